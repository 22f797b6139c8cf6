"""Lines that say who sets the cookies below them: hosts or companies over groups that name no provider.

Links to a company's pages look the same; those over cookies have some below each of them.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.known import is_setter, names_setter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iclei_scraper.page import Block

_LONGEST = 60  # characters
_FEWEST = 2
_HALF = 2
_NEARLY_ALL = 0.8

_Place = tuple[object, ...]


def setters_above(blocks: Sequence[Block], names: AbstractSet[int], own: AbstractSet[int]) -> dict[int, str]:
    """Index of each name -> who sets the cookie, as the line says that opens its group; empty if none does.

    Args:
        blocks: of the page.
        names: indexes of those that name a cookie.
        own: indexes of those that tell anything of one, names included.
    """
    place = _place_of_setters(blocks, own)
    if place is None:
        return {}
    told: dict[int, str] = {}
    opened: list[int] = []
    filled: set[int] = set()
    current: int | None = None
    for at in range(max(names, default=-1) + 1):
        if at in names and current is not None:
            told[at] = blocks[current].text
            filled.add(current)
        elif at in own:
            continue
        elif _place(blocks[at]) == place:
            current = at
            opened.append(at)
        elif 0 < blocks[at].heading <= (blocks[opened[-1]].heading if opened else 0):
            current = None
    return told if len(filled) >= max(_FEWEST, _NEARLY_ALL * len(opened)) else {}


def _place_of_setters(blocks: Sequence[Block], own: AbstractSet[int]) -> _Place | None:
    """Of what make the lines are most of which name a host or a company, and nothing else."""
    lines = [block for at, block in enumerate(blocks) if at not in own and 0 < len(block.text) <= _LONGEST]
    sure = Counter(_place(block) for block in lines if _is_only_setter(block.text))
    held = Counter(map(_place, lines)) if sure else sure
    places = [place for place, count in sure.items() if count >= max(_FEWEST, held[place] / _HALF)]
    return max(places, key=lambda place: sure[place], default=None)


@lru_cache(maxsize=16_384)  # the lines of menus, headers and footers come with every page
def _is_only_setter(text: str) -> bool:
    return is_setter(text) and names_setter(text)


def _place(block: Block) -> _Place:
    return (block.heading, block.bold, block.toggle, block.tag, block.element.get("class"), bool(block.links))
