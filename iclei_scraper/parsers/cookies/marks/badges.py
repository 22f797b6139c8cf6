"""What stands beside names without a label and may be a group or whoever sets the cookie: told by all of it.

One word in a badge may be either. Companies that are known tell the one; the other repeats from cookie to
cookie, on a page that names its groups nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.category_words import SWITCH, category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, names_setter

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value

BESIDE = "beside"
"""Role of a value that is a group or a provider."""
_LONGEST = 40  # characters
_SOME, _HALF = 0.25, 0.5
_REPEATED = 1.25  # cookies to a group, on average, at least
_Row = dict[str, "Value"]


def settle_badges(sheets: list[Sheet], above: Callable[[_Row], str | None]) -> None:
    """Give what stands beside the names of each sheet its role, or none.

    Args:
        sheets: of one page; their rows are changed.
        above: tells the group under whose heading a row stands.
    """
    for sheet in sheets:
        rows = [row for row in sheet.rows if BESIDE in row]
        if rows:
            others = [row for row in sheet.rows if BESIDE not in row]
            grouped = bool(others) and all("category" in row for row in others)
            role = _role(rows, above, grouped=grouped)
            for row in rows:
                value = row.pop(BESIDE)
                if role is not None:
                    row.setdefault(role, value)


def _role(rows: list[_Row], above: Callable[[_Row], str | None], *, grouped: bool) -> str | None:
    """What the texts beside names are.

    Args:
        rows: that have one.
        above: tells the group under whose heading a row stands.
        grouped: whether all other rows of the sheet name a known group in its place.
    """
    texts = [row[BESIDE].text for row in rows]
    if all(map(SWITCH.fullmatch, texts)):
        return None  # "Yes", "No", under whatever head
    setters = sum(map(is_setter, texts)) / len(texts)
    repeated = grouped or _REPEATED * len(set(texts)) <= len(texts) > 1
    free = not any("category" in row for row in rows)
    told = sum("provider" in row for row in rows) >= _HALF * len(rows)
    if setters < _SOME and (repeated or told) and free and max(map(len, texts)) <= _LONGEST:
        groups = {group for row in rows if "name" in row and (group := above(row)) is not None}
        if told or (len(groups) <= 1 and not any(map(category_name, groups))):
            return "category"
    named = sum(map(names_setter, texts)) >= _HALF * len(texts)
    return "provider" if named else None
