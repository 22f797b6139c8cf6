"""Where two bodies of a page differ, found by what stands around the places: fast, and always right.

Two fetches of a page are the same but for some values. Both are walked together; at a difference the next
stretch that they share is looked for. The result is not always the shortest one, but it always leads from
one body to the other.
"""

from __future__ import annotations

from typing import AnyStr, NamedTuple

ANCHOR = 24
"""What both must share behind a difference for the walk to go on there, in characters or bytes."""

_MOST = 4_000
"""Differences after which the rest is taken for one: these are no longer two fetches of one page."""
_AHEAD = 1 << 18
"""How far ahead the next shared stretch is looked for: long bodies must not take long."""
_STEPS = (1, 4, 8, 11, 16, 24, 33, 48, 64, 96, 128, 192, 256, 384, 512, 1024, 2048, 4096, 8192, 16384)


class Hunk(NamedTuple):
    """One difference: ``old[start:end]`` has become ``new[new_start:new_end]``."""

    start: int
    end: int
    new_start: int
    new_end: int


def hunks(old: AnyStr, new: AnyStr) -> list[Hunk]:
    """What has to be replaced in ``old`` to make it ``new``, in order."""
    if old == new:
        return []
    tail = _shared_tail(old, new)
    end, new_end = len(old) - tail, len(new) - tail
    found: list[Hunk] = []
    at = new_at = 0
    while True:
        same = _shared(old, at, end, new, new_at, new_end)
        at, new_at = at + same, new_at + same
        if at == end and new_at == new_end:
            return found
        meeting = None
        if at < end and new_at < new_end and len(found) < _MOST:
            meeting = _meeting(old, at, end, new, new_at, new_end)
        if meeting is None:
            return [*found, Hunk(at, end, new_at, new_end)]
        found.append(Hunk(at, meeting[0], new_at, meeting[1]))
        at, new_at = meeting


def _shared(old: AnyStr, at: int, end: int, new: AnyStr, new_at: int, new_end: int) -> int:
    """How much is the same from here on."""
    limit = min(end - at, new_end - new_at)
    same, step = 0, 64
    while same < limit:
        step = min(step, limit - same)
        if old[at + same : at + same + step] == new[new_at + same : new_at + same + step]:
            same += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(step // 4, 1)
    return same


def _shared_tail(old: AnyStr, new: AnyStr) -> int:
    """How much is the same at the end."""
    limit = min(len(old), len(new))
    same, step = 0, 64
    while same < limit:
        step = min(step, limit - same)
        stop, new_stop = len(old) - same, len(new) - same
        if old[stop - step : stop] == new[new_stop - step : new_stop]:
            same += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(step // 4, 1)
    return same


def _meeting(  # two stretches of two bodies
    old: AnyStr, at: int, end: int, new: AnyStr, new_at: int, new_end: int
) -> tuple[int, int] | None:
    """Where both are the same again: the nearest of some places, for markup repeats itself."""
    best: tuple[int, int] | None = None
    for step in _STEPS:
        start = at + step
        if start + ANCHOR > end or (best is not None and step > _reach(best, at, new_at)):
            break
        place = new.find(old[start : start + ANCHOR], new_at, min(new_end, new_at + _AHEAD))
        if place < 0:
            continue
        while start > at and place > new_at and old[start - 1] == new[place - 1]:
            start, place = start - 1, place - 1
        if best is None or _reach((start, place), at, new_at) < _reach(best, at, new_at):
            best = start, place
    return best


def _reach(meeting: tuple[int, int], at: int, new_at: int) -> int:
    """How much would be replaced on the way to a meeting."""
    return max(meeting[0] - at, meeting[1] - new_at)
