"""Crawls of the replica that are killed or find no room: what was stored is there, and the next goes on."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from benchmarks.killed_crawls import Kennel, UnsoundError, check, fill_disk, kill_crawls, reported
from iclei_scraper.replica import Replica

from .conftest import Lab, page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KILLS = int(os.environ.get("ICLEI_ARCHIVE_KILLS", "4"))
SITES = ("icleikorea.org",)


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with Replica() as running:
        yield running


@pytest.fixture(scope="module")
def kennel(replica: Replica) -> Iterator[Kennel]:
    with Kennel(replica.environment, SITES) as running:
        yield running


@pytest.mark.slow
def test_killed_crawls_lose_nothing_but_the_page_in_hand(
    kennel: Kennel, replica: Replica, tmp_path: Path
) -> None:
    tally = kill_crawls(kennel, replica, tmp_path, KILLS, random.Random(), SITES)  # noqa: S311  # no secret
    assert tally.kills == KILLS
    assert tally.bodies > KILLS


@pytest.mark.slow
def test_a_crawl_that_fills_its_disk_loses_nothing(kennel: Kennel, replica: Replica, tmp_path: Path) -> None:
    try:
        told = fill_disk(kennel, replica, tmp_path, SITES)
    except PermissionError as error:
        pytest.skip(f"no small disk: {error}")
    assert "exit status" in told


def test_the_check_itself_finds_what_is_lost(lab: Lab) -> None:
    lab.crawl(page("/"))
    assert check(lab.path) == 1
    reported(lab.path).write_text("https://example.org/\nhttps://example.org/lost/\n")
    with pytest.raises(UnsoundError, match="lost/ was reported as stored and is not"):
        check(lab.path)
