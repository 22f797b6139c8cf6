"""The part of the archive that knows what is usual on a site, and what of a page is not believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.nights import figures
from iclei_scraper.archive.parts import doubting
from iclei_scraper.archive.records import shortfalls
from iclei_scraper.archive.rereads import differing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from sqlite_utils import Database

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.nights.figures import SiteFigure
    from iclei_scraper.archive.parts.doubting import Doubt
    from iclei_scraper.archive.records.shortfalls import Held
    from iclei_scraper.archive.records.stored import Stored, StoredPage
    from iclei_scraper.archive.rereads.differing import Differing
    from iclei_scraper.items import PageRecords


class Flooring:
    """What :class:`~iclei_scraper.archive.Archive` does with floors."""

    _db: Database

    if TYPE_CHECKING:

        def _transaction(self) -> AbstractContextManager[sqlite3.Connection]: ...

        def _running(self, crawl: int) -> Run: ...

    def doubts(self, url: str, records: PageRecords) -> list[Doubt]:
        """Kinds of which these records of a page are fewer, or known less of, than is usual there."""
        return doubting.doubts(self._db.conn, url, records)

    def differing(self, url: str, records: PageRecords) -> list[Differing]:
        """Kinds of which these records of a page are others than are kept, with the page as it was then."""
        return differing.differing(self._db.conn, url, records)

    def believed_before(self, capture: int, kind: str) -> StoredPage | None:
        """The page of a capture as it was when a kind of its records was believed last, if it ever was."""
        return differing.believed_before(self._db.conn, capture, kind)

    def is_held(self, capture: int, kind: str) -> bool:
        """Whether a kind of a capture's page is kept as it was, or was until this crawl."""
        return differing.is_held(self._db.conn, capture, kind)

    def withhold(self, crawl: int, stored: Stored, held: Sequence[Held]) -> None:
        """Note which kinds of a page that was just stored are kept as they were; the others are believed."""
        run = self._running(crawl)
        if held or shortfalls.holds(run.conn, stored.page):
            with self._transaction():
                shortfalls.note(run, stored, held)

    def held(self, url: str) -> set[str]:
        """Kinds of a page that are kept as they were."""
        return shortfalls.held_now(self._db.conn, url)

    def shortfalls(self) -> dict[tuple[str, str], str]:
        """Site and kind of which something is not believed -> since when (a moment)."""
        return shortfalls.since(self._db.conn)

    def figures(self, site: str | None = None) -> list[SiteFigure]:
        """The figures of each site, or of one, with the floors that its nights have taught."""
        return figures.listed(self._db.conn, site)
