"""A fetched page as a parser sees it: its tree, and its text as blocks in reading order."""

from iclei_scraper.page.lines import Block, Link
from iclei_scraper.page.page import Page

__all__ = ["Block", "Link", "Page"]
