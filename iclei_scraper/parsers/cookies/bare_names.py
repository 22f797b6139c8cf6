"""Lists of names of which nothing else is said: "We use these cookies of Google Analytics:" over bullets."""

from __future__ import annotations

import re
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

_BULLET = re.compile(r"[-–—•·*▪‣○]\s+")
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
    rows: list[dict[str, Value]] = []
    for kind, group in groupby(blocks[:_MOST_BLOCKS], key=_kind):
        listed = [] if kind is None else [(_BULLET.sub("", block.text), block) for block in group]
        sure = [text for text, _ in listed if _is_sure(text)]
        if len(sure) > _HALF * len(listed) and not any(is_taken(block, taken) for _, block in listed):
            rows += [{"name": Value(text, block.element)} for text, block in listed if _may_be_names(text)]
    if len(rows) >= _FEWEST:
        yield Sheet(rows[0]["name"].element, rows[:_MOST])


def _kind(block: Block) -> tuple[HtmlElement | None, bool] | None:
    """The list that a line is an item of, by its tag or by a dash before it; ``None`` where it is none."""
    if block.place in _FURNITURE or not 0 < len(block.text) <= _LONGEST:
        return None
    if block.tag == "li":
        return block.element.getparent(), False
    return (block.element.getparent(), True) if _BULLET.match(block.text) else None


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
