"""News: cards on any page, and the article that a page is.

The steps, each in a module of its own: candidates are found by structure (:mod:`.units`, :mod:`.finding`),
read by the role of their lines (:mod:`.card`), and weighed as groups of neighbours (:mod:`.judging`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article import parse_article
from iclei_scraper.parsers.article.head.headline import spells
from iclei_scraper.parsers.news.finding import find_groups
from iclei_scraper.parsers.news.front import with_stories
from iclei_scraper.parsers.news.items import item_of
from iclei_scraper.parsers.news.judging import announced, beside_article, mostly_events, weigh, with_kin
from iclei_scraper.parsers.news.layouts.heroes import with_heroes
from iclei_scraper.parsers.news.lists.neighbours import complete_by_neighbours, mark_shelves
from iclei_scraper.parsers.news.signs.alike import is_ranking
from iclei_scraper.parsers.news.signs.features import is_hero, stands_around
from iclei_scraper.parsers.news.signs.letters import of_letters
from iclei_scraper.parsers.news.signs.meetings import without_meetings
from iclei_scraper.parsers.news.signs.targets import leads_to_thread
from iclei_scraper.parsers.news.signs.trees import is_plan
from iclei_scraper.parsers.news.units.anchors import LINE, LINK
from iclei_scraper.parsers.signs.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.records import NewsItem

__all__ = ["parse_news"]

_MANY = 3
_BEGINNING = 60  # characters of a text by which it is known again
_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"(?:[A-Za-z]*Article|\w*BlogPosting|PressRelease|Report)"')
_CLONE = re.compile(r"(?<![a-z])(?:cloned?|duplicate)(?![a-z])", re.IGNORECASE)


def parse_news(page: Page) -> Iterator[NewsItem]:
    """Every news item of a page: the article itself first, then the cards, in their order, not merged.

    Cloned slides (same title, target and date in one list) come once. Dates of events are not dates of
    publication: an event has none, unless its card says when it was published.
    """
    context = Context(page)
    groups = find_groups(context)
    if is_plan(groups):
        return
    letters = {*of_letters(groups), *filter(is_ranking, groups)}
    around = [group for group in groups if group in letters or all(map(stands_around, group.cards))]
    left_out = set(around)
    groups = [group for group in groups if group not in left_out]
    groups = [group for group in groups if not _told_of(group, groups, context)]
    most = max((len(group.cards) for group in groups if not announced(group) or _leads(group)), default=0)
    weighed = [group for group in groups if weigh(group, context, most=most)]
    kept = without_meetings(weighed, context)
    others = [group for group in groups if group in kept or group not in weighed]
    chosen = with_kin(others, with_heroes(others, _without_stragglers(kept), context), context)
    beside = [group for group in chosen if beside_article(group)]
    talk = [group for group in groups if group not in chosen and _by_readers(group)]
    article = (
        None if _clearly_a_list(chosen, context) else parse_article(context, _cards(beside + talk + around))
    )
    if article is not None and _made_of_cards(article.item, chosen):
        told = spells(context.address, article.item.title) or _names_article(context.page)
        article = parse_article(context, _cards(chosen + talk + around)) or article if told else None
    if article is None:
        yield from _items(with_stories(others, chosen, context), context)
        return
    yield article.item
    for group in beside:
        group.cards = [card for card in group.cards if card not in article.own]
    yield from _items(without_meetings(beside, context, told=article.item.published is not None), context)


def _told_of(group: Group, groups: list[Group], context: Context) -> bool:
    """Whether links without days stand in the text of a story: below its title, all to other sites."""
    head, cards = group.heading_block, group.cards
    if head is None or not all(_leads_away(card, context) and not card.dated.published for card in cards):
        return False
    others = (card for other in groups if other is not group for card in other.cards)
    return any(card.title_block is head and not _leads_away(card, context) for card in others if card.url)


def _leads_away(card: Card, context: Context) -> bool:
    return card.url is not None and context.leads_away(card.url)


def _made_of_cards(item: NewsItem, chosen: list[Group]) -> bool:
    """Whether what passes for an article is a list: half of its text or more is that of cards.

    Such cards have headings, or each its day.
    """
    body = item.body or ""
    dated = [
        card for card in _cards(chosen) if card.unit.anchor.level == LINE and card.dated.block is not None
    ]
    if len(dated) > _MANY:
        lines = (block.text for card in dated for block in card.blocks)
        return sum(len(line) for line in lines if line in body) * 2 > len(body)
    headed = [card.teaser for card in _cards(chosen) if card.teaser and card.unit.anchor.level < LINK]
    told = [teaser for teaser in headed if teaser[:_BEGINNING] in body] if len(headed) > _MANY else []
    return len(told) > _MANY and sum(map(len, told)) * 2 > len(body)


def _names_article(page: Page) -> bool:
    return any(_ARTICLE_TYPE.search(text) for _, text in page.scripts)


def _leads(group: Group) -> bool:
    """Whether a group is the page's list itself, though a heading of its own says so."""
    first = group.cards[0]
    return group.says == "news" and first.title_block.place == "main" and first.dated.published is not None


def _cards(groups: list[Group]) -> list[Card]:
    return [card for group in groups for card in group.cards]


def _by_readers(group: Group) -> bool:
    return len(group.cards) >= _MANY and all(map(leads_to_thread, group.cards))


def _clearly_a_list(groups: list[Group], context: Context) -> bool:
    """Whether address and cards agree that the page is a list, so that no article need be looked for."""
    return context.says_listing and sum(card.title_block.place == "main" for card in _cards(groups)) >= _MANY


def _without_stragglers(groups: list[Group]) -> list[Group]:
    """Beside a list of several cards a single one without date is something else."""
    if not any(len(group.cards) > 1 for group in groups):
        return groups
    return [
        group
        for group in groups
        if len(group.cards) > 1
        or group.cards[0].dated.published
        or group.cards[0].dated.range
        or (group.says == "news" and is_hero(group.cards[0]))
    ]


def _is_clone(card: Card) -> bool:
    """Whether a slider says that a slide repeats another one, before or after all slides."""
    return _CLONE.search(card.unit.root.get("class") or "") is not None


def _items(groups: list[Group], context: Context) -> Iterator[NewsItem]:
    complete_by_neighbours(_cards(groups), context)
    mark_shelves(groups)
    seen = set()
    events = {id(group): mostly_events(group) for group in groups if group.cards}
    pairs = [(card, group) for group in groups for card in group.cards]
    for card, group in sorted(pairs, key=lambda pair: (_is_clone(pair[0]), pair[0].unit.first)):
        item = item_of(card, group, context, mostly=events[id(group)])
        identity = (item.title, item.url, item.published)
        if identity not in seen:
            seen.add(identity)
            yield item
