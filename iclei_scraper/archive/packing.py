"""From single fetches to blocks: a night's fetches of a thousand pages as one row.

A fetch is written as a row of its own, in the transaction of its page, so that a crash loses nothing. When a
thousand pages have gathered, or the crawl ends, they are moved into a block: written and deleted in one
transaction. What a killed crawl has left is packed by the next one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.archive import blocks
from iclei_scraper.archive.edits import Edits
from iclei_scraper.archive.headers import varying
from iclei_scraper.archive.times import moment, stamp_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

BUCKET = 1024
"""Pages of a bucket; a block holds fetches of one bucket and crawl."""
_FULL = 512_000
"""Bytes of values in a block: more would take too long to open."""
_SHARE = 0.8
"""A layout that shrinks to this part with the help of an earlier block is kept so."""


def bucket_of(page: int) -> int:
    """The bucket of a page."""
    return page // BUCKET


def start_of(bucket: int) -> int:
    """The number before the bucket's first page: from there its pages are counted."""
    return bucket * BUCKET - 1


def waiting(conn: sqlite3.Connection) -> list[int]:
    """Buckets of which fetches are not packed yet."""
    rows = conn.execute("SELECT DISTINCT page / ? FROM fetches ORDER BY 1", (BUCKET,))
    return [row[0] for row in rows]


def pack(conn: sqlite3.Connection, bucket: int) -> int:
    """Move the fetches of a bucket into blocks, in the caller's transaction; how many there were."""
    rows = conn.execute(
        "SELECT id, crawl, page, capture, fetched_at, digest, edits, header_set, headers FROM fetches "
        "WHERE page >= ? AND page < ? ORDER BY crawl, page, id",
        (bucket * BUCKET, (bucket + 1) * BUCKET),
    ).fetchall()
    conn.executemany("DELETE FROM fetches WHERE id = ?", [row[:1] for row in rows])
    for crawl, group in groupby(rows, key=lambda row: int(row[1])):
        for entries in _portions(entry_of(*row[2:]) for row in group):
            write(conn, crawl, bucket, entries)
    return len(rows)


def entry_of(  # noqa: PLR0913, PLR0917  # a row
    page: int, capture: int, at: str, digest: bytes, edits: bytes, header_set: int, headers: str
) -> blocks.Entry:
    """A fetch from its row."""
    return blocks.Entry(
        page=page,
        capture=capture,
        fetched_at=int(moment(at).timestamp()),
        digest=digest,
        edits=Edits.unpacked(edits),
        header_set=header_set,
        headers=varying(headers),
    )


def _portions(entries: Iterable[blocks.Entry]) -> Iterator[list[blocks.Entry]]:
    portion: list[blocks.Entry] = []
    size = 0
    for entry in entries:
        portion.append(entry)
        size += len(entry.edits.inserted)
        if size > _FULL or len(portion) == 2 * BUCKET:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def write(conn: sqlite3.Connection, crawl: int, bucket: int, entries: Sequence[blocks.Entry]) -> None:
    """Write one block; the entries are in the order of their pages."""
    start = start_of(bucket)
    packed, base = blocks.pack(entries, start), None
    sharing = _sharing(conn, bucket)
    if sharing is not None:
        shared = blocks.pack(entries, start, sharing[1])
        if shared.layout_cost <= packed.layout_cost * _SHARE:
            packed, base = shared, sharing[0]
    times = [entry.fetched_at for entry in entries]
    conn.execute(
        "INSERT INTO fetch_blocks (crawl, bucket, first_at, last_at, fetches, base, digests, data) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(crawl, bucket, stamp_of(min(times)), stamp_of(max(times)), len(entries), base),
            *(packed.digests, packed.data),
        ),
    )


def _sharing(conn: sqlite3.Connection, bucket: int) -> tuple[int, bytes] | None:
    """The bucket's latest block that stands alone, and its layout."""
    row = conn.execute(
        "SELECT id, data FROM fetch_blocks WHERE bucket = ? AND base IS NULL ORDER BY id DESC LIMIT 1",
        (bucket,),
    ).fetchone()
    return None if row is None else (row[0], blocks.layout_of(row[1]))
