"""Which cookies the sites really set: every response is looked at, robots.txt, redirects and errors too.

Nothing is ever sent back. What was seen goes out as the signal :data:`COOKIES_SET`, because it belongs to no
page: a redirect or a list of pages sets cookies as well.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.http.guards import network_of
from iclei_scraper.http.marks import FETCHED_AT, RAW_HEADERS
from iclei_scraper.http.patience import APART
from iclei_scraper.items import CookiesSet
from iclei_scraper.values.lasting.set_cookie import read_set_cookies

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

COOKIES_SET = object()
"""Signal: sent with ``seen``, a :class:`~iclei_scraper.items.CookiesSet`."""


class CookieWatchMiddleware:
    """Downloader middleware next to the network, so that no other can hide a response from it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._network = network_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CookieWatchMiddleware:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Look at a response and pass it on as it is."""
        if request.meta.get(APART):
            return response
        if b"Set-Cookie" in response.headers and (seen := self._seen(request)):
            self._crawler.signals.send_catch_log(COOKIES_SET, seen=seen)
        return response

    def _seen(self, request: Request) -> CookiesSet | None:
        site = self._network.site_of(request.url)
        raw = request.meta.get(RAW_HEADERS)
        if site is None or not isinstance(raw, tuple):
            return None
        moment = request.meta.get(FETCHED_AT)
        seen_at = moment if isinstance(moment, datetime) else datetime.now(UTC)
        cookies = tuple(read_set_cookies(raw, request.url, seen_at, site.base))
        return (
            CookiesSet(site=site.id, url=request.url, seen_at=seen_at, cookies=cookies) if cookies else None
        )
