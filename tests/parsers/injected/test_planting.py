"""Attacks on invented pages are found in every way, and honest sentences in risky words are none."""

from __future__ import annotations

from functools import cache

import pytest

from tests.parsers.injected.planting import WAYS, Planted, attacks, found, found_at_first_sight, honest


@cache
def one_of_each() -> dict[str, Planted]:
    return {planted.way: planted for planted in attacks(1)}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_breaking_in(way: str) -> None:
    planted = one_of_each()[way]
    first, against = found(planted)
    assert against
    assert first or planted.new_only


@pytest.mark.sample("test_eight_hundred_honest_sentences")
def test_honest_pages_are_not_accused() -> None:
    assert [it.url for it in honest(27) if found_at_first_sight(it)] == []


@pytest.mark.slow
def test_eight_hundred_honest_sentences() -> None:
    accused = [it.url for it in honest(200) if found_at_first_sight(it)]
    assert len(accused) < 4, accused


@pytest.mark.slow
def test_many_attacks() -> None:
    seen = [(it, *found(it)) for it in attacks(3)]
    missed = [it for it, first, against in seen if not (against and (first or it.new_only))]
    assert [(it.way, it.url) for it in missed] == []
