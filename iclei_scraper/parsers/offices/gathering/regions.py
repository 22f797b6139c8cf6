"""The heading that groups an office with others: over its list, on its tab, or in the page's outline."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.headed import headings_over
from iclei_scraper.parsers.offices.reading.parts import bare_title
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.text import first_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.entries import Entry

_TARGETS = (
    "aria-controls",
    "data-target",
    "data-bs-target",
    "data-tab",
    "data-tab-target",
    "data-w-tab",
    "data-href",
    "popovertarget",
    "for",
    "id",
)
_TARGET_NAMES = frozenset(_TARGETS)
_NAMES = ("id", "data-tab", "data-w-tab", "data-tab-content", "aria-labelledby", "name")
_OPENING = frozenset({"a", "button", "li", "label"})
_LONGEST = 70
_NO_LABEL = re.compile(r"[\d@]|www\.|\.\w{2,4}$")


class Regions:
    """Looks up the regions of entries; tabs are read when first asked for.

    Args:
        blocks: among which tabs and the heads of columns may stand.
        entries: all that were taken for offices there, because tabs are known by what their panels hold.
    """

    def __init__(self, blocks: Sequence[Block], entries: Sequence[Entry]) -> None:
        self._blocks = blocks
        self._entries = entries
        self._tab_over: dict[Block, Block | None] = {}

    def of(self, entry: Entry) -> Block | None:
        """The block that heads the group."""
        region = entry.region.block if entry.region is not None else None
        if (
            region is not None
            and region.tag in {"th", "td"}
            and (above := self._column_head(entry)) is not None
        ):
            return above
        if region is not None and (
            _names_place(self.words(entry, region)) or self._heads_groups or self._is_like_places(region)
        ):
            tab = self.tab_of(entry) if _can_open(region) else None  # the last tab heads no other's panel
            return tab if tab is not None and _is_place(tab) else region
        if (tab := self._tabs.get(id(entry))) is not None:
            return tab
        own = {line.block for line in entry.names}
        for heading in reversed(headings_over(entry.block)):
            title = bare_title(heading, heading.text)
            if heading not in own and is_region_name(title):
                return heading
        return self._column_head(entry)

    def words(self, entry: Entry, region: Block) -> str:
        """What the block of a region says of it; in one that puts it before the name, only that part."""
        line = entry.region
        part = line is not None and line.block is region and _names_place(line.text)
        return bare_title(region, line.text if part and line is not None else region.text)

    def _column_head(self, entry: Entry) -> Block | None:
        """The head of the column of a table in whose cell the entry stands with others."""
        for cell in entry.block.element.iterancestors("td"):
            row = cell.getparent()
            table = next(cell.iterancestors("table"), None)
            head = next(table.iter("tr"), None) if table is not None else None
            if head is None or head is row:
                continue
            column = sum(1 for _ in cell.itersiblings("td", "th", preceding=True))
            cells = [other for other in head if other.tag in {"td", "th"}]
            block = self._by_cell.get(cells[column]) if column < len(cells) else None
            if block is not None and _is_place(block):
                return block
        return None

    @cached_property
    def _by_cell(self) -> dict[HtmlElement, Block]:
        """The first block of each cell."""
        return {block.element: block for block in reversed(self._blocks) if block.tag in {"td", "th"}}

    @cached_property
    def _heads_groups(self) -> bool:
        """Whether headings that name no part of the world divide the offices all the same."""
        blocks = [entry.region.block for entry in self._entries if entry.region is not None]
        own = [block for block in blocks if not _is_place(block)]
        titles = [bare_title(block, block.text) for block in own]
        short = all(len(title) <= _LONGEST and not _NO_LABEL.search(title) for title in titles)
        return short and len(set(own)) > 1 and len(own) > len(set(own))

    def _is_like_places(self, region: Block) -> bool:
        """Whether a heading stands over offices of their own names as others of its rank do, that are places.

        "Flanders" is no part of the world that a list knows, but divides them as "Netherlands" does.
        """
        return region.heading > 1 and (region.heading, region.place) in self._ranks_of_places

    @cached_property
    def _ranks_of_places(self) -> set[tuple[int, str]]:
        regions = {entry.region.block for entry in self._entries if entry.region is not None and entry.names}
        return {(block.heading, block.place) for block in regions if _is_place(block)}

    @cached_property
    def _tabs(self) -> dict[int, Block]:
        """Tabs of entries without a heading, by their ids; those that name no region are several."""
        waiting = [entry for entry in self._entries if entry.region is None]
        found = {
            id(entry): tab
            for entry in waiting
            if (tab := self.tab_of(entry)) is not None
            and all(line.text != tab.text for line in entry.names)  # a link that names it
        }
        tabs = {*found.values()}
        several = len(tabs) > 1 and any(tabs <= {*strip} for strip in self.strips)
        return {key: tab for key, tab in found.items() if several or _is_place(tab)}

    @cached_property
    def _listed(self) -> set[Block]:
        """Lines that entries are made of; tabs right before the first panel may look like a part of it."""
        return {block for entry in self._entries for block in _inside(entry)}

    def _is_label(self, block: Block) -> bool:
        """Whether a line is short and could be a tab."""
        text = block.text
        if not 1 < len(text) < _LONGEST or block in self._listed or block.tag == "th":
            return False
        return not (_NO_LABEL.search(text) or is_generic_title(text)) or is_region_name(text)

    @cached_property
    def _by_id(self) -> dict[str, list[Block]]:
        """The lines that may lead to each name of an element."""
        found: dict[str, list[Block]] = {}
        for block in self._blocks:
            if _can_open(block):
                for name in _targets(block):
                    found.setdefault(name, []).append(block)
        return found

    @cached_property
    def _runs(self) -> list[list[Block]]:
        """Lines in a row that are set alike; further classes tell states, as of the tab that is open."""
        numbered = enumerate(self._blocks)
        groups = groupby(numbered, lambda it: (it[1].index - it[0], it[1].tag, _make(it[1])))
        runs = ([block for _, block in group] for _, group in groups)
        return [run for run in runs if len(run) > 1]

    @cached_property
    def _runs_in(self) -> dict[HtmlElement, set[int]]:
        """The places of the rows that stand in each element, with a line at least."""
        found: dict[HtmlElement, set[int]] = {}
        for place, run in enumerate(self._runs):
            for block in run:
                for element in (block.element, *block.element.iterancestors()):
                    places = found.setdefault(element, set())
                    if place in places:
                        break
                    places.add(place)
        return found

    @cached_property
    def strips(self) -> list[list[Block]]:
        """Every row of labels that are set alike."""
        return [*self._strips(self._runs)]

    def _strips(self, runs: Iterable[Sequence[Block]]) -> Iterator[list[Block]]:
        """Labels in a row, set alike: the strip of tabs over panels."""
        for run in runs:
            for fits, group in groupby(run, self._is_label):
                strip = list(group) if fits else []
                if len(strip) > 1:
                    yield strip

    def tab_of(self, entry: Entry) -> Block | None:
        """The tab whose panel holds the entry: named by id, else by counting panels."""
        first = _last(entry)
        if first not in self._tab_over:
            self._tab_over[first] = self._find_tab(first)
        return self._tab_over[first]

    def _find_tab(self, first: Block) -> Block | None:
        for element in (first.element, *first.element.iterancestors()):
            for attribute in _NAMES:
                name = element.get(attribute)
                tab = next(filter(self._is_label, self._by_id.get(name, ())), None) if name else None
                if tab is not None and tab.index < first.index:
                    return tab
        over = _over_panels(first.element)
        inside = {place for element in over for place in self._runs_in.get(element, ())}
        near = (self._runs[place] for place in sorted(inside))
        near = (run for run in near if run[0].index < first.index and run[0].place == first.place)
        for strip in reversed(list(self._strips(near))):
            if strip[-1].index < first.index and (tab := _by_position(strip, first)) is not None:
                return tab
        return None


def _make(block: Block) -> str:
    """The first class of a line's element, without a number by which some themes tell tabs apart."""
    return first_word(block.element.get("class") or "").rstrip("0123456789")


def _last(entry: Entry) -> Block:
    """The last line of address and contact values, which stands in the entry's panel if it has one."""
    return max((line.block for line in (*entry.address, *entry.contacts)), key=attrgetter("index"))


def _inside(entry: Entry) -> Iterator[Block]:
    """The lines of an entry that stand in one box with its last, and those by which it is reached."""
    around = set(_last(entry).element.iterancestors())
    yield from (line.block for line in entry.contacts)
    for line in (*entry.names, *entry.address, *entry.other):
        if line.label or line.block.element.getparent() in around:  # a row of cells is none of tabs
            yield line.block


def _can_open(block: Block) -> bool:
    """Whether a line may lead to something on the page: a toggle, an inner link, an item with an id."""
    if block.toggle or (block.links and any(link.href.startswith("#") for link in block.links)):
        return True
    around = block.element.getparent()
    if around is not None and around.tag in _OPENING and not _TARGET_NAMES.isdisjoint(around.keys()):
        return True
    return not _TARGET_NAMES.isdisjoint(block.element.keys())


def _is_place(block: Block) -> bool:
    return _names_place(bare_title(block, block.text))


def _names_place(title: str) -> bool:
    return is_region_name(title) or names_country(title)


def _over_panels(element: HtmlElement) -> Iterator[HtmlElement]:
    """What stands right before elements of which one of several children of a kind holds an element."""
    child = element
    for parent in element.iterancestors():
        before = parent.getprevious()
        while before is not None and not isinstance(before.tag, str):
            before = before.getprevious()
        if before is not None and any(other.tag == child.tag for other in parent if other is not child):
            yield before
        child = parent


def _by_position(strip: list[Block], first: Block) -> Block | None:
    """The label with the number of the panel around a block, where there are as many panels as labels."""
    around = set(strip[0].element.iterancestors())
    child = first.element
    for parent in child.iterancestors():
        if parent in around:
            return None
        panels = [other for other in parent if other.tag == child.tag]
        if len(panels) == len(strip) and len(panels) > 1 and _is_next(strip, parent):
            return strip[panels.index(child)]
        child = parent
    return None


def _is_next(strip: list[Block], panels: HtmlElement) -> bool:
    """Whether the panels follow the strip without anything between them."""
    before = panels.getprevious()
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    return before is not None and (
        before is strip[-1].element or any(before is a for a in strip[-1].element.iterancestors())
    )


def _targets(block: Block) -> Iterator[str]:
    """Ids that a tab's markup points to, and its own, which a panel may name in turn."""
    around = [block.element]
    for parent in block.element.iterancestors():
        if parent.tag not in _OPENING:
            break
        around.append(parent)
    around += [link.element for link in block.links]
    around += list(block.element.iter("a", "button", "label"))[:3]
    for element in around:
        href = element.get("href") or ""
        if href.startswith("#") and len(href) > 1:
            yield href[1:]
        for attribute in _TARGETS:
            if value := element.get(attribute):
                yield value.lstrip("#.")
