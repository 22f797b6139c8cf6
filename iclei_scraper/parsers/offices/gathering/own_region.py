"""The region that an office tells of itself: in a row of its own, or in small type below its name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line

_NEAR = 4  # blocks below a name
_HIGHEST = 5  # elements around a line
_TWO = 2
_CELLS = ("td", "th")


def tells_own_region(entry: Entry, line: Line, following: Line | None) -> bool:
    """Whether a line that names a region belongs to the office above it, and heads no others."""
    if (is_region_name(line.text) or names_country(line.text)) and _ends_box(entry, line, following):
        return True
    if not entry.names or not entry.is_empty or entry.region is not None:
        return False
    name = entry.names[-1]
    if line.block.index - name.block.index > _NEAR or following is None or following.title > 0:
        return False
    if line.label == "region":
        return True
    if line.block.element is name.block.element or _are_a_pair(name, line):
        return is_region_name(line.text) or names_country(line.text)
    level, own = name.block.heading, line.block.heading
    smaller = own == 0 or own > level if level else line.title < name.title
    return smaller and is_region_name(line.text)


def heads_rows(line: Line) -> bool:
    """Whether a line names a region and is all that is told in a row of several cells."""
    cell = line.block.element
    row = cell.getparent() if cell.tag in _CELLS else None
    if (
        row is None
        or line.text != line.block.text
        or not (is_region_name(line.text) or names_country(line.text))
    ):
        return False
    others = [*row.iterchildren(*_CELLS)]
    return len(others) > 1 and not any("".join(it.itertext()).strip() for it in others if it is not cell)


def tells_city(entry: Entry, line: Line, following: Line | None) -> bool:
    """Whether the city of an address stands behind its numbers, at the end of their box: "Lund, Skåne"."""
    if not entry.address or line.label or line.is_contact or not _ends_box(entry, line, following):
        return False
    known = read_address([other.text for other in entry.address]).city
    return is_city(line.text.rstrip(".").partition(",")[0]) and not (known and is_city(known))


def _ends_box(entry: Entry, line: Line, following: Line | None) -> bool:
    """Whether a plain line stands at the end of the box that holds an entry, and not before the next one."""
    if entry.is_empty or not entry.contacts or entry.region is not None or line.title or line.opens:
        return False
    near = set(islice(entry.contacts[-1].block.element.iterancestors(), _HIGHEST))
    box = next((it for it in islice(line.block.element.iterancestors(), _HIGHEST) if it in near), None)
    return box is not None and (following is None or box not in following.block.element.iterancestors())


def _are_a_pair(name: Line, line: Line) -> bool:
    """Whether a box holds a name and the region below it, and nothing else."""
    box = line.block.element.getparent()
    if box is None or box is not name.block.element.getparent() or is_generic_title(name.text):
        return False
    return len(box) == _TWO and not (box.text or "").strip()


def take_regions(entries: Iterable[Entry]) -> None:
    """Tell regions from streets: a line that names a part of the world between a name and an address."""
    for entry in entries:
        last = entry.names[-1].block.index if entry.names else 0
        for lines in (entry.address, entry.other):
            first = lines[0] if lines and entry.names and (len(lines) > 1 or entry.contacts) else None
            if first is None or first.label is not None or not is_region_name(first.text):
                continue
            if 0 <= first.block.index - last <= _NEAR:
                entry.region = first
                lines.remove(first)
                break
