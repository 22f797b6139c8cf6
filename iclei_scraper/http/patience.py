"""Try again, later, and know when to stop.

After Scrapy's retry middleware, with what it lacks: ``Retry-After`` (RFC 9110, section 10.2.3) holds the
whole host, repeated failures wait longer each time, a body that was cut off is fetched again, and a host that
does not answer at all is left alone for the rest of the crawl.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)

from iclei_scraper.http.hosts import hosts_of
from iclei_scraper.http.marks import DATALOSS
from iclei_scraper.http.politeness import pause, slot_of
from iclei_scraper.http.refusals import HostDown
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

logger = logging.getLogger(__name__)

_ASKING_FOR_PATIENCE = frozenset({429, 503})
_TRANSIENT = frozenset({408, 425, 500, 502, 504, 520, 521, 522, 523, 524, 527}) | _ASKING_FOR_PATIENCE
_BROKEN_PAGE = 0.25
APART = "apart"
"""Key of ``request.meta``: asked in another's name. How that is answered says nothing of the host, which may
turn such visitors away, and no cookie of it is a reader's; only its wish to be left alone is heard."""
_NOBODY_THERE = (CannotResolveHostError, DownloadConnectionRefusedError)
_NO_ANSWER = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    OSError,
)


class PatienceMiddleware:
    """Downloader middleware in the place of Scrapy's retry middleware.

    Settings: ``RETRY_TIMES``; ``RETRY_BACKOFF`` (seconds before the first new attempt, doubled each time);
    ``RETRY_AFTER_MAX`` (seconds; a host that asks for more is left for the next crawl); ``HOST_STRIKES``
    (pages in a row that fail before a host that used to answer is given up).
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._hosts = hosts_of(crawler)
        self._backoff = settings.getfloat("RETRY_BACKOFF", 2.0)
        self._longest = settings.getfloat("RETRY_AFTER_MAX", 120.0)
        crawler.signals.connect(self._downloaded, signal=signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PatienceMiddleware:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse what would go to a host that is down.

        Raises:
            HostDown: with the reason in words.
        """
        reason = self._hosts.down(host_of(request.url))
        if reason is not None:
            raise HostDown(reason)

    def _downloaded(self, response: Response, request: Request) -> None:
        """Hold the host, or give it up, before Scrapy sends it the next request of its queue."""
        if response.status not in _ASKING_FOR_PATIENCE:
            return
        wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        if wait is None:
            wait = self._backoff * 2 ** request.meta.get("retry_times", 0)
        elif wait > self._longest and not request.meta.get(APART):
            host = host_of(request.url)
            self._hosts.give_up(
                host, f"{host} answered {response.status} and asked to come back in {wait:.0f} s"
            )
            return
        self._hold(request, wait)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """The response, or the request again where another attempt may bring a better one."""
        if request.meta.get(APART):
            return response
        host = host_of(request.url)
        truncated = DATALOSS in response.flags
        well = response.status not in _TRANSIENT and not truncated
        self._hosts.answered(host, well=well)
        if well or self._hosts.down(host):
            return response
        again = self._again(request, "body cut off" if truncated else f"answered {response.status}")
        if again is None and not truncated:
            # A page that is broken (500) says less of its host than a host that wants to be left alone.
            weight = 1.0 if response.status in _ASKING_FOR_PATIENCE else _BROKEN_PAGE
            self._hosts.strike(host, f"{host} kept answering {response.status}", weight)
        return again or response

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """The request again after a failure that may pass, or ``None``."""
        if not isinstance(exception, _NO_ANSWER) or request.meta.get(APART):
            return None
        # A name that is unknown or a door that is closed now will hardly be otherwise in a moment.
        times = 1 if isinstance(exception, _NOBODY_THERE) else None
        again = self._again(request, f"{type(exception).__name__}: {exception}", times)
        if again is None:
            host, words = host_of(request.url), str(exception)
            self._hosts.strike(host, words if host in words else f"{host}: {words}")
        else:
            self._hold(request, self._backoff * 2 ** (again.meta["retry_times"] - 1))
        return again

    def _again(self, request: Request, reason: str, times: int | None = None) -> Request | None:
        spider = self._crawler.spider
        if spider is None or request.meta.get("dont_retry"):
            return None
        return get_retry_request(
            request, spider=spider, reason=reason, max_retry_times=times, give_up_log_level=logging.DEBUG
        )

    def _hold(self, request: Request, seconds: float) -> None:
        slot = slot_of(self._crawler, request)
        if slot is not None:
            pause(slot, min(seconds, self._longest))


def retry_after(header: bytes | None, now: datetime) -> float | None:
    """Seconds that a ``Retry-After`` header asks for; it is a number, or a date after ``now`` (aware).

    >>> retry_after(b"120", datetime.now(UTC)), retry_after(b"soon", datetime.now(UTC))
    (120.0, None)
    """
    if header is None:
        return None
    text = header.decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
