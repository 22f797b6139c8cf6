"""Which URLs are pages of the sites that a crawl visits."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.network import Network, Site

_REMEMBERED = 16_384  # links that are judged once: menus and footers repeat the same hundred on every page

_FILES = re.compile(
    r"\.(?:7z|aac|ai|apk|atom|avi|avif|bin|bmp|bz2|csv|css|dmg|docx?|dwg|eot|eps|epub|exe|flv|gif|gpx|gz|heic|"
    r"ico|ics|indd|iso|jar|jpe?g|js|json|kml|kmz|m4[av]|map|mkv|mobi|mov|mp[34]|mpe?g|msi|od[gpst]|og[agv]|opus|"
    r"pdf|png|pp[st]x?|ps|psd|rar|rdf|rss|rtf|svgz?|swf|tar|tgz|tiff?|ttf|vcf|wasm|wav|web[mp]|wm[av]|woff2?|"
    r"xlsx?|xml|xsl|zip)$",
    re.IGNORECASE,
)
"""Ends of paths that are no pages. Documents are known by the links to them; their bytes are not kept."""

_MACHINE_PATHS = re.compile(
    r"/(?:wp-json|wp-admin|wp-login\.php|wp-cron\.php|wp-comments-post\.php|xmlrpc\.php|wp-content/(?:plugins|themes)|"
    r"wp-includes|cdn-cgi|typo3|administrator|oembed)(?:/|$)|/(?:feed|embed|trackback|rss2?|atom)/?$|^/search/",
    re.IGNORECASE,
)
_MACHINE_QUERY = re.compile(
    r"(?:^|&)(?:s|feed|share|add-to-cart|ical|outlook-ical|rest_route|doing_wp_cron|preview|customize_theme)=",
    re.IGNORECASE,
)


class Scope:
    """The pages of some sites of a network.

    Args:
        network: to whom a URL belongs, and how it is written.
        sites: the sites that are visited.
    """

    def __init__(self, network: Network, sites: Iterable[Site]) -> None:
        self._network = network
        self._ids = frozenset(site.id for site in sites)
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._page)

    def page(self, url: str) -> tuple[str, Site] | None:
        """Canonical address and site of a page in scope, else ``None``."""
        return self._remembered(url)

    def _page(self, url: str) -> tuple[str, Site] | None:
        site = self._network.site_of(url)
        if site is None or site.id not in self._ids:
            return None
        canonical = self._network.canonical(url)
        return (canonical, site) if is_page_address(canonical) and not site.skips(canonical) else None

    def document(self, url: str) -> bool:
        """Whether a list of pages (sitemap, feed, API) at this URL is one of our sites' own."""
        site = self._network.site_of(url)
        return site is not None and site.id in self._ids


def is_page_address(url: str) -> bool:
    """Whether a URL can be that of a page: no file, no interface for machines.

    >>> is_page_address("https://example.org/about/"), is_page_address("https://example.org/report.PDF")
    (True, False)
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return False
    if _FILES.search(parts.path) or _MACHINE_PATHS.search(parts.path):
        return False
    return not (parts.query and _MACHINE_QUERY.search(parts.query))
