"""Ask only for what is new: conditional requests (RFC 9110, section 13) with what the archive remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.http.memory import Memory, memory_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

PAGE_URL = "page_url"
"""Key of ``request.meta``: canonical URL of the page asked for; only such requests are conditional."""

CONDITIONAL_ENABLED = "CONDITIONAL_REQUESTS_ENABLED"
"""Setting: ``False`` fetches every page anew."""


class ConditionalMiddleware:
    """Downloader middleware that adds ``If-None-Match`` and ``If-Modified-Since`` to requests for pages.

    A server that answers 304 has confirmed the page; the response goes to the spider as it is.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._enabled = crawler.settings.getbool(CONDITIONAL_ENABLED, default=True)
        self._memory: Memory | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ConditionalMiddleware:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Add what is known of the page."""
        url = request.meta.get(PAGE_URL)
        if not self._enabled or not isinstance(url, str) or request.method != "GET":
            return
        if self._memory is None:  # not at start: the archive opens when the spider does
            self._memory = memory_of(self._crawler)
        etag, modified = self._memory.validators(url) or (None, None)
        if etag:
            request.headers.setdefault("If-None-Match", etag)
        if modified:
            request.headers.setdefault("If-Modified-Since", modified)
