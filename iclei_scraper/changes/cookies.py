"""Cookie declarations of two readings, and the categories that explain them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.pairing import pair
from iclei_scraper.changes.plain import same
from iclei_scraper.records import Change, slug
from iclei_scraper.values.lasting.durations import in_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from iclei_scraper.records import CookieCategory, CookieDeclaration

_SEVERITY = {"category": "medium", "always_enabled": "medium"}
_FIELDS = ("description", "provider", "type")
_UNITS = {"Y": ("M", 12), "W": ("D", 7)}
_YEAR = {"P365D": "P12M", "P366D": "P12M", "P730D": "P24M", "P731D": "P24M"}
"""Years that are written in days."""
_PERIOD = re.compile(r"P(?:(\d+)([YMWD])|T(\d+)([HMS]))")


def compare_cookies(before: Sequence[CookieDeclaration], after: Sequence[CookieDeclaration]) -> Outcome:
    """Changes of declared cookies: added, removed, moved to another category, and field by field."""
    outcome = Outcome()
    pairs, gone, new = pair(before, after, (lambda cookie: cookie.key, lambda cookie: cookie.name))
    for one, other in pairs:
        _compare_pair(one, other, outcome)
        if one != other:  # a redesign may say the same lifetime otherwise
            outcome.cover((*_texts(one), *_texts(other)))
    for cookie in gone:
        outcome.tell(_whole("removed", cookie), *_texts(cookie))
    for cookie in new:
        outcome.tell(_whole("added", cookie), *_texts(cookie))
    return outcome


def compare_categories(
    before: Sequence[CookieCategory], after: Sequence[CookieCategory], *, kept: Collection[str] = ()
) -> Outcome:
    """Changes of the categories of a consent dialog.

    Args:
        before: categories of the older reading.
        after: categories of the newer reading.
        kept: slugs of names that both pages tell elsewhere, beside cookies: a dialog that comes or goes does
            not change them.
    """
    outcome = Outcome()
    old, new = ({slug(category.name): category for category in side} for side in (before, after))
    for key in old.keys() | new.keys():
        one, other = old.get(key), new.get(key)
        if one is None or other is None:
            category = one or other
            if category is not None and key not in kept:
                change = _of_category(category, "removed" if one else "added", None, None, None)
                outcome.tell(change, category.name, category.description)
            continue
        if one.always_enabled is not other.always_enabled and None not in {
            one.always_enabled,
            other.always_enabled,
        }:
            words = {True: "always enabled", False: "optional"}
            first, second = words[bool(one.always_enabled)], words[bool(other.always_enabled)]
            outcome.tell(_of_category(one, "changed", "always_enabled", first, second))
        if not same(one.description, other.description):
            change = _of_category(one, "changed", "description", one.description, other.description)
            outcome.tell(change, one.description, other.description)
    outcome.changes.sort(key=lambda change: (change.key, change.field or ""))
    return outcome


def same_duration(one: CookieDeclaration, other: CookieDeclaration) -> bool:
    """Whether two cookies last equally long: "12 months", "1 year" and "365 days" do."""
    if one.duration or other.duration:
        return _period(one.duration) == _period(other.duration)
    return same(one.duration_raw, other.duration_raw)


def _period(duration: str | None) -> str | None:
    match = _PERIOD.fullmatch(duration or "")
    if match is None:
        return duration
    if duration in _YEAR:
        return _YEAR[duration]
    if match[2] in _UNITS:
        unit, times = _UNITS[match[2]]
        return f"P{int(match[1]) * times}{unit}"
    hours = int(match[3]) if match[4] == "H" else 0
    return f"P{hours // 24}D" if hours and hours % 24 == 0 else duration


def _compare_pair(old: CookieDeclaration, new: CookieDeclaration, outcome: Outcome) -> None:
    if slug(old.category or "") != slug(new.category or ""):
        outcome.tell(_of_cookie(old, "moved", "category", old.category, new.category))
    if not same_duration(old, new):
        shown = (old.duration or old.duration_raw, new.duration or new.duration_raw)
        outcome.tell(_of_cookie(old, "changed", "duration", *shown), *_durations(old), *_durations(new))
    for field in _FIELDS:
        first, second = getattr(old, field), getattr(new, field)
        if not same(first, second):
            outcome.tell(_of_cookie(old, "changed", field, first, second), first, second)


def _durations(cookie: CookieDeclaration) -> tuple[str | None, ...]:
    return (cookie.duration_raw, *(e.quote for e in cookie.evidence if e.field.startswith("duration")))


def _of_cookie(
    cookie: CookieDeclaration, op: str, field: str, before: str | None, after: str | None
) -> Change:
    return Change(
        kind="cookie",
        op=op,
        key=cookie.name,
        field=field,
        before=before or None,
        after=after or None,
        severity=_SEVERITY.get(field, "low"),
        identity=cookie.key,
    )


def _of_category(
    category: CookieCategory, op: str, field: str | None, before: str | None, after: str | None
) -> Change:
    return Change(
        kind="cookie",
        op=op,
        key=category.name,
        field=field or "category",
        before=before,
        after=after,
        severity=_SEVERITY.get(field or "", "low"),
        identity=f"category/{slug(category.name)}",
    )


def _whole(op: str, cookie: CookieDeclaration) -> Change:
    lasting = in_words(cookie.duration) if cookie.duration else cookie.duration_raw
    shown = ", ".join(filter(None, (cookie.category, lasting))) or None
    return Change(
        kind="cookie",
        op=op,
        key=cookie.name,
        before=shown if op == "removed" else None,
        after=shown if op == "added" else None,
        severity="low",
        identity=cookie.key,
    )


def _texts(cookie: CookieDeclaration) -> list[str | None]:
    quotes = [evidence.quote for evidence in cookie.evidence]
    return [
        cookie.name,
        cookie.duration_raw,
        cookie.description,
        cookie.provider,
        cookie.type,
        cookie.category,
        *quotes,
    ]
