"""A short line of a page: its text, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.values.concepts import counts_something
from iclei_scraper.values.quantities import find_quantities

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_JOINS = frozenset("-’'/(@")
_SIGNS = frozenset("+<>~≈≥≤")
_LONGEST_LABEL = 120
_LONGEST_FIGURE = 40
SMALL_WORDS = frozenset("in en em dans aus auf with mit avec con com from from and und et y e i".split())
"""What may stand before a figure set apart: "in" above "125" above "countries"."""
_COUNTED = frozenset({"人", "件", "社", "団体", "都市", "か所", "명", "개", "곳"})
_HAS_LETTER = re.compile(r"[^\W\d_]")


def is_figure(text: str) -> bool:
    """Whether a text is a figure and nothing else.

    >>> is_figure("+ 233 million"), is_figure("233 cities")
    (True, False)
    """
    if len(text) > _LONGEST_FIGURE:
        return False
    found = find_quantities(text)
    if len(found) != 1:
        return False
    before, after = text[: found[0].start].strip().lower(), text[found[0].end :].strip()
    return not _HAS_LETTER.search("" if before in SMALL_WORDS else before) and (
        after in _COUNTED or not _HAS_LETTER.search(after)
    )


@dataclass(eq=False)
class Line:
    """One line of text and where it stands."""

    text: str
    element: HtmlElement
    block: Block | None = None
    """The block it is; ``None`` for SVG text and for digits that no text holds yet."""
    drawn: bool = False
    """Digits come from an attribute."""
    digits: bool = False
    """It is put together from digits that have a line each."""
    strip: bool = False
    """It is one of several figures with labels in one plain line."""

    @property
    def counts(self) -> bool:
        """A short text that names something countable of the known concepts."""
        return len(self.text) <= _LONGEST_LABEL and counts_something(self.text)

    @cached_property
    def path(self) -> list[HtmlElement]:
        """Elements from the root down to its own."""
        return [*reversed(list(self.element.iterancestors())), self.element]


def shared_depth(one: Line, other: Line) -> int:
    """Number of elements around both lines."""
    depth = 0
    for left, right in zip(one.path, other.path, strict=False):
        if left is not right:
            break
        depth += 1
    return depth


def parted(last: str, part: str) -> bool:
    """Whether a word ends and another word or a figure begins, or the other way round."""
    end, begin = last[-1], part[0]
    if end.isalpha():
        return (begin.isalpha() and len(last) > 1) or begin.isdigit() or begin in _SIGNS
    return begin.isalpha() and end not in _JOINS
