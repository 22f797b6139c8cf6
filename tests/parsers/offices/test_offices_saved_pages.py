"""Offices on pages as they are saved: no address of their own, words that run together, sentences between."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_AT = "https://www.green-ridge.org/contact/"


def _read(body: str, url: str = _AT, title: str = "Contact | Green Ridge") -> list[dict[str, object]]:
    page = Page(url, f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>")
    fields = ("name", "street", "city", "postcode", "country", "emails")
    return [
        {field: getattr(office, field) for field in fields}
        | {"phones": [phone.e164 or phone.raw for phone in office.phones]}
        for office in parse_offices(page)
    ]


@pytest.mark.parametrize("url", ["about:blank", "http://127.0.0.1:8000/a.html", "https://x.github.io/c/"])
def test_a_copy_is_its_owners_wherever_it_lies(url: str) -> None:
    """Where the address of a page tells nothing, its mail says whose it is."""
    [office] = _read(
        "<h1>Contact</h1><p>12 Mill Lane, Lund, Sweden</p>"
        "<p><a href='mailto:info@birch.org'>info@birch.org</a></p>",
        url,
        "Contact",
    )
    assert (office["street"], office["emails"]) == ("12 Mill Lane", ("info@birch.org",))


def test_labels_that_style_alone_parts_are_no_part_of_their_values() -> None:
    """Neither an address to write to nor a number begins with its label, nor is a tax number dialled."""
    [office] = _read(
        "<h2>Identificación</h2>"
        "<p><b>Razón social</b><span>Green Ridge SpA</span></p><p><b>RUT</b><span>78.272.263-8</span></p>"
        "<p><b>Domicilio</b><span>Manquehue Norte 151, Oficina 12, Santiago, Chile</span></p>"
        "<p><b>Contacto legal</b><span>oficina@green-ridge.org</span></p>"
        "<p><b>Teléfono Central</b><span>(2) 2123 4567</span></p>",
    )
    assert (office["emails"], office["phones"]) == (("oficina@green-ridge.org",), ["+56221234567"])


def test_a_sentence_between_a_name_and_its_street_belongs_to_neither() -> None:
    """Nor does the control below an address begin the next office."""
    entry = (
        "<h2>{0}</h2><p>With a presence on {0}, we are here to support you every day.</p>"
        "<p><b>Address:</b></p><p>{1}</p><p>{2}</p><button>View location</button>"
    )
    offices = _read(
        "<h1>Our offices</h1>"
        + entry.format("São Miguel Office", "Rua Caetano, No. 7", "9500-037 Ponta Delgada")
        + entry.format("Pico Office", "Rua Visconde, No. 3", "9950-341 Madalena do Pico"),
        title="Offices",
    )
    assert [(office["name"], office["street"], office["city"], office["country"]) for office in offices] == [
        ("São Miguel Office", "Rua Caetano, No. 7", "Ponta Delgada", "PT"),
        ("Pico Office", "Rua Visconde, No. 3", "Madalena do Pico", "PT"),
    ]


def test_who_insures_and_who_supervises_is_no_office() -> None:
    """An imprint names authorities and insurers, each with its street."""
    [office] = _read(
        "<h1>Impressum</h1><p>Green Ridge GmbH<br>Industriestraße 42<br>70565 Stuttgart</p>"
        "<p>E-Mail: info@green-ridge.org</p>"
        "<h2>Berufsrechtliche Angaben</h2>"
        "<p>Zulassungsbehörde: Regierungspräsidium, Ruppmannstraße 21, 70565 Stuttgart</p>"
        "<h2>Berufshaftpflichtversicherung</h2>"
        "<p>Mühlenversicherung AG<br>Gutenbergstraße 30, 70176 Stuttgart</p>",
        "https://www.green-ridge.org/impressum/",
        "Impressum | Green Ridge",
    )
    assert office["street"] == "Industriestraße 42"


def test_a_list_of_towns_that_no_list_knows_is_one_of_offices() -> None:
    """On a page of offices a street, a code and a town are enough, for each that stands among others."""
    towns = {"Neukirch": "01904", "Zossen": "15806", "Schönebeck": "39218"}
    offices = _read(
        "".join(f"<h2>{town.upper()}</h2><p>Ortsstraße 5, {code} {town}</p>" for town, code in towns.items()),
        "https://www.green-ridge.org/standorte.html",
        "Standorte | Green Ridge",
    )
    assert [(office["city"], office["postcode"]) for office in offices] == list(towns.items())


def test_words_that_lead_in_and_labels_with_a_remark_are_no_names() -> None:
    """A firm's line before its street is whose address it is, in a box of its own or not."""
    [office] = _read(
        "<h2>Vereinsinformationen</h2><p>Postanschrift</p><p>Green Ridge e.V.</p><p>Dorfstraße 13</p>"
        "<p>15913 Lübben</p><p>Telefon (Geschäftsstelle)</p><p>+49 3546 123456</p>"
    )
    assert (office["name"], office["street"]) == ("Green Ridge e.V.", "Dorfstraße 13")
    [office] = _read(
        "<h2>Visit</h2><p>Our programmes run at our old mill by the river:</p>"
        "<p>12 Mill Lane, Lund, Sweden</p>"
        "<p>info@green-ridge.org</p>"
    )
    assert office["name"] == "Green Ridge"  # as the site is called


def test_a_sentence_that_announces_somebody_else_ends_an_office() -> None:
    """Neither the number nor the mail of who guards its data is the office's."""
    [office] = _read(
        "<h1>Impressum</h1><p>Green Ridge e.V.<br>Mühlenallee 42<br>65203 Wiesbaden</p>"
        "<p>Telefon: 0611-607080</p><p>E-Mail: info@green-ridge.org</p>"
        "<p>Unseren Datenschutzbeauftragten erreichen Sie unter:</p>"
        "<p>E-Mail: daten@birch.org</p><p>Tel.: 06421 80413-10</p>",
        "https://www.green-ridge.org/impressum/",
        "Impressum | Green Ridge",
    )
    assert (office["phones"], office["emails"]) == (["+49611607080"], ("info@green-ridge.org",))


def test_line_breaks_closed_by_mistake_are_line_breaks() -> None:
    """Browsers break the line at ``</br>``."""
    [office] = _read(
        "<p><strong>Green Ridge Foundation</strong></br>61 Place Aristide Boulanger</br>60162 Antheuil</br>"
        "03 44 42 60 43</p>"
    )
    assert (office["street"], office["postcode"]) == ("61 Place Aristide Boulanger", "60162")
