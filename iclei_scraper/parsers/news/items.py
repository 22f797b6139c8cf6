"""The record of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.judging import is_event
from iclei_scraper.parsers.signs.function_words import plainly_in
from iclei_scraper.parsers.signs.kinds import kind_in_heading, kind_in_path
from iclei_scraper.records import Evidence, NewsItem
from iclei_scraper.values.languages import detect_language

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.news.groups import Group
    from iclei_scraper.parsers.signs.context import Context

_ENOUGH_TEXT = 90  # characters from which a language told by statistics overrules the page's


def item_of(card: Card, group: Group, context: Context, *, mostly: bool) -> NewsItem:
    """The news item that a card shows.

    Args:
        card: what was read.
        group: its neighbours.
        context: the page.
        mostly: whether most of the neighbours are events.
    """
    event = is_event(card, group, mostly=mostly)
    kind = (
        card.kind
        or ("Event" if event and group.says != "event" else None)
        or _kind_around(group, context, card)
    )
    if event and kind is None:
        kind = "Event"
    published = card.dated.published if not event or _said_published(card) else None
    modified = card.dated.modified
    return NewsItem(
        title=card.title,
        url=card.url,
        kind=kind,
        published=published.value if published else None,
        published_precision=published.precision if published else None,
        published_raw=published.raw if published else None,
        modified=modified.value if modified else None,
        teaser=card.teaser,
        authors=authors_of(card.authors),
        image=card.image,
        tags=card.tags,
        language=language_of(f"{card.title}. {card.teaser or ''}", context),
        evidence=_evidence(card, context, published is not None),
    )


def _said_published(card: Card) -> bool:
    return False


def authors_of(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def language_of(text: str, context: Context) -> str | None:
    """Language of an item: the page's, unless a text long enough is clearly in another."""
    own = context.language
    if len(text) < _ENOUGH_TEXT and text.isascii():
        return own
    if own is not None and plainly_in(text, own):
        return own
    return detect_language(text, declared=own, expected=context.page.languages)


def _kind_around(group: Group, context: Context, card: Card) -> str | None:
    """Kind that the section's heading names, else the page's, else the target's address."""
    for heading in (group.heading, context.main_heading if group.says in {"news", "event"} else None):
        kind = kind_in_heading(heading) if heading and len(heading) <= 60 else None  # noqa: PLR2004
        if kind:
            return kind
    return kind_in_path(card.url) if card.url else None


def _evidence(card: Card, context: Context, dated: bool) -> tuple[Evidence, ...]:
    page = context.page
    paths: dict[HtmlElement, str] = {}

    def say(name: str, quote: str, element: HtmlElement | None) -> Evidence:
        if element is None:
            return Evidence(field=name, quote=quote)
        if element not in paths:
            paths[element] = page.xpath(element)
        return Evidence(field=name, quote=quote, xpath=paths[element])

    out = [say("title", card.title_block.text, card.title_block.element)]
    if card.link is not None:
        out.append(say("url", card.link.href, card.link.element))
    if dated and card.dated.published:
        element = card.dated.block.element if card.dated.block else card.dated.element
        out.append(
            say("published", card.dated.block.text if card.dated.block else card.dated.published.raw, element)
        )
    if card.kind and card.kind_block:
        out.append(say("kind", card.kind_block.text, card.kind_block.element))
    if card.teaser and card.teaser_block:
        out.append(say("teaser", card.teaser_block.text, card.teaser_block.element))
    return tuple(out)
