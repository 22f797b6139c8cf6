"""Offices whose labels are shortened to a letter, which a title or the page's own repetition tells."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_OFFICES = (
    (
        "Suva Office",
        "8 Mitchell Street, Suva, Fiji",
        "+679 331 2345",
        "+679 331 2346",
        "suva@harbour-towns.org",
    ),
    (
        "Lima Office",
        "Arequipa 45, Lima 15046, Peru",
        "+51 1 456 7890",
        "+51 1 456 7891",
        "lima@harbour-towns.org",
    ),
)
_LINES = (
    "<h3>{0}</h3><address>{1}<br><abbr title='%s'>%s:</abbr> {2}<br><abbr title='%s'>%s:</abbr> {3}<br>"
    "<abbr title='%s'>%s:</abbr> {4}</address>"
)
_GLUED = (
    "<h3>{0}</h3><p>{1}</p><ul><li><span aria-label='%s'>%s</span><span>{2}</span></li>"
    "<li><span aria-label='%s'>%s</span><span>{3}</span></li>"
    "<li><span aria-label='%s'>%s</span><span>{4}</span></li></ul>"
)


def _read(entry: str) -> list[tuple[object, ...]]:
    body = "".join(f"<section>{entry.format(*office)}</section>" for office in _OFFICES)
    return [
        (
            office.name,
            ", ".join(office.address),
            [phone.raw for phone in office.phones],
            [fax.raw for fax in office.faxes],
            list(office.emails),
        )
        for office in offices_in(page(f"<h2>Our offices</h2>{body}"))
    ]


@pytest.mark.parametrize("entry", [_LINES, _GLUED])
@pytest.mark.parametrize(
    "words",
    [
        ("Phone", "P", "Fax", "F", "Email", "E"),
        ("Rufnummer", "R", "Fernkopie", "F", "Schreiben", "S"),
        ("Téléphone", "T", "Télécopie", "T", "Courriel", "C"),
        ("電話", "電", "ファックス", "フ", "メール", "メ"),
    ],
)
def test_a_title_spells_letters_out(entry: str, words: tuple[str, ...]) -> None:
    assert _read(entry % words) == [
        (name, address, [phone], [fax], [email]) for name, address, phone, fax, email in _OFFICES
    ]


def test_letters_of_unknown_words_are_learned_whatever_they_stand_for_elsewhere() -> None:
    entry = "<h3>{0}</h3><p>{1}<br><abbr title='Fubrik'>F:</abbr> {2}<br><abbr title='Zelk'>Z:</abbr> {4}</p>"
    assert _read(entry) == [
        (name, address, [phone], [], [email]) for name, address, phone, _, email in _OFFICES
    ]
