"""From single fetches to blocks: a night's fetches of a thousand pages as one row.

A fetch is written as a row of its own, in the transaction of its page, so that a crash loses nothing. When a
some have gathered, or the crawl ends, they are moved into the crawl's block: written and deleted in one
transaction. What a killed crawl has left is packed by the next one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.times import moment, stamp_of
from iclei_scraper.archive.exchanges import blocks
from iclei_scraper.archive.exchanges.edits import Edits
from iclei_scraper.archive.exchanges.headers import varying

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

BUCKET = 1024
"""Pages of a bucket; a block holds fetches of one bucket and crawl."""
WAITING = 256
"""Fetches of a bucket that wait as rows, at most; what they leave free in the file is little."""
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
        fresh = [entry_of(*row[2:]) for row in group]
        earlier = _taken_out(conn, crawl, bucket, len(fresh))
        for entries in _portions(sorted([*earlier, *fresh], key=lambda entry: entry.page)):
            write(conn, crawl, bucket, entries)
    return len(rows)


def _taken_out(conn: sqlite3.Connection, crawl: int, bucket: int, room: int) -> list[blocks.Entry]:
    """The fetches of the block that the crawl has begun for the bucket, if it has room; the block goes."""
    row = conn.execute(
        "SELECT id, fetches FROM fetch_blocks WHERE bucket = ? AND crawl = ? ORDER BY id DESC LIMIT 1",
        (bucket, crawl),
    ).fetchone()
    if row is None or row[1] + room > BUCKET or _is_shared(conn, row[0]):
        return []
    opened, digests = open_block(conn.execute(f"{BLOCK} b.id = ?", row[:1]).fetchone())
    entries = opened.entries(digests, range(opened.count))
    conn.execute("DELETE FROM fetch_blocks WHERE id = ?", row[:1])
    return entries


def _is_shared(conn: sqlite3.Connection, block: int) -> bool:
    bucket_of_it = "(SELECT bucket FROM fetch_blocks WHERE id = ?1)"
    query = f"SELECT 1 FROM fetch_blocks WHERE bucket = {bucket_of_it} AND base = ?1"  # noqa: S608
    return conn.execute(query, (block,)).fetchone() is not None


BLOCK = (
    "SELECT b.bucket, b.digests, b.data, s.data FROM fetch_blocks b "
    "LEFT JOIN fetch_blocks s ON s.id = b.base WHERE "
)
"""What :func:`open_block` needs of a block ``b``."""


def open_block(row: tuple[int, bytes, bytes, bytes | None]) -> tuple[blocks.Block, bytes]:
    """A block, opened, and its digests.

    Args:
        row: as :data:`BLOCK` gives it.

    Raises:
        zstd.ZstdError, ValueError, struct.error: it is damaged.
    """
    bucket, digests, data, base = row
    shared = None if base is None else _shared_layout(base)
    return blocks.Block(start_of(bucket), data, shared), digests


@lru_cache(maxsize=16)
def _shared_layout(data: bytes) -> bytes:
    """The layout of a block, which all later blocks of its bucket share: some 20 KB each."""
    return blocks.layout_of(data)


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
    sharing = _sharing(conn, crawl, bucket)
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


def _sharing(conn: sqlite3.Connection, crawl: int, bucket: int) -> tuple[int, bytes] | None:
    """The bucket's latest block of an earlier crawl that stands alone, and its layout."""
    row = conn.execute(
        "SELECT id, data FROM fetch_blocks WHERE bucket = ? AND base IS NULL AND crawl < ? "
        "ORDER BY id DESC LIMIT 1",
        (bucket, crawl),
    ).fetchone()
    return None if row is None else (row[0], blocks.layout_of(row[1]))
