"""Rows of a table that are counted: the number in the first cell of each is no figure."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_CELLS = frozenset({"td", "th"})
_DIGITS = 3  # of a row's number at most
_FEWEST = 3
_NESTED = 3  # boxes around a number within its cell


def row_numbers(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the blocks that count the rows of a table, as in a published spreadsheet.

    Args:
        blocks: of one page, in reading order.
    """
    counted: dict[HtmlElement, list[Block]] = defaultdict(list)
    for block in blocks:
        if _is_short(block.text) and (table := _table_begun_by(block)) is not None:
            counted[table].append(block)
    return frozenset(
        block.index
        for found in counted.values()
        if int(found[0].text) <= 1 and run_on([it.text for it in found])
        for block in found
    )


def run_on(texts: Sequence[str]) -> bool:
    """Whether several texts are whole numbers, each one more than the one before: "3", "4", "5"."""
    if len(texts) < _FEWEST or not all(map(_is_short, texts)):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(texts))


def _is_short(text: str) -> bool:
    return text.isdecimal() and len(text) <= _DIGITS


def _table_begun_by(block: Block) -> HtmlElement | None:
    """The table, if the block is all of the first cell of a row."""
    cell = block.element
    for _ in range(_NESTED):
        if cell is None or cell.tag in _CELLS:
            break
        cell = cell.getparent()
    if cell is None or cell.tag not in _CELLS or cell.getprevious() is not None:
        return None
    return next(cell.iterancestors("table"), None)
