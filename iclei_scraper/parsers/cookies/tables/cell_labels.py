"""Cells that say themselves what they hold, as on narrow screens: by a label, or by an attribute."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.words import role_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_ATTRIBUTES = ("data-label", "data-th", "data-title", "data-column", "data-heading", "aria-label")
_LONGEST = 45  # characters
_LABEL = re.compile(r"([^:：\n]{2,45}?)\s?[:：]")
_FEWEST = 2
_MOST_LINES = 60
_LONGEST_HEAD = 200
_FEW_WITHIN = 4  # elements of a cell, the head in one of them
_AFTER = ":： \n"


def under_heads(grid: Grid) -> Grid:
    """A grid below heads made of what its cells repeat, the cells without them.

    Args:
        grid: rows of cells.
    """
    if not grid or len(grid[0]) < _FEWEST:
        return grid
    if sum(role_of(cell.text) is not None for cell in grid[0]) >= _FEWEST:
        return grid
    for read, bare in ((label_of, lambda value, _: value), (_beginning, _without)):
        heads = _heads(grid, read)
        if heads:
            top = [Value(head, cell.element) for head, cell in zip(heads, grid[0], strict=True)]
            return [
                top,
                *([bare(cell, head) for cell, head in zip(line, heads, strict=False)] for line in grid),
            ]
    return grid


def without_heads(lines: Grid, heads: list[Value]) -> Grid:
    """Rows without the heads that each cell of a column repeats for narrow screens: "Expiry: 2 years"."""
    repeated = [
        head.text
        if head.text and all(_begins(line[column], head.text) for line in lines if column < len(line))
        else ""
        for column, head in enumerate(heads)
    ]
    if not any(repeated):
        return [[*map(_without_own, line, heads), *line[len(heads) :]] for line in lines]
    return [[*map(_without, line, repeated), *line[len(repeated) :]] for line in lines]


def _begins(cell: Value, head: str) -> bool:
    """Whether a cell begins with a head, parted from the value by a sign or by an element around it."""
    text = cell.text
    if not text.startswith(head) or len(text) <= len(head) + 1:
        return False
    return text[len(head)] in _AFTER or _in_element(cell, head)


def _in_element(cell: Value, head: str) -> bool:
    """Whether an element of a cell holds a head and nothing else."""
    return any(
        len(inner.text or "") <= _LONGEST_HEAD and fold(inner.text or "") == head
        for inner in islice(cell.element.iterdescendants(), _FEW_WITHIN)
    )


def _heads(grid: Grid, read: Callable[[Value], str]) -> list[str]:
    """What the cells of each column repeat, empty where they do not; none where little is known."""
    first = [read(cell) for cell in grid[0]]
    if sum(role_of(head) is not None for head in first) < _FEWEST:
        return []
    lines = [line for line in islice(grid, _MOST_LINES) if len(line) == len(first)]
    alike = all(head == read(line[at]) for line in lines for at, head in enumerate(first) if role_of(head))
    return [head if role_of(head) else "" for head in first] if alike else []


def label_of(cell: Value) -> str:
    """The label that an attribute of a cell holds; empty where none does."""
    told = (cell.element.get(name) for name in _ATTRIBUTES)
    return next((fold(text) for text in told if text and len(text) <= _LONGEST), "")


def _beginning(cell: Value) -> str:
    """A label before a colon, or in an element of its own before others."""
    match = _LABEL.match(cell.text)
    if match is not None:
        return match[1]
    if (cell.element.text or "").strip():
        return ""
    first = next((fold(text) for text in cell.element.itertext() if not text.isspace()), "")
    return first if len(first) < min(len(cell.text), _LONGEST) else ""


def _without_own(cell: Value, head: Value) -> Value:
    """A cell without the head of its column before a colon or in an element, for readers of screens."""
    again = head.text and len(cell.text) > len(head.text) and cell.text.startswith(head.text)
    apart = again and (cell.text[len(head.text)] in ":：" or _in_element(cell, head.text))
    return _without(cell, head.text) if apart else cell


def _without(cell: Value, head: str) -> Value:
    return Value(cell.text[len(head) :].lstrip(_AFTER), cell.element) if head else cell
