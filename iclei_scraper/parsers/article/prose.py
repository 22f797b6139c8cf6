"""Running text, told from labels, lists of links and other short lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Block

_SHORTEST = 60
_SHORTEST_EASTERN = 20
"""Characters of a line that reads like running text."""
_LINKED = 0.6
"""Share of a line's characters in links from which it is a list of links."""


def paragraphs_of(blocks: Iterable[Block]) -> list[Block]:
    """Lines that read like running text: sentences, mostly not links."""
    return [block for block in blocks if running(block)]


def running(block: Block) -> bool:
    """Whether a line reads like running text."""
    if block.heading or not long_enough(block.text):
        return False
    return sum(len(link.text) for link in block.links) < _LINKED * len(block.text)


def long_enough(text: str) -> bool:
    """Whether a text is long enough for a sentence; Chinese and Japanese need fewer signs."""
    if len(text) >= _SHORTEST:
        return True
    return len(text) >= _SHORTEST_EASTERN and not text.isascii() and max(text) >= "\u3000"
