"""Front pages: titles by the dozen without days, told from other lists by where they lead.

A newspaper's home page, and the sections of any site, show most stories without their day. Each site has an
address of its own for a story, though: a folder, a date, or a number beside a slug. Where dozens of titles
lead to such addresses, or to those of stories that are known already, they are stories too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.judging import weight
from iclei_scraper.parsers.news.signs.targets import leads_to_article, leads_to_story
from iclei_scraper.parsers.news.units.secondary import leads_nowhere
from iclei_scraper.parsers.signs.addresses import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context

_FEWEST_KNOWN = 2
"""Stories from which the address of a story is learned."""
_FEWEST_IN_FRONT = 15
"""Titles that lead to stories, from which a page is a front page."""
_HALF, _MOSTLY = 0.5, 0.75
_ENOUGH_IN_FRONT, _ENOUGH_KNOWN, _ENOUGH_ALONE = 1.5, 2.0, 3.0
"""Weight of what has no date: on a front page; beside stories at such addresses; of a single title."""
_BY_ADDRESS = 2.0
"""Weight of addresses that are those of stories, as far as they do not look so anyway."""
_NEVER = frozenset({"other"})
_TAB = re.compile(r"#[^/!#]+$")
"""The part of a page that an address leads to, unless a script takes it for an address of its own."""


def with_stories(groups: Sequence[Group], chosen: list[Group], context: Context) -> list[Group]:
    """What was chosen, and the groups without days whose titles lead where the site's stories are.

    Args:
        groups: everything on the page that is built like cards.
        chosen: those which are news by their own signs.
        context: the page.
    """
    rest = [group for group in groups if group not in chosen and group.says not in _NEVER]
    if not rest or context.is_forum:
        return chosen
    known = _known(chosen)
    front = _is_front(groups, known)
    if not known and not front:
        return chosen
    more = {id(group) for group in rest if _of_stories(group, known, front=front)}
    if not more or context.is_shop:
        return chosen
    return [group for group in groups if group in chosen or id(group) in more]


def _known(chosen: Sequence[Group]) -> frozenset[str]:
    """The forms of the addresses to which several stories lead."""
    forms = Counter(form_of(card.url) for group in chosen for card in group.cards if card.url)
    return frozenset(form for form, count in forms.items() if form and count >= _FEWEST_KNOWN)


def _is_front(groups: Sequence[Group], known: frozenset[str]) -> bool:
    cards = [card for group in groups for card in group.cards]
    stories = sum(_leads_to_story(card, known) for card in cards)
    return stories >= _FEWEST_IN_FRONT and stories >= _HALF * len(cards)


def _of_stories(group: Group, known: frozenset[str], *, front: bool) -> bool:
    cards = group.cards
    stories = sum(_leads_to_story(card, known) for card in cards)
    if stories < _MOSTLY * len(cards):
        return False
    unlike = stories - sum(map(leads_to_article, cards))  # known here alone
    score = weight(group) + _BY_ADDRESS * max(unlike, 0) / len(cards)
    if len(cards) == 1:
        return front and cards[0].unit.anchor.link is not None and score >= _ENOUGH_ALONE
    return score >= (_ENOUGH_IN_FRONT if front else _ENOUGH_KNOWN)


def _leads_to_story(card: Card, known: frozenset[str]) -> bool:
    if card.url is None or card.link is None or leads_nowhere(card.link.href) or _TAB.search(card.url):
        return False
    return form_of(card.url) in known or leads_to_story(card)
