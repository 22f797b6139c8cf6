"""What stands around stories alone: how long it takes to read one, the way back to the others."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.times import to_neighbour
from iclei_scraper.parsers.signs.controls import READING_TIME, leads_around
from iclei_scraper.parsers.signs.headings import leads_back
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_BY_READING_TIME, _BY_WAY_BACK, _BY_NEIGHBOUR, _BY_TAGS = 2.0, 1.5, 1.0, 0.5
_MOST = 2.5
_BEFORE, _AFTER = 4, 8
"""Lines around a title in which it stands how long reading takes."""
_LONGEST_FACTS = 90
_READING_TIME = re.compile(rf"(?<!\d){READING_TIME}", re.IGNORECASE)


def furnished_as_story(title: Block, context: Context) -> float:
    """How much of what stands around a story a page has, from 0 to 2.5."""
    blocks = context.page.content_blocks
    points = 0.0
    if any(map(_tells_reading_time, _beside(title, blocks))):
        points += _BY_READING_TIME
    links = [link.text for block in blocks if block.place == "main" for link in block.links]
    if any(map(leads_back, links)):
        points += _BY_WAY_BACK
    arrows = any(map(to_neighbour, _beside(title, blocks)))
    if arrows or any(leads_around(text) and " " in text.strip() for text in links):
        points += _BY_NEIGHBOUR
    if any("tag" in (link.element.get("rel") or "").split() for block in blocks for link in block.links):
        points += _BY_TAGS
    return min(points, _MOST)


def _beside(title: Block, blocks: list[Block]) -> Iterator[Block]:
    yield from islice((it for it in reversed(blocks) if it.index < title.index and it.text), _BEFORE)
    yield from islice((it for it in blocks if it.index > title.index and it.text), _AFTER)


def _tells_reading_time(block: Block) -> bool:
    text = block.text
    return len(text) <= _LONGEST_FACTS and has_digit(text) and _READING_TIME.search(text) is not None
