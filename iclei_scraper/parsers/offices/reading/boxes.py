"""Tables made without a table: rows of boxes or list items below a row of heads."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FEWEST = 3
"""Labels in a row with nothing between them, which therefore head something else than the next line."""
_LONGEST, _HIGHEST, _MOST_ROWS = 40, 4, 5_000


@dataclass(frozen=True, slots=True)
class BoxTable:
    """A row of heads and the rows below it."""

    heads: Sequence[HtmlElement]
    rows: Sequence[Sequence[HtmlElement]]
    """Of each row as many cells as there are heads."""


def box_tables(blocks: Sequence[Block]) -> Iterator[BoxTable]:
    """The tables without a table whose heads stand among some neighbouring blocks."""
    for is_label, group in groupby(blocks, _is_label):
        if not is_label:
            continue
        run = list(group)
        if len(run) >= _FEWEST and (row := _row_of(run)) is not None:
            heads = _heads(row, run)
            if len(heads) >= _FEWEST and (rows := _rows(row, len(heads))):
                yield BoxTable(heads, rows)


def _is_label(block: Block) -> bool:
    if len(block.text) > _LONGEST or block.heading or block.tag in {"td", "th", "dt", "dd"}:
        return False
    return label_of(block.text) is not None


def _row_of(run: Sequence[Block]) -> HtmlElement | None:
    """The smallest element around the last label that holds several."""
    around = [{block.element, *islice(block.element.iterancestors(), _HIGHEST)} for block in run]
    for holder in islice(run[-1].element.iterancestors(), _HIGHEST):
        if sum(holder in elements for elements in around) >= _FEWEST:
            return holder if holder.tag not in {"tr", "table", "dl"} else None
    return None


def _heads(row: HtmlElement, run: Sequence[Block]) -> list[HtmlElement]:
    """The first children of the row, as far as each holds a label and nothing else."""
    labels = {block.text for block in run}
    heads: list[HtmlElement] = []
    for cell in row:
        if not isinstance(cell.tag, str) or " ".join("".join(cell.itertext()).split()) not in labels:
            break
        heads.append(cell)
    return heads


def _rows(row: HtmlElement, width: int) -> list[list[HtmlElement]]:
    """The rows of as many cells: in the row's own element, beside it, or beside what wraps it."""
    cells = list(islice(row, _MOST_ROWS))
    if len(cells) > width:
        whole = len(cells) % width == 0
        return [cells[start : start + width] for start in range(width, len(cells), width)] if whole else []
    holder: HtmlElement | None = row
    for _ in range(_HIGHEST - 1):
        if holder is None:
            break
        below = (element for other in holder.itersiblings() for element in (other, *other))
        found = [
            list(element)
            for element in islice(below, _MOST_ROWS)
            if element.tag == row.tag and len(element) == width
        ]
        if found:
            return found
        holder = holder.getparent()
    return []
