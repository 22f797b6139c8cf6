"""One record for each cookie, however often a page declares it."""

from __future__ import annotations

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
    for key, cookie in list(merged.items()):
        namesakes = [other for other in merged if merged[other].name == cookie.name and other != key]
        if cookie.category is None and len(namesakes) == 1:
            merged[namesakes[0]] = _united(merged[namesakes[0]], cookie)
            del merged[key]
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
