"""What stands beside a street: the firm's name over it, who is asked there for, what tells of the office."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_CALL = "<p>Tel: +31 10 555 00 10<br>info@lakemoor.example</p>"


def _offices(body: str, head: str = "", host: str = "www.lakemoor.example") -> list[tuple[str | None, ...]]:
    html = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    page = Page(f"https://{host}/contact", html.encode())
    return [(office.name, office.street, office.city) for office in parse_offices(page)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Timber Trading of Lake Moor", "Timber Trading of Lake Moor"),  # whose words spell the domain
        ("Visbond Handel AG", "Visbond Handel AG"),  # a legal form that capitals tell
        ("PT Danau Biru", "PT Danau Biru"),
        ("Customer Service Desk", "LM"),
    ],
)
def test_the_firm_over_its_street(line: str, name: str) -> None:
    """The line over the street is the name of the firm, whatever short name the site has."""
    head = "<title>Contact</title><meta property='og:site_name' content='LM'>"
    assert _offices(f"<main><p>{line}<br>Molenlaan 8<br>3011 AA Rotterdam</p>{_CALL}</main>", head) == [
        (name, "Molenlaan 8", "Rotterdam")
    ]


def test_names_below_the_label_of_an_address() -> None:
    """Under a label the name comes first; a house before the street is none."""
    body = "<main><h1>Imprint</h1><p><b>Visiting address</b>:<br>{}<br>Molenlaan 8<br>3011 AA Rotterdam</p>{}"
    other = "<p><b>Postal address</b>:<br>Seaside Board<br>Kadestraat 5<br>4331 BA Middelburg</p></main>"
    [first, _] = _offices(body.format("Seaside Towns Board", _CALL) + other)
    assert first == ("Seaside Towns Board", "Molenlaan 8", "Rotterdam")
    [first, *_] = _offices(body.format("Old Mill House", _CALL) + other)
    assert first[0] != "Old Mill House"


def test_those_in_whose_care_letters_are_sent() -> None:
    """A line of its own, or before the street in its line; alone it stays all that there is."""
    for care in ("c/o Green Hub<br>Molenlaan 8", "c/o Green Hub, Molenlaan 8", "v/ Anna Lind<br>Molenlaan 8"):
        assert _offices(f"<main><h2>Sea Office</h2><p>{care}<br>3011 AA Rotterdam</p>{_CALL}</main>") == [
            ("Sea Office", "Molenlaan 8", "Rotterdam")
        ]


def test_a_city_at_the_top_is_no_second_office() -> None:
    """What the top of a page tells of the only office again, and of another city."""
    main = f"<main><h2>Sea Office</h2><p>Molenlaan 8<br>3011 AA Rotterdam</p>{_CALL}</main>"
    top = "<header><p>Est. 1971 — Rotterdam · info@lakemoor.example · +31 10 555 00 10</p></header>"
    assert _offices(top + main) == [("Sea Office", "Molenlaan 8", "Rotterdam")]


def test_a_sentence_between_name_and_street() -> None:
    """In the cards of a list; a text of its own parts them still."""
    cards = (
        ("Old Port", "Kadeplein 3", "The house in which it all began in 1974."),
        ("Moor", "Heiweg 9", ""),
    )
    listed = "".join(
        f"<div class='card'><h3>{name}</h3>{f'<p>{told}</p>' if told else ''}"
        f"<p>{street}, 3011 AA Rotterdam</p><p>+31 10 555 00 1{at}</p>"
        f"<a href='/{at}'>See this office →</a></div>"
        for at, (name, street, told) in enumerate(cards)
    )
    assert _offices(f"<main><h1>Our offices</h1>{listed}</main>") == [
        ("Old Port", "Kadeplein 3", "Rotterdam"),
        ("Moor", "Heiweg 9", "Rotterdam"),
    ]


def test_who_keeps_the_site() -> None:
    """Behind words about him that tell it at some length."""
    kept = (
        "Informations relatives au prestataire d’hébergement : Nuage 140 quai du Port - 59100 Lille – France"
    )
    assert _offices(f"<main><h1>Mentions légales</h1><p>{kept}</p></main>") == []


def test_panels_of_tabs_without_headings() -> None:
    """Each is an office of its own; a second address of one office in lines of one box is not."""
    places = (("12 Kadestraat", "3011 AA Rotterdam", 1), ("Molenlaan 8", "4331 BA Middelburg", 2))
    boxes = [f"<p>{street}<br>{city}<br>+31 10 555 00 1{at}</p>" for street, city, at in places]
    listed = "".join(f"<div><div>{box}</div></div>" for box in boxes)
    assert [office[1:] for office in _offices(f"<main><h1>Our offices</h1>{listed}</main>")] == [
        ("12 Kadestraat", "Rotterdam"),
        ("Molenlaan 8", "Middelburg"),
    ]


def test_codes_like_years_and_badges() -> None:
    """A year before a word is a city's code right below a street; a word beside a name replaces none."""
    body = "<div><h3>Bureau romand</h3>HQ</div><p>Rue du Lac 12<br>1950 Sion</p><p>+41 27 555 00 10</p>"
    assert _offices(f"<main><h2>Contact</h2>{body}</main>") == [("Bureau romand", "Rue du Lac 12", "Sion")]
    told = "<h3>Lake Office</h3><p>Lake Street 12<br>2024 Annual Report<br>+41 27 555 00 10</p>"
    assert "Annual" not in str(_offices(f"<main>{told}</main>"))


def test_schools_and_clinics_on_their_own_sites() -> None:
    """Below a list of its staff the site's own house stays an office; those of others stay none."""
    head = "<title>Staff | University of Lake Moor</title>"
    staff = "".join(
        f"<div><h3>{name}</h3><p>Dean of Studies</p><p>+31 10 555 00 1{at}</p></div>"
        for at, name in enumerate(("Ann Lind", "Bo Berg", "Cy Dahl"))
    )
    foot = "<footer><p>{}<br>Molenlaan 8<br>3011 AA Rotterdam</p><p>+31 10 555 00 10</p></footer>"
    own = _offices(f"<main><h1>Staff</h1>{staff}</main>{foot.format('The University of Lake Moor')}", head)
    assert own == [("The University of Lake Moor", "Molenlaan 8", "Rotterdam")]
    assert (
        _offices(f"<main><h1>Staff</h1>{staff}</main>{foot.format('University of Hill Green')}", head) == []
    )
