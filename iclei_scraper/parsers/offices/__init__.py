"""Offices from any page that lists them, by content and structure.

The way of a page: what it says in each place (header, main text, footer) is a portion of it (``portions``),
whose blocks around contact values and addresses (``windows``) are read as lines (``reader``); each line is
given a role (``roles``), lines with roles are gathered into entries (``gathering``), entries that are people,
partners, venues or shops are set aside (``judge``), and the rest become records (``build``). A portion that
an earlier page of the site had too is not read again (``remembered``).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.build import build_office, in_reading_order
from iclei_scraper.parsers.offices.gathering.gathering import gather
from iclei_scraper.parsers.offices.gathering.members import mark_openings, mark_repeated
from iclei_scraper.parsers.offices.gathering.own_region import take_regions
from iclei_scraper.parsers.offices.gathering.regions import Regions
from iclei_scraper.parsers.offices.gathering.spoken_names import name_by_labels, name_by_pictures
from iclei_scraper.parsers.offices.gathering.tabbed import name_by_tabs
from iclei_scraper.parsers.offices.judging.about import page_weight
from iclei_scraper.parsers.offices.judging.houses import with_houses
from iclei_scraper.parsers.offices.judging.judge import choose, choose_anywhere
from iclei_scraper.parsers.offices.reading.cards import attach_cards
from iclei_scraper.parsers.offices.reading.headed import (
    APART,
    name_by_headings,
    name_by_own_heading,
    without_list_heading,
    without_own_name,
    without_region_headings,
    without_shared_names,
)
from iclei_scraper.parsers.offices.reading.learned import learn_labels
from iclei_scraper.parsers.offices.reading.portions import portions_of
from iclei_scraper.parsers.offices.reading.reader import LineReader
from iclei_scraper.parsers.offices.reading.roles import assign_roles
from iclei_scraper.parsers.offices.reading.windows import read_windows
from iclei_scraper.parsers.offices.site.lone import sign_own, with_scattered, without_address
from iclei_scraper.parsers.offices.site.neighbours import with_their_country
from iclei_scraper.parsers.offices.site.remembered import Listed, Recollection
from iclei_scraper.parsers.offices.site.seats import told_in_prose
from iclei_scraper.parsers.offices.site.site_named import named_after_site, without_echoes
from iclei_scraper.parsers.offices.words.own import owner_of
from iclei_scraper.parsers.offices.words.spelt import spelt_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.portions import Portion
    from iclei_scraper.parsers.offices.words.own import Owner
    from iclei_scraper.records import Office

__all__ = ["listed_blocks", "parse_offices"]

_SEVERAL = 3
"""Offices that make a list of what stands around the main text."""


def parse_offices(page: Page) -> Iterator[Office]:
    """Every listing of an office on a page, in reading order; an office listed twice comes twice.

    Regions are as the page heads them, ``places`` holds the one part of the page the listing stands in.
    Pages that list people, members, partners, venues or shops give nothing.
    """
    yield from (listed.office for listed in page.once(_listings))


def listed_blocks(page: Page) -> frozenset[int]:
    """Indexes of the blocks that a list of offices in header, footer, sidebar or dialog is made of."""
    blocks: dict[str, list[tuple[Block, ...]]] = {}
    for listed in page.once(_listings):
        if listed.block.place != "main":
            blocks.setdefault(listed.block.place, []).append(listed.lines)
    return frozenset(
        line.index
        for entries in blocks.values()
        if len(entries) >= _SEVERAL
        for lines in entries
        for line in lines
    )


def _listings(page: Page) -> list[Listed]:
    """All that :func:`parse_offices` tells, with the blocks that it stands in."""
    reading = _Reading(page)
    found = [listed for portion in portions_of(page) for listed in reading.offices_in(portion)]
    owner = owner_of(page)
    if not any(listed.block.place == "main" for listed in found):
        found += reading.told_in_prose(owner)
    found = named_after_site(page, without_echoes(with_their_country(page, found), owner), owner)
    return sorted(found, key=lambda listed: listed.block.index)


class _Reading:
    """A page on the way through the parser."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _reader(self) -> LineReader:
        return LineReader(self._page)

    def offices_in(self, portion: Portion) -> list[Listed]:
        """The offices of a portion."""
        owner = owner_of(self._page)
        memory = Recollection(self._page, portion, owner)
        found = memory.recall(owner)
        if found is None:
            owner = owner_of(self._page)
            chosen, everywhere = self._choose(portion, owner)
            found = list(self._build(portion, owner, chosen))
            memory.keep(owner, found, everywhere=everywhere)
        return found

    def _choose(self, portion: Portion, owner: Owner) -> tuple[list[Entry], bool]:
        """The entries that are offices, and whether they are on pages about anything else too."""
        page = self._page
        labels = learn_labels(portion.runs, page.once(spelt_letters))
        windows = list(read_windows(portion.runs, self._reader, labels, owner))
        mark_repeated(windows)
        entries: list[Entry] = []
        for window in windows:
            lines = mark_openings(window)
            entries += gather(lines, assign_roles(lines))
        take_regions(entries)
        name_by_labels(entries)
        attach_cards(page, entries)
        about = page_weight(page, portion.place)
        if portion.place != "main":
            return choose_anywhere(entries, owner, about)
        entries = with_scattered(entries, owner, about)
        chosen = choose(entries, owner, about)
        if not chosen and sign_own(page, entries, about):
            chosen = choose(entries, owner, about)
        chosen = with_houses(page, entries, chosen, owner, about)
        return chosen or without_address(page, entries, owner, about), False

    def _build(self, portion: Portion, owner: Owner, chosen: Sequence[Entry]) -> Iterator[Listed]:
        page = self._page
        offices = in_reading_order(chosen)
        without_own_name(offices, owner)
        without_shared_names(offices)
        without_region_headings(offices)
        without_list_heading(offices)
        around = portion.blocks if portion.place in APART else page.content_blocks
        regions = Regions(around, offices)
        name_by_tabs(offices, regions)
        name_by_pictures(offices)
        name_by_headings(offices)
        name_by_own_heading(offices)
        yield from self._built(regions, owner, offices)

    def told_in_prose(self, owner: Owner) -> Iterator[Listed]:
        """The site's own office where its imprint tells it in a sentence."""
        around = self._page.content_blocks
        offices = told_in_prose(around, owner)
        yield from self._built(Regions(around, offices), owner, offices)

    def _built(self, regions: Regions, owner: Owner, offices: Sequence[Entry]) -> Iterator[Listed]:
        page = self._page
        for entry in offices:
            lines = (entry.region, *entry.lines) if entry.region else entry.lines
            blocks = tuple(dict.fromkeys(line.block for line in lines))
            yield Listed(entry.block, build_office(page, entry, regions, owner), blocks)
