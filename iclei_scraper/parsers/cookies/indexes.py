"""An index of names by their groups, where what is said of each name stands elsewhere, from A to Z."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name, without_count
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.shares import names_in
from iclei_scraper.parsers.cookies.sheet import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.sheet import Sheet

_Row = dict[str, Value]
_BETWEEN = re.compile(r"[\s,;:、，；：·|•/()（）–—]+")
_WORDS = frozenset("and und et y e en och og ed & + と 及 和 및".split())
_TELLING = frozenset({"duration", "description", "provider"})
_MOST_BLOCKS = 10_000
_LONGEST = 1_500  # characters of a line of names
_FEWEST = 2
_CLIMB = 3
_FEWEST_NAMES = 3
_FEWEST_OF_A_GROUP = 1.5  # names, on average, where no word of the groups is known
_NEARLY_ALL = 0.8


class _Index:
    """Which lines of a page list names alone, and the group that each line belongs to."""

    def __init__(
        self, blocks: Sequence[Block], names: AbstractSet[str], told: AbstractSet[HtmlElement]
    ) -> None:
        self.groups: defaultdict[str, dict[str, Value]] = defaultdict(dict)
        """Name -> group -> where the page says it."""
        self.lines: set[HtmlElement] = set()
        lead = ""
        for block in blocks[:_MOST_BLOCKS]:
            tokens = _BETWEEN.split(block.text) if len(block.text) <= _LONGEST else []
            listed = [token for token in tokens if token in names]
            if not listed:
                lead = _group(block.text)
                continue
            before = block.text[: block.text.index(listed[0])]
            rest = _BETWEEN.split(block.text[len(before) :])
            group = _group(before) if before.strip() else "" if _stands_in(block, told) else lead
            if group and all(token in names or token in _WORDS or not token for token in rest):
                self.lines.add(block.element)
                for name in listed:
                    self.groups[name].setdefault(group, Value(group, block.element, sure=True))
            else:
                lead = ""

    def is_whole(self, names: AbstractSet[str]) -> bool:
        """Whether the index has most names, each in one of several groups."""
        held = [found for name, found in self.groups.items() if name in names]
        groups = {group for found in held for group in found}
        most = len(held) if any(map(category_name, groups)) else len(held) / _FEWEST_OF_A_GROUP
        several = _FEWEST <= len(groups) <= most
        return several and len(held) >= _NEARLY_ALL * len(names) and all(len(found) == 1 for found in held)


def fill_from_index(blocks: Sequence[Block], sheets: Sequence[Sheet]) -> None:
    """Give cookies the group under which an index lists their names, and drop what was read of the index.

    Args:
        blocks: of the page.
        sheets: all declarations of the page; their rows are changed.
    """
    rows = [(row, names_in(row["name"].text)) for sheet in sheets for row in sheet.rows if "name" in row]
    told = [(row, names) for row, names in rows if row.keys() & _TELLING]
    named = {name for _, names in told for name in names}
    if len(named) < _FEWEST_NAMES or not any("category" not in row for row, _ in told):
        return
    if not all(_comes_again(blocks, name) for name in sorted(named)[:_FEWEST]):
        return
    index = _Index(blocks, named, {row["name"].element for row, _ in told})
    if not index.is_whole(named):
        return
    again = {name for row, names in told if row["name"].element not in index.lines for name in names}
    for row, names in rows:
        listed = row["name"].element in index.lines or not row.keys() & _TELLING
        if listed and again.issuperset(names):
            row.clear()
        elif groups := index.groups.get(names[0] if names else ""):
            row.setdefault("category", next(iter(groups.values())))
    for sheet in sheets:
        sheet.rows = [row for row in sheet.rows if row]


def _comes_again(blocks: Sequence[Block], name: str) -> bool:
    """Whether several lines hold a name: a cheap test."""
    return sum(name in block.text for block in blocks[:_MOST_BLOCKS]) >= _FEWEST


def _stands_in(block: Block, told: AbstractSet[HtmlElement]) -> bool:
    around = islice(block.element.iterancestors(), _CLIMB)
    return block.element in told or any(element in told for element in around)


def _group(text: str) -> str:
    """The name of a group that a line, or what stands before names, is; empty for any other."""
    if lasts(text):
        return ""
    said = without_count(text.strip(" :：–—-=("))
    return category_name(said) or (said if said and may_head(said) else "")
