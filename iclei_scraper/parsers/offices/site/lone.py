"""The site's own office where its contact page tells how to reach it in pieces, or nothing else of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.judging.traits import read_traits
from iclei_scraper.parsers.offices.reading.headed import headings_over
from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS, REACH_KINDS, Line
from iclei_scraper.parsers.offices.site.claims import own_name
from iclei_scraper.parsers.offices.words.words import FUNCTION, OFFICE_HEADING, OTHER_HEADING
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.wording.lexicon import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.judging.traits import Traits
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.words.own import Owner

_FIGURES = re.compile(r"\d+")
_BEHIND = re.compile(r"\s*\(([^()]{2,20})\)$")
_MOST = 4
"""Pieces that a contact page has: a number, a mail address, where to find us."""
_WHOLE = 2.0


def with_scattered(entries: Sequence[Entry], owner: Owner, about: float) -> list[Entry]:
    """Entries of a contact page, what stands in boxes of its own put to the only address that lacks it.

    What a line introduces or a day stands before stays by itself.

    Args:
        entries: of the main text.
        owner: whose site it is on.
        about: see :func:`iclei_scraper.parsers.offices.judging.about.page_weight`.
    """
    loose = [entry for entry in entries if not entry.address and _kinds([entry])]
    if about <= 0 or not 0 < len(loose) <= _MOST:
        return list(entries)
    placed = [
        entry
        for entry in entries
        if entry.address and not entry.introduced and read_traits(entry, owner).whole >= _WHOLE
    ]
    if len(set(map(_place_of, placed))) != 1 or any(map(_is_of_others, placed)):
        return list(entries)
    kinds = _kinds(placed)
    told = [read_traits(entry, owner) for entry in loose]
    if any(one.person or one.other or one.office or _is_department(one) for one in told):
        return list(entries)
    plain = [one.entry for one in told if _is_plain(one, owner)]
    lacking = [line for entry in plain for line in entry.contacts if _kind(line) not in kinds]
    if not lacking:
        return list(entries)
    placed[0].contacts += lacking
    return [entry for entry in entries if entry not in plain]


def _place_of(entry: Entry) -> tuple[str, ...]:
    """Figures of an address, its code and city: what is the same however it is parted into lines."""
    address = read_address(tuple(line.text for line in entry.address))
    figures = _FIGURES.findall(address.street or "")
    return (*figures, address.postcode or "", (address.city or "").casefold())


def sign_own(page: Page, entries: Sequence[Entry], about: float) -> bool:
    """Take addresses of a contact page for the site's that stand under the name which it gives itself.

    Args:
        page: that has them.
        entries: of the main text.
        about: see :func:`iclei_scraper.parsers.offices.judging.about.page_weight`.

    Returns:
        Whether there is any.
    """
    placed = [entry for entry in entries if entry.address and not entry.signed]
    own = own_name(page) if about > 0 and placed else None
    if own is None:
        return False
    key = tokens(own.text)
    for entry in placed:
        over = [it for it in headings_over(entry.body)[-1:] if it.heading > 1 and _says(it.text, key)]
        if over and not entry.names:
            entry.names = [Line(over[0], over[0].text, title=3)]
        called = bool(over) or not _is_of_others(entry)
        entry.signed = called and any(_says(it.text, key) for it in (*entry.names, *entry.address[:1]))
    return any(entry.signed for entry in placed)


def _says(text: str, key: tuple[str, ...]) -> bool:
    """Whether a line is a name, alone or with its short form, or the name is that: "Harbour Towns (HT)"."""
    short = _BEHIND.search(text)
    return key in {
        tokens(text),
        tokens(text[: short.start()] if short else ""),
        tokens(short[1] if short else ""),
    }


def _is_of_others(entry: Entry) -> bool:
    """Whether the heading over an address, or a line before it, announces somebody else: "Hébergement"."""
    before = [block.text for block in headings_over(entry.body)[-1:]] + [line.text for line in entry.other]
    return any(text in OTHER_HEADING and text not in OFFICE_HEADING for text in before)


def _kinds(entries: Sequence[Entry]) -> set[bool]:
    """Whether they are reached by mail, by number, or both."""
    return {_kind(line) for entry in entries for line in entry.contacts if line.kind in REACH_KINDS}


def _kind(line: Line) -> bool:
    return line.kind == "email"


def without_address(page: Page, entries: Sequence[Entry], owner: Owner, about: float) -> list[Entry]:
    """The site itself, where its contact page tells nothing but numbers or mail addresses of its own.

    Where several of them stand under the names of places, each is an office's.
    """
    if about <= 0 or not 0 < len(entries) <= _MOST or any(entry.address for entry in entries):
        return []
    traits = [read_traits(entry, owner) for entry in entries]
    if not all(_is_plain(one, owner) for one in traits):
        return []
    branches = [one.entry for one in traits if one.placed and _kinds([one.entry])]
    if len(branches) > 1 and any(one.ours for one in traits):
        return branches
    name = own_name(page) if any(one.ours for one in traits) else None
    if name is None or name.block is None:
        return []
    whole = entries[0]
    whole.names = [Line(name.block, name.text, label="name")]
    whole.contacts = [line for entry in entries for line in entry.contacts]
    return [whole]


def _is_plain(traits: Traits, owner: Owner) -> bool:
    """Whether an entry is a way to reach the site and nobody else."""
    entry = traits.entry
    if traits.person or traits.event or traits.other or entry.dated or entry.introduced:
        return False
    if _is_department(traits):
        return False
    headed = (line.text for line in (*entry.names, *entry.other))
    if any(text in OTHER_HEADING for text in headed):
        return False
    if not any(line.kind in REACH_KINDS for line in entry.contacts):
        return False
    if len({line.value for line in entry.contacts if line.kind in NUMBER_KINDS}) > _MOST:
        return False
    return all(owner.has(domain) for domain in traits.domains)


def _is_department(traits: Traits) -> bool:
    return traits.function and not all(map(_asks_to_write, traits.entry.names))


def _asks_to_write(line: Line) -> bool:
    """Whether a line is no department's but a request: "Send e-post"."""
    rest = [word for word in line.text.split() if label_of(word) not in REACH_KINDS]
    return " ".join(rest) not in FUNCTION
