"""Title candidates that are lines: beside a date, or above a button; and what a line says beside its date."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import (
    LINE,
    LINK_WORDS,
    LONGEST_TITLE,
    SET_OFF,
    Anchor,
    linked_to,
    titlelike,
)
from iclei_scraper.parsers.signs.controls import story_button
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.dates.names import EASTERN_WEEKDAY, without_weekdays
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_BRACKETS = {"[": "]", "【": "】", "［": "］", "〔": "〕", "(": ")", "（": "）"}
_GOES_ON = re.compile(r"[をはがにでとへの]")
_LONGEST_DATE = 60
_WEEKDAY = 16  # characters of a weekday in brackets, an hour and a dash
_HOUR = re.compile(r"^[\s,]*\d{1,2}:\d\d")
_MOST_PARTS = 6
_IN_EAST = re.compile(
    r"\d{4}([/.-])\d\d?\1\d\d?(?:\s*[「『【]|\s+[^はがにでとへの](?=.{0,20}[\u3041-\u9fff]))"
)
"""A day in figures before a Chinese or Japanese quote, or a blank and words that go on no sentence."""
_WITH_LABEL, _LABEL_WORDS = 2, 3
_SOME = 3  # boxes with a day each
_OF_YEAR = re.compile(r"[(（]\s?(?:19|20)\d\d\s?年?\s?[)）]")
"""A year alone in brackets: of when is what stands above it, not the day of a story."""
_TO_DAY = re.compile(r"\b(?:on|am|le|el|il|em|op|den|dne|dnia)$", re.IGNORECASE)  # "Changed on": no title
_DEPTH = 10  # elements around a day that may be the box of an item
_MOST_INNER = 3  # further lines with days in a box


def dated_lines(blocks: Sequence[Block], context: Context) -> list[Anchor]:
    """Title candidates that are lines with a date: alone, at the beginning or in a part of its own."""
    lines = [
        block for block in blocks if has_digit(block.text[:LONGEST_TITLE]) and _dated_line(block, context)
    ]
    inner = _within_dated_boxes(lines, context)
    return [
        Anchor(block, block.element, linked_to(block), LINE, block.text)
        for block in lines
        if block.index not in inner
    ]


def _within_dated_boxes(lines: Sequence[Block], context: Context) -> set[int]:
    """Indexes of lines that tell days within boxes each of which has its own day, in an element named alike.

    "12–15 January, 10 to 18 h" in the text of a notice, or in its title, begins no other notice.
    """
    named: dict[tuple[str, str], list[Block]] = {}
    for block in lines:
        name = block.element.get("class")
        if name and not block.links and _tells_day(block, context):
            named.setdefault((block.tag, name), []).append(block)
    days = max(named.values(), key=len, default=[])
    if len(days) < _SOME or len(days) == len(lines):
        return set()
    held = Counter(
        node for block in days for node in islice((block.element, *block.element.iterancestors()), _DEPTH)
    )
    boxes = {node for node, count in held.items() if count == 1}
    own = {block.index for block in days}
    inner = [
        block.index
        for block in lines
        if block.index not in own
        and any(node in boxes for node in islice(block.element.iterancestors(), _DEPTH))
    ]
    return set(inner) if len(inner) <= _MOST_INNER * len(days) else set()


def _tells_day(block: Block, context: Context) -> bool:
    dates = context.meta(block).dates
    return len(dates) == 1 and not context.meta(block).words and dates[0][0].precision == "day"


def button_lines(blocks: Iterable[Block]) -> list[Anchor]:
    """Where neither heading, link nor date marks a title: the buttons ("READ MORE") that end the items."""
    return [
        Anchor(block, block.element, link, LINE, block.text)
        for block in blocks
        if block.links and story_button(block.text) and (link := linked_to(block)) is not None
    ]


def _dated_line(block: Block, context: Context) -> bool:
    if _OF_YEAR.fullmatch(block.text):
        return False
    if context.meta(block).is_date_line:
        return True
    return leading_date(block.text, context) is not None or title_part(block, context) is not None


def leading_date(text: str, context: Context) -> Date | None:
    """The date with which a line begins, where a colon, a dash or brackets set it off from what follows."""
    for found in context.dates(text[:_LONGEST_DATE]):
        start, end = found.span
        set_off = _without_weekday(text[end : end + _WEEKDAY])[:1]
        if text[:start].strip() in _BRACKETS:
            return found if set_off == _BRACKETS[text[:start].strip()] or set_off in SET_OFF else None
        opens = start < len("✐ [le") or not without_weekdays(text[:start]).strip(" ,.")
        return found if opens and (set_off in SET_OFF or _IN_EAST.match(text, start)) else None
    return None


def after_date(text: str, found: Date) -> str:
    """The words after the date with which a line begins."""
    end = found.span[1]
    near = text[end : end + _WEEKDAY]
    return f"{_without_weekday(near)}{text[end + len(near) :]}".lstrip(" :–—-|•：)]】］〕）")


def _without_weekday(text: str) -> str:
    """A text without the weekday and the hour with which it begins."""
    match = EASTERN_WEEKDAY.match(text)
    return _HOUR.sub("", text[match.end() :] if match else text).lstrip()


def title_part(block: Block, context: Context, *, dated: bool = True, least: int = LINK_WORDS) -> str | None:
    """On a line with title, date and button in inline elements of their own: the title of ``least`` words."""
    if not 1 < len(block.parts) <= _MOST_PARTS or len(block.text) > LONGEST_TITLE:
        return None
    metas = [(part, context.meta_of(part)) for part in block.parts]
    if dated and not any(meta.dates and not meta.words for _, meta in metas):
        return None
    rest = sorted((part for part, meta in metas if meta.bare and not _TO_DAY.search(part)), key=word_count)
    if len(rest) > 1 and not _beside_label(rest):
        return None
    if not rest or not titlelike(rest[-1]) or word_count(rest[-1]) < least:
        return None
    return rest[-1]


def _beside_label(pieces: Sequence[str]) -> bool:
    """Whether of two pieces the first is a word or two, as a label is, and neither goes on a sentence.

    In Japanese what goes on begins with a particle.
    """
    if len(pieces) != _WITH_LABEL or any(piece[:1].islower() or _GOES_ON.match(piece) for piece in pieces):
        return False
    return word_count(pieces[0]) <= min(_LABEL_WORDS, word_count(pieces[1]) - 1)
