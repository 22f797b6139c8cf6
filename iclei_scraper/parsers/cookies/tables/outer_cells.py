"""Rows of a group's name and, in the cell beside it, all cookies of the group."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CLIMB = 16
_CELLS = frozenset({"td", "th"})
_HOLDERS = frozenset("table ul ol dl h2 h3 h4 h5 h6 details section article".split())
_ROLES = frozenset({"table", "grid", "list", "row"})
_MOST_ELEMENTS = 60
_FEWEST_LINES = 4
_LONGEST = 200  # characters of the cell that names the group
_COUNT = re.compile(r"\s*[(（]?\d{1,3}[)）]?$")


def group_beside(element: HtmlElement) -> str | None:
    """The group that the first cell of a row names, where another cell of the row holds a cookie and others.

    Args:
        element: around the name of the cookie.
    """
    for around in islice(element.iterancestors(), _CLIMB):
        if around.tag == "body":
            return None
        row = around.getparent() if around.tag == "td" else None
        first = next((cell for cell in row if cell.tag in _CELLS), None) if row is not None else None
        if first is not None and first is not around and _holds_several(around):
            return _name(first, listed=_is_listed(element, around))
    return None


def _is_listed(element: HtmlElement, cell: HtmlElement) -> bool:
    """Whether an element stands in a list that is all of a cell."""
    item = next((one for one in (element, *islice(element.iterancestors(), _CLIMB)) if one.tag == "li"), None)
    around = item.getparent() if item is not None else None
    return around is not None and around.getparent() is cell and in_data_cell(element)


def _holds_several(cell: HtmlElement) -> bool:
    lines = 0
    for inner in islice(cell.iterdescendants(), _MOST_ELEMENTS):
        if inner.tag in _HOLDERS or inner.get("role") in _ROLES:
            return True
        lines += begins_line(inner.tag)
    return lines >= _FEWEST_LINES


def _name(cell: HtmlElement, *, listed: bool) -> str | None:
    """The name of a group that a cell holds: any short text beside a list, else one that is known.

    Args:
        cell: the first of its row.
        listed: whether the cookies are items of a list.
    """
    texts = [text for piece in islice(cell.itertext(), _MOST_ELEMENTS) if (text := fold(piece))]
    whole = _COUNT.sub("", " ".join(texts)[:_LONGEST])
    known = category_name(whole) or (category_name(texts[0]) if texts else None)
    if known or not listed or _is_menu(cell):
        return known
    return whole if may_head(whole) and not read_title(whole, stands_out=False) else None


def _is_menu(cell: HtmlElement) -> bool:
    """Whether a cell holds links and nothing else, as the menu of a page laid out in a table does."""
    linked = sum(
        len(fold(link.text_content())) for link in islice(cell.iter("a"), _MOST_ELEMENTS) if link.get("href")
    )
    return 0 < len(fold(cell.text_content()).replace(" ", "")) <= linked
