"""Counters of somebody else beside the page's own: two sections cannot both count the same thing differently.

A section whose heading names neither the page's organisation nor speaks of "us" or "in numbers" gives way to
one that does, else to one that comes before it: it tells of a partner, a city, a region.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import concepts_of
from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import announces_figures, speaks_of_itself
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, NETWORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_RIVALS_IN_A_LIST = 2
_ROWS_COMPARED = 40  # more are a table of many, not sections about two


def without_rivals(rows: Sequence[list[Counter]], own: Own) -> list[list[Counter]]:
    """The rows that can all be true of one organisation, in their order."""
    if not 1 < len(rows) <= _ROWS_COMPARED:
        return list(rows)
    counts = [_counts(row) for row in rows]
    if not any(_differ(one, other) for place, one in enumerate(counts) for other in counts[:place]):
        return list(rows)
    ranks = [_rank(row, own) for row in rows]
    several = _list_of_others(counts, ranks, [_level(row) for row in rows])
    kept: set[int] = set()
    for place in sorted(range(len(rows)), key=lambda place: (ranks[place], _position(rows[place]), place)):
        if place in several:
            continue
        if ranks[place] == 0 or not any(_differ(counts[place], counts[other]) for other in kept):
            kept.add(place)
    return [row for place, row in enumerate(rows) if place in kept]


def _list_of_others(
    counts: Sequence[dict[str, float]], ranks: Sequence[int], levels: Sequence[int]
) -> set[int]:
    """Rows of a list in which each tells the same of another: partners, plans that are sold, places.

    A row that stands under a higher heading than all those it differs from, and ahead of them, is none.
    """
    unsure = [place for place, rank in enumerate(ranks) if rank]
    others = {place: [other for other in unsure if _differ(counts[place], counts[other])] for place in unsure}
    return {
        place
        for place, rivals in others.items()
        if len(rivals) >= _RIVALS_IN_A_LIST
        and not all(place < it and levels[place] < levels[it] for it in rivals)
    }


def _level(row: list[Counter]) -> int:
    """The level of the heading over a row, 0 for none."""
    headings = own_headings(row)
    return headings[-1].heading if headings else 0


def _rank(row: list[Counter], own: Own) -> int:
    """0 where the row is surely the page's own or stands under no heading that says otherwise, else 1."""
    headings = own_headings(row)
    if not headings:
        return 0
    text = headings[-1].text
    if headings[-1].heading == 1 or speaks_of_itself(text) or announces_figures(text, own):
        return 0
    named = own.names is not None and own.names.search(text) is not None
    return 0 if named or FIRST_PERSON.search(text) or NETWORK.search(text) else 1


def _position(row: list[Counter]) -> int:
    """Where in the page a row stands; last where that is not known."""
    blocks = (line.block for counter in row for line in (counter.line, counter.label_line))
    return next((block.index for block in blocks if block is not None), sys.maxsize)


def _counts(row: list[Counter]) -> dict[str, float]:
    return {
        concept: counter.quantity.value
        for counter, concept in zip(row, concepts_of(row), strict=True)
        if concept is not None and counter.quantity is not None
    }


def _differ(one: dict[str, float], other: dict[str, float]) -> bool:
    return any(one[concept] != other[concept] for concept in one.keys() & other.keys())
