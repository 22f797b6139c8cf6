"""Headings that are labels: "Address", "Phone", "Opening hours" over a value each, all set alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import CONTACT_KINDS
from iclei_scraper.parsers.offices.words.branches import OFFICES
from iclei_scraper.parsers.offices.words.words import OFFICE, ORGANISATION, is_generic_title
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.cities import is_city

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.words.own import Owner

_TELLING = CONTACT_KINDS | {"address"}
_FEWEST = 2
_LONGEST, _LONGEST_VALUE, _IS_ADDRESS = 40, 160, 2.5
_TERMS = frozenset({"dt", "th", "td", "label"})
_ROW_HEADS = frozenset({"dt", "th"})
_CALLED_HEAD = re.compile(r"(?<![a-z])(?:title|label|term|ttl|tit|subj|head|key)(?![a-z])", re.IGNORECASE)


def label_headings(blocks: Sequence[Block], owner: Owner) -> dict[int, str]:
    """What headings and heads of rows announce among labels of their rank, by the index of their blocks.

    Where each label stands once, they are those of one office, and headings between them that no list of
    words knows announce what is none of its fields.

    Args:
        blocks: in reading order.
        owner: whose site it is.
    """
    ranks: defaultdict[tuple[int, str, str], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.heading or _heads_row(block):
            ranks[block.heading, block.place, block.element.get("class") or ""].append(block)
    found: dict[int, str] = {}
    for headings in ranks.values():
        if len(headings) > _FEWEST - 1:
            found |= _labels_among(headings, blocks, owner)
    return found


def names_like_labels(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of lines that are names though they could be labels: "Siège", set as "Délégation Nord" is.

    Args:
        blocks: in reading order.
    """
    unsure = [
        (block, behind)
        for before, block, behind in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
        if block.text in OFFICE and _may_be_label(block)
        if not (
            (not block.heading and _is_below_name(before))
            or (block.heading and behind is not None and behind.heading)
        )
    ]
    if not unsure:
        return frozenset()
    called = [block for block in blocks if block.text in OFFICE and label_of(f"{block.text}:") is None]
    styles = {_style(block) for block in called} - {None}
    often = Counter(block.text for block, _ in unsure)
    labels = {
        block.index  # a word that stands before several names
        for block, behind in unsure
        if often[block.text] > 1 and behind and (behind.text in OFFICE or names_place(behind.text))
    }
    titles = (it for it, _ in unsure if _style(it) in styles or (_is_title(it) and it.index not in labels))
    return frozenset(block.index for block in titles)


def _is_below_name(before: Block | None) -> bool:
    """Whether the line before is a city or a heading that may name the office already."""
    if before is None or is_generic_title(before.text):
        return False
    return before.heading > 1 or is_city(before.text)


def _may_be_label(block: Block) -> bool:
    if block.heading == 1 or block.text in OFFICES:
        return False
    return len(block.text) <= _LONGEST and label_of(f"{block.text}:") in {"address", "name"}


def _style(block: Block) -> tuple[object, ...] | None:
    """How a line is set, if it is set apart at all."""
    kind = block.element.get("class") or ""
    return (block.tag, block.heading, kind, block.bold) if kind or block.heading or block.bold else None


def _is_title(block: Block) -> bool:
    """Whether "Secretariat" stands over something by itself, without the colon of a label."""
    return label_of(f"{block.text}:") == "name" and block.text[-1:] not in ":：" and block.tag not in _TERMS


def _labels_among(headings: Sequence[Block], blocks: Sequence[Block], owner: Owner) -> dict[int, str]:
    fields = [label_of(f"{block.text.rstrip(' :：')}:") for block in headings]
    telling = Counter(field for field in fields if field in _TELLING)
    if len(telling) < _FEWEST or sum(field is not None for field in fields) * 2 < len(headings):
        return {}
    found = {
        block.index: field
        for block, field in zip(headings, fields, strict=True)
        if field is not None and field != "region" and block.text not in OFFICE
    }
    if telling.total() > len(telling):
        return found
    heads = {
        one.index
        for one, other in pairwise(blocks)
        if (one.heading and other.heading) or (_heads_row(one) and _has_address(other.text))
    }
    for block in headings[1:]:
        if block.index not in found and block.index not in heads and not _may_name(block.text, owner):
            found[block.index] = "other"
    return found


def _heads_row(block: Block) -> bool:
    """Whether a plain line heads what stands beside it, as its tag or its class says."""
    called = _CALLED_HEAD.search(block.element.get("class") or "") is not None
    return not block.heading and (block.tag in _ROW_HEADS or called)


def _has_address(text: str) -> bool:
    return len(text) <= _LONGEST_VALUE and address_evidence(text) >= _IS_ADDRESS


def _may_name(text: str, owner: Owner) -> bool:
    """Whether words may be what an office is called, wherever they stand."""
    if len(text) > _LONGEST or names_place(text) or owner.is_named(text):
        return True
    return text in OFFICE or text in ORGANISATION
