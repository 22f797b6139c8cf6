"""Which rows of a table are its heads: no data, and the lower of two where one groups columns."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.known import is_known_name
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_strong_name
from iclei_scraper.parsers.cookies.words.words import labelled, role_of

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheets.sheet import Grid, Value

_TOP = 3  # rows among which a head over several columns stands
_FEWEST = 2
_BEHIND = re.compile(r"(?<=\S)\s*[(（][^()（）]{2,60}[)）]$")
"""Who sets it, behind a name."""


def is_data(line: list[Value]) -> bool:
    """A row that names a cookie or tells a duration is no row of heads."""
    return any(
        value.element.get("scope") == "row"
        or _is_certain(_BEHIND.sub("", value.text))
        or lasts(value.text)
        or sum(labelled(part) is not None for part in value.text.split("\n")) > 1
        for value in line
    )


def _is_certain(text: str) -> bool:
    return is_strong_name(text) and ("_" in text or is_known_name(text))


def are_heads(lines: Grid) -> bool:
    """Whether the next row is one of heads too: two rows of them, of which the second has all columns."""
    return any(
        not is_data(line)
        and len({id(cell.element) for cell in line}) > 1
        and (
            all(cell.element.tag == "th" for cell in line)
            or line[0].element.getparent().getparent().tag == "thead"
        )
        for line in lines
        if line
    )


def without_groups(grid: Grid) -> Grid:
    """A table whose head of two rows is one: under a head over several columns stand those of each of them.

    A column that has no head of its own below keeps the one above, as where that reaches over both rows.
    """
    for top, (line, below) in enumerate(pairwise(grid[: _TOP + 1])):
        if _groups(line) and len(line) == len(below) and _are_apart(line, below) and _is_head(below):
            joined = [under if under.text else over for over, under in zip(line, below, strict=True)]
            return [*grid[:top], joined, *grid[top + 2 :]]
    return grid


def _groups(line: list[Value]) -> set[int]:
    """Cells that reach over some of the columns, not over all."""
    counts = Counter(id(cell.element) for cell in line)
    return {cell for cell, count in counts.items() if 1 < count < len(line)} if not is_data(line) else set()


def _are_apart(line: list[Value], below: list[Value]) -> bool:
    """Whether the columns under each cell over several have heads of their own."""
    return all(
        len({under.text for over, under in zip(line, below, strict=True) if id(over.element) == group}) > 1
        for group in _groups(line)
    )


def _is_head(line: list[Value]) -> bool:
    known = sum(role_of(cell.text) is not None for cell in line)
    return are_heads([line]) or (known >= _FEWEST and not is_data(line))
