"""Which hosts have answered in a crawl, and which are left alone for the rest of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class Hosts:
    """What a crawl has learned of hosts.

    Args:
        limit: pages in a row that fail before a host is given up.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._strikes: dict[str, float] = {}
        self._answered: set[str] = set()
        self._down: dict[str, str] = {}

    def down(self, host: str) -> str | None:
        """Why a host is left alone, or ``None``."""
        return self._down.get(host)

    def answered(self, host: str, *, well: bool) -> None:
        """A host has answered; ``well`` if nothing speaks against asking again."""
        self._answered.add(host)
        if well:
            self._strikes.pop(host, None)

    def strike(self, host: str, reason: str, weight: float = 1.0) -> None:
        """A page of a host has failed for good, after all attempts.

        The first contact tells most: a host that has never answered is not asked page by page.
        """
        self._strikes[host] = self._strikes.get(host, 0.0) + weight
        if host not in self._answered or self._strikes[host] >= self._limit:
            self.give_up(host, reason)

    def give_up(self, host: str, reason: str) -> None:
        """Ask nothing more of a host in this crawl."""
        if host not in self._down:
            self._down[host] = reason
            logger.info("%s; nothing more is asked of it in this crawl", reason)


_OF_CRAWLERS: WeakKeyDictionary[Crawler, Hosts] = WeakKeyDictionary()


def hosts_of(crawler: Crawler) -> Hosts:
    """The one register of a crawl. Setting: ``HOST_STRIKES``."""
    if crawler not in _OF_CRAWLERS:
        _OF_CRAWLERS[crawler] = Hosts(crawler.settings.getint("HOST_STRIKES", 5))
    return _OF_CRAWLERS[crawler]
