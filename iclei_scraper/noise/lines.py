"""When two lines of text say the same: their words, without what changes by itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from iclei_scraper.noise.text import without_noise
from iclei_scraper.values.dates.names import without_weekdays

_WORDS = re.compile(r"[^\W_]+")
_CLAIM = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_COUNT = re.compile(r"\s?[(\[]\s?\d{1,6}\s?[)\]]\s*$")
_WEATHER = re.compile(r"\d\s?°\s?[CF]?\b")
_TODAY = re.compile(
    r"\b(?:today|heute|hoy|hoje|oggi|vandaag|idag|dzisiaj|сегодня)\b|aujourd['’]hui|[今本]日|今天|오늘",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LINE_OF_TODAY = 80  # characters
_SHORT = 300  # characters up to which a line is worth remembering


def bare(line: str) -> str:
    """The words of a line, as they are compared from night to night; empty where nothing counts.

    Times, dates of today, counters and the weather do not count, nor does the year of a copyright, the number
    of entries behind a category, punctuation or capitals; a line without any letter says nothing.

    >>> bare("© 2026 Harbour Network"), bare("News (12)"), bare("Oslo today 9 °C"), bare("Visitors: 48,210")
    ('harbour network', 'news', '', '')
    """
    return _bare_short(line) if len(line) <= _SHORT else _bare(line)


def says_today(line: str) -> bool:
    """Whether a line only says what day it is, or how the weather is on that day.

    >>> says_today("Today is Saturday, 28 November 2026"), says_today("本日は2026年11月28日(土) 気温9度")
    (True, True)
    >>> says_today("Open day: Saturday, 28 November 2026"), says_today("Below 2 °C, from today on")
    (False, False)
    """
    if len(line) > _LINE_OF_TODAY or not _THIS_YEAR.search(line) or without_weekdays(line) == line:
        return False
    return bool(_WEATHER.search(line) or _TODAY.match(line.lstrip()))


def _bare(line: str) -> str:
    text = without_noise(unicodedata.normalize("NFKC", line).strip())
    if _WEATHER.search(line):
        return ""
    if _CLAIM.search(text):
        text = _YEARS.sub(" ", text)
    words = _WORDS.findall(_COUNT.sub("", text).casefold())
    return " ".join(words) if any(not word.isdigit() for word in words) else ""


_bare_short = lru_cache(maxsize=16_384)(_bare)
