"""Letters by mail that are kept on the web: their stories are read, and not what stands at their foot."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper import read_page

AT = datetime(2026, 11, 1, tzinfo=UTC)
URL = "https://www.lantern-towns.example/letters/11/"
STORIES = [
    ("The tram turns at the mill", "3 August 2026", "/stories/tram"),
    ("Rain gardens keep the square dry", "8 July 2026", "/stories/rain"),
    ("A school roof grows beans", "5 June 2026", "/stories/roof"),
]


def letter(foot: str, head: str = "") -> str:
    stories = "".join(
        f"<tr><td><table><tr><td style='font-weight:bold'>{title}</td></tr><tr><td>{day}</td></tr>"
        f"<tr><td>Neighbours planned it together over a long winter.</td></tr>"
        f"<tr><td><table><tr><td><a href='{href}'>Read more</a></td></tr></table></td></tr></table></td></tr>"
        for title, day, href in STORIES
    )
    return (
        f"<html><body><table>{head}<tr><td>News</td></tr>{stories}"
        f"<tr><td>Lantern Towns<br>{foot}</td></tr></table></body></html>"
    )


def titles(body: str) -> list[str]:
    return sorted(item.title for item in read_page(body, URL, fetched_at=AT).news)


@pytest.mark.parametrize(
    "foot",
    [
        "<a href='/unsubscribe/6350'>Leave this list</a>",
        "<a href='/l/6350?a=2'>Unsubscribe</a>",
        "<a href='/l/6350?a=2'>Newsletter abbestellen</a>",
        "<a href='/l/6350?a=2'>Se désabonner</a>",
        "<a href='/l/6350?a=2'>配信停止</a>",
        "<a href='/l/6350?a=2'>수신거부</a>",
        "<a href='/l/6350?a=2'>退订</a>",
    ],
)
def test_the_foot_of_a_letter_is_no_story(foot: str) -> None:
    assert titles(letter(foot)) == sorted(title for title, _, _ in STORIES)


def test_a_letter_that_opens_in_a_browser_is_no_story() -> None:
    head = "<tr><td><a href='/view/6350'>View this letter in your browser</a></td></tr>"
    assert titles(letter("", head)) == sorted(title for title, _, _ in STORIES)


def test_a_story_about_letters_is_one() -> None:
    cards = "".join(
        f"<article><h3><a href='/n/{at}'>{title}</a></h3><time>{at} May 2026</time></article>"
        for at, title in enumerate(
            ["Why so many towns unsubscribe from paid parking apps", "The tram turns at the mill"], start=1
        )
    )
    page = f"<html><body><main><h1>News</h1>{cards}</main></body></html>"
    assert "Why so many towns unsubscribe from paid parking apps" in titles(page)
