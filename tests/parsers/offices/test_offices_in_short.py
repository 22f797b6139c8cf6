"""Offices of which a list tells little: a city, or a name that could be a label."""

from __future__ import annotations

from tests.parsers.offices.office_content import offices_in, page

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


def test_numbers_run_into_their_labels_in_a_line_of_chinese() -> None:
    line = "<p>上海办公室：上海市黄浦区人民大道9号，邮编200003，电话021-23111111，传真021-23112222</p>"
    (office,) = offices_in(page(line, heading="办公室"))

    assert (office.name, office.street) == ("上海办公室", "黄浦区人民大道9号")
    assert [phone.e164 for phone in (*office.phones, *office.faxes)] == ["+862123111111", "+862123112222"]


def test_who_keeps_the_site_is_reached_behind_the_copyright_line() -> None:
    rows = "".join(f"<p><b>{name}</b><br>{address}<br>{phone}</p>" for name, address, phone in _FULL)
    keeper = "<a href='mailto:webmaster@harbour-towns.org'>webmaster@harbour-towns.org</a>"
    html = (
        f"<h1>Offices</h1>{rows}<table><tr><td>© 2001-2026 Harbour Towns</td><td>{keeper}</td></tr></table>"
    )

    assert [office.emails for office in offices_in(html)] == [(), ()]
    assert offices_in(f"<h1>Offices</h1>{rows}<p>{keeper}</p>")[1].emails == ("webmaster@harbour-towns.org",)


def test_words_around_an_address_name_no_country_that_it_is_not_in() -> None:
    """The word for the north is Norway in Estonian; the section above may be of another country."""
    lines = "<p>Storgatan 45<br>972 31 Luleå<br>Telefon 0920-555 17</p>"
    (north,) = offices_in(page(f"<h3>Norra kontoret</h3>{lines}"))
    assert (north.country, [phone.e164 for phone in north.phones]) == ("SE", ["+4692055517"])


def test_tabs_that_differ_in_a_number_of_their_class_name_what_they_open() -> None:
    def tabs(*labels: str) -> str:
        rows = (("Largo do Carmo, 4", "1200-092 Lisboa"), ("Rua da Carreira, 43", "9000-042 Funchal"))
        strip = "".join(f"<li class=tab_{at}><a href='#'>{it}</a></li>" for at, it in enumerate(labels))
        panes = "".join(
            f"<div class='pane pane_{at}'><p>{street}<br>{city}</p><p>Telefone: +351 2{at}3 255 014</p></div>"
            for at, (street, city) in enumerate(rows)
        )
        return f"<ul>{strip}</ul><div>{panes}</div>"

    assert _names(tabs("Lisboa", "Funchal")) == [(None, "Lisboa", "Lisboa"), (None, "Funchal", "Funchal")]


def test_the_heading_of_the_page_is_not_the_name_of_the_first_office() -> None:
    def hub(name: str, street: str, city: str) -> str:
        return f"<div class=k1><div class=t>{name}</div><div>{street}</div><div>{city}</div></div>"

    hubs = (("Suva Hub", "8 Coral Street", "Suva, Fiji"), ("Lund Hub", "Kungsgatan 4", "223 50 Lund, Sweden"))
    found = offices_in(page("".join(hub(*it) for it in hubs), heading="Our hubs"))
    assert [office.name for office in found] == ["Suva Hub", "Lund Hub"]
    one = "<p>536 Quay St.<br>Oakland, CA 94612, USA<br>+1 510 844-0699</p>"
    assert _names(f"<p><strong>US Office</strong></p>{one}")[0][1] == "US Office"
