"""Cells that hold two things one over the other, and rows that hold two labels and two values."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.titles import role_by_shape
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.sheets.shares import names_in
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_company, is_host
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_strong_name
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_SHORT = ("name", "type", "duration", "provider")
_MOST_LINES = 4
_SIDE = 3  # cells of a name, a label and its value
_HALF = 2


def unstacked(row: dict[str, Value]) -> dict[str, Value]:
    """A row whose cells hold one thing each: "_ga" over "example.org" is a name and who sets it.

    A line that goes on with what stands above it stays with it.
    """
    apart = dict(row)
    for role in _SHORT:
        value = row.get(role)
        lines = value.text.split("\n") if value is not None else []
        if value is None or not 1 < len(lines) <= _MOST_LINES:
            continue
        own = [line for line in lines if _shape(line, role) in {role, None}]
        if not own:
            own = lines if all(map(category_name, lines)) else lines[:1]
        for line in lines:
            shape = _shape(line, role)
            if line not in own and shape is not None and shape not in row:
                apart.setdefault(shape, Value(line, value.element))
        if len(own) < len(lines):
            apart[role] = Value("\n".join(own), value.element)
    return apart


def _shape(line: str, role: str) -> str | None:
    """What a line looks like; ``None`` where it may be anything."""
    if role == "name" and category_name(line):
        return "category"
    if lasts(line):
        return "duration"
    if is_type(line):
        return "type"
    if is_company(line) or is_host(line):
        return "provider" if "_" not in line else "name"
    names = names_in(line) if role == "name" and " " in line else ()
    if len(names) == 1 and not is_strong_name(names[0]):
        return role_by_shape(line)
    return None


def one_below_the_other(grid: Grid) -> Grid:
    """Rows of one cookie each where the heads stand side by side twice: "Cookie, Days, Cookie, Days"."""
    heads = [cell.text for cell in grid[0]] if grid else []
    for width in range(_HALF, len(heads) // _HALF + 1):
        times, rest = divmod(len(heads), width)
        if rest or heads != heads[:width] * times or "name" not in map(role_of, heads[:width]):
            continue
        if len({id(cell.element) for cell in grid[0]}) < len(heads):
            continue  # one head over several columns
        parts = [line[at : at + width] for line in grid[1:] for at in range(0, len(line), width)]
        return [grid[0][:width], *(part for part in parts if any(cell.text for cell in part))]
    return grid


def gathered(grid: Grid) -> Grid:
    """One row for each name that spans rows of a label and a value: a table on its side."""
    groups = [list(lines) for _, lines in groupby(grid, key=lambda line: id(line[0].element) if line else 0)]
    sides = [lines for lines in groups if len(lines) > 1]
    if not sides or any(len(line) != _SIDE for lines in sides for line in lines):
        return grid
    labels = list(dict.fromkeys(line[1].text for lines in sides for line in lines))
    known = sum(role_of(label) is not None for label in labels)
    all_told = all(len({line[1].text for line in lines}) == len(lines) for lines in sides)
    alike = len(sides) > 1 and len(labels) == max(map(len, sides))
    heads = all(line[1].element.tag == "th" for lines in sides for line in lines)
    if not all_told or not (_HALF * known >= len(labels) or (alike and heads)):
        return grid
    top = next((lines[0] for lines in groups if len(lines) == 1), None)
    first = top if top is not None and groups[0][0] is top else sides[0][0]
    return [
        [Value("name", first[0].element), *(_first_of(sides, label) for label in labels)],
        *([lines[0][0], *(_beside(lines, label) for label in labels)] for lines in sides),
    ]


def _first_of(sides: list[Grid], label: str) -> Value:
    return next(line[1] for lines in sides for line in lines if line[1].text == label)


def _beside(lines: Grid, label: str) -> Value:
    return next((line[2] for line in lines if line[1].text == label), Value("", lines[0][0].element))
