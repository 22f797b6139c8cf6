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


def test_houses_that_a_page_of_them_lists_without_numbers() -> None:
    """A title and a street each, on a page that is called so; venues and other people's houses are none."""
    houses = (
        ("Mill House", "Rua das Palmeiras, 98"),
        ("Bay House", "Av. Brasil, 7481"),
        ("CT", "Rua Alta, 12"),
    )
    listed = "".join(
        f"<div><h3>{name}</h3><p>{street} – Vila Verde</p><p>Seg–Sex 8h–18h</p></div>"
        for name, street in houses
    )
    names = [name for name, _ in houses]
    assert [name for name, _ in _offices(listed, "Unidades | Green Ridge", "unidades")] == names
    assert not _offices(listed, "Festival | Green Ridge", "festival")
    assert not _offices(f"<h2>Nossos parceiros</h2>{listed}", "Unidades | Green Ridge", "unidades")


def test_a_place_in_other_type_before_its_street() -> None:
    """A city or "Branch" in bold names the address behind it; a city before a comma is a part of it."""
    place = "<b>Hamburg</b> <span>Bremer Straße 6<br>21244 Buchholz</span>"
    told = f"<a href='/a'>{place}</a><p>+49 4181 555 010</p>"
    assert _offices(f"<h1>Contact</h1><div>{told}</div>")[0] == ("Hamburg", "Buchholz")
    told = "<p><b>Hamburg,</b> <span>Bremer Straße 6</span></p><p>+49 40 555 010 22</p>"
    assert _offices(f"<h1>Contact</h1><div>{told}</div>") == [("Green Ridge", "Hamburg")]


def test_countries_over_addresses_that_begin_with_a_house() -> None:
    """Where one country has no more than a street below it, plain lines before the others' are houses."""
    lists = (
        ("Ghana", "Pan Lake House<br>P.O. Box 3<br>Accra<br>Ghana", "+233 20 998 23 29"),
        ("Sierra Leone", "18 Charlotte Street<br>Freetown<br>Sierra Leone", "+232 99 340 209"),
    )
    told = "".join(f"<div><h2>{name}</h2><p>{place}</p><p>{phone}</p></div>" for name, place, phone in lists)
    assert [name for name, _ in _offices(f"<h1>Contact</h1>{told}")] == ["Ghana", "Sierra Leone"]


def test_words_before_a_name_that_only_look_like_one() -> None:
    """A sentence that leads in speaks of the office; what begins with its word is it."""
    reach = "<p>Calle del Puerto 5<br>28009 Madrid<br>Tel.: 91 576 00 11</p>"
    said = "<p>Puede visitar nuestra sede durante toda la semana:</p>"
    assert _offices(f"<h1>Contacto</h1>{said}<p><b>Liga Verde</b></p>{reach}") == [("Liga Verde", "Madrid")]
    called = "<p>Oficina permanente para las ciudades del norte:</p>"
    names = [name for name, _ in _offices(f"<h1>Contacto</h1>{called}{reach}")]
    assert names == ["Oficina permanente para las ciudades del norte"]


def test_names_whose_words_mean_something_else_in_another_language() -> None:
    cells = "".join(
        f"<td><b>{name}</b><br>Rynek {number}<br>{city}<br>tel.: +48 71 344 00 0{number}</td>"
        for number, (name, city) in enumerate(
            (("Oddział we Wrocławiu", "50-106 Wrocław"), ("Segreteria tecnica", "87-100 Toruń")), 1
        )
    )
    found = _offices(f"<h1>Kontakt</h1><table><tr>{cells}</tr></table>")
    assert found == [("Oddział we Wrocławiu", "Wrocław"), ("Segreteria tecnica", "Toruń")]
    reach = "<p>12 Mill Lane<br>Lund 223 50, Sweden<br>Tel: +46 46 222 00 00</p>"
    named = [name for name, _ in _offices(f"<h1>Contact</h1><p><b>Where we meet</b></p>{reach}")]
    assert named == ["Green Ridge"]


def _streets(body: str) -> list[tuple[str | None, ...]]:
    html = f"<html><head><title>Contact | Green Ridge</title></head><body><main>{body}</main></body></html>"
    found = parse_offices(Page("https://www.green-ridge.org/contact", html.encode()))
    return [(office.name, office.street, office.postcode) for office in found]


def test_addresses_to_visit_and_to_write_to_below_each_other() -> None:
    """A box has the code below it; where a street follows the box, there is one address."""
    reach = "<p>Telefoon: 070 373 00 20</p>"
    visit = "<h2>Bezoekadres</h2><p>Molenlaan 12<br>2514 JS Den Haag</p>"
    write = "<h2>Postadres</h2><p>Postbus 3045<br>2500 GK Den Haag</p>"
    assert _streets(f"<h1>Contact</h1>{visit}{write}{reach}") == [("Green Ridge", "Molenlaan 12", "2514 JS")]
    one = (
        "<p>P.O. Box 3045<br>12 Mill Street<br>Lismore NSW 2480<br>Australia</p><p>Phone: (02) 6600 0500</p>"
    )
    assert _streets(f"<h1>Contact</h1>{one}") == [("Green Ridge", "12 Mill Street", "2480")]


def test_a_street_without_a_word_for_it_is_told_by_its_number() -> None:
    lines = (
        "<p><b>Contact details</b></p><p><b>Green Ridge</b></p><p>{}</p><p>13007 Marseille, France</p>"
        "<p>Tel.: +33 4 91 00 24 50</p>"
    )
    street = "Villa Alma, 271 Corniche Bellevue"
    assert _streets(lines.format(street)) == [("Green Ridge", street, "13007")]
    titled = lines.format("8 rue du Port").replace("Green Ridge", "12 Rivers Together")
    assert _streets(titled) == [("12 Rivers Together", "8 rue du Port", "13007")]
