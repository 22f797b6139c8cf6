"""What the head of a table says of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.values.contact_labels import label_of
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_CELLS = 20_000


class TableLabels:
    """Looks up column heads; each table is read once."""

    def __init__(self, root: HtmlElement) -> None:
        self._cells = {element: cell for cell in root.iter("td", "th") for element in cell.iter()}
        self._of: dict[HtmlElement, str | None] = {}
        self._tables: set[HtmlElement] = set()
        self._heads: set[HtmlElement] = set()

    def of(self, element: HtmlElement) -> str | None:
        """The field that the column of the cell around an element is headed with."""
        cell = self._cells.get(element)
        if cell is None:
            return None
        if cell not in self._of:
            self._read(cell)
        return self._of.get(cell)

    def is_head(self, element: HtmlElement) -> bool:
        """Whether the element stands in a row that heads the columns."""
        cell = self._cells.get(element)
        if cell is not None and cell not in self._of:
            self._read(cell)
        return cell is not None and cell.getparent() in self._heads

    def _read(self, cell: HtmlElement) -> None:
        self._of.setdefault(cell, None)
        table = next(cell.iterancestors("table"), None)
        if table is None or table in self._tables:
            return
        self._tables.add(table)
        labels: list[str | None] = []
        for count, row in enumerate(table.iter("tr")):
            if count > _MOST_CELLS:
                return
            if next(row.iterancestors("table"), None) is not table:
                continue
            cells = [child for child in row if child.tag in {"td", "th"}]
            found = [label_of(fold("".join(child.itertext()))) for child in cells]
            if len(cells) > 1 and sum(label is not None for label in found) >= max(2, len(cells) - 1):
                labels = [
                    label for label, child in zip(found, cells, strict=True) for _ in range(_span(child))
                ]
                self._heads.add(row)
            elif labels:
                self._assign(cells, labels)

    def _assign(self, cells: list[HtmlElement], labels: list[str | None]) -> None:
        column = 0
        if len(cells) < 2 or sum(map(_span, cells)) != len(labels):  # noqa: PLR2004
            return  # a row across the columns, or one that a row span has shortened
        for cell in cells:
            self._of[cell] = labels[column]
            column += _span(cell)


def _span(cell: HtmlElement) -> int:
    span = cell.get("colspan", "1").strip()
    return max(1, min(int(span), 50)) if span.isdigit() else 1
