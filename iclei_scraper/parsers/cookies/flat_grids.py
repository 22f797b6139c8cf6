"""Grids whose cells are all siblings, as style sheets lay them out: a name at every so many of them."""

from __future__ import annotations

from itertools import pairwise
from math import gcd
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_strong_name
from iclei_scraper.parsers.cookies.sheet import Value, text_of
from iclei_scraper.parsers.cookies.words import labelled, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.pooling import Grid

_CELLS = frozenset({"div", "span", "p"})
_MOST = 40  # of one page
_MOST_CELLS = 4000
_MOST_COLUMNS = 12
_FEWEST = 2
_HALF = 2


def flat_grids(blocks: list[Block]) -> Iterator[tuple[HtmlElement, Grid]]:
    """The element around the cells and the rows that they make, a row of heads included where there is one.

    Args:
        blocks: of the page.
    """
    seen: set[HtmlElement] = set()
    for block in blocks:
        around = block.element.getparent()
        if around is None or around in seen or block.element.tag not in _CELLS or len(seen) > _MOST:
            continue
        if "_" not in block.text or not is_strong_name(block.text):
            continue
        seen.add(around)
        grid = _grid(around)
        if grid and any(lasts(cell.text) for line in grid for cell in line):
            yield around, grid


def _grid(around: HtmlElement) -> Grid:
    """Rows of an element; none where its children are no cells, or do not come out even."""
    if not _FEWEST * _FEWEST <= len(around) <= _MOST_CELLS or any(
        child.tag not in _CELLS for child in around
    ):
        return []
    cells = [Value(text_of(child), child) for child in around]
    names = [at for at, cell in enumerate(cells) if "_" in cell.text and is_strong_name(cell.text)]
    width = gcd(*(later - one for one, later in pairwise(names)))
    if not _FEWEST <= width <= _MOST_COLUMNS or len(cells) % width or any(labelled(c.text) for c in cells):
        return []
    grid = [cells[at : at + width] for at in range(0, len(cells), width)]
    headed = role_of(grid[0][names[0] % width].text) == "name"
    return grid if _HALF * len(names) >= len(grid) - headed else []
