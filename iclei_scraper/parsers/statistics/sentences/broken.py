"""Sentences that a designer has broken into lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.parsers.statistics.words.called import Names

_REFERENCE = re.compile(r"(?<=\S)\s?\[(?:\d{1,3}|[a-z])\]")
_MOST_LINES = 5
_LONGEST = 300  # characters of such a sentence
_END = ".!?。！？"


def unbroken(blocks: Iterable[Block], own: Own) -> Iterator[Block]:
    """Lines without references, but one for those of an element that hold one sentence."""
    held: list[Block] = []
    for block in map(_without_references, blocks):
        if held and not _goes_on(held, block, own):
            yield from held
            held = []
        held.append(block)
        if block.text[-1:] in _END or len(held) > _MOST_LINES:
            yield from _joined(held)
            held = []
    yield from held


def _without_references(block: Block) -> Block:
    """A line without the numbers in brackets that lead to notes: "85[3] countries"."""
    text = _REFERENCE.sub("", block.text) if "]" in block.text else block.text
    return block if text == block.text else replace(block, text=text)


def _goes_on(held: list[Block], block: Block, own: Own) -> bool:
    """Whether a line may be the next of a sentence: a small letter begins it, a number, half a name."""
    last = held[-1]
    if block.element is not last.element or last.heading != block.heading or not block.text:
        return False
    if sum(len(line.text) for line in held) + len(block.text) > _LONGEST or last.text[-1:] in ":：":
        return False
    if block.text[0].isdigit():  # "We work with", and then how many
        return last.text.rpartition(" ")[2].islower()
    if block.text[0].islower() or has_cjk(last.text[-1:] + block.text[0]):
        return True
    return has_digit(block.text) and own.names is not None and _parts_name(last.text, block.text, own.names)


def _parts_name(first: str, second: str, names: Names) -> bool:
    """Whether two lines have a name between them: "Lantern" and "Forum links 40 towns"."""
    return any(it.start() < len(first) < it.end() for it in names.finditer(f"{first} {second}"))


def _joined(lines: list[Block]) -> list[Block]:
    if len(lines) == 1 or lines[-1].text[-1:] not in _END:
        return lines
    return [replace(lines[0], text=" ".join(line.text for line in lines))]
