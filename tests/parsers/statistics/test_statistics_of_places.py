"""Places listed with their numbers and distances are no figures of the network."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>Contact – Lantern Towns Forum</title></head>
<body><header><a href="/">Lantern Towns Forum</a></header><main><h1>Contact</h1>
<p>The council tested a quiet tram after a long public debate, with help from many volunteers of the town.</p>
<h2>Our network in numbers</h2>{body}</main>
<footer><p>© 2026 Lantern Towns Forum</p></footer></body></html>"""
PLACES = {
    "en": ("km away", "Bonn Office", "Berlin Office", "Munich Office", "Hamburg Office"),
    "de": ("km entfernt", "Büro Bonn", "Büro Berlin", "Regionalbüro München", "Büro Köln"),
    "fr": ("km", "Bureaux de Paris", "Bureau de Lyon", "Bureau de Nantes", "Bureau de Nice"),
    "ja": ("km", "東京事務所", "大阪事務所", "名古屋事務所", "福岡事務所"),
    "ko": ("km", "서울사무소", "부산사무소", "대구사무소", "광주사무소"),
}
ENTRIES = (
    "<div><span class='counter'>{n}</span><h3>{name}</h3><p>{way} {unit}</p></div>",
    "<div><div class='stat-number'>{n}</div><div>{name}</div><div>{way}</div><div>{unit}</div></div>",
    "<li><span data-count='{n}'>0</span><h4>{name}</h4><span><b>{way}</b> {unit}</span></li>",
    "<details><summary><b>{n}</b> {name}</summary><p>{way} {unit}</p></details>",
)


def read(body: str, language: str = "en") -> list[tuple[str, float | None]]:
    page = Page(
        "https://www.lantern-towns-forum.example/contact/", FRAME.format(body=body, language=language)
    )
    return [(statistic.concept, statistic.value) for statistic in parse_statistics(page)]


@pytest.mark.parametrize("language", PLACES)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (1, 2, 1, 2), (1, 2)])
def test_numbered_places_with_their_distance_count_nothing(
    language: str, entry: str, numbers: tuple[int, ...]
) -> None:
    unit, *names = PLACES[language]
    rows = zip(numbers, names, ("85", "2.4", "480", "1200"), strict=False)
    body = "".join(entry.format(n=n, name=name, way=way, unit=unit) for n, name, way in rows)
    assert read(body, language) == []


def test_kilometres_of_something_count() -> None:
    body = "".join(
        f"<div><b>{figure}</b><p>{label}</p></div>"
        for figure, label in (("24", "Offices"), ("125", "Countries"), ("480", "km of cycle lanes"))
    )
    assert read(body) == [("offices", 24), ("countries", 125), ("other", 480)]


SPOTS = {
    "en": ("Harbour bridge", "Mill Lane", "Station square"),
    "de": ("Hafenbrücke", "Mühlenweg", "Bahnhofsplatz Nord"),
    "fr": ("Pont du port", "Rue du moulin", "Quai bas"),
    "ja": ("旧港大橋", "製粉所通り", "駅前広場"),
}


@pytest.mark.parametrize("language", SPOTS)
def test_what_was_counted_at_streets_and_bridges_is_no_figure_of_the_network(language: str) -> None:
    body = "".join(
        ENTRIES[0].format(n=f"{n}2.453", name=name, way="", unit="")
        for n, name in enumerate(SPOTS[language], 1)
    )
    assert read(body, language) == []
    counted = zip(("412", "33", "60"), ("members", "bridges", "railway stations"), strict=True)
    rows = "".join(ENTRIES[0].format(n=n, name=name, way="", unit="") for n, name in counted)
    assert len(read(rows)) == 3


@pytest.mark.parametrize(
    ("heading", "language"), [("Counting posts", "en"), ("Zählstellen", "de"), ("計測地点", "ja")]
)
def test_posts_that_count_passers_by_are_silent_whatever_they_are_called(heading: str, language: str) -> None:
    names = ("North end", "Old ferry", "Upper town")
    body = "".join(
        ENTRIES[0].format(n=f"{n}2.453", name=name, way="", unit="") for n, name in enumerate(names, 1)
    )
    assert read(f"<h3>{heading}</h3>{body}", language) == []


ROWS = (
    "<div class='s'><b>125</b><span>Countries</span></div>"
    "<div class='s'><b>1,850</b><span>Members</span></div>"
    "<div class='s'><b>46</b><span>Offices</span></div>"
)


@pytest.mark.parametrize(
    ("heading", "count"), [("FACTS AND FIGURES", 3), ("FACTS AND NUMBERS", 3), ("Andorra in figures", 0)]
)
def test_a_word_in_capitals_that_is_the_code_of_a_country_too_names_none(heading: str, count: int) -> None:
    page = f"<html lang='en'><body><main><h1>About us</h1><h2>{heading}</h2><div>{ROWS}</div></main></body>"
    assert len(list(parse_statistics(Page("https://www.example.org/about/", page)))) == count
