from __future__ import annotations

import http.client
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.replica.faults import KINDS, FaultError, Faults, gzip_bomb, parse_fault

if TYPE_CHECKING:
    from iclei_scraper.replica import Replica

Fetch = Callable[..., Any]
Tunnel = Callable[[str], ssl.SSLSocket]

URL = "https://iclei.org/about-iclei/"


@pytest.fixture(autouse=True)
def _heal(replica: Replica) -> Iterator[None]:
    yield
    replica.heal()


def test_a_slow_page_comes_late_but_whole(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "slow:0.4")
    start = time.monotonic()
    assert fetch(URL).status == 200
    assert time.monotonic() - start >= 0.4


def test_a_slow_page_does_not_slow_down_others(replica: Replica, tunnel: Tunnel, fetch: Fetch) -> None:
    replica.fail(URL, "slow:8")
    waiting = tunnel("iclei.org")
    waiting.sendall(b"GET /about-iclei/ HTTP/1.1\r\nHost: iclei.org\r\n\r\n")
    assert fetch("https://iclei.org/contact/").status == 200
    waiting.settimeout(0)
    with pytest.raises(ssl.SSLWantReadError):  # the other came first
        waiting.recv(1)
    waiting.close()


def test_a_truncated_body_is_shorter_than_promised(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "truncated:0.3")
    with pytest.raises(http.client.IncompleteRead) as caught:
        fetch(URL)
    whole = len(caught.value.partial) + caught.value.expected
    assert 0.29 < len(caught.value.partial) / whole < 0.31


@pytest.mark.parametrize("kind", ["reset", "reset:2000"])
def test_a_connection_is_reset(replica: Replica, fetch: Fetch, kind: str) -> None:
    replica.fail(URL, kind)
    with pytest.raises((ConnectionResetError, ssl.SSLError, http.client.HTTPException)):
        fetch(URL)


def test_too_many_requests_pass_after_a_while(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "429:7:2")
    first, second, third = (fetch(URL) for _ in range(3))
    assert [first.status, second.status, third.status] == [429, 429, 200]
    assert first.header("Retry-After") == "7"


def test_errors_pass_or_last(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "500:1")
    assert [fetch(URL).status for _ in range(2)] == [500, 200]
    replica.fail(URL, "503")
    assert [fetch(URL).status for _ in range(3)] == [503] * 3
    replica.fail(URL, "410")
    assert fetch(URL).status == 410


def test_a_loop_leads_back_to_itself(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "loop")
    reply = fetch(URL)
    assert (reply.status, reply.header("Location")) == (302, URL)


def test_a_growing_loop_never_repeats_an_address(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "loop:grow")
    url, seen = URL, set()
    for _ in range(5):
        assert url not in seen
        seen.add(url)
        url = fetch(url).header("Location")


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("private", "http://169.254.169.254/latest/meta-data/"),
        ("private:http://10.0.0.1/", "http://10.0.0.1/"),
        ("private:http://[::1]:8080/admin", "http://[::1]:8080/admin"),
    ],
)
def test_a_redirect_leads_into_a_private_network(
    replica: Replica, fetch: Fetch, kind: str, target: str
) -> None:
    replica.fail(URL, kind)
    assert fetch(URL).header("Location") == target


def test_a_header_names_another_character_set(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "charset:windows-1251")
    reply = fetch(URL)
    assert reply.header("Content-Type") == "text/html; charset=windows-1251"
    assert "Québec Office" in reply.text
    replica.fail(URL, "charset")
    assert fetch(URL).header("Content-Type") == "text/html; charset=iso-8859-1"


def test_a_content_type_lies(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "pdf")
    reply = fetch(URL)
    assert reply.header("Content-Type").startswith("text/html")
    assert reply.body.startswith(b"%PDF")
    replica.fail(URL, "octet")
    reply = fetch(URL)
    assert reply.all("Content-Type") == ["application/octet-stream"]
    assert "<html" in reply.text


def test_a_calendar_has_no_end_and_is_linked_only_when_asked_for(replica: Replica, fetch: Fetch) -> None:
    home, calendar = "https://iclei-europe.org/", "https://iclei-europe.org/months/"
    assert calendar not in fetch(home).text
    assert fetch(calendar).status == 404
    replica.fail(calendar, "calendar")
    assert f"{calendar}?month=2026-01" in fetch(home).text
    month = "2026-12"
    for expected in ("2027-01", "2027-02"):
        page = fetch(f"{calendar}?month={month}").text
        assert f'href="{calendar}?month={expected}"' in page
        month = expected
    assert fetch(f"{calendar}?month=nonsense").status == 200


def test_a_gzip_bomb_is_small_until_it_is_unpacked(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "gzip_bomb:8")
    reply = fetch(URL)
    assert reply.header("Content-Encoding") == "gzip"
    assert len(reply.body) < 20_000
    assert len(reply.text) == 8 * 1024 * 1024


def test_a_large_bomb_is_a_valid_stream() -> None:
    packed = gzip_bomb(200)
    assert len(packed) < 300_000
    stream = zlib.decompressobj(wbits=31)
    size, left = 0, packed
    while left:
        size += len(stream.decompress(left, 4 * 1024 * 1024))
        left = stream.unconsumed_tail
    assert size == 200 * 1024 * 1024
    assert stream.eof


def test_a_huge_body_is_made_as_it_is_sent(replica: Replica, tunnel: Tunnel, fetch: Fetch) -> None:
    replica.fail(URL, "huge")
    connection = tunnel("iclei.org")
    connection.sendall(b"GET /about-iclei/ HTTP/1.1\r\nHost: iclei.org\r\n\r\n")
    got = b""
    while len(got) < 1_000_000:
        got += connection.recv(65_536)
    connection.close()
    assert b"Content-Length: 2147483648" in got
    assert fetch("https://iclei.org/contact/").status == 200


def test_a_small_flood_keeps_its_promise(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "huge:1")
    assert len(fetch(URL).body) == 1024 * 1024


def test_a_body_drips(replica: Replica, tunnel: Tunnel) -> None:
    replica.fail(URL, "drip:0.05")
    connection = tunnel("iclei.org")
    connection.sendall(b"GET /about-iclei/ HTTP/1.1\r\nHost: iclei.org\r\n\r\n")
    got = b""
    while len(body := got.partition(b"\r\n\r\n")[2]) < 3:
        got += connection.recv(1000)
    connection.close()
    assert len(body) < 1000  # a page has thousands, and each takes a twentieth of a second


def test_headers_never_end(replica: Replica, tunnel: Tunnel) -> None:
    replica.fail(URL, "headers")
    connection = tunnel("iclei.org")
    connection.sendall(b"GET /about-iclei/ HTTP/1.1\r\nHost: iclei.org\r\n\r\n")
    got = b""
    while got.count(b"X-Filler") < 20:
        got += connection.recv(10_000)
    connection.close()
    assert got.startswith(b"HTTP/1.1 200")
    assert b"\r\n\r\n" not in got


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("soft404", 200, "Page not found"),
        ("wall", 403, "Just a moment..."),
        ("login", 200, "Lost your password?"),
        ("maintenance:90", 503, "scheduled maintenance"),
    ],
)
def test_another_page_stands_in_its_place(
    replica: Replica, fetch: Fetch, kind: str, status: int, words: str
) -> None:
    replica.fail(URL, kind)
    reply = fetch(URL)
    assert reply.status == status
    assert words in reply.text
    if kind.startswith("maintenance"):
        assert reply.header("Retry-After") == "90"


def test_an_empty_body_is_empty(replica: Replica, fetch: Fetch) -> None:
    replica.fail(URL, "empty")
    reply = fetch(URL)
    assert (reply.status, reply.body) == (200, b"")


def test_a_pattern_stands_for_many_pages_and_healing_is_for_one_or_all(
    replica: Replica, fetch: Fetch
) -> None:
    replica.fail("https://iclei.org/news/*", "500")
    replica.fail(URL, "500")
    assert fetch("https://iclei.org/news/page/2/").status == 500
    assert fetch("https://iclei.org/contact/").status == 200
    replica.heal(URL)
    assert fetch(URL).status == 200
    assert fetch("https://iclei.org/news/").status == 500
    replica.heal()
    assert fetch("https://iclei.org/news/").status == 200


# Writing faults ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_every_documented_kind_can_be_written_alone(kind: str) -> None:
    assert parse_fault(kind).kind == kind
    assert KINDS[kind].startswith(kind)


@pytest.mark.parametrize("text", ["", "earthquake", "200", "600", "slow:soon", "500:often", "429:1:x"])
def test_nonsense_is_no_fault(text: str) -> None:
    with pytest.raises(FaultError):
        parse_fault(text)


def test_a_fault_counts_only_the_requests_it_strikes() -> None:
    faults = Faults()
    faults.set(URL, "500:1")
    assert faults.strike("https://iclei.org/") is None
    assert faults.strike(URL) is not None
    assert faults.strike(URL) is None
