"""What the crawl asks of an archive, as an interface: this room does not know how pages are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from scrapy.utils.misc import load_object

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrapy.crawler import Crawler

MEMORY_STATION = "ARCHIVE_STATION"
"""Setting that names the item pipeline whose ``memory`` attribute is asked."""


class KnownPage(NamedTuple):
    """A page that an earlier crawl has found."""

    url: str
    """Canonical."""
    seen_at: datetime
    """When it was last fetched, or confirmed to be unchanged; aware."""


@runtime_checkable
class Memory(Protocol):
    """What is remembered of earlier crawls."""

    def validators(self, url: str) -> tuple[str | None, str | None] | None:
        """``ETag`` and ``Last-Modified`` of the latest readable capture of a page, or ``None``."""

    def known_pages(self, site: str) -> Iterable[KnownPage]:
        """All pages of a site that stand, as far as is known."""

    def unfinished_since(self, site: str) -> datetime | None:
        """Start of the latest crawl of a site where that did not come to its end, else ``None``."""

    def links(self, url: str) -> Iterable[str]:
        """Where the latest readable capture of a page links to."""

    def cloaked(self, site: str) -> Iterable[str]:
        """Pages of a site of which it stands that they show search engines something else."""

    def is_unchanged(self, url: str, status: int, body: bytes) -> bool:
        """Whether a page that was just fetched says what is known of it, so that it need not be read."""


class NoMemory:
    """The memory of a crawl that starts from nothing."""

    def validators(self, url: str) -> None:  # noqa: ARG002
        """Nothing is known."""
        return

    def known_pages(self, site: str) -> Iterable[KnownPage]:  # noqa: ARG002
        """Nothing is known."""
        return ()

    def unfinished_since(self, site: str) -> None:  # noqa: ARG002
        """Nothing is known."""
        return

    def links(self, url: str) -> Iterable[str]:  # noqa: ARG002
        """Nothing is known."""
        return ()

    def cloaked(self, site: str) -> Iterable[str]:  # noqa: ARG002
        """Nothing is known."""
        return ()

    def is_unchanged(self, url: str, status: int, body: bytes) -> bool:  # noqa: ARG002
        """Nothing is known."""
        return False


def memory_of(crawler: Crawler) -> Memory:
    """The memory of a running crawl: what its spider was given, else that of the station with the archive."""
    given = getattr(crawler.spider, "memory", None)
    if isinstance(given, Memory):
        return given
    station = crawler.settings.get(MEMORY_STATION)
    if station and station in crawler.settings.getdict("ITEM_PIPELINES"):
        pipeline = crawler.get_item_pipeline(load_object(station))
        memory = getattr(pipeline, "memory", None)
        if isinstance(memory, Memory):
            return memory
    return NoMemory()
