"""Bylines, days and notes as saved pages have them: what follows a name, and what is none."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.articles.article_pages import TEXT, TITLE, article, headed, read

_TEXT = (
    "<p>" + "The harbour council planted trees along the quay and kept the rain in the soil. " * 6 + "</p>"
)
_AT = "https://www.green-ridge.example/news/trees-along-the-quay"


def _article(head: str, *, below: str = "", language: str = "en", url: str = _AT) -> dict[str, object]:
    body = (
        f"<html lang={language}><head><title>Trees along the quay</title></head><body>"
        f"<article><h1>Trees along the quay</h1>{head}{_TEXT}{below}</article></body></html>"
    )
    items = read_page(body, url).to_dict()["news"]
    return next((dict(item) for item in items if item["body"]), {})


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Greta Ashdown &bull; 12/16/16 12:21pm", "2016-12-16"),
        (
            "<span>By</span> <a href=/a>Greta Ashdown</a> <span>on</span> <i>December 13, 2016</i>",
            "2016-12-13",
        ),
        (
            "By Greta Ashdown <i>Published in</i> <a href=/f>FrontBurner</a> <i>December 14, 2016</i>",
            "2016-12-14",
        ),
        ("<span>By</span> <b>Greta Ashdown</b> <i>last updated</i> <i>4 April 2017</i>", None),
    ],
)
def test_what_follows_a_name_is_no_part_of_it(line: str, day: str | None) -> None:
    """A day, an hour, a section, and the words that lead to them."""
    item = _article(f"<p class='entry-meta social-comments'>{line}</p>")
    assert item["authors"] == ["Greta Ashdown"]
    assert day is None or item["published"] == day


@pytest.mark.parametrize(
    "line",
    [
        "<div class='byline-meta'>2026-05-06 • 7분 분량</div>",
        "<div class='byline-meta'>2026-05-06 • 読了時間 7分</div>",
        "<table><tr><th>閲覧数</th><td>3951</td></tr><tr><th>日付</th><td>2026-05-06</td></tr></table>",
        "<div class=byline>Editor December 20, 2016</div>",
        "<p>2026-05-06</p><div class=author><a href=/bio>See full bio</a></div>",
    ],
)
def test_minutes_views_months_and_links_are_nobody(line: str) -> None:
    """What stands where a writer may stand."""
    assert _article(line)["authors"] == []


def test_a_class_that_ends_with_author() -> None:
    """Built names of classes run their words together."""
    item = _article(
        "<ul><li>2019.04.19 20:00</li><li class=p-post-AssistAuthor>小暮のり子</li></ul>", language="ja"
    )
    assert item["authors"] == ["小暮のり子"]


def test_who_signs_a_letter_above_the_sidebar() -> None:
    """The name stands below words of regards, wherever the page goes on."""
    letter = "<p>Kind regards</p><p>Greta Ashdown</p><p>Director, Green Ridge</p>"
    more = "".join(f"<li>Housing ({number})</li>" for number in range(9))
    item = _article(
        "<p>12 May 2024</p>", below=f"{letter}<form><p>Search</p></form><h3>Topics</h3><ul>{more}</ul>"
    )
    assert item["authors"] == ["Greta Ashdown"]


def test_something_to_be_announced_within_a_sentence_is_no_placeholder() -> None:
    """Only where it stands alone it fills a place."""
    item = _article("<p>Monday 12 May 2024</p><p>The lanes are expected to be announced in June.</p>")
    assert item["published"] == "2024-05-12"


def test_a_notice_among_topics_is_an_article_and_the_way_back_no_story() -> None:
    """Japanese bodies file what they announce under topics, with a link back to the list."""
    head = "<dl><dt>2024.05.12</dt><dd><a href=/news/>ニュースリリース一覧へ</a></dd></dl>"
    page = read_page(
        f"<html lang=ja><head><title>連休の注意</title></head><body><main>{head}<h1>連休の注意について</h1>"
        f"<p>{'連休の間に学校や家庭で注意することをまとめました。' * 12}</p></main></body></html>",
        "https://www.green-ridge.example/security/topics/alert20240512.html",
    )
    assert [(item.title, item.published) for item in page.news] == [("連休の注意について", "2024-05-12")]


_DAY = "<p>12 May 2024</p>"
_WRITERS = ["Greta Ashdown", "Ole Vindheim"]


def _claim(*names: str) -> str:
    authors = ",".join(f'{{"@type":"Person","name":"{name}"}}' for name in names)
    data = f'{{"@type":"NewsArticle","headline":"Trees along the quay","author":[{authors}]}}'
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    "head",
    [
        f"{_DAY}<div class=byline><span>Greta Ashdown</span> <span>Ole Vindheim</span></div>",
        f"{_claim(*_WRITERS)}{_DAY}<dl><dt>By Greta Ashdown</dt><dd>ga@quay.example</dd></dl>",
    ],
    ids=["each in an element", "more are claimed than shown first"],
)
def test_all_writers_are_named(head: str) -> None:
    assert _article(head)["authors"] == _WRITERS


@pytest.mark.parametrize(
    "head",
    [
        f"{_claim('Green Ridge')}<p>12 May 2024 | Greta Ashdown</p>",
        f"{_DAY}<div>By <a href=/ga>Greta Ashdown</a> <a href=/t>Twitter</a></div>",
        f"{_DAY}<h5>Reporting:</h5><div>Greta Ashdown</div>",
    ],
    ids=["the site is claimed", "a network follows", "a heading labels"],
)
def test_one_writer_is_named(head: str) -> None:
    assert _article(head)["authors"] == ["Greta Ashdown"]


def test_a_press_releases_day_opens_its_first_paragraph() -> None:
    line = f"<p>Pressemitteilung vom 25. Januar 2024 | Bremen – {_TEXT[3:]}"
    assert _article(line, language="de")["published"] == "2024-01-25"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Souza, River Times", ("Ana Souza",)),
        ("By Ana Souza and Eli Berg, AFP", ("Ana Souza", "Eli Berg")),
        ("By Ana Souza, Special for TOWNS TODAY", ("Ana Souza",)),
        ("By ANA SOUZA and ELI BERG", ("ANA SOUZA", "ELI BERG")),
        ("조보람 김하늘 기자", ("조보람", "김하늘")),
        ("조보람 김하늘 최민수 기자", ("조보람", "김하늘", "최민수")),
        ("강원도 김하늘 기자", ()),
        ("정치부 김하늘 기자", ()),
        ("Thu, Jul 18 2024", ()),
        ("July 18, 2024 RSS Feed Print", ()),
    ],
)
def test_the_house_behind_a_name_is_no_writer(line: str, names: tuple[str, ...]) -> None:
    assert article(headed(f"<p>{line}</p><p>18 July 2024</p>")).authors == names


def test_a_story_is_one_whatever_stands_beside_it_where_head_and_address_say_so() -> None:
    claims = (
        '<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2024-07-18T08:00:00Z">'
    )
    cards = "".join(
        f"<div><h2><a href='/news/towns-{n}'>Town number {n} of the region plants its trees</a></h2>"
        f"<p>{n} July 2024</p></div>"
        for n in range(10, 26)
    )
    found = read(f"<h1>{TITLE}</h1><div>{cards}</div>{TEXT}", head=claims)
    assert found is not None
    assert (found.title, found.published) == (TITLE, "2024-07-18")


@pytest.mark.parametrize(("joint", "day"), [("and", "on May 6, 2026"), ("&amp;", "· 6 May 2026")])
def test_a_second_writer_may_stand_outside_the_link_of_the_first(joint: str, day: str) -> None:
    """The word between the two joins what the markup parts."""
    line = f"<a rel=author href=/author/greta/>Greta Ashdown</a> {joint} Pim Rook {day} · 3 min read"
    item = _article(f"<p class=meta>Written by {line}</p>")
    assert (item["authors"], item["published"]) == (["Greta Ashdown", "Pim Rook"], "2026-05-06")


@pytest.mark.parametrize(
    ("line", "language", "writer"),
    [
        ("作者：宣传组 时间：2024年3月11日", "zh", "宣传组"),
        ("作者：李望山 来源：河流网 时间：2024-03-11", "zh", "李望山"),
        ("该日志由 李望山 于2024年03月11日发表在河流分类下", "zh", "李望山"),
        ("Autor: Greta Ashdown Publicado: 11 de marzo de 2024", "es", "Greta Ashdown"),
    ],
)
def test_the_label_of_the_next_fact_ends_a_name(line: str, language: str, writer: str) -> None:
    found = _article(f"<p>{line}</p>", language=language)
    assert found["authors"] == [writer]
    assert found["published"] == "2024-03-11"


def test_a_kind_beside_the_day_makes_no_event_of_a_story_in_a_folder_of_news() -> None:
    at = "https://www.green-ridge.example"
    line = "<p>19 February 2024 · Events</p>"
    story = _article(line, url=f"{at}/news/workshop-on-trees")
    assert (story["published"], story.get("event_date")) == ("2024-02-19", None)
    for path in ("/events/workshop-on-trees", "/news/events/trees-along-the-quay"):
        announced = _article(line, url=f"{at}{path}")
        assert (announced.get("published"), announced.get("event_date")) == (None, "2024-02-19")
