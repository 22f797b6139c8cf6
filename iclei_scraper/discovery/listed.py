"""A page as a sitemap, a feed or an API lists it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Listed(NamedTuple):
    """A page and when it was last changed, as far as its site says."""

    url: str
    """As listed, absolute or relative to the list."""
    modified: datetime | None = None
    """Aware, UTC. For a date without a time the end of that day: nothing counts as older than it is."""


def read_moment(text: str | None) -> datetime | None:
    """A moment as lists write it: ISO 8601 (sitemaps, Atom, REST) or RFC 822 (RSS), else ``None``.

    Without a zone it is UTC, as WordPress's ``modified_gmt`` is.

    >>> read_moment("2025-12-22T10:00:00+01:00").isoformat()
    '2025-12-22T09:00:00+00:00'
    >>> read_moment("2025-12").isoformat(timespec="seconds")
    '2025-12-31T23:59:59+00:00'
    """
    text = (text or "").strip()
    if not text or len(text) > 60:  # noqa: PLR2004  # no date is that long
        return None
    try:
        if match := _PARTIAL.fullmatch(text):
            return _end_of(match[1], match[2], match[3])
        moment = _parse(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None


def _parse(text: str) -> datetime:
    return datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)


def _end_of(year: str, month: str | None, day: str | None) -> datetime:
    first = datetime(int(year), int(month or 12), int(day or 1), tzinfo=UTC)
    if day is None:
        first = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return datetime.combine(first, time.max, tzinfo=UTC)
