"""An address divided into its components, before anything is known of what each of them is."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.city_names import DANGLING, as_city
from iclei_scraper.values.postal.countries import country_apart
from iclei_scraper.values.postal.turkish import district_apart
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPLIT = re.compile(
    r"\s*[,;|│•·，、،]\s*"
    r"|(?<!\d)(?<!\d[A-Za-z])\s+[–—-]\s+|\s+[–—-]\s+(?!\d)"  # but not in "Carrera 53 N° 40A - 31"
    r"|(?<=\d)\s+[–—-]\s+(?=\d{5} (?!G\.?P\.?O)[^\W\d_]{3})"  # "BP 119 – 59001 Lille"
    r"|(?<=[a-zà-ÿ]{3})(?<![^\Waeiouà-ÿ]{3})(?<!\bboul)(?<!\b[gG]ral)(?<!\b[Jj]end)(?<!\b[Pp]rof)(?<!\bCnel)"
    r"(?<!\bPres)(?<!\bCapt)(?<!\bCalz)\.\s+(?=[A-ZÀ-Ý][a-zà-ÿ])",  # "andar. São Paulo", not "Bldg. A"
)
_BRACKETED_CODE = re.compile(r"\s*\[(\d{5,6})\]")
_CODE_BEHIND_NUMBER = re.compile(r"(?<=[\dN])\s?\((\d{4})\)\s?[-–]\s?(?=[^\W\d_])")
"""A code in brackets between a number and a city, as in Argentina: "Belgrano 726 (5000) - Córdoba"."""
_BRACKETED_PLACES = re.compile(r" \(([^\W\d_][^()\d,]{2,30}, ?[^()\d,]{2,30})\)$")
"""The province and the country behind a city: "08208 Sabadell (Barcelona, España)"."""
_STOP_BEHIND_CODE = re.compile(r"(?<=\d[A-Z]{2})\.$|(?<=\d{4})\.$")
"""The full stop of a sentence that ends with a postcode: "Nottingham, NG2 3AS."."""
_GLUED_CODE = re.compile(r"(?<=^\d{5})(?=[A-Z][a-z]{2})")
"""Between a postcode and the city behind it: "13600Prai"."""
_SPACED_CODE = re.compile(r"(\d\d) (\d{3}) (?=[^\W\d_])")
"""A postcode of France that is written as amounts are: "93 205 Saint-Denis"."""
_LONGEST_NUMBER = 5
_DISTRICT_BEFORE = re.compile(r"(?<=[^\W\d_]{3}) \d{1,2},? (?=[AC-FHKNPRTV-Y]\d[\dW] ?[A-Z\d]{4}(?!\w))")
"""A district of a city before its Irish code, which tells it again: "Dublin 2 D02 X285"."""
_CYRILLIC_UNIT = re.compile(
    r"(?:д|дом|к|кор|корп|корпус|стр|строение|эт|этаж|пом|помещение|оф|офис|ком|комната|кв|каб|кабинет|лит"
    r"|литер|подъезд|секция|блок|буд|кім|прим|пов)\b\.?\s?№?\s?(?:\d{1,4}[а-яёa-z]?|[IVX]{1,5}|[а-я])(?:/\d{1,4}[а-я]?)?(?!\w)",
    re.IGNORECASE,
)
"""A house, or a part of it, as Russian and Ukrainian addresses count them one by one behind the street."""


def components(lines: Iterable[str]) -> list[str]:
    """The components of an address in order: what stands between line ends, commas and dashes.

    >>> components(("8 Mill Lane, Ashford", "TN23 1AA"))
    ['8 Mill Lane', 'Ashford', 'TN23 1AA']
    """
    parts: list[str] = []
    for line in lines:
        line = _STOP_BEHIND_CODE.sub("", line)  # noqa: PLW2901
        line = _BRACKETED_CODE.sub(r", \1", line) if "[" in line else line  # noqa: PLW2901
        line = _CODE_BEHIND_NUMBER.sub(r", \1 ", line) if ")" in line else line  # noqa: PLW2901
        line = _BRACKETED_PLACES.sub(r", \1", line) if line[-1:] == ")" else line  # noqa: PLW2901
        wide = not line.isascii() and max(line) >= "\uff00"
        line = country_apart(district_apart(line))  # noqa: PLW2901
        pieces = _SPLIT.split(unicodedata.normalize("NFKC", line) if wide else line)
        whole = (
            _DISTRICT_BEFORE.sub(" ", piece.strip()) for piece in pieces if piece and piece.strip(DANGLING)
        )
        for piece in whole:
            behind = any(has_digit(part) and part in STREET for part in parts)
            parts.append(_closed_up(_GLUED_CODE.sub(" ", piece), behind=behind))
    if len(parts) > 1 and len(parts[0]) <= _LONGEST_NUMBER and parts[0].isdigit() and STREET.begins(parts[1]):
        parts[:2] = [f"{parts[0]}, {parts[1]}"]  # "4005, boul. des Sources"
    return _with_units(parts) if len(parts) > 2 else parts  # noqa: PLR2004  # a street, its house, a city


def _closed_up(piece: str, *, behind: bool) -> str:
    """A component whose code is written in two, which a city of France tells, or a street before it."""
    code = _SPACED_CODE.match(piece) if piece[:1].isdigit() else None
    city = piece[code.end() :] if code else ""
    if code is None or not ("FR" in city_countries(city) or (behind and as_city(city) == city)):
        return piece
    return f"{code[1]}{code[2]} {city}"


def _with_units(parts: Sequence[str]) -> list[str]:
    """Components with the houses, floors and rooms behind a street put to it: ``ул. Мира, д. 8, кор. 1``."""
    joined: list[str] = []
    for part in parts:
        if joined and "\u0400" <= part[:1] < "\u0530" and _CYRILLIC_UNIT.fullmatch(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined
