"""Which reading speaks of which record: so that "which pages carry this office" is one query.

A record stands on a site under a key; a former key still leads to it, unless the page shows another record
beside it under the newer one.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive import facts
from iclei_scraper.archive.encoding import LONG_TEXT, plain, statement_digest
from iclei_scraper.archive.readings import shelve
from iclei_scraper.records import NewsItem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iclei_scraper.archive.facts import Seen
    from iclei_scraper.archive.run import Run
    from iclei_scraper.archive.tables import RecordTable

_LIVE = "EXISTS (SELECT 1 FROM page_readings p WHERE p.reading = s.reading AND p.until IS NULL)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where records are being entered: a new reading of a site's page."""

    site: str
    table: RecordTable
    reading: int
    seen: Seen


def of_reading(conn: sqlite3.Connection, reading: int | None) -> dict[int, str]:
    """Record -> digest of what a reading says of it."""
    return dict(conn.execute("SELECT record, digest FROM sightings WHERE reading = ?", (reading,)).fetchall())


def enter(run: Run, place: Place, found: Sequence[Any]) -> None:
    """Enter what a new reading says of its records; records that the site never showed are created."""
    keys = [place.table.key(record) for record in found]
    entered: set[int] = set()
    for position, (key, record) in enumerate(zip(keys, found, strict=True)):
        row = _record(run, place, record, key, set(keys) - {key})
        if row in entered:  # the page says it twice: the first one counts
            continue
        entered.add(row)
        said = statement_digest(record)
        own = int(isinstance(record, NewsItem) and bool(record.body))
        run.conn.execute(
            "INSERT INTO sightings (record, reading, position, own, digest, since) VALUES (?, ?, ?, ?, ?, ?)",
            (row, place.reading, position, own, said, _since(run.conn, row, said, place.seen.capture)),
        )


def renew(conn: sqlite3.Connection, reading: int, seen: Seen) -> None:
    """A reading that no page gave any more stands on one again: what it says is said since now."""
    for record, said in of_reading(conn, reading).items():
        conn.execute(
            "UPDATE sightings SET since = ? WHERE reading = ? AND record = ?",
            (_since(conn, record, said, seen.capture), reading, record),
        )


def _since(conn: sqlite3.Connection, record: int, said: str, capture: int) -> int:
    """Capture since which the site says so: a page that repeats an old claim does not make it a new one."""
    row = conn.execute(
        f"SELECT min(s.since) FROM sightings s WHERE s.record = ? AND s.digest = ? AND {_LIVE}",
        (record, said),
    ).fetchone()
    return int(row[0]) if row[0] is not None else capture


def _record(run: Run, place: Place, record: Any, key: str, beside: AbstractSet[str]) -> int:
    site = owner(run, place.site, record)
    known = resolve(run.conn, place.table, site, key, beside)
    if known is not None:
        return known
    said = plain(record)
    if place.table.kind in LONG_TEXT:
        shelve(run.conn, said, LONG_TEXT[place.table.kind])
    return facts.create(run, place.table, (site, key), facts.known(said, place.reading, place.seen))


def owner(run: Run, site: str, record: Any) -> str:
    """The site that a record is kept under: an article belongs to the site of its URL."""
    if not isinstance(record, NewsItem) or not record.url:
        return site
    found = run.site_of(record.url)
    return found if found in run.sites else site


def resolve(
    conn: sqlite3.Connection, table: RecordTable, site: str, key: str, beside: AbstractSet[str] = frozenset()
) -> int | None:
    """The record that a site shows under a key, or showed under it before.

    Args:
        conn: the archive.
        table: of the record's kind.
        site: to whom the record belongs.
        key: identity as read.
        beside: keys that the same page shows: who bears one of them now is somebody else.
    """
    row = conn.execute(f"SELECT id FROM {table.name} WHERE site = ? AND key = ?", (site, key)).fetchone()
    if row is not None:
        return int(row[0])
    row = conn.execute(
        f"SELECT t.id, t.key FROM record_keys k JOIN {table.name} t ON t.id = k.record "
        "WHERE k.site = ? AND k.kind = ? AND k.key = ?",
        (site, table.kind, key),
    ).fetchone()
    return int(row[0]) if row is not None and row[1] not in beside else None


def carriers(conn: sqlite3.Connection, record: int) -> int:
    """On how many pages a record stands now."""
    row = conn.execute(
        "SELECT count(DISTINCT p.page) FROM sightings s JOIN page_readings p ON p.reading = s.reading "
        "AND p.until IS NULL WHERE s.record = ?",
        (record,),
    ).fetchone()
    return int(row[0])
