"""The part of the archive that takes in what other parsers read from bytes that it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.archive.records import timeline
from iclei_scraper.archive.rereads import rereading, rereading_history

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence
    from contextlib import AbstractContextManager

    from sqlite_utils import Database

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.stored import StoredPage
    from iclei_scraper.archive.rereads.rereading import Reread
    from iclei_scraper.archive.rereads.rereading_history import RereadHistory, StoredHistory
    from iclei_scraper.items import PageRecords

NETWORK_FILE = "network_file"
_TOGETHER = 200
"""Records whose versions are brought up to date in one transaction."""


class ReadingAgain:
    """What :class:`~iclei_scraper.archive.Archive` does when pages are read again."""

    _db: Database

    if TYPE_CHECKING:

        def _transaction(self) -> AbstractContextManager[sqlite3.Connection]: ...

        def _running(self, crawl: int) -> Run: ...

    def outdated(self, parser_version: str, sites: Collection[str] | None = None) -> list[StoredPage]:
        """Pages that stand and were read by other parsers than these, of some sites or of all."""
        return rereading.outdated(self._db.conn, parser_version, sites)

    def said_otherwise(self, url: str, records: PageRecords) -> PageRecords | None:
        """What the archive has of a page, where these records say something else; else ``None``."""
        return rereading.said_otherwise(self._db.conn, url, records)

    def reread(self, crawl: int, batch: Sequence[Reread]) -> None:
        """Book what reading stored pages again has given, all of a batch or nothing."""
        run = self._running(crawl)
        with self._transaction():
            rereading.take_in(replace(run, rereading=True), batch)

    def keep_network_file(self, text: str) -> None:
        """Keep what the network file says, so that pages can be read again with it.

        Args:
            text: of the file; empty for the one that comes with the program.
        """
        with self._transaction() as conn:
            conn.execute("INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)", (NETWORK_FILE, text))

    @property
    def network_file(self) -> str | None:
        """What was kept by :meth:`keep_network_file`; ``None`` in an archive of an older program."""
        row = self._db.execute("SELECT value FROM about WHERE key = ?", (NETWORK_FILE,)).fetchone()
        return None if row is None else str(row[0])

    # Every version --------------------------------------------------------------------------------------

    def outdated_histories(
        self, parser_version: str, sites: Collection[str] | None = None
    ) -> list[StoredHistory]:
        """Pages of which any capture was read by other parsers, with all their captures."""
        return rereading_history.outdated(self._db.conn, parser_version, sites)

    @property
    def reparse_is_unfinished(self) -> bool:
        """Whether the latest run that read every version again did not come to its end."""
        query = (
            "SELECT status FROM crawls WHERE purpose = 'reparse' AND program LIKE '%of all versions' "
            "ORDER BY id DESC LIMIT 1"
        )
        return self._db.conn.execute(query).fetchone() in (("running",), ("interrupted",))

    def history_said_otherwise(self, history: StoredHistory, read: Mapping[int, PageRecords]) -> bool:
        """Whether these records of a page's captures are others than the archive has."""
        kept = rereading_history.kept_spans(self._db.conn, history.url)
        return kept != rereading_history.spans_of(history, read)

    def reread_histories(self, crawl: int, batch: Sequence[RereadHistory]) -> set[tuple[str, int]]:
        """Book what reading every version of pages again has given, all of a batch or nothing.

        Returns:
            Kind and id of the records to :meth:`rederive` once all pages are read.
        """
        run = self._running(crawl)
        with self._transaction():
            return rereading_history.take_in(replace(run, rereading=True), batch)

    def rederive(self, crawl: int, touched: Collection[tuple[str, int]] | None) -> int:
        """Bring the versions of records to what their pages are now read to have said at every time.

        Args:
            crawl: the run.
            touched: kind and id of the records; all of them where nobody knows which, since the run before
                died.

        Returns:
            How many records have other versions.
        """
        run = replace(self._running(crawl), rereading=True)
        if touched is None:
            touched = self._db.conn.execute("SELECT kind, id FROM records").fetchall()
        records = sorted(touched)
        differing = 0
        for start in range(0, len(records), _TOGETHER):
            with self._transaction():
                for kind, record in records[start : start + _TOGETHER]:
                    differing += timeline.rederive(run, kind, record)
        return differing
