"""Articles in an open dialog, with a picture as their title, with the day as a heading or a leaf beside."""

from __future__ import annotations

import pytest

from iclei_scraper.values.dates import find_dates
from tests.parsers.articles.article_pages import TEXT, TITLE, read

BEHIND = "<div inert><h1>All stories</h1><p><a href=/news/lamps/>Lamps are lit</a></p></div>"


@pytest.mark.parametrize("role", ["", "role=dialog"])
def test_a_story_in_an_open_dialog_over_its_list(role: str) -> None:
    story = (
        f"<dialog open {role} class=modal><button>×</button><p>3 May 2024</p><h2>{TITLE}</h2>{TEXT}</dialog>"
    )
    found = read(BEHIND + story)
    assert found is not None
    assert (found.title, found.published) == (TITLE, "2024-05-03")
    assert TEXT.partition("</p>")[0][3:40] in (found.body or "")


@pytest.mark.parametrize("dialog", ["<dialog open>", "<dialog>"])
def test_a_dialog_about_something_else_is_none(dialog: str) -> None:
    notice = f"{dialog}<h2>We value your privacy</h2>{TEXT}</dialog>"
    assert read(f"<h1>Contact</h1><p>Write to us.</p>{notice}", title="Contact") is None


def test_a_picture_with_the_words_of_the_head_is_the_title() -> None:
    picture = f"<h1>Network of Cities</h1><div><img src=/t.gif alt='{TITLE}'></div><p>3 May 2024</p>{TEXT}"
    found = read(picture)
    assert found is not None
    assert (found.title, found.published) == (TITLE, "2024-05-03")


def test_a_heading_goes_before_the_picture_of_a_story() -> None:
    found = read(f"<h1>{TITLE}!</h1><p>3 May 2024</p><img src=/t.gif alt='{TITLE}'>{TEXT}")
    assert found is not None
    assert found.title == f"{TITLE}!"


def _beside(*headings: str) -> str | None:
    cards = "".join(f"<h2>{heading}</h2><ul><li>Berta Lund</li></ul>" for heading in headings)
    more = "".join(
        f"<li><a href=/news/{it}/>Another story of lamps, number {it}</a></li>" for it in range(12)
    )
    found = read(f"<div>{cards}<h3>Streets</h3>{more}</div><div><h1>{TITLE}</h1>{TEXT}</div>")
    return found.published if found else None


def test_a_heading_beside_the_text_that_is_a_day() -> None:
    assert _beside("3 May 2024") == "2024-05-03"
    assert _beside("3 May 2024", "9 June 2024") is None
    assert _beside("5 January 2026") is None  # of the night of the crawl: a clock


def test_a_leaf_in_the_order_of_its_boxes() -> None:
    assert [it.value for it in find_dates("5月 3 2026", language="zh")] == ["2026-05-03"]
    assert [it.value for it in find_dates("4월 17 2026", language="ko")] == ["2026-04-17"]
    assert "2026-05-03" not in {it.value for it in find_dates("5月 3 2026年的会议", language="zh")}


def test_answers_of_readers_below_a_post_are_no_posts_beside_it() -> None:
    answers = "".join(
        f"<article><h3>Re: {TITLE}</h3><div>{name} - {day} May 2024</div><p>I agree.</p></article>"
        for day, name in ((4, "Berta Lund"), (5, "Ove Krag"))
    )
    post = (
        f"<article><header><h3>{TITLE}</h3><div>3 May 2024</div></header>{TEXT}<div>{answers}</div></article>"
    )
    found = read(f"<h2>News</h2>{post}")
    assert found is not None
    assert (found.title, found.published) == (TITLE, "2024-05-03")


def test_a_question_and_its_answers_are_no_story() -> None:
    asked = f"<h1>Why is the bridge shut?</h1><p>3 May 2024</p>{TEXT[:700]}</p>"
    answers = "<h2>2 answers</h2><p>It is mended this week, and lamps are hung on it.</p>"
    url = "https://cities.example/q/4711/bridge"
    assert read(asked + answers, url=url, title="Why is the bridge shut?") is None
    found = read(asked + TEXT + answers, url=url, title="Why is the bridge shut?")
    assert found is not None
    assert found.published == "2024-05-03"
