"""The part of the archive that tells people what changed needs: proofs, health, the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive import crawls, queries
from iclei_scraper.archive.outbox import Outbox

if TYPE_CHECKING:
    import sqlite3
    from contextlib import AbstractContextManager

    from sqlite_utils import Database

    from iclei_scraper.archive.crawls import CrawlRow


class Telling:
    """What :class:`~iclei_scraper.archive.Archive` knows of telling."""

    _db: Database

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        raise NotImplementedError

    def latest_ended(self) -> CrawlRow | None:
        """The latest crawl of the sites that has ended, however it ended."""
        return crawls.latest_ended(self._db.conn)

    def proof(self, change: int) -> list[tuple[int, str, str]]:
        """The captures before and after a change, as far as both exist: id, moment, SHA-256 of the body."""
        return queries.proof(self._db.conn, change)

    def standing_findings(self) -> dict[str, int]:
        """Kind of finding -> how many stand."""
        return queries.standing_findings(self._db.conn)

    def site_ids(self) -> list[str]:
        """Ids of the sites that a crawl has met."""
        return queries.site_ids(self._db.conn)

    def site_states(self, crawl: int) -> dict[str, str]:
        """Site -> ``opened``, or why nothing could be read of it, as a crawl's counters have it."""
        return queries.site_states(self._db.conn, crawl)

    @property
    def outbox(self) -> Outbox:
        """The messages to people."""
        return Outbox(self._db.conn, self._transaction)
