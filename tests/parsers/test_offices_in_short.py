"""Offices of which a list tells little: a city, or a name that could be a label."""

from __future__ import annotations

from tests.parsers.office_content import offices_in, page

_FULL = (
    ("Office North", "Neuer Kai 10, 20354 Hamburg", "Fon (040) 43 25 15-0"),
    ("Office South", "Rosental 7, 80331 München", "Fon (089) 23 88 71 12"),
)


def _names(body: str, **title: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(office.region, office.name, office.city) for office in offices_in(page(body, **title))]


def test_an_office_beside_others_needs_no_more_than_a_city() -> None:
    full = "".join(f"<p><b>{name}</b>, {address}; {phone}</p>" for name, address, phone in _FULL)
    told = [(None, "Office North", "Hamburg"), (None, "Office South", "München")]

    assert _names(f"{full}<p><b>Office East</b> (being set up), Leipzig</p>") == [
        *told,
        (None, "Office East", "Leipzig"),
    ]
    assert _names(f"{full}<p><b>Summer school</b> (planned), Leipzig</p>") == told
    assert _names(f"{full}<p>We opened the Office East in Leipzig</p>") == told
    assert _names("<p><b>Office East</b>, Leipzig</p><p><b>Office West</b>, Köln</p>") == []


def test_the_first_row_of_a_table_names_a_region_though_contacts_come_late() -> None:
    rows = (
        "<tr><th colspan=2>Oceania</th></tr><tr><td>Fiji Office</td><td>8 Coral Parade, Suva</td>"
        "</tr><tr><td>Tonga Office</td><td>Nuku’alofa</td></tr><tr><th colspan=2>Asia</th></tr>"
        "<tr><td>Sri Lanka Office</td><td>Colombo<br>colombo@harbour-towns.org</td></tr>"
    )
    assert _names(f"<table>{rows}</table>") == [
        ("Oceania", "Fiji Office", "Suva"),
        ("Oceania", "Tonga Office", "Nuku’alofa"),
        ("Asia", "Sri Lanka Office", "Colombo"),
    ]


def test_a_word_for_an_address_is_a_name_where_it_is_set_as_names_are() -> None:
    def pane(name: str, address: str) -> str:
        return f"<div><p class='rn'>{name}</p><p>{address}</p><p>+33 3 20 40 50 60</p></div>"

    tabs = "<input type=radio id=a><label for=a>Lyon</label><input type=radio id=b><label for=b>Lille</label>"
    seat = pane("Siège", "8 quai du Port</p><p>69001 Lyon")
    north = pane("Délégation Nord", "17 rue Haute</p><p>59800 Lille")
    assert _names(f"<div>{tabs}{seat}{north}</div>", heading="Nos délégations") == [
        (None, "Siège", "Lyon"),
        (None, "Délégation Nord", "Lille"),
    ]
    label = "<h3>Délégation Nord</h3><p class='rn'>Siège</p><p>17 rue Haute</p><p>59800 Lille</p>"
    assert _names(f"<div>{label}<p>+33 3 20 40 50 60</p></div>") == [(None, "Délégation Nord", "Lille")]
