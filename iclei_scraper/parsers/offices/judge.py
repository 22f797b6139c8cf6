"""Whether an entry is an office of the site, or somebody else: a person, a partner, a venue, a shop.

One sign rarely decides, so each speaks for or against with a weight. What the list as a whole is about (its
heading, the domains of its addresses, how many entries are people) counts for every entry in it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.offices.words import (
    FUNCTION,
    NOT_AN_OFFICE,
    OFFICE,
    OFFICE_HEADING,
    ORGANISATION,
    OTHER_HEADING,
    ROLE,
    is_addressed,
    is_event,
    tells_hours,
)
from iclei_scraper.values.address_words import address_evidence
from iclei_scraper.values.cities import is_city
from iclei_scraper.values.countries import names_country
from iclei_scraper.values.lexicon import tokens
from iclei_scraper.values.regions import is_region_name
from iclei_scraper.values.urls import host_of, registrable_domain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.entries import Entry

_PERSON = re.compile(
    r"(?:(?:dr|prof|mr|mrs|ms|herr|frau)\.?\s){0,2}[^\W\d_][\w.'’-]{0,20}(?:\s(?:[^\W\d_]\.|de|da|do|dos"
    r"|van|von|der|den|el|al|bin|la|le|du|di))*"
    r"(?:\s[^\W\d_][\w.'’-]{1,25}){1,3}(?:,\s(?:phd|m\.?sc\.?|mba|esq)\.?)?",
    re.IGNORECASE,
)
_FREE_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.com yahoo.co.jp hotmail.com outlook.com live.com gmx.de gmx.net "
    "web.de t-online.de qq.com 163.com 126.com "
    "naver.com daum.net hanmail.net icloud.com aol.com mail.ru protonmail.com orange.fr wanadoo.fr "
    "free.fr uol.com.br bol.com.br".split()
)
_HOSPITALITY = re.compile(
    r"(?:hotel|hostel|albergo|restaurante?|pension|gasthof|ホテル|호텔"
    r"|酒店)\b",
    re.IGNORECASE,
)
_ENOUGH = 1.0
"""Sum of the weights from which an entry is taken for an office."""


@dataclass(slots=True)
class _List:
    """What entries that stand together have in common."""

    entries: list[Entry]
    people: int = 0
    offices: int = 0
    foreign: int = 0
    weight: float = 0.0


def choose(page: Page, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that are offices."""
    brand = _brand(page.url)
    chosen: list[Entry] = []
    about = _page_weight(page)
    for group in _lists(entries):
        found = _List(group)
        found.people = sum(is_person(entry, brand) for entry in group)
        found.offices = sum(_has_office_name(entry) for entry in group)
        own = _own_domains(group, brand, by_name=found.offices * 2 > len(group))
        found.foreign = sum(_is_foreign(entry, brand, own) for entry in group)
        found.weight = _list_weight(found, about)
        chosen += [entry for entry in group if _weigh(entry, found, brand, own) >= _ENOUGH]
    return chosen


def _lists(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries divided by place and by the heading above their lists."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.block.place, _context_heading(entry)), []).append(entry)
    return list(groups.values())


def _context_heading(entry: Entry) -> str | None:
    """The heading that says what the list is: the nearest that is neither the entry's name nor its region."""
    names = {line.block for line in entry.names}
    if entry.region is not None:
        names.add(entry.region.block)
    for heading in reversed(entry.block.headings):
        if heading not in names and (heading.text in OTHER_HEADING or heading.text in OFFICE_HEADING):
            return heading.text
    return None


def _page_weight(page: Page) -> float:
    """What the page's address and title say it is."""
    words = (
        f"{unquote(urlsplit(page.url).path)} {page.title or ''}".replace("-", " ")
        .replace("_", " ")
        .replace("/", " ")
    )
    weight = 0.0
    if words in OFFICE_HEADING:
        weight += 0.5
    if words in OTHER_HEADING:
        weight -= 1.0
    return weight


def _list_weight(found: _List, about: float) -> float:
    entries = found.entries
    count = len(entries)
    heading = _context_heading(entries[0])
    weight = about if entries[0].block.place == "main" else max(about, 0.0)
    if heading:
        other, office = heading in OTHER_HEADING, heading in OFFICE_HEADING
        weight += (1.0 if office else 0.0) - (2.5 if other else 0.0)
    if found.people * 2 > count and found.people > 0:
        weight -= 2.0
    if count > 1 and found.foreign * 2 > count:
        weight -= 1.5
    if count > 1 and found.offices * 2 > count:
        weight += 1.0
    if entries[0].block.place == "footer" and found.foreign == 0:
        weight += 0.5
    return weight


def _weigh(entry: Entry, found: _List, brand: str, own: frozenset[str]) -> float:
    """The sum of what speaks for an office."""
    name = " ".join(line.text for line in entry.names)
    kinds = {line.kind for line in entry.contacts}
    place = sum(line.evidence for line in entry.address)
    weight = found.weight
    weight += min(place, 4.0) * 0.4 if entry.address else -0.5
    weight += 0.5 if kinds & {"phone", "fax", "phone+fax", "number"} else 0.0
    weight += 0.3 if "email" in kinds else 0.0
    weight += _name_weight(entry, name, brand)
    domains = _domains(entry)
    if domains & own or any(_same_brand(domain, brand) for domain in domains):
        weight += 1.0
    elif domains:
        weight -= 0.8 if _has_office_name(entry) else 1.5 if len(found.entries) > 1 else 2.2
    if is_person(entry, brand):
        weight -= 3.0
    others = " | ".join(line.text for line in entry.other)
    if is_event(others):
        weight -= 2.5
    if tells_hours(others):
        weight -= 0.7
    if not entry.address and not (_has_office_name(entry) and len(found.entries) > 1):
        weight -= 2.0
    if not entry.contacts and len(found.entries) == 1:
        weight -= 1.0
    if not entry.names and entry.block.place not in {"footer", "header"} and len(found.entries) == 1:
        weight -= 0.3
    return weight


def _name_weight(entry: Entry, name: str, brand: str) -> float:
    weight = 0.0
    if _has_office_name(entry):
        weight += 1.5
    elif name in ORGANISATION:
        weight += 0.3
    if (name in NOT_AN_OFFICE and not _has_office_name(entry)) or (
        entry.address and _HOSPITALITY.match(entry.address[0].text)
    ):
        weight -= 2.5
    if name in FUNCTION and not entry.address:
        weight -= 2.0
    if brand and brand in re.sub(r"\W", "", name.casefold()):
        weight += 1.0
    if is_city(name) or names_country(name):
        weight += 0.5
    if not entry.names:
        weight -= 0.2
    return weight


def _has_office_name(entry: Entry) -> bool:
    return any(line.text in OFFICE and line.text not in FUNCTION for line in entry.names)


def is_person(entry: Entry, brand: str) -> bool:
    """Whether an entry is about somebody: by a title, by a role, or by a personal mail address.

    An office with an address may name its director beside it, so there the name itself must be a person's.
    """
    name = next((line.text for line in entry.names), "")
    if _has_office_name(entry) or (name in ORGANISATION and name not in ROLE):
        return False
    roles = any(line.text in ROLE for line in (*entry.names, *entry.other))
    if is_addressed(name) or name in ROLE or (roles and not entry.address):
        return True
    if not _PERSON.fullmatch(name) or _names_place(name, brand) or address_evidence(name) >= 2.0:  # noqa: PLR2004
        return False
    return roles or _is_personal(name, entry, wholly=bool(entry.address))


def _names_place(name: str, brand: str) -> bool:
    """Whether a name carries a city, a country, a region or the site's own word: "Urbanet Kenya"."""
    return is_city(name) or any(
        names_country(word)
        or is_region_name(word)
        or (len(word) > 3 and is_city(word))  # noqa: PLR2004  # short ones are given names too
        or (brand and brand in word.casefold())
        for word in name.split()
    )


def _is_personal(name: str, entry: Entry, *, wholly: bool) -> bool:
    """Whether a mail address carries the words of the name: all of them, or the last or first."""
    words = [word for word in tokens(name) if len(word) > 1 and word.isascii()]
    for line in entry.contacts:
        if line.kind == "email" and words:
            local = line.value.partition("@")[0]
            if all(word in local for word in words):
                return True
            if not wholly and (words[-1] in local or (len(words) > 1 and words[0] in local)):
                return True
    return False


# Domains ---------------------------------------------------------------------------------------------------


def _brand(url: str) -> str:
    """The word of a site's domain that its other domains share: ``iclei`` of ``africa.iclei.org``."""
    return registrable_domain(host_of(url)).partition(".")[0]


def _same_brand(domain: str, brand: str) -> bool:
    label = domain.partition(".")[0]
    if len(brand) < 3 or len(label) < 3:  # noqa: PLR2004
        return label == brand
    return brand in label or label in brand or (len(brand) > 4 and brand[:5] == label[:5])  # noqa: PLR2004


def _domains(entry: Entry) -> set[str]:
    found = set()
    for line in entry.contacts:
        if line.kind == "email":
            domain = registrable_domain(line.value.rpartition("@")[2])
            if domain not in _FREE_MAIL:
                found.add(domain)
        elif line.kind == "web":
            value = line.value if "://" in line.value else f"https://{line.value}"
            if host := host_of(value):
                found.add(registrable_domain(host))
    return found


def _own_domains(entries: Sequence[Entry], brand: str, *, by_name: bool) -> frozenset[str]:
    """Domains that the list's entries share, or that carry the site's name."""
    counts = Counter(domain for entry in entries for domain in _domains(entry))
    shared = {domain for domain, number in counts.items() if number > 1 and number * 3 > len(entries)}
    if by_name:
        shared |= {
            domain
            for domain in counts
            if any(_same_brand(domain, other.partition(".")[0]) for other in shared)
        }
    return frozenset(shared | {domain for domain in counts if _same_brand(domain, brand)})


def _is_foreign(entry: Entry, brand: str, own: frozenset[str]) -> bool:
    domains = _domains(entry)
    return bool(domains) and not domains & own and not any(_same_brand(domain, brand) for domain in domains)
