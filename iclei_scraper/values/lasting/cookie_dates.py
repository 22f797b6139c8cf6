"""The date of an ``Expires`` attribute, read as browsers read it: RFC 6265bis, section 5.1.1.

The algorithm takes all three forms of HTTP (``Sun, 06 Nov 1994 08:49:37 GMT``, RFC 850's, asctime's) and the
many others that servers write: it looks for a time, a day, a month and a year, in any order but each once.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

_DELIMITERS = re.compile(r"[\x09\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[^0-9].*)?", re.DOTALL)
_DAY = re.compile(r"([0-9]{1,2})(?:[^0-9].*)?", re.DOTALL)
_YEAR = re.compile(r"([0-9]{2,4})(?:[^0-9].*)?", re.DOTALL)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_YEAR = 1601
_CENTURY = 100
_PIVOT = 70  # two figures from here on are of the twentieth century
_LONGEST = 1024  # characters: a browser ignores longer attributes


def read_cookie_date(text: str) -> datetime | None:
    """The moment (UTC) that a date of a cookie means; ``None`` where a browser finds none in it.

    >>> read_cookie_date("Sunday, 06-Nov-94 08:49:37 GMT")
    datetime.datetime(1994, 11, 6, 8, 49, 37, tzinfo=datetime.timezone.utc)
    >>> read_cookie_date("31 Feb 2026 00:00:00 GMT"), read_cookie_date("tomorrow")
    (None, None)
    """
    if len(text) > _LONGEST:
        return None
    clock: tuple[int, int, int] | None = None
    day = month = year = None
    for token in _DELIMITERS.split(text):
        if clock is None and (match := _TIME.fullmatch(token)):
            clock = int(match[1]), int(match[2]), int(match[3])
        elif day is None and (match := _DAY.fullmatch(token)):
            day = int(match[1])
        elif month is None and token[:3].lower() in _MONTHS:
            month = _MONTHS.index(token[:3].lower()) + 1
        elif year is None and (match := _YEAR.fullmatch(token)):
            year = _whole_year(int(match[1]))
    if clock is None or day is None or month is None or year is None or year < _FIRST_YEAR:
        return None
    try:
        return datetime.combine(date(year, month, day), time(*clock), UTC)
    except ValueError:  # no such day or hour
        return None


def _whole_year(year: int) -> int:
    if year >= _CENTURY:
        return year
    return year + (1900 if year >= _PIVOT else 2000)
