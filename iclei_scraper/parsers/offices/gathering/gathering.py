"""Lines with roles gathered into entries: a heading's region, a name, an address and its contact values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.closing import names_the_one_above, put_right
from iclei_scraper.parsers.offices.gathering.halves import join_halves
from iclei_scraper.parsers.offices.gathering.own_region import heads_rows, tells_city, tells_own_region
from iclei_scraper.parsers.offices.reading.entries import Entry
from iclei_scraper.parsers.offices.reading.weights import Role
from iclei_scraper.parsers.offices.words.furniture import announces_maker, is_copyright
from iclei_scraper.parsers.offices.words.times import is_event
from iclei_scraper.parsers.offices.words.words import (
    FUNCTION,
    LAW,
    OFFICE,
    ORGANISATION,
    OTHER_HEADING,
    ROLE,
    is_addressed,
    is_generic_title,
)
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.postal.address_codes import code_evidence
from iclei_scraper.values.postal.address_words import BOX, STREET, street_evidence
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.lines import Line

_LONGEST_REMARK = 160
"""Characters of a sentence that tells of an office in its card."""
_CLOSE_BY = 6
"""Blocks within which a copyright line belongs to an address."""
_RIGHT_BEHIND = 2
"""The same, within which a line speaks of what follows."""
_SOME, _IS_STREET, _WHOLE = 1.5, 2.5, 6.0
_MOST_READ = 12  # lines of an address that are read to tell where the next begins
_OF_PART = 2
"""Level from which a heading speaks of a part of the page."""
_NUMBERED = re.compile(r"(?:^|, )\d{1,4},? [^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][^\W\d_]+$")
"""A house's number and its street: "271 Corniche Kennedy"."""
_FIGURES = re.compile(r"\d+")
_KEEPERS = ("webmaster@", "hostmaster@", "postmaster@")
"""Mailboxes of those who keep a site (RFC 2142), which stand behind its copyright line."""
_ROW_HEADS = frozenset({"th", "td", "dt"})
"""What heads a row of one office, and no part of the page."""
_FEWEST, _LATIN = 2, "\u2e7f"
"""Lines of a whole address; the last sign before those of East Asia."""


def gather(lines: Sequence[Line], roles: Sequence[Role]) -> list[Entry]:
    """The entries of a window in order; those with a name and nothing else are left out."""
    gatherer = _Gatherer()
    entries: list[Entry] = []
    for line, role, following in zip(lines, roles, [*lines[1:], None], strict=True):
        entries += gatherer.take(line, role, following)
    entries += gatherer.close()
    return join_halves(entries)


def _announces(line: Line, following: Line | None) -> bool:
    """Whether an office's name stands where its address is announced, or ends with a colon before it."""
    if following is None or line.evidence >= _SOME or following.evidence < _SOME:
        return False
    colon = line.text[-1:] in ":：" and following.evidence >= _IS_STREET
    return (colon or line.label == "address") and line.text in OFFICE and not has_digit(line.text)


def _are_siblings(one: Line, other: Line) -> bool:
    """Whether two lines stand in elements of a kind, one behind the other."""
    if one.label or other.label:
        return False  # the same office's, to visit and to write to
    first, second = one.block.element, other.block.element
    return first.getnext() is second and (first.tag, first.get("class")) == (second.tag, second.get("class"))


def _are_of_one_house(one: str, other: str) -> bool:
    """Whether of two addresses one is in Chinese, Japanese or Korean script, with a number of the other."""
    if has_cjk(one) == has_cjk(other):
        return False
    return not set(_FIGURES.findall(one)).isdisjoint(_FIGURES.findall(other))


def _are_streets_of_a_city(one: str, other: str) -> bool:
    """Whether two lines are addresses, each with a city and a street with its number."""
    here, there = read_address((one,)), read_address((other,))
    whole = all(it.city and is_city(it.city) and has_digit(it.street or "") for it in (here, there))
    return whole and here.street != there.street


def _leads_on(line: Line) -> bool:
    """Whether a plain line is a link and an arrow, as stands at the end of a card: "See this office →"."""
    return not line.title and line.text[-1:] in "→›»" and bool(line.block.links)


class _Gatherer:
    def __init__(self) -> None:
        self._entry = Entry()
        self._region: Line | None = None
        self._run: list[Line] = []
        self._place: str | None = None
        self._last: Entry | None = None
        self._date: Block | None = None
        self._introduction: Block | None = None
        self._maker: Block | None = None

    def take(self, line: Line, role: Role, following: Line | None = None) -> Iterator[Entry]:
        if line.block.place != self._place:
            yield from self.close()
            self._place, self._region, self._date = line.block.place, None, None
            self._introduction = self._maker = None
        self._note(line)
        if tells_city(self._entry, line, following):
            self._entry.address.append(line)
            return
        if heads_rows(line):
            role = Role.REGION
        elif role in {Role.REGION, Role.ADDRESS} and tells_own_region(self._entry, line, following):
            self._entry.region = line
            return
        if role is Role.REGION or self._heads_like_region(line, role, following):
            yield from self.close()
            self._head(line)
            return
        role = self._in_context(line, role, following)
        if self._tells_of_named(line, following):
            return
        if self._starts_anew(line, role, following):
            yield from self.close()
        self._put(line, role)

    def _put(self, line: Line, role: Role) -> None:
        if role in {Role.NAME, Role.ADDRESS, Role.CONTACT}:
            self._run = []
        if role is Role.NAME:
            if line.title and line.opens and self._entry.is_empty:
                self._entry.names = [name for name in self._entry.names if not _leads_on(name)]
            self._entry.names.append(line)
        elif role is Role.ADDRESS:
            self._entry.address.append(line)
        elif role is Role.CONTACT:
            self._entry.contacts.append(line)
        elif role is Role.OTHER:
            self._entry.other.append(line)
        else:
            self._leave(line)

    def _note(self, line: Line) -> None:
        """Take note of dates, and of a copyright line: it belongs to the address shortly before it."""
        if line.kind in {"text", "prose"} and line.evidence < _IS_STREET and is_event(line.text):
            others = line.text in OFFICE or line.text in LAW  # "Agence 2 Mars", a law of some day
            self._date = self._date if others else line.block
        if line.text in OTHER_HEADING and (line.text[-1:] in ":：" or (line.title and line.text in FUNCTION)):
            self._introduction = line.block  # "Distributed by:", "Press contact"
        if announces_maker(line.text):
            self._maker = line.block
        if not is_copyright(line.text):
            return
        for entry in (self._entry, self._last):
            if entry is not None and entry.lines and not entry.is_empty:
                end = max(other.block.index for other in entry.lines)
                entry.signed = entry.signed or 0 <= line.block.index - end <= _CLOSE_BY
                return

    def _head(self, line: Line) -> None:
        """A region's heading. Several in a row are tabs or links, and the last of them heads nothing.

        A letter heads the names that begin with it, wherever they are.
        """
        if len(line.text) == 1:
            self._region = None
            return
        self._run.append(line)
        in_list = line.block.tag == "li" or line.block.toggle
        self._region = None if len(self._run) > (1 if in_list else 2) else line

    def _heads_like_region(self, line: Line, role: Role, following: Line | None) -> bool:
        """Whether a heading of the rank of the region's stands over the name of an office as that does."""
        region, level = self._region, line.block.heading
        if region is None or level < _OF_PART or level != region.block.heading or following is None:
            return False
        if role not in {Role.NAME, Role.OUTSIDE}:
            return False
        name = following.title > 0 and following.block.heading != level and following.evidence < _SOME
        return name and not (following.is_contact or line.text in OFFICE or is_generic_title(line.text))

    def _leave(self, line: Line) -> None:
        """A line outside: a heading of another part ends the region."""
        region = self._region
        if region is None or not line.title or line.block.tag in _ROW_HEADS:
            return
        above = region.block.heading
        below = bool(line.block.heading) and above < line.block.heading
        if (line.block.heading and above and not below) or (is_generic_title(line.text) and not below):
            self._region = None

    def _in_context(self, line: Line, role: Role, following: Line | None) -> Role:
        """The role of a line, knowing which entry it stands in."""
        if line.kind == "email" and line.value.startswith(_KEEPERS) and self._entry.signed:
            return Role.OTHER
        if role is Role.NAME and (self._captions(line, following) or self._is_asked_for(line)):
            return Role.OTHER
        if role is Role.NAME and self._is_street(line, following):
            return Role.ADDRESS
        if role is Role.ADDRESS and (_announces(line, following) or self._titles(line, following)):
            return Role.NAME
        return role

    def _tells_of_named(self, line: Line, following: Line | None) -> bool:
        """Whether a sentence stands in a card between the name of an office and its street."""
        names = self._entry.names
        if line.kind != "prose" or not names or not self._entry.is_empty or following is None:
            return False
        title, within = names[-1], len(line.text) <= _LONGEST_REMARK
        if not (within and title.title and title.opens) or is_generic_title(title.text):
            return False
        return line.block.index == title.block.index + 1 and following.evidence >= _IS_STREET

    def _captions(self, line: Line, following: Line | None) -> bool:
        """Whether words that end with a colon say for what a number of the office before them is."""
        if line.text[-1:] not in ":：" or following is None or line.text in OTHER_HEADING:
            return False
        if line.title or following.block.index > line.block.index + 1:
            return False
        whole = self._entry.address and not self._entry.is_empty
        named = line.text in OFFICE or names_place(line.text.rstrip(" :："))
        return bool(whole and self._entry.names and following.is_contact and not named)

    def _is_asked_for(self, line: Line) -> bool:
        """Whether a plain line names whom to ask for below the heading of a page that names the firm."""
        head = self._entry.names[-1] if self._entry.names else None
        if head is None or head.block.heading != 1 or line.title or not self._entry.is_empty:
            return False
        told = is_generic_title(head.text) or head.text in OTHER_HEADING or head.text in ROLE
        return is_addressed(line.text) and not (told or is_addressed(head.text))

    def _is_street(self, line: Line, following: Line | None) -> bool:
        """Whether a plain line is a street that its words do not tell: the line behind has the code.

        Below a name it may lack its number; the number before two capitals tells of it anywhere.
        """
        if not self._entry.is_empty or following is None:
            return False
        if line.title:  # an address in headings: "Mill Lane, Lund", "8046, Cyprus"
            alike = line.title == following.title and line.block.heading == following.block.heading
            named, city = line.text in OFFICE, line.text.rpartition(", ")[2]
            coded = following.text[:1].isdigit() and following.evidence >= _SOME
            return alike and coded and not named and city != line.text and is_city(city)
        numbered = _NUMBERED.search(line.text) is not None and line.text not in ORGANISATION
        if not (numbered or self._entry.names):
            return False
        coded = has_digit(following.text) and code_evidence(following.text) >= _SOME
        coded = coded and street_evidence(following.text) < _IS_STREET
        return coded and (numbered or STREET.begins(line.text)) and line.text not in OFFICE

    def _titles(self, line: Line, following: Line | None) -> bool:
        """Whether a place that is set as a title, or begins an element, heads an office called after it."""
        if following is None or not names_place(line.text):
            return False
        if line.label is not None:  # "Suva: 8 Mitchell St"
            shared = line.label == "address" and line.first and following.block is line.block
            return shared and following.evidence >= _IS_STREET
        entry, told = self._entry, following.evidence >= _SOME and not following.title
        if line.title and not entry.lines:
            return told or following.is_contact
        if entry.contacts and entry.address:
            if entry.address[-1].block.index > entry.contacts[-1].block.index:
                return line.title > 0  # the address comes last, and goes on
            return line.title > 0 or (line.first and following.evidence >= _IS_STREET)
        return told and line.opens and not following.opens and bool(entry.address)

    def _starts_anew(self, line: Line, role: Role, following: Line | None) -> bool:
        entry = self._entry
        if role is Role.NAME:
            return not entry.is_empty or bool(entry.other)
        if role is Role.ADDRESS:
            again = bool(entry.contacts and entry.address and (line.opens or line.gap)) or self._repeats(line)
            beyond = self._is_elsewhere(line, following) or self._is_beyond(line) or self._is_another(line)
            beyond = beyond or self._is_next(line, following)
            return again or beyond or self._parts_from_person(line)
        if role is Role.CONTACT:
            if self._introduction is not None and entry.contacts and entry.address:
                last = max(other.block.index for other in entry.lines)
                if last < self._introduction.index < line.block.index:
                    return True  # somebody else is announced
            return bool(line.opens and entry.address and entry.contacts and not entry.names)
        return role not in {Role.CONTACT, Role.OTHER}

    def _parts_from_person(self, line: Line) -> bool:
        """Whether an address that a label calls the office's begins below a person and what he does."""
        entry = self._entry
        roles = any(other.text in ROLE for other in entry.other)
        return line.label == "name" and roles and not any(name.text in OFFICE for name in entry.names)

    def _is_elsewhere(self, line: Line, following: Line | None) -> bool:
        """Whether a street begins after a whole address, and another postcode follows it."""
        known = [other.text for other in self._entry.address[-_MOST_READ:]]
        begun = len(known) >= _FEWEST or any(it.evidence >= _WHOLE for it in self._entry.address)
        if not begun or not line.first or street_evidence(line.text) < _IS_STREET:
            return False
        new = [line.text] + ([following.text] if following is not None and not following.is_contact else [])
        if any(text in BOX or max(text, default="") > _LATIN for text in (*known, *new)):
            return False
        here = read_address(known)
        if not (here.street and here.postcode):
            return False
        there = read_address(new)
        return bool(there.street and there.postcode) and here.postcode != there.postcode

    def _is_another(self, line: Line) -> bool:
        """Whether an address whole in its line stands behind one that is whole in its own."""
        known = self._entry.address
        if not known or not line.first or _are_of_one_house(known[-1].text, line.text):
            return False
        if known[0].block is known[-1].block and _are_siblings(known[0], line):
            return _are_streets_of_a_city(known[0].text, line.text)
        if line.evidence < _WHOLE or known[-1].evidence < _WHOLE:
            return False
        here, there = read_address((known[-1].text,)), read_address((line.text,))
        whole = all(it.street and has_digit(it.street) and it.city and it.postcode for it in (here, there))
        return whole and here.postcode != there.postcode

    def _is_next(self, line: Line, following: Line | None) -> bool:
        """Whether a street with its city begins another element, behind a whole address and its numbers."""
        entry = self._entry
        if not (entry.address and entry.contacts and line.first) or line.label or following is None:
            return False
        last = entry.contacts[-1].block
        apart = last.index > entry.address[-1].block.index and last.element is not line.block.element
        if not apart or not has_digit(line.text) or line.text in BOX or following.label:
            return False
        if street_evidence(line.text) < _IS_STREET or following.evidence < _SOME:
            return False
        if last.element.getparent() is line.block.element.getparent():
            return False  # a line each, and the address of the same in other words
        here = read_address([other.text for other in entry.address[-_MOST_READ:]])
        there = read_address((line.text, following.text))
        return bool(here.street and here.city and there.city) and here.city != there.city

    def _is_beyond(self, line: Line) -> bool:
        """Whether a place is named behind an address that its country has closed: "Lima, Peru"."""
        known = [other.text for other in self._entry.address]
        if line.label or has_digit(line.text) or len(known) < _FEWEST or "," not in line.text:
            return False
        if street_evidence(line.text) >= _SOME or not any(map(names_country, known[1:])):
            return False
        return is_city(line.text.partition(",")[0]) and read_address(known).city is not None

    def _repeats(self, line: Line) -> bool:
        """The address begins again: its label was there before, with contact values in between."""
        entry = self._entry
        if not (entry.contacts and entry.address and line.first and line.label):
            return False
        parted = entry.contacts[-1].block.index > entry.address[-1].block.index
        return parted and line.label == entry.address[0].label

    def close(self) -> Iterator[Entry]:
        entry, self._entry = self._entry, Entry()
        put_right(entry)
        if entry.is_empty:
            if self._last is not None and names_the_one_above(entry.names, self._last):
                self._last.names = entry.names
            return
        entry.region = entry.region or self._region
        self._last = entry
        entry.dated = self._date is not None and 0 < entry.block.index - self._date.index <= _CLOSE_BY
        begins = entry.block.index
        entry.introduced = (
            self._introduction is not None
            and 0 < begins - self._introduction.index <= _RIGHT_BEHIND
            and not any(line.title for line in entry.names)
        ) or (self._maker is not None and 0 <= begins - self._maker.index <= _RIGHT_BEHIND)
        if self._region is not None and entry.block.heading and self._region.block is entry.block:
            self._region = None  # it stands in the heading of this one alone
        yield entry
