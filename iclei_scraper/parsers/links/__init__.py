"""Links of a page: profiles on social networks, legal pages, and all anchors."""

from iclei_scraper.parsers.links.anchors import parse_anchors
from iclei_scraper.parsers.links.legal import parse_legal
from iclei_scraper.parsers.links.social import parse_social

__all__ = ["parse_anchors", "parse_legal", "parse_social"]
