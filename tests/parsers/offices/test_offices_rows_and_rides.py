"""Rows that head others, today's hours, ways to get there, and the life of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

if TYPE_CHECKING:
    from iclei_scraper.records import Office

FRAME = "<html lang={}><title>{} | Lantern Forum</title><body><main><h1>{}</h1>{}</main></body></html>"


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


SEATS = {
    "ja": (
        ("広島連絡所", "広島市中区大手町4-17-27 緑町会館2F", "082-123-4567"),
        ("神戸事務所", "神戸市中央区三宮町4-18-25", "078-123-4567"),
    ),
    "ko": (
        ("대구 지부", "대구광역시 중구 공평로 253", "053-212-1234"),
        ("부산 사무소", "부산광역시 해운대구 센텀중앙로 283", "051-212-1234"),
    ),
}


@pytest.mark.parametrize(
    ("language", "today"), [("ja", "現在"), ("ja", "本日"), ("ko", "오늘"), ("ko", "현재")]
)
def test_the_hours_of_today_are_no_part_of_a_street(language: str, today: str) -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{address}</p><ul><li><p class=badge>{today} 9–17</p></li></ul>"
        f"<ul><li>{phone}</ul></div>"
        for name, address, phone in SEATS[language]
    )
    streets = [office.street or "" for office in read(cards, language)]
    assert len(streets) == len(SEATS[language])
    assert not [street for street in streets if today in street]


@pytest.mark.parametrize(
    ("language", "ride", "stop"),
    [
        ("en", "Line 4", "Stop 862, 2784, 77-2"),
        ("de", "Linie 4", "Haltestelle 862, 2784, 77-2"),
        ("fr", "Ligne 4", "Arrêt 862, 2784, 77-2"),
    ],
)
def test_what_rides_there_is_no_part_of_the_address(language: str, ride: str, stop: str) -> None:
    cards = "".join(
        f"<h5>{name}</h5><div><h6>Contact</h6><ul><li>{address}</li><li>Tel. {phone}</li></ul>"
        f"<h6>{ride.partition(' ')[0]}</h6><ul><li>① {ride}<ol><li>{stop}</li></ol></li>"
        f"<li>② {stop.partition(' ')[0]}<ol><li>376 (13 min)</li></ol></li></ul></div>"
        for offices in OFFICES.values()
        for name, address, phone in offices
    )
    told = [line for office in read(cards, language) for line in office.address]
    assert len(told) == len(REGIONS)
    assert not [line for line in told if ride in line or stop in line]


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Curriculum vitae"), ("de", "Lebenslauf"), ("ko", "이력서"), ("zh", "个人简历")],
)
def test_the_page_of_a_life_tells_no_office(language: str, word: str) -> None:
    reach = (
        "<ul><li>Canal House, 102 Weaver Lane, Leeds LS2 0DL</li><li>Tel.: +44 121 236 9730</li>"
        "<li><a href=mailto:robin@lanternforum.example>robin@lanternforum.example</a></li></ul>"
    )
    person = (
        f"<p>Legal Adviser</p><p>{word}</p><div>{reach}</div><h2>2020–2023</h2><p>The Theatre, Norwich</p>"
    )
    assert not read(person, language, title="Robin Weaver")


def test_a_link_to_a_life_is_none() -> None:
    reach = "<p>Lantern Forum<br>102 Weaver Lane<br>Leeds LS2 0DL<br>Tel.: +44 121 236 9730</p>"
    assert len(read(f"{reach}<p><a href=/cv>Curriculum vitae</a></p>", title="Contact")) == 1
