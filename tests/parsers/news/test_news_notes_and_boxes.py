"""Boxes that are told whole on the page of a list: notices with several days, notes that lead nowhere."""

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


def read(
    body: str, *, path: str = "news", heading: str = "News", language: str = "en"
) -> list[tuple[str, str | None]]:
    page = Page(
        f"https://rivertowns.example/{path}/",
        f'<!doctype html><html lang="{language}"><head><title>{heading} | Towns</title></head><body><main>'
        f"<h1>{heading}</h1>{body}</main></body></html>",
    )
    return [(item.title, item.published) for item in parse_news(page)]


def notes(label: str = "<span class='tag'>Advisory</span>") -> str:
    return "".join(
        f"<article class='row'>{label}<div><h3>{title}</h3><p>{TEXT}</p></div></article>" for title in TITLES
    )


def test_labelled_notes_on_a_list_of_news_need_neither_link_nor_day() -> None:
    assert read(notes()) == [(title, None) for title in TITLES]


@pytest.mark.parametrize(
    ("path", "heading", "label"),
    [
        ("services", "What we do", "<span class='tag'>Advisory</span>"),
        ("news", "All we know about the river", "<span class='tag'>Advisory</span>"),
        ("news", "News", ""),
    ],
)
def test_boxes_elsewhere_or_without_labels_are_no_notes(path: str, heading: str, label: str) -> None:
    assert read(notes(label), path=path, heading=heading) == []


def test_each_box_has_one_day_whatever_days_its_text_tells() -> None:
    boxes = "".join(
        f"<div class='box'><div class='left'>{title}</div><div class='day'>{day}</div><div><p>"
        f"Open: 14 April 2026 to 17 April 2026, 10:00–18:00<br>Place: the old mill<br>{TEXT} It is free.</p>"
        "<p>19 April 2026</p></div></div>"
        for title, day in zip(TITLES, DAYS, strict=True)
    )
    assert read(boxes) == list(zip(TITLES, DAYS, strict=True))


def test_a_title_keeps_the_days_that_it_has_in_brackets() -> None:
    titles = (*TITLES[:3], "요양원 설 연휴 수거 일정 안내 (2026년 2월 16일~18일)")
    boxes = "".join(
        f"<div class='item'><b>공지</b><div>{title}</div><p class='m'><i>{day}</i> <i>조회 298</i></p></div>"
        for title, day in zip(titles, DAYS, strict=True)
    )
    assert read(boxes, heading="공지사항", language="ko") == list(zip(titles, DAYS, strict=True))


def test_a_story_above_the_list_may_be_opened_by_a_script() -> None:
    cards = "".join(
        f"<div class='card'><h3>{title}</h3><p>{TEXT}</p><time>{day}</time><button>Read story</button></div>"
        for title, day in zip(TITLES[1:], DAYS[1:], strict=True)
    )
    hero = (
        f"<article><span>Featured</span><h1>{TITLES[0]}</h1><p>{TEXT}</p><span>Lina Okonedo</span>"
        f"<span>8 min read</span><span>{DAYS[0]}</span><button>Read full story</button></article>"
    )
    body = f"<html lang='en'><title>Towns</title><main>{hero}<h2>Latest stories</h2>{cards}</main></html>"
    found = list(parse_news(Page("https://rivertowns.example/stories.html", body)))
    assert [item.title for item in found] == list(TITLES)


def test_a_whole_link_takes_the_sentence_for_the_title_and_not_the_label_beside_the_day() -> None:
    sentences = ("二つの町を結ぶ自転車の橋『川の道』を公開しました。", "個人情報の取扱いに関するご報告")
    items = "".join(
        f"<li><a href='/news/2016/{n}.html'><span>2026.03.1{n}<span>サービス情報</span></span>"
        f"<p>{text}</p></a></li>"
        for n, text in enumerate(sentences)
    )
    found = read(f"<ul>{items}</ul>", heading="お知らせ", language="ja")
    assert found == [(sentences[0], "2026-03-10"), (sentences[1], "2026-03-11")]


def test_a_day_in_the_title_is_not_that_of_the_story() -> None:
    items = "".join(
        f"<li><a href='/posts/{n}-walk/'>Walk by the river: 9 April</a> <i>Mar {n}, 2026 - 2 min</i></li>"
        for n in (16, 12, 11)
    )
    assert [day for _, day in read(f"<ul>{items}</ul>")] == ["2026-03-16", "2026-03-12", "2026-03-11"]


def test_headings_may_tell_a_day_as_may_their_texts() -> None:
    cards = "".join(
        f"<article><span>{day}</span><h3>{title}</h3><p>From 1 October 2026 on all of it will be new.</p>"
        f"<a href='/blog/{n}.html'>Read</a></article>"
        for n, (title, day) in enumerate(
            zip((*TITLES[:3], "What to know about the bridge before October 2026"), DAYS, strict=True)
        )
    )
    assert read(cards)[-1] == ("What to know about the bridge before October 2026", DAYS[-1])


def test_buttons_under_a_heading_of_news_are_no_stories() -> None:
    buttons = "".join(
        f"<li><a class='button large' href='https://letters.example/?p={word}&id=3'>{word} letters</a></li>"
        for word in ("All", "Order")
    )
    assert read(f"<p>{TEXT}</p><ul>{buttons}</ul>") == []


def test_a_register_with_a_label_before_each_name_is_no_list_of_news() -> None:
    rows = "".join(
        f"<li><h5><a href='/papers/rules-of-procedure-for-the-year-{n}'>Name: Rules of procedure for the"
        f" {n}th year</a></h5><span>Issued: 1{n} May 2024</span></li>"
        for n in range(5)
    )
    assert read(f"<ul>{rows}</ul>", path="school", heading="The school by the river") == []


def test_the_days_of_one_meeting_are_no_stories() -> None:
    days = "".join(
        f"<li><div><b>Mon. 1{n} Oct.</b><span>Day of the {n}th town</span></div><p>{TEXT}</p></li>"
        for n in range(5)
    )
    assert read(f"<h2>Preliminary plan</h2><ol>{days}</ol>", path="actualites", heading="All of us") == []


def test_neither_a_call_that_leads_away_nor_goods_nor_the_name_of_a_section_is_a_story() -> None:
    call = f"<p>{TEXT}</p><p>{TEXT}</p><a href='https://forms.example/Nw7Gwy9no'>I want to learn more</a>"
    assert read(call, path="archive", heading="You deserve to feel well in the town where you live") == []
    goods = "".join(
        f"<div><a href='/produk/{word}-bow/'><h2>{word} bow of the old masters</h2></a><p>Rp 46,000.00 "
        f"<a href='?add-to-cart={n}'>Add to cart</a></p></div>"
        for n, word in enumerate(("Long", "Short", "Light"))
    )
    assert read(goods, path="berita", heading="Alat panahan") == []
    stories = "".join(
        f"<div class='post'><h2>{title}</h2><p>{TEXT}</p><p>{day}</p></div>"
        for title, day in zip(TITLES, DAYS, strict=True)
    )
    section = f"<div class='post'><h2>Últimas entradas</h2><p>{TEXT}</p></div>"
    assert read(section + stories, path="blog", heading="Blog") == list(zip(TITLES, DAYS, strict=True))
