"""When a message is due."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.alerts import timing
from iclei_scraper.alerts.rules import Quiet, Rule

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = Quiet(start=time(22), end=time(7))
NOON_REST = Quiet(start=time(12), end=time(13))


@pytest.mark.parametrize(
    ("quiet", "now", "then"),
    [
        (NIGHT, "2026-03-04T02:15", "2026-03-04T07:00"),
        (NIGHT, "2026-03-04T22:00", "2026-03-05T07:00"),
        (NIGHT, "2026-03-04T07:00", "2026-03-04T07:00"),
        (NIGHT, "2026-12-31T23:59", "2027-01-01T07:00"),
        (NOON_REST, "2026-03-04T12:30", "2026-03-04T13:00"),
        (NOON_REST, "2026-03-04T13:00", "2026-03-04T13:00"),
    ],
)
def test_quiet_hours_end(quiet: Quiet, now: str, then: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    assert timing.after_quiet(quiet, moment) == datetime.fromisoformat(then).replace(tzinfo=BERLIN)


def test_what_is_urgent_does_not_wait() -> None:
    at = datetime(2026, 3, 4, 1, tzinfo=UTC)
    calm = Rule(name="A", to=("m",), quiet=NIGHT)
    assert timing.due(calm, at, BERLIN) == datetime(2026, 3, 4, 6, tzinfo=UTC)
    assert timing.due(Rule(name="A", to=("m",), quiet=NIGHT, when="at once"), at, BERLIN) == at


@given(st.integers(1_600_000_000, 2_200_000_000), st.integers(0, 6), st.integers(0, 23))
def test_the_next_weekly_hour_is_within_a_week(last: int, day: int, hour: int) -> None:
    rule = Rule(name="A", to=("m",), when="weekly", weekday=timing.WEEKDAYS[day], hour=hour)
    moment = datetime.fromtimestamp(last, BERLIN)
    then = timing.next_week(rule, moment, BERLIN)
    assert moment < then <= moment + timedelta(days=7, hours=2)  # a night may have an hour more or less
    assert (then.weekday(), then.hour) == (day, hour)


def test_the_waits_grow_and_end_at_six_hours() -> None:
    waits = [timing.retry(attempts) for attempts in range(1, 40)]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(seconds=30)
    assert waits[-1] == timedelta(hours=6)
