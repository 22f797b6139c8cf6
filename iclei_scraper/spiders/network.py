"""``scrapy crawl network``: all pages of all sites."""

from __future__ import annotations

from iclei_scraper.spiders.base import CrawlSpider


class NetworkSpider(CrawlSpider):
    """Visits every page of the sites that it can find; see :class:`CrawlSpider` for its arguments."""

    name = "network"
