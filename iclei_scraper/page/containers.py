"""Elements that hold what their tags do not say: grids of inline elements, drawings with ordinary markup."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = frozenset({"span", "strong", "em", "b", "i", "small", "time"})
_BOX_RUNS = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_LINES = frozenset({"a", "p", "td", "li", "dd", "div", "address"})
_PIECES, _MOST_PIECES, _LETTERS = 3, 8, 3
_IN_GRID = etree.XPath(
    "//@style[contains(., 'grid-')][contains(., 'grid-column') or contains(., 'grid-row')"
    " or contains(., 'grid-area')]/.."
)
"""Cells that a style puts at a place: only the children of a grid have one.

Asked from the attributes up, which is several times as fast as asking each element.
"""

_SPANS = etree.XPath("//span[contains(@style, 'display') or contains(@class, 'block')]")
_AS_BOX = re.compile(r"display\s*:\s*block")
_BOX_CLASSES = frozenset({"block", "d-block"})
"""Classes of style sheets that nearly everybody uses, by which an inline element is a line of its own."""


def grids(root: HtmlElement) -> frozenset[HtmlElement]:
    """Elements whose children are cells of a grid, each with a place of its own, whatever their tags are.

    So are the pieces of a card that is one link, where nothing stands between them: in one line their words
    would run together; and those of a paragraph, cell or link that are all lines by their style.
    """
    cells = (parent for cell in _IN_GRID(root) if (parent := cell.getparent()) is not None)
    cards = (box for link in root.iter("a") if len(link) for box in link.iter() if _runs_together(box))
    lines = (box for box in _made_of_lines(root) if box.tag in _OF_LINES and _heading(box) is None)
    return frozenset((*cells, *cards, *lines))


def broken_headings(root: HtmlElement) -> frozenset[HtmlElement]:
    """Headings, and links in such, that a designer has broken into lines: they are one line all the same."""
    return frozenset(box for box in _made_of_lines(root) if _heading(box) is not None)


def _heading(box: HtmlElement) -> HtmlElement | None:
    return next((node for node in (box, box.getparent()) if node is not None and node.tag in _HEADINGS), None)


def _made_of_lines(root: HtmlElement) -> list[HtmlElement]:
    """Elements of which all children are spans that style makes lines."""
    around = {span.getparent(): None for span in _SPANS(root) if _is_line(span)}
    return [box for box in around if box is not None and all(map(_is_line, box))]


def _is_line(element: HtmlElement) -> bool:
    """Whether style makes a ``<span>`` a line of its own."""
    if element.tag != "span":
        return False
    classes = (element.get("class") or "").split()
    return not _BOX_CLASSES.isdisjoint(classes) or _AS_BOX.search(element.get("style") or "") is not None


def _runs_together(box: HtmlElement) -> bool:
    """Whether an element is made of inline pieces of some letters, with no blank between."""
    if len(box) < _PIECES or (box.text and not box.text.isspace()):
        return False
    if any(piece.tag not in _INLINE or piece.tail for piece in box[:-1]) or box[-1].tag not in _INLINE:
        return False
    texts = ["".join(piece.itertext()).strip() for piece in box[:_MOST_PIECES]]
    if len(box) > _MOST_PIECES or not any(
        " " in text for text in texts
    ):  # "12", "Mar" and "2026" are one day
        return False
    return sum(len(text) >= _LETTERS for text in texts) >= _PIECES - 1


def drawings(root: HtmlElement) -> dict[HtmlElement, list[HtmlElement]]:
    """Drawings that hold ordinary markup, each with the boxes in which it stands."""
    found: dict[HtmlElement, list[HtmlElement]] = {}
    for box in root.iter("foreignobject"):
        drawing = next(box.iterancestors("svg"), None)
        if drawing is not None:
            found.setdefault(drawing, []).append(box)
    return found


def is_box(link: HtmlElement) -> bool:
    """Whether a link is a box, as tiles of a grid are: of several pieces, and right beside another link."""
    if not len(link) or (link.tail and not link.tail.isspace()):
        return False
    after, before = link.getnext(), link.getprevious()
    beside = (after is not None and after.tag == "a") or (
        before is not None and before.tag == "a" and not (before.tail or "").strip()
    )
    if not beside:
        return False
    runs = (text for text in link.itertext() if not text.isspace())
    return len([*islice(runs, _BOX_RUNS)]) == _BOX_RUNS
