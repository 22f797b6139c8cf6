"""A page whose content is as before: its exact bytes are kept all the same, for next to nothing."""

from __future__ import annotations

import random
import signal
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.exchanges import packing, payloads

from .conftest import BASE, FIRST_NIGHT, Lab, answer, page
from .dying import child, die, end_of

if TYPE_CHECKING:
    from pathlib import Path

BALLAST = random.Random(1).randbytes(4_000).hex()  # noqa: S311  # no secret


def body(nonce: str, text: str = "Trams for all", count: int = 0) -> str:
    return (
        f"<html><head><script>var s = {{'nonce':'{nonce}'}};</script></head><body>{text}"
        f"<input type='hidden' name='_wpnonce' value='{nonce[::-1]}'>{BALLAST}{count}</body></html>"
    )


def nonce(*seed: object) -> str:
    return random.Random(repr(seed)).randbytes(5).hex()  # noqa: S311  # no secret


def night(lab: Lab, *, pages: int = 3, learn: bool = False, text: str = "Trams for all") -> list[str]:
    """A night in which each page comes with another nonce; the states that the archive tells."""
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        states = []
        for number in range(pages):
            shown = text if number == 0 else "Trams for all"
            item = lab.at(page(f"/{number}/", body=body(nonce(lab.night, number), shown, number), text=shown))
            states.append(archive.store(crawl, item).state)
            if learn:
                again = body(nonce(lab.night, number, "again"), shown, number).encode()
                archive.learn(crawl, item.capture.url, again, item.capture.fetched_at + timedelta(seconds=2))
        archive.finish_crawl(crawl, "complete")
    return states


def test_a_known_nonce_makes_no_capture_but_keeps_the_bytes(lab: Lab) -> None:
    night(lab, learn=True)
    for _ in range(3):
        assert night(lab) == ["unchanged"] * 3
    assert lab.value("SELECT count(*) FROM captures") == 3
    assert lab.value("SELECT count(*) FROM payloads") == 3
    assert lab.rows("SELECT count(*), sum(fetches) FROM fetch_blocks") == [(3, 9)]
    assert lab.value("SELECT count(*) FROM fetches") == 0
    assert lab.rows("SELECT DISTINCT substr(confirmed_until, 9, 2) FROM captures") == [("04",)]
    with Archive.open(lab.path, read_only=True) as archive:
        for number in range(3):
            found = list(archive.fetches(f"{BASE}/{number}/"))
            assert [it.body.decode() for it in found] == [
                body(nonce(at, number), count=number) for at in range(4)
            ]
            assert {it.headers for it in found} == {
                (("Content-Type", "text/html"), ("ETag", f'"/{number}/"'))
            }
            for at, one in enumerate(found):
                asked = FIRST_NIGHT + timedelta(days=at, hours=5)
                assert archive.fetch(f"{BASE}/{number}/", asked) == one
                assert archive.body(one.digest) == one.body
        assert archive.fetch(f"{BASE}/0/", FIRST_NIGHT - timedelta(days=1)) is None
        assert archive.fetch(f"{BASE}/never/", FIRST_NIGHT) is None


def test_an_edit_makes_a_capture_and_is_read(lab: Lab) -> None:
    night(lab, learn=True)
    assert night(lab, text="Trams for some") == ["changed", "unchanged", "unchanged"]
    assert night(lab, text="Trams for some") == ["unchanged"] * 3
    with Archive.open(lab.path, read_only=True) as archive:
        assert [b"for some" in it.body for it in archive.fetches(f"{BASE}/0/")] == [False, True, True]


def test_bytes_that_come_twice_in_a_row_add_nothing(lab: Lab) -> None:
    night(lab, learn=True)
    night(lab)
    lab.night -= 1
    assert night(lab) == ["unchanged"] * 3
    assert lab.value("SELECT sum(fetches) FROM fetch_blocks") == 3


def test_errors_and_pages_that_are_gone_are_packed_too(lab: Lab) -> None:
    night(lab, learn=True)
    for number in range(3):
        sorry = answer("/lost/", 404, "gone", body=body(nonce("lost", number)).encode())
        lab.crawl(sorry, answer("/ill/", 500, "error", body=body(nonce("ill", number)).encode()))
    assert lab.rows("SELECT status, count(*) FROM captures GROUP BY status ORDER BY status") == [
        (200, 3),
        (404, 1),
        (500, 1),
    ]
    with Archive.open(lab.path, read_only=True) as archive:
        assert [it.status for it in archive.fetches(f"{BASE}/lost/")] == [404] * 3


def test_what_was_found_unchanged_before_reading_is_kept_unread(lab: Lab) -> None:
    night(lab, learn=True)
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        new = body(nonce("x")).encode()
        assert archive.is_unchanged(f"{BASE}/0/", 200, new)
        assert not archive.is_unchanged(f"{BASE}/0/", 200, new.replace(b"all", b"few"))
        assert not archive.is_unchanged(f"{BASE}/0/", 203, new)
        assert not archive.is_unchanged(f"{BASE}/never/", 200, new)
        item = lab.at(page("/0/", body=new))
        item.records, item.outcome = None, "unchanged"
        assert archive.store(crawl, item).state == "unchanged"
        archive.finish_crawl(crawl, "complete")
        assert list(archive.fetches(f"{BASE}/0/"))[-1].body == new
        assert archive.previous(f"{BASE}/0/") is not None
    lab.parser_version = "2"
    with Archive.open(lab.path) as archive:
        lab.start(archive)
        assert not archive.is_unchanged(f"{BASE}/0/", 200, new)


def test_validators_are_those_of_the_bytes_that_came_last(lab: Lab) -> None:
    night(lab, learn=True)
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        item = lab.at(page("/0/", body=body(nonce("x"))))
        values = {name: getattr(item.capture, name) for name in type(item.capture).__slots__}
        item.capture = type(item.capture)(**{**values, "headers": (("ETag", '"new"'),)})
        archive.store(crawl, item)
        assert archive.validators(f"{BASE}/0/") == ('"new"', None)
        archive.finish_crawl(crawl, "complete")
        assert archive.validators(f"{BASE}/0/") == ('"new"', None)
        assert archive.validators(f"{BASE}/1/") == ('"/1/"', None)


@pytest.mark.parametrize("damage", [b"", b"no block", None])
def test_damage_is_told_in_one_line(lab: Lab, damage: bytes | None) -> None:
    night(lab, learn=True)
    night(lab)
    with Archive.open(lab.path) as archive:
        if damage is None:
            archive._db.execute("UPDATE fetch_blocks SET digests = zeroblob(96)")
        else:
            archive._db.execute("UPDATE fetch_blocks SET data = ?", (damage,))
        with pytest.raises(ArchiveError, match="damaged"):
            list(archive.fetches(f"{BASE}/1/"))


def test_a_bucket_is_packed_when_it_is_full(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "BUCKET", 8)
    night(lab, pages=20, learn=True)
    night(lab, pages=20)
    assert lab.rows("SELECT bucket, sum(fetches) FROM fetch_blocks GROUP BY bucket") == [
        (0, 7),
        (1, 8),
        (2, 5),
    ]


PIECES = st.sampled_from(
    [b"<p>Trams</p>", b"<b>5</b>", b"", b"\xff\x00", b'<input type="hidden" name="n" value="']
)
BODIES = st.lists(st.one_of(PIECES, st.binary(max_size=40)), max_size=4).map(b"".join)


@settings(max_examples=12)  # each opens a file
@given(st.lists(st.tuples(BODIES, BODIES), min_size=1, max_size=5))
def test_whatever_is_fetched_and_learned_comes_back(
    tmp_path_factory: pytest.TempPathFactory, nights: list[tuple[bytes, bytes]]
) -> None:
    lab = Lab(tmp_path_factory.mktemp("f") / "a.db")
    sent: list[bytes] = []
    for first, second in nights:
        with Archive.open(lab.path, create=True) as archive:
            crawl = lab.start(archive)
            item = lab.at(page("/", body=first))
            if archive.is_unchanged(item.capture.url, 200, first):
                item.records, item.outcome = None, "unchanged"
            archive.store(crawl, item)
            archive.learn(crawl, item.capture.url, second, item.capture.fetched_at + timedelta(seconds=1))
            archive.finish_crawl(crawl, "complete")
        sent += [] if sent and sent[-1] == first else [first]
    with Archive.open(lab.path, read_only=True) as archive:
        assert [it.body for it in archive.fetches(f"{BASE}/")] == sent
        for one in sent:
            assert archive.body(payloads.digest_of(one)) == one


# Killed on the way ---------------------------------------------------------------------------------------


def night_with_an_end(path: Path, left: int) -> None:
    """A night that ends with so many packed buckets."""
    write = packing.write
    packed = count(1)

    def write_and_die(*arguments: Any) -> None:
        write(*arguments)
        if next(packed) == left:
            die()

    packing.write = write_and_die
    night(Lab(path, night=0), pages=20)


@pytest.mark.parametrize("left", [1, 2, 3])
def test_a_kill_while_packing_loses_nothing(lab: Lab, monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    monkeypatch.setattr(packing, "BUCKET", 8)
    night(lab, pages=20, learn=True)
    assert end_of(child(lambda: night_with_an_end(lab.path, left))) == -signal.SIGKILL
    lab.night = 1
    night(lab, pages=20)
    assert lab.value("SELECT count(*) FROM fetches") == 0
    assert lab.rows("PRAGMA integrity_check") == [("ok",)]
    with Archive.open(lab.path, read_only=True) as archive:
        kept = [{it.body.decode() for it in archive.fetches(f"{BASE}/{number}/")} for number in range(20)]
    expected = [{body(nonce(at, number), count=number) for at in range(3)} for number in range(20)]
    stored = sum(one <= two for one, two in zip(expected, kept, strict=True))
    assert stored >= 8 * min(left, 2)  # what was stored before the kill; the rest it had not fetched yet
    assert all(two <= one for one, two in zip(expected, kept, strict=True))
