"""Which sites there are, what is known of each, which URLs belong to them and how a URL is written."""

from iclei_scraper.network.model import Endpoints, NetworkError, Politeness, Site
from iclei_scraper.network.network import Network
from iclei_scraper.network.regions import RegionNames

__all__ = ["Endpoints", "Network", "NetworkError", "Politeness", "RegionNames", "Site"]
