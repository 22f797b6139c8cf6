"""Offices whose labels no list of words holds: what stands in the same place in every entry tells."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_OFFICES = (
    ("Suva Office", "8 Mitchell Street, Suva, Fiji", "+6793312345", "suva@harbour-towns.org"),
    (
        "Nairobi Office",
        "12 Kenyatta Avenue, 00100 Nairobi, Kenya",
        "+254202345678",
        "nairobi@harbour-towns.org",
    ),
    ("Lima Office", "Avenida Arequipa 45, Lima 15046, Peru", "+5114567890", "lima@harbour-towns.org"),
)
_LINE = "<h3>{0}</h3><p>Vorm: {1}</p><p>Zelk: {2}</p><p>Brunt: <a href='mailto:{3}'>{3}</a></p>"
_TERMS = "<h3>{0}</h3><dl><dt>Vorm</dt><dd>{1}</dd><dt>Zelk</dt><dd>{2}</dd><dt>Brunt</dt><dd>{3}</dd></dl>"
_STYLED = "<p><b>{0}</b><br>{1}<br><b>Zelk</b> {2}<br><b>Brunt</b> {3}</p>"
_CAPTION = "<h3>{0}</h3><p>{1}<br>Zelk {2}<br><a href='mailto:{3}'>Brunt</a></p>"
_ROW = "<tr><td>{0}</td><td>{1}</td><td>{2}</td><td>{3}</td></tr>"
_HEADS = "<tr><th>Kolv</th><th>Vorm</th><th>Zelk</th><th>Brunt</th></tr>"


def _rendered(entry: str) -> str:
    entries = "".join(f"<div class='e'>{entry.format(*office)}</div>" for office in _OFFICES)
    return f"<h2>Our offices</h2>{entries}"


def _held(content: str) -> list[tuple[str | None, list[str | None], list[str | None], list[str], str | None]]:
    return [
        (
            office.name,
            [phone.e164 for phone in office.phones],
            [fax.e164 for fax in office.faxes],
            list(office.emails),
            office.country,
        )
        for office in offices_in(page(content), "https://www.harbour-towns.org/contact/")
    ]


_EXPECTED = [
    (name, [phone], [], [email], country)
    for (name, _, phone, email), country in zip(_OFFICES, ("FJ", "KE", "PE"), strict=True)
]


@pytest.mark.parametrize("entry", [_LINE, _TERMS, _STYLED, _CAPTION])
def test_labels_are_learned_from_their_repetition(entry: str) -> None:
    assert _held(_rendered(entry)) == _EXPECTED


def test_an_unknown_label_is_no_part_of_a_street() -> None:
    offices = offices_in(page(_rendered(_LINE)), "https://www.harbour-towns.org/contact/")
    assert [office.street for office in offices] == [
        "8 Mitchell Street",
        "12 Kenyatta Avenue",
        "Avenida Arequipa 45",
    ]


def test_cells_tell_what_unknown_heads_mean() -> None:
    rows = "".join(_ROW.format(*office) for office in _OFFICES)
    assert _held(f"<h2>Our offices</h2><table>{_HEADS}{rows}</table>") == _EXPECTED


def test_a_second_number_under_an_unknown_label_is_neither_telephone_nor_fax() -> None:
    entry = _TERMS.replace("</dl>", "<dt>Krall</dt><dd>+4922812345{4}</dd></dl>")
    entries = "".join(f"<div>{entry.format(*office, n)}</div>" for n, office in enumerate(_OFFICES, start=10))
    assert _held(f"<h2>Our offices</h2>{entries}") == _EXPECTED


def test_a_known_fax_makes_a_telephone_of_the_other_number() -> None:
    entry = _TERMS.replace("<dt>Zelk", "<dt>Fax</dt><dd>+4922812345{4}</dd><dt>Zelk")
    entries = "".join(f"<div>{entry.format(*office, n)}</div>" for n, office in enumerate(_OFFICES, start=10))
    held = _held(f"<h2>Our offices</h2>{entries}")
    assert [(phones, faxes) for _, phones, faxes, *_ in held] == [
        ([phone], [f"+4922812345{n}"]) for n, (_, _, phone, _) in enumerate(_OFFICES, start=10)
    ]


def test_a_place_before_two_numbers_is_no_label() -> None:
    entries = "".join(
        f"<div><h3>{name}</h3><p>Calle Mitre {n}<br>Heredia<br>Tel. {phone}</p></div>"
        for n, (name, _, phone, _) in enumerate(_OFFICES, start=10)
    )
    offices = offices_in(page(f"<h2>Our offices</h2>{entries}"), "https://www.harbour-towns.org/contact/")
    assert [office.city for office in offices] == ["Heredia"] * 3


_TWO_NUMBERS = "<h3>{0}</h3><p>{1}</p><p>%s</p><p>%s</p>"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zelk: <a href='tel:{2}'>{2}</a>", "Vorm: {2}9"),
        ("<b>Zelk</b> <a href='tel:{2}'>{2}</a>", "<b>Vorm</b> {2}9"),
        ("Zelk: {2}", "Vorm: <span class='fax-number'>{2}9</span>"),
        ("Zelk: {2}", "Vorm: <a href='fax:{2}9'>{2}9</a>"),
    ],
)
def test_links_and_classes_tell_faxes_from_telephones(first: str, second: str) -> None:
    numbers = [(office[2], f"{office[2]}9") for office in _OFFICES]
    read = offices_in(page(_rendered(_TWO_NUMBERS % (first, second))))
    assert [(*(n.raw for n in office.phones), *(n.raw for n in office.faxes)) for office in read] == numbers
    assert all(len(office.phones) == len(office.faxes) == 1 for office in read)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zelk: {2}", "Vorm: {2}9"),
        ("Zelk: <a href='tel:{2}'>{2}</a>", "Vorm: <a href='tel:{2}9'>{2}9</a>"),
    ],
)
def test_a_second_number_that_nothing_tells_is_left_out(first: str, second: str) -> None:
    read = offices_in(page(_rendered(_TWO_NUMBERS % (first, second))))
    assert [[phone.raw for phone in office.phones] for office in read] == [[office[2]] for office in _OFFICES]
    assert not any(office.faxes for office in read)
