"""robots.txt where it does not answer as one: RFC 9309, section 2.3.1.

Scrapy reads whatever body comes back, so that a server in trouble (503 with a HTML page) would allow
everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.exceptions import IgnoreRequest

from iclei_scraper.http.answers import header
from iclei_scraper.http.bodies import body_kind
from iclei_scraper.http.hosts import hosts_of
from iclei_scraper.http.refusals import HostDown
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from iclei_scraper.http.hosts import Hosts

_NOTHING_ALLOWED = b"User-agent: *\nDisallow: /\n"


class RobotsAnswerMiddleware:
    """Downloader middleware between Scrapy's robots.txt middleware and the network.

    "Unavailable" (4xx) allows everything, "unreachable" (5xx) nothing, and so does a server that asks for
    patience; a web page in its place is no rule.
    """

    def __init__(self, hosts: Hosts) -> None:
        self._hosts = hosts

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsAnswerMiddleware:
        """As Scrapy makes it."""
        return cls(hosts_of(crawler))

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Leave a host alone whose rules cannot be had.

        Raises:
            HostDown: in the place of the exception, of which Scrapy would log a page of traceback.
        """
        if not _is_for_robots(request) or isinstance(exception, IgnoreRequest):
            return
        host, words = host_of(request.url), str(exception)
        reason = words if host in words else f"{host}: {words}"
        self._hosts.give_up(host, reason)
        raise HostDown(reason) from exception

    def process_response(self, request: Request, response: Response) -> Response:
        """The response as the rules have it."""
        if not _is_for_robots(request):
            return response
        if response.status >= 500 or response.status == 429:  # noqa: PLR2004  # trouble, or too many requests
            return response.replace(body=_NOTHING_ALLOWED)
        kind = body_kind(response.body, header(response, "Content-Type"))
        if response.status != 200 or kind == "html":  # noqa: PLR2004  # OK
            return response.replace(body=b"")
        return response


def _is_for_robots(request: Request) -> bool:
    return urlsplit(request.url).path == "/robots.txt" and bool(request.meta.get("dont_obey_robotstxt"))
