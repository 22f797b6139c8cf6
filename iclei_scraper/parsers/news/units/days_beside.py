"""Days that stand beside links: on the line before or behind, or in an element of their own on the same."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.page.alone import is_only_child
from iclei_scraper.parsers.news.units.anchors import titlelike
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units.anchors import Anchor
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta

_TITLE_AND_DAY = 2
_LONGEST_DAY = 40  # characters
_NEAR = 3  # lines behind another one among which its day stands
ALL_BUT = 0.7
"""Share of a line in a link from which the line is that link."""
_BOX = 4  # elements around a title or a day within which both stand


def each_dated(one: Block, other: Block, context: Context) -> bool:
    """Whether each of two lines has a date of its own before, behind or on it: they are items each."""
    blocks = context.page.free_blocks
    if all((before := _before(blocks, block)) and context.meta(before).is_date for block in (one, other)):
        return True
    if one.text == other.text:
        return False
    return all(_day_on(block, context) for block in (one, other)) or all(
        _day_behind(block, blocks, context) for block in (one, other)
    )


def _day_on(block: Block, context: Context) -> bool:
    """Whether an element of a line that has other words too is a day and nothing else."""
    return len(block.parts) > 1 and any(
        has_digit(part) and len(part) <= _LONGEST_DAY and context.meta_of(part).is_date
        for part in block.parts
    )


def _day_behind(block: Block, blocks: Sequence[Block], context: Context) -> bool:
    """Whether a date stands among the lines behind another one, before the next that leads anywhere."""
    position = bisect_left(blocks, block.index, key=attrgetter("index"))
    behind = takewhile(lambda line: not line.links, blocks[position + 1 : position + 1 + _NEAR])
    return any(len(line.text) <= _LONGEST_DAY and context.meta(line).is_date for line in behind)


def _before(blocks: Sequence[Block], block: Block) -> Block | None:
    """The line before another, among those that a reader sees."""
    position = bisect_left(blocks, block.index, key=attrgetter("index"))
    return blocks[position - 1] if position else None


def beside_day(block: Block, context: Context) -> bool:
    """Whether the line before or after a short one, in the same element, is a day and nothing else."""
    blocks = context.page.free_blocks
    position = bisect_left(blocks, block.index, key=attrgetter("index"))
    near = (block.element, *islice(block.element.iterancestors(), _TITLE_AND_DAY))
    for other in (*blocks[position + 1 : position + 2], *blocks[max(0, position - 1) : position]):
        if len(other.text) > _LONGEST_DAY or not has_digit(other.text) or other.links:
            continue
        meta = context.meta(other)
        if meta.dates and not meta.words and other.element.getparent() in near:
            return True
    return False


def day_apart(block: Block, context: Context) -> bool:
    """Whether an element of its own holds the day of a line, and beside it stand words: a short title."""
    if len(block.parts) != _TITLE_AND_DAY or not has_digit(block.text):
        return False
    told = [(part, context.meta_of(part)) for part in block.parts]
    days = [meta for _, meta in told if meta.dates and not meta.words and meta.dates[0][0].precision == "day"]
    (rest,) = [part for part, meta in told if not meta.dates][:1] or [""]
    return len(days) == 1 and titlelike(rest) and word_count(rest) > 1


def text_behind_day(block: Block, title: str, context: Context) -> str:
    """The text of a line that is a title, a day in an element of its own, and that text; or nothing."""
    day, *text = block.parts[1:] if len(block.parts) > _TITLE_AND_DAY and block.parts[0] == title else ("",)
    if not has_digit(day) or len(day) > _LONGEST_DAY or not context.meta_of(day).is_date:
        return ""
    told = " ".join(text).lstrip(" .:|·•–—-")
    return "" if told[:1].islower() else told  # "was told to all" goes on with a sentence


def dated_boxes(anchors: Sequence[Anchor], context: Context) -> list[Anchor]:
    """Links in no heading, each with its day in a box beside others: stories even below a larger one."""
    rows: dict[tuple[HtmlElement, str, str | None], dict[HtmlElement, Anchor]] = {}
    for anchor in anchors:
        if anchor.link is None or anchor.block.heading:
            continue
        alone = len(anchor.text) >= ALL_BUT * len(anchor.block.text)
        box = _box_with_day(anchor, context) if alone else _box_of_line_with_day(anchor, context)
        row = box.getparent() if box is not None else None
        if box is not None and row is not None:
            rows.setdefault((row, box.tag, box.get("class")), {})[box] = anchor
    return [anchor for row in rows.values() if len(row) > 1 for anchor in row.values()]


def _box_of_line_with_day(anchor: Anchor, context: Context) -> HtmlElement | None:
    """The element of a line that is a link, a day in a piece of its own, and a text behind it."""
    first, *others = anchor.block.parts
    if first != anchor.text or not any(_is_day(part, context) for part in others[:_NEAR]):
        return None
    box = anchor.block.element
    for above in islice(box.iterancestors(), _BOX):
        if not is_only_child(box):
            break
        box = above
    return box


def _is_day(text: str, context: Context) -> bool:
    if len(text) > _LONGEST_DAY or not has_digit(text):
        return False
    return _tells_day(context.meta_of(text))


def _tells_day(meta: Meta) -> bool:
    """Whether what is told of a line is a day and nothing else."""
    return bool(meta.dates) and not meta.words and meta.dates[0][0].precision == "day"


def _box_with_day(anchor: Anchor, context: Context) -> HtmlElement | None:
    """The smallest element near a link that holds the line before or behind it too, which is a day alone."""
    blocks = context.page.free_blocks
    position = bisect_left(blocks, anchor.block.index, key=attrgetter("index"))
    near = [anchor.element, *islice(anchor.element.iterancestors(), _BOX)]
    best = len(near)
    for other in (*blocks[position + 1 : position + 2], *blocks[max(0, position - 1) : position]):
        if other.links or len(other.text) > _LONGEST_DAY or not has_digit(other.text):
            continue
        if _tells_day(context.meta(other)):
            above = {other.element, *islice(other.element.iterancestors(), _BOX)}
            best = min(best, next((place for place, node in enumerate(near) if node in above), best))
    return near[best] if best < len(near) else None
