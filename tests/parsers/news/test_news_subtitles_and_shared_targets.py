"""Cards with a second heading below their head, with one target for all, or with a day for a title."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

TITLES = (
    "Council opens a bridge for bicycles over the harbour",
    "Pupils count the birds along the river again",
    "Market square gets a roof made of solar cells",
    "Repair workshop opens its doors in the old mill",
)
TEXT = "After a long debate the council decided on Tuesday, and work will start soon."
DAYS = ("2026-03-12", "2026-03-10", "2026-03-05", "2026-02-27")
SUBTITLES = (
    "The new crossing saves a detour of two kilometres",
    "More storks than in any year before came back",
    "It feeds the lamps around the square all night",
    "Volunteers mend what others throw away there",
)


def read(
    body: str, *, path: str = "news", heading: str = "News", language: str = "en"
) -> list[tuple[str, str | None]]:
    page = Page(
        f"https://rivertowns.example/{path}/",
        f'<!doctype html><html lang="{language}"><head><title>{heading} | Towns</title></head><body><main>'
        f"<h1>{heading}</h1>{body}</main></body></html>",
    )
    return [(item.title, item.published) for item in parse_news(page)]


def test_a_heading_below_the_head_of_a_card_is_its_subtitle() -> None:
    titles = [f"{title}{more}" for more in ("", " at last", " this year") for title in TITLES]
    days = [f"2026-{12 - n:02}-12" for n in range(12)]
    cards = "".join(
        f"<div class='box'><article><header><h2>{title}</h2><time datetime='{day}'>{day}</time></header>"
        f"<h3>{SUBTITLES[n % 4]}</h3>"
        + (f"<p><a href='/courses/{n}/'>All about the course</a></p>" if n % 3 else f"<p>{TEXT}</p>")
        + "</article></div>"
        for n, (title, day) in enumerate(zip(titles, days, strict=True))
    )
    assert read(f"<div>{cards}</div>") == list(zip(titles, days, strict=True))


def test_headings_below_the_head_of_a_section_are_titles() -> None:
    items = "".join(
        f"<h3>{title}</h3><p>{day}</p><p>{TEXT}</p>" for title, day in zip(TITLES, DAYS, strict=True)
    )
    section = f"<section><header><h2>Reports of the week</h2><p>12 March 2026</p></header>{items}</section>"
    assert [title for title, _ in read(section) if title in TITLES] == list(TITLES)


def test_lines_with_their_own_days_are_items_each_though_all_lead_to_the_list() -> None:
    titles = ("강마을 도서관 여름 특강 안내", "시장 지붕 공사로 인한 통행 안내", "연락처 변동 사항 안내")
    rows = "".join(
        f"<li><a href='/sub/notice.html'><span>[공지] {title} </span> <small>26-03-1{n}</small></a></li>"
        for n, title in enumerate(titles)
    )
    found = read(f"<div><h3>회원소식</h3><ul>{rows}</ul></div>", path="", heading="강마을", language="ko")
    assert found == [(title, f"2026-03-1{n}") for n, title in enumerate(titles)]


def test_lines_of_one_card_that_lead_to_its_page_are_one_item() -> None:
    cards = "".join(
        f"<li><a href='/news/{n}/'><span>{title}</span></a><a href='/news/{n}/'><span>{TEXT}</span>"
        f" <small>{day}</small></a></li>"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    assert read(f"<ul>{cards}</ul>") == list(zip(TITLES, DAYS, strict=True))


def test_a_title_with_a_day_is_one_where_another_line_tells_when_it_was_published() -> None:
    titles = (TITLES[0], "Shopping Sunday – on 23 March", *TITLES[2:])
    cards = "".join(
        f"<article><div><time>{day}</time> <span>Town</span></div><h3>{title}</h3><p>{TEXT}</p></article>"
        for title, day in zip(titles, DAYS, strict=True)
    )
    assert read(cards) == list(zip(titles, DAYS, strict=True))


def test_a_day_over_what_happened_on_it_is_no_title() -> None:
    days = "".join(f"<article><h3>Sunday, {day}</h3><p>{TEXT}</p></article>" for day in DAYS)
    assert read(days, path="diary", heading="How the summer went") == []


@pytest.mark.parametrize(
    ("language", "heading", "button"),
    [("es", "Noticias", "Leer historia completa"), ("en", "News", "Read more")],
)
def test_stories_whose_button_leads_nowhere_yet_are_stories(language: str, heading: str, button: str) -> None:
    cards = "".join(
        f"<article><h3>{title}</h3><p>{TEXT}</p><a href='#'>{button}</a></article>" for title in TITLES
    )
    assert read(cards, heading=heading, language=language) == [(title, None) for title in TITLES]
    assert read(cards, path="services", heading="What we do", language=language) == []
