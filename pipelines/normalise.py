"""First station: what a page cannot know of itself and its site's entry in the network file tells.

The records arrive normalised: :func:`iclei_scraper.reading.read_page` did that, for crawled pages and for
pages read by hand alike. What is left are the addresses of the exchange, which never passed a parser.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.items import FetchFailure, PageItem
from iclei_scraper.network import Network
from iclei_scraper.normalise.pages import at_home

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from iclei_scraper.items import Capture


class NormalisePipeline:
    """Brings addresses to their canonical form, and fills in the language where a site has only one."""

    def __init__(self, network: Network) -> None:
        self.network = network

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Use the network that the spider crawls."""
        return cls(getattr(crawler.spider, "network", None) or Network.load())

    def process_item(self, item: Any) -> Any:
        """Normalise a page; other items pass as they are."""
        if isinstance(item, PageItem):
            item.capture = self._capture(item.capture)
            if item.records is not None:
                item.records = at_home(item.records, self.network)
        elif isinstance(item, FetchFailure):
            return replace(item, url=self.network.canonical(item.url))
        return item

    def _capture(self, capture: Capture) -> Capture:
        url = self.network.canonical(capture.url)
        target = capture.redirected_to and self.network.canonical(capture.redirected_to)
        return replace(capture, url=url, redirected_to=target)
