"""Labels in the line of their value: taken off it, or left out where they only say whose value follows."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import CONTACT_KINDS, NUMBER_KINDS
from iclei_scraper.parsers.offices.words.words import OFFICE
from iclei_scraper.values.contact.contact_labels import label_of, strip_address_label
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.values.contact.contacts import Piece

_PAIR = re.compile(r"([^:：]{1,40})[:：]\s*(?=\S)")
_MOST_QUALIFIERS, _FEW_WORDS = 4, 2
"""Words behind a label that say whose number or address follows, and behind a number that say whose it is."""


def labelled_text(text: str, label: str | None, *, heads: bool) -> tuple[str, str | None]:
    """A line without the label that it begins with, and the field: ``City: Lund``, ``Director: A. Doe``."""
    pair = _PAIR.match(text)
    field = label_of(f"{pair[1]}:") if pair else None
    says_name = field == "name" and pair is not None and " " in pair[1]  # "Office name: Lyon"
    if heads and label is None and text in OFFICE and not has_digit(text) and not says_name:
        return text, label  # "Siège – Lyon" over an address
    bare, is_address = strip_address_label(text)
    if is_address:
        return bare, "address"
    if pair is None or field is None or field in CONTACT_KINDS:
        return text, label
    return (text if field == "other" else text[pair.end() :]), field


def without_office_label(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Pieces without the bare word that says which of somebody's numbers follows: "Office: 831 6161"."""
    first = pieces[0] if len(pieces) > 1 else None
    if first is None or first.kind != "text" or first.text[-1:] not in ":：" or " " in first.text:
        return pieces
    tells = pieces[1].kind in NUMBER_KINDS and label_of(first.text) == "name"
    return pieces[1:] if tells else pieces


def without_qualified_labels(lines: list[Line]) -> list[Line]:
    """Leave out words before a value of the same block that say what it is, and whose it is."""
    return [
        line
        for line, following in zip_longest(lines, lines[1:])
        if following is None or line.kind != "text" or not _is_qualified_label(line.text, following)
    ]


def _is_qualified_label(text: str, value: Line) -> bool:
    first, *others = text.split()
    if not 0 < len(others) <= _MOST_QUALIFIERS or text in OFFICE or not value.is_contact:
        return False
    field = label_of(f"{first}:")
    return field is not None and (
        field == value.kind or (field in NUMBER_KINDS and value.kind in NUMBER_KINDS)
    )


def leave_whose(lines: Sequence[Line]) -> None:
    """Take a word behind a number under a label for whose number it is: "301 22 47, reception"."""
    for number, behind in pairwise(lines):
        bare = behind.kind == "text" and behind.evidence == 0.0 and len(behind.text.split()) <= _FEW_WORDS
        if bare and number.kind in NUMBER_KINDS and number.label in NUMBER_KINDS:
            behind.label = "other"
