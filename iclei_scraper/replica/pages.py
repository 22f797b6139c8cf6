"""From content to pages: which URLs a site has, and what stands on each.

A page view holds all that its template draws and all that is expected to be read from it: both come from the
same objects, so a fact cannot be on the page and missing from the expectations, or the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from iclei_scraper.replica.content import CardGroup, Document, Listing, Site, load_sites
from iclei_scraper.replica.data import ContentError
from iclei_scraper.replica.offices import OfficeList, office_groups, office_lists
from iclei_scraper.replica.text import paragraphs, to_text, write_date

_EXCERPT_WORDS = 30
_EXCERPT_SIGNS = 70  # of Chinese, Japanese or Korean


@dataclass(slots=True, kw_only=True)
class Card:
    """An article as another page shows it."""

    title: str
    url: str
    document: Document
    kind: str | None = None
    published: str | None = None
    date_raw: str | None = None
    teaser: str | None = None
    authors: list[str] = field(default_factory=list)
    image: str | None = None
    button: str | None = None


@dataclass(slots=True, kw_only=True)
class Cards:
    """A group of cards with its heading."""

    heading: str | None
    cards: list[Card]
    optional: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class PageView:
    """One page of the replica."""

    site: Site
    path: str
    title: str
    template: str
    language: str
    document: Document | None = None
    listing: Listing | None = None
    number: int = 1
    """Which page of a list, from 1."""
    pages: list[str] = field(default_factory=list)
    """URLs of all pages of the list."""
    groups: dict[str, Cards] = field(default_factory=dict)
    lists: list[OfficeList] = field(default_factory=list)
    """Office lists of the furniture."""
    offices: list[OfficeList] = field(default_factory=list)
    """Offices in the main part, as a list of its own."""

    @property
    def url(self) -> str:
        """Absolute URL."""
        return self.site.url(self.path)

    @property
    def encoding(self) -> str:
        """Character encoding of the page."""
        source = self.document or self.listing
        return source.encoding if source else "utf-8"

    @property
    def furniture(self) -> bool:
        """Whether the site's header and footer stand around it."""
        source = self.document or self.listing
        return source.furniture if source else True

    @property
    def extra(self) -> dict[str, Any]:
        """What only this page's template needs."""
        source = self.document or self.listing
        return source.extra if source else {}

    @property
    def published_raw(self) -> str | None:
        """The article's date as its page writes it."""
        if self.document is None or self.document.dated not in {"visible", "broken"}:
            return None
        return self.document.date_raw or shown_date(self.site, self.document)

    @property
    def alternates(self) -> dict[str, str]:
        """Language -> URL of the page's twins, its own among them; empty where it has none."""
        if self.document is None or not self.document.alternates:
            return {}
        twins = {code: self.site.url(path) for code, path in self.document.alternates.items()}
        return {self.language: self.url, **twins}


@dataclass(slots=True, kw_only=True)
class Shelf:
    """A site with its pages, found by path."""

    site: Site
    pages: dict[str, PageView]
    redirects: dict[str, str]

    def key(self, path: str, query: str) -> str:
        """What identifies a page of this site: the decoded path and the parameters that matter."""
        pairs = [(name, value) for name, value in parse_qsl(query) if name in self.site.significant]
        plain = unquote(path)
        if self.site.slash == "ignore" and len(plain) > 1:
            plain = plain.rstrip("/")
        chosen = "&".join(f"{name}={value}" for name, value in sorted(pairs))
        return f"{plain}?{chosen}" if chosen else plain


@cache
def load_shelves(night: int = 1) -> dict[str, Shelf]:
    """All sites of a night by host, their pages built. The result is shared: do not change it.

    Raises:
        ContentError: two pages of a site have the same address, or a card leads nowhere.
    """
    sites = load_sites(night)
    index = {
        site.url(document.path): (site, document) for site in sites.values() for document in site.documents
    }
    return {site.host: _shelf(site, index) for site in sites.values()}


_Index = dict[str, tuple[Site, Document]]


def _shelf(site: Site, index: _Index) -> Shelf:
    shelf = Shelf(site=site, pages={}, redirects={})
    views = [_document_page(site, document, index) for document in site.documents]
    views += [view for listing in site.listings for view in _listing_pages(site, listing)]
    for view in views:
        address = urlsplit(view.path)
        key = shelf.key(address.path, address.query)
        if key in shelf.pages:
            raise ContentError(f"{site.id}: two pages at {key}")
        shelf.pages[key] = view
    for old, new in site.redirects.items():
        address = urlsplit(old)
        shelf.redirects[shelf.key(address.path, address.query)] = new
    if site.shortlinks:
        for document in site.documents:
            if document.id:
                shelf.redirects.setdefault(f"/?p={document.id}", document.path)
    return shelf


def _document_page(site: Site, document: Document, index: _Index) -> PageView:
    return PageView(
        site=site,
        path=document.path,
        title=document.title,
        template=document.template,
        language=document.language,
        document=document,
        groups={group.name: _cards(site, document, group, index) for group in document.cards},
        lists=office_lists(site, document.language) if document.furniture else [],
        offices=office_groups(site, document.offices),
    )


def _listing_pages(site: Site, listing: Listing) -> list[PageView]:
    found = newest(site, listing.sections, listing.languages, listing.tag)
    step = listing.per_page
    batches = [found[start : start + step] for start in range(0, len(found), step)] or [[]]
    paths = [listing.path, *(listing.next_path.format(n=n) for n in range(2, len(batches) + 1))]
    lists = office_lists(site, listing.language) if listing.furniture else []
    return [
        PageView(
            site=site,
            path=path,
            title=listing.title,
            template=listing.template,
            language=listing.language,
            listing=listing,
            number=number,
            pages=[site.url(other) for other in paths],
            groups={
                "list": Cards(
                    heading=listing.title,
                    cards=[
                        make_card(site, document, listing.show, date_form=listing.date_form)
                        for document in batch
                    ],
                )
            },
            lists=lists,
        )
        for number, (path, batch) in enumerate(zip(paths, batches, strict=True), 1)
    ]


def newest(site: Site, sections: list[str], languages: list[str], tag: str | None = None) -> list[Document]:
    """Documents of the sections, newest first; those without a date keep their place in the file, last."""
    found = [
        document
        for document in site.documents
        if set(sections) & set(document.sections)
        and (not languages or document.language in languages)
        and (tag is None or tag in document.tags)
    ]
    return sorted(found, key=lambda document: document.published or "", reverse=True)


def _cards(site: Site, document: Document, group: CardGroup, index: _Index) -> Cards:
    if group.items:
        cards = [_item_card(site, group, item, index) for item in group.items]
    else:
        others = [
            other
            for other in newest(site, group.sections, group.languages or [document.language])
            if other is not document
        ]
        cards = [make_card(site, other, group.show) for other in others[: group.count]]
    return Cards(heading=group.heading, cards=cards, optional=group.optional)


def _item_card(site: Site, group: CardGroup, item: dict[str, Any], index: _Index) -> Card:
    url = item["to"] if item["to"].startswith("https://") else site.url(item["to"])
    if url not in index:
        raise ContentError(f"{site.id}: a card leads to {url}, which is no document")
    card = make_card(site, index[url][1], group.show, url=url)
    card.title = item.get("title", card.title)
    card.teaser = item.get("teaser", card.teaser)
    card.button = item.get("button")
    return card


def make_card(
    site: Site, document: Document, show: list[str], *, url: str | None = None, date_form: str | None = None
) -> Card:
    """The card of an article on a page of the given site, with the fields that the place shows."""
    dated = "date" in show and document.published is not None and document.dated != "none"
    return Card(
        title=document.title,
        url=url or site.url(document.path),
        document=document,
        kind=document.kind if "kind" in show else None,
        published=document.published if dated else None,
        date_raw=shown_date(site, document, date_form) if dated else None,
        teaser=excerpt(document) if "teaser" in show else None,
        authors=document.authors if "authors" in show else [],
        image=document.image if "image" in show else None,
    )


def shown_date(site: Site, document: Document, form: str | None = None) -> str | None:
    """The document's date in the site's form; as the content says where it is no whole day."""
    if document.date_raw and form is None:
        return document.date_raw
    if document.published is None or len(document.published) < len("2025-12-22"):
        return document.date_raw
    return write_date(document.published, form or site.date_form(document.language), document.language)


def excerpt(document: Document) -> str | None:
    """The document's teaser, else the first words of its text."""
    if document.teaser:
        return document.teaser
    if not document.body.strip():
        return None
    first = next((block for block in paragraphs(document.body) if not block.startswith(("## ", "- "))), "")
    plain = to_text(first)
    if document.language in {"ja", "ko", "zh"}:
        return plain[:_EXCERPT_SIGNS].rstrip("。，、")
    return " ".join(plain.split()[:_EXCERPT_WORDS]).rstrip(".,:;")
