"""What is usual is learned night by night; what falls below is told to the operator and closes by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive, Held, Proof, Reread
from iclei_scraper.archive.records.shortfalls import held_at
from iclei_scraper.items import PageRecords

from .conftest import BASE, SITE, Lab, office, page, told

if TYPE_CHECKING:
    from iclei_scraper.records import Office

OFFICES = tuple(office(f"Office {number}", str(number), city="Bonn") for number in range(8))


@pytest.fixture
def week(lab: Lab) -> Lab:
    """Six nights as usual."""
    lab.proof = Proof()
    for _ in range(6):
        lab.crawl(page("/", offices=OFFICES))
    return lab


def doubted(lab: Lab, offices: tuple[Office, ...]) -> list[tuple[str, str]]:
    with Archive.open(lab.path, read_only=True) as archive:
        found = archive.doubts(f"{BASE}/", PageRecords(url=f"{BASE}/", offices=offices))
    return [(doubt.figure, doubt.reason) for doubt in found]


def crawl_withholding(lab: Lab, offices: tuple[Office, ...], *held: Held) -> list[tuple[str, str, str, int]]:
    """A crawl that does not believe what it reads of the offices."""
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        item = page("/", offices=offices)
        assert item.records is not None
        item.records = replace(item.records, unread={entry.kind: entry.reason for entry in held})
        stored = archive.store(crawl, lab.at(item))
        archive.withhold(crawl, stored, held)
        if stored.told:
            lab.book(archive, crawl, stored)
        archive.settle(crawl, lambda *_: [], lab.proof)
        archive.finish_crawl(crawl, "complete")
        return told(archive.changes(crawl=crawl, verdicts=("site", "parser"), minimum="info"))


def test_the_figures_of_each_night_are_written_down(week: Lab) -> None:
    rows = week.rows(
        "SELECT crawl, records, json_extract(filled, '$.phones') FROM figures WHERE kind = 'office'"
    )
    assert rows == [(night, 8, 8) for night in range(1, 7)]
    with Archive.open(week.path, read_only=True) as archive:
        (count,) = [it for it in archive.figures(SITE) if (it.kind, it.figure) == ("office", "count")]
        assert (count.latest, count.usual, count.floor, count.nights) == (8.0, 8.0, 6.0, 6)
        assert archive.figures("other.example") == []


def test_a_page_is_doubted_below_its_floor_alone(week: Lab) -> None:
    assert doubted(week, OFFICES[:7]) == []
    ((figure, reason),) = doubted(week, OFFICES[:3])
    assert figure == "count"
    assert reason == "3 records, below the floor of 6 (learned from 6 nights, usually 8)"
    assert [figure for figure, _ in doubted(week, tuple(replace(it, phones=()) for it in OFFICES))] == [
        "phones"
    ]
    assert doubted(week, (replace(OFFICES[0], phones=()), *OFFICES[1:])) == []


def test_a_page_without_a_history_is_doubted_by_its_site_where_fields_are_concerned(week: Lab) -> None:
    more = tuple(office(f"Branch {number}", f"9{number}") for number in range(4))
    week.crawl(page("/", offices=OFFICES), page("/more/", offices=more))
    with Archive.open(week.path, read_only=True) as archive:
        bare = tuple(replace(it, phones=()) for it in more)
        found = archive.doubts(f"{BASE}/more/", PageRecords(url=f"{BASE}/more/", offices=bare))
        assert [doubt.figure for doubt in found] == ["phones"]
        assert archive.doubts(f"{BASE}/more/", PageRecords(url=f"{BASE}/more/", offices=more[:1])) == []


def test_what_is_not_believed_is_kept_told_once_and_over_when_it_is_read_again(week: Lab) -> None:
    held = Held(kind="office", reason="3 records, below the floor of 6")
    assert crawl_withholding(week, OFFICES[:3], held) == [("finding", "added", f"offices of {SITE}", 1)]
    assert week.value("SELECT count(*) FROM offices WHERE gone_since IS NULL") == 8
    assert week.rows("SELECT * FROM absences") == []
    with Archive.open(week.path, read_only=True) as archive:
        assert archive.standing_findings() == {"extraction_lost": 1}
        assert list(archive.shortfalls()) == [(SITE, "office")]
    assert crawl_withholding(week, OFFICES[:3], held) == []
    assert week.rows("SELECT kind, crawl, last_crawl, closed_by FROM shortfalls") == [("office", 7, 8, None)]
    assert crawl_withholding(week, OFFICES) == [("finding", "removed", f"offices of {SITE}", 1)]
    assert week.rows("SELECT closed_by FROM shortfalls") == [(9,)]
    assert week.rows("SELECT crawl FROM figures WHERE kind = 'office' AND crawl > 6") == [(9,)]


def test_the_same_bytes_are_read_again_until_they_are_believed(week: Lab) -> None:
    held = Held(kind="office", reason="3 records, below the floor of 6")
    crawl_withholding(week, OFFICES[:3], held)
    assert (
        crawl_withholding(week, OFFICES[:3]) != []
    )  # somebody says that it is true: the same bytes are taken in
    assert week.value("SELECT count(*) FROM record_pages WHERE record IN (SELECT id FROM offices)") == 3


def test_half_a_site_that_is_gone_is_told_when_two_crawls_agree_and_the_finding_closes(week: Lab) -> None:
    assert week.crawl(page("/", offices=OFFICES[:3])) == []
    ((key, after),) = week.rows("SELECT key, after FROM changes WHERE verdict = 'parser'")
    assert key == f"offices of {SITE}"
    assert after == "3 records, below the floor of 6 (learned from 6 nights, usually 8); 8 stood before"
    assert len(told(week.crawl(page("/", offices=OFFICES[:3])))) == 5
    assert week.rows("SELECT closed_by FROM shortfalls") == [(8,)]


def test_the_network_file_asks_for_more_than_there_is(lab: Lab) -> None:
    lab.proof = Proof(floors={(SITE, "office"): 5, (SITE, "page"): 2, ("other.example", "news"): 1})
    lab.crawl(page("/", offices=OFFICES[:3]))
    assert lab.rows("SELECT key, after FROM changes WHERE verdict = 'parser' ORDER BY key") == [
        (f"offices of {SITE}", "3, where the network file asks for 5"),
        (f"pages of {SITE}", "1, where the network file asks for 2"),
    ]
    lab.crawl(page("/", offices=OFFICES), page("/about/"))
    assert lab.rows("SELECT count(*) FROM shortfalls WHERE closed_by = 2") == [(2,)]


def test_a_night_without_the_site_teaches_nothing(week: Lab) -> None:
    week.crawl()
    assert week.value("SELECT max(crawl) FROM figures") == 6


def test_what_a_capture_shows_is_not_believed_from_the_first_to_the_one_that_is_again(week: Lab) -> None:
    held = Held(kind="office", reason="3 records, below the floor of 6")
    for offices, doubts in ((OFFICES[:3], (held,)), (OFFICES[:2], (held,)), (OFFICES, ())):
        crawl_withholding(week, offices, *doubts)
    with Archive.open(week.path, read_only=True) as archive:
        captures = [row[0] for row in week.rows("SELECT id FROM captures ORDER BY id")]
        assert [held_at(archive._db.conn, capture) for capture in captures] == [
            set(),
            {"office"},
            {"office"},
            set(),
        ]


def test_what_newer_parsers_no_longer_read_is_taken_in_and_told_to_the_operator_by_the_next_crawl(
    week: Lab,
) -> None:
    held = Held(kind="office", reason="3 records, below the floor of 6")
    week.parser_version = "2"
    with Archive.open(week.path) as archive:
        (stored,) = archive.outdated("2")
        run = archive.start_crawl(parser_version="2", purpose="reparse")
        fewer = PageRecords(url=f"{BASE}/", title="Page /", language="en", offices=OFFICES[:3])
        archive.reread(run, [Reread(page=stored, records=fewer, lost=(held,))])
        archive.finish_crawl(run, "complete", whole=False)
    assert week.value("SELECT count(*) FROM record_pages WHERE kind = 'office'") == 3
    assert week.rows("SELECT * FROM shortfalls") == []
    week.crawl(page("/", offices=OFFICES[:3]))
    assert week.rows("SELECT crawl, key, after FROM changes WHERE field = 'extraction_lost'") == [
        (8, f"offices of {SITE}", held.reason)
    ]


def test_what_is_kept_is_known(week: Lab) -> None:
    crawl_withholding(week, OFFICES[:3], Held(kind="office", reason="3 records, below the floor of 6"))
    with Archive.open(week.path, read_only=True) as archive:
        assert archive.held(f"{BASE}/") == {"office"}
        assert archive.held(f"{BASE}/about/") == set()
