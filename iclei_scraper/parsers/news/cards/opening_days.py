"""Days that are the first words of the titles themselves: "12 May 2024 The title", "[12.05.2024] The title".

One title that begins with a day may be about that day; where all of a list do, it is when each was told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import titlelike
from iclei_scraper.parsers.news.units.dated_lines import after_date
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.dates.names import without_weekdays
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_FEWEST = 2
_MOSTLY = 0.75
_DATE = 60  # characters in which a date and its weekday end
_CLOSING = " )]】〕］）>:：–—-|•·,.、"
_OPENING = " ([【〔［（<,.:"
_LABEL = re.compile(
    r"\s*(?:【[^】\d]{1,14}】|［[^］\d]{1,14}］|〔[^〕\d]{1,14}〕|\[[^\]\d]{1,24}\])\s*(?=\d)"
)
"""What stands in brackets before a day: "[Report] 12 May 2024 The title"."""
_TITLE_WORDS = 2
_LONGEST_TAIL = 6  # characters of brackets and weekday behind a date at the end


def take_days(cards: list[Card], context: Context) -> list[Card]:
    """Cards whose titles have lost the day that all of them begin with, or that a sign sets off at their end.

    A day from when to when, or ahead, is that of an event. A card that tells another day elsewhere keeps its
    title: the day in it is what it is about.
    """
    if len(cards) < _FEWEST or not any(has_digit(card.unit.anchor.text) for card in cards):
        return cards
    opened = [_opening(card, context) for card in cards]
    told = [found for found in opened if found]
    several = len(told) >= max(_FEWEST, _MOSTLY * len(cards)) and not _go_on(told)
    for card, found in zip(cards, opened, strict=True):
        if found and several:
            _take(card, *found, context)
    if not told:
        _take_ends(cards, context)
    return cards


def _go_on(told: Sequence[tuple[Date, str]]) -> bool:
    """Whether the words behind the days go on a sentence ("12 May in pictures"), or are always the same."""
    rests = [rest for _, rest in told]
    lower = sum(rest[0].islower() for rest in rests)
    return lower * 2 > len(rests) or len(set(rests)) * 2 <= len(rests)


def _opening(card: Card, context: Context) -> tuple[Date, str] | None:
    """The day that begins a title, or has been cut off it, and the title behind it."""
    title = card.title
    text = title[label.end() :] if (label := _LABEL.match(title)) else title
    before = card.unit.anchor.text.partition(title)[0]
    if before.strip(_OPENING + _CLOSING):
        text = before[:_DATE]
    if not has_digit(text[:_DATE]):
        return None
    found = next(iter(context.dates(text[:_DATE])), None)
    if found is None or found.precision != "day" or without_weekdays(text[: found.span[0]]).strip(_OPENING):
        return None
    rest = after_date(text.strip(), found).lstrip(_CLOSING)
    if not title.endswith(text):
        return None if rest else (found, title)
    return (found, rest) if word_count(rest) >= _TITLE_WORDS and titlelike(rest) else None


def _take(card: Card, found: Date, rest: str, context: Context) -> None:
    """Give a card the day in its title, unless its lines tell another."""
    published = card.dated.published
    if published is not None and published.value != found.value:
        return
    card.title = rest
    if published is None and not card.dated.other:
        if found.end or not context.plausible(found):
            card.dated = replace(card.dated, range=card.dated.range or found, block=card.title_block)
        elif card.dated.range is None:
            card.dated = replace(card.dated, published=found, block=card.title_block)


def _take_ends(cards: Sequence[Card], context: Context) -> None:
    """The day behind each title, which has been cut off it: "The title (12 May 2024)"."""
    ends: list[tuple[Card, Date]] = []
    for card in cards:
        _, cut, behind = card.unit.anchor.text.partition(card.title)
        if not (cut and has_digit(behind)) or card.dated != type(card.dated)():
            continue
        found = next(iter(context.dates(behind)), None)
        if found and found.precision == "day" and len(behind) - len(found.raw) <= _LONGEST_TAIL:
            ends.append((card, found))
    if len(ends) >= max(_FEWEST, _MOSTLY * len(cards)):
        for card, found in ends:
            _take(card, found, card.title, context)
