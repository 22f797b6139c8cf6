"""Precision and recall by verdict and by kind, and how injected content is found in invented pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.parsers.injected.planting import attacks, found, found_at_first_sight, honest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.nights.theatre import Told

NOISE = "noise"
"""Verdict of a pair of nights of which nothing is to be told: right where nothing is."""


@dataclass(slots=True)
class Sums:
    """What was to be told and what was, by verdict and kind."""

    expected: Counter[tuple[str, str]] = field(default_factory=Counter)
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, expected: Counter[Told], told: Counter[Told]) -> None:
        """Count one pair of nights."""
        quiet = (NOISE, "all")
        self.expected[quiet] += not expected
        self.told[quiet] += not told
        self.right[quiet] += not expected and not told
        for counts, into in (
            (expected, self.expected),
            (told, self.told),
            (expected & told, self.right),
        ):
            for (kind, _, verdict), number in counts.items():
                into[verdict, kind] += number
                into[verdict, "all"] += number

    def rows(self) -> Iterator[str]:
        """A table; a verdict's sum stands before its kinds."""
        yield "| verdict | kind | to tell | told | precision | recall |"
        yield "| --- | --- | ---: | ---: | ---: | ---: |"
        keys = sorted(self.expected.keys() | self.told.keys(), key=lambda it: (it[0], it[1] != "all", it[1]))
        for key in keys:
            expected, told, right = self.expected[key], self.told[key], self.right[key]
            precision, recall = right / told if told else 1.0, right / expected if expected else 1.0
            yield f"| {key[0]} | {key[1]} | {expected} | {told} | {precision:.3f} | {recall:.3f} |"


def injections(number: int, each: int) -> Iterator[str]:
    """How many attacks are found, and how many honest pages are called attacked.

    Args:
        number: honest pages, each with two sentences in risky words and their links.
        each: attacked pages for every way of breaking in.
    """
    yield "| planted | pages | found at first sight | found against the night before |"
    yield "| --- | ---: | ---: | ---: |"
    ways: dict[str, list[tuple[bool, bool]]] = {}
    told: list[bool] = []
    for planted in attacks(each):
        results = found(planted)
        ways.setdefault(planted.way, []).append(results)
        told += [] if planted.new_only else [results[0]]
    for way, listed in ways.items():
        first, second = (_share(entry[side] for entry in listed) for side in (0, 1))
        yield f"| {way} | {len(listed)} | {first} | {second} |"
    accused = [found_at_first_sight(planted) for planted in honest(number)]
    yield f"| honest | {len(accused)} | {_share(accused)} | |"
    yield ""
    yield f"Injected links found at first sight: {_share(told)} of {len(told)} (goal 1.000)."
    against = _share(entry[1] for listed in ways.values() for entry in listed)
    yield f"All attacks against the night before: {against} of {sum(map(len, ways.values()))} (goal 1.000)."
    yield f"Honest pages called injected: {_share(accused)} of {len(accused)} (goal below 0.010)."


def _share(results: Iterable[bool]) -> str:
    listed = list(results)
    return f"{sum(listed) / len(listed):.3f}" if listed else ""
