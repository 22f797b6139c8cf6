"""What is known of one site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from iclei_scraper.values.wording.urls import host_of, ip_address

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD_FLOORS = ("offices", "news", "statistics", "cookies", "pages")
"""What a floor can be set for."""
KIND_OF_FLOOR = {
    "offices": "office",
    "news": "news",
    "statistics": "statistic",
    "cookies": "cookie",
    "pages": "page",
}
"""What a floor is set for -> kind of record; pages are those that answer."""


class NetworkFileError(ValueError):
    """The network file cannot be used; the message is one line that names file, table and key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How gently a site is visited."""

    delay: float = 1.0
    """Seconds between two requests to a host, at least; robots.txt may ask for more."""
    concurrency: int = 1
    """Requests to a host at the same time, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """Where a site lists its own pages, where that is known; what is not is tried and looked for."""

    sitemaps: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    wordpress: tuple[str, ...] = ()
    """Roots of WordPress REST APIs, such as ``https://example.org/en/wp-json/``."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Site:
    """One website of the network. All URLs are absolute."""

    id: str
    name: str
    base: str
    """Address of the home page; every page of the site begins so, unless a longer base claims it."""
    aliases: tuple[str, ...] = ()
    """Other beginnings under which the same pages answer: mapped to the base, never a second source."""
    former: tuple[str, ...] = ()
    """Older addresses whose pages are others: part of the network, neither mapped nor visited."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes, the usual one first."""
    date_order: str | None = None
    """``DMY``, ``MDY`` or ``YMD`` where the site writes dates in digits."""
    parameters: frozenset[str] | None = None
    """The only query parameters that name a page; ``None`` where that is not known."""
    skip: tuple[str, ...] = ()
    """Regular expressions for paths (with query) that are never visited."""
    pages: tuple[str, ...] = ()
    """Key pages, visited first: contact, about, cookie statement."""
    endpoints: Endpoints = field(default_factory=Endpoints)
    politeness: Politeness = field(default_factory=Politeness)
    floors: Mapping[str, int] = field(default_factory=dict)
    """Kind of record -> how many of them a healthy crawl of the site finds at least."""
    max_pages: int = 10_000
    """Pages visited in one crawl, at most: what endless calendars can cost."""
    noise: bool = True
    """``False``: what is volatile on the site is not learned; a page whose bytes differ is read."""
    active: bool = True
    """``False`` for a closed generation that is visited only when it is named."""
    note: str | None = None

    @property
    def host(self) -> str:
        """Host of the base."""
        return host_of(self.base)

    def absolute(self, reference: str) -> str:
        """A path as the network file writes it, resolved against the base."""
        return urljoin(self.base, reference)

    def skips(self, url: str) -> bool:
        """Whether the network file says that a URL is never visited."""
        if not self.skip:
            return False
        parts = urlsplit(url)
        return bool(_pattern(self.skip).search(f"{parts.path}?{parts.query}" if parts.query else parts.path))


@lru_cache(maxsize=512)
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def twin_of(host: str) -> str | None:
    """The same host with or without ``www``; ``None`` for addresses and names without a dot.

    >>> twin_of("iclei.org"), twin_of("www.iclei.org.mx"), twin_of("127.0.0.1")
    ('www.iclei.org', 'iclei.org.mx', None)
    """
    if "." not in host or ip_address(host) is not None:
        return None
    return host[4:] if host.startswith("www.") else f"www.{host}"
