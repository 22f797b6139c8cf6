"""Dates that a card shares with others: those of a heading above them, or of a cell over several rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.years import in_figures, in_year, months_over
from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.dated import Dated

_LONGEST_DAY = 16
_DAY = re.compile(
    r"(?:[^\W\d_]{1,10}\.?,?\s)?(\d{1,2})\s?(?:\.|st|nd|rd|th|er|º|日|일)?(?:\s?[(（]?[^\W\d_]{1,10}\.?[)）]?)?"
)
"""A day of the month, a weekday beside it or not: "12", "Mon 12", "12日(月)"."""
_LONGEST_HEADING = 40  # characters of one that is a day
_LOWEST = 6
_MOST_ROWS = 60
_AROUND = " \t|:·•–—-.,"
_MOST_ABOVE = 120  # lines above a title among which the heading with its day is


def day_above(title: Block, context: Context) -> tuple[Date, Block] | None:
    """The day that is all of a heading above a title, where the items below it tell no more than an hour."""
    blocks = context.page.free_blocks
    position = bisect_left(blocks, title.index, key=attrgetter("index"))
    for block in reversed(blocks[max(0, position - _MOST_ABOVE) : position]):
        if not block.heading:
            continue
        meta = context.meta(block) if len(block.text) <= _LONGEST_HEADING else None
        if meta and len(meta.dates) == 1 and not meta.words and not meta.kind:
            date = meta.dates[0][0]
            told = date.precision == "day" and date.end is None and context.plausible(date)
            return (date, block) if told else None
        if block.heading < (title.heading or _LOWEST):
            return None
    return None


def date_by_heading(
    lines: list[Block], title: Block, name: str, dated: Dated, context: Context
) -> tuple[Date, Block] | None:
    """The day that a card shows in the month, or the date without year in the year, of a heading above it.

    Args:
        lines: of the card.
        title: the one of its title.
        name: the title.
        dated: the dates that the card itself tells.
        context: the page.
    """
    if dated.published is not None:
        return in_year(dated, title, context)
    cell = next((block for block in lines if block is not title and _day_of(block.text)), None)
    shown = cell.text if cell is not None else _beside(title, name)
    number = _day_of(shown)
    if number is None:
        return in_figures(lines, title, name, context) or _day_of_rows(title, context)
    for month in months_over(title, context):
        if found := _day_in(month, number, shown):
            return found, cell or title
    return _in_month_of_rows(number, shown, cell or title, context)


def _in_month_of_rows(number: int, shown: str, cell: Block, context: Context) -> tuple[Date, Block] | None:
    """The day in the month whose cell goes on over the rows below its own, or that the table is called by."""
    table = next(cell.element.iterancestors("table"), None)
    for head in (*_over_rows(cell), *(table.iterchildren("caption") if table is not None else ())):
        meta = context.meta_of(fold("".join(head.itertext())))
        month = next((date for date, _ in meta.dates if date.precision == "month"), None)
        if month and not meta.words and (found := _day_in(month, number, shown)):
            return found, cell
    return None


def _day_of_rows(title: Block, context: Context) -> tuple[Date, Block] | None:
    """The day whose cell goes on over the rows below its own, of which one has the title."""
    for head in _over_rows(title):
        line = next((block for block in context.page.free_blocks if block.element is head), None)
        meta = context.meta(line) if line is not None else None
        if line is not None and meta and len(meta.dates) == 1 and not meta.words:
            date = meta.dates[0][0]
            if date.precision == "day" and date.end is None and context.plausible(date):
                return date, line
    return None


def _over_rows(block: Block) -> Iterator[HtmlElement]:
    """The cells of rows above that go on over the row of a line, the nearest first."""
    row = next(block.element.iterancestors("tr"), None)
    above = row.itersiblings("tr", preceding=True) if row is not None else ()
    for distance, other in enumerate(islice(above, _MOST_ROWS), 1):
        for head in other.iterchildren("td", "th"):
            if (head.get("rowspan") or "").isdecimal() and int(head.get("rowspan", "1")) > distance:
                yield head


def _day_in(month: Date, number: int, shown: str) -> Date | None:
    """A day of a month; ``shown`` is what a page says of it."""
    value = day(month.year, int(month.value[5:7]), number)
    return Date(value, "day", f"{shown} {month.raw}", stated=month.stated) if value else None


def _beside(title: Block, name: str) -> str:
    """What stands on the line of a title before or after it: "12 – The title"."""
    before, found, behind = title.text.partition(name)
    if found and _day_of(before.strip(_AROUND)) is not None:
        return before.strip(_AROUND)
    rest = [piece for piece in (before, behind) if piece.strip(_AROUND)] if found else []
    return rest[0].strip(_AROUND) if len(rest) == 1 else ""


_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/|$)")


def year_of_address(dated: Dated, url: str | None) -> Date | None:
    """A date without year in the year that an address has before that day: "/t20201116_1.html".

    The address is the item's, or one to which the day itself leads: that of all that was told in its month.
    """
    shown = dated.published
    if shown is None or shown.stated or shown.precision != "day":
        return None
    links = dated.block.links if dated.block is not None else ()
    for address in (url or "", *(link.href for link in links)):
        for match in _IN_ADDRESS.finditer(address):
            if f"{match[2]}-{match[3]}" == shown.value[5:10]:
                return _in(match[1], shown)
        for match in _MONTH_IN_ADDRESS.finditer(address):
            if match[2] == shown.value[5:7]:
                return _in(match[1], shown)
    return None


def _in(year: str, shown: Date) -> Date:
    return replace(shown, value=f"{year}-{shown.value[5:10]}", stated=True)


def _day_of(text: str) -> int | None:
    number = text.rpartition(":")[2].strip()  # "Date: 12"
    match = _DAY.fullmatch(number) if len(text) <= _LONGEST_DAY else None
    return int(match[1]) if match and 0 < int(match[1]) <= 31 else None  # noqa: PLR2004  # days of a month
