"""What lines around addresses say of them: who keeps a site, what a list is of, which place is meant."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_ROWS = (
    ("Main office", "Kungsgatan 4, 223 50 Lund, Sweden", "+46 46 222 00 00", "info"),
    ("Turtle care", "The old beach of Viken", "+46 46 222 00 01", "beach"),
    ("Learning outdoors", "The mill by the bay", "+46 46 222 00 02", "anna"),
)


def _offices(
    body: str, title: str = "Contact | Green Ridge", url: str = "contact"
) -> list[tuple[str | None, ...]]:
    html = f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"
    found = parse_offices(Page(f"https://www.green-ridge.org/{url}", html.encode()))
    return [(office.name, office.city) for office in found]


def test_who_keeps_or_made_a_site_is_no_office_of_it() -> None:
    """A bold line before a name says so in an imprint; the owner's address has another above it."""
    owner = "<b>Éditeur</b><p>Green Ridge<br>4 rue du Port<br>29000 Quimper<br>Tél. : +33 2 98 00 00 01</p>"
    kept = "<p>Lac Bleu<br>1 rue Haute<br>92210 Saint-Cloud<br>Tél. : +33 1 41 00 00 02</p>"
    title, url = "Mentions légales | Green Ridge", "mentions-legales"
    for heading in ("Hébergement", "Conception et réalisation du site"):
        assert _offices(f"{owner}<p><b>{heading}</b></p>{kept}", title, url) == [("Green Ridge", "Quimper")]
    branch = _offices(f"{owner}<p><b>Agence de Saint-Cloud</b></p>{kept}", title, url)
    assert ("Agence de Saint-Cloud" in {name for name, _ in branch}) is True


def test_what_a_list_of_offices_holds_without_an_address() -> None:
    """Programmes of the same site under "Our offices" are offices; whom to ask for what is none elsewhere."""
    rows = "".join(
        f"<div><h3>{name}</h3><p>{place}</p><p>{phone}</p><p>{box}@green-ridge.org</p></div>"
        for name, place, phone, box in _ROWS
    )
    assert [name for name, _ in _offices(f"<h2>Our offices</h2>{rows}")] == [name for name, *_ in _ROWS]
    assert [name for name, _ in _offices(f"<h2>Whom to ask</h2>{rows}")] == ["Main office"]


def test_lines_that_call_an_address_by_its_place() -> None:
    """With a colon, and the place behind the code below; what else ends with a colon names none."""
    one = "Workshop in Wilhering:<br>Lindenhof 59b<br>4073 Wilhering"
    other = "Workshop in Marchtrenk:<br>Rosenstraße 41<br>4614 Marchtrenk"
    reach = "E-Mail: info@green-ridge.org<br>Tel: +43 660 555 01 22<br><br>"
    assert _offices(f"<h1>Contact</h1><p>{reach}{one}<br><br>{other}</p>") == [
        ("Workshop in Wilhering", "Wilhering"),
        ("Workshop in Marchtrenk", "Marchtrenk"),
    ]
    open_days = (
        "Guests are welcome on Fridays:<br>Rosenstraße 41<br>4614 Marchtrenk<br>Tel: +43 660 555 01 22"
    )
    assert _offices(f"<h1>Contact</h1><p>{open_days}</p>") == [("Green Ridge", "Marchtrenk")]
