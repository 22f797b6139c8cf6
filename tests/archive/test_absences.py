"""Absence needs proof: missing after one crawl, gone after the next, and back as if never away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from iclei_scraper.archive import Archive, Proof
from iclei_scraper.records import CookieDeclaration

from .conftest import Lab, answer, news, office, page, told

BONN, PARIS = office("Bonn", "1"), office("Paris", "2")
ARTICLE = page("/news/1/", news=(news("/news/1/", "Trams return", body="Trams are back."),))


@pytest.fixture
def careful(lab: Lab) -> Lab:
    lab.proof = Proof()
    return lab


def standing(lab: Lab) -> list[tuple[Any, ...]]:
    return lab.rows("SELECT key, standing, crawl, settled_by FROM changes WHERE op = 'removed' ORDER BY id")


def test_an_office_is_missing_first_and_gone_when_the_next_crawl_misses_it_too(careful: Lab) -> None:
    careful.crawl(page("/", offices=(BONN, PARIS)))
    assert told(careful.crawl(page("/", offices=(BONN,)))) == [("office", "removed", "Paris", 1)]
    assert standing(careful) == [("Paris", "unconfirmed", 2, None)]
    assert careful.value("SELECT gone_since FROM offices WHERE name = 'Paris'") is None
    assert careful.crawl(page("/", offices=(BONN,))) == []
    assert standing(careful) == [("Paris", "confirmed", 2, 3)]
    assert careful.value("SELECT gone_since FROM offices WHERE name = 'Paris'").startswith("2026-11-02")
    assert careful.rows("SELECT * FROM absences") == []
    assert careful.crawl(page("/", offices=(BONN,))) == []


def test_what_comes_back_before_it_was_gone_has_no_gap(careful: Lab) -> None:
    careful.crawl(page("/", offices=(BONN, PARIS)))
    careful.crawl(page("/", offices=(BONN,)))
    assert careful.crawl(page("/", offices=(BONN, PARIS))) == []
    assert standing(careful) == [("Paris", "withdrawn", 2, 3)]
    assert careful.rows("SELECT count(*), max(valid_to) FROM office_versions WHERE name = 'Paris'") == [
        (1, None)
    ]


def test_a_crawl_that_could_not_look_proves_nothing(careful: Lab) -> None:
    careful.crawl(page("/", offices=(BONN, PARIS)), page("/about/"))
    careful.crawl(page("/", offices=(BONN,)), page("/about/"))
    for status, outcome in ((500, "error"), (200, "bot_wall"), (200, "login"), (200, "truncated")):
        careful.crawl(answer("/", status, outcome, body=outcome.encode()), page("/about/"))
        assert standing(careful) == [("Paris", "unconfirmed", 2, None)]
    careful.crawl(page("/", offices=(BONN,)), whole=False)
    assert standing(careful) == [("Paris", "unconfirmed", 2, None)]
    careful.crawl(page("/", offices=(BONN,)))
    assert standing(careful)[0][1] == "confirmed"


@pytest.mark.parametrize(("status", "outcome"), [(404, "gone"), (200, "soft_404")])
def test_an_article_that_answers_404_is_missing_first(careful: Lab, status: int, outcome: str) -> None:
    careful.crawl(page("/"), ARTICLE)
    lost = answer("/news/1/", status, outcome, body=b"nothing here")
    assert told(careful.crawl(page("/"), lost)) == [("news", "removed", "Trams return", 1)]
    assert careful.value("SELECT gone_since FROM news_items") is None
    with Archive.open(careful.path, read_only=True) as archive:
        assert "https://example.org/news/1/" in [it.url for it in archive.known_pages("example.org")]
    assert careful.crawl(page("/")) == []  # nobody looked
    assert standing(careful) == [("Trams return", "unconfirmed", 2, None)]
    assert careful.crawl(page("/"), lost) == []
    assert standing(careful) == [("Trams return", "confirmed", 2, 4)]
    assert careful.value("SELECT gone_since FROM news_items").startswith("2026-11-02")
    with Archive.open(careful.path, read_only=True) as archive:
        assert "https://example.org/news/1/" not in [it.url for it in archive.known_pages("example.org")]


def test_a_page_that_is_back_was_never_gone(careful: Lab) -> None:
    careful.crawl(page("/"), ARTICLE)
    careful.crawl(page("/"), answer("/news/1/", 404, "gone"))
    assert careful.crawl(page("/"), ARTICLE) == []
    assert standing(careful) == [("Trams return", "withdrawn", 2, 3)]
    assert careful.rows("SELECT count(*) FROM news_versions") == [(1,)]


def test_410_is_proof_at_once(careful: Lab) -> None:
    careful.crawl(page("/"), ARTICLE)
    assert told(careful.crawl(page("/"), answer("/news/1/", 410, "gone"))) == [
        ("news", "removed", "Trams return", 1)
    ]
    assert standing(careful) == [("Trams return", None, 2, None)]
    assert careful.value("SELECT gone_since IS NOT NULL FROM news_items")


def test_what_its_page_took_along_is_confirmed_in_silence(careful: Lab) -> None:
    cookie = CookieDeclaration(name="_ga", duration="P2Y")
    careful.crawl(page("/"), page("/cookies/", title="Cookies", cookies=(cookie,)))
    lost = answer("/cookies/", 404, "gone")
    assert told(careful.crawl(page("/"), lost)) == [("text", "removed", "Cookies", 1)]
    assert careful.value("SELECT gone_since FROM cookies") is None
    assert careful.crawl(page("/"), lost) == []
    assert careful.value("SELECT gone_since IS NOT NULL FROM cookies")


def test_a_record_that_still_stands_was_lost_by_the_parser(careful: Lab) -> None:
    careful.proof = Proof(lost=lambda kind, record, _: f"{kind} {record.name}")
    careful.crawl(page("/", offices=(BONN, PARIS)))
    for _ in range(4):
        assert careful.crawl(page("/", offices=(BONN,))) == []
    assert careful.value("SELECT gone_since FROM offices WHERE name = 'Paris'") is None
    booked = careful.rows("SELECT field, key, after, verdict FROM changes")
    assert booked == [("extraction_lost", "office europe/paris", "office Paris", "parser")]
    careful.proof = Proof(lost=lambda *_: None)
    careful.crawl(page("/", offices=(BONN,)))
    assert told(careful.crawl(page("/", offices=(BONN,)))) == [("office", "removed", "Paris", 1)]


def test_half_of_a_kind_at_once_is_told_to_the_operator_first(careful: Lab) -> None:
    offices = tuple(office(f"Office {n}", str(n)) for n in range(6))
    careful.crawl(page("/", offices=offices))
    assert careful.crawl(page("/", offices=offices[:1])) == []
    ((key, after, verdict),) = careful.rows("SELECT key, after, verdict FROM changes")
    assert (key, after, verdict) == ("offices of example.org", "1 of 6 records are left", "parser")
    assert len(told(careful.crawl(page("/", offices=offices[:1])))) == 5  # two crawls agree: they are gone
    assert careful.value("SELECT count(*) FROM offices WHERE gone_since IS NULL") == 1


def test_one_crawl_is_enough_where_one_asks_for_no_more(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN, replace(PARIS, region="Asia"))))
    lab.crawl(page("/", offices=(BONN,)))
    assert standing(lab) == [("Paris", None, 2, None)]
