"""Third station: the page goes into the archive, and the crawl gets its true ending."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from iclei_scraper.archive import Archive, ArchiveError, SiteEntry, Stored
from iclei_scraper.http.answers import CHARSET
from iclei_scraper.http.cookies import COOKIES_SET
from iclei_scraper.http.health import FAILED, UNSTORED, NotKept, Tally, conclude
from iclei_scraper.items import CookiesSet, FetchFailure, PageItem, SecondLook
from iclei_scraper.network import Network, load_corrections
from iclei_scraper.page import Page
from iclei_scraper.parsers.version import parser_version
from iclei_scraper.reading import reading_version
from iclei_scraper.rereading import reread
from iclei_scraper.withholding import Wordings, is_garbled, misread, withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrapy.crawler import Crawler

    from iclei_scraper.archive import Held
    from iclei_scraper.items import Capture
    from iclei_scraper.network import Correction
    from iclei_scraper.records import Change

logger = logging.getLogger(__name__)

NOT_MODIFIED = 304


def _page_of(capture: Capture) -> Page:
    headers = {name.lower(): value for name, value in capture.headers}
    return Page(capture.url, capture.body, content_type=headers.get("content-type"))


class ArchivePipeline:
    """Opens the archive, keeps every page in it, and closes the crawl with what really happened.

    Settings: ``ARCHIVE_PATH`` (default ``archive.db``), ``ARCHIVE_MADE_BY`` (for a new file, ``crawl`` or
    ``demo``) and ``ARCHIVE_CORRECTIONS`` (a file; by default the one that the network file names). Stats:
    ``archive/crawl``, the crawl's id.
    """

    archive: Archive
    crawl: int

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.path: str = crawler.settings.get("ARCHIVE_PATH") or "archive.db"
        self.made_by: str = crawler.settings.get("ARCHIVE_MADE_BY") or "crawl"
        self.network: Network = getattr(crawler.spider, "network", None) or Network.load()
        self.closing: list[Callable[[], None]] = []
        """Called when a crawl has gone through all it was asked for, before it is closed."""
        self.telling: Callable[[Sequence[Change]], None] | None = None
        """Called with what changed on a page, in the transaction that books it."""
        self.stored: dict[int, Stored] = {}
        """Identity of an item -> what became of it, until the next station takes it."""
        self.refusals: set[str] = set()
        """What was told of why the archive could not be written."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect the station to the crawl's end: only the signal tells why it ended."""
        station = cls(crawler)
        crawler.signals.connect(station.spider_closed, signal=signals.spider_closed)
        crawler.signals.connect(station.cookies_set, signal=COOKIES_SET)
        return station

    def open_spider(self) -> None:
        """Open the archive for writing and enter the crawl.

        Raises:
            ArchiveError: the archive cannot be used.
            NetworkFileError: the corrections cannot be read.
        """
        spider = self.crawler.spider
        file = self.crawler.settings.get("ARCHIVE_CORRECTIONS")
        corrections = load_corrections(Path(file) if file else None, self.network)
        archive = Archive.open(self.path, create=True, made_by=self.made_by)
        archive.learning = self.crawler.settings.getbool("NOISE_ENABLED", default=True)
        archive.without_noise = frozenset(site.id for site in self.network.sites if not site.noise)
        try:
            self._catch_up(archive)
            self.crawl = self._start(archive, spider.name if spider else "?")
            archive.keep_network_file("" if self.network.bundled else self.network.text)
            self._correct(archive, corrections)
        except BaseException:
            archive.close()
            raise
        self.archive, self.words = archive, Wordings(archive)
        self.crawler.stats.set_value("archive/crawl", self.crawl)

    def _catch_up(self, archive: Archive) -> None:
        """Read again first what other parsers have read: what differs later is of the site's doing."""
        sites = getattr(self.crawler.spider, "sites", None) or self.network.sites
        outcome = reread(archive, self.network, sites=[site.id for site in sites])
        if outcome.pages:
            logger.info("the parsers have changed; %s", outcome.sentence)

    def _start(self, archive: Archive, spider: str) -> int:
        version = parser_version().partition("+")[0]
        return archive.start_crawl(
            parser_version=reading_version(self.network),
            program=f"iclei-archive {version}, spider {spider}",
            network=self.network.digest or None,
            sites=[SiteEntry(id=site.id, name=site.name, base=site.base) for site in self.network.sites],
            site_of=self._site_of,
        )

    def _correct(self, archive: Archive, corrections: Sequence[Correction]) -> None:
        """Apply what is said by hand of who is who, and ask about what may no longer hold."""
        for standing in archive.correct(self.crawl, corrections):
            if standing.needs_attention:
                keys = " and ".join(key for _, key in standing.correction.names)
                logger.warning(
                    "the correction of %s is %s; see `iclei-archive corrections check`", keys, standing.status
                )

    def _site_of(self, url: str) -> str | None:
        site = self.network.site_of(url)
        return site.id if site else None

    @property
    def memory(self) -> Archive:
        """What the crawler may ask of earlier crawls, see :mod:`iclei_scraper.http.memory`."""
        return self.archive

    def process_item(self, item: Any) -> Any:
        """Keep a page or a failure, learn from a second look.

        Raises:
            NotKept: it cannot be kept; the spider counts that and ends the crawl if it goes on.
        """
        try:
            if isinstance(item, PageItem | FetchFailure):
                self._keep(item)
            elif isinstance(item, SecondLook):
                self._learn(item)
        except ArchiveError as error:
            self._refused(error)
            raise NotKept(str(error), log_level="DEBUG") from error
        return item

    def _refused(self, error: ArchiveError) -> None:
        """Say once what ails the archive: a full disk meets each page."""
        if str(error) not in self.refusals:
            self.refusals.add(str(error))
            logger.error("%s", error)

    def _keep(self, item: PageItem | FetchFailure) -> None:
        if isinstance(item, FetchFailure):
            self.archive.fail(self.crawl, item)
        elif item.capture.status == NOT_MODIFIED:
            self.archive.confirm(self.crawl, item.capture.url, item.capture.fetched_at)
        else:
            held = self._doubt(item)
            stored = self.archive.store(self.crawl, item)
            if stored.page:
                self.archive.withhold(self.crawl, stored, held)
            if stored.told and self.closing:
                self.stored[id(item)] = stored

    def _doubt(self, item: PageItem) -> list[Held]:
        """Keep from the archive what the parsers seem to have lost; a page that trips over it is believed."""
        if item.records is None or item.outcome != "ok":
            return []
        capture, records = item.capture, item.records
        made: list[Page] = []

        def page() -> Page:
            if not made:
                made.append(_page_of(capture))
            return made[0]

        try:
            if is_garbled(self.archive, records):
                item.outcome, item.records = CHARSET, None
                return []
            records, held = withheld(self.archive, self.network, records, page)
            item.records, more = misread(self.archive, self.words, self.network, records, page)
        except ArchiveError:
            raise
        except Exception:  # whatever a page does to the judging, the crawl goes on
            logger.exception("%s could not be held against its floors", item.capture.url)
            return []
        return [*held, *more]

    def _learn(self, look: SecondLook) -> None:
        try:
            self.archive.learn(self.crawl, self.network.canonical(look.url), look.body, look.fetched_at)
        except ArchiveError:
            raise
        except Exception:  # whatever a page does to the learning, the crawl goes on
            logger.exception("%s taught nothing", look.url)

    def cookies_set(self, seen: CookiesSet) -> None:
        """Keep which cookies a response set; the archive may be unusable, which its pages tell as well."""
        if hasattr(self, "archive"):
            try:
                self.archive.observe(self.crawl, seen)
            except ArchiveError as error:
                self._refused(error)

    def spider_closed(self, reason: str) -> None:
        """Close the crawl, and the archive."""
        if not hasattr(self, "archive"):
            return  # it never opened
        try:
            self._finish(reason)
        except ArchiveError as error:
            Tally(self.crawler.stats).refused(str(error))
        finally:
            self.archive.close()

    def _finish(self, reason: str) -> None:
        stats = self._stats()
        ending = conclude(stats, reason)
        whole = ending.whole and ending.status != FAILED and not stats.get(UNSTORED)
        if whole:
            for settle in self.closing:
                settle()
        counters = {name: value for name, value in stats.items() if isinstance(value, int | float | str)}
        self.archive.finish_crawl(self.crawl, ending.status, ending.sentence, whole=whole, counters=counters)

    def _stats(self) -> dict[str, Any]:
        return self.crawler.stats.get_stats()
