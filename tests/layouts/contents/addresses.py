"""Postal addresses in the forms of some seventy countries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel import Locale

from tests.layouts.contents.words import countries, native_places, words
from tests.layouts.seeding import filled

if TYPE_CHECKING:
    from random import Random

_SUFFIXES = ("市", "시", "특별시", "광역시", "도", "県", "省", "府", "都", "道")

_SHORT = {"Oaxaca de Juárez": "Oaxaca", "Antigua Guatemala": "Antigua"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address without its country."""

    country: str
    lines: tuple[str, ...]
    street: str
    """Thoroughfare and number."""
    city: str
    """The city as a name of an office has it."""
    cities: tuple[str, ...]
    """All right names of the city."""
    postcode: str | None


def country_name(country: str, language: str) -> str:
    """Name of a country in a language (CLDR)."""
    return str(Locale.parse(language).territories[country])


def region_of(country: str) -> str:
    """Key of the region that a country is listed under."""
    return str(countries()[country]["region"])


def countries_of(region: str) -> list[str]:
    """Countries of a region."""
    return [code for code, form in countries().items() if form["region"] == region]


def invent_address(rng: Random, country: str, language: str) -> Address:
    """An address in the country's own script where that is the page's, in Latin letters elsewhere."""
    native = native_places().get(country)
    if native and native["language"] == language:
        return _native(rng, country, native)
    return _latin(rng, country, countries()[country])


def _latin(rng: Random, country: str, form: dict[str, Any]) -> Address:
    city, pattern, state, *own = [*rng.choice(form["cities"]), "", "", ""][: 3 + ("streets" not in form)]
    street = own[0] if own else rng.choice(form["streets"])
    parts = {
        "city": city,
        "state": state,
        "pc": filled(rng, pattern),
        "street": street,
        "no": str(rng.randint(1, 9 if form.get("small") else 180)),
        "a": str(rng.randint(1, 20)),
        "b": str(rng.randint(1, 15)),
        "box": str(rng.randint(100, 9999)),
        "plus": filled(rng, "####"),
    }
    parts["house"] = rng.choice(form.get("house", [""])).format_map(parts)
    parts["road"] = form.get("road", "{street} {no}").format_map(parts)
    chosen = rng.choice(form["lines"])
    shown = "\n".join(chosen)
    return Address(
        country=country,
        lines=tuple(line.format_map(parts) for line in chosen),
        street=parts["road"] if "{road}" in shown else "",
        city=city,
        cities=_latin_cities(city, state),
        postcode=_latin_postcode(parts, shown),
    )


def _latin_postcode(parts: dict[str, str], shown: str) -> str | None:
    if "{pc}" not in shown:
        return None
    return f"{parts['pc']}-{parts['plus']}" if "{plus}" in shown else parts["pc"]


def _latin_cities(city: str, state: str) -> tuple[str, ...]:
    bare = city.removesuffix(" City").removesuffix("-si").removesuffix(" C").removesuffix(" 2")
    usual = _SHORT.get(city, bare)
    return tuple(dict.fromkeys((city, bare, usual, f"{bare} City", f"{city} {state}".strip())))


def _native(rng: Random, country: str, form: dict[str, Any]) -> Address:
    province, city, district, road, postcode = rng.choice(form["places"])
    gap = " " if country == "KR" else ""
    numbers = {
        "a": rng.randint(1, 4 if country == "JP" else 300),
        "b": rng.randint(1, 20),
        "c": rng.randint(1, 30),
    }
    street = form["road"].format(road=road, **numbers)
    parts = {
        "province": province,
        "city": city,
        "district": district,
        "street": street,
        "house": rng.choice(form["house"]),
        "pc": postcode,
    }
    municipality = city or province
    names = [municipality, f"{municipality}{gap}{district}", f"{province}{gap}{municipality}"]
    if not city:
        names += [district, f"{province}{gap}{district}"]
    names += [_bare(name) for name in (municipality, province if not city else municipality)]
    return Address(
        country=country,
        lines=tuple(" ".join(line.format_map(parts).split()) for line in rng.choice(form["lines"])),
        street=street,
        city=_bare(municipality),
        cities=tuple(dict.fromkeys(names)),
        postcode=postcode,
    )


def _bare(name: str) -> str:
    for suffix in sorted(_SUFFIXES, key=len, reverse=True):
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name.removesuffix(suffix)
    return name


def stated_country(rng: Random, country: str, language: str) -> str:
    """How a page writes a country: in its own language, or in English."""
    own = rng.random() < 0.7 or language == "en"
    return country_name(country, language if own else "en")


def names_for(language: str) -> dict[str, list[str]]:
    """Patterns of office names in a language."""
    return words(language)["names"]
