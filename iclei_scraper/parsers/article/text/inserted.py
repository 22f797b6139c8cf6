"""Paragraphs of an article that look like what a link put into its text says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card


def between_paragraphs(cards: Iterable[Card], taken: Collection[int], blocks: Iterable[Block]) -> set[int]:
    """Indexes of paragraphs after a heading that leads elsewhere, amid others of the same element.

    Args:
        cards: the news cards found on the page.
        taken: indexes of their lines.
        blocks: lines of the page.
    """
    after = [block for card in cards if card.unit.flat for block in card.sure if block.tag == "p"]
    homes = {block.element.getparent() for block in after if running(block)}
    text: dict[HtmlElement | None, list[int]] = {}
    for block in blocks if homes else ():
        home = block.element.getparent()
        if home in homes and block.tag == "p" and block.index not in taken and running(block):
            text.setdefault(home, []).append(block.index)
    return {
        block.index
        for block in after
        if (own := text.get(block.element.getparent())) and own[0] < block.index < own[-1]
    }
