"""The country of local numbers that only the rest of the page tells.

An office without a country in its address writes "605 319 8611"; the same page gives another number with its
country code, or another office in a city that is known.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.values.phones import is_in_use, phone_region, read_phones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.remembered import Listed
    from iclei_scraper.records import Office, Phone

_INTERNATIONAL = re.compile(r"\+\d[\d\s().\-/]{6,20}\d")


def with_their_country(page: Page, found: Sequence[Listed]) -> list[Listed]:
    """Offices, those without a country given the one of the page's other numbers where theirs fit it.

    Args:
        page: that lists them.
        found: all that it lists.
    """
    if not any(_is_lost(listed.office) for listed in found):
        return list(found)
    country = _of_the_rest(page, found)
    if country is None:
        return list(found)
    return [
        listed._replace(office=_dialled_in(listed.office, country)) if _is_lost(listed.office) else listed
        for listed in found
    ]


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
