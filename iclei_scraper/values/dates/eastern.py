"""Dates in Chinese, Japanese and Korean, era years included.

Years of an era are counted from 1 in its first year (令和元年 is 2019, 民國114年 is 2025).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "中華民國": 1911,
    "中華民国": 1911,
    "民國": 1911,
    "民国": 1911,
}
_INITIALS = {"R": 2018, "H": 1988, "S": 1925}
_NUMERALS = "〇零一二三四五六七八九"
_FIGURE = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_COUNTED = rf"(?:{'|'.join(_ERAS)})\s?(?:元|\d{{1,3}})|1[0-3]\d(?=\s?年)"
_YEAR = rf"(?:{_COUNTED}|(?:1[89]|20)\d\d|[一二][{_NUMERALS}]{{3}})"
_WEEKDAY = r"(?:\s?[((][^))\d]{1,4}[))])?"
_TO = r"\s?(?:[〜～~–—‐-]|から|より|至|到|부터)\s?"
_DATE = re.compile(
    rf"(?<!\d)(?:({_YEAR})\s?[年년]\s?)?({_FIGURE})\s?[月월](?:\s?({_FIGURE})\s?[日号號일]|日(?=[\s(（]|$))?"
    rf"(?:{_WEEKDAY}{_TO}(?:({_YEAR})\s?[年년]\s?)?(?:({_FIGURE})\s?[月월]\s?)?({_FIGURE})\s?[日号號일])?"
)
_LEAF = re.compile(r"(?<!\d)(\d{1,2})\s(\d{1,2})[月월][\s,]{1,2}((?:19|20)\d\d)(?!\s?[年년\d])")
"""The leaf of a calendar, in the order of western ones: "3 6月 2026"."""
_AMERICAN = re.compile(rf"(?<!\d)({_FIGURE})[月월]\s(\d{{1,2}})(?:,\s?|\s)((?:19|20)\d\d)(?!\s?[年년\d])")
"""The order of American dates: "十月 30, 2013"; so leaves of a calendar: "5月 30 2026"."""
_LONE_YEAR = re.compile(rf"\W*({_YEAR})\s?[年년]\W*")
_REPUBLIC, _THREE = 1911, 3
_MINGUO = re.compile(r"\W*(1[0-3]\d)([-/.])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])\W*")
"""114-11-03 on pages of Taiwan."""
_INITIAL = re.compile(r"\W*([RHS])(\d{1,2})\.(\d{1,2})\.(\d{1,2})\W*")


def read_eastern(text: str) -> Iterator[Reading]:
    """Readings that are marked by the signs for year, month and day."""
    for match in _DATE.finditer(text):
        year = _year(match[1])
        day = _figure(match[3])
        if day is None and (year is None or match[6]):
            continue
        last = (_year(match[4]), _figure(match[5]), _figure(match[6]) or 0) if match[6] else None
        yield Reading(match.start(), match.end(), year, _figure(match[2]), day, last)
    for match in _LEAF.finditer(text):
        yield Reading(match.start(), match.end(), int(match[3]), int(match[2]), int(match[1]))
    for match in _AMERICAN.finditer(text):
        yield Reading(match.start(), match.end(), int(match[3]), _figure(match[1]), int(match[2]))
    if alone := _LONE_YEAR.fullmatch(text):
        yield Reading(alone.start(1), alone.end(), _year(alone[1]), None)
    if alone := _MINGUO.fullmatch(text):
        year = _REPUBLIC + int(alone[1])
        yield Reading(alone.start(1), alone.end(4), year, int(alone[3]), int(alone[4]))
    if alone := _INITIAL.fullmatch(text):
        year = _INITIALS[alone[1]] + int(alone[2])
        yield Reading(alone.start(1), alone.end(4), year, int(alone[3]), int(alone[4]))


def _year(text: str | None) -> int | None:
    if not text:
        return None
    for era, base in _ERAS.items():
        if text.startswith(era):
            count = text[len(era) :].strip()
            return base + (1 if count == "元" else int(count))
    if text.isascii():  # three figures count the years of the Republic of China
        return int(text) + (_REPUBLIC if len(text) == _THREE else 0)
    return int("".join(str(max(0, _NUMERALS.index(sign) - 1)) for sign in text))


def _figure(text: str | None) -> int | None:
    """Number up to 99 in figures or in Chinese numerals."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.partition("十")
    if not ten:
        return _NUMERALS.index(text) - 1 if len(text) == 1 else None
    value = (_NUMERALS.index(tens) - 1 if len(tens) == 1 else 1 if not tens else 0) * 10
    return value + (_NUMERALS.index(units) - 1 if len(units) == 1 else 0)
