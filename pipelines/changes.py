"""Last station: what differs from the last time is found, judged and booked."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.audit import audit
from iclei_scraper.changes import compare
from iclei_scraper.http.health import Tally
from iclei_scraper.items import PageItem, PageRecords
from pipelines.archive import ArchivePipeline

if TYPE_CHECKING:
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
        """Judge what is gone and what has moved, now that the crawl has seen everything; then audit."""
        archive, network = self.station.archive, self.station.network
        archive.settle(self.station.crawl, self._compare)
        try:
            found = list(audit(archive.audit_facts(reference=network.sites[0].id)))
        except Exception:  # an audit looks at everything; what it trips over must not cost the crawl
            logger.exception("the sites could not be audited")
            return
        archive.note_audit(self.station.crawl, found)

    def _book(self, stored: Stored) -> None:
        empty = PageRecords(url=stored.url)
        try:
            found = self._compare(stored.before or empty, stored.after or empty)
        except Exception:  # whatever a page does to the comparison, the crawl goes on
            logger.exception("%s could not be compared", stored.url)
            Tally(self.crawler.stats).uncompared()
            return
        if stored.by_others:  # nobody can tell the site's doing from the parsers': then it is no news
            found = [replace(change, verdict="parser") for change in found]
        self.station.archive.book(self.station.crawl, stored, found)

    def _compare(self, before: PageRecords, after: PageRecords) -> list[Change]:
        return compare(before, after, own=self.station.network.owns)
