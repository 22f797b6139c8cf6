"""Arrows, notes and words for the ear behind titles, names and labels are no part of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page
from iclei_scraper.values.wording.furniture import without_furniture

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

ENDS = (
    "<span class='sr-only'>(opens in a new tab)</span>",
    "<span class='visually-hidden'>, öffnet in neuem Fenster</span>",
    "<span>（新しいウィンドウで開きます）</span>",
    "<span class='e'>[edit]</span>",
    " (externer Link)",
    " →",
    " ↗",
    " »",
    "*",
)
STORIES = (
    ("The ramp is open again", "2025-10-12"),
    ("Ferries run on wind", "2025-10-02"),
    ("Quay gets a roof", "2025-09-22"),
)
HOUSES = (
    ("Bonn Office", "Kaiserstraße 12", "53113 Bonn", "Germany", "+49 228 4433221"),
    ("Lyon Office", "12 rue de la République", "69002 Lyon", "France", "+33 4 72 10 30 30"),
)


def read(main: str, path: str, language: str = "en") -> PageRecords:
    head = f"<html lang='{language}'><head><title>Tidelands Forum</title></head>"
    return read_page(f"{head}<body><main>{main}</main></body></html>", f"https://tidelands.example/{path}")


@pytest.mark.parametrize("end", ENDS)
def test_titles_end_where_their_words_do(end: str) -> None:
    cards = "".join(
        f"<article><h3><a href='/news/{day}/'>{title}{end}</a></h3>"
        f"<time>{day}</time><p>It took a year.</p></article>"
        for title, day in STORIES
    )
    assert [item.title for item in read(f"<h1>News</h1>{cards}", "news/").news] == [
        title for title, _ in STORIES
    ]


@pytest.mark.parametrize("end", ENDS[:-1])
def test_so_do_the_names_of_offices(end: str) -> None:
    cards = "".join(
        f"<div><h3><a href='/o/{phone[-3:]}'>{name}{end}</a></h3>"
        f"<p>{street}<br>{city}<br>{land}</p><p>Tel: {phone}</p></div>"
        for name, street, city, land, phone in HOUSES
    )
    offices = read(f"<h1>Our offices</h1>{cards}", "offices/").offices
    assert [office.name for office in offices] == ["Bonn Office", "Lyon Office"]


@pytest.mark.parametrize("caption", ["[Show on map]", "Auf Karte zeigen", "Voir sur la carte", "地図を表示"])
def test_the_link_to_a_map_is_no_part_of_an_address(caption: str) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{street}, {city} <a href='https://maps.example/?q={phone[-3:]}'>{caption}</a></td>"
        f"<td>{phone}</td></tr>"
        for name, street, city, _, phone in HOUSES
    )
    head = "<tr><th>Office</th><th>Address</th><th>Phone</th></tr>"
    offices = read(f"<h1>Our offices</h1><table>{head}{rows}</table>", "offices/").offices
    assert [(it.street, it.city) for it in offices] == [
        ("Kaiserstraße 12", "Bonn"),
        ("12 rue de la République", "Lyon"),
    ]


@pytest.mark.parametrize(
    ("word", "size", "rent"),
    [
        ("Office", "120 m²", "€ 1,900 per month"),
        ("事務所", "120㎡", "月額190,000円"),
        ("사무소", "40평", "월세 120만원"),
    ],
)
def test_rooms_to_let_are_nobodys_offices(word: str, size: str, rent: str) -> None:
    cards = "".join(
        f"<div><h3>{word}, {city.split()[1]}</h3><p>{street}<br>{city}<br>{land}</p>"
        f"<p>{size}</p><p>{rent}</p><p>Tel: {phone}</p></div>"
        for _, street, city, land, phone in HOUSES
    )
    assert read(f"<h1>Rooms</h1>{cards}", "rooms/").offices == ()


def test_who_receives_data_is_no_office() -> None:
    rows = "".join(
        f"<tr><td>{name.split()[0]} SAS, {street}, {city}, {land}</td>"
        f"<td>Envoi</td><td>Contrat</td><td>3 ans</td></tr>"
        for name, street, city, land, _ in HOUSES
    )
    head = "<tr><th>Destinataire et siège</th><th>Finalité</th><th>Base</th><th>Durée</th></tr>"
    page = read(f"<h1>Vos données</h1><table>{head}{rows}</table>", "donnees/", "fr")
    assert page.offices == ()


@pytest.mark.parametrize(
    "text",
    [
        "How a mayor opens doors in a new town",
        "A plan for 2030",
        "C+",
        "Harbour (old part)",
        "Win-win",
        "Is it so?",
        "»Tide«",
    ],
)
def test_words_of_a_title_stay(text: str) -> None:
    assert without_furniture(text) == text
