"""Running text, told from labels, lists of links and other short lines."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Block

_SHORTEST = 60
_SHORTEST_EASTERN = 20
"""Characters of a line that reads like running text."""
_LINKED = 0.6
"""Share of a line's characters in links from which it is a list of links."""

_FIGURES = re.compile(r"\d+")
_LONGEST_FIELD, _SEVERAL = 120, 3
"""Characters of a field with figures, and how many such make a list."""

_RIGHTS = re.compile(
    r"^\W{0,3}(?:©|\(c\)\s|copyright\b)|"
    + alternatives(
        "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados",
        "todos os direitos reservados|tutti i diritti riservati|版权所有|版權所有|無断転載|모든 권리 보유",
    ),
    re.IGNORECASE,
)
_LONGEST_LEGAL = 300


def paragraphs_of(blocks: Iterable[Block]) -> list[Block]:
    """Lines that read like running text: sentences, mostly not links.

    Lines that differ in their figures alone ("Open until 22:00 · 1.2 km") are fields of a list.
    """
    lines = [block for block in blocks if running(block)]
    shapes = [_FIGURES.sub("0", block.text) if len(block.text) <= _LONGEST_FIELD else "" for block in lines]
    counts = Counter(shape for shape in shapes if "0" in shape)
    return [block for block, shape in zip(lines, shapes, strict=True) if counts[shape] < _SEVERAL]


def running(block: Block) -> bool:
    """Whether a line reads like running text."""
    if block.heading or not long_enough(block.text) or _legal(block.text):
        return False
    return sum(len(link.text) for link in block.links) < _LINKED * len(block.text)


@lru_cache(maxsize=4_096)
def _legal(text: str) -> bool:
    """Whether a line is the one at the foot of a page that says whose the page is."""
    return len(text) <= _LONGEST_LEGAL and _RIGHTS.search(text) is not None


def sentence(block: Block) -> bool:
    """Whether a paragraph ends as sentences do, is no mere label, and leads nowhere."""
    return (
        block.tag == "p"
        and not block.links
        and not block.bold
        and block.text.endswith((".", "。", "!", "?", "”", "»", "！", "？"))
    )


def long_enough(text: str) -> bool:
    """Whether a text is long enough for a sentence; Chinese and Japanese need fewer signs."""
    if len(text) >= _SHORTEST:
        return True
    return len(text) >= _SHORTEST_EASTERN and not text.isascii() and max(text) >= "\u3000"
