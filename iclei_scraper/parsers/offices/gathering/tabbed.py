"""Names that only the tab over an office's panel tells, as those of groups are told elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import Line
from iclei_scraper.values.postal.regions import is_region_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.gathering.regions import Regions
    from iclei_scraper.parsers.offices.reading.entries import Entry

_FEWEST = 2


def name_by_tabs(entries: Sequence[Entry], regions: Regions) -> None:
    """Name offices by their tabs, where each panel holds one office and none has a title of its own.

    Under each of several regions a row of tabs may stand.

    The last of a row of tabs stands right before the first office, and may have been read as a part of it.
    What then looked like the name of one, a building, begins its address.
    """
    tabs = {entry: tab for entry in entries if (tab := regions.tab_of(entry)) is not None}
    rows = [row for row in map(set, regions.strips) if not row.isdisjoint(tabs.values())]
    strip = set().union(*rows)
    sets = {(tab.tag, tab.element.get("class")) for tab in strip}
    strip |= {it for it in tabs.values() if it.tag == "button" and (it.tag, it.element.get("class")) in sets}
    tabs = {entry: tab for entry, tab in tabs.items() if tab in strip}  # a link alone may stand in no row
    if len(tabs) < _FEWEST or max(Counter(tabs.values()).values()) > 1:
        return
    own = [entry for entry in tabs if any(line.block not in strip for line in _heads(entry))]
    alone = all(entry.region for entry in own) and 2 * sum(bool(it.names) for it in own) <= len(tabs)
    if 2 * len(own) > len(tabs) and not alone:
        return
    if any(line.title and line.block not in strip for it in own for line in it.names):
        return
    for entry, tab in tabs.items():
        line = Line(tab, tab.text)
        over = entry.region if alone and entry.region and entry.region.block not in strip else None
        if tab.headings and over and is_region_name(tab.headings[-1].text):
            over = Line(tab.headings[-1], tab.headings[-1].text)
        entry.address = [it for it in (*entry.names, *entry.address) if it.block not in strip]
        entry.names, entry.region = [line], line if is_region_name(tab.text) else over
        entry.other = [line for line in entry.other if line.block not in strip]


def _heads(entry: Entry) -> list[Line]:
    return [*entry.names, entry.region] if entry.region is not None else entry.names
