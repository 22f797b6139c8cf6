"""Lists side by side of which the first has the names, and the others tell of each in the same order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FEWEST, _MOST, _LONGEST = 2, 200, 300
"""Entries of such lists, and characters of one."""
_NEAR = 2  # elements around a line within which its item is
_ADDRESS = 2.5
_NOTHING = frozenset({"", "-", "–", "—", "n/a"})
"""What stands where nothing is to be told."""


def parallel_lists(blocks: Sequence[Block]) -> Iterator[Sequence[Sequence[HtmlElement]]]:
    """Groups of lists, as rows: of each entry its item in every list.

    In a list of ways to reach one house each item is of another kind; here all items of a list are of one.
    """
    lists = dict.fromkeys(
        item.getparent()
        for block in blocks
        for item in (block.element, *islice(block.element.iterancestors(), _NEAR))
        if item.tag == "li" and item.getparent() is not None
    )
    groups: dict[HtmlElement, list[list[HtmlElement]]] = {}
    for element in lists:
        column = element.getparent()
        if column is not None:
            holder = column.getparent() if len(column) == 1 else column
            groups.setdefault(holder, []).append(list(element.iterchildren("li")))
    for columns in groups.values():
        length = len(columns[0])
        even = len(columns) >= _FEWEST and all(len(column) == length for column in columns)
        if even and _FEWEST <= length <= _MOST and _are_parallel(columns):
            yield list(zip(*columns, strict=True))


def _are_parallel(columns: Sequence[Sequence[HtmlElement]]) -> bool:
    names, *others = ([fold(" ".join(item.itertext())) for item in column] for column in columns)
    if not all(text and not (has_digit(text) or "@" in text or label_of(text)) for text in names):
        return False
    return all(
        all(text in _NOTHING or test(text[:_LONGEST]) for text in texts) and not _NOTHING.issuperset(texts)
        for texts in others
        for test in (_is_address if any(map(_is_address, texts)) else _is_reached,)
    )


def _is_address(text: str) -> bool:
    return address_evidence(text) >= _ADDRESS and not _is_reached(text)


def _is_reached(text: str) -> bool:
    return any(piece.kind != "text" for piece in read_pieces(text))
