"""Neighbours that are built alike, and the heading that stands over them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINE, LINK
from iclei_scraper.parsers.news.units.division import first_class
from iclei_scraper.parsers.signs.headings import LISTS, heading_says
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.units.units import Outline, Unit
    from iclei_scraper.parsers.signs.context import Context

_FOOT = "footer"
_COPIES = 2  # of an item: a slide and its clone
_HEADS_TRIED = 5
_NEAR = 25  # lines after a heading among which titles in its own section are looked for
_LEAD = 220  # characters of an introduction between a section's heading and its cards
_HARDLY_ANY = 40
_SHORT_LINK = 24  # characters
_LISTS = frozenset({"ul", "ol", "tbody"})
_LONGEST_MONTH = 24


@dataclass(slots=True, eq=False)
class Group:
    """Units that stand side by side and are built alike."""

    units: list[Unit] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    heading_block: Block | None = None
    """The heading above the group."""
    says: str | None = None
    """What the heading, or else the page, announces."""
    shelf: bool = False
    """The heading is one of several alike that name the kinds of what stands below them."""
    by_writers: bool = False
    """It is put together from columns, each below the name of its writer."""

    @property
    def heading(self) -> str | None:
        """Text of the heading above the group."""
        return self.heading_block.text if self.heading_block else None


def group_units(units: Sequence[Unit], outline: Outline, context: Context) -> list[Group]:
    """Units by the element that holds them, rows of one grid together, and the months of one list."""
    groups: dict[object, Group] = {}
    _set_apart(units)
    sections = _Sections(units, outline)
    names = Counter((unit.container, name) for unit in units for name in _names_of(unit))
    for unit in units:
        head = sections.heading_of(unit)
        month = _month(head, context) if head is not None else None
        over = month if month is not None else head.index if head is not None else None
        key = _key(unit, over, names)
        if unit.anchor.level == LINE and (beside := _key(unit, over, names, LINK)) in groups:
            key = beside  # a link too short for a title among others
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(heading_block=head, says=heading_says(head.text) if head else None)
        group.units.append(unit)
    return list(groups.values())


def _set_apart(units: Sequence[Unit]) -> None:
    """Take the only item of a list for one of those that other lists of its name have several of."""
    lists = {(unit.container.tag, first_class(unit.container)) for unit in units}
    for unit in units:
        root = unit.root
        if root.tag in _LISTS and len(root) == 1 and (root.tag, first_class(root)) in lists:
            unit.root, unit.container = root[0], root


def _month(head: Block, context: Context) -> HtmlElement | None:
    """What holds a heading that says no more than a month: the list goes on below the next one."""
    if len(head.text) > _LONGEST_MONTH or not has_digit(head.text):
        return None
    meta = context.meta(head)
    told = meta.is_date and not meta.words and meta.dates[0][0].precision == "month"
    return head.element.getparent() if told else None


def _names_of(unit: Unit) -> list[str]:
    return list(dict.fromkeys((unit.root.get("class") or "").split()))


def _name(unit: Unit, names: Counter[tuple[HtmlElement, str]]) -> str | None:
    """The class name by which a unit is like its neighbours: the first, unless that is of an item alone."""
    own, first = _names_of(unit), first_class(unit.root)
    alone = (
        first is not None
        and any(map(str.isdigit, own[0])) is False
        and names[unit.container, own[0]] <= _COPIES
    )
    shared = (name for name in own[1:] if names[unit.container, name] > _COPIES) if alone else ()
    return next(iter(shared), first)


def _key(
    unit: Unit,
    over: HtmlElement | int | None,
    names: Counter[tuple[HtmlElement, str]],
    level: int | None = None,
) -> tuple[object, ...]:
    several = over is not None and not isinstance(over, int)
    return (
        unit.anchor.block.place,
        max((level or unit.anchor.level) - LINK + 1, 0),
        unit.root.tag,
        _name(unit, names),
        unit.container.tag,
        first_class(unit.container) or (over if several else unit.container),
        over,
    )


def _leads_to_all(unit: Unit) -> bool:
    """Whether what could be an item is one short link, as stands beside a heading: "More"."""
    block = unit.anchor.block
    alone = len(block.links) == 1 and block.links[0].text == block.text
    return unit.anchor.level == LINE and alone and len(block.text) <= _SHORT_LINK


class _Sections:
    """Which heading stands over which unit."""

    def __init__(self, units: Sequence[Unit], outline: Outline) -> None:
        self._outline = outline
        self._titles = {unit.anchor.block.index: unit for unit in units if not _leads_to_all(unit)}
        self._heads = [block for block in outline.blocks if block.heading and block.text]
        self._found: dict[tuple[HtmlElement, Block | None], Block | None] = {}

    def heading_of(self, unit: Unit) -> Block | None:
        """The nearest heading before a unit that heads an element which holds the unit too."""
        place = bisect_left(self._heads, unit.first, key=attrgetter("index"))
        last = self._heads[place - 1] if place else None
        beside = last is not None and self._stands_in(last, unit)
        key = (unit.container, last if beside else None)
        if key not in self._found:
            self._found[key] = self._search(unit)
        return self._found[key]

    def _stands_in(self, head: Block, unit: Unit) -> bool:
        """Whether a heading stands beside a unit, in the same element, and is no title itself."""
        return head.element.getparent() is unit.container and head.index not in self._titles

    def _search(self, unit: Unit) -> Block | None:
        node = unit.container
        tried = 0
        for head in reversed(self._heads):
            if head.index >= unit.first or self._is_title(head, unit):
                continue
            if head.place != _FOOT == unit.anchor.block.place:
                return None  # what heads the text above heads nothing in the foot of the page
            tried += 1
            above = {head.element, *head.element.iterancestors()}
            while node is not None and node not in above:
                node = node.getparent()
            if node is None or tried > _HEADS_TRIED:
                return None
            if self._heads_a_list(head, node):
                return head
        return None

    def _is_title(self, head: Block, unit: Unit) -> bool:
        """Whether a heading is the title of an item, not of a section."""
        other = self._titles.get(head.index)
        if other is None:
            return False
        return other.container is unit.container or not heading_says(head.text)

    def _heads_a_list(self, head: Block, node: HtmlElement) -> bool:
        """Whether the branch of ``node`` that holds a heading holds little else: a lead, a link to all."""
        branch = head.element
        if branch is node:
            return True
        while (parent := branch.getparent()) is not node:
            if parent is None:
                return False
            branch = parent
        inside = self._outline.within(branch)
        others = {block.index for block in inside[:_NEAR]} & self._titles.keys() - {head.index}
        if others or len(inside) > _NEAR:
            return False
        extra = sum(len(block.text) for block in inside) - len(head.text)
        if heading_says(head.text) in LISTS:
            return extra <= _LEAD
        return extra <= _HARDLY_ANY and next(branch.iter("img"), None) is None
