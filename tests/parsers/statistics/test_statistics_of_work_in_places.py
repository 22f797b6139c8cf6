"""Where a house runs its projects is told of the house; what one project or somebody else does is not."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def read(text: str, language: str) -> list[tuple[str, float | None, str]]:
    page = Page(
        "https://tidelands.example/about/",
        f"<html lang='{language}'><head><title>About us | Tidelands Forum</title></head><body><header>"
        f"<a href='/'>Tidelands Forum</a></header><main><h1>About us</h1><p>{text}</p></main></body></html>",
    )
    return [(it.concept, it.value, it.qualifier) for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tidelands Forum runs projects in over 70 countries. Boats leave each day.", "en"),
        ("We support small programmes across more than 70 countries.", "en"),
        ("Das Tidelands Forum fördert Projekte in über 70 Ländern.", "de"),
        ("Tidelands Forum mène des projets dans plus de 70 pays.", "fr"),
        ("Tidelands Forum desarrolla proyectos en más de 70 países.", "es"),
        ("Tidelands Forum driver projekt i över 70 länder. Båtar går varje dag.", "sv"),
    ],
)
def test_places_where_the_house_runs_projects(text: str, language: str) -> None:
    assert read(text, language) == [("countries", 70, "more_than")]


@pytest.mark.parametrize(
    "text",
    [
        "Our project covers 70 countries.",
        "The Brindle Foundation runs projects in 70 countries.",
        "Our partner, the Brindle Foundation, supports projects in 70 countries.",
        "In 2015 we supported projects in 70 countries.",
        "We want to run projects in 70 countries by 2030.",
        "We talk with those who run projects in 70 countries.",
    ],
)
def test_places_of_others_of_one_project_of_once_and_of_what_is_to_come(text: str) -> None:
    assert read(text, "en") == []


def test_continents_may_be_told_in_words_behind_countries() -> None:
    told = "Our crews have built odd, costly and quick projects across 28 countries in three continents."
    assert read(told, "en") == [("countries", 28, "exact"), ("continents", 3, "exact")]
    assert read("Three continents once were one, we say.", "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "A many-sided team of more than 90 professionals including rowers and cooks",
        "The wits of our many-sided team of more than 90 professionals turn the tide.",
    ],
)
def test_our_team_of_so_many_works_for_the_house(text: str) -> None:
    assert read(text, "en") == [("staff", 90, "more_than")]


@pytest.mark.parametrize(
    "text",
    [
        "Our partner's team of more than 90 professionals turns the tide.",
        "The Brindle Foundation has a team of more than 90 professionals.",
    ],
)
def test_the_team_of_somebody_else_does_not(text: str) -> None:
    assert read(text, "en") == []


def test_a_label_may_tell_where_another_body_is_at_work() -> None:
    boxes = "".join(
        f"<div class='c'><b>{figure}</b><span>{label}</span></div>"
        for figure, label in (
            ("67,000", "clubs built like ours"),
            ("90+", "countries where {} operates"),
            ("36", "years on the river"),
        )
    )
    assert read(f"</p>{boxes.format('Brindle')}<p>", "en") == []
    assert ("countries", 90, "at_least") in read(f"</p>{boxes.format('Tidelands Forum')}<p>", "en")
