"""Elements that hold what their tags do not say: grids of inline elements, drawings with ordinary markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_IN_GRID = etree.XPath(
    "//@style[contains(., 'grid-')][contains(., 'grid-column') or contains(., 'grid-row')"
    " or contains(., 'grid-area')]/.."
)
"""Cells that a style puts at a place: only the children of a grid have one.

Asked from the attributes up, which is several times as fast as asking each element.
"""


def grids(root: HtmlElement) -> frozenset[HtmlElement]:
    """Elements whose children are cells of a grid, each with a place of its own, whatever their tags are."""
    return frozenset(parent for cell in _IN_GRID(root) if (parent := cell.getparent()) is not None)


def drawings(root: HtmlElement) -> dict[HtmlElement, list[HtmlElement]]:
    """Drawings that hold ordinary markup, each with the boxes in which it stands."""
    found: dict[HtmlElement, list[HtmlElement]] = {}
    for box in root.iter("foreignobject"):
        drawing = next(box.iterancestors("svg"), None)
        if drawing is not None:
            found.setdefault(drawing, []).append(box)
    return found
