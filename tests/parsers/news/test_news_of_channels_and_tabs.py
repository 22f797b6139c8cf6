"""Messages of a channel, tabs with their panels, and stories that only empty lines part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
SITE = "https://cities.example"
TITLES = (
    "The ferry takes bicycles along",
    "New trees for Mill Lane",
    "Council approves the plan",
    "Who owns the river?",
)
TEXT = "Volunteers counted more than forty kinds of birds along the bank."
MESSAGE = (
    '<div class="wrap"><div class="from"><a href="https://talk.example/towns"><span>{o}</span></a></div>'
    '<div class="text"><b>{t}</b><br><br>{x}<br><br><a href="{u}">{m}</a></div>'
    '<div class="foot"><span>{n}12</span><a href="https://talk.example/towns/{n}"><time>{d}</time></a></div></div>'
)
LINES = (
    '<b>{t}</b><br>{d}<br>{x}<br><a href="{u}">{m}</a><br><br>',
    '{x}<br><span>{d}</span><br>{t}<br><a href="{u}">{m}</a><br><br>',
    '<img src="/1.jpg" alt=""><br><a href="{u}">{d}</a><br><strong>{t}</strong><br>{x}<br><br>',
)


def read(
    main: str, heading: str = "News", address: str = "news"
) -> list[tuple[str, str | None, str | None, str | None]]:
    text = f'<html lang="en"><main><h1>{heading}</h1>{main}</main></html>'
    found = parse_news(Page(f"{SITE}/{address}/", text, fetched_at=NIGHT))
    return [(item.title, item.url, item.published, item.teaser) for item in found]


def filled(shape: str, titles: tuple[str, ...] = TITLES, more: str = "Read more") -> str:
    return "".join(
        shape.format(
            t=title,
            u=f"/news/{place}",
            x=TEXT,
            d=f"2025-12-{20 - place}",
            n=place,
            m=more,
            o="Union of Mill Towns",
        )
        for place, title in enumerate(titles)
    )


ALL = [(title, f"{SITE}/news/{place}", f"2025-12-{20 - place}", TEXT) for place, title in enumerate(TITLES)]


def test_a_message_leads_to_what_it_tells_of_and_not_to_itself() -> None:
    assert read(f"<div>{filled(MESSAGE)}</div>") == ALL


def test_the_house_is_no_writer_of_its_messages() -> None:
    main = filled(
        MESSAGE.replace('<div class="from">', '<div class="message__author">').replace("{o}", "열린항구연합")
    )
    page = Page(
        f"{SITE}/news/",
        f'<html lang="ko"><main><h1>소식</h1><div>{main}</div></main></html>',
        fetched_at=NIGHT,
    )
    assert [item.authors for item in parse_news(page)] == [()] * len(TITLES)


@pytest.mark.parametrize("shape", LINES)
def test_an_empty_line_parts_stories_of_one_paragraph(shape: str) -> None:
    assert read(f"<div>{filled(shape)}</div>") == ALL


@pytest.mark.parametrize("head", ["News", "The harbour"])
def test_lines_with_days_in_a_text_are_no_stories(head: str) -> None:
    told = "".join(
        f"On 12 March {year} the old harbour was closed to large ships.<br>Only boats were let in.<br><br>"
        for year in range(1961, 1967)
    )
    assert read(f"<p>{told}</p>", head, "harbour") == []


def tabs(titles: tuple[str, ...], day: str = "<span>{d}</span>", panel: str = "<p>{x}</p>") -> str:
    buttons = filled(f'<button role="tab" aria-controls="p{{n}}">{day}<span>{{t}}</span></button>', titles)
    panels = filled(f'<div role="tabpanel" id="p{{n}}" hidden>{panel}<a href="{{u}}">{{m}}</a></div>', titles)
    return f"<div><div>{buttons}</div><div>{panels}</div></div>"


def test_a_tab_has_the_title_of_what_its_panel_tells() -> None:
    assert read(tabs(TITLES)) == ALL
    assert [url for _, url, _, _ in read(tabs(TITLES, day=""))] == [url for _, url, _, _ in ALL]


def test_a_tab_that_says_what_its_panel_says_too_is_no_story_of_its_own() -> None:
    both = read(tabs(TITLES, day="", panel="<h3><a href='{u}'>{t}</a></h3><p>{x}</p><p>{d}</p>"))
    assert both == ALL


@pytest.mark.parametrize("heading", ["Our services", "About us"])
def test_tabs_of_services_are_none(heading: str) -> None:
    names = (
        "Waste collection and recycling",
        "Passport and identity card",
        "Building permits for small houses",
    )
    assert read(tabs(names, day="").replace("/news/", "/city/"), heading, "city") == []
