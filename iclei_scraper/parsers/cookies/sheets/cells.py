"""Whether a text stands in a cell of a table of data, or only in a table that lays out the page."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import BLOCK_TAGS, begins_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "table", "caption"})
_CLIMB = 5
ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader", "row"})
"""ARIA roles of the parts of a table that is built of other elements."""
_OF_PAGES = frozenset("h1 h2 h3 h4 h5 h6 table form nav dl section article".split())
"""What stands in a cell that holds a part of a page, and in none that holds a value."""
_MOST_ELEMENTS = 200
_CLIMB_TO_READ = 4
_MOST_LINES = 40  # block-level elements in one cell


def in_data_cell(element: HtmlElement) -> bool:
    """Whether the nearest cell around an element, if there is one near, is a cell of data."""
    around: HtmlElement | None = element
    for _ in range(_CLIMB):
        if around is None:
            return False
        if around.tag in _ROWS or around.get("role") in ROLES:
            return True
        if around.tag in _CELLS:
            return not _lays_out(around)
        around = around.getparent()
    return False


def is_taken(element: HtmlElement, taken: set[HtmlElement]) -> bool:
    """Whether an element stands in a cell of data, or near below one whose text is read already."""
    around: HtmlElement | None = element
    for _ in range(_CLIMB_TO_READ):
        if around is None:
            break
        if around in taken:
            return True
        around = around.getparent()
    return in_data_cell(element)


@lru_cache(maxsize=1)  # the lines of a cell ask for it one after the other
def _lays_out(cell: HtmlElement) -> bool:
    lines = 0
    for inner in islice(cell.iterdescendants(), _MOST_ELEMENTS):
        tag = inner.tag
        if tag in _OF_PAGES:
            return True
        lines += tag in BLOCK_TAGS or begins_line(tag)
        if lines > _MOST_LINES:
            return True
    return False
