"""Second station: every record is held against what its type promises."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.items import PageItem
from iclei_scraper.normalise.validity import validate

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class ValidatePipeline:
    """Takes records that cannot be right out of the page, and says why."""

    def __init__(self, crawler: Crawler | None = None) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Keep the crawler, for its stats."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        """Validate a page's records; other items pass as they are."""
        if isinstance(item, PageItem) and item.records is not None:
            item.records, rejects = validate(item.records)
            for reject in rejects:
                logger.warning("%s: %s refused: %s", item.capture.url, reject.kind, reject.reason)
                if self._crawler is not None and self._crawler.stats is not None:
                    self._crawler.stats.inc_value(f"rejects/{reject.kind}")
            item.rejects.extend(rejects)
        return item
