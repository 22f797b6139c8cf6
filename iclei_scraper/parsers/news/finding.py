"""All candidates for cards on a page, in three rounds: headings, links, lines beside a date."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.card import Card, read_card
from iclei_scraper.parsers.news.lexicon import button
from iclei_scraper.parsers.news.units import Anchor, Outline, Unit, climb, dated_lines, headings, links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.context import Context

_MENU_TAGS = frozenset({"nav", "menu"})
_MENU_ROLES = frozenset({"navigation", "menu", "menubar", "tablist", "search"})
_MANY_LINKS = 3
_MANY_DATES = 3


def find_cards(context: Context) -> list[Card]:
    """Everything that is built like a card, news or not, in the order of the page."""
    blocks = [block for block in context.page.content_blocks if _eligible(block)]
    outline = Outline(blocks)
    targets = _Targets(links(blocks, context))
    units = _heading_units(blocks, outline, targets, context)
    cards = _read(units, context)
    free = _unclaimed(blocks, cards)
    bounds = [block.element for block in blocks if block.heading]
    link_units = climb(links(free, context), outline, context, bounds)
    cards += _read([unit for unit in link_units if _mostly_free(unit, free)], context)
    free = _unclaimed(blocks, cards)
    lines = climb(dated_lines(free, context), outline, context, bounds)
    cards += _read([unit for unit in lines if _mostly_free(unit, free)], context)
    return sorted(cards, key=lambda card: card.unit.first)


def _read(units: list[Unit], context: Context) -> list[Card]:
    return [card for unit in units if (card := read_card(unit, context)) is not None]


def _eligible(block: Block) -> bool:
    if block.place == "dialog":
        return False
    return block.place in {"main", "aside"} or not in_menu(block.element)


def in_menu(element: HtmlElement) -> bool:
    """Whether an element stands in a menu."""
    node: HtmlElement | None = element
    while node is not None:
        if node.tag in _MENU_TAGS or node.get("role") in _MENU_ROLES:
            return True
        node = node.getparent()
    return False


class _Targets:
    """Links with words of their own, by the position of their line."""

    def __init__(self, anchors: Sequence[Anchor]) -> None:
        self._indexes = [anchor.block.index for anchor in anchors]
        self._hrefs = [anchor.link.href if anchor.link else "" for anchor in anchors]

    def within(self, first: int, last: int) -> set[str]:
        """Targets of the links in lines ``first`` to ``last``."""
        return set(self._hrefs[bisect_left(self._indexes, first) : bisect_left(self._indexes, last + 1)])


def _heading_units(
    blocks: Sequence[Block], outline: Outline, targets: _Targets, context: Context
) -> list[Unit]:
    """Units of the headings that are titles of something.

    The tree is climbed twice: first every heading counts, which tells the titles from the headings of sections
    and from the subheadings inside a full text; then a unit may grow over the latter.
    """
    anchors = headings(blocks, context)
    others = _labels(blocks, anchors)
    viable = {
        id(unit.anchor)
        for unit in climb(anchors, outline, context, others)
        if _viable(unit, targets, context)
    }
    kept = [anchor for anchor in anchors if id(anchor) in viable]
    bounds = list(others)
    level = 0
    for anchor in anchors:
        if id(anchor) in viable:
            level = anchor.level
        elif not level or anchor.level <= level:
            bounds.append(anchor.element)
    return [unit for unit in climb(kept, outline, context, bounds) if _viable(unit, targets, context)]


def _labels(blocks: Sequence[Block], anchors: Sequence[Anchor]) -> list[HtmlElement]:
    """Headings that are no titles ("News", "December 2025") but head a section: not deeper than the next title."""
    own = {anchor.block.index for anchor in anchors}
    out = []
    following = 0
    for block in reversed(blocks):
        if block.index in own:
            following = block.heading
        elif block.heading and block.text and block.heading <= following:
            out.append(block.element)
    return out


def _viable(unit: Unit, targets: _Targets, context: Context) -> bool:
    """Whether a unit can be an item: it leads somewhere or is dated, and is not a list of other items."""
    blocks = unit.blocks
    others = targets.within(blocks[0].index, blocks[-1].index)
    if unit.anchor.link is not None:
        others.discard(unit.anchor.link.href)
        return len(others) <= _MANY_LINKS + 1
    if len(others) >= _MANY_LINKS:
        return False
    dates = sum(bool(context.meta(block).dates) for block in blocks[:40])
    if dates:
        return dates < _MANY_DATES
    return any(_leads_on(block) for block in blocks)


def _leads_on(block: Block) -> bool:
    """A line that is nothing but a link: a button, a picture, an overlay."""
    return any(
        not link.text or button(link.text) or len(link.text) >= 0.8 * len(block.text) for link in block.links
    )


def _unclaimed(blocks: Sequence[Block], cards: Sequence[Card]) -> list[Block]:
    taken = {block.index for card in cards for block in card.blocks}
    return [block for block in blocks if block.index not in taken and not block.heading]


def _mostly_free(unit: Unit, free: Sequence[Block]) -> bool:
    """Whether a unit's lines belong to no other card."""
    left = {block.index for block in free}
    return all(block.index in left for block in unit.blocks)
