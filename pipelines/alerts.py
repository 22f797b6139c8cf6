"""After the changes: who is to be told at once is told while the crawl runs."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.alerts.channels import Channels
from iclei_scraper.alerts.rules import AT_ONCE, Rules
from iclei_scraper.alerts.urgent import Urgent
from pipelines.archive import ArchivePipeline

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class AlertsPipeline:
    """Sends what rules with ``when = "at once"`` ask for, where it is certain at first sight.

    Setting: ``ALERTS_RULES``, a rules file; without it nothing is told. What fails here is told when the
    crawl has ended, and never stops it.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.urgent: Urgent | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Keep the crawler, to find the archive's station."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Read the rules.

        Raises:
            RulesError: they cannot be used.
        """
        file = self.crawler.settings.get("ALERTS_RULES")
        station = self.crawler.get_item_pipeline(ArchivePipeline)
        if not file or station is None:
            return
        rules = Rules.load(Path(file), os.environ)
        if any(rule.when == AT_ONCE for rule in rules.rules):
            sender = Channels(rules.destinations, os.environ, rules.path.parent)
            self.urgent = Urgent(station.archive, station.crawl, rules, sender)
            station.telling = self.urgent.put

    def process_item(self, item: Any) -> Any:
        """Send what the pages before have given to tell."""
        if self.urgent is not None:
            try:
                self.urgent.send()
            except Exception:  # whatever telling trips over, the crawl goes on
                logger.exception("what is to be told at once will be told when the crawl has ended")
                self.urgent = None
        return item

    def close_spider(self) -> None:
        """See what became of the messages that are on their way."""
        if self.urgent is not None:
            try:
                self.urgent.send()
                self.urgent.close()
            except Exception:  # as above
                logger.exception("what is to be told at once will be told when the crawl has ended")
