"""What kind a cookie is of, and which category it belongs to, where one value says both or each the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.columns import is_store, is_type, share
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet

_MOSTLY = 0.6
_HALVES = re.compile(
    r"(?P<left>[^·•|/()（）\n]{2,40}?)\s*(?:[·•|/\n]|\s[–—-]\s|[(（])\s*(?P<right>[^·•|/()（）\n]{2,40}?)\s*[)）]?"
)
_Row = dict[str, Value]


def settled_kinds(sheet: Sheet) -> list[_Row]:
    """The rows of a sheet, categories and types each in their own place."""
    rows = [dict(row) for row in sheet.rows]
    for role in ("type", "category"):
        _part(rows, role)
    types = [row["type"].text for row in rows if "type" in row]
    groups = [row["category"].text for row in rows if "category" in row]
    if not types and any(map(is_store, groups)) and all(map(is_type, groups)):
        for row in rows:
            if "category" in row:
                row["type"] = row.pop("category")
    if not any("category" in row for row in rows):
        either = share([text for text in types if not is_type(text)], category_name) >= _MOSTLY
        for row in rows:
            _part_sure(row)
            if either and "type" in row and not ("category" in row or is_type(row["type"].text)):
                row["category"] = row.pop("type")
    return rows


def _part(rows: list[_Row], role: str) -> None:
    """Part values such as "HTTP · Analytics", where each is a type beside something else or a category."""
    other = "category" if role == "type" else "type"
    values = [row[role].text for row in rows if role in row]
    halves = [match for text in values if (match := _HALVES.fullmatch(text)) is not None]
    if not values or len(halves) < _MOSTLY * len(values) or any(other in row for row in rows):
        return
    sides = [("left", "right"), ("right", "left")]
    kind, group = max(sides, key=lambda side: _fit(halves, *side))
    if _fit(halves, kind, group) < len(halves) * 2 * _MOSTLY:
        return
    for row in rows:
        match = _HALVES.fullmatch(row[role].text) if role in row else None
        if match is not None:
            element = row[role].element
            row["type"], row["category"] = Value(match[kind], element), Value(match[group], element)


def _part_sure(row: _Row) -> None:
    """Part a type that names a known category beside how it is stored: "Technical (HTTP)"."""
    match = _HALVES.fullmatch(row["type"].text) if "type" in row else None
    if match is None:
        return
    for kind, group in (("left", "right"), ("right", "left")):
        if is_store(match[kind]) and category_name(match[group]) and not is_type(match[group]):
            element = row["type"].element
            row["type"], row["category"] = Value(match[kind], element), Value(match[group], element)
            return


def _fit(halves: list[re.Match[str]], kind: str, group: str) -> float:
    """How well halves look like types on one side and like categories on the other; two a value at most.

    Types alone are enough where nothing known stands on the other side: a category may have any name.
    """
    kinds = share([match[kind] for match in halves], is_type)
    groups = share([match[group] for match in halves], category_name)
    strange = share([match[group] for match in halves], is_type)
    return len(halves) * (kinds + max(groups, kinds - strange))
