"""The record of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.writers import writers_of
from iclei_scraper.parsers.news.judging import is_event
from iclei_scraper.parsers.signs.dated import days_of
from iclei_scraper.parsers.signs.kinds import kind_in_heading, kind_in_path, kind_in_title
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.persons import like_person
from iclei_scraper.records import Evidence, NewsItem
from iclei_scraper.values.wording.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_ENOUGH_CARDS = 4
_ENOUGH_TEXT = 90  # characters from which a language told by statistics overrules the page's
_LONGEST_HEADING, _HEADING_WORDS = 60, 5


def item_of(card: Card, group: Group, context: Context, *, mostly: bool) -> NewsItem:
    """The news item that a card shows.

    Args:
        card: what was read.
        group: its neighbours.
        context: the page.
        mostly: whether most of the neighbours are events.
    """
    event = is_event(card, group, mostly=mostly)
    kind, kind_block = _kind(card, group, context, event=event)
    posted = event and not mostly and _posted_as_neighbours(card, group)
    shown = card.dated.published if card.dated.said or posted or not event else None
    told = card.dated.range or (card.dated.published if shown is None else None)
    writers = writers_of(card)
    published, modified = context.placed(shown), context.placed(card.dated.modified)
    return NewsItem(
        title=card.title,
        url=card.url,
        kind=kind,
        published=published.value if published else None,
        published_precision=published.precision if published else None,
        published_raw=shown.raw if shown else None,
        event_date=days_of(told or (_day_in_words(card, context) if posted else None)),
        modified=modified.value if modified else None,
        teaser=card.teaser,
        authors=() if _is_house(writers, card, group, context) else writers,
        image=card.image[0] if card.image else None,
        tags=card.tags,
        language=_language_of(f"{card.title}. {card.teaser or ''}", context),
        evidence=tuple(_evidence(card, context.page, kind_block)),
    )


def _is_house(writers: tuple[str, ...], card: Card, group: Group, context: Context) -> bool:
    """Whether what passes for a writer is no person, and stands as a line of its own on all cards."""
    if len(writers) != 1 or card.authors is not None or len(group.cards) < _ENOUGH_CARDS:
        return False
    if like_person(writers[0], context.small_words, context.language):
        return False
    return all(any(line.text == writers[0] for line in other.blocks) for other in group.cards[:_ENOUGH_CARDS])


def _posted_as_neighbours(card: Card, group: Group) -> bool:
    """Whether an event's day stands where stories beside it tell the day on which they were published."""
    if card.kind is None or card.dated.range or card.ranged or group.says == "event":
        return False
    place = _place_of_day(card) if card.dated.published is not None else None
    return place is not None and any(
        other.dated.published is not None and _place_of_day(other) == place
        for other in group.cards
        if other is not card and not is_event(other, group, mostly=False)
    )


def _place_of_day(card: Card) -> tuple[str, str] | None:
    """Tag and class of the line that tells a card's day apart from its title."""
    block = card.dated.block
    if block is None or block is card.title_block:
        return None
    return str(block.element.tag), block.element.get("class") or ""


def _day_in_words(card: Card, context: Context) -> Date | None:
    """The one day from its publication on, or the days, that an event's title or text tells."""
    posted = card.dated.published
    found = [
        date
        for date in context.dates(f"{card.title}. {card.teaser or ''}")
        if date.precision == "day" and date.stated and posted is not None and date.value >= posted.value
    ]
    return found[0] if len(found) == 1 else None


def _language_of(text: str, context: Context) -> str | None:
    """Language of an item: the page's, unless a text long enough is clearly in another."""
    if len(text) < _ENOUGH_TEXT and text.isascii():
        return context.language
    return language_of(text, context.language, context.page.languages)


def _kind(card: Card, group: Group, context: Context, *, event: bool) -> tuple[str | None, Block | None]:
    """Kind on the card, else before its title's colon, else of the heading, the page, the address."""
    if card.kind:
        return card.kind, card.kind_block
    if kind := kind_in_title(card.title):
        return kind, card.title_block
    if event and group.says != "event":
        return "Event", None
    if named := _kind_of_heading(group):
        return named, group.heading_block
    main = context.main_heading if group.says in {"news", "event"} else None
    short = main is not None and len(main) <= _LONGEST_HEADING and word_count(main) <= _HEADING_WORDS
    kind = kind_in_heading(main) if main and short else None
    return kind or (kind_in_path(card.url) if card.url else None) or ("Event" if event else None), None


def _kind_of_heading(group: Group) -> str | None:
    heading = group.heading
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    return kind_in_heading(heading) or (heading if group.shelf else None)


def _evidence(card: Card, page: Page, kind_block: Block | None) -> Iterator[Evidence]:
    """Where each value stands; an element's path is worked out once."""
    paths: dict[HtmlElement, str] = {}

    def path(element: HtmlElement) -> str:
        if element not in paths:
            paths[element] = page.xpath(element)
        return paths[element]

    lines = (
        ("title", card.title_block),
        ("published", card.dated.block if card.dated.published else None),
        ("kind", kind_block),
        ("teaser", card.teaser_block),
        ("authors", card.authors_block),
    )
    for name, block in lines:
        if block is not None:
            yield Evidence(field=name, quote=block.text, xpath=path(block.element))
    if card.link is not None:
        yield Evidence(field="url", quote=card.link.href, xpath=path(card.link.element))
    if card.dated.element is not None and card.dated.published:
        yield Evidence(field="published", quote=card.dated.published.raw, xpath=path(card.dated.element))
    if card.image is not None:
        yield Evidence(field="image", quote=card.image[0], xpath=path(card.image[1]))
