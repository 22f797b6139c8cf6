"""Where a line goes on behind a break, and where words are apart though nothing stands between them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WIDTHS = re.compile(
    r"(?<![a-z])(?:d-none|none|hidden|hide|show|visible|(?:br)?(?:sp|pc|tb|tab|xs|sm|md|lg|xl|xxl|smart|mobile|phone|"
    r"tablet|desktop|small|medium|large)(?:br)?)(?![a-z])"
)
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
_LEAST, _MOST = 8, 10
"""Characters of a day in figures."""
_NARROW, _WIDE = 40, 100
"""Characters to which programs wrap letters."""
_COLUMNS = re.compile(r"\S\s{2,}\S|\t")
_STOPS = (".", "!", "?", "。", "！", "？")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffee]")


def is_for_some_widths(element: HtmlElement) -> bool:
    """Whether the class of a ``<br>`` says that it is shown on small or on large screens only.

    >>> import lxml.html
    >>> box = lxml.html.fromstring('<p>a<br class="d-none d-lg-block">b<br class="sp">c<br class="x"></p>')
    >>> [is_for_some_widths(element) for element in box]
    [True, True, False]
    """
    name = element.get("class")
    return bool(name) and _says_widths(name)


def blank_between(before: str, after: str) -> str:
    """What stands between the words around such a break: nothing in Chinese and Japanese, else a blank."""
    return "" if _CJK.match(before[-1:]) and _CJK.match(after[:1]) else " "


def days_apart(runs: list[str]) -> list[str]:
    """Pieces of a line with blanks around a day that is one of them, as style sets it: "bridge", "9/4/2026".

    >>> days_apart(["A new bridge", "9/4/2026", "It is made of oak."])
    ['A new bridge', ' 9/4/2026 ', 'It is made of oak.']
    """
    return [f" {run} " if _LEAST <= len(run) <= _MOST and _DAY.fullmatch(run) else run for run in runs]


def typed_lines(text: str) -> list[str]:
    """Lines of text whose lines are typed; those of a paragraph that a program has wrapped are one.

    A line was wrapped where the next word has no room in it. What ends without a full stop is no paragraph.

    >>> letter = ["We are at work in eighty-five towns and in", "countries on a coast.", "", "1 Quay"]
    >>> typed_lines(chr(10).join(letter))
    ['We are at work in eighty-five towns and in countries on a coast.', '', '1 Quay']
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines))
    if not _NARROW <= width <= _WIDE:
        return lines
    out: list[str] = []
    held: list[str] = []
    for line in lines:
        if held and not _has_no_room(held[-1], line, width):
            out += _paragraph(held)
            held = []
        held.append(line)
    return out + _paragraph(held)


def _has_no_room(last: str, line: str, width: int) -> bool:
    if 2 * len(last) < width or not line[:1].isalnum() or _COLUMNS.search(last):
        return False
    return len(last) + 1 + len(line.split(maxsplit=1)[0]) > width


def _paragraph(lines: list[str]) -> list[str]:
    return [" ".join(lines)] if len(lines) > 1 and lines[-1].endswith(_STOPS) else lines


@lru_cache(maxsize=512)
def _says_widths(name: str) -> bool:
    return _WIDTHS.search(_HUMPS.sub("-", name).lower()) is not None
