"""Spam that somebody else put into a page: found by several signals together, never by words alone."""

from iclei_scraper.parsers.injected.find import find_injected, without_injected

__all__ = ["find_injected", "without_injected"]
