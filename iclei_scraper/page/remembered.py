"""The blocks of what stands around the main text, remembered: most of it stood on an earlier page too.

A menu item, a column of a footer or a banner is known again by its markup and by all else that its division
into blocks hangs on: what the elements around it make of it, and which classes hide. Its blocks are then made
from what is remembered of them, with the elements of this page, and nobody walks through it. Parts are small,
for on each page the menu marks another place as the reader's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from iclei_scraper.page.landmarks import BY_LANDMARK
from iclei_scraper.page.lines import Block, Link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.html import HtmlElement

_FEWEST, _MOST = 4, 64
"""Elements of a part: fewer are walked through as quickly."""
_LONGEST = 50_000  # bytes of markup
_LANDMARK = re.compile(
    rb"<(?:nav|header|footer|aside)\b|\srole=.(?:banner|navigation|contentinfo|complementary)"
)
_ANY = 7
"""Above the level of any heading."""


class _Outline(NamedTuple):
    """The headings above a block."""

    below: int
    """Of those above the part the ones of a smaller level."""
    own: tuple[int, ...]
    """Numbers of blocks of the part."""


class _Told(NamedTuple):
    """A block, apart from any page: elements, links and headings by their number."""

    text: str
    element: int
    tag: str
    parts: tuple[str, ...]
    links: tuple[int, ...]
    heading: int
    outline: int
    toggle: bool
    bold: bool
    hidden: str | None
    place: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a page gave."""

    blocks: tuple[_Told, ...]
    links: tuple[tuple[str, int, str], ...]
    """Address, element and text of each link."""
    outlines: tuple[_Outline, ...]
    """In the order in which blocks stand below them; the last is what holds behind the part."""
    characters: int
    gap: bool
    """Whether an empty line stands at its end."""


class Opened(NamedTuple):
    """A part that is being read for the first time."""

    element: HtmlElement
    slot: list[Part]
    start: int
    """Number of blocks before it."""
    asked: int
    """How often something was asked of the whole page before it."""


class Memory:
    """Where parts of one page are looked for.

    Args:
        rules: which classes and ids hide, see :func:`iclei_scraper.page.hiding.hiding_rules`.
    """

    def __init__(self, rules: Mapping[str, str]) -> None:
        self._rules = [
            (rule[1:].encode("ascii", "xmlcharrefreplace"), rule, why) for rule, why in rules.items()
        ]

    def slot(self, root: HtmlElement, sure: int, state: tuple[object, ...]) -> list[Part] | None:
        """Where a part is kept; ``None`` where an element makes none, or what stands around it counts too.

        Args:
            root: the element.
            sure: how sure its place is, see :func:`iclei_scraper.page.landmarks.place_of`.
            state: all that its division hangs on besides markup and rules.
        """
        if not _FEWEST <= len([*islice(root.iter(), _MOST)]) < _MOST:
            return None
        markup = etree.tostring(root, with_tail=False)
        if len(markup) > _LONGEST or (sure < BY_LANDMARK and _LANDMARK.search(markup)):
            return None
        hiding = tuple([(rule, why) for name, rule, why in self._rules if name in markup])
        return _slot_of(blake2b(markup, digest_size=16).digest(), hiding, sure, state)


@lru_cache(maxsize=2_048)
def _slot_of(*key: object) -> list[Part]:  # noqa: ARG001  # what it is known by
    """What was read of a part, to be put in once."""
    return []


def told(opened: Opened, blocks: Sequence[Block], outline: tuple[Block, ...], *, gap: bool) -> Part:
    """What is to be remembered of a part.

    Args:
        opened: the part.
        blocks: all blocks of the page up to the end of the part.
        outline: the headings that hold behind it.
        gap: whether an empty line stands at its end.
    """
    start = opened.start
    own = blocks[start:]
    elements = {element: number for number, element in enumerate(opened.element.iter())}
    links = {it: number for number, it in enumerate(dict.fromkeys(it for block in own for it in block.links))}
    outlines: list[_Outline] = []
    told_blocks = []
    below = _ANY
    for block in own:
        below = min(below, block.heading or _ANY)
        above = _Outline(below, tuple([it.index - start for it in block.headings if it.index >= start]))
        if not outlines or outlines[-1] != above:
            outlines.append(above)
        told_blocks.append(
            _Told(
                block.text,
                elements[block.element],
                block.tag,
                block.parts,
                tuple([links[link] for link in block.links]),
                block.heading,
                len(outlines) - 1,
                block.toggle,
                block.bold,
                block.hidden,
                block.place,
                block.gap,
            )
        )
    outlines.append(_Outline(below, tuple([it.index - start for it in outline if it.index >= start])))
    return Part(
        tuple(told_blocks),
        tuple((link.href, elements[link.element], link.text) for link in links),
        tuple(outlines),
        sum(len(block.text) for block in own),
        gap,
    )


def again(
    part: Part, root: HtmlElement, start: int, outline: tuple[Block, ...]
) -> tuple[list[Block], tuple[Block, ...]]:
    """The blocks of a part on this page, and the headings that hold behind it.

    Args:
        part: what an earlier page gave.
        root: its element on this page.
        start: number of blocks before it.
        outline: the headings above it.
    """
    elements = list(root.iter())
    links = [Link(href, elements[number], text) for href, number, text in part.links]
    blocks: list[Block] = []

    def above(number: int) -> tuple[Block, ...]:
        below, own = part.outlines[number]
        if below == _ANY:
            return outline
        return (*(it for it in outline if it.heading < below), *(blocks[it] for it in own))

    last, headings = -1, outline
    for index, it in enumerate(part.blocks, start):
        if it.outline != last:
            last = it.outline
            headings = above(last)
        blocks.append(
            Block(
                index,
                it.text,
                elements[it.element],
                it.tag,
                it.parts,
                tuple([links[number] for number in it.links]) if it.links else (),
                it.heading,
                headings,
                it.toggle,
                it.bold,
                it.hidden,
                it.place,
                it.gap,
            )
        )
    return blocks, above(len(part.outlines) - 1)
