"""Versions that other parsers have read otherwise from the same bytes.

What today's parsers read takes the place of the version for the whole time that it stood for; the former one
stays as it was read, marked with the run that superseded it. So the history tells what the site said, and
what the archive believed before can still be looked up.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base.tables import NEWS
from iclei_scraper.archive.records import absences

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run


def supersede(run: Run, version: int, better: int) -> None:
    """Let a version stand in the place of another one."""
    run.conn.execute(
        "UPDATE versions SET superseded_in = ?, superseded_by = ? WHERE id = ?", (run.crawl, better, version)
    )


def restore(conn: sqlite3.Connection, record: int, version: int, digest: str) -> bool:
    """Take a version back where the one that it superseded turns out to be right after all.

    Within a run a record is put together from page after page, so the first page may speak too soon.

    Returns:
        Whether there is such a version.
    """
    row = conn.execute(
        "SELECT id FROM versions WHERE superseded_by = ? AND digest = ? ORDER BY id DESC LIMIT 1",
        (version, digest),
    ).fetchone()
    if row is None:
        return False
    conn.execute("UPDATE records SET version = ? WHERE id = ?", (row[0], record))
    conn.execute("UPDATE versions SET superseded_in = NULL, superseded_by = NULL WHERE id = ?", row)
    conn.execute("UPDATE versions SET superseded_by = ? WHERE superseded_by = ?", (row[0], version))
    conn.execute("DELETE FROM versions WHERE id = ?", (version,))
    return True


def start_of_return(conn: sqlite3.Connection, record: int, at: str) -> str:
    """Since when a record stands that today's parsers read again: for as long as former ones had read it."""
    start, end, superseded = conn.execute(
        "SELECT v.valid_from, v.valid_to, v.superseded_in FROM records r JOIN versions v ON v.id = r.version "
        "WHERE r.id = ?",
        (record,),
    ).fetchone()
    return str(start) if superseded is not None else max(at, end or at)


def withdraw(run: Run, table: RecordTable, record: int) -> None:
    """Take a record back that no page is read to carry any more, if there is none.

    Where pages carried it before and ceased to, it is gone since then; where only former parsers saw it, it
    never was: its versions are superseded by none. What is no longer listed is still news.
    """
    live, ended = run.conn.execute(
        "SELECT sum(pr.until IS NULL), max(c.fetched_at) FROM sightings s "
        "JOIN page_readings pr ON pr.reading = s.reading LEFT JOIN captures c ON c.id = pr.until "
        "WHERE s.record = ?",
        (record,),
    ).fetchone()
    if live or (ended is not None and table is NEWS):
        return
    absences.drop(run, record, "withdrawn" if ended is None else "confirmed")
    if ended is None:
        run.conn.execute(
            "UPDATE versions SET superseded_in = ? WHERE record = ? AND superseded_in IS NULL",
            (run.crawl, record),
        )
    else:
        run.conn.execute(
            "UPDATE versions SET valid_to = max(valid_from, ?) WHERE record = ? AND valid_to IS NULL "
            "AND superseded_in IS NULL",
            (ended, record),
        )
    run.conn.execute(
        f"UPDATE {table.name} SET gone_since = coalesce(?, first_seen) WHERE id = ?", (ended, record)
    )
