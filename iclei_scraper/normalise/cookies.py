"""One record for each cookie, however often a page declares it."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.records import CookieDeclaration

_FILLED = ("duration", "duration_raw", "description", "type", "provider")


def merge_cookies(cookies: Iterable[CookieDeclaration]) -> tuple[CookieDeclaration, ...]:
    """Declarations in the order of their first occurrence, those of the same name and category united.

    A page that declares its cookies in the dialog and again in its statement says the same thing twice: the
    first wording is kept, what it lacks is taken from the second, and the evidence names both places. A
    declaration without any category goes to the one of the same name that has one, if there is just one.
    """
    merged: dict[str, CookieDeclaration] = {}
    for cookie in cookies:
        known = merged.get(cookie.key)
        merged[cookie.key] = cookie if known is None else _united(known, cookie)
    named = Counter(cookie.name for cookie in merged.values())
    for key, cookie in [(key, cookie) for key, cookie in merged.items() if cookie.category is None]:
        if named[cookie.name] == 2:  # noqa: PLR2004  # itself and one with a category
            other = next(other for other in merged if other != key and merged[other].name == cookie.name)
            merged[other] = _united(merged[other], cookie)
            del merged[key]
            named[cookie.name] -= 1
    return tuple(merged.values())


def _united(known: CookieDeclaration, other: CookieDeclaration) -> CookieDeclaration:
    gained = {
        entry.name: getattr(other, entry.name)
        for entry in fields(known)
        if entry.name in _FILLED and not getattr(known, entry.name) and getattr(other, entry.name)
    }
    if known.duration_raw and not known.duration:
        gained.pop("duration", None)  # the text that is kept says something else
    evidence = tuple(entry for entry in other.evidence if entry not in known.evidence)
    return replace(known, **gained, evidence=known.evidence + evidence)
