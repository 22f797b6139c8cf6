"""A readable difference of two texts, word by word; Chinese and Japanese character by character.

Lines that only moved, or are divided otherwise, are no difference: a redesign moves paragraphs about.
Neither are punctuation and capitals, which style sheets set as well, nor where words are parted.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from iclei_scraper.changes.division import divided
from iclei_scraper.changes.plain import plain
from iclei_scraper.noise.lines import says_today
from iclei_scraper.noise.text import counts_visits, without_noise
from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]|\d+(?:[.,'’]\d+)*"
    r"|[^\W\d_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]+(?:['’][^\W\d_]+)?"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+")
_PARTED = re.compile(r"(?<!\d) | (?!\d)")
_NEW_LINE = re.compile(r"\s*\n\s*")
_LIMIT = 150_000  # characters a side, besides the lines that are the same
_TOKEN_LIMIT = 4_000  # tokens a side that are aligned word by word; beyond, line by line has to do
_CONTEXT = 5  # tokens shown on either side of a difference
_MOVE = 3  # tokens from which the same words elsewhere are a move
_BARE_NUMBER = re.compile(r"\W{0,3}\d{1,3}(?:[.,']?\d{3}){0,3}\W{0,3}")
_FEW_VISITS = 20
_SHARE_OF_VISITS = 0.02
"""By how much a counter grows in a night."""
_FEW_WORDS = 6  # of a line that may be furniture; a Chinese sign is a word
_AGAIN = 3  # times that it stands on the page
_HUNKS = 3
_EXCERPT = 300


@dataclass(frozen=True, slots=True)
class _Token:
    norm: str
    line: str
    start: int
    end: int


_Line = tuple[_Token, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Excerpts around the first differences; ``None`` on the side where there is nothing to show."""

    before: str | None
    after: str | None
    removed: int
    """Words that are gone."""
    added: int
    """Words that are new."""
    size: int
    """Words of the longer text."""

    @property
    def share(self) -> float:
        """Share of the words that differ, 0 to 1."""
        return min(max(self.removed, self.added) / max(self.size, 1), 1.0)


def difference(before: str, after: str, told: Iterable[str] = ()) -> Difference | None:
    """What differs between two texts, or ``None`` where nothing of substance does.

    Args:
        before: the older text, lines or paragraphs divided by line breaks.
        after: the newer text.
        told: texts on either side that do not count, because a record's change tells of them.
    """
    known = _index(told)
    first_lines, second_lines = _NEW_LINE.split(before), _NEW_LINE.split(after)
    first_lines = divided(first_lines, second_lines)
    second_lines = divided(second_lines, first_lines)
    equal = set(first_lines) & set(second_lines)  # most of a page: not worth a closer look
    equal |= {line for line in (*first_lines, *second_lines) if says_today(line)}
    labels: set[tuple[str, ...]] = set()
    old, new = (_lines(raw, equal, known, labels) for raw in (first_lines, second_lines))
    old, new = ([line for line in side if _key(line) not in labels] for side in (old, new))
    old, new = _without_common(_without_furniture(old), _without_furniture(new))
    if not old and not new:
        return None
    first, second = [t for line in old for t in line], [t for line in new for t in line]
    words, others = [t.norm for t in first], [t.norm for t in second]
    if words == others or (len(old) + len(new) > 2 and Counter(words) == Counter(others)):  # noqa: PLR2004  # two lines: one edited
        return None
    hunks = _without_moves(_hunks(words, others), words, others)
    hunks = [(a, b, c, d) for a, b, c, d in hunks if _letters(words[a:b]) != _letters(others[c:d])]
    visits = counts_visits(first_lines) and counts_visits(second_lines)
    hunks = [hunk for hunk in hunks if not _counts_up(hunk, first, second, visits=visits)]
    return _excerpts(hunks, first, second, _size(before, after)) if hunks else None


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: lower case, without punctuation and typography."""
    return [token.norm for token in _tokens(plain(text[:_LIMIT]))]


def _size(before: str, after: str) -> int:
    """Words of the longer text."""
    return max(len(_TOKEN.findall(text[:_LIMIT])) for text in (before, after))


# From text to words --------------------------------------------------------------------------------------


def _lines(
    raw_lines: list[str],
    equal: set[str],
    known: dict[str, list[list[str]]],
    labels: set[tuple[str, ...]],
) -> list[_Line]:
    """The lines that say something; what stands beside told values as a label goes into ``labels``."""
    lines: list[_Line] = []
    size = 0
    for raw in raw_lines:
        if raw in equal:
            continue
        if size > _LIMIT:  # a text that differs this much was replaced
            break
        size += len(raw)
        line = without_noise(plain(raw[:_LIMIT]))
        if not line or label_of(line):  # a redesign adds and drops labels such as "Tel."
            continue
        tokens = _tokens(line)
        kept = _unmasked(tokens, known) if known else tokens
        if len(kept) < len(tokens) and _only_labels(kept):
            labels.add(_key(tuple(kept)))
        elif kept:
            lines.append(tuple(kept))
    return lines


def _tokens(line: str) -> list[_Token]:
    return [_Token(_norm(match[0]), line, match.start(), match.end()) for match in _TOKEN.finditer(line)]


def _norm(word: str) -> str:
    if word[0].isdigit() and _GROUPED.fullmatch(word):
        return re.sub(r"\D", "", word)
    return word.casefold().replace("’", "'")


def _index(told: Iterable[str]) -> dict[str, list[list[str]]]:
    """First word of each told text -> the words of the texts that begin so, longest first."""
    known: dict[str, list[list[str]]] = {}
    for text in set(told):
        lines = [plain(line) for line in _NEW_LINE.split(text)]
        for shown in (lines, [without_noise(line) for line in lines]):  # as the lines of a page are cut
            words = [token.norm for line in shown for token in _tokens(line)]
            if words and words not in known.setdefault(words[0], []):
                known[words[0]].append(words)
    for texts in known.values():
        texts.sort(key=len, reverse=True)
    return known


def _unmasked(tokens: list[_Token], known: dict[str, list[list[str]]]) -> list[_Token]:
    norms = [token.norm for token in tokens]
    kept: list[_Token] = []
    at = 0
    while at < len(tokens):
        told = next(
            (words for words in known.get(norms[at], ()) if norms[at : at + len(words)] == words), None
        )
        if told:
            at += len(told)
        else:
            kept.append(tokens[at])
            at += 1
    return kept


def _only_labels(tokens: Sequence[_Token]) -> bool:
    """Whether what is left of a line besides told values are labels such as ``Tel`` or ``E``."""
    return len(tokens) <= 2 and sum(len(token.norm) for token in tokens) <= 14  # noqa: PLR2004  # "Physical address"


# From words to differences -------------------------------------------------------------------------------


def _without_common(old: list[_Line], new: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """The lines that only one side has.

    A line that the other side has too, only less often, is furniture of a list ("Read more") and not one
    of them.
    """
    first, second = {_key(line) for line in old}, {_key(line) for line in new}
    return [line for line in old if _key(line) not in second], [
        line for line in new if _key(line) not in first
    ]


def _without_furniture(lines: list[_Line]) -> list[_Line]:
    """The lines without a short one that stands again and again: entries of a list end with "Read more"."""
    often = Counter(_key(line) for line in lines if len(line) <= _FEW_WORDS)
    return [line for line in lines if len(line) > _FEW_WORDS or often[_key(line)] < _AGAIN]


def _key(line: _Line) -> tuple[str, ...]:
    return tuple(token.norm for token in line)


_Hunk = tuple[int, int, int, int]


def _hunks(old: list[str], new: list[str]) -> list[_Hunk]:
    long = max(len(old), len(new)) > _TOKEN_LIMIT
    if long:  # the ends alone: a text of this length that differs all over was replaced
        return _ends(old, new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def _ends(old: list[str], new: list[str]) -> list[_Hunk]:
    start = next(
        (at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )
    most = min(len(old), len(new)) - start
    end = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return [(start, len(old) - end, start, len(new) - end)]


def _without_moves(hunks: list[_Hunk], old: list[str], new: list[str]) -> list[_Hunk]:
    removed = f" {' '.join(word for a, b, _, _ in hunks for word in old[a:b])} "
    added = f" {' '.join(word for _, _, c, d in hunks for word in new[c:d])} "
    kept: list[_Hunk] = []
    for a, b, c, d in hunks:
        gone, come = old[a:b], new[c:d]
        still = len(gone) >= _MOVE and f" {' '.join(gone)} " in added
        known = len(come) >= _MOVE and f" {' '.join(come)} " in removed
        if (still or not gone) and (known or not come):
            continue
        kept.append((b if still else a, b, d if known else c, d))
    return kept


def _letters(words: list[str]) -> str:
    """Words without what parts them, but for figures: cells that become spans run together."""
    return _PARTED.sub("", " ".join(words))


def _counts_up(hunk: _Hunk, old: list[_Token], new: list[_Token], *, visits: bool) -> bool:
    """Whether bare numbers on lines of their own grew, and nothing else: counters of visits.

    Where the text has a column of visits they may grow by any number, else by a few.
    """
    first, second = old[hunk[0] : hunk[1]], new[hunk[2] : hunk[3]]
    if not first or len(first) != len(second):
        return False
    return all(
        _BARE_NUMBER.fullmatch(one.line)
        and _BARE_NUMBER.fullmatch(other.line)
        and int(other.norm) > int(one.norm)
        and (visits or int(other.norm) - int(one.norm) <= max(_FEW_VISITS, int(one.norm) * _SHARE_OF_VISITS))
        for one, other in zip(first, second, strict=True)
        if one.norm != other.norm
    )


# From differences to excerpts ----------------------------------------------------------------------------


def _excerpts(hunks: list[_Hunk], old: list[_Token], new: list[_Token], size: int) -> Difference:
    shown = _joined_hunks(hunks)[:_HUNKS]
    before = [_excerpt(old, a, b, beside=_within_a_line(new, c, d)) for a, b, c, d in shown]
    after = [_excerpt(new, c, d, beside=_within_a_line(old, a, b)) for a, b, c, d in shown]
    return Difference(
        before=_clip(_side_by_side(before)) or None,
        after=_clip(_side_by_side(after)) or None,
        removed=sum(b - a for a, b, _, _ in hunks),
        added=sum(d - c for _, _, c, d in hunks),
        size=size,
    )


def _joined_hunks(hunks: list[_Hunk]) -> list[_Hunk]:
    """Differences close to each other as one, so that no words are shown twice."""
    joined: list[_Hunk] = []
    for a, b, c, d in hunks:
        if joined and a - joined[-1][1] <= 2 * _CONTEXT and c - joined[-1][3] <= 2 * _CONTEXT:
            joined[-1] = (joined[-1][0], b, joined[-1][2], d)
        else:
            joined.append((a, b, c, d))
    return joined


def _within_a_line(tokens: list[_Token], start: int, end: int) -> bool:
    """Whether some words stand on a line with others that are no part of the difference."""
    if start == end:
        return False
    before = start > 0 and tokens[start - 1].line is tokens[start].line
    return before or (end < len(tokens) and tokens[end].line is tokens[end - 1].line)


def _excerpt(tokens: list[_Token], start: int, end: int, *, beside: bool) -> str:
    """The words of a hunk with a few around them.

    Args:
        tokens: the tokens of one side.
        start: first token of the hunk.
        end: token behind its last.
        beside: where this side has none, show the place where they would stand: the other side has put them
            into a line, or taken them out of one.
    """
    if not tokens or (start == end and not beside):
        return ""
    first = tokens[start - 1 if start == end and start > 0 else min(start, len(tokens) - 1)].line
    last = tokens[end - 1].line if end > 0 else first
    left = [token for token in tokens[max(0, start - _CONTEXT) : start] if token.line is first]
    right = [token for token in tokens[end : end + _CONTEXT] if token.line is last]
    return _joined([*left, *tokens[start:end], *right])


def _joined(tokens: list[_Token]) -> str:
    """Tokens as their lines write them, punctuation between them included."""
    parts: list[str] = []
    at = 0
    while at < len(tokens):
        to = at
        while to + 1 < len(tokens) and tokens[to + 1].line is tokens[at].line:
            to += 1
        line, start, end = tokens[at].line, tokens[at].start, tokens[to].end
        closing = re.match(r"[^\s\w]*", line[end:])
        text = line[start : end + (closing.end() if closing else 0)]
        parts.append(("…" if start > 0 else "") + text + ("…" if end + 1 < len(line) else ""))
        at = to + 1
    return " ".join(parts)


def _side_by_side(excerpts: list[str]) -> str:
    """Excerpts of one text in a row, one mark for what lies between two of them."""
    return " ".join(filter(None, excerpts)).replace("… …", " … ")


def _clip(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rstrip() + "…"
