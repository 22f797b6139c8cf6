"""What can be said of an entry by itself, before it is judged: its kind of name, its address, its domains."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.judging.persons import is_person, names_place
from iclei_scraper.parsers.offices.reading.lines import REACH_KINDS
from iclei_scraper.parsers.offices.words.country import city_in
from iclei_scraper.parsers.offices.words.furniture import is_prose
from iclei_scraper.parsers.offices.words.not_ours import (
    NOT_AN_OFFICE,
    OTHER_BUREAU,
    begins_with_past,
    is_past,
    is_theirs,
)
from iclei_scraper.parsers.offices.words.own import FREE_MAIL, Owner, domain_of
from iclei_scraper.parsers.offices.words.times import is_event, tells_hours
from iclei_scraper.parsers.offices.words.words import (
    FUNCTION,
    HOUSE,
    OFFICE,
    OTHER_HEADING,
    ROLE,
    is_called_office,
    is_post,
    names_organisation,
)
from iclei_scraper.values.postal.address_words import street_evidence
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.cities import city_countries, is_city
from iclei_scraper.values.postal.countries import names_country, trailing_country
from iclei_scraper.values.wording.text import has_cjk, has_digit
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.values.postal.postal import PostalAddress

_OF_OTHERS = re.compile(
    r"(?:hotel|hostel|albergo|restaurante?|pension|gasthof|verlag|druckerei|buchhandlung|éditions|editorial"
    r"|imprenta|librer[ií]a|librairie|livraria|bookshop|bookstore|ホテル|旅館|호텔|酒店|出版社|書店)\b"
    r"|(?:bar|caff[eè]|café|edicola|tabacchi|kiosk|pub|pizzeria|trattoria|osteria|boutique|pharmacie|farmacia"
    r"|apotheke|bakery|bäckerei|panadería|boulangerie|otel)\s[^,\d]{2,40},",
    re.IGNORECASE,
)
"""How an address begins that is a house's where guests stay, or a publisher's."""
_SIZE = re.compile(
    r"\d\s?(?:m²|㎡|(?:m2|qm|sqm|sq\.?\s?(?:ft|m))(?!\w)|坪|평(?![가-힣])|平方米|平米)", re.IGNORECASE
)
_MONEY = re.compile(r"[€$£¥￥₩₹]|\d\s?(?:円|元|万|萬|만\s?원|원|EUR|USD|CHF|GBP)(?!\w)")
_PRICE = re.compile(
    r"(?:from |ab |dès |da |desde )?"
    r"(?:(?:[€$£¥￥₩₹]|EUR|USD|CHF|GBP) ?\d[\d.,]*|\d[\d.,]* ?(?:[€$£¥￥₩₹円元원]|EUR|USD|CHF|GBP))",
    re.IGNORECASE,
)
_RENT = re.compile(
    r"\d[^.!?]{0,12}(?:(?:per|a|/) ?month|(?:pro|im|/) ?monat|(?:par|/) ?mois|(?:al|por|/) ?m[eê]se?)(?!\w)|"
    "월세|임대료|賃料|家賃|月額|租金|月租",
    re.IGNORECASE,
)
_NIGHT = re.compile(
    r"(?:per night|pro nacht|par nuit|por noche|por noite|a notte|per nacht|za noc|за ночь|gecelik)(?!\w)"
    r"|\d\s?(?:박|泊|晚)(?!\w)|[一每/]\s?(?:泊|晚)",
    re.IGNORECASE,
)
_SHORT = 60
_SEVERAL = 2
_MOST_LINES = 10
_STREET = 2.0
_NUMBERED = re.compile(
    r"\d{1,5}[A-Za-z]?,?\s[A-Z][^\W\d_]+|[^\W\d_]{4,}(?:\s[^\W\d_]{2,}){0,3}\s\d{1,5}(?:/\d{1,4})?[A-Za-z]?$"
)
"""A house number before a name, as streets begin in much of the world, or behind it."""
_ACCOUNT = re.compile(
    r"\b(?:IBAN|BIC|SWIFT|IFSC|(?:bank\s)?account\s?(?:no|number|name|holder)|sort code|kontonummer"
    r"|kontoinhaber|número de cuenta|numéro de compte|numero di conto)\b",
    re.IGNORECASE,
)
"""What stands before the address of a bank."""


@dataclass(frozen=True, slots=True)
class Traits:
    """An entry as the judge sees it."""

    entry: Entry
    name: str
    """All lines of its name."""
    office: bool
    """It calls itself an office, and not that of a department."""
    organisation: bool
    function: bool
    """It is named for a department: "Press"."""
    theirs: bool
    """A line of it says that it is about somebody else: "Provider: …"."""
    other: bool
    """Its name is that of a hotel, a shop, a venue, or heads a list of others."""
    person: bool
    branded: bool
    """Its name carries the site's own word."""
    own: bool
    """Its name is what the page calls itself in its title, or the site's own word and little else."""
    names_place: bool
    """Its name tells where it is: "Japan Office"."""
    placed: bool
    """Its name is a city or a country."""
    phone: bool
    number: bool
    """It has digits that look like a telephone number and carry no label."""
    mail: bool
    street: bool
    """It has a street with a number, or a box."""
    coded: bool
    """It has a postcode."""
    located: bool
    """It is in a city that is known, or in a country that is named."""
    whole: float
    """How complete the address is: street, postcode, city, country; 0 to 3."""
    scattered: bool
    """Its address names several countries, or goes on for ever: a list of something else."""
    event: bool
    past: bool
    """Its name says from which year to which it was so."""
    hours: bool
    ours: bool
    """It is reached under the site's own domain, or one that carries the site's word."""
    domains: frozenset[str]
    """Registrable domains of its mail and web addresses."""

    @property
    def labelled(self) -> bool:
        """Whether a label announces its address."""
        return any(line.label == "address" for line in self.entry.address)

    @property
    def reach(self) -> bool:
        """Whether it can be called or written to."""
        return self.phone or self.mail or self.number


def read_traits(entry: Entry, owner: Owner, *, among: int = 1) -> Traits:
    """The traits of an entry.

    Args:
        entry: as gathered.
        owner: whose site it is on.
        among: entries of its list.
    """
    name = " ".join(line.text for line in entry.names)
    kinds = {line.kind for line in entry.contacts}
    office = any(_calls_itself_office(line.text, reached=bool(kinds & REACH_KINDS)) for line in entry.names)
    countries = {mention.code for line in entry.address if (mention := trailing_country(line.text))}
    address = read_address(tuple(line.text for line in entry.address))
    if address.street and address.city is None:  # "Suva" over a street
        address = replace(address, city=next(filter(None, map(_city_named, entry.names)), None))
    whole, domains = _wholeness(entry, address), _domains(entry)
    theirs = any(map(_says_whose, entry.lines)) or _is_bank(entry) or _is_to_let(entry)
    others = _is_of_others(entry, owner)
    named = (*_nearest_names(entry), *entry.address[:1])
    if among > _SEVERAL:  # the page's heading heads them all
        named = tuple(line for line in named if line.block.heading != 1 or owner.is_spelt(line.text))
    own = not others and any(_names_owner(line.text, owner) for line in named)
    strange = name in OTHER_BUREAU and not (own or owner.is_in(name))
    strange = strange or (name in NOT_AN_OFFICE and not (own and whole > 1.0)) or name in OTHER_HEADING
    strange = strange or (not own and any(map(_is_kind_of_house, entry.other)))
    return Traits(
        entry=entry,
        name=name,
        office=office,
        organisation=names_organisation(name),
        function=name in FUNCTION,
        theirs=theirs or others,
        other=theirs or others or (not office and strange),
        person=not _is_its_city(name, address)
        and is_person(entry, owner.brand, office=office, placed=whole >= 1.0, among=among),
        branded=owner.is_in(name),
        own=own,
        ours=any(map(owner.has, domains)) or any(map(owner.writes_as, _mailboxes(entry))),
        names_place=names_place(name, ""),
        placed=_is_placed(name, address),
        phone=bool(kinds & {"phone", "fax", "phone+fax"}),
        number="number" in kinds,
        mail="email" in kinds,
        street=_has_street(entry, address),
        coded=address.postcode is not None,
        located=_is_located(address),
        whole=whole,
        scattered=len(countries) > 1 or len(entry.address) > _MOST_LINES or _has_several_codes(entry),
        event=any(
            is_event(line.text) and not tells_hours(line.text) for line in (*entry.other, *entry.address)
        ),
        past=any(is_past(line.text) for line in entry.names)
        or any(begins_with_past(line.text) for line in entry.other),
        hours=any(tells_hours(line.text) for line in entry.other),
        domains=domains,
    )


def _has_several_codes(entry: Entry) -> bool:
    """Whether several lines are addresses of their own, as in a list of places in one line each."""
    if len(entry.address) <= _SEVERAL:
        return False
    codes = {read_address((line.text,)).postcode for line in entry.address}
    return len(codes - {None}) > _SEVERAL


def _says_whose(line: Line) -> bool:
    """Whether a line tells that an entry is somebody else's: "Printed by: …", or "Photographs" alone."""
    return is_theirs(line.text) or (line.kind == "text" and is_theirs(f"{line.text}:"))


def _is_kind_of_house(line: Line) -> bool:
    """Whether a line below the name says no more than that this is a consulate, a shop, a clinic."""
    return len(line.text) <= _SHORT and not line.block.links and NOT_AN_OFFICE.covers(line.text)


def _is_placed(name: str, address: PostalAddress) -> bool:
    """Whether a name is a country, or a city that may lie where the address does: a dog may be Bello."""
    at = city_countries(name)
    if _is_its_city(name, address):
        return True
    there = address.country or address.told_by_form
    within = {there} if there else set(city_countries(address.city or ""))
    return names_country(name) or (bool(at) and (not within or not within.isdisjoint(at)))


def _is_its_city(name: str, address: PostalAddress) -> bool:
    """Whether a name is the city of its own address, known or not: no person's, however it sounds."""
    return address.city is not None and name.casefold() == address.city.casefold()


def _city_named(line: Line) -> str | None:
    """The city that a name is or ends with: "Suva", "Branch Suva"."""
    return line.text if is_city(line.text) else city_in(line.text)


def _is_of_others(entry: Entry, owner: Owner) -> bool:
    """Whether an address begins with a hotel or a publisher that the site is not."""
    texts = [line.text for line in entry.address[:2]]
    return any(_OF_OTHERS.match(it) and not owner.is_named(it.partition(",")[0]) for it in texts)


def _names_owner(text: str, owner: Owner) -> bool:
    """Whether a line is the site's name, and no heading of others that the page's title repeats."""
    return owner.is_named(text) and (text not in OTHER_HEADING or owner.is_spelt(text))


def _is_to_let(entry: Entry) -> bool:
    """Whether short lines of it tell a price, alone, for a night or a month, or beside the size of rooms.

    A firm tells sizes too.
    """
    texts = [line.text for line in (*entry.other, *entry.address) if len(line.text) <= _SHORT]
    if any(map(_RENT.search, texts)) or any(has_digit(text) and _NIGHT.search(text) for text in texts):
        return True
    if any(map(_PRICE.fullmatch, texts)):
        return True
    return any(map(_SIZE.search, texts)) and any(map(_MONEY.search, texts))


def _calls_itself_office(name: str, *, reached: bool) -> bool:
    """Whether a name is an office's; "Seamen's Foundation" is one where somebody can be reached only."""
    if name not in OFFICE or name in FUNCTION or name in OTHER_BUREAU or is_prose(name) or is_post(name):
        return False
    post, bracket, _ = name.partition(" (")
    if bracket and post in ROLE and post not in OFFICE and not is_city(post):
        return False  # "General Secretary (for the office)"
    if name not in HOUSE or is_called_office(name):
        return True
    return reached and name not in NOT_AN_OFFICE


def _is_bank(entry: Entry) -> bool:
    """Whether the number of an account stands before the address or in it."""
    last = max((line.block.index for line in entry.address), default=0)
    lines = (*entry.names, *entry.address, *(line for line in entry.other if line.block.index < last))
    return any(_ACCOUNT.search(line.text) for line in lines)


def _nearest_names(entry: Entry) -> list[Line]:
    """The lines of its name; where it has others, not the page's own heading, which the title repeats."""
    return [line for line in entry.names if line.block.heading != 1] or entry.names


def _has_street(entry: Entry, address: PostalAddress) -> bool:
    told = address.street is not None or not any(has_cjk(line.text) for line in entry.address)
    if told and any(street_evidence(line.text) >= _STREET for line in entry.address):
        return True
    labelled = any(line.label == "address" for line in entry.address)
    if address.postcode is not None or (labelled and _is_located(address)):
        return has_digit(address.street or "")
    whole = address.city is not None and address.country is not None
    return whole and any(_NUMBERED.match(line.text) for line in entry.address)


def _wholeness(entry: Entry, address: PostalAddress) -> float:
    if not entry.address:
        return 0.0
    whole = 1.0 * _has_street(entry, address) + 1.0 * _is_located(address)
    if address.postcode and address.city:
        whole += 1.0
    labelled = any(line.label == "address" for line in entry.address)
    return min(3.0, whole + 0.5 * labelled)


def _is_located(address: PostalAddress) -> bool:
    known = address.city is not None and is_city(address.city)
    return known or address.country is not None or address.told_by_form is not None


# Domains ---------------------------------------------------------------------------------------------------


def _mailboxes(entry: Entry) -> Iterator[str]:
    """The names before the sign of mail addresses that a provider gives to everybody."""
    for line in entry.contacts:
        name, _, host = line.value.rpartition("@") if line.kind == "email" else ("", "", "")
        if domain_of(host) in FREE_MAIL:
            yield name


def _domains(entry: Entry) -> frozenset[str]:
    found = set()
    for line in entry.contacts:
        if line.kind == "email":
            found.add(domain_of(line.value.rpartition("@")[2]))
        elif line.kind == "web":
            value = line.value if "://" in line.value else f"https://{line.value}"
            found.add(domain_of(host_of(value)))
    for line in entry.names:
        for link in line.block.links:
            if link.href[:4].lower() == "http":
                found.add(domain_of(host_of(link.href)))
    return frozenset(found - FREE_MAIL - {""})
