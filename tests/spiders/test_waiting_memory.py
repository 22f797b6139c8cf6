"""Addresses that wait take next to no memory."""

from __future__ import annotations

import pytest

from benchmarks.waiting_memory import GOAL, peaks_with


@pytest.mark.slow
def test_twenty_thousand_urls_may_wait() -> None:
    few, many = peaks_with(2_000, 20_000, visit=5)
    assert few["left"] > 1_900
    assert many["left"] > 19_900
    assert many["peak"] <= GOAL * few["peak"]
