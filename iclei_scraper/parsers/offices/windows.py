"""The parts of a page worth reading closely: where contact values or addresses stand."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reader import LineReader
from iclei_scraper.values.address_words import address_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.lines import Line

_CONTACT = re.compile(
    r"[@＠☎✉✆📞]|[(\[{]\s?(?:at|arroba)\s?[)\]}]|\bat\b.{1,60}\bdot\b|(?:\+|\b00)\s?\(?\d[\d ().–/-]{5}"
    r"|(?<![\d.])\d[\d()]{1,5}[ ./()–-]{1,3}\d[\d ./()–-]{3}|\d{8}"
    r"|(?:tel|fon|phone|fax|電話|电话|전화).{0,12}\d[\d\s-]{3}|[０-９]{2,}.[０-９]{2}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b\d{4,6}\b|〒|^\d{1,4}[A-Za-z]?[ ,/-]|\d[A-Za-z]?[,.]?$|[A-Z]\d[A-Z] ?\d|, |丁目|[路街로길]\s?\d"
)
_BEFORE, _AFTER = 7, 4
"""Blocks before and after a contact value in which a name or the rest of an address may stand."""
_LONGEST_SIGNAL, _LONGEST_ADDRESS = 600, 160
_IS_ADDRESS = 3.0
_MOST_LINES = 6_000


def read_windows(page: Page) -> Iterator[list[Line]]:
    """The runs of lines, each within one part of the page, in which contact values or addresses stand."""
    blocks = [block for block in page.content_blocks if block.text or block.links]
    ranges = _ranges(blocks)
    reader = LineReader(page) if ranges else None
    total = 0
    for first, last in ranges:
        for _, part in groupby(blocks[first:last], key=lambda block: block.place):
            lines = reader.read(list(part)) if reader else []
            total += len(lines)
            if any(line.is_contact or line.evidence for line in lines):
                yield lines
        if total > _MOST_LINES:
            return


def _ranges(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where to look: positions of blocks, joined where they overlap."""
    ranges: list[tuple[int, int]] = []
    for position, block in enumerate(blocks):
        if not _is_signal(block):
            continue
        first, last = max(0, position - _BEFORE), min(len(blocks), position + _AFTER + 1)
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _is_signal(block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST_SIGNAL:
        return False
    if _CONTACT.search(text):
        return True
    for link in block.links:
        if link.href[:4].lower() in {"mail", "tel:", "fax:"} or "email-protection" in link.href:
            return True
    if len(text) > _LONGEST_ADDRESS or not _PLACE.search(text):
        return False
    return address_evidence(text) >= _IS_ADDRESS
