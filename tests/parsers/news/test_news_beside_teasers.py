"""A list of stories below a larger one, each with title, day and text in one line."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

STORIES = (
    ("Wooden bridges ask for patience more than for money", "9/4/2026"),
    ("Heat pumps move on in spite of the storm", "17/3/2026"),
    ("School roofs give shade to the old town", "3/3/2026"),
    ("Village libraries show what small places can do", "6/2/2026"),
)
TEXT = "A group of neighbours counts fewer floods than before, with the help of three universities."


@pytest.mark.parametrize(
    "item", ["<li><article>{}</article></li>", "<li>{}</li>", "<li><div><div>{}</div></div></li>"]
)
def test_stories_in_pieces_stay_apart_from_the_teaser_above(item: str) -> None:
    items = "".join(
        item.format(f"<a href=/2026/{place}/><span>{title}</span></a><span>{day}</span><span>{TEXT}</span>")
        for place, (title, day) in enumerate(STORIES)
    )
    larger = "<h2><a href=/2026/9/>Old canals cut the bill for light</a></h2><p>8/5/2026</p>"
    teaser = f"<div>{larger}<p>{TEXT}</p></div>"
    page = Page(
        "https://rivertowns.example/news/",
        f"<html lang=en-GB><title>News</title><main><h1>News</h1><div><div>{teaser}</div>"
        f"<div><ul>{items}</ul></div></div></main></html>",
    )
    found = [(item.title, item.published) for item in parse_news(page)]
    assert [title for title, _ in found] == [
        "Old canals cut the bill for light",
        *(title for title, _ in STORIES),
    ]
    assert found[2][1] == "2026-03-17"


def test_a_link_tells_its_title_once_more_behind_day_and_kind() -> None:
    told = (
        ("2026/04/28", "访谈", "安静街道重返港口街区"),
        ("2026/04/15", "报告", "古老运河为下一次洪水做好准备"),
        ("", "新闻稿", "古老运河赢得居民支持"),
        ("2026/02/06", "新闻", "雨水花园为孩子留出空间"),
        ("2026/01/16", "博客", "水上教室今年春天对外开放"),
    )
    items = "".join(
        f'<li><span>{place}</span><a href="/news/{place}.html" title="{title}">'
        f"{f'<time>{day}</time>' if day else ''}<em>{kind}</em><span>{title}</span></a></li>"
        for place, (day, kind, title) in enumerate(told, 1)
    )
    page = Page(
        "https://rivertowns.example/zh/news/",
        f"<html lang=zh><title>动态</title><main><h1>动态</h1><section><ul>{items}</ul></section></main>",
    )
    found = [((item.published or "").replace("-", "/"), item.title) for item in parse_news(page)]
    assert found == [(day, title) for day, _, title in told]
