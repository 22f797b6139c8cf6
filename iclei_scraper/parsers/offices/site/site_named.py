"""The name of a site's only office: where nothing beside its address names it, it is called as the site is.

A contact page with one address often has over it what heads a part of the page, or the last line of what
stood before: "How to find us", "Customer service", "Facebook". The organisation's name stands elsewhere: at
the beginning of the address, in the page's title, in the claim of copyright.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.naming import is_written_as_name
from iclei_scraper.parsers.offices.reading.headed import ends_openly
from iclei_scraper.parsers.offices.reading.weights import is_speech
from iclei_scraper.parsers.offices.site.claims import own_name
from iclei_scraper.parsers.offices.words.furniture import is_prose
from iclei_scraper.parsers.offices.words.words import OFFICE, is_called_office, names_organisation
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.records import Evidence
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.address_words import BUILDING, address_evidence, street_evidence
from iclei_scraper.values.wording.lexicon import Lexicon
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.site.remembered import Listed
    from iclei_scraper.parsers.offices.words.own import Owner
    from iclei_scraper.records import Office

_MUCH, _IS_STREET = 2.0, 2.5
_TELLING = 8
"""Last digits of a number by which it is known, with a country code or without."""
_UNIT = Lexicon(
    "unidade|unidad|unité|sucursal|sucursale|succursale|agencia|agência|campus|library|school|college"
    "|university|hospital|clinic|church|museum|club|escola|escuela|école|schule|universität|universidad"
    "|bibliothek|biblioteca|bibliothèque|klinik|clínica|clinique|kirche|église|museo|musée",
)
"""What a house of an organisation is called."""
_NUMBER = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"\D")


def named_after_site(page: Page, found: Sequence[Listed], owner: Owner) -> list[Listed]:
    """The offices, the only one of the page with the site's name where none of its own is told.

    Args:
        page: that lists them.
        found: all that it lists.
        owner: whose site it is.
    """
    placed = [listed for listed in found if listed.office.street or listed.office.postcode]
    renamed = {id(listed): listed for listed in found}
    for place in dict.fromkeys(listed.block.place for listed in placed):
        here = [listed for listed in placed if listed.block.place == place]
        if not all(_is_at(here[0].office, other.office) for other in here[1:]):
            for listed in (one for one in here if one.office.name is None):
                first = next(iter(listed.office.address[:-1]), "")
                known = names_organisation(first) or owner.shares(first)
                if known and not has_digit(first) and not address_evidence(first):
                    renamed[id(listed)] = _called(page, listed, first, None)
            continue
        there = [other for other in placed if other not in here and _is_at(here[0].office, other.office)]
        nameless = [listed for listed in here if not _is_told(listed.office.name, owner)]
        if not nameless:
            continue
        told = [listed for listed in (*here, *there) if _is_told(listed.office.name, owner)]
        told += [listed for listed in here if _is_title(listed)]
        name, element = (told[0].office.name, None) if told else _name_of(page, nameless)
        for listed in nameless:
            own = _line_with_name(listed) or (None if _is_title(listed) else name)
            renamed[id(listed)] = _called(page, listed, own, element)
    return [_without_own_name(page, listed) for listed in renamed.values()]


def _without_own_name(page: Page, listed: Listed) -> Listed:
    """The office whose street does not begin with the site's name any more: "Green Ridge, 8 Mill Lane"."""
    street = listed.office.street or ""
    if street and _key(street) == _key(listed.office.name):
        return listed._replace(office=replace(listed.office, street=None))
    first, comma, rest = street.partition(", ")
    if not comma or has_digit(first) or street_evidence(first) or street_evidence(rest) < _IS_STREET:
        return listed
    own = own_name(page)
    if own is None or _key(own.text) != _key(first):
        return listed
    return listed._replace(office=replace(listed.office, street=rest))


def without_echoes(found: Sequence[Listed], owner: Owner) -> list[Listed]:
    """The offices without entries that tell of one of them again by its numbers and mail alone.

    A line at the top calls the branches by their cities; under the name of the firm stands its mail address.
    """
    told = [(listed, _reached(listed.office)) for listed in found]
    placed: dict[str, list[tuple[Office, set[str]]]] = {}
    for listed, reached in told:  # by what they are reached: a site has its hundred offices on every page
        if listed.office.street or listed.office.postcode:
            for value in reached:
                placed.setdefault(value, []).append((listed.office, reached))
    left = [
        (listed, reached)
        for listed, reached in told
        if not reached or not _is_echo(listed.office, reached, placed.get(min(reached), ()), owner)
    ]
    if all(reached for _, reached in left):
        return [listed for listed, _ in left]
    whole = [
        (listed.office.places, _key("".join(listed.office.address))) for listed, reached in left if reached
    ]
    return [listed for listed, reached in left if reached or not _is_part(listed.office, whole)]


def _is_part(office: Office, others: Iterable[tuple[tuple[str, ...], str]]) -> bool:
    """Whether all that is told of an address stands in that of others: "District 1, Lund" in a title.

    The others are told by their places and by the key of their address.
    """
    part = _key("".join(office.address))
    return bool(part) and any(
        part != whole and part in whole for places, whole in others if places == office.places
    )


def _is_echo(
    office: Office, reached: set[str], placed: Sequence[tuple[Office, set[str]]], owner: Owner
) -> bool:
    same = [other for other, its in placed if other is not office and reached <= its]
    name = office.name or ""
    bare = not (office.street or office.postcode or name in OFFICE or names_place(name))
    if office.address and bare and office.city:  # "Est. 1971 — Lund" and the number, at the top of a page
        return any(other.city == office.city for other in same)
    if office.address and office.name is None:  # the answer to "Where are you?"
        return any(_is_at(office, other) and other.name for other in same if other.places == office.places)
    if office.address:  # the site's name and address in a line, and its head office below
        others = [other for other in same if other.places == office.places and _is_at(office, other)]
        named = office.name is not None and owner.is_named(office.name) and office.name not in OFFICE
        return named and any(other.name and not owner.is_named(other.name) for other in others)
    if len({_key(other.street) for other in same}) != 1:
        return False
    city = same[0].city or ""
    if names_place(name) or is_called_office(name):
        return bool(city) and city.casefold() in name.casefold()
    return True  # "Next to the Outlet Center"


def _reached(office: Office) -> set[str]:
    numbers = (_NO_DIGIT.sub("", phone.raw)[-_TELLING:] for phone in (*office.phones, *office.faxes))
    return {*numbers, *office.emails}


def _is_told(name: str | None, owner: Owner) -> bool:
    """Whether a name is one: an office's, an organisation's, a house's, a place's, the site's."""
    if name is None:
        return False
    if owner.is_in(name) or owner.is_in_title(name):
        return True
    if is_prose(name) or ends_openly(name):
        return False
    if is_written_as_name(name) and owner.shares(name):
        return True
    return (
        name in OFFICE or names_organisation(name) or name in BUILDING or name in _UNIT or names_place(name)
    )


def _is_at(one: Office, other: Office) -> bool:
    """Whether two addresses are one as far as both are told."""
    codes = {"".join(office.postcode.split()) for office in (one, other) if office.postcode}
    cities = {office.city.casefold() for office in (one, other) if office.city}
    if len(codes) > 1 or (len(cities) > 1 and not codes):
        return False
    ends = [_key((office.street or "").rpartition(",")[2]) for office in (one, other)]
    if ends[0] and ends[1] and (ends[0] in _key(other.street) or ends[1] in _key(one.street)):
        return True
    first, second = (_NUMBER.findall(office.street or "") for office in (one, other))
    if first and second:
        return not set(first).isdisjoint(second)
    return bool(one.postcode and other.postcode)


def _key(text: str | None) -> str:
    return re.sub(r"[\W_]", "", text or "").casefold()


def _is_title(listed: Listed) -> bool:
    """Whether an office's name is written as names are, and set as a title or behind a label."""
    name = listed.office.name
    if name is None or not is_written_as_name(name):
        return False
    return any(
        name in block.text and (block.heading or block.bold or _is_labelled(block.text, name))
        for block in listed.lines
    )


def _is_labelled(text: str, name: str) -> bool:
    """Whether a label calls something by its name: "Practice name: …"."""
    label = text.partition(name)[0].rstrip()
    return label[-1:] in {":", "："} and label_of(label) == "name"


def _line_with_name(listed: Listed) -> str | None:
    """The organisation's name that stands beside the office's, or before its street."""
    office = listed.office
    first = office.address[:1] if len(office.address) > 1 else ()
    for text in (*office.aliases, *first):
        evidence = address_evidence(text)
        if names_organisation(text) and evidence < _MUCH and not is_speech(text):
            return text
        if not (_is_title(listed) or has_digit(text)) and evidence == 0.0 and is_written_as_name(text):
            return text
    return None


def _name_of(page: Page, listings: Sequence[Listed]) -> tuple[str | None, HtmlElement | None]:
    """What the site is called, and the element that says so."""
    if any(map(_line_with_name, listings)):
        return next(filter(None, map(_line_with_name, listings))), None
    own = own_name(page)
    return (own.text, own.element) if own else (None, None)


def _called(page: Page, listed: Listed, name: str | None, element: HtmlElement | None) -> Listed:
    """The office under a name, which the address does not begin with any more."""
    office = listed.office
    if not name:
        return listed
    lines = office.address[1:] if len(office.address) > 1 and office.address[0] == name else office.address
    street = office.street
    if street and street.startswith(f"{name}, "):
        street = street.removeprefix(f"{name}, ")
    evidence = tuple(one for one in office.evidence if one.field != "name")
    told = Evidence(
        field="name", quote=name, xpath=page.xpath(listed.block.element if element is None else element)
    )
    return listed._replace(
        office=replace(
            office, name=name, aliases=(), address=lines, street=street, evidence=(told, *evidence)
        )
    )
