"""Fetches that told nothing new: the exact bytes and headers of an unchanged page, as little as they need.

A page whose content is as before makes no new capture; the capture's interval grows. The bytes that came are
kept all the same, as edits against the body of the capture: in a row at first, later in a block
(:mod:`iclei_scraper.archive.exchanges.packing`). Bytes that are those of the fetch before add nothing at all.
"""

# ruff: noqa: S608  # what is put into SQL text are conditions of this module; values are parameters

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backports import zstd

from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.times import stamp, stamp_of
from iclei_scraper.archive.exchanges import blocks, headers, packing, payloads
from iclei_scraper.archive.exchanges.edits import Edits, edited, edits_between

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from iclei_scraper.archive.exchanges.captures import CaptureRow
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """One answer of the server, new or not."""

    url: str
    fetched_at: str
    """UTC, as the archive writes it."""
    capture: int
    """Id of the capture that it made, or whose content it confirmed."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """In order, as received."""
    digest: str
    """SHA-256 of the body."""
    body: bytes
    """Content encoding undone, byte for byte, checked against the digest."""


def add(run: Run, page: int, last: CaptureRow, capture: Capture, digest: str) -> None:
    """Keep the bytes of a page whose content is that of its last capture."""
    edits = edits_between(payloads.get(run.conn, last.digest, check=False), capture.body)
    header_set, varying = headers.keep(run.conn, capture.headers)
    run.conn.execute(
        "INSERT INTO fetches (page, capture, crawl, fetched_at, digest, edits, header_set, headers) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(page, last.id, run.crawl, stamp(capture.fetched_at)),
            *(bytes.fromhex(digest), edits.packed(), header_set, varying),
        ),
    )
    run.waiting[packing.bucket_of(page)] += 1
    run.conn.execute("UPDATE captures SET last_digest = ? WHERE id = ?", (digest, last.id))


# Reading back --------------------------------------------------------------------------------------------


def of_page(conn: sqlite3.Connection, page: int) -> Iterator[Fetch]:
    """Every answer of the server for a page whose bytes differed from those before, oldest first.

    Raises:
        ArchiveError: what is kept is damaged.
    """
    captured = [(at, number, 0, None) for number, at in _captures(conn, page)]
    seen = [(stamp_of(entry.fetched_at), entry.capture, 1, entry) for entry in entries(conn, page)]
    for at, capture, _, entry in sorted([*captured, *seen], key=lambda it: it[:3]):
        yield _captured(conn, capture) if entry is None else _fetched(conn, entry, at)


def at_moment(conn: sqlite3.Connection, page: int, at: str) -> Fetch | None:
    """What the server answered for a page at a moment, as far as is known: the last answer up to then.

    Raises:
        ArchiveError: what is kept is damaged.
    """
    row = conn.execute(
        "SELECT id, fetched_at FROM captures WHERE page = ? AND fetched_at <= ? ORDER BY id DESC LIMIT 1",
        (page, at),
    ).fetchone()
    if row is None:
        return None
    entry = _last_entry(conn, page, row[1], at)
    return _captured(conn, row[0]) if entry is None else _fetched(conn, entry, stamp_of(entry.fetched_at))


def last_headers(conn: sqlite3.Connection, page: int, last: CaptureRow) -> headers.Headers:
    """The headers that came with the bytes that a page has now."""
    since, header_set, text = conn.execute(
        "SELECT fetched_at, header_set, headers FROM captures WHERE id = ?", (last.id,)
    ).fetchone()
    own = headers.joined(conn, header_set, text)
    if last.last_digest == last.digest or not any(name.lower() in _VALIDATORS for name, _ in own):
        return own
    entry = _last_entry(conn, page, since, _END)
    return own if entry is None else headers.with_varying(conn, entry.header_set, entry.headers)


_VALIDATORS = ("etag", "last-modified")
_END = "9999-12-31T23:59:59Z"


def by_digest(conn: sqlite3.Connection, digest: str) -> bytes | None:
    """A body by its SHA-256, looked for among all fetches; ``None`` where there is none.

    Raises:
        ArchiveError: what is kept is damaged.
    """
    wanted = bytes.fromhex(digest)
    row = conn.execute("SELECT capture, edits FROM fetches WHERE digest = ?", (wanted,)).fetchone()
    if row is not None:
        return _body(conn, row[0], Edits.unpacked(row[1]), wanted)
    for block in conn.execute(f"{packing.BLOCK} instr(b.digests, ?) > 0", (wanted,)):
        digests = block[1]
        for number in range(len(digests) // len(wanted)):
            if digests[number * len(wanted) : (number + 1) * len(wanted)] == wanted:
                (entry,) = _opened(block, lambda _, number=number: [number])  # type: ignore[misc]
                return body_of(conn, entry)
    return None


def every(conn: sqlite3.Connection) -> Iterator[blocks.Entry]:
    """All fetches, in rows and in blocks.

    Raises:
        ArchiveError: a block is damaged.
    """
    yield from _rows(conn, "1 = 1", ())
    for block in conn.execute(f"{packing.BLOCK} 1 = 1 ORDER BY b.bucket, b.id"):
        yield from _opened(block, lambda found: range(found.count))


def body_of(conn: sqlite3.Connection, entry: blocks.Entry) -> bytes:
    """The body of a fetch, checked against its digest.

    Raises:
        ArchiveError: what is kept is damaged.
    """
    return _body(conn, entry.capture, entry.edits, entry.digest)


def entries(conn: sqlite3.Connection, page: int) -> Iterator[blocks.Entry]:
    """The fetches of a page, without its captures."""
    of_bucket = f"{packing.BLOCK} b.bucket = ? ORDER BY b.first_at"
    for block in conn.execute(of_bucket, (packing.bucket_of(page),)):
        yield from _opened(block, lambda found: found.of_page(page))
    yield from _rows(conn, "page = ?", (page,))


def _last_entry(conn: sqlite3.Connection, page: int, since: str, at: str) -> blocks.Entry | None:
    """The last fetch of a page between two moments."""
    found = list(_rows(conn, "page = ? AND fetched_at >= ? AND fetched_at <= ?", (page, since, at)))
    during = f"{packing.BLOCK} b.bucket = ? AND b.first_at <= ? AND b.last_at >= ? ORDER BY b.first_at DESC"
    for block in conn.execute(during, (packing.bucket_of(page), at, since)):
        inside = [
            entry
            for entry in _opened(block, lambda opened: opened.of_page(page))
            if since <= stamp_of(entry.fetched_at) <= at
        ]
        if inside:
            found += inside
            break
    return max(found, key=lambda entry: entry.fetched_at, default=None)


def _rows(conn: sqlite3.Connection, condition: str, values: tuple[object, ...]) -> Iterator[blocks.Entry]:
    rows = conn.execute(
        "SELECT page, capture, fetched_at, digest, edits, header_set, headers FROM fetches "
        f"WHERE {condition} ORDER BY id",
        values,
    )
    return (packing.entry_of(*row) for row in rows.fetchall())


def _captures(conn: sqlite3.Connection, page: int) -> list[tuple[int, str]]:
    return conn.execute("SELECT id, fetched_at FROM captures WHERE page = ? ORDER BY id", (page,)).fetchall()


def _opened(
    row: tuple[int, bytes, bytes, bytes | None], choose: Callable[[blocks.Block], Iterable[int]]
) -> list[blocks.Entry]:
    """Fetches of a block, those whose numbers are chosen."""
    try:
        opened, digests = packing.open_block(row)
        numbers = list(choose(opened))
        return opened.entries(digests, numbers) if numbers else []
    except (zstd.ZstdError, ValueError, IndexError, struct.error, OverflowError) as error:
        raise ArchiveError(f"a block of fetches is damaged: {error}") from error


def _body(conn: sqlite3.Connection, capture: int, edits: Edits, digest: bytes) -> bytes:
    row = conn.execute(
        "SELECT p.digest FROM captures c JOIN payloads p ON p.id = c.payload WHERE c.id = ?", (capture,)
    ).fetchone()
    if row is None:
        raise ArchiveError(f"a fetch refers to capture {capture}, which is not there")
    return _made(conn, row[0], edits, digest)


def _made(conn: sqlite3.Connection, base: str, edits: Edits, digest: bytes) -> bytes:
    """A body from that of its capture."""
    try:
        body = edited(payloads.get(conn, base, check=False), edits)
    except ValueError as error:
        raise ArchiveError(f"the body with SHA-256 {digest.hex()} is damaged: {error}") from error
    return payloads.checked(digest.hex(), body)


def _captured(conn: sqlite3.Connection, capture: int) -> Fetch:
    url, at, status, header_set, text, digest = conn.execute(
        "SELECT u.url, c.fetched_at, c.status, c.header_set, c.headers, p.digest FROM captures c "
        "JOIN pages u ON u.id = c.page JOIN payloads p ON p.id = c.payload WHERE c.id = ?",
        (capture,),
    ).fetchone()
    return Fetch(
        url=url,
        fetched_at=at,
        capture=capture,
        status=status,
        headers=headers.joined(conn, header_set, text),
        digest=digest,
        body=payloads.get(conn, digest),
    )


def _fetched(conn: sqlite3.Connection, entry: blocks.Entry, at: str) -> Fetch:
    row = conn.execute(
        "SELECT u.url, c.status, p.digest FROM captures c JOIN pages u ON u.id = c.page "
        "JOIN payloads p ON p.id = c.payload WHERE c.id = ?",
        (entry.capture,),
    ).fetchone()
    if row is None:
        raise ArchiveError(f"a fetch refers to capture {entry.capture}, which is not there")
    return Fetch(
        url=row[0],
        fetched_at=at,
        capture=entry.capture,
        status=row[1],
        headers=headers.with_varying(conn, entry.header_set, entry.headers),
        digest=entry.digest.hex(),
        body=_made(conn, row[2], entry.edits, entry.digest),
    )
