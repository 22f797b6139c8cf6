"""Whoever runs the tests, and with however many workers: each test is dealt once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import _dealt

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Item:
    """What is asked of a test."""

    name: str
    path: Path = Path("test_it.py")
    scope: str = "function"

    @property
    def _fixtureinfo(self) -> Any:
        return SimpleNamespace(name2fixturedefs={"made": [SimpleNamespace(scope=self.scope)]})


def named(names: Iterable[object], scope: str = "function") -> list[Any]:
    return [Item(str(name), scope=scope) for name in names]


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
@pytest.mark.parametrize(("slow", "others"), [(0, 0), (0, 11), (5, 0), (5, 11), (2, 100), (40, 3)])
def test_each_test_is_dealt_once(workers: int, slow: int, others: int) -> None:
    items = named(range(slow)), named(range(slow, slow + others))
    dealt = _dealt(*items, workers)
    assert sorted(int(item.name) for item in dealt) == list(range(slow + others))


def test_each_worker_begins_with_its_share_of_the_slow_ones() -> None:
    dealt = [item.name for item in _dealt(named("ABCD"), named(range(8)), 2)]
    assert dealt == ["A", "C", "0", "1", "2", "3", "B", "D", "4", "5", "6", "7"]


def test_what_shares_a_fixture_of_its_file_stays_together() -> None:
    dealt = [item.name for item in _dealt(named("AB", "module"), named(range(4)), 2)]
    assert dealt == ["A", "B", "0", "1", "2", "3"]
