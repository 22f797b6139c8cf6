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
    while node is not None and node.tag not in ("body", "main"):
        if node.tag in _ITEMS or _is_card(node, shapes):
            return True
        node = node.getparent()
    return False


def _is_card(node: HtmlElement, shapes: dict[HtmlElement, _Shape | None]) -> bool:
    """Whether an element stands in a row of others that are built alike: a heading or a link beside text."""
    shape = _shape(node, shapes)
    parent = node.getparent()
    if not shape or parent is None:
        return False
    alike = (other for other in parent if other.tag == node.tag and _shape(other, shapes) == shape)
    return sum(1 for _ in islice(alike, _ROW)) == _ROW


def _shape(node: HtmlElement, shapes: dict[HtmlElement, _Shape | None]) -> _Shape | None:
    """Tags of what an element holds, wrappers left out; ``None`` where that is paragraphs alone, or much."""
    if node not in shapes:
        inside = list(islice(node.iterdescendants(), _LARGEST + 1))
        tags = tuple(str(it.tag) for it in inside if isinstance(it.tag, str) and it.tag not in _WRAPPERS)
        is_prose = all(tag == "p" for tag in tags)
        shapes[node] = None if len(inside) > _LARGEST or is_prose else tags
    return shapes[node]
