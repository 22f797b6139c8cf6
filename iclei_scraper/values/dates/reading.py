"""What the readers of single notations hand to the assembly in :mod:`iclei_scraper.values.dates`."""

from __future__ import annotations

from dataclasses import dataclass

_LAST_CENTURY = 69


@dataclass(slots=True)
class Reading:
    """Year, month and day as found in a text, not yet checked against the calendar."""

    start: int
    end: int
    """Span in the text."""
    year: int | None
    month: int | None
    day: int | None = None
    last: tuple[int | None, int | None, int] | None = None
    """Year, month and day on which a range ends; what is missing is as in its beginning."""
    swappable: bool = False
    """Day and month may be the other way round."""


def full_year(text: str) -> int:
    """Year of two or four digits: 69 and later are of the last century, as POSIX has it.

    >>> full_year("25"), full_year("98"), full_year("2025")
    (2025, 1998, 2025)
    """
    value = int(text)
    if len(text) == len("2025"):
        return value
    return value + (1900 if value >= _LAST_CENTURY else 2000)
