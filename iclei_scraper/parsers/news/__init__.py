"""News: cards on any page, and the article that a page is.

The steps, each in a module of its own: candidates are found by structure (:mod:`.units`, :mod:`.finding`),
read by the role of their lines (:mod:`.card`), and weighed as groups of neighbours (:mod:`.judging`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.context import Context
from iclei_scraper.parsers.news.finding import find_cards
from iclei_scraper.parsers.news.items import item_of
from iclei_scraper.parsers.news.judging import group_cards, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page
    from iclei_scraper.records import NewsItem

__all__ = ["parse_news"]


def parse_news(page: Page) -> Iterator[NewsItem]:
    """Every news item of a page: the article itself first, then the cards, in their order, not merged.

    Cloned slides (same title, target and date in one list) come once. Dates of events are not dates of
    publication: an event has none, unless its card says when it was published.
    """
    context = Context(page)
    groups = group_cards(find_cards(context), context)
    most = max((len(group.cards) for group in groups), default=0)
    groups = [group for group in groups if weigh(group, context, most=most, in_article=False)]
    seen = set()
    for card, group in sorted(
        ((card, group) for group in groups for card in group.cards), key=lambda pair: pair[0].unit.first
    ):
        item = item_of(card, group, context)
        identity = (item.title, item.url, item.published)
        if identity not in seen:
            seen.add(identity)
            yield item
