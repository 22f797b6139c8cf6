"""Archives of letters to many: lists by thread, in which answers repeat the subject behind "Re:"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.answers import ANSWER, TAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group

_ANSWERS = 2
"""Letters that answer one in the same list: a single one may be a headline that replies to another."""
_TAGGED = re.compile(TAG)


def of_letters(groups: Sequence[Group]) -> set[Group]:
    """Groups in lists where several entries answer others: letters, each with a writer and a day.

    A column of latest comments repeats the titles of stories as well, but in a list of its own: there is
    nothing in it that they answer.
    """
    if sum(ANSWER.match(card.title) is not None for group in groups for card in group.cards) < _ANSWERS:
        return set()
    lists: dict[HtmlElement, list[Card]] = defaultdict(list)
    for group in groups:
        for card in group.cards:
            lists[_list_of(card.unit.root)].append(card)
    letters = {id(card) for cards in lists.values() if _answered(cards) >= _ANSWERS for card in cards}
    return {group for group in groups if all(id(card) in letters for card in group.cards)}


def _answered(cards: Sequence[Card]) -> int:
    """How many cards answer others that lead elsewhere."""
    first: dict[str, str | None] = {}
    answers = []
    for card in cards:
        match = ANSWER.match(card.title)
        subject = card.title[match.end() :] if match else _TAGGED.sub("", card.title, count=1)
        if match:
            answers.append((subject.strip(), card.url))
        else:
            first[subject.strip()] = card.url
    return sum(subject in first and first[subject] != url for subject, url in answers)


def _list_of(element: HtmlElement) -> HtmlElement:
    """The outermost list that an entry stands in, else its table, else what holds it."""
    outer = [*element.iterancestors("ul", "ol")][-1:] or [*element.iterancestors("table")][:1]
    parent = element.getparent()
    return outer[0] if outer else element if parent is None else parent
