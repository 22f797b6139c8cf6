"""Rows that head those below them, as in a tree: a category, and how many cookies it has."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name, without_count
from iclei_scraper.parsers.cookies.words.known import is_sure_name
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_COUNT = re.compile(r"[(（\[]?\s*(\d{1,3})\s*[^\W\d_]{0,12}\s*[)）\]]?")
_LEVELS = ("aria-level", "data-level", "data-depth")
_LONGEST = 200  # characters
_HALF = 2


def heads_of_rows(lines: Grid) -> dict[int, Value]:
    """Index of each row that heads a group -> the group's name; empty for a table without any.

    The rows tell their level by an attribute, or a head has a count beside it: that of the rows below.

    Args:
        lines: rows of cells below the heads of the columns.
    """
    levels = [_level(line[0].element) if line else 0 for line in lines]
    if len(set(levels)) > 1:
        top = min(levels)
        found = {at: _named(lines[at]) for at, level in enumerate(levels) if level == top}
    else:
        found = {at: _named(line) for at, line in enumerate(lines) if _is_counted(line)}
        if not _are_counts(lines, found):
            return {}
    heads = {at: value for at, value in found.items() if value is not None}
    first = min(heads, default=-1)
    return heads if first == 0 and len(heads) == len(found) < len(lines) else {}


def _level(cell: HtmlElement) -> int:
    row = cell.getparent()
    told = (row.get(name) for name in _LEVELS) if row is not None else ()
    return next((int(level) for level in told if level and level.isdecimal() and len(level) < len("100")), 0)


def _named(line: list[Value]) -> Value | None:
    """The name of a group in the first cell of a row that says something, a button included."""
    for cell in line:
        text = cell.text or fold("".join(cell.element.itertext())[:_LONGEST])
        if any(map(str.isalnum, text)):
            name = without_count(text.replace("\n", " ").strip("▸▾▶▼►+−– "))
            may = category_name(name) is not None or may_head(name)
            return Value(name, cell.element) if may and not is_sure_name(name) else None
    return None


def _is_counted(line: list[Value]) -> bool:
    """Whether a row holds a text and a number that counts what follows, and nothing else."""
    texts = list({id(cell.element): cell.text for cell in line if cell.text}.values())
    counts = [text for text in texts[1:] if _COUNT.fullmatch(text) and not lasts(text)]
    return len(counts) == len(texts) - 1 == 1 and _COUNT.fullmatch(texts[0]) is None


def _are_counts(lines: Grid, heads: dict[int, Value | None]) -> bool:
    """Whether numbers beside heads are how many rows stand below most of them, or all are known groups."""
    if not heads or None in heads.values():
        return False
    ends = [*heads, len(lines)]
    right = sum(
        any(
            int(match[1]) == stop - start - 1
            for cell in lines[start][1:]
            if (match := _COUNT.fullmatch(cell.text))
        )
        for start, stop in pairwise(ends)
    )
    return _HALF * right > len(heads)
