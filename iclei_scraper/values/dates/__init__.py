"""Dates in a text, in the notations and languages of the network.

Own grammar for what libraries get wrong (ranges, era years, missing years, order of figures); dateparser for
relative words and for further languages. A date that the calendar does not have is not a date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.eastern import read_eastern
from iclei_scraper.values.dates.figures import read_figures
from iclei_scraper.values.dates.model import Date, day, month
from iclei_scraper.values.dates.names import EASTERN_WEEKDAY, weekday_near
from iclei_scraper.values.dates.relative import read_foreign, read_relative
from iclei_scraper.values.dates.written import read_written

if TYPE_CHECKING:
    from iclei_scraper.values.dates.reading import Reading

__all__ = ["Date", "find_dates", "read_date"]

_YEAR_FIRST = frozenset({"ja", "ko", "zh"})
_WIDE = {ord(nought) + number: str(number) for nought in "０٠۰" for number in range(10)}
_WIDE |= {0xA0: " ", 0x202F: " ", 0x3000: " ", ord("．"): ".", ord("／"): "/", ord("－"): "-"}
_EASTERN = re.compile("[年月월년]|^[^A-Za-z0-9]{0,3}(?:[RHS]\\d|1[0-3]\\d[-/.])")
_NUMBER = re.compile(r"\d")
_LONE_YEAR = re.compile(r"[^\w©]{0,3}((?:19|20)\d\d)\W{0,3}")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright|&copy;)[\s,:]{0,3}$", re.IGNORECASE)
_TO = re.compile(
    r"\s{0,3}(?:[-–—‐−~〜～]|to|until|till|through|bis|al?|au|ao|à|até|hasta|tot|y|e|et|und|and|sampai)"
    r"\s{0,3}(?:(?:the|zum|el|le|il|o)\s)?",
    re.IGNORECASE,
)
_STRONG_TO = re.compile(r"\s{0,3}(?:[-–—‐−~〜～]|to|until|bis|au|al|até|hasta|tot)\s{0,3}", re.IGNORECASE)
_OPENING = re.compile(r"([^–—|·:]{4,30}?)(?:\s+[–—|·-]\s|:\s)")
_CACHED_LENGTH = 400
_LONGEST = 20_000  # characters; no paragraph of a page is longer
_YEARS_BACK = 12
_NEAR_FUTURE = timedelta(days=31)


def read_date(
    text: str,
    *,
    language: str | None = None,
    order: str | None = None,
    reference: datetime | date | None = None,
) -> Date | None:
    """The first date of a text, a bare year included where the text says nothing else.

    Args:
        text: a line such as "Published 22 December 2025"; ASCII, full-width or Arabic figures.
        language: ISO 639-1 code of the text, for relative words and for the order of figures.
        order: ``DMY``, ``MDY`` or ``YMD`` where the site's habit is known.
        reference: when the text was read. Without it relative dates and dates without year give nothing.
    """
    dates = find_dates(text, language=language, order=order, reference=reference)
    return dates[0] if dates else None


def find_dates(
    text: str,
    *,
    language: str | None = None,
    order: str | None = None,
    reference: datetime | date | None = None,
) -> tuple[Date, ...]:
    """All dates of a text in its order; a range is one date. Arguments as in :func:`read_date`."""
    base = reference.date() if isinstance(reference, datetime) else reference
    if order is None and language in _YEAR_FIRST:
        order = "YMD"
    find = _find_cached if len(text) <= _CACHED_LENGTH else _find
    return find(text, language, order, base)


def _find(text: str, language: str | None, order: str | None, base: date | None) -> tuple[Date, ...]:
    plain = text[:_LONGEST].translate(_WIDE)
    if not _NUMBER.search(plain) and not _EASTERN.search(plain):
        relative = read_relative(plain.strip(), language, base) if base else None
        return (replace(relative, raw=text.strip()),) if relative else ()
    readings = _without_overlap(_readings(plain, order))
    dates = tuple(
        found
        for reading in _joined(plain, readings)
        if (found := _date(text, plain, reading, base, language)) is not None
    )
    return dates or _last_resort(text, plain, language, base)


_find_cached = lru_cache(maxsize=8192)(_find)


def _readings(plain: str, order: str | None) -> list[Reading]:
    found = list(read_figures(plain, order))
    if _EASTERN.search(plain):
        found += read_eastern(plain)
    found += read_written(plain)
    return [
        reading
        for reading in found
        if not _COPYRIGHT.search(plain[max(0, reading.start - 14) : reading.start])
    ]


def _without_overlap(readings: list[Reading]) -> list[Reading]:
    """The fullest reading of each place: one with a year beats one without, the longer beats the shorter."""
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda one: (one.year is None, one.start - one.end)):
        place = bisect_left(kept, reading.start, key=lambda one: one.start)
        before, after = kept[place - 1 : place] if place else [], kept[place : place + 1]
        if all(one.end <= reading.start for one in before) and all(one.start >= reading.end for one in after):
            kept.insert(place, reading)
    return kept


def _joined(plain: str, readings: list[Reading]) -> list[Reading]:
    """Two dates with nothing but a dash or "to" between them are one range."""
    out: list[Reading] = []
    for reading in readings:
        first = out[-1] if out else None
        if (
            first is not None
            and first.day
            and reading.day
            and first.last is None
            and reading.last is None
            and (_TO if first.year is None else _STRONG_TO).fullmatch(plain[first.end : reading.start])
        ):
            first.last = (reading.year, reading.month, reading.day)
            if first.year is None and reading.year is not None:
                crosses = (first.month or 0) > (reading.month or 0)
                first.year = reading.year - crosses
            first.end = reading.end
        else:
            out.append(reading)
    return out


def _date(text: str, plain: str, reading: Reading, base: date | None, language: str | None) -> Date | None:
    weekday = _weekday(plain, reading) if reading.year is None or reading.swappable else None
    year = reading.year if reading.year is not None else _solve_year(reading, base, weekday)
    if year is None:
        return None
    value, precision = _value(year, reading.month, reading.day)
    if value is None:
        return None
    found = Date(
        value,
        precision,
        text[reading.start : reading.end].strip(" ,.-"),
        end=_end(year, reading),
        span=(reading.start, reading.end),
        stated=reading.year is not None,
    )
    return _settled(found, reading, weekday, language) if reading.swappable else found


def _weekday(plain: str, reading: Reading) -> int | None:
    """Weekday of the date, or of the first day of a range."""
    if reading.last is None:
        return weekday_near(plain, reading.start, reading.end)
    named = EASTERN_WEEKDAY.search(plain, reading.start, reading.end)
    end = named.start() if named else reading.start
    return weekday_near(plain[: reading.end], reading.start, end)


def _value(year: int, number: int | None, day_number: int | None) -> tuple[str | None, str]:
    if number is None:
        return f"{year:04}", "year"
    if day_number is None:
        return month(year, number), "month"
    return day(year, number, day_number), "day"


def _end(year: int, reading: Reading) -> str | None:
    if reading.last is None:
        return None
    last_year, last_month, last_day = reading.last
    end_month = last_month or reading.month or 0
    if last_year is None:
        last_year = year + (end_month < (reading.month or 0))
    return day(last_year, end_month, last_day)


def _settled(found: Date, reading: Reading, weekday: int | None, language: str | None) -> Date:
    """Choose between 3 April and 4 March: by the weekday, else by the language's habit."""
    other = day(found.year, reading.day or 0, reading.month or 0)
    if other is None:
        return found
    if weekday is not None:
        fits = [value for value in (found.value, other) if date.fromisoformat(value).weekday() == weekday]
        if len(fits) == 1:
            return replace(found, value=fits[0])
    both = replace(found, other=other)
    return both.swapped() if language == "en" and "/" in found.raw else both


def _solve_year(reading: Reading, base: date | None, weekday: int | None) -> int | None:
    """The year that a text leaves out: the last not in the future, or the nearest with that weekday."""
    if base is None or reading.month is None or reading.day is None:
        return None
    years = range(base.year + 1, base.year - _YEARS_BACK, -1)
    days = [value for year in years if (value := day(year, reading.month, reading.day))]
    if weekday is not None:
        days = [value for value in days if date.fromisoformat(value).weekday() == weekday]
    horizon = (base + (_NEAR_FUTURE if weekday is not None else timedelta(days=1))).isoformat()
    return next((int(value[:4]) for value in days if value <= horizon), None)


def _last_resort(text: str, plain: str, language: str | None, base: date | None) -> tuple[Date, ...]:
    """A bare year, words relative to the reference, a language of dateparser's."""
    if match := _LONE_YEAR.fullmatch(plain):
        return (Date(match[1], "year", match[1], span=match.span(1)),)
    opening = _OPENING.match(plain)  # "3 days ago – The title"
    short = opening[1] if opening else plain.strip()
    found = read_relative(short, language, base) if base else None
    found = found or read_foreign(short, language)
    at = plain.find(found.raw) if found else -1
    return (replace(found, raw=text[at : at + len(found.raw)]) if at >= 0 else found,) if found else ()
