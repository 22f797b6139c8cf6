"""Dates in figures: 2018-06-20T00:00, 27.11.2007, 19/06/2024, 2023.11.03, 10.-12.05.2024."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.names import LATIN_WEEKDAY
from iclei_scraper.values.dates.reading import Reading, full_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"((?:1[89]|20)\d\d)"
_MONTH = r"(1[0-2]|0?[1-9])"
_DAY = r"(3[01]|[12]\d|0?[1-9])"
_OPEN = r"(?<![A-Za-z\d./-])(?<!\d:)"
_OPEN_AFTER_POINT = r"(?<![\d/-])(?<!\d[.:])"
_CLOSE = r"(?![\d]|[./-]\d|:\d)"
_ISO = re.compile(
    rf"{_OPEN_AFTER_POINT}{_YEAR}([-/.]|\.\s|\s/\s){_MONTH}\2{_DAY}(?:\.(?!\d))?(?:(?=[T\s]\d)|(?!\d|\s?/\s?\d|-\d|\.\d))"
    rf"(?:T\d\d:?\d\d(?::?\d\d(?:[.,]\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_ISO_RANGE = re.compile(
    rf"{_OPEN_AFTER_POINT}{_YEAR}([/.]|\.\s){_MONTH}\2{_DAY}\.?(?:\s?[(（][^)）\d]{{1,4}}[)）])?\s?[~〜～]\s?"
    rf"(?:{_MONTH}\2)?{_DAY}(?![^\W_]|[./-]\d|\.\s\d)"
)
"""From day to day of one year: "2027. 5. 2. ~ 5. 4."."""
_PAIR = re.compile(
    rf"{_OPEN}(?:{_DAY}\.?(?:{_MONTH}\.)?\s{{0,2}}[-–—]\s{{0,2}})?(\d{{1,2}})([./-]|\s/)\s?(\d{{1,2}})\4\s?{_YEAR}{_CLOSE}"
)
_BARRED = re.compile(rf"\W*{_DAY}\s?\|\s?{_MONTH}\s?\|\s?{_YEAR}\W*")
_HINT = re.compile(r"\d(?:[./-]\s?|\s/\s)\d")
_SHORT_IN_LINE = re.compile(r"(?<![\w./-])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(\d\d)(?![\d.]\d|\w|:)")
_SHORT_BY_STROKES = re.compile(r"(?<![\w./-])(0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])/(\d\d)(?![\d/]|\w|:)")
_MONTHS = 12
_SHORT_BY_CLOCK = re.compile(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/(\d\d),?\s(?:at\s)?(?=\d{1,2}:\d\d)")
"""Before an hour, two figures are a year: "12/16/16 12:21pm"."""
_LONGEST_ALONE = 16
_YEAR_FIRST_BY_CLOCK = re.compile(
    r"(?<![\w./-])(\d\d)[-.](0[1-9]|1[0-2])[-.](0[1-9]|[12]\d|3[01]),?\s(?=\d{1,2}:\d\d)"
)
"""As boards of Korea have them: "26-03-02 10:21"."""
_SHORT_LINE = 60  # characters of a line in which 25.04.24 is a date rather than a version
_SHORT = re.compile(r"\W*(\d{1,2})([./-])(\d{1,2})\2['’]?(\d\d)\W*")
_SHORT_YEAR_FIRST = re.compile(r"\W*(\d\d)([./-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])\W*")
_MONTH_DAY = re.compile(
    r"(?:[\[(（【]\s?|(?:发[布表]|發[布佈表])(?:[时時][间間])?[:：]\s?)?(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])"
    r"(?:\s?[\])）】]|\s\d{1,2}:\d\d)?"
)
"""A day without its year, behind what says so or not: "发布时间：10-08"; "比分：10-08" is a score."""
_DAY_MONTH = re.compile(r"(1[3-9]|2\d|3[01])\.\s?(1[0-2]|0?[1-9])\.|(0[1-9]|1[0-2])\.(0[1-9]|1[0-2])\.")
"""A day without its year, which no number of a chapter is: "28.2.", "05.02."."""
_YEAR_MONTH = re.compile(rf"{_OPEN}{_YEAR}-(0[1-9]|1[0-2])(?![\d-])")
_LONE_YEAR_MONTH = re.compile(rf"\W*{_YEAR}[./](0?[1-9]|1[0-2])\W*")
_LONE_MONTH_YEAR = re.compile(rf"\W*(0?[1-9]|1[0-2])[./-]{_YEAR}\W*")
_BY_BLANKS = re.compile(rf"\W*(0[1-9]|[12]\d|3[01]) (0[1-9]|1[0-2]) {_YEAR}\W*")
_COMPACT = re.compile(rf"\W*{_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\W*")


def read_figures(text: str, order: str | None) -> Iterator[Reading]:
    """Readings in figures.

    Args:
        text: the text, figures in ASCII.
        order: ``DMY``, ``MDY`` or ``YMD`` where known; else figures that allow both are marked.
    """
    if _HINT.search(text):
        yield from _separated(text, order)
        if ":" in text and len(text) <= _SHORT_LINE:
            yield from _by_clock(text, order)
    yield from _alone(text, order)
    if (day := LATIN_WEEKDAY.match(text)) and len(text) - day.end() <= _LONGEST_ALONE:
        yield from _behind_weekday(text, day.end(), order)


def _separated(text: str, order: str | None) -> Iterator[Reading]:
    for match in _ISO_RANGE.finditer(text):
        month, last = int(match[3]), (None, int(match[5] or match[3]), int(match[6]))
        yield Reading(match.start(), match.end(), int(match[1]), month, int(match[4]), last)
    for match in _ISO.finditer(text):
        yield Reading(match.start(), match.end(), int(match[1]), int(match[3]), int(match[4]))
    for match in _PAIR.finditer(text):
        reading = _pair(match, order)
        if reading:
            yield reading
    for match in _YEAR_MONTH.finditer(text):
        yield Reading(match.start(), match.end(), int(match[1]), int(match[2]))


def _pair(match: re.Match[str], order: str | None) -> Reading | None:
    if match[1]:  # a range tells that the day comes first
        begin = int(match[2]) if match[2] else int(match[5])
        last = (None, int(match[5]), int(match[3]))
        return Reading(match.start(), match.end(), int(match[6]), begin, int(match[1]), last)
    reading = _ordered(int(match[3]), int(match[5]), int(match[6]), match[4], order)
    if reading:
        reading.start, reading.end = match.span()
    return reading


def _ordered(first: int, second: int, year: int, mark: str, order: str | None) -> Reading | None:
    """Day and month by size, by the known order, by the separator."""
    top = 12
    if first > top >= second:
        return Reading(0, 0, year, second, first)
    if second > top >= first:
        return Reading(0, 0, year, first, second)
    if first > top:
        return None
    if mark == "." or order in {"DMY", "YMD"}:  # hardly anybody writes a point after the month's number first
        return Reading(0, 0, year, second, first, swappable=order != "DMY" and first != second)
    if order == "MDY":
        return Reading(0, 0, year, first, second)
    return Reading(0, 0, year, second, first, swappable=first != second)


def _by_clock(text: str, order: str | None) -> Iterator[Reading]:
    if order == "YMD" and (match := _YEAR_FIRST_BY_CLOCK.search(text)):
        yield Reading(match.start(), match.end(3), full_year(match[1]), int(match[2]), int(match[3]))
        return
    match = _SHORT_BY_CLOCK.search(text)
    if match is not None and order != "YMD":
        reading = _ordered(int(match[1]), int(match[2]), full_year(match[3]), "/", order)
        if reading:
            reading.start, reading.end = match.start(), match.end(3)
            yield reading


def _alone(text: str, order: str | None) -> Iterator[Reading]:
    """Notations so short that they are dates only where little or nothing else is said."""
    if len(text) > _LONGEST_ALONE:
        if order != "YMD" and len(text) <= _SHORT_LINE and (reading := _short_in_line(text, order)):
            yield reading
        return
    if order == "YMD" and (reading := _alone_year_first(text)):
        yield reading
    elif match := _SHORT.fullmatch(text):
        year = full_year(match[4])
        reading = _ordered(int(match[1]), int(match[3]), year, match[2], order)
        if reading:
            reading.start, reading.end = match.start(1), match.end(4)
            yield reading
    elif reading := _month_alone(text):
        yield reading
    elif match := _BARRED.fullmatch(text) or _BY_BLANKS.fullmatch(text):
        yield Reading(match.start(1), match.end(3), int(match[3]), int(match[2]), int(match[1]))
    elif match := _COMPACT.fullmatch(text):
        yield Reading(match.start(1), match.end(3), int(match[1]), int(match[2]), int(match[3]))


def _month_alone(text: str) -> Reading | None:
    """A month with its year, or a day with its month: "2024.03", "03/2024", "28.2."."""
    if match := _DAY_MONTH.fullmatch(text):
        first, second = int(match[1] or match[3]), int(match[2] or match[4])
        return Reading(match.start(), match.end(), None, second, first)
    if match := _LONE_YEAR_MONTH.fullmatch(text):
        season = int(match[2]) == (int(match[1]) + 1) % 100  # 2010/11
        return None if season else Reading(match.start(1), match.end(2), int(match[1]), int(match[2]))
    if match := _LONE_MONTH_YEAR.fullmatch(text):
        return Reading(match.start(1), match.end(2), int(match[2]), int(match[1]))
    return None


def _short_in_line(text: str, order: str | None) -> Reading | None:
    """A day with a year of two figures among a few words: "Ausgabe vom 25.04.24", "Publié le 27/02/26"."""
    match = _SHORT_IN_LINE.search(text)
    if match is None:
        match = _SHORT_BY_STROKES.search(text)
        told = match is not None and (order == "DMY" or (order is None and int(match[1]) > _MONTHS))
        match = match if told else None
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    swappable = order != "DMY" and first != second
    return Reading(match.start(), match.end(), full_year(match[3]), second, first, swappable=swappable)


def _behind_weekday(text: str, start: int, order: str | None) -> Iterator[Reading]:
    """A day with a year of two figures behind its weekday: "lun 16/11/26"."""
    match = _SHORT.fullmatch(text, start)
    reading = _ordered(int(match[1]), int(match[3]), full_year(match[4]), match[2], order) if match else None
    if match and reading:
        reading.start, reading.end = match.start(1), match.end(4)
        yield reading


def _alone_year_first(text: str) -> Reading | None:
    """Two or three pairs of figures where years come first: "24-03-12", "[03-12]"."""
    if match := _SHORT_YEAR_FIRST.fullmatch(text):
        year, start, end = full_year(match[1]), match.start(1), match.end(4)
        return Reading(start, end, year, int(match[3]), int(match[4]))
    match = _MONTH_DAY.fullmatch(text)
    return Reading(match.start(1), match.end(2), None, int(match[1]), int(match[2])) if match else None
