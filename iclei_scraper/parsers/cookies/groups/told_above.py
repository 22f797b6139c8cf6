"""Lines that say once what the cookies below have in common: who sets them, how long they last.

Such a line opens each group, and every one of its make has cookies below it. Links to a company's pages look
the same as companies over cookies, and have none.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, names_setter, without_statement
from iclei_scraper.parsers.cookies.words.lasting import lasting_in, lasts
from iclei_scraper.parsers.cookies.words.words import COOKIE, labelled
from iclei_scraper.values.lasting.durations import read_duration
from iclei_scraper.values.wording.text import fold, has_cjk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iclei_scraper.page import Block

ROLES = ("provider", "duration", "description")
"""What a line may say of a group; its category is another matter."""
_LONGEST = {"provider": 60, "duration": 120, "description": 200}  # characters
_FEWEST = 2
_MOST_MAKES = 3  # of lines that are tried
_HALF = 2
_NEARLY_ALL = 0.8

_Place = tuple[object, ...]


def told_above(
    blocks: Sequence[Block], names: AbstractSet[int], own: AbstractSet[int], role: str
) -> dict[int, str]:
    """Index of each name -> what the line says that opens its group; empty if none does.

    Args:
        blocks: of the page.
        names: indexes of those that name a cookie.
        own: indexes of those that tell anything of one, names included.
        role: of :data:`ROLES`.
    """
    places = _places_of_lines(blocks, own, role)
    found = (_told_by(place, blocks, names, own, role) for place in places)
    return next(filter(None, found), {})


def _told_by(
    place: _Place, blocks: Sequence[Block], names: AbstractSet[int], own: AbstractSet[int], role: str
) -> dict[int, str]:
    """What lines of one make tell of the names below them; empty if they open no groups."""
    longest = _LONGEST[role]
    told: dict[int, str] = {}
    opened: list[int] = []
    filled: set[int] = set()
    current: int | None = None
    for at in range(max(names, default=-1) + 1):
        if at in names and current is not None:
            told[at] = said(_line(blocks[current], role), role) or _line(blocks[current], role)
            filled.add(current)
        elif at in own:
            continue
        elif (
            len(blocks[at].text) <= longest
            and _place(blocks[at]) == place
            and any(map(str.isalpha, blocks[at].text))
            and (role != "provider" or category_name(_line(blocks[at], role)) is None)
            and (role != "duration" or said(blocks[at].text, role) is not None)
        ):
            current = at
            opened.append(at)
        elif 0 < blocks[at].heading <= (blocks[opened[-1]].heading if opened else 0):
            current = None
    return told if len(filled) >= max(_FEWEST, _NEARLY_ALL * len(opened)) else {}


@lru_cache(maxsize=16_384)  # the lines of menus, headers and footers come with every page
def said(text: str, role: str) -> str | None:
    """What a line says of a group's provider or lifetime, and nothing else; else ``None``.

    >>> said("Google", "provider"), said("Provider: Our shop", "provider"), said("Kept for 1 day", "duration")
    ('Google', 'Our shop', 'Kept for 1 day')
    """
    label = labelled(text)
    if label is not None:
        return label[2] if label[0] == role and label[2] else None
    if len(text) > _LONGEST[role] or not text:
        return None
    if role == "provider":
        who = without_statement(text)
        return who if is_setter(who) and names_setter(who) else None
    if role == "description":
        return text if text[-1] in ".。" and (" " in text or has_cjk(text)) else None
    spoken = COOKIE.search(text) and read_duration(text) is not None
    return text if lasts(text) else lasting_in(text) or (text if spoken else None)


def _places_of_lines(blocks: Sequence[Block], own: AbstractSet[int], role: str) -> list[_Place]:
    """Of what makes the lines are most of which say what is asked for, and nothing else.

    Tabs may say the same as the headings of what they open, in as many lines.
    """
    longest = _LONGEST[role]
    lines = [
        block
        for at, block in enumerate(blocks)
        if at not in own and len(block.text) <= longest and any(map(str.isalpha, block.text))
    ]
    sure = Counter(_place(block) for block in lines if said(_line(block, role), role) is not None)
    held = Counter(map(_place, lines)) if sure else sure
    places = [place for place, count in sure.items() if count >= max(_FEWEST, held[place] / _HALF)]
    return sorted(places, key=lambda place: -sure[place])[:_MOST_MAKES]


def _line(block: Block, role: str) -> str:
    """What a line says; of a category, the company before it in an element of its own."""
    if role == "description" and not block.heading:
        return ""  # a text below the heading of a group is of the group
    if role != "provider" or category_name(block.text) is None:
        return block.text
    return next((text for it in block.element.itertext() if (text := fold(it))), block.text)


def _place(block: Block) -> _Place:
    """Of what make a line is; of one that a link opens, the link tells it."""
    around = block.links[0].element if block.toggle and len(block.links) == 1 else block.element
    return (block.heading, block.bold, block.toggle, around.tag, around.get("class"), bool(block.links))
