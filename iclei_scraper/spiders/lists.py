"""Fetch the lists by which sites tell of their pages: sitemaps, feeds, the WordPress REST API."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrapy import Request

from iclei_scraper.discovery import Document, Hints, opening_documents, read_document
from iclei_scraper.http.answers import header, redirect_target
from iclei_scraper.http.refusals import HostDown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from scrapy.http import Response
    from twisted.python.failure import Failure

    from iclei_scraper.discovery import Frontier, Listed, Scope
    from iclei_scraper.network import Network, Site

logger = logging.getLogger(__name__)

MAX_HOPS = 5
"""Redirects in a row that a list may take."""

_PRIORITY = 10  # before pages: what is listed decides what comes next
_FROM_ROBOTS = 50  # sitemaps that one robots.txt may name


class Lists:
    """Requests and callbacks for lists of pages; pages that they name go to ``take``.

    Args:
        network: to whom a list belongs.
        scope: lists elsewhere are not fetched, whoever names them.
        frontier: no more lists are asked for when it is full.
        wants: whether a list is worth reading.
        take: what to do with a page that a list of a kind names.
        since: what changed only before need not be listed.
    """

    def __init__(
        self,
        network: Network,
        scope: Scope,
        frontier: Frontier,
        *,
        wants: Callable[[Document], bool],
        take: Callable[[Listed, str], None],
        since: datetime | None,
    ) -> None:
        self._network = network
        self._scope = scope
        self._frontier = frontier
        self._wants = wants
        self._take = take
        self._since = since
        self._from_robots: dict[str, tuple[str, ...]] = {}

    def robots_parsed(self, robotparser: Any, request: Request) -> None:
        """Note the sitemaps that a robots.txt names (a handler of Scrapy's signal of this name)."""
        named = getattr(getattr(robotparser, "rp", None), "sitemaps", ())
        site = self._network.site_of(request.url)
        if site is not None:
            self._from_robots[site.host] = tuple(str(url) for url in named)[:_FROM_ROBOTS]

    def open(self, site: Site, hints: Hints) -> Iterator[Request]:
        """Ask for the lists of a site whose home page gave these hints."""
        sitemaps = self._from_robots.get(site.host, ())
        yield from self._ask(site, opening_documents(site, sitemaps, hints))

    def _ask(self, site: Site, documents: Iterable[Document], hops: int = 0) -> Iterator[Request]:
        for document in documents:
            if self._frontier.limited or not self._scope.document(document.url) or not self._wants(document):
                continue
            yield Request(
                document.url,
                callback=self.answered,
                errback=self.failed,
                cb_kwargs={"document": document, "site": site, "hops": hops},
                meta={"dont_redirect": True},
                priority=_PRIORITY,
            )

    def answered(self, response: Response, document: Document, site: Site, hops: int) -> Iterator[Request]:
        """A list has answered."""
        target = redirect_target(response) if 300 <= response.status < 400 else None  # noqa: PLR2004
        if target and hops < MAX_HOPS:
            yield from self._ask(site, [replace(document, url=target)], hops + 1)
            return
        body = response.body if response.status == 200 else b""  # noqa: PLR2004  # OK
        total = header(response, "X-WP-TotalPages") or ""
        pages = int(total) if total.isascii() and total.isdigit() else None
        found = read_document(document, body, since=self._since, total_pages=pages)
        for listed in found.pages:
            self._take(listed, document.kind)
        yield from self._ask(site, found.documents)

    def failed(self, failure: Failure) -> Iterator[Request]:
        """A list has not answered; there may be another place to look."""
        request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        document: Document = request.cb_kwargs["document"]
        logger.info("%s: %s", document.url, failure.value)
        if not isinstance(failure.value, HostDown):
            yield from self._ask(request.cb_kwargs["site"], read_document(document, b"").documents)
