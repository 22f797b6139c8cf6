"""The part of the archive that looks after its file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.connection import plainly
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.keeping.backup import back_up
from iclei_scraper.archive.keeping.compact import compact
from iclei_scraper.archive.keeping.retention import retain
from iclei_scraper.archive.keeping.stats import gather

if TYPE_CHECKING:
    import sqlite3
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlite_utils import Database

    from iclei_scraper.archive.base.lock import WriterLock
    from iclei_scraper.archive.keeping.backup import Backup
    from iclei_scraper.archive.keeping.compact import Compaction
    from iclei_scraper.archive.keeping.retention import Account, Rule
    from iclei_scraper.archive.keeping.stats import Stats


class _UndoneError(Exception):
    """Takes a transaction back."""


def _undo() -> None:
    raise _UndoneError


class Maintaining:
    """What :class:`~iclei_scraper.archive.Archive` can do for its file."""

    path: Path
    _db: Database
    _lock: WriterLock | None

    def backup(self, target: Path, *, force: bool = False) -> Backup:
        """Copy the archive as it stands into one file and check the copy; a crawl may write meanwhile.

        Args:
            target: where the copy goes.
            force: overwrite what is there.

        Raises:
            ArchiveError: the target exists or cannot be written, or the copy is not sound.
        """
        return back_up(self._db.conn, self.path, target, force=force)

    def compact(self) -> Compaction:
        """Tidy the search index and give back the room that nothing uses; nothing is lost where it fails.

        Raises:
            ArchiveError: it is open for reading only, or there is too little room.
        """
        if self._lock is None:
            raise ArchiveError(f"{self.path}: is open for reading only")
        return compact(self._db.conn, self.path, self._transaction)

    def stats(self) -> Stats:
        """What the archive holds, what takes the room, and how it grows."""
        with plainly(self.path):
            return gather(self._db.conn, self.path)

    def retain(self, rule: Rule, *, dry_run: bool = True) -> Account:
        """Let go the captures, fetches and bodies that a rule does not keep and nothing refers to.

        Args:
            rule: which nights stay.
            dry_run: only say what would go; it is done, counted and undone.

        Raises:
            ArchiveError: it is open for reading only, or could not be written; then nothing has gone.
        """
        if self._lock is None:
            raise ArchiveError(f"{self.path}: is open for reading only")
        # References are checked once at the end: row by row each would search through whole tables.
        self._db.execute("PRAGMA foreign_keys = OFF")
        try:
            with suppress(_UndoneError), self._transaction() as conn:
                account = retain(conn, rule)
                broken = conn.execute("PRAGMA foreign_key_check").fetchone()
                if broken is not None:
                    raise ArchiveError(f"{self.path}: {broken[0]} would refer to what is gone of {broken[2]}")
                if dry_run:
                    _undo()
        finally:
            self._db.execute("PRAGMA foreign_keys = ON")
        return account

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        raise NotImplementedError
