"""What stands once over several items, in a heading or on any line of its own: their day, their kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

    Told = dict[Card, Block]

_LONGEST_DAY, _LONGEST_KIND = 60, 32  # characters of a line that is a day, or a kind
_FEWEST = 2
_SHARE = 3
"""One of so many items at least has no day of its own, where days stand on the first lines of items."""


def spread_heads(groups: Iterable[Group], blocks: Sequence[Block], context: Context) -> None:
    """Give items without date, or without kind, the one that stands over them, alone on its line.

    Args:
        groups: neighbours built alike; the dates and kinds of their cards are filled in.
        blocks: the lines among which they were found, in order.
        context: the page.
    """
    cards = sorted((card for group in groups for card in group.cards), key=lambda card: card.unit.first)
    before = {after.index: block for block, after in pairwise(blocks)}
    if sum(map(_undated, cards)) >= _FEWEST:
        told = _over(cards, before, lambda line: _day(line, context) is not None, _undated)
        _spread_days([(card, line) for card, line in told.items() if _undated(card)], told, context)
    for card, line in _over(cards, before, lambda line: _is_kind(line, context), _has_no_kind).items():
        if card.kind is None and not line.heading:
            card.kind, card.kind_block = line.text, line


def _spread_days(below: list[tuple[Card, Block]], told: Told, context: Context) -> None:
    inside = any(_lead(card) is line for card, line in told.items())
    if len(below) < _FEWEST or (inside and len(below) * _SHARE < len(told)):
        return
    for card, line in below:
        card.dated = replace(card.dated, published=_day(line, context), block=line)


def _undated(card: Card) -> bool:
    dated = card.dated
    return dated.published is None and dated.range is None and not dated.other


def _has_no_kind(card: Card) -> bool:
    return card.kind is None


def _over(
    cards: Sequence[Card],
    before: dict[int, Block],
    says: Callable[[Block], bool],
    lacks: Callable[[Card], bool],
) -> Told:
    """The line that says something above each card, where nothing but cards that lack it stands between."""
    told: Told = {}
    own = {block.index for card in cards for block in card.unit.blocks}
    above: Block | None = None
    last = -1
    for card in cards:
        line = before.get(card.unit.first)
        over = _lead(card) or (line if line is not None and line.index not in own else None)
        if over is not None and says(over):
            above = over
        elif line is None or line.index != last or not lacks(card):
            above = None
        if above is not None:
            told[card] = above
        last = card.unit.blocks[-1].index
    return told


def _lead(card: Card) -> Block | None:
    """The first line of a card, where that is not in an element of the card alone."""
    first = card.unit.blocks[0]
    return first if card.unit.flat and first is not card.title_block else None


def _is_kind(line: Block, context: Context) -> bool:
    """Whether a word for a kind of item is all of a line."""
    return len(line.text) <= _LONGEST_KIND and not line.links and context.meta(line).kind == line.text


def _day(line: Block, context: Context) -> Date | None:
    """The day that is all of a line."""
    if len(line.text) > _LONGEST_DAY or not has_digit(line.text):
        return None
    meta = context.meta(line)
    if len(meta.dates) != 1 or meta.words or meta.kind or meta.authors:
        return None
    date, label = meta.dates[0]
    plain = date.precision == "day" and date.end is None and label in {"", "published"}
    return date if plain and context.plausible(date) else None
