"""Cells that begin with the category of a cookie, set apart by style, and go on with its purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.sheet import Value
from iclei_scraper.parsers.cookies.words import role_of
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.sheet import Sheet

_INLINE = frozenset({"b", "strong", "em", "i", "u", "span", "mark", "small"})
_ENDS = " .:：。–—-|·\n"
_LONGEST = 60  # characters
_HALF = 2


def part_led_cells(sheet: Sheet) -> None:
    """Tell category and purpose apart where the cells of all rows begin with one, most of them known.

    A cell of the category alone may go on with what the category is for.
    """
    groups = {row["category"].element: row["category"] for row in sheet.rows if "category" in row}
    heads = {element: head for element, value in groups.items() if (head := lead_of(value))}
    texts = set(heads.values())
    labels = any(map(role_of, texts)) or (len(texts) == 1 and len(heads) > 1)
    for row in sheet.rows if _HALF * len(heads) > len(groups) and not labels else ():
        group = row.get("category")
        if group is not None and group.element in heads:
            row["category"] = Value(heads[group.element], group.element, sure=group.sure)
    if any("category" in row or "description" not in row for row in sheet.rows):
        return
    leads = [lead_of(row["description"]) for row in sheet.rows]
    if not all(leads) or _HALF * sum(category_name(lead) is not None for lead in leads) < len(leads):
        return
    for row, lead in zip(sheet.rows, leads, strict=True):
        whole = row["description"]
        row["category"] = Value(lead, whole.element)
        row["description"] = Value(
            whole.text[whole.text.find(lead) + len(lead) :].lstrip(_ENDS), whole.element
        )


def lead_of(value: Value) -> str:
    """What the first element of a cell says where nothing stands before it and more behind; else nothing.

    Args:
        value: of the cell.
    """
    cell = value.element
    first = next(cell.iterchildren("*"), None)
    if (
        first is None
        or (first.tag not in _INLINE and not begins_line(first.tag))
        or (cell.text or "").strip()
    ):
        return ""
    lead = fold("".join(first.itertext()))
    if not 1 < len(lead) <= _LONGEST or not value.text.startswith(lead):
        return ""
    return lead.strip(_ENDS) if value.text[len(lead) :].strip(_ENDS) else ""
