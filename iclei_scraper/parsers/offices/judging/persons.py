"""Whether an entry is about somebody rather than an office."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.headed import headings_over
from iclei_scraper.parsers.offices.reading.lines import REACH_KINDS
from iclei_scraper.parsers.offices.words.words import (
    FUNCTION,
    ROLE,
    is_addressed,
    is_post,
    names_organisation,
)
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.address_words import STREET, address_evidence, street_evidence
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line

_PERSON = re.compile(
    r"(?:(?:dr|prof|mr|mrs|ms|herr|frau)\.?\s){0,2}[^\W\d_][\w.'’-]{0,20}"
    r"(?:\s(?:[^\W\d_]\.|de|da|do|dos|van|von|der|den|el|al|bin|la|le|du|di)){0,3}"
    r"(?:\s[^\W\d_][\w.'’-]{1,25}){1,3}(?P<degree>(?:,\smd(?=,))?,\s(?:ph\.?d|[mb]\.?sc|sc\.?m|mba|mph|ll\.?m|esq)\.?(?![^\W\d_]))?",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:about|über|à propos de|sobre|acerca de|chi è|over|om|o autorze|by|von|par|por)\s(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What stands before the name of a writer: "About Jane Doe"."""
_KOREAN_WORDS = re.compile(r"[가-힣]{2}\s[가-힣]")
"""Two words, where the name of a person has one, or a family's of one sign before it."""
_LONGEST_ROLE = 6
"""Words of a heading over people."""
_NOT_A_NAME = 2.0
_OWNERS = 2
"""Persons whom an imprint may name as those who own the site."""


def is_person(entry: Entry, brand: str, *, office: bool, placed: bool, among: int = 1) -> bool:
    """Whether an entry is about somebody: by a title, by a role, or by a personal mail address.

    An office with an address may name its director beside it, so there the name itself must be a person's.
    """
    name = next((line.text for line in entry.names), "")
    about = _INVITES.match(name)
    name = name[about.end() :] if about else name
    named = any(line.label == "name" for line in entry.names)
    owning = placed and named and among <= _OWNERS  # as an imprint names who owns it
    if office or owning or (names_organisation(name) and name not in ROLE):
        return False
    over = [heading.text for heading in headings_over(entry.block)[-1:]]
    headed = any(_is_heading_of_role(text) for text in over) and _PERSON.fullmatch(name) is not None
    if headed or any(map(_begins_with_role, entry.address[:1])):
        return True
    vague = (line for line in entry.address if line.evidence < 1.0)
    roles = any(line.text in ROLE or is_post(line.text) for line in (*entry.names, *entry.other, *vague))
    called = name in ROLE and not is_city(name.rstrip(":："))  # "Presidente Prudente"
    degree = (found := _PERSON.fullmatch(name)) is not None and found["degree"]
    if is_addressed(name) or called or (degree and among > 1) or (roles and (not placed or name in FUNCTION)):
        return True
    below = not placed and (_is_called_below(entry) or _is_asked_for_below(entry))
    if below or _is_spelt_out(entry) or _is_spoken_of(entry):
        return True
    mixed = has_cjk(name) and any(char.isascii() and char.isalpha() for char in name)
    mixed = mixed or _KOREAN_WORDS.search(name) is not None
    if (
        mixed
        or not _PERSON.fullmatch(name)
        or names_place(name, brand)
        or address_evidence(name) >= _NOT_A_NAME
    ):
        return False
    return roles or _is_personal(name, entry, wholly=placed and about is None)


def _is_heading_of_role(text: str) -> bool:
    """Whether a heading names what people do: in a few words, for a sentence has such words by chance."""
    return text in ROLE and len(text.split()) <= _LONGEST_ROLE


def _is_spoken_of(entry: Entry) -> bool:
    """Whether a sentence about somebody goes on from the name to the address: "Jane Doe" "writes about …"."""
    name, first = entry.names[-1:], entry.address[:1]
    if not (name and first and name[0].block is first[0].block) or _PERSON.fullmatch(name[0].text) is None:
        return False
    told = first[0].text
    begins = told.split()[:2]
    return all(word.isalpha() and word.islower() for word in begins) and not STREET.begins(told)


def _begins_with_role(line: Line) -> bool:
    """Whether who or what somebody is stands before an address in one line: "Head of Press, 12 Mill Lane"."""
    first, found, _ = line.text.partition(",")
    if not found or has_digit(first) or street_evidence(first) > 0:  # "C/ Mayor, 5"
        return False
    return first in ROLE or is_addressed(first.partition("(")[0].strip())


@lru_cache(maxsize=4_096)
def names_place(name: str, brand: str) -> bool:
    """Whether a name carries a city, a country, a region or the site's own word: "Urbanet Kenya"."""
    return is_city(name) or any(
        names_country(word)
        or is_region_name(word)
        or (len(word) > 3 and is_city(word))  # noqa: PLR2004  # short ones are given names too
        or (brand and brand in word.casefold())
        for word in name.split()
    )


def _is_called_below(entry: Entry) -> bool:
    """Whether a name below a heading is written to by its first word alone: "Sales", "Ana Souza", "ana@"."""
    boxes = {line.value.partition("@")[0] for line in entry.contacts if line.kind == "email"}
    below = (line.text for line in entry.names[1:] if _PERSON.fullmatch(line.text))
    return any(tokens(text)[0] in boxes and not is_city(text) for text in below)


def _is_asked_for_below(entry: Entry) -> bool:
    """Whether somebody with a title is named below a heading that is no place: "Admissions", "Ms Lee"."""
    named = any(is_city(line.text) or names_country(line.text) for line in entry.names)
    return bool(entry.names) and not named and any(is_addressed(line.text) for line in entry.other[:1])


def _is_spelt_out(entry: Entry) -> bool:
    """Whether a mail address is a whole name of the entry: of somebody, even if called as a town is."""
    full = {
        ".".join(words)
        for line in entry.names
        if len(words := tokens(line.text)) > 1 and not (is_city(line.text) or names_organisation(line.text))
        if not any(names_country(word) or is_region_name(word) for word in words)
    }
    return any(
        line.kind == "email" and re.sub(r"[_-]", ".", line.value.partition("@")[0]) in full
        for line in entry.contacts
    )


def _is_personal(name: str, entry: Entry, *, wholly: bool) -> bool:
    """Whether a mail address carries the words of the name: all of them, or the last or first."""
    if any(label_of(word) in REACH_KINDS for word in name.split()):
        return False  # "Send e-post", and a mailbox "post"
    words = [word for word in tokens(name) if len(word) > 1 and word.isascii()]
    for line in entry.contacts:
        if line.kind == "email" and words:
            local = line.value.partition("@")[0]
            if all(word in local for word in words):
                return True
            if not wholly and (words[-1] in local or (len(words) > 1 and words[0] in local)):
                return True
    return False
