"""Lists of names of which nothing else is said: "We use these cookies of Google Analytics:" over bullets."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.known import is_company, is_host, is_known_name
from iclei_scraper.parsers.cookies.lists import is_taken
from iclei_scraper.parsers.cookies.names import is_name, is_strong_name, split_names
from iclei_scraper.parsers.cookies.sheet import Sheet, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FURNITURE = frozenset({"header", "footer"})
_MOST_BLOCKS = 20_000
_MOST = 500
_LONGEST = 120  # characters of an item
_FEWEST = 2
_HALF = 0.5


def read_bare_names(blocks: list[Block], taken: set[HtmlElement]) -> Iterator[Sheet]:
    """One sheet of the items of lists that hold names and nothing else.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
    """
    items = [
        block
        for block in blocks[:_MOST_BLOCKS]
        if block.tag == "li" and block.place not in _FURNITURE and 0 < len(block.text) <= _LONGEST
    ]
    rows: list[dict[str, Value]] = []
    for _, group in groupby(items, key=lambda block: block.element.getparent()):
        listed = list(group)
        sure = [block for block in listed if _is_sure(block.text)]
        if len(sure) > _HALF * len(listed) and not any(is_taken(block, taken) for block in listed):
            rows += [
                {"name": Value(block.text, block.element)} for block in listed if _may_be_names(block.text)
            ]
    if len(rows) >= _FEWEST:
        yield Sheet(rows[0]["name"].element, rows[:_MOST])


def _is_sure(text: str) -> bool:
    """Whether a text is one or several names that no word can be."""
    names = split_names(text)
    return bool(names) and all(
        ("_" in name or "*" in name or is_known_name(name))
        and (is_strong_name(name) or is_known_name(name))
        and not (is_host(name) or is_company(name))
        for name in names
    )


def _may_be_names(text: str) -> bool:
    return all(is_name(name) and name.isascii() and not is_company(name) for name in split_names(text))
