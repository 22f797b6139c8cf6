"""Which of the lines between neighbours in one element belong to which of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINE
from iclei_scraper.parsers.news.units.secondary import secondary
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units.units import Outline, Unit
    from iclei_scraper.parsers.signs.context import Context

_SHARED = 2
_MOST_LEAD = 4  # lines of an element that can stand before a title as its date and kind
_SMALL_WORDS = 3
_TEXT_WORDS = 6  # of a line that is more than a label
_BY_POSITION = frozenset("odd even first last alt active current sticky featured".split())
_ITEMS = frozenset({"li", "tr", "article", "dd"})
_LISTS = frozenset({"ul", "ol", "dl", "table", "div", "section"})
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class _Gap:
    """Lines between two titles in one element."""

    tail: list[Block] = field(default_factory=list)
    """Those that can belong to the title before."""
    lead: list[Block] = field(default_factory=list)
    """Those that can belong to the title after."""
    closed: bool = False
    listed: bool = False
    """A list of other items ends it: what stands right before that may be its heading."""

    def close(self, *, keep: bool, listed: bool = False) -> None:
        """A section heading: what was before it belongs to no title after it."""
        self.closed, self.lead, self.listed = True, [], self.listed or listed
        if not keep:
            self.tail = []

    def add(self, blocks: Sequence[Block], *, leads: bool) -> None:
        """The next lines; a list of its own leads no title."""
        if not self.closed:
            self.tail += blocks
        if leads:
            self.lead += blocks

    def mix(self, blocks: Sequence[Block]) -> None:
        """Lines that stand among the others."""
        self.tail = sorted([*self.tail, *blocks], key=_position)
        self.lead = sorted([*self.lead, *blocks], key=_position)


def _position(block: Block) -> int:
    return block.index


def divide(units: list[Unit], outline: Outline, marked: set[HtmlElement], context: Context) -> None:
    """Give the lines between neighbours in one container to the unit that they belong to."""
    siblings: dict[HtmlElement, list[Unit]] = {}
    for unit in units:
        siblings.setdefault(unit.container, []).append(unit)
    for container, group in siblings.items():
        gaps = _gaps(container, group, outline, marked, context)
        if gaps:
            hand_out(container, group, gaps, context)


def _gaps(
    container: HtmlElement, group: list[Unit], outline: Outline, marked: set[HtmlElement], context: Context
) -> list[_Gap]:
    """Lines before the first unit, after it, after the second, …; empty where there are none."""
    span = outline.span(container)
    if span is None:
        return []
    gaps = [_Gap() for _ in range(len(group) + 1)]
    roots = {unit.root: index for index, unit in enumerate(group)}
    boxes = _boxes(group, context)
    strays = _strays(container, group, outline)
    current = 0
    for child in container:
        gap = gaps[current]
        if child in roots:
            current = roots[child] + 1
        elif child in marked:  # a section heading: what follows belongs to no unit before it
            gap.close(keep=current > 0, listed=child.tag in _LISTS)
        elif child in strays or (boxes and (child.tag, first_class(child)) in boxes):
            gap.close(keep=True)  # an item of its own, the title of which is none
        elif inside := outline.within(child):
            if len(inside) > _MOST_LEAD:
                gap.lead = []
                if current == 0:
                    continue  # another list, not what stands before the first title
            gap.add(inside, leads=len(inside) <= _MOST_LEAD)
    for position, blocks in _loose(container, group, outline).items():
        gaps[position].mix(blocks)
    return gaps if any(gap.tail or gap.lead for gap in gaps) else []


def _boxes(group: list[Unit], context: Context) -> set[tuple[str, str | None]]:
    """What the elements of items look like, where each item has its date within its own."""
    boxes = {
        (unit.root.tag, first_class(unit.root))
        for unit in group
        if unit.root.tag in _ITEMS and unit.root is not unit.anchor.element
    }
    whole = boxes and all(any(context.meta(block).dates for block in unit.blocks) for unit in group)
    return boxes if whole else set()


def _strays(container: HtmlElement, group: list[Unit], outline: Outline) -> set[HtmlElement]:
    """Tiles of something else between whole items: texts that stand beside few of them, or look like items.

    What follows a title as its text follows most titles.
    """
    if len(group) < _SHARED or len(container) == len(group):
        return set()
    looks = {first_class(unit.root) for unit in group} - {None}
    if not looks and any(len(unit.blocks) == 1 for unit in group):
        return set()
    roots = {unit.root for unit in group}
    texts: dict[int, list[HtmlElement]] = {}
    current = 0
    for child in container:
        if child in roots:
            current += 1
        elif any(word_count(block.text) >= _TEXT_WORDS for block in outline.within(child)[:_MOST_LEAD]):
            texts.setdefault(current, []).append(child)
    found = [child for children in texts.values() for child in children]
    alike = all(first_class(child) in looks for child in found)
    few = len(texts) * 2 < len(group) and all(len(unit.blocks) > 1 for unit in group)
    return set(found) if few or (alike and len(texts) < len(group)) else set()


def _loose(container: HtmlElement, group: list[Unit], outline: Outline) -> dict[int, list[Block]]:
    """Lines of the container itself, as between ``<br>``, by the number of units before them."""
    out: dict[int, list[Block]] = {}
    own = {block.index for unit in group for block in unit.blocks}
    firsts = sorted(unit.first for unit in group)
    for block in outline.within(container):
        if block.element is container and block.index not in own:
            out.setdefault(bisect_left(firsts, block.index), []).append(block)
    return out


def hand_out(container: HtmlElement, group: list[Unit], gaps: list[_Gap], context: Context) -> None:
    """Small lines that end a gap belong to the title after it where dates stand before their titles.

    Where an empty line stands between any two items, that is where one ends.
    """
    if paragraphs := _in_paragraphs(group, gaps):
        for unit, lines in zip(group, paragraphs, strict=True):
            _add(unit, lines)
        return
    if group[0].anchor.level == LINE:
        _hand_out_lines(group, gaps)
        return
    leading = _leading(container, group, gaps, context)
    for index, unit in enumerate(group):
        lead = _split(gaps[index].lead, context)[0] if leading else []
        after = gaps[index + 1].tail
        if leading and index + 1 < len(group):
            taken = {block.index for block in _split(gaps[index + 1].lead, context)[0]}
            after = [block for block in after if block.index not in taken]
        if leading and gaps[index + 1].listed:
            after = _split(after, context)[1]
        _add(unit, [*lead, *after])


def gaps_on_lines(element: HtmlElement, group: list[Unit], outline: Outline) -> list[_Gap]:
    """Lines of one element before the first unit, between it and the next, and so on."""
    firsts = [unit.first for unit in group]
    gaps = [_Gap() for _ in range(len(group) + 1)]
    for block in outline.within(element):
        place = bisect_left(firsts, block.index)
        if place == len(firsts) or firsts[place] != block.index:
            gaps[place].add([block], leads=True)
    return gaps


def _in_paragraphs(group: list[Unit], gaps: list[_Gap]) -> list[list[Block]]:
    """The lines around each unit up to the next empty line; none where not one stands in each gap."""
    if len(group) < _SHARED:
        return []
    cuts: list[int] = []
    for gap, after in zip(gaps[1:-1], group[1:], strict=True):
        empty = [place for place, line in enumerate(gap.tail) if line.gap]
        empty += [len(gap.tail)] if after.blocks[0].gap else []
        if gap.closed or len(empty) != 1:
            return []
        cuts.append(empty[0])
    lead, tail = gaps[0].lead, gaps[-1].tail
    begins = max((place for place, line in enumerate(lead) if line.gap), default=0)
    begins = len(lead) if group[0].blocks[0].gap else begins
    ends = next((place for place, line in enumerate(tail) if line.gap), len(tail))
    before = [lead[begins:], *(gap.tail[cut:] for gap, cut in zip(gaps[1:-1], cuts, strict=True))]
    behind = [*(gap.tail[:cut] for gap, cut in zip(gaps[1:-1], cuts, strict=True)), tail[:ends]]
    return [[*one, *other] for one, other in zip(before, behind, strict=True)]


def _hand_out_lines(group: list[Unit], gaps: list[_Gap]) -> None:
    """A date heads the lines after it, unless the last date has nothing after it."""
    before = bool(gaps[0].lead) and not gaps[-1].tail
    for index, unit in enumerate(group):
        _add(unit, gaps[index].lead if before else gaps[index + 1].tail)


def _add(unit: Unit, more: list[Block]) -> None:
    if more:
        unit.flat = True
        unit.blocks = sorted({*unit.blocks, *more}, key=lambda block: block.index)


def _leading(container: HtmlElement, group: list[Unit], gaps: list[_Gap], context: Context) -> bool:
    """Whether more gaps end with a date before a title than begin with one after it.

    A term stands before what it is about, and a heading before what it heads.
    """
    if container.tag == "dl":
        return any(unit.root.tag == "dd" for unit in group)
    leads = [_split(gap.lead, context)[0] for gap in gaps[:-1]]
    before = sum(any(context.meta(block).dates for block in lead) for lead in leads)
    heads = sum(any(block.heading and context.meta(block).dates for block in lead) for lead in leads)
    after = sum(any(context.meta(block).dates for block in gap.tail) for gap in gaps[1:] if not gap.listed)
    if heads * 2 > before:
        return True
    if before == after == 0:
        before = sum(any(context.meta(block).kind for block in lead) for lead in leads)
        after = sum(any(context.meta(block).kind for block in gap.tail) for gap in gaps[1:])
    return before > after


def _split(gap: list[Block], context: Context) -> tuple[list[Block], list[Block]]:
    """The lines at the end of a gap that are no more than date, kind, author or place, and those before."""
    cut = len(gap)
    while cut and _small(gap[cut - 1], context):
        cut -= 1
    lead = gap[cut:]
    if any((meta := context.meta(block)).dates or meta.kind for block in lead):
        return lead, gap[:cut]
    return [], gap


def _small(block: Block, context: Context) -> bool:
    meta = context.meta(block)
    if meta.spoken:
        return meta.spoken == "furniture"
    if block.links and all(secondary(link, link.text) for link in block.links):
        return True
    return bool(meta.dates or meta.kind or meta.authors or block.text) and meta.words <= _SMALL_WORDS


def first_class(element: HtmlElement) -> str | None:
    """The first class name that neighbours share: without digits ("post-1234"), not "odd" or "first"."""
    for name in (element.get("class") or "").split():
        if name.lower() not in _BY_POSITION:
            return _DIGITS.sub("", name)
    return None
