"""Which sites there are, what is known of each, which URLs belong to them and how a URL is written."""

from iclei_scraper.network.model import Endpoints, NetworkFileError, Politeness, Site
from iclei_scraper.network.network import PRODUCT, Network
from iclei_scraper.network.regions import RegionNames

__all__ = ["PRODUCT", "Endpoints", "Network", "NetworkFileError", "Politeness", "RegionNames", "Site"]
