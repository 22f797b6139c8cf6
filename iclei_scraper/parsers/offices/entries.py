"""Lines with roles gathered into entries: a heading's region, a name, an address and its contact values."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.own_region import tells_own_region
from iclei_scraper.parsers.offices.times import is_event
from iclei_scraper.parsers.offices.weights import Role, is_speech
from iclei_scraper.parsers.offices.words import (
    OFFICE,
    ORGANISATION,
    OTHER_HEADING,
    ROLE,
    is_addressed,
    is_copyright,
    is_generic_title,
)
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.address_words import BOX, street_evidence
from iclei_scraper.values.addresses import read_address
from iclei_scraper.values.contact_labels import label_of
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.cards import Card
    from iclei_scraper.parsers.offices.lines import Line

_TRACE = 0.5
_MOST_BETWEEN = 2
_CLOSE_BY = 6
"""Blocks within which a copyright line belongs to an address."""
_RIGHT_BEHIND = 2
"""The same, within which a line speaks of what follows."""
_SOME, _IS_STREET = 1.5, 2.5
_ROW_HEADS = frozenset({"th", "td", "dt"})
"""What heads a row of one office, and no part of the page."""
_INPUTS = frozenset({"input", "textarea", "select"})
_FEWEST, _LATIN = 2, "\u2e7f"
"""Lines of a whole address; the last sign before those of East Asia."""
_FEW = 8
"""Elements looked at for a field."""
_NESTED = 3
"""Elements around a title that may be the box of one office."""
_BEGINNING = 12
"""Characters by which the first line of a box is known again."""
_SURE = 3.0
"""Evidence without which lines that no contact value follows are no address."""


_INDEX = attrgetter("index")


@dataclass(slots=True, eq=False)
class Entry:
    """What may be an office."""

    region: Line | None = None
    """The heading of its group."""
    names: list[Line] = field(default_factory=list)
    address: list[Line] = field(default_factory=list)
    contacts: list[Line] = field(default_factory=list)
    other: list[Line] = field(default_factory=list)
    """People, hours, remarks."""
    dated: bool = False
    """A day or a price stands shortly before it, as over the place of an event."""
    introduced: bool = False
    """A line right before it announces somebody else: "Media contact:"."""
    signed: bool = False
    """A copyright line follows it closely, as the last line of a site does."""
    card: Card | None = None
    """What known markup says of it."""

    @property
    def lines(self) -> list[Line]:
        return [*self.names, *self.address, *self.contacts]

    @property
    def block(self) -> Block:
        """Where the entry begins."""
        return min((line.block for line in self.lines), key=_INDEX)

    @property
    def body(self) -> Block:
        """Where what follows its name begins."""
        return min((line.block for line in (*self.address, *self.contacts)), key=_INDEX)

    @property
    def is_empty(self) -> bool:
        return not self.address and not self.contacts


def gather(lines: Sequence[Line], roles: Sequence[Role]) -> list[Entry]:
    """The entries of a window in order; those with a name and nothing else are left out."""
    gatherer = _Gatherer()
    entries: list[Entry] = []
    for line, role, following in zip(lines, roles, [*lines[1:], None], strict=True):
        entries += gatherer.take(line, role, following)
    entries += gatherer.close()
    return _join_halves(entries)


def _join_halves(entries: Sequence[Entry]) -> list[Entry]:
    """Join what a mere "Contact" between address and numbers has parted: halves that lack each other."""
    joined: list[Entry] = []
    for entry in entries:
        before = joined[-1] if joined else None
        if (
            before is not None
            and all(is_generic_title(line.text) for line in entry.names)
            and before.region is entry.region
            and not _is_another_part(before, entry)
            and (
                _lack_each_other(before, entry)
                or _are_two_addresses(before, entry)
                or _goes_on(before, entry)
            )
        ):
            before.address += entry.address
            before.contacts += entry.contacts
            before.other += entry.other
        else:
            joined.append(entry)
    return joined


def _is_another_part(before: Entry, entry: Entry) -> bool:
    """Whether a heading stands between two entries that says more than "contact"."""
    heading = entry.body.headings[-1] if entry.body.headings else None
    if heading is None or is_generic_title(heading.text) or label_of(heading.text):
        return False
    return heading.index > max(line.block.index for line in before.lines)


def _lack_each_other(one: Entry, other: Entry) -> bool:
    return bool(one.address) != bool(other.address) and bool(one.contacts) != bool(other.contacts)


def _goes_on(before: Entry, entry: Entry) -> bool:
    """Whether values of another kind follow an office that was told where it is and how to reach it."""
    kinds = [{line.kind == "email" for line in one.contacts} for one in (before, entry)]
    told = before.address and not entry.address and all(kinds)
    return bool(told) and kinds[0].isdisjoint(kinds[1])


def _are_two_addresses(one: Entry, other: Entry) -> bool:
    """Whether two entries are where to go and where to write to: one of them has a box, one the numbers."""
    boxes = [any(line.text in BOX for line in entry.address) for entry in (one, other)]
    whole = one.address and other.address and not (one.contacts and other.contacts)
    return bool(whole) and sum(boxes) == 1


def _is_blank(line: Line) -> bool:
    """Whether nothing in a line speaks of an address."""
    return line.evidence < _TRACE and line.label is None


def _before_label(lines: Sequence[Line]) -> list[Line]:
    """Lines that speak of no place, before the one that a label calls the address."""
    before = list(takewhile(_is_blank, lines))
    labelled = len(before) < len(lines) and lines[len(before)].label == "address"
    return [line for line in before if line.text not in ORGANISATION] if labelled else []


def _is_no_place(text: str) -> bool:
    """Whether a line between those of an address is a sentence, or says "Contact" and nothing else."""
    return is_speech(text) or is_generic_title(text)


def _of_one_column(names: Sequence[Line]) -> list[Line]:
    """Titles without those of a column beside: "Navigation", its links left out, before "Contact"."""
    for at in range(len(names) - 1, 0, -1):
        level = names[at].block.heading
        if level and is_generic_title(names[at].text):
            return [line for line in names[:at] if line.block.heading != level] + list(names[at:])
    return list(names)


def _may_be_city(line: Line, before: Sequence[Line]) -> bool:
    """Whether a line that says nothing may name a place too small to be known, which its address lacks."""
    if not before or line.title or line.text in ROLE or is_addressed(line.text):
        return False
    address = read_address([*(other.text for other in before), line.text])
    return address.city == line.text and read_address([other.text for other in before]).city is None


def _part_from_others(entry: Entry) -> None:
    """Where many lines stand between a title and the address, the last of them name whose address it is."""
    before = list(takewhile(_is_blank, entry.address))
    if len(before) <= _MOST_BETWEEN or any(line.text in OFFICE for line in entry.names):
        return
    entry.other += [*entry.names, *before[:-_MOST_BETWEEN]]
    entry.names = before[-_MOST_BETWEEN:]
    entry.address = entry.address[len(before) :]


def _asks(block: Block) -> bool:
    """Whether a line stands beside a field to fill in."""
    return any(element.tag in _INPUTS for element in islice(block.element.iter(), _FEW))


def _part_from_menu(entry: Entry) -> None:
    """Where items of a menu stand between a plain line and the first value, the line is one of them."""
    name = entry.names[0] if len(entry.names) == 1 else None
    if name is None or name.title or name.label or name.opens or not (entry.address or entry.contacts):
        return
    between = [line for line in entry.other if name.block.index < line.block.index < entry.body.index]
    if len(between) > _MOST_BETWEEN and not (name.text in OFFICE or names_place(name.text)):
        entry.names = []


def _names_the_one_above(names: Sequence[Line], entry: Entry) -> bool:
    """Whether a title stands below all that an office without a name tells, with it in a box of their own."""
    if len(names) != 1 or not names[0].title or is_generic_title(names[0].text):
        return False
    if any(not is_generic_title(line.text) for line in entry.names):
        return False
    title, first = names[0].block, entry.body
    for box in islice(title.element.iterancestors(), _NESTED):
        if first.element in box.iter():
            words = fold(" ".join(box.itertext()))
            return words.startswith(first.text[:_BEGINNING]) and words.endswith(title.text)
    return False


class _Gatherer:
    def __init__(self) -> None:
        self._entry = Entry()
        self._region: Line | None = None
        self._run: list[Line] = []
        self._place: str | None = None
        self._last: Entry | None = None
        self._date: Block | None = None
        self._introduction: Block | None = None

    def take(self, line: Line, role: Role, following: Line | None = None) -> Iterator[Entry]:
        if line.block.place != self._place:
            yield from self.close()
            self._place, self._region, self._date, self._introduction = line.block.place, None, None, None
        self._note(line)
        if role is Role.REGION and tells_own_region(self._entry, line, following):
            self._entry.region = line
            return
        if role is Role.REGION:
            yield from self.close()
            self._head(line)
            return
        role = self._in_context(line, role, following)
        if self._starts_anew(line, role, following):
            yield from self.close()
        if role in {Role.NAME, Role.ADDRESS, Role.CONTACT}:
            self._run = []
        if role is Role.NAME:
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
        if line.kind in {"text", "prose"} and is_event(line.text):
            self._date = line.block
        if line.text[-1:] in ":：" and line.text in OTHER_HEADING:
            self._introduction = line.block
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
        if role is Role.NAME and self._captions(line, following):
            return Role.OTHER
        if role is Role.ADDRESS and self._titles(line, following):
            return Role.NAME
        return role

    def _captions(self, line: Line, following: Line | None) -> bool:
        """Whether words that end with a colon say for what a number of the office before them is."""
        if line.text[-1:] not in ":：" or following is None or following.block is not line.block:
            return False
        whole = self._entry.address and not self._entry.is_empty
        named = line.text in OFFICE or names_place(line.text.rstrip(" :："))
        return bool(whole and self._entry.names and following.is_contact and not named)

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
            return again or self._is_elsewhere(line, following) or self._parts_from_person(line)
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
        known = [other.text for other in self._entry.address]
        if len(known) < _FEWEST or not line.first or street_evidence(line.text) < _IS_STREET:
            return False
        new = [line.text] + ([following.text] if following is not None and not following.is_contact else [])
        if any(text in BOX or max(text, default="") > _LATIN for text in (*known, *new)):
            return False
        here = read_address(known)
        if not (here.street and here.postcode):
            return False
        there = read_address(new)
        return bool(there.street and there.postcode) and here.postcode != there.postcode

    def _repeats(self, line: Line) -> bool:
        """The address begins again: its label was there before, with contact values in between."""
        entry = self._entry
        if not (entry.contacts and entry.address and line.first and line.label):
            return False
        parted = entry.contacts[-1].block.index > entry.address[-1].block.index
        return parted and line.label == entry.address[0].label

    def close(self) -> Iterator[Entry]:
        entry, self._entry = self._entry, Entry()
        entry.names = [line for line in entry.names if not _asks(line.block)]
        _part_from_menu(entry)
        entry.names = _of_one_column(entry.names)
        said = [line for line in entry.address if _is_blank(line) and _is_no_place(line.text)]
        said += _before_label(entry.address)
        entry.other += said
        entry.address = [line for line in entry.address if line not in said]
        after = list(takewhile(_is_blank, reversed(entry.address)))[::-1]
        if after:  # what follows an address without being part of it
            keep = len(entry.address) - len(after)
            keep += _may_be_city(after[0], entry.address[:keep])
            entry.other += entry.address[keep:]
            entry.address = entry.address[:keep]
        _part_from_others(entry)
        evidence = sum(line.evidence + (3.0 if line.label else 0.0) for line in entry.address)
        if evidence < (1.0 if entry.contacts else _SURE):
            entry.other += entry.address  # lines that only stood where an address would
            entry.address = []
        if entry.is_empty:
            if self._last is not None and _names_the_one_above(entry.names, self._last):
                self._last.names = entry.names
            return
        entry.region = entry.region or self._region
        self._last = entry
        entry.dated = self._date is not None and 0 < entry.block.index - self._date.index <= _CLOSE_BY
        entry.introduced = (
            self._introduction is not None
            and 0 < entry.block.index - self._introduction.index <= _RIGHT_BEHIND
            and not any(line.title for line in entry.names)
        )
        if self._region is not None and entry.block.heading and self._region.block is entry.block:
            self._region = None  # it stands in the heading of this one alone
        yield entry
