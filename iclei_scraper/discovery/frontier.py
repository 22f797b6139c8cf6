"""The pages still to visit: each once, fair to all sites, bounded, and small in memory.

Scrapy's own queue holds whole requests. Waiting here costs an address and eight bytes, and no site can crowd
out the others, whatever it lists.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.discovery.traps import Traps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from iclei_scraper.discovery.scope import Scope
    from iclei_scraper.network import Site

KEY, FOUND, KNOWN = 0, 1, 2
"""Lanes in the order of service: key pages, pages found in this crawl, pages known from before."""


class Visit(NamedTuple):
    """A page whose turn has come."""

    url: str
    """Canonical."""
    site: Site
    opening: bool = False
    """It is the home page, after which the rest of the site is opened."""
    modified: datetime | None = None
    """When a list says that it was last edited; only of a page that no earlier crawl knew."""


@dataclass(slots=True)
class _Queue:
    site: Site
    lanes: tuple[deque[str], deque[str], deque[str]]
    traps: Traps
    in_flight: int = 0
    visits: int = 0

    @property
    def waiting(self) -> int:
        return sum(map(len, self.lanes))

    def next(self) -> str:
        return next(lane for lane in self.lanes if lane).popleft()


class Frontier:
    """The pages that a crawl will visit.

    Args:
        scope: which URLs are pages of ours.
        sites: the sites that are visited.
        limit: pages visited in all, at most.
        since: pages that nothing says have changed since then are left alone, if they are known already.
        abreast: pages of one site under way at the same time, at most.
    """

    def __init__(
        self,
        scope: Scope,
        sites: Iterable[Site],
        *,
        limit: int | None = None,
        since: datetime | None = None,
        abreast: int = 8,
    ) -> None:
        self._scope = scope
        self._limit = limit
        self._since = since
        self.abreast = abreast
        self._seen: set[int] = set()
        self._known: set[int] = set()
        self._dated: dict[int, datetime] = {}
        """Pages that wait and that no earlier crawl knew -> when a list says that they were last edited."""
        self._queues = {
            site.id: _Queue(
                site, (deque(), deque(), deque()), Traps(parameters_known=site.parameters is not None)
            )
            for site in sites
        }
        self._turns = deque(self._queues)
        self.visits = 0
        """Pages handed out."""
        self.left_out: Counter[str] = Counter()
        """Reason -> pages that were not followed for it."""

    # Coming in --------------------------------------------------------------------------------------------

    def openings(self) -> Iterator[Visit]:
        """The home pages, each to be visited before anything else of its site."""
        for queue in self._queues.values():
            if self._exhausted(queue):
                continue
            self._seen.add(_mark(queue.site.base))
            yield self._hand_out(queue, queue.site.base)._replace(opening=True)

    def offer(self, url: str, *, modified: datetime | None = None, lane: int = FOUND) -> bool:
        """Take up a page that somebody named; ``False`` where it is not ours, not new or not wanted."""
        page = self._scope.page(url)
        if page is None:
            return False
        canonical, site = page
        mark = _mark(canonical)
        if mark in self._seen or self._is_old(mark, modified, lane):
            return False
        self._seen.add(mark)
        queue = self._queues[site.id]
        if (reason := queue.traps.reason(canonical)) is not None:
            self.left_out[reason] += 1
            return False
        queue.lanes[lane].append(canonical)
        if modified is not None and self._known and mark not in self._known:
            self._dated[mark] = modified
        return True

    def remember(self, url: str, *, visit: bool) -> None:
        """Take up a page known from before; without ``visit`` it counts as visited already."""
        canonical_mark = _mark(url)
        self._known.add(canonical_mark)
        if visit:
            if self._since is None:
                self.offer(url, lane=KNOWN)
        else:
            self._seen.add(canonical_mark)

    def _is_old(self, mark: int, modified: datetime | None, lane: int) -> bool:
        if self._since is None or lane == KEY:
            return False
        return mark in self._known if modified is None else modified < self._since

    # Going out --------------------------------------------------------------------------------------------

    def take(self, count: int) -> list[Visit]:
        """Up to ``count`` pages whose turn has come, from all sites in turn."""
        taken: list[Visit] = []
        idle = 0
        while len(taken) < count and idle < len(self._turns):
            queue = self._queues[self._turns[0]]
            self._turns.rotate(-1)
            if queue.in_flight >= self.abreast or not queue.waiting or self._exhausted(queue):
                idle += 1
                continue
            idle = 0
            taken.append(self._hand_out(queue, queue.next()))
        return taken

    def follow(self, url: str, site: Site) -> Visit | None:
        """The page that a home page redirects to; ``None`` where it is not the site's, or not new."""
        page = self._scope.page(url)
        if page is None or page[1] is not site or _mark(page[0]) in self._seen:
            return None
        self._seen.add(_mark(page[0]))
        return self._hand_out(self._queues[site.id], page[0])._replace(opening=True)

    def done(self, site: Site) -> None:
        """A page that was handed out has been dealt with."""
        self._queues[site.id].in_flight -= 1

    def drop(self, site: Site) -> int:
        """Forget what waits of a site; how many pages that were."""
        queue = self._queues[site.id]
        dropped = queue.waiting
        for lane in queue.lanes:
            lane.clear()
        return dropped

    def close(self) -> None:
        """Hand out nothing more."""
        self._limit = 0

    def _hand_out(self, queue: _Queue, url: str) -> Visit:
        queue.in_flight += 1
        queue.visits += 1
        self.visits += 1
        modified = self._dated.pop(_mark(url), None) if self._dated else None
        return Visit(url, queue.site, modified=modified)

    def _exhausted(self, queue: _Queue) -> bool:
        return self.limited or queue.visits >= queue.site.max_pages

    @property
    def limited(self) -> bool:
        """Whether the crawl has visited as many pages as it may."""
        return self._limit is not None and self.visits >= self._limit

    # Telling ----------------------------------------------------------------------------------------------

    def waiting(self, site: Site | None = None) -> int:
        """Pages that wait, of one site or of all."""
        return (
            self._queues[site.id].waiting if site else sum(queue.waiting for queue in self._queues.values())
        )

    def unvisited(self) -> dict[str, int]:
        """Site -> pages that wait and will not be visited, because a bound was reached."""
        return {
            queue.site.id: queue.waiting
            for queue in self._queues.values()
            if queue.waiting and self._exhausted(queue)
        }


def _mark(url: str) -> int:
    """Eight bytes that stand for a URL: 100,000 pages in 10 MB less than their addresses."""
    return int.from_bytes(blake2b(url.encode("utf-8", "surrogatepass"), digest_size=8).digest())
