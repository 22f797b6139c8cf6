"""A crawl that dies loses at most the page in hand, and the next one picks up what it left."""

from __future__ import annotations

import os
import signal
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.records import storing

from .conftest import BASE, Lab, answer, office, page, told
from .dying import child, end_of

if TYPE_CHECKING:
    from pathlib import Path


def healthy(lab: Lab) -> None:
    assert lab.rows("PRAGMA integrity_check") == [("ok",)]
    assert lab.rows("PRAGMA foreign_key_check") == []


def test_what_was_stored_and_not_compared_is_told_by_the_next_crawl(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        archive.store(crawl, lab.at(page("/", offices=(office("Bonn", "2"), office("Oslo", "3")))))
    changes = lab.crawl(page("/", offices=(office("Bonn", "2"), office("Oslo", "3"))))
    assert sorted(told(changes)) == [("office", "added", "Oslo", 1), ("office", "changed", "Bonn", 1)]
    assert {it.crawl for it in changes} == {3}
    assert lab.rows("SELECT status, note FROM crawls WHERE id = 2") == [
        ("interrupted", "it ended without a word")
    ]
    assert lab.value("SELECT finished_at FROM crawls WHERE id = 2") is not None


def test_each_of_two_unseen_states_is_compared_with_the_one_before(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    for phone in "2", "3":
        with Archive.open(lab.path) as archive:
            archive.store(lab.start(archive), lab.at(page("/", offices=(office("Bonn", phone),))))
    changes = lab.crawl()
    assert [(it.change.before, it.change.after) for it in changes] == [("1", "2"), ("2", "3")]


def test_a_renaming_that_was_not_compared_is_still_one(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    with Archive.open(lab.path) as archive:
        archive.store(lab.start(archive), lab.at(page("/", offices=(office("Secretariat", "1"),))))
    assert told(lab.crawl(page("/", offices=(office("Secretariat", "1"),)))) == [
        ("office", "renamed", "Bonn", 1)
    ]
    assert lab.value("SELECT count(*) FROM offices") == 1


def test_a_loss_that_was_not_settled_is_settled_later(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn"),)), page("/fees/", title="Fees"))
    assert lab.crawl(page("/"), answer("/fees/", 404, "gone"), whole=False) == []
    assert sorted(told(lab.crawl(page("/")))) == [
        ("office", "removed", "Bonn", 1),
        ("text", "removed", "Fees", 1),
    ]


def test_a_page_that_fails_on_the_way_leaves_nothing(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    lab.crawl(page("/"))
    before = [lab.value(f"SELECT count(*) FROM {table}") for table in ("captures", "readings", "records")]  # noqa: S608

    def fail(*_: object) -> None:
        raise RuntimeError("on the way")

    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        with monkeypatch.context() as patch:
            patch.setattr(storing, "_note", fail)
            with pytest.raises(RuntimeError, match="on the way"):
                archive.store(crawl, lab.at(page("/new/", site="third.example", offices=(office("Bonn"),))))
        after = [lab.value(f"SELECT count(*) FROM {table}") for table in ("captures", "readings", "records")]  # noqa: S608
        assert after == before
        archive.store(crawl, lab.at(page("/new/", site="third.example", offices=(office("Bonn"),))))
        archive.finish_crawl(crawl, "complete")
    healthy(lab)


def test_a_full_disk_is_told_in_one_line_and_spoils_nothing(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        pages = archive._db.execute("PRAGMA page_count").fetchone()[0]
        archive._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ArchiveError, match="could not be written: database or disk is full"):
            archive.store(crawl, lab.at(page("/long/", body=os.urandom(900_000))))
        archive._db.execute("PRAGMA max_page_count = 1000000")
        assert archive.store(crawl, lab.at(page("/later/"))).state == "new"
        archive.finish_crawl(crawl, "partial")
    healthy(lab)


def endless_crawl(path: Path, night: int, ready: int) -> None:
    """Store pages without end, after a word to whoever waits at the other end of a pipe."""
    lab = Lab(path, night=night)
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        os.write(ready, b"ready")
        for number in count():
            shown = office("Bonn", str(night)), office(str(number % 7), str(number % 5))
            stored = archive.store(crawl, lab.at(page(f"/{number % 300}/", offices=shown)))
            if stored.told:
                lab.book(archive, crawl, stored)


@pytest.mark.parametrize("night", range(4))
def test_a_crawl_that_is_killed(lab: Lab, night: int) -> None:
    lab.crawl(*[page(f"/{number}/", offices=(office("Bonn", "0"),)) for number in range(300)])
    said, ready = os.pipe()
    crawling = child(lambda: endless_crawl(lab.path, night + 1, ready))
    os.close(ready)
    assert os.read(said, 5) == b"ready"
    os.close(said)
    time.sleep(0.05 + 0.07 * night)
    os.kill(crawling, signal.SIGKILL)
    assert end_of(crawling) == -signal.SIGKILL
    lab.night = night + 1
    lab.crawl(page("/", offices=(office("Bonn", "9"),)))
    healthy(lab)
    assert lab.rows("SELECT count(*) FROM captures WHERE compared = 0") == [(0,)]
    assert lab.rows("SELECT status FROM crawls") == [("complete",), ("interrupted",), ("complete",)]
    digests = [row[0] for row in lab.rows("SELECT digest FROM payloads")]
    with Archive.open(lab.path, read_only=True) as archive:
        for digest in digests:
            archive.body(digest)
        assert archive.previous(f"{BASE}/1/") is not None
