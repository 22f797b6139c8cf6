"""Several figures in one plain line: "2,500+ members · 125 countries · 24 offices"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from iclei_scraper.parsers.statistics.figures.counters import SENTENCE
from iclei_scraper.parsers.statistics.figures.line import SMALL_WORDS
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.numbers.quantities import Quantity, find_quantities
from iclei_scraper.values.numbers.quantity_words import may_hold_words
from iclei_scraper.values.wording.text import has_digit

_LONGEST = 320  # characters of a line
_LONGEST_LABEL = 80
_MOST_FIGURES = 12
_STOPS = "·•∙⋅|｜‖¦◆◇■□▪●○★☆✦»›→=✕×"
_MARKS = _STOPS + "/／,，、;；・–—"
_END = re.compile(rf"\s?[{_MARKS}]{{1,2}}\s?$|\s-\s$|\s(?:and|und|et|y|e|en|och|&)\s$", re.IGNORECASE)
_BEGIN = re.compile(rf"^\s?[{_MARKS}]{{1,2}}\s?|^\s-\s")
_STOPPED = re.compile(rf"[{_STOPS}]\s?$")
_HARD = re.compile(rf"\s?[{_STOPS}]\s?")
"""Marks that no label has in it: a piece without a figure may stand between two of them."""
_TWO_NUMBERS = re.compile(rf"\d[^\d{_MARKS}-]{{0,90}}[{_MARKS}-][^\d]{{0,80}}\d")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_FULL_STOP = re.compile(r"(?<=[^\W\d_])\.\s+(?=[+~>≈]?\s?[\dA-ZÀ-Þ])")
_FEW_WORDS = 5
_ANNOUNCED = re.compile(r"[:：]\s?[^\d\s]?\d[^:：]{0,80}[:：]\s?[^\d\s]?\d")


def divide_strip(text: str) -> list[str]:
    """The pieces of a line that is nothing but figures and labels by turns; none where it is anything else.

    A mark parts two counters only where it stands beside a figure, so that "cities, towns" stays one label.

    >>> divide_strip("2,500+ cities, towns · 125 countries")
    ['2,500+ cities, towns', '125 countries']
    >>> divide_strip("Members: 2,500 / Countries: 125"), divide_strip("In 2020, 125 cities signed")
    (['Members: 2,500', 'Countries: 125'], [])
    """
    if len(text) > _LONGEST or not (has_digit(text) or may_hold_words(text)) or not counts_something(text):
        return []
    stated = _FULL_STOP.split(text.rstrip(" .!"))
    if len(stated) > 1 and all(len(piece.split()) <= _FEW_WORDS for piece in stated):
        claims = [piece for piece in stated if _is_short_claim(piece)]
        if len(claims) > 1:
            return claims
    if text[-1] == "。" and len(text) > _LONGEST_LABEL:
        return []  # a sentence
    return _by_turns(text) if _TWO_NUMBERS.search(text) or _ANNOUNCED.search(text) else []


@lru_cache(maxsize=8_192)
def are_chips(parts: tuple[str, ...]) -> bool:
    """Whether the pieces of a line are counters, each with its figure and its label, but for one in four.

    >>> are_chips(("125 countries", "24 offices")), are_chips(("We have", "24 offices", "in", "20 countries"))
    (True, False)
    """
    if not 1 < len(parts) <= _MOST_FIGURES or not all(len(part) <= _LONGEST_LABEL for part in parts):
        return False
    others = sum(not _is_chip(part) for part in parts)
    return len(parts) - others > 1 and others * 4 <= len(parts)


def _is_chip(part: str) -> bool:
    """A figure and its label in one piece: "125 countries", "Members: 2,500"."""
    if not has_digit(part) or len(found := find_quantities(part)) != 1:
        return False
    before, after = part[: found[0].start], part[found[0].end :]
    before = "" if before.strip().lower() in SMALL_WORDS else before
    worded = bool(_HAS_LETTER.search(before)), bool(_HAS_LETTER.search(after))
    label = f"{before} {after}"
    return worded.count(True) == 1 and not SENTENCE.search(label) and counts_something(label)


def _by_turns(text: str) -> list[str]:
    found = find_quantities(text)
    if not 1 < len(found) <= _MOST_FIGURES:
        return []
    head, tail = text[: found[0].start], text[found[-1].end :].rstrip(" .。")
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    if not _HAS_LETTER.search(tail):
        return _labels_first(text, found, [head, *gaps])
    if not _HAS_LETTER.search(head) or head.rstrip().endswith((":", "：")) or _STOPPED.search(head):
        return _labels_last(text, found, [*gaps, tail])
    return []


def _is_short_claim(piece: str) -> bool:
    """A figure and a few words: "2,500 cities" of "2,500 cities. 125 countries."."""
    found = find_quantities(piece)
    return len(found) == 1 and not piece[: found[0].start].strip() and len(piece.split()) <= _FEW_WORDS


def _labels_last(text: str, found: tuple[Quantity, ...], labels: list[str]) -> list[str]:
    if not all(_END.search(gap) for gap in labels[:-1]):
        return []
    bare = [_HARD.split(_END.sub("", label).strip())[0] for label in labels]
    return _pieces([f"{_raw(text, it)} {label}" for it, label in zip(found, bare, strict=True)], bare)


def _labels_first(text: str, found: tuple[Quantity, ...], labels: list[str]) -> list[str]:
    announced = all(label.rstrip().endswith((":", "：")) for label in labels)
    if not announced and not all(_BEGIN.search(gap) for gap in labels[1:]):
        return []
    bare = [_last_piece(_BEGIN.sub("", label).strip()) for label in labels]
    return _pieces([f"{label} {_raw(text, it)}" for it, label in zip(found, bare, strict=True)], bare)


def _last_piece(label: str) -> str:
    """What stands between the last two marks before a figure, rules of tables left out."""
    pieces = [piece for piece in map(str.strip, _HARD.split(label)) if _HAS_LETTER.search(piece)]
    return pieces[-1] if pieces else ""


def _raw(text: str, quantity: Quantity) -> str:
    return text[quantity.start : quantity.end]


def _pieces(pieces: list[str], labels: list[str]) -> list[str]:
    sound = all(
        _HAS_LETTER.search(label) and len(label) <= _LONGEST_LABEL and not SENTENCE.search(label)
        for label in labels
    )
    return pieces if sound else []
