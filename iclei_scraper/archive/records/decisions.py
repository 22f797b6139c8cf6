"""Who was taken for whom, and why: every decision about the identity of records is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base.times import now

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run

Names = tuple[tuple[str, str], tuple[str, str]]
"""Site and key of either."""


def joined(  # a row
    run: Run, table: RecordTable, record: int, names: Names, basis: str, capture: int | None
) -> None:
    """A record goes on under another name."""
    _enter(run, (table, "joined", basis), (record, None), names, capture)


def parted(  # a row
    run: Run, table: RecordTable, pair: tuple[int, int], names: Names, basis: str, capture: int | None
) -> None:
    """What one name led to is two records: the one that has it, and another."""
    _enter(run, (table, "parted", basis), pair, names, capture)


def _enter(
    run: Run,
    what: tuple[RecordTable, str, str],
    pair: tuple[int, int | None],
    names: Names,
    capture: int | None,
) -> None:
    table, decision, basis = what
    run.conn.execute(
        "INSERT INTO identities (crawl, decided_at, decision, basis, kind, record, other, site, key, "
        "other_site, other_key, capture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (run.crawl, now(), decision, basis, table.kind, *pair, *names[0], *names[1], capture),
    )


def undo(run: Run, table: RecordTable, names: Names, decision: str) -> None:
    """A correction says otherwise than what was decided of two names."""
    one, other = names
    run.conn.execute(
        "UPDATE identities SET undone_in = ? WHERE kind = ? AND decision = ? AND undone_in IS NULL "
        "AND ((site, key, other_site, other_key) = (?, ?, ?, ?) "
        "OR (site, key, other_site, other_key) = (?, ?, ?, ?))",
        (run.crawl, table.kind, decision, *one, *other, *other, *one),
    )


def hand_over(conn: sqlite3.Connection, heir: int, gone: int) -> None:
    """A record that is given up: what was decided of it was decided of its heir."""
    conn.execute("UPDATE identities SET record = ? WHERE record = ?", (heir, gone))
    conn.execute("UPDATE identities SET other = ? WHERE other = ?", (heir, gone))
