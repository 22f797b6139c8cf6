"""Linked entries with days that are no news: what was measured somewhere, cases before a court, statutes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = "<html lang='{}'><title>{} | River Towns</title><main><h1>{}</h1>{}</main></html>"
DAYS = ("26/06/2025", "14/05/2025", "03/04/2025", "11/03/2025")
TEXT = "A claim about the cost of a drive behind the old harbour, to be heard in full."
CARD = "<div><h3><a href='/x/{n}'>{title}</a></h3><p>{day}, 04:1{n}</p><p>{fact}</p></div>"
ROW = "<li><a href='/x/{n}'>{title}</a> <small>{day} · {fact}</small></li>"
PLACED = ("Oldport, North Coast", "Newford, Lower Hills", "Lowmoor, Eastern Bay", "Hightor, South Ridge")
PARTIES = ("Alder v Birch", "Cedar Homes v Newford Council", "Elm and others v Fir", "Gorse v Holly")


def titles(
    title: str, shape: str, names: tuple[str, ...], facts: list[str], language: str = "en"
) -> list[str]:
    lists = zip(names, DAYS, facts, strict=True)
    body = "".join(shape.format(n=n, title=a, day=b, fact=c) for n, (a, b, c) in enumerate(lists))
    text = FRAME.format(language, title, title, f"<div>{body}</div>")
    page = Page("https://rivertowns.example/page/", text, fetched_at=datetime(2026, 3, 8, tzinfo=UTC))
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize("shape", [CARD, ROW])
@pytest.mark.parametrize(
    ("title", "language", "fact"),
    [
        ("Latest earthquakes", "en", "M 4.{} · 12 km"),
        ("Sturmböen", "de", "11{} km/h"),
        ("最近の地震", "ja", "震度{}"),
    ],
)
def test_what_was_measured_is_no_news(title: str, language: str, fact: str, shape: str) -> None:
    assert titles(title, shape, PLACED, [fact.format(n) for n in range(4)], language) == []


@pytest.mark.parametrize("shape", [CARD, ROW, f"{CARD[:-6]}<p>{TEXT}</p></div>"])
@pytest.mark.parametrize("fact", ["12 C 34{}/24", "2024-018{}", "2024가합12{}", "（2024）甲01民初12{}号"])
def test_cases_before_a_court_are_no_news(fact: str, shape: str) -> None:
    assert titles("Hearings and rolls", shape, PARTIES, [fact.format(n) for n in range(4)]) == []
    numbered = tuple(fact.format(n) + " Rent of a yard behind the mill" for n in range(4))
    assert titles("Roll of the week", shape, numbered, ["Room 2"] * 4) == []


@pytest.mark.parametrize("shape", [CARD, ROW])
def test_stories_with_other_figures_beside_them_are_news(shape: str) -> None:
    stories = (
        "Council opens a bridge of 120 m over the harbour",
        "Pupils count the birds of the river again",
        "Market square gets a roof of solar cells",
        "A storm with 110 km/h leaves the old mill unharmed",
    )
    assert titles("Town life", shape, stories, ["3 min", "2 MB", "4 comments", "12 views"]) == list(stories)


def test_the_last_months_of_a_year_in_korean_are_no_cases() -> None:
    stories = (
        "나무 다리, 다음 홍수에 대비하다",
        "조용한 거리, 구시가지에 그늘을 주다",
        "시장 건물, 두 번째 삶을 얻다",
        "마을 도서실, 주민의 마음을 얻다",
    )
    facts = [f"2025년 1{n % 3}월 2{n}일" for n in range(4)]
    shape = (
        "<div><h3><a href='/x/{n}'>{title}</a></h3><p>{fact}</p><p>"
        "마을 도서관은 올봄에 다리를 놓는다. </p></div>"
    )
    assert titles("강마을 이야기", shape, stories, facts, "ko") == list(stories)


STATUTES = tuple(
    f"{kind} on the {what} in all of the town"
    for kind, what in (("Statute", "waste"), ("Statute", "market"), ("Decree", "trees"), ("Statute", "dogs"))
)
KEPT = "<tr><td>{fact}</td><td><a href='/x/{n}'>{title}</a></td></tr>"


@pytest.mark.parametrize("shape", [CARD, ROW, f"{CARD[:-6]}<p>{TEXT}</p></div>"])
def test_statutes_with_a_number_within_a_year_are_no_news(shape: str) -> None:
    assert titles("Law of the town", shape, STATUTES, [f"{n}/2025" for n in (5, 4, 3, 2)]) == []
    numbered = tuple(f"{n}/2025 {title}" for n, title in zip((5, 4, 3, 2), STATUTES, strict=True))
    assert titles("Ortsrecht", shape, numbered, ["Room 2"] * 4, "de") == []


def test_numbers_that_run_on_are_no_months() -> None:
    assert titles("Law of the town", KEPT, STATUTES, [f"{n}/2025" for n in (5, 4, 3, 2)]) == []


def test_stories_with_a_month_in_figures_are_news() -> None:
    stories = (
        "Council opens a bridge over the harbour",
        "Pupils count the birds of the river again",
        "Market square gets a roof of solar cells",
        "A storm leaves the old mill unharmed",
    )
    months = ["5/2025", "2/2025", "11/2024", "9/2024"]
    assert titles("Town life", KEPT, stories, months) == list(stories)
    assert titles("News", KEPT, stories, [f"{n}/2025" for n in (5, 4, 3, 2)]) == list(stories)
    assert titles("Town life", CARD, stories, ["With the plan for 2024/25"] * 4) == list(stories)
