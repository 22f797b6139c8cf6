"""Bodies come back byte for byte, and a night without change costs next to nothing."""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.base.connection import open_database, transaction
from iclei_scraper.archive.exchanges import dictionaries, payloads

from .conftest import Lab, page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "a.db", create=True, read_only=False)
    yield database
    database.close()


def keep(db: Database, *bodies: bytes) -> list[int]:
    """Keep the bodies of a page, one after the other."""
    ids: list[int] = []
    with transaction(db) as conn:
        for body in bodies:
            ids.append(payloads.put(conn, body, payloads.digest_of(body), ids[-1] if ids else None))
    return ids


def sizes(db: Database) -> list[int]:
    return [row[0] for row in db.execute("SELECT length(data) FROM payloads ORDER BY id")]


def long_page(seed: int = 1, size: int = 60_000) -> bytes:
    return random.Random(seed).randbytes(size // 2).hex().encode()  # noqa: S311  # no secret


@settings(max_examples=25)  # each opens a file
@given(st.lists(st.binary(max_size=3_000), min_size=1, max_size=5))
def test_any_bodies_come_back(tmp_path_factory: pytest.TempPathFactory, bodies: list[bytes]) -> None:
    database = open_database(tmp_path_factory.mktemp("p") / "a.db", create=True, read_only=False)
    try:
        keep(database, *bodies)
        for body in bodies:
            assert payloads.get(database.conn, hashlib.sha256(body).hexdigest()) == body
    finally:
        database.close()


def test_the_same_body_is_kept_once(db: Database) -> None:
    assert len(set(keep(db, b"x" * 100, b"y" * 100, b"x" * 100))) == 2


def test_a_night_with_another_nonce_costs_some_bytes(db: Database) -> None:
    body = long_page()
    nights = [body.replace(body[500:510], b"%010d" % night) for night in range(5)]
    keep(db, body, *nights)
    assert max(sizes(db)[1:]) < 100
    for night in nights:
        assert payloads.get(db.conn, payloads.digest_of(night)) == night


def test_a_delta_never_hangs_on_another_delta(db: Database) -> None:
    body = long_page()
    keep(db, *[body + b"%d" % night for night in range(5)])
    assert list(db.execute("SELECT DISTINCT base FROM payloads ORDER BY 1")) == [(None,), (1,)]


def test_a_page_that_was_written_anew_stands_alone_and_carries_the_next_nights(db: Database) -> None:
    old, new = long_page(1), long_page(2)
    keep(db, old, old + b"1", new, new + b"1")
    assert [row[0] for row in db.execute("SELECT base FROM payloads ORDER BY id")] == [None, 1, None, 3]


def template(kind: str) -> str:
    """What all pages of a kind share."""
    chance = random.Random(kind)  # noqa: S311  # no secret
    boxes = (
        f'<div class="{chance.randbytes(4).hex()}" id="{chance.randbytes(9).hex()}">' for _ in range(300)
    )
    return f"<html><head><style>{chance.randbytes(4_000).hex()}</style></head><body>{''.join(boxes)}"


def site_page(kind: str, number: int) -> bytes:
    words = random.Random(number).choices(["tram", "bus", "roof", "tree", "city"], k=300)  # noqa: S311  # no secret
    return f"{template(kind)}<h1>{number}</h1><p>{' '.join(words)}</p></body></html>".encode()


def test_pages_of_a_site_are_kept_with_its_samples(db: Database) -> None:
    db.execute("INSERT INTO sites (id) VALUES ('a'), ('b')")
    kept = [("a", "news", 1), ("a", "news", 2), ("a", "shop", 3), ("a", "shop", 4), ("b", "news", 5)]
    with transaction(db) as conn:
        for site, kind, number in kept:
            body = site_page(kind, number)
            payloads.put(conn, body, payloads.digest_of(body), None, site)
    rows = db.execute("SELECT dictionary, length(data) FROM payloads ORDER BY id").fetchall()
    assert [dictionary for dictionary, _ in rows] == [None, 1, None, 2, None]
    assert rows[1][1] < rows[0][1] / 5 > rows[3][1]
    samples = "SELECT payload FROM dictionary_pages WHERE dictionary = 2 ORDER BY position"
    assert db.execute(samples).fetchall() == [(1,), (3,)]
    for _, kind, number in kept:
        body = site_page(kind, number)
        assert payloads.get(db.conn, payloads.digest_of(body)) == body


def test_a_sample_that_is_damaged_is_told_by_all_that_need_it(db: Database) -> None:
    db.execute("INSERT INTO sites (id) VALUES ('a')")
    bodies = [site_page("news", 10), site_page("news", 11), site_page("news", 11) + b"!"]
    with transaction(db) as conn:
        like = None
        for body in bodies:
            like = payloads.put(
                conn, body, payloads.digest_of(body), like if body is bodies[2] else None, "a"
            )
    db.execute("UPDATE payloads SET data = zeroblob(40) WHERE id = 1")
    dictionaries._loaded.clear()
    for body in bodies:
        with pytest.raises(ArchiveError, match="damaged"):
            payloads.get(db.conn, payloads.digest_of(body))


@pytest.mark.parametrize("size", [0, 1, 63, 64, 1_000_001])
def test_bodies_of_any_size(db: Database, size: int) -> None:
    body = b"z" * size
    keep(db, body, body + b"!")
    assert payloads.get(db.conn, payloads.digest_of(body + b"!")) == body + b"!"


def test_a_damaged_body_is_not_handed_out(lab: Lab) -> None:
    lab.crawl(page("/", body=long_page()))
    with Archive.open(lab.path) as archive:
        digest = payloads.digest_of(long_page())
        for damage in b"no frame at all", None:
            data = damage or __import__("backports.zstd", fromlist=["compress"]).compress(b"other bytes")
            archive._db.execute("UPDATE payloads SET data = ?", (data,))
            with pytest.raises(ArchiveError, match="damaged"):
                archive.body(digest)
        with pytest.raises(ArchiveError, match="no body"):
            archive.body("0" * 64)
