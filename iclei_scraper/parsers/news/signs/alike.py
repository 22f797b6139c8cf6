"""Signs that neighbours have in common: labels, days, titles that speak for news or against it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.card import LABEL, SHORT
from iclei_scraper.parsers.news.signs.features import is_question, leads_to_article
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.cards.card import Card

_LABELLED = re.compile(r"[^:：\d]{2,30}[:：]")
_FEW_TITLES = 0.6
"""Share of different titles below which a list repeats itself."""
_SEVERAL = 3
_MANY, _HEADLINE_WORDS, _MOSTLY = 10, 6, 0.75
_LEAP_YEAR = 2024


def fields_in_common(cards: Sequence[Card]) -> int:
    """How many labels that tell neither day nor writer stand on most of several cards: "Place:", "Size:"."""
    found = Counter(label for card in cards for label in _labels(card))
    return sum(count * 2 > len(cards) for count in found.values()) if len(cards) > 1 else 0


def labelled_alike(cards: Sequence[Card]) -> bool:
    """Whether one label, no word for a kind of story, stands before the titles of all cards: "Name: …"."""
    first = _LABELLED.match(cards[0].title)
    if len(cards) < _SEVERAL or first is None or kind_label(first[0].rstrip(":： ")):
        return False
    return all(card.title.startswith(first[0]) for card in cards)


def _labels(card: Card) -> set[str]:
    """Labels on small lines, but for that of the tags, which are links to them."""
    below = [*(role for _, role in card.lines[1:]), ""]
    small = (
        block.text
        for (block, role), after in zip(card.lines, below, strict=True)
        if role == SHORT and after != LABEL
    )
    return {match[0].casefold() for text in small if (match := _LABELLED.match(text))}


def many_headlines(cards: Sequence[Card]) -> bool:
    """Ten and more titles of many words, each of which leads to an address made of them, and no questions."""
    if len(cards) < _MANY or not all(map(leads_to_article, cards)):
        return False
    long = sum(word_count(card.title) >= _HEADLINE_WORDS for card in cards)
    asked = sum(map(is_question, cards))
    return long >= _MOSTLY * len(cards) and asked * 2 < len(cards)


def repetitive(cards: Sequence[Card]) -> bool:
    """Many targets under few titles: "Agenda", "Minutes", "Agenda" and so on."""
    items = {(card.title, card.url) for card in cards}
    return len(items) >= _SEVERAL and len({title for title, _ in items}) < _FEW_TITLES * len(items)


def day_by_day(cards: Sequence[Card]) -> bool:
    """Days of one event: they lead nowhere, leave out the year, and each is the day after the one before."""
    days = [card.dated.published or card.dated.range for card in cards if card.url is None]
    if len(days) != len(cards) or len(days) < _SEVERAL:
        return False
    numbers = [
        date(_LEAP_YEAR, int(day.value[5:7]), int(day.value[8:10])).toordinal()
        for day in days
        if day is not None and day.precision == "day" and not day.stated
    ]
    return len(numbers) == len(days) and all(after - one == 1 for one, after in pairwise(numbers))


def programme(cards: Sequence[Card]) -> bool:
    """Sessions of one event: most tell from when to when, on very few different days."""
    ranged = [card for card in cards if card.ranged]
    if len(cards) < _SEVERAL or len(ranged) * 2 < len(cards):
        return False
    days = {day.value for card in ranged if (day := card.dated.published or card.dated.range)}
    return len(days) * 2 <= len(ranged)
