"""Moments as the archive writes them: UTC to the second, ``2026-11-23T14:50:26Z``; text sorts by time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time


def stamp(moment: datetime) -> str:
    """A moment as text.

    Raises:
        ValueError: it has no time zone, so nobody knows when it was.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(text: str) -> datetime:
    """The moment that :func:`stamp` wrote."""
    return datetime.fromisoformat(text)


def stamp_of(seconds: int) -> str:
    """A moment, given in seconds since 1970, as text."""
    return stamp(datetime.fromtimestamp(seconds, UTC))


def now() -> str:
    """The present moment as text."""
    return stamp(datetime.now(UTC))


def since(value: datetime | date | str) -> str:
    """The beginning of a span of time, given as a moment, a day or text of either, in the archive's spelling.

    A moment without a time zone is taken for UTC.

    Raises:
        ValueError: the text is no ISO 8601 date or time.
    """
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(), tzinfo=UTC)
    return stamp(value if value.tzinfo else value.replace(tzinfo=UTC))
