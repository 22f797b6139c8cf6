"""Pure: what differs between two states, and how to say it in a sentence."""

from iclei_scraper.changes.compare import compare
from iclei_scraper.changes.sentences import grouped, most_important_first, safe, sentence

__all__ = ["compare", "grouped", "most_important_first", "safe", "sentence"]
