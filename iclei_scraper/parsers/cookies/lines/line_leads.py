"""The group, and who sets it, that a line names before its cookies: "Analytics (Google): _ga – counts"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, names_setter

_LEAD = re.compile(
    r"[^\w]*(?P<said>[^()（）:：]{2,60}?)\s*(?:[(（](?P<note>[^()（）]{2,60})[)）])?\s*[:：–—-]\s*[^\w_*]*"
)
_SERVICE = re.compile(r"[^()（）:：]{2,60}\s?[(（](?P<who>[^()（）]{2,60})[)）]\s?[:：–—-]")
_BEHIND = re.compile(r"[^\w]*\s[–—-]\s+(?P<said>\S.{14,})", re.DOTALL)


def led_by(text: str, names: list[str]) -> dict[str, str]:
    """Role -> what a line says before its names, and behind a dash after them; empty if it begins otherwise.

    >>> led_by("Analytics (Google): _ga, _gid – counts who visits us", ["_ga", "_gid"])
    {'category': 'Analytics', 'provider': 'Google', 'description': 'counts who visits us'}
    """
    first = min((text.find(name) for name in names), default=-1)
    lead = _LEAD.fullmatch(text[:first]) if first > 0 else None
    if lead is None:
        return {}
    said, note = lead["said"], lead["note"] or ""
    group = category_name(said)
    if group is None and not (is_setter(said) and names_setter(said)):
        return {}
    told = {"category": group} if group is not None else {"provider": said}
    if group is not None and is_setter(note) and names_setter(note):
        told["provider"] = note
    behind = _BEHIND.match(text, max(text.find(name) + len(name) for name in names))
    if behind is not None:
        told["description"] = behind["said"].strip()
    return told


def service_setter(text: str) -> str | None:
    """The company of the service that a line begins with.

    >>> service_setter("Visits 4 (Quay Analytics Ltd) — counts them. Cookie: _qv (2 years)")
    'Quay Analytics Ltd'
    """
    match = _SERVICE.match(text)
    told = match is not None and is_setter(match["who"]) and names_setter(match["who"])
    return match["who"] if match is not None and told else None
