"""The day of an event as it is written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from iclei_scraper.values.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 400
"""Characters of a line that may say when an event is."""


def written_days(value: str | None, lines: Iterable[str], language: str | None = None) -> Iterator[str]:
    """The words in which some lines name a day.

    Args:
        value: the day, ISO 8601, or the first and the last one (``2026-04-14/2026-04-16``).
        lines: of a text.
        language: of the text, ISO 639-1.

    >>> list(written_days("2027-05-12", ["Date: 12 May 2027, Altsund", "13 May 2027"]))
    ['12 May 2027']
    """
    days = (value or "").split("/")
    try:
        reference = date.fromisoformat(days[0][:10])
    except ValueError:
        return
    for line in lines:
        if len(line) <= _LONGEST:
            for found in find_dates(line, language=language, reference=reference):
                if found.value == days[0] and found.end in (None, days[-1]):
                    yield found.raw
