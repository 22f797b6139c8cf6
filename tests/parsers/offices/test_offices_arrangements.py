"""Offices in arrangements where order, columns or typing tell what belongs together."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_URL = "https://www.harbour-towns.org/contact/"
_OFFICES = (
    ("Suva Office", "8 Mitchell Street", "Suva, Fiji", "+679 331 2345", "suva@harbour-towns.org"),
    (
        "Nairobi Office",
        "12 Kenyatta Avenue",
        "00100 Nairobi, Kenya",
        "+254 20 234 5678",
        "nbo@harbour-towns.org",
    ),
    ("Lima Office", "Avenida Arequipa 45", "Lima 15046, Peru", "+51 1 456 7890", "lima@harbour-towns.org"),
    ("Quito Office", "Calle Larga 7", "170150 Quito, Ecuador", "+593 2 213 1939", "quito@harbour-towns.org"),
)
_EXPECTED = [
    (name, street, "".join(char for char in phone if char.isdigit() or char == "+"), email)
    for name, street, _, phone, email in _OFFICES
]


def _held(content: str) -> list[tuple[str | None, str | None, str | None, str]]:
    return [
        (office.name, office.street, office.phones[0].e164, office.emails[0])
        for office in offices_in(page(content), _URL)
    ]


def test_a_title_below_its_address_is_the_name() -> None:
    card = "<div class='t'><div><p>{1}</p><p>{2}</p><p>Tel: {3}</p><p>{4}</p></div><h4>{0}</h4></div>"
    cards = "".join(card.format(*office) for office in _OFFICES)
    assert _held(f"<h2>Our offices</h2><div>{cards}</div>") == _EXPECTED


def test_titles_above_their_addresses_stay_where_they_are() -> None:
    entry = "<h4>{0}</h4><div class='b'><p>{1}</p><p>{2}</p><p>Tel: {3}</p><p>{4}</p></div>"
    entries = "".join(entry.format(*office) for office in _OFFICES)
    assert _held(f"<h2>Our offices</h2><div>{entries}</div>") == _EXPECTED


def test_typed_lines_end_where_they_were_typed_to_end() -> None:
    typed = "\n\n".join("{}\n{}\n{}\nTel: {}\n{}".format(*office) for office in _OFFICES)
    assert _held(f"<h2>Our offices</h2><pre>\n{typed}\n</pre>") == _EXPECTED


def _turned(offices: tuple[tuple[str, ...], ...]) -> str:
    rows = zip(("", "Address", "City", "Phone", "Email"), *offices, strict=True)
    return "<table>{}</table>".format(
        "".join(
            f"<tr><th>{head}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
            for head, *cells in rows
        )
    )


def test_tables_with_a_column_for_each_office_are_read_one_after_the_other() -> None:
    found = offices_in(
        page(f"<h2>Oceania</h2>{_turned(_OFFICES[:2])}<h2>South America</h2>{_turned(_OFFICES[2:])}"), _URL
    )
    assert [(office.name, office.region) for office in found] == [
        ("Suva Office", "Oceania"),
        ("Nairobi Office", "Oceania"),
        ("Lima Office", "South America"),
        ("Quito Office", "South America"),
    ]


def test_the_head_of_a_column_is_the_region_of_the_offices_in_its_cell() -> None:
    entry = "<p><b>{0}</b><br>{1}<br>{2}<br>Tel: {3}<br>{4}</p>"
    cells = "".join(
        f"<td>{''.join(entry.format(*o) for o in pair)}</td>" for pair in (_OFFICES[:2], _OFFICES[2:])
    )
    found = offices_in(
        page(
            "<h2>Our offices</h2><table><tr><th>Oceania</th><th>South America</th></tr>"
            f"<tr>{cells}</tr></table>"
        ),
        _URL,
    )
    assert [office.region for office in found] == ["Oceania", "Oceania", "South America", "South America"]


def test_a_cell_that_spans_rows_does_not_shift_the_columns_below() -> None:
    row = "<td>Clear Bank Foundation, {0}</td><td>{1}<br>{2}</td><td>{3}</td><td>{4}</td>"
    rows = "".join(
        f"<tr>{'' if number % 2 else '<td rowspan=2>Oceania</td>'}"
        f"{row.format(office[0].partition(' ')[0], *office[1:])}</tr>"
        for number, office in enumerate(_OFFICES)
    )
    heads = "<tr><th>Region</th><th>Office</th><th>Address</th><th>Phone</th><th>Email</th></tr>"
    assert [name for name, *_ in _held(f"<h2>Our offices</h2><table>{heads}{rows}</table>")] == [
        f"Clear Bank Foundation, {name}" for name in ("Suva", "Nairobi", "Lima", "Quito")
    ]


@pytest.mark.parametrize(
    ("back", "on"), [("Previous", "Next"), ("Zurück", "Weiter"), ("前へ", "次へ"), ("이전", "다음")]
)
def test_the_buttons_of_a_slider_are_no_names(back: str, on: str) -> None:
    slide = "<div class='s'><h4>{0}</h4><p>{1}<br>{2}</p><p>Tel: {3}<br>{4}</p></div>"
    slides = "".join(slide.format(*office) for office in _OFFICES)
    content = (
        f"<h2>Our offices</h2><div><button>{back}</button><div>{slides}</div><button>{on}</button></div>"
    )
    assert _held(content) == _EXPECTED


def test_numbers_that_run_into_their_labels_are_read_apart() -> None:
    found = offices_in(
        page(
            "<h3>Seoul Office</h3><p>38 Jongno, Jongno-gu, Seoul 03142, Korea</p><div>"
            "<a href='tel:02-2675-3397'><span>TEL</span>02-2675-3397</a>"
            "<a href='tel:02-2675-3387'><span>FAX</span>02-2675-3387</a></div>"
        ),
        _URL,
    )
    assert [[phone.e164 for phone in office.phones] for office in found] == [["+82226753397"]]
    assert [[fax.e164 for fax in office.faxes] for office in found] == [["+82226753387"]]


def test_an_organisation_above_its_street_is_no_part_of_it() -> None:
    found = offices_in(
        page(
            "<h3>Geschäftsstelle</h3><address><p>Harbour Towns e.V.</p><p>Seestraße 105</p>"
            "<p>58636 Iserlohn</p></address><p>Telefon: 02371 951950</p>"
        ),
        _URL,
    )
    assert [(office.street, office.city) for office in found] == [("Seestraße 105", "Iserlohn")]


def test_words_before_a_colon_are_no_name_of_another_office() -> None:
    found = offices_in(
        page(
            "<h2>Our offices</h2><div><p><strong>Lima Office</strong></p>"
            "<p>Avenida Arequipa 45, Lima, Peru</p><p>Tel: +51 1 456 7890</p>"
            "<p>Virtual front desk: <a href='mailto:d@harbour-towns.org'>d@harbour-towns.org</a></p></div>"
        ),
        _URL,
    )
    assert [(office.name, office.emails) for office in found] == [("Lima Office", ("d@harbour-towns.org",))]


def test_a_house_number_and_a_name_are_a_street_where_city_and_country_follow() -> None:
    found = offices_in(
        page(
            "<h2>Our offices</h2>"
            + "".join(
                f"<article><h3>{name}</h3><p>{street},<br>{name}, {country}</p></article>"
                for name, street, country in (
                    ("New Delhi", "7 Khullar Farms", "India"),
                    ("Nairobi", "12 Kenyatta Avenue", "Kenya"),
                    ("Lima", "Avenida Arequipa 45", "Peru"),
                )
            )
        ),
        _URL,
    )
    assert [office.name for office in found] == ["New Delhi", "Nairobi", "Lima"]


def test_an_address_below_the_contacts_goes_on_with_its_city() -> None:
    entry = (
        "<div><p><strong>{0} Office</strong></p><div><div>{1}</div></div>"
        "<dl><dt>Address</dt><dd>{2}</dd><dd>{0}</dd><dd>{3}</dd></dl></div>"
    )
    found = offices_in(
        page(
            "<h2>Our offices</h2>"
            + entry.format("Tamale", "+233 30 230 5698", "108 Independence Lane", "Ghana")
            + entry.format("Suva", "+679 331 0120", "8 Coral Street", "Fiji")
        ),
        _URL,
    )
    assert [(office.name, office.city) for office in found] == [
        ("Tamale Office", "Tamale"),
        ("Suva Office", "Suva"),
    ]


def test_the_name_may_stand_below_the_only_office_of_a_page() -> None:
    tile = "<div><div><p>8 Coral Street</p><p>Suva, Fiji</p><p>Tel: +679 331 0120</p></div><h4>{}</h4></div>"
    (office,) = offices_in(page(f"<h1>Our offices</h1><div>{tile.format('Reef House')}</div>"), _URL)
    assert (office.name, office.city) == ("Reef House", "Suva")
    (office,) = offices_in(
        page(
            "<h1>Our offices</h1><p>8 Coral Street</p><p>Suva, Fiji</p><p>Tel: +679 331 0120</p>"
            "<h4>Harvest Fair</h4>"
        ),
        _URL,
    )
    assert office.name != "Harvest Fair"


def test_a_label_between_address_and_linked_number_is_no_part_of_the_address() -> None:
    (office,) = offices_in(
        page(
            "<ul><li><b>Suva Office</b> – 8 Coral Street, Suva – Tel. <a href='tel:+6793310120'>331 0120</a>"
        )
    )
    assert (office.address, office.city) == (("8 Coral Street, Suva",), "Suva")


def test_a_cell_whose_words_are_its_label_leads_to_the_website() -> None:
    (office,) = offices_in(
        page(
            "<h2>Suva Office</h2><p>8 Coral Street, Suva</p><table><tr><th>T</th><td>+679 331 0120</td></tr>"
            "<tr><th>Website</th><td><a href='https://suva.example/'>Website</a></td></tr></table>"
        ),
        _URL,
    )
    assert office.website == "https://suva.example/"


def test_a_letter_that_labels_numbers_may_begin_a_postcode() -> None:
    entry = (
        "<h3>{0} Office</h3><p>13 King Street West<br>{1}</p>"
        "<p><abbr title='Telefono'>T:</abbr> +1 506-237-457{2}<br>"
        "<abbr title='Email'>E:</abbr> {0}@harbour-towns.org"
    )
    found = offices_in(
        page(
            "<h2>Our offices</h2>"
            + entry.format("Calgary", "Calgary, AB<br>T2P 4T0, Canada", 2)
            + entry.format("Halifax", "Halifax, NS<br>B3H 4R2, Canada", 3)
            + entry.format("Winnipeg", "Winnipeg, MB<br>R3C 0A1, Canada", 4)
        )
    )
    assert [office.postcode for office in found] == ["T2P 4T0", "B3H 4R2", "R3C 0A1"]


@pytest.mark.parametrize(("region", "name"), [("South America", "Lima Office"), ("Fiji", "Suva事務所")])
def test_a_region_in_small_print_is_no_part_of_the_name_in_its_heading(region: str, name: str) -> None:
    (office,) = offices_in(
        page(f"<h2><small>{region}</small> {name}</h2><p>8 Coral Street</p><p>Suva, Fiji</p>")
    )
    assert office.name == name
