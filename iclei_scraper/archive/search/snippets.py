"""The place of a text that shows why it was found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.search.words import LONGEST_WORD, fold, is_unspaced, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.archive.search.query import Term

WIDTH = 160
"""Columns of a snippet on a terminal, about; a character of a script without spaces takes two."""
_READ = 100_000
"""Characters of a text that are looked through."""


class Mark(NamedTuple):
    """A part of a text that answers a term."""

    start: int
    end: int
    term: int


def snippet(text: str, terms: Iterable[Term], width: int = WIDTH) -> tuple[str, list[tuple[int, int]]]:
    """The part of a text that answers most of the terms, its ends marked with an ellipsis where it is cut.

    Returns:
        The part, and (start, end) of the words in it that answer.
    """
    marks = list(found(text[:_READ], list(terms)))
    width = width // 2 if is_unspaced(text[len(text) // 2 :][:1]) else width
    start, end = _window(text, marks, width)
    before, after = "…" if start > 0 else "", "…" if end < len(text) else ""
    shown = text[start:end]
    offset = len(before) - start
    inside = [(it.start + offset, it.end + offset) for it in marks if start <= it.start and it.end <= end]
    return f"{before}{shown}{after}", _joined(inside)


def found(text: str, terms: list[Term]) -> Iterator[Mark]:
    """Where a text answers terms, word by word."""
    sought = [(number, _run(term), term) for number, term in enumerate(terms)]
    pattern = words_of(text)
    answering = {word: marks for word in set(pattern.findall(text)) if (marks := list(_inside(word, sought)))}
    if answering:
        for match in pattern.finditer(text):
            for start, end, term in answering.get(match[0], ()):
                yield Mark(match.start() + start, match.start() + end, term)


def _inside(word: str, sought: list[tuple[int, str, Term]]) -> Iterator[Mark]:
    """Where a single word answers terms."""
    if is_unspaced(word):
        for number, run, _ in sought:
            if run and (place := word.find(run)) >= 0:
                yield Mark(place, place + len(run), number)
        return
    folded = _folded(word)
    for number, _, term in sought:
        if folded in term.tokens or (term.is_prefix and folded.startswith(term.tokens[-1])):
            yield Mark(0, len(word), number)


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return fold(word)[:LONGEST_WORD]


def _run(term: Term) -> str:
    """The characters that a term's pairs were cut from."""
    run = [token for token in term.tokens if is_unspaced(token)]
    return "".join(token[0] for token in run[:-1]) + run[-1] if run else ""


def _window(text: str, marks: list[Mark], width: int) -> tuple[int, int]:
    if len(text) <= width:
        return 0, len(text)
    best, best_count = 0, 0
    last = 0
    for first, mark in enumerate(marks):
        last = max(last, first)
        while last < len(marks) and marks[last].end - mark.start <= width * 3 // 4:
            last += 1
        count = len({it.term for it in marks[first:last]})
        if count > best_count:
            best, best_count = mark.start, count
    start = max(0, min(best - width // 4, len(text) - width))
    return _at_word(text, start, back=False), _at_word(text, start + width, back=True)


def _at_word(text: str, place: int, *, back: bool) -> int:
    """The nearest space within a word's length, so that no word is cut where there are spaces."""
    if place <= 0 or place >= len(text):
        return min(max(place, 0), len(text))
    if back:
        space = text.rfind(" ", place - 20, place)
        return space if space >= 0 else place
    space = text.find(" ", place, place + 20)
    return space + 1 if space >= 0 else place


def _joined(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks without overlaps, in their order."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
