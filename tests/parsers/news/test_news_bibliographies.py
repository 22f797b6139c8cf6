"""Papers, references and changes of programs are listed with titles, links and days, and are no news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

TITLES = (
    "Water quality in river towns under changing climate conditions",
    "Urban heat islands and public health: a review",
    "Community solar gardens in small municipalities",
    "Flood resilience indicators for local governments",
)
DAYS = ("12 March 2024", "5 May 2023", "17 January 2022", "22 October 2020")
TEXT = "The river gives the town water and shade, and people meet on its banks every summer evening. " * 4


def read(body: str, title: str, *, path: str = "research") -> list[NewsItem]:
    text = f'<!doctype html><html lang="en"><title>{title}</title><main><h1>{title}</h1>{body}</main></html>'
    return list(parse_news(Page(f"https://rivertowns.example/{path}/", text)))


@pytest.mark.parametrize("heading", ["References", "Bibliography", "Literatur", "Referências", "参考文献"])
def test_what_an_article_refers_to_is_no_news_beside_it(heading: str) -> None:
    items = "".join(
        f"<li>Souza, A. <a href='/papers/{n}'>{title}</a>. Accessed {day}.</li>"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    article = f"<p>By Ana Souza</p><p>12 May 2024</p>{f'<p>{TEXT}</p>' * 4}<h2>{heading}</h2><ol>{items}</ol>"
    found = read(article, "Why rivers matter for towns", path="blog/why-rivers-matter-for-towns")
    assert [item.title for item in found] == ["Why rivers matter for towns"]


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://doi.org/10.1016/j.cities.{}", "Cities"),
        ("https://arxiv.org/abs/2403.0123{}", "Preprint"),
        ("/papers/{}", "Cities 12, pp. 10-25"),
        ("/papers/{}", "Cities, vol. 12"),
    ],
)
def test_dated_papers_are_no_news(address: str, source: str) -> None:
    items = "".join(
        f"<li><a href='{address.format(n)}'>{title}</a><br>Souza A., Vale J.<br><i>{source}</i>, {day}</li>"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    assert read(f"<ul>{items}</ul>", "Papers") == []


@pytest.mark.parametrize("address", ["/commit/68832{}", "/pull/41{}", "/issues/41{}", "/browse/map-41{}"])
def test_changes_of_a_program_below_their_days_are_no_news(address: str) -> None:
    body = "".join(
        f"<h3>{day}</h3><ol><li><p><a href='{address.format(n)}'>{TITLES[n]}</a></p></li>"
        f"<li><p><a href='{address.format(n + 4)}'>{TITLES[(n + 1) % 4]} again</a></p></li></ol>"
        for n, day in enumerate(DAYS)
    )
    assert read(body, "Version history") == []


NAMES = ("Ana Souza, Bo M. Lindqvist, and Carl van Dalen.", "Ana Souza, Dora Weiss and Emil Roth.")


@pytest.mark.parametrize(
    "source", [f"{NAMES[0]} Cities and Water, submitted", f"{NAMES[1]} A report", "Cities 14(4), 7142-7155"]
)
def test_papers_without_a_day_below_who_wrote_them_are_no_news(source: str) -> None:
    items = "".join(
        f"<li><a href='https://papers.example/{n}'>{title}</a><br>{source} of the year</li>"
        for n, title in enumerate(TITLES)
    )
    assert read(f"<ul>{items}</ul>", "Publications", path="publications") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Souza and Bo Lindqvist tell what the town has learned from the last flood and what is to do.",
        "Parks, Trees, Rivers: the town has plans for all of them, and asks its people what they think.",
    ],
)
def test_stories_whose_text_begins_with_two_names_or_with_things_are_news(text: str) -> None:
    items = "".join(
        f"<li><a href='/news/{title.lower().replace(' ', '-')}'>{title}</a><br>{text}</li>"
        for title in TITLES
    )
    found = read(f"<ul>{items}</ul>", "News", path="news")
    assert [item.title for item in found] == list(TITLES)
