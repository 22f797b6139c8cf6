"""What a page's head says of it as an article: JSON-LD, Open Graph, and the older meta elements.

Sources: schema.org Article and its kinds, ogp.me, Dublin Core, and the names that large news sites use.
Metadata is a claim: what the page shows goes first where the two differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.structured import embedded_json, types_of
from iclei_scraper.values.dates import Date, find_dates
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

NEWS_TYPES = frozenset(
    "NewsArticle BlogPosting PressRelease ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle "
    "BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting SocialMediaPosting Report".split()
)
ARTICLE_TYPES = NEWS_TYPES | {"Article", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle"}
EVENT_TYPES = frozenset(
    "Event BusinessEvent EducationEvent SocialEvent ExhibitionEvent Festival PublicationEvent".split()
)

_PUBLISHED = (
    "article:published_time article:published og:published_time datepublished date publishdate "
    "publish_date publish-date pubdate publication_date publication-date parsely-pub-date "
    "sailthru.date dc.date dc.date.issued dc.date.created dcterms.date dcterms.created "
    "dcterms.issued dcterms.available citation_publication_date citation_date article.published "
    "cxenseparse:recs:publishtime date.created originalpublicationdate dc.created "
    "og:article:published_time rnews:datepublished pub_date pub-date created-date article_date_original"
).split()
_MODIFIED = (
    "article:modified_time og:updated_time datemodified last-modified lastmod modified dcterms.modified "
    "dc.date.modified article.updated revised og:article:modified_time revision_date modified-date"
).split()
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "citation_author",
    "byl",
)
_TAGS = ("article:tag", "og:article:tag", "news_keywords", "parsely-tags", "sailthru.tags")
_LONGEST_TAG = 60
_STAMP = 60  # characters of a value in which its date stands
_DEEPEST = 6
_HOUSES = frozenset({"Organization", "NewsMediaOrganization", "NGO", "GovernmentOrganization", "Corporation"})


@dataclass(slots=True, kw_only=True)
class Metadata:
    """Claims of a page's head about the article on it."""

    types: frozenset[str] = frozenset()
    """Types of schema.org that are said of the page itself."""
    og_type: str | None = None
    headline: str | None = None
    og_title: str | None = None
    site_name: str | None = None
    description: str | None = None
    image: str | None = None
    published: Date | None = None
    modified: Date | None = None
    authors: tuple[str, ...] = ()
    persons: bool = False
    """The authors come from JSON-LD, which lists each by itself."""
    house: bool = False
    """It names an organisation as author, as many sites do whoever wrote the text."""
    tags: tuple[str, ...] = ()
    many: bool = False
    """The head describes several articles: the page lists them."""
    body: str | None = None
    """``articleBody``, paragraphs separated by blank lines."""
    meta: dict[str, list[str]] = field(default_factory=dict)
    """Name -> contents of all meta elements."""

    @property
    def is_news(self) -> bool:
        """Whether a type says "this is an item of news"."""
        return bool(self.types & NEWS_TYPES) and not self.many

    @property
    def is_article(self) -> bool:
        """Whether a type says "this is an article"; some systems say it of every page."""
        return bool(self.types & ARTICLE_TYPES) and not self.many

    @property
    def is_event(self) -> bool:
        """Whether a type says "this is an event"."""
        return bool(self.types & EVENT_TYPES) and not self.many


def read_metadata(page: Page) -> Metadata:
    """All claims of the head, JSON-LD before Open Graph before other names."""
    found = Metadata(meta=_meta(page))
    _from_json_ld(found, page)
    meta = found.meta
    found.og_type = _first(meta, "og:type")
    found.og_title = _first(meta, "og:title", "twitter:title", "dc.title", "title")
    found.site_name = _first(meta, "og:site_name", "application-name")
    found.description = _first(meta, "og:description", "description", "twitter:description")
    image = _first(meta, "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    found.image = found.image or (page.absolute(image) if image else None)
    found.published = found.published or _date(meta, _PUBLISHED) or _microdata(page, "datePublished")
    found.modified = found.modified or _date(meta, _MODIFIED) or _microdata(page, "dateModified")
    if not found.authors:
        found.authors = tuple(dict.fromkeys(value for name in _AUTHORS for value in meta.get(name, ())))
    if not found.authors:
        found.authors = tuple(_labelled(meta))
    if not found.tags:
        values = [value for name in _TAGS for value in meta.get(name, ())]
        found.tags = _split(values)
    return found


def _meta(page: Page) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for element in page.root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = fold(element.get("content") or element.get("value") or "")  # as some programs save pages
        if name and content:
            out.setdefault(name.strip().lower(), []).append(content)
    return out


def _labelled(meta: dict[str, list[str]]) -> Iterator[str]:
    """Authors in a label and its value for cards of the page: ``twitter:label1`` "Written by"."""
    for number in "12":
        label, value = _first(meta, f"twitter:label{number}"), _first(meta, f"twitter:data{number}")
        if label and value and author_label(label):
            yield value


def _first(meta: dict[str, list[str]], *names: str) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _date(meta: dict[str, list[str]], names: tuple[str, ...] | list[str]) -> Date | None:
    for name in names:
        for value in meta.get(name, ()):
            found = find_dates(value[:_STAMP])
            if found and found[0].precision == "day":
                return found[0]
    return None


def _microdata(page: Page, name: str) -> Date | None:
    """A microdata property, where one element alone has it: lists repeat it for each item."""
    if f'"{name}"' not in page.text:
        return None
    elements = page.root.xpath(f'//@itemprop[. = "{name}"]/..')
    if len(elements) != 1:
        return None
    value = elements[0].get("content") or elements[0].get("datetime") or ""
    found = find_dates(value[:_STAMP])
    return found[0] if found else None


def _split(values: list[str]) -> tuple[str, ...]:
    parts = [part.strip() for value in values for part in re.split(r"[,;、,]", value)]
    return tuple(dict.fromkeys(part for part in parts if 1 < len(part) <= _LONGEST_TAG))


def _from_json_ld(found: Metadata, page: Page) -> None:
    nodes = [node for _, data in embedded_json(page) for node in _nodes(data)]
    articles = [
        node
        for node in nodes
        if types_of(node) & (ARTICLE_TYPES | EVENT_TYPES) and (_headline(node) or node.get("datePublished"))
        if not (types_of(node) & EVENT_TYPES and _is_elsewhere(node, page))
    ]
    if not articles:
        found.types = (
            frozenset().union(*(types_of(node) for node in nodes)) - {"Event"} if nodes else frozenset()
        )
        page_itself = next((node for node in nodes if "WebPage" in types_of(node) and "author" in node), {})
        found.authors = tuple(_names(page_itself.get("author"), _named(nodes)))
        return
    chosen = _of_page(articles, page)
    found.many = chosen is None
    if chosen is None:
        return
    names = _named(nodes)
    found.types = types_of(chosen)
    found.headline = _headline(chosen)
    found.published = _stamp(chosen.get("datePublished") or chosen.get("dateCreated"))
    found.modified = _stamp(chosen.get("dateModified"))
    found.authors = tuple(dict.fromkeys(_names(chosen.get("author"), names)))
    found.house = bool(found.authors) and _is_house(chosen.get("author"), names)
    found.persons = bool(found.authors) and not found.house
    found.image = _image(chosen.get("image"), page)
    found.body = _plain_text(chosen.get("articleBody"))
    keywords = chosen.get("keywords")
    listed = keywords if isinstance(keywords, list) else [keywords]
    found.tags = _split([keyword for keyword in listed if isinstance(keyword, str)])


def _named(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """Nodes that have a name, by what others call them."""
    return {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All typed objects, those of a graph, of a list's elements and of ``mainEntity`` included."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for entry in data[:100]:
            yield from _nodes(entry, depth + 1)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for name in (
            "@graph",
            "mainEntity",
            "itemListElement",
            "item",
            "blogPost",
            "hasPart",
            "mainEntityOfPage",
        ):
            if isinstance(data.get(name), dict | list):
                yield from _nodes(data[name], depth + 1)


def _of_page(articles: list[dict[str, Any]], page: Page) -> dict[str, Any] | None:
    """The article that is the page's own: the only one, or the one with its address or its title."""
    if len(articles) == 1:
        return articles[0]
    for node in articles:
        if _is_here(node, page) or _names_page(node, page):
            return node
    headlines = {_headline(node) for node in articles}
    return articles[0] if len(headlines) == 1 else None


def _is_here(node: dict[str, Any], page: Page) -> bool:
    here = page.url.split("?")[0].rstrip("/")
    return any(target.rstrip("/") == here for target in _targets(node))


def _names_page(node: dict[str, Any], page: Page) -> bool:
    headline = (_headline(node) or "").lower()
    return bool(headline) and headline in (page.title or "").lower()


def _is_elsewhere(node: dict[str, Any], page: Page) -> bool:
    """Whether a node has a page of its own, as the events of a calendar beside an article have."""
    return any(_targets(node)) and not _is_here(node, page) and not _names_page(node, page)


def _targets(node: dict[str, Any]) -> Iterator[str]:
    for name in ("url", "@id", "mainEntityOfPage"):
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value.split("#")[0].split("?")[0]


def _headline(node: dict[str, Any]) -> str | None:
    value = node.get("headline") or node.get("name")
    return fold(unescape(value)) if isinstance(value, str) and value.strip() else None


def _stamp(value: Any) -> Date | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    found = find_dates(value[:_STAMP])
    return found[0] if found else None


def _names(value: Any, known: dict[str, Any], depth: int = 0) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield fold(unescape(value))
    elif isinstance(value, list):
        for entry in value[:30]:
            yield from _names(entry, known, depth + 1)
    elif isinstance(value, dict):
        name = value.get("name")
        if name is None:
            name = known.get(str(value.get("@id")), {}).get("name")
        yield from _names(name, known, depth + 1)


def _is_house(value: Any, known: dict[str, Any]) -> bool:
    """Whether an author, or the first of several, is an organisation."""
    value = value[0] if isinstance(value, list) and value else value
    if not isinstance(value, dict):
        return False
    said = value if "@type" in value else known.get(str(value.get("@id")), value)
    return not _HOUSES.isdisjoint(types_of(said))


def _plain_text(value: Any) -> str | None:
    """Text of ``articleBody``: paragraphs apart, markup gone."""
    if not isinstance(value, str):
        return None
    text = re.sub(r"<[^<>]{1,300}>", "\n", unescape(value)) if "<" in value or "&" in value else value
    paragraphs = [fold(part) for part in re.split(r"[\r\n]+", text)]
    return "\n\n".join(part for part in paragraphs if part) or None


def _image(value: Any, page: Page) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
    return page.absolute(value) if isinstance(value, str) else None
