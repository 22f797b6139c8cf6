"""The name of a site's only office: where nothing beside its address names it, it is called as the site is.

A contact page with one address often has over it what heads a part of the page, or the last line of what
stood before: "How to find us", "Customer service", "Facebook". The organisation's name stands elsewhere: at
the beginning of the address, in the page's title, in the claim of copyright.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.furniture import LEGAL, is_copyright, is_prose
from iclei_scraper.parsers.offices.headed import APART, ends_openly
from iclei_scraper.parsers.offices.lone import site_name
from iclei_scraper.parsers.offices.words import OFFICE, ORGANISATION, OTHER_HEADING
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.records import Evidence
from iclei_scraper.values.address_words import BUILDING, address_evidence
from iclei_scraper.values.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.own import Owner
    from iclei_scraper.parsers.offices.remembered import Listed
    from iclei_scraper.records import Office

_HOLDER = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:]*)+(?:(?:19|20)\d\d)?(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?"
    r"\s*(?:by\s|,|-|–|\|)?\s*(?P<name>[^\W\d_][^|©]{2,60}?)"
    r"(?:\s*(?:[|·•–]|\s-\s|[.,]\s|\.?\s(?:all|alle|tous|todos|tutti|wszelkie)\s|(?:19|20)\d\d).*)?$",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_MUCH = 2.0
_NUMBER = re.compile(r"\d+")


def named_after_site(page: Page, found: Sequence[Listed], owner: Owner) -> list[Listed]:
    """The offices, the only one of the page with the site's name where none of its own is told.

    Args:
        page: that lists them.
        found: all that it lists.
        owner: whose site it is.
    """
    placed = [listed.office for listed in found if listed.office.street or listed.office.postcode]
    if not placed or not all(_is_at(placed[0], other) for other in placed[1:]):
        return list(found)
    nameless = [office for office in placed if not _is_told(office.name, owner)]
    if not nameless:
        return list(found)
    told = next((office for office in placed if office not in nameless), None)
    name, block = (told.name, None) if told is not None else _name_of(page, nameless, owner)
    if not name:
        return list(found)
    return [
        listed._replace(office=_called(page, listed.office, name, block or listed.block))
        if listed.office in nameless
        else listed
        for listed in found
    ]


def _is_told(name: str | None, owner: Owner) -> bool:
    """Whether a name is one: an office's, an organisation's, a house's, a place's, the site's."""
    if name is None:
        return False
    if owner.is_in(name) or owner.is_in_title(name):
        return True
    told = name in OFFICE or name in ORGANISATION or name in BUILDING or names_place(name)
    return told and not (is_prose(name) or ends_openly(name))


def _is_at(one: Office, other: Office) -> bool:
    """Whether two addresses are one as far as both are told."""
    codes = {"".join(office.postcode.split()) for office in (one, other) if office.postcode}
    if len(codes) > 1:
        return False
    first, second = (_NUMBER.findall(office.street or "") for office in (one, other))
    if first and second:
        return not set(first).isdisjoint(second)
    return bool(one.postcode and other.postcode)


def _name_of(page: Page, offices: Sequence[Office], owner: Owner) -> tuple[str | None, Block | None]:
    """What the organisation is called, and the block that says so."""
    for office in offices:
        first = office.address[:1] if len(office.address) > 1 else ()
        for text in (*office.aliases, *first):
            if text in ORGANISATION and not has_digit(text) and address_evidence(text) < _MUCH:
                return text, None
    line = site_name(page, owner)
    if line and (owner.is_in(line.text) or line.block.place in APART or line.block.heading != 1):
        return line.text, line.block  # and no headline, which the title repeats as well
    for block in reversed(page.blocks):
        if is_copyright(block.text) and (match := _HOLDER.search(fold(block.text)[:160])):
            name = match["name"].strip(" .,;:-–")
            short = len(name.split()) <= _MOST_WORDS and not is_prose(name)
            if short and name not in OTHER_HEADING and name not in LEGAL:
                return name, block
    return None, None


def _called(page: Page, office: Office, name: str, block: Block) -> Office:
    """The office under a name, which the address does not begin with any more."""
    lines = office.address[1:] if len(office.address) > 1 and office.address[0] == name else office.address
    street = office.street
    if street and street.startswith(f"{name}, "):
        street = street.removeprefix(f"{name}, ")
    evidence = tuple(one for one in office.evidence if one.field != "name")
    told = Evidence(field="name", quote=name, xpath=page.xpath(block.element))
    return replace(office, name=name, aliases=(), address=lines, street=street, evidence=(told, *evidence))
