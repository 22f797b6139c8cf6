"""Menus that no element says to be such."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

ENTRIES = ("About us", "What we do", "Latest stories", "Members", "Publications", "Contact")
BELOW = "<div>{}</div>".format(
    " ".join(f"<a href='/themes/{n}'>{n.title()}</a>" for n in ("air", "water", "soil"))
)
STORIES = "".join(
    f"<li><a href='/latest/{n}'>{title}</a> <span>{n} March 2026</span></li>"
    for n, title in enumerate(("Rain gardens at the old harbour", "Night trains reach the coast again"), 3)
)


def titles(menu: str) -> list[str]:
    page = f"<div class='x1'>{menu}</div><div><h1>News</h1><ul>{STORIES}</ul><p>1 January 2026</p></div>"
    return [item.title for item in parse_news(Page("https://union.example/latest", f"<body>{page}</body>"))]


@pytest.mark.parametrize(
    "entry",
    [
        "<li><a href='/{slug}'>{text}</a>{below}</li>",
        "<td><a href='/{slug}'>{text}</a></td>",
        "<div class='q7'><a href='/{slug}'>{text}</a></div>{below}",
    ],
)
def test_the_menu_with_which_a_page_begins_is_no_news(entry: str) -> None:
    shown = "".join(
        entry.format(slug=text.lower().replace(" ", "-"), text=text, below=BELOW if " " in text else "")
        for text in ENTRIES
    )
    menu = f"<table><tr>{shown}</tr></table>" if "<td" in entry else f"<ul>{shown}</ul>"
    assert titles(menu) == ["Rain gardens at the old harbour", "Night trains reach the coast again"]


def test_linked_headlines_before_the_heading_stay_news() -> None:
    lines = (
        "Four towns share one ferry again",
        "The mill of Overton grinds for the last time",
        "Bees move into the library",
    )
    above = "".join(
        f"<li><a href='/latest/{n}-{text[:4]}'>{text}</a> <i>{n} May 2025</i></li>"
        for n, text in enumerate(lines, 2)
    )
    assert set(lines) <= set(titles(f"<ul>{above}</ul>"))
