"""The main text of a page, its prose set apart.

Lines stand one below the other; a paragraph of running text has an empty line before and behind it, unless it
belongs to an item of a list, a table or a row of cards. Those are sorted and rotate by themselves, while a
paragraph of prose that stands elsewhere was moved by an editor.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_ITEMS = frozenset({"li", "td", "th", "dt", "dd", "figure", "figcaption", "blockquote", "a", "details"})
_WRAPPERS = frozenset({"div", "span", "section", "br", "strong", "em", "b", "i"})
_LARGEST = 24  # descendants of an element that may be a card
_ROW = 3  # siblings built alike that are a row of cards: of a heading, a link or a picture and text
_Shape = tuple[str, ...]


def main_text(page: Page) -> str:
    """The lines of the main part that a reader sees, without what was injected."""
    blocks = [it for it in page.content_blocks if it.place == "main" and not it.hidden and it.text]
    rows = _Rows()
    apart = (running(block) and not rows.hold(block) for block in blocks)
    parts = (f"\n{it.text}\n" if is_prose else it.text for it, is_prose in zip(blocks, apart, strict=True))
    text = "\n".join(parts)
    return text.replace("\n\n\n", "\n\n").strip("\n")


class _Rows:
    """Lists, tables and rows of cards of a page; each element is looked at once."""

    def __init__(self) -> None:
        self._shapes: dict[HtmlElement, _Shape | None] = {}
        self._alike: dict[HtmlElement, Counter[tuple[str, _Shape | None]]] = {}

    def hold(self, block: Block) -> bool:
        """Whether a block is an item of one, or stands in it."""
        node: HtmlElement | None = block.element
        small = True
        while node is not None and node.tag not in ("body", "main"):
            if node.tag in _ITEMS:
                return True
            parent = node.getparent()
            if small and parent is not None and node.tag != "p":
                shape = self._shape(node)
                small = shape is not None
                if shape and self._siblings(parent)[node.tag, shape] >= _ROW:
                    return True
            node = parent
        return False

    def _siblings(self, parent: HtmlElement) -> Counter[tuple[str, _Shape | None]]:
        """How many elements of each kind and shape it holds."""
        if parent not in self._alike:
            self._alike[parent] = Counter(
                (child.tag, self._shape(child)) for child in parent if isinstance(child.tag, str)
            )
        return self._alike[parent]

    def _shape(self, node: HtmlElement) -> _Shape | None:
        """Tags of what an element holds, wrappers left out: none where that is paragraphs alone.

        Returns:
            The tags, or ``None`` where it holds so much that it is no card, nor is what holds it.
        """
        if node not in self._shapes:
            inside = [str(it.tag) for it in islice(node.iterdescendants(), _LARGEST + 1)]
            tags = tuple(tag for tag in inside if tag not in _WRAPPERS)
            is_prose = all(tag == "p" for tag in tags)
            self._shapes[node] = None if len(inside) > _LARGEST else () if is_prose else tags
        return self._shapes[node]
