"""Stories in columns below the names of their writers: one list in several pieces, each with a writer."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.lists.groups import Group
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.persons import like_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units.anchors import Anchor
    from iclei_scraper.parsers.signs.context import Context

_FEWEST = 2
_LONGEST = 60  # characters of a heading that is a name
_PARTED = re.compile(r"[\s・]")
"""Between family and given name: any Japanese word is as short as a name without it."""


def without_writers(titles: list[Anchor], stories: Sequence[Anchor], context: Context) -> list[Anchor]:
    """Headings without those that are names, where linked stories stand below each: columns of writers.

    Args:
        titles: headings that may be titles, in the order of the page.
        stories: links that may be titles, in their order.
        context: the page, which announces news, columns or the like.
    """
    if context.says != "news" or len(titles) < _FEWEST:
        return titles
    indexes = [story.block.index for story in stories]
    ends = [*(title.block.index for title in titles[1:]), sys.maxsize]
    names: list[Anchor] = []
    for title, end in zip(titles, ends, strict=True):
        if title.level > 1 and _writer(title.block, context):
            below = stories[bisect_right(indexes, title.block.index) : bisect_left(indexes, end)]
            names += [title] if below else []
    return (
        titles if len({name.text for name in names}) < _FEWEST else [it for it in titles if it not in names]
    )


def join_columns(groups: Sequence[Group], context: Context) -> list[Group]:
    """Groups below one writer's name each made one, with the writers on their cards; others as they are."""
    alike: dict[object, list[tuple[Group, Block, str]]] = defaultdict(list)
    for group in groups:
        told = context.says == "news" or any(card.dated.published for card in group.cards)
        head = _head(group) if told else None  # else any heading of a few capitals passes for a name
        writer = _writer(head, context) if head is not None else None
        if head is not None and writer:
            alike[head.heading].append((group, head, writer))
    joined: dict[int, Group] = {}
    for columns in alike.values():
        if len({writer for _, _, writer in columns}) < _FEWEST:
            continue
        whole = Group(by_writers=context.says == "news")
        for group, head, writer in columns:
            joined[id(group)] = whole
            whole.units += group.units
            whole.cards += group.cards
            for card in group.cards:
                if card.authors is None:
                    card.authors, card.authors_block = writer, head
    if not joined:
        return list(groups)
    wholes = (joined.get(id(group), group) for group in groups)
    return list({id(whole): whole for whole in wholes}.values())


def _head(group: Group) -> Block | None:
    """The heading right above all cards of a group: one of a section, not of the page."""
    heads = {card.title_block.headings[-1] if card.title_block.headings else None for card in group.cards}
    head = heads.pop() if len(heads) == 1 else None
    return head if head is not None and head.heading > 1 else None


def _writer(head: Block, context: Context) -> str | None:
    """The writer whose name, with "by" or without, is all of a heading."""
    if len(head.text) > _LONGEST:
        return None
    meta = context.meta(head)
    if meta.authors and not meta.rest:
        return meta.authors
    if heading_says(head.text) or (
        context.language == "ja" and not head.links and not _PARTED.search(head.text)
    ):
        return None
    return head.text if like_person(head.text, context.small_words, context.language) else None
