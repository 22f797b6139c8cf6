"""Where one item ends and the next begins: the pieces of a page that hold one title each.

From each title candidate (:mod:`.anchors`) the tree is climbed as long as no other candidate comes in: what
is reached is the unit. Where titles stand side by side in one element, with their dates and teasers between
them, the space between is divided instead. Nothing here depends on the name of a class.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINE, Anchor
from iclei_scraper.parsers.news.units.division import divide, first_class, gaps_on_lines, hand_out
from iclei_scraper.parsers.news.units.secondary import secondary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_MOST_BLOCKS = 150
"""A unit with more lines is a page, not an item of a list."""
_MOST_ALIKE = 12  # lines of a neighbour without a date
_SHARED = 2
_AROUND = 6  # elements around an item that may look as others do


@dataclass(slots=True, eq=False)
class Unit:
    """A title with the lines that belong to it."""

    anchor: Anchor
    root: HtmlElement
    """The largest element with this title alone; the title's own where titles stand side by side."""
    container: HtmlElement
    """Parent of the root: what holds the neighbours."""
    blocks: list[Block] = field(default_factory=list)
    flat: bool = False
    """The lines follow the title in the same element as other titles."""

    @property
    def first(self) -> int:
        """Index of the first line."""
        return self.blocks[0].index


class Outline:
    """Index of a page's lines by element, for asking which lines an element holds."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self._first: dict[HtmlElement, int] = {}
        self._last: dict[HtmlElement, int] = {}
        for position, block in enumerate(blocks):
            _note(self._first, block, position)
        for position in reversed(range(len(blocks))):
            _note(self._last, blocks[position], position)

    def within(self, element: HtmlElement) -> list[Block]:
        """Lines inside an element, in order."""
        span = self.span(element)
        return list(self.blocks[span[0] : span[1] + 1]) if span else []

    def between(self, first: Block, last: Block) -> Sequence[Block]:
        """Lines after one and before another."""
        start = bisect_right(self.blocks, first.index, key=attrgetter("index"))
        return self.blocks[start : bisect_left(self.blocks, last.index, key=attrgetter("index"))]

    def span(self, element: HtmlElement) -> tuple[int, int] | None:
        """Positions of the first and last line inside an element."""
        first = self._first.get(element)
        return None if first is None else (first, self._last[element])


def _note(positions: dict[HtmlElement, int], block: Block, position: int) -> None:
    """Keep the position of a line for the elements around it that have none: what is above those has one."""
    for element in (block.element, *(link.element for link in block.links)):
        node: HtmlElement | None = element
        while node is not None and node not in positions:
            positions[node] = position
            node = node.getparent()


def climb(
    anchors: Sequence[Anchor], outline: Outline, context: Context, extra: Iterable[HtmlElement] = ()
) -> list[Unit]:
    """A unit for every anchor: up the tree as long as no other anchor, nor ``extra`` element, comes in.

    Args:
        anchors: title candidates in the order of the page.
        outline: the page's lines.
        context: the page.
        extra: elements that end a unit without beginning one, such as section headings.
    """
    counts: dict[HtmlElement, int] = {}
    for element in (*(anchor.element for anchor in anchors), *extra):
        node = element
        while (
            node is not None and (count := counts.get(node, 0)) < _SHARED
        ):  # what is shared is so all the way up
            counts[node] = count + 1
            node = node.getparent()
    units: list[Unit] = []
    shared: dict[HtmlElement, list[Unit]] = {}
    own = Counter(anchor.element for anchor in anchors if anchor.element is anchor.block.element)
    for anchor in anchors:
        if own[anchor.element] >= _SHARED:  # lines of one element, as ``<br>`` parts them
            unit = Unit(anchor, anchor.element, anchor.element, [anchor.block])
            shared.setdefault(anchor.element, []).append(unit)
            units.append(unit)
            continue
        root = anchor.element
        parent = root.getparent()
        while parent is not None and counts.get(parent) == 1 and parent.tag not in {"body", "main", "html"}:
            root, parent = parent, parent.getparent()
        unit = Unit(anchor, root, parent if parent is not None else root)
        unit.blocks = outline.within(root)
        units.append(unit)
    if anchors and anchors[0].level == LINE:
        units = _with_undated(units, outline)
    divide([unit for unit in units if unit.container not in shared], outline, set(counts), context)
    for element, group in shared.items():
        hand_out(element, group, gaps_on_lines(element, group, outline), context)
    return [unit for unit in units if unit.blocks and len(unit.blocks) <= _MOST_BLOCKS]


def _with_undated(units: list[Unit], outline: Outline) -> list[Unit]:
    """Units and those of their neighbours that are built alike but have no date, as some item of a list has.

    What is left between the others would otherwise be taken for a part of them.
    """
    roots = {unit.root for unit in units}
    around = {node for unit in units for node in islice(unit.root.iterancestors(), _AROUND)}
    boxes = Counter(
        (unit.container, unit.root.tag, first_class(unit.root))
        for unit in units
        if unit.root is not unit.anchor.element or unit.root.tag in {"tr", "a"} or _led_in_bold(unit.blocks)
    )
    found = []
    for (container, tag, name), count in boxes.items():
        for child in container.iterchildren(tag) if count >= _SHARED else ():
            if child in roots or child in around or first_class(child) != name:
                continue
            inside = outline.within(child)
            led = next((block for block in reversed(inside) if block.links and block.text), None)
            if led is None or not (_SHARED - (tag == "a")) <= len(inside) <= _MOST_ALIKE:
                continue
            if (tag == "p" and not _led_in_bold(inside)) or secondary(led.links[0], led.text):
                continue
            anchor = Anchor(led, led.element, led.links[0], LINE, led.text)
            found.append(Unit(anchor, child, container, inside))
    return sorted([*units, *found], key=lambda unit: unit.first) if found else units


def _led_in_bold(blocks: Sequence[Block]) -> bool:
    """Whether lines that ``<br>`` parts begin with one in bold, as with a title."""
    return len(blocks) >= _SHARED and blocks[0].bold and not blocks[-1].bold
