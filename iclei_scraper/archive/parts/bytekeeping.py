"""The part of the archive that keeps bytes: bodies, every fetch of a page, and what is volatile in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base import times
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.exchanges import captures, fetches, packing, payloads, volatile
from iclei_scraper.archive.records import storing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from sqlite_utils import Database

    from iclei_scraper.archive.exchanges.fetches import Fetch
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.exchanges.volatile import NoiseRule


class Keeping:
    """What :class:`~iclei_scraper.archive.Archive` can do with the bytes of pages."""

    learning: bool = True
    """Whether crawls that are started learn what is volatile, and leave it out when they compare pages."""

    without_noise: frozenset[str] = frozenset()
    """Sites on which they do not."""

    _db: Database
    _run: Run | None

    if TYPE_CHECKING:

        def _transaction(self) -> AbstractContextManager[sqlite3.Connection]: ...

        def _running(self, crawl: int) -> Run: ...

    def is_unchanged(self, url: str, status: int, body: bytes) -> bool:
        """Whether a page that was just fetched need not be read: what it says is known.

        Its bytes are the same, or the same but for what the archive has learned to be volatile.
        """
        return self._run is not None and storing.is_unchanged(self._run, url, status, body)

    def learn(self, crawl: int, url: str, body: bytes, fetched_at: datetime) -> int:
        """Learn what is volatile from a page that this crawl has stored and fetched again at once.

        Returns:
            How many rules its differences gave.
        """
        run = self._running(crawl)
        page = captures.page_of(self._db.conn, url)
        if page is not None and not run.learns(page.site):
            return 0
        before = fetches.at_moment(self._db.conn, page.id, stamp(fetched_at)) if page else None
        if page is None or before is None or not page.stands:
            return 0
        if fetched_at - times.moment(before.fetched_at) > storing.AT_ONCE:
            return 0
        try:
            with self._transaction():
                return volatile.learn_from(
                    run, (page.site, url), (before.body, body), stamp(fetched_at), twice=True
                )
        except BaseException:
            run.forget()
            raise

    def body(self, digest: str) -> bytes:
        """A body by its SHA-256, checked against it.

        Raises:
            ArchiveError: it is not kept, or damaged.
        """
        conn = self._db.conn
        if payloads.is_kept(conn, digest):
            return payloads.get(conn, digest)
        found = fetches.by_digest(conn, digest)
        if found is None:
            raise ArchiveError(f"no body with SHA-256 {digest}")
        return found

    def fetch(self, url: str, at: datetime | date | str) -> Fetch | None:
        """What the server answered for a page, as it stood at a moment: the last answer up to then.

        Raises:
            ArchiveError: what is kept is damaged.
            ValueError: the text is no ISO 8601 date or time.
        """
        page = captures.page_of(self._db.conn, url)
        return fetches.at_moment(self._db.conn, page.id, times.since(at)) if page else None

    def fetches(self, url: str) -> Iterator[Fetch]:
        """Every answer of the server for a page whose bytes were not those of the one before, oldest first.

        Raises:
            ArchiveError: what is kept is damaged.
        """
        page = captures.page_of(self._db.conn, url)
        return fetches.of_page(self._db.conn, page.id) if page else iter(())

    def noise(self, site: str | None = None) -> list[NoiseRule]:
        """What was learned to be volatile, on one site or on all."""
        return volatile.listed(self._db.conn, site)

    def switch_noise(self, rule: int, *, off: bool) -> None:
        """Switch a rule off, or on again.

        Raises:
            ArchiveError: there is no such rule.
        """
        with self._transaction() as conn:
            volatile.switch(conn, rule, off=off)

    def _pack(self, bucket: int | None = None) -> None:
        """Move fetches from rows into blocks, a bucket at a time."""
        for number in packing.waiting(self._db.conn) if bucket is None else [bucket]:
            with self._transaction() as conn:
                packing.pack(conn, number)
