"""Scores as tables in Markdown: each kind, its fields, its worst templates, open and held out apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evaluation.goals import FIELD_GOAL, KIND_GOAL, NAMED_FIELDS, TEMPLATE_GOAL
from tests.evaluation.runs import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.evaluation.runs import Scores
    from tests.evaluation.tally import Tally


def kinds_table(scores: Scores, kinds: Sequence[str]) -> list[str]:
    """Precision, recall and F1 of each kind, and its worst template."""
    rows = []
    for kind in kinds:
        for side in _sides(scores, kind):
            tally = scores.kind(kind, side)
            templates = scores.templates(kind, side)
            name, worst = templates[0]
            rows.append(
                [
                    kind,
                    side,
                    str(len(templates)),
                    str(tally.pages),
                    str(tally.found + tally.missed),
                    _share(tally.precision),
                    _share(tally.recall),
                    _share(tally.f1, KIND_GOAL),
                    f"{_share(worst.f1, TEMPLATE_GOAL)} {name}",
                ]
            )
    heads = ["kind", "templates", "number", "pages", "records", "precision", "recall", "F1", "worst template"]
    return _table(heads, rows)


def fields_table(scores: Scores, kinds: Sequence[str]) -> list[str]:
    """How many values of each field are right, among the records found."""
    rows = []
    for kind in kinds:
        sides = {side: scores.kind(kind, side) for side in _sides(scores, kind)}
        fields = dict.fromkeys(field for tally in sides.values() for field in tally.fields)
        rows += [[kind, field, *_field_cells(scores, sides, kind, field)] for field in fields]
    return _table(["kind", "field", *_asked(scores), "values"], rows)


def lookalikes_table(scores: Scores) -> list[str]:
    """How many look-alike pages there are, and how many records were invented on them."""
    rows = []
    for side in _sides(scores, "lookalikes"):
        tally = scores.kind("lookalikes", side)
        templates = scores.templates("lookalikes", side)
        clean = sum(not found.false for _, found in templates)
        counts = [len(templates), clean, tally.pages, tally.pages - tally.spoilt, tally.false]
        rows.append([side, *map(str, counts[:-1]), f"{tally.false}{' !' if tally.false else ''}"])
    heads = ["templates", "number", "all clean", "pages", "without a false record", "false records"]
    return _table(heads, rows)


def libraries_table(shares: dict[str, dict[str, float]]) -> list[str]:
    """What libraries alone read right of the same articles."""
    fields = list(dict.fromkeys(field for found in shares.values() for field in found))
    rows = [
        [name, *(_share(found[field]) if field in found else "" for field in fields)]
        for name, found in shares.items()
    ]
    return _table(["articles read by", *fields], rows)


def templates_table(scores: Scores, kinds: Iterable[str]) -> list[str]:
    """Every template of some kinds, the worst first."""
    rows = []
    for kind in kinds:
        for side in _sides(scores, kind):
            for name, tally in scores.templates(kind, side):
                wrong = _weakest_fields(tally)
                counts = [str(tally.missed), str(tally.false)]
                rows.append([kind, side, name, _share(tally.f1, TEMPLATE_GOAL), *counts, wrong])
    return _table(["kind", "templates", "name", "F1", "missed", "false", "weakest fields"], rows)


def report(scores: Scores, kinds: Sequence[str], *, every_template: bool = False) -> list[str]:
    """All tables that the kinds ask for."""
    graded = [kind for kind in kinds if kind != "lookalikes"]
    lines: list[str] = []
    if graded:
        lines += [*kinds_table(scores, graded), "", *fields_table(scores, graded)]
    if "lookalikes" in kinds:
        lines += ["", *lookalikes_table(scores)]
    if every_template:
        lines += ["", *templates_table(scores, kinds)]
    return lines


def _sides(scores: Scores, kind: str) -> Iterator[str]:
    return (side for side in SIDES if scores.templates(kind, side))


def _asked(scores: Scores) -> list[str]:
    return [side for side in SIDES if any(key[2] == side for key in scores.by_template)]


def _field_cells(scores: Scores, sides: dict[str, Tally], kind: str, field: str) -> list[str]:
    goal = FIELD_GOAL if field in NAMED_FIELDS.get(kind, ()) else None
    cells = []
    for side in _asked(scores):
        share = sides[side].fields.get(field) if side in sides else None
        cells.append(_share(share.value, goal) if share and share.total else "")
    total = sum(tally.fields[field].total for tally in sides.values() if field in tally.fields)
    return [*cells, f"{total:.0f}"]


def _weakest_fields(tally: Tally) -> str:
    shares = sorted((share.value, name) for name, share in tally.fields.items())
    return ", ".join(f"{name} {_share(value)}" for value, name in shares[:3] if value < FIELD_GOAL)


def _share(value: float, goal: float | None = None) -> str:
    """Three decimals, rounded down so that 1.000 means all; a mark where a goal is missed."""
    cut = int(value * 1000 + 1e-6) / 1000
    return f"{cut:.3f}{' !' if goal is not None and value < goal else ''}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    rule = ["---"] * len(heads)
    return [f"| {' | '.join(row)} |" for row in (heads, rule, *rows)]
