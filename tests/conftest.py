"""What holds for all tests: long ones come first, no clock on the wall decides, new archives are copies."""

from __future__ import annotations

import gc
import os
import sqlite3
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from sqlite_utils import Database

from iclei_scraper.archive.base import connection

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each of many processes compiles the program anew

PREPARE = connection._prepare


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:  # noqa: ARG001  # pytest calls it by name
    """One more than there are processors: some tests wait for a server, a crawl or a killed process."""
    return (os.cpu_count() or 1) + 1


def pytest_collection() -> None:
    """Look for no garbage while tests are collected: nothing of it is any."""
    gc.disable()


@pytest.hookimpl(trylast=True)  # when it is known which are chosen
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the slow tests, so that none of them is left for the end, when the other cores idle.

    Then comes what stands in the same files: it looks at what they have made. A sample of what a slow test
    does is left out where that one runs as well.
    """
    names = {(item.path, item.name) for item in items}
    samples = {item for item in items if (item.path, _whole_of(item)) in names}
    if samples:
        config.hook.pytest_deselected(items=[item for item in items if item in samples])
        items[:] = [item for item in items if item not in samples]
    slow = {item for item in items if item.get_closest_marker("slow") is not None}
    files = {item.path for item in slow}
    items.sort(key=lambda item: (item not in slow, item.path not in files))
    workers = getattr(config, "workerinput", {"workercount": 1})["workercount"]
    items[:] = _dealt(items[: len(slow)], items[len(slow) :], workers)


def _dealt(slow: list[pytest.Item], others: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """The tests in an order of which each worker begins with its share of the slow ones.

    Each is given as many that stand one behind the other; who has done its own takes some from the end of
    what another still has. Tests that share what was made for their file stay together.
    """
    hands: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for turn, (_, together) in enumerate(groupby(slow, key=_shares)):
        hands[turn % workers].extend(together)
    dealt: list[pytest.Item] = []
    begun = 0
    for number, hand in enumerate(hands):
        left = len(slow) + len(others) - len(dealt)
        end = len(others) if number == workers - 1 else begun + max(0, left // (workers - number) - len(hand))
        dealt += [*hand, *others[begun:end]]
        begun = end
    assert len(dealt) == len(slow) + len(others)
    return dealt


def _shares(item: pytest.Item) -> object:
    """The same for neighbours that share a fixture of their file."""
    found = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009  # of functions alone
    return item.path if any(made[-1].scope == "module" for made in found) else item


def _whole_of(item: pytest.Item) -> str | None:
    """Name of the slow test, with the same parameters, that does what this one does and more."""
    marker = item.get_closest_marker("sample")
    if marker is None:
        return None
    assert isinstance(item, pytest.Function)
    return f"{marker.args[0]}{item.name.removeprefix(item.originalname)}"


def pytest_collection_finish() -> None:
    """Tests and the program are there to stay: whoever looks for garbage need not look at them again."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def new_archives_are_copies() -> Iterator[None]:
    """Take the steps to today's schema once; a thousand new archives are copies of what came out."""
    first = Database(sqlite3.connect(":memory:", isolation_level=None))
    PREPARE(first)

    def prepare(db: Database) -> None:
        if not db.table_names():
            first.conn.backup(db.conn)
        PREPARE(db)

    connection._prepare = prepare
    yield
    connection._prepare = PREPARE
    first.close()


@pytest.fixture
def step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """New archives as the program makes them, for those who test just that."""
    monkeypatch.setattr(connection, "_prepare", PREPARE)
