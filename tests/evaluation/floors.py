"""Floors under what is reached where the goals are not: they may rise, never sink.

``floors.toml`` holds them, for the run of the quick test and for that of the thorough one, rounded down to
two decimals. What is not in the file has reached its goal, and the goal itself is its floor.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from tests.evaluation.goals import CLEAN_GOAL, FIELD_GOAL, KIND_GOAL, NAMED_FIELDS, TEMPLATE_GOAL
from tests.evaluation.runs import SIDES, Scores, evaluate
from tests.layouts.composing.compose import COMPOSED, MEASURED
from tests.layouts.making import all_templates
from tests.layouts.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tests.evaluation.runs import Look
    from tests.layouts.rendering import Template

FILE = Path(__file__).parent / "floors.toml"


@dataclass(frozen=True, slots=True)
class Run:
    """Which pages a test reads."""

    seeds: dict[str, range]
    """Side -> seeds."""
    one_of: int
    """Of so many templates one is read, drawn by its name: a new one changes nothing for the others."""
    twins: bool
    """Whether to read those of which another layout is nearly the same."""
    structures: dict[str, range]
    """Kind -> seeds of composed pages."""


_OPEN, _HELD_OUT, _OTHER_WORDS, _COMPOSED = SIDES[:4]
RUNS = {  # the thorough one reads the templates of the quick one as well; held-out layouts are few
    "quick": Run(
        {_OPEN: range(1)},
        one_of=3,
        twins=False,
        structures=dict.fromkeys(COMPOSED, range(4, 14)),
    ),
    "thorough": Run(
        {_OPEN: range(1), _HELD_OUT: range(100, 101), _OTHER_WORDS: range(101, 102)},
        one_of=1,
        twins=True,
        structures=dict.fromkeys(COMPOSED, range(MEASURED, MEASURED + 40)),
    ),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure, and the least that it has to be."""

    name: str
    """Such as ``held out news date``."""
    value: float
    goal: float


def scores_of(run: str, kinds: Collection[str] = (*KINDS, "lookalikes"), look: Look | None = None) -> Scores:
    """Read the pages of a run, and have a further look at each."""
    scores = Scores()
    for templates, seeds, sides, structures in _asked(run, kinds):
        found = evaluate(templates, seeds, sides=sides, structures=structures, look=look)
        scores.by_template.update(found.by_template)
    return scores


_Asked = tuple["list[Template]", range, list[str], list[tuple[str, int]]]


def _asked(run: str, kinds: Collection[str]) -> Iterator[_Asked]:
    asked = RUNS[run]
    chosen = [
        template
        for template in all_templates()
        if template.kind in kinds
        and (asked.twins or not template.note("twin"))
        and crc32(template.path.encode()) % asked.one_of == 0
    ]
    for side, seeds in asked.seeds.items():
        yield chosen, seeds, [side], []
    yield [], range(0), [], [(kind, seed) for kind in kinds for seed in asked.structures.get(kind, ())]


def measure(scores: Scores, kind: str) -> Iterator[Measured]:
    """All figures of a kind that have a goal."""
    for side in SIDES:
        templates = scores.templates(kind, side)
        if not templates:
            continue
        whole, at = scores.kind(kind, side), f"{side} {kind}"
        if kind == "lookalikes":
            yield Measured(f"{at} pages without a false record", whole.clean, CLEAN_GOAL)
            continue
        yield Measured(f"{at} F1", whole.f1, KIND_GOAL)
        yield Measured(f"{at} pages without records of other kinds", whole.pure, CLEAN_GOAL)
        if side != _COMPOSED:  # each is one page
            yield Measured(f"{at} worst template", templates[0][1].f1, TEMPLATE_GOAL)
        for field in NAMED_FIELDS.get(kind, ()):
            yield Measured(f"{at} {field}", whole.share(field).value, FIELD_GOAL)


def floors(run: str) -> dict[str, float]:
    """Name of a figure -> floor, where it is not the goal."""
    return tomllib.loads(FILE.read_text(encoding="utf-8")).get(run, {})


def raised(run: str, scores: Scores) -> dict[str, float]:
    """Floors as they may be now: where a figure rose, its floor rises; where it sank, it does not."""
    old = floors(run)
    new = {}
    for kind in (*KINDS, "lookalikes"):
        for figure in measure(scores, kind):
            below = int(figure.value * 100) / 100
            below -= 0.01 * (below > figure.value)  # 0.93 less a rounding error is not 0.93
            reached = max(round(below, 2), old.get(figure.name, 0.0))
            if reached < figure.goal:
                new[figure.name] = reached
    return new


def write(every: dict[str, dict[str, float]]) -> None:
    """Put the floors of all runs into the file."""
    lines = ["# Written by benchmarks/evaluate.py --raise-floors. What is missing has its goal for a floor."]
    for run, found in every.items():
        lines += ["", f"[{run}]", *(f'"{name}" = {value}' for name, value in sorted(found.items()))]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
