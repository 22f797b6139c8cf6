"""What sites tell machines: sitemaps, feeds and the WordPress REST API."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from iclei_scraper.replica import rest
from iclei_scraper.replica.pages import excerpt
from iclei_scraper.replica.text import to_html

if TYPE_CHECKING:
    from iclei_scraper.replica.content import Document, Site

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_FEED_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Reply:
    """A document for machines."""

    content_type: str
    body: bytes
    status: int = 200
    headers: list[tuple[str, str]] = field(default_factory=list)
    modified: datetime | None = None
    """When the newest of what it tells was last changed."""


def reply(site: Site, path: str, query: str) -> Reply | None:
    """The answer of a sitemap, a feed or an API, or ``None`` where the path is none of them."""
    if site.feed and path == site.feed.partition("?")[0] and site.feed.partition("?")[2] in query:
        return _feed(site)
    for base in site.rest:
        if path == base or path.startswith(f"{base}/"):
            status, body, headers = rest.answer(site, base, path.removeprefix(base).strip("/"), query)
            return Reply("application/json; charset=UTF-8", body, status, headers)
    return _sitemap(site, path)


def touched(document: Document) -> str:
    """ISO date of the document's last change, as far as the site's database knows."""
    known = document.modified or document.published or "2025-01-15"
    return (known + "-01-01")[:10] if len(known) < len("2025-01-15") else known


def _newest(documents: list[Document]) -> datetime | None:
    dates = [touched(document) for document in documents]
    return datetime.fromisoformat(f"{max(dates)}T09:00:00").replace(tzinfo=UTC) if dates else None


# Sitemaps ------------------------------------------------------------------------------------------------


def _sitemap(site: Site, path: str) -> Reply | None:
    by_type: dict[str, list[Document]] = {}
    for document in site.documents:
        if document.listed:
            by_type.setdefault(document.type, []).append(document)
    if site.sitemap in {"flat", "gz"}:
        name = "/sitemap.xml" if site.sitemap == "flat" else "/sitemap.xml.gz"
        if path != name:
            return None
        text = _urlset(site, [document for documents in by_type.values() for document in documents])
        if site.sitemap == "flat":
            return _xml(text, site.documents)
        return Reply("application/x-gzip", gzip.compress(text.encode(), mtime=0))
    index, child = {
        "yoast": ("/sitemap_index.xml", "/{}-sitemap.xml"),
        "core": ("/wp-sitemap.xml", "/wp-sitemap-posts-{}-1.xml"),
    }.get(site.sitemap, ("", ""))
    if index and path == index:
        return _xml(_index(site, {child.format(name): found for name, found in by_type.items()}), [])
    for name, documents in by_type.items():
        if child and path == child.format(name):
            return _xml(_urlset(site, documents), documents)
    return None


def _xml(text: str, documents: list[Document]) -> Reply:
    return Reply("text/xml; charset=UTF-8", text.encode(), modified=_newest(documents))


def _index(site: Site, children: dict[str, list[Document]]) -> str:
    entries = "".join(
        f"<sitemap><loc>{site.base}{path}</loc>"
        f"<lastmod>{max(map(touched, documents))}T09:00:00+00:00</lastmod></sitemap>\n"
        for path, documents in children.items()
    )
    return f'{_XML}<sitemapindex xmlns="{_SITEMAPS}">\n{entries}</sitemapindex>\n'


def _urlset(site: Site, documents: list[Document]) -> str:
    entries = "".join(
        f"<url><loc>{escape(site.url(document.path))}</loc>"
        f"<lastmod>{touched(document)}T09:00:00+00:00</lastmod></url>\n"
        for document in documents
    )
    return f'{_XML}<urlset xmlns="{_SITEMAPS}">\n{entries}</urlset>\n'


# Feeds ---------------------------------------------------------------------------------------------------


def _feed(site: Site) -> Reply:
    found = [document for document in site.documents if document.is_article and document.type != "event"]
    found = sorted(found, key=touched_first, reverse=True)[:_FEED_LENGTH]
    items = "".join(_item(site, document) for document in found)
    text = (
        f'{_XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"<channel><title>{escape(site.name)}</title><link>{site.base}/</link>"
        f"<description>{escape(site.tagline)}</description><language>{site.language}</language>\n"
        f"{items}</channel></rss>\n"
    )
    return Reply("application/rss+xml; charset=UTF-8", text.encode(), modified=_newest(found))


def touched_first(document: Document) -> str:
    """Order of a feed: by publication."""
    return document.published or ""


def _item(site: Site, document: Document) -> str:
    link = escape(site.url(document.path))
    published = datetime.fromisoformat(f"{_whole(document)}T09:00:00").replace(tzinfo=UTC)
    title = escape(document.title)
    tail = f'<p>The post <a href="{link}">{title}</a> appeared first on {escape(site.name)}.</p>'
    creators = "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in document.authors)
    return (
        f"<item><title>{title}</title><link>{link}</link>{creators}"
        f"<pubDate>{format_datetime(published)}</pubDate>"
        f'<guid isPermaLink="false">{site.base}/?p={document.id}</guid>'
        f"<description><![CDATA[<p>{excerpt(document) or ''} [&#8230;]</p>{tail}]]></description>"
        f"<content:encoded><![CDATA[{to_html(document.body)}{tail}]]></content:encoded></item>\n"
    )


def _whole(document: Document) -> str:
    return (f"{document.published or '2025-01-15'}-01-01")[:10]
