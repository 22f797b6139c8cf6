"""Titles in the same element on every card, lists in open elements, days in data, and boxes of readers."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from iclei_scraper import read_page
from tests.parsers.news.test_news_details import TITLES

_AT = datetime(2026, 11, 1, tzinfo=UTC)
_STORIES = (
    ("Kerbs", "Three towns try a lower kerb", "14 October 2026"),
    ("Field notes", "Ferries return to the upper lake", "2 October 2026"),
    ("Voices", "A square that was a car park", "21 September 2026"),
    ("Air", "Rain", "3 September 2026"),
    ("Soil", "What does a tree cost? Five answers from the street", "30 August 2026"),
)
_TEXT = (
    "The council listened for two evenings, and then it asked the neighbours to come and look for themselves."
)


def titles(body: str, *, path: str = "/news", head: str = "") -> list[str]:
    """What is read of a page, as titles."""
    html = f"<html lang='en'><head>{head}</head><body><main>{body}</main></body></html>"
    return [item.title for item in read_page(html, f"https://www.example.org{path}", fetched_at=_AT).news]


def test_a_title_stands_where_those_of_its_neighbours_do() -> None:
    card = (
        '<div class="card"><span class="tag">{}</span><div class="name">{}</div>'
        f'<div class="text">{_TEXT}</div><div class="day">{{}}</div></div>'
    )
    body = "<h1>News</h1>" + "".join(card.format(*story) for story in _STORIES)
    assert titles(body) == [title for _, title, _ in _STORIES]


def test_a_line_of_minutes_is_no_title_where_the_others_have_one_below() -> None:
    card = (
        '<a class="card" href="/news/story-{n}"><div class="meta">Guides · {n} min</div>'
        '<div class="name">{title}</div></a>'
    )
    told = [*(title for _, title, _ in _STORIES[:3]), "Calm", "Old canals bring shade to the inner city"]
    body = "<h1>News</h1>" + "".join(card.format(n=n + 2, title=title) for n, title in enumerate(told))
    assert titles(body) == told


def test_one_class_for_all_lines_moves_no_title() -> None:
    card = '<li><p class="x">{1}</p><p class="x">{0}</p><p class="x">{2}</p></li>'
    body = "<h1>News</h1><ul>" + "".join(card.format(*story) for story in _STORIES[:3]) + "</ul>"
    assert titles(body) == [title for _, title, _ in _STORIES[:3]]


def test_a_list_in_an_element_left_open_is_no_part_of_the_link_before_it() -> None:
    card = f'<div class="item"><div class="l">{{1}}</div><div class="r">{{2}}</div><div>{_TEXT}</div></div>'
    stories = "".join(card.format(*story) for story in (_STORIES[0], *_STORIES[1:3], _STORIES[4]))
    crumbs = (
        '<dl><dt>You are here</dt><dd><ul><li><a href="https://www.example.org/">All of our house</a> in</li>'
    )
    said = [title for _, title, _ in (*_STORIES[:3], _STORIES[4])]
    assert titles(f"{crumbs}<li>News.</li>{stories}") == said


def data(kind: str) -> str:
    """JSON-LD that lists the stories of a page under a type."""
    nodes = [
        {"@type": kind, "headline": f"{title} – The House", "datePublished": "2026-10-05"} for title in TITLES
    ]
    return f'<script type="application/ld+json">{json.dumps({"@type": "Blog", "blogPost": nodes})}</script>'


@pytest.mark.parametrize(("kind", "read"), [("BlogPosting", list(TITLES)), ("Course", [])])
def test_days_in_the_data_of_a_page_make_stories_of_what_is_told_whole(kind: str, read: list[str]) -> None:
    card = f'<article><h2>{{}}</h2><p>{_TEXT}</p><a href="/shop/">Find a stall</a></article>'
    body = "<h1>From our house</h1>" + "".join(map(card.format, TITLES))
    assert titles(body, path="/posts/", head=data(kind)) == read


@pytest.mark.parametrize(
    ("language", "head"),
    [("en", "Most read"), ("es", "Lo más leído"), ("pt", "As mais lidas")],
)
def test_bare_links_to_what_is_read_most_are_told_elsewhere(language: str, head: str) -> None:
    link = '<a href="/stories/{n}-of-all"><span>{begins}<span> {ends}</span></span></a>'
    halves = [title.split(" ", 2) for title in TITLES]
    links = "".join(
        link.format(n=n, begins=" ".join(words[:2]), ends=words[2]) for n, words in enumerate(halves)
    )
    above = f"<html lang='{language}'><body><main><h1>Contact</h1><p>{_TEXT}</p></main>"
    html = f"{above}<div><h2>{head}</h2>{{}}</div>"
    plain = read_page(html.format(f"<div><div>{links}</div></div>"), "https://www.example.org/contact")
    dated = links.replace("</a>", " <time>12 May 2026</time></a>")
    told = read_page(html.format(f"<div>{dated}</div>"), "https://www.example.org/contact", fetched_at=_AT)
    assert ([item.title for item in plain.news], len(told.news)) == ([], len(TITLES))


def test_a_line_that_goes_on_with_a_day_is_no_title() -> None:
    changed = '<div>This article was changed on <time datetime="2026-01-01T18:14">January 2026</time></div>'
    body = f"<article><h1>RNS-Aktuelles</h1><p>{_TEXT}</p><footer>{changed}</footer></article>"
    assert titles(body, path="/aktuelles/") == []


@pytest.mark.parametrize(
    ("button", "path", "count"),
    [("Saber mais", "/noticias/{}-da-casa", 3), ("Saber mais", "/servicos/{}-da-casa", 0)],
)
def test_a_button_that_only_says_more_leads_to_the_story(button: str, path: str, count: int) -> None:
    told = ("Cem canteiros em Braga", "Rega chega ao Porto", "Prémio para as árvores")
    card = f"<div><h3>{{}}</h3><p>A rua bebeu a tempestade.</p><a href='{path}'>{button}</a></div>"
    body = "<h1>Notícias</h1>" + "".join(card.format(title, n) for n, title in enumerate(told))
    html = f"<html lang='pt'><body><main>{body}</main></body></html>"
    assert len(read_page(html, "https://www.example.org/noticias").news) == count


def test_recordings_and_albums_are_none_without_a_word_of_news() -> None:
    film = '<li><h3><a href="https://youtu.be/abcdefghij{}">{}</a></h3><p>Ana Souza · {} · {}</p></li>'
    rows = [(n, title, day, f"{n + 41} min") for n, (_, title, day) in enumerate(_STORIES[:3])]
    films = "<ul>" + "".join(film.format(*row) for row in rows) + "</ul>"
    assert titles(f"<h1>Seminar recordings</h1>{films}", path="/media/seminars") == []
    assert len(titles(f"<h1>Videos</h1>{films}", path="/media/videos")) == len(rows)
    album = '<li><a href="/about/album/{}"><img src="/{}.jpg" alt=""><span>{}</span><p>{}{}</p></a></li>'
    for behind, count in ((" (42 photos)", 0), ("", 3)):
        shown = "".join(
            album.format(n, n, day, title, behind) for n, (_, title, day) in enumerate(_STORIES[:3])
        )
        assert len(titles(f"<h1>Pictures of our towns</h1><ul>{shown}</ul>", path="/about/album")) == count
