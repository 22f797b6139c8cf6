"""What attributes around a cookie say of it, where no text does: tooltips, and data for scripts."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.titles import role_by_shape
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_strong_name
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_Row = dict[str, Value]
_TIPS = frozenset(
    "title data-title data-tooltip data-tip data-original-title data-bs-title data-content "
    "aria-description".split()
)
_MOST = 60  # elements of one cookie
_LONGEST = 400  # characters
_FEWEST_WORDS = 3
_HALF = 2


def fill_from_attributes(rows: Sequence[_Row]) -> None:
    """Add to rows what attributes tell of most of them and no text tells of any.

    Args:
        rows: that name a cookie; they are changed.
    """
    told = [dict(_told(top)) for top in boxes(rows)]
    for role in dict.fromkeys(role for found in told for role in found):
        filled = [(row, found[role]) for row, found in zip(rows, told, strict=True) if role in found]
        if _HALF * len(filled) >= len(rows) and not any(role in row for row in rows):
            for row, value in filled:
                row[role] = value


def boxes(rows: Sequence[_Row]) -> list[HtmlElement | None]:
    """The largest element around the name of each row that holds no other name; ``None`` where none does.

    Args:
        rows: that name a cookie.
    """
    held = Counter(around for row in rows for around in _chain(row["name"].element))
    return [_top(row["name"].element, held) for row in rows]


def _chain(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _top(element: HtmlElement, held: Counter[HtmlElement]) -> HtmlElement | None:
    """The largest element around a name that holds no other; ``None`` where others stand in its own."""
    top = None
    for around in _chain(element):
        if held[around] > 1 or around.tag in {"body", "main", "html"}:
            break
        top = around
    return top


def _told(top: HtmlElement | None) -> Iterator[tuple[str, Value]]:
    """Role and value of each attribute that says something, the first of each role last."""
    if top is None:
        return
    found = [
        (role, Value(text, element))
        for element in islice(top.iter(), _MOST)
        if isinstance(element.tag, str)
        for name, value in element.items()
        if (text := fold(value)) and len(text) <= _LONGEST and (role := _role(name, text)) is not None
    ]
    yield from reversed(found)


def _role(name: str, text: str) -> str | None:
    """What an attribute says, by its name or by its shape; ``None`` where it says nothing of a cookie."""
    if name not in _TIPS or is_strong_name(text):
        return None
    if lasts(text):
        return "duration"
    words = len(text.split()) >= _FEWEST_WORDS or not text.isascii()
    return "description" if words and role_by_shape(text) == "description" else None
