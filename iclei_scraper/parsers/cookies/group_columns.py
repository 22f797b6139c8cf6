"""Tables each column of which is a group, a list of its cookies below the head: "_ga (2 years)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name, without_count
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.known import is_setter, is_sure_name, names_setter
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_name
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.pooling import Grid

_PIECES = re.compile(r"\s*(?:[,;、，；•·]|\n)\s*(?![^(（\[\n]*[)）\]])")
_COOKIE = re.compile(
    r"[-–—•*▪]?\s*(?P<name>[^\s()（）:：]{2,80})"
    r"(?:(?:\s?[:：]\s?|\s[–—-]\s|\s?[(（\[]|\s+)(?P<facts>[^()（）\[\]]{1,120})[)）\]]?)?"
)
_FACTS = re.compile(r"\s*[,;、，；·|/]\s*|\s[–—-]\s")
_MOST_ROWS = 8  # below the heads
_MOST_COLUMNS = 12
_MOST_PIECES = 60  # of a cell
_LONGEST = 4_000  # characters of a cell
_FEWEST = 2
_FEWEST_COOKIES = 3
_HALF = 2


def read_group_columns(table: HtmlElement, grid: Grid) -> Sheet | None:
    """The sheet of a table whose heads are groups and whose cells are lists; ``None`` for any other.

    Args:
        table: the element around the cells.
        grid: its cells, row by row.
    """
    top = next((at for at, line in enumerate(grid[:_FEWEST]) if len({id(c.element) for c in line}) > 1), None)
    lines = grid[top + 1 :] if top is not None else []
    if top is None or not 0 < len(lines) <= _MOST_ROWS or not _FEWEST <= len(grid[top]) <= _MOST_COLUMNS:
        return None
    role = _role_of_heads([cell.text for cell in grid[top]])
    if role is None:
        return None
    sheet = Sheet(table, heads=tuple(cell.text for cell in grid[top]))
    for column, head in enumerate(grid[top]):
        group = Value(category_name(head.text) or without_count(head.text), head.element, sure=True)
        for cell in (line[column] for line in lines if column < len(line) and line[column].text):
            cookies = _cookies(cell.text)
            if not cookies:
                return None
            sheet.rows += [_row(told, cell.element, role, group) for told in cookies]
    return sheet if _are_cookies(sheet.rows) else None


def _role_of_heads(heads: Sequence[str]) -> str | None:
    """What heads that are no labels name: groups, or who sets the cookies."""
    if len(set(heads)) < len(heads) or not all(heads) or any(map(role_of, heads)):
        return None
    if all(map(is_setter, heads)):
        return "provider"
    return "category" if all(category_name(head) or may_head(without_count(head)) for head in heads) else None


def _row(told: dict[str, str], element: HtmlElement, role: str, group: Value) -> dict[str, Value]:
    return {role: group} | {key: Value(text, element) for key, text in told.items()}


def _cookies(text: str) -> list[dict[str, str]]:
    """What a cell says of each of its cookies; empty where a piece of it is anything else."""
    if len(text) > _LONGEST:
        return []
    pieces = [piece for piece in _PIECES.split(text) if piece.strip(" .")]
    told = [_cookie(piece.strip()) for piece in pieces] if len(pieces) <= _MOST_PIECES else []
    return [found for found in told if found is not None] if None not in told else []


def _cookie(piece: str) -> dict[str, str] | None:
    match = _COOKIE.fullmatch(piece.rstrip(".。"))
    if match is None or not (is_name(match["name"]) and match["name"].isascii()):
        return None
    facts = [fact for fact in _FACTS.split((match["facts"] or "").strip()) if fact]
    lasting = next((fact for fact in facts if lasts(fact)), None)
    if lasting is None and (facts or not is_sure_name(match["name"])):
        return None
    told = {"name": match["name"]} | ({"duration": lasting} if lasting else {})
    others = [fact for fact in facts if fact != lasting]
    if others and names_setter(others[0]):
        told["provider"] = others.pop(0)
    return {**told, "description": ", ".join(others)} if others else told


def _are_cookies(rows: list[dict[str, Value]]) -> bool:
    """Whether some names are sure, and most of them, or most lifetimes, are told."""
    sure = sum(is_sure_name(row["name"].text) for row in rows)
    timed = sum("duration" in row for row in rows)
    several = len(rows) >= _FEWEST_COOKIES and sure > 0
    return several and _HALF * max(sure, timed) >= len(rows)
