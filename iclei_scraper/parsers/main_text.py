"""The main text of a page, its prose set apart.

Lines stand one below the other; a paragraph of running text has an empty line before and behind it, unless it
belongs to an item of a list, a table or a row of cards. Those are sorted and rotate by themselves, while a
paragraph of prose that stands elsewhere was moved by an editor.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.prose import running

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_ITEMS = frozenset({"li", "td", "th", "dt", "dd", "figure", "figcaption", "blockquote", "a", "details"})
_WRAPPERS = frozenset({"div", "span", "section", "br", "strong", "em", "b", "i"})
_LARGEST = 24  # descendants of an element that may be a card
_ROW = 3  # equal siblings that are a row of cards
_Shape = tuple[str, ...]


def main_text(page: Page) -> str:
    """The lines of the main part that a reader sees, without what was injected."""
    blocks = [it for it in page.content_blocks if it.place == "main" and not it.hidden and it.text]
    shapes: dict[HtmlElement, _Shape | None] = {}
    apart = (running(block) and not _is_item(block, shapes) for block in blocks)
    parts = (f"\n{it.text}\n" if is_prose else it.text for it, is_prose in zip(blocks, apart, strict=True))
    text = "\n".join(parts)
    return text.replace("\n\n\n", "\n\n").strip("\n")


def _is_item(block: Block, shapes: dict[HtmlElement, _Shape | None]) -> bool:
    node: HtmlElement | None = block.element
    small = True
    while node is not None and node.tag not in ("body", "main"):
        if node.tag in _ITEMS:
            return True
        parent = node.getparent()
        if small and parent is not None and _in_a_row(node, parent):
            shape = _shape(node, shapes)
            small = shape is not None
            if shape and _has_twins(node, parent, shape, shapes):
                return True
        node = parent
    return False


def _in_a_row(node: HtmlElement, parent: HtmlElement) -> bool:
    """Whether its parent holds several elements of its kind at all."""
    return node.tag != "p" and sum(1 for _ in islice(parent.iterchildren(node.tag), _ROW)) == _ROW


def _has_twins(
    node: HtmlElement, parent: HtmlElement, shape: _Shape, shapes: dict[HtmlElement, _Shape | None]
) -> bool:
    """Whether it stands in a row of cards: built alike, of a heading, a link or a picture and text."""
    alike = (other for other in parent.iterchildren(node.tag) if _shape(other, shapes) == shape)
    return sum(1 for _ in islice(alike, _ROW)) == _ROW


def _shape(node: HtmlElement, shapes: dict[HtmlElement, _Shape | None]) -> _Shape | None:
    """Tags of what an element holds, wrappers left out: none where that is paragraphs alone.

    Returns:
        The tags, or ``None`` where it holds so much that it is no card, nor is what holds it.
    """
    if node not in shapes:
        inside = [str(it.tag) for it in islice(node.iterdescendants(), _LARGEST + 1)]
        tags = tuple(tag for tag in inside if tag not in _WRAPPERS)
        is_prose = all(tag == "p" for tag in tags)
        shapes[node] = None if len(inside) > _LARGEST else () if is_prose else tags
    return shapes[node]
