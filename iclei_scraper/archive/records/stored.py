"""A page as the archive keeps it: what became of it in a crawl, and what of it can be read again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from iclei_scraper.items import PageRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of a page, and what is needed to tell what changed on it."""

    url: str
    site: str
    state: str
    """``new``, ``changed``, ``unchanged``, ``gone``, ``moved``, ``failed``, ``alias`` (leads to itself)."""
    page: int = 0
    capture: int = 0
    before: PageRecords | None = None
    """What the page said before; ``None`` where it was not known or not there."""
    after: PageRecords | None = None
    told: bool = False
    """Whether the difference is to be compared and booked; a site's first crawl is not."""
    by_others: bool = False
    """Whether other parsers than today's read ``before``, so that a difference may be theirs. A crawl reads
    its pages again before it begins, so this is so only where that failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A capture that can be read again."""

    capture: int
    url: str
    """Of its page."""
    digest: str
    """SHA-256 of its body."""
    fetched_at: datetime
    content_type: str | None
