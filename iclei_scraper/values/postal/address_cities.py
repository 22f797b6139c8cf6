"""Which part of an address is the city.

Every component near the end may hold it: alone, beside a postcode, before a state, at the end of a street
without a comma. Each way of reading gets a weight, and the heaviest wins.
"""

from __future__ import annotations

import re
from dataclasses import replace

from iclei_scraper.values.postal.address_reading import City, Reading
from iclei_scraper.values.postal.address_words import DISTRICT, STREET
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.city_names import (
    DANGLING,
    DISTRICT_NUMBER,
    after_slash,
    as_city,
    is_wind,
    town_like_street,
)
from iclei_scraper.values.postal.code_shapes import code_shapes
from iclei_scraper.values.postal.postcodes import bare_postcode, is_postcode_of, postcode_pattern
from iclei_scraper.values.postal.subdivisions import is_code, is_subdivision, subdivision_countries
from iclei_scraper.values.postal.turkish import is_province_of
from iclei_scraper.values.wording.text import has_digit

_PARENTHESES = re.compile(r"\([^()]{1,40}\)")
_BOX_LAST = re.compile(r"\b(?:box|bag|postfach|postbus|apartado|casilla|bp|b\.p\.?)$", re.IGNORECASE)
_BOX_NUMBER = re.compile(r"(?:b\.? ?p\.?|p\.? ?o\.? ?box|c\.? ?p\.?) ?\d[\d ]{0,6}", re.IGNORECASE)
"""A box, behind which the quarter of its post office is named with the city: "BP 12 Dakar-Fann"."""
_CODE_IN_PARENTHESES = re.compile(r"\((?=[^()]{0,9}\d)([A-Z]?\d[\dA-Z -]{2,8})\)")
_WHOLE_CODE = re.compile(r"\d{5,6}|\d{5}-?\d{3}|\d{4}-\d{3}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}")
_OTHER_CODE = re.compile(r"(\d{4,6}) (\D.*)")
"""What stands before a city where its country's codes have another form by now."""
_HUNGARIAN = re.compile(r"[^\W\d_]\S*(?: [^\W\d_]\S*){0,3} (?:u\.|utca|út|tér|krt\.|körút|sor) ?\d.{0,12}")
_STREET_ENDS = re.compile(r"S[Tt]\.? [^\W\d_]")
"""The kind of a street, or the beginning of a saint's name."""
_WRITES_STATES = frozenset({"US", "CA", "AU"})
"""Countries whose addresses never lack the state."""
_THREE_DIGITS = frozenset({"TW", "IS"})
"""Countries whose postcodes are too short to be told by their form alone."""
_TWO_LETTERS = re.compile(r"[A-Z]{2}")
_GOES_ON = frozenset("de del da do di of van von".split())
"""Words behind which a name goes on."""
_LONGEST_TRAILING, _LOOK_BACK = 4, 6
"""Words of a city at the end of a component, and components from the end among which it is looked for."""
_LONGEST_STATE, _LONGEST_NUMBER = 3, 4
"""Letters of a state's code, and digits of a house number: "Av. Corrientes 2451" is no city and its code."""
_TOWN_AND_STATE = 2
"""Components of an address that tells no street: "Willis, TX"."""
_ENOUGH, _BEFORE_STATE, _BEFORE_CODE = 1.0, 0.16, 0.3
"""What speaks for a name of which a state is known to follow, or a code that stands alone."""

_AUSTRALIAN = re.compile(r"(\D{2,40})[ ,]+(\d{4}) (NSW|VIC|QLD|TAS|ACT|WA|SA|NT)")
_SHORT_CODE = re.compile(r"(\D{2,40})[ -]+(\d{3})$")
_SLASHED = re.compile(r"([^/\d]{2,40})\s?/\s?([^/\d]{2,40})")
_WITH_STATE = re.compile(r"([^\d-]{3,40})-([A-Z]{2})")
_CALLED_PROVINCE = re.compile(r"(?:Prov(?:incia)?|P(?:rov|c)ia)\b\.? de ")
_PROVINCE = re.compile(r"(\D+?)(?:,? |\s?[-/]\s?)\(?[A-Z]{2}\)?")


def best_city(reading: Reading) -> City | None:
    """The city, ``None`` where no component can be one."""
    last = len(reading.parts) - 1
    best: City | None = None
    for index in range(last, max(-1, last - _LOOK_BACK), -1):
        for city in _readings(reading, index):
            weight = city.weight - 0.15 * (last - index) - 2.0 * _is_foreign(city)
            if best is None or weight > best.weight or _is_province(best, city, reading):
                name = DISTRICT_NUMBER.sub("", city.name).strip(DANGLING)
                best = City(weight, name, index, city.postcode, city.before)
    return _of_province(best, reading) if best is not None and best.weight >= _ENOUGH else None


def _of_province(best: City, reading: Reading) -> City:
    """The province behind a Turkish district and its code, which is the city: "06420 Çankaya, Ankara"."""
    behind = reading.parts[best.index + 1] if best.index + 1 < len(reading.parts) else ""
    told = reading.form in {None, "TR"} and is_province_of(bare_postcode(best.postcode or "") or "", behind)
    return replace(best, name=behind) if told else best


def _is_province(best: City, town: City, reading: Reading) -> bool:
    """Whether a city is the province of a town before it: "43715 La Bisbal, Tarragona", "Andújar, Jaén"."""
    if best.postcode or town.before or town.index >= best.index or reading.form not in {None, "ES"}:
        return False
    if "ES" not in city_countries(best.name):
        return False
    if town.postcode:
        return is_postcode_of(town.postcode, "ES")
    return town.index + 1 == best.index and "ES" in city_countries(town.name)


def _is_foreign(city: City) -> bool:
    """Whether a known city stands beside a code that none of its countries has."""
    countries = city_countries(city.name) if city.postcode else ()
    code = bare_postcode(city.postcode or "")
    return bool(countries) and not any(is_postcode_of(code, country) for country in countries)


def _readings(reading: Reading, index: int) -> list[City]:
    part = _CODE_IN_PARENTHESES.sub(r" \1 ", reading.parts[index])
    part = " ".join(_PARENTHESES.sub("", part).split()).strip(DANGLING)
    if (coded := _WITH_STATE.fullmatch(part)) and is_code(coded[2]):  # "Curitiba-PR"
        _pass_state(reading, coded[2])
        part = coded[1].strip()
    form = postcode_pattern(reading.form)
    found = _after_code(reading, index, part, form)
    if match := code_shapes(form).code_last.match(part):
        before = match[1].strip(DANGLING)
        told = reading.postcode is not None
        first = index == 0 and len(reading.parts) > 1
        begins = STREET.begins(before) or (first and (told or not city_countries(before)))
        numbered = begins and not has_digit(before) and (told or len(match[2]) <= _LONGEST_NUMBER)
        if not (before[-1:].isdigit() or numbered):
            found += _before_code(reading, index, before, match[2])
    if behind := _AUSTRALIAN.fullmatch(part):
        _pass_state(reading, behind[3])
        if name := as_city(behind[1]):
            found.append(City(_worth(name, reading, index) + 2.5, name, index, behind[2]))
    if found := found or _behind_code(reading, index, part, form) or _of_other_form(reading, index, part):
        return found
    short = _SHORT_CODE.match(part)
    if short and (name := as_city(short[1])) and not _THREE_DIGITS.isdisjoint(city_countries(name)):
        found.append(City(_worth(name, reading, index) + 1.5, name, index, short[2]))
    return found or _without_code(reading, index, part)


def _after_code(reading: Reading, index: int, part: str, form: str) -> list[City]:
    """``79098 Freiburg``, with or without the street before it."""
    match = code_shapes(form).code_first.match(part)
    if match is None or (match[1] and _BOX_LAST.search(match[1])):
        return []
    street, code = match[1], match[2]
    if found := _before_state(reading, index, street, match[3], code):
        return found
    place = _without_province(after_slash(match[3]))
    if street and _is_its_number(reading, street, code) and city_countries(place):
        return [City(_worth(place, reading, index) + 1.0, place, index, None, (f"{street} {code}",))]
    if name := as_city(place) or (None if street else town_like_street(place)):
        weight = _worth(name, reading, index) + (1.5 if street else 2.0)
        return [City(weight, name, index, code, (street,) if street else ())]
    if not street and (split := _city_before_street(match[3])):
        return [City(_worth(split[0], reading, index) + 1.5, split[0], index, code, (split[1],))]
    return []


def _before_state(reading: Reading, index: int, street: str | None, state: str, code: str) -> list[City]:
    """The city before a code that a state follows: ``Hyderabad – 500 019 Telangana``."""
    if street:
        told = _is_state_behind(state, street, reading.country)
        return _before_code(reading, index, street.strip(DANGLING), code) if told else []
    head = reading.parts[index - 1] if index else ""
    between = reading.form == "IN" or is_subdivision(state, reading.country)
    told = between and bool(city_countries(head)) and not city_countries(state)
    return [City(4.0, head, index - 1, code)] if told else []


def _is_its_number(reading: Reading, street: str, code: str) -> bool:
    """Whether the number between a street and a city is the house's: ``Av. Gambetta 6429 Callao``."""
    short = len(code) <= _LONGEST_NUMBER and reading.form is None
    return short and STREET.begins(street) and not has_digit(street)


def _is_state_behind(name: str, before: str, country: str | None) -> bool:
    """Whether a state stands behind the code, and the city before it: ``Hyderabad – 500 019 Telangana``."""
    state = name.strip(DANGLING)
    if city_countries(state) or not is_subdivision(state, country):
        return False
    told = _CALLED_PROVINCE.match(state) is not None  # "Ezeiza (1804) Prov. de Buenos Aires"
    return told or bool(city_countries(before.strip(DANGLING).rpartition(",")[2].strip()))


def _behind_code(reading: Reading, index: int, part: str, form: str) -> list[City]:
    """The city of which the code ends the line before: ``C. Comedias, 29130`` / ``Alhaurín de la Torre``."""
    code = reading.parts[index - 1] if index > 1 else ""
    whole = _WHOLE_CODE.fullmatch(code) is not None and re.fullmatch(form, code) is not None
    told = index == reading.behind_code and not is_subdivision(part, reading.country)
    name = as_city(_without_province(part)) if whole or told else None
    more = 1.5 if whole else 0.5  # behind "CEP 05460-010" a quarter may stand, and its city after it
    return [City(_worth(name, reading, index) + more, name, index)] if name else []


def _of_other_form(reading: Reading, index: int, part: str) -> list[City]:
    """``1100 Belgrade`` in Serbia, whose codes have five digits: the city is known to lie there."""
    match = _OTHER_CODE.fullmatch(part)
    if match is None or reading.country is None or reading.country not in city_countries(match[2]):
        return []
    return [City(3.0, match[2], index, match[1])]


def _city_before_street(text: str) -> tuple[str, str] | None:
    """A known city, and the street behind it without a comma: ``Debrecen Duna sor 174.``."""
    words = text.split()
    for count in range(min(3, len(words) - 2), 0, -1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        if city_countries(name) and rest in STREET and has_digit(rest):
            return name, rest
    town, _, rest = text.partition(" ")  # which no list has, and a street that its kind ends
    return (town, rest) if as_city(town) == town and _HUNGARIAN.fullmatch(rest) else None


def _before_code(reading: Reading, index: int, text: str, code: str) -> list[City]:
    """``Melbourne VIC 3000``, ``Jakarta 12940``; before ``Gyeonggi-do 10390`` the city is a component."""
    if (slash := _SLASHED.fullmatch(text)) and is_province_of(code, slash[2]):
        return [City(4.0, slash[2].strip(), index, code, (slash[1].strip(),))]  # "Kemer / Antalya 07980"
    words = text.split()
    if len(words) > 1 and _TWO_LETTERS.fullmatch(words[-1]) and "IT" in city_countries(words[-2]):
        words.pop()  # "Roma RM 00197"
        text = " ".join(words)
    for count in (3, 2, 1):
        state, rest = " ".join(words[-count:]), " ".join(words[:-count])
        state = state.upper() if len(state) == 2 and is_code(state.upper()) else state  # noqa: PLR2004  # "Az"
        if len(words) < count or not is_subdivision(state, reading.country) or not _suits(code, state):
            continue
        if rest and city_countries(text) and not city_countries(rest):
            break  # "New Delhi"
        if not rest and _is_only_state(reading, index, state):
            _pass_state(reading, state)
            reading.postcode = reading.postcode or bare_postcode(code)
            return []
        _pass_state(reading, state)
        if name := as_city(rest):
            return [City(_worth(name, reading, index) + 2.5, name, index, code)]
        if found := _at_end(reading, index, rest):
            return [City(city.weight + 2.5, city.name, index, code, city.before) for city in found]
    if name := as_city(text):
        return [City(_worth(name, reading, index) + 2.0, name, index, code)]
    return [
        City(city.weight + 1.5, city.name, index, code, city.before) for city in _at_end(reading, index, text)
    ]


def _is_only_state(reading: Reading, index: int, state: str) -> bool:
    """Whether a state stands alone before a code, its city before it: "Hockessin, Delaware 19707"."""
    if is_code(state) or _follows_city(reading, index, state):
        return True
    before = reading.parts[index - 1] if index else ""
    written_out = not _WRITES_STATES.isdisjoint(subdivision_countries(state))
    return written_out and as_city(before) is not None


def _suits(code: str, state: str) -> bool:
    """Whether a code can be one of the state's country: "Suite CT 8273" is not in Connecticut."""
    countries = subdivision_countries(state)
    return not countries or any(is_postcode_of(code, country) for country in countries)


def _without_code(reading: Reading, index: int, part: str) -> list[City]:
    if slash := _SLASHED.fullmatch(part):
        if is_subdivision(slash[2], reading.country):
            _pass_state(reading, slash[2])
            part = slash[1].strip()
        elif city_countries(slash[2]):
            name = slash[2].strip()
            return [City(_worth(name, reading, index), name, index, None, (slash[1],))]
    part = _without_state_code(part, reading.country)
    is_state = is_subdivision(part, reading.country) and not reading.in_state
    if is_state and _follows_city(reading, index, part):
        _pass_state(reading, part)
        return []
    found = _at_end(reading, index, part)
    if name := as_city(part):
        weight = _worth(name, reading, index) + _BEFORE_STATE * reading.in_state
        weight += part != name and part < "\u0400" and part.endswith(name)  # "Thành phố Côn Minh" says so
        found.append(City(weight + _BEFORE_CODE * _is_before_code(reading, index), name, index))
    return found


def _is_before_code(reading: Reading, index: int) -> bool:
    """Whether the country's code stands in the next component, alone: ``Chonburi, 20110``."""
    if reading.country is None:
        return False
    behind = [part for part in reading.parts[index + 1 :] if not is_subdivision(part, reading.country)]
    return bool(behind) and is_postcode_of(behind[0], reading.country)


def _without_province(text: str) -> str:
    """``Milano MI``, ``São Paulo/SP`` without the two capitals behind a city that is known."""
    match = _PROVINCE.fullmatch(text)
    return match[1] if match and city_countries(match[1]) else text


def _without_state_code(part: str, country: str | None) -> str:
    """``Rosario SF`` without its province."""
    name, _, code = part.rpartition(" ")
    is_state = code.isupper() and len(code) <= _LONGEST_STATE and is_subdivision(code, country)
    if name and is_state and not is_subdivision(part):
        return name.strip(DANGLING)
    return part


def _pass_state(reading: Reading, state: str) -> None:
    reading.hints = reading.hints or subdivision_countries(state)
    reading.in_state = True


def _follows_city(reading: Reading, index: int, state: str) -> bool:
    """Whether a state has its city before it; a known one where the state is a city too (São Paulo)."""
    if not index:
        return False
    shapes = code_shapes(postcode_pattern(reading.form))
    before = reading.parts[index - 1].strip(DANGLING)
    if reading.postcode is None:
        before = shapes.before.sub("", shapes.behind.sub("", before))
    if city_countries(before) or before.startswith(f"{state} ") or _at_end(reading, index, before):
        return True
    countries = city_countries(state)  # "New Brunswick" is a city too, but none in Canada
    here = (reading.country,) if reading.country else subdivision_countries(state) or countries
    is_city_there = not set(here).isdisjoint(countries)
    return not is_city_there and as_city(before) is not None


def _at_end(reading: Reading, index: int, text: str) -> list[City]:
    """A city at the end of a component without a comma: ``Century City Cape Town``."""
    words = text.split()
    for count in range(min(_LONGEST_TRAILING, len(words) - 1), 0, -1):
        name = " ".join(words[-count:])
        countries = city_countries(name)
        if not countries or len(name) <= 3:  # noqa: PLR2004  # too short to be sure
            continue
        if DISTRICT.covers(" ".join(words[:-count])) or words[-count - 1] in _GOES_ON:
            continue  # "Col. Americana", "Fray García de San Francisco"
        if name[-1].isdigit() and reading.country not in countries:  # but "Abidjan 04, Côte d'Ivoire"
            continue
        before = " ".join(words[:-count]).strip(DANGLING)
        if _STREET_ENDS.match(name) and has_digit(before) and before not in STREET:
            continue  # "123 Main St. Springfield"
        if len(words) - count == 1 and before.isalpha() and as_city(text):
            break  # "Big Sandy", "Fort Kent"
        if reading.form is None or reading.form in countries:
            weight = (1.5 if reading.form else 1.0) + _BEFORE_STATE * reading.in_state
            if index + 2 == len(reading.parts) and _WHOLE_CODE.fullmatch(reading.parts[-1]):
                weight += _BEFORE_CODE
            return [City(weight, name, index, None, (before,))]
    city, dash, quarter = words[-1].partition("-") if words else ("", "", "")
    box = " ".join(words[:-1])
    numbered = _BOX_NUMBER.fullmatch(box) or (box[-1:].isdigit() and box in STREET)
    countries = city_countries(city) if dash and quarter.isalpha() and numbered else ()
    if countries and reading.form in {*countries, None if len(countries) == 1 else ""}:
        return [City(1.5, city, index, None, (box,))]
    return _behind_street(reading, index, words)


def _behind_street(reading: Reading, index: int, words: list[str]) -> list[City]:
    """Words behind the kind of a street, where a state or a code says that a city must stand there."""
    if not (reading.in_state or reading.postcode) or not has_digit(" ".join(words)):
        return []
    for count in range(1, min(_LONGEST_TRAILING, len(words))):
        name, kind = " ".join(words[-count:]), words[-count - 1]
        if has_digit(name):
            break
        numbered = kind.isdigit() and reading.form in _WRITES_STATES  # "Office 47 Lund"
        if not (kind in STREET or numbered) or is_wind(name):
            continue
        if len(name) > 3 and (as_city(name) or city_countries(name)):  # noqa: PLR2004
            return [City(1.2, name, index, None, (" ".join(words[:-count]),))]
    return []


def _worth(name: str, reading: Reading, index: int) -> float:
    """How likely a name is the city: known ones first, those of the country before all."""
    countries = city_countries(name)
    if countries and reading.form in countries:
        return 3.0
    if countries:
        return 2.0 if reading.form is None else 1.4
    behind = reading.parts[index + 1] if index + 1 < len(reading.parts) else None
    expected = reading.country or reading.postcode or behind is None or (reading.in_state and is_code(behind))
    weight = 1.0 if expected else 0.5
    if name in DISTRICT:
        weight -= 1.0
    if (
        index == 0
        and len(reading.parts) > 1
        and not (reading.in_state and len(reading.parts) == _TOWN_AND_STATE)
    ):
        weight -= 0.5
    return weight
