"""Lists of news in 26 structures and nine languages, on a page of news and on a home page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_content import WORDS, Item, items
from tests.parsers.news.news_layouts import ABOUT, LAYOUTS, OFFICES, PAGER, SERVICES, TEAM, page_of

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
LANGUAGES = sorted(WORDS)
SOME = [
    (name, language)
    for number, name in enumerate(sorted(LAYOUTS))
    for turn, language in enumerate(LANGUAGES)
    if (number + turn) % 3 == 0
]
"""Every layout in three languages, and every language in a third of the layouts."""


def read(url: str, text: str, language: str) -> list[NewsItem]:
    return list(parse_news(Page(url, text, fetched_at=NIGHT, languages=(language,))))


def expected(item: Item, shown: frozenset[str]) -> dict[str, object]:
    """What a card must give, of the fields that it shows."""
    fields: dict[str, object] = {"title": item.title, "url": item.url if "link" in shown else None}
    if "date" in shown:
        fields |= {"published": item.day.isoformat(), "published_precision": "day"}
    if "kind" in shown:
        fields["kind"] = item.kind
    if "author" in shown:
        fields["authors"] = (item.author,)
    return fields


def agree(found: list[NewsItem], wanted: list[Item], shown: frozenset[str]) -> None:
    assert [item.title for item in found] == [item.title for item in wanted]
    for item, want in zip(found, wanted, strict=True):
        for field, value in expected(want, shown).items():
            assert getattr(item, field) == value, (want.title, field)
        if "teaser" in shown:
            assert want.teaser.split(".")[0] in (item.teaser or ""), want.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_on_a_page_of_news(name: str, language: str) -> None:
    shown, template = LAYOUTS[name]
    words = WORDS[language]
    wanted = items(language, 3)
    main = f"<h1>{words.latest}</h1>{template(wanted, words)}{PAGER}"
    page = page_of(main, language=language, title=f"{words.latest} – Network of Cities")
    agree(read("https://cities.example/news/", page, language), wanted, shown)


@pytest.mark.parametrize(("name", "language"), SOME)
def test_on_a_home_page_among_other_things(name: str, language: str) -> None:
    shown, template = LAYOUTS[name]
    words = WORDS[language]
    wanted = items(language, 2)
    listing = f"<section><h2>{words.latest}</h2>{template(wanted, words)}</section>"
    page = page_of(SERVICES + ABOUT + listing + TEAM + OFFICES, language=language)
    agree(read("https://cities.example/", page, language), wanted, shown)


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_two_lists_on_one_page(name: str) -> None:
    shown, template = LAYOUTS[name]
    first, second = items("en", 1), items("en", 5)
    other_shown, other = LAYOUTS["whole_card_links"]
    main = (
        f"<h1>Newsroom</h1><h2>Latest news</h2>{template(first, WORDS['en'])}"
        f"<h2>In depth</h2>{other(second, WORDS['en'])}"
    )
    found = read("https://cities.example/newsroom/", page_of(main), "en")
    agree(found[: len(first)], first, shown)
    agree(found[len(first) :], second, other_shown)
