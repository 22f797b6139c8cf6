"""The parsers read invented pages, in layouts that they were written against and in others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.floors import floors, measure, pages_of, scores_of
from tests.layouts.model import KINDS
from tests.layouts.showing import unshown

if TYPE_CHECKING:
    from tests.evaluation.runs import Scores

_ALL = (*KINDS, "lookalikes")


@pytest.mark.sample("test_more_pages_of_every_layout_are_read")
@pytest.mark.parametrize("kind", _ALL)
def test_a_page_of_every_third_open_layout_is_read(kind: str) -> None:
    _hold("quick", kind, scores_of("quick", [kind]))


@pytest.mark.slow
@pytest.mark.parametrize("kind", _ALL)
def test_more_pages_of_every_layout_are_read(kind: str) -> None:
    _hold("thorough", kind, scores_of("thorough", [kind]))


def _hold(run: str, kind: str, scores: Scores) -> None:
    held = _floors(run)
    figures = list(measure(scores, kind))
    assert figures
    sunk = {
        figure.name: (round(figure.value, 4), held.get(figure.name, figure.goal))
        for figure in figures
        if figure.value < held.get(figure.name, figure.goal)
    }
    assert sunk == {}  # python benchmarks/evaluate.py --open --failures tells why
    assert not any(tally.unread for tally in scores.by_template.values())
    missing = {(page.template, page.seed): unshown(page) for page in pages_of(run, [kind])}
    assert not any(missing.values()), {where: values for where, values in missing.items() if values}


@cache
def _floors(run: str) -> dict[str, float]:
    return floors(run)
