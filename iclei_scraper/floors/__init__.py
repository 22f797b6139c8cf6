"""What the records of a site usually look like, and below which figures a crawl is not believed. Pure."""

from iclei_scraper.floors.figures import COUNT, FIELDS, Figures, figures_of
from iclei_scraper.floors.learning import NIGHTS, WINDOW, Floor, below, learn

__all__ = ["COUNT", "FIELDS", "NIGHTS", "WINDOW", "Figures", "Floor", "below", "figures_of", "learn"]
