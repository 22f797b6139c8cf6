"""A copy of the archive while others read and write it, proven before it gets its name."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.lock import WriterLock

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy that was made and proven."""

    path: Path
    size: int
    """Bytes."""
    rows: dict[str, int]
    """Table -> rows, the same in the archive and in the copy."""


def back_up(conn: sqlite3.Connection, source: Path, target: Path, *, force: bool = False) -> Backup:
    """Copy the archive as it stands at this moment.

    The copy is one file that needs no other beside it. It is written under another name, checked (SQLite's
    integrity, foreign keys, the number of rows of every table) and only then takes the place of what may
    stand there.

    Args:
        conn: the archive, in no transaction.
        source: its file.
        target: where the copy goes.
        force: overwrite what is there.

    Raises:
        ArchiveError: the target exists, is the archive itself or cannot be written, or the copy is not sound.
    """
    if target.exists() and target.samefile(source):
        raise ArchiveError(f"{target}: is the archive itself")
    if target.is_dir():
        raise ArchiveError(f"{target}: is a directory")
    if target.exists() and not force:
        raise ArchiveError(f"{target}: exists already")
    lock = WriterLock(target)  # nobody crawls into what is about to be replaced
    lock.acquire("backup")
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        rows = _copy(conn, part)
        _prove(part, rows)
        _put_in_place(part, target)
    except (sqlite3.Error, OSError) as error:
        raise ArchiveError(f"{target}: the copy could not be made: {error}") from error
    finally:
        _remove(part)
        lock.release()
    return Backup(path=target, size=target.stat().st_size, rows=rows)


def _copy(conn: sqlite3.Connection, part: Path) -> dict[str, int]:
    """Copy one state of the archive, whatever is written meanwhile, and count its rows."""
    conn.execute("BEGIN")
    try:
        rows = _count(conn)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            conn.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        conn.execute("ROLLBACK")
    return rows


def _count(conn: sqlite3.Connection) -> dict[str, int]:
    names = conn.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
    ).fetchall()
    return {name: conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608


def _prove(part: Path, rows: dict[str, int]) -> None:
    with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        faults = [line for (line,) in copy.execute("PRAGMA integrity_check(3)") if line != "ok"]
        faults += [
            f"a row of {row[0]} refers to nothing" for row in copy.execute("PRAGMA foreign_key_check")
        ][:3]
        found = _count(copy)
    faults += [
        f"{name} has {found.get(name)} rows, not {count}"
        for name, count in rows.items()
        if found.get(name) != count
    ]
    if faults:
        raise ArchiveError(f"{part}: the copy is not sound: {'; '.join(faults)}")


def _put_in_place(part: Path, target: Path) -> None:
    with part.open("rb") as file:
        os.fsync(file.fileno())
    for suffix in "-wal", "-shm", "-journal":  # of what is replaced: they would be taken for the copy's
        target.with_name(f"{target.name}{suffix}").unlink(missing_ok=True)
    part.replace(target)
    folder = os.open(target.absolute().parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _remove(part: Path) -> None:
    for suffix in "", "-journal", "-wal", "-shm":
        part.with_name(f"{part.name}{suffix}").unlink(missing_ok=True)
