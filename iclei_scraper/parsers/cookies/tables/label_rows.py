"""Tables whose first column holds the labels: one column for each cookie, or one cookie after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Grid, Sheet, Value
from iclei_scraper.parsers.cookies.tables.cell_badges import without_badges
from iclei_scraper.parsers.cookies.words.names import is_name
from iclei_scraper.parsers.cookies.words.words import COOKIE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.tables.pooling import Pool

_FEWEST = 2  # things told of a cookie, and known labels under an empty corner


def by_labels(table: HtmlElement, grid: Grid, pool: Pool) -> Sheet | None:
    """A table whose first column holds the labels: transposed, or one table for each cookie."""
    labels = _with_corner(pool.labels_of(grid), grid)
    known = {label for label in labels if label}
    if "name" not in known:
        return None
    heads = tuple(line[0].text for line in grid)
    sheet = Sheet(table, heads=heads, by_labels=True, of_services=_of_services(labels, heads))
    first = _first_label(labels)
    records: list[dict[str, Value]] = [{} for _ in range(1, max(len(line) for line in grid))]
    for label, line in zip(labels, grid, strict=True):
        if label is None or (label == "name" and sheet.of_services and not COOKIE.search(line[0].text)):
            continue
        if label == first and any("name" in record for record in records):
            sheet.rows.extend(record for record in records if "name" in record)
            records = [{} for _ in records]
        for record, value in zip(records, line[1:], strict=False):
            if value.text:
                record.setdefault(label, value)
    sheet.rows.extend(record for record in records if "name" in record)
    sheet.rows = [without_badges(row) for row in sheet.rows]
    told = known.union(*sheet.rows)  # the cell of a name alone may tell more
    return sheet if sheet.rows and len(told) >= _FEWEST else None


def _first_label(labels: list[str | None]) -> str:
    """The label that begins each record: that of the name, or one before it that comes as often."""
    known = [label for label in labels if label]
    return known[0] if known.count(known[0]) == known.count("name") else "name"


def _with_corner(labels: list[str | None], grid: Grid) -> list[str | None]:
    """Labels of rows, that of the names added where the corner above known ones is empty."""
    known = {label for label in labels if label}
    if "name" in known or "duration" not in known or len(known) < _FEWEST or grid[0][0].text:
        return labels
    names = [value.text for value in grid[0][1:]]
    return (
        ["name", *labels[1:]] if names and all(is_name(text) and text.isascii() for text in names) else labels
    )


def _of_services(labels: list[str | None], heads: tuple[str, ...]) -> bool:
    """Both "Name" and "Cookie name" are labels: the first is that of a service, which is no cookie."""
    named = [bool(COOKIE.search(head)) for label, head in zip(labels, heads, strict=True) if label == "name"]
    return any(named) and not all(named)
