"""Marks in figures that are not those of the page's language, and figures that stand in one sentence."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

ENGLISH = (
    "We are a network of cities and towns that work together on clean water and fair housing for all people. "
)


def read(text: str, language: str = "en") -> dict[str, float]:
    body = f"<body><main><h1>About us</h1><p>{text}</p></main></body>"
    page = Page("https://net.example/about/", f'<!doctype html><html lang="{language}">{body}</html>')
    return {statistic.concept: statistic.value for statistic in parse_statistics(page)}


@pytest.mark.parametrize("claimed", ["de", "en", "fr", "es"])
@pytest.mark.parametrize("figure", ["2.500", "2,500", "2 500"])
@pytest.mark.parametrize("before", [ENGLISH, ""])
def test_a_point_groups_what_nobody_counts_in_parts(claimed: str, figure: str, before: str) -> None:
    assert read(f"{before}Our network has {figure} members in 125 countries.", claimed) == {
        "members": 2500,
        "countries": 125,
    }


def test_a_place_with_a_figure_of_its_own_is_no_event() -> None:
    assert read("Our network has 2,500 members in 125 countries and 1,250 projects.") == {
        "members": 2500,
        "countries": 125,
    }
    assert read("We met 2,500 members in our last conference.") == {}


def test_a_share_in_parts_stays_one() -> None:
    assert read("Our members are home to 12.5 percent of the world population.") == {"population_share": 12.5}


@pytest.mark.parametrize(
    "before", ["bem mais de", "bien plus de", "well over", "weit über", "bastante más de"]
)
def test_how_much_more_belongs_to_the_figure(before: str) -> None:
    body = f"<h1>About us</h1><p><b>Countries</b><br><span>{before} 125</span></p>"
    page = Page("https://net.example/about/", f'<html lang="en"><body><main>{body}</main></body></html>')
    assert [(it.value, it.qualifier) for it in parse_statistics(page)] == [(125, "more_than")]


@pytest.mark.parametrize(
    ("label", "concept"), [("Areas", "regions"), ("Skill areas", "other"), ("Areas of work", "other")]
)
def test_areas_of_what_is_done_are_no_regions(label: str, concept: str) -> None:
    row = "".join(
        f"<div><b>{value}</b><i>{it}</i></div>"
        for value, it in (("9+", label), ("40", "Countries"), ("12", "Projects"))
    )
    page = Page(
        "https://net.example/", f'<html lang="en"><body><main><h2>Our impact</h2>{row}</main></body></html>'
    )
    assert [it.concept for it in parse_statistics(page)] == [concept, "countries", "projects"]
