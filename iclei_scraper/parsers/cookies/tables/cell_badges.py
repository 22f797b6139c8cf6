"""Cells whose elements say one thing each: a name and badges, or a group before the purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.parsers.cookies.marks.titles import is_fact, read_title
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_sure_name
from iclei_scraper.parsers.cookies.words.words import role_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.sheets.sheet import Grid, Sheet

_INLINE = frozenset({"b", "strong", "em", "i", "u", "span", "mark", "small"})
_ENDS = " .:：。–—-|·\n"
_LONGEST = 60  # characters
_HALF = 2
_MOST_INNER = 8  # elements in a cell
_MOST_BADGES = 3
_MOST_ROWS = 60  # that tell what the columns hold
_UNREAD = frozenset({"script", "style", "svg", "template", "select", "button"})


class _Part(NamedTuple):
    """A text and the make of the element that holds it."""

    text: str
    make: tuple[str, str | None]


def without_badges(row: dict[str, Value]) -> dict[str, Value]:
    """A row whose cell of the name holds the name alone; what its badges say is told beside it.

    Elements of the same make as that of the name hold further names.
    """
    name = row.get("name")
    told = _told(name.element) if name is not None else {}
    if name is None or not all(text in name.text for text in told.values()) or not told:
        return row  # the head that the cell repeats is cut off already
    own = Value(told["name"], name.element)
    return {**{role: Value(text, name.element) for role, text in told.items()}, **row, "name": own}


def names_alone(lines: Grid) -> Grid:
    """The first rows of a table, cells of a name and badges with the name alone, to tell columns by."""
    return [
        [
            cell
            if (name := _told(cell.element).get("name", "")) not in cell.text or not name
            else Value(name, cell.element)
            for cell in line
        ]
        for line in lines[:_MOST_ROWS]
    ]


def _told(cell: HtmlElement) -> dict[str, str]:
    """What a cell of a name and badges says; empty for any other."""
    parts = [part for part in _parts(cell) if part.text[-1] not in ":："] if len(cell) else []
    if not 1 < len(parts) <= _MOST_BADGES + 1:
        return {}
    first = next((part for part in parts if _is_sure(part.text)), parts[0])
    badges = [part.text for part in parts if part is not first and part.make != first.make]
    if len(badges) + 1 < len(parts) or any(map(_is_sure, badges)):
        return {}
    told = read_title(f"{first.text} {' '.join(badges)}", (first.text, *badges), stands_out=True)
    return told if told.get("name") == first.text and len(told) > 1 else {}


def _is_sure(text: str) -> bool:
    return is_sure_name(text) and not is_fact(text)


def _parts(cell: HtmlElement) -> Iterator[_Part]:
    """Texts of a cell as its elements divide it; none of a cell that holds many."""
    inner = list(zip(range(_MOST_INNER + 1), cell.iter(), strict=False))
    if len(inner) > _MOST_INNER or any(element.tag in _UNREAD for _, element in inner):
        return
    if text := fold(cell.text or ""):
        yield _Part(text, _make(cell))
    for _, element in inner[1:]:
        if isinstance(element.tag, str) and (text := fold(element.text or "")):
            yield _Part(text, _make(element))
        if (around := element.getparent()) is not None and (text := fold(element.tail or "")):
            yield _Part(text, _make(around))


def _make(element: HtmlElement) -> tuple[str, str | None]:
    return str(element.tag), element.get("class")


# Groups before a purpose -----------------------------------------------------------------------------------


def part_led_cells(sheet: Sheet) -> None:
    """Tell category and purpose apart where the cells of all rows begin with one, most of them known.

    A cell of the category alone may go on with what the category is for.
    """
    groups = {row["category"].element: row["category"] for row in sheet.rows if "category" in row}
    heads = {element: head for element, value in groups.items() if (head := _lead_of(value))}
    texts = set(heads.values())
    labels = any(map(role_of, texts)) or (len(texts) == 1 and len(heads) > 1)
    for row in sheet.rows if _HALF * len(heads) > len(groups) and not labels else ():
        group = row.get("category")
        if group is not None and group.element in heads:
            row["category"] = Value(heads[group.element], group.element, sure=group.sure)
    if any("category" in row or "description" not in row for row in sheet.rows):
        return
    leads = [_lead_of(row["description"]) for row in sheet.rows]
    if not all(leads) or _HALF * sum(category_name(lead) is not None for lead in leads) < len(leads):
        return
    for row, lead in zip(sheet.rows, leads, strict=True):
        whole = row["description"]
        row["category"] = Value(lead, whole.element)
        row["description"] = Value(
            whole.text[whole.text.find(lead) + len(lead) :].lstrip(_ENDS), whole.element
        )


def _lead_of(value: Value) -> str:
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
