"""Scripts and style sheets that stand in a page, and the page's source without them.

They are most of the source of many a page, and the same on all pages of a site.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

Code = tuple["HtmlElement", str]
"""A ``<script>`` or ``<style>`` and its text."""

_WORTH_LEAVING = 200  # characters; shorter ones are searched with the rest
_HEAD, _MOST_ALIKE = 60, 8
_MOST_LOST = 8  # texts that the parser changed, each of which costs a search of the whole page


def codes_of(root: HtmlElement, tag: str) -> list[Code]:
    """The elements of a tag that have a text, in order."""
    return [(element, text) for element in root.iter(tag) if (text := element.text)]


def marks_in(text: str, marks: tuple[str, ...]) -> frozenset[str]:
    """Which of some marks stand in a text."""
    return frozenset(mark for mark in marks if mark in text)


@lru_cache(maxsize=512)
def known_marks_in(code: str, marks: tuple[str, ...]) -> frozenset[str]:
    """The same of a script or a style sheet, remembered."""
    return marks_in(code, marks)


def without_codes(source: str, codes: Iterable[Code]) -> str:
    """The source of a page without the texts of some elements, given in the page's order."""
    pieces: list[str] = []
    end = 0
    for at, length in _placed(source, codes):
        pieces.append(source[end:at])
        end = at + length
    pieces.append(source[end:])
    return "".join(pieces)


def _find(source: str, text: str, start: int) -> int:
    """As :meth:`str.find`, which prepares a search for all of a long text; most begin like no other."""
    head = text[:_HEAD]
    at = source.find(head, start)
    for _ in range(_MOST_ALIKE):
        if at < 0 or source.startswith(text, at):
            return at
        at = source.find(head, at + 1)
    return source.find(text, at) if at >= 0 else -1


def _placed(source: str, codes: Iterable[Code]) -> Iterator[tuple[int, int]]:
    """Place and length of each text in the source."""
    end = lost = 0
    for _, text in codes:
        if len(text) < _WORTH_LEAVING:
            continue
        at = _find(source, text, end)
        if at >= 0:
            yield at, len(text)
            end = at + len(text)
        elif (lost := lost + 1) == _MOST_LOST:
            return
