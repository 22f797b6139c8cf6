"""Pages of one article, built around an invented text."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_content import paragraphs
from tests.parsers.news.news_layouts import page_of

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TITLE = "Ardenholm opens its first car-free quarter"
LINES = paragraphs("en", 1)
TEXT = "".join(f"<p>{escape(line)}</p>" for line in LINES)
URL = "https://cities.example/news/car-free-quarter-opens/"


def page(
    main: str, *, url: str = URL, head: str = "", title: str = TITLE, language: str = "en", body: str = ""
) -> Page:
    text = page_of(main, head=head, title=f"{title} | Network of Cities", language=language, body=body)
    return Page(url, text, fetched_at=NIGHT, languages=("en", "es"))


def read(
    main: str, *, url: str = URL, head: str = "", title: str = TITLE, language: str = "en", body: str = ""
) -> NewsItem | None:
    found = [*parse_news(page(main, url=url, head=head, title=title, language=language, body=body))]
    return next((item for item in found if item.body), None)


def article(main: str, **other: str) -> NewsItem:
    found = read(main, **other)
    assert found is not None
    return found


def headed(beside: str = "<p>12 May 2024</p>", text: str = TEXT, title: str = TITLE) -> str:
    return f"<article><h1>{title}</h1>{beside}{text}</article>"


def json_ld(**values: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


# Dates -----------------------------------------------------------------------------------------------------
