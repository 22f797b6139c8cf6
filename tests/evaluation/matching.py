"""Which record of a page is which: pairs of truth and record, the closest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True)
class Matched(Generic[T, R]):
    """Pairs, and what found no partner."""

    pairs: list[tuple[T, R]] = field(default_factory=list)
    missed: list[T] = field(default_factory=list)
    false: list[R] = field(default_factory=list)


def match(truths: Sequence[T], records: Sequence[R], closeness: Callable[[T, R], float]) -> Matched[T, R]:
    """Pair each truth with at most one record.

    Args:
        truths: what should be there.
        records: what was read.
        closeness: how near a record comes to a truth; 0 or less where they cannot be the same.
    """
    scored = [
        (closeness(truth, record), left, right)
        for left, truth in enumerate(truths)
        for right, record in enumerate(records)
    ]
    scored.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    result: Matched[T, R] = Matched()
    lefts: set[int] = set()
    rights: set[int] = set()
    for score, left, right in scored:
        if score <= 0:
            break
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            result.pairs.append((truths[left], records[right]))
    result.missed = [truth for left, truth in enumerate(truths) if left not in lefts]
    result.false = [record for right, record in enumerate(records) if right not in rights]
    return result
