"""Bodies, kept once each: content-addressed, compressed, byte for byte.

A page's later bodies are kept as what differs from its first one (Zstandard with that body as prefix), so
that a night on which only a nonce changed costs some fifty bytes. A delta is always against a body that
stands alone: reading back takes one step, never a chain.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from backports import zstd

from iclei_scraper.archive.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3

LEVEL = 6
"""Zstandard level of a body that stands alone; higher ones gain little on pages."""
DELTA_LEVEL = 3
DELTA_LIMIT = 1_000_000
"""Bodies above this size stand alone: the prefix's match tables would no longer fit what a fetch may cost."""
SMALLEST_BASE = 64
"""Smaller bodies are no use as a prefix."""
DELTA_GAIN = 0.5
"""A delta is kept where it takes at most this share of the body that it is taken against, compressed."""


def digest_of(body: bytes) -> str:
    """SHA-256 of a body, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def put(conn: sqlite3.Connection, body: bytes, digest: str, like: int | None = None) -> int:
    """Keep a body.

    Args:
        conn: the archive, in a transaction.
        body: the payload.
        digest: its :func:`digest_of`.
        like: a payload that probably resembles it, such as the page's last.

    Returns:
        Id of the payload, an older one where the same bytes are already kept.
    """
    known = conn.execute("SELECT id FROM payloads WHERE digest = ?", (digest,)).fetchone()
    if known is not None:
        return int(known[0])
    base, data = _compressed(conn, body, like)
    cursor = conn.execute(
        "INSERT INTO payloads (digest, size, base, data) VALUES (?, ?, ?, ?)", (digest, len(body), base, data)
    )
    return int(cursor.lastrowid or 0)


def _compressed(conn: sqlite3.Connection, body: bytes, like: int | None) -> tuple[int | None, bytes]:
    base = _keyframe(conn, like) if like is not None and len(body) <= DELTA_LIMIT else None
    if base is not None:
        key, keyframe, cost = base
        delta = zstd.compress(body, DELTA_LEVEL, zstd_dict=_prefix(keyframe))
        if len(delta) <= cost * DELTA_GAIN:
            return key, delta
    return None, zstd.compress(body, LEVEL)


def _keyframe(conn: sqlite3.Connection, payload: int) -> tuple[int, bytes, int] | None:
    """The body that stands alone behind a payload: id, bytes, compressed size."""
    key, size, data = conn.execute(
        "SELECT k.id, k.size, k.data FROM payloads p JOIN payloads k ON k.id = coalesce(p.base, p.id) "
        "WHERE p.id = ?",
        (payload,),
    ).fetchone()
    return (key, zstd.decompress(data), len(data)) if SMALLEST_BASE <= size <= DELTA_LIMIT else None


def _prefix(body: bytes) -> tuple[zstd.ZstdDict, int]:
    return zstd.ZstdDict(body, is_raw=True).as_prefix


def get(conn: sqlite3.Connection, digest: str) -> bytes:
    """The body with this SHA-256, checked against it.

    Raises:
        ArchiveError: it is not kept, or what is kept is damaged.
    """
    row = conn.execute(
        "SELECT p.data, b.data FROM payloads p LEFT JOIN payloads b ON b.id = p.base WHERE p.digest = ?",
        (digest,),
    ).fetchone()
    if row is None:
        raise ArchiveError(f"no body with SHA-256 {digest}")
    data, base = row
    try:
        if base is None:
            body = zstd.decompress(data)
        else:
            body = zstd.decompress(data, zstd_dict=_prefix(zstd.decompress(base)))
    except zstd.ZstdError as error:
        raise ArchiveError(f"the body with SHA-256 {digest} is damaged: {error}") from error
    if digest_of(body) != digest:
        raise ArchiveError(f"the body with SHA-256 {digest} is damaged: other bytes came back")
    return body
