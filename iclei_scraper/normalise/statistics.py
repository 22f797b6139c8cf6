"""One record for each claim, however often a page repeats it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.records import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.records import Evidence, Statistic


def merge_statistics(statistics: Iterable[Statistic]) -> tuple[Statistic, ...]:
    """Claims in the order of their first occurrence, repetitions united.

    The same claim is the same concept, context, label, value, unit and qualifier; "more than 2,500" and "more
    than 2500" are one. The first spelling is kept, the places of all occurrences are its evidence. A counter
    without digits gives way to its twin that shows them, as sliders and mobile versions have them.
    """
    claims: dict[tuple[object, ...], Statistic] = {}
    for statistic in statistics:
        key = (*_subject(statistic), statistic.value, statistic.unit, statistic.qualifier)
        known = claims.get(key)
        claims[key] = statistic if known is None else _united(known, statistic.evidence)
    shown = {_subject(claim) for claim in claims.values() if claim.value is not None}
    return tuple(
        claim for claim in claims.values() if claim.value is not None or _subject(claim) not in shown
    )


def _subject(statistic: Statistic) -> tuple[str, str, str]:
    return statistic.concept, statistic.context, slug(statistic.label)


def _united(known: Statistic, evidence: tuple[Evidence, ...]) -> Statistic:
    return replace(
        known, evidence=known.evidence + tuple(entry for entry in evidence if entry not in known.evidence)
    )
