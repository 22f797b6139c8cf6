"""Meetings to come that stand beside the news, under a heading of their own: built alike, but no news."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.headings import heading_says, names_section
from iclei_scraper.parsers.signs.kinds import event_word
from iclei_scraper.parsers.signs.patterns import Stems, alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context

_FEWEST = 2
_LONGEST = 40
"""Characters of a line that heads a list, whether it is marked as a heading or not."""
_OF_MEETINGS = frozenset({"event", "other"})
"""What is said over meetings: "Events", but also "Agenda" and "Programme"."""
_COMING = Stems(
    alternatives(
        r"upcoming\b|coming (?:up|soon)\b|what['’]?s on\b|meetings?\b|diary\b|dates\b|save the date",
        r"(?:\w+)?termin(?:e|kalender)\b|demnächst|vorschau|(?:\w+)?sitzungen\b|(?:\w+)?tagungen\b",
        r"à venir\b|rendez-vous|prochain|réunions?\b|próxim|reuniones|reuniões|encuentros?\b|encontros?\b",
        r"prossim|appuntament|incontri\b|riunioni\b|in programma\b",
    ),
    "予定|会議|會議|カレンダー|催し|行事|開催|예정|회의|모임|다가오는|即将|即將|会议|预告|預告",
)
"""What else is said over days to come."""


def without_meetings(groups: Sequence[Group], context: Context, *, told: bool = False) -> list[Group]:
    """Groups without the cards below a line that announces meetings, the days of which all lie ahead.

    That holds beside news alone: on the page of a calendar, or in a list that has both and says of each what
    it is, an event is an item.

    Args:
        groups: cards built alike.
        context: the page.
        told: whether the page tells a story itself.
    """
    cards = [card for group in groups for card in group.cards]
    beside_news = told or sum(map(_is_story, cards)) >= _FEWEST
    if context.says == "event" or not beside_news or not any(map(_lies_ahead, cards)):
        return list(groups)
    heads = _heads(cards, context)
    below: dict[int, list[Card]] = {}
    for card in cards:
        below.setdefault(bisect_right(heads, card.title_block.index, key=_index) - 1, []).append(card)
    gone: set[int] = set()
    for place, list_of in below.items():
        if place < 0 or all(map(_says_event, list_of)):
            continue
        if _announces(heads[place], list_of) and all(map(_lies_ahead, list_of)):
            gone.update(map(id, list_of))
    if not gone:
        return list(groups)
    for group in groups:
        group.cards = [card for card in group.cards if id(card) not in gone]
    return [group for group in groups if group.cards]


def _is_story(card: Card) -> bool:
    return card.dated.published is not None


def _lies_ahead(card: Card) -> bool:
    return card.dated.range is not None and card.dated.published is None


def _says_event(card: Card) -> bool:
    """Whether a card leads to a page of its own and says, in its own box, that it is an event."""
    own = card.url is not None and not card.unit.flat
    return own and card.kind is not None and event_word(card.kind)


def _index(block: Block) -> int:
    return block.index


def _heads(cards: Sequence[Card], context: Context) -> list[Block]:
    """Lines that say what stands below them; a card's kind is one too, but of that card alone."""
    titles = {card.title_block.index for card in cards}
    return [
        block
        for block in context.page.free_blocks
        if 0 < len(block.text) <= _LONGEST
        and (block.heading or not block.links)
        and block.index not in titles
        and (_of_meetings(block.text) or (heading_says(block.text) and names_section(block.text)))
    ]


def _of_meetings(text: str) -> bool:
    said = heading_says(text)
    return said in _OF_MEETINGS or (said in {None, "related"} and _COMING.found(text.lower()))


def _announces(head: Block, cards: Sequence[Card]) -> bool:
    """Whether a heading, or a line above several cards, announces meetings."""
    return _of_meetings(head.text) and (head.heading > 0 or len(cards) >= _FEWEST)
