"""What marks a line as holding a postcode: its form, and the city beside it."""

from __future__ import annotations

import re

from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.subdivisions import is_subdivision
from iclei_scraper.values.wording.text import has_digit

_CODE_FIRST = re.compile(
    r"(?:[A-Z]{1,3}-)?(?:\d{4,7}|\d{3} \d{2,3}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}) +[^\W\d_]{2}"
)
_OWN_FORM = re.compile(
    r"[A-HJ-NP-Z]\d{4}(?:(?P<block>[A-Z]{3})\b)? (?P<city>[^\W\d_].*)|\((?P<in>\d{4,5})\) ?(?P<of>[^\W\d_].*)"
)
"""Codes before the city as Argentina writes them, "C1064AAB Buenos Aires", "(2000) Rosario"."""
_HEBREW_CODE = re.compile(r"[\u05d0-\u05ea] \d{7}$")
_CODE_IN_TWO = re.compile(r"\d\d \d{3} (?=[^\W\d_])")
"""A code that is written as amounts are: "93 205 Saint-Denis"."""
_CODE_LAST = re.compile(
    r"[^\W\d_]{2,}[,.]?[ -]+(?:\d{4,6}(?:-\d{3,4})?|\d{3}[ -]\d{3,4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
    r"|[A-Z]\d[A-Z] ?-?\d[A-Z]\d)\)?\.?$",
)
_CODE_AMID = re.compile(
    r"[^\W\d_]{3}\.? \d{1,4}(?: ?[a-zA-Z])?,? (?:\d{5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}"
    r"|(?!(?:19|20)\d\d)\d{4}) [^\W\d_a-z][^\W\d_]{2}"
    r"|[^\W\d_]{3} \d{5} [A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}$"
)
"""Between the number of a house and the city, with no sign: "Dorfstraße 16 23896 Panten"."""
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}\)?\.?$")
"""A code that may as well be the name of a product."""
_NAMED_CODE = re.compile(
    r"〒|\bΤ\.? ?Κ\.? ?\d|\b(?:C[Ee][Pp]|C\.? ?P\.?|PLZ|PIN|ZIP)\b[ :.]{0,3}\d|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b(?i:c[óo]digo postal|code postal|postal code|postcode)\b"
    r"[ :.]{0,3}\d|\b\d{4},? (?:NSW|VIC|QLD|TAS|ACT)$"
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$|^(?:19|20)\d\d(?![\d ]?[A-Z]{2}\b)(?!\d)")
_LONE_CODE = re.compile(
    r"\(?(?:[A-Z]\d[\dW] ?(?=[A-Z\d]{0,3}\d)[A-Z][A-Z\d]{3}"
    r"|[A-HJ-NP-Z]\d{4}[A-Z]{3}|\d{5,6}|\d{5}-\d{3,4}|\d{2}\.\d{3}-\d{3}|\d{3}[ -]\d{2,4}|\d{2}-\d{3}"
    r"|\d{4}-\d{3}|\d{4} ?[A-Z]{2})\)?"
)
PART_ENDS = re.compile(r",|،|\s[–—-]\s|(?<=[^\W\d])\s?/\s?(?=[^\W\d]{3})")
_CODE = 2.0


def code_evidence(text: str) -> float:
    """How much a text looks like a postcode beside a word, or one whose form alone tells: 0 to 2.5."""
    if _NAMED_CODE.search(text):
        return 2.5
    best = 2.0 if _CODE_AMID.search(text) else 0.0
    for part in map(str.strip, PART_ENDS.split(text)):
        if _LONE_CODE.fullmatch(part.rstrip(".")):
            return 2.5
        if (spaced := _CODE_IN_TWO.match(part)) and is_city(part[spaced.end() :]):
            return 2.5
        if _HEBREW_CODE.search(part) or _is_argentine(part):
            return 2.5
        if _CODE_FIRST.match(part) and (not YEAR.match(part) or is_city(part[4:])):
            return 2.5
        if (code := _CODE_LAST.search(part)) and (not YEAR.search(part) or _is_place(part)):
            best = max(best, 2.0 if not _FOUR_DIGITS.search(code[0]) or _is_place(part) else 1.0)
    return best


def has_code(text: str) -> bool:
    """Whether a line holds a postcode, in all likelihood."""
    return has_digit(text) and code_evidence(text) >= _CODE


def _is_argentine(part: str) -> bool:
    """Whether a code before a city is of the forms that Argentina has alone."""
    own = _OWN_FORM.match(part)
    return own is not None and (own["block"] is not None or is_city(own["city"] or own["of"]))


def _is_place(text: str) -> bool:
    """Whether the words before a number that could be a year are a city or a state: ``Sydney NSW 2000``."""
    words = text.rstrip("0123456789 -,.").rpartition(",")[2].split()
    return bool(words) and (is_city(" ".join(words)) or is_city(words[0]) or is_subdivision(words[-1]))
