"""Cells that hold all cookies of a company, a line for each with its lifetime: "_ga: 2 years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, is_sure_name
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_name
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_LINE = re.compile(
    r"(\S{2,80}?)\s?(?:[:：]\s?|\s[–—-]\s|\s?[(（])([^()（）:：]{2,45}(?:[:：][^()（）]{2,45})?)[)）]?"
)
_MOST_LINES = 60  # of a cell
_FEWEST = 2


def unpacked(grid: Grid) -> Grid:
    """Rows of one cookie each, lifetimes in a column of their own behind the others.

    Args:
        grid: cells of a table; as it is where no column holds names with lifetimes, and where the first holds
            labels: who sets a cookie may stand before its lifetime as well.
    """
    if sum(role_of(line[0].text) is not None for line in grid if line) >= _FEWEST:
        return grid
    if (crossed := _crossed(grid)) is not None:
        return crossed
    columns = _columns(grid)
    if not columns:
        return grid
    if len(columns) == len(grid[0]) > 1:
        return _by_groups(grid)
    column = columns[0]
    width = max(map(len, grid))
    even = [[*line, *(Value("", line[0].element) for _ in range(width - len(line)))] for line in grid if line]
    rows = [row for line in even for row in _rows(line, column)]
    return [_heads(even[0], column), *rows] if _cookies(even[0][column].text) else rows


def _by_groups(grid: Grid) -> Grid:
    """Rows of one cookie each, where all columns hold cookies: the heads name their groups."""
    heads = grid[0]
    found = [
        [Value(name, cell.element), Value(lasting, cell.element), heads[at]]
        for at in range(len(heads))
        for line in grid[1:]
        for cell in line[at : at + 1]
        for name, lasting in _cookies(cell.text)
    ]
    return [[Value(said, heads[0].element) for said in ("name", "duration", "category")], *found]


def _crossed(grid: Grid) -> Grid | None:
    """Rows of one cookie each, where groups cross companies: a cell holds what one sets for the other.

    Args:
        grid: cells of a table; ``None`` comes back where they are anything else.
    """
    heads = grid[0] if grid else []
    cells = [
        (line[0], head, cell)
        for line in grid[1:]
        for head, cell in zip(heads[1:], line[1:], strict=False)
        if any(map(str.isalnum, cell.text))
    ]
    if len({head.text for _, head, _ in cells}) < _FEWEST or not _may_be_packed(cells[0][2].text):
        return None
    found = [(left, head, cell, _cookies(cell.text)) for left, head, cell in cells]
    told = [cookie for *_, cookies in found for cookie in cookies]
    if not all(cookies for *_, cookies in found) or _FEWEST * sum(lasts(said) for _, said in told) < len(
        told
    ):
        return None
    if not any(is_sure_name(name) for name, _ in told) or any(_cookies(line[0].text) for line in grid[1:]):
        return None
    roles = _roles_crossed([line[0].text for line in grid[1:]], [head.text for head in heads[1:]])
    if roles is None:
        return None
    labels = [Value(said, heads[0].element) for said in ("name", "duration", *roles)]
    return [
        labels,
        *(
            [Value(name, cell.element), Value(lasting, cell.element), left, head]
            for left, head, cell, cookies in found
            for name, lasting in cookies
        ),
    ]


def _roles_crossed(left: list[str], heads: list[str]) -> tuple[str, str] | None:
    """What the first column and the heads name: groups on one side, who sets their cookies on the other."""
    for texts, others, roles in (
        (left, heads, ("category", "provider")),
        (heads, left, ("provider", "category")),
    ):
        if any(map(category_name, texts)) or (any(map(is_setter, others)) and not any(map(is_setter, texts))):
            return roles
    return None


def _columns(grid: Grid) -> list[int]:
    """The columns whose filled cells, but for their heads, are such lists."""
    found = {
        column
        for line in grid
        for column, cell in enumerate(line)
        if _may_be_packed(cell.text) and _cookies(cell.text)
    }
    sure = any(_is_packed(grid, column, sure=False) for column in found)
    beside = sure and len(found) == len(grid[0]) > 1  # names that may be words stand in line with others
    return [column for column in sorted(found) if _is_packed(grid, column, sure=beside)]


def _may_be_packed(text: str) -> bool:
    """A cheap test: a sign behind the first token."""
    first, _, rest = text[:160].partition("\n")[0].partition(" ")
    return (
        first[-1:] in ":："
        or any(sign in first for sign in "：(（")
        or rest[:1] in {"(", "（", "–", "—", "-", ":"}
    )


def _is_packed(grid: Grid, column: int, *, sure: bool) -> bool:
    cells = [line[column].text for line in grid if column < len(line) and line[column].text]
    packed = [_cookies(text) for text in cells]
    told = [cookie for cookies in packed for cookie in cookies]
    sure = sure or bool(COOKIE.search(cells[0])) or any(is_sure_name(name) for name, _ in told)
    timed = sum(lasts(lasting) for _, lasting in told)
    return sure and all(packed[1:]) and 2 * timed >= len(told) > 0


def _cookies(text: str) -> list[tuple[str, str]]:
    """Name of each line of a cell, and what may be its lifetime; none where a line is anything else."""
    lines = text.split("\n")
    if len(lines) > _MOST_LINES:
        return []
    found = [match.groups() for line in lines if (match := _LINE.fullmatch(line.strip(" ,;")))]
    if len(found) < len(lines) or not all(_may_name(name) for name, _ in found):
        return []
    return [(name, lasting.strip()) for name, lasting in found]


def _may_name(name: str) -> bool:
    return is_name(name) and name.isascii() and role_of(name) is None


def _rows(line: list[Value], column: int) -> Iterator[list[Value]]:
    """A row for each cookie of a line, the line itself where it has none: heads, or a group's name."""
    cell = line[column]
    cookies = _cookies(cell.text)
    for name, lasting in cookies:
        own = [Value(name, other.element) if other is cell else other for other in line]
        yield [*own, Value(lasting, cell.element)]
    if not cookies and len({id(other) for other in line}) == 1:
        yield [*line, cell]
    elif not cookies:
        yield _heads(line, column) if cell.text else [*line, Value("", cell.element)]


def _heads(line: list[Value], column: int) -> list[Value]:
    """Heads of which those of names and lifetimes are said in words that are known; others as they are.

    Args:
        line: the heads, or the first row of a table without any.
        column: that of the names.
    """
    headed = not _cookies(line[column].text)
    others = line if headed else [Value("", cell.element) for cell in line]
    element = line[column].element
    return [*others[:column], Value("name", element), *others[column + 1 :], Value("duration", element)]
