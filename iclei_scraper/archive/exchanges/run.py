"""What every write needs to know: the connection, the crawl in progress, and to whom a URL belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.exchanges import payloads

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.noise.rules import Rules
    from iclei_scraper.records import ObservedCookie

SiteOf = Callable[[str], str | None]
"""URL -> id of the site that it belongs to, or ``None``."""


@dataclass(slots=True)
class Watched:
    """A row of a cookie that this crawl has met being set, and what is not written yet."""

    row: int
    cookie: ObservedCookie
    at: str
    url: str
    more: int = 0
    """Responses that set it since it was last written."""


@dataclass(slots=True, kw_only=True)
class Run:
    """A crawl in progress."""

    conn: sqlite3.Connection
    crawl: int
    parser_version: str
    site_of: SiteOf
    rereading: bool = False
    """Stored bytes are read again by other parsers: what differs is not of the site's doing."""
    apart: frozenset[tuple[str, frozenset[tuple[str, str]]]] = frozenset()
    """Kind and both names (site and key) of what corrections in force say to be two records."""
    together: frozenset[tuple[str, str, str]] = frozenset()
    """Kind, site and key of what corrections in force say to be another's name."""
    sites: set[str] = field(default_factory=set)
    """Sites that the archive lists."""
    counted: set[str] = field(default_factory=set)
    """Sites that this crawl has met, so that their counters stand."""
    observed: dict[tuple[Any, ...], list[Watched]] = field(default_factory=dict)
    """Cookies that this crawl has seen being set: site and identity -> rows, see :mod:`.observed`."""
    added_cookies: dict[str, int] = field(default_factory=dict)
    """Site -> rows of such cookies that this crawl has added."""
    learning: bool = True
    """Whether what is volatile is learned and left out of the comparison."""
    without_noise: frozenset[str] = frozenset()
    """Sites on which that is not done."""
    rules: dict[str, Rules] = field(default_factory=dict)
    """Site -> rules in use, once they have been asked for."""
    content: tuple[tuple[str, str], str] | None = None
    """Rules and body that a content was found for last, and its digest: a page is asked for twice."""
    hashed: tuple[bytes, str] | None = None
    """The body that was hashed last, and its SHA-256."""
    listed: dict[int, str] = field(default_factory=dict)
    """Pages that this crawl has met first -> when a list says that they were last edited."""
    lessons: Counter[str] = field(default_factory=Counter)
    """Site -> pages by which this crawl has tried to learn."""
    waiting: Counter[int] = field(default_factory=Counter)
    """Bucket of pages -> fetches of this crawl that are not packed yet."""

    def learns(self, site: str) -> bool:
        """Whether what is volatile on a site is learned and left out."""
        return self.learning and site not in self.without_noise

    def digest_of(self, body: bytes) -> str:
        """SHA-256 of a body; of the one that is in hand it is made once."""
        if self.hashed is None or self.hashed[0] is not body:
            self.hashed = body, payloads.digest_of(body)
        return self.hashed[1]

    def forget(self) -> None:
        """Forget what a transaction that was rolled back may have told."""
        self.counted.clear()
        self.rules.clear()
