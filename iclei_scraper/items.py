"""What travels down the line: a page's records, the capture they were read from, and what went wrong.

A spider yields one :class:`PageItem` for each page; the pipelines hand it from station to station.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iclei_scraper.records import to_dict

if TYPE_CHECKING:
    from datetime import datetime

    from iclei_scraper.records import (
        Anchor,
        CookieCategory,
        CookieDeclaration,
        Feature,
        Finding,
        LegalLink,
        NewsItem,
        ObservedCookie,
        Office,
        SocialLink,
        Statistic,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecords:
    """All that was read from one page."""

    url: str
    language: str | None = None
    title: str | None = None
    offices: tuple[Office, ...] = ()
    news: tuple[NewsItem, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    cookies: tuple[CookieDeclaration, ...] = ()
    cookie_categories: tuple[CookieCategory, ...] = ()
    features: tuple[Feature, ...] = ()
    social: tuple[SocialLink, ...] = ()
    legal: tuple[LegalLink, ...] = ()
    findings: tuple[Finding, ...] = ()
    canonical_url: str | None = None
    """``<link rel=canonical>`` where the page has one."""
    alternates: dict[str, str] = field(default_factory=dict)
    """hreflang -> URL of the page's twins in other languages."""
    text: str | None = None
    """Main text of a page that is not an article, for comparison from night to night; not in the JSON."""
    anchors: tuple[Anchor, ...] = ()
    """Every link of the page; not in the JSON."""
    surroundings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Part of the page (``header``, ``footer``, ``aside``, ``dialog``) -> its lines: what may stand the same
    on other pages of the site; not in the JSON."""
    pretence: str | None = None
    """What the page is in the place of the one that was asked for: ``soft_404``, ``bot_wall``, ``login`` or
    ``maintenance``; ``None`` where it is itself."""
    unread: dict[str, str] = field(default_factory=dict)
    """Kind -> error, for kinds whose parser failed on this page: nothing can be said of them."""

    def to_dict(self) -> dict[str, Any]:
        """The public JSON of a page, as documented in ``docs/records.md``."""
        return {
            "url": self.url,
            "language": self.language,
            "title": self.title,
            "offices": [to_dict(office) for office in self.offices],
            "news": [to_dict(item) for item in self.news],
            "statistics": [to_dict(statistic) for statistic in self.statistics],
            "cookies": [to_dict(cookie) for cookie in self.cookies],
            "cookie_categories": [to_dict(category) for category in self.cookie_categories],
            "features": [to_dict(feature) for feature in self.features],
            "links": {
                "social": [to_dict(link) for link in self.social],
                "legal": [to_dict(link) for link in self.legal],
            },
            "findings": [to_dict(finding) for finding in self.findings],
            "canonical_url": self.canonical_url,
            "alternates": dict(self.alternates),
            **({"pretence": self.pretence} if self.pretence else {}),
            **({"unread": dict(self.unread)} if self.unread else {}),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One HTTP exchange as it was received."""

    url: str
    """Requested URL, canonical."""
    site: str
    """Id of the site in the network file."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """Response headers in order, names as received."""
    body: bytes
    """Payload with the content encoding undone, byte for byte."""
    fetched_at: datetime
    """Aware, UTC."""
    redirected_to: str | None = None
    """Target of a redirect, for a 3xx status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A record that failed validation: kept with its reason, never dropped in silence."""

    kind: str
    reason: str
    record: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class PageItem:
    """What a spider yields for each page: the capture and all that was read from it."""

    capture: Capture
    records: PageRecords | None = None
    """``None`` where the body is no page: a redirect, an error, another content type."""
    rejects: list[Reject] = field(default_factory=list)
    outcome: str = "ok"
    """``ok``, ``unchanged``, ``moved``, ``gone``, ``error``, ``truncated``, ``not_a_page``, …"""
    listed: datetime | None = None
    """When a list of pages says that it was last edited; only of a page that no earlier crawl knew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """A page that was fetched again at once, to see what differs without anybody having edited it."""

    url: str
    """Canonical."""
    body: bytes = field(repr=False)
    fetched_at: datetime
    """Aware, UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchVisit:
    """A page that was fetched again as by a search engine, held against what readers are shown."""

    url: str
    """Canonical."""
    site: str
    """Id of the site that was visited."""
    seen_at: datetime
    """Aware, UTC."""
    findings: tuple[Finding, ...]
    """What search engines alone are shown; none where that is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CookiesSet:
    """The cookies that one response set."""

    site: str
    """Id of the site that was visited."""
    url: str
    """That answered, as it was asked for."""
    seen_at: datetime
    """Aware, UTC."""
    cookies: tuple[ObservedCookie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchFailure:
    """A page that could not be fetched at all."""

    url: str
    site: str
    reason: str
    """In words, for a person."""
    failed_at: datetime
    """Aware, UTC."""
