"""Dates with a month's name in Latin script: "22 December 2025", "Feb 21, 2015", "10-12 de mayo de 2024"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.names import (
    MONTHS,
    WEAK_MONTHS,
    WEEKDAY_IN_RANGE,
    weekday_near,
    without_weekdays,
)
from iclei_scraper.values.dates.reading import Reading, full_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+\.?")

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th|er|ère|\.?[ºª°]|\.|:e|e|a|o)?(?![^\W\d_])"
_TO = (
    r"\s{0,3}(?:[-–—‐‑−~〜/+&]|to|until|till?|through|thru|and|bis(?: zum)?|t/m|tot en met|und|"
    r"al?|y|e|et|au|ao|à|às?|até|hasta|tot|en|och|"
    r"sampai|dan|hingga)\s{0,3}"
)
_ARTICLE = r"(?:(?:on|the|den|dem|el|le|il|o|den|al|dia|día)\s{1,2})?"
_OF = r"\s{0,3}(?:[-/.,]|(?:de|del|do|of|di|d['’]|van)(?=[\s'’])|d['’])?\s{0,3}"

_BEFORE = re.compile(
    rf"(?<![\d/])(?<!\d[.,:])(?:({_DAY}){_ORDINAL}{_TO}{_ARTICLE}{WEEKDAY_IN_RANGE})?({_DAY}){_ORDINAL}{_OF}$",
    re.IGNORECASE,
)
_YEAR = r"((?:1[89]|20)\d\d)(?!\d|[.,]\d)"
_YEAR_AFTER = re.compile(rf"\s{{0,3}}(?:[-/.,]\s?|(?:de|del|do|of)\s)?\s{{0,2}}{_YEAR}", re.IGNORECASE)
_SHORT_YEAR_AFTER = re.compile(r"(?:\s?['’]|-)(\d\d)(?![\w:.-])|\s([0-4]\d)(?=\s?[)\]]\s*$)")
"""As in "3 November '25", "03-Nov-25" and "(Bonn, 3 November 25)"."""
_FULL = 4
_DAY_AFTER = re.compile(
    rf"[\s.\-/]{{0,3}}(?:the\s)?({_DAY})(?:st|nd|rd|th)?(?![\d:]|[.,]\d)(?:{_TO}({_DAY})(?:st|nd|rd|th)?(?![\d:]))?",
    re.IGNORECASE,
)
_CLOCK = r"(?:\s\d{1,2}:\d\d(?::\d\d)?(?:\s[A-Z]{3,5})?(?=\s))?"  # Unix: "Apr 28 19:20:36 CEST 2023"
_FIGURES_AFTER = re.compile(r"\.?,?\s{0,3}(\d{1,2})([-/.])(\d{1,2})(?:\2((?:\d\d)?\d\d))?(?!\d)")
_MONTH_NAMED_AFTER = re.compile(r"\.?,?\s{0,3}\d{1,2}(?:er|[ºª.])?(?:\s(?:de|di))?\s([^\W\d_]{3,})")
_ALSO_TUESDAY = frozenset({"mar"})
"""Months cut short that are weekdays cut short: mardi, martes, martedì."""
_YEAR_AFTER_DAY = re.compile(rf"{_CLOCK}\s{{0,3}}[,./-]?\s{{0,3}}(?:of\s)?{_YEAR}", re.IGNORECASE)
_YEAR_BEFORE = re.compile(rf"(?<!\d){_YEAR}[\s,./-]{{1,3}}$")
_YEAR_FIRST = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)([-/.])$")
"""As in "2026-Mar-09"."""
_SPACED_DASH = re.compile(r"\d\S*\s+[-–—/+&]")
_WEEKDAY_BETWEEN = re.compile(r"[-–—+&]\s*[^\W\d_]{2}")
_OTHER_WORD = re.compile(r"[^\W\d_]{4}")
_LOOK_BACK = 30
_LEADS = re.compile(
    r"(?:^|[\s(,;:|])(?:from|between|on|vom|zwischen|del?|du|dal|entre|el|von|le|tra|van|tussen)\s+$|^\W*$",
    re.IGNORECASE,
)


def read_written(text: str) -> Iterator[Reading]:
    """Readings with a named month, in the order of the text."""
    taken = 0
    for match in _WORD.finditer(text):
        month = MONTHS.get(match[0].rstrip(".").lower())
        reading = _around(text, match, month, taken) if month else None
        if reading is not None:
            taken = reading.end
            yield reading


def _around(text: str, name: re.Match[str], month: int, taken: int) -> Reading | None:
    """The date that has its month at a match; nothing before ``taken`` belongs to it."""
    origin = max(taken, name.start() - _LOOK_BACK)
    if (first := _YEAR_FIRST.search(text[origin : name.start()])) is not None:
        day = re.compile(rf"{re.escape(first[2])}({_DAY})(?!\d)").match(text, name.end())
        if day is not None:
            return Reading(origin + first.start(), day.end(), int(first[1]), month, int(day[1]))
    before = _BEFORE.search(text[origin : name.start()])
    year = _YEAR_AFTER.match(text, name.end()) or _SHORT_YEAR_AFTER.match(text, name.end())
    if (
        year
        and len(_figures(year)) < _FULL
        and "-" in year[0]
        and text[name.start() - 1 : name.start()] != "-"
    ):
        year = None
    if before and (year or not _full_month_first(text, name.end())):
        return _day_first(text, origin, before, name, month, year)
    after = None if year else _DAY_AFTER.match(text, name.end())
    if after and _beside_another_month(text, name):
        return None
    if after:
        return _month_first(text, name, month, after)
    if year:
        return Reading(name.start(), year.end(), full_year(_figures(year)), month)
    return None


def _beside_another_month(text: str, name: re.Match[str]) -> bool:
    """Whether a word is no month but a weekday or noise: the date behind it tells its month itself."""
    tuesday = name[0].rstrip(".").lower() in _ALSO_TUESDAY
    figures = _FIGURES_AFTER.match(text, name.end())
    if figures is None:
        other = _MONTH_NAMED_AFTER.match(text, name.end()) if tuesday else None
        return other is not None and other[1].lower() in MONTHS
    if figures[4] is None:
        return tuesday and figures[2] == "/"
    return tuesday or int(figures[1]) >= int(figures[3])  # "May 10-12-2025" has two days of May


def _figures(year: re.Match[str]) -> str:
    return str(year[1] or year[year.lastindex or 0])


def _full_month_first(text: str, end: int) -> bool:
    """Whether the month begins a date of its own, as in "Session 3 May 12, 2024"."""
    day = _DAY_AFTER.match(text, end)
    return bool(day and _YEAR_AFTER_DAY.match(text, day.end()))


def _day_first(
    text: str, origin: int, before: re.Match[str], name: re.Match[str], month: int, year: re.Match[str] | None
) -> Reading | None:
    first, last = before[1], before[2]
    start = origin + before.start()
    if first and not _is_range(text, start, before):
        first = None
        start = origin + before.start(2)
    if year is None and _weak(text, name, start, name.end()):
        return None
    end = year.end() if year else name.end()
    return Reading(
        start,
        end,
        full_year(_figures(year)) if year else None,
        month,
        int(first or last),
        (None, None, int(last)) if first else None,
    )


def _is_range(text: str, start: int, before: re.Match[str]) -> bool:
    """Whether two numbers are days of one range, not a chapter's number and a day."""
    if int(before[1]) >= int(before[2]):
        return False
    if _WEEKDAY_BETWEEN.search(before[0]):
        return True
    return not _SPACED_DASH.match(before[0]) or bool(_LEADS.search(text[max(0, start - 20) : start]))


def _month_first(text: str, name: re.Match[str], month: int, after: re.Match[str]) -> Reading | None:
    year = _YEAR_AFTER_DAY.match(text, after.end())
    last = int(after[2]) if after[2] else None
    end = after.end()
    if year is None and after[2]:  # "May 10 - 12 things": the second number may be anything
        short = after.end(1)
        year = _YEAR_AFTER_DAY.match(text, short)
        if year:
            last, end = None, short
    start, known = name.start(), full_year(_figures(year)) if year else None
    if year is None:
        earlier = _YEAR_BEFORE.search(text[max(0, start - 8) : start])
        if earlier:
            known, start = int(earlier[1]), max(0, start - 8) + earlier.start()
    if known is None and _weak(text, name, start, end):
        return None
    return Reading(
        start,
        year.end() if year else end,
        known,
        month,
        int(after[1]),
        (None, None, last) if last and last > int(after[1]) else None,
    )


def _weak(text: str, name: re.Match[str], start: int, end: int) -> bool:
    """Whether a date without year rests on a word that may mean something else."""
    if name[0].rstrip(".").lower() not in WEAK_MONTHS:
        return False
    sure = weekday_near(text, start, end) is not None or not text[end:].strip(" .,)")
    if sure and start < name.start() and name[0][0].isupper():  # "Published on Tuesday, 31 March"
        return False
    around = f"{text[max(0, start - 40) : start]} {text[end : end + 40]}"
    return bool(_OTHER_WORD.search(without_weekdays(around)))
