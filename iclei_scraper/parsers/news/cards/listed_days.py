"""Days in a list of their own beside the list of titles: the first is that of the first story."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.dated import Dated
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_FEWEST, _MOST, _LONGEST = 2, 300, 60
"""Items of such lists, and characters of one that is a day."""
_NEAR = 2  # elements around a title within which its item is
_LISTS = ("ul", "ol")


def take_listed_days(cards: list[Card], context: Context) -> list[Card]:
    """Cards whose titles are the items of one list, each with the day at its place in the list beside it."""
    items = [_item_of(card) for card in cards]
    titles = items[0].getparent() if items and items[0] is not None else None
    if titles is None or len(cards) < _FEWEST or len(titles) > _MOST:
        return cards
    places = {item: place for place, item in enumerate(titles.iterchildren("li"))}
    if not all(item in places for item in items):
        return cards
    days = next((days for other in _beside(titles) if (days := _days(other, len(places), context))), None)
    if days is not None:
        lines = {block.element: block for block in context.page.free_blocks}
        for card, item in zip(cards, items, strict=True):
            if item is not None:
                date, cell = days[places[item]]
                card.dated = Dated(published=date, block=lines.get(cell, card.title_block), element=cell)
    return cards


def _item_of(card: Card) -> HtmlElement | None:
    around = (card.title_block.element, *islice(card.title_block.element.iterancestors(), _NEAR))
    return next((element for element in around if element.tag == "li"), None)


def _beside(titles: HtmlElement) -> Sequence[HtmlElement]:
    """The lists beside one, each alone in a column or not."""
    column = titles.getparent()
    if column is None:
        return ()
    alone = len(column) == 1 and column.getparent() is not None
    around = column.itersiblings() if alone else titles.itersiblings()
    before = column.itersiblings(preceding=True) if alone else titles.itersiblings(preceding=True)
    found = (element[0] if alone and len(element) == 1 else element for element in (*before, *around))
    return [element for element in found if element.tag in _LISTS]


def _days(other: HtmlElement, number: int, context: Context) -> list[tuple[Date, HtmlElement]] | None:
    """The day in each of the items of a list, which are as many as the titles and nothing else."""
    found: list[tuple[Date, HtmlElement]] = []
    items = list(other.iterchildren("li"))
    for item in items if len(items) == number else ():
        text = fold(" ".join(item.itertext()))
        meta = context.meta_of(text) if len(text) <= _LONGEST else None
        if (
            meta is None
            or not meta.is_date
            or len(meta.dates) != 1
            or not context.plausible(meta.dates[0][0])
        ):
            return None
        found.append((meta.dates[0][0], item))
    return found or None
