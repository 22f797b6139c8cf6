"""Bodies, kept once each: content-addressed, compressed, byte for byte.

A page's first body is compressed with sample pages of its site as dictionary, its later ones as what differs
from the first (Zstandard with that body as prefix). A delta is always against a body that is no delta:
reading back takes one step, never a chain.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from backports import zstd

from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.exchanges import dictionaries

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

_FIRST = (
    "SELECT k.id, k.digest, k.size, length(k.data), k.data, k.dictionary "
    "FROM payloads p JOIN payloads k ON k.id = coalesce(p.base, p.id) WHERE p.id = ?"
)


def digest_of(body: bytes) -> str:
    """SHA-256 of a body, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def put(
    conn: sqlite3.Connection, body: bytes, digest: str, like: int | None = None, site: str | None = None
) -> int:
    """Keep a body.

    Args:
        conn: the archive, in a transaction.
        body: the payload.
        digest: its :func:`digest_of`.
        like: a payload that probably resembles it, such as the page's last.
        site: whose other pages it probably resembles.

    Returns:
        Id of the payload, an older one where the same bytes are already kept.
    """
    known = conn.execute("SELECT id FROM payloads WHERE digest = ?", (digest,)).fetchone()
    if known is not None:
        return int(known[0])
    delta = _delta(conn, body, like) if like is not None and len(body) <= DELTA_LIMIT else None
    if delta is not None:
        return _insert(conn, (digest, len(body), delta[0], None, delta[1]))
    if site is None or not dictionaries.SMALLEST <= len(body) <= dictionaries.LARGEST:
        return _insert(conn, (digest, len(body), None, None, zstd.compress(body, LEVEL)))
    return _put_with_dictionary(conn, body, digest, site)


def _insert(conn: sqlite3.Connection, values: tuple[str, int, int | None, int | None, bytes]) -> int:
    cursor = conn.execute(
        "INSERT INTO payloads (digest, size, base, dictionary, data) VALUES (?, ?, ?, ?, ?)", values
    )
    return int(cursor.lastrowid or 0)


def _put_with_dictionary(conn: sqlite3.Connection, body: bytes, digest: str, site: str) -> int:
    dictionary = dictionaries.current(conn, site)
    samples = None if dictionary is None else _samples(conn, dictionary)
    if samples is not None and (
        not dictionaries.has_room(conn, dictionary) or dictionaries.foretells(samples, body)
    ):
        data = zstd.compress(body, LEVEL, zstd_dict=samples.as_digested_dict)
        return _insert(conn, (digest, len(body), None, dictionary, data))
    payload = _insert(conn, (digest, len(body), None, None, zstd.compress(body, LEVEL)))
    dictionaries.extend(conn, site, dictionary, payload)
    return payload


def _samples(conn: sqlite3.Connection, dictionary: int) -> zstd.ZstdDict:
    return dictionaries.load(conn, dictionary, lambda sample: get(conn, sample))


def _delta(conn: sqlite3.Connection, body: bytes, like: int) -> tuple[int, bytes] | None:
    """Id of the body that stands behind a payload, and what differs from it, if that is little."""
    key, digest, size, cost, data, dictionary = conn.execute(_FIRST, (like,)).fetchone()
    if not SMALLEST_BASE <= size <= DELTA_LIMIT:
        return None
    keyframe = checked(digest, _unpacked(conn, digest, data, dictionary))
    delta = zstd.compress(body, DELTA_LEVEL, zstd_dict=_prefix(keyframe))
    return (key, delta) if len(delta) <= cost * DELTA_GAIN else None


def _prefix(body: bytes) -> tuple[zstd.ZstdDict, int]:
    return zstd.ZstdDict(body, is_raw=True).as_prefix


# Reading back --------------------------------------------------------------------------------------------


def is_kept(conn: sqlite3.Connection, digest: str) -> bool:
    """Whether a body is kept as one of its own."""
    return conn.execute("SELECT 1 FROM payloads WHERE digest = ?", (digest,)).fetchone() is not None


def get(conn: sqlite3.Connection, digest: str, *, check: bool = True) -> bytes:
    """The body with this SHA-256, checked against it.

    Args:
        conn: the archive.
        digest: of the body.
        check: ``False`` where the caller checks what he makes of it.

    Raises:
        ArchiveError: it is not kept, or what is kept is damaged.
    """
    row = conn.execute(
        "SELECT p.data, p.dictionary, p.base, b.digest, b.data, b.dictionary "
        "FROM payloads p LEFT JOIN payloads b ON b.id = p.base WHERE p.digest = ?",
        (digest,),
    ).fetchone()
    if row is None:
        raise ArchiveError(f"no body with SHA-256 {digest}")
    data, dictionary, base, base_digest, base_data, base_dictionary = row
    if base is None:
        body = _unpacked(conn, digest, data, dictionary)
    else:
        keyframe = _unpacked(conn, base_digest, base_data, base_dictionary)
        body = _decompressed(digest, data, _prefix(keyframe))
    return checked(digest, body) if check else body


def _unpacked(conn: sqlite3.Connection, digest: str, data: bytes, dictionary: int | None) -> bytes:
    """A body that is no delta."""
    if dictionary is None:
        return _decompressed(digest, data, None)
    return _decompressed(digest, data, _samples(conn, dictionary).as_digested_dict)


def _decompressed(digest: str, data: bytes, samples: tuple[zstd.ZstdDict, int] | None) -> bytes:
    try:
        return zstd.decompress(data, zstd_dict=samples)
    except (zstd.ZstdError, MemoryError) as error:
        raise ArchiveError(f"the body with SHA-256 {digest} is damaged: {error}") from error


def checked(digest: str, body: bytes) -> bytes:
    """A body, if it has that SHA-256.

    Raises:
        ArchiveError: it has another one.
    """
    if digest_of(body) != digest:
        raise ArchiveError(f"the body with SHA-256 {digest} is damaged: other bytes came back")
    return body
