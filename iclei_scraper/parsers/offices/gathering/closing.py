"""What is put right of an entry when its last line has been read."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.page.fields import is_shown
from iclei_scraper.parsers.offices.reading.weights import is_speech
from iclei_scraper.parsers.offices.words.words import (
    OFFICE,
    ORGANISATION,
    ROLE,
    is_addressed,
    is_generic_title,
)
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.postal.address_words import STREET, UNIT
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line

_ENDS = re.compile(r"[^\W\d_]{3},? [A-Z]{2} (?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$")
"""The end of an address in North America, behind which nothing but the country follows."""
_TRACE = 0.5
_MOST_BETWEEN = 2
_FEWEST, _IS_STREET = 2, 2.5
"""Lines of an address with something before its street; evidence of a street."""
_FEWEST_WORDS = 3
_INPUTS = frozenset({"input", "textarea", "select"})
_FEW = 8
"""Elements looked at for a field."""
_NESTED = 3
"""Elements around a title that may be the box of one office."""
_BEGINNING = 12
"""Characters by which the first line of a box is known again."""
_SURE = 3.0
"""Evidence without which lines that no contact value follows are no address."""


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
    inner = islice(block.element.iter(), _FEW)
    return any(element.tag in _INPUTS and not is_shown(element) for element in inner)


def _part_from_menu(entry: Entry) -> None:
    """Where items of a menu stand between a plain line and the first value, the line is one of them."""
    name = entry.names[0] if len(entry.names) == 1 else None
    if name is None or name.title or name.label or name.opens or not (entry.address or entry.contacts):
        return
    between = [line for line in entry.other if name.block.index < line.block.index < entry.body.index]
    if len(between) > _MOST_BETWEEN and not (name.text in OFFICE or names_place(name.text)):
        entry.names = []


def names_the_one_above(names: Sequence[Line], entry: Entry) -> bool:
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


def _is_branch(entry: Entry) -> bool:
    """Whether its name is set as a title, and that of a place or an office."""
    return any(line.title and (line.text in OFFICE or names_place(line.text)) for line in entry.names)


def _is_in_city(entry: Entry) -> bool:
    """Whether an office's name has a city and nothing else below it."""
    called = any(line.text in OFFICE for line in entry.names)
    return called and all(is_city(line.text) for line in entry.address)


def put_right(entry: Entry) -> None:
    """Take out of an entry what stands in it without being a part of its name or address."""
    entry.names = [line for line in entry.names if not _asks(line.block)]
    _part_from_menu(entry)
    entry.names = _of_one_column(entry.names)
    said = [line for line in entry.address if _is_blank(line) and _is_no_place(line.text)]
    said += _before_label(entry.address) or _before_street(entry)
    entry.other += said
    entry.address = [line for line in entry.address if line not in said]
    _end_address(entry)
    _part_from_others(entry)
    evidence = sum(line.evidence + (3.0 if line.label else 0.0) for line in entry.address)
    enough = 1.0 if entry.contacts or _is_in_city(entry) else _IS_STREET if _is_branch(entry) else _SURE
    if evidence < enough:
        entry.other += entry.address  # lines that only stood where an address would
        entry.address = []


def _end_address(entry: Entry) -> None:
    """Leave out what follows an address without being part of it."""
    end = next((at for at, line in enumerate(entry.address, 1) if _ENDS.search(line.text)), None)
    if end is not None and any(map(_is_blank, entry.address[end : end + 1])):
        entry.other += entry.address[end:]
        entry.address = entry.address[:end]
    after = list(takewhile(_is_blank, reversed(entry.address)))[::-1]
    if after:
        keep = len(entry.address) - len(after)
        keep += _may_be_city(after[0], entry.address[:keep])
        entry.other += entry.address[keep:]
        entry.address = entry.address[:keep]


def _before_street(entry: Entry) -> list[Line]:
    """A remark between a name and the street: "Responsible for the southern districts"."""
    if not entry.names or len(entry.address) < _FEWEST or entry.address[1].evidence < _IS_STREET:
        return []
    first = entry.address[0]
    words = first.text.split()
    small = sum(word[0].islower() for word in words)
    remark = len(words) > _FEWEST_WORDS and small >= _FEWEST_WORDS and not has_digit(first.text)
    place = first.text in UNIT or first.text in STREET or names_place(first.text)
    return [first] if remark and _is_blank(first) and not place else []
