"""Menus: those that elements or roles tell, and the one with which a page begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import has_digit, unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_TAGS = frozenset({"nav", "menu"})
_ROLES = frozenset({"navigation", "menu", "menubar", "tablist", "search"})
_PLACES = frozenset({"main", "aside"})
_FEWEST = 4  # lines of links that are a menu
_MOST_WORDS, _LONGEST = 4, 30  # of an entry


class Menus:
    """Tells what stands in a menu; what is around neighbours is looked at once.

    Args:
        blocks: of the page.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._known: dict[HtmlElement, bool] = {}
        self.opening = _opening(blocks)
        """Indexes of the lines of a menu that no element says to be one."""

    def hold(self, element: HtmlElement) -> bool:
        """Whether an element stands in a menu."""
        path: list[HtmlElement] = []
        node: HtmlElement | None = element
        inside = False
        while node is not None:
            if (known := self._known.get(node)) is not None:
                inside = known
                break
            path.append(node)
            if node.tag in _TAGS or node.get("role") in _ROLES:
                inside = True
                break
            node = node.getparent()
        self._known.update(dict.fromkeys(path, inside))
        return inside


def _opening(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines of nothing but short links before the page's first heading, sentence and figure."""
    found: list[int] = []
    for block in blocks:
        if block.place not in _PLACES or not block.text:
            continue
        entries = _are_entries(block)
        if entries and not block.heading:
            found.append(block.index)
        elif not entries and (block.heading or running(block) or has_digit(block.text)):
            break
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _are_entries(block: Block) -> bool:
    """Whether a line consists of short links; so does the heading that is the name of the site."""
    texts = [link.text for link in block.links]
    return (
        bool(texts)
        and unspaced("".join(texts)) == unspaced(block.text)
        and all(len(text) <= _LONGEST and word_count(text) <= _MOST_WORDS for text in texts)
        and not has_digit(block.text)
    )
