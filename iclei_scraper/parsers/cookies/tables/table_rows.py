"""The rows of a table under its heads: cells that go on, rows across the table, groups named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.marks.titles import role_by_shape
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.tables.cell_badges import part_led_cells, without_badges
from iclei_scraper.parsers.cookies.tables.feet import without_foot
from iclei_scraper.parsers.cookies.tables.stacks import unstacked
from iclei_scraper.parsers.cookies.tables.tree_rows import heads_of_rows
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, is_sure_name, names_setter
from iclei_scraper.parsers.cookies.words.lasting import unit_of
from iclei_scraper.parsers.cookies.words.names import is_capitalised, is_name
from iclei_scraper.parsers.cookies.words.words import labelled, role_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_DITTO = frozenset({'"', "''", "”", "″", "〃", "“", "idem", "ditto", "id.", "dito", "同上", "상동"})
_LONGEST_LABEL = 45  # characters
_HALF = 2
_BOLD = frozenset({"b", "strong"})
_Above = list[tuple[dict[str, Value], Value]]
_Leading = list[tuple[int, Value]]


def read_rows(
    sheet: Sheet,
    lines: Grid,
    roles: dict[str, int],
    is_head: Callable[[list[Value]], bool],
) -> None:
    """Put the rows below the heads of a table into a sheet.

    Args:
        sheet: to be filled.
        lines: rows of cells, spans filled in.
        roles: role -> column.
        is_head: whether a row is that of the heads once more.
    """
    category: Value | None = None
    known: Value | None = None
    below: _Above = []
    leading: _Leading = []
    carried = _Carried(roles)
    lines, sheet.foot = without_foot(lines)
    heads = heads_of_rows(lines)
    for at, line in enumerate(lines):
        across = _across(line, roles) if at not in heads else None
        category = heads.get(at, category)
        if across is not None:
            text = across.text.replace("\n", " ")
            if category_name(text):
                category = known = Value(text, across.element)
            elif (may_head(text) or names_setter(text)) and (
                leading or not sheet.rows or _are_alike(known, across)
            ):
                leading.append((len(sheet.rows), across))
                category = None
            elif sheet.rows:
                below.append((sheet.rows[-1], across))
            continue
        if at in heads or is_head(line):
            continue
        cells = _shifted(line, sheet.heads, roles)
        row = carried.filled(
            {
                role: cells[column]
                for role, column in roles.items()
                if column < len(cells) and cells[column].text
            }
        )
        row = unstacked(without_badges(row))
        if category is not None:
            row.setdefault("category", category)
        if not _continues(sheet, row):
            sheet.rows.append(row)
    _add_explanations(sheet, below)
    _add_groups(sheet, leading, known)
    _add_unit(sheet, roles)
    part_led_cells(sheet)


def _add_unit(sheet: Sheet, roles: dict[str, int]) -> None:
    """What numbers alone count, where the head of the lifetimes says it."""
    column = roles.get("duration", len(sheet.heads))
    if column < len(sheet.heads) and (unit := unit_of(sheet.heads[column])):
        for value in (row["duration"] for row in sheet.rows if "duration" in row):
            value.unit = unit


def _add_groups(sheet: Sheet, leading: _Leading, known: Value | None) -> None:
    """Short rows across the table, the first above all cookies, name the groups of those below them.

    Where some of them are known to set cookies, or all may, a group is what one of them sets, unless others
    of their make name known categories.
    """
    texts = [value.text for _, value in leading]
    grouped = bool(leading) and _are_alike(known, leading[0][1])
    setters = not grouped and (any(map(is_setter, texts)) or all(map(names_setter, texts)))
    role = "category" if not setters else BESIDE if not any(map(is_setter, texts)) else "provider"
    for number, (start, value) in enumerate(leading, 1):
        stop = leading[number][0] if number < len(leading) else len(sheet.rows)
        for row in sheet.rows[start:stop]:
            row.setdefault(role, Value(value.text.replace("\n", " "), value.element))


def _across(line: list[Value], roles: dict[str, int]) -> Value | None:
    """The one cell with a text of a row, where it is all of the row or reaches over most of its columns.

    Args:
        line: cells of the row.
        roles: role -> column.
    """
    cells = {id(cell.element): cell for cell in line if cell.text}
    if len(cells) != 1:
        return None
    (cell,) = cells.values()
    if cell is line[0] and len(line) > _HALF and _may_head_rows(cell):
        return cell  # the other cells of the row are empty
    held = sum(other.element is cell.element for other in line)
    return cell if held == len(line) or held >= max(_HALF, min(len(line), len(roles)) - 1) else None


def _may_head_rows(cell: Value) -> bool:
    """Whether a text alone in its row is the name of a group, and no cookie of which nothing is said."""
    text = cell.text
    if category_name(text):
        return True
    words = " " in text or is_capitalised(text) or _is_bold(cell)
    return words and may_head(text) and not is_sure_name(text)


def _is_bold(cell: Value) -> bool:
    """Whether all of a cell is bold."""
    inner = next(iter(cell.element), None)
    return inner is not None and inner.tag in _BOLD and fold("".join(inner.itertext())) == cell.text


def _are_alike(known: Value | None, other: Value) -> bool:
    """Whether a row across the table is of the same make as one that names a known category."""
    if known is None:
        return False
    one, two = known.element, other.element
    return (one.tag, one.get("class"), len(one.getparent())) == (
        two.tag,
        two.get("class"),
        len(two.getparent()),
    ) and _is_bold(known) == _is_bold(other)


def _shifted(line: list[Value], heads: tuple[str, ...], roles: dict[str, int]) -> list[Value]:
    """A row that lacks its group on the left, as where a span was lost: the name stands before its place."""
    filled = max((at for at, cell in enumerate(line, 1) if cell.text), default=0)
    missing = len(heads) - filled
    place = roles["name"]
    if not 0 < missing <= place or place - missing >= filled:
        return line
    name = line[place - missing].text
    there = line[place].text if place < len(line) else ""
    if is_name(there) or not is_name(name) or not name.isascii() or is_capitalised(name):
        return line
    return [*(Value("", line[0].element) for _ in range(missing)), *line[:filled]]


class _Carried:
    """What is said once for the rows below it as well: a group's name, and whatever a ditto mark repeats.

    The name of a group, or of who sets its cookies, stands left of their names and nothing stands below it.
    """

    def __init__(self, roles: dict[str, int]) -> None:
        name = roles.get("name", 0)
        self._groups = [role for role in ("category", "provider") if roles.get(role, name) < name]
        if "category" in roles and "category" not in self._groups:
            self._groups.append("category")
        self._last: dict[str, Value] = {}

    def filled(self, row: dict[str, Value]) -> dict[str, Value]:
        if "name" not in row:
            return row
        for role in self._groups:
            if role not in row and role in self._last:
                row = {**row, role: self._last[role]}
        row = {
            role: self._last.get(role, value) if value.text.lower() in _DITTO else value
            for role, value in row.items()
        }
        self._last = {**self._last, **row}
        return row


def _add_explanations(sheet: Sheet, below: _Above) -> None:
    """Rows across the table explain the cookies above them, where most cookies have one."""
    if _HALF * len({id(row) for row, _ in below}) < len(sheet.rows):
        return
    said = [_said(value.text) for _, value in below]
    for (row, value), told in zip(below, said, strict=True):
        for role, text in told.items():
            row.setdefault(role, Value(text, value.element))


def _said(text: str) -> dict[str, str]:
    """What a row across the table says: its lines by their labels, else by their shape."""
    told: dict[str, str] = {}
    label: str | None = None
    for line in text.split("\n"):
        said = labelled(line)
        if said is not None and said[2]:
            told.setdefault(said[0], said[2])
        elif len(line) <= _LONGEST_LABEL and (role := role_of(line)):
            label = role
            continue
        elif label is not None:
            told.setdefault(label, line)
        elif role := role_by_shape(line):
            told.setdefault(role, line)
        label = None
    told.pop("name", None)
    return told


def _continues(sheet: Sheet, row: dict[str, Value]) -> bool:
    """A row without a name, or under a name that spans rows, goes on about the cookie above."""
    above = sheet.rows[-1] if sheet.rows else None
    if above is None or "name" not in above:
        return "name" not in row
    if "name" in row and (row["name"].element, row["name"].text) != (
        above["name"].element,
        above["name"].text,
    ):
        return False  # a cell may hold several
    for role, value in row.items():
        known = above.get(role)
        if known is None:
            above[role] = value
        elif role == "description" and value.element is not known.element:
            above[role] = Value(f"{known.text}\n{value.text}", known.element)
    return True
