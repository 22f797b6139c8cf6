"""At which of their siblings names of cookies stand, and whether another text stands in line with them."""

from __future__ import annotations

from itertools import pairwise
from math import gcd
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.names import is_session

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.marks.unit_bounds import Anchor


class Steps:
    """At which of its siblings a name stands: always the same, or every so many of one parent."""

    def __init__(self, anchors: list[Anchor]) -> None:
        self._by_parent: dict[HtmlElement | None, list[int]] = {}
        for anchor in anchors:
            self._by_parent.setdefault(parent_of(anchor), []).append(_index(anchor))
        self._indexes = {index for found in self._by_parent.values() for index in found[:1]}
        gaps = [later - one for found in self._by_parent.values() for one, later in pairwise(found)]
        self._step = gcd(*gaps) if gaps else 0
        self.regular = self._step != 1

    def hold(self, anchor: Anchor) -> bool:
        """Whether a word stands where a name is expected: after the same label, or among its siblings."""
        piece = anchor.piece
        if is_session(anchor.told["name"]) and not is_marked(piece.block):
            apart = parent_of(anchor) not in self._by_parent or self._step > 1
            if not (apart and self.regular):
                return False
        if (piece.label and not anchor.within) or is_marked(piece.block):
            return True
        index = _index(anchor)
        if self._step and self._indexes:
            return any((index - first) % self._step == 0 for first in self._indexes)
        return index in self._indexes


def parent_of(anchor: Anchor) -> HtmlElement | None:
    """The element around that of a name."""
    return anchor.piece.block.element.getparent()


def _index(anchor: Anchor) -> int:
    parent = parent_of(anchor)
    return parent.index(anchor.piece.block.element) if parent is not None else 0


def is_marked(block: Block) -> bool:
    """Whether a line stands out: a heading, bold, or what opens something."""
    return bool(block.heading or block.bold or block.toggle)
