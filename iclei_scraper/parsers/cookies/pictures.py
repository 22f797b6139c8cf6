"""Groups that only the words of a picture tell: the alternative text of an icon beside each name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.attributes import boxes
from iclei_scraper.parsers.cookies.category_words import SWITCH, category_name
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.sheet import Value
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.html import HtmlElement

_Row = dict[str, Value]
_WORDS = ("alt", "aria-label", "title")
_MOST = 60  # elements of one cookie
_LONGEST = 60  # characters
_HALF = 2
_FEWEST = 2
_LEADS = frozenset({"a", "button", "input", "select", "label", "summary"})
"""What a reader is to press; its words say what happens then."""


def fill_from_pictures(rows: Sequence[_Row], above: Callable[[_Row], str | None]) -> None:
    """Give rows the group that a picture names beside each of them, and nothing else does.

    Args:
        rows: that name a cookie; they are changed.
        above: tells the group under whose heading a row stands.
    """
    if len(rows) < _FEWEST or any("category" in row for row in rows):
        return
    if above(rows[0]) and above(rows[-1]):
        return  # headings name them
    said = [list(_said(box)) for box in boxes(rows)]
    for at in range(max(map(len, said))):
        column = [found[at] if at < len(found) else None for found in said]
        if _are_groups([value.text for value in column if value is not None], len(rows), rows, above):
            for row, value in zip(rows, column, strict=True):
                if value is not None:
                    row["category"] = Value(category_name(value.text) or value.text, value.element, sure=True)
            return


def _are_groups(
    texts: list[str], count: int, rows: Sequence[_Row], above: Callable[[_Row], str | None]
) -> bool:
    """Whether the words of pictures at one place are the names of groups: known ones, or few for all rows."""
    known = sum(category_name(text) is not None for text in texts)
    if known and _HALF * known >= max(len(texts), count):
        return True
    few = 1 < len(set(texts)) < count == len(texts)
    return few and all(map(_may_be_group, texts)) and not any(map(above, rows))


def _may_be_group(text: str) -> bool:
    return (category_name(text) is not None or may_head(text)) and SWITCH.fullmatch(text) is None


def _said(box: HtmlElement | None) -> Iterator[Value]:
    """What each picture around a name says, or an element that holds no words."""
    for element in islice(box.iter(), _MOST) if box is not None else ():
        if not isinstance(element.tag, str) or element.tag in _LEADS:
            continue
        text = fold(element.text or "") if element.tag == "title" else _words(element)
        if 0 < len(text) <= _LONGEST and not any(
            around.tag in _LEADS for around in islice(element.iterancestors(), 2)
        ):
            yield Value(text, element)


def _words(element: HtmlElement) -> str:
    """What an attribute says of an element without words of its own; its alternative text comes first."""
    told = next((text for name in _WORDS if (text := fold(element.get(name) or ""))), "")
    return told if told and not any(map(str.strip, element.itertext())) else ""
