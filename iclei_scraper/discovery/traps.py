"""Addresses without end: calendars, filters that combine, links that grow.

No single address looks wrong; the set of them does. So each *shape* of an address (its path with the digits
levelled, the names of its parameters) has a budget, a small one where it turns pages of a calendar.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

_LONGEST = 2_000  # characters; a title of 200 Chinese characters in percent encoding has 1,800
_DEEPEST = 16  # segments of a path
_MOST_PARAMETERS = 8
_REPEATS = 3  # times that the same segment stands in a path

_DIGITS = re.compile(r"\d+")
_DATE_VALUE = re.compile(r"\d{4}-?\d{2}(?:-?\d{2})?|\d{1,2}[-./]\d{4}")
_DATE_NAMES = re.compile(
    r"(?:^|[_\[-])(?:month|year|day|week|date|ym|yr|mon|monat|jahr|mes|ano|mois|annee|datum|fecha|data)(?:$|[_\]-])",
    re.IGNORECASE,
)
_CALENDAR_PATH = re.compile(
    r"/(?:calendar|calendario|calendrier|kalender|agenda|events?|eventos?|evenements?|veranstaltungen|termine|"
    r"veranstaltungskalender|%E3%82%AB%E3%83%AC%E3%83%B3%E3%83%80%E3%83%BC|%E6%97%A5%E5%8E%86)/"
    r"(?:[a-z-]{1,20}/){0,2}(?:\d{4}/\d{1,2}(?:/\d{1,2})?|\d{4}-\d{2}(?:-\d{2})?|\d{8})/?$",
    re.IGNORECASE,
)

CALENDAR_BUDGET = 24
"""Pages of one calendar in one crawl: what stands far ahead or back is empty or old."""

QUERY_BUDGET = 3_000
"""Pages of one shape with parameters, where the network file does not say which parameters matter."""


class Traps:
    """What a crawl has seen of one site, to tell when it goes in circles."""

    def __init__(self, *, parameters_known: bool = False) -> None:
        self._budget = None if parameters_known else QUERY_BUDGET
        self._shapes: Counter[str] = Counter()

    def reason(self, url: str) -> str | None:
        """Why a canonical URL is not followed, or ``None``; each URL is asked about once."""
        parts = urlsplit(url)
        segments = [segment for segment in parts.path.split("/") if segment]
        if len(url) > _LONGEST or len(segments) > _DEEPEST:
            return "too long or too deep"
        if _goes_in_circles(segments):
            return "its path repeats itself"
        pairs = parse_qsl(parts.query, keep_blank_values=True) if parts.query else []
        if len(pairs) > _MOST_PARAMETERS:
            return "too many parameters"
        if _is_calendar(parts.path, pairs):
            return self._spend(_shape("calendar", parts.path, pairs), CALENDAR_BUDGET, "endless calendar")
        if pairs and self._budget is not None:
            return self._spend(_shape("query", parts.path, pairs), self._budget, "endless list")
        return None

    def _spend(self, shape: str, budget: int, reason: str) -> str | None:
        self._shapes[shape] += 1
        return reason if self._shapes[shape] > budget else None


def _goes_in_circles(segments: list[str]) -> bool:
    """``/a/b/a/b/a/b`` or ``/x/x/x``: a relative link that is resolved against itself, again and again."""
    if len(segments) < _REPEATS:
        return False
    # Digits alone repeat in dates (2012/12/12), which is no circle.
    counts = Counter(segment for segment in segments if not segment.isdigit())
    if any(count >= _REPEATS for count in counts.values()):
        return True
    return any(
        segments[start : start + size] == segments[start + size : start + 2 * size]
        for size in range(2, len(segments) // 2 + 1)
        for start in range(len(segments) - 2 * size + 1)
    )


def _is_calendar(path: str, pairs: list[tuple[str, str]]) -> bool:
    if _CALENDAR_PATH.search(path):
        return True
    return any(
        _DATE_VALUE.fullmatch(value) is not None
        or (_DATE_NAMES.search(name) is not None and value[:1].isdigit())
        for name, value in pairs
    )


def _shape(kind: str, path: str, pairs: list[tuple[str, str]]) -> str:
    names = "&".join(sorted({name for name, _ in pairs}))
    return f"{kind} {_DIGITS.sub('0', path)}?{names}"
