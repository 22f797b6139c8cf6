"""The part of the archive that tells how things were, and how it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive import evidence, history
from iclei_scraper.archive.connection import plainly
from iclei_scraper.archive.tables import BY_KIND

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from sqlite_utils import Database

    from iclei_scraper.archive.evidence import Chain
    from iclei_scraper.archive.history import PageVersion, RecordRow, Standing, Version


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

    def moment(self, text: str) -> str:
        """The moment that a day (its end), a time or ``crawl N`` (its end) names.

        Raises:
            ValueError: it is neither, or there is no such crawl.
        """
        with plainly(self.path):
            return history.moment_of(self._db.conn, text)
