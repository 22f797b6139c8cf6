"""Tables that hold stories otherwise than row by row: a column each, or in the cells of a calendar month."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units import Unit
from iclei_scraper.parsers.signs.dated import Dated
from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day
from iclei_scraper.values.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.anchors import Anchor
    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.news.units import Outline
    from iclei_scraper.parsers.signs.context import Context

    Cells = dict[HtmlElement, Anchor]

_CELLS = ("td", "th")
_FEWEST = 2
_MOST_ROWS = 60
_WEEKS = 15  # cells with the number of a day from which a table is that of a month
_LONGEST_HEAD = 40
_DAY = re.compile(r"\W{0,3}(0?[1-9]|[12]\d|3[01])(?!\d)\W{0,3}")


def columns_of(anchors: Sequence[Anchor], outline: Outline, context: Context) -> list[Unit]:
    """Units of titles side by side in a row whose days stand side by side in another: a story is a column.

    Such a table says one thing in each row: pictures, titles, days, texts. What is under (or over) a title in
    the same column is the story's; where stories fill several such bands, each has as many rows.
    """
    found: list[Unit] = []
    for table, cells in _by_table(anchors).items():
        rows = list(islice(table.iter("tr"), _MOST_ROWS + 1))
        if len(rows) <= _MOST_ROWS:
            found += _columns(rows, cells, outline, context)
    return found


def _by_table(anchors: Iterable[Anchor]) -> dict[HtmlElement, Cells]:
    """The titles of tables by their cells; none of a table that has two in a cell."""
    tables: dict[HtmlElement, Cells] = {}
    spoilt: set[HtmlElement] = set()
    for anchor in anchors:
        cell = _cell_of(anchor.element)
        table = next(cell.iterancestors("table"), None) if cell is not None else None
        if cell is None or table is None:
            continue
        known = tables.setdefault(table, {}).get(cell)
        if known is not None and known.block is not anchor.block:
            spoilt.add(table)
        tables[table].setdefault(cell, anchor)
    return {table: cells for table, cells in tables.items() if table not in spoilt and len(cells) >= _FEWEST}


def _cell_of(element: HtmlElement) -> HtmlElement | None:
    return element if element.tag in _CELLS else next(element.iterancestors(*_CELLS), None)


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
    return units


def _tells_days(row: HtmlElement, outline: Outline, context: Context) -> bool:
    """Whether each cell of a row that says anything tells a day."""
    lines = [outline.within(cell) for cell in row]
    said = [inside for inside in lines if any(block.text for block in inside)]
    return len(said) >= _FEWEST and all(
        any(has_digit(block.text) and context.meta(block).is_date_line for block in inside) for inside in said
    )


def take_calendar_days(cards: list[Card], context: Context) -> list[Card]:
    """Cards in the cells of a month's calendar with the day that their cell has.

    Month and year are the table's caption, or stand right over it.
    """
    months: dict[HtmlElement, Date | None] = {}
    for card in cards:
        cell = _cell_of(card.title_block.element)
        table = next(cell.iterancestors("table"), None) if cell is not None else None
        if cell is None or table is None:
            continue
        if table not in months:
            months[table] = _month_of(table, card.title_block, context)
        month, number = months[table], _DAY.match(_opening(cell))
        if month is None or number is None:
            continue
        value = day(int(month.value[:4]), int(month.value[5:7]), int(number[1]))
        if value is not None:
            raw = f"{number[1]} {month.raw}"
            date = Date(value, "day", raw, span=(0, len(raw)))
            ahead = not context.plausible(date)
            card.dated = Dated(
                published=None if ahead else date, range=date if ahead else None, block=card.title_block
            )
    return cards


def _month_of(table: HtmlElement, inside: Block, context: Context) -> Date | None:
    """The month that a table is a calendar of."""
    numbers = {match[1] for cell in table.iter(*_CELLS) if (match := _DAY.match(_opening(cell)))}
    if len(numbers) < _WEEKS:
        return None
    heads = [_text_of(element) for element in islice(table.iter("caption", "th"), _MOST_ROWS)]
    heads += [heading.text for heading in inside.headings[-1:]]
    for head in heads:
        if len(head) <= _LONGEST_HEAD and has_digit(head):
            meta = context.meta_of(head)
            if len(meta.dates) == 1 and not meta.words and meta.dates[0][0].precision == "month":
                return meta.dates[0][0]
    return None


def _text_of(element: HtmlElement) -> str:
    return fold(" ".join(element.itertext()))


def _opening(cell: HtmlElement) -> str:
    """The first words of a cell."""
    return next((text for piece in cell.itertext() if (text := fold(piece))), "")
