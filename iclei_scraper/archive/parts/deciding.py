"""The part of the archive that is told by a person who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base.connection import plainly
from iclei_scraper.archive.records import correcting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlite_utils import Database

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.correcting import CorrectionState
    from iclei_scraper.network import Correction


class Deciding:
    """What :class:`~iclei_scraper.archive.Archive` does with corrections."""

    path: Path
    _db: Database

    if TYPE_CHECKING:

        def _transaction(self) -> AbstractContextManager[sqlite3.Connection]: ...

        def _running(self, crawl: int) -> Run: ...

    def check_corrections(self, corrections: Sequence[Correction]) -> list[CorrectionState]:
        """How corrections stand, without applying any."""
        with plainly(self.path):
            return correcting.check(self._db.conn, corrections)

    def correct(self, crawl: int, corrections: Sequence[Correction]) -> list[CorrectionState]:
        """Apply the corrections that hold; the crawl then keeps to them.

        Those of whose names the site says something else by now, or that the archive does not know, are
        returned as such and do nothing.
        """
        run = self._running(crawl)
        with self._transaction():
            return correcting.apply(run, corrections)
