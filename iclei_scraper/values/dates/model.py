"""A date as a page writes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

EARLIEST_NEWS = 1990
"""No site of this kind has news from before the Web."""

_SKEW = timedelta(days=1)  # a site east of the fetcher may already write tomorrow's date
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date with the precision and the words of its source."""

    value: str
    """``2025-12-22``, ``2025-12`` or ``2025``; the first day of a range."""
    precision: str
    """``day``, ``month`` or ``year``."""
    raw: str
    """The date as written."""
    end: str | None = None
    """Last day of a range."""
    span: tuple[int, int] = (0, 0)
    """Where ``raw`` stands in the text."""
    other: str | None = None
    """The second reading of figures such as 03/04/2024, where nothing on the line tells which is right."""
    stated: bool = True
    """Whether the text gives the year; else it was solved from a reference date."""

    @property
    def year(self) -> int:
        """Year as a number."""
        return int(self.value[:4])

    def plausible(self, reference: date | None = None) -> bool:
        """Whether something can have been published then.

        Args:
            reference: day on which the page was fetched; ``None`` lets future dates pass.
        """
        if self.year < EARLIEST_NEWS:
            return False
        return reference is None or self.value <= (reference + _SKEW).isoformat()[: len(self.value)]

    def swapped(self) -> Date:
        """The other reading of ambiguous figures, or the same date."""
        return replace(self, value=self.other, other=self.value) if self.other else self


def day(year: int, month: int, number: int) -> str | None:
    """ISO day, or ``None`` where the calendar has no such day.

    >>> day(2024, 2, 29), day(2023, 2, 29)
    ('2024-02-29', None)
    """
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def month(year: int, number: int) -> str | None:
    """ISO month, or ``None``.

    >>> month(2008, 12), month(2008, 13)
    ('2008-12', None)
    """
    return f"{year:04}-{number:02}" if 1 <= number <= _LAST_MONTH else None
