"""From a value back to the bytes: which reading says so, with which quotes, of which capture."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import LONG_TEXT
from iclei_scraper.archive.base.times import moment
from iclei_scraper.archive.exchanges import headers
from iclei_scraper.archive.records.joining import statement
from iclei_scraper.archive.records.readings import unshelve
from iclei_scraper.records import Evidence, from_dict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.records.history import Version

_QUOTED_AS = {
    **dict.fromkeys(("street", "city", "postcode", "country"), "address"),
    **dict.fromkeys(("published_precision", "published_raw"), "published"),
    **dict.fromkeys(("concept", "unit", "qualifier", "raw", "context"), "value"),
    "duration_raw": "duration",
}
"""Field -> the field whose quote it was read from, where it has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The exchange that a reading was made from."""

    capture: int
    url: str
    fetched_at: datetime
    confirmed_until: datetime
    status: int
    content_type: str | None
    digest: str
    """SHA-256 of the body."""
    size: int
    """Bytes of the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What leads from a value of a version to its bytes."""

    field: str
    value: Any
    """In plain form, as the version has it."""
    inferred: bool
    """No page states it."""
    reading: int
    position: int
    """Of the record among those of its reading, from 0."""
    parser_version: str
    """That made the reading."""
    quotes: tuple[Evidence, ...]
    """That support the value, or the one that it was read from."""
    pages: int
    """How many say so now, whatever else they say."""
    source: Source


def chain(conn: sqlite3.Connection, table: RecordTable, version: Version, field: str) -> Chain | None:
    """What a value of a version was read from; ``None`` where the version has no such value."""
    data = json.loads(conn.execute("SELECT data FROM versions WHERE id = ?", (version.id,)).fetchone()[0])
    long_text = LONG_TEXT.get(table.kind)
    name = f"{field}_text" if field == long_text else field
    value = data.get(name)
    if value in (None, "", [], {}):
        return None
    reading, position, said = _best(conn, version, name, value)
    capture, parser_version = conn.execute(
        "SELECT capture, parser_version FROM readings WHERE id = ?", (reading,)
    ).fetchone()
    if field == long_text:
        unshelve(conn, data, field)
    return Chain(
        field=field,
        value=data.get(field),
        inferred=field in data.get("inferred", ()),
        reading=reading,
        position=position,
        parser_version=parser_version,
        quotes=_quotes(said, field),
        pages=_pages(conn, version.record, name, value),
        source=_source(conn, capture),
    )


def _best(
    conn: sqlite3.Connection, version: Version, name: str, value: Any
) -> tuple[int, int, dict[str, Any]]:
    """The reading that says so: the one that leads the version if it does, else whichever does.

    A version is joined from several pages' statements, so its phone may be of another page than its address.
    """
    first: tuple[int, int, dict[str, Any]] | None = None
    for reading, position, said in _statements(conn, version):
        first = first or (reading, position, said)
        if statement(said).get(name) == value:
            return reading, position, said
    return first or (version.reading, 0, {})


def _statements(conn: sqlite3.Connection, version: Version) -> Iterator[tuple[int, int, dict[str, Any]]]:
    rows = conn.execute(
        "SELECT s.reading, s.position, json_extract(r.data, '$[' || s.position || ']') FROM sightings s "
        "JOIN readings r ON r.id = s.reading WHERE s.record = ? "
        "ORDER BY s.reading = ? DESC, s.own DESC, s.reading DESC",
        (version.record, version.reading),
    )
    for reading, position, said in rows:
        yield reading, position, json.loads(said)


def _pages(conn: sqlite3.Connection, record: int, name: str, value: Any) -> int:
    rows = conn.execute(
        "SELECT json_extract(r.data, '$[' || s.position || ']'), count(*) FROM sightings s "
        "JOIN page_readings pr ON pr.reading = s.reading AND pr.until IS NULL "
        "JOIN readings r ON r.id = s.reading WHERE s.record = ? GROUP BY s.reading",
        (record,),
    )
    return sum(count for said, count in rows if json.loads(said).get(name) == value)


def _quotes(said: dict[str, Any], field: str) -> tuple[Evidence, ...]:
    found = [from_dict(Evidence, entry) for entry in said.get("evidence", ())]
    own = tuple(entry for entry in found if entry.field == field)
    return own or tuple(entry for entry in found if entry.field == _QUOTED_AS.get(field))


def _source(conn: sqlite3.Connection, capture: int) -> Source:
    url, at, until, status, header_set, varying, digest, size = conn.execute(
        "SELECT p.url, c.fetched_at, c.confirmed_until, c.status, c.header_set, c.headers, b.digest, b.size "
        "FROM captures c JOIN pages p ON p.id = c.page JOIN payloads b ON b.id = c.payload WHERE c.id = ?",
        (capture,),
    ).fetchone()
    return Source(
        capture=capture,
        url=url,
        fetched_at=moment(at),
        confirmed_until=moment(until),
        status=status,
        content_type=headers.value_of(headers.joined(conn, header_set, varying), "Content-Type"),
        digest=digest,
        size=size,
    )
