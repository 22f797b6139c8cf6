"""One telephone number as it was read, and the number that continues it: "4265921 to 23", "40034004/5"."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from iclei_scraper.records import Phone
from iclei_scraper.values.contact.dialling import is_possible, is_valid, parse_number

NO_DIGIT = re.compile(r"\D")
SAME_LENGTH = str.maketrans(
    "０１２３４５６７８９＋－（）／．　；，～〜：＃"
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff70\u00a0\u202f\u2009"
    "٠١٢٣٤٥٦٧٨٩",
    "0123456789+-()/. ;,~~:#---------   0123456789",
)
"""Signs of other widths and scripts -> those that numbers are written in, one for one."""
_DIRECT = re.compile(r"(?<=\d)[ ]?-[ ]?\d{1,5}$")
"""Last digits behind a dash, in place of which others are dialled: "23 45 67-10 or -11"."""
_CHINESE_MOBILE = re.compile(r"1[3-9]\d ?-?\d{4} ?-?\d{4}")
_LONGEST_RANGE = 30
COMPLETE = 8
"""Digits of a number, country code included, below which a slash in it cannot end it."""


@dataclass(slots=True)
class Reading:
    """Numbers read from one group, and what a continuation builds on."""

    raw: str
    number: PhoneNumber | None
    """As parsed, possible or not."""
    digits: str
    """As written, without country code."""


def national(reading: Reading) -> str:
    """The digits of a number without the country code, as far as it is known to have one."""
    if reading.number is None:
        return reading.digits
    return str(phonenumbers.national_significant_number(reading.number))


def home_of(reading: Reading | None) -> str | None:
    """The country of a number, to which a neighbour without country code belongs."""
    if reading is None or reading.number is None:
        return None
    return phonenumbers.region_code_for_country_code(reading.number.country_code or 0)


def stands_alone(piece: str) -> bool:
    """Whether a continuation has a code of its own and inherits none."""
    digits = NO_DIGIT.sub("", piece)
    return piece.lstrip().startswith(("+", "(0", "00")) or (digits.startswith("0") and len(digits) > COMPLETE)


def read_one(raw: str, number: str, region: str | None) -> Reading:
    """One number as written; a Chinese mobile among numbers of another country is known by its digits."""
    parsed = parse_number(number, region)
    if _CHINESE_MOBILE.fullmatch(number.strip()) and not _is_at_home(parsed):
        mobile = parse_number(number, "CN") if region else None
        parsed = mobile if is_valid(mobile) else parsed
    return Reading(raw, parsed, NO_DIGIT.sub("", number))


def _is_at_home(number: PhoneNumber | None) -> bool:
    """Whether a number is in use in its country, or begins with the 1 of North America."""
    return is_valid(number) or (number is not None and number.country_code == 1)


def follow(before: Reading, number: str, region: str | None, *, raw: str) -> Reading:
    """A number that continues another: it inherits the country code and the leading digits it lacks."""
    digits = NO_DIGIT.sub("", number)
    first = before.number
    if first is None:
        return Reading(raw, parse_number(number, region), digits)
    home = home_of(before)
    national = phonenumbers.national_significant_number(first)
    if stands_alone(number) or len(digits) >= len(national):
        return Reading(raw, parse_number(number, home), digits)
    e164 = f"+{first.country_code}{national[: -len(digits)]}{digits}"
    return Reading(raw, parse_number(e164, None), digits)


def dialled_directly(before: Reading, digits: str, raw: str) -> Reading | None:
    """The number that has these digits for what stands behind the last dash of the one before."""
    written = before.raw.translate(SAME_LENGTH)
    if before.number is None or not _DIRECT.search(written):
        return None
    whole = _DIRECT.sub(f"-{digits}", written)
    reading = read_one(raw, whole, home_of(before))
    return Reading(whole, reading.number, reading.digits)


def span_of(first: str, last: str, is_range: str | None) -> list[str]:
    """The digits after ``first`` up to ``last``, whose leading digits may be left out: 4265921 to 23."""
    if not is_range:
        return [last]
    full = first[: -len(last)] + last if len(last) < len(first) else last
    count = int(full) - int(first)
    if not 0 < count <= _LONGEST_RANGE:
        return [full] if full != first else []
    return [str(int(first) + step).zfill(len(first)) for step in range(1, count + 1)]


def as_phone(reading: Reading, extension: str | None = None, raw: str | None = None) -> Phone:
    """The record of a reading; ``e164`` only where the length is possible."""
    number = reading.number
    e164 = (
        phonenumbers.format_number(number, PhoneNumberFormat.E164) if number and is_possible(number) else None
    )
    return Phone(raw=raw or reading.raw, e164=e164, extension=extension)
