"""Titles of the cards of a list, once all are known: what each of them begins with is not the title's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.persons import like_person, names_place
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.news.cards.card import Card

_PAIR, _DAY_LABEL_TITLE = 2, 3
_FEWEST = 3
"""Neighbours of which can be said that all begin alike."""
_LONGEST_KICKER, _SHORTEST_TITLE = 24, 6
_COUNTED = re.compile(r"(?:№|no\.?|nr\.?)?\s?#?(\d{1,3})(?:[.)：:、．]\s?|\s[-–—|]\s)(?=\S)", re.IGNORECASE)


def without_numbers(cards: list[Card]) -> list[Card]:
    """Take off the numbers by which a list counts its items: "1. The title", "2. The title"."""
    matches = [_COUNTED.match(card.title) for card in cards]
    numbers = {int(match[1]) for match in matches if match}
    if len(numbers) >= _FEWEST and len(numbers) == len(cards):
        for card, match in zip(cards, matches, strict=True):
            card.title = card.title[match.end() :] if match else card.title
    return cards


def without_kickers(cards: list[Card]) -> list[Card]:
    """Take off the word in an element of its own that begins each title and comes again: it is the kind.

    So words that no list knows are told from titles: "Harbour notes", "Voices", "Harbour notes".
    """
    kickers = [card.title_block.parts[0] if len(card.title_block.parts) > 1 else "" for card in cards]
    rests = [_behind(kicker, card.title) for kicker, card in zip(kickers, cards, strict=True)]
    titles = len(set(rests))  # copies of a slide tell nothing
    if any(rest[:1].islower() for rest in rests) or any(map(_is_marked, cards)):
        return cards  # a word that was sought
    if titles >= _FEWEST and len(set(kickers)) * 3 <= 2 * titles and all(rests):
        for card, kicker, rest in zip(cards, kickers, rests, strict=True):
            card.title, card.kind, card.kind_block = (
                rest,
                card.kind or kicker,
                card.kind_block or card.title_block,
            )
    return cards


def without_labels(cards: list[Card]) -> list[Card]:
    """Take off the word between day and title, where each line of a list is of three such elements."""
    found = [(card, _label_of(card)) for card in cards]
    if len(found) < _PAIR or not all(label or card.kind for card, label in found):
        return cards
    for card, label in found:
        if label:
            card.title = card.title.removeprefix(label).lstrip()
            card.kind, card.kind_block = card.kind or label, card.kind_block or card.title_block
    return cards


def _label_of(card: Card) -> str:
    """The second of three elements of a title's line, between day and title."""
    parts, shown = card.title_block.parts, card.dated.published
    if len(parts) != _DAY_LABEL_TITLE or shown is None or shown.raw not in parts[0]:
        return ""
    label, rest = parts[1], parts[2]
    if not label[-1].isalnum() or has_digit(label) or word_count(label) > _PAIR:
        return ""
    if names_place(label) or like_person(label):
        return ""
    whole = card.title in {rest, f"{label}{rest}", f"{label} {rest}"} and _is_apart(label, card)
    return label if whole and len(label) <= _LONGEST_KICKER and len(rest) > len(label) else ""


def _is_apart(label: str, card: Card) -> bool:
    """Whether a label is all of an element behind which no words go on, as they do behind marked ones."""
    around = (
        element for element in card.title_block.element.iter() if fold("".join(element.itertext())) == label
    )
    return any(not (element.tail or "").strip() for element in around)


def _is_marked(card: Card) -> bool:
    """Whether words of a title are marked, as a search does with those that it found."""
    return next(card.title_block.element.iter("mark"), None) is not None


def _behind(kicker: str, title: str) -> str:
    """The title behind a short beginning; nothing where too little is left."""
    if not 0 < len(kicker) <= _LONGEST_KICKER or not title.startswith(kicker) or kicker[-1] in ":：":
        return ""  # "Name:" before each is no kind
    rest = title[len(kicker) :].lstrip(" :：|·•–—-")
    return rest if len(rest) > max(len(kicker), _SHORTEST_TITLE) else ""
