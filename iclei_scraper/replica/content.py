"""The replica's content: sites, documents and lists as their files tell them.

Every site is a folder of TOML files under ``sites/``; its tables become the types below. A key that no type
knows is an error, so that a slip of the pen does not silently drop a fact.
"""

from __future__ import annotations

import tomllib
from copy import deepcopy
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote
from zlib import crc32

from iclei_scraper.replica.data import ContentError, data_directory
from iclei_scraper.replica.nights import apply_changes
from iclei_scraper.replica.text import fill

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

NIGHTS = (1, 2)


@dataclass(slots=True, kw_only=True)
class CardGroup:
    """Cards that a page shows: either items written out, or the newest documents of some sections."""

    name: str
    heading: str | None = None
    items: list[dict[str, Any]] = field(default_factory=list)
    """``to`` (URL) and what differs from the document there: ``title``, ``teaser``, ``kind``, ``button``."""
    sections: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    count: int = 3
    show: list[str] = field(default_factory=lambda: ["date"])
    """Of ``date``, ``kind``, ``teaser``, ``authors`` and ``image``."""
    optional: bool = False
    """Whether a reader may take them for news or not: links to the next article and the like."""


@dataclass(slots=True, kw_only=True)
class Document:
    """One page of a site with words of its own: an article, or a page such as *Contact*."""

    path: str
    title: str
    id: int = 0
    type: str = "page"
    """WordPress type: ``page``, ``post``, ``press_release``, …; anything but ``page`` is an article."""
    template: str = ""
    sections: list[str] = field(default_factory=list)
    """Lists that show it."""
    kind: str | None = None
    """What the site calls it: News, Blogs, Press release, …"""
    language: str = ""
    published: str | None = None
    """ISO date as far as the article's own page tells: ``2025-12-22``, ``2023-10`` or nothing."""
    date_raw: str | None = None
    """The date as written, where the site's usual form does not give it."""
    dated: str = "visible"
    """Where the article's page tells its date: ``visible``, ``meta``, ``path``, ``dateline`` (in the text),
    ``broken`` (a date that is not whole) or ``none``."""
    modified: str | None = None
    authors: list[str] = field(default_factory=list)
    teaser: str | None = None
    tags: list[str] = field(default_factory=list)
    image: str | None = None
    body: str = ""
    claims: list[dict[str, Any]] = field(default_factory=list)
    """Statistics in the prose."""
    counters: list[dict[str, Any]] = field(default_factory=list)
    offices: list[dict[str, Any]] = field(default_factory=list)
    """Groups of offices in the main part: ``heading``, ``names``, ``list`` (id for overrides)."""
    cookies: list[dict[str, Any]] = field(default_factory=list)
    cookie_categories: list[dict[str, Any]] = field(default_factory=list)
    script_cookies: bool = False
    """Whether the page's cookie table is drawn by script only."""
    features: list[dict[str, Any]] = field(default_factory=list)
    cards: list[CardGroup] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    """Language -> path of the twin."""
    injections: list[dict[str, Any]] = field(default_factory=list)
    """Spam: ``text`` and ``html``, ``url``, ``place`` (top, middle, end)."""
    furniture: bool = True
    """Whether the site's header and footer stand around it."""
    encoding: str = "utf-8"
    listed: bool = True
    """Whether the sitemap has it."""
    undecided: bool = False
    """Whether a reader may take it for news or not: an event without that word, an undated notice."""
    trap: str | None = None
    """Why nothing of its main part is a record, where a careless reader would find one."""
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def is_article(self) -> bool:
        """Whether it is news, a blog post and the like."""
        return self.type not in {"page", "list"}


@dataclass(slots=True, kw_only=True)
class Listing:
    """A list of articles over one or more pages."""

    path: str
    next_path: str
    """Path of the following pages, with ``{n}``."""
    title: str
    sections: list[str]
    template: str = "listing"
    languages: list[str] = field(default_factory=list)
    language: str = ""
    tag: str | None = None
    """Only documents with this tag."""
    per_page: int = 6
    show: list[str] = field(default_factory=lambda: ["date", "teaser"])
    date_form: str | None = None
    kind: str | None = None
    encoding: str = "utf-8"
    furniture: bool = True
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Site:
    """One site: its manners, its furniture and its documents."""

    id: str
    host: str
    name: str
    language: str
    platform: str
    templates: str = ""
    """Folder of its templates; its id where empty."""
    aliases: list[str] = field(default_factory=list)
    title_suffix: str = ""
    tagline: str = ""
    slash: str = "add"
    """``add``: a path without its final slash is redirected; ``drop``: the other way; ``ignore``."""
    significant: list[str] = field(default_factory=list)
    """Query parameters that choose a page; others are ignored."""
    date_forms: dict[str, str] = field(default_factory=dict)
    lower_hex: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    set_cookies: list[str] = field(default_factory=list)
    validators: bool = False
    """Whether pages carry ETag and Last-Modified."""
    chunked: bool = False
    charset_in_header: bool = True
    sitemap: str = "none"
    """``yoast``, ``core``, ``flat`` or ``none``."""
    feed: str = ""
    rest: list[str] = field(default_factory=list)
    """Paths at which the WordPress REST API answers."""
    shortlinks: bool = False
    robots: str = "User-agent: *\nDisallow:\n"
    weight: dict[str, int] = field(default_factory=dict)
    menu: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    social: list[dict[str, str]] = field(default_factory=list)
    legal: list[dict[str, str]] = field(default_factory=list)
    figures: dict[str, int] = field(default_factory=dict)
    article_shows: list[str] = field(default_factory=lambda: ["authors"])
    """Of ``kind`` and ``authors``: what the pages of its articles show."""
    claims: list[dict[str, Any]] = field(default_factory=list)
    """Statistics in the furniture, so on every page that has it."""
    offices: list[dict[str, Any]] = field(default_factory=list)
    lists: list[dict[str, Any]] = field(default_factory=list)
    """Office lists of the furniture: ``id``, ``place``, ``languages``, ``groups``."""
    cookies: list[dict[str, Any]] = field(default_factory=list)
    """Rows of the consent dialog."""
    cookie_categories: list[dict[str, Any]] = field(default_factory=list)
    script_cookies: bool = False
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    not_found: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    """Paths that answer 404 although they once were pages."""
    documents: list[Document] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)

    @property
    def base(self) -> str:
        """``https://host``, without a slash."""
        return f"https://{self.host}"

    def url(self, path: str) -> str:
        """Absolute URL of a path, percent-encoded as this site does it."""
        return self.base + (_lower_escapes(path) if self.lower_hex else quote(path, safe="/?=&%+:;,[]~()"))

    def date_form(self, language: str) -> str:
        """How the site writes a date in that language."""
        return self.date_forms.get(language) or next(iter(self.date_forms.values()), "{d} {month} {y}")


def _lower_escapes(path: str) -> str:
    return "".join(
        char if char.isascii() else "".join(f"%{byte:02x}" for byte in char.encode()) for char in path
    )


@cache
def load_sites(night: int = 1) -> dict[str, Site]:
    """All sites by id, with the night's changes applied. The result is shared: do not change it.

    Raises:
        ContentError: a file has an unknown key, or a change does not find what it changes.
        ValueError: there is no such night.
    """
    if night not in NIGHTS:
        raise ValueError(f"the replica has nights {NIGHTS}, not {night}")
    raw = deepcopy(_read_files())
    if night > 1:
        apply_changes(raw, night_file())
    return {name: _site(name, tables) for name, tables in raw.items()}


@cache
def night_file() -> dict[str, Any]:
    """What is documented of the second night: ``change`` and ``noise`` tables."""
    return _toml(data_directory() / "night-2.toml")


@cache
def _read_files() -> dict[str, dict[str, Any]]:
    sites: dict[str, dict[str, Any]] = {}
    for folder in sorted(path for path in (data_directory() / "sites").iterdir() if path.is_dir()):
        tables: dict[str, Any] = {}
        for file in sorted(folder.glob("*.toml")):
            for key, value in _toml(file).items():
                if isinstance(value, list) and key in tables:
                    tables[key] = tables[key] + value
                elif key in tables:
                    raise ContentError(f"{file}: {key} is already told in another file")
                else:
                    tables[key] = value
        sites[tables["id"]] = tables
    return sites


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path}: {error}") from error


def _site(name: str, raw: dict[str, Any]) -> Site:
    tables: dict[str, Any] = fill(raw, raw.get("figures", {}))  # type: ignore[assignment]  # a dict stays one
    documents = [_document(name, table) for table in tables.pop("documents", [])]
    listings = [
        _build(Listing, f"{name}: {table.get('path')}", table) for table in tables.pop("listings", [])
    ]
    site = _build(Site, name, {**tables, "documents": documents, "listings": listings})
    for document in site.documents:
        document.language = document.language or site.language
        document.id = document.id or 10_000 + crc32(document.path.encode()) % 90_000
        document.template = document.template or ("article" if document.is_article else "page")
        document.body += _ending(document)
    for listing in site.listings:
        listing.language = listing.language or site.language
    return site


_SHORT = frozenset({"page", "event", "video", "publication"})


def _ending(document: Document) -> str:
    """Some paragraphs of the bank of its language, so that an article has the length of real ones."""
    bank = _banks().get(document.language, [])
    if document.type in _SHORT or not bank:
        return ""
    start = crc32(document.title.encode())
    chosen = [bank[(start + step * (1 + start % 3)) % len(bank)] for step in range(min(3, len(bank)))]
    return "".join(f"\n\n{paragraph}" for paragraph in dict.fromkeys(chosen))


@cache
def _banks() -> dict[str, list[str]]:
    return _toml(data_directory() / "sites" / "banks.toml")


def _document(name: str, table: dict[str, Any]) -> Document:
    where = f"{name}: {table.get('path')}"
    groups = [_build(CardGroup, where, group) for group in table.get("cards", [])]
    return _build(Document, where, {**table, "cards": groups})


def _build(cls: type[T], where: str, table: dict[str, Any]) -> T:
    known = {item.name: item for item in fields(cls)}  # type: ignore[arg-type]  # called with dataclasses only
    if unknown := sorted(set(table) - set(known)):
        raise ContentError(f"{where}: unknown key {unknown[0]!r} for a {cls.__name__.lower()}")
    required = (
        item.name for item in known.values() if item.default is MISSING and item.default_factory is MISSING
    )
    if missing := sorted(set(required) - set(table)):
        raise ContentError(f"{where}: {missing[0]!r} is missing")
    return cls(**table)
