"""What leads back, to the start page or stands in the foot is no story; posts told whole are."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.signs.context import Context

TITLES = (
    "Council opens a bridge for bicycles over the harbour",
    "Pupils count the birds along the river again",
    "Market square gets a roof made of solar cells",
)
TEXT = "After a long debate the council decided on Tuesday, and work will start soon."
DAYS = ("2026-03-12", "2026-03-10", "2026-03-05")


def read(
    body: str, *, path: str = "news.html", heading: str = "News", rest: str = ""
) -> list[tuple[str, str | None, str | None]]:
    page = Page(
        f"https://rivertowns.example/{path}",
        f'<!doctype html><html lang="en"><head><title>{heading} | Towns</title></head><body>'
        f"<main><h1>{heading}</h1>{body}</main>{rest}</body></html>",
    )
    return [(item.title, item.published, item.url) for item in parse_news(page)]


@pytest.mark.parametrize("link", ["← Over to where it starts", "The parish by the river"])
def test_an_empty_list_with_the_way_to_the_start_page_has_no_story(link: str) -> None:
    assert read(f"<section><p>Press release</p><a href='index.html'>{link}</a><p>{TEXT}</p></section>") == []


def test_a_way_back_to_another_page_is_no_story() -> None:
    assert read(f"<div><a href='/news/all/'>← Back to all the stories</a><p>{TEXT}</p></div>") == []


def test_a_story_kept_as_the_index_of_its_folder_has_its_address() -> None:
    body = "".join(
        f"<article><h3><a href='/news/{n}/index.html'>{title}</a></h3><p>{TEXT}</p></article>"
        for n, title in enumerate(TITLES)
    )
    urls = [f"https://rivertowns.example/news/{n}/index.html" for n in range(3)]
    assert read(body) == [(title, None, url) for title, url in zip(TITLES, urls, strict=True)]


def test_links_in_the_foot_do_not_stand_under_the_heading_of_the_text() -> None:
    meetings = "<h1>Meetings</h1><p>Readers:<br><br><a>08.10.2024,<br>22.10.2024,<br>29.10.2024</a></p>"
    foot = (
        "<footer><div><a href='/diocese'><p>Service at the altar<br>of the diocese</p></a>"
        "<a href='/changes'><p>Book of changes</p></a></div>"
        "<div><h3>Parish</h3><a href='/p'><i></i></a></div>"
        "<div><h3>Diocese</h3><a href='/all'><i></i></a></div></footer>"
    )
    page = Page(
        "https://rivertowns.example/news.html",
        f"<html lang='en'><body><div><h1>News</h1><p></p></div><div>{meetings}</div>{foot}</body></html>",
    )
    assert [item.title for item in parse_news(page)] == []


def test_latest_stories_in_the_foot_under_a_heading_there_are_stories() -> None:
    items = "".join(
        f"<li><a href='/news/{n}'>{title}</a> <span>{day}</span></li>"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    foot = f"<footer><div><h3>Latest news</h3><ul>{items}</ul></div></footer>"
    found = read(f"<p>{TEXT}</p>", path="about/", heading="About us", rest=foot)
    assert [(title, day) for title, day, _ in found] == list(zip(TITLES, DAYS, strict=True))


def posts(lines: int) -> str:
    names = "".join(f"<p>Person {n}, of the board (board{n}@towns.example)</p>" for n in range(4))
    return "".join(
        f"<div><h3>{title}</h3><h5>Posted on {day}</h5>{f'<p>{TEXT}</p>' * lines}{names * (n > 0)}</div>"
        for n, (title, day) in enumerate(zip(("Meeting16", "Board met", "New fee"), DAYS, strict=True))
    )


def test_posts_told_whole_may_say_whom_to_ask() -> None:
    found = read(posts(6), path="news/")
    assert [(title, day) for title, day, _ in found] == list(
        zip(("Meeting16", "Board met", "New fee"), DAYS, strict=True)
    )


def test_notes_of_a_line_with_whom_to_ask_are_rather_contacts() -> None:
    assert read(posts(1), path="board/", heading="The board") == []


@pytest.mark.parametrize(
    ("path", "listing"),
    [("press-releases/index", True), ("news/index.html", True), ("news/index-of-prices", False)],
)
def test_an_index_in_a_folder_of_news_is_the_address_of_a_list(path: str, *, listing: bool) -> None:
    page = Page(f"https://rivertowns.example/{path}", "<html lang='en'><body><p>News</p></body></html>")
    assert Context(page).says_listing is listing
