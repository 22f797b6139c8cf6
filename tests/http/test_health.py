"""How a crawl went, told from its counters."""

from __future__ import annotations

from typing import Any

import pytest

from iclei_scraper.crawling import exit_status
from iclei_scraper.http.health import COMPLETE, FAILED, INTERRUPTED, PARTIAL, Tally, conclude
from iclei_scraper.status import Status


class _Stats(dict[str, Any]):
    """Scrapy's stats collector, in short."""

    def inc_value(self, key: str, count: int = 1, start: int = 0) -> None:
        self[key] = self.get(key, start) + count

    def set_value(self, key: str, value: Any) -> None:
        self[key] = value


@pytest.fixture
def stats() -> _Stats:
    return _Stats()


@pytest.fixture
def tally(stats: _Stats) -> Tally:
    tally = Tally(stats)
    for site in ("a.example", "b.example/sub"):
        tally.site(site, "opened")
        tally.page(site, "ok")
    tally.bounds(left=0, limited=False, narrowed=False)
    return tally


def test_all_went_well(stats: _Stats, tally: Tally) -> None:
    for outcome in ("unchanged", "gone", "moved", "blocked", "not_a_page"):
        tally.page("a.example", outcome)
    tally.forbidden("a.example")
    ending = conclude(stats, "finished")
    assert (ending.status, ending.sentence) == (COMPLETE, "7 pages of 2 sites")
    assert ending.whole
    assert ending.faultless
    assert exit_status(ending) == Status.OK


@pytest.mark.parametrize("outcome", ["error", "truncated", "empty", "throttled", "something new"])
def test_a_page_that_came_badly_makes_it_partial(stats: _Stats, tally: Tally, outcome: str) -> None:
    tally.page("a.example", outcome)
    ending = conclude(stats, "finished")
    assert ending.status == PARTIAL
    assert ending.sentence == "3 pages of 2 sites; 1 page could not be fetched whole"
    assert exit_status(ending) == Status.PARTIAL
    assert ending.whole  # it went everywhere


def test_failures_of_the_program_are_told_too(stats: _Stats, tally: Tally) -> None:
    tally.failure("a.example")
    tally.unread()
    tally.unstored()
    stats.set_value("spider_exceptions/count", 2)
    ending = conclude(stats, "finished")
    assert ending.status == PARTIAL
    for part in (
        "could not be fetched",
        "a parser failed",
        "could not be stored",
        "the crawler failed on 2 pages",
    ):
        assert part in ending.sentence


def test_what_the_archive_refused_is_no_fault_of_the_sites(stats: _Stats, tally: Tally) -> None:
    tally.unstored()
    assert exit_status(conclude(stats, "finished")) == Status.PARTIAL
    tally.refused("the archive could not be written: database or disk is full")
    ending = conclude(stats, "finished")
    assert ending.sentence.endswith("disk is full")
    assert exit_status(ending) == Status.ARCHIVE


def test_a_site_of_which_nothing_could_be_read_is_named(stats: _Stats, tally: Tally) -> None:
    tally.site("c.example", "c.example cannot be resolved")
    tally.failure("c.example")
    tally.site("d.example", "opened")
    tally.page("d.example", "blocked")
    ending = conclude(stats, "finished")
    assert ending.status == PARTIAL
    assert "nothing could be read of c.example, d.example" in ending.sentence
    assert ending.failed_sites == {
        "c.example": "c.example cannot be resolved",
        "d.example": "answered only with blocked",
    }


def test_nothing_at_all_is_a_failure(stats: _Stats) -> None:
    tally = Tally(stats)
    tally.site("a.example", "a.example cannot be resolved")
    tally.site("b.example", "no connection")
    tally.bounds(left=0, limited=False, narrowed=False)
    ending = conclude(stats, "finished")
    assert ending.status == FAILED
    assert ending.sentence == (
        "no site answered: a.example cannot be resolved (and 1 other site); is this machine offline?"
    )
    assert exit_status(ending) == Status.FAILED


def test_a_limit_of_ones_own_is_no_fault(stats: _Stats, tally: Tally) -> None:
    tally.bounds(left=9, limited=True, narrowed=False)
    ending = conclude(stats, "finished")
    assert ending.status == PARTIAL
    assert not ending.whole
    assert exit_status(ending) == Status.OK
    tally.page("a.example", "error")
    assert exit_status(conclude(stats, "finished")) == Status.PARTIAL


def test_a_part_of_the_sites_is_complete_but_not_the_whole(stats: _Stats, tally: Tally) -> None:
    tally.bounds(left=0, limited=False, narrowed=True)
    ending = conclude(stats, "finished")
    assert ending.status == COMPLETE
    assert not ending.whole


def test_an_interrupted_crawl_says_so(stats: _Stats, tally: Tally) -> None:
    ending = conclude(stats, "shutdown")
    assert ending.status == INTERRUPTED
    assert not ending.whole
    assert exit_status(ending) == Status.INTERRUPTED
    tally.page("a.example", "ok")
    del stats["crawl/left"]  # it never came to an end
    assert conclude(stats).status == INTERRUPTED


def test_without_a_reason_the_counters_tell(stats: _Stats, tally: Tally) -> None:  # noqa: ARG001
    assert conclude(stats).status == COMPLETE
