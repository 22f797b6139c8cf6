"""Offices in the plainest markup: lines of icons, rows of tabs, one line each, a column each."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_ROWS = (
    ("Suva", "8 Mitchell Street", "Suva", "Fiji", "+679 331 2345", "+679 331 2346"),
    ("Lausanne", "Rue du Lac 5", "1003 Lausanne", "Suisse", "+41 21 230 75 64", "+41 21 235 15 47"),
    ("Leipzig", "Lindenweg 12", "04109 Leipzig", "Germany", "+49 341 201 85 44", "+49 341 253 04 11"),
)
_ICONS = {
    "font": ("<i class='fa fa-phone'></i>", "<i class='fa fa-fax'></i>", "<i class='fa fa-envelope'></i>"),
    "title": (
        "<span role='img' aria-label='Telefon'></span>",
        "<span role='img' aria-label='Faks'></span>",
        "<span role='img' aria-label='Mail'></span>",
    ),
    "drawn": (
        "<svg><title>Phone</title><path d='M0'/></svg>",
        "<svg><title>Telefax</title><path d='M0'/></svg>",
        "<svg><title>Email</title><path d='M0'/></svg>",
    ),
}


@pytest.mark.parametrize("icons", _ICONS.values(), ids=_ICONS)
@pytest.mark.parametrize("sign", [", ", " | ", " · ", " "])
@pytest.mark.parametrize("called", ["called", ""])
def test_each_number_of_a_line_is_what_the_icon_before_it_says(icons, sign: str, called: str) -> None:
    body = ""
    for city, street, place, country, phone, fax in _ROWS:
        number = f"<a href='tel:{phone.replace(' ', '')}'>{phone}</a>" if called else phone
        values = (number, fax, f"{city.lower()}@harbour-towns.org")
        line = sign.join(f"{icon} {value}" for icon, value in zip(icons, values, strict=True))
        body += f"<h3>{city} Office</h3><p>{street}, {place}, {country}</p><p>{line}</p>"
    assert [
        ([it.raw for it in office.phones], [it.raw for it in office.faxes], office.emails)
        for office in offices_in(page(body))
    ] == [([row[4]], [row[5]], (f"{row[0].lower()}@harbour-towns.org",)) for row in _ROWS]


def test_a_line_of_people_with_icons_is_still_none_of_offices() -> None:
    phone, _, mail = _ICONS["font"]
    people = "".join(
        f"<h3>{name}</h3><p>{role}</p><p>{phone} +49 341 201 85 4{number}, "
        f"{mail} {name.split()[0]}@harbour-towns.org</p>"
        for number, (name, role) in enumerate((("Mia Moe", "Press officer"), ("Jan Poe", "Director")))
    )
    assert offices_in(page(people, heading="Our team")) == ()


def _tabbed(rows, number: int) -> str:
    tabs = "".join(
        f"<button role='tab' aria-controls='p{number}{at}'>{row[0]} Office</button>"
        for at, row in enumerate(rows)
    )
    panels = "".join(
        f"<div role='tabpanel' id='p{number}{at}'><p>{row[1]}<br>{row[2]}<br>"
        f"{row[3]}<br>Tel: {row[4]}</p></div>"
        for at, row in enumerate(rows)
    )
    return f"<div role='tablist'>{tabs}</div>{panels}"


def test_rows_of_tabs_under_regions_name_the_offices_of_each() -> None:
    body = f"<h2>Europe</h2>{_tabbed(_ROWS[1:], 1)}<h2>Asia-Pacific</h2>{_tabbed((_ROWS[0], _NADI), 2)}"
    assert [(office.region, office.name) for office in offices_in(page(body))] == [
        ("Europe", "Lausanne Office"),
        ("Europe", "Leipzig Office"),
        ("Asia-Pacific", "Suva Office"),
        ("Asia-Pacific", "Nadi Office"),
    ]


_NADI = ("Nadi", "3 Queens Road", "Nadi", "Fiji", "+679 670 2345", "+679 670 2346")


@pytest.mark.parametrize("sign", [", ", " / ", " – ", " | ", "; "])
@pytest.mark.parametrize("form", ["{}", "Standort {}", "Delegación de {}"])
@pytest.mark.parametrize("frame", ["<p>{}</p>", "<ul>{}</ul>", "<p>{}</p>|<br>"])
def test_a_line_that_names_its_city_again_begins_with_a_name(sign: str, form: str, frame: str) -> None:
    lines = [
        sign.join((form.format(row[0]), row[1], row[2], row[3], f"Tel.: {row[4]}", f"Fax: {row[5]}"))
        for row in _ROWS
    ]
    frame, _, joint = frame.partition("|")
    each = "<li>{}</li>" if "ul" in frame else "{}" if joint else frame
    body = joint.join(each.format(line) for line in lines)
    body = frame.format(body) if each != frame else body
    read = [(office.name, office.street, office.city) for office in offices_in(page(body))]
    assert read == [(form.format(row[0]), row[1], row[0]) for row in _ROWS]


@pytest.mark.parametrize(
    ("line", "street"),
    [
        ("Plaza Madrid, Local 4, 28013 Madrid", "Plaza Madrid, Local 4"),
        ("Torre Bogotá, Calle 72 # 10-34, Bogotá", "Torre Bogotá, Calle 72 # 10-34"),
        ("Delegación Coyoacán, 04000 Coyoacán", None),
    ],
)
def test_a_square_and_a_house_named_for_the_city_stay_in_the_street(line: str, street: str | None) -> None:
    body = f"<h3>Head Office</h3><p>{line}<br>Tel: +34 91 123 45 67</p>"
    (office,) = offices_in(page(body))
    assert office.name == "Head Office"
    assert street is None or office.street == street


_LABELS = ("Street", "Postcode", "City", "Country", "Phone", "Fax", "Web")


@pytest.mark.parametrize("count", [2, 5, 9])
def test_a_table_with_a_column_for_each_office_is_read_as_one(count: int) -> None:
    offices = [
        (
            f"Office {chr(65 + at)}ster",
            *(f"{at + 3} Mill Lane", f"{at + 1}0115", "Berlin", "Germany"),
            *(f"+49 30 2018 51{at}", f"+49 30 2019 61{at}", f"https://o{at}.harbour-towns.org"),
        )
        for at in range(count)
    ]
    rows = "".join(
        f"<tr><th>{label}</th>{''.join(f'<td>{_linked(it[at + 1])}</td>' for it in offices)}</tr>"
        for at, label in enumerate(_LABELS)
    )
    head = "".join(f"<th>{it[0]}</th>" for it in offices)
    read = offices_in(page(f"<table><tr><th></th>{head}</tr>{rows}</table>"))
    assert [
        (
            it.name,
            it.street,
            it.postcode,
            it.phones[0].raw,
            it.faxes[0].raw,
            it.website.rstrip("/"),
            it.region,
        )
        for it in read
    ] == [(it[0], it[1], it[2], it[5], it[6], it[7], None) for it in offices]


def _linked(text: str) -> str:
    return f"<a href='{text}'>{text}</a>" if text.startswith("http") else text


def test_a_table_that_compares_products_beside_an_address_is_no_list_of_offices() -> None:
    rows = "".join(
        f"<tr><th>{label}</th><td>{one}</td><td>{other}</td></tr>"
        for label, one, other in (("Price", "10115", "20115"), ("Web", "a.example", "b.example"))
    )
    table = f"<table><tr><th></th><th>Basic</th><th>Plus</th></tr>{rows}</table>"
    read = offices_in(page(f"{table}<h3>Berlin Office</h3><p>3 Mill Lane<br>10115 Berlin<br>Germany</p>"))
    assert [office.name for office in read] == ["Berlin Office"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nuestros donantes",
        "Nos donateurs",
        "Sedi dell'evento",
        "Puntos de venta",
        "Verkaufsstellen",
        "取扱店",
    ],
)
def test_headings_that_announce_donors_venues_and_shops(heading: str) -> None:
    others = "".join(
        f"<li>Fundación {name}<br>Plaza Nueva {at + 6}<br>41001 Sevilla<br>Tel. 954 12 34 5{at}<br>"
        f"info@{name.lower()}.example</li>"
        for at, name in enumerate(("Orsona", "Belmar", "Velkin"))
    )
    assert offices_in(page(f"<ul>{others}</ul>", heading=heading)) == ()


def test_a_street_called_after_the_mayor_is_no_role() -> None:
    footer = (
        "<h4><a href='/o/1'>Harbour Towns</a></h4><p>Calle Mayor, 53</p><p>08002 Barcelona</p><p>España</p>"
    )
    html = page("<p>We work with towns.</p>").replace(
        "<footer>", f"<footer>{footer}<p>Tel.: 93 512 34 56</p>"
    )
    assert [(office.name, office.street) for office in offices_in(html)] == [
        ("Harbour Towns", "Calle Mayor, 53")
    ]


def test_a_role_before_an_address_is_still_somebody() -> None:
    people = "".join(
        f"<h3>{name}</h3><p>Mayor of the town, {at + 3} Mill Lane, Ashford TN23 1AA<br>"
        f"{name.split()[0]}@ashford.example</p>"
        for at, name in enumerate(("Mia Moe", "Jan Poe"))
    )
    assert offices_in(page(people, heading="Our committee")) == ()


@pytest.mark.parametrize("sign", [" / ", " – ", " | "])
def test_a_label_before_a_number_to_call_ends_the_address(sign: str) -> None:
    line = sign.join(
        (
            "39 George St, Sydney NSW 2000",
            "Tel <a href='tel:+61212399412'>(+61) 2 1239 9412</a>",
            "Fax (+61) 2 1238 5276",
        )
    )
    (office,) = offices_in(page(f"<h3>Sydney Office</h3><p>{line}</p>"))
    assert (office.street, office.city, office.postcode) == ("39 George St", "Sydney", "2000")


def test_a_hidden_mail_address_is_no_website_of_a_line_with_icons() -> None:
    mail = "<a href='/cdn-cgi/l/email-protection' data-cfemail='{}'>[email&#160;protected]</a>"
    hidden = mail.format("5a" + "".join(f"{ord(sign) ^ 0x5A:02x}" for sign in "suva@harbour-towns.org"))
    line = f"<i class='fa fa-envelope'></i> {hidden} | <i class='fa fa-globe'></i> suva.harbour-towns.org"
    (office,) = offices_in(page(f"<h3>Suva Office</h3><p>8 Mitchell Street, Suva, Fiji</p><p>{line}</p>"))
    assert office.emails == ("suva@harbour-towns.org",)
    assert office.website == "https://suva.harbour-towns.org/"


@pytest.mark.parametrize("lead", ["가까운 사무소로 연락해 주십시오.", "お近くの事務所までご連絡ください。"])
def test_an_invitation_to_an_office_names_none(lead: str) -> None:
    body = f"<p>{lead}</p><p>서울특별시 마포구 월드컵북로 12</p><p>전화 02-2150-6170</p>"
    assert all(office.name != lead for office in offices_in(page(body, heading="연락처")))


@pytest.mark.parametrize("heading", ["Kuzey Amerika", "Ameryka Południowa", "Северная Америка", "Châu Âu"])
def test_regions_in_further_languages_over_tables(heading: str) -> None:
    head = "".join(f"<th>{label}</th>" for label in ("Office", "Address", "Phone", "Fax", "E-mail", "Web"))
    body = ""
    for number, name in enumerate((heading, "Africa")):
        cells = f"<td>Office {'AB'[number]}ster</td><td>{number + 3} Mill Lane, Ashford</td>"
        cells += f"<td>+44 1233 123 45{number}</td><td></td><td></td><td></td>"
        body += f"<p><strong>{name}</strong></p><table><tr>{head}</tr><tr>{cells}</tr></table>"
    told = {name for office in offices_in(page(body)) for name in (office.region, *office.region_aliases)}
    assert heading in told
