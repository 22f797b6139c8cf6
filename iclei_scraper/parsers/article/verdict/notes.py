"""Whether a page holds several notes, each with a day of its own: remarks of guests, rows of a table."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.article.verdict.dated_rows import is_of_row
from iclei_scraper.parsers.signs.answers import ANSWER
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta

_SEVERAL, _RIGHT_BELOW, _FACTS = 3, 2, 2
_LONGEST_DAY, _LONGEST_ROW = 60, 160
_LETTERS_BESIDE_DAY = 20
_SHORTEST = 140  # characters of a text
_OF_LIST = frozenset({"dt", "li", "td", "th"})
_MARKS = "|·•"
"""What parts the facts of a line."""
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])(?:[:.hH][0-5]\d(?![\d.:])|\s?[時时시点點])")
_RATED = re.compile(r"\W*[★☆⭐✩✭]{3,5}\W*")
"""How many stars somebody gives, on a line of its own."""


def is_one_of_several(line: Block, title: Block, after: Sequence[Block], context: Context) -> bool:
    """Whether a date belongs to a part of a page as others do to other parts.

    Args:
        line: of the date.
        title: of the page.
        after: lines after the page's title.
        context: the page.
    """
    if any(block.text == title.text and abs(block.index - line.index) <= _RIGHT_BELOW for block in after):
        return False  # a list of stories below the text has this one too, and its day
    after = [*takewhile(lambda block: not _answers(block, title), after)]
    if (
        is_of_row(line, title, context)
        or _heads_list(line, title, after)
        or _opens_list(line, after, context)
    ):
        return True
    if tells_hours(after):
        return True
    headed = [block for block in after if _heads_date(block, context)]
    if line in headed and len(headed) >= _SEVERAL:
        return True
    return sum(_RATED.fullmatch(block.text) is not None for block in after) >= _SEVERAL


def _answers(block: Block, title: Block) -> bool:
    """Whether a heading is that of what a reader wrote below: "Re: A bridge is mended"."""
    return bool(block.heading) and ANSWER.fullmatch(block.text.removesuffix(title.text)) is not None


def _heads_list(line: Block, title: Block, after: Sequence[Block]) -> bool:
    """Whether a day stands in a heading right over a list: "New entries, 3 May 2026"."""
    if not line.heading or line is title:
        return False
    following = next((block for block in after if block.index > line.index), None)
    return following is not None and following.tag in _OF_LIST


def _opens_list(line: Block, after: Sequence[Block], context: Context) -> bool:
    """Whether a day is the first of several in elements alike, with no text above the second."""
    name = line.element.get("class")
    days = [
        block
        for block in after
        if block.tag == line.tag and block.element.get("class") == name and has_digit(block.text)
        if len(block.text) <= _LONGEST_DAY and _is_day(context.meta(block))
    ]
    return len(days) >= _SEVERAL and days[0] is line and _told_above(days[1], after) < _SHORTEST


def _is_day(meta: Meta) -> bool:
    """Whether a line is a day with hardly a word beside it; a number to call may be in it."""
    letters = sum(char.isalpha() for rest in meta.rest for char in rest)
    return meta.is_date_line or (bool(meta.dates) and letters <= _LETTERS_BESIDE_DAY)


def tells_hours(after: Sequence[Block]) -> bool:
    """Whether several lines lead elsewhere behind an hour, and no text stands above: what is on that day."""
    hours = [block for block in after if block.links and _HOUR.match(block.text)]
    return len(hours) >= _SEVERAL and _told_above(hours[1], after) < _SHORTEST


def _told_above(line: Block, after: Sequence[Block]) -> int:
    """Characters of text above a line."""
    return sum(len(block.text) for block in after if block.index < line.index and running(block))


def tells_many_days(after: Sequence[Block], context: Context) -> bool:
    """Whether several lines are a day each, all different, or tell more beside one: duties, courses."""
    short = (block for block in after if len(block.text) <= _LONGEST_DAY and has_digit(block.text))
    metas = (context.meta(block) for block in short)
    if len({meta.dates[0][0].value for meta in metas if meta.is_date_line}) >= _SEVERAL:
        return True
    rows: dict[object, set[str]] = {}
    for block in after:
        told = block.links or len(block.parts) + sum(map(block.text.count, _MARKS)) > _FACTS
        if told and len(block.text) <= _LONGEST_ROW and has_digit(block.text):
            days = [date.value for date, _ in context.meta(block).dates if date.precision == "day"]
            rows.setdefault((block.element.getparent(), block.tag), set()).update(days[:1])
    return any(len(days) >= _SEVERAL for days in rows.values())


def _heads_date(block: Block, context: Context) -> bool:
    """Whether a line is a date right below a heading, and no link to all that was told in a month."""
    if block.links and sum(len(link.text) for link in block.links) * 2 > len(block.text):
        return False
    heading = block.headings[-1] if block.headings else None
    near = heading is not None and heading.heading > 1 and block.index - heading.index <= _RIGHT_BELOW
    return near and context.meta(block).is_date
