"""How long to wait between two requests to a host: what the network file and robots.txt ask for.

Scrapy's AutoThrottle slows down for slow servers, but knows one minimum for all hosts and does not read
``Crawl-delay``. This extension runs after it and holds each host to its own minimum.
"""

from __future__ import annotations

import logging
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import NotConfigured

from iclei_scraper.http.guards import network_of
from iclei_scraper.network import PRODUCT
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

    from iclei_scraper.network import Network

logger = logging.getLogger(__name__)

POLITENESS_ENABLED = "POLITENESS_ENABLED"
"""Setting: ``False`` only for servers of one's own; then ``DOWNLOAD_DELAY`` alone counts."""


class Politeness:
    """Extension that keeps every host's minimum delay.

    Settings: ``POLITENESS_ENABLED``, ``CRAWL_DELAY_MAX`` (seconds; a longer ``Crawl-delay`` counts as this).
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool(POLITENESS_ENABLED, default=True):
            raise NotConfigured
        self._crawler = crawler
        self._longest = crawler.settings.getfloat("CRAWL_DELAY_MAX", 60.0)
        self._minimum = delays(network_of(crawler))
        crawler.signals.connect(self._robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(self._reached_downloader, signal=signals.request_reached_downloader)
        crawler.signals.connect(self._downloaded, signal=signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Politeness:
        """As Scrapy makes it."""
        return cls(crawler)

    def _robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        asked = robotparser.crawl_delay(PRODUCT)
        host = host_of(request.url)
        if asked and asked > self._minimum.get(host, 0.0):
            self._minimum[host] = min(asked, self._longest)
            logger.info("%s asks for %g s between requests; kept: %g s", host, asked, self._minimum[host])

    def _reached_downloader(self, request: Request) -> None:
        self._hold(request)

    def _downloaded(self, response: Response, request: Request) -> None:  # noqa: ARG002  # Scrapy's signature
        self._hold(request)

    def _hold(self, request: Request) -> None:
        slot = slot_of(self._crawler, request)
        if slot is not None:
            slot.delay = max(slot.delay, self._minimum.get(host_of(request.url), 0.0))


def delays(network: Network) -> dict[str, float]:
    """Host -> seconds between two requests, as the network file says."""
    return {site.host: site.politeness.delay for site in network.sites}


def slots(network: Network) -> dict[str, dict[str, Any]]:
    """Scrapy's ``DOWNLOAD_SLOTS`` for a network."""
    found: dict[str, dict[str, Any]] = {}
    for site in network.sites:
        politeness = site.politeness
        slot = found.setdefault(site.host, {"delay": 0.0, "concurrency": politeness.concurrency})
        slot["delay"] = max(slot["delay"], politeness.delay)  # two sites on one host: the gentler rule
        slot["concurrency"] = min(slot["concurrency"], politeness.concurrency)
    return found


def slot_of(crawler: Crawler, request: Request) -> Slot | None:
    """The downloader's queue for a request's host, once the request has reached it."""
    key = request.meta.get("download_slot")
    return crawler.engine.downloader.slots.get(key) if key else None


def pause(slot: Slot, seconds: float) -> None:
    """Send nothing more from a queue for some seconds; requests that wait there are not lost.

    The queue starts its next request ``delay`` after ``lastseen``, so a last request in the future holds it.
    """
    slot.delay = max(slot.delay, 0.001)  # a queue without delay does not look at the clock
    slot.lastseen = max(slot.lastseen, monotonic() + seconds)
