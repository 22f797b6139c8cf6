"""Paragraphs that stand elsewhere than before, whether they were edited on the way or not.

Paragraphs of two texts are matched first where they are the same on both sides and occur once (P. Heckel, "A
technique for isolating differences between files", Communications of the ACM 21, 1978), then by the words
that they share. Of the matches, the heaviest set that keeps its order stands still: a longest increasing
subsequence in which each paragraph weighs what its words do. The others have moved.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.changes.plain import plain
from iclei_scraper.changes.worddiff import Difference, difference, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_LEAST_WORDS = 12  # of a paragraph that is told from others; of Chinese and Japanese as many signs
_MOST = 400  # paragraphs a side that are looked at
_LIKE = 0.6  # likeness of their words from which two paragraphs are one that was edited
_PAIRS = 400  # pairs of paragraphs that are compared word by word
_MANY = 3  # moves; with more of them a text was arranged anew
_HEADING = 120  # characters of a line that may be a heading
_SHOWN = 60


WHAT = ("paragraph", "paragraphs", "section", "order")
"""What moves: one paragraph, several in a row, those below a heading that came along, or a good many."""


@dataclass(frozen=True, slots=True)
class Move:
    """What moved together."""

    what: str
    """One of :data:`WHAT`."""
    before: str
    """Where it stood and how it began: ``2nd: The council has bought …``; of an edit, its words."""
    after: str
    """The same for where it stands now."""
    share: float | None
    """Share of its words that were edited on the way; ``None``: none."""
    texts: tuple[str, ...]
    """All of its paragraphs, as they were and as they are."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    words: tuple[str, ...]
    above: str | None
    """The short line right above it: a heading, as a rule."""


class _Match(NamedTuple):
    old: int
    new: int


def moves(before: str, after: str, apart: Iterable[str | None] = ()) -> list[Move]:
    """The paragraphs of prose that moved from one text to the other, as they stand now.

    Args:
        before: the older text; a paragraph of prose has an empty line before and behind it, and is one line.
        after: the newer text.
        apart: texts that are no prose of the page's: teasers of cards, which are sorted and take turns.
    """
    known = {plain(text) for text in apart if text}
    old, new = (_prose(text, known) for text in (before, after))
    if min(len(old), len(new)) < 2 or max(len(old), len(new)) > _MOST:  # noqa: PLR2004  # of one nothing moves
        return []
    matches = sorted(_matches(old, new), key=lambda match: match.new)
    still = _heaviest_in_order(matches, [len(new[match.new].words) for match in matches])
    groups = _together([match for match in matches if match not in still])
    if len(groups) > _MANY:
        return [_in_another_order(groups, old, new)]
    return [_told(group, old, new) for group in groups]


def _prose(text: str, apart: set[str]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    above: str | None = None
    for chunk in map(str.strip, _PARAGRAPHS.split(text)):
        words = tuple(words_of(chunk)) if "\n" not in chunk else ()
        if len(words) >= _LEAST_WORDS and plain(chunk) not in apart:
            found.append(_Paragraph(chunk, words, above))
            above = None
        else:
            last = chunk.rpartition("\n")[2]
            above = last if len(last) <= _HEADING else None
    return found


def _together(moved: Sequence[_Match]) -> list[list[_Match]]:
    """Paragraphs that moved side by side, in the order in which they stand now."""
    groups: list[list[_Match]] = []
    for match in moved:
        if groups and (groups[-1][-1].old + 1, groups[-1][-1].new + 1) == match:
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


# Which is which -----------------------------------------------------------------------------------------


def _matches(old: Sequence[_Paragraph], new: Sequence[_Paragraph]) -> list[_Match]:
    counts = [Counter(paragraph.words for paragraph in side) for side in (old, new)]
    places = {paragraph.words: at for at, paragraph in enumerate(new)}
    exact = [
        _Match(at, places[it.words])
        for at, it in enumerate(old)
        if counts[0][it.words] == counts[1][it.words] == 1
    ]
    left = [at for at, it in enumerate(old) if it.words not in counts[1]]
    come = [at for at, it in enumerate(new) if it.words not in counts[0]]
    return exact + _alike(old, new, left, come)


def _alike(
    old: Sequence[_Paragraph], new: Sequence[_Paragraph], left: list[int], come: list[int]
) -> list[_Match]:
    """Paragraphs that were edited, the likest first."""
    if len(left) * len(come) > _PAIRS:
        return []
    found: list[tuple[float, int, int]] = []
    for at in left:
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(old[at].words)
        for to in come:
            matcher.set_seq1(new[to].words)
            if matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE:
                found.append((matcher.ratio(), at, to))
    pairs: list[_Match] = []
    for likeness, at, to in sorted(found, reverse=True):
        if likeness >= _LIKE and all(at != pair.old and to != pair.new for pair in pairs):
            pairs.append(_Match(at, to))
    return pairs


def _heaviest_in_order(matches: Sequence[_Match], weights: Sequence[int]) -> set[_Match]:
    """The matches that keep their order, so that those left over are as few words as can be."""
    best: list[int] = []
    former: list[int] = []
    for at, match in enumerate(matches):
        earlier = [other for other in range(at) if matches[other].old < match.old]
        leader = max(earlier, key=best.__getitem__, default=-1)
        best.append(weights[at] + (best[leader] if leader >= 0 else 0))
        former.append(leader)
    at = max(range(len(best)), key=best.__getitem__, default=-1)
    kept: set[_Match] = set()
    while at >= 0:
        kept.add(matches[at])
        at = former[at]
    return kept


# In words -----------------------------------------------------------------------------------------------


def _told(group: Sequence[_Match], old: Sequence[_Paragraph], new: Sequence[_Paragraph]) -> Move:
    first = group[0]
    texts = [old[match.old].text for match in group], [new[match.new].text for match in group]
    edit = difference(*map("\n".join, texts))
    above = new[first.new].above
    heading = above if above and old[first.old].above == above else None
    sides = _excerpts(heading or texts[0][0], heading or texts[1][0], edit)
    return Move(
        what="section" if heading else "paragraph" if len(group) == 1 else "paragraphs",
        before=f"{_ordinal(first.old + 1)}: {sides[0]}",
        after=f"{_ordinal(first.new + 1)}: {sides[1]}",
        share=round(edit.share, 4) if edit else None,
        texts=(*texts[0], *texts[1]),
    )


def _in_another_order(
    groups: Sequence[Sequence[_Match]], old: Sequence[_Paragraph], new: Sequence[_Paragraph]
) -> Move:
    """One change for a text that was arranged anew."""
    moved = [match for group in groups for match in group]
    same = [match for match in moved if old[match.old].words == new[match.new].words]
    return Move(
        what="order",
        before=f"{len(old)} paragraphs",
        after=f"{len(moved)} of them stand elsewhere",
        share=None,
        texts=tuple(new[match.new].text for match in same),
    )


def _excerpts(was: str, now: str, edit: Difference | None) -> tuple[str, str]:
    if edit is None:
        return _beginning(was), _beginning(now)
    return edit.before or _beginning(was), edit.after or _beginning(now)


def _beginning(paragraph: str) -> str:
    if len(paragraph) <= _SHOWN:
        return paragraph
    cut = paragraph[:_SHOWN].rpartition(" ")[0] or paragraph[: _SHOWN // 2]
    return f"{cut} …"


def _ordinal(number: int) -> str:
    """A place in words.

    >>> [_ordinal(number) for number in (1, 2, 3, 4, 11, 22)]
    ['1st', '2nd', '3rd', '4th', '11th', '22nd']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
