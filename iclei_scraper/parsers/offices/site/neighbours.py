"""The country of local numbers that only the rest of the page tells.

An office without a country in its address writes "605 319 8611"; the same page gives another number with its
country code, or another office in a city that is known. Where it gives none, of the countries that speak the
page's language the only one in which such numbers are in use.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.country import country_of_domain
from iclei_scraper.values.contact.phones import is_in_use, phone_region, read_phones
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.postcodes import is_postcode_of
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.site.remembered import Listed
    from iclei_scraper.records import Office, Phone

_SPOKEN = {
    "de": "DE AT CH LI",
    "fr": "FR BE CH CA LU SN CI ML BF NE TG BJ CM CG CD GA TD MG TN MA DZ HT",
    "es": "ES MX AR CO CL PE EC BO VE UY PY CR PA GT HN SV NI CU DO",
    "pt": "BR PT AO MZ CV GW",
    "it": "IT CH SM",
    "nl": "NL BE SR",
    "ja": "JP",
    "ko": "KR",
    "tr": "TR CY",
    "pl": "PL",
    "cs": "CZ",
    "hu": "HU",
    "vi": "VN",
    "th": "TH",
    "id": "ID",
    "el": "GR CY",
    "fi": "FI",
    "da": "DK",
    "sv": "SE FI",
    "ro": "RO MD",
    "bg": "BG",
}
"""Language -> countries whose pages are written in it."""
_SEVERAL = 2
_INTERNATIONAL = re.compile(r"\+\d[\d\s().\-/]{6,20}\d")


def with_their_country(page: Page, found: Sequence[Listed]) -> list[Listed]:
    """Offices, those without a country given the one of the page's other numbers where theirs fit it.

    Args:
        page: that lists them.
        found: all that it lists.
    """
    found = _of_one_country(page, found)
    if not any(_is_lost(listed.office) for listed in found):
        return found
    country = _of_the_rest(page, found)
    choices = [country] if country else _SPOKEN.get(page.language or "", "").split()
    lost = [listed.office for listed in found if _is_lost(listed.office)]
    fits = [choice for choice in choices if all(_placed(office, [choice]).country for office in lost)]
    choices = fits if len(fits) == 1 else choices
    others = {listed.office.country for listed in found}
    return [
        listed._replace(office=_placed_likely(listed.office, choices, others))
        if _is_lost(listed.office)
        else listed
        for listed in found
    ]


def _of_one_country(page: Page, found: Sequence[Listed]) -> list[Listed]:
    """Offices, those that nothing but their postcode places in the country of all others, or of the site."""
    told = {listed.office.country for listed in found} - {None}
    placed = sum(listed.office.country is not None for listed in found)
    site = _of_the_site(page)
    country = next(iter(told)) if len(told) == 1 and placed >= _SEVERAL else site
    if country is None or not told <= {country}:
        return list(found)
    return [
        listed._replace(
            office=replace(listed.office, country=country, inferred=(*listed.office.inferred, "country"))
        )
        if _is_unplaced(listed.office, country)
        else listed
        for listed in found
    ]


def _of_the_site(page: Page) -> str | None:
    """The country whose ending the site's domain has, if the page's language is spoken there."""
    country = country_of_domain(host_of(page.url))
    spoken = _SPOKEN.get(page.language or "", "").split()
    return country if country in spoken else None


def _is_unplaced(office: Office, country: str) -> bool:
    """Whether an office has no country and no number to tell it, and a postcode as a country has them."""
    if office.country or office.phones or office.faxes or not office.postcode:
        return False
    cities = city_countries(office.city) if office.city else ()
    return is_postcode_of(office.postcode, country) and (not cities or country in cities)


def _placed_likely(office: Office, countries: Sequence[str], others: Collection[str | None]) -> Office:
    """The office in one of several countries: one with such a city, else one of other offices, else any."""
    cities = city_countries(office.city) if office.city else ()
    for likely in ([it for it in countries if it in cities], [it for it in countries if it in others]):
        placed = _placed(office, likely)
        if placed.country is not None:
            return placed
    return _placed(office, countries)


def _placed(office: Office, countries: Sequence[str]) -> Office:
    """The office in the only country of several that its numbers and its postcode fit; else as it was."""
    code = office.postcode
    fits = [country for country in countries if code is None or is_postcode_of(code, country)]
    read = (_dialled_in(office, country) for country in fits)
    found = [placed for placed in read if placed.country is not None]
    return found[0] if len(found) == 1 else office


def _is_lost(office: Office) -> bool:
    """Whether nothing tells the country of an office, nor that of any of its numbers."""
    numbers = (*office.phones, *office.faxes)
    return office.country is None and bool(numbers) and not any(number.e164 for number in numbers)


def _of_the_rest(page: Page, found: Sequence[Listed]) -> str | None:
    """The only country of the other offices; else that of the numbers on the page that name theirs."""
    told = {listed.office.country for listed in found} - {None}
    if told:
        return told.pop() if len(told) == 1 else None
    texts = (text for block in page.blocks for text in (block.text, *(link.href for link in block.links)))
    numbers = (number for text in texts if "+" in text for number in _INTERNATIONAL.findall(text))
    regions = Counter(filter(None, map(phone_region, (one for it in numbers for one in read_phones(it)))))
    return next(iter(regions)) if len(regions) == 1 else None


def _dialled_in(office: Office, country: str) -> Office:
    """The office with its numbers read as those of a country, if all of them are in use there."""
    phones, faxes = _read(office.phones, country), _read(office.faxes, country)
    if not all(map(is_in_use, (*phones, *faxes))):
        return office
    return replace(
        office, phones=phones, faxes=faxes, country=country, inferred=(*office.inferred, "country")
    )


def _read(phones: Sequence[Phone], country: str) -> tuple[Phone, ...]:
    read = (read_phones(phone.raw, country) for phone in phones)
    pairs = zip(phones, read, strict=True)
    return tuple(replace(phone, e164=found[0].e164 if found else None) for phone, found in pairs)
