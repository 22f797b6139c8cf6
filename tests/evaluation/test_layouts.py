"""The parsers read invented pages, in layouts that they were written against and in others.

Whether a page shows what it is said to hold, and whether what is quoted as evidence stands where its XPath
leads, is asked here too, since the pages are read anyway.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.floors import floors, measure, scores_of
from tests.evaluation.quotes import misquoted
from tests.layouts.model import KINDS
from tests.layouts.showing import unshown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.items import PageRecords
    from tests.layouts.model import LayoutPage

_ALL = (*KINDS, "lookalikes")


@pytest.mark.sample("test_more_pages_of_every_layout_are_read")
@pytest.mark.parametrize("kind", _ALL)
def test_a_page_of_every_third_open_layout_is_read(kind: str) -> None:
    _hold("quick", kind)


@pytest.mark.slow
@pytest.mark.parametrize("kind", _ALL)
def test_more_pages_of_every_layout_are_read(kind: str) -> None:
    _hold("thorough", kind)


def _hold(run: str, kind: str) -> None:
    scores = scores_of(run, [kind], look=_look)
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
    assert [found for tally in scores.by_template.values() for found in tally.amiss] == []


def _look(page: LayoutPage, records: PageRecords) -> Iterator[str]:
    yield from (f"does not show {value}" for value in unshown(page))
    yield from (f"is misquoted: {entry}" for entry in misquoted(page, records))


@cache
def _floors(run: str) -> dict[str, float]:
    return floors(run)
