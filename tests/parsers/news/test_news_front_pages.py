"""Front pages of newspapers: titles by the dozen without days; and what leads to numbers, not to stories."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

HEADLINES = (
    "Bridge to open in May",
    "Rail strike is over",
    "Rain fills the reservoirs at last",
    "Two towns share one bus",
    "Harbour gets a park",
    "The baker who mends radios",
    "Schools to plant orchards",
    "Ferry line returns after ten years",
)
SECTIONS = ("Region", "Economy", "Culture")
NIGHT = datetime(2026, 1, 5, tzinfo=UTC)


def read(body: str, path: str = "/") -> list[tuple[str, str | None]]:
    text = f'<!doctype html><html lang="en"><title>The Courier</title><body><main>{body}</main></body></html>'
    found = parse_news(Page(f"https://courier.example{path}", text, fetched_at=NIGHT))
    return [(item.title, item.published) for item in found]


def section(name: str, folder: str, number: int) -> str:
    """A large story, and links to smaller ones below it in the same box."""
    lead, *rest = (f"<a href='{folder}{number + n}'>{title}</a>" for n, title in enumerate(HEADLINES))
    links = "".join(f"<li>{link}</li>" for link in rest)
    return f"<div><h2>{name}</h2><div><h3>{lead}</h3><p>More on page two.</p><ul>{links}</ul></div></div>"


@pytest.mark.parametrize("folder", ["/news/region-", "/2026/01/05/a-", "/stories/"])
def test_every_story_of_a_front_page(folder: str) -> None:
    body = "".join(section(name, folder, 48000 + 100 * place) for place, name in enumerate(SECTIONS))
    assert sorted(read(body)) == sorted((title, None) for title in HEADLINES * len(SECTIONS))


def test_stories_without_days_beside_stories_with_days_at_such_addresses() -> None:
    dated = "".join(
        f"<article><h3><a href='/region/{81230 + n}/a'>{title}</a></h3><p>{n + 1} January 2026</p></article>"
        for n, title in enumerate(HEADLINES[:3])
    )
    undated = "".join(
        f"<li><a href='/culture/{90230 + n}/b'>{title}</a></li>" for n, title in enumerate(HEADLINES[3:])
    )
    found = read(f"<h2>Latest news</h2><div>{dated}</div><div><h2>Culture</h2><ul>{undated}</ul></div>")
    assert [title for title, _ in found] == [*HEADLINES]


@pytest.mark.parametrize("folder", ["/item?id=", "/products/", "/members/"])
def test_numbers_alone_lead_to_no_stories(folder: str) -> None:
    assert read("".join(section(name, folder, 48000) for name in SECTIONS)) == []


def test_what_readers_wrote_below_stories_is_no_story() -> None:
    stories = "".join(section(name, "/news/a-", 48000 + 100 * n) for n, name in enumerate(SECTIONS))
    said = "".join(f"<li><a href='/news/a-4800{n}#comment-{n}'>Ana: I saw it too</a></li>" for n in range(5))
    assert not [title for title, _ in read(f"{stories}<aside><ul>{said}</ul></aside>") if "Ana" in title]


def test_the_label_of_tags_is_no_field_of_a_record() -> None:
    posts = "".join(
        f"<div><h2><a href='/node/{n}/'>{title}</a></h2><span>Submitted by kim on 1 May 202{n}</span>"
        f"<div>Tagged: <ul><li><a href='/taxonomy/term/{n}/' rel='tag'>Harbour</a></li></ul></div>"
        "<p>The council met on Tuesday, and talked until midnight.</p></div>"
        for n, title in enumerate(HEADLINES[:4])
    )
    assert [day for _, day in read(posts)] == [f"202{n}-05-01" for n in range(4)]


def test_a_reading_time_tells_that_the_day_is_that_of_a_text() -> None:
    posts = "".join(
        f"<div><h3><a href='/post/{n}/'>{title}</a></h3><p>May 0{n + 1}, 2025 · 3 min read ·"
        " <a href='/categories/events/'>Events</a></p></div>"
        for n, title in enumerate(HEADLINES[:4])
    )
    assert [day for _, day in read(posts, "/post/")] == [f"2025-05-0{n + 1}" for n in range(4)]


def test_a_machine_tells_the_day_that_the_text_only_counts_back_to() -> None:
    posts = "".join(
        f"<article><h2><a href='/blog/{n}/'>{title}</a></h2>"
        f"<p>By Kim, <time datetime='2025-0{n + 1}-07T10:00:00Z'>{n + 2} months</time> ago</p></article>"
        for n, title in enumerate(HEADLINES[:3])
    )
    assert [day for _, day in read(posts, "/blog/")] == [f"2025-0{n + 1}-07" for n in range(3)]


def test_a_day_in_a_title_stays_there_where_another_line_tells_the_day_of_publication() -> None:
    posts = "".join(
        f"<article><h2><a href='/news/{n}/'>{title} (3 May 2024)</a></h2><p>{n + 1} June 2024</p></article>"
        for n, title in enumerate(HEADLINES[:3])
    )
    assert read(posts, "/news/") == [
        (f"{title} (3 May 2024)", f"2024-06-0{n + 1}") for n, title in enumerate(HEADLINES[:3])
    ]


def test_only_the_address_tells_an_event_from_a_story() -> None:
    folders = ("events", "news", "events", "events")
    cards = "".join(
        f"<article><h3><a href='/{folder}/{title.lower().replace(' ', '-')}/'>{title}</a></h3>"
        f"<p>{n + 1} December 2025</p><p>More of it on the page itself, as ever.</p></article>"
        for n, (folder, title) in enumerate(zip(folders, HEADLINES, strict=False))
    )
    page = Page("https://courier.example/", f"<h2>Latest news</h2><div>{cards}</div>", fetched_at=NIGHT)
    assert [(item.kind, item.published, item.event_date) for item in parse_news(page)] == [
        ("Event", None, "2025-12-01"),
        ("News", "2025-12-02", None),
        ("Event", None, "2025-12-03"),
        ("Event", None, "2025-12-04"),
    ]


def test_an_address_that_is_none_stops_nothing() -> None:
    broken = "<ul><li><a href='http://[quote-4725'>An address that is none at all</a></li></ul>"
    stories = "".join(section(name, "/news/a-", 48000 + 100 * n) for n, name in enumerate(SECTIONS))
    assert len(read(f"{broken}{stories}")) == len(HEADLINES) * len(SECTIONS)
