"""Rows that head others, today's hours, ways to get there, and the life of one person."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.records import Office

FRAME = "<html lang={}><head><title>{} | Lantern Forum</title></head><body><main><h1>{}</h1>{}</main></body></html>"


def read(body: str, language: str = "en", title: str = "Regional offices") -> list[Office]:
    return [
        *parse_offices(Page("https://lanternforum.example/page/", FRAME.format(language, title, title, body)))
    ]


OFFICES = {
    "Africa": (("Mombasa office", "93 Acacia Avenue, Mombasa 80100, Kenya", "+254 20 2072309"),),
    "East Asia": (
        ("Seoul office", "41 World Cup-ro, Mapo-gu, Seoul 03925, Korea", "+82 2-215-2664"),
        ("Busan office", "279 Centum-ro, Busan 48058, Korea", "+82 51 211 3780"),
    ),
    "Oceania": (("Suva office", "12 Victoria Parade, Suva, Fiji", "+679 331 2345"),),
}
REGIONS = {name: region for region, offices in OFFICES.items() for name, *_ in offices}


@pytest.mark.parametrize("empty", ["", "<br>", "&nbsp;"])
@pytest.mark.parametrize("cell", ["<b>{}</b>", "{}"])
def test_a_row_of_one_filled_cell_heads_those_below(cell: str, empty: str) -> None:
    rows = "<tr><td>Office<td>Address<td>Phone<td>Fax</tr>"
    for region, offices in OFFICES.items():
        rows += f"<tr><td>{cell.format(region)}<td>{empty}<td>{empty}<td>{empty}</tr>"
        rows += "".join(
            f"<tr><td>{name}<td>{address}<td>{phone}<td>{empty}</tr>" for name, address, phone in offices
        )
    assert {office.name: office.region for office in read(f"<table>{rows}</table>")} == REGIONS


@pytest.mark.parametrize(
    ("language", "hours"),
    [
        ("en", "Today 9–17"),
        ("de", "heute 9–17"),
        ("ja", "現在 9–17"),
        ("ko", "오늘 9:30–17:00"),
        ("zh", "今天 9–17"),
    ],
)
def test_the_hours_of_today_are_no_part_of_a_street(language: str, hours: str) -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{address}</p><p class=badge>{hours}</p><p>{phone}</p></div>"
        for offices in OFFICES.values()
        for name, address, phone in offices
    )
    found = read(cards, language)
    assert len(found) == len(REGIONS)
    assert not [
        office for office in found if "9" in (office.street or "").replace("279", "").replace("93", "")
    ]


@pytest.mark.parametrize(
    ("language", "ride", "stop"),
    [
        ("en", "Line 4", "Stop 862, 2784, 77-2"),
        ("de", "Linie 4", "Haltestelle 862, 2784, 77-2"),
        ("fr", "Ligne 4", "Arrêt 862, 2784, 77-2"),
        ("ko", "지하철 2호선", "3번 출구"),
    ],
)
def test_what_rides_there_is_no_part_of_the_address(language: str, ride: str, stop: str) -> None:
    cards = "".join(
        f"<h2>{name}</h2><ul><li>{address}</li><li>Tel. {phone}</li></ul><h3>{ride.split()[0]}</h3>"
        f"<ul><li>① {ride}<ol><li>{stop}</li></ol></li></ul>"
        for offices in OFFICES.values()
        for name, address, phone in offices
    )
    told = [line for office in read(cards, language) for line in office.address]
    assert len(told) == len(REGIONS)
    assert not [line for line in told if ride in line or stop in line]


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "Curriculum vitae"),
        ("de", "Lebenslauf"),
        ("pt", "Currículo"),
        ("ko", "이력서"),
        ("zh", "个人简历"),
    ],
)
def test_the_page_of_a_life_tells_no_office(language: str, word: str) -> None:
    reach = "<ul><li>Canal House, 102 Weaver Lane, Leeds LS2 0DL</li><li>Tel.: +44 121 236 9730</li></ul>"
    person = f"<p>Legal Adviser</p><p>{word}</p>{reach}<h2>2020–2023</h2><p>Station Theatre, Norwich</p>"
    assert not read(person, language, title="Robin Weaver")


def test_a_link_to_a_life_is_none() -> None:
    reach = "<p>Lantern Forum<br>102 Weaver Lane<br>Leeds LS2 0DL<br>Tel.: +44 121 236 9730</p>"
    assert len(read(f"{reach}<p><a href=/cv>Curriculum vitae</a></p>", title="Contact")) == 1
