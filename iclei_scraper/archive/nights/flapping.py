"""Values that flip back and forth: one finding instead of a change every night."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run

_SPAN = 14
"""Crawls within which a value has to flip; a page that is edited once a year is no pendulum."""
_FLIPS = 3
"""Flips between the same two values from which on they are no news: there, back, and there again."""
UNSTABLE = "unstable"


def steadied(run: Run, change: Change, subject: str) -> list[Change]:
    """What to book in the place of a change.

    Args:
        run: the crawl.
        change: about to be booked.
        subject: the same for every change of the same field.

    Returns:
        The change itself; or, where the field flips between two values, the change as noise and, the first
        time, a finding that says so.
    """
    if change.op != "changed" or change.before is None or change.after is None or change.verdict != "site":
        return [change]
    flips = _flips(run.conn, run.crawl, change, subject)
    if flips + 1 < _FLIPS:
        return [change]
    finding = Change(
        kind="finding",
        op="added",
        key=f"{change.key}, {(change.field or 'text').replace('_', ' ')}",
        region=change.region,
        field=UNSTABLE,
        after=f"{change.before} and {change.after} in turn, {flips + 1} times",
        severity="low",
        identity=f"{UNSTABLE}/{subject}",
    )
    reason = f"it went back and forth {flips + 1} times within {_SPAN} crawls"
    quiet = replace(change, verdict="noise", severity="info", reason=reason)
    return [quiet] if _is_told(run.conn, run.crawl, finding) else [quiet, finding]


def _flips(conn: sqlite3.Connection, crawl: int, change: Change, subject: str) -> int:
    """How often in a row, up to now, the field has flipped between these two values."""
    rows = conn.execute(
        "SELECT before, after FROM changes WHERE fingerprint > ? AND fingerprint < ? AND crawl < ? "
        "AND crawl >= ? AND op = 'changed' ORDER BY id DESC",
        (f"{subject}:", f"{subject};", crawl, crawl - _SPAN),
    )
    expected = (change.after, change.before)
    count = 0
    for row in rows:
        if tuple(row) != expected:
            break
        count += 1
        expected = expected[::-1]
    return count


def _is_told(conn: sqlite3.Connection, crawl: int, finding: Change) -> bool:
    query = "SELECT 1 FROM changes WHERE identity = ? AND kind = 'finding' AND crawl >= ? LIMIT 1"
    return conn.execute(query, (finding.identity, crawl - _SPAN)).fetchone() is not None
