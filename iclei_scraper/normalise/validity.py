"""What a record's type promises, and which records do not keep it.

What fails is taken out of the page's records and goes on as a :class:`Reject` with its reason: the archive
keeps it, and nobody mistakes it for a fact.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iclei_scraper.items import Reject
from iclei_scraper.records import SEVERITIES, to_dict

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import (
        CookieCategory,
        CookieDeclaration,
        Feature,
        Finding,
        LegalLink,
        NewsItem,
        Office,
        Phone,
        SocialLink,
        Statistic,
    )

LONGEST = 2_000
"""Characters of a name, a title, a line; what is longer is not one."""
LONGEST_TEXT = 2_000_000
"""Characters of a body or description."""

_E164 = re.compile(r"\+[1-9]\d{4,14}")
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DURATION = re.compile(
    r"P(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?"
    r"(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?"
)
_PRECISIONS = {4: "year", 7: "month", 10: "day"}

Problems = Iterator[str]


def validate(records: PageRecords) -> tuple[PageRecords, list[Reject]]:
    """The records that keep their promises, and those that do not."""
    rejects: list[Reject] = []
    kept: dict[str, Any] = {}
    for attribute, (kind, problems) in _CHECKS.items():
        good = []
        for record in getattr(records, attribute):
            reason = "; ".join(problems(record))
            if reason:
                rejects.append(Reject(kind=kind, reason=reason, record=to_dict(record)))
            else:
                good.append(record)
        kept[attribute] = tuple(good)
    return (replace(records, **kept) if rejects else records), rejects


# What the types promise ----------------------------------------------------------------------------------


def _office(office: Office) -> Problems:
    if not (office.name or office.address or office.city):
        yield "neither name nor address"
    for field in ("region", "name", "street", "city", "postcode"):
        yield from _line(field, getattr(office, field))
    for line in office.address:
        yield from _line("address", line, needed=True)
    for field in ("phones", "faxes"):
        for phone in getattr(office, field):
            yield from _phone(field, phone)
    for email in office.emails:
        if not _EMAIL.fullmatch(email) or email != email.lower():
            yield f"emails: {email!r:.80} is no address in lower case"
    if office.country is not None and not _COUNTRY.fullmatch(office.country):
        yield f"country: {office.country!r:.20} is no ISO 3166-1 alpha-2 code"
    yield from _address("website", office.website)


def _phone(field: str, phone: Phone) -> Problems:
    yield from _line(field, phone.raw, needed=True)
    if phone.e164 is not None and not _E164.fullmatch(phone.e164):
        yield f"{field}: {phone.e164!r:.40} is no E.164 number"
    if phone.extension is not None and not phone.extension.isdigit():
        yield f"{field}: extension {phone.extension!r:.20} is no number"


def _news(item: NewsItem) -> Problems:
    yield from _line("title", item.title, needed=True)
    yield from _line("kind", item.kind)
    yield from _address("url", item.url)
    yield from _address("image", item.image)
    yield from _published(item)
    if item.modified is not None and not _is_moment(item.modified):
        yield f"modified: {item.modified!r:.40} is no ISO 8601 date"
    if item.language is not None and not _LANGUAGE.fullmatch(item.language):
        yield f"language: {item.language!r:.20} is no ISO 639 code"
    for field in ("teaser", "body"):
        yield from _text(field, getattr(item, field))


def _published(item: NewsItem) -> Problems:
    if item.published is None:
        return
    if not _is_date(item.published):
        yield f"published: {item.published!r:.40} is no ISO 8601 date"
    elif item.published_precision != _PRECISIONS[len(item.published)]:
        yield f"published_precision: {item.published_precision!r:.20} does not fit {item.published}"


def _statistic(claim: Statistic) -> Problems:
    yield from _line("concept", claim.concept, needed=True)
    yield from _line("label", claim.label)
    if claim.value is not None and not math.isfinite(claim.value):
        yield f"value: {claim.value} is no number"
    if claim.value is not None and not claim.raw.strip():
        yield "raw: a value without the text that it was read from"
    yield from _one_of("unit", claim.unit, ("count", "percent"))
    yield from _one_of("context", claim.context, ("counter", "prose"))
    qualifiers = ("exact", "at_least", "more_than", "about", "at_most", "less_than")
    yield from _one_of("qualifier", claim.qualifier, qualifiers)


def _cookie(cookie: CookieDeclaration) -> Problems:
    yield from _line("name", cookie.name, needed=True)
    for field in ("category", "duration_raw", "type", "provider"):
        yield from _line(field, getattr(cookie, field))
    yield from _text("description", cookie.description)
    duration = cookie.duration
    if duration not in (None, "session", "persistent") and not _DURATION.fullmatch(duration):
        yield f"duration: {duration!r:.40} is no ISO 8601 duration"


def _category(category: CookieCategory) -> Problems:
    yield from _line("name", category.name, needed=True)
    yield from _text("description", category.description)


def _feature(feature: Feature) -> Problems:
    yield from _one_of("kind", feature.kind, ("member", "leader"))
    yield from _line("name", feature.name, needed=True)
    yield from _text("text", feature.text)
    yield from _address("url", feature.url)


def _social(link: SocialLink) -> Problems:
    yield from _line("network", link.network, needed=True)
    yield from _address("url", link.url, needed=True)


def _legal(link: LegalLink) -> Problems:
    yield from _line("label", link.label, needed=True)
    yield from _address("url", link.url, needed=True)


def _finding(finding: Finding) -> Problems:
    yield from _line("kind", finding.kind, needed=True)
    yield from _one_of("severity", finding.severity, SEVERITIES)


_CHECKS: dict[str, tuple[str, Callable[[Any], Problems]]] = {
    "offices": ("office", _office),
    "news": ("news", _news),
    "statistics": ("statistic", _statistic),
    "cookies": ("cookie", _cookie),
    "cookie_categories": ("cookie_category", _category),
    "features": ("feature", _feature),
    "social": ("link", _social),
    "legal": ("link", _legal),
    "findings": ("finding", _finding),
}


# What a single value promises ----------------------------------------------------------------------------


def _line(field: str, value: str | None, *, needed: bool = False) -> Problems:
    if value is None:
        if needed:
            yield f"{field}: missing"
    elif not value.strip():
        yield f"{field}: empty"
    elif len(value) > LONGEST:
        yield f"{field}: {len(value)} characters"


def _text(field: str, value: str | None) -> Problems:
    if value is not None and len(value) > LONGEST_TEXT:
        yield f"{field}: {len(value)} characters"


def _one_of(field: str, value: str, known: tuple[str, ...]) -> Problems:
    if value not in known:
        yield f"{field}: {value!r:.40} is none of {', '.join(known)}"


def _address(field: str, value: str | None, *, needed: bool = False) -> Problems:
    if value is None:
        if needed:
            yield f"{field}: missing"
        return
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or len(value) > LONGEST:
        yield f"{field}: {value!r:.80} is no absolute URL"


def _is_date(text: str) -> bool:
    if len(text) not in _PRECISIONS:
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if len(text) == len("2025") else f"{text}-01"[:10])
    except ValueError:
        return False
    return True


def _is_moment(text: str) -> bool:
    if _is_date(text):
        return True
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
