"""Where in the items of a list their titles stand, told by all of them together.

Of one item alone it can be hard to say which of its lines is the title: "New trees" is as short as a button
or a label, and a sentence above a title reads as well as that. What stands at the same place in its
neighbours tells.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.news.units.anchors import Anchor

_DEPTH = 6  # elements around a line among which that of its item is sought
_MOST_BEFORE = 12  # elements before one in the same item
_MOST_LINES = 40  # of one item
_FEWEST, _FEWEST_TITLES, _TITLE_WORDS = 3, 2, 3
_MARKEDLY = 0.5
"""By how much fewer of the lines at one place must be sentences for the titles to stand there."""
_SENTENCE = re.compile(r"(?:[.…。]|\[…\]|\[\.\.\.\])\W?$|[a-zß-ÿ][.!?] [A-ZÀ-Þ]|。.")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line that may be the title of an item."""

    block: Block
    link: Link
    text: str
    places: tuple[Hashable, ...]
    sentence: bool


class Item:
    """All lines that lead to one place one after the other; its anchor has the one that is the title."""

    def __init__(self, anchor: Anchor, before: Anchor | None = None) -> None:
        self.anchor = anchor
        self.lines: list[Line] = []
        if before is not None:
            self.add(before)
        self.add(anchor)

    def add(self, anchor: Anchor) -> None:
        """A further line; a link around more than any card has was left open."""
        if len(self.lines) >= _MOST_LINES:
            return
        above = sum(line.block.element is anchor.block.element for line in self.lines)
        line = _line(anchor, above)
        if line is not None:
            self.lines.append(line)

    @property
    def taken(self) -> Line | None:
        """The line that is the title."""
        return next((line for line in self.lines if line.block is self.anchor.block), None)

    def take(self, line: Line) -> None:
        """Make another line the title."""
        self.anchor.block, self.anchor.link, self.anchor.text = line.block, line.link, line.text


def settle(items: Sequence[Item], short: Sequence[Anchor]) -> list[Anchor]:
    """Let the items of a list agree on where their titles stand.

    Args:
        items: what leads somewhere, in reading order.
        short: linked lines of too few words for a title, which are one only where other items have theirs.

    Returns:
        The anchors of the items, and those of short titles, in reading order.
    """
    several = [item for item in items if len(item.lines) > 1]
    if several:
        at: dict[Hashable, list[Line]] = defaultdict(list)
        for item in several:
            for line in item.lines:
                for place in line.places:
                    at[place].append(line)
        for item in several:
            _leave_sentences(item, at)
    titles = Counter(place for item in items if (taken := item.taken) for place in taken.places)
    for item in several:
        _follow_others(item, titles)
    anchors = [item.anchor for item in items]
    beside = [found for anchor in short if (found := _line(anchor, 0)) is not None]
    also = Counter(place for line in beside for place in line.places)
    kept = {
        line.block.index
        for line in beside
        if any(titles[place] >= max(_FEWEST_TITLES, also[place] + 1) for place in line.places)
    }
    if not kept:
        return anchors
    more = [anchor for anchor in short if anchor.block.index in kept]
    return sorted([*anchors, *more], key=lambda anchor: anchor.block.index)


def _leave_sentences(item: Item, at: dict[Hashable, list[Line]]) -> None:
    """Where lines at the title's place are sentences, as texts are, and those at another none: that one."""
    taken = item.taken
    if taken is None or not taken.sentence:
        return
    texts = _alike(taken, at)
    for line in item.lines if texts else ():
        others = _alike(line, at) if not line.sentence else []
        enough = sum(word_count(other.text) for other in others) >= _TITLE_WORDS * len(others)
        if others and enough and _sentences(texts) - _sentences(others) >= _MARKEDLY:
            item.take(line)
            return


def _alike(line: Line, at: dict[Hashable, list[Line]]) -> list[Line]:
    most = max((at[place] for place in line.places), key=len, default=[])
    return most if len(most) >= _FEWEST else []


def _sentences(lines: Sequence[Line]) -> float:
    return sum(line.sentence for line in lines) / len(lines)


def _follow_others(item: Item, titles: Counter[Hashable]) -> None:
    """A sentence is no title where those of others stand at the place of a line beside it, if a short one."""
    taken = item.taken
    if taken is None or not taken.sentence:
        return
    here = max((titles[place] for place in taken.places), default=0) - 1
    for line in item.lines:
        there = max((titles[place] for place in line.places), default=0)
        if line is not taken and not line.sentence and there >= _FEWEST_TITLES and there > here:
            item.take(line)
            return


def _line(anchor: Anchor, above: int) -> Line | None:
    if anchor.link is None:
        return None
    element = anchor.block.element
    around = anchor.link.element
    if around not in islice(element.iterancestors(), _DEPTH):
        element = around
    places = tuple(_places(element, above))
    return Line(anchor.block, anchor.link, anchor.text, places, _SENTENCE.search(anchor.text) is not None)


def _places(element: HtmlElement, above: int) -> Iterator[Hashable]:
    """For each element around a line that may be its item: what holds that, and the way down from it.

    Two lines are at one place where the ways to them differ in the item alone.
    """
    way: tuple[object, ...] = (above,)
    node = element
    for _ in range(_DEPTH):
        parent = node.getparent()
        if parent is None:
            return
        yield parent, node.tag, way
        before = sum(1 for _ in islice(node.itersiblings(preceding=True), _MOST_BEFORE))
        if before == _MOST_BEFORE:
            return
        way = (*way, node.tag, before)
        node = parent
