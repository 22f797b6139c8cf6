"""Cards that each tell the same of another body: "Active in 34 countries", and in the next "in 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, NETWORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.records import Statistic

_MOST = 60  # claims of one page that are held against each other


def without_cards(told: Sequence[tuple[Block, Statistic]], own: Own) -> list[Statistic]:
    """Claims, each with its block, without those that cards side by side tell otherwise, naming no house."""
    words = [pattern for pattern in (own.names, FIRST_PERSON, NETWORK) if pattern is not None]
    bare = [(block, it) for block, it in told if not any(word.search(block.text) for word in words)][:_MOST]
    others = {
        id(one)
        for block, one in bare
        for beside, other in bare
        if one.concept == other.concept and one.value != other.value and _are_cards(block, beside)
    }
    return [it for _, it in told if id(it) not in others]


def _are_cards(block: Block, beside: Block) -> bool:
    """Whether two blocks stand in boxes of one kind, side by side, in each with something else."""
    boxes = {box.getparent(): box for box in (block.element, *block.element.iterancestors())}
    box = next(
        (it for it in (beside.element, *beside.element.iterancestors()) if it.getparent() in boxes), None
    )
    mine = boxes[box.getparent()] if box is not None else None
    if box is None or mine is None or mine is box or mine.tag != box.tag:
        return False
    return all(
        around is not it.element or len("".join(around.itertext()).split()) > len(it.parts[-1].split())
        for it, around in ((block, mine), (beside, box))
    )
