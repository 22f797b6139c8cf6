"""Looking after the file: copies that are proven, room that is given back, and where the growth leads."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.keeping import backup, compact
from iclei_scraper.archive.keeping.stats import NIGHTS

from .conftest import BASE, Lab, office, page

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def back_up(lab: Lab, target: Path, *, force: bool = False) -> backup.Backup:
    with Archive.open(lab.path, read_only=True) as archive:
        return archive.backup(target, force=force)


@pytest.fixture
def filled(lab: Lab) -> Lab:
    for night in range(3):
        lab.crawl(
            *[page(f"/{n}/", text=f"Night {night} of page {n}.") for n in range(30)],
            page("/", offices=(office("Bonn"),)),
        )
    return lab


def test_a_copy_is_one_file_that_is_an_archive(filled: Lab, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    made = back_up(filled, target)
    assert [it.name for it in target.parent.iterdir()] == ["copy.db"]
    assert made.size == target.stat().st_size
    assert made.rows["captures"] == filled.value("SELECT count(*) FROM captures") > 90
    assert rows(target, "SELECT * FROM versions") == filled.rows("SELECT * FROM versions")
    with Archive.open(target, read_only=True) as copy:
        assert copy.search("night page")
        assert copy.previous(f"{BASE}/") is not None
    Lab(target, night=5).crawl(page("/"))


def test_a_copy_overwrites_nothing_unless_told_to(filled: Lab, tmp_path: Path) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    with pytest.raises(ArchiveError, match="exists already"):
        back_up(filled, target)
    assert target.read_text() == "mine"
    for suffix in "-wal", "-journal":
        target.with_name(f"{target.name}{suffix}").write_bytes(b"of the file before")
    back_up(filled, target, force=True)
    assert rows(target, "PRAGMA integrity_check") == [("ok",)]
    assert [it.name for it in tmp_path.iterdir() if it.name.startswith("notes")] == ["notes.txt"]


def test_a_copy_is_never_made_onto_the_archive_or_into_one_in_use(filled: Lab, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is the archive itself"):
        back_up(filled, filled.path, force=True)
    link = tmp_path / "link.db"
    link.symlink_to(filled.path)
    with pytest.raises(ArchiveError, match="is the archive itself"):
        back_up(filled, link, force=True)
    other = Lab(tmp_path / "other.db")
    other.crawl(page("/"))
    with Archive.open(other.path), pytest.raises(ArchiveError, match="is being written by crawl"):
        back_up(filled, other.path, force=True)
    with pytest.raises(ArchiveError, match="is a directory"):
        back_up(filled, tmp_path, force=True)
    with pytest.raises(ArchiveError, match="cannot be written"):
        back_up(filled, tmp_path / "none" / "copy.db")


def test_a_copy_that_is_not_sound_gets_no_name(
    filled: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    target.write_text("the copy of yesterday")
    copy = backup._copy

    def damaged(conn: sqlite3.Connection, part: Path) -> dict[str, int]:
        counted = copy(conn, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as made:
            made.execute("DELETE FROM changes")
            made.execute("DELETE FROM search_documents")
        return counted

    monkeypatch.setattr(backup, "_copy", damaged)
    with pytest.raises(ArchiveError, match=r"not sound: search_documents has 0 rows, not"):
        back_up(filled, target, force=True)
    assert target.read_text() == "the copy of yesterday"
    assert [it.name for it in tmp_path.iterdir() if it.name.startswith("copy")] == ["copy.db"]


def test_a_copy_is_of_one_moment_while_a_crawl_writes(filled: Lab, tmp_path: Path) -> None:
    stop = threading.Event()
    stored = 0

    def write() -> None:
        nonlocal stored
        with Archive.open(filled.path) as archive:
            crawl = filled.start(archive)
            while not stop.is_set():
                archive.store(crawl, filled.at(page(f"/new/{stored}/", body=bytes(9_000))))
                stored += 1
            archive.finish_crawl(crawl, "interrupted")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [back_up(filled, tmp_path / f"{number}.db").rows["captures"] for number in range(4)]
    finally:
        stop.set()
        writer.join()
    assert stored > 0
    assert made == sorted(made)
    for number, count in enumerate(made):
        assert rows(tmp_path / f"{number}.db", "SELECT count(*) FROM captures") == [(count,)]


def test_compacting_gives_room_back_and_loses_nothing(filled: Lab) -> None:
    kept = filled.rows("SELECT id, data FROM versions ORDER BY id")
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE ballast AS SELECT randomblob(500000) AS data")
        connection.execute("DROP TABLE ballast")
    assert filled.value("SELECT count(*) FROM search_index_docsize") > 60
    with Archive.open(filled.path) as archive:
        done = archive.compact()
        assert done.before - done.after > 400_000
        assert done.reindexed == filled.value("SELECT count(*) FROM search_documents")
        assert list(archive.search_index_faults()) == []
        assert archive.compact().reindexed == 0
    assert filled.value("PRAGMA freelist_count") == 0
    assert filled.rows("PRAGMA integrity_check") == [("ok",)]
    assert filled.rows("SELECT id, data FROM versions ORDER BY id") == kept


def test_compacting_is_not_begun_where_there_is_no_room(filled: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    before = filled.path.read_bytes()
    usage = compact.shutil.disk_usage(filled.path.parent)
    monkeypatch.setattr(compact.shutil, "disk_usage", lambda _: usage._replace(free=100_000))
    with Archive.open(filled.path) as archive, pytest.raises(ArchiveError, match=r"needs .* MB are free"):
        archive.compact()
    assert filled.path.read_bytes() == before


def test_compacting_that_fails_leaves_the_archive_whole(filled: Lab) -> None:
    with Archive.open(filled.path) as archive:
        pages = archive._db.execute("PRAGMA page_count").fetchone()[0]
        archive._db.execute(f"PRAGMA max_page_count = {pages}")
        with closing(sqlite3.connect(filled.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # somebody writes by hand
            archive._db.execute("PRAGMA busy_timeout = 10")
            with pytest.raises(ArchiveError, match=r"stands as it was|could not be written"):
                archive.compact()
    assert filled.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_reader_is_served_while_the_archive_is_compacted(filled: Lab) -> None:
    with Archive.open(filled.path, read_only=True) as reader:
        reader._db.execute("BEGIN")
        before = reader._db.execute("SELECT count(*) FROM captures").fetchone()
        with Archive.open(filled.path) as archive:
            archive._db.execute("PRAGMA busy_timeout = 10")
            assert archive.compact().log_left > 0
        assert reader._db.execute("SELECT count(*) FROM captures").fetchone() == before
        reader._db.execute("ROLLBACK")


def test_readers_neither_compact_nor_wait(filled: Lab) -> None:
    with (
        Archive.open(filled.path, read_only=True) as archive,
        pytest.raises(ArchiveError, match="reading only"),
    ):
        archive.compact()


def test_what_takes_the_room(filled: Lab) -> None:
    with Archive.open(filled.path, read_only=True) as archive:
        found = archive.stats()
    assert found.size >= filled.path.stat().st_size
    assert sum(it.size for it in found.tables) + found.free == filled.value("PRAGMA page_count") * 4096
    assert {it.table: it.rows for it in found.tables}["captures"] == found.captures == 91
    assert "search_index_data" not in {it.table for it in found.tables}
    (site,) = found.sites
    assert (site.site, site.pages, site.captures, site.records) == ("example.org", 31, 91, 1)
    assert 0 < site.bodies < site.raw
    assert [(night.crawl, night.pages, night.captures) for night in found.nights] == [
        (1, 31, 31),
        (2, 31, 30),
        (3, 31, 30),
    ]
    assert found.changes == sum(night.changes for night in found.nights) == 60


def grown(lab: Lab, sizes: list[tuple[str, int | None]]) -> tuple[int | None, int | None, int]:
    """Growth a day, and what it leads to, of an archive whose crawls ended with these sizes."""
    lab.crawl(page("/"))
    with closing(sqlite3.connect(lab.path)) as connection, connection:
        connection.execute("UPDATE crawls SET counters = '{}'")
        for moment, size in sizes:
            counters = "{}" if size is None else f'{{"archive/bytes": {size}}}'
            connection.execute(
                "INSERT INTO crawls (started_at, status, parser_version, counters) "
                "VALUES (?, 'complete', '1', ?)",
                (f"2026-{moment}Z", counters),
            )
    with Archive.open(lab.path, read_only=True) as archive:
        found = archive.stats()
        return found.growth_per_day, found.in_a_year, found.size - found.free


@pytest.mark.parametrize(
    ("sizes", "rate"),
    [
        ([], None),
        ([("01-01T02:00:00", 5_000)], None),
        ([("01-01T02:00:00", 5_000), ("01-02T02:00:00", 5_300)], 300),
        ([("01-01T02:00:00", 5_000), ("01-11T02:00:00", 6_000)], 100),  # ten days apart
        ([("01-01T02:00:00", 5_000), ("01-01T03:00:00", 5_050), ("01-01T04:00:00", 5_100)], 50),
        ([("01-01T02:00:00", 5_000), ("01-02T02:00:00", None), ("01-03T02:00:00", 5_400)], 200),
        # One redesign, or one compaction, is no trend.
        ([(f"01-{day:02}T02:00:00", 5_000 + 10 * day + 90_000 * (day > 4)) for day in range(1, 9)], 10),
        # Two crawls a day are one day's growth.
        ([(f"01-{day:02}T{h}:00:00", 100 * day + 4 * h) for day in range(1, 9) for h in (10, 20)], 100),
    ],
)  # fmt: skip
def test_growth_and_where_it_leads(lab: Lab, sizes: list[tuple[str, int | None]], rate: int | None) -> None:
    found, in_a_year, used = grown(lab, sizes)
    assert found == rate
    if rate is not None:
        assert in_a_year is not None
        assert abs(in_a_year - used - 365 * rate) <= 64 * 1024  # the log counts too


def test_a_crawl_writes_down_how_large_it_left_the_archive(filled: Lab) -> None:
    with Archive.open(filled.path, read_only=True) as archive:
        nights = archive.stats().nights
    assert (
        nights[-1].size
        == filled.value("PRAGMA page_count") * 4096 - filled.value("PRAGMA freelist_count") * 4096
    )
    assert [night.growth is None for night in nights] == [True, False, False]
    assert len(nights) <= NIGHTS
