"""Tables of labels and values whose cookie is named above them, in their caption or in a row of its own."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheet import Sheet, Value, text_of
from iclei_scraper.parsers.cookies.titles import read_title, role_by_shape

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.pooling import Grid

_TITLES = frozenset("h1 h2 h3 h4 h5 h6 dt summary b strong legend button figcaption".split())
_MOST_BEFORE = 3  # elements above a table among which its title stands
_CLIMB = 3
_LONGEST = 600  # characters of an element above


def read_under_titles(table: HtmlElement, grid: Grid, labels: list[str | None]) -> Sheet | None:
    """Records of a table that has labels in its first column, and none for the name.

    Args:
        table: the table.
        grid: its cells.
        labels: role of each row, ``None`` for those that have none.
    """
    sheet = Sheet(table, heads=tuple(line[0].text for line in grid), by_labels=True)
    record = title_of(table)
    for label, line in zip(labels, grid, strict=True):
        if len({id(cell.element) for cell in line}) == 1:
            told = read_title(line[0].text, stands_out=True)
            if told:
                _keep(sheet, record)
                record = {role: Value(text, line[0].element) for role, text in told.items()}
        elif label is not None and line[1].text:
            record.setdefault(label, line[1])
    _keep(sheet, record)
    return sheet if sheet.rows else None


def _keep(sheet: Sheet, record: dict[str, Value]) -> None:
    if "name" in record and len(record) > 1:
        sheet.rows.append(record)


def title_of(table: HtmlElement) -> dict[str, Value]:
    """The name in a table's caption or above it, with what stands between; empty if there is none."""
    caption = next(table.iter("caption"), None)
    if caption is not None and (told := read_title(text_of(caption), stands_out=True)):
        return {role: Value(text, caption) for role, text in told.items()}
    level = table
    for _ in range(_CLIMB):
        before = list(islice(level.itersiblings(preceding=True), _MOST_BEFORE))
        if before:
            return _title_among(before)
        around = level.getparent()
        if around is None or (around.text or "").strip():
            break
        level = around
    return {}


def _title_among(before: list[HtmlElement]) -> dict[str, Value]:
    """What the elements above say, from the nearest up to the name."""
    record: dict[str, Value] = {}
    for element in before:
        if not isinstance(element.tag, str) or element.tag == "table":
            return {}
        text = text_of(element)
        if not text or len(text) > _LONGEST:
            return {}
        told = read_title(text, stands_out=_stands_out(element))
        if told:
            return {**record, **{role: Value(said, element) for role, said in told.items()}}
        if role := role_by_shape(text):
            record[role] = Value(text, element)
    return {}


def _stands_out(element: HtmlElement) -> bool:
    return element.tag in _TITLES or any(inner.tag in _TITLES for inner in islice(element.iter(), 4))
