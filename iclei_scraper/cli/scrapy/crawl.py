"""``scrapy crawl`` with a true exit status: Scrapy's own ends with 0 when every page has failed."""

from __future__ import annotations

import sys
from asyncio import Task
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.exceptions import UsageError

from iclei_scraper.cli.errors import status_of
from iclei_scraper.crawling import exit_status
from iclei_scraper.http.health import conclude
from iclei_scraper.status import Status

if TYPE_CHECKING:
    import argparse

    from iclei_scraper.http.health import Conclusion


class Command(ScrapyCrawl):
    """Scrapy's command; afterwards the crawl's counters and its errors are read."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run a spider by its name."""
        if len(args) != 1:
            raise UsageError("one spider, please")
        process = self.crawler_process
        assert process is not None  # noqa: S101  # Scrapy sets it before it calls run()
        if args[0] not in process.spider_loader.list():
            raise UsageError(f"no spider {args[0]!r}; `scrapy list` tells which there are")
        crawler = self._create_crawler(args[0])

        endings: list[Conclusion] = []

        def closed(reason: str) -> None:
            endings.append(conclude(crawler.stats.get_stats(), reason))

        crawler.signals.connect(closed, signal=signals.spider_closed)
        task = process.crawl(crawler, **opts.spargs)
        process.start()
        error = task.exception() if isinstance(task, Task) and task.done() and not task.cancelled() else None
        if isinstance(error, Exception):
            self.exitcode = status_of(error) or Status.UNEXPECTED
            sys.stderr.write(f"Error: {error}\n")
        elif endings:
            self.exitcode = exit_status(endings[-1])
            sys.stderr.write(f"{endings[-1].status}: {endings[-1].sentence}\n")
