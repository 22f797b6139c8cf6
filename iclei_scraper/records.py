"""What the archive keeps: one immutable record type for each kind of fact, and each record's identity.

Every record carries its evidence: the text it was read from and where that text stands on the page.
A field that is not on the page is ``None`` or empty, never a guess. Text is Unicode NFC with white space
folded; URLs are absolute and canonical; dates and durations are ISO 8601 strings.

The dictionaries made by :func:`to_dict` are the public JSON: the same names serve the command line, the
archive's columns and the exports.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, TypeVar

KINDS = ("office", "news", "statistic", "cookie", "link", "feature", "finding", "text")
"""The kinds of a :class:`Change`; the first four and ``feature`` and ``finding`` are record kinds as well."""

VERDICTS = ("site", "template", "parser", "fetch", "noise")
"""Whose doing a difference is. In this order: somebody edited a fact or a page; or text that pages share;
other parsers read the same bytes; an answer was not what the page says; nobody edited anything."""

FOR_READERS = ("site", "template")
"""Verdicts that say something of the site."""

SEVERITIES = ("info", "low", "medium", "high")
"""From a note to what should wake somebody, in rising order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a value was read."""

    field: str
    """Name of the record's field that this supports."""
    quote: str
    """The text as the page shows it, white space folded."""
    xpath: str | None = None
    """Absolute XPath of the element that holds the quote; ``None`` where the value stands in metadata."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One telephone or fax number."""

    raw: str
    """The number as written, without its label."""
    e164: str | None = None
    """International form (``+3227352850``); ``None`` where the number cannot be valid."""
    extension: str | None = None
    """Digits to dial after the connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office of the network as a page lists it."""

    region: str | None = None
    """Region heading; after normalisation the network's one name for it."""
    name: str | None = None
    """Name of the office; ``None`` where the page gives only its address."""
    address: tuple[str, ...] = ()
    """Address lines as shown, in the page's order."""
    street: str | None = None
    city: str | None = None
    postcode: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    phones: tuple[Phone, ...] = ()
    faxes: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    """Lower case, freed of obfuscation."""
    website: str | None = None
    """Absolute URL."""
    places: tuple[str, ...] = ()
    """Parts of the page that list it: ``header``, ``main``, ``footer``, ``aside``, ``dialog``."""
    inferred: tuple[str, ...] = ()
    """Fields whose value the page does not state, such as a country told by the dialling code."""
    aliases: tuple[str, ...] = ()
    """Other names that the page uses for the same office."""
    region_aliases: tuple[str, ...] = ()
    """The page's own spellings of the region, where they are not the network's."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity within a network: canonical region and normalised name, ``europe/brussels-office``."""
        return f"{slug(self.region or 'unknown')}/{slug(self.name or self.city or ' '.join(self.address))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """A news card, a hero story or a whole article; the article fills what the card lacks."""

    title: str
    url: str | None = None
    """Canonical URL of the article."""
    kind: str | None = None
    """As the site says it: News, Blogs, Videos, Press release, Event, …"""
    published: str | None = None
    """``2025-12-22``, ``2025-12`` or ``2025``, as far as the page tells."""
    published_precision: str | None = None
    """``day``, ``month`` or ``year``."""
    published_raw: str | None = None
    """The date as written."""
    event_date: str | None = None
    """Of an event: its day, ISO 8601, or its first and its last (``2026-04-14/2026-04-16``)."""
    modified: str | None = None
    """ISO date of the last change, where the page says so."""
    teaser: str | None = None
    body: str | None = None
    """Main text of an article, paragraphs separated by a blank line; ``None`` for a card."""
    authors: tuple[str, ...] = ()
    image: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    """ISO 639-1, read from the text where the page's own claim is wrong."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity: canonical URL, else title and date."""
        return self.url or f"{slug(self.title)}/{self.published or 'undated'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """A claim of the network about itself."""

    concept: str
    """One of the documented list (``members``, ``countries``, …), so that claims can be compared."""
    label: str
    """What is counted, in the page's words."""
    value: int | float | None
    """``None`` where the page shows the label of a counter without its digits."""
    unit: str = "count"
    """``count`` or ``percent``."""
    qualifier: str = "exact"
    """``exact``, ``at_least``, ``more_than``, ``about``, ``at_most`` or ``less_than``."""
    raw: str = ""
    """The figure as written, sign and qualifying words included."""
    context: str = "prose"
    """``counter`` (a figure set apart with its label) or ``prose``."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity within a site: concept, context and label."""
        return f"{self.concept}/{self.context}/{slug(self.label)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieDeclaration:
    """One row of a cookie statement."""

    name: str
    """Cookie name as declared; wildcards such as ``_ga_*`` are kept."""
    category: str | None = None
    duration: str | None = None
    """ISO 8601 duration, or the word ``session`` or ``persistent``."""
    duration_raw: str | None = None
    description: str | None = None
    type: str | None = None
    provider: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity within a site: name and category."""
        return f"{self.name}/{slug(self.category or '')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservedCookie:
    """A cookie that a server set over HTTP. Its value is not kept."""

    name: str
    """As set; empty where the header gives none."""
    host: str
    """That set it."""
    domain: str | None = None
    """``Domain`` attribute; ``None``: it goes back to its host alone."""
    path: str = "/"
    duration: str = "session"
    """ISO 8601 duration from the moment of the answer, or ``session``; ``P0D``: it is taken back."""
    max_age: int | None = None
    """The duration in seconds; ``None`` for a session."""
    lifetime_by: str | None = None
    """Attribute that tells the duration: ``max-age`` or ``expires``."""
    secure: bool = False
    http_only: bool = False
    same_site: str | None = None
    """``Strict``, ``Lax`` or ``None``, as the attribute has it; null where it has none of these."""
    partitioned: bool = False
    party: str = "first"
    """``first`` where its host belongs to the domain of the visited site, else ``third``."""
    refused: str | None = None
    """Why a browser would not keep it, in words; ``None`` where it would."""

    @property
    def key(self) -> str:
        """Identity within a site, as browsers tell cookies apart: name, domain and path."""
        return f"{self.name};{self.domain or self.host};{self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieCategory:
    """A category of a consent dialog with its explanation."""

    name: str
    always_enabled: bool | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A member or leader that the page presents."""

    kind: str
    """``member`` or ``leader``."""
    name: str
    text: str | None = None
    url: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity within a page: kind and name."""
        return f"{self.kind}/{slug(self.name)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialLink:
    """A profile on a social network."""

    network: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalLink:
    """A link to an imprint, a privacy policy, a cookie statement and the like."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Any link of the page, kept to see where links go from one night to the next."""

    text: str
    url: str
    place: str
    """As in :attr:`Office.places`, or ``head``."""
    hidden: str | None = None
    """Why a reader does not see it, or ``None``."""
    rel: str | None = None
    """``sponsored`` for what the page says is paid for, else ``None``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something on a page that a maintainer should look at."""

    kind: str
    """``injected_content``, ``contradiction``, ``declaration_not_visible``, …"""
    severity: str
    """One of :data:`SEVERITIES`."""
    quote: str | None = None
    url: str | None = None
    signals: tuple[str, ...] = ()
    """What speaks for it, in words."""
    record: str | None = None
    """Kind and slug of the record concerned: ``office:argentina-office``."""
    field: str | None = None
    values: dict[str, Any] | None = None
    """Place -> what it says."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> str:
        """Identity within a page: what is said of what."""
        return "/".join(part for part in (self.kind, self.record, self.field, self.url, self.quote) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two states of a page, or of a record on a site."""

    kind: str
    """One of :data:`KINDS`."""
    op: str
    """``added``, ``removed``, ``changed``, ``renamed`` or ``moved``."""
    key: str
    """The record's name as a reader knows it: office name, news title, cookie name, link label."""
    region: str | None = None
    field: str | None = None
    before: str | None = None
    after: str | None = None
    verdict: str = "site"
    """``site``, ``parser``, ``fetch``, ``template`` or ``noise``."""
    reason: str | None = None
    """Why it has its verdict, in words; ``None`` where somebody edited the page."""
    severity: str = "low"
    """One of :data:`SEVERITIES`."""
    share: float | None = None
    """Of an edited text: share of its words that differ, 0 to 1; left out of the JSON elsewhere."""
    identity: str | None = None
    """The record's own key, where it differs from the readable one; not in the JSON."""


# Reading and writing -------------------------------------------------------------------------------------

_OMIT_WHEN_EMPTY = {
    Finding: frozenset({"quote", "url", "signals", "record", "field", "values", "evidence"}),
    Office: frozenset({"inferred", "aliases", "region_aliases"}),
    NewsItem: frozenset({"event_date"}),
    Change: frozenset({"reason", "share"}),
}
_NESTED: dict[str, type] = {"phones": Phone, "faxes": Phone, "evidence": Evidence}

Record = TypeVar("Record")


def to_dict(record: Any) -> dict[str, Any]:
    """A record as plain JSON values: tuples become lists, fields of internal use are left out.

    Raises:
        TypeError: the argument is not a record.
    """
    omit = _OMIT_WHEN_EMPTY.get(type(record), frozenset())
    out: dict[str, Any] = {}
    for item in fields(record):
        value = getattr(record, item.name)
        if (item.name in omit and not value) or item.name == "identity":
            continue
        out[item.name] = _plain(value)
    return out


def from_dict(cls: type[Record], data: dict[str, Any]) -> Record:
    """The record that :func:`to_dict` wrote.

    Unknown keys are ignored, so that older code reads newer data.
    """
    values: dict[str, Any] = {}
    for item in fields(cls):  # type: ignore[arg-type]  # every record type is a dataclass
        if item.name not in data:
            continue
        value = data[item.name]
        if isinstance(value, list):
            nested = _NESTED.get(item.name)
            value = tuple(from_dict(nested, entry) if nested else entry for entry in value)
        values[item.name] = value
    return cls(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Phone | Evidence):
        return to_dict(value)
    return value


_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """A short stable name: lower case, accents of Latin letters dropped, other scripts kept.

    >>> slug("Québec Office"), slug("São Paulo & co."), slug("東アジア 事務局")
    ('quebec-office', 'sao-paulo-co', '東アジア-事務局')
    """
    if text.isascii():
        return _SEPARATORS.sub("-", text.lower()).strip("-")
    decomposed = unicodedata.normalize("NFKD", text)
    kept: list[str] = []
    latin = False
    for char in decomposed:
        if unicodedata.combining(char) and latin:
            continue
        latin = char < "\u0250"
        kept.append(char)
    composed = unicodedata.normalize("NFC", "".join(kept)).casefold()
    return _SEPARATORS.sub("-", composed).strip("-")
