"""People, projects and regions that sentences count: the network's own, and those of others."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def figures(language: str, name: str, text: str) -> set[tuple[str, float | None]]:
    head = f"<html lang={language}><head><title>About us - {name}</title></head>"
    top = f"<body><header><a href=/>{name}</a></header>"
    body = f"{top}<main><h1>About us</h1><p>{text}</p></main></body></html>"
    found = parse_statistics(Page("https://tiliabay.example/about", head + body))
    return {(it.concept, it.value) for it in found if it.concept not in {"members", "countries"}}


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        ("en", "Tilia Bay Network", "We currently run 40 projects.", {("projects", 40)}),
        (
            "en",
            "Tilia Bay Network",
            "Tilia Bay Network has 58 towns in 24 countries, representing 11 million people.",
            {("population", 11e6)},
        ),
        ("en", "Tilia Bay Network", "We have worked with 430 towns across 38 states.", {("regions", 38)}),
        ("de", "Weidenbund", "Wir vertreten rund 21 Millionen Menschen.", {("population", 21e6)}),
        (
            "fr",
            "Réseau des saules",
            "Le Réseau des saules rassemble 220 villes et représente près de 19 millions d’habitants.",
            {("population", 19e6)},
        ),
        (
            "it",
            "Comuni Salice",
            "Comuni Salice è una rete di 500 comuni con una popolazione totale di 12 milioni di abitanti.",
            {("population", 12e6)},
        ),
        (
            "nl",
            "Wilgenbond",
            "De Wilgenbond telt 41 gemeenten. Samen vertegenwoordigen zij ruim 6 miljoen inwoners.",
            {("population", 6e6)},
        ),
        ("pl", "Sieć Wierzba", "Realizujemy 29 projektów.", {("projects", 29)}),
    ],
)
def test_what_the_network_speaks_for_and_runs(
    language: str, name: str, text: str, read: set[tuple[str, float]]
) -> None:
    assert figures(language, name, text) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lagos, home to 15 million people, is a member of the Tilia Bay Network."),
        ("en", "Lagos represents 15 million people in the Tilia Bay Network."),
        ("en", "We work with 40 towns in a valley that is home to 3 million people."),
        ("en", "The ministry manages 120 projects with the Tilia Bay Network."),
        ("en", "By 2030 we will run 20 projects and represent 9 million people."),
        ("de", "Hamburg vertritt 1,8 Millionen Einwohner im Verband."),
    ],
)
def test_of_whom_others_speak(language: str, text: str) -> None:
    assert figures(language, "Tilia Bay Network", text) == set()


def read_alone(title: str, text: str, path: str) -> list[tuple[float | None, str]]:
    top = f"<html lang=en><head><title>{title} - Tilia Bay Network</title></head><body><main><h1>{title}</h1>"
    page = Page(f"https://www.tiliabay.example/{path}", f"{top}<p>{text}</p></main></body></html>")
    return [(it.value, it.concept) for it in parse_statistics(page)]


def test_the_network_is_called_as_its_host_is() -> None:
    text = "Tilia Bay is a network of more than 340 cities and towns in Germany."
    assert read_alone("Who we are", text, "who-we-are") == [(340, "members")]


@pytest.mark.parametrize(
    "text",
    [
        "Over 1,900 local governments take part in the plan that we adopted last year.",
        "More than 500 cities are at risk of flooding.",
        "Mehr als 500 Städte leiden unter Hitze.",
    ],
)
def test_a_sentence_that_begins_with_a_figure_is_no_counter(text: str) -> None:
    assert read_alone("A letter", text, "news/letter") == []


def test_a_card_of_the_section_before_does_not_head_figures() -> None:
    cards = "".join(f"<div><h3>The heat plan of lane {n}</h3><p>Three mayors meet.</p></div>" for n in "abc")
    counters = "".join(
        f"<div><p><strong>{n}</strong></p><p>{label}</p></div>"
        for n, label in (("160", "member towns"), ("7", "countries"))
    )
    sections = f"<section>{cards}</section><section>{counters}</section>"
    page = f"<html lang=en><title>Tilia Bay</title><h1>Tilia Bay</h1>{sections}"
    found = parse_statistics(Page("https://www.tiliabay.example/", page))
    assert [(it.value, it.concept) for it in found] == [(160, "members"), (7, "countries")]


@pytest.mark.parametrize(
    ("heading", "first", "read"),
    [
        ("The network in numbers", "member towns", 3),
        ("The congress in numbers", "member towns", 0),
        ("The network in numbers", "sessions", 0),
    ],
)
def test_takers_of_courses_beside_members(heading: str, first: str, read: int) -> None:
    cells = "".join(
        f"<div><p class=big>{number}</p><p>{label}</p></div>"
        for number, label in (("412", first), ("9", "provinces"), ("1,200", "participants a year"))
    )
    page = f"<html lang=en><title>Figures - Tilia Bay</title><main><h1>{heading}</h1>{cells}</main>"
    found = list(parse_statistics(Page("https://www.tiliabay.example/figures", page)))
    assert len(found) == read
