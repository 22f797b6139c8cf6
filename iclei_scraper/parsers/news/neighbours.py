"""What only the neighbours tell: in one place on every card another name each time, or one of few labels.

A name without "by" is a writer's where all cards have a name there; a word that no list knows is a kind where
a few such words come again and again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.card import DATE, ORNAMENT, SHORT, TITLE
from iclei_scraper.parsers.news.units import first_class
from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.persons import like_person, names_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.signs.context import Context

    Slot = tuple[object, ...]
    Piece = tuple[Card, str, Block]

_MARKS = re.compile(r"\s*[|·•∙⋅●▪◦/]\s*|\s+[-–—]\s+|\s{2,}")
_FEWEST = 2
"""Cards that must have a name in one place."""
_FEWEST_KINDS = 4
_MOSTLY = 0.9
_DIFFERENT, _FEW = 0.5, 0.6
"""Share of different texts above which they can be names, and up to which they can be labels."""
_LONGEST_KIND = 32
_CJK = "\u2e80"
_KIND_WORDS = 3
_LONGEST_LINE = 120
_HASH = re.compile(r"^[#@]|\d|[.!?…:]$")


def complete_by_neighbours(cards: Sequence[Card], context: Context) -> None:
    """Fill in the authors and kinds that cards built alike show without any word that says so."""
    alike: dict[Slot, list[Card]] = defaultdict(list)
    for card in cards:
        alike[card.unit.root.tag, first_class(card.unit.root), card.unit.anchor.level].append(card)
    for group in alike.values():
        if len(group) >= _FEWEST and not all(card.authors and card.kind for card in group):
            _complete(group, context)


def _complete(cards: Sequence[Card], context: Context) -> None:
    slots: dict[Slot, list[Piece]] = defaultdict(list)
    for card in cards:
        for slot, text, block in _pieces(card, context):
            slots[slot].append((card, text, block))
    names = None if any(card.authors for card in cards) else _names(slots, len(cards), context)
    for card, text, block in names or ():
        card.authors, card.authors_block = text, block
    kinds = None if any(card.kind for card in cards) else _kinds(slots, len(cards), names)
    for card, text, block in kinds or ():
        card.kind, card.kind_block = text, block


def _pieces(card: Card, context: Context) -> Iterator[tuple[Slot, str, Block]]:
    """Pieces of a card's small lines that are no date, each with the place where it stands."""
    seen: dict[Slot, int] = {}
    title = card.title_block.index
    for block, role in card.lines:
        own = role == TITLE and block is card.title_block
        if not (own or role in {DATE, SHORT, ORNAMENT} or _parted(block, card)):
            continue
        if len(block.text) > _LONGEST_LINE:
            continue
        place: Slot = (*_where(block, card), own, block.index < title)
        dated = False
        for piece in _texts(block):
            meta = context.meta_of(piece)
            dated = dated or bool(meta.dates)
            if meta.bare and meta.rest == (piece,) and not (own and piece in card.title):
                slot = (*place, dated)
                seen[slot] = seen.get(slot, 0) + 1
                yield (*slot, seen[slot]), piece, block


def _parted(block: Block, card: Card) -> bool:
    """A longer line that is no teaser but several pieces with marks between."""
    return block is not card.teaser_block and len([*islice(_texts(block), _FEWEST)]) == _FEWEST


def _where(block: Block, card: Card) -> Slot:
    """A line's element by its name, else by its place among its neighbours."""
    element = block.element
    if element is card.unit.root:
        return ("",)
    name = first_class(element)
    parent = element.getparent()
    if name is None and parent is not None and card.unit.root.tag == "tr":
        return (element.tag, parent.index(element))
    if name is None and parent is not None and not card.unit.flat:
        return (element.tag, first_class(parent), parent.index(element))
    return (element.tag, name)


def _texts(block: Block) -> Iterator[str]:
    parts = block.parts if len(block.parts) > 1 else (block.text,)
    return (piece for part in parts for text in _MARKS.split(part) if (piece := text.strip(" ,;")))


def _names(slots: dict[Slot, list[Piece]], cards: int, context: Context) -> list[Piece] | None:
    """The place where nearly all that stands are names, and mostly different ones."""
    best: list[Piece] | None = None
    for pieces in slots.values():
        if len(pieces) < _FEWEST or len(pieces) * 2 < cards or (best and len(best) >= len(pieces)):
            continue
        texts = [text for _, text, _ in pieces]
        eastern = texts[0][0] > _CJK  # any word is as short as a name there
        if len(set(texts)) <= max(_DIFFERENT * len(texts), (_FEWEST_KINDS - 1) * eastern):
            continue
        fitting = sum(like_person(text, context.small_words, context.language) for text in texts)
        if fitting >= _MOSTLY * len(texts):
            best = pieces
    return best


def _kinds(slots: dict[Slot, list[Piece]], cards: int, names: list[Piece] | None) -> list[Piece] | None:
    """The place where a few short labels come again and again."""
    best: list[Piece] | None = None
    for pieces in slots.values():
        if pieces is names or len(pieces) < _FEWEST_KINDS or len(pieces) * 2 < cards:
            continue
        different = {text for _, text, _ in pieces}
        if not 1 < len(different) <= _FEW * len(pieces) or not all(map(_can_be_kind, different)):
            continue
        if best is None or len(pieces) > len(best):
            best = pieces
    return best


def _can_be_kind(text: str) -> bool:
    if len(text) > _LONGEST_KIND or word_count(text) > _KIND_WORDS or _HASH.search(text):
        return False
    if button(text) or furniture(text) or label_in(text) or not any(map(str.isalpha, text)):
        return False
    return not names_place(text)
