"""Large stories above a list, which often have no day: they lead to where the stories of the list lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.signs.features import has_image, has_story_button, in_slider
from iclei_scraper.parsers.news.units.anchors import LINK
from iclei_scraper.parsers.signs.addresses import folder_of, long_slug, of_story, readable, stands_below
from iclei_scraper.parsers.signs.headings import names_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context

_SEVERAL, _MOST = 2, 6
"""Cards of a list, and large stories side by side, or in a slider, above it."""
_STORIES = frozenset({None, "news", "search"})
"""What heading or page announce."""
_LARGE, _SIGNS = 2, 2
"""Level of the title of a large story, and how many of its signs a card has."""

_STORIES_IN = {"pl": "historie"}
"""Words for stories that are those for the past in other languages."""


def with_heroes(groups: Sequence[Group], chosen: Sequence[Group], context: Context) -> list[Group]:
    """What was chosen, and the large stories above a list.

    Their addresses are in the folder of the list's, or in one of stories.
    """
    lists = [group for group in chosen if len(group.cards) >= _SEVERAL and _in_main(group)]
    if not lists:
        return [*chosen]
    return [group for group in groups if group in chosen or _leads(group, lists, context)]


def _in_main(group: Group) -> bool:
    return group.cards[0].title_block.place == "main"


def _leads(group: Group, lists: Sequence[Group], context: Context) -> bool:
    """Whether a group is the large story, or the few of them, above a list."""
    targets = {card.url for card in group.cards}
    if len(targets) > _MOST or not _in_main(group) or group.says not in _STORIES:
        return False
    first, head = group.cards[0].unit.first, group.heading_block
    below = [other for other in lists if first < other.cards[0].unit.first]
    if not below or not all(_may_lead(card, context) for card in group.cards):
        return False
    if all(card.url and _among_stories(card.url, context) for card in group.cards):
        signs = _SIGNS - (group.says is not None)
        return all(_signs_of(card) >= signs for card in group.cards)
    known = group.says is not None or all(
        card.url and stands_below(card.url, context.page.url) for card in group.cards
    )
    return known and any(
        (head is None or head is other.heading_block or head.heading == 1) and _of_folder(group, other)
        for other in below
    )


def _among_stories(url: str, context: Context) -> bool:
    """Whether an address is that of a story; a folder's word may mean stories in one language alone."""
    word = _STORIES_IN.get(context.language or "")
    return of_story(url) or (word is not None and f"/{word}/" in readable(url))


def _may_lead(card: Card, context: Context) -> bool:
    """Whether a card has no day, and neither leads to the page itself nor to a section."""
    dated = card.dated
    if dated.published or dated.range or dated.other or card.url in {None, context.page.url}:
        return False
    return not names_section(card.title)


def _signs_of(card: Card) -> int:
    """How many a card has of the things that large stories have beside their title."""
    large = card.unit.anchor.level <= _LARGE
    others = (card.teaser is not None, card.kind is not None, in_slider(card), large)
    return sum((has_image(card), has_story_button(card), *others))


def _of_folder(group: Group, below: Group) -> bool:
    """Whether cards with title, text, and a picture or a button lead to the folder of all cards of a list."""
    folders = {folder_of(card.url) for card in below.cards if card.url}
    level = min(*(card.unit.anchor.level for card in below.cards), LINK - 1)
    return len(folders) == 1 and all(
        card.url is not None
        and card.teaser is not None
        and card.unit.anchor.level <= level
        and folder_of(card.url) in folders
        and (folder_of(card.url).count("/") > 0 or long_slug(card.url))
        and (has_image(card) or has_story_button(card))
        for card in group.cards
    )
