"""News: cards and articles found again by URL or title, and what counts as an edit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.changes import compare
from iclei_scraper.changes.untouched import Wording
from iclei_scraper.items import PageRecords
from iclei_scraper.page import Page
from iclei_scraper.records import Change, NewsItem

URL = "https://network.example/news/"
FIRST = NewsItem(
    title="Ferries run on tides",
    url="https://network.example/news/ferries/",
    kind="News",
    published="2025-12-22",
    published_precision="day",
    published_raw="22 December 2025",
    teaser="The harbour town of Altsund turns its ferries […]",
)
SECOND = NewsItem(
    title="Roofs that drink", url="https://network.example/news/roofs/", kind="Blogs", published="2025-12-09"
)
ARTICLE = replace(
    FIRST,
    teaser=None,
    body="Altsund turns its ferries with the tide.\n\nThe pilot runs for two years and costs little.",
)


def told(before: list[NewsItem], after: list[NewsItem], text: str | None = None) -> list[Change]:
    return compare(
        PageRecords(url=URL, news=tuple(before)), PageRecords(url=URL, news=tuple(after), text=text)
    )


def test_a_new_card() -> None:
    (change,) = told([SECOND], [FIRST, SECOND])
    assert (change.kind, change.op, change.key, change.before) == (
        "news",
        "added",
        "Ferries run on tides",
        None,
    )
    assert change.after == "News, 2025-12-22, https://network.example/news/ferries/"
    assert (change.severity, change.identity) == ("low", FIRST.url)


def test_typography_order_and_tracking_are_no_change() -> None:
    same = replace(
        FIRST,
        title="Ferries  run on tides",
        url="http://www.network.example/news/ferries?utm_source=mail",
        kind="NEWS",
        teaser="The harbour town of Altsund turns its ferries with the … Read more »",
        evidence=(),
        image="https://network.example/other.jpg",
    )
    assert told([FIRST, SECOND], [SECOND, same]) == []


def test_an_edited_title_at_the_same_address() -> None:
    (change,) = told([FIRST], [replace(FIRST, title="Ferries run on the tides")])
    assert (change.op, change.field, change.key) == ("changed", "title", "Ferries run on tides")
    assert change.after == "Ferries run on the tides"


def test_a_new_address_under_the_same_title() -> None:
    (change,) = told(
        [FIRST, SECOND], [replace(FIRST, url="https://network.example/stories/ferries/"), SECOND]
    )
    assert (change.op, change.field) == ("moved", "url")
    assert (change.before, change.after) == (FIRST.url, "https://network.example/stories/ferries/")


def test_title_and_address_edited_together() -> None:
    new = replace(
        FIRST, title="Ferries run on the tides", url="https://network.example/news/ferries-run-on-the-tides/"
    )
    assert [(c.op, c.field) for c in told([FIRST, SECOND], [new, SECOND])] == [
        ("moved", "url"),
        ("changed", "title"),
    ]


def test_items_without_an_address_are_known_by_title_and_date() -> None:
    bare = NewsItem(title="Town meeting", published="2025-10-01", published_raw="1 October 2025")
    again = replace(bare, published="2025-11-01", published_raw="1 November 2025")
    changes = told([bare], [bare, again])
    assert [(c.op, c.identity) for c in changes] == [("added", again.key)]


@pytest.mark.parametrize(
    "raw", ["3 minutes ago", "vor 2 Stunden", "hace 3 días", "há 5 minutos", "3時間前", "2일 전", "5分钟前"]
)
def test_a_relative_date_never_is_a_change(raw: str) -> None:
    before = replace(FIRST, published="2025-12-22", published_raw=raw)
    assert told([before], [replace(FIRST, published="2025-12-23", published_raw=raw)]) == []


def test_a_date_without_a_year_read_on_another_day_is_no_change() -> None:
    before = replace(FIRST, published="2025-01-02", published_raw="2 January")
    assert told([before], [replace(before, published="2026-01-02")]) == []


def test_another_date_is() -> None:
    after = replace(FIRST, published="2025-12-23", published_raw="23 December 2025")
    (change,) = told([FIRST], [after])
    assert (change.field, change.before, change.after) == ("published", "2025-12-22", "2025-12-23")


def test_kind_and_authors() -> None:
    (kind,) = told([FIRST], [replace(FIRST, kind="Press release")])
    assert (kind.field, kind.after) == ("kind", "Press release")
    written = replace(FIRST, authors=("A. Example", "B. Sample"))
    assert told([written], [replace(written, authors=("B. Sample", "A. Example"))]) == []
    (authors,) = told([written], [replace(written, authors=("A. Example",))])
    assert (authors.field, authors.before) == ("authors", "A. Example; B. Sample")


def test_a_date_of_change_alone_is_noise() -> None:
    before = replace(ARTICLE, modified="2025-12-22T10:00:00+00:00")
    (change,) = told([before], [replace(before, modified="2025-12-24T10:00:00+00:00")])
    assert (change.field, change.verdict, change.severity) == ("modified", "noise", "info")


def test_an_edited_article_shows_the_words() -> None:
    after = replace(
        ARTICLE, body=str(ARTICLE.body).replace("two years", "three years"), modified="2025-12-24"
    )
    (change,) = told([replace(ARTICLE, modified="2025-12-22")], [after])
    assert (change.op, change.field, change.severity) == ("changed", "body", "low")
    assert change.before == "The pilot runs for two years and costs little."
    assert change.after == "The pilot runs for three years and costs little."


def test_an_edited_article_in_japanese() -> None:
    before = replace(
        ARTICLE,
        body="日本の会員自治体は二〇五〇年までの脱炭素に取り組んでいます。\n\n会議には四十の自治体が参加しました。",
    )
    (change,) = told([before], [replace(before, body=str(before.body).replace("四十", "五十"))])
    assert change.before is not None
    assert change.after is not None
    assert "四十" in change.before
    assert "五十" in change.after
    assert len(change.after) < 40


def test_an_article_divided_otherwise_is_the_same_article() -> None:
    joined = str(ARTICLE.body).replace("\n\n", " ").replace("town", "Town")
    assert told([ARTICLE], [replace(ARTICLE, body=joined)]) == []


def test_a_body_that_was_not_read_but_stands_there_is_the_parsers_fault() -> None:
    lost = replace(ARTICLE, body=None)
    (change,) = told([ARTICLE], [lost], text=ARTICLE.body)
    assert (change.field, change.verdict, change.severity) == ("body", "parser", "info")
    (change,) = told([ARTICLE], [lost], text="Nothing to see here.")
    assert (change.field, change.verdict, change.severity) == ("body", "site", "medium")


def test_a_card_pushed_off_the_list_weighs_little() -> None:
    new = NewsItem(title="Trams at night", url="https://network.example/news/trams/", published="2025-12-28")
    changes = {change.op: change for change in told([FIRST, SECOND], [new, FIRST])}
    assert changes["removed"].key == "Roofs that drink"
    assert changes["removed"].severity == "info"
    (removed,) = told([FIRST, SECOND], [SECOND])
    assert (removed.op, removed.severity) == ("removed", "medium")


def test_a_paragraph_that_both_pages_say_was_only_read_otherwise() -> None:
    lead = "Two towns share one ferry from the spring on."
    edit = "The pilot runs for four years and costs little."
    pages = [
        Page(URL, f"<p>{lead}</p>" + "".join(f"<div>{line}</div>" for line in (body or "").split("\n\n")))
        for body in (ARTICLE.body, f"Altsund turns its ferries with the tide.\n\n{edit}")
    ]
    sides = Wording(pages[0]), Wording(pages[1])
    after = replace(ARTICLE, body=f"{lead}\n\nAltsund turns its ferries with the tide.\n\n{edit}")
    before, now = (PageRecords(url=URL, news=(item,)) for item in (ARTICLE, after))
    (change,) = compare(before, now, sides=lambda: sides)
    assert (change.field, change.after) == ("body", "The pilot runs for four years and costs little.")


def test_another_word_for_news_is_no_other_kind() -> None:
    assert told([FIRST], [replace(FIRST, kind="Aktuelles")]) == []
    (change,) = told([FIRST], [replace(FIRST, kind="Interview")])
    assert (change.field, change.after) == ("kind", "Interview")
