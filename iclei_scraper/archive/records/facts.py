"""What is known of each record now, and every version of it."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import LONG_TEXT, digest, to_json
from iclei_scraper.archive.base.tables import NEWS, RecordTable
from iclei_scraper.archive.records import superseding
from iclei_scraper.archive.records.joining import Statement, join, statement
from iclei_scraper.archive.records.readings import unshelve
from iclei_scraper.records import from_dict

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run

MOST_STATEMENTS = 8
"""Different statements about one record that are looked at; more would be a site that contradicts itself."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The capture that a fact is read from."""

    capture: int
    at: str
    is_edit: bool = False
    """The page was known before, so what it says otherwise now it says since now."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a record at a moment, and what proves it."""

    data: Statement
    digest: str
    reading: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class _Version:
    id: int
    crawl: int
    digest: str
    valid_from: str
    current: bool


def create(run: Run, table: RecordTable, place: tuple[str, str], known: _Known) -> int:
    """Enter a record that a site shows for the first time under a key, with its first version."""
    query = "INSERT INTO records (kind, added_by) VALUES (?, ?)"
    record = int(run.conn.execute(query, (table.kind, run.crawl)).lastrowid or 0)
    names = ("id", "site", "key", *(column for column, _, _ in table.columns), "first_seen", "last_seen")
    values = (record, *place, *table.row(known.data), known.seen.at, known.seen.at)
    marks = ", ".join("?" * len(values))
    run.conn.execute(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", values)
    _open_version(run, table, record, known)
    return record


def known(said: dict[str, Any], reading: int, seen: Seen) -> _Known:
    """What one reading makes known of a record, from its plain form."""
    data = statement(said)
    return _Known(data, version_digest(data), reading, seen)


def compose(run: Run, table: RecordTable, record: int, seen: Seen, *, has_moved: bool = False) -> None:
    """Bring a record up to what the site's pages say of it now.

    Does nothing where no page speaks of it any more: that is for the end of the crawl to judge. An article
    whose page is gone stays as it was last read, whatever cards still say of it, unless it has moved.
    """
    if table is NEWS and not has_moved and _own_page_is_gone(run.conn, record):
        return
    statements, reading = _statements(run.conn, record)
    if not statements:
        return
    now = known(join(table, statements), reading, Seen(_proof(run, reading), seen.at))
    current = _version(run.conn, record)
    if current is None or not current.current:
        _revive(run, table, record, now)
    elif current.digest != now.digest:
        _change(run, table, record, now, current)


def open_from_sighting(run: Run, table: RecordTable, record: int, at: str) -> None:
    """Give a record that has no version one from what its latest reading says, whether a page still does."""
    row = run.conn.execute(
        "SELECT r.id, r.capture, json_extract(r.data, '$[' || s.position || ']') FROM sightings s "
        "JOIN readings r ON r.id = s.reading WHERE s.record = ? ORDER BY s.own DESC, r.id DESC LIMIT 1",
        (record,),
    ).fetchone()
    if row is not None:
        reading, capture, said = row
        _open_version(run, table, record, known(json.loads(said), reading, Seen(capture, at)))


def _statements(conn: sqlite3.Connection, record: int) -> tuple[list[Statement], int]:
    """What is said of a record now, in the order in which it is believed, and the reading that leads.

    An article comes before cards, then the latest edit, then what was met first.
    """
    rows = conn.execute(
        "WITH said AS (SELECT s.digest, max(s.own) AS own, max(s.edited) AS edited, "
        "min(s.reading) AS reading FROM sightings s WHERE s.record = :record AND EXISTS "
        "(SELECT 1 FROM page_readings p WHERE p.reading = s.reading AND p.until IS NULL) GROUP BY s.digest) "
        "SELECT said.reading, json_extract(r.data, '$[' || s.position || ']') FROM said "
        "JOIN sightings s ON s.reading = said.reading AND s.record = :record "
        "JOIN readings r ON r.id = said.reading "
        "ORDER BY said.own DESC, said.edited DESC, said.reading LIMIT :most",
        {"record": record, "most": MOST_STATEMENTS},
    ).fetchall()
    return [statement(json.loads(data)) for _, data in rows], rows[0][0] if rows else 0


def _proof(run: Run, reading: int) -> int:
    """A capture of a page that says so now."""
    if run.rereading:  # other captures of the same span were not read again
        query = "SELECT capture FROM readings WHERE id = ?"
    else:
        query = "SELECT min(since) FROM page_readings WHERE reading = ? AND until IS NULL"
    return int(run.conn.execute(query, (reading,)).fetchone()[0])


def _version(conn: sqlite3.Connection, record: int) -> _Version | None:
    row = conn.execute(
        "SELECT v.id, v.crawl, v.digest, v.valid_from, v.valid_to IS NULL AND v.superseded_in IS NULL "
        "FROM records r JOIN versions v ON v.id = r.version WHERE r.id = ?",
        (record,),
    ).fetchone()
    return _Version(row[0], row[1], row[2], row[3], bool(row[4])) if row else None


def _meant(data: Statement) -> Statement:
    """What makes a version another one: a date spelled relative to the fetch is still the same date."""
    return {
        name: value for name, value in data.items() if name != "published_raw" and value not in (None, "", [])
    }


def version_digest(data: Statement) -> str:
    """What a version is told apart by."""
    return digest(_meant(data))


def _open_version(
    run: Run, table: RecordTable, record: int, known: _Known, valid_from: str | None = None
) -> int:
    cursor = run.conn.execute(
        "INSERT INTO versions (record, kind, valid_from, crawl, capture, reading, parser_version, digest, "
        "data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(record, table.kind, valid_from or known.seen.at, run.crawl, known.seen.capture, known.reading),
            *(run.parser_version, known.digest, to_json(known.data)),
        ),
    )
    version = int(cursor.lastrowid or 0)
    run.conn.execute("UPDATE records SET version = ? WHERE id = ?", (version, record))
    return version


def _change(run: Run, table: RecordTable, record: int, known: _Known, current: _Version) -> None:
    if current.crawl != run.crawl and run.rereading:
        better = _open_version(run, table, record, known, current.valid_from)
        superseding.supersede(run, current.id, better)
    elif current.crawl != run.crawl:
        run.conn.execute("UPDATE versions SET valid_to = ? WHERE id = ?", (known.seen.at, current.id))
        _open_version(run, table, record, known)
    elif not _fell_away(run, record, current, known.digest):
        # Within a crawl a record is put together from page after page: that is one version, not several.
        run.conn.execute(
            "UPDATE versions SET capture = ?, reading = ?, digest = ?, data = ? WHERE id = ?",
            (known.seen.capture, known.reading, known.digest, to_json(known.data), current.id),
        )
    show(run.conn, table, record, known.data)


def _fell_away(run: Run, record: int, current: _Version, now: str) -> bool:
    """Whether the crawl has come back to what was known before it, so that its own version falls away."""
    if run.rereading:
        return superseding.restore(run.conn, record, current.id, now)
    conn = run.conn
    before = conn.execute(
        "SELECT v.id, v.digest FROM versions v JOIN versions c ON c.id = ? "
        "WHERE v.record = ? AND v.valid_to = c.valid_from AND v.id <> c.id AND v.superseded_in IS NULL "
        "ORDER BY v.id DESC LIMIT 1",
        (current.id, record),
    ).fetchone()
    if before is None or before[1] != now:
        return False
    conn.execute("UPDATE versions SET valid_to = NULL WHERE id = ?", (before[0],))
    conn.execute("UPDATE records SET version = ? WHERE id = ?", (before[0], record))
    conn.execute("DELETE FROM versions WHERE id = ?", (current.id,))
    return True


def _revive(run: Run, table: RecordTable, record: int, known: _Known) -> None:
    """A record that had gone is shown again."""
    start = superseding.start_of_return(run.conn, record, known.seen.at) if run.rereading else None
    run.conn.execute("UPDATE records SET added_by = ? WHERE id = ?", (run.crawl, record))
    run.conn.execute(
        f"UPDATE {table.name} SET gone_since = NULL, last_seen = ? WHERE id = ?",
        (known.seen.at, record),
    )
    _open_version(run, table, record, known, start)
    show(run.conn, table, record, known.data)


def _own_page_is_gone(conn: sqlite3.Connection, record: int) -> bool:
    row = conn.execute(
        "SELECT p.gone_since FROM news_items n JOIN pages p ON p.url = n.url WHERE n.id = ?", (record,)
    ).fetchone()
    return row is not None and row[0] is not None


def show(conn: sqlite3.Connection, table: RecordTable, record: int, data: Statement) -> None:
    """Let the table say this of a record."""
    columns = ", ".join(f"{column} = ?" for column, _, _ in table.columns)
    conn.execute(f"UPDATE {table.name} SET {columns} WHERE id = ?", [*table.row(data), record])
    _rekey(conn, table, record, table.key_of(data))


def _rekey(conn: sqlite3.Connection, table: RecordTable, record: int, key: str) -> None:
    """Give a record the key of its present name; the former one still leads to it."""
    site, former = conn.execute(f"SELECT site, key FROM {table.name} WHERE id = ?", (record,)).fetchone()
    if key == former:
        return
    taken = conn.execute(
        f"SELECT 1 FROM {table.name} WHERE site = ? AND key = ?",
        (site, key),
    ).fetchone()
    if not taken:
        conn.execute(f"UPDATE {table.name} SET key = ? WHERE id = ?", (key, record))
        lead(conn, table, site, former, record)


def key_of(conn: sqlite3.Connection, table: RecordTable, record: int) -> str:
    """The present key of a record."""
    return str(conn.execute(f"SELECT key FROM {table.name} WHERE id = ?", (record,)).fetchone()[0])


def began(conn: sqlite3.Connection, record: int) -> str:
    """Since when a record's present version stands."""
    query = "SELECT v.valid_from FROM records r JOIN versions v ON v.id = r.version WHERE r.id = ?"
    return str(conn.execute(query, (record,)).fetchone()[0])


def lead(conn: sqlite3.Connection, table: RecordTable, site: str, key: str, record: int) -> None:
    """Let a key lead to a record that does not bear it."""
    conn.execute(
        "INSERT OR REPLACE INTO record_keys (site, kind, key, record) VALUES (?, ?, ?, ?)",
        (site, table.kind, key, record),
    )


def bury(conn: sqlite3.Connection, table: RecordTable, record: int, at: str) -> None:
    """A record is no longer on its site, as of a moment."""
    conn.execute(f"UPDATE {table.name} SET gone_since = ? WHERE id = ?", (at, record))
    conn.execute(
        "UPDATE versions SET valid_to = ? WHERE record = ? AND valid_to IS NULL AND superseded_in IS NULL",
        (at, record),
    )


def load(conn: sqlite3.Connection, table: RecordTable, record: int) -> Any:
    """A record as it was last known."""
    row = conn.execute(
        "SELECT v.data FROM records r JOIN versions v ON v.id = r.version WHERE r.id = ?", (record,)
    ).fetchone()
    data = json.loads(row[0])
    if table.kind in LONG_TEXT:
        unshelve(conn, data, LONG_TEXT[table.kind])
    return from_dict(table.record, data)
