"""What the only office of a page is called, where other words stand over it than its name."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_PLACE = "<p>Kungsgatan 4<br>223 50 Lund<br>Sweden</p><p>Tel: +46 46 222 00 00</p>"


def _names(body: str, head: str = "", host: str = "www.example.org") -> list[str | None]:
    html = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    return [office.name for office in parse_offices(Page(f"https://{host}/contact", html.encode()))]


def test_what_the_head_the_logo_and_the_copyright_line_agree_on() -> None:
    """A story's title is the page's own; who made the site claims it too; initials are written out."""
    head = "<title>Seven gardens under one roof</title><meta property='og:site_name' content='Green Ridge'>"
    story = "<main><h1>Seven gardens under one roof</h1></main>"
    assert _names(f"{story}<footer><h4>Say hello</h4>{_PLACE}</footer>", head) == ["Green Ridge"]
    made = "<p>© 2024 <a href='https://www.pixelmill.example'>Pixel Mill</a></p>"
    titled = "<title>Contact Green Ridge | Book a visit</title>"
    assert _names(f"<main>{_PLACE}</main><footer>{made}</footer>", titled, "www.green-ridge.org") == [
        "Green Ridge"
    ]
    short = "<title>Contact - GRTA</title>"
    claim = "<footer><p>© 2024 Green Ridge Towns Alliance. All rights reserved.</p></footer>"
    assert _names(f"<main>{_PLACE}</main>{claim}", short) == ["Green Ridge Towns Alliance"]


def test_the_maker_of_a_site_does_not_name_it() -> None:
    """A claim of copyright by somebody who is called a maker; a domain of one word and initials."""
    titled = "<title>Contact — Green Ridge Council</title>"
    claim = "<footer><p>© 2024 Web Design Mill. All rights reserved</p></footer>"
    assert _names(f"<main>{_PLACE}</main>{claim}", titled) == ["Green Ridge Council"]
    home = "<header><a href='/'>Green Interaction Group</a></header>"
    assert _names(f"{home}<main>{_PLACE}</main>", "<title>Contact</title>", "www.greenig.com") == [
        "Green Interaction Group"
    ]


def test_words_that_spell_the_domain() -> None:
    """Where nothing else tells it, a line of the text does; what no line spells is not made up."""
    told = "<main><h2>How towns can drive change</h2><p>At Green Ridge Towns, we plant trees.</p></main>"
    place = f"<footer>{_PLACE}</footer>"
    head = "<title>How towns can drive change</title>"
    assert _names(f"{told}{place}", head, "greenridgetowns.org") == ["Green Ridge Towns"]
    assert _names(f"{told}{place}", head, "lakesidecouncil.org") == [None]


def test_headings_that_are_labels() -> None:
    """Labels of one rank, each over its value, name no office; offices with labels below them keep theirs."""
    labels = (
        ("Nombre", "Cámara de Pueblos Verdes"),
        ("Dirección", "Avenida Bolívar 210, Caracas, Venezuela"),
        ("Teléfono", "+58 212 555 01 22"),
        ("Correo electrónico", "camara@example.org"),
        ("Redes del barrio", "Síguenos"),
    )
    assert _names("".join(f"<h3>{label}</h3><p>{value}</p>" for label, value in labels)) == [
        "Cámara de Pueblos Verdes"
    ]
    offices = "".join(
        f"<h3>{name}</h3><h3>Address</h3><p>{street}, Lund, Sweden</p>"
        f"<h3>Phone</h3><p>+46 46 222 00 0{at}</p>"
        for at, (name, street) in enumerate((("Blue House", "Kungsgatan 4"), ("Green House", "Bangatan 9")))
    )
    assert _names(f"<h2>Our offices</h2>{offices}") == ["Blue House", "Green House"]


def test_sentences_before_an_address_and_lines_amid_it() -> None:
    """A sentence is no line of an address; what breaks part from its street and its city is."""
    head = "<title>Contact | Green Ridge</title>"
    sentence = "<h3>Contact details</h3><p>Or reach our friendly people through the channels below.</p>"
    page = Page("https://www.green-ridge.org/contact", f"{head}<main>{sentence}{_PLACE}</main>".encode())
    [office] = parse_offices(page)
    assert (office.name, office.street) == ("Green Ridge", "Kungsgatan 4")
    amid = "<p>49 Harbour Road 2<br>Old Mill Works<br>Singapore 486056</p><p>Tel: +65 6550 5555</p>"
    [office] = parse_offices(
        Page("https://www.green-ridge.org/contact", f"{head}<h3>Lake Office</h3>{amid}".encode())
    )
    assert (office.name, "Old Mill Works" in office.address) == ("Lake Office", True)


def test_a_name_that_might_head_a_list_of_others() -> None:
    """A "consortium" over an address is the site's own where it calls itself so, and somebody's elsewhere."""
    told = f"<main><h1>Contact</h1><h3>Green Consortium</h3>{_PLACE}</main>"
    head = "<title>Contact | Green Day 2026</title>"
    assert _names(f"{told}<footer><p>© 2026 Green Consortium</p></footer>", head) == ["Green Consortium"]
    between = "<p>Bring a friend.</p>" * 8  # a claim right behind an address is about whom it names
    assert _names(f"{told}{between}<footer><p>© 2026 Lake Trust</p></footer>", head) == []


def test_the_last_part_of_a_title_where_nothing_else_tells() -> None:
    body = f"<main><h1>Stories of the year</h1></main><footer><h2>Our address</h2>{_PLACE}</footer>"
    assert _names(body, "<title>November 2025 – Mystic Mills</title>") == ["Mystic Mills"]
