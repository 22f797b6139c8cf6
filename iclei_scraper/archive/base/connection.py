"""Opening the file: is it an archive, is it ours to read, and how SQLite is told to keep it."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlite_utils import Database

from iclei_scraper.archive.base import views
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.migrations import APPLICATION_ID, SCHEMA_VERSION, bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

logger = logging.getLogger(__name__)

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another connection's short transaction."""

MAPPED = 1 << 30
"""Bytes of the file that a reader maps into memory: what it looks for lies scattered over the file."""

_OF_THE_CALLER = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError)


@contextmanager
def plainly(what: object) -> Iterator[None]:
    """Turn SQLite's errors into an :class:`ArchiveError` that says what could not be done.

    A value that the schema refuses is a fault of the program with one page, not of the file: it stays.
    """
    try:
        yield
    except _OF_THE_CALLER:
        raise
    except sqlite3.Error as error:
        raise ArchiveError(f"{what}: {error}") from error


def open_database(path: Path, *, create: bool, read_only: bool) -> Database:
    """The archive's connection, its schema brought up to date unless it is only read.

    Raises:
        ArchiveError: there is no archive, or it cannot be used.
    """
    if not path.exists() and not create:
        raise ArchiveError(f"{path}: there is no archive")
    if path.is_dir():
        raise ArchiveError(f"{path}: is a directory")
    with plainly(path):
        db = _connect(path, read_only=read_only)
        try:
            _check(db, path, create=create, read_only=read_only)
            if not read_only:
                _prepare(db)
        except BaseException:
            db.close()
            raise
    return db


def _connect(path: Path, *, read_only: bool) -> Database:
    uri = path.absolute().as_uri()
    if not read_only:
        db = _database(f"{uri}?mode=rwc")
    else:
        db = _database(f"{uri}?mode=ro")
        try:
            _pragma(db, "schema_version")
        except sqlite3.OperationalError:
            # In a folder that cannot be written, SQLite reads a WAL file only if told that nobody writes.
            db.close()
            db = _database(f"{uri}?immutable=1")
        db.execute(f"PRAGMA mmap_size = {MAPPED}")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _database(uri: str) -> Database:
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)
    return Database(connection, execute_plugins=False)


def _check(db: Database, path: Path, *, create: bool, read_only: bool) -> None:
    application, version, tables = (
        _pragma(db, "application_id"),
        _pragma(db, "user_version"),
        db.execute("SELECT count(*) FROM sqlite_master WHERE tbl_name NOT LIKE '_sqlite_%'").fetchone()[0],
    )
    if not tables and create and not read_only:
        return
    if not tables and not application:
        raise ArchiveError(f"{path}: is empty; the next crawl begins an archive in it")
    if application != APPLICATION_ID:
        raise ArchiveError(f"{path}: is no archive of this program")
    if version > SCHEMA_VERSION:
        raise ArchiveError(
            f"{path}: was written by a newer program (schema {version}, this one knows {SCHEMA_VERSION}); "
            "update iclei-archive"
        )
    if version < SCHEMA_VERSION and read_only:
        raise ArchiveError(
            f"{path}: has schema {version}, this program reads {SCHEMA_VERSION}; the next crawl brings it "
            f"there, or at once: iclei-archive compact --archive {path}"
        )


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _prepare(db: Database) -> None:
    """Bring the file to this program's schema.

    WAL lets readers in while a crawl writes; NORMAL can lose the last commits when the power fails.
    """
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    if _pragma(db, "user_version") < SCHEMA_VERSION:
        with transaction(db) as conn:
            views.drop(conn)
        bring_up_to_date(db)
    if not views.are_current(db.conn):
        with transaction(db) as conn:
            views.make(conn)


@contextmanager
def transaction(db: Database) -> Iterator[sqlite3.Connection]:
    """One short transaction: all of it is written, or nothing.

    Raises:
        ArchiveError: it could not be written (disk full, locked, damaged).
    """
    with plainly("the archive could not be written"):
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield db.conn
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise


@contextmanager
def savepoint(conn: sqlite3.Connection) -> Iterator[None]:
    """A part of an open transaction that may fail: then it alone is taken back, and the failure is logged."""
    conn.execute("SAVEPOINT part")
    try:
        yield
    except Exception:
        logger.exception("a part of what was to be written is left out")
        conn.execute("ROLLBACK TO part")
    conn.execute("RELEASE part")
