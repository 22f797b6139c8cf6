"""Make one record of two, or two of one, with all that is known of them at every time."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import statement_digest
from iclei_scraper.archive.base.tables import NEWS
from iclei_scraper.archive.base.times import now
from iclei_scraper.archive.records import absences, decisions, facts
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.readings import entries_of
from iclei_scraper.records import from_dict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run

Name = tuple[str, str]


def join(run: Run, table: RecordTable, heir: int, other: int) -> None:
    """Give a record all that is known of another one, which is given up; it goes on where that one stood.

    Where both stood at the same time, what was said last counts.
    """
    conn = run.conn
    (site, key), (other_site, other_key) = _name(conn, table, heir), _name(conn, table, other)
    conn.execute(
        "DELETE FROM sightings WHERE record = ? "
        "AND reading IN (SELECT reading FROM sightings WHERE record = ?)",
        (other, heir),
    )
    for rows, column in _REFERRING:
        conn.execute(f"UPDATE {rows} SET {column} = ? WHERE {column} = ?", (heir, other))
    decisions.hand_over(conn, heir, other)
    absences.drop(run, other, "withdrawn")
    conn.execute(f"DELETE FROM {table.name} WHERE id = ?", (other,))
    conn.execute("DELETE FROM records WHERE id = ?", (other,))
    facts.lead(conn, table, other_site, other_key, heir)
    if other_site != site:
        facts.lead(conn, table, site, key, heir)
        conn.execute(f"UPDATE {table.name} SET site = ? WHERE id = ?", (other_site, heir))
    _follow_each_other(conn, heir)
    bring_up(run, table, heir)


_REFERRING = (
    ("sightings", "record"),
    ("pages", "article"),
    ("record_keys", "record"),
    ("changes", "record"),
    ("versions", "record"),
)


def part(run: Run, table: RecordTable, record: int, kept: Name, name: Name) -> int:
    """Take what was ever said under a name away from a record, and make a record of its own of it.

    Returns:
        Id of the new record.
    """
    conn = run.conn
    moved = [
        version for version, data in _versions(conn, record) if table.key_of(json.loads(data)) == name[1]
    ]
    fresh = _enter(run, table, record, name)
    marks = ", ".join("?" * len(moved))
    conn.execute(f"UPDATE versions SET record = ? WHERE id IN ({marks})", (fresh, *moved))
    conn.execute(
        "DELETE FROM record_keys WHERE kind = ? AND record = ? AND (site, key) IN (VALUES (?, ?), (?, ?))",
        (table.kind, record, *name, *kept),
    )
    conn.execute(f"UPDATE {table.name} SET site = ?, key = ? WHERE id = ?", (*kept, record))
    conn.execute(f"UPDATE {table.name} SET site = ?, key = ? WHERE id = ?", (*name, fresh))
    conn.execute("UPDATE pages SET article = ? WHERE article = ? AND url = ?", (fresh, record, name[1]))
    for one, other in ((record, fresh), (fresh, record)):
        _close_gaps(conn, one, other)
    for one in (record, fresh):
        bring_up(run, table, one)
    return fresh


def _name(conn: sqlite3.Connection, table: RecordTable, record: int) -> Name:
    site, key = conn.execute(f"SELECT site, key FROM {table.name} WHERE id = ?", (record,)).fetchone()
    return site, key


def _versions(conn: sqlite3.Connection, record: int) -> list[tuple[int, str]]:
    return conn.execute("SELECT id, data FROM versions WHERE record = ? ORDER BY id", (record,)).fetchall()


# The new record ------------------------------------------------------------------------------------------


def _enter(run: Run, table: RecordTable, record: int, name: Name) -> int:
    """A row for what is said under a name, with its sightings; its version follows from them."""
    conn = run.conn
    spoken = list(_spoken(conn, table, record, name[1]))
    query = "INSERT INTO records (kind, added_by) SELECT kind, added_by FROM records WHERE id = ?"
    fresh = int(conn.execute(query, (record,)).lastrowid or 0)
    columns = ", ".join(column for column, _, _ in table.columns)
    conn.execute(
        f"INSERT INTO {table.name} (id, site, key, {columns}, first_seen, last_seen) "
        f"SELECT ?, ?, ? || ' (parting)', {columns}, first_seen, last_seen FROM {table.name} WHERE id = ?",
        (fresh, *name, record),
    )
    for reading, position, own, digest, edited in spoken:
        conn.execute(
            "DELETE FROM sightings WHERE reading = ? AND record = ? AND position = ?",
            (reading, record, position),
        )
        conn.execute(
            "INSERT INTO sightings (record, reading, position, own, digest, edited) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (fresh, reading, position, own, digest, edited),
        )
    return fresh


def _spoken(
    conn: sqlite3.Connection, table: RecordTable, record: int, key: str
) -> Iterator[tuple[int, int, int, str, int | None]]:
    """Where a reading that speaks of a record says something under a key: the first time of each reading."""
    rows = conn.execute(
        "SELECT s.reading, s.edited, r.kind, r.data FROM sightings s JOIN readings r ON r.id = s.reading "
        "WHERE s.record = ?",
        (record,),
    ).fetchall()
    for reading, edited, kind, data in rows:
        for position, entry in enumerate(entries_of(conn, kind, data)):
            said = from_dict(table.record, entry)
            if table.key(said) == key:
                own = int(bool(getattr(said, "body", None)))
                yield reading, position, own, statement_digest(said), edited
                break


# Times ---------------------------------------------------------------------------------------------------


def _follow_each_other(conn: sqlite3.Connection, record: int) -> None:
    """No version lasts longer than until the next one begins."""
    conn.execute(
        "UPDATE versions SET valid_to = n.next FROM (SELECT id, lead(valid_from) OVER "
        "(ORDER BY valid_from, id) AS next FROM versions WHERE record = ? AND superseded_in IS NULL) n "
        "WHERE versions.id = n.id AND n.next IS NOT NULL "
        "AND (versions.valid_to IS NULL OR versions.valid_to > n.next)",
        (record,),
    )


def _close_gaps(conn: sqlite3.Connection, record: int, other: int) -> None:
    """A version that ended only since the other record's began lasts until the next of its own."""
    conn.execute(
        "UPDATE versions SET valid_to = n.next FROM (SELECT id, lead(valid_from) OVER "
        "(ORDER BY valid_from, id) AS next FROM versions WHERE record = :record AND superseded_in IS NULL) n "
        "WHERE versions.id = n.id AND n.next IS NOT NULL AND versions.valid_to IN "
        "(SELECT valid_from FROM versions WHERE record = :other AND superseded_in IS NULL)",
        {"record": record, "other": other},
    )


def bring_up(run: Run, table: RecordTable, record: int) -> None:
    """Let the table show the latest version, and bring that up to what the pages say now."""
    conn = run.conn
    since, until, seen, stands = conn.execute(
        "SELECT min(s.fetched_at), max(u.fetched_at), max(CASE WHEN pr.until IS NULL THEN p.last_seen END), "
        "coalesce(max(pr.until IS NULL), 0) FROM sightings g JOIN page_readings pr ON pr.reading = g.reading "
        "JOIN captures s ON s.id = pr.since LEFT JOIN captures u ON u.id = pr.until "
        "JOIN pages p ON p.id = pr.page WHERE g.record = ?",
        (record,),
    ).fetchone()
    latest = _latest(conn, record)
    if latest is None:  # it never led a version: those were joined from what others said
        facts.open_from_sighting(run, table, record, since)
        latest = _latest(conn, record)
    if latest is None:
        return
    version, valid_from, valid_to, data = latest
    stands = stands or (table is NEWS and _is_only_unlisted(conn, json.loads(data)))
    ended = None if stands else valid_to or max(valid_from, until or now())
    conn.execute("UPDATE records SET version = ? WHERE id = ?", (version, record))
    conn.execute("UPDATE versions SET valid_to = ? WHERE id = ?", (ended, version))
    facts.show(conn, table, record, json.loads(data))
    conn.execute(
        f"UPDATE {table.name} SET gone_since = :ended, first_seen = v.began, "
        "last_seen = max(v.began, coalesce(:seen, v.last)) FROM (SELECT min(valid_from) AS began, "
        "max(coalesce(valid_to, valid_from)) AS last FROM versions WHERE record = :record "
        f"AND superseded_in IS NULL) v WHERE {table.name}.id = :record",
        {"record": record, "ended": ended, "seen": seen},
    )
    if stands:
        facts.compose(run, table, record, Seen(0, now()))
    else:
        absences.drop(run, record, "confirmed")


def _is_only_unlisted(conn: sqlite3.Connection, item: dict[str, Any]) -> bool:
    """Whether a news item that no page shows may still be there: its own address has not denied it."""
    query = "SELECT 1 FROM pages WHERE url = ? AND (gone_since IS NOT NULL OR moved_to IS NOT NULL)"
    return conn.execute(query, (item.get("url"),)).fetchone() is None


def _latest(conn: sqlite3.Connection, record: int) -> tuple[int, str, str | None, str] | None:
    row: tuple[int, str, str | None, str] | None = conn.execute(
        "SELECT id, valid_from, valid_to, data FROM versions WHERE record = ? AND superseded_in IS NULL "
        "ORDER BY valid_from DESC, id DESC LIMIT 1",
        (record,),
    ).fetchone()
    return row
