"""What all spiders share: visit the home pages, open the sites behind them, follow what belongs to them.

The order of work: home page (which makes Scrapy read robots.txt), then the lists by which the site tells of
its pages, its key pages, what links lead to, and what earlier crawls knew. A spider that wants less says so
in :meth:`CrawlSpider.wants`.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from scrapy import Request, Spider, signals
from scrapy.exceptions import IgnoreRequest

from iclei_scraper.discovery import Frontier, Hints, Listed, Scope
from iclei_scraper.discovery.frontier import FOUND, KEY
from iclei_scraper.http.answers import MOVED, UNCHANGED, redirect_target
from iclei_scraper.http.conditional import CONDITIONAL_ENABLED, PAGE_URL
from iclei_scraper.http.health import OPENED, NotKept, Tally
from iclei_scraper.http.memory import Memory, memory_of
from iclei_scraper.http.politeness import POLITENESS_ENABLED, slots
from iclei_scraper.http.refusals import HostDown
from iclei_scraper.items import FetchFailure
from iclei_scraper.network import Network
from iclei_scraper.spiders.arguments import accept_language, read_since, reason_of
from iclei_scraper.spiders.cloaking import SearchVisits
from iclei_scraper.spiders.lists import Lists
from iclei_scraper.spiders.reading import Answer
from iclei_scraper.spiders.second_looks import SecondLooks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from iclei_scraper.discovery import Document, Visit
    from iclei_scraper.items import PageItem
    from iclei_scraper.network import Site

logger = logging.getLogger(__name__)

MAX_HOPS = 10
"""Redirects in a row that are followed."""

RESUME_WITHIN = timedelta(days=1)
"""An interrupted crawl is continued for so long; after that its pages are asked for again."""

_STORE_FAILURES = 20  # pages in a row that the archive cannot take: going on would only ask for nothing


@dataclass(frozen=True, slots=True)
class Event:
    """A page has been dealt with."""

    site: str
    url: str
    outcome: str
    done: int
    """Pages dealt with so far, of all sites."""
    waiting: int
    """Pages known to wait, of all sites."""


class CrawlSpider(Spider):
    """Base of the spiders; the arguments are those of ``scrapy crawl -a``.

    Args:
        network: a network, or the path of a network file; the bundled one by default.
        sites: ids, as a list or with commas between; all active sites by default.
        limit: pages visited in all, at most.
        since: date (``2026-11-01``) or aware moment; what nothing says has changed since is left alone.
        fresh: ask for everything anew: no conditional requests, no continuing.
        memory: what is known of earlier crawls; by default the archive that the pipelines write.
        on_event: called with an :class:`Event` after each page.
    """

    narrow: ClassVar[bool] = False
    """It visits a part of each site only."""

    def __init__(  # noqa: PLR0913  # they are named on the command line
        self,
        name: str | None = None,
        *,
        network: Network | str | None = None,
        sites: Iterable[str] | str = (),
        limit: int | str | None = None,
        since: datetime | str | None = None,
        fresh: bool | str = False,
        memory: Memory | None = None,
        on_event: Callable[[Event], None] | None = None,
    ) -> None:
        super().__init__(name)
        self.network = network if isinstance(network, Network) else Network.load(network)
        names = sites.split(",") if isinstance(sites, str) else sites
        self.sites = self.network.select(name.strip() for name in names if name.strip())
        self.since = read_since(since)
        self.fresh = str(fresh).lower() in {"1", "true", "yes"}
        self.memory = memory
        self.scope = Scope(self.network, self.sites)
        self.frontier = Frontier(
            self.scope, self.sites, limit=int(limit) if limit else None, since=self.since
        )
        self._on_event = on_event
        self.lists = Lists(
            self.network,
            self.scope,
            self.frontier,
            wants=self.wants_document,
            take=self._listed,
            since=self.since,
        )
        self.second_looks = SecondLooks()
        self.search_visits = SearchVisits(self.network)
        self._chains: dict[str, tuple[str, ...]] = {}
        self._down: set[str] = set()
        self._done = 0
        self._store_failures = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> CrawlSpider:
        """As Scrapy makes it; what the network file says of manners becomes Scrapy's settings."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        settings: dict[str, Any] = {"USER_AGENT": spider.network.user_agent}
        if spider.fresh:
            settings[CONDITIONAL_ENABLED] = False
        if crawler.settings.getbool(POLITENESS_ENABLED, default=True):
            settings["DOWNLOAD_DELAY"] = min(site.politeness.delay for site in spider.sites)
            settings["DOWNLOAD_SLOTS"] = slots(spider.network)
            # No more than what is about to go out: Ctrl-C waits for these.
            spider.frontier.abreast = 1 + max(site.politeness.concurrency for site in spider.sites)
        for name, value in settings.items():
            crawler.settings.set(name, value, priority="spider")
        spider.second_looks = SecondLooks.for_crawl(crawler.settings, spider.network)
        spider.search_visits = SearchVisits.for_crawl(crawler.settings, spider.network)
        connect = crawler.signals.connect
        connect(spider.lists.robots_parsed, signal=signals.robots_parsed)
        connect(spider.feed, signal=signals.scheduler_empty)
        connect(spider.idle, signal=signals.spider_idle)
        connect(spider.stored, signal=signals.item_scraped)
        connect(spider.not_stored, signal=signals.item_error)
        connect(spider.dropped, signal=signals.item_dropped)
        return spider

    # What a spider may want to say otherwise ----------------------------------------------------------------

    def wants(self, url: str, words: str) -> bool:  # noqa: ARG002
        """Whether to visit a page that a link with these words leads to."""
        return True

    def wants_document(self, document: Document) -> bool:  # noqa: ARG002
        """Whether to read a list of pages."""
        return True

    # Going out ---------------------------------------------------------------------------------------------

    async def start(self) -> AsyncIterator[Any]:
        """The home pages."""
        for visit in self.frontier.openings():
            yield self._request(visit)

    def feed(self) -> None:
        """Hand Scrapy some of the pages that wait, when it has none left."""
        room = self.crawler.settings.getint("CONCURRENT_REQUESTS") - len(
            self.crawler.engine.downloader.active
        )
        for visit in self.frontier.take(max(room, 0)):
            self.crawler.engine.crawl(self._request(visit))

    def _request(self, visit: Visit, url: str | None = None, hops: int = 0) -> Request:
        meta: dict[str, Any] = {"dont_redirect": True}
        if not visit.opening:  # the home page is needed whole: its head tells where the lists are
            meta[PAGE_URL] = visit.url
        return Request(
            url or visit.url,
            callback=self.page,
            errback=self.page_failed,
            cb_kwargs={"visit": visit, "hops": hops},
            meta=meta,
            headers={"Accept-Language": accept_language(visit.site)},
            dont_filter=True,
        )

    # Pages -------------------------------------------------------------------------------------------------

    def page(
        self, response: Response, visit: Visit, hops: int
    ) -> Iterator[PageItem | FetchFailure | Request]:
        """A page has answered."""
        answer = Answer.to(visit, response, self.network, self.memory_in_use)
        if answer.outcome == MOVED:
            yield from self._moved(answer, hops)
            return
        yield from self._keep(answer)
        if visit.opening:  # first what is known, so that links do not make it new
            yield from self._open(answer)
        if answer.outcome == UNCHANGED:  # its links may lead to pages that no crawl has reached yet
            for url in self.memory_in_use.links(visit.url):
                self._offer(url)
        for url, words in answer.links().items():
            self._offer(url, words)
        if answer.is_page and self.second_looks.wanted(visit.site.id, visit.url):
            yield self.second_looks.request(response.request, visit.url)
        if answer.is_page and self.search_visits.wanted(visit, self.memory_in_use):
            yield self.search_visits.request(response, visit)

    def _keep(self, answer: Answer) -> Iterator[PageItem]:
        site = answer.visit.site
        self.tally.page(site.id, answer.outcome)
        if answer.faulty:
            self.tally.unread()
        if answer.worth_keeping:
            yield answer.item()
        self._finished(answer.visit, answer.outcome)

    def _moved(self, answer: Answer, hops: int) -> Iterator[PageItem | FetchFailure | Request]:
        visit, target = answer.visit, answer.target
        literal = redirect_target(answer.response)
        chain = self._chains.get(visit.url, ())
        if target == visit.url and literal and literal != answer.response.url and hops < MAX_HOPS:
            yield self._request(
                visit, literal, hops + 1
            )  # the same page under another spelling: with www, ...
            return
        if target is None or target == visit.url or target in chain or len(chain) >= MAX_HOPS:
            reason = f"redirects in a circle: {' > '.join((*chain, visit.url, target or '?'))}"
            yield from self._failure(visit, reason[:500])
            return
        self._chains[target] = (*chain, visit.url)
        yield from self._keep(answer)
        following = self.frontier.follow(target, visit.site) if visit.opening else None
        if following:
            yield self._request(following)
            return
        self._offer(target)
        if visit.opening:
            yield from self._open(answer)

    def page_failed(self, failure: Failure) -> Iterator[FetchFailure | Request]:
        """A page has not answered, or was not asked."""
        request, error = failure.request, failure.value  # type: ignore[attr-defined]  # Scrapy sets it
        visit: Visit = request.cb_kwargs["visit"]
        if isinstance(error, HostDown):
            yield from self._host_down(visit, str(error))
        elif isinstance(error, IgnoreRequest) and "robots.txt" in str(error):
            self.tally.forbidden(visit.site.id)
            self._finished(visit, "forbidden")
            if visit.opening:
                self.tally.site(visit.site.id, "robots.txt forbids its home page")
                yield from self.lists.open(visit.site, Hints())
        else:
            yield from self._failure(visit, reason_of(error))

    def _failure(self, visit: Visit, reason: str) -> Iterator[FetchFailure]:
        self.tally.failure(visit.site.id)
        if visit.opening:
            self.tally.site(visit.site.id, reason)
        yield FetchFailure(url=visit.url, site=visit.site.id, reason=reason, failed_at=datetime.now(UTC))
        self._finished(visit, "failed")

    def _host_down(self, visit: Visit, reason: str) -> Iterator[FetchFailure]:
        """One failure stands for all pages of the host that are not tried."""
        if visit.site.id in self._down:
            self.tally.failure(visit.site.id)
            self._finished(visit, "failed")
            return
        self._down.add(visit.site.id)
        for _ in range(self.frontier.drop(visit.site)):
            self.tally.failure(visit.site.id)
        yield from self._failure(visit, reason)

    def _finished(self, visit: Visit, outcome: str) -> None:
        self.frontier.done(visit.site)
        self._done += 1
        if self._on_event is not None:
            self._on_event(Event(visit.site.id, visit.url, outcome, self._done, self.frontier.waiting()))

    # Opening a site ----------------------------------------------------------------------------------------

    def _open(self, answer: Answer) -> Iterator[Request]:
        site = answer.visit.site
        self.tally.site(site.id, OPENED)
        for url in site.pages:
            self.frontier.offer(url, lane=KEY)
        if not self.narrow:
            self._recall(site)
        yield from self.lists.open(site, answer.hints())

    def _recall(self, site: Site) -> None:
        """Take up what earlier crawls knew; what an interrupted one has just seen is not asked again."""
        memory = self.memory_in_use
        begun = None if self.fresh else memory.unfinished_since(site.id)
        recent = datetime.now(UTC) - RESUME_WITHIN
        behind: list[str] = []
        for page in memory.known_pages(site.id):
            fresh_enough = begun is not None and page.seen_at >= max(begun, recent)
            self.frontier.remember(page.url, visit=not fresh_enough)
            if fresh_enough:
                behind.append(page.url)
        for known in behind:  # only now: a page may link to one that is remembered later
            for url in memory.links(known):
                self._offer(url)

    # Counting ----------------------------------------------------------------------------------------------

    @property
    def tally(self) -> Tally:
        """The crawl's counters."""
        return Tally(self.crawler.stats)

    @property
    def memory_in_use(self) -> Memory:
        """What is known of earlier crawls."""
        if self.memory is None:
            self.memory = memory_of(self.crawler)
        return self.memory

    def idle(self) -> None:
        """Note what was not tried: pipelines are closed before the reason for the end is known."""
        left = sum(self.frontier.unvisited().values())
        limited = self.frontier.limited and left > 0
        self.tally.bounds(left=left, limited=limited, narrowed=self.narrow or self.since is not None)

    def stored(self) -> None:
        """The archive has taken a page."""
        self._store_failures = 0

    def dropped(self, exception: BaseException) -> None:
        """A page went no further: the archive could not take it."""
        if isinstance(exception, NotKept):
            self.not_stored()

    def not_stored(self) -> None:
        """The archive could not take a page; after many in a row the crawl ends."""
        self.tally.unstored()
        self._store_failures += 1
        if self._store_failures == _STORE_FAILURES:
            logger.error("the archive takes nothing any more; the crawl ends")
            self.tally.refused("the archive took nothing any more")
            self.frontier.close()

    def _listed(self, listed: Listed, kind: str) -> None:
        if self.wants(listed.url, kind):
            self.frontier.offer(listed.url, modified=listed.modified)

    def _offer(self, url: str, words: str = "") -> None:
        if self.wants(url, words):
            self.frontier.offer(url, lane=FOUND)
