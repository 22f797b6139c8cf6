"""The group of all cookies of a table, where the foot of the table tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head, named_group
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid, Sheet


def without_foot(lines: Grid) -> tuple[Grid, Value | None]:
    """The rows of a table but that of its foot which says one thing, and what that says.

    Args:
        lines: cells of each row, those that reach over several columns once for each.
    """
    feet = [_foot_of(line) for line in lines]
    kept = [line for line, foot in zip(lines, feet, strict=True) if foot is None]
    return kept, next((foot for foot in feet if foot is not None), None)


def _foot_of(line: Sequence[Value]) -> Value | None:
    """The text of a row in a table's foot, without the label in a cell before it; ``None`` of another row."""
    cells = list({id(cell.element): cell for cell in line if cell.text}.values())
    if not cells or not any(around.tag == "tfoot" for around in cells[0].element.iterancestors()):
        return None
    return cells[0] if len(cells) == 1 else None


def settle_feet(sheets: Sequence[Sheet]) -> None:
    """Give the cookies of each table the group that its foot names.

    In words that are not known it does so where each of several tables has another text there.
    """
    feet = [(sheet, sheet.foot) for sheet in sheets if sheet.foot is not None]
    told = {id(foot): named_group(foot.text) or category_name(foot.text) for _, foot in feet}
    others = {id(foot): foot.text.replace("：", ":").rpartition(":")[2].strip() for _, foot in feet}
    several = len(feet) > 1 and len(set(others.values())) == len(feet) and all(map(may_head, others.values()))
    for sheet, foot in feet:
        group = told[id(foot)] or (others[id(foot)] if several else None)
        for row in sheet.rows if group else ():
            row.setdefault("category", Value(group or "", foot.element, sure=True))
