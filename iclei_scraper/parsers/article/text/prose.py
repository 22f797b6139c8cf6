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
    r"(?:^\W{0,3}|\s[|·•]\s)(?:©|\(c\)\s|copyright\b)|^.{1,60}(?:©|\(c\)) ?(?:19|20)\d\d\W*$|"
    + alternatives(
        "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados",
        "todos os direitos reservados|tutti i diritti riservati|版权所有|版權所有|無断転載|모든 권리 보유",
    ),
    re.IGNORECASE,
)
_LONGEST_LEGAL = 300
_LONGEST_LINK, _FEWEST_LINKS = 48, 2
"""Characters of a link of a menu, and how many such are one."""
_SHORTEST_PART = 12  # characters of a sentence between breaks
_ENDS = (".", "。", "!", "?", "”", "»", "！", "？")


def paragraphs_of(blocks: Iterable[Block]) -> list[Block]:
    """Lines that read like running text: sentences, mostly not links.

    Lines that differ in their figures alone ("Open until 22:00 · 1.2 km") are fields of a list.
    """
    lines = [block for block in blocks if running(block)]
    shapes = [_FIGURES.sub("0", block.text) if len(block.text) <= _LONGEST_FIELD else "" for block in lines]
    counts = Counter(shape for shape in shapes if "0" in shape)
    return [block for block, shape in zip(lines, shapes, strict=True) if counts[shape] < _SEVERAL]


def running(block: Block) -> bool:
    """Whether a line reads like running text; no address, which Eastern signs make long enough.

    In a list of terms, what ends with no sign of a sentence is a value.
    """
    if (
        block.heading
        or block.tag == "address"
        or (block.tag == "dd" and len(block.text) <= _LONGEST_FIELD and not block.text.endswith(_ENDS))
        or not long_enough(block.text)
        or _legal(block.text)
        or row_of_links(block)
    ):
        return False
    return sum(len(link.text) for link in block.links) < _LINKED * len(block.text)


@lru_cache(maxsize=4_096)
def _legal(text: str) -> bool:
    """Whether a line is the one at the foot of a page that says whose the page is."""
    return len(text) <= _LONGEST_LEGAL and _RIGHTS.search(text) is not None


def row_of_links(block: Block) -> bool:
    """Whether a line has short links with nothing but bars between them, or beside them whose the page is."""
    text = block.text
    if not block.links or len(text) > _LONGEST_LEGAL:
        return False
    for link in block.links:
        if len(link.text) > _LONGEST_LINK:
            return False
        text = text.replace(link.text, " ", 1)
    if any(map(str.isalnum, text)):
        return _legal(text.strip(" |·•/–—-"))
    return len(block.links) >= _FEWEST_LINKS


def edge_line(block: Block) -> bool:
    """Whether a line is one of those that begin and end a page, if it stands outside the text."""
    return not block.heading and block.tag != "li" and (row_of_links(block) or _legal(block.text))


def sentence(block: Block) -> bool:
    """Whether a paragraph ends as sentences do, is no mere label, and leads nowhere."""
    return (
        not block.links
        and not block.bold
        and block.text.endswith(_ENDS)
        and (block.tag == "p" or _is_one_of_lines(block))
    )


def _is_one_of_lines(block: Block) -> bool:
    """Whether breaks part a line from others, or boxes alike stand beside its own: for want of paragraphs."""
    element = block.element
    if block.heading or len(block.text) < _SHORTEST_PART:
        return False
    if element.tag != "div":
        return element.find("br") is not None
    name = element.get("class")
    beside = (element.getnext(), element.getprevious())
    return any(it is not None and it.tag == "div" and it.get("class") == name for it in beside)


def long_enough(text: str) -> bool:
    """Whether a text is long enough for a sentence; Chinese and Japanese need fewer signs."""
    if len(text) >= _SHORTEST:
        return True
    return len(text) >= _SHORTEST_EASTERN and not text.isascii() and max(text) >= "\u3000"
