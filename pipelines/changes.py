"""Last station: what differs from the last time is found, judged and booked."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.changes import compare
from iclei_scraper.http.health import Tally
from iclei_scraper.items import PageItem, PageRecords
from pipelines.archive import ArchivePipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.crawler import Crawler

    from iclei_scraper.archive import Stored
    from iclei_scraper.records import Change

logger = logging.getLogger(__name__)


class ChangesPipeline:
    """Compares every page that says something else with what it said before.

    It works on what the archive station has stored, and books there. A page whose comparison fails, or that
    a crawl stored before it died, stays marked in the archive and is compared by the next crawl.
    """

    station: ArchivePipeline

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Keep the crawler, to find the archive's station."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Catch up on what an earlier crawl stored and did not compare."""
        station = self.crawler.get_item_pipeline(ArchivePipeline)
        if station is None:
            raise RuntimeError("ChangesPipeline needs pipelines.archive.ArchivePipeline before it")
        self.station = station
        station.closing.append(self.settle)
        for stored in list(station.archive.pending()):
            self._book(stored)

    def process_item(self, item: Any) -> Any:
        """Compare a page with what it said before; other items pass as they are."""
        if isinstance(item, PageItem):
            stored = self.station.stored.pop(id(item), None)
            if stored is not None:
                self._book(stored)
        return item

    def settle(self) -> None:
        """Judge what is gone and what has moved, now that the crawl has seen everything."""
        self.station.archive.settle(self.station.crawl, self._compare)

    def _book(self, stored: Stored) -> None:
        try:
            differences = list(self._differences(stored))
        except Exception:  # whatever a page does to the comparison, the crawl goes on
            logger.exception("%s could not be compared", stored.url)
            Tally(self.crawler.stats).uncompared()
            return
        for part, found in differences:
            self.station.archive.book(self.station.crawl, part, found)

    def _differences(self, stored: Stored) -> Iterator[tuple[Stored, list[Change]]]:
        """What the parsers now read differently, then what the site says differently."""
        before = stored.before or PageRecords(url=stored.url)
        after = stored.after or PageRecords(url=stored.url)
        if stored.earlier is not None:
            # Today's parsers on yesterday's bytes: what differs from there on is the site's own doing.
            again = self._read_again(stored)
            found = [replace(change, verdict="parser") for change in self._compare(before, again)]
            yield replace(stored, after=again), found
            stored, before = replace(stored, before=again), again
        yield stored, self._compare(before, after)

    def _compare(self, before: PageRecords, after: PageRecords) -> list[Change]:
        return compare(before, after, own=self.station.network.owns)

    def _read_again(self, stored: Stored) -> PageRecords:
        from iclei_scraper.reading import read_page  # noqa: PLC0415  # needed only when the parsers have changed

        assert stored.earlier is not None  # noqa: S101  # the caller has looked
        return read_page(
            self.station.archive.body(stored.earlier.digest),
            stored.url,
            fetched_at=stored.earlier.fetched_at,
            content_type=stored.earlier.content_type,
            network=self.station.network,
        )
