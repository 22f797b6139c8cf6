"""Postal addresses: from the lines that a page shows to street, city, postcode and country.

No library reads addresses of many countries well without a model of some gigabytes, so the method here is
plain: the address is divided into components at commas and line ends; from the last one backwards country,
postcode and state are taken off, in either order, until a city stands free; the rest before it is the
street. A list of the world's larger cities settles what form alone cannot.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.address_cities import best_city
from iclei_scraper.values.postal.address_codes import has_code
from iclei_scraper.values.postal.address_countries import take_country
from iclei_scraper.values.postal.address_parts import components
from iclei_scraper.values.postal.address_postcodes import take_labelled_postcode, take_lone_postcode
from iclei_scraper.values.postal.address_reading import Reading
from iclei_scraper.values.postal.address_words import BOX, STREET, VILLAGE, street_evidence
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.city_names import as_city
from iclei_scraper.values.postal.countries import names_country, read_country
from iclei_scraper.values.postal.native_addresses import is_native, read_native
from iclei_scraper.values.postal.postal import PostalAddress
from iclei_scraper.values.postal.postcodes import (
    bare_postcode,
    country_of_prefix,
    country_of_shape,
    is_postcode_of,
    postcodes_of,
)
from iclei_scraper.values.postal.subdivisions import is_code, is_subdivision
from iclei_scraper.values.postal.thai import is_thai, read_thai
from iclei_scraper.values.wording.text import fold, has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["PostalAddress", "read_address"]

_KOREAN_ROAD = re.compile(r"[가-힣](?:로|길) ?\d")
_HUNGARIAN_BOX = re.compile(r"\bPf\. ?\d")
_BOX_NUMBER = re.compile(r"^\D{2,30}\d[\d ]*")
_SETTLEMENT = re.compile(
    rf"(?:г|гор|город|{VILLAGE})(?:\. ?| )"
    r"([А-ЯЁІЇЄ][^\W\d_]+(?:[ -][А-ЯЁІЇЄ]?[^\W\d_]+){0,2})"
)
_CODE_DASHED = re.compile(r"(?:^|(?<=[^\W\d_] ))(\d{5}) ?[–-] ?(?=[^\W\d_])")
"""A code and a dash before its city: "Calle Mayor, 5 Bajo 41130 – Carmona"."""
_BEHIND_CODE = re.compile(r"(?<=\d{3}) ?\([A-Z]\.?[A-Z]\.?\)$")
"""A state in brackets behind a code: "Raipur – 492007 (C.G.)"."""
_CODE_GLUED = re.compile(r"(?<=[^\W\d_]{3})-(?=\d{6} (?!I(?:ndia|NDIA))[^\W\d_]{3})")
"""Between a city and its code in India, before a state: "Surat-394510 Gujarat"."""
_REGION_AHEAD = re.compile(r"Республика \S+|\S+ (?:обл|р-н|область|край|район)\.?")
"""Of Russia, between code and city."""
_CODE_OF_SIX = re.compile(r"\d{3} ?\d{3}")
_TURKISH_QUARTER = re.compile(r"(\d{5}) ([^\W\d_][^\d,]{2,30})")
_AR_CODE = re.compile(r"(?:^|, ?)[A-HJ-NP-Z]\d{4}(?:[A-Z]{3})? [^\W\d_]")
"""As in "X5000 Córdoba"."""
_AR_WHOLE = re.compile(r"(?<!\w)[A-HJ-NP-Z]\d{4}[A-Z]{3}(?!\w)")
"""The same with the letters of the block, as no other country has it."""
_STOP = re.compile(r"(?<=\d{3})\.$")
"""The end of an address set as a sentence is."""
_LEAD = re.compile(
    r"^[^\d,;:]{3,60}\b(?:(?:is|are) (?:located|situated|based) (?:at|in)|(?:est|sont) situées? (?:au|à|aux)"
    r"|befindet sich (?:in|im|an) der|(?:está|están) (?:ubicad|situad)[oa]s? en|si trova in)\s+(?=\S)",
    re.IGNORECASE,
)
"""The beginning of a sentence that tells where somebody is."""
_PROVINCE_BEHIND = re.compile(r" (?:\([A-Z]{2}\)|[A-Z]{2})$")
"""The letters of a province behind a town: "Grotte (AG)"."""
_ASIDE = re.compile(r" ?\([^()\d]{3,30}\)$")
"""A state in brackets behind a town: "Bikaner (Rajasthan)"."""
_STREET, _SURELY_STREET = 1.5, 2.5
"""Evidence from which what stands behind the city is its street."""
_FIRST_IDEOGRAPH = "\u2e80"
_CITY_STATES = {
    "SG": "Singapore",
    "HK": "Hong Kong",
    "MC": "Monaco",
    "MO": "Macau",
    "VA": "Vatican City",
    "GI": "Gibraltar",
    "LU": "Luxembourg",
}
_QUARTERS_ONLY = frozenset({"HK", "MO", "SG"})
"""Cities that are countries: what stands before them is a quarter."""


def read_address(lines: Sequence[str], likely: str | None = None) -> PostalAddress:
    """The parts of an address.

    Args:
        lines: as shown on the page, without the office's name and without contact values.
        likely: ISO 3166-1 alpha-2 of the country it may lie in, as a dialling code suggests; used to choose
            between forms of postcodes, never reported.

    >>> address = read_address(("Leopoldring 3", "79098 Freiburg, Germany"))
    >>> address.street, address.postcode, address.city, address.country
    ('Leopoldring 3', '79098', 'Freiburg', 'DE')
    """
    bare = (_CODE_DASHED.sub(r"\1 ", _STOP.sub("", _LEAD.sub("", fold(line)))) for line in lines)
    bare = (_CODE_GLUED.sub(" - ", _BEHIND_CODE.sub("", line)) for line in bare)
    folded = _to_visit(_in_one_script(tuple(bare)))
    folded = _first_of_two(folded) if len(folded) == 2 else folded  # noqa: PLR2004
    likely = likely or ("AR" if any(map(_AR_WHOLE.search, folded)) else None)
    address = _read(folded, likely)
    if likely and not address.postcode and (told := _read(folded, None)).postcode:
        address = told if country_of_shape(told.postcode or "") or not address.city else address
    if likely or address.postcode or address.country or not address.city:
        return address
    countries = city_countries(address.city)
    if "AR" in countries and any(map(_AR_CODE.search, folded)):
        countries = ("AR",)
    again = _read(folded, countries[0]) if len(countries) == 1 else address  # whose codes have an own form
    return again if again.postcode else address


def _to_visit(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Of two addresses in a row, the one to visit: without the other's box, code and city."""
    for at, line in enumerate(lines):
        if not (line in BOX or _HUNGARIAN_BOX.search(line)) or _has_street_beside(line):
            continue
        if any(map(has_code, lines[:at])) and any(map(has_code, (*_behind_box(line), *lines[at + 1 :]))):
            return (*lines[:at], lines[-1]) if names_country(lines[-1]) else lines[:at]
        rest = (_BOX_NUMBER.sub("", line), *lines[at + 1 :])
        behind = rest[next((number for number, other in enumerate(rest) if has_code(other)), 0) + 1 :]
        if not any(map(has_code, lines[:at])) and _is_whole(behind):
            return behind
    return lines


def _first_of_two(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Of two addresses of one city, a line each, the first: where a firm is registered, and where it sits.

    Of a Korean one by its lot and by its road the latter.
    """
    roads = tuple(line for line in lines if _KOREAN_ROAD.search(line))
    towns = {read_native((line,)).city for line in lines} if len(roads) == 1 else {None}
    if len(towns) == 1 and None not in towns:
        return roads
    if not all("," in line and street_evidence(line) >= _SURELY_STREET for line in lines):
        return lines
    here, there = (_read((line,), None) for line in lines)
    whole = here.city and here.city == there.city and has_digit(here.street or "")
    return lines[:1] if whole and has_digit(there.street or "") and here.street != there.street else lines


def _has_street_beside(line: str) -> bool:
    """Whether a line with a box tells a street too: ``1220 Mill Drive, PO Box 6109``."""
    return any(part not in BOX and street_evidence(part) >= _SURELY_STREET for part in line.split(","))


def _in_one_script(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Of an address in Chinese, Japanese or Korean script and again in Latin letters, the first."""
    if len(lines) == 1 or max(map(max, filter(None, lines)), default="") < _FIRST_IDEOGRAPH:
        return lines
    native = tuple(line for line in lines if is_native((line,)))
    latin = tuple(line for line in lines if line not in native)
    if not native or any(map(has_cjk, latin)) or not any(street_evidence(it) >= _STREET for it in latin):
        return lines
    told = read_native(native)
    if not told.city or not has_digit(told.street or ""):
        return lines
    if lines[0] in native:
        return native
    return latin if _read(latin, None).city else lines


def _behind_box(line: str) -> tuple[str, ...]:
    """What a line with a box holds besides: ``Postbus 4, 7683 ZG Den Ham``."""
    return (_BOX_NUMBER.sub("", line).lstrip(" ,–-"),)


def _is_whole(lines: tuple[str, ...]) -> bool:
    """Whether lines are an address of their own, with a street and a code."""
    return any(map(has_code, lines)) and any(
        street_evidence(line) >= _STREET and line not in BOX for line in lines
    )


@lru_cache(maxsize=8_192)
def _read(lines: tuple[str, ...], likely: str | None) -> PostalAddress:
    if is_native(lines):
        native = read_native(lines)
        if native.city or native.postcode:
            return native
    if is_thai(lines) and (thai := read_thai(lines)).city:
        return thai
    reading = Reading(components(lines), likely=likely)
    if not reading.parts:
        return PostalAddress()
    if _CODE_OF_SIX.fullmatch(reading.parts[0]):
        while len(reading.parts) > 2 and _REGION_AHEAD.fullmatch(reading.parts[1]):  # noqa: PLR2004
            del reading.parts[1]
    take_labelled_postcode(reading)
    take_country(reading)
    _take_city(reading)
    if reading.postcode is None:
        take_lone_postcode(reading)
    if reading.city is None:
        _take_city_beside(reading)
    return _result(reading)


# City and street -------------------------------------------------------------------------------------------


def _take_city(reading: Reading) -> None:
    _join_turkish_quarter(reading)
    best = best_city(reading)
    if best is None:
        reading.city = _CITY_STATES.get(reading.country or "")
        _take_settlement(reading)
        return
    if reading.country in _QUARTERS_ONLY and best.name != _CITY_STATES[reading.country] and not best.postcode:
        reading.city, reading.city_at = _CITY_STATES[reading.country], best.index + 1
        return
    reading.city = best.name
    if best.postcode:
        if country := country_of_prefix(best.postcode):
            reading.hints = (country,)
        reading.postcode = reading.postcode or bare_postcode(best.postcode)
    reading.parts[best.index : best.index + 1] = [*best.before, best.name]
    reading.city_at = best.index + len(best.before)


def _take_settlement(reading: Reading) -> None:
    """A town or a village that its kind calls so, between region and street as in Russia: ``д. Ручей``."""
    for index, part in enumerate(reading.parts):
        named = _SETTLEMENT.fullmatch(part)
        if named and has_digit(" ".join(reading.parts[index + 1 :])):
            code = next(filter(_CODE_OF_SIX.fullmatch, reading.parts[:index]), None)
            reading.postcode = reading.postcode or (code.replace(" ", "") if code else None)
            reading.city, reading.city_at = named[1], 0
            reading.parts[: index + 1] = [named[1]]
            return


def _join_turkish_quarter(reading: Reading) -> None:
    """Put the code to the city that it stands before with a quarter of it: ``35210 Alsancak - İzmir``."""
    if reading.form not in {None, "TR"}:
        return
    for index, (part, city) in enumerate(pairwise(reading.parts)):
        quarter = _TURKISH_QUARTER.fullmatch(part)
        if quarter and "TR" in city_countries(city) and "TR" not in city_countries(quarter[2]):
            reading.parts[index : index + 2] = [f"{quarter[1]} {city}"]
            return


def _take_city_beside(reading: Reading) -> None:
    """A city that no list knows, whose place alone tells: before its code or its street."""
    *before, beside, code = reading.parts if len(reading.parts) > 2 else ("", "", "")  # noqa: PLR2004
    province = _PROVINCE_BEHIND.search(beside)
    beside = _ASIDE.sub("", beside[: province.start()] if province else beside)
    if len(before) > 1 and is_subdivision(beside) and before[-1] not in STREET:
        *before, beside = before  # "Mill Lane, Ely, Kent, CT1 2AB"
    street = has_digit(" ".join(before)) or (country_of_shape(code) and before[-1] in STREET)
    apart = postcodes_of(None).fullmatch(code) is not None and (province or street)
    if apart and as_city(beside) == beside and not is_subdivision(beside, reading.country):
        reading.city, reading.city_at = beside, len(before)  # street, city, code: a line each
        reading.postcode = reading.postcode or bare_postcode(code)
        return
    first, *others = [part for part in reading.parts if part != reading.postcode] or [""]
    if has_digit(first) or STREET.begins(first) or (name := as_city(first)) is None:
        return
    street = bool(others) and (_is_cyrillic(first) or reading.led) and _begins_street(others)
    if street or (not others and reading.parts[1:] == [reading.postcode]):
        reading.city, reading.city_at = name, reading.parts.index(first)
        reading.parts[reading.city_at] = name


def _is_cyrillic(text: str) -> bool:
    return "\u0400" <= max(text, default="") < "\u0530"


def _result(reading: Reading) -> PostalAddress:
    end = reading.city_at if reading.city_at >= 0 else len(reading.parts)
    street = _joined(reading, _without_heads(reading, reading.parts[:end])) or _street_behind(
        reading, reading.parts[end + 1 :]
    )
    return PostalAddress(
        street=street if street and not names_country(street) else None,
        city=reading.city,
        postcode=reading.postcode,
        country=reading.country,
        told_by_form=_told_by_form(reading) if reading.country is None else None,
    )


def _without_heads(reading: Reading, parts: list[str]) -> list[str]:
    """Without a city or a country that stands over the street, or right behind it, and is named again."""
    over = False
    while len(parts) > 1 and (
        parts[0] == reading.city
        or (reading.country and read_country(parts[0]) == reading.country)
        or (over and is_subdivision(parts[0]))
    ):
        over, parts = parts[0] == reading.city, parts[1:]
    return parts[:-1] if len(parts) > 1 and parts[-1] == reading.city else parts  # over its code and name


_PORTUGUESE = re.compile(
    r"(?:Rua|R\.|Avenida|Av\.|Travessa|Rodovia|Rod\.|Alameda|Praça|Estrada)\s", re.IGNORECASE
)
"""How streets begin in Brazil, some of whose states have the codes of others: ``AL``, ``SC``, ``PA``."""


def _told_by_form(reading: Reading) -> str | None:
    """The country of the state that was passed; of several, the one that city and postcode agree with."""
    left = reading.hints
    code, countries = reading.postcode, city_countries(reading.city or "")
    if countries and not code and not set(left) & set(countries):
        return None  # "Bogotá, D.C." is not in the United States
    for fits in (
        lambda country: country == "BR" and _PORTUGUESE.match(" ".join(reading.parts)) is not None,
        lambda country: country in city_countries(reading.city or ""),
        lambda country: reading.postcode is not None and is_postcode_of(reading.postcode, country),
    ):
        left = tuple(filter(fits, left)) or left
    return left[0] if left else country_of_shape(code or "")


def _joined(reading: Reading, parts: Iterable[str]) -> str:
    bare = (part.strip(" ,;:|/–—-") for part in parts)
    told = reading.postcode
    split = ((part, *part.rpartition(" ")) for part in bare if part and bare_postcode(part) != told)
    return ", ".join(part for part, state, _, code in split if code != told or not is_code(state))


def _street_behind(reading: Reading, parts: Sequence[str]) -> str:
    """The street of an address that begins with the city: ``7621 Pécs, Malom utca 68.``."""
    there = "HU" in (reading.form, *city_countries(reading.city or ""))  # where no other order is usual
    told = _begins_street(parts) or any(street_evidence(part) >= _STREET for part in parts)
    told = told or (there and bool(parts) and has_digit(parts[0]))
    return _joined(reading, parts) if told else ""


def _begins_street(parts: Sequence[str]) -> bool:
    """Whether components are a street and its number behind a comma: ``ул. Шухова, 17``."""
    if not parts or not has_digit(" ".join(parts)):
        return False
    return STREET.begins(parts[0]) or (_is_cyrillic(parts[0]) and parts[0] in STREET)
