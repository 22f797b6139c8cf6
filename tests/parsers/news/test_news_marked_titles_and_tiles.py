"""Titles whose beginning is marked, and tiles of something else among those of stories."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
DAYS = ("2025-12-12", "2025-12-03", "2025-11-28")
TITLES = {
    "ja": (
        "夜間バスが港の地区に戻ってきました",
        "学校の屋根が電気代を二割減らしました",
        "古い運河が洪水に備えています",
    ),
    "zh": ("夜间巴士回到港口街区试运行", "学校屋顶让电费降低五分之一", "旧运河已为下一次洪水做好准备"),
    "ko": (
        "야간 버스가 항구 지구로 돌아옵니다",
        "학교 지붕이 전기 요금을 줄입니다",
        "오래된 운하가 홍수에 대비합니다",
    ),
    "es": ("Las calles vuelven al barrio", "Los techos bajan la factura", "Las huertas abren esta semana"),
    "de": (
        "Nachtbusse kehren ins Viertel zurück",
        "Schuldächer senken die Rechnung",
        "Kanäle sind für die Flut bereit",
    ),
}
MARKED = (
    '<article><h3><a href="{u}">{t}</a></h3><p>{d}</p></article>',
    '<li>{d} <a href="{u}">{t}</a></li>',
    '<dl><dt>{d}</dt><dd><a href="{u}">{t}</a></dd></dl>',
    '<a href="{u}"><p>{d}</p><h4>{t}</h4></a>',
)
STRAYS = (
    "<blockquote>The best street is the one where children play without fear.</blockquote>",
    '<p>Once a month we write about water and energy in small towns.</p><a href="/letter/">Subscribe</a>',
    "<b>Did you know?</b><p>A tree on the square cools as much as ten air conditioners.</p>",
)
TILES = (
    ('<a class="tile" href="{u}"><i>{d}</i><h3>{t}</h3></a>', '<div class="tile">{o}</div>'),
    ('<div class="tile news"><h3><a href="{u}">{t}</a></h3><p>{d}</p></div>', '<div class="tile">{o}</div>'),
    ('<section><p>{d}</p><h3><a href="{u}">{t}</a></h3></section>', "<aside>{o}</aside>"),
    ('<a href="{u}" class="q"><div>{t}</div><div>{d}</div></a>', '<div class="q">{o}</div>'),
)


def read(main: str, language: str) -> list[NewsItem]:
    text = f'<html lang="{language}"><main><h1>News</h1><div>{main}</div></main></html>'
    return list(parse_news(Page("https://cities.example/news/", text, fetched_at=NIGHT)))


@pytest.mark.parametrize(("pattern", "tag"), [*product(MARKED, ("mark", "b", "strong", "em", "span"))])
def test_a_title_with_a_marked_beginning_is_whole(pattern: str, tag: str) -> None:
    for (language, titles), length in product(TITLES.items(), (2, 4, 7)):
        items = []
        for title, day in zip(titles, DAYS, strict=True):
            marked = f"<{tag}>{title[:length]}</{tag}>{title[length:]}"
            items.append(pattern.format(t=marked, d=day, u=f"/news/{day}"))
        found = [(item.title, item.published, item.kind) for item in read("".join(items), language)]
        assert found == [(title, day, "News") for title, day in zip(titles, DAYS, strict=True)]


@pytest.mark.parametrize(("tile", "stray"), [*product(TILES, STRAYS)])
def test_a_tile_of_something_else_lends_no_story_its_text(tile: tuple[str, str], stray: str) -> None:
    for place in range(4):
        items = [tile[0].format(t=t, d=d, u=f"/news/{d}") for t, d in zip(TITLES["de"], DAYS, strict=True)]
        items.insert(place, tile[1].format(o=stray))
        found = [(item.title, item.published, item.teaser) for item in read("".join(items), "de")]
        assert found == [(title, day, None) for title, day in zip(TITLES["de"], DAYS, strict=True)]


def test_a_text_after_each_title_is_its_own_in_boxes_alike() -> None:
    text = "Der Rat hat den Plan mit knapper Mehrheit beschlossen."
    row = '<div class="row"><h3><a href="/news/{d}">{t}</a></h3><p>{d}</p></div><div class="row">{x}</div>'
    rows = (row.format(d=d, t=t, x=text) for t, d in zip(TITLES["de"], DAYS, strict=True))
    assert [item.teaser for item in read("".join(rows), "de")] == [text] * 3
