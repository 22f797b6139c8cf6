"""Grids of other elements than tables: rows that are built alike, a name at the same place in each.

Rows are siblings with as many children, or stand each in a wrapper of its own; heads may have a wrapper of
their own, cells may all be siblings, and boxes side by side may hold a column each. What the columns hold is
read as in a table.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import islice, pairwise
from math import gcd
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.sheets.sheet import Value, text_of
from iclei_scraper.parsers.cookies.tables.cell_labels import under_heads, without_heads
from iclei_scraper.parsers.cookies.words.known import is_no_word
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.words import labelled, role_of
from iclei_scraper.values.wording.text import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_NO_CELLS = frozenset({"br", "hr", "script", "style", "svg", "input", "template", "img"})
_HOLDERS = frozenset({"ul", "ol", "dl", "table", "nav", "form", "details", "section", "article", "button"})
"""What is no cell."""
_NO_ROWS = frozenset({"body", "main", "tr", "tbody", "table", "nav", "header", "footer", "html"})
_FLAT = frozenset({"div", "span", "p"})
_MOST = 60  # grids of one page
_MOST_CELLS = 4000
_MOST_COLUMNS = 12
_MOST_ROWS = 2000
_CLIMB = 4
_FEWEST = 2
_HALF = 2


def read_grids(blocks: list[Block]) -> Iterator[Grid]:
    """The rows of each grid, one of heads included where there is one.

    Args:
        blocks: of the page.
    """
    seen: set[HtmlElement] = set()
    tried: set[HtmlElement] = set()
    found = 0
    for block in blocks:
        if block.element in seen or not _may_stand_in_grid(block) or in_data_cell(block.element):
            continue
        for read in (_in_rows, _in_one, _upright):
            grid = read(block.element, tried)
            if grid:
                seen.update(_elements(grid))
                yield grid
                found += 1
                break
        if found > _MOST:
            return


def _is_headed(grid: Grid) -> bool:
    """Whether the first row has the head of names; the title of the page is none."""
    return any(role_of(cell.text) == "name" and cell.element.tag != "h1" for cell in grid[0])


def _elements(grid: Grid) -> Iterator[HtmlElement]:
    for line in grid:
        for cell in line:
            yield cell.element
            yield cell.element.getparent()


def _may_stand_in_grid(block: Block) -> bool:
    """Whether a line is, or begins with, a name or the head of a column of names."""
    first = block.parts[0] if block.parts else ""
    return (
        role_of(first) == "name"
        or _begins_with_name(first)
        or (len(block.parts) > 1 and "name" in map(role_of, block.parts[:_MOST_COLUMNS]))
    )


def _begins_with_name(text: str) -> bool:
    return is_no_word(first_word(text).rstrip(":："))


# Rows -------------------------------------------------------------------------------------------------------


def _in_rows(element: HtmlElement, tried: set[HtmlElement]) -> Grid:
    """The grid in a row of which an element stands.

    Args:
        element: around a name or a head.
        tried: rows of what is no grid; those that are found to be are added.
    """
    row: HtmlElement | None = element
    for _ in range(_CLIMB):
        if row is None or row.tag in _NO_ROWS or row in tried:
            return []
        if width := len(_cells(row)):
            rows = _rows_like(row, width)
            if len(rows) >= _FEWEST:
                grid = under_heads([[Value(text_of(cell), cell) for cell in _cells(other)] for other in rows])
                grid = [grid[0], *without_heads(grid[1:], grid[0])]
                if _is_grid(grid):
                    return grid
                tried.update(rows)
                return []
        row = row.getparent()
    return []


def _cells(row: HtmlElement) -> list[HtmlElement]:
    """The cells of a row; none of an element that says something itself or holds what is no cell."""
    if not _FEWEST <= len(row) <= 2 * _MOST_COLUMNS or (row.text and not row.text.isspace()):
        return []
    cells = [child for child in row if isinstance(child.tag, str) and child.tag not in _NO_CELLS]
    if not _FEWEST <= len(cells) <= _MOST_COLUMNS or any(child.tag in _HOLDERS for child in cells):
        return []
    return [] if any(child.tail and not child.tail.isspace() for child in row) else cells


def _rows_like(row: HtmlElement, width: int) -> list[HtmlElement]:
    """A row and those built like it: beside it, or beside what wraps it alone, heads first."""
    level = row
    for _ in range(_CLIMB):
        around = level.getparent()
        if around is None or around.tag in {"html", "tr"} or len(around) > _MOST_ROWS:
            return []
        found = _rows_within(around, width)
        if len(found) > 1:
            return [*found]
        if len(around) > 1 and around.tag in _NO_ROWS:
            return []
        level = around
    return []


@lru_cache(maxsize=8)  # the rows of one box ask for it one after the other, and so do boxes of boxes
def _rows_within(around: HtmlElement, width: int) -> tuple[HtmlElement, ...]:
    """The rows that the parts of a box are or wrap."""
    parts = (part for part in around if isinstance(part.tag, str))
    return tuple(row for part in parts for row in _rows_in(part, width))


def _rows_in(element: HtmlElement, width: int) -> list[HtmlElement]:
    """The rows that an element is or wraps: a wrapper holds one, or all rows below the heads."""
    element = _unwrapped(element, width)
    if len(_cells(element)) == width and not _are_rows(element, width):
        return [element]
    rows = [_unwrapped(child, width) for child in islice(element, _MOST_ROWS)]
    return rows if rows and all(len(_cells(row)) == width for row in rows) else []


def _unwrapped(element: HtmlElement, width: int) -> HtmlElement:
    """The first element with several children, or with as many cells, within one that wraps it alone."""
    for _ in range(_CLIMB):
        if len(element) != 1 or len(_cells(element)) == width:
            break
        element = element[0]
    return element


def _are_rows(element: HtmlElement, width: int) -> bool:
    """Whether what may be the cells of a row are as many rows, two only where names begin them."""
    rows = [_unwrapped(cell, width) for cell in _cells(element)]
    named = width > _FEWEST or any(_begins_with_name(text_of(row[0])) for row in rows[1:] if len(row))
    return named and all(len(_cells(row)) == width for row in rows)


def _is_grid(grid: Grid) -> bool:
    """Whether rows stand under heads, and names below each other; other rows may hold any two things."""
    if not _is_headed(grid) or sum(role_of(line[0].text) is not None for line in grid) >= _FEWEST:
        return False  # labels one below the other
    named = [[at for at, cell in enumerate(line) if _begins_with_name(cell.text)] for line in grid]
    if named[0] or any(len(found) > 1 for found in named):
        return False  # a box of names beside boxes of what is said of them
    known = sum(role_of(cell.text) is not None for cell in grid[0])
    columns = Counter(at for found in named for at in found)
    return known >= _FEWEST or _HALF * max(columns.values(), default=0) >= len(grid) - 1


# Cells that are all siblings --------------------------------------------------------------------------------


def _in_one(element: HtmlElement, tried: set[HtmlElement]) -> Grid:
    """Rows of an element's siblings; none where they are no cells, or do not come out even."""
    around = element.getparent()
    if around is None or around in tried:
        return []
    tried.add(around)
    if not _FEWEST * _FEWEST <= len(around) <= _MOST_CELLS or any(child.tag not in _FLAT for child in around):
        return []
    cells = [Value(text_of(child), child) for child in around]
    names = [at for at, cell in enumerate(cells) if _begins_with_name(cell.text)]
    width = gcd(*(later - one for one, later in pairwise(names)))
    if not _FEWEST <= width <= _MOST_COLUMNS or len(cells) % width or any(labelled(c.text) for c in cells):
        return []
    grid = [cells[at : at + width] for at in range(0, len(cells), width)]
    headed = role_of(grid[0][names[0] % width].text) == "name"
    timed = headed or any(lasts(cell.text) for cell in cells)
    return grid if timed and _HALF * len(names) >= len(grid) - headed else []


# Columns side by side ---------------------------------------------------------------------------------------


def _upright(element: HtmlElement, tried: set[HtmlElement]) -> Grid:
    """Rows across boxes side by side, of which one holds all names and another all lifetimes."""
    column = element.getparent()
    around = column.getparent() if column is not None else None
    if around is None or column.tag in _NO_ROWS:
        return []
    if around in tried or not _FEWEST < len(column) <= _MOST_ROWS or len(around) > _MOST_COLUMNS:
        return []
    boxes = [box for box in around if isinstance(box.tag, str) and len(box) == len(column)]
    row = column.index(element)
    if len(boxes) < _FEWEST or not any(box is not column and lasts(text_of(box[row])) for box in boxes):
        return []
    return [[Value(text_of(cell), cell) for cell in cells] for cells in zip(*boxes, strict=True)]
