"""Sentences that a designer has broken into lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.page import Block

_MOST_LINES = 5
_LONGEST = 300  # characters of such a sentence
_END = ".!?。！？"


def unbroken(blocks: Iterable[Block]) -> Iterator[Block]:
    """Lines, but one for those of an element that a sentence goes on in up to its full stop."""
    held: list[Block] = []
    for block in blocks:
        if held and not _goes_on(held, block):
            yield from held
            held = []
        held.append(block)
        if block.text[-1:] in _END or len(held) > _MOST_LINES:
            yield from _joined(held)
            held = []
    yield from held


def _goes_on(held: list[Block], block: Block) -> bool:
    """Whether a line may be the next one of a sentence: a small letter begins it, or a number."""
    last = held[-1]
    if block.element is not last.element or last.heading != block.heading or not block.text:
        return False
    if sum(len(line.text) for line in held) + len(block.text) > _LONGEST or last.text[-1:] in ":：":
        return False
    if block.text[0].isdigit():  # "We work with", and then how many
        return last.text.rpartition(" ")[2].islower()
    return block.text[0].islower() or has_cjk(last.text[-1:] + block.text[0])


def _joined(lines: list[Block]) -> list[Block]:
    if len(lines) == 1 or lines[-1].text[-1:] not in _END:
        return lines
    return [replace(lines[0], text=" ".join(line.text for line in lines))]
