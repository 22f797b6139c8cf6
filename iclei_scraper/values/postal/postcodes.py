"""Postal codes: what they look like in each country, and the labels they carry."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_FOUR = "AF AL AM AT AU BD BE BG CH CV CY DK ET GE GL HT HU LI LR MK MZ NE NO NZ PH PY SI TN VE ZA".split()
_FIVE = (
    "BA BT CR CU DE DO DZ EE EG FI FR GF GP GT HN HR ID IQ IT JO KE KW LA LK MA ME MM MN MQ MV MX MY "
    "NC NI NP PE PF PK "
    "RE RS SA SD SM SN TH TR UA UY VA XK ZM ZW"
).split()
_SIX = "BY CN CO EC IN KG KZ NG RO RU TJ TM TT UZ VN".split()
_OWN = {
    "AD": r"(?:AD)?\d{3}",
    "AZ": r"(?:AZ ?)?\d{4}",
    "AR": r"[A-HJ-NP-Z]?\d{4}(?:[A-Z]{3})?",
    "BR": r"\d{5}-?\d{3}|\d{2}\.\d{3}-\d{3}",
    "CA": r"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?-?\d[A-Z]\d",
    "CL": r"\d{3}-?\d{4}",
    "CN": r"\d{6}",
    "CZ": r"\d{3} ?\d{2}",
    "ES": r"(?:0[1-9]|[1-4]\d|5[0-2])\d{3}",
    "GB": r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
    "GR": r"\d{3} ?\d{2}",
    "IE": r"[A-Z]\d[\dW] ?(?=[A-Z\d]{0,3}\d)[A-Z][A-Z\d]{3}",
    "IL": r"\d{5}(?:\d{2})?",
    "IN": r"\d{3} ?\d{3}",
    "IR": r"\d{5}-?\d{5}",
    "IS": r"\d{3}",
    "JP": r"\d{3}-\d{4}",
    "KE": r"\d{5}",
    "KR": r"\d{5}|\d{3}-\d{3}",
    "LB": r"\d{4}(?:[ -]?\d{4})?",
    "LT": r"(?:LT-)?\d{5}",
    "LU": r"(?:L-)?\d{4}",
    "LV": r"(?:LV-?)?\d{4}",
    "MC": r"980\d{2}",
    "MG": r"\d{3}",
    "MD": r"(?:MD-?)?\d{4}",
    "MT": r"[A-Z]{3} ?\d{4}",
    "MU": r"\d{5}",
    "NL": r"\d{4} ?[A-Z]{2}",
    "PL": r"\d{2}-\d{3}",
    "PT": r"\d{4}-\d{3}|\d{4}",
    "SE": r"\d{3} ?\d{2}",
    "SG": r"\d{3} ?\d{3}",
    "SK": r"\d{3} ?\d{2}",
    "TW": r"\d{3}(?:-?\d{2,3})?",
    "US": r"\d{5}(?:-\d{4})?",
}
_PREFIX = r"(?:[A-Z]{1,3}-)?"
"""Country letter of the old European style: ``D-79098``."""

_ANY = (
    rf"{_OWN['GB']}|{_OWN['CA']}|{_OWN['IE']}|\d{{4}} ?[A-Z]{{2}}\b|\d{{3}}-\d{{4}}|\d{{5}}-\d{{3,4}}"
    rf"|\d{{4}}-\d{{3}}"
    r"|\d{2}-\d{3}|\d{3} \d{2,3}|\d{4,7}"
)

LABEL = re.compile(
    r"(?:\b(?:C[Ee][Pp]|C\.? ?P\.?|PLZ|PIN(?: ?code)?|Pin|ZIP(?: ?code)?|Post ?code|Postal [Cc]ode"
    r"|[Cc]ode postal|[Cc][óo]digo [Pp]ostal|CÓDIGO POSTAL"
    r"|[Cc]od(?: po[sșş]tal| (?=\d{6}\b))|[Cc]odi postal|[Kk]od pocztowy|[Ii]rányítószám|PSČ"
    r"|(?:[Пп]очтовый )?[Ии]ндекс|Kode [Pp]os|CAP|Postnr\.?|P\.K\.|\u03a4\.? ?\u039a\.?)"
    r"|〒|郵便番号|邮编|邮政编码|郵遞區號|우편번호"
    r"|کد ?پستی|\(?우\)?)\s?[:：.\-–]?\s?",
)


@cache
def postcode_pattern(country: str | None) -> str:
    """Regular expression of a country's codes; of any country's where it is not known."""
    if country is None:
        return rf"{_PREFIX}(?:{_ANY})"
    if country in _OWN:
        body = _OWN[country]
    elif country in _FOUR:
        body = r"\d{4}"
    elif country in _FIVE:
        body = r"\d{5}|\d{2} \d{3}"
    elif country in _SIX:
        body = r"\d{6}"
    else:
        body = _ANY
    return rf"{_PREFIX}(?:{body})"


@cache
def postcodes_of(country: str | None) -> re.Pattern[str]:
    """:func:`postcode_pattern`, made once."""
    return re.compile(postcode_pattern(country))


def find_postcode(text: str) -> str:
    """The first postcode of a text that is said to be one; all of the text where none is recognised.

    >>> find_postcode("266071, China"), find_postcode("D-79098 Freiburg"), find_postcode("12")
    ('266071', '79098', '12')
    """
    match = re.search(rf"(?<![\w-])(?:{postcode_pattern(None)})(?![\w-])", text)
    return bare_postcode(match[0]) if match else text


@lru_cache(maxsize=4_096)
def is_postcode_of(code: str, country: str) -> bool:
    """Whether a postcode has the form of a country's."""
    return postcodes_of(country).fullmatch(code) is not None


_OFFICIAL_PREFIX = ("LV-", "LT-", "MD-", "AD", "AZ")
_OLD_PREFIX = re.compile(r"^[A-Z]{1,3}-(?=[A-Z]?\d)")


def bare_postcode(code: str) -> str:
    """A postcode in Western figures without the country letters of the old style, if no part of it.

    >>> bare_postcode("D-79098"), bare_postcode("LV-1050"), bare_postcode("١١٥١١")
    ('79098', 'LV-1050', '11511')
    """
    if not code.isascii():
        code = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in code)
    if "." in code:
        return code.replace(".", "")  # as some write it in Brazil
    return code if code.startswith(_OFFICIAL_PREFIX) else _OLD_PREFIX.sub("", code)


_COUNTRY_OF_LETTERS = (
    {"D": "DE", "A": "AT", "B": "BE", "F": "FR", "I": "IT", "L": "LU", "S": "SE", "N": "NO"}
    | {
        "H": "HU",
        "E": "ES",
        "P": "PT",
        "FL": "LI",
        "FIN": "FI",
        "DK": "DK",
        "CH": "CH",
        "NL": "NL",
        "FI": "FI",
    }
    | {
        code: code
        for code in "AT BE BG CZ DE EE ES FR GR HR HU IT LI LT LU LV MC MD PL PT RO SE SI SK".split()
    }
)
"""Letters of the old style, which were those on cars, and of ISO 3166-1."""


def country_of_prefix(code: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country whose letters stand before a postcode, if its codes look like this.

    >>> country_of_prefix("D-79098"), country_of_prefix("79098"), country_of_prefix("D-790")
    ('DE', None, None)
    """
    letters, dash, rest = code.partition("-")
    country = _COUNTRY_OF_LETTERS.get(letters) if dash else None
    if country is None:
        return None
    return country if is_postcode_of(rest, country) else None


_SHAPES_OF = {"PT": r"\d{4}-\d{3}", "PL": r"\d{2}-\d{3}", "BR": r"\d{5}-\d{3}", "NL": r"\d{4} ?[A-Z]{2}"} | {
    "GB": r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}",
    "CA": r"[A-Z]\d[A-Z] \d[A-Z]\d",
    "AR": r"[A-HJ-NP-Z]\d{4}[A-Z]{3}",
}
"""Forms that no other country's codes have."""
_SHAPES = {country: re.compile(shape) for country, shape in _SHAPES_OF.items()}


def country_of_shape(code: str) -> str | None:
    """ISO 3166-1 alpha-2 of the only country whose postcodes look like this one.

    >>> country_of_shape("9500-037"), country_of_shape("79098")
    ('PT', None)
    """
    return next((country for country, shape in _SHAPES.items() if shape.fullmatch(code)), None)
