"""Offices from any page that lists them, by content and structure.

The way of a page: blocks around contact values and addresses (``windows``) are read as lines (``reader``),
each line is given a role (``roles``), lines with roles are gathered into entries (``entries``), entries that
are people, partners, venues or shops are set aside (``judge``), and the rest become records (``build``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.build import build_office, in_reading_order
from iclei_scraper.parsers.offices.cards import attach_cards
from iclei_scraper.parsers.offices.entries import gather
from iclei_scraper.parsers.offices.headed import name_by_headings, without_own_name
from iclei_scraper.parsers.offices.judge import choose
from iclei_scraper.parsers.offices.members import mark_openings, mark_repeated
from iclei_scraper.parsers.offices.own import Owner
from iclei_scraper.parsers.offices.regions import Regions
from iclei_scraper.parsers.offices.roles import assign_roles
from iclei_scraper.parsers.offices.windows import read_windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.entries import Entry
    from iclei_scraper.records import Office

__all__ = ["parse_offices"]


def parse_offices(page: Page) -> Iterator[Office]:
    """Every listing of an office on a page, in reading order; an office listed twice comes twice.

    Regions are as the page heads them, ``places`` holds the one part of the page the listing stands in.
    Pages that list people, members, partners, venues or shops give nothing.
    """
    entries: list[Entry] = []
    windows = list(read_windows(page))
    mark_repeated(windows)
    for window in windows:
        lines = mark_openings(window)
        entries += gather(lines, assign_roles(lines))
    attach_cards(page, entries)
    offices = in_reading_order(choose(page, entries))
    without_own_name(offices, Owner(page.url, page.title or ""))
    name_by_headings(offices)
    regions = Regions(page, offices)
    for entry in offices:
        yield build_office(page, entry, regions)
