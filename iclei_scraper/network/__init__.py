"""Which sites there are, what is known of each, which URLs belong to them and how a URL is written."""

from iclei_scraper.network.corrections import Correction, load_corrections, read_corrections
from iclei_scraper.network.model import Endpoints, NetworkFileError, Politeness, Site
from iclei_scraper.network.network import PRODUCT, Network
from iclei_scraper.network.regions import RegionNames

__all__ = [
    "PRODUCT",
    "Correction",
    "Endpoints",
    "Network",
    "NetworkFileError",
    "Politeness",
    "RegionNames",
    "Site",
    "load_corrections",
    "read_corrections",
]
