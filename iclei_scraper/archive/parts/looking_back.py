"""The part of the archive that tells how things were, and how it knows."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, ClassVar

from iclei_scraper.archive.base.connection import plainly
from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.archive.records import booking, evidence, history
from iclei_scraper.archive.rereads import verifying

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from iclei_scraper.archive.records.evidence import Chain
    from iclei_scraper.archive.records.history import PageVersion, RecordRow, Standing, Version
    from iclei_scraper.archive.records.stored import Stored, StoredPage
    from iclei_scraper.archive.rereads.verifying import Derivation, Fault
    from iclei_scraper.items import PageRecords


class LookingBack:
    """What :class:`~iclei_scraper.archive.Archive` tells of the past."""

    path: Path
    _db: Database

    def find(self, kind: str, key: str, site: str | None = None) -> list[RecordRow]:
        """The records that are called so, or were, one for each site; none where nothing is.

        Args:
            kind: of the record.
            key: its key, a former one, its number in the archive, or its name.
            site: only on the site with this id.
        """
        with plainly(self.path):
            return history.find(self._db.conn, BY_KIND[kind], key, site)

    def near(self, kind: str, key: str) -> list[str]:
        """Keys of records that resemble this one."""
        with plainly(self.path):
            return history.near(self._db.conn, BY_KIND[kind], key)

    def versions(self, record: RecordRow) -> list[Version]:
        """Every version of a record in the order of their times, superseded ones included."""
        with plainly(self.path):
            return history.versions(self._db.conn, BY_KIND[record.kind], record.id)

    def chain(self, kind: str, version: Version, field: str) -> Chain | None:
        """What leads from a value of a version to its bytes; ``None`` where it has no such value."""
        with plainly(self.path):
            return evidence.chain(self._db.conn, BY_KIND[kind], version, field)

    def standing(self, kind: str, at: str, sites: Collection[str] = ()) -> list[Standing]:
        """The records of a kind that stood at a moment, by site and key, see :meth:`moment`."""
        with plainly(self.path):
            return list(history.standing(self._db.conn, BY_KIND[kind], at, sites))

    def page_versions(self, url: str) -> list[PageVersion]:
        """Every capture of a page, in their order; none where the archive has no such page."""
        with plainly(self.path):
            return history.page_versions(self._db.conn, url)

    def standing_pages(self, at: str, sites: Collection[str] = ()) -> list[PageVersion]:
        """The pages that answered at a moment, by site and URL."""
        with plainly(self.path):
            return list(history.standing_pages(self._db.conn, at, sites))

    def led_before(self, stored: Stored, url: str) -> bool:
        """Whether the site of a page led to the host of an address before the crawl that stored it."""
        return booking.led_before(self._db.conn, stored, url)

    def moment(self, text: str) -> str:
        """The moment that a day (its end), a time or ``crawl N`` (its end) names.

        Raises:
            LookupError: there is no such crawl.
            ValueError: it is neither.
        """
        with plainly(self.path):
            return history.moment_of(self._db.conn, text)

    # Is it so? -------------------------------------------------------------------------------------------

    checks: ClassVar[tuple[str, ...]] = tuple(verifying.CHECKS)
    """Names of what :meth:`check` can look at, the most basic first."""

    def check(self, name: str, checked: dict[str, int], sample: int | None = None) -> Iterator[Fault]:
        """Yield the faults that a check finds; where SQLite cannot go on, that is one.

        Args:
            name: one of :attr:`checks`.
            checked: gets the number of things that were looked at, under the name.
            sample: so many things by chance; all of them by default.
        """
        conn, counter = self._db.conn, verifying.Checked()
        try:
            conn.execute("BEGIN")  # one view of the archive, whatever a crawl writes meanwhile
            yield from verifying.CHECKS[name](conn, sample, counter)
        except (sqlite3.Error, ValueError) as error:
            yield verifying.Fault(name, "the archive", f"cannot be checked: {error}")
        finally:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
        checked[name] = counter.count

    def readable(self, sample: int | None = None) -> list[StoredPage]:
        """Captures that were read as pages: all of them, or so many by chance."""
        with plainly(self.path):
            return verifying.readable(self._db.conn, sample)

    def derived(self, capture: int, records: PageRecords, parser_version: str) -> Derivation:
        """Hold what parsers of this version read from a capture now against what the archive has of it."""
        with plainly(self.path):
            return verifying.derived(self._db.conn, capture, records, parser_version)
