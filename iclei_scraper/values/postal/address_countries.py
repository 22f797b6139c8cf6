"""The country of a postal address, among its last components."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.city_names import DANGLING
from iclei_scraper.values.postal.countries import names_country, read_country, trailing_country
from iclei_scraper.values.postal.postcodes import postcode_pattern
from iclei_scraper.values.postal.subdivisions import is_code
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.values.postal.address_reading import Reading

_PARENTHESES = re.compile(r"\(([^()]{1,40})\)")
_CODE_LAST = re.compile(rf"[\s(]+({postcode_pattern(None)}|(?:(?<=\()|(?<=(?i:korea) ))\d{{3}}-\d{{3}})\)?$")
_LEADING_CODE = re.compile(r"^\S{0,3}\d\S*\s+")
_OF_A_COUNTRY = re.compile(r"\b(?:(?:ciudad|cidade|ville|stadt|città)(?: d[eoui])?|city of)$", re.IGNORECASE)
_STATES = frozenset({"دولة", "جمهورية", "مملكة", "State of", "Republic of"})
"""What stands before a country in its full name."""
_LOOK_BACK = 6
"""Components from the end among which the country is looked for."""


def take_country(reading: Reading) -> None:
    """Find the country among the last components and cut it out, keeping a postcode behind it."""
    last = len(reading.parts) - 1
    for index in range(last, max(-1, last - _LOOK_BACK), -1):
        ends = all(part.strip(DANGLING).isdigit() for part in reading.parts[index + 1 :])
        if ends and index < last and STREET.begins(reading.parts[index]):
            continue  # "Av. Brasil, 500"
        found = _country_in(reading.parts[index], first=index == 0, last=ends)
        if found is None or (found[0] == "GE" and _is_american(reading, index)):
            continue
        reading.country, rest = found
        reading.led = index == 0 and not rest
        reading.parts[index : index + 1] = [piece for piece in rest if piece.strip(DANGLING)]
        return


def _country_in(part: str, *, first: bool, last: bool) -> tuple[str, list[str]] | None:
    """The country that a component names, and what is left of the component.

    Codes are read in the last component only; so is a country that follows other words than a city's, as in
    "Friends of Malta".
    """
    bare = part.strip(DANGLING)
    code = read_country(bare)
    if code and (names_country(bare) or (last and not first and not is_code(bare))):
        return code, []
    for match in _PARENTHESES.finditer(part):
        if names_country(match[1]):
            return read_country(match[1]) or "", [part[: match.start()] + part[match.end() :]]
    behind: list[str] = []
    if code_last := _CODE_LAST.search(part):
        bare, behind = part[: code_last.start()].strip(DANGLING), [code_last[1]]
        if names_country(bare) and (last or not first):  # "Venezuela 0576, Recoleta" is a street
            return read_country(bare) or "", behind
    mention = trailing_country(bare)
    if mention is None or mention.start == 0 or city_countries(_LEADING_CODE.sub("", bare)):
        return None
    before = bare[: mention.start].strip(DANGLING + "(")
    of_street = not last and before.rpartition(" ")[2] in STREET  # "10 Gat Lebuh China, 10300 George Town"
    apart = last or has_digit(before) or bool(city_countries(before))
    if _OF_A_COUNTRY.search(before) or of_street or not apart:
        return None  # "Ciudad de Panamá"
    return mention.code, [*([] if before in _STATES else [before]), *behind]


def _is_american(reading: Reading, index: int) -> bool:
    """Whether "Georgia" is the state: an American postcode follows, where a Georgian one has four digits."""
    return bool(re.search(r"\b\d{5}\b", " ".join(reading.parts[index:])))
