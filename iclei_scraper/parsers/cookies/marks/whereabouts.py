"""Where a page says what is told of a cookie from afar: in a heading, on a tab, in an attribute."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_CLIMB = 12  # elements around a name whose attributes may tell its group


def whereabouts(page: Page) -> Whereabouts:
    """Those of what a page says."""
    return Whereabouts(page.free_blocks)


class Whereabouts:
    """Finds the element that says something, for evidence.

    Args:
        blocks: of the page.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._first: dict[HtmlElement, int] = {}
        for at, block in enumerate(blocks):
            self._first.setdefault(block.element, at)
        self._said: dict[str, list[int]] = {}

    def of(self, told: str, name: HtmlElement) -> HtmlElement:
        """The element that says a text of a cookie: the next one above its name, else one below.

        Args:
            told: the text.
            name: around the cookie's name; it is returned where nothing on the page says the text.
        """
        for around in islice(name.iterancestors(), _CLIMB):
            if any(told == value for value in map(fold, around.attrib.values())):
                return around
        places = self._places(told)
        if not places:
            return name
        at = bisect_right(places, self._at(name))
        return self._blocks[places[at - 1 if at else 0]].element

    def _at(self, name: HtmlElement) -> int:
        """Index of the line that a name stands in."""
        chain = (name, *islice(name.iterancestors(), _CLIMB))
        return next((self._first[around] for around in chain if around in self._first), len(self._blocks))

    def _places(self, told: str) -> list[int]:
        """Indexes of the lines that say a text, or name the group that it is."""
        if told not in self._said:
            found = [at for at, block in enumerate(self._blocks) if told in block.text]
            self._said[told] = found
        return self._said[told]
