"""Whether words can be the name of a city: not a street's, a district's, a box's or a state's."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.postal.address_words import (
    BOX,
    CARE_OF,
    DISTRICT,
    SIGN_NUMBER,
    STREET,
    UNIT,
    is_beside_number,
)
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.subdivisions import is_code
from iclei_scraper.values.wording.lexicon import Lexicon
from iclei_scraper.values.wording.text import has_digit

DANGLING = " .,;:|/–—-،"
"""What is left over at the ends of components."""
_NO_CITY = Lexicon(
    "university|universität|universidad|université|universidade|observatory|institute|ministry|foundation"
    "|e.v.|gmbh|inc|ltd|llc|office|centro|downtown|centre-ville|innenstadt|altstadt|cbd|campus|city centre"
    "|city center|business park|science park|technopark|parque|hospital|ospedale|krankenhaus|hôpital"
    "|policlinico|consultorio|ambulatorio|poliambulatorio|dispensaire"
    "|casa della salute|casa della comunità|biblioteca|bibliothèque|bibliothek|ministero|ministère"
    "|ministerio",
)
_BOX_ALONE = re.compile(r"(?:[BPCA]\.? ?[PO]\.?|P\.? ?M\.? ?B\.?|G\.?P\.?O\.?|Box|BOX|B\.?P\.?)$")
"""The letters of a box, whose number has been taken for a postcode."""
_TWO_CAPITALS = re.compile(r"[A-Z]{2}")
"""The end of a Dutch postcode, as in "5402 ZC", or a province; no city is called so."""
PER_UNIT = re.compile(r"[a-z]/[a-z²³]{1,2}$")
"""The end of a quantity, as in "1544 Kbit/s"."""
DISTRICT_NUMBER = re.compile(
    r"(?<=\w)[ ](?:cedex(?:[ ]\d{1,2})?|\d{1,2}(?:e|er|ème|eme)?(?:-[^\W\d_]{3,20})?)$", re.IGNORECASE
)
"""A district behind a city: "Genève 2", "Paris cedex 07", "Praha 6-Hanspaulka"."""
_CITY_BEFORE = re.compile(r"^(?:г|гор|м|город|місто|гр|[Tt][Pp]|[Tt]hành phố)(?:\.\s?|\s)(?=\w{3})")
"""What stands before a city's name in Russia, Ukraine and Bulgaria."""
_SAINT = re.compile(r"^(?:St|Ste)\.?[ -](?=[^\W\d_a-z])")
"""How the name of a saint begins, and a city's that is called after one: "St. Gallen"."""
_PROVINCE = re.compile(r"\w (?:State|Province|Governorate|Prefecture|Oblast|Voivodeship)$")
"""What larger places call themselves behind their names: "Gombe State"."""
_PART_OF_COUNTRY = re.compile(r"(?:(?:North|South)?(?:[Ee]ast|[Ww]est)?(?:ern)?|Northern|Southern|Central) ")
"""How a part of a country is called."""
_LIKE_STREET = re.compile(r"[^\W\d_a-z][^\W\d_]{2,20}(?:ring|damm?|dijk|dyk|weg|ufer|steig|vej)")
_WINDS = frozenset({"north", "south", "east", "west"})
_LONGEST_NAME, _MOST_WORDS = 40, 5


def is_wind(word: str) -> bool:
    """Whether a word tells the end of a street: "Mill Avenue South"."""
    return word.casefold() in _WINDS


def town_like_street(text: str) -> str | None:
    """A town behind a code whose name ends as those of streets do: "4073 Wilhering"."""
    return text if _LIKE_STREET.fullmatch(text) else None


def after_slash(name: str) -> str:
    """``Çankaya/Ankara``: the larger place of the two."""
    first, slash, second = name.rpartition("/")
    if PER_UNIT.search(name) or has_digit(first):
        return name  # "Sk. No: 3 Merkezefendi / Denizli" behind the street's own number
    return second.strip() if not slash or city_countries(second) else first.strip()


@lru_cache(maxsize=8_192)
def as_city(text: str) -> str | None:
    """The text as the name of a city, or ``None`` where it cannot be one."""
    whole = text.strip(DANGLING)
    name = _CITY_BEFORE.sub("", whole)
    if name != whole and city_countries(whole) and not city_countries(name):
        name = whole  # "Tp.HCM"
    if not 1 < len(name) <= _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return None
    if city_countries(name):
        return None if _NO_CITY.covers(name) else name
    if is_code(name) or is_code(name.upper() if len(name) == 2 else name):  # noqa: PLR2004  # "Az"
        return None
    if _TWO_CAPITALS.fullmatch(name) or PER_UNIT.search(name) or _PROVINCE.search(name):
        return None
    name = DISTRICT_NUMBER.sub("", name)
    looks = name[0].isalpha() and (name[0].isupper() or _is_caseless(name[0]) or "'" in name[:2])
    country = name.partition(" ")[2] if _PART_OF_COUNTRY.match(name) else name  # "Western Uganda"
    if not looks or has_digit(name) or DISTRICT.begins(name) or names_country(country):
        return None
    return None if _is_street(name) else name


def _is_caseless(letter: str) -> bool:
    """Whether a script has no capitals by which names could be told: Arabic, Thai, Chinese."""
    return letter.lower() == letter.upper()


def _is_street(name: str) -> bool:
    if (
        _SAINT.sub("", name) in STREET
        or name in BOX
        or name in _NO_CITY
        or CARE_OF.match(name)
        or SIGN_NUMBER.search(name)
    ):
        return True
    if _BOX_ALONE.match(name):
        return True
    return UNIT.covers(name) or (name in UNIT and is_beside_number(name))
