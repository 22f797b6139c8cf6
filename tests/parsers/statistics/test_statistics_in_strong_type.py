"""Running text whose numbers are set in strong type: sentences, whatever elements part them."""

from __future__ import annotations

import re

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

_NUMBER = re.compile(r"\d[\d.,]*(?:개)?")


def read(text: str, language: str = "en", name: str = "Heron Towns Forum") -> list[tuple[object, ...]]:
    strong = _NUMBER.sub(r"<strong>\g<0></strong>", text)
    page = Page(
        "https://herontowns.example/about/",
        f"<html lang={language}><head><title>{name}</title>"
        f"<meta property='og:site_name' content='{name}'></head><body><main><h1>{name}</h1><p>{strong}</p>"
        "</main></body></html>",
    )
    return [(it.concept, it.value, it.qualifier, it.context) for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Heron Towns Forum has 24 offices and 130 staff members around the world. Rain came late.",
            "en",
            "",
        ),
        ("Heron Towns Forum has 24 offices and 130 staff members around the world.", "en", ""),
        (
            "Das Reiher-Bündnis hat 24 Büros und 130 Mitarbeitende weltweit. Der Regen kam spät.",
            "de",
            "Das Reiher-Bündnis",
        ),
        (
            "Unión de la Garza tiene 24 oficinas y 130 empleados en todo el mundo. Llovió tarde.",
            "es",
            "Unión de la Garza",
        ),
    ],
)
def test_a_sentence_stays_one(text: str, language: str, name: str) -> None:
    assert read(text, language, name or "Heron Towns Forum") == [
        ("offices", 24, "exact", "prose"),
        ("staff", 130, "exact", "prose"),
    ]


def test_a_sentence_on_others_stays_silent() -> None:
    assert not read("The report of 2011 has 95 offices on 12 pages and 48 cities on the map. It sold well.")
    assert not read("The harbour board of Braga planted 227 trees for 18 towns and 40 countries. It rained.")


def test_the_word_for_about_is_no_part_of_a_heading() -> None:
    text = "왜가리마을포럼는 전 세계에 약 15개 사무소를 두고 있습니다. 비가 늦게 왔다."
    assert read(text, "ko", "왜가리마을포럼") == [("offices", 15, "about", "prose")]


@pytest.mark.parametrize("rest", ["", "."])
def test_figures_and_labels_by_turns_stay_counters(rest: str) -> None:
    found = read(f"250 member towns 24 offices 130 staff 41 countries{rest}")
    assert [(concept, value, context) for concept, value, _, context in found] == [
        ("members", 250, "counter"),
        ("offices", 24, "counter"),
        ("staff", 130, "counter"),
        ("countries", 41, "counter"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Union du Héron compte parmi ses membres 1.100 villes dans 80 pays.", "fr", "Union du Héron"),
        (
            "Das Reiher-Bündnis zählt unter seine Mitglieder 1.100 Städte in 80 Ländern.",
            "de",
            "Das Reiher-Bündnis",
        ),
        (
            "Heron Towns Forum counts among its members 1,100 cities in 80 countries.",
            "en",
            "Heron Towns Forum",
        ),
    ],
)
def test_who_counts_somebody_among_its_members_tells_of_them_all(text: str, language: str, name: str) -> None:
    assert [it[:2] for it in read(text, language, name)] == [("members", 1100), ("countries", 80)]


def test_what_some_of_the_members_are_is_no_claim() -> None:
    assert not read("Among our members, 110 cities are on an island.")
    assert not read("Parmi nos membres, 110 villes sont sur une île.", "fr")
