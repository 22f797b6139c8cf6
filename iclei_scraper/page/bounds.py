"""How much of a page is read at all, so that no page can keep a crawl from the others.

Two things make reading costly beyond the length of a page: hundreds of thousands of elements, and elements
nested thousands deep, which make every way up the tree long. No page for readers has either; broken
generators, and whoever wants to stop a crawler, send them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_TAGS = 30_000
"""Tags that are read of a page; a home page has some two thousand, a list of members ten for each."""
MOST_LINES = 5_000
"""Lines of text that are read of a page: more than a hundred printed pages.

What is remembered of lines holds more of them than that: where it did not, each reader that goes through the
longest pages once more would have forgotten the first lines before it comes to the last.
"""
MOST_TEXT = 5 * 2**20
"""Characters of markup that are read of a page."""
MOST_SHOWN = 2**20
"""Characters of text that are read of a page, of which scripts and style sheets are no part: a thick book."""
DEEPEST = 256
"""Levels of nesting that are kept, as in libxml2; what stands deeper stands beside, as in browsers (512)."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What libxml2 lets in from a page and not from a program."""
_LEVELS = 32
_DOWN = etree.XPath("/".join("*" * _LEVELS))


def within_bounds(text: str) -> str:
    """The beginning of a page's text that is read; all of it, unless it is beyond any page for readers."""
    text = text[:MOST_TEXT]
    if text.count("<") <= MOST_TAGS:
        return text
    at = -1
    for _ in range(MOST_TAGS + 1):
        at = text.find("<", at + 1)
    return text[:at]


def flatten(root: HtmlElement) -> None:
    """Move what is nested too deep up, text and order kept: it then stands beside what held it."""
    level = [root]
    for _ in range(DEEPEST // _LEVELS):
        level = [below for element in level for below in _DOWN(element)]
        if not level:
            return
    for element in level:
        for child in element.iterchildren("*"):
            _level(child)


def _level(top: HtmlElement) -> None:
    """Put all that an element holds behind it, in reading order."""
    below: list[HtmlElement] = []
    tails: list[list[str]] = []
    """What follows each of them; behind the end of an element follows its tail."""
    for event, element in etree.iterwalk(top, events=("start", "end", "comment", "pi")):
        if element is top:
            continue
        if event != "end":
            below.append(element)
            tails.append([])
        if event != "start" and element.tail:
            tails[-1].append(element.tail)
    if not below:
        return
    tails[-1].append(top.tail or "")
    top.tail = None
    for element, pieces in zip(below, tails, strict=True):
        element.tail = _ILLEGAL.sub("", "".join(pieces)) or None
    for element in reversed(below):  # from the end, so that nothing is moved twice
        top.addnext(element)
