"""One telephone number under the numbering plan of its country, as Google's libphonenumber judges it."""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, ValidationResult

_LONG_DISTANCE = re.compile(r"0\W?1\W{0,3}((?:\d\W{0,3}){9}\d)\W{0,2}")
"""What was dialled in Mexico before a number of another area until 2019, and the number."""


def parse_number(number: str, region: str | None) -> PhoneNumber | None:
    """One number as written, possible or not; ``None`` where the country is not known or it cannot be one."""
    number = number.strip()
    if number.startswith(("(+", "+(")):
        number = "+" + number[2:].replace(")", " ", 1)
    elif number.startswith("+0"):
        number = number[1:]  # no country's code begins so
    if number.startswith("00") and not number.startswith("000"):
        number = "+" + number[2:]
    if len(number) > 1 and number[0] == "+":
        region = None
    elif region is None:
        return None
    elif region == "MX" and (home := _LONG_DISTANCE.fullmatch(number)):
        number = home[1]
    try:
        parsed = phonenumbers.parse(number, region)
    except NumberParseException:
        return None
    return _with_code_in_brackets(number, parsed) or _without_trunk_zero(parsed)


def _with_code_in_brackets(number: str, parsed: PhoneNumber) -> PhoneNumber | None:
    """``(62-31) 848 2288`` by its country's code, which stands before that of the area without a sign."""
    head = f"({parsed.country_code}"
    apart = number.startswith((f"{head}-", f"{head} "))
    if not number.startswith(head) or (phonenumbers.is_valid_number(parsed) and not apart):
        return None
    try:
        coded = phonenumbers.parse(f"+{number[1:]}", None)
    except NumberParseException:
        return None
    return (
        coded if coded.country_code == parsed.country_code and phonenumbers.is_valid_number(coded) else None
    )


def _without_trunk_zero(number: PhoneNumber) -> PhoneNumber:
    """``+41 01 211 74 74`` without the zero that is dialled at home only, where that makes it valid."""
    if not number.italian_leading_zero or phonenumbers.is_valid_number(number):
        return number
    bare = PhoneNumber(country_code=number.country_code, national_number=number.national_number)
    return bare if phonenumbers.is_valid_number(bare) or not is_possible(number) else number


def is_possible(number: PhoneNumber | None) -> bool:
    """Whether the length fits the numbering plan; a local number without its area code does not."""
    return number is not None and (
        phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    )


def is_valid(number: PhoneNumber | None) -> bool:
    """Whether the number fits the ranges that its country has given out."""
    return number is not None and phonenumbers.is_valid_number(number)
