"""The part of the archive that finds things by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base import times
from iclei_scraper.archive.base.connection import plainly
from iclei_scraper.archive.search import hits, index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator
    from contextlib import AbstractContextManager
    from datetime import date
    from pathlib import Path

    from sqlite_utils import Database

    from iclei_scraper.archive.search.hits import SearchHit


class Searching:
    """What :class:`~iclei_scraper.archive.Archive` can do with its search index."""

    path: Path
    _db: Database

    def search(  # noqa: PLR0913  # each narrows the search down
        self,
        query: str,
        *,
        sites: Collection[str] = (),
        languages: Collection[str] = (),
        kinds: Collection[str] = (),
        since: date | str | None = None,
        until: date | str | None = None,
        limit: int = 20,
    ) -> list[SearchHit]:
        """Find articles, other pages and records by their words, best first.

        Args:
            query: words that all occur, ``"phrases"``, ``-exclusions``, ``prefixes*``; any text is a query,
                see :mod:`iclei_scraper.archive.search.query`.
            sites: ids of sites; all by default.
            languages: ISO 639-1; all by default.
            kinds: of :data:`iclei_scraper.archive.search.documents.KINDS`; all by default.
            since: first day on which it was published, or first seen where nothing says when.
            until: last day.
            limit: hits at most.

        Raises:
            ValueError: there is no such kind, or a day is none.
        """
        days = [None if day is None else times.since(day)[:10] for day in (since, until)]
        conditions = hits.Conditions(
            sites=sites, languages=languages, kinds=kinds, since=days[0], until=days[1]
        )
        with plainly(self.path):
            return hits.search(self._db.conn, query, conditions, limit)

    @property
    def search_waits(self) -> bool:
        """Whether the latest crawl is under way or was cut short: what it brought is not found yet."""
        return index.waits(self._db.conn)

    def update_search_index(self) -> int:
        """Index what has come or changed, in short transactions.

        Returns:
            How many documents were indexed.
        """
        return index.update(self._db.conn, self._transaction)

    def rebuild_search_index(self) -> int:
        """Make the index anew; meanwhile readers find only part of what there is.

        Returns:
            How many documents were indexed.
        """
        with self._transaction() as conn:
            index.clear(conn)
        return self.update_search_index()

    def search_index_faults(self, sample: int | None = None) -> Iterator[str]:
        """What is wrong with the search index, a line each; nothing where it is in step with the archive.

        Args:
            sample: documents that are looked for by their own words; all by default.
        """
        return index.faults(self._db.conn, sample=sample)

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        raise NotImplementedError
