"""Lists of offices, and of others, by the words that head them in languages of a site's neighbours."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_LISTS = {
    "uk": (
        "Наші офіси",
        "Наші партнери",
        "Офіс у Львові",
        "79008, м. Львів, вул. Руська, 14",
        "+380 32 235 41 20",
    ),
    "hu": (
        "Irodáink",
        "Partnereink",
        "Szegedi iroda",
        "6720 Szeged, Kárász utca 9.",
        "+36 62 421 350",
    ),
    "th": (
        "สำนักงานของเรา",
        "พันธมิตร",
        "สำนักงานภูเก็ต",
        "45 ถนนถลาง ต.ตลาดใหญ่ อ.เมือง จ.ภูเก็ต 83000",
        "076-211-250",
    ),
    "ar": (
        "مكاتبنا",
        "شركاؤنا",
        "مكتب الرباط",
        "شارع محمد الخامس، رقم 20، الرباط 10000، المغرب",
        "+212 537 70 11 40",
    ),
    "el": (
        "Τα γραφεία μας",
        "Συνεργάτες",
        "Γραφείο Πάτρας",
        "Κορίνθου 110, 262 21 Πάτρα",
        "+30 2610 273 320",
    ),
    "ro": (
        "Birourile noastre",
        "Parteneri",
        "Biroul Cluj",
        "Str. Horea nr. 21, 400114 Cluj-Napoca",
        "+40 264 592 110",
    ),
    "hr": (
        "Naši uredi",
        "Partneri",
        "Ured Split",
        "Riva 12, 21000 Split",
        "+385 21 345 110",
    ),
    "lt": (
        "Mūsų biurai",
        "Partneriai",
        "Kauno biuras",
        "Laisvės al. 55, LT-44309 Kaunas",
        "+370 37 22 11 40",
    ),
}
"""Language -> heading of offices, heading of others, name, address and telephone of an office."""


def _names(heading: str, name: str, address: str, phone: str, url: str) -> list[str | None]:
    cards = "".join(
        f"<div><h3>{name}{also}</h3><p>{address}{also}</p><p>{phone[:-1]}{number}</p></div>"
        for number, also in enumerate(("", " B"), 1)
    )
    body = f"<html><body><main><h2>{heading}</h2>{cards}</main></body></html>"
    return [
        office.name for office in parse_offices(Page(f"https://www.green-ridge.org/{url}", body.encode()))
    ]


@pytest.mark.parametrize("language", _LISTS)
def test_what_heads_a_list_says_whose_it_is(language: str) -> None:
    """Nothing but the heading tells; over partners it holds on a page of contacts as well."""
    ours, theirs, name, address, phone = _LISTS[language]
    assert _names(ours, name, address, phone, "x") == [name, f"{name} B"]
    assert _names(theirs, "Zefira", address, phone, "contact") == []


@pytest.mark.parametrize(
    ("heading", "found"), [("مكتبنا", 1), ("Irodánk", 1), ("Ofisimiz", 1), ("شركاؤنا", 0)]
)
def test_an_office_under_a_heading_that_calls_it_ours(heading: str, found: int) -> None:
    """It is the only one on its page, and no name of its own."""
    body = f"<h1>Lumora</h1><h3>{heading}</h3><p>Hamburger Straße 131<br>22926 Ahrensburg<br>Germany</p>"
    page = Page("https://www.green-ridge.org/x", f"<html><body><main>{body}</main></body></html>".encode())
    names = [office.name for office in parse_offices(page)]
    assert (len(names), heading in names) == (found, False)


def test_a_word_for_an_office_before_its_address() -> None:
    """In Vietnam two words, which stand in a footer before the street."""
    told = "<p>Văn phòng: 54 Nguyễn Văn Linh, Thạc Gián, Thanh Khê, Đà Nẵng</p><p>Hotline: 0905 499 496</p>"
    body = f"<html><title>Lumora</title><body><main><p>Tin</p></main><footer><h3>Thông tin liên hệ</h3>{told}"
    [office] = parse_offices(Page("https://www.green-ridge.org/tin", body.encode()))
    assert (office.city, len(office.phones)) == ("Đà Nẵng", 1)
