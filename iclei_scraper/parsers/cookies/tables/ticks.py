"""Tables with a column for each category and a tick where a cookie belongs to it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Value

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_HEADS = 2  # rows from the top among which the categories stand
_FEWEST = _HALF = 2
_MOST_ROWS = 30  # that are looked at
_TICK = re.compile(
    r"[✓✔☑✅✗✘×xX●•⬤■◯○〇◎Vv+-]|yes|ja|oui|sí|si|sim|sì|no|nein|non|não|はい|예|是", re.IGNORECASE
)
_EMPTY = re.compile(r"[✗✘×☐○◯–—-]?|no|nein|non|não|いいえ|아니요|否", re.IGNORECASE)
_HEAD = "Category"


def without_ticks(grid: Grid) -> Grid:
    """A table with one column of categories in place of those that hold nothing but ticks."""
    for top, heads in enumerate(grid[:_HEADS]):
        below = list(islice(grid[top + 1 :], _MOST_ROWS))
        columns = [at for at, head in enumerate(heads) if _is_ticked(head, [line[at:] for line in below])]
        if len(columns) >= _FEWEST and _part(columns, below):
            return [
                *grid[:top],
                _joined(heads, columns, heads),
                *(_joined(heads, columns, x) for x in grid[top + 1 :]),
            ]
    return grid


def _part(columns: list[int], lines: Grid) -> bool:
    """Whether ticks put each row into one of the columns: no table of what each of several things can do."""
    counts = [sum(_is_tick(line[at]) for at in columns if at < len(line)) for line in lines]
    return max(counts) == 1 and _HALF * sum(counts) > len(counts)


def _is_ticked(head: Value, cells: Grid) -> bool:
    """Whether a column holds ticks and nothing else, whatever its head says."""
    texts = [cell[0].text if cell else "" for cell in cells]
    ticked = any(text and _TICK.fullmatch(text) and not _EMPTY.fullmatch(text) for text in texts)
    return (
        bool(head.text)
        and ticked
        and all(not text or _TICK.fullmatch(text) or _EMPTY.fullmatch(text) for text in texts)
    )


def _joined(heads: list[Value], columns: list[int], line: list[Value]) -> list[Value]:
    """A row without the ticks, and the category whose tick it has."""
    kept = [cell for at, cell in enumerate(line) if at not in columns]
    if line is heads:
        return [*kept, Value(_HEAD, line[columns[0]].element)]
    ticked = [at for at in columns if at < len(line) and _is_tick(line[at])]
    if len(ticked) != 1 or not kept:
        return [*kept, Value("", kept[-1].element)] if kept else kept
    return [*kept, Value(heads[ticked[0]].text, line[ticked[0]].element)]


def _is_tick(cell: Value) -> bool:
    """Whether a cell says yes: a sign, or a drawn one with nothing written."""
    return bool(cell.text) and _EMPTY.fullmatch(cell.text) is None
