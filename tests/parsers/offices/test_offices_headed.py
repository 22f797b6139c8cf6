"""Offices that nothing but a heading names, and words around them that are no part of name or address."""

from __future__ import annotations

from tests.parsers.offices.office_content import offices_in, page

_URL = "https://www.harbour-towns.org/contact/"


def _card(title: str, lines: str) -> str:
    return f"<div class=x1><h4>{title}</h4><address>{lines}</address></div>"


_SUVA = "8 Coral Street<br>Suva<br>Fiji<br>Tel. +679 331 0120"
_BONN = "Lighthouse Building<br>Hafenweg 4<br>53113 Bonn<br>Germany<br>Tel. +49 228 976299-00"


def test_a_region_over_a_single_office_each_is_its_name_too() -> None:
    cards = _card("Oceania", _SUVA) + _card("Europe", _BONN)

    found = offices_in(page(f"<h2>Our offices</h2>{cards}"), _URL)

    assert [(office.region, office.name) for office in found] == [
        ("Oceania", "Oceania"),
        ("Europe", "Europe"),
    ]
    assert found[1].street == "Lighthouse Building, Hafenweg 4"


def test_a_region_over_named_offices_is_no_name() -> None:
    europe = _card("Europe", f"<b>Harbour Office Bonn</b><br>{_BONN}")
    oceania = _card("Oceania", f"<b>Harbour Office Suva</b><br>{_SUVA}")

    found = offices_in(page(f"<h2>Our offices</h2>{europe}{oceania}"), _URL)

    assert [office.name for office in found] == ["Harbour Office Bonn", "Harbour Office Suva"]


def test_a_heading_broken_into_lines_is_one_name() -> None:
    found = offices_in(page(_card("Corporate<br>Headquarters", _SUVA) + _card("Bonn Office", _BONN)), _URL)

    assert [office.name for office in found] == ["Corporate Headquarters", "Bonn Office"]


def test_a_heading_of_several_offices_names_none_of_them() -> None:
    one = f"<div><h3>Associated offices</h3><h4>Coral Reef Group</h4><p>{_SUVA}</p></div>"

    found = offices_in(page(f"<h2>Contact</h2>{_card('Bonn Office', _BONN)}{one}"), _URL)

    assert [office.name for office in found] == ["Bonn Office", "Coral Reef Group"]


def test_links_to_a_map_are_no_part_of_a_street() -> None:
    lines = '8 Coral Street <a href="/map">(map &amp; directions)</a><br>Suva<br>Fiji<br>Tel. +679 331 0120'

    found = offices_in(page(f"<h2>Contact</h2>{_card('Suva Office', lines)}"), _URL)

    assert [office.street for office in found] == ["8 Coral Street"]


def test_an_office_called_like_its_city_lies_there() -> None:
    lines = "<p>UN Avenue 5</p><p>Kenya</p><p>+254 20 762 1234</p>"

    found = offices_in(page(f"<h2>Our offices</h2>{_card('Nairobi', lines)}{_card('Suva', _SUVA)}"), _URL)

    assert [(office.name, office.city, office.country) for office in found] == [
        ("Nairobi", "Nairobi", "KE"),
        ("Suva", "Suva", "FJ"),
    ]


def test_numbered_names_stand_in_a_column_and_remarks_in_another() -> None:
    rows = "".join(
        f"<tr><td>Coast Cluster {n}</td><td>Harbours {n} to {n + 3}</td><td>{n} Coral Street, Suva, Fiji</td>"
        f"<td>+679 331 012{n}</td></tr>"
        for n in (1, 2, 3)
    )
    head = "<tr><th>Cluster</th><th>Coverage</th><th>Address</th><th>Phone</th></tr>"

    found = offices_in(page(f"<h2>Regional offices</h2><table>{head}{rows}</table>"), _URL)

    assert [(office.name, office.street) for office in found] == [
        (f"Coast Cluster {n}", f"{n} Coral Street") for n in (1, 2, 3)
    ]


def test_the_head_of_an_office_is_no_part_of_its_address() -> None:
    lines = f"<p>Max Moe<br><i>Director</i></p><p>Coral House, 4F<br>{_SUVA}</p>"

    found = offices_in(page(f"<h2>Our offices</h2><div><h4>Suva Office</h4>{lines}</div>"), _URL)

    assert [(office.name, office.street) for office in found] == [
        ("Suva Office", "Coral House, 4F, 8 Coral Street")
    ]


def test_where_to_go_and_where_to_write_to_are_one_office() -> None:
    there = "<h3>Besucheradresse</h3><p>Hafenweg 4<br>10115 Berlin</p>"
    post = "<h3>Postanschrift</h3><p>Postfach 12<br>10001 Berlin</p><p>Tel. 030 123456-0</p>"

    found = offices_in(page(f"<h1>Contact</h1>{there}{post}"), _URL)

    assert [(office.street, office.postcode) for office in found] == [("Hafenweg 4", "10115")]


def test_an_office_named_for_a_country_in_its_script_lies_there() -> None:
    seoul = "<h3>韓国事務所</h3><p>10390 京畿道高陽市一山西区キンテックス路217-59<br>TEL：+82-31-255-3257</p>"
    tokyo = "<h3>日本事務所</h3><p>〒105-0003<br>東京都港区西新橋1丁目14番2号<br>TEL：03-6205-8415</p>"

    found = offices_in(
        page(f"<h1>拠点</h1><div>{tokyo}</div><div>{seoul}</div>"), "https://www.kaikou.example/"
    )

    assert [office.country for office in found] == ["JP", "KR"]


def test_a_region_before_the_name_in_one_heading_is_no_part_of_it() -> None:
    one = f"<div><h3><small>Oceania</small> <span>Suva Project Office</span></h3><p>{_SUVA}</p></div>"
    other = f"<div><h3><small>Europe</small> <span>Bonn</span></h3><p>{_BONN}</p></div>"
    whole = f"<div><h3><i>Africa</i> Secretariat</h3><p>{_SUVA.replace('Fiji', 'Kenya')}</p></div>"

    found = offices_in(page(f"<h2>Our offices</h2>{one}{other}{whole}"), _URL)

    assert [(office.region, office.name) for office in found] == [
        ("Oceania", "Suva Project Office"),
        ("Europe", "Bonn"),
        (None, "Africa Secretariat"),
    ]


def test_a_country_in_small_type_behind_the_name_is_no_part_of_it() -> None:
    one = f"<div><h3>Suva Project Office <small>Fiji</small></h3><p>{_SUVA}</p></div>"
    other = f"<div><h3>Harbour Foundation <small>Germany</small></h3><p>{_BONN}</p></div>"
    whole = f"<div><h3>Harbour Office <span>Kenya</span></h3><p>{_SUVA.replace('Fiji', 'Kenya')}</p></div>"

    found = offices_in(page(f"<h2>Our offices</h2>{one}{other}{whole}"), _URL)

    assert [(office.region, office.name) for office in found] == [
        ("Fiji", "Suva Project Office"),
        ("Germany", "Harbour Foundation"),
        (None, "Harbour Office Kenya"),
    ]


def test_a_region_below_a_name_in_plain_type_is_of_its_card_alone() -> None:
    def card(name: str, region: str, lines: str) -> str:
        title = f"<div class=t1>{name}</div><div class=t2>{region}</div>"
        return f"<div class=c><div class=k>{title}</div><div class=d>{lines}</div></div>"

    cards = card("Suva Office", "Oceania", _SUVA) + card("Bonn Secretariat", "Europe", _BONN)
    of_countries = cards.replace("Oceania", "Fiji").replace("Europe", "Germany")
    heads = f"<div class=t2>Oceania</div><div class=d><b>Suva Office</b><br>{_SUVA}</div>"

    for body, regions in ((cards, ["Oceania", "Europe"]), (of_countries, ["Fiji", "Germany"])):
        found = offices_in(page(f"<h2>Our offices</h2>{body}"), _URL)
        assert [office.name for office in found] == ["Suva Office", "Bonn Secretariat"]
        assert [office.region for office in found] == regions
    found = offices_in(page(f"<h2>Our offices</h2>{heads}{heads.replace('Suva', 'Nadi')}"), _URL)
    assert [(office.region, office.name) for office in found] == [
        ("Oceania", "Suva Office"),
        ("Oceania", "Nadi Office"),
    ]


def test_letters_over_a_list_are_no_regions() -> None:
    found = offices_in(
        page(f"<h2>B</h2>{_card('Bonn Office', _BONN)}<h2>S</h2>{_card('Suva Office', _SUVA)}"), _URL
    )

    assert [(office.region, office.name) for office in found] == [
        (None, "Bonn Office"),
        (None, "Suva Office"),
    ]


def test_the_organisation_and_the_time_of_day_are_no_part_of_a_street() -> None:
    lines = "<div>Alliance of Harbours</div><div>{time}</div><div>{lines}</div>"
    street = _BONN.removeprefix("Lighthouse Building<br>")
    bonn = f"<section><h3>Bonn Office</h3>{lines.format(time='11:59 UTC+01:00', lines=street)}</section>"
    suva = f"<section><h3>Suva Office</h3>{lines.format(time='22:59', lines=_SUVA)}</section>"
    more = (
        f"<section><h3>Nadi Office</h3>{lines.format(time='22:59', lines=_SUVA.replace('8', '7'))}</section>"
    )

    found = offices_in(page(f"<h2>Our offices</h2>{bonn}{suva}{more}"), _URL)

    assert [office.street for office in found] == [
        "Hafenweg 4",
        "8 Coral Street",
        "7 Coral Street",
    ]


def test_a_name_in_bold_goes_on_to_its_colon() -> None:
    item = "<p><b>Centre for Reefs, Suva:</b> 8 Coral Street, Suva, Fiji; Tel.: +679 331 0120</p>"

    found = offices_in(page(f"<h2>Our offices</h2>{item}{item.replace('Suva', 'Nadi')}"), _URL)

    assert [(office.name, office.street) for office in found] == [
        ("Centre for Reefs, Suva", "8 Coral Street"),
        ("Centre for Reefs, Nadi", "8 Coral Street"),
    ]


def test_heads_that_only_attributes_tell() -> None:
    row = (
        '<tr><th scope="row">{0} Office</th><td data-title="Address">8 Coral Street, {0}, Fiji</td>'
        '<td data-title="Phone">+679 331 0120</td><td data-title="Fax">+679 331 0129</td></tr>'
    )

    found = offices_in(
        page(f"<h2>Our offices</h2><table>{row.format('Suva')}{row.format('Nadi')}</table>"), _URL
    )

    assert [[phone.e164 for phone in (*office.phones, *office.faxes)] for office in found] == [
        ["+6793310120", "+6793310129"]
    ] * 2


def test_the_heading_of_a_list_is_no_name_of_its_first_office() -> None:
    towns = (("Emden", "Große Straße 4", "26721 Emden"), ("Gent", "Koestraat 12", "9000 Gent"))
    listed = "".join(
        f"<div><h2>{town}</h2><address>{street}<br>{place}</address></div>" for town, street, place in towns
    )
    two = offices_in(page(listed, heading="Two houses, one river"))
    assert [office.name for office in two] == ["Emden", "Gent"]
