"""Where candidate URLs come from: sitemaps, feeds, the WordPress REST API, links."""

from iclei_scraper.discovery.documents import Document, Found, opening_documents, read_document
from iclei_scraper.discovery.frontier import Frontier, Visit
from iclei_scraper.discovery.links import Hints, hints_of, links_of
from iclei_scraper.discovery.listed import Listed
from iclei_scraper.discovery.scope import Scope

__all__ = [
    "Document",
    "Found",
    "Frontier",
    "Hints",
    "Listed",
    "Scope",
    "Visit",
    "hints_of",
    "links_of",
    "opening_documents",
    "read_document",
]
