"""Days that stand once over all the items of that day, in a heading or on any line of their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.values.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.news.groups import Group
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_LONGEST = 60  # characters of a line that is a day
_FEWEST = 2
_SHARE = 3
"""One of so many items at least has no day of its own, where days stand on the first lines of items."""


def spread_days(groups: Iterable[Group], blocks: Sequence[Block], context: Context) -> None:
    """Give items without date the day that stands over them, alone on its line.

    Args:
        groups: neighbours built alike; the dates of their cards are filled in.
        blocks: the lines among which they were found, in order.
        context: the page.
    """
    cards = sorted((card for group in groups for card in group.cards), key=lambda card: card.unit.first)
    if sum(map(_undated, cards)) < _FEWEST:
        return
    before = {after.index: block for block, after in pairwise(blocks)}
    told = _days(cards, before, context)
    inside = [card for card in told if _lead(card)]
    below = [card for card in told if _undated(card)]
    if len(below) < _FEWEST or (inside and len(below) * _SHARE < len(told)):
        return
    for card in below:
        day, line = told[card]
        card.dated = replace(card.dated, published=day, block=line)


def _undated(card: Card) -> bool:
    dated = card.dated
    return dated.published is None and dated.range is None and not dated.other


def _lead(card: Card) -> Block | None:
    """The day on the first line of a card, where that is not in an element of the card alone."""
    first = card.unit.blocks[0]
    return first if card.unit.flat and card.dated.block is first else None


def _days(
    cards: Sequence[Card], before: dict[int, Block], context: Context
) -> dict[Card, tuple[Date, Block]]:
    """The day above each card, where nothing but cards of the same day stands between."""
    told: dict[Card, tuple[Date, Block]] = {}
    own = {block.index for card in cards for block in card.unit.blocks}
    above: tuple[Date, Block] | None = None
    last = -1
    for card in cards:
        line = before.get(card.unit.first)
        over = _lead(card) or (line if line is not None and line.index not in own else None)
        if over is not None and (day := _day(over, context)):
            above = day
        elif line is None or line.index != last or not _undated(card):
            above = None
        if above is not None:
            told[card] = above
        last = card.unit.blocks[-1].index
    return told


def _day(line: Block, context: Context) -> tuple[Date, Block] | None:
    """The day that is all of a line."""
    if len(line.text) > _LONGEST or not has_digit(line.text):
        return None
    meta = context.meta(line)
    if len(meta.dates) != 1 or meta.words or meta.kind or meta.authors:
        return None
    date, label = meta.dates[0]
    plain = date.precision == "day" and date.end is None and label in {"", "published"}
    return (date, line) if plain and context.plausible(date) else None
