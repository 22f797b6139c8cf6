"""Cells of names that hold a line for each, with its lifetime and more: "_ga – Lasts: 1 day – Kind: HTTP"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lines.lines import read_line
from iclei_scraper.parsers.cookies.lines.noted import noted_names
from iclei_scraper.parsers.cookies.sheets.shares import setter_beside
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.names import is_strong_name

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet

_MOST = 60  # lines of a cell
_FEWEST_WORDS = 3  # of a line that says more than a name


def told_apart(sheet: Sheet) -> Sheet:
    """A sheet with a row for each line of its cells of names, where all lines say more than that.

    Args:
        sheet: its rows are changed.
    """
    for row in sheet.rows:
        if "name" in row and "(" in row["name"].text:
            _read_brackets(row)
    apart = [_rows(row) for row in sheet.rows]
    if all(apart):
        sheet.rows = [own for rows in apart for own in rows]
    return sheet


def _read_brackets(row: dict[str, Value]) -> None:
    """Take what brackets behind the names of a cell say: "_ga (2 years), _gid (1 day)", "_ga (Google)"."""
    named = row["name"]
    told = noted_names(named.text) if "duration" not in row else {}
    if (setter := setter_beside(named.text)) is not None:
        told["provider"] = setter
    for role, text in told.items():
        if role == "name" or role not in row:
            row[role] = Value(text, named.element)


def _rows(row: dict[str, Value]) -> list[dict[str, Value]]:
    """A row for each line of a cell; none where a line is anything else, or says what another cell does."""
    named = row.get("name")
    if named is None or len(named.text.split(" ", _FEWEST_WORDS)) < _FEWEST_WORDS:
        return []
    told = [read_line(line, ()) for line in named.text.split("\n")[:_MOST]]
    found = [said for said in told if said and "duration" in said and is_strong_name(said["name"])]
    if len(found) < len(told) or any(row.keys() & (said.keys() - {"name"}) for said in found):
        return []
    return [{**row, **{role: Value(text, named.element) for role, text in said.items()}} for said in found]
