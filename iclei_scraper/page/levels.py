"""Levels of headings, by their elements or by their roles."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEVELS, _OF_ROLE = frozenset("123456"), 2
_PARAGRAPHS = 3  # in an element that is no heading, whatever its name


def level_of(element: HtmlElement, tag: str, role: str | None) -> int:
    """Level of a heading, 0 of what is none.

    One around several paragraphs was left open before a text, and is none.
    A role without a level has the second.
    """
    level = _HEADINGS.get(tag, 0)
    if level and len(element) and len([*islice(element.iter("p"), _PARAGRAPHS)]) == _PARAGRAPHS:
        level = 0
    if level or role != "heading":
        return level
    told = element.get("aria-level", "2")
    return int(told) if told in _LEVELS else _OF_ROLE
