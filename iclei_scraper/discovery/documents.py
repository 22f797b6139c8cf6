"""The lists by which a site tells of its own pages, and how one leads to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from iclei_scraper.discovery import wordpress
from iclei_scraper.discovery.feeds import read_feed
from iclei_scraper.discovery.listed import Listed
from iclei_scraper.discovery.sitemaps import read_sitemap

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from iclei_scraper.discovery.links import Hints
    from iclei_scraper.network import Site

_USUAL_SITEMAPS = ("sitemap_index.xml", "wp-sitemap.xml", "sitemap.xml")
_DEEPEST = 3  # an index of indexes; more is a loop
_FEED_PARTS = 20
_LISTING_PAGES = 200  # of a hundred entries each


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A list of pages that can be fetched."""

    kind: str
    """``sitemap``, ``feed``, ``types`` or ``listing``."""
    url: str
    depth: int = 0
    """How many others led here: children of a sitemap, parts of a feed."""
    otherwise: tuple[str, ...] = ()
    """Where to look next if this is none."""
    root: str = ""
    """Of a listing: the root of its API."""
    rest_base: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a list told."""

    pages: list[Listed] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    readable: bool = True


def opening_documents(site: Site, robots_sitemaps: Iterable[str], hints: Hints) -> list[Document]:
    """The lists to look at when a site is opened: what is known of it, else what it says, else the usual."""
    sitemaps = tuple(dict.fromkeys((*site.endpoints.sitemaps, *robots_sitemaps)))
    documents = [Document(kind="sitemap", url=url) for url in sitemaps]
    if not documents:
        first, *others = (site.absolute(name) for name in _USUAL_SITEMAPS)
        documents.append(Document(kind="sitemap", url=first, otherwise=tuple(others)))
    feeds = dict.fromkeys((*site.endpoints.feeds, *hints.feeds))
    roots = dict.fromkeys((*site.endpoints.wordpress, *hints.wordpress))
    documents += [Document(kind="feed", url=url) for url in feeds]
    documents += [Document(kind="types", url=wordpress.types_url(root), root=root) for root in roots]
    return documents


def read_document(
    document: Document, body: bytes, *, since: datetime | None = None, total_pages: int | None = None
) -> Found:
    """What a list tells: pages, and further lists.

    Args:
        document: what was asked for.
        body: what came; anything, a web page too.
        since: parts of the list that changed only before need not be fetched.
        total_pages: the ``X-WP-TotalPages`` header.
    """
    found = {"sitemap": _sitemap, "feed": _feed, "types": _types, "listing": _listing}[document.kind](
        document, body, since, total_pages
    )
    if found is not None:
        pages = [Listed(urljoin(document.url, page.url), page.modified) for page in found.pages]
        return replace(found, pages=pages)
    return Found(documents=_others(document), readable=False)


def _others(document: Document) -> list[Document]:
    if not document.otherwise:
        return []
    first, *others = document.otherwise
    return [replace(document, url=first, otherwise=tuple(others))]


def _sitemap(document: Document, body: bytes, since: datetime | None, _: int | None) -> Found | None:
    read = read_sitemap(body)
    if read is None:
        return None
    pages, children = read
    deeper = [
        Document(kind="sitemap", url=urljoin(document.url, child.url), depth=document.depth + 1)
        for child in children
        if document.depth < _DEEPEST and not (since and child.modified and child.modified < since)
    ]
    return Found(pages=pages, documents=deeper)


def _feed(document: Document, body: bytes, since: datetime | None, _: int | None) -> Found | None:
    read = read_feed(body)
    if read is None:
        return None
    pages, following = read
    old = since is not None and any(page.modified and page.modified < since for page in pages)
    more: list[Document] = []
    if following and pages and not old and document.depth < _FEED_PARTS:
        more.append(replace(document, url=urljoin(document.url, following), depth=document.depth + 1))
    return Found(pages=pages, documents=more)


def _types(document: Document, body: bytes, since: datetime | None, _: int | None) -> Found | None:
    bases = wordpress.read_types(body)
    if bases is None:
        return None
    return Found(documents=[_listing_page(document.root, base, 1, since) for base in bases])


def _listing(
    document: Document, body: bytes, since: datetime | None, total_pages: int | None
) -> Found | None:
    pages = wordpress.read_listing(body)
    if pages is None:
        return None
    more: list[Document] = []
    if document.page == 1:  # the first page tells how many there are
        last = min(total_pages or 1, _LISTING_PAGES)
        more = [_listing_page(document.root, document.rest_base, page, since) for page in range(2, last + 1)]
    return Found(pages=pages, documents=more)


def _listing_page(root: str, rest_base: str, page: int, since: datetime | None) -> Document:
    url = wordpress.listing_url(root, rest_base, page, since)
    return Document(kind="listing", url=url, root=root, rest_base=rest_base, page=page)
