"""Plans of a site: dated pages below other dated pages of one list, whatever the plan is called."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group

_PARENTS, _CHILDREN = 2, 2
"""Pages with pages below them that make a plan, and how many each has; a series of stories has one parent."""


def is_plan(groups: Sequence[Group]) -> bool:
    """Whether several dated pages are the folders of others that stand beside them.

    A section's name over its stories leads to their folder too, but has no day.
    """
    paths = {card.url.rstrip("/") for group in groups for card in group.cards if card.url and _dated(card)}
    below = Counter(folder for path in paths if (folder := path.rpartition("/")[0]) in paths)
    return sum(count >= _CHILDREN for count in below.values()) >= _PARENTS


def _dated(card: Card) -> bool:
    return card.dated.published is not None
