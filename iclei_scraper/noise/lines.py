"""When two lines of text say the same: their words, without what changes by itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from iclei_scraper.noise.text import without_noise

_WORDS = re.compile(r"[^\W_]+")
_CLAIM = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_COUNT = re.compile(r"\s?[(\[]\s?\d{1,6}\s?[)\]]\s*$")
_WEATHER = re.compile(r"\d\s?°\s?[CF]?\b")
_SHORT = 300  # characters up to which a line is worth remembering


def bare(line: str) -> str:
    """The words of a line, as they are compared from night to night; empty where nothing counts.

    Times, dates of today, counters and the weather do not count, nor does the year of a copyright, the number
    of entries behind a category, punctuation or capitals; a line without any letter says nothing.

    >>> bare("© 2026 Harbour Network"), bare("News (12)"), bare("Oslo today 9 °C"), bare("Visitors: 48,210")
    ('harbour network', 'news', '', '')
    """
    return _bare_short(line) if len(line) <= _SHORT else _bare(line)


def _bare(line: str) -> str:
    text = without_noise(unicodedata.normalize("NFKC", line).strip())
    if _WEATHER.search(line):
        return ""
    if _CLAIM.search(text):
        text = _YEARS.sub(" ", text)
    words = _WORDS.findall(_COUNT.sub("", text).casefold())
    return " ".join(words) if any(not word.isdigit() for word in words) else ""


_bare_short = lru_cache(maxsize=16_384)(_bare)
