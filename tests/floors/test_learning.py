"""Floors: what is usual is learned, and a few bad nights do not move it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.floors import COUNT, NIGHTS, WINDOW, Figures, below, figures_of, learn


def test_a_floor_needs_some_nights() -> None:
    assert learn(COUNT, [20.0] * (NIGHTS - 1)) is None
    floor = learn(COUNT, [20.0] * NIGHTS)
    assert floor is not None
    assert (floor.value, floor.usual, floor.nights) == (15.0, 20.0, NIGHTS)


@pytest.mark.parametrize(
    ("count", "is_below"), [(20, False), (16, False), (15, False), (14, True), (0, True)]
)
def test_a_quarter_may_go_at_once(count: int, is_below: bool) -> None:  # noqa: FBT001
    floor = learn(COUNT, [20.0] * 9)
    assert floor is not None
    assert bool(list(below(Figures(count), {COUNT: floor}))) is is_below


def test_a_field_may_be_lost_by_one_record_of_five() -> None:
    floor = learn("phones", [1.0] * 9)
    assert floor is not None
    assert list(below(Figures(5, {"phones": 4}), {"phones": floor})) == []
    ((_, seen),) = below(Figures(5, {"phones": 3}), {"phones": floor})
    assert floor.sentence(seen) == (
        "phones known of 60% of the records, below the floor of 80% (learned from 9 nights, usually 100%)"
    )


def test_a_figure_that_varies_has_a_lower_floor() -> None:
    steady, busy = learn(COUNT, [10.0] * 9), learn(COUNT, [6.0, 14, 8, 12, 10, 7, 13, 9, 11])
    assert steady is not None
    assert busy is None or busy.value < steady.value


def test_what_is_hardly_ever_known_has_no_floor() -> None:
    assert learn("authors", [0.0, 0.1, 0.2, 0.0, 0.1, 0.0]) is None


def test_only_the_latest_nights_count() -> None:
    floor = learn(COUNT, [100.0] * 50 + [10.0] * WINDOW)
    assert floor is not None
    assert floor.usual == 10


@given(
    st.lists(st.integers(20, 22).map(float), min_size=11, max_size=29),
    st.lists(st.integers(0, 5).map(float), max_size=4),
)
def test_a_few_bad_nights_do_not_lower_a_floor_to_their_level(good: list[float], bad: list[float]) -> None:
    floor = learn(COUNT, good[:6] + bad + good[6:])
    assert floor is not None
    assert 5 < floor.value <= 18


def test_figures_count_what_is_known() -> None:
    records = [
        {"phones": [{"raw": "1"}], "city": "Bonn"},
        {"phones": [], "city": None},
        {"emails": ["a@b.example"]},
    ]
    found = figures_of("office", records)
    assert (found.records, found.filled["phones"], found.filled["city"], found.filled["emails"]) == (
        3,
        1,
        1,
        1,
    )
    assert Figures(0).of("phones") is None
