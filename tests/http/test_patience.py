"""How long a server asks us to wait, and when a host is left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.http.hosts import Hosts
from iclei_scraper.http.patience import retry_after

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (b"120", 120.0),
        (b" 0 ", 0.0),
        (b"Mon, 23 Nov 2026 12:02:00 GMT", 120.0),
        (b"Mon, 23 Nov 2026 12:02:00", 120.0),
        (b"Mon, 23 Nov 2020 12:02:00 GMT", 0.0),
        (b"9" * 400, 999_999_999.0),
        (b"soon", None),
        (b"-5", None),
        (b"1.5", None),
        ("１２".encode(), None),
        (b"", None),
        (None, None),
    ],
)
def test_retry_after_is_a_number_or_a_date(header: bytes | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


@given(st.binary(max_size=60))
def test_no_header_makes_it_raise(header: bytes) -> None:
    seconds = retry_after(header, NOW)
    assert seconds is None or seconds >= 0


def test_a_host_that_never_answered_is_given_up_at_once() -> None:
    hosts = Hosts(limit=5)
    hosts.strike("dead.example", "dead.example: no connection")
    assert hosts.down("dead.example") == "dead.example: no connection"
    assert hosts.down("other.example") is None


def test_a_host_that_used_to_answer_gets_several_chances() -> None:
    hosts = Hosts(limit=3)
    hosts.answered("flaky.example", well=True)
    hosts.strike("flaky.example", "1")
    hosts.strike("flaky.example", "2")
    hosts.answered("flaky.example", well=True)  # a good answer wipes the slate
    hosts.strike("flaky.example", "3")
    hosts.strike("flaky.example", "4")
    assert hosts.down("flaky.example") is None
    hosts.strike("flaky.example", "5")
    assert hosts.down("flaky.example") == "5"
    hosts.strike("flaky.example", "6")
    assert hosts.down("flaky.example") == "5"
