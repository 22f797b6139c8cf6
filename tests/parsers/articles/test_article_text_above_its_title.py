"""A text is read as an article although the line that is taken for its title stands below it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from iclei_scraper import read_page

TITLE = "Night buses get through the winter"
TEXT = (
    "The buses of the harbour have run every night of the winter, and hardly one was late. Drivers had asked "
    "for heated stops, and the board paid for them out of the fares of the summer."
)


def test_what_the_head_says_beyond_doubt_is_an_article() -> None:
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2026-03-16T08:30:00+00:00",
    }
    paragraphs = "".join(f"<p>{TEXT} It was the {n}th winter.</p>" for n in range(4, 9))
    script = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    html = (
        f"<html lang=en><head><title>Harbour Towns</title>{script}</head><body>"
        f"<main>{paragraphs}<h4>{TITLE}</h4></main></body></html>"
    )
    found = read_page(
        html.encode(),
        "https://www.harbour-towns.example/news/night-buses-in-winter",
        fetched_at=datetime(2026, 5, 10, tzinfo=UTC),
    )
    assert [(item.title, item.published) for item in found.news] == [(TITLE, "2026-03-16")]
