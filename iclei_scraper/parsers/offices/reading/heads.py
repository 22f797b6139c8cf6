"""What the cells of a column say of a head that no list of words knows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.page import Link
from iclei_scraper.parsers.offices.reading.disguised import email_of_link
from iclei_scraper.parsers.offices.reading.learned import APART
from iclei_scraper.parsers.offices.words.words import OFFICE
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import phone_of_href
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.subdivisions import is_code
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

ANY = "any"
"""Field of a head that says nothing of its cells: they speak for themselves."""
_MOSTLY, _IS_ADDRESS = 0.6, 2.5
_FEWEST = 2
_FIGURES_OF_A_NAME, _LETTERS_OF_A_NAME = 2, 4
_MOST_CELLS, _LONGEST, _LONGEST_HEAD = 30, 300, 60
_KIND_OF = {"phone": "phone", "fax": "phone", "phone+fax": "phone", "number": "phone"}
_TOLD = frozenset({"phone", "email", "web", "address"})


def may_head(row: Sequence[HtmlElement]) -> bool:
    """Whether a row can be one of heads: short words, no figure, no value."""
    texts = [_text(cell) for cell in row]
    if sum(map(bool, texts)) < max(2, len(texts) - 1) or max(map(len, texts)) > _LONGEST_HEAD:
        return False
    return not any(char.isdigit() or char == "@" for text in texts for char in text)


def fields_of_columns(
    heads: Sequence[str | None], columns: Sequence[Sequence[HtmlElement]]
) -> list[str | None] | None:
    """The fields of columns, those of unknown heads told by their cells; ``None`` where too little is told.

    Args:
        heads: the fields of the known heads.
        columns: the cells under each head.
    """
    kinds = [_kind_of_cells(column) for column in columns]
    told = {head or kind for head, kind in zip(heads, kinds, strict=True)} & _TOLD
    if len(told) < _FEWEST or not any(kinds):
        return None
    fields: list[str | None] = []
    for position, (head, kind) in enumerate(zip(heads, kinds, strict=True)):
        field = head or kind or ANY
        if head is None and kind == "phone" and "phone" in {*heads, *fields} and "fax" not in heads:
            field = APART  # a second number, and nothing says whether it is a fax
        if head is None and kind == "address" and not any(map(_tells_names, columns[:position])):
            field = ANY  # names stand in the same cells
        fields.append(field)
    if "name" not in fields and (first := _first_names(fields, columns)) is not None:
        fields[first] = "name"
    if {"name", "address"} <= set(fields):
        fields = [
            "other" if field == ANY and not any(map(_names_place, column)) else field
            for field, column in zip(fields, columns, strict=True)
        ]
    return fields


def _names_place(cell: HtmlElement) -> bool:
    """Whether a cell may be a part of an address that has a column of its own."""
    text = _text(cell)
    return names_place(text) or is_code(text) or text in OFFICE


def _first_names(fields: Sequence[str | None], columns: Sequence[Sequence[HtmlElement]]) -> int | None:
    """The first column that the cells say nothing of but are all different, as names are.

    Behind one of places, one of offices is: "Lund", "Southern Branch".
    """
    named: list[int] = []
    for position, (field, column) in enumerate(zip(fields, columns, strict=True)):
        if field in _TOLD:
            break
        if field == ANY and _tells_names(column):
            named.append(position)
    return next((at for at in named if _are_offices(columns[at])), named[0] if named else None)


def _are_offices(column: Sequence[HtmlElement]) -> bool:
    texts = [text for cell in column[:_MOST_CELLS] if (text := _text(cell))]
    return sum(text in OFFICE for text in texts) >= _MOSTLY * len(texts)


def _tells_names(column: Sequence[HtmlElement]) -> bool:
    texts = [text for cell in column[:_MOST_CELLS] if (text := _text(cell))]
    different = len(set(texts)) > _MOSTLY * len(texts)
    return different and not any("@" in text or _has_figures(text) for text in texts)


def _has_figures(text: str) -> bool:
    """Whether a text holds more figures than the number of a name: "Cluster 12"."""
    digits = sum(map(str.isdigit, text))
    return digits > _FIGURES_OF_A_NAME or (digits > 0 and sum(map(str.isalpha, text)) < _LETTERS_OF_A_NAME)


def _kind_of_cells(cells: Sequence[HtmlElement]) -> str | None:
    """What most cells hold that hold anything."""
    kinds = [_kind_of(cell) for cell in cells[:_MOST_CELLS] if _text(cell).strip("-–— ")]
    if len(kinds) < _FEWEST:
        return None
    kind, number = Counter(kinds).most_common(1)[0]
    return kind if number >= _MOSTLY * len(kinds) else None


def _kind_of(cell: HtmlElement) -> str | None:
    if cell.find(".//*[@data-cfemail]") is not None or any(map(_leads_to_mail, cell.iter("a"))):
        return "email"
    text = _text(cell)
    if len(text) > _LONGEST:
        return None
    pieces = read_pieces(text)
    found = [piece.kind for piece in pieces if piece.kind != "text"]
    if found:
        return _KIND_OF.get(found[0], found[0]) if len(pieces) - len(found) <= len(found) else None
    return "address" if address_evidence(text) >= _IS_ADDRESS else None


def leads_to_value(cell: HtmlElement) -> bool:
    """Whether a link in a cell leads to a mail address, a number or another site: its words head nothing."""
    return any(
        _leads_to_mail(link) or phone_of_href(href) or (cell.tag == "td" and href[:4].lower() == "http")
        for link in cell.iter("a")
        for href in (link.get("href", ""),)
    )


def _leads_to_mail(link: HtmlElement) -> bool:
    return email_of_link(Link(link.get("href", ""), link)) is not None


def _text(cell: HtmlElement) -> str:
    return fold(" ".join(cell.itertext()))
