"""Tables stood on end: boxes side by side, of which one holds all names and another all lifetimes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_strong_name
from iclei_scraper.parsers.cookies.sheet import Value, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.pooling import Grid

_MOST_COLUMNS = 12
_MOST_ROWS = 500
_MOST = 40  # of one page
_FEWEST = 2
_CELLS = frozenset({"td", "th", "tr", "tbody", "table"})


def upright_grids(blocks: list[Block]) -> Iterator[tuple[HtmlElement, Grid]]:
    """The element around the columns and the rows across them.

    Args:
        blocks: of the page.
    """
    seen: set[HtmlElement] = set()
    for block in blocks:
        column = block.element.getparent()
        if column is None or column in seen or len(seen) > _MOST or block.element.tag in _CELLS:
            continue
        if "_" not in block.text or not is_strong_name(block.text):
            continue
        seen.add(column)
        columns = _beside(column)
        if len(columns) >= _FEWEST and _tells_lifetime(columns, column, column.index(block.element)):
            rows = zip(*columns, strict=True)
            yield column.getparent(), [[Value(text_of(cell), cell) for cell in row] for row in rows]


def _beside(column: HtmlElement) -> list[HtmlElement]:
    """Boxes with as many children, the one itself among them."""
    around = column.getparent()
    if around is None or not _FEWEST < len(column) <= _MOST_ROWS or len(around) > _MOST_COLUMNS:
        return []
    return [box for box in around if isinstance(box.tag, str) and len(box) == len(column)]


def _tells_lifetime(columns: list[HtmlElement], names: HtmlElement, row: int) -> bool:
    return any(box is not names and lasts(text_of(box[row])) for box in columns)
