"""Pages whose only day is that of something else: until when one may ask for a plot, when it is free."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

TEXT = (
    "The plots lie behind the old lock and are watered from the canal, each with a shed of its own.",
    "Whoever moves away gives the key back, and the next on the list is told within a week.",
    "A hedge may be as high as a child, and bees are welcome where the neighbours agree to them.",
)


def read(title: str, line: str, head: str = "", path: str = "gardens") -> list[NewsItem]:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    text = (
        f"<html lang='en'><head><title>{title} | River Towns</title>{head}</head><body><main><h1>{title}</h1>"
        f"<p>{line}</p>{paragraphs}</main></body></html>"
    )
    page = Page(
        f"https://www.rivertowns.example/{path}/", text, fetched_at=datetime(2026, 11, 28, tzinfo=UTC)
    )
    return list(parse_news(page))


LINES = [
    "Anträge bis 04.11.2026",
    "Début : 19 novembre 2026 – durée : 36 mois",
    "시작: 2026-11-19, 기간: 36개월",
    "신청일: 2026-11-19",
    "Reopened on 11 September 2026",
    "Verfügbar ab 4. November 2026",
    "Domande fino al 4 novembre 2026",
    "Plots: 4 November 2026",
]


@pytest.mark.parametrize("line", LINES)
def test_the_day_of_something_else_makes_no_article(line: str) -> None:
    assert read("Canal gardens", line) == []


@pytest.mark.parametrize(
    "line",
    [
        "4 November 2026",
        "Veröffentlicht am 4. November 2026",
        "Leeds, 4 November 2026",
        "4 November 2026 · Water",
        "Posted by Mara Oldfield on 4 November 2026",
    ],
)
def test_the_day_of_a_note_does(line: str) -> None:
    assert [item.published for item in read("Canal gardens", line)] == ["2026-11-04"]


@pytest.mark.parametrize("line", LINES[4:])
def test_a_story_that_is_filed_as_one_is_read_whatever_its_day_is_of(line: str) -> None:
    title = "Gardens behind the old lock find their keepers"
    found = read(title, line, path="news/gardens-behind-the-old-lock-find-their-keepers")
    assert [item.title for item in found] == [title]


@pytest.mark.parametrize("kind", ["Book", "TouristAttraction", "Legislation"])
def test_what_the_head_calls_a_book_a_sight_or_a_law_is_no_article(kind: str) -> None:
    line = "Published on 4 November 2026"
    head = '<script type="application/ld+json">{"@type": "%s", "name": "Canal gardens"}</script>'
    assert read("Canal gardens", line, head % kind) == []
    assert len(read("Canal gardens", line, head % "WebPage")) == 1


@pytest.mark.parametrize("title", ["Página no encontrada", "Seite nicht gefunden", "ページが見つかりません"])
def test_the_page_of_a_lost_address_is_no_article(title: str) -> None:
    assert read(title, "4 November 2026") == []


def test_the_hours_of_a_day_make_it_that_of_an_event() -> None:
    (item,) = read("Workshop on dry stone walls", "Date: 19 November 2026, 9:30 am – 5 pm")
    assert (item.published, item.event_date) == (None, "2026-11-19")


@pytest.mark.parametrize("word", ["Heute", "Hoy", "Today"])
def test_a_heading_that_says_today_is_no_day(word: str) -> None:
    assert (
        read("History of the toll house", f"Built for the tollmen.</p><h3>{word}</h3><p>Papers lie there.")
        == []
    )
