"""Dates of which a card tells a part, and a heading above it the year, or month and year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.context import LONE_YEAR
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.dated import Dated

_LONGEST_PAIR = 16
_PAIR = re.compile(
    r"(?:[^\W\d_]{1,10}\.?,?\s)?(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\2|\s?[(（][^\W\d_]{1,10}\.?[)）])?"
)
"""Day and month in figures, a weekday beside them or not: "12/03", "Mo 12.03."."""
_MONTHS = 12
_LONGEST_HEADING = 40
_LONGEST_MONTH = 12  # characters of a heading that is the name of a month
_HEADING_WORDS = 1
_YEAR_IN_WORDS = re.compile(r"(?<![\w/–-])((?:19|20)\d\d)(?![\w/–-])")
_OF_YEAR = re.compile(
    r"\W*(?:year|jahr(?:gang)?|ann[ée]e|a[ñn]o|anno|jaar|år|rok|godina|yıl[ıi]?)\W*", re.IGNORECASE
)
_AROUND = " \t|:·•–—-.,"


def months_over(title: Block, context: Context, words: int = _HEADING_WORDS) -> Iterator[Date]:
    """The months that headings above a title tell, the nearest first; "March" takes its year from "2026".

    Args:
        title: the line below them.
        context: the page.
        words: how many a heading may have beside its month.
    """
    year = None
    found: list[Date] = []
    for heading in title.headings:
        text = heading.text
        if match := LONE_YEAR.fullmatch(text):
            year = match[1]
        elif year and not has_digit(text) and len(text) <= _LONGEST_MONTH:
            text = f"{text} {year}"
        if has_digit(text):
            meta = context.meta_of(text)
            if meta.words <= words and len(text) <= _LONGEST_HEADING:
                found += [date for date, _ in meta.dates if date.precision == "month"][:1]
    yield from reversed(found)


def in_figures(
    lines: Sequence[Block], title: Block, name: str, context: Context
) -> tuple[Date, Block] | None:
    """Day and month in two figures, as "12/03", in the year or the month of a heading above.

    Args:
        lines: of the card.
        title: the one of its title.
        name: the title.
        context: the page.
    """
    before, _, behind = title.text.partition(name)
    told = [(block.text, block) for block in lines if block is not title]
    told += [(before.strip(_AROUND), title), (behind.strip(_AROUND), title)]
    found = next(((pair, line) for text, line in told if (pair := _pair_of(text))), None)
    if found is None:
        return None
    (pair, cell), shown = found, found[0][0]
    first, mark, second = int(pair[1]), pair[2], int(pair[3])
    for month in months_over(title, context):
        number = int(month.value[5:7])
        if number in {first, second}:
            return _dated(month.year, number, first if second == number else second, shown, cell, context)
    year = _year_over(title, context)
    if year is None:
        return None
    if first > _MONTHS or (second <= _MONTHS and not _month_first(mark, context)):
        first, second = second, first
    return _dated(year, first, second, shown, cell, context)


def _pair_of(text: str) -> re.Match[str] | None:
    return _PAIR.fullmatch(text) if len(text) <= _LONGEST_PAIR and has_digit(text) else None


def _month_first(mark: str, context: Context) -> bool:
    if context.order is not None:
        return context.order != "DMY"
    return context.language in {"ja", "ko", "zh"} or (context.language == "en" and mark == "/")


def _dated(
    year: int, month: int, number: int, shown: str, line: Block, context: Context
) -> tuple[Date, Block] | None:
    value = day(year, month, number)
    found = Date(value, "day", shown) if value else None
    return (found, line) if found is not None and context.plausible(found) else None


def in_year(dated: Dated, title: Block, context: Context) -> tuple[Date, Block] | None:
    """A date without its year in that of a heading above."""
    shown = dated.published
    if shown is None or shown.stated or dated.block is None or shown.precision != "day":
        return None
    year = _year_over(title, context) or _year_of_month(shown, title, context)
    value = day(year, int(shown.value[5:7]), int(shown.value[8:10])) if year else None
    return (replace(shown, value=value, stated=True), dated.block) if value else None


def _year_over(title: Block, context: Context) -> int | None:
    """The year that a heading above a title tells, alone or beside a word of lists: "2025", "News 2025"."""
    for heading in reversed(title.headings):
        match = LONE_YEAR.fullmatch(heading.text) or _year_of_list(heading.text)
        if match:
            return int(match[1])
    return context.year_above(title)


def _year_of_list(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST_HEADING or not has_digit(text):
        return None
    found = [*_YEAR_IN_WORDS.finditer(text)]
    rest = _YEAR_IN_WORDS.sub(" ", text).strip(_AROUND)
    told = len(found) == 1 and (heading_says(rest) is not None or _OF_YEAR.fullmatch(rest))
    return found[0] if told else None


def _year_of_month(shown: Date, title: Block, context: Context) -> int | None:
    """The year that a heading tells with the same month, as those of a month's archive do: "March 2022"."""
    for month in months_over(title, context, _LONGEST_HEADING):
        if month.stated and month.value[5:7] == shown.value[5:7]:
            return month.year
    return None
