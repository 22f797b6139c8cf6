"""Names of parts of the world."""

from __future__ import annotations

from iclei_scraper.parsers.statistics.words.words import WORLDWIDE
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name


def names_part(text: str) -> bool:
    """Whether a text is the name of a region or country, the world not among them."""
    return not WORLDWIDE.search(text) and (is_region_name(text) or names_country(text))
