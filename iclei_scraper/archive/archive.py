"""The archive as the rest of the program sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.archive import settling
from iclei_scraper.archive.base import cookies, times
from iclei_scraper.archive.base.connection import open_database, plainly, savepoint, transaction
from iclei_scraper.archive.base.encoding import cleaned
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.lock import WriterLock
from iclei_scraper.archive.base.times import now, stamp
from iclei_scraper.archive.exchanges import captures, observed, packing
from iclei_scraper.archive.exchanges.run import Run, SiteOf
from iclei_scraper.archive.keeping.stats import note_size
from iclei_scraper.archive.nights import crawls
from iclei_scraper.archive.parts.bytekeeping import Keeping
from iclei_scraper.archive.parts.deciding import Deciding
from iclei_scraper.archive.parts.flooring import Flooring
from iclei_scraper.archive.parts.looking_back import LookingBack
from iclei_scraper.archive.parts.maintaining import Maintaining
from iclei_scraper.archive.parts.reading_again import ReadingAgain
from iclei_scraper.archive.parts.searching import Searching
from iclei_scraper.archive.parts.telling import Telling
from iclei_scraper.archive.records import booking, readings, storing
from iclei_scraper.archive.records.absences import Proof
from iclei_scraper.archive.records.stored import Stored
from iclei_scraper.archive.reports import queries
from iclei_scraper.records import FOR_READERS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from sqlite_utils import Database

    from iclei_scraper.archive.base.cookies import CookieComparison
    from iclei_scraper.archive.nights.crawls import CrawlRow, SiteEntry, SiteSummary
    from iclei_scraper.archive.reports.queries import BookedChange, KnownPage
    from iclei_scraper.archive.settling import Compare
    from iclei_scraper.items import CookiesSet, FetchFailure, PageItem, PageRecords
    from iclei_scraper.records import Change


class Archive(Keeping, Searching, Maintaining, Telling, LookingBack, Deciding, ReadingAgain, Flooring):
    """One archive file, open. Use it as a context manager, or call :meth:`close`.

    Opened for writing it holds the writer lock; any number of readers may be open beside it. Every call
    that writes is one short transaction. All of them raise :class:`ArchiveError` where the file cannot be
    written (disk full, damaged).
    """

    def __init__(self, path: Path, db: Database, lock: WriterLock | None) -> None:
        """Take over an open file; use :meth:`open`."""
        self.path = path
        self._db = db
        self._lock = lock
        self._run: Run | None = None

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = False, read_only: bool = False, made_by: str = "crawl"
    ) -> Self:
        """Open an archive.

        Args:
            path: the file.
            create: make it where it does not exist.
            read_only: look only; takes no lock and waits for nobody.
            made_by: for a new archive, what made it (``crawl`` or ``demo``); see :attr:`about`.

        Raises:
            ArchiveError: it is missing, damaged, locked, newer than this program or no archive.
        """
        path = Path(path)
        if read_only:
            return cls(path, open_database(path, create=False, read_only=True), None)
        if not create and not path.exists():
            raise ArchiveError(f"{path}: there is no archive")
        lock = WriterLock(path)
        lock.acquire(made_by)
        try:
            db = open_database(path, create=create, read_only=False)
            archive = cls(path, db, lock)
            archive._introduce(made_by)
        except BaseException:
            lock.release()
            raise
        return archive

    def _introduce(self, made_by: str) -> None:
        if not self.about:
            with transaction(self._db):
                self._db["about"].insert_all(  # type: ignore[union-attr]  # a table, not a view
                    [{"key": "made_by", "value": made_by}, {"key": "created_at", "value": now()}]
                )

    def close(self) -> None:
        """Close the file and give the writer lock back."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # A crawl ---------------------------------------------------------------------------------------------

    def start_crawl(
        self,
        *,
        parser_version: str,
        program: str | None = None,
        network: str | None = None,
        sites: Iterable[SiteEntry] = (),
        site_of: SiteOf | None = None,
        purpose: str = "crawl",
    ) -> int:
        """Enter a new crawl; one that died before is marked as interrupted.

        Args:
            parser_version: version of the code that reads pages.
            program: program and release.
            network: SHA-256 of the network file.
            sites: the network's sites.
            site_of: URL -> id of the site that it belongs to; without it a record belongs to the site whose
                page shows it.
            purpose: ``reparse`` for a run that reads stored pages again, see :meth:`reread`.

        Returns:
            Id of the crawl.
        """
        self._pack()
        with self._transaction() as conn:
            crawls.interrupt_running(conn)
            crawls.register(conn, sites)
            crawl = crawls.start(conn, program, parser_version, network, purpose)
            if purpose == "crawl":
                crawls.adopt(conn, crawl)
            known = {row[0] for row in conn.execute("SELECT id FROM sites")}
        self._run = Run(
            conn=self._db.conn,
            crawl=crawl,
            parser_version=parser_version,
            site_of=site_of or (lambda _: None),
            sites=known,
            learning=self.learning,
            without_noise=self.without_noise,
        )
        return crawl

    def store(self, crawl: int, item: PageItem) -> Stored:
        """Keep a page and what was read from it.

        Returns:
            What became of it, with the page's former records where there is something to compare.
        """
        try:
            return self._store(crawl, item)
        except UnicodeEncodeError:
            if item.records is None:
                raise
            return self._store(crawl, replace(item, records=cleaned(item.records)))

    def _store(self, crawl: int, item: PageItem) -> Stored:
        run = self._running(crawl)
        try:
            with self._transaction():
                stored = storing.store(run, item)
        except BaseException:
            run.forget()  # rows that were entered on the way are rolled back
            raise
        bucket = packing.bucket_of(stored.page)
        if run.waiting[bucket] >= packing.WAITING:
            self._pack(bucket)
            del run.waiting[bucket]
        return stored

    def confirm(self, crawl: int, url: str, fetched_at: datetime) -> bool:
        """The server says (304) that a page is as it was.

        Returns:
            Whether the archive knows the page.
        """
        run = self._running(crawl)
        with self._transaction() as conn:
            page = captures.page_of(conn, url)
            if page is None or page.capture is None:
                return False
            crawls.enter_site(run, page.site)
            captures.repeat(run, page, stamp(fetched_at))
            crawls.count(run, page.site, "unchanged")
        return True

    def fail(self, crawl: int, failure: FetchFailure) -> None:
        """Keep that a page could not be fetched."""
        run = self._running(crawl)
        with self._transaction() as conn:
            crawls.enter_site(run, failure.site)
            conn.execute(
                "INSERT INTO fetch_failures (crawl, site, url, reason, failed_at) VALUES (?, ?, ?, ?, ?)",
                (crawl, failure.site, failure.url, failure.reason, stamp(failure.failed_at)),
            )
            crawls.count(run, failure.site, "failed")

    def observe(self, crawl: int, seen: CookiesSet) -> None:
        """Keep which cookies a response set; what the crawl has seen before is written when it ends."""
        run = self._running(crawl)
        if observed.is_known(run, seen):
            observed.observe(run, seen)
            return
        try:
            with self._transaction():
                crawls.enter_site(run, seen.site)
                observed.observe(run, seen)
        except BaseException:
            run.forget()
            run.observed.clear()
            raise

    def pending(self) -> Iterator[Stored]:
        """Pages that a crawl stored and died before their differences were booked."""
        rows = self._db.conn.execute(
            "SELECT c.id, c.page, p.url, p.site FROM captures c JOIN pages p ON p.id = c.page "
            "WHERE c.compared = 0 ORDER BY c.id"
        ).fetchall()
        for capture, page, url, site in rows:
            yield Stored(
                url=url,
                site=site,
                state="changed",
                page=page,
                capture=capture,
                before=readings.records_at(self._db.conn, page, capture - 1),
                after=readings.records_at(self._db.conn, page, capture),
                told=True,
            )

    def book(
        self,
        crawl: int,
        stored: Stored,
        changes: Sequence[Change],
        then: Callable[[Sequence[Change]], None] | None = None,
    ) -> int:
        """Book what changed on a stored page; this also says that it has been compared.

        Args:
            crawl: its id.
            stored: the page.
            changes: what a comparison found on it.
            then: called with them in the same transaction, as to write who is to be told. Where it fails,
                what it has written is taken back, and the page is booked all the same.

        Returns:
            How many of the changes tell something of the site.
        """
        run = self._running(crawl)
        with self._transaction() as conn:
            number = booking.book(run, stored, changes)
            if then is not None:
                with savepoint(conn):
                    then(changes)
            return number

    def settle(self, crawl: int, compare: Compare, proof: Proof | None = None) -> None:
        """Judge what is gone and what has moved. Call it when a crawl went through its sites to the end."""
        run = self._running(crawl)
        with self._transaction():
            settling.settle(run, compare, proof or Proof())

    def finish_crawl(
        self,
        crawl: int,
        status: str,
        note: str | None = None,
        *,
        whole: bool | None = None,
        counters: Mapping[str, Any] | None = None,
    ) -> None:
        """Close a crawl.

        Args:
            crawl: its id.
            status: ``complete``, ``partial``, ``failed`` or ``interrupted``.
            note: why it is not complete.
            whole: whether it went through its sites to the end; if ``None``, whether it is complete. What
                later crawls find on a site is news only after such a crawl.
            counters: the crawler's own counters.
        """
        try:
            if status != "interrupted":  # who stops a crawl does not want to wait; the next one indexes it
                self.update_search_index()
        finally:
            with self._transaction() as conn:
                if self._run is not None:
                    observed.write(self._run)
                whole = status == "complete" if whole is None else whole
                crawls.finish(conn, crawl, status, note, counters or {}, whole=whole)
        self._run = None
        self._pack()
        with self._transaction() as conn:
            note_size(conn, crawl)
        with plainly(self.path):
            self._db.execute("PRAGMA optimize")

    # Questions -------------------------------------------------------------------------------------------

    @property
    def about(self) -> dict[str, str]:
        """What made the archive (``made_by``) and when (``created_at``)."""
        return dict(self._db.execute("SELECT key, value FROM about").fetchall())

    def changes(
        self,
        since: datetime | date | str | None = None,
        *,
        kind: str | None = None,
        site: str | None = None,
        crawl: int | None = None,
        minimum: str = "low",
        verdicts: Collection[str] = FOR_READERS,
    ) -> list[BookedChange]:
        """Booked changes, in the order in which they were booked.

        Args:
            since: only what was seen then or later; a moment, a day, or text of either (ISO 8601, UTC).
            kind: only of this kind.
            site: only of the site with this id.
            crawl: only those that this crawl booked.
            minimum: least severity.
            verdicts: whose doing; by default only what says something of the site.

        Raises:
            ValueError: there is no such severity, or the date is none.
        """
        exact = {"kind": kind, "site": site, "crawl": crawl}
        moment = None if since is None else times.since(since)
        return queries.changes(self._db.conn, exact, moment, minimum, verdicts)

    def summary(self, crawl: int) -> list[SiteSummary]:
        """What a crawl found, site by site."""
        return crawls.summary(self._db.conn, crawl)

    def crawl(self, crawl: int | None = None) -> CrawlRow | None:
        """A crawl by its id, or the latest one."""
        return crawls.row(self._db.conn, crawl)

    def cookies(self, site: str | None = None) -> list[CookieComparison]:
        """Cookies as the sites declare them beside those that they set, of one site or of all."""
        return cookies.compared(self._db.conn, site)

    def validators(self, url: str) -> tuple[str | None, str | None] | None:
        """``ETag`` and ``Last-Modified`` to ask for a page with, if the server gave any."""
        return queries.validators(self._db.conn, url)

    def known_pages(self, site: str) -> Iterator[KnownPage]:
        """The pages of a site that stand, linked or not: what a crawl has to look at again."""
        return queries.known_pages(self._db.conn, site)

    def unfinished_since(self, site: str) -> datetime | None:
        """When the site's latest crawl began that was interrupted and not followed by a better one."""
        return queries.unfinished_since(self._db.conn, site)

    def links(self, url: str) -> Iterator[str]:
        """Where a page links to, as it was last read."""
        return queries.links(self._db.conn, url)

    def previous(self, url: str) -> PageRecords | None:
        """What a page says, as it was last read."""
        page = captures.page_of(self._db.conn, url)
        return readings.records_at(self._db.conn, page.id) if page else None

    # ------------------------------------------------------------------------------------------------------

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        if self._lock is None:
            raise ArchiveError(f"{self.path}: is open for reading only")
        return transaction(self._db)

    def _running(self, crawl: int) -> Run:
        if self._run is None or self._run.crawl != crawl:
            raise ArchiveError(f"{self.path}: crawl {crawl} is not running")
        return self._run
