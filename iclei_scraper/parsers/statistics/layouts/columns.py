"""Tables of indicators: which column has the figures, and what stands beside them.

A table may tell when each figure was counted, in which unit, what it was in years before, and where it comes
from. Only the latest figures are read; the other columns would be taken for labels or for more figures.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import is_figure, without_remark
from iclei_scraper.parsers.statistics.layouts.numbered import run_on
from iclei_scraper.parsers.statistics.words.times import PAST, PRESENT, time_of, year_of
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.line import Line
    from iclei_scraper.parsers.statistics.house.own import Own

_UNIT = re.compile(
    r"[%％‰]|per ?cent|percent|prozent|pour cent|por ciento|por cento|per cento|million(?:s|en|es)?|millones|"
    r"milhões|milioni|billions?|mio\.?|mrd\.?|thousand|tausend|百万|億|亿|万|만|억",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"total|gesamt|insgesamt|ensemble|totale|合計|計|总计|總計|합계|전체|sum(?:me)?", re.IGNORECASE
)
_CHANGE = re.compile(r"[▲▼△▽↑↓↗↘+−–-]\s?\d[\d.,]*\s?[%％]?|[±=→0]|\d[\d.,]*\s?[%％]?\s?[▲▼↑↓↗↘]")
_FEWEST_ROWS, _MOST_ROWS = 2, 60
_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 12
_MOST_TABLES = 40
_LONGEST_CELL, _DEEP = 60, 4
"""Characters of a cell with a figure, and elements around its text within it."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Cells by row, their texts beside them."""

    cells: list[list[HtmlElement]]
    texts: list[list[str]]

    def column(self, number: int) -> list[str]:
        """Texts below the head of a column."""
        return [row[number] for row in self.texts[1:]]


def without_side_columns(lines: list[Line], own: Own) -> list[Line]:
    """The lines without those of cells beside labels and latest figures; a unit is put to its figure."""
    tables: dict[HtmlElement, None] = {}
    for line in lines:
        if len(line.text) > _LONGEST_CELL or not has_digit(line.text):
            continue
        if any(it.tag in {"td", "th"} for it in line.path[-_DEEP:]):
            table = next((it for it in reversed(line.path) if it.tag == "table"), None)
            if table is not None:
                tables[table] = None
    if not tables:
        return lines
    dropped: set[HtmlElement] = set()
    units: dict[HtmlElement, str] = {}
    for element in islice(tables, _MOST_TABLES):
        table = _read(element)
        if table is not None:
            dropped.update(_beside(table, units, own))
    if not dropped and not units:
        return lines
    return [_with_unit(line, units) for line in lines if dropped.isdisjoint(line.path)]


def _with_unit(line: Line, units: dict[HtmlElement, str]) -> Line:
    unit = next((units[it] for it in reversed(line.path) if it in units), None)
    return replace(line, text=f"{line.text} {unit}") if unit and is_figure(line.text) else line


def _read(element: HtmlElement) -> _Table | None:
    rows = [
        cells
        for row in islice(_rows(element), _MOST_ROWS + 1)
        if (cells := [cell for cell in row if cell.tag in {"td", "th"}])
    ]
    if not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS:
        return None
    width = Counter(map(len, rows)).most_common(1)[0][0]
    even = [row for row in rows if len(row) == width]
    if not _FEWEST_COLUMNS <= width <= _MOST_COLUMNS or len(even) < _FEWEST_ROWS:
        return None
    return _Table(even, [[without_remark(fold(" ".join(cell.itertext()))) for cell in row] for row in even])


def _rows(element: HtmlElement) -> Iterator[HtmlElement]:
    """Rows of a table, those of tables within its cells left out."""
    for part in element:
        if part.tag == "tr":
            yield part
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from part.iterchildren("tr")


def _beside(table: _Table, units: dict[HtmlElement, str], own: Own) -> Iterator[HtmlElement]:
    """Cells that are neither labels nor the latest figures."""
    head = table.texts[0]
    downwards = _mostly(table.column(0), year_of)
    if sum(_is_label(text) and time_of(text) is None for text in head) > (0 if downwards else 1):
        yield from [*_years_downwards(table)] or _others_downwards(table, own)
        return
    columns = range(len(head))
    labels = _column_of_labels(table)
    if labels is None:
        return
    figures = [
        column
        for column in columns
        if column != labels
        and _mostly(table.column(column), _is_value)
        and not run_on([text for text in table.column(column) if text])
    ]
    kept = _latest(table, figures, own)
    if kept is None:
        return
    for column in columns:
        if column in {labels, kept}:
            continue
        for row, text in zip(table.cells, (row[column] for row in table.texts), strict=True):
            if _UNIT.fullmatch(text):
                units[row[kept]] = text
            yield row[column]
    if year_of(head[kept]) is not None:
        yield table.cells[0][kept]


def _column_of_labels(table: _Table) -> int | None:
    """The column that says what is counted: in known words, else in any beside columns of several times."""
    columns = range(len(table.texts[0]))
    labels = max(columns, key=lambda column: sum(map(_is_label, table.column(column))))
    if sum(map(_is_label, table.column(labels))) >= _FEWEST_ROWS:
        return labels
    worded = [column for column in columns if all(map(_is_worded, table.column(column)))]
    times = sum(time_of(text) is not None for text in table.texts[0])
    return worded[0] if len(worded) == 1 and times > 1 else None


def _latest(table: _Table, figures: Sequence[int], own: Own) -> int | None:
    """The column of the latest figures; ``None`` where it is not clear which of several that is."""
    sure = [
        column
        for column in figures
        if not _mostly(table.column(column), year_of) and not _mostly(table.column(column), _CHANGE.fullmatch)
    ] or list(figures)
    if len(sure) == 1:
        return sure[0]
    times = {column: time for column in sure if (time := time_of(table.texts[0][column])) is not None}
    past = [column for column, time in times.items() if time == PAST]
    latest = max(times, key=lambda column: times[column], default=None)
    if latest is not None and (times[latest] == PRESENT or len(times) == len(sure)):
        return latest
    if past and len(past) == len(sure) - 1:
        return next(column for column in sure if column not in past)
    if len(sure) > 1 and own.names is not None:
        mine = [column for column in sure if own.names.search(table.texts[0][column])]
        if len(mine) == 1:
            return mine[0]
    total = [column for column in sure if _TOTAL.search(table.texts[0][column])]
    return total[0] if len(total) == 1 else None


def _years_downwards(table: _Table) -> Iterator[HtmlElement]:
    """Where each row is a year: the column of years, and all rows but the head and the latest."""
    times = [time_of(row[0]) for row in table.texts[1:]]
    years = [time for time in times if time is not None]
    if len(years) < len(times):
        return
    latest = years.index(max(years)) + 1
    for number, row in enumerate(table.cells):
        yield row[0]
        if number not in {0, latest}:
            yield from row[1:]


def _others_downwards(table: _Table, own: Own) -> Iterator[HtmlElement]:
    """Where each row is an organisation: the column of names, and all rows but the page's own."""
    names = table.column(0)
    if any(map(has_digit, names)) or own.names is None:
        return
    mine = [number for number, name in enumerate(names, start=1) if own.names.search(name)]
    if len(mine) != 1:
        return
    for number, row in enumerate(table.cells):
        yield row[0]
        if number not in {0, mine[0]}:
            yield from row[1:]


def _is_worded(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_CELL and text[0].isalpha() and not is_figure(text)


def _is_label(text: str) -> bool:
    return 0 < len(text) <= 80 and not has_digit(text) and counts_something(text)  # noqa: PLR2004  # characters


def _is_value(text: str) -> bool:
    return has_digit(text) and (is_figure(text) or _CHANGE.fullmatch(text) is not None)


def _mostly(texts: Sequence[str], test: Callable[[str], object]) -> bool:
    filled = [text for text in texts if text and text not in "–—-/."]
    return bool(filled) and sum(bool(test(text)) for text in filled) * 3 >= 2 * len(filled)
