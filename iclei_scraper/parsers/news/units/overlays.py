"""Links without words, laid over a whole card or around its picture, that say in a label where they lead.

Where the title is a plain line, nothing else tells it: ``<a href aria-label="The title"></a>``.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINK, Anchor, titlelike
from iclei_scraper.parsers.news.units.linked import enough_words
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.news.units.units import Outline

_DEPTH = 4
"""Elements around a link in which the line is sought that it names."""
_MOST_LINES = 12


def overlays(blocks: Sequence[Block], anchors: Sequence[Anchor], outline: Outline) -> list[Anchor]:
    """The lines that links without words name, where no link with words leads to the same."""
    led = {anchor.link.href for anchor in anchors if anchor.link is not None}
    found: dict[int, Anchor] = {}
    for block in blocks:
        for link in block.links:
            if link.text or link.href in led:
                continue
            line = next(_named(link, outline), None)
            if line is not None and not (line.heading or any(it.text for it in line.links)):
                found.setdefault(line.index, Anchor(line, line.element, link, LINK, line.text))
    return list(found.values())


def _named(link: Link, outline: Outline) -> Iterator[Block]:
    """The nearest lines around a link that say what its label says."""
    label = _label(link.element)
    if not titlelike(label) or not enough_words(label):
        return
    for node in islice(link.element.iterancestors(), _DEPTH):
        span = outline.span(node)
        if span is None or span[1] - span[0] >= _MOST_LINES:
            return
        yield from (line for line in outline.within(node) if line.text == label)


def _label(element: HtmlElement) -> str:
    """What a link without words is said to lead to; of a picture in it, what is said to be seen."""
    label = element.get("aria-label") or element.get("title")
    if label is None:
        pictures = list(islice(element.iter("img"), 2))
        label = pictures[0].get("alt") if len(pictures) == 1 else None
    return fold(label or "")
