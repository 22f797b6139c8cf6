"""Stations that stand in for the archive in tests of the crawl."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from iclei_scraper.crawling import CrawlOutcome, run_crawl
from iclei_scraper.http.memory import KnownPage
from iclei_scraper.items import FetchFailure, PageItem
from iclei_scraper.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Remembered:
    """A memory that says what a test wants."""

    known: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    pages: list[KnownPage] = field(default_factory=list)
    begun: datetime | None = None
    linked: dict[str, list[str]] = field(default_factory=dict)
    suspects: tuple[str, ...] = ()

    def validators(self, url: str) -> tuple[str | None, str | None] | None:
        return self.known.get(url)

    def known_pages(self, site: str) -> Iterable[KnownPage]:
        return [page for page in self.pages if site in page.url]

    def unfinished_since(self, site: str) -> datetime | None:
        return self.begun if site else None

    def links(self, url: str) -> Iterable[str]:
        return self.linked.get(url, [])

    def cloaked(self, site: str) -> Iterable[str]:
        return [url for url in self.suspects if site]

    def is_unchanged(self, url: str, status: int, body: bytes) -> bool:  # noqa: ARG002
        return False


class Collector:
    """A pipeline that keeps what passes; one crawl at a time."""

    items: list[Any] = []  # noqa: RUF012  # shared with the test on purpose
    memory: Remembered | None = None

    def process_item(self, item: Any) -> Any:
        self.items.append(item)
        return item


class Broken:
    """A pipeline that can store nothing."""

    def process_item(self, item: Any) -> Any:  # noqa: ARG002  # Scrapy's signature
        raise OSError("disk full")


@dataclass
class Crawled:
    """What a crawl gave."""

    outcome: CrawlOutcome
    pages: dict[str, PageItem]
    failures: dict[str, str]
    events: list[Any]

    def outcomes(self, base: str) -> dict[str, str]:
        """Path -> outcome."""
        return {url.removeprefix(base.rstrip("/")): item.outcome for url, item in self.pages.items()}


FAST = {
    "POLITENESS_ENABLED": False,
    "DOWNLOAD_DELAY": 0.001,  # without any, Scrapy starts a whole queue at once when no reactor runs
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "RETRY_BACKOFF": 0.01,
    "RETRY_TIMES": 2,
    "LOG_LEVEL": "ERROR",
    "NOISE_SHARE": 0,
}


def crawl(network: str | Network, *, memory: Remembered | None = None, **options: Any) -> Crawled:
    """Crawl with the collecting station in the place of the archive."""
    known = network if isinstance(network, Network) else Network.read(network)
    station = "tests.spiders.collecting.Collector"
    settings = {
        **FAST,
        "ITEM_PIPELINES": {station: 1},
        "ARCHIVE_STATION": station,
        **options.pop("settings", {}),
    }
    Collector.items, Collector.memory = [], memory
    events: list[Any] = []
    outcome = run_crawl(known, settings=settings, on_event=events.append, **options)
    items = Collector.items
    return Crawled(
        outcome,
        {item.capture.url: item for item in items if isinstance(item, PageItem)},
        {item.url: item.reason for item in items if isinstance(item, FetchFailure)},
        events,
    )


def seen_at(base: str, *paths: str, at: datetime | None = None) -> list[KnownPage]:
    """Pages that were seen at a moment, now by default."""
    return [KnownPage(f"{base.rstrip('/')}{path}", at or datetime.now(UTC)) for path in paths]
