"""What goes wrong with the tree of a page: elements empty, gone, doubled, renamed, with other words."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import lxml.html

if TYPE_CHECKING:
    import random

    from lxml.html import HtmlElement

_TAGS = "div p span a b strong em li ul table tr td th dt dd h2 h4 time sup br img button label svg".split()
_WORDS = [
    "",
    " ",
    "0",
    "2024",
    "–",
    ":",
    "(",
    "a",
    "Cookie",
    "News",
    "+49",
    "x@y.example",
    "12 May",
    "…",
    "\u200b",
]
_ATTRIBUTES = ("class", "href", "datetime", "alt", "title", "id", "role", "content", "rowspan", "colspan")


def rearranged(html: str, chance: random.Random) -> str:
    """A page some of whose elements are not as its template has them."""
    root = lxml.html.document_fromstring(html)
    body = root.find("body")
    for _ in range(chance.choice([1, 4, 20, 80])):
        inner = [element for element in body.iterdescendants() if isinstance(element.tag, str)]
        if not inner:
            break
        _disturb(chance.choice(inner), chance.choice(inner), chance)
    return lxml.html.tostring(root, encoding="unicode")


def _disturb(element: HtmlElement, other: HtmlElement, chance: random.Random) -> None:
    match chance.randrange(9):
        case 0:
            setattr(element, chance.choice(["text", "tail"]), chance.choice(_WORDS))
        case 1:
            element.set(chance.choice(_ATTRIBUTES), chance.choice(_WORDS))
        case 2:
            for inner in element.iter():
                inner.text = inner.tail = None
        case 3:
            element.text, other.text = other.text, element.text
        case 4:
            element.drop_tree()
        case 5:
            element.drop_tag()
        case 6:
            element.tag = chance.choice(_TAGS)
        case 7:
            element.addnext(deepcopy(element))
        case _:
            element.insert(0, lxml.html.Element(chance.choice(_TAGS)))
