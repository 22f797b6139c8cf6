"""What many pages say is kept once; what a page says can be read back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.archive import Archive
from iclei_scraper.archive.base.encoding import cleaned, plain, readings_of, restore
from iclei_scraper.archive.records import readings
from iclei_scraper.items import PageRecords
from iclei_scraper.records import (
    Anchor,
    CookieCategory,
    CookieDeclaration,
    Evidence,
    Feature,
    Finding,
    LegalLink,
    NewsItem,
    Phone,
    SocialLink,
    Statistic,
)

from .conftest import BASE, Lab, office, page

EVERYTHING = PageRecords(
    url=f"{BASE}/",
    language="ja",
    title="東アジア",
    offices=(office("Bonn", aliases=("Büro Bonn",), evidence=(Evidence(field="name", quote="Bonn"),)),),
    news=(
        NewsItem(title="Trams", url=f"{BASE}/t/", body="Long.\n\nText.", authors=("A", "B")),
        NewsItem(title="No address"),
    ),
    statistics=(Statistic(concept="members", label="cities", value=None, context="counter"),),
    cookies=(CookieDeclaration(name="_ga_*", duration="P2Y"),),
    cookie_categories=(CookieCategory(name="Necessary", always_enabled=False),),
    features=(Feature(kind="member", name="Malmö, Sweden"),),
    social=(SocialLink(network="Mastodon", url="https://social.example/@x"),),
    legal=(LegalLink(label="Imprint", url=f"{BASE}/imprint/"),),
    findings=(
        Finding(kind="contradiction", severity="low", values={"header": [], "footer": ["a@b.example"]}),
    ),
    canonical_url=f"{BASE}/",
    alternates={"en": f"{BASE}/en/", "ja": f"{BASE}/"},
    text="First line\nsecond line",
    anchors=(
        Anchor(text="Home", url=f"{BASE}/", place="header"),
        Anchor(text="x", url="https://x.example/", place="main", hidden="display: none"),
    ),
)


def test_a_page_is_read_back_as_it_was(lab: Lab) -> None:
    item = page("/")
    item.records = EVERYTHING
    lab.crawl(item)
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.previous(f"{BASE}/") == EVERYTHING
        assert archive.previous(f"{BASE}/never/") is None


def test_a_footer_on_many_pages_is_one_reading(lab: Lab) -> None:
    offices = tuple(office(f"Office {number}", str(number)) for number in range(25))
    lab.crawl(*[page(f"/{number}/", offices=offices) for number in range(40)])
    assert lab.value("SELECT count(*) FROM readings WHERE kind = 'office'") == 1
    assert lab.value("SELECT count(*) FROM sightings") == 25
    assert lab.value("SELECT count(*) FROM page_readings WHERE kind = 'office'") == 40


def test_a_redesign_that_moves_the_same_words_says_nothing_new(lab: Lab) -> None:
    for night in range(3):
        proof = (Evidence(field="name", quote="Bonn", xpath=f"/div[{night}]"),)
        lab.crawl(page("/", offices=(office("Bonn", evidence=proof),)))
        assert lab.stored[0].state == ("unchanged" if night else "new")
    assert lab.value("SELECT count(*) FROM readings WHERE kind = 'office'") == 1
    assert lab.value("SELECT count(*) FROM captures") == 3


def test_minutes_that_pass_are_nothing_new(lab: Lab) -> None:
    for minutes in range(3):
        item = NewsItem(title="Trams", published="2026-11-01", published_raw=f"{minutes} minutes ago")
        lab.crawl(page("/", news=(item,)))
    assert lab.value("SELECT count(*) FROM readings WHERE kind = 'news'") == 1
    assert lab.value("SELECT count(*) FROM versions") == 1


def test_a_long_text_is_kept_once(lab: Lab) -> None:
    body = "word " * 1000
    lab.crawl(page("/a/", news=(NewsItem(title="A", url=f"{BASE}/a/", body=body),)), page("/b/", text=body))
    assert lab.rows("SELECT text FROM texts") == [(body,)]


def test_the_state_before_a_capture_can_be_read_back(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn"),), text="one"))
    lab.crawl(page("/", offices=(office("Bonn"),), text="two"))
    lab.crawl(page("/", text="two"))
    with Archive.open(lab.path) as archive:
        states = [readings.records_at(archive._db.conn, 1, capture) for capture in (1, 2, 3)]
    assert [(len(it.offices), it.text) for it in states if it] == [(1, "one"), (1, "two"), (0, "two")]


@pytest.mark.parametrize(
    "record",
    [
        Statistic(concept="members", label="x", value=0, raw="0"),
        CookieCategory(name="x", always_enabled=False),
        Phone(raw="1"),
    ],
)
def test_nothing_but_what_is_empty_is_left_out(record: object) -> None:
    from iclei_scraper.records import from_dict  # noqa: PLC0415

    assert from_dict(type(record), plain(record)) == record


words = st.text(max_size=20)


@given(
    titles=st.lists(words, max_size=4),
    body=st.none() | words,
    quotes=st.lists(words, max_size=3),
    text=st.none() | words,
)
def test_readings_restore_any_page(
    titles: list[str], body: str | None, quotes: list[str], text: str | None
) -> None:
    records = PageRecords(
        url=f"{BASE}/",
        news=tuple(NewsItem(title=title, body=body or None) for title in titles),
        findings=tuple(Finding(kind="x", severity="low", quote=quote or None) for quote in quotes),
        text=text or None,
    )
    entries = [
        (it.kind, [{"text": part} if it.kind == "text" else plain(part) for part in it.content])
        for it in readings_of(records)
    ]
    assert restore(records.url, entries) == records


def test_half_a_character_does_not_stop_a_page(lab: Lab) -> None:
    broken = page("/", title="\ud83d", text="a\udc00b", news=(NewsItem(title="x\ud800"),), body="x")
    lab.crawl(broken)
    assert lab.rows("SELECT title FROM pages") == [("?",)]
    assert lab.rows("SELECT title FROM news_items") == [("x?",)]
    whole = replace(EVERYTHING, unread={"news": "ValueError"})
    assert cleaned(whole) == whole
