"""Figures as pages state them: a number with its sign, its unit and the words that qualify it.

"2500 +", "over 25 %", "mehr als 2.500", "plus de 2 500", "2500여 개", "約1,750", "1,2 Mio." and the like.
A quantity says nothing of what is counted; that is for the parsers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from iclei_scraper.values.numbers.numerals import (
    DIGITS,
    HAN,
    WORDS,
    read_digits,
    read_han,
    read_words,
    words_begin,
)
from iclei_scraper.values.numbers.quantity_words import (
    AFTER,
    BEFORE,
    LAST_SIGNS,
    LAST_WORDS,
    MULTIPLIER,
    NOT_AFTER,
    NOT_BEFORE,
    PERCENT_BEFORE,
    SECOND_BOUND,
    may_hold_words,
)
from iclei_scraper.values.numbers.small_numbers import holds_small, is_no_number, is_round, small_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One figure in a text."""

    value: int | float
    unit: str = "count"
    """``count`` or ``percent``."""
    qualifier: str = "exact"
    """``exact``, ``at_least``, ``more_than``, ``about``, ``at_most`` or ``less_than``."""
    raw: str = ""
    """As written, sign and qualifying words included."""
    start: int = 0
    """Where ``raw`` begins in the text that was searched."""
    end: int = 0
    """Where it ends."""
    like_year: bool = False
    """1900 to 2100 without separator, sign or qualifying word: a year as easily as a number."""


_WINDOW = 40  # characters before a number in which a qualifying word may stand
_NEAR = 12  # characters before a number that show it to be a price, a date, a part of a name
_DIGIT = re.compile(r"\d")
_LAST_WORD = re.compile(
    r"(?:(?P<word>[A-Za-z\u00c0-\u024f\u0370-\u052f.'’]{1,20})|(?P<other>[^\w\s]|[\u3000-\uffff]))\s?$"
)
_LONGEST = 20_000  # characters of one text that are searched; more is no sentence
_MOST = 500  # figures taken from one text
_NUMBER = re.compile(rf"(?P<han>{HAN})|(?P<digits>{DIGITS})")
_NUMBER_OR_WORD = re.compile(
    rf"(?P<han>{HAN})|(?P<digits>{DIGITS})|(?<![^\W_])(?P<words>{WORDS})", re.IGNORECASE
)
_WIDE = str.maketrans("０１２３４５６７８９，．％＋－", "0123456789,.%+-")
_HAN_ALONE = re.compile(r"[〇零一二三四五六七八九两兩十百千万萬億亿십백천만억]+")
_COUNTS = re.compile(r"[个個](?![人月别別])|つの|[かカヶヵ箇]所|大[洲陸陆]")
_YEARS = range(1900, 2101)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
"""Behind digits: "2½ million"."""


@lru_cache(maxsize=8_192)
def find_quantities(text: str, language: str | None = None) -> tuple[Quantity, ...]:
    """The figures in a text, in order, without overlaps.

    Left out: prices, dates, times, ordinals, ranges, and numbers glued to letters ("COP30", "5G"). Years are
    kept, marked by :attr:`Quantity.like_year`: only what follows tells "2000 cities" from "by 2030 cities".

    Args:
        text: a line, a sentence or the text of one counter: "2500 +", "25 + %".
        language: ISO 639-1 code of the text, for what a point or a comma in a number means.

    >>> [figure.value for figure in find_quantities("2.500 +", "de")], find_quantities("$ 300")
    ([2500], ())
    """
    plain = text[:_LONGEST].translate(_WIDE)
    pattern = _pattern(plain, language)
    found: list[Quantity] = []
    end = 0
    for match in pattern.finditer(plain):
        if match.start() < end:
            continue
        quantity = _quantity(plain, match, language)
        if quantity is not None and quantity.start >= end:
            found.append(replace(quantity, raw=text[quantity.start : quantity.end]))
            end = quantity.end
            if len(found) == _MOST:
                break
    return tuple(found)


def _pattern(text: str, language: str | None) -> re.Pattern[str]:
    if holds_small(text, language):
        return _with_small(language or "")
    return _NUMBER_OR_WORD if may_hold_words(text) else _NUMBER


@lru_cache(maxsize=16)
def _with_small(language: str) -> re.Pattern[str]:
    small = rf"(?<![^\W_])(?P<small>{'|'.join(small_numbers(language))})(?![^\W_])"
    return re.compile(f"{small}|{_NUMBER_OR_WORD.pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Number:
    """A bare number in a text."""

    kind: str
    """``digits``, ``han``, ``words`` or ``small``."""
    text: str
    start: int
    end: int


def _number(match: re.Match[str]) -> _Number | None:
    kind = match.lastgroup or "digits"
    start, text = match.start(), match[0]
    if kind == "words":
        skipped = words_begin(text)
        if skipped is None:
            return None
        start, text = start + skipped, text[skipped:]
    if (
        kind == "han"
        and len(text) == 1
        and _HAN_ALONE.fullmatch(text)
        and not _COUNTS.match(match.string, match.end())
    ):
        return None  # a lone numeral is a part of a word more often than a number
    return _Number(kind, text, start, match.end())


def _quantity(text: str, match: re.Match[str], language: str | None) -> Quantity | None:
    number = _number(match)
    if number is None or is_no_number(number.text, language):
        return None
    left = text[max(0, number.start - _WINDOW) : number.start]
    if NOT_AFTER.search(left[-_NEAR:]) or (_DIGIT.search(left) and SECOND_BOUND.search(left)):
        return None
    part = _FRACTIONS.get(text[number.end : number.end + 1], 0) if number.kind == "digits" else 0
    after = number.end + bool(part)
    factor, end = (1, number.end) if number.kind == "han" else _multiplier(text, after)
    if number.kind not in {"words", "small"} and NOT_BEFORE.match(text, end):
        return None
    qualifier, start = _qualifier_before(left, number.start)
    qualified, unit, end = _after(text, end)
    percent = PERCENT_BEFORE.search(text[max(0, start - _NEAR) : start])
    if percent:
        start, unit = start - len(percent[0]), "percent"
    measured, signed = unit == "percent" or factor > 1, bool(qualifier or qualified)
    value = _value(number, language, factor, measured=measured, signed=signed)
    if value is None:
        return None
    if part:
        value = value + part * factor
        value = int(value) if value == int(value) else value
    return Quantity(
        value=value,
        unit=unit,
        qualifier=qualifier or qualified or ("about" if is_round(number.text, language) else "exact"),
        start=start,
        end=end,
        like_year=value in _YEARS and number.text.isdecimal() and not (signed or measured),
    )


def _multiplier(text: str, end: int) -> tuple[int, int]:
    match = MULTIPLIER.match(text, end)
    if match is None or match.lastgroup is None:
        return 1, end
    return int(match.lastgroup[1:]), match.end()


def _qualifier_before(left: str, start: int) -> tuple[str | None, int]:
    last = _LAST_WORD.search(left)
    if last is None:
        return None, start
    word = last["word"]
    if not (word.casefold().replace("’", "'") in LAST_WORDS if word else last["other"] in LAST_SIGNS):
        return None, start
    match = BEFORE.search(left)
    if match is None:
        return None, start
    return match.lastgroup, start - (len(left) - match.start())


def _after(text: str, end: int) -> tuple[str | None, str, int]:
    """Qualifier, unit and end of what follows a number; sign and unit come in either order."""
    qualifier: str | None = None
    unit = "count"
    for _ in range(4):
        match = AFTER.match(text, end)
        if match is None:
            break
        kind = match.lastgroup
        if kind in {"percent", "percent_sign"}:
            unit = "percent"
        elif kind == "sign":
            qualifier = qualifier or "at_least"
        elif kind != "measure":
            qualifier = qualifier or kind
        end = match.end()
    return qualifier, unit, end


def _value(
    number: _Number, language: str | None, factor: int, *, measured: bool, signed: bool
) -> int | float | None:
    if number.kind == "digits":
        value = read_digits(number.text, language, measured=measured, whole=signed and not measured)
    elif number.kind == "han":
        value = read_han(number.text)
    elif number.kind == "small":
        value = small_numbers(language or "").get(number.text.lower())
    else:
        value = read_words(number.text)
    if value is None or factor == 1:
        return value
    product = round(value * factor, 6)
    return int(product) if product == int(product) else product
