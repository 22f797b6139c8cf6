"""Numbers and names in the midst of which the type changes."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_REST = (
    "<h3>Berlin Office</h3><p>Hauptstr. 12<br>10115 Berlin, Germany</p><p>T: +49 30 1234567</p>"
    "<h3>Lima Office</h3><p>Av. Arequipa 12<br>15046 Lima, Peru</p><p>T: +51 1 2345678</p>"
)


def numbers(line: str) -> list[str]:
    """What is read of an office's line of numbers."""
    place = f"<h3>Oslo Office</h3><p>Karl Johans gate 12<br>0150 Oslo, Norway</p><p>{line}</p>"
    html = f"<html lang='en'><body><main><h1>Our offices</h1>{place}{_REST}</main></body></html>"
    office = next(
        o for o in read_page(html, "https://www.example.org/offices").offices if o.name == "Oslo Office"
    )
    return [phone.raw for phone in office.phones]


@pytest.mark.parametrize(
    "line",
    [
        "T: +47 22<span> 12 55 21</span>",
        "T: <span>+47 22</span> <span>12 55 21</span>",
        "T: +47 22 12<b> 55 21</b>",
        "+47 22 12 <i>55 21</i>",
    ],
)
def test_one_number_may_be_set_in_two_types(line: str) -> None:
    assert numbers(line) == ["+47 22 12 55 21"]


def test_so_may_one_without_its_country() -> None:
    assert numbers("T: 22 12<span> 55 21</span>") == ["22 12 55 21"]


@pytest.mark.parametrize("second", ["+47 22 12 55 22", "22 12 55 22"])
def test_a_whole_number_before_another_stays_one_of_two(second: str) -> None:
    assert numbers(f"T: +47 22 12 55 21 <span>{second}</span>") == ["+47 22 12 55 21", second]


def test_a_house_number_before_a_postcode_begins_none() -> None:
    place = "<h3>Graz Office</h3><p><span>Ringstraße 22</span> <span>8010 Graz</span>, Austria</p>"
    html = f"<html lang='en'><body><main><h1>Our offices</h1>{place}{_REST}</main></body></html>"
    office = next(
        o for o in read_page(html, "https://www.example.org/offices").offices if o.name == "Graz Office"
    )
    assert (office.street, office.postcode, office.city) == ("Ringstraße 22", "8010", "Graz")


def test_a_name_that_goes_on_in_small_letters_has_no_region_behind_it() -> None:
    place = (
        "<h3>Secretariado América Central <span>y el Caribe</span></h3><p>6a Avenida 8-32<br>Guatemala</p>"
        "<p>T: +502 2241 3921</p>"
    )
    html = f"<html lang='es'><body><main><h1>Nuestras oficinas</h1>{place}{_REST}</main></body></html>"
    names = [o.name for o in read_page(html, "https://www.example.org/oficinas").offices]
    assert names[0] == "Secretariado América Central y el Caribe"
