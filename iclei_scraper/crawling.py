"""Run a crawl from a program: as often as wanted, one after the other, in one process.

``scrapy crawl network`` does the same from a shell; this is what the command line and the demo use.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings

from iclei_scraper.http.health import COMPLETE, FAILED, INTERRUPTED, PARTIAL, Conclusion, conclude
from iclei_scraper.network import Network
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from scrapy.crawler import Crawler

    from iclei_scraper.spiders.base import Event

logger = logging.getLogger(__name__)

_SETTINGS = "iclei_scraper.settings"
_EXIT = {
    COMPLETE: Status.OK,
    PARTIAL: Status.PARTIAL,
    FAILED: Status.FAILED,
    INTERRUPTED: Status.INTERRUPTED,
}
_WATCH = 0.01  # seconds; a small site is crawled in some tenths


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOutcome:
    """How a crawl went."""

    conclusion: Conclusion
    reason: str
    """Why it ended, in Scrapy's words: ``finished``, ``shutdown``, …"""
    stats: Mapping[str, Any] = field(default_factory=dict)
    """All counters."""

    @property
    def status(self) -> str:
        """``complete``, ``partial``, ``failed`` or ``interrupted``."""
        return self.conclusion.status

    @property
    def sentence(self) -> str:
        """Why, in one line for a person."""
        return self.conclusion.sentence

    @property
    def exit_status(self) -> Status:
        """What a command should end with; a crawl that was only bounded by its user is fine."""
        return exit_status(self.conclusion)


def exit_status(conclusion: Conclusion) -> Status:
    """The documented exit status for how a crawl went."""
    if not conclusion.kept:
        return Status.ARCHIVE  # whatever the sites answered
    if conclusion.status == PARTIAL and conclusion.faultless:
        return Status.OK
    return _EXIT[conclusion.status]


def run_crawl(  # noqa: PLR0913  # each is an option of the command
    network: Network | None = None,
    sites: Iterable[str] = (),
    archive_path: str | Path = "archive.db",
    *,
    limit: int | None = None,
    since: datetime | None = None,
    fresh: bool = False,
    spider: str = "network",
    settings: Mapping[str, Any] | None = None,
    on_event: Callable[[Event], None] | None = None,
) -> CrawlOutcome:
    """Crawl sites into an archive and say how it went.

    SIGINT and SIGTERM end the crawl gracefully (what is under way is finished and stored), a second one at
    once. No asyncio loop may be running in this thread.

    Args:
        network: what to visit; the bundled network by default.
        sites: ids; all active sites by default.
        archive_path: the SQLite file, made where there is none.
        limit: pages visited in all, at most.
        since: what nothing says has changed since is left alone.
        fresh: ask for everything anew, and do not continue an interrupted crawl.
        spider: name of the spider.
        settings: Scrapy settings that differ from :mod:`iclei_scraper.settings`.
        on_event: called in this thread after each page.

    Raises:
        iclei_scraper.network.NetworkFileError: there is no such site.
        iclei_scraper.archive.ArchiveError: the archive cannot be used.
    """
    known = network or Network.load()
    names = list(sites)
    known.select(names)  # a wrong name is told before anything starts
    arguments = {
        "network": known,
        "sites": names,
        "limit": limit,
        "since": since,
        "fresh": fresh,
        "on_event": on_event,
    }
    runner = AsyncCrawlerRunner(scrapy_settings({"ARCHIVE_PATH": str(archive_path), **(settings or {})}))
    return asyncio.run(_crawl(runner, spider, arguments))


def scrapy_settings(overrides: Mapping[str, Any] | None = None) -> Settings:
    """The project's Scrapy settings, as ``scrapy.cfg`` would load them, with some changed."""
    settings = Settings()
    settings.setmodule(_SETTINGS, priority="project")
    settings.setdict(dict(overrides or {}), priority="cmdline")
    return settings


async def _crawl(runner: AsyncCrawlerRunner, spider: str, arguments: dict[str, Any]) -> CrawlOutcome:
    crawler = runner.create_crawler(spider)
    reasons: list[str] = []

    def closed(reason: str) -> None:
        reasons.append(reason)

    crawler.signals.connect(closed, signal=signals.spider_closed)
    task = runner.crawl(crawler, **arguments)
    with _graceful(crawler, task) as stopping:
        try:
            await task
        except asyncio.CancelledError:
            if not stopping:
                raise  # somebody else cancelled us; only our own second signal ends a crawl quietly
            reasons.append("stopped at once")
    reason = reasons[-1] if reasons else "shutdown"
    stats = dict(crawler.stats.get_stats())
    return CrawlOutcome(conclusion=conclude(stats, reason), reason=reason, stats=stats)


async def _stop(crawler: Crawler, task: asyncio.Task[None]) -> None:
    """Stop a crawl, also one that is only being opened.

    Scrapy takes a stop before its engine runs for done: it would crawl to the end, and then wait for ever.
    """
    while not task.done() and not _runs(crawler):  # noqa: ASYNC110  # Scrapy has no event for it
        await asyncio.sleep(_WATCH)
    await crawler.stop_async()


def _runs(crawler: Crawler) -> bool:
    try:
        return crawler.engine.running
    except RuntimeError:  # there is none yet
        return False


@contextmanager
def _graceful(crawler: Crawler, task: asyncio.Task[None]) -> Iterator[list[asyncio.Task[None]]]:
    """End the crawl on SIGINT and SIGTERM: gracefully, and at once when asked again.

    Yields a list that is empty until the first signal has come.
    """
    loop = asyncio.get_running_loop()
    stopping: list[asyncio.Task[None]] = []

    def stop() -> None:
        if stopping:
            task.cancel()
            return
        logger.warning("stopping; what is under way is finished first (again to stop at once)")
        stopping.append(loop.create_task(_stop(crawler, task)))

    handled = (signal.SIGINT, signal.SIGTERM) if threading.current_thread() is threading.main_thread() else ()
    for number in handled:
        loop.add_signal_handler(number, stop)
    try:
        yield stopping
    finally:
        for number in handled:
            loop.remove_signal_handler(number)
