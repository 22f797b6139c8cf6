"""Stories in the cells of a calendar month."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.tables import CELLS, cell_of
from iclei_scraper.parsers.news.layouts.tickers import card_of_piece, pieces_of
from iclei_scraper.parsers.news.lists.groups import Group
from iclei_scraper.parsers.news.units.anchors import titlelike
from iclei_scraper.parsers.news.units.linked import enough_words
from iclei_scraper.parsers.signs.dated import Dated
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.signs.context import Context

_MOST_HEADS = 60
_FEWEST = 2
_WEEKS = 15  # cells with the number of a day from which a table is that of a month
_LONGEST_HEAD = 40
_DAY = re.compile(r"\W{0,3}(0?[1-9]|[12]\d|3[01])(?!\d)\W{0,3}")


def calendars(blocks: Sequence[Block], context: Context) -> list[Group]:
    """The titles of months in which some day has several of them on one line; one group for a month."""
    lines: dict[HtmlElement, list[Block]] = {}
    for block in blocks:
        cell = cell_of(block.element) if block.links else None
        if cell is not None and (table := next(cell.iterancestors("table"), None)) is not None:
            lines.setdefault(table, []).append(block)
    groups: list[Group] = []
    for table, told in lines.items():
        if not any(map(_has_several, told)) or _month_of(table, told[0], context) is None:
            continue
        cards = take_calendar_days([card for block in told for card in _cards(block, context)], context)
        dated = [card for card in cards if card.dated.block is not None]
        head = told[0].headings[-1] if told[0].headings else None
        if len(dated) >= _FEWEST:
            says = heading_says(head.text) if head else None
            units = [card.unit for card in dated]
            groups.append(Group(units=units, cards=dated, heading_block=head, says=says))
    return groups


def _has_several(block: Block) -> bool:
    """Whether a line consists of several titles and the number of their day."""
    words = "".join(link.text for link in block.links)
    long = all(titlelike(link.text) and enough_words(link.text) for link in block.links)
    return len(block.links) >= _FEWEST and long and len(block.text) - len(words) <= len(block.links) + 2


def _cards(block: Block, context: Context) -> Iterator[Card]:
    if titlelike(block.links[0].text):
        return (card_of_piece(piece, None, context) for piece in pieces_of(block))
    return iter(())


def take_calendar_days(cards: list[Card], context: Context) -> list[Card]:
    """Cards in the cells of a month's calendar with the day that their cell has.

    Month and year are the table's caption, or stand right over it.
    """
    months: dict[HtmlElement, Date | None] = {}
    for card in cards:
        cell = cell_of(card.title_block.element)
        table = next(cell.iterancestors("table"), None) if cell is not None else None
        if cell is None or table is None:
            continue
        if table not in months:
            months[table] = _month_of(table, card.title_block, context)
        month, number = months[table], _DAY.match(_opening(cell))
        if month is None or number is None:
            continue
        value = day(int(month.value[:4]), int(month.value[5:7]), int(number[1]))
        if value is not None:
            raw = f"{number[1]} {month.raw}"
            date = Date(value, "day", raw, span=(0, len(raw)))
            ahead = not context.plausible(date)
            card.dated = Dated(
                published=None if ahead else date, range=date if ahead else None, block=card.title_block
            )
    return cards


def _month_of(table: HtmlElement, inside: Block, context: Context) -> Date | None:
    """The month that a table is a calendar of."""
    numbers = {match[1] for cell in table.iter(*CELLS) if (match := _DAY.match(_opening(cell)))}
    if len(numbers) < _WEEKS:
        return None
    heads = [_text_of(element) for element in islice(table.iter("caption", "th"), _MOST_HEADS)]
    heads += [heading.text for heading in inside.headings[-1:]]
    for head in heads:
        if len(head) <= _LONGEST_HEAD and has_digit(head):
            meta = context.meta_of(head)
            if len(meta.dates) == 1 and not meta.words and meta.dates[0][0].precision == "month":
                return meta.dates[0][0]
    return None


def _text_of(element: HtmlElement) -> str:
    return fold(" ".join(element.itertext()))


def _opening(cell: HtmlElement) -> str:
    """The first words of a cell."""
    return next((text for piece in cell.itertext() if (text := fold(piece))), "")
