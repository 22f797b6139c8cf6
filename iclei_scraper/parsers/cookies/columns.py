"""What the columns of a table hold, told by their cells where their heads are not known."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_strong_name, split_names
from iclei_scraper.values.text import is_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheet import Value

_MOST_ROWS = 30  # rows that are looked at
_MOST_COLUMNS = 10
_MOSTLY = 0.6
_LONG = 18  # characters of an explanation, on average; half of it in Chinese, Japanese and Korean
_SHORT = 40  # characters of a provider, on average
_TYPE = re.compile(
    r"(?:https?[ -]?)?cookies?|pixels?|(?:html )?local storage|session storage|indexeddb|"
    r"(?:first|third|1st|3rd)[ -]party|http|クッキー|쿠키|.{0,8}(?:ローカルストレージ|ピクセル|로컬 저장소|"
    r"픽셀|本地存储|像素)",
    re.IGNORECASE,
)


def told_by_cells(lines: list[list[Value]], roles: dict[str, int]) -> dict[str, int]:
    """Roles of columns, those that the heads tell included.

    Args:
        lines: rows below the heads.
        roles: role -> column, as far as the heads tell it.
    """
    width = min(max(map(len, lines), default=0), _MOST_COLUMNS)
    rows = list(islice((line for line in lines if len({id(cell.element) for cell in line}) > 1), _MOST_ROWS))
    told = dict(roles)
    columns = {
        column: [line[column].text for line in rows if column < len(line) and line[column].text]
        for column in range(width)
        if column not in roles.values()
    }
    tests = (("name", _names), ("duration", lasts), ("category", _is_category), ("type", _is_type))
    for role, test in tests:
        for column in [
            column for column, cells in columns.items() if role not in told and _mostly(cells, test)
        ]:
            told.setdefault(role, column)
            columns.pop(told[role], None)
    _tell_prose(columns, told)
    return told


def _tell_prose(columns: dict[int, list[str]], told: dict[str, int]) -> None:
    """The longest of the texts that are left explains; a short one names who sets the cookie."""
    lengths = {column: sum(map(len, cells)) / len(cells) for column, cells in columns.items() if cells}
    if "description" not in told and lengths:
        longest = max(lengths, key=lambda column: lengths[column])
        joined = any(map(is_cjk, columns[longest][0]))
        if lengths[longest] >= (_LONG // 2 if joined else _LONG):
            told["description"] = longest
            lengths.pop(longest)
    if "provider" not in told and len(lengths) == 1 and "description" in told:
        (column,) = lengths
        if lengths[column] <= _SHORT:
            told["provider"] = column


def _mostly(cells: list[str], test: object) -> bool:
    return bool(cells) and callable(test) and sum(map(bool, map(test, cells))) >= _MOSTLY * len(cells)


def _names(cell: str) -> bool:
    names = split_names(cell)
    return bool(names) and all(map(is_strong_name, names))


def _is_category(cell: str) -> bool:
    return category_name(cell.replace("\n", " ")) is not None


def _is_type(cell: str) -> bool:
    return _TYPE.fullmatch(cell.strip()) is not None
