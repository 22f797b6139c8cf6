"""Records of two readings, paired by the first of several keys that they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

Record = TypeVar("Record")


def pair(
    before: Sequence[Record], after: Sequence[Record], ways: Sequence[Callable[[Record], Hashable]]
) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """Pairs, and what is left over on either side.

    Args:
        before: records of the older reading.
        after: records of the newer reading.
        ways: what tells a record, the surest first; ``None`` tells nothing.
    """
    pairs: list[tuple[Record, Record]] = []
    gone, new = list(before), list(after)
    for way in ways:
        waiting: dict[Hashable, list[Record]] = {}
        for record in reversed(new):  # so that the last of each list is the first on the page
            waiting.setdefault(way(record), []).append(record)
        waiting.pop(None, None)
        taken: set[int] = set()
        left: list[Record] = []
        for record in gone:
            key = way(record)
            if key is not None and waiting.get(key):
                match = waiting[key].pop()
                taken.add(id(match))
                pairs.append((record, match))
            else:
                left.append(record)
        gone, new = left, [record for record in new if id(record) not in taken]
    return pairs, gone, new
