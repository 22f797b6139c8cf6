"""The country of an office whose page does not name it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.values.contact.phones import phone_region
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.postcodes import is_postcode_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.page import Page
    from iclei_scraper.records import Phone
    from iclei_scraper.values.postal.addresses import PostalAddress

_GENERIC_CCTLD = frozenset(
    "ac ai as bz cc cd co dj eu fm gg io la me nu sc sh so st su tk to tv vc vg ws".split()
)
"""Country domains that the whole world uses."""
_UNLIKE_ISO = {"uk": "GB", "el": "GR"}


def infer_country(address: PostalAddress, phones: Iterable[Phone], domains: Iterable[str]) -> str | None:
    """ISO 3166-1 alpha-2 of the country that an office's own values speak for.

    In this order: the form of the address, dialling code and city where they agree, the city, the domain. A
    city that several countries have takes the side of the others.
    """
    if address.told_by_form:
        return address.told_by_form
    dialled = Counter(region for phone in phones if (region := phone_region(phone)))
    code = dialled.most_common(1)[0][0] if dialled else None
    cities = _countries_of(address.city or "")
    if address.postcode:
        cities = tuple(country for country in cities if is_postcode_of(address.postcode, country))
    agreed = len(dialled) == 1
    told = [
        country
        for domain in domains
        if (country := country_of_domain(domain)) and (not cities or country in cities)
    ]
    if code and told and not cities and _has_code_of(address, told[0], code):
        return told[0]  # somebody calls from the next country
    if code and (not cities or code in cities or (agreed and len(cities) == 1)):
        return code  # a lesser namesake of the city more often than a number abroad
    if len(cities) == 1:
        return cities[0]
    return told[0] if told else code


def _countries_of(city: str) -> tuple[str, ...]:
    """The countries of a city, or of the one before the dash where its quarter follows: "Berlin-Mitte"."""
    return city_countries(city) or city_countries(city.partition("-")[0])


def _has_code_of(address: PostalAddress, country: str, other: str) -> bool:
    """Whether a postcode is of one country's form, and not of another's."""
    code = address.postcode
    return code is not None and is_postcode_of(code, country) and not is_postcode_of(code, other)


_GOES_ON = frozenset("de del do da dos la los las di".split())
"""What a longer name goes on with: "Santiago de los Caballeros"."""
_RATHER_WORDS = frozenset(
    "central regional principal centro centre center norte sur sul oeste leste ouest nord north south".split()
)
"""Words of offices that some town is called as well: "Punto de venta Centro"."""


def city_in(name: str) -> str | None:
    """The known city that an office is named for: "Ufficio di Poznań"; ``None`` where its name has none."""
    words = name.replace(",", " ").split()
    for count in (3, 2, 1):
        for start in range(len(words) - count, -1, -1):
            place = " ".join(words[start : start + count]).strip("()（）")
            if words[start + count : start + count + 1] and words[start + count] in _GOES_ON:
                continue
            if place.casefold() in _RATHER_WORDS:
                continue
            if len(place) > 3 and place[:1].isupper() and city_countries(place):  # noqa: PLR2004  # "Post"
                return place
    return None


def likely_country(address: PostalAddress, domains: Iterable[str], page: Page) -> str | None:
    """The country whose numbering plan local telephone numbers follow."""
    found = infer_country(address, (), domains)
    if found:
        return found
    return country_of_domain(page.url.partition("://")[2].partition("/")[0].partition(":")[0])


def country_of_domain(domain: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country whose ending a domain has; ``None`` where the whole world uses it."""
    ending = domain.rpartition(".")[2].lower()
    if len(ending) != 2 or ending in _GENERIC_CCTLD or not ending.isalpha():  # noqa: PLR2004
        return None
    return _UNLIKE_ISO.get(ending, ending.upper())
