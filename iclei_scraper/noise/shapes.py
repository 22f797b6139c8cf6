"""Lines of running text that are volatile on a site, as many of its pages show it on one night.

Two kinds are told apart. A line that says the same on every page but for a figure, and another figure on each
of them every night, is a counter: its shape is learned (``viewed # times``). A line that leaves some pages on
the night on which it comes on others is one of several that take turns. What an editor does is neither: a
figure edited on several pages is the same edit on them, and what is taken off a page is not put on others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from iclei_scraper.noise.lines import bare

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FIGURES = re.compile(r"\d+(?: \d+)*")
_MONEY = re.compile(
    r"[$€£¥₩₹%]|\b(?:eur|euros?|usd|dollars?|gbp|chf|francs?|franken|reais|yen|won|pesos?|percent|prozent)\b"
    r"|[円元원]",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 10
"""Words of a counter's line; more are a sentence that has a figure in it."""
_PAGES = 3
"""Pages on which a figure must differ on one night for the night to say anything of its line."""
_PAGES_AT_ONCE = 6
"""Pages, each with figures of its own, from which on one night says enough."""
_DISTINCT = 0.8
_TURNS = 4
"""Pages that a line left, and pages on which it came, together."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a page said no longer, and what it says now: lines."""

    gone: Mapping[str, str]
    """As they are compared -> as they are written."""
    come: Mapping[str, str]


@dataclass(slots=True)
class Lesson:
    """What one night shows of a site."""

    counters: dict[str, int] = field(default_factory=dict)
    """Shape -> pages."""
    turns: set[str] = field(default_factory=set)
    """Lines that took turns."""

    def is_enough(self, shape: str) -> bool:
        """Whether a counter was seen on so many pages that no other night is needed."""
        return self.counters.get(shape, 0) >= _PAGES_AT_ONCE


def shape_of(line: str) -> str | None:
    """What a line says besides its figures; ``None`` of a line that can be no counter.

    >>> shape_of("Viewed 12,345 times"), shape_of("Tickets: 12 €"), shape_of("Welcome")
    ('viewed # times', None, None)
    """
    words = bare(line)
    shape = _FIGURES.sub("#", words)
    none = shape == words or len(shape.split()) > _LONGEST or _MONEY.search(line)
    return None if none else shape


def lines_of(text: str) -> dict[str, str]:
    """The lines of a text that have words: as they are compared -> as they are written."""
    lines = {bare(line): line for line in text.split("\n")}
    lines.pop("", None)
    return lines


def turn_of(before: Mapping[str, str], after: Mapping[str, str]) -> Turn:
    """The lines that two texts do not share."""
    return Turn(
        {words: line for words, line in before.items() if words not in after},
        {words: line for words, line in after.items() if words not in before},
    )


def digest_of(line: str) -> str:
    """What identifies a line, as it is compared, among those that take turns."""
    return blake2b(line.encode("utf-8", "replace"), digest_size=8).hexdigest()


def learn_lines(turns: Sequence[Turn]) -> Lesson:
    """What the pages that differ on one night have in common."""
    figures: dict[str, list[tuple[str, str]]] = defaultdict(list)
    left: Counter[str] = Counter()
    came: Counter[str] = Counter()
    for turn in turns:
        left.update(turn.gone.keys())
        came.update(turn.come.keys())
        old, new = _by_shape(turn.gone), _by_shape(turn.come)
        for shape in old.keys() & new.keys():
            figures[shape].append((old[shape], new[shape]))
    counters = {shape: len(pairs) for shape, pairs in figures.items() if _count_up(pairs)}
    both = left.keys() & came.keys()
    turned = {line for line in both if left[line] + came[line] >= _TURNS}
    return Lesson(counters, {line for line in turned if shape_of(line) not in counters})


def _count_up(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether what stands on each page before and after is its own, and is no date."""
    dated = sum(
        _YEAR.search(before) is not None and _YEAR.search(after) is not None for before, after in pairs
    )
    return len(pairs) >= _PAGES and len(set(pairs)) >= _DISTINCT * len(pairs) and 2 * dated < len(pairs)


def _by_shape(lines: Mapping[str, str]) -> dict[str, str]:
    return {shape: words for words, line in lines.items() if (shape := shape_of(line)) is not None}
