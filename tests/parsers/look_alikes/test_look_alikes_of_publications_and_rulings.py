"""Lists of publications without a day, of what courts decided, of days off: no news, and news beside them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

TITLES = ("Handbook of rain gardens", "Guide to municipal bonds", "Cool roofs in practice", "Atlas of brooks")


def titles(heading: str, cards: list[str], language: str = "en") -> list[str]:
    text = (
        f"<html lang='{language}'><title>{heading} | River Towns</title><body><main><h1>{heading}</h1>"
        f"{''.join(cards)}</main></body></html>"
    )
    page = Page("https://www.rivertowns.example/list/", text, fetched_at=datetime(2026, 11, 28, tzinfo=UTC))
    return [item.title for item in parse_news(page)]


def card(title: str, folder: str, *facts: str) -> str:
    address = f"/{folder}/{title.lower().replace(' ', '-').replace('.', '').replace(':', '')}/"
    lines = "".join(f"<p>{fact}</p>" for fact in facts)
    return f"<div class='item'><h3><a href='{address}'>{title}</a></h3>{lines}</div>"


@pytest.mark.parametrize(
    "facts",
    [
        ("Pages: {}", "Year: 2025"),
        ("{} pages", "2025"),
        ("Format: PDF {}.2 MB", "Year: 2025"),
        ("{} Seiten", "2025"),
    ],
)
def test_what_has_pages_and_no_day_is_a_publication(facts: tuple[str, ...]) -> None:
    def cards(*told: str) -> list[str]:
        return [
            card(title, "publications", *(fact.format(24 + 8 * n) for fact in told))
            for n, title in enumerate(TITLES)
        ]

    assert titles("Publications", cards(*facts)) == []
    assert titles("Publications", cards(f"{{}} {'October 2026'}")) == [*TITLES]


@pytest.mark.parametrize(
    ("language", "heading", "name"),
    [
        ("it", "Sentenze", "Sentenza n. {}: appalti e soglie"),
        ("de", "Entscheidungen", "Beschluss Nr. {}: Vergabe und Grenzen"),
        ("es", "Resoluciones", "Sentencia núm. {}: contratos y umbrales"),
    ],
)
def test_a_number_behind_the_word_for_a_ruling_is_that_of_a_case(
    language: str, heading: str, name: str
) -> None:
    days = ("26.11.2026", "19.11.2026", "04.11.2026", "28.10.2026")
    numbers = (114, 87, 102, 95)
    cards = [card(name.format(n), "decisions", f"II · {day}") for n, day in zip(numbers, days, strict=True)]
    assert titles(heading, cards, language) == []
    stories = [
        card(f"The court hears of quay {n}", "news", f"Courts · {day}")
        for n, day in zip(numbers, days, strict=True)
    ]
    assert len(titles("News", stories)) == len(numbers)


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Public holidays and school breaks"), ("pt", "Feriados"), ("zh", "公共假日")],
)
def test_days_off_are_no_events(language: str, heading: str) -> None:
    days = ("2026-12-25", "2026-11-19", "2026-11-04", "2026-10-28")
    cards = [card(f"Feast number {n}", "calendar", day, "public") for n, day in enumerate(days)]
    assert titles(heading, cards, language) == []
    assert len(titles("Events", cards, "en")) == len(days)


@pytest.mark.parametrize(
    ("led", "language"),
    [("Scanned on Friday, {} October 2026", "en"), ("Zuletzt geladen: Mo., {}.10.2026", "de")],
)
@pytest.mark.parametrize("line", ["<p>{}</p>", "<span>drawn by hand</span><span>{}</span>"])
def test_days_that_the_same_other_words_lead_to_make_no_stories(led: str, language: str, line: str) -> None:
    drawn = [
        f"<div><img src='/i/{n}.jpg'><a href='/things/{n}'>{title}</a>{line.format(led.format(10 + n))}</div>"
        for n, title in enumerate(TITLES)
    ]
    assert titles("Things to look at", drawn, language) == []


@pytest.mark.parametrize(
    "led", ["Published on Friday, {} October 2026", "Bonn, {} October 2026", "{} October 2026"]
)
def test_days_of_stories_may_have_words_of_publication_before_them(led: str) -> None:
    stories = [
        f"<div><img src='/i/{n}.jpg'><a href='/stories/{n}'>{title} after the flood</a>"
        f"<p>{led.format(10 + n)}</p></div>"
        for n, title in enumerate(TITLES)
    ]
    assert titles("Things to read", stories) == [f"{title} after the flood" for title in TITLES]
