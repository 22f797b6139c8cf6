"""Other parsers read the same bytes: their reading takes the place of the former one; nobody is alarmed."""

from __future__ import annotations

from typing import Any

from iclei_scraper.archive import Archive
from iclei_scraper.items import PageRecords

from .conftest import BASE, Lab, answer, news, office, page, told

BONN, OSLO = office("Bonn", "1"), office("Oslo", "3")
FIRST, SECOND, THIRD = (f"2026-11-0{night}T02:00:01Z" for night in (1, 2, 3))


def reading(path: str = "/", **records: Any) -> PageRecords:
    return PageRecords(url=f"{BASE}{path}", **{"title": f"Page {path}", "language": "en", **records})


def booked(lab: Lab, verdict: str) -> list[tuple[str, str, str, int]]:
    with Archive.open(lab.path, read_only=True) as archive:
        return told(archive.changes(minimum="info", verdicts=[verdict]))


def test_what_is_read_otherwise_takes_the_place_of_what_was_read(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    lab.crawl(page("/", offices=(BONN,)))
    run = lab.reread({"/": reading(offices=(office("Bonn", "2"),))})
    assert lab.rows("SELECT phones, first_seen, last_seen, gone_since FROM offices") == [
        ("2", FIRST, SECOND, None)
    ]
    assert lab.rows("SELECT phones, valid_from, valid_to, crawl FROM office_versions") == [
        ("2", FIRST, None, run)
    ]
    superseded = (
        "SELECT v.superseded_in, b.data ->> '$.phones[0].raw', v.data ->> '$.phones[0].raw', v.crawl "
    )
    assert lab.rows(f"{superseded} FROM versions v JOIN versions b ON b.id = v.superseded_by") == [
        (run, "2", "1", 1)
    ]
    assert booked(lab, "parser") == [("office", "changed", "Bonn", 1)]
    assert booked(lab, "site") == []


def test_the_next_crawl_tells_only_what_the_site_did(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,), body="a"))
    lab.reread({"/": reading(offices=(office("Bonn", "2"), OSLO))})
    assert lab.crawl(page("/", offices=(office("Bonn", "2"), OSLO), body="a")) == []
    changes = lab.crawl(page("/", offices=(office("Bonn", "4"), OSLO), body="b"))
    assert told(changes) == [("office", "changed", "Bonn", 1)]
    assert lab.rows("SELECT phones, valid_from, valid_to FROM office_versions WHERE name = 'Bonn'") == [
        ("2", FIRST, THIRD),
        ("4", THIRD, None),
    ]


def test_what_the_same_parsers_would_read_costs_no_row(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    counts = "SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM readings)"
    before = lab.rows(counts)
    lab.reread({})
    assert lab.rows(counts) == before
    assert lab.rows("SELECT DISTINCT parser_version FROM captures") == [("2",)]


def test_a_record_that_only_former_parsers_saw_never_was(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN, OSLO)))
    run = lab.reread({"/": reading(offices=(BONN,))})
    assert lab.rows("SELECT name, gone_since FROM offices ORDER BY id") == [("Bonn", None), ("Oslo", FIRST)]
    assert lab.rows("SELECT name FROM office_versions") == [("Bonn",)]
    assert lab.value("SELECT count(*) FROM versions WHERE superseded_in = ?", run) == 1
    assert lab.crawl(page("/", offices=(BONN,), body="b")) == []
    lab.reread({"/": reading(offices=(BONN, OSLO))})
    assert lab.rows("SELECT valid_from, valid_to FROM office_versions WHERE name = 'Oslo'") == [(FIRST, None)]
    assert lab.value("SELECT gone_since FROM offices WHERE name = 'Oslo'") is None


def test_a_record_that_a_page_had_lost_before_is_gone_since_then(lab: Lab) -> None:
    lab.crawl(page("/", offices=(OSLO,)), page("/a/", offices=(OSLO,)))
    lab.crawl(page("/a/"))
    lab.reread({"/": reading()})
    assert lab.rows("SELECT gone_since FROM offices") == [(SECOND,)]
    assert lab.rows("SELECT valid_from, valid_to FROM office_versions") == [(FIRST, SECOND)]


def test_a_record_that_former_parsers_did_not_see_was_there_all_along(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,), body="a"))
    lab.crawl(page("/", offices=(BONN,), title="Other", body="b"))
    lab.reread({"/": reading(title="Other", offices=(BONN, OSLO))})
    assert lab.rows("SELECT first_seen, last_seen FROM offices WHERE name = 'Oslo'") == [(FIRST, SECOND)]
    assert lab.rows("SELECT valid_from FROM office_versions WHERE name = 'Oslo'") == [(FIRST,)]


def test_a_kind_that_former_parsers_did_not_see_at_all(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.reread({"/": reading(offices=(OSLO,))})
    assert lab.rows("SELECT name, first_seen FROM offices") == [("Oslo", FIRST)]
    assert lab.value("SELECT count(*) FROM record_pages WHERE kind = 'office'") == 1


def test_a_footer_on_many_pages_is_one_version_and_one_change(lab: Lab) -> None:
    lab.crawl(*[page(f"/{n}/", offices=(BONN, OSLO)) for n in range(5)])
    better = office("Bonn", "12")
    lab.reread({f"/{n}/": reading(f"/{n}/", offices=(better, OSLO)) for n in range(5)})
    assert lab.rows("SELECT phones FROM office_versions ORDER BY id") == [("12",), ("3",)]
    assert booked(lab, "parser") == [("office", "changed", "Bonn", 5)]
    assert lab.value("SELECT count(*) FROM versions") == 3


def test_a_page_that_speaks_too_soon_is_taken_back(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1", website="https://a.example"),)), page("/b/"))
    lab.reread({"/": reading(offices=(BONN,)), "/b/": reading("/b/", offices=(office("Bonn", "9"),))})
    assert lab.rows("SELECT phones, website FROM offices") == [("1", None)]
    assert lab.value("SELECT count(*) FROM office_versions") == 1


def test_a_record_that_is_now_read_under_another_key_is_the_same(lab: Lab) -> None:
    lab.crawl(*[page(f"/{n}/", offices=(BONN,)) for n in range(3)])
    renamed = office("Bonn", "1", region="Europa")
    lab.reread({f"/{n}/": reading(f"/{n}/", offices=(renamed,)) for n in range(3)})
    assert lab.rows("SELECT id, key, gone_since FROM offices") == [(1, "europa/bonn", None)]
    assert lab.rows("SELECT region, valid_from FROM office_versions") == [("Europa", FIRST)]


def test_an_article_that_is_read_anew_keeps_its_page(lab: Lab) -> None:
    lab.crawl(page("/a/", news=(news("/a/", "Trams", body="Back."),)))
    lab.reread({"/a/": reading("/a/", news=(news("/a/", "Trams return", body="Trams are back."),))})
    assert lab.rows("SELECT title, body FROM articles") == [("Trams return", "Trams are back.")]
    assert lab.rows("SELECT kind, article FROM pages") == [("article", 1)]


def test_pages_that_are_gone_are_left_alone(lab: Lab) -> None:
    lab.crawl(page("/"), page("/a/"))
    lab.crawl(page("/"), answer("/a/", 404, "gone"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert [it.url for it in archive.outdated("2")] == [f"{BASE}/"]
        assert archive.outdated("1") == []
        assert archive.outdated("2", ["other.example"]) == []


def test_what_a_dead_crawl_left_is_told_by_the_next_and_not_by_the_reparse(lab: Lab) -> None:
    from iclei_scraper.records import Change  # noqa: PLC0415

    lab.crawl(page("/", offices=(BONN,)))
    with Archive.open(lab.path) as archive:
        archive.store(lab.start(archive), lab.at(page("/", offices=(BONN, OSLO))))
    with Archive.open(lab.path) as archive:
        run = archive.start_crawl(parser_version="1", purpose="reparse")
        (left,) = archive.pending()
        archive.book(run, left, [Change(kind="office", op="added", key="Oslo", identity="europe/oslo")])
        archive.finish_crawl(run, "complete", whole=False)
    assert told(lab.crawl(page("/", offices=(BONN, OSLO)))) == [("office", "added", "Oslo", 1)]
