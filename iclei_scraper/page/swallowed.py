"""The text of a page that a header or a sidebar has swallowed, since its end tag is missing or misplaced.

Browsers show such a page as it was meant; in the tree all of its text stands in the header.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page.lines import Block

_LANDMARKS = frozenset({"header", "aside"})
_OWN = frozenset({"nav", "footer", "aside", "header"})
"""Elements inside the text that keep their place."""
_PARAGRAPH, _EASTERN_PARAGRAPH = 100, 40
"""Characters of running text, which headers and sidebars have little of."""
_LEAST = 600
_HEAD = 12  # lines before the text among which its heading is looked for
_SHARE, _HELD = 0.75, 0.65
"""Of a page's running text in headers and sidebars; and of that, in one element."""


def restore(blocks: Sequence[Block]) -> None:
    """Put the text of a page into its main part where nearly all of it stands in a header or a sidebar."""
    running = [block for block in blocks if block.hidden is None and _runs(block)]
    lost = [block for block in running if block.place in _LANDMARKS]
    length = sum(len(block.text) for block in lost)
    rest = sum(len(block.text) for block in running if block.place == "main")
    if length < _LEAST or length < _SHARE * (length + rest):
        return
    element = _deepest_around(lost, _HELD * length)
    if element is None:
        return
    inside = [block for block in blocks if block.place in _LANDMARKS and _belongs(block.element, element)]
    for block in (*(_heading_above(inside[0], blocks) if inside else ()), *inside):
        block.place = "main"


def _heading_above(first: Block, blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines from the text's heading on, which may stand before the element that holds the text."""
    above = blocks[max(0, first.index - _HEAD) : first.index]
    start = next((place for place, block in enumerate(above) if block.heading == 1), len(above))
    return [block for block in above[start:] if block.place in _LANDMARKS]


def _runs(block: Block) -> bool:
    text = block.text
    if block.heading or len(text) < (
        _PARAGRAPH if text.isascii() or max(text) < "\u3000" else _EASTERN_PARAGRAPH
    ):
        return False
    return sum(len(link.text) for link in block.links) * 2 < len(text)


def _deepest_around(blocks: Sequence[Block], enough: float) -> HtmlElement | None:
    weights: dict[HtmlElement, int] = {}
    for block in blocks:
        node: HtmlElement | None = block.element
        while node is not None:
            weights[node] = weights.get(node, 0) + len(block.text)
            node = node.getparent()
    around = [element for element, weight in weights.items() if weight >= enough]
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _belongs(element: HtmlElement, around: HtmlElement) -> bool:
    node: HtmlElement | None = element
    while node is not None and node is not around:
        if node.tag in _OWN:
            return False
        node = node.getparent()
    return node is not None
