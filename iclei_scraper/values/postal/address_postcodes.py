"""The postcode of an address where it does not stand beside the city: behind a label, or alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.address_codes import has_code
from iclei_scraper.values.postal.address_words import BOX, DISTRICT, STREET
from iclei_scraper.values.postal.city_names import DANGLING
from iclei_scraper.values.postal.code_shapes import code_shapes
from iclei_scraper.values.postal.postcodes import LABEL, bare_postcode, country_of_shape, postcode_pattern

if TYPE_CHECKING:
    from iclei_scraper.values.postal.address_reading import Reading

_CODE_BEHIND_BOX = re.compile(r"\d ?[-–,] ?(\d{5})(?: ?G\.?P\.?O\.?)?$")
"""As in Kenya: "P.O. Box 30197 - 00100"."""
_CODE_BEHIND_STREET = re.compile(r"(\d{1,4}[ ,][^\d,]{4,60}?),? (\d{5})")
"""A code that a dash parts from its city, behind a street: "12 rue du Lac 74000 – Annecy"."""
_LABELLED_CODE = re.compile(
    rf"{LABEL.pattern}({postcode_pattern(None)}|\d\d[.-]\d{{3}}-\d{{3}}|\d{{3,7}}|[A-Z]\d{{4}} ?[A-Z]{{3}})"
    r"(?![\w-])"
)
_BRAZILIAN = re.compile(r"(?<=^\d\d)[.-](?=\d{3}-\d{3}$)")
"""As some write a code there: "61.910-012"."""
_LONGEST_NUMBER = 4
"""Figures of a house's number."""


def take_labelled_postcode(reading: Reading) -> None:
    for index, part in enumerate(reading.parts):
        match = _LABELLED_CODE.search(part)
        if match is None or any(map(has_code, reading.parts[index + 1 :])):
            continue  # "C.P. 123" before "1211 Genève" is a box
        reading.postcode = _BRAZILIAN.sub("", match[1])
        rest = [part[: match.start()].strip(DANGLING), part[match.end() :].strip(DANGLING).lstrip(") ")]
        reading.parts[index : index + 1] = [piece for piece in rest if piece]
        if not rest[1]:
            reading.behind_code = index + bool(rest[0])
        return


def take_lone_postcode(reading: Reading) -> None:
    """A postcode that stands apart from the city: after the country or in a component of its own."""
    shapes = code_shapes(postcode_pattern(reading.form))
    at = reading.city_at
    first = reading.country is not None and at > 1  # "[05839] / 52 Chungmin-ro, Seoul, Korea"
    sure = (index for index in range(max(0, at - 1)) if country_of_shape(reading.parts[index].strip("()")))
    for index in (*range(max(0, at), len(reading.parts)), *range(max(0, at - 1), at), *range(first), *sure):
        match = shapes.alone.fullmatch(reading.parts[index])
        if match and not _is_house_number(reading, index):
            reading.postcode = bare_postcode(match[1])
            if index < at:
                del reading.parts[index]
                reading.city_at -= 1
            return
    if at > 0 and (behind := _CODE_BEHIND_STREET.fullmatch(reading.parts[at - 1])):
        reading.parts[at - 1], reading.postcode = behind[1], behind[2]
        return
    if at > 0 and reading.country and (match := shapes.leading.match(reading.parts[at - 1])):
        quarter = reading.parts[at - 1][match.end() :]
        if DISTRICT.begins(quarter):  # "013696 District 1, Bucharest"
            reading.postcode, reading.parts[at - 1] = bare_postcode(match[1]), quarter
            return
    for index, part in enumerate(reading.parts):
        if part in BOX and (match := _CODE_BEHIND_BOX.search(part)) and shapes.alone.fullmatch(match[1]):
            reading.postcode = match[1]
            reading.parts[index] = part[: match.start() + 1]
            return


def _is_house_number(reading: Reading, index: int) -> bool:
    """Whether a short number stands behind a street that has none: "Av. Brasil, 7481"."""
    before = reading.parts[index - 1] if index else ""
    short = len(reading.parts[index]) <= _LONGEST_NUMBER and reading.parts[index].isdigit()
    return short and STREET.begins(before) and not before[-1:].isdigit()  # "Av. 24 de Julho, 1550"
