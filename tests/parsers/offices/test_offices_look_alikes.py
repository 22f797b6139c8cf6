"""Pages that look like lists of offices and are not: each gives nothing, its counterpart what is there."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import OFFICES, cards, offices_in, page


def _card(name: str, *lines: str) -> str:
    return f"<div class='card'><h3>{name}</h3>{''.join(f'<p>{line}</p>' for line in lines)}</div>"


_STAFF = "".join(
    _card(name, role, f"T: +49 761 555 01-{10 + number}", f"{name.split()[0].lower()}@harbour-towns.org")
    for number, (name, role) in enumerate(
        [
            ("Alma Fairweather", "Director"),
            ("Jost Grünwasser", "Projektleiter"),
            ("Inès Chant", "Analyst"),
        ]
    )
)
_PEOPLE_WITH_ADDRESSES = "".join(
    _card(name, role, f"{number} Quay Street", "Suva, Fiji", f"{name.split()[-1].lower()}@reef{number}.net")
    for number, (name, role) in enumerate(
        [("Dr Alma Fairweather", "Chair"), ("Prof. Jost Stein", "Treasurer"), ("Ana Mar", "Vice President")],
        3,
    )
)
_BODIES = [
    ("Copperline Foundation", "15 Lagoon Street", "74220 Curepipe", "copperline.org", "+230 454 0120"),
    ("Mill Institute", "143 Orchard Road", "Norwich NR3 4YZ", "mill-institute.co.uk", "+44 1603 555 012"),
    ("Northfield Bank", "Weberstraße 21", "53113 Bonn", "northfield.de", "+49 228 555 0120"),
    ("Harvest Union", "Calle Palma 135", "28013 Madrid", "harvest.es", "+34 91 555 01 20"),
]
_MEMBERS = "".join(
    _card(name, street, city, f"Tel. {phone}", f"info@{domain}", f"www.{domain}")
    for name, street, city, domain, phone in _BODIES
)
_SHOPS = "".join(
    _card(f"Bike Shop {city}", f"{number} Mill Lane", f"{code} {city}", f"Tel. 0{number}1 555 0120", hours)
    for number, (city, code) in enumerate([("Bonn", 53113), ("Freiburg", 79098), ("Kassel", 34117)], 2)
    for hours in ["Mon–Fri 9:00–18:00"]
)
_BRANCHES = "".join(
    _card(f"Osteria {place}", f"{number} Quay Street", f"{city}, Italy", f"Tel. +39 06 555 01{number}")
    for number, (place, city) in enumerate(
        [("al Porto", "Genova"), ("del Molo", "Bari"), ("Verde", "Roma")], 20
    )
)
_VENUE = (
    "<p>14 May 2026, 9:00–17:00</p><h2>Venue</h2><p><b>Old Granary Hall</b><br>12 Mill Lane<br>"
    "79098 Freiburg, Germany<br>T: +49 761 555 0120</p><h2>Programme</h2><ul><li>9:00 Welcome</li></ul>"
)
_HOTELS = "<h2>Accommodation</h2>" + "".join(
    _card(
        f"Hotel {name}", f"{number} Quay Street", "Suva, Fiji", "T: +679 331 0120", f"book@{name.lower()}.fj"
    )
    for number, name in enumerate(["Coral", "Reef", "Lagoon"], 4)
)
_AUTHOR = (
    "<article><p>Rain gardens cut bills.</p><p><b>About the author</b></p><p>Alma Fairweather is a "
    "researcher at the Mill Institute, 143 Orchard Road, Norwich NR3 4YZ, UK. "
    "alma@mill-institute.co.uk</p></article>"
)
_CREDITS = (
    "<p>Photo: Jost Grünwasser</p><p>Website by Copperline Studio, +44 1603 555 012, hello@copperline.org</p>"
)
_PRIVACY = (
    "<h2>Your rights</h2><p>Turn to the supervisory authority:</p><p>Provider: Northfield Analytics Ltd"
    "<br>Quay House, 4 Barrow Street, Dublin<br>privacy@northfield-analytics.com</p>"
)
_HOTLINE = "<h2>Customer service</h2><p>Call 0800 555 0120, Mon–Fri 9:00–17:00, or write.</p>"
_FIGURES = "<table><tr><th>City</th><th>All</th></tr><tr><td>Bonn</td><td>331 885</td></tr></table>"

_WALK = "".join(
    f"<li><h3>Stop {number}: {name}</h3><p>{number} Quay Street, Bristol BS1 4RB</p><p>Look up.</p></li>"
    for number, name in enumerate(["Seamen's Foundation", "Old Corn Exchange", "Harbour Centre"], 1)
)
_MEDIA_CONTACT = (
    "<article><p>Suva, 12 March 2026 – Rain gardens cut bills.</p><p>Media contact:<br>Alma Fairweather, "
    "Communications Manager<br>Harbour Towns<br>Hafenweg 4, 53113 Bonn<br>Tel. +49 228 555 01-10<br>"
    "alma@harbour-towns.org</p></article>"
)
_HOST = "<h2>Hébergeur</h2><p>Nuage SAS<br>2 rue du Moulin<br>59100 Roubaix<br>Tél. 09 72 10 00 00</p>"
_LOOK_ALIKES = {
    "stops of a walk": ("Walking tour", _WALK),
    "whom the press may call": ("Rain gardens", _MEDIA_CONTACT),
    "who houses the site": ("Mentions légales", _HOST),
    "staff": ("Our team", _STAFF),
    "staff without a heading": ("Welcome", _STAFF),
    "a board with private addresses": ("Board", _PEOPLE_WITH_ADDRESSES),
    "members": ("Members", _MEMBERS),
    "partners without a telling heading": ("Together", _MEMBERS),
    "a shop finder": ("Find a shop", _SHOPS),
    "shops without a telling heading": ("Where to buy", _SHOPS),
    "somebody's restaurants": ("Restaurants nearby", _BRANCHES),
    "a venue": ("Spring meeting", _VENUE),
    "hotels": ("Travel information", _HOTELS),
    "an author": ("Rain gardens", _AUTHOR),
    "credits": ("Imprint of pictures", _CREDITS),
    "a provider in a privacy notice": ("Privacy", _PRIVACY),
    "a hotline": ("Help", _HOTLINE),
    "figures": ("Cities", _FIGURES),
}


@pytest.mark.parametrize("name", _LOOK_ALIKES)
def test_look_alikes_give_nothing(name: str) -> None:
    heading, body = _LOOK_ALIKES[name]
    path = heading.lower().replace(" ", "-")

    assert offices_in(page(body, heading=heading), f"https://www.harbour-towns.org/{path}/") == ()


@pytest.mark.parametrize("name", ["staff", "members", "a shop finder", "hotels", "a venue"])
def test_offices_beside_a_look_alike_are_still_found(name: str) -> None:
    heading, body = _LOOK_ALIKES[name]
    html = page(f"{cards(OFFICES)}<section><h2>{heading}</h2>{body}</section>")

    assert [office.name for office in offices_in(html)] == [office.name for office in OFFICES]


def test_a_company_listing_its_own_places_lists_offices() -> None:
    own = "".join(
        _card(f"Harbour Towns {city}", f"{number} Mill Lane", f"{code} {city}", f"Tel. 0{number}1 555 0120")
        for number, (city, code) in enumerate([("Bonn", 53113), ("Freiburg", 79098), ("Kassel", 34117)], 2)
    )
    found = offices_in(page(own, heading="Standorte"), "https://www.harbour-towns.de/standorte/")

    assert [(office.name, office.city) for office in found] == [
        ("Harbour Towns Bonn", "Bonn"),
        ("Harbour Towns Freiburg", "Freiburg"),
        ("Harbour Towns Kassel", "Kassel"),
    ]


def test_an_office_may_name_its_director() -> None:
    card = _card(
        "Lund Office", "Director: Alma Fairweather", "Box 1105", "221 04 Lund, Sweden", "T: +46 46 555 01 20"
    )
    (office,) = offices_in(page(card))

    assert (office.name, office.street, office.city) == ("Lund Office", "Box 1105", "Lund")


def test_a_hotline_next_to_an_office_is_not_its_name() -> None:
    html = page(f"{_card('Lund Office', 'Box 1105', '221 04 Lund, Sweden', 'T: +46 46 555 01 20')}{_HOTLINE}")

    assert [office.name for office in offices_in(html)] == ["Lund Office"]


def test_one_foundation_among_shops_with_their_hours_is_a_shop_as_well() -> None:
    """Tickets are sold at five doors; one of the houses is called a foundation."""
    sellers = ("Station Theatre", "Kettleby GmbH", "The Northfield Bank", "The Copperline Foundation")
    body = "".join(
        f"<dt>{seller}</dt><dd>{number} Weaver Lane, Glasgow</dd><dd>Tel.: +44 121 232 65{number}</dd>"
        "<dd>Monday–Friday 10:00–18:00</dd>"
        for number, seller in enumerate(sellers, 90)
    )
    listed = f"<h1>Heat pumps</h1><h2>Advance ticket sales</h2><p>Sold at these points:</p><dl>{body}</dl>"
    assert not offices_in(f"<html><body><main>{listed}</main></body></html>", "https://www.towns.org/a/")
