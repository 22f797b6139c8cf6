"""Sitemaps and their indexes (sitemaps.org protocol 0.9), gzipped and text ones too, by Scrapy's reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml.etree import XMLSyntaxError
from scrapy.utils.gz import gunzip
from scrapy.utils.sitemap import Sitemap

from iclei_scraper.discovery.listed import Listed, read_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

INFLATED_LIMIT = 50 * 2**20
"""Bytes: what the protocol allows a sitemap to have."""

ENTRY_LIMIT = 50_000
"""Entries: what the protocol allows a sitemap to list."""

_GZIP = b"\x1f\x8b"
_TEXT_START = (b"http://", b"https://")


def read_sitemap(body: bytes) -> tuple[list[Listed], list[Listed]] | None:
    """The pages and the further sitemaps that a sitemap lists.

    Returns:
        Pages (with their twins in other languages) and children, or ``None`` where the body is no sitemap. A
        file that breaks off gives what stands before the break.
    """
    if body.startswith(_GZIP):
        try:
            body = gunzip(body, max_size=INFLATED_LIMIT)
        except Exception:  # noqa: BLE001  # broken gzip and bombs raise a dozen kinds, one of them private
            return None
    body = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    if body.startswith(_TEXT_START):
        return _text(body), []
    try:
        sitemap = Sitemap(body)
        kind = sitemap.type
    except (XMLSyntaxError, StopIteration, ValueError):
        return None
    if kind not in {"urlset", "sitemapindex"}:
        return None
    listed = [entry for data in _entries(sitemap) for entry in _listed(data)]
    return ([], listed) if kind == "sitemapindex" else (listed, [])


def _entries(sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    try:
        for number, data in enumerate(sitemap):
            if number >= ENTRY_LIMIT:
                return
            yield data
    except XMLSyntaxError:
        return


def _listed(data: dict[str, Any]) -> Iterator[Listed]:
    modified = read_moment(data.get("lastmod"))
    for url in dict.fromkeys([data["loc"], *data.get("alternate", ())]):
        if url:
            yield Listed(url.strip(), modified)


def _text(body: bytes) -> list[Listed]:
    lines = body.decode("utf-8", "replace").splitlines()[:ENTRY_LIMIT]
    return [Listed(line.strip()) for line in lines if line.strip().startswith(("http://", "https://"))]
