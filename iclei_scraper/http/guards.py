"""Which addresses the crawler never visits: what a page or a redirect names is not to be trusted.

A link or redirect to ``http://169.254.169.254/`` or ``http://localhost:9200/`` would make the crawler read
what only this machine can reach. Names are guarded once more when they are resolved, in
:mod:`iclei_scraper.http.resolver`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.http.refusals import Refused
from iclei_scraper.network import Network
from iclei_scraper.values.wording.urls import is_private_address

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class GuardMiddleware:
    """Downloader middleware that refuses other schemes than HTTP, and hosts of private networks.

    It stands first, so that every request passes it: those for ``robots.txt`` and those after redirects too.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> GuardMiddleware:
        """As Scrapy makes it."""
        return cls(network_of(crawler))

    def process_request(self, request: Request) -> None:
        """Let the request pass, or refuse it.

        Raises:
            Refused: with the reason in words.
        """
        reason = refusal(request.url, self._network)
        if reason:
            raise Refused(reason)


def network_of(crawler: Crawler) -> Network:
    """The network that the running spider visits; the bundled one for a spider without."""
    network = getattr(crawler.spider, "network", None)
    return network if isinstance(network, Network) else Network.load()


def refusal(url: str, network: Network) -> str | None:
    """Why an address is refused, or ``None``."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        parts.port  # noqa: B018  # reading it checks it
    except ValueError:
        return f"not an address: {url[:200]}"
    if parts.scheme not in {"http", "https"}:
        return f"not http or https: {url[:200]}"
    if not host:
        return f"no host: {url[:200]}"
    if is_private_address(host) and not network.allows_private(host):
        return f"{host} lies in a private network and no network file of yours names it"
    return None
