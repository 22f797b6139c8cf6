"""Statistics: what the network claims about itself, in counters and in sentences."""

from iclei_scraper.parsers.statistics.parser import parse_statistics

__all__ = ["parse_statistics"]
