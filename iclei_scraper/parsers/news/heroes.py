"""Large stories above a list, which often have no day: they lead to where the stories of the list lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.anchors import LINK
from iclei_scraper.parsers.news.features import has_image, has_story_button
from iclei_scraper.parsers.signs.addresses import folder_of, long_slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.news.groups import Group

_SEVERAL, _MOST = 2, 3
"""Cards of a list, and large stories side by side above it."""
_STORIES = frozenset({"news", "search"})
"""What heading or page announce; else what leads to a like address may be anything."""


def with_heroes(groups: Sequence[Group], chosen: Sequence[Group]) -> list[Group]:
    """What was chosen, and the large stories above a list whose addresses are in the folder of the list's."""
    lists = [group for group in chosen if len(group.cards) >= _SEVERAL and _in_main(group)]
    kept = [
        group
        for group in groups
        if group in chosen or (lists and any(_leads(group, below) for below in lists))
    ]
    return kept if lists else [*chosen]


def _in_main(group: Group) -> bool:
    return group.cards[0].title_block.place == "main"


def _leads(group: Group, below: Group) -> bool:
    """Whether a group is the large story, or the two or three of them, above a list."""
    if len(group.cards) > _MOST or group.says not in _STORIES or not _in_main(group):
        return False
    first, last = group.cards[0].unit.first, below.cards[0].unit.first
    head = group.heading_block
    if first > last or (head is not None and below.heading_block is not head and head.heading > 1):
        return False
    folders = {folder_of(card.url) for card in below.cards if card.url}
    level = min(card.unit.anchor.level for card in below.cards)
    return len(folders) == 1 and all(_is_large(card, folders, level) for card in group.cards)


def _is_large(card: Card, folders: set[str], level: int) -> bool:
    """Whether a card is a story with all that one has but a day: a heading, a text, a picture or a button."""
    dated = card.dated
    if dated.published or dated.range or dated.other or card.teaser is None or card.url is None:
        return False
    if card.unit.anchor.level > min(level, LINK - 1) or folder_of(card.url) not in folders:
        return False
    in_folder = any(folder.count("/") for folder in folders) or long_slug(card.url)
    return in_folder and (has_image(card) or has_story_button(card))
