"""robots.txt where it does not answer as one: RFC 9309, section 2.3.1.

Scrapy reads whatever body comes back, so that a server in trouble (503 with a HTML page) would allow
everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.http.answers import header
from iclei_scraper.http.bodies import body_kind

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

_NOTHING_ALLOWED = b"User-agent: *\nDisallow: /\n"


class RobotsAnswerMiddleware:
    """Downloader middleware between Scrapy's robots.txt middleware and the network.

    "Unavailable" (4xx) allows everything, "unreachable" (5xx) nothing, and so does a server that asks for
    patience; a web page in its place is no rule.
    """

    def process_response(self, request: Request, response: Response) -> Response:
        """The response as the rules have it."""
        if urlsplit(request.url).path != "/robots.txt" or not request.meta.get("dont_obey_robotstxt"):
            return response
        if response.status >= 500 or response.status == 429:  # noqa: PLR2004  # trouble, or too many requests
            return response.replace(body=_NOTHING_ALLOWED)
        kind = body_kind(response.body, header(response, "Content-Type"))
        if response.status != 200 or kind == "html":  # noqa: PLR2004  # OK
            return response.replace(body=b"")
        return response
