"""Figures in boxes of one set: what one box says it counts of the site's own, the others add to."""

from __future__ import annotations

from collections import Counter as Counts
from itertools import takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import concepts_of
from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import counts_for_events, says_no_claim

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_FEWEST = 3  # of two, the second may tell of one project


def adds(row: list[Counter], beside: list[Counter]) -> bool:
    """Whether all of a row counts what its neighbours do not."""
    concepts = set(concepts_of(row))
    sure = all(counter.quantity is not None and not counter.quantity.like_year for counter in row)
    return sure and concepts.isdisjoint({None, "population", *concepts_of(beside)})


def claimed_by_set(refused: list[list[Counter]], claimed: list[list[Counter]]) -> list[list[Counter]]:
    """Rows that are no claim alone, in boxes beside a box whose figures are claimed.

    The headings of the boxes may say anything. Boxes of several projects count the same things over again, so
    nothing may be counted twice in a set.
    """
    sets: dict[tuple[HtmlElement | None, object], tuple[list[list[Counter]], list[list[Counter]]]] = {}
    for rows, is_claimed in ((refused, False), (claimed, True)):
        for row in rows:
            if (box := _box(row)) is not None:
                sets.setdefault((box.getparent(), box.tag), ([], []))[is_claimed].append(row)
    found = []
    for alone, sure in sets.values():
        beside = [it for row in sure for it in row]
        told = Counts(concept for row in alone + sure for concept in concepts_of(row) if concept)
        if not sure or len(alone) + len(sure) < _FEWEST or max(told.values(), default=2) > 1:
            continue
        found += [
            row for row in alone if _named(row, beside) and not (says_no_claim(row) or counts_for_events(row))
        ]
    return found


def _named(row: list[Counter], beside: list[Counter]) -> bool:
    """Whether a row adds what networks are known to count, and at most one thing more."""
    known = [it for it, concept in zip(row, concepts_of(row), strict=True) if concept]
    return bool(known) and len(row) - len(known) <= 1 and adds(known, beside)


def _box(row: list[Counter]) -> HtmlElement | None:
    """The innermost element that holds a row and its heading."""
    headings = own_headings(row)
    if not headings:
        return None
    paths = [it.path for counter in row for it in (counter.line, counter.label_line)]
    above = headings[-1].element
    paths.append([*reversed(list(above.iterancestors())), above])
    shared = [them[0] for them in takewhile(lambda them: len(set(them)) == 1, zip(*paths, strict=False))]
    return shared[-1] if shared else None
