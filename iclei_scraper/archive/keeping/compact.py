"""Give back the room that nothing uses any more."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.connection import plainly
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.search import index

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.search.index import Transaction

_SPARE = 1.1
"""What has to be free, as a share of what is copied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compaction:
    """What compacting gained."""

    before: int
    """Bytes of the file and of its log."""
    after: int
    reindexed: int
    """Documents indexed anew, since too much of the search index was of the past."""
    log_left: int
    """Bytes of the log that a reader still needs."""


def compact(conn: sqlite3.Connection, path: Path, transaction: Transaction) -> Compaction:
    """Tidy the search index, rewrite the file without gaps, and empty its log.

    Nothing is lost where it fails: each step is a transaction.

    Args:
        conn: the archive, in no transaction.
        path: its file.
        transaction: begins a short one.

    Raises:
        ArchiveError: there is too little room for the copy that SQLite makes, or the file is damaged.
    """
    before = size_on_disk(path)
    with plainly(f"{path}: could not be compacted and stands as it was"):
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        _see_to_room(conn, path)
        reindexed = _tidy_search(conn, transaction)
        conn.execute("VACUUM")
        conn.execute("PRAGMA optimize")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    log = _size(path.with_name(f"{path.name}-wal"))
    return Compaction(before=before, after=size_on_disk(path), reindexed=reindexed, log_left=log)


def size_on_disk(path: Path) -> int:
    """Bytes of the file and of its write-ahead log."""
    return _size(path) + _size(path.with_name(f"{path.name}-wal"))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _tidy_search(conn: sqlite3.Connection, transaction: Transaction) -> int:
    """Drop what is of the past where there is any, else merge the index into one piece."""
    if index.past(conn):
        with transaction() as writing:
            index.clear(writing)
        reindexed = index.update(conn, transaction)
    else:
        reindexed = 0
    with transaction() as writing:
        writing.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
    return reindexed


def _see_to_room(conn: sqlite3.Connection, path: Path) -> None:
    """SQLite copies what is used into a temporary file, and from there through the log into the file.

    Raises:
        ArchiveError: one of them would not find room.
    """
    pages, free, size = (
        conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    needed = int((pages - free) * size * _SPARE)
    folders = [path.absolute().parent, _temporary_folder()]
    shared = folders[0].stat().st_dev == folders[1].stat().st_dev
    for folder in folders[:1] if shared else folders:
        wanted = 2 * needed if shared else needed
        there_is = shutil.disk_usage(folder).free
        if there_is < wanted:
            raise ArchiveError(
                f"{path}: compacting needs {wanted / 1e6:,.1f} MB in {folder}, "
                f"{there_is / 1e6:,.1f} MB are free"
            )


def _temporary_folder() -> Path:
    """Where SQLite keeps its temporary files."""
    named = os.environ.get("SQLITE_TMPDIR") or os.environ.get("TMPDIR")
    candidates = [named, "/var/tmp", "/usr/tmp", "/tmp"]  # noqa: S108  # SQLite's own list
    for folder in candidates:
        if folder and Path(folder).is_dir() and os.access(folder, os.W_OK):
            return Path(folder)
    return Path(tempfile.gettempdir())
