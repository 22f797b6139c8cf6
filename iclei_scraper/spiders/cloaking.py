"""A few pages are asked for once more as by a search engine: its robot's name, its results as the referrer.

Off unless ``CLOAKING_ENABLED`` is set. What is answered is compared and told, and never becomes a capture, an
observed cookie or a counter of the ordinary crawl.
"""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.changes.cloaking import only_for_search_engines, redirected_for_search_engines
from iclei_scraper.http.answers import MOVED, OK, header, outcome_of, redirect_target
from iclei_scraper.http.marks import FETCHED_AT
from iclei_scraper.http.patience import APART
from iclei_scraper.items import SearchVisit
from iclei_scraper.reading import read_page
from iclei_scraper.spiders.second_looks import again, chance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy import Request
    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure

    from iclei_scraper.discovery import Visit
    from iclei_scraper.http.memory import Memory
    from iclei_scraper.network import Network
    from iclei_scraper.records import Finding

logger = logging.getLogger(__name__)

CLOAKING_ENABLED = "CLOAKING_ENABLED"
"""Setting: ``True`` looks for what only search engines are shown."""

CLOAKING_PAGES = "CLOAKING_PAGES"
"""Setting: pages of each site besides its home page that are asked for so, at most, in one crawl."""

_VISITOR = {
    "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Referer": "https://www.google.com/",
}
_SHARE = 0.05  # of the pages, so that the sample is not always what a site tells of first


class SearchVisits:
    """Chooses the pages, asks for them, and compares.

    Args:
        network: says what is foreign.
        pages: of each site besides its home page; ``None``: no page at all.
    """

    def __init__(self, network: Network, pages: int | None = None) -> None:
        self._network = network
        self._pages = pages
        self._taken: Counter[str] = Counter()
        self._standing: dict[str, frozenset[str]] = {}

    @classmethod
    def for_crawl(cls, settings: BaseSettings, network: Network) -> SearchVisits:
        """As the settings want it."""
        enabled = settings.getbool(CLOAKING_ENABLED)
        return cls(network, max(0, settings.getint(CLOAKING_PAGES)) if enabled else None)

    def wanted(self, visit: Visit, memory: Memory) -> bool:
        """Whether a page that was just fetched is to be asked for so.

        Home pages are, and pages of which it stands that they show search engines something else; others by
        chance, other ones each day.
        """
        if self._pages is None:
            return False
        site = visit.site.id
        if site not in self._standing:
            self._standing[site] = frozenset(memory.cloaked(site))
        if visit.opening or visit.url in self._standing[site]:
            return True
        taken = self._taken[site]
        if taken >= self._pages or (taken and chance(visit.url) >= _SHARE):
            return False
        self._taken[site] += 1
        return True

    def request(self, response: Response, visit: Visit) -> Request:
        """The same request in a search engine's name; it waits for its turn, and is not tried again."""
        request = again(
            response.request,
            callback=self.answered,
            errback=self.failed,
            cb_kwargs={"visit": visit, "ordinary": response},
        )
        request.headers.update(_VISITOR)
        request.meta.update({APART: True, "dont_retry": True})
        return request

    def answered(self, response: Response, visit: Visit, ordinary: Response) -> Iterator[SearchVisit]:
        """What a search engine is shown has come; where it is no page and no redirect, nothing is known."""
        try:
            findings = self._compared(response, visit, ordinary)
        except Exception:  # whatever a page does to the comparison, the crawl goes on
            logger.exception("what search engines are shown at %s cannot be compared", visit.url)
            return
        if findings is not None:
            moment = response.meta.get(FETCHED_AT)
            at = moment if isinstance(moment, datetime) else datetime.now(UTC)
            yield SearchVisit(url=visit.url, site=visit.site.id, seen_at=at, findings=tuple(findings))

    def failed(self, failure: Failure) -> None:
        """Nobody answered a search engine; nothing depends on it."""

    def _compared(self, response: Response, visit: Visit, ordinary: Response) -> list[Finding] | None:
        outcome = outcome_of(response)
        if outcome == MOVED:
            target = redirect_target(response)
            return [redirected_for_search_engines(target)] if target and not self._own(target) else None
        if outcome != OK:
            return None
        readers, robots = (
            read_page(
                answer.body,
                visit.url,
                content_type=header(answer, "Content-Type"),
                network=self._network,
            )
            for answer in (ordinary, response)
        )
        if robots.pretence or robots.unread or readers.pretence or readers.unread:
            return None
        return only_for_search_engines(readers, robots, self._own)

    def _own(self, url: str) -> bool:
        return self._network.owns(url) or self._network.trusts(url)
