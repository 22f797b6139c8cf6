"""Tables that hold stories otherwise than row by row: a column each."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINK, Anchor, titlelike
from iclei_scraper.parsers.news.units.units import Unit
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.units.units import Outline
    from iclei_scraper.parsers.signs.context import Context

    Cells = dict[HtmlElement, Anchor]

CELLS = ("td", "th")
_FEWEST = 2
_MOST_ROWS = 60


def columns_of(anchors: Sequence[Anchor], outline: Outline, context: Context) -> list[Unit]:
    """Units of titles side by side in a row whose days stand side by side in another: a story is a column.

    Such a table says one thing in each row: pictures, titles, days, texts. What is under (or over) a title in
    the same column is the story's; where stories fill several such bands, each has as many rows.
    Where neither heading nor link is a title, lines in bold type are that are all of their cells.
    """
    found: list[Unit] = []
    tables = _by_table(anchors)
    tables = {**_by_table(_bold_lines(outline)), **tables}
    for table, cells in tables.items():
        rows = list(islice(table.iter("tr"), _MOST_ROWS + 1))
        if len(rows) <= _MOST_ROWS:
            found += _columns(rows, cells, outline, context)
    return found


def _bold_lines(outline: Outline) -> Iterator[Anchor]:
    """Lines of cells that can be titles by their type alone."""
    for block in outline.blocks:
        if block.bold and not (block.links or block.heading) and titlelike(block.text):
            cell = cell_of(block.element)
            if cell is not None and outline.within(cell) == [block]:
                yield Anchor(block, block.element, None, LINK, block.text)


def _by_table(anchors: Iterable[Anchor]) -> dict[HtmlElement, Cells]:
    """The titles of tables by their cells; none of a table that has two in a cell."""
    tables: dict[HtmlElement, Cells] = {}
    spoilt: set[HtmlElement] = set()
    for anchor in anchors:
        cell = cell_of(anchor.element)
        table = next(cell.iterancestors("table"), None) if cell is not None else None
        if cell is None or table is None:
            continue
        known = tables.setdefault(table, {}).get(cell)
        if known is not None and known.block is not anchor.block:
            spoilt.add(table)
        tables[table].setdefault(cell, anchor)
    return {table: cells for table, cells in tables.items() if table not in spoilt and len(cells) >= _FEWEST}


def cell_of(element: HtmlElement) -> HtmlElement | None:
    """The cell of a table that an element is, or stands in."""
    return element if element.tag in CELLS else next(element.iterancestors(*CELLS), None)


def _columns(rows: Sequence[HtmlElement], cells: Cells, outline: Outline, context: Context) -> list[Unit]:
    titled = [at for at, row in enumerate(rows) if sum(cell in cells for cell in row) >= _FEWEST]
    if not titled or sum(cell in cells for at in titled for cell in rows[at]) < len(cells):
        return []
    width = len(rows[titled[0]])
    if any(len(rows[at]) != width for at in titled[:-1]):
        return []
    above = titled[0]
    while above and len(rows[titled[0] - above]) != width:
        above -= 1  # a row over all columns
    height = (titled[1] - titled[0]) if len(titled) > 1 else len(rows) - titled[0] + above
    if any(after - before != height for before, after in pairwise(titled)):
        return []
    units: list[Unit] = []
    for at in titled:
        band = [row for row in rows[at - above : at - above + height] if len(row) == len(rows[at])]
        days = [row for row in band if row is not rows[at] and _tells_days(row, outline, context)]
        if not days:
            return []
        for column, cell in enumerate(rows[at]):
            if cell in cells:
                blocks = [block for row in band for block in outline.within(row[column])]
                units.append(Unit(cells[cell], cell, rows[at], blocks, flat=True))
    return units if all(map(_leads_on, units)) else []


def _leads_on(unit: Unit) -> bool:
    """Whether a title, or what stands in its column, leads somewhere: names over days need not be stories."""
    return unit.anchor.link is not None or unit.anchor.block.heading > 0 or any(b.links for b in unit.blocks)


def _tells_days(row: HtmlElement, outline: Outline, context: Context) -> bool:
    """Whether each cell of a row that says anything tells a day."""
    lines = [outline.within(cell) for cell in row]
    said = [inside for inside in lines if any(block.text for block in inside)]
    return len(said) >= _FEWEST and all(
        any(has_digit(block.text) and context.meta(block).is_date_line for block in inside) for inside in said
    )
