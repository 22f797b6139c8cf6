"""Tables of the same make on one page, taken together: one of three rows shows less than five such do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.columns import told_by_cells, told_by_values
from iclei_scraper.parsers.cookies.tables.cell_badges import names_alone
from iclei_scraper.parsers.cookies.tables.cell_labels import without_heads
from iclei_scraper.parsers.cookies.tables.heads import is_data
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid, Value

_MOST_LINES = 60  # of tables that have the same heads
_MOST_LABELS = 24  # rows of a table whose first column holds labels that are not known
_LONGEST_LABEL = 60
_FEWEST = 2


class Pool:
    """What all tables of a page show under each row of heads, and beside each label."""

    def __init__(self, grids: Iterable[Grid]) -> None:
        self._below: defaultdict[tuple[str, ...], Grid] = defaultdict(list)
        self._headless: defaultdict[tuple[object, ...], Grid] = defaultdict(list)
        self._beside: defaultdict[str, list[str]] = defaultdict(list)
        for grid in grids:
            for top, line in enumerate(grid[:_FEWEST]):
                lines = self._below[tuple(cell.text for cell in line)]
                if len(lines) < _MOST_LINES:
                    lines += grid[top + 1 : top + 1 + _MOST_LINES]
            if grid and is_data(grid[0]) and len(self._headless[_shape(grid)]) < _MOST_LINES:
                self._headless[_shape(grid)] += grid[:_MOST_LINES]
            for line, label in zip(grid, _labels(grid), strict=True):
                if label and len(self._beside[label]) < _MOST_LINES:
                    self._beside[label] += [cell.text for cell in line[1:] if cell.text]
        self._told: dict[tuple[str, ...], dict[str, str]] = {}
        self._columns: dict[tuple[object, ...], tuple[Grid, dict[str, int]]] = {}

    def below(self, heads: list[Value]) -> Grid:
        """The rows under these heads, of all tables that have them."""
        return self._below.get(tuple(cell.text for cell in heads), [])

    def like(self, grid: Grid) -> Grid:
        """The rows of all tables without heads that have the cells of one."""
        return self._headless.get(_shape(grid), grid)

    def columns(self, lines: Grid, roles: dict[str, int], heads: Sequence[Value] = ()) -> dict[str, int]:
        """Role -> column as rows tell it; rows of several tables are asked once.

        Args:
            lines: rows below heads, or those of a table without any.
            roles: role -> column, as far as the heads tell it.
            heads: of the table; empty if it has none.
        """
        key = (id(lines), *roles.items(), *(cell.text for cell in heads))
        if key not in self._columns:
            alone = names_alone(without_heads(lines, list(heads)) if heads else lines)
            self._columns[key] = (lines, told_by_cells(alone, roles, heads))  # the rows keep their id
        return self._columns[key][1]

    def labels_of(self, grid: Grid) -> list[str | None]:
        """Roles of the first cell of each row: by its words, else by the values that stand beside it."""
        known = [role_of(_label(line)) for line in grid]
        texts = _labels(grid) if None in known else []
        if not any(texts):
            return known
        key = tuple(texts)
        if key not in self._told:
            self._told[key] = self._tell(texts, known)
        return [role or self._told[key].get(text) for role, text in zip(known, texts, strict=True)]

    def _tell(self, texts: list[str], known: list[str | None]) -> dict[str, str]:
        values = {
            text: self._beside[text]
            for text, role in zip(texts, known, strict=True)
            if role is None and 0 < len(text) <= _LONGEST_LABEL and len(self._beside[text]) >= _FEWEST
        }
        roles = {role: text for text, role in zip(texts, known, strict=True) if role}
        return {text: role for role, text in told_by_values(values, roles).items()}


def _shape(grid: Grid) -> tuple[object, ...]:
    """Tags and classes of the cells of the first row."""
    return tuple((cell.element.tag, cell.element.get("class")) for cell in grid[0])


def _labels(grid: Grid) -> list[str]:
    """The first cell of each row where it may be a label; empty where it is none.

    Of a long table only those are that come again, as where each cookie has a few rows of its own.
    """
    texts = [_label(line) for line in grid]
    if len(grid) <= _MOST_LABELS:
        return texts
    counts = Counter(texts)
    often = {text for text, count in counts.items() if count >= _FEWEST}
    return (
        [text if text in often else "" for text in texts] if len(often) <= _MOST_LABELS else [""] * len(texts)
    )


def _label(line: list[Value]) -> str:
    return line[0].text.replace("\n", " ")
