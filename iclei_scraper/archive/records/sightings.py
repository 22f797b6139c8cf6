"""Which reading speaks of which record: so that "which pages carry this office" is one query.

A record stands on a site under a key; a former key still leads to it, unless the page shows another record
beside it under the newer one.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import LONG_TEXT, plain, statement_digest
from iclei_scraper.archive.records import decisions, facts
from iclei_scraper.archive.records.readings import shelve
from iclei_scraper.records import NewsItem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.facts import Seen

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


def enter(run: Run, place: Place, found: Sequence[Any]) -> set[int]:
    """Enter what a new reading says of its records; records that the site never showed are created.

    Returns:
        The records that the site has shown before.
    """
    keys = [place.table.key(record) for record in found]
    beside = set(keys)
    entered: dict[int, bool] = {}
    for position, (key, record) in enumerate(zip(keys, found, strict=True)):
        row, is_new = _record(run, place, record, key, beside)
        if row in entered:  # the page says it twice: the first one counts
            continue
        entered[row] = is_new
        said = statement_digest(record)
        run.conn.execute(
            "INSERT INTO sightings (reading, record, position, own, digest, edited) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (
                *(place.reading, row, position, int(_is_article(record)), said),
                _edited(run.conn, row, said, place.seen),
            ),
        )
    return {row for row, is_new in entered.items() if not is_new}


def _is_article(record: Any) -> bool:
    return isinstance(record, NewsItem) and bool(record.body)


def renew(conn: sqlite3.Connection, reading: int, seen: Seen) -> set[int]:
    """A reading that no page gave any more stands on one again.

    Returns:
        Its records.
    """
    found = of_reading(conn, reading)
    for record, said in found.items():
        conn.execute(
            "UPDATE sightings SET edited = ? WHERE reading = ? AND record = ?",
            (_edited(conn, record, said, seen), reading, record),
        )
    return set(found)


def inherit(conn: sqlite3.Connection, former: int, reading: int) -> None:
    """A reading that takes the place of another one is believed as that was."""
    conn.execute(
        "UPDATE sightings SET edited = f.edited FROM sightings f WHERE f.reading = ? "
        "AND f.record = sightings.record AND sightings.reading = ? AND sightings.edited IS NULL",
        (former, reading),
    )


def _edited(conn: sqlite3.Connection, record: int, said: str, seen: Seen) -> int | None:
    """Capture at which a page was edited to say so; ``None`` where it was found to say so.

    A page that repeats what another one says makes no new claim of it, and how old the words of a page are
    that is met for the first time, nobody knows.
    """
    live, edited = conn.execute(
        f"SELECT count(*), max(s.edited) FROM sightings s WHERE s.record = ? AND s.digest = ? AND {_LIVE}",
        (record, said),
    ).fetchone()
    if live:
        return None if edited is None else int(edited)
    return seen.capture if seen.is_edit else None


def _record(run: Run, place: Place, record: Any, key: str, beside: AbstractSet[str]) -> tuple[int, bool]:
    """The row of a record, and whether it had to be created."""
    site = owner(run, place.site, record)
    if (place.table.kind, site, key) in run.together:
        beside = frozenset()
    known = resolve(run.conn, place.table, site, key, beside)
    if known is not None:
        return known, False
    said = plain(record)
    if place.table.kind in LONG_TEXT:
        shelve(run.conn, said, LONG_TEXT[place.table.kind])
    created = facts.create(run, place.table, (site, key), facts.known(said, place.reading, place.seen))
    former = run.conn.execute(
        "SELECT record FROM record_keys WHERE site = ? AND kind = ? AND key = ?",
        (site, place.table.kind, key),
    ).fetchone()
    if former is not None:  # who has left the name stands beside who bears it now
        names = ((site, facts.key_of(run.conn, place.table, former[0])), (site, key))
        pair = (int(former[0]), created)
        decisions.parted(run, place.table, pair, names, "comparison", place.seen.capture)
    return created, True


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
