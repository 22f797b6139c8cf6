"""What the heads of a table's columns and rows say of its cells."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.boxes import box_tables
from iclei_scraper.parsers.offices.reading.heads import ANY, fields_of_columns, leads_to_value, may_head
from iclei_scraper.parsers.offices.reading.parallel import parallel_lists
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_MOST_ROWS = 5_000
_MOST_SPAN, _MOST_FIELDS = 50, 30
_NEAR = 2
_HEAD_ATTRIBUTES = ("data-label", "data-title", "data-th", "data-header", "data-heading", "data-column")
_VALUES = frozenset({"address", "street", "phone", "fax", "phone+fax", "email", "web"})
_JOINED = re.compile(r"[/&+,|、・]|\b(?:and|und|et|y|e|och|dan)\b", re.IGNORECASE)


class Tables:
    """Looks up the heads of cells; each table is read once.

    Three forms are known: a row for each entry under labelled columns; a row for each field of one entry,
    whose labels stand in the lines themselves; and a column for each entry beside labelled rows.
    """

    def __init__(self, root: HtmlElement) -> None:
        self._cells = {element: cell for cell in root.iter("td", "th") for element in cell.iter()}
        self._labels: dict[HtmlElement, str | None] = {}
        self._columns: dict[HtmlElement, tuple[int, int]] = {}
        """Table and column of each cell in tables that have a column for each entry."""
        self._heads: set[HtmlElement] = set()
        self._named: set[HtmlElement] = set()
        tables = root.iter("table") if self._cells else ()
        self._unread = {table: number for number, table in enumerate(tables)}

    def label_of(self, element: HtmlElement) -> str | None:
        """The field that the row or column of the cell around an element is headed with.

        A name holds for the first line of a cell only: what follows it is more often an address.
        """
        cell = self._cell_of(element)
        field = self._labels.get(cell) if cell is not None else None
        if field is None:
            return _written_on(element)
        if cell is not None and field == "name":
            field = None if cell in self._named else field
            self._named.add(cell)
        return field

    def is_head(self, element: HtmlElement) -> bool:
        """Whether the element stands in a cell that only heads others."""
        cell = self._cell_of(element)
        return cell is not None and (cell in self._heads or cell.getparent() in self._heads)

    def learn(self, blocks: Sequence[Block]) -> None:
        """Take note of the tables among some blocks that are made of boxes, rows or lists side by side."""
        self._learn_boxes(blocks)
        self._learn_lists(blocks)

    def _learn_boxes(self, blocks: Sequence[Block]) -> None:
        for table in box_tables(blocks):
            fields = _with_names([_field(fold("".join(head.itertext()))) for head in table.heads])
            self._heads.update(table.heads)
            for row in (table.heads, *table.rows):
                for cell, field in zip(row, fields, strict=True):
                    self._cells.update(dict.fromkeys(cell.iter(), cell))
                    self._labels[cell] = field if field != ANY else None

    def _learn_lists(self, blocks: Sequence[Block]) -> None:
        for rows in parallel_lists(blocks):
            number = len(self._columns) + _MOST_ROWS
            for place, row in enumerate(rows):
                for item in row:
                    self._cells.update(dict.fromkeys(item.iter(), item))
                    self._columns[item] = (number, place)
                self._labels[row[0]] = "name"

    def by_entry(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The blocks, those of lists and of tables that have a column for each entry in order of entries."""
        cells = [self._cell_of(block.element) for block in blocks] if self._cells else []
        if not self._columns:
            return blocks
        places = [self._columns.get(cell) if cell is not None else None for cell in cells]
        inside = [number for number, column in enumerate(places) if column is not None]
        ordered = sorted(inside, key=lambda number: (places[number] or (0, 0), number))
        out = list(blocks)
        for slot, number in zip(inside, ordered, strict=True):
            out[slot] = blocks[number]
        return out

    def _cell_of(self, element: HtmlElement) -> HtmlElement | None:
        """The cell around an element; its table is read when it is first asked for."""
        cell = self._cells.get(element)
        table = next(cell.iterancestors("table"), None) if cell is not None and self._unread else None
        if table is not None and (number := self._unread.pop(table, None)) is not None:
            self._read(table, number)
        return cell

    def _read(self, table: HtmlElement, number: int) -> None:
        rows = _rows(table)
        found = [
            [None if _leads_on(cell) else _field(fold("".join(cell.itertext()))) for cell in row]
            for row in rows
        ]
        self._heads.update(_join_heads(rows, found))
        _tell_heads(rows, found)
        if _is_transposed(rows, found):
            self._read_columns(rows, found, number)
            return
        labels: list[str | None] = []
        held: list[int] = []  # rows that a cell above still fills in each column
        for row, fields in zip(rows, found, strict=True):
            known = sum(field is not None for field in fields)
            if len(row) > 1 and known >= max(2, len(row) - 1):
                spans = zip(_with_names(fields), map(_span, row), strict=True)
                labels = [field for field, span in spans for _ in range(span)]
                self._heads.add(row[0].getparent())
                held = [0] * len(labels)
            elif labels:
                self._assign(row, labels, held)

    def _assign(self, row: Sequence[HtmlElement], labels: Sequence[str | None], held: list[int]) -> None:
        free = [column for column, rows in enumerate(held) if not rows]
        held[:] = [max(0, rows - 1) for rows in held]
        if len(row) < 2 or sum(map(_span, row)) != len(free):  # noqa: PLR2004
            return  # a row across the columns
        place = 0
        for cell in row:
            column = free[place]
            self._labels[cell] = labels[column] if labels[column] != ANY else None
            held[column] = _rows_below(cell)
            place += _span(cell)

    def _read_columns(
        self, rows: Sequence[Sequence[HtmlElement]], found: Sequence[Sequence[str | None]], table: int
    ) -> None:
        for row, fields in zip(rows, found, strict=True):
            self._heads.add(row[0])
            for column, cell in enumerate(row[1:]):
                self._columns[cell] = (table, column)
                field = fields[0] if row is not rows[0] else "name"
                self._labels[cell] = field if field != ANY else None


def is_turned(table: HtmlElement) -> bool:
    """Whether a table has a column for each entry, and few rows, as those have."""
    rows = _rows(table)
    if len(rows) > _MOST_FIELDS:
        return False
    return _is_transposed(rows, [[_field(fold("".join(cell.itertext()))) for cell in row] for row in rows])


def _leads_on(cell: HtmlElement) -> bool:
    """Whether a cell heads nothing, because it leads to a value or is a link to do something: "Map"."""
    return leads_to_value(cell) or (cell.tag == "td" and len(cell) == 1 and cell[0].tag == "a")


def _written_on(element: HtmlElement) -> str | None:
    """The field that an attribute of a cell tells, which a style sheet shows as its head."""
    for holder in (element, *islice(element.iterancestors(), _NEAR)):
        for name in _HEAD_ATTRIBUTES:
            if (head := holder.get(name)) and (field := label_of(f"{head.strip(' :：')}:")):
                return field
    return None


def _join_heads(rows: list[list[HtmlElement]], found: list[list[str | None]]) -> set[HtmlElement]:
    """Make one row of heads of two, of which the lower parts columns that the upper joins; both rows."""
    upper, lower = rows[:2] if len(rows) > 2 else ([], [])  # noqa: PLR2004  # heads and an entry
    joined = [cell for cell in upper if _span(cell) > 1]
    if not joined or sum(map(_span, joined)) != len(lower) or any(map(_spans, lower)):
        return set()
    if None in found[1] or any(_rows_below(cell) != (cell not in joined) for cell in upper):
        return set()
    parts = iter(zip(lower, found[1], strict=True))
    heads = [
        head
        for cell, field in zip(upper, found[0], strict=True)
        for head in (islice(parts, _span(cell)) if cell in joined else [(cell, field)])
    ]
    rows[:2], found[:2] = [[cell for cell, _ in heads]], [[field for _, field in heads]]
    return {upper[0].getparent(), lower[0].getparent()}


def _tell_heads(rows: Sequence[Sequence[HtmlElement]], found: list[list[str | None]]) -> None:
    """Give the unknown heads of the first row, or those before each row, the fields that their cells tell."""
    if len(rows) < 3 or not rows[0] or any(map(_spans, rows[0])):  # noqa: PLR2004  # heads and two entries
        return
    width = len(rows[0])
    below = [row for row in rows[1:] if len(row) == width and not any(map(_spans, row))]
    if None in found[0] and width > 1 and may_head(rows[0]):
        told = fields_of_columns(found[0], [[row[column] for row in below] for column in range(width)])
        if told is not None:
            found[0] = list(told)
            return
    beside = [fields[0] for fields in found[1:]]
    if width > 2 and len(below) == len(rows) - 1 and None in beside and may_head([row[0] for row in below]):  # noqa: PLR2004  # two entries
        told = fields_of_columns(beside, [row[1:] for row in below])
        if told is not None and not any(found[0][1:]):
            for fields, field in zip(found[1:], told, strict=True):
                fields[0] = field


def _spans(cell: HtmlElement) -> bool:
    return _span(cell) > 1 or cell.get("rowspan", "1").strip() not in {"", "1"}


def _field(head: str) -> str | None:
    """The field that a head names; ``ANY`` where it names several, as "Office and address" does."""
    field = label_of(head)
    if field is None and head and is_generic_title(head):
        return ANY
    vague = field == "other" and is_generic_title(head)
    return ANY if field is not None and (vague or len(_fields_named(head)) > 1) else field


def _with_names(fields: list[str | None]) -> list[str | None]:
    """The heads, where no column is for names with that of the addresses left open: it holds both.

    Of two columns for places ("Location", "Address") the first is for names.
    """
    places = [column for column, field in enumerate(fields) if field == "address"]
    if "name" not in fields and len(places) > 1:
        fields = list(fields)
        fields[places[0]] = "name"
    if "name" in fields or None in fields or ANY in fields:
        return fields
    return [ANY if field == "address" else field for field in fields]


def _fields_named(head: str) -> set[str]:
    fields = {label_of(part) for part in _JOINED.split(head)}
    return {field for field in fields if field} if fields & {"name", "address", "other"} else set()


def _rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """The cells of a table's own rows, not those of tables inside it."""
    rows = []
    for count, row in enumerate(table.iter("tr")):
        if count > _MOST_ROWS:
            break
        if next(row.iterancestors("table"), None) is table:
            cells = [child for child in row if child.tag in {"td", "th"}]
            if cells:
                rows.append(cells)
    return rows


def _is_transposed(rows: Sequence[Sequence[HtmlElement]], found: Sequence[Sequence[str | None]]) -> bool:
    """Whether each column after the first is an entry: names in the first row, labels in the first column."""
    if len(rows) < 3 or len(rows[0]) < 3 or any(len(row) != len(rows[0]) for row in rows):  # noqa: PLR2004
        return False
    names = [fold("".join(cell.itertext())) for cell in rows[0][1:]]
    if found[0][0] in _VALUES:
        return False  # a label, its value, and a link in each row
    labels = sum(field is not None for field in found[0][1:])  # "Siège" may be one, among names
    return all(names) and labels < len(names) and all(fields[0] for fields in found[1:])


def _rows_below(cell: HtmlElement) -> int:
    """How many rows below its own a cell goes on for."""
    rows = cell.get("rowspan", "1").strip()
    return min(int(rows), _MOST_ROWS) - 1 if rows.isdecimal() and int(rows) > 0 else 0


def _span(cell: HtmlElement) -> int:
    span = cell.get("colspan", "1").strip()
    return max(1, min(int(span), _MOST_SPAN)) if span.isdecimal() else 1
