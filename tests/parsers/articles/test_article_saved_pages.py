"""Articles that somebody saved: at another address, without a day, beside things for sale."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import (
    LINES,
    NIGHT,
    TEXT,
    TITLE,
    article,
    headed,
    json_ld,
    meta,
    read,
)

_HEADLINE = "What the old tram lines taught us about quiet streets"
_SLUG = "https://cities.example/what-old-tram-lines-taught-us/"
_PROSE = "".join(f"<p>{line} It took them {count} months.</p>" for count, line in enumerate((*LINES, *LINES)))
_IS_ARTICLE = meta("og:type", "article")
_STORY = "https://cities.example/2024/05/12/tram-lines/"


@pytest.mark.parametrize("read_at", ["https://saved.example/", "https://copies.example/pages/about.html"])
@pytest.mark.parametrize(
    "says", [f'<link rel="canonical" href="{_STORY}">', meta("og:url", _STORY)], ids=["canonical", "og"]
)
def test_a_copy_is_judged_by_the_address_that_the_page_gives_itself(read_at: str, says: str) -> None:
    found = article(headed("", _PROSE), url=read_at, head=says)
    assert found.published == "2024-05-12"


def test_the_address_of_the_crawl_counts_on_the_same_host() -> None:
    head = f'<link rel="canonical" href="{_STORY}">'
    assert read(headed("", _PROSE), url="https://www.cities.example/about/", head=head) is None


def test_a_start_page_is_an_article_only_where_its_head_says_so_and_of_which_day() -> None:
    start = "https://cities.example/"
    assert read(headed(), url=start, head=_IS_ARTICLE) is None
    dated = _IS_ARTICLE + meta("article:published_time", "2024-05-12T08:00:00Z")
    assert article(headed(), url=start, head=dated).published == "2024-05-12"


def test_a_headline_and_a_long_text_make_an_article_that_tells_no_day() -> None:
    found = article(headed("", _PROSE, title=_HEADLINE), url=_SLUG, head=_IS_ARTICLE, title=_HEADLINE)
    assert found.published is None


@pytest.mark.parametrize(
    ("title", "url", "head", "text"),
    [
        ("Quiet Streets for Towns", _SLUG, _IS_ARTICLE, _PROSE),
        (_HEADLINE, "https://cities.example/quiet-streets/", _IS_ARTICLE, _PROSE),
        (_HEADLINE, _SLUG, "", _PROSE),
        (_HEADLINE, _SLUG, _IS_ARTICLE, TEXT),
    ],
    ids=["a name", "a short address", "not said to be one", "a short text"],
)
def test_nothing_less_does(title: str, url: str, head: str, text: str) -> None:
    assert read(headed("", text, title=title), url=url, head=head, title=title) is None


def test_a_review_with_its_writer_and_day_is_no_customers() -> None:
    url = "https://cities.example/reviews/tram-lines/"
    head = meta("article:published_time", "2024-05-12T08:00:00Z")
    assert article(headed("<p>By Ana Souza</p>"), url=url, head=head).authors == ("Ana Souza",)
    assert read(headed("<p>12 May 2024</p>"), url=url) is None


def test_a_button_to_buy_makes_no_shop_of_what_is_said_to_be_a_dated_article() -> None:
    sold = f"{headed('<p>By Ana Souza</p>')}<p>Add to cart</p>"
    url = "https://cities.example/tram-lines-and-what-they-taught/"
    head = json_ld(**{"@type": "Article", "datePublished": "2024-05-12"})
    assert article(sold, url=url, head=head).published == "2024-05-12"
    assert read(sold, url=url) is None


def test_a_writer_named_for_words_and_interview_is_the_author() -> None:
    found = article(headed("<p>12. Mai 2024</p><p>Text und Interview: Ana Souza</p>"))
    assert found.authors == ("Ana Souza",)


@pytest.mark.parametrize(("number", "found"), [("12345/", True), ("2024/05/", True), ("page/", False)])
def test_numbers_between_a_folder_of_news_and_a_headline_tell_of_a_story(number: str, *, found: bool) -> None:
    url = f"https://cities.example/news/{number}tram-lines"
    assert (read(headed("<p>By Ana Souza</p>", _PROSE), url=url) is not None) == found


def test_a_section_that_the_head_names_is_not_the_title_because_a_menu_names_it_too() -> None:
    menu = "<nav><ul><li><a href=/press/>Pressemitteilungen</a><li><a href=/topics/>Themen</a></ul></nav>"
    told = read(
        f"{menu}<main>{headed('<p>24. April 2020 | <a href=/press/>Pressemitteilungen</a></p>')}</main>",
        head=meta("og:title", "Pressemitteilungen"),
        language="de",
    )
    assert told is not None
    assert (told.title, told.published) == (TITLE, "2020-04-24")


def test_a_site_with_a_longer_name_than_its_articles_gives_them_no_title() -> None:
    site = "Network of Cities and Regions for Quiet Streets and Clean Rivers"
    text = (
        f'<!doctype html><html lang="en"><head><title>{TITLE} | {site}</title></head><body><header><h1>'
        f'<a href="/#page">{site}</a></h1></header><main><h2>{TITLE}</h2>{TEXT}</main></body></html>'
    )
    found = next(parse_news(Page(_STORY, text)))
    assert found.title == TITLE


def test_the_page_of_somebody_of_the_staff_is_no_article() -> None:
    head = _IS_ARTICLE + meta("article:published_time", "2024-05-12T08:00:00Z")
    url = "https://cities.example/staff/ana-souza"
    assert read(headed("", TEXT, title="Ana Souza"), url=url, head=head, title="Ana Souza") is None


def test_what_the_head_calls_the_story_counts_where_its_other_names_are_the_sites() -> None:
    head = meta("og:title", "Ardenholm, the best of the north")
    told = headed("<p>12 May 2024</p>").replace("h1", "h3")
    assert article(told, head=head).title == TITLE


def test_who_wrote_it_as_the_label_of_a_card_tells() -> None:
    head = "".join(
        f'<meta name="twitter:{name}" content="{said}">'
        for name, said in (("label1", "Verfasst von"), ("data1", "Ana Souza"), ("label2", "Lesezeit"))
    )
    assert article(headed(), head=head).authors == ("Ana Souza",)


def test_a_line_of_names_has_those_that_the_data_leave_out() -> None:
    head = json_ld(author={"@type": "Person", "name": "Ana Souza"}, datePublished="2024-05-12")
    assert article(headed("<div>Ana Souza, Jon Vale</div>"), head=head).authors == ("Ana Souza", "Jon Vale")


def test_somebody_named_in_a_sentence_with_a_day_wrote_nothing() -> None:
    lead = "Wir haben eine neue Leiterin. Ida Berg übernimmt das Amt zum 1. März von Jon Vale, der geht."
    foot = "<p>Veröffentlicht am 17.02.2024 von Redaktion Ardenholm · Zuletzt geändert am 19.02.2024</p>"
    found = article(headed(f"<p><b>{lead}</b></p>", TEXT + foot), language="de")
    assert found.authors == ("Redaktion Ardenholm",)
    assert (found.body or "").startswith(lead)
    assert (found.body or "").endswith(LINES[-1])


def test_a_page_written_by_hand_below_a_banner_with_the_name_of_the_site() -> None:
    """Tables for a layout, the name in a cell, the title as the first heading, of the second level."""
    texts = (
        "The keepers of the seven locks agreed on one timetable for the boats of the canal.",
        "It holds from the first day of spring and leaves the nights to the eels and the otters.",
        "The keepers report on it twice a year. It can be read in every library along the canal.",
    )

    def told(head: str, day: str, title: str = "Canal Keepers - One timetable for all locks") -> list[str]:
        body = "".join(f"<p>{text}</p>" for text in texts)
        page = (
            f"<html lang=en><title>{title}</title><table><tr><td><b>Canal Keepers</b></td></tr>"
            f"<tr><td>{head}<p><i>{day}</i></p>{body}</td></tr></table>"
        )
        url = "https://keepers.example/2024/locks.html"
        return [item.title for item in parse_news(Page(url, page, fetched_at=NIGHT))]

    assert told("<h2>One timetable for all locks</h2>", "3 May 2024") == ["One timetable for all locks"]
    assert told("<h2>One timetable for all locks</h2>", "Seven locks") == []
    assert told("<h2>Locks</h2>", "3 May 2024", "Canal Keepers - Locks") == []
