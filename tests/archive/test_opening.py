"""Opening an archive: what is refused, in which words, and who may write."""

from __future__ import annotations

import os
import signal
import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.base.times import moment, since, stamp
from iclei_scraper.archive.migrations import SCHEMA_VERSION, STEPS, migrations

from .conftest import BASE, Lab, page
from .dying import child, die, end_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("step_by_step")


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    for read_only in True, False:
        with pytest.raises(ArchiveError, match="there is no archive"):
            Archive.open(tmp_path / "none.db", read_only=read_only)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00 and then rubbish" * 9])
def test_what_is_no_archive_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match=r"notes\.db"):
        Archive.open(path)
    if content:
        with pytest.raises(ArchiveError, match=r"notes\.db"):
            Archive.open(path, create=True)
    assert path.read_bytes() == content
    assert [it.name for it in tmp_path.iterdir()] == ["notes.db"]


def test_a_database_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = path.read_bytes()
    for options in {"create": True}, {"read_only": True}:
        with pytest.raises(ArchiveError, match="is no archive of this program"):
            Archive.open(path, **options)
    assert path.read_bytes() == before


def test_a_newer_archive_is_refused_with_advice(lab: Lab) -> None:
    lab.crawl(page("/"))
    connection = sqlite3.connect(lab.path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    for read_only in True, False:
        with pytest.raises(ArchiveError, match=r"newer program .* update iclei-archive"):
            Archive.open(lab.path, read_only=read_only)


def test_the_schema_number_counts_the_migrations(lab: Lab) -> None:
    lab.crawl(page("/"))
    assert lab.value("PRAGMA user_version") == SCHEMA_VERSION
    assert lab.value("SELECT count(*) FROM _sqlite_migrations") == SCHEMA_VERSION
    assert len(migrations._migrations) == SCHEMA_VERSION
    assert [step.number for step in STEPS] == list(range(1, SCHEMA_VERSION + 1))


def test_an_archive_whose_making_was_cut_short_is_made(tmp_path: Path) -> None:
    from sqlite_utils import Database  # noqa: PLC0415

    path = tmp_path / "a.db"
    database = Database(path)
    migrations.ensure_migrations_table(database)
    database.close()
    with Archive.open(path, create=True) as archive:
        assert archive.about["made_by"] == "crawl"


@pytest.mark.parametrize("read_only", [True, False])
def test_an_archive_in_which_no_crawl_has_begun_is_called_empty(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "archive.db"
    path.touch()  # what a kill leaves between the file and its schema
    with pytest.raises(ArchiveError, match="is empty; the next crawl begins an archive in it"):
        Archive.open(path, read_only=read_only)
    with Archive.open(path, create=True) as archive:
        assert archive.about["made_by"] == "crawl"


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is a directory"):
        Archive.open(tmp_path, create=True)
    with pytest.raises(ArchiveError, match="cannot be written"):
        Archive.open(tmp_path / "none" / "a.db", create=True)


def test_who_made_it_is_kept(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db", create=True, made_by="demo") as archive:
        assert archive.about["made_by"] == "demo"
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        assert archive.about["made_by"] == "demo"
        assert archive.about["created_at"].endswith("Z")


def test_a_second_writer_learns_who_holds_the_archive(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path):
        holder = rf"is being written by crawl, process {os.getpid()} on .*, since 20\d\d-"
        with pytest.raises(ArchiveError, match=holder):
            Archive.open(lab.path)
        with Archive.open(lab.path, read_only=True) as reader:
            assert reader.previous(f"{BASE}/") is not None
    assert [it.name for it in lab.path.parent.iterdir()] == ["archive.db"]


def test_the_lock_of_a_process_that_was_killed_is_free(lab: Lab) -> None:
    def open_and_die() -> None:
        Archive.open(lab.path, create=True)
        die()

    assert end_of(child(open_and_die)) == -signal.SIGKILL
    assert lab.path.with_name("archive.db-lock").exists()
    lab.crawl(page("/"))


def test_a_reader_does_not_write(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path, read_only=True) as archive:
        with pytest.raises(ArchiveError, match="reading only"):
            archive.start_crawl(parser_version="1")
        with pytest.raises(ArchiveError, match="not running"):
            archive.store(1, page("/"))


def test_names_that_mean_something_in_a_uri(tmp_path: Path) -> None:
    path = tmp_path / "what?#100%.db"
    with Archive.open(path, create=True):
        pass
    assert path.exists()


def test_an_archive_in_a_folder_that_cannot_be_written(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.path.parent.chmod(0o500)
    try:
        if os.access(lab.path.parent, os.W_OK):
            pytest.skip("this user may write everywhere")
        with Archive.open(lab.path, read_only=True) as archive:
            assert archive.previous(f"{BASE}/") is not None
    finally:
        lab.path.parent.chmod(0o700)


def test_moments_without_a_time_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        stamp(datetime(2026, 11, 1))  # noqa: DTZ001  # that is the point


@pytest.mark.parametrize(
    ("given", "stamped"),
    [
        ("2026-11-01", "2026-11-01T00:00:00Z"),
        ("2026-11-01T03:00:00+01:00", "2026-11-01T02:00:00Z"),
        (moment("2026-11-01T02:00:00Z"), "2026-11-01T02:00:00Z"),
        (moment("2026-11-01T02:00:00Z").date(), "2026-11-01T00:00:00Z"),
    ],
)
def test_spans_of_time_begin_where_they_say(given: str, stamped: str) -> None:
    assert since(given) == stamped
