"""What only the neighbours tell: in one place on every card another name each time, or one of few labels.

A name without "by" is a writer's where all cards have a name there; a word that no list knows is a kind where
a few such words come again and again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.writers.authors import split_authors
from iclei_scraper.parsers.news.cards.card import DATE, KIND, LABEL, ORNAMENT, SHORT, TITLE, leads_below
from iclei_scraper.parsers.news.units.division import first_class
from iclei_scraper.parsers.signs.bylines import not_the_writers
from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.kinds import kind_label, unsorted
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.persons import like_person, names_place
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
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
_CJK, _HANGUL = "\u2e80", "\uac00"
_KOREAN_NAME = 3  # signs
_KIND_WORDS = 3
_LONGEST_LINE = 120
_FEWEST_ALIKE = 3
"""Pieces of which can be said that all begin with the same words."""
_SECOND, _THIRD = 2, 3
_FEW_CARDS = 6
_MOST_ELEMENTS = 30  # of a card among which that of its kind is sought
_SHELF_WORDS = 2
_SMALL_ROLES = frozenset({DATE, SHORT, ORNAMENT, KIND})
_WORDS = re.compile(r"[^\s:：|/｜＝=]+[\s:：|/｜＝=]*|[\s:：|/｜＝=]+")
_TOPIC = re.compile(
    r"/(?:category|categories|kategorie\w?|categor[ií]as?|catégories?|rubri\w+|types?|sections?)/|[?&](?:cat|type|category)=",
    re.IGNORECASE,
)
_WRITER = re.compile(r"/(?:authors?|autor(?:es)?|auteurs?)/")
_COMMENTS = re.compile(
    r"(?:leave a |no )?comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti"
    r"|コメント|댓글|评论|評論",
    re.IGNORECASE,
)
_HASH = re.compile(r"^[#@]|\d|[.!?…:]$")


def complete_by_neighbours(cards: Sequence[Card], context: Context) -> None:
    """Fill in the authors and kinds that cards built alike show without any word that says so."""
    alike: dict[Slot, list[Card]] = defaultdict(list)
    for card in cards:
        alike[card.unit.root.tag, first_class(card.unit.root), card.unit.anchor.level].append(card)
    odd: dict[Slot, list[Card]] = defaultdict(list)  # each has a class of its own, drawn by a program
    several = {
        (tag, level, group[0].roles): group for (tag, _, level), group in alike.items() if len(group) > 1
    }
    for (tag, _, level), group in alike.items():
        if len(group) == 1:
            key = (tag, level, group[0].roles.rstrip(ORNAMENT))  # the last, with the links to further pages
            several.get(key, odd[key]).extend(group)
    for group in (*alike.values(), *odd.values()):
        if len(group) >= _FEWEST and not all(card.authors and card.kind for card in group):
            _complete(group, context)
    _by_names_of_labels(cards)


def _by_names_of_labels(cards: Sequence[Card]) -> None:
    """Give a card that is built otherwise, as a large one, the kind in an element named as that of others."""
    named = Counter(name for card in cards if card.kind and (name := _label_name(card)) is not None)
    for card in cards if named else ():
        if card.kind is not None:
            continue
        labels = {
            fold("".join(element.itertext())): element
            for element in islice(card.unit.root.iter(*{tag for tag, _ in named}), _MOST_ELEMENTS)
            if named[element.tag, element.get("class") or ""] >= _FEWEST
        }
        if len(labels) == 1 and _can_be_kind(text := next(iter(labels))):
            card.kind, card.kind_block = text, card.title_block


def _label_name(card: Card) -> tuple[str, str] | None:
    """Tag and class of the element that holds the kind of a card, and nothing else."""
    if card.kind_block is None or card.kind_block is card.title_block:
        return None
    for element in islice(card.kind_block.element.iter(), _MOST_ELEMENTS):
        name = element.get("class")
        if name and isinstance(element.tag, str) and fold("".join(element.itertext())) == card.kind:
            return element.tag, name
    return None


def mark_shelves(groups: Sequence[Group]) -> None:
    """Tell groups that stand under one label each: "Podcasts", "Columns", "Field notes".

    Labels that no list knows are such where one of their neighbours is known, or where there are several.
    """
    alike: dict[object, list[Group]] = defaultdict(list)
    for group in groups:
        head, unit = group.heading_block, group.units[0]
        if head is not None and group.says in {None, "news"} and not head.links and head.heading > 1:
            alike[head.heading, head.element.get("class"), unit.root.tag, first_class(unit.root)].append(
                group
            )
    for shelves in alike.values():
        labels = {group.heading or "" for group in shelves}
        known = any(kind_label(label) for label in labels)
        if len(labels) < (_FEWEST if known else _FEWEST_ALIKE) or len(labels) < len(shelves):
            continue
        if all(map(_can_be_kind, labels)) and all(word_count(label) <= _SHELF_WORDS for label in labels):
            for group in shelves:
                group.shelf = True


def _complete(cards: Sequence[Card], context: Context) -> None:
    slots: dict[Slot, list[Piece]] = defaultdict(list)
    for card in cards:
        for slot, text, block in _pieces(card, context):
            slots[slot].append((card, text, block))
    bare = {slot: _without_affixes(pieces) for slot, pieces in slots.items()}
    names = None if any(card.authors for card in cards) else _names(bare, len(cards), context)
    for card, text, block in names or ():
        card.authors, card.authors_block = text, block
    lists = {slot[:-1] for slot in slots if _goes_on(slot, slots) or _is_third(slot, slots)}
    single = {slot: pieces for slot, pieces in bare.items() if pieces is not names and slot[:-1] not in lists}
    for card, text, block in _kinds(single, cards) or ():
        if card.kind is None:
            card.kind, card.kind_block = text, block
            _take_from_title(card, text)


def _goes_on(slot: Slot, slots: dict[Slot, list[Piece]]) -> bool:
    """Whether a second label at a place is one of a list of tags: elsewhere the same stands first."""
    first = {text for _, text, _ in slots.get((*slot[:-1], 1), ())}
    second = {text for _, text, _ in slots[slot]}
    return slot[-1] == _SECOND and len(first) > 1 and not first.isdisjoint(second)


def _is_third(slot: Slot, slots: dict[Slot, list[Piece]]) -> bool:
    """Whether so many labels stand at a place that they are tags: none of them names a kind."""
    if slot[-1] != _THIRD:
        return False
    there = (piece for number in (1, _SECOND, _THIRD) for piece in slots.get((*slot[:-1], number), ()))
    return all(kind_label(text) is None for _, text, _ in there)


def _take_from_title(card: Card, label: str) -> None:
    """A label in an element of its own before or after the title, where both make one line."""
    parts = card.title_block.parts
    if len(parts) == 1 or label not in (parts[0], parts[-1]):
        return
    title = card.title.removeprefix(label) if parts[0] == label else card.title.removesuffix(label)
    card.title = title.strip(" :|·–—-") or card.title


def _pieces(card: Card, context: Context) -> Iterator[tuple[Slot, str, Block]]:
    """Pieces of a card's small lines that are no date, each with the place where it stands."""
    seen: dict[Slot, int] = {}
    title = card.title_block.index
    for block, role in card.lines:
        own = role == TITLE and block is card.title_block
        if not (own or role in _SMALL_ROLES or _one_label(block, role) or _parted(block, card)):
            continue
        line = context.meta(block)
        if len(block.text) > _LONGEST_LINE or (role == DATE and not line.rest and line.kind is None):
            continue
        place: Slot = (*_where(block, card), own, block.index < title)
        dated = False
        for piece in _texts(block):
            meta = context.meta_of(piece)
            dated = dated or bool(meta.dates)
            said = meta.kind is not None and not meta.rest and not meta.dates
            if own and piece in card.title and piece not in (block.parts[0], block.parts[-1]):
                continue
            if (
                own
                and piece in card.title
                and (word_count(piece) > _KIND_WORDS or _runs_on(piece, card.title))
            ):
                continue
            if meta.dates and len(meta.rest) == 1 and not (own or meta.kind or meta.authors):
                piece = meta.rest[0]  # noqa: PLW2901  # a name and a day in one run
                meta = context.meta_of(piece)
            if (said or (meta.bare and meta.rest == (piece,))) and piece != card.title:
                slot = (*place, dated)
                seen[slot] = seen.get(slot, 0) + 1
                yield (*slot, seen[slot]), piece, block


def _runs_on(piece: str, title: str) -> bool:
    """Whether a title goes on in small letters behind its first piece: a word that a search has marked."""
    return title.startswith(piece) and title[len(piece) :].lstrip()[:1].islower()


def _one_label(block: Block, role: str) -> bool:
    """A line that is one link to a category or the like."""
    return role == LABEL and len(block.links) == 1


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
    if name is None and parent is not None and (not card.unit.flat or _is_within(element, card)):
        return (element.tag, first_class(parent), parent.index(element))
    return (element.tag, name)


def _is_within(element: HtmlElement, card: Card) -> bool:
    """Whether an element is part of the one that the title has for itself, whatever follows that."""
    return card.unit.root in element.iterancestors()


def _texts(block: Block) -> Iterator[str]:
    parts = block.parts if len(block.parts) > 1 else (block.text,)
    return (piece for part in parts for text in _MARKS.split(part) if (piece := text.strip(" ,;")))


def _without_affixes(pieces: list[Piece]) -> list[Piece]:
    """Pieces without the words that all of them begin or end with: a label, whatever language it is in."""
    texts = [text for _, text, _ in pieces]
    if len(pieces) < _FEWEST_ALIKE or len(set(texts)) < _FEWEST:
        return pieces
    before = _common([_words(text) for text in texts])
    after = _common([_words(text[before:])[::-1] for text in texts])
    if (not before and not after) or not_the_writers(texts[0][:before]):
        return pieces
    return [
        (card, text[before : len(text) - after].strip(" :：|/"), block)
        for (card, _, block), text in zip(pieces, texts, strict=True)
    ]


def _words(text: str) -> list[str]:
    """Words with what parts them; a label in Chinese or Japanese signs ends with a mark."""
    return _WORDS.findall(text)


def _common(rows: list[list[str]]) -> int:
    """Characters of the words that all rows begin with; one word at least is left of each."""
    shared = 0
    for words in zip(*(row[:-1] for row in rows), strict=False):
        if len(set(words)) > 1:
            break
        shared += len(words[0])
    return shared


def _names(slots: dict[Slot, list[Piece]], cards: int, context: Context) -> list[Piece] | None:
    """The place where nearly all that stands are names, and mostly different ones."""
    best: list[Piece] | None = None
    for pieces in slots.values():
        if len(pieces) < _FEWEST or len(pieces) * 2 < cards or (best and len(best) >= len(pieces)):
            continue
        texts = [text for _, text, _ in pieces if text]
        if len(texts) < len(pieces):
            continue
        vague = context.language == "ja" and texts[0][0] > _CJK and not all(map(_leads_on, pieces))
        few = len(set(texts)) <= max(_DIFFERENT * len(texts), (_FEWEST_KINDS - 1) * vague)
        if few and not (len(set(texts)) > 1 and _are_korean(texts)):
            continue
        fitting = sum(_is_name(text, context) for text in texts)
        if fitting >= _MOSTLY * len(texts):
            best = pieces
    return best


def _are_korean(texts: Sequence[str]) -> bool:
    """Whether texts are names as nearly all Koreans have, which few other words are built like."""
    return all(len(text) == _KOREAN_NAME and text[0] >= _HANGUL and like_person(text) for text in texts)


def _leads_on(piece: Piece) -> bool:
    """Whether a piece is a link, but to no category: any word is as short as a name in Japanese."""
    _, text, block = piece
    return any(link.text == text and not _TOPIC.search(link.href) for link in block.links)


def _is_name(text: str, context: Context) -> bool:
    """One person's name, or several with a word or mark between."""
    names = split_authors(text) or (text,)
    return all(like_person(name, context.small_words, context.language) for name in names)


def _kinds(slots: dict[Slot, list[Piece]], cards: Sequence[Card]) -> list[Piece] | None:
    """The place where a few short labels come again and again, or where labels stand that are known."""
    best: tuple[tuple[int, int], list[Piece]] | None = None
    some = any(card.kind for card in cards)
    for pieces in slots.values():
        texts = [text for _, text, _ in pieces]
        if len(pieces) < _FEWEST or not all(map(_can_be_kind, set(texts))):
            continue
        if all(leads_below(block) for _, _, block in pieces):
            continue
        known = sum(kind_label(text) is not None for text in texts)
        if any(map(_is_writer, pieces)):
            continue
        whole = all(text == block.text or text in block.parts for _, text, block in pieces)
        apart = whole and not any(block is card.title_block for card, _, block in pieces)
        again = not some and _come_again(texts, len(cards), apart=apart)
        if not known and not again and not any(map(_is_topic, pieces)):
            continue
        rank = (known, len(pieces))
        if best is None or rank > best[0]:
            best = rank, pieces
    return best[1] if best else None


def _come_again(texts: list[str], cards: int, *, apart: bool) -> bool:
    """Whether texts are a few labels each of which is on several cards, ``apart`` from the titles or not."""
    different = len(set(texts))
    if len(texts) == cards < _FEW_CARDS and different > 1:  # too few to come again: a word on each
        return all(" " not in text and word_count(text) <= _KIND_WORDS for text in texts) and apart
    return len(texts) >= max(_FEWEST_KINDS, cards / 2) and 1 < different <= _FEW * len(texts)


def _is_topic(piece: Piece) -> bool:
    """Whether a label leads to all items of its kind."""
    _, text, block = piece
    return any(link.text == text and _TOPIC.search(link.href) is not None for link in block.links)


def _is_writer(piece: Piece) -> bool:
    """Whether a label leads to all items that somebody wrote."""
    _, text, block = piece
    return any(link.text == text and _WRITER.search(link.href) is not None for link in block.links)


def _can_be_kind(text: str) -> bool:
    if len(text) > _LONGEST_KIND or word_count(text) > _KIND_WORDS or _HASH.search(text):
        return False
    if button(text) or furniture(text) or label_in(text) or not any(map(str.isalpha, text)):
        return False
    return not _COMMENTS.fullmatch(text) and not names_place(text) and not unsorted(text)
