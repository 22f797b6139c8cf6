"""The part of the archive that tells people what changed needs: proofs, health, the outbox."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.nights import crawls
from iclei_scraper.archive.reports import auditing, audits, queries
from iclei_scraper.archive.reports.outbox import Outbox
from iclei_scraper.archive.rereads import rereading
from iclei_scraper.audit.cloaking import cloaking, cloaking_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

    from sqlite_utils import Database

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.nights.crawls import CrawlRow
    from iclei_scraper.archive.records.stored import StoredPage
    from iclei_scraper.archive.reports.queries import BookedChange
    from iclei_scraper.audit import AuditFinding, Facts
    from iclei_scraper.records import Finding


class Telling:
    """What :class:`~iclei_scraper.archive.Archive` knows of telling."""

    _db: Database

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        raise NotImplementedError

    def _running(self, crawl: int) -> Run:
        raise NotImplementedError

    def audit_facts(self, reference: str | None = None) -> Facts:
        """What an audit looks at; ``reference`` is the site whose figures the others are held against."""
        return auditing.facts(self._db.conn, reference)

    def note_audit(self, crawl: int, findings: Iterable[AuditFinding]) -> None:
        """Keep what an audit found at the end of a crawl that went through all its sites."""
        run = self._running(crawl)
        with self._transaction():
            audits.note(run, findings)

    def note_cloaking(self, crawl: int, site: str, url: str, findings: Sequence[Finding]) -> None:
        """Keep what a page shows search engines alone; without any, that it shows them nothing else."""
        run = self._running(crawl)
        with self._transaction():
            audits.note_page(
                run, (site, "injected_content", cloaking_key(url)), cloaking(site, url, findings)
            )

    def cloaked(self, site: str) -> list[str]:
        """Pages of a site of which it stands that they show search engines something else."""
        return audits.cloaked(self._db.conn, site)

    def current_page(self, url: str) -> StoredPage | None:
        """The capture that says what a page says now, if it was one of a page."""
        return rereading.current(self._db.conn, url)

    def latest_ended(self) -> CrawlRow | None:
        """The latest crawl of the sites that has ended, however it ended."""
        return crawls.latest_ended(self._db.conn)

    def cut_off_before(self, crawl: int) -> list[int]:
        """The crawls right before one that were cut off, and that it has continued."""
        return crawls.cut_off_before(self._db.conn, crawl)

    def settled(self, crawl: int | None = None) -> list[BookedChange]:
        """Removals told before that a crawl, or any, has confirmed or withdrawn."""
        return queries.settled(self._db.conn, crawl)

    def proof(self, change: int) -> list[tuple[int, str, str]]:
        """The captures before and after a change, as far as both exist: id, moment, SHA-256 of the body."""
        return queries.proof(self._db.conn, change)

    def standing_findings(self) -> dict[str, int]:
        """Kind of finding -> how many stand."""
        return queries.standing_findings(self._db.conn)

    def latest_counters(self, prefix: str, crawls: int = 10) -> dict[str, Any]:
        """Counters whose names begin so -> their values, as the latest of so many crawls has them."""
        return queries.latest_counters(self._db.conn, prefix, crawls)

    def site_ids(self) -> list[str]:
        """Ids of the sites that a crawl has met."""
        return queries.site_ids(self._db.conn)

    def site_states(self, crawl: int) -> dict[str, str]:
        """Site -> ``opened``, or why nothing could be read of it, as a crawl's counters have it."""
        return queries.site_states(self._db.conn, crawl)

    @property
    def outbox(self) -> Outbox:
        """The messages to people."""
        return Outbox(self._db.conn, self._own_transaction)

    def _own_transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """The one that is open, or one of its own: a page's message is written with the page."""
        return nullcontext(self._db.conn) if self._db.conn.in_transaction else self._transaction()
