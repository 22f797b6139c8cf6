"""Tickers: one line on which days and linked titles take turns, often said twice so that it can run round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.card import TITLE, Card
from iclei_scraper.parsers.news.lists.groups import Group
from iclei_scraper.parsers.news.units.anchors import LINK, Anchor, titlelike
from iclei_scraper.parsers.news.units.units import Unit
from iclei_scraper.parsers.signs.dated import Dated
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_FEWEST, _MOST = 3, 120
"""Titles on the line, those that are said again included."""
_LONGEST = 30_000  # characters of the line
_LONGEST_GAP, _MOST_UNDATED = 60, 4
_AROUND = " \t|·•∙⋅●▪◆★*+:–—-/»›"


def tickers(blocks: Sequence[Block], context: Context) -> list[Group]:
    """The items of each line that has several titles, each with its day; one group for a line."""
    groups: list[Group] = []
    for block in blocks:
        if not _FEWEST <= len(block.links) <= _MOST or len(block.text) > _LONGEST:
            continue
        if has_digit(block.text) and (cards := _cards(block, context)):
            head = block.headings[-1] if block.headings else None
            groups.append(
                Group(
                    units=[card.unit for card in cards],
                    cards=cards,
                    heading_block=head,
                    says=heading_says(head.text) if head else None,
                )
            )
    return groups


def _cards(block: Block, context: Context) -> list[Card]:
    """A card for each title of a line, where a day stands before or behind each, but for one in four."""
    links = [link for link in block.links if link.text]
    if len(links) < _FEWEST or len({link.href for link in links}) < _FEWEST or not _all_titles(links):
        return []
    gaps = _gaps(block.text, links)
    if gaps is None or any(len(gap) > _LONGEST_GAP for gap in gaps):
        return []
    days = [_day(gap, context) for gap in gaps]
    before = days[-1] is None
    told = days[:-1] if before else days[1:]
    around = gaps[:-1] if before else gaps[1:]
    undated = [gap for gap, day in zip(around, told, strict=True) if day is None]
    if len(undated) * _MOST_UNDATED > len(told) or any(gap.strip(_AROUND) for gap in undated):
        return []
    texts = [
        (f"{gap}{link.text}" if before else f"{link.text}{gap}").strip(_AROUND)
        for link, gap in zip(links, around, strict=True)
    ]
    pieces = pieces_of(block, texts)
    return [card_of_piece(piece, day, context) for piece, day in zip(pieces, told, strict=True)]


def pieces_of(block: Block, texts: Sequence[str] = ()) -> list[Block]:
    """A line for each link of one that has several, with the words of the link or those given."""
    links = [link for link in block.links if link.text]
    return [
        replace(block, text=text, parts=(text,), links=(link,))
        for text, link in zip(texts or [link.text for link in links], links, strict=True)
    ]


def _all_titles(links: Sequence[Link]) -> bool:
    return all(titlelike(link.text) for link in links)


def _gaps(text: str, links: Sequence[Link]) -> list[str] | None:
    """What stands before, between and behind the links of a line; ``None`` where they are not found there."""
    gaps: list[str] = []
    end = 0
    for link in links:
        start = text.find(link.text, end)
        if start < 0:
            return None
        gaps.append(text[end:start])
        end = start + len(link.text)
    return [*gaps, text[end:]]


def _day(gap: str, context: Context) -> Date | None:
    """The day that is all of a gap but for signs."""
    said = gap.strip(_AROUND)
    if not has_digit(said):
        return None
    meta = context.meta_of(said)
    plain = len(meta.dates) == 1 and not (meta.words or meta.kind or meta.authors)
    date = meta.dates[0][0] if plain else None
    return date if date and date.precision != "year" and context.plausible(date) else None


def card_of_piece(block: Block, day: Date | None, context: Context) -> Card:
    """The card of a piece of a line, which has one link."""
    link = block.links[0]
    anchor = Anchor(block, link.element, link, LINK, link.text)
    holder = link.element.getparent()
    unit = Unit(anchor, link.element, link.element if holder is None else holder, [block], flat=True)
    return Card(
        unit,
        title=link.text,
        title_block=block,
        url=context.page.absolute(link.href),
        link=link,
        dated=Dated(published=day, block=block),
        roles=TITLE,
        lines=[(block, TITLE)],
    )
