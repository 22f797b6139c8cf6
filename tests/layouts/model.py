"""What a page should give: the truth that records are compared with.

A field that the page does not show is empty here, so that a record which fills it has invented it. Where
several readings are right, the truth lists them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

KINDS = ("offices", "news", "articles", "statistics", "cookies")
"""The kinds of pages. A listing's cards and an article are both news records, and are scored apart."""

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "ja", "ko", "zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTruth:
    """An office as a page shows it."""

    name: str | None
    region: str | None = None
    street: str | None = None
    """Thoroughfare and number, the least that a street must say."""
    lines: tuple[str, ...] = ()
    """The whole address, the most that a street may say."""
    cities: tuple[str, ...] = ()
    """Right names of the city; empty where the page names none."""
    postcode: str | None = None
    country: str | None = None
    phones: frozenset[tuple[str, str | None]] = frozenset()
    """E.164 and extension."""
    faxes: frozenset[tuple[str, str | None]] = frozenset()
    emails: frozenset[str] = frozenset()
    website: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsTruth:
    """A news card or an article."""

    title: str
    url: str | None = None
    kind: str | None = None
    published: str | None = None
    precision: str | None = None
    loosely: str | None = None
    """Month that is as right as the day."""
    modified: str | None = None
    teaser: str | None = None
    body: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticTruth:
    """A claim of the page's own organisation."""

    concept: str
    label: str
    value: int | float | None
    unit: str = "count"
    qualifiers: tuple[str, ...] = ("exact",)
    context: str = "counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieTruth:
    """A row of a cookie statement."""

    name: str
    category: str | None = None
    duration: str | None = None
    """ISO 8601, ``session`` or ``persistent``."""
    description: str | None = None
    provider: str | None = None
    type: str | None = None


Truth = OfficeTruth | NewsTruth | StatisticTruth | CookieTruth


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutPage:
    """An invented page and what stands on it."""

    kind: str
    template: str
    held_out: bool
    seed: int
    language: str
    url: str
    body: str
    fetched_at: datetime
    truth: tuple[Truth, ...] = ()
    optional: frozenset[str] = frozenset()
    """Names or titles of records that are neither asked for nor wrong, such as a sidebar's most read."""
    ignores: frozenset[str] = frozenset()
    """Fields that are not scored, because the page may be read either way."""
    forbids: frozenset[str] = field(default_factory=frozenset)
    """Kinds of records of which a look-alike has none."""
