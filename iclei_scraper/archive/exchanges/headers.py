"""Response headers, kept as received: what all answers of a site share once, what varies with each answer.

A set is the list of headers in order, repeated ones too, with the values that were always the same; a value
that differs is ``null`` there and stands with the answer, under its place in the list. Joined, both give the
headers exactly as they came.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import to_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

Headers = tuple[tuple[str, str], ...]

_VARYING = frozenset(
    "age cf-ray content-length date etag expires last-modified set-cookie x-amz-cf-id x-cache x-cache-hits "
    "x-correlation-id x-request-id x-runtime x-served-by x-timer x-varnish".split()
)
"""Headers that are never worth a place among what is shared."""
_RECENT = 200
"""Sets that are tried: each server has a handful of shapes (a page, a redirect, an error)."""
_FEW = 3
"""As many values, or a third of all, may differ between two answers of one shape."""


def keep(conn: sqlite3.Connection, headers: Sequence[tuple[str, str]]) -> tuple[int, str]:
    """Keep the headers of an answer.

    Returns:
        Id of the set, and JSON of what varies: ``{"0": "Thu, 26 Nov 2026 15:43:03 GMT"}``.
    """
    found = _fitting(conn, headers)
    if found is None:
        found = _new(conn, headers)
    number, shared = found
    varying = {
        str(place): value
        for place, ((_, value), (_, common)) in enumerate(zip(headers, shared, strict=True))
        if common is None
    }
    return number, to_json(varying)


_Set = tuple[tuple[str, str | None], ...]


def _fitting(conn: sqlite3.Connection, headers: Sequence[tuple[str, str]]) -> tuple[int, _Set] | None:
    """The most telling set that the headers fit."""
    best: tuple[int, _Set] | None = None
    most = -1
    for number, shared in _sets(conn):
        if len(shared) != len(headers):
            continue
        pairs = list(zip(shared, headers, strict=True))
        if all(name == own and common in (None, value) for (name, common), (own, value) in pairs):
            told = sum(common is not None for _, common in shared)
            if told > most:
                best, most = (number, shared), told
    return best


def _sets(conn: sqlite3.Connection) -> list[tuple[int, _Set]]:
    rows = conn.execute("SELECT id, headers FROM header_sets ORDER BY id DESC LIMIT ?", (_RECENT,))
    return [(number, _parsed(text)) for number, text in rows]


@lru_cache(maxsize=1024)
def _parsed(text: str) -> _Set:
    return tuple((name, value) for name, value in json.loads(text))


def _new(conn: sqlite3.Connection, headers: Sequence[tuple[str, str]]) -> tuple[int, _Set]:
    """A set for headers that fit none: what differs from the nearest one is taken for varying."""
    shared: _Set = tuple((name, None if name.lower() in _VARYING else value) for name, value in headers)
    nearest = _nearest(conn, headers)
    if nearest is not None:
        shared = tuple(
            (name, common if before == common else None)
            for (name, common), (_, before) in zip(shared, nearest, strict=True)
        )
    text = to_json([list(pair) for pair in shared])
    row = conn.execute("SELECT id FROM header_sets WHERE headers = ?", (text,)).fetchone()
    if row is None:
        row = (conn.execute("INSERT INTO header_sets (headers) VALUES (?)", (text,)).lastrowid,)
    return int(row[0]), shared


def _nearest(conn: sqlite3.Connection, headers: Sequence[tuple[str, str]]) -> _Set | None:
    """A set with the same names that differs in few values: those are no constants."""
    names = [name for name, _ in headers]
    for _, shared in _sets(conn):
        if [name for name, _ in shared] != names:
            continue
        differing = sum(
            common not in (None, value) for (_, common), (_, value) in zip(shared, headers, strict=True)
        )
        if differing <= max(_FEW, len(headers) // 3):
            return shared
    return None


def joined(conn: sqlite3.Connection, number: int | None, text: str) -> Headers:
    """The headers of an answer as they were received.

    Args:
        conn: the archive.
        number: id of the set; ``None`` where the text holds them all (schema 1).
        text: what varies, or all of them.
    """
    if number is None:
        return tuple((name, value) for name, value in json.loads(text))
    row = conn.execute("SELECT headers FROM header_sets WHERE id = ?", (number,)).fetchone()
    varying = json.loads(text)
    return tuple(
        (name, varying[str(place)] if value is None else value)
        for place, (name, value) in enumerate(_parsed(row[0]))
    )


def varying(text: str) -> tuple[str, ...]:
    """What varies, as it is kept, in the order of the set."""
    return tuple(json.loads(text).values())


def with_varying(conn: sqlite3.Connection, number: int, values: Sequence[str]) -> Headers:
    """The headers of an answer from its set and what varies, in the order of the set."""
    row = conn.execute("SELECT headers FROM header_sets WHERE id = ?", (number,)).fetchone()
    rest = iter(values)
    return tuple((name, next(rest) if value is None else value) for name, value in _parsed(row[0]))


def value_of(headers: Sequence[tuple[str, str]], name: str) -> str | None:
    """The last value of a header."""
    values = [value for found, value in headers if found.lower() == name.lower()]
    return values[-1] if values else None
