"""Where a crawl fell below a floor: what is not believed, since when, and what the operator is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.archive.records.booking import Event, enter, subject_of
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.stored import Stored

LOST = "extraction_lost"
"""Field of the findings that tell the operator."""
_FELL = "less was read than is usual, or what was read is not what the words of the page say"
_NAMES = {"office": "offices", "statistic": "statistics", "cookie": "cookies", "page": "pages"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A kind that is kept on a page as it was."""

    kind: str
    reason: str
    changes: tuple[Change, ...] = ()
    """What would have been told of it."""


def standing_reason(conn: sqlite3.Connection, page: int, kind: str) -> str | None:
    """Why a kind of a page is kept as it was; ``None`` where it is not."""
    row = conn.execute(
        "SELECT reason FROM shortfalls WHERE page = ? AND kind = ? AND closed_by IS NULL", (page, kind)
    ).fetchone()
    return str(row[0]) if row else None


def holds(conn: sqlite3.Connection, page: int) -> bool:
    """Whether some kind of a page is kept as it was."""
    query = "SELECT 1 FROM shortfalls WHERE page = ? AND closed_by IS NULL LIMIT 1"
    return conn.execute(query, (page,)).fetchone() is not None


def held_now(conn: sqlite3.Connection, url: str) -> set[str]:
    """Kinds that are kept on a page as they were."""
    rows = conn.execute(
        "SELECT s.kind FROM shortfalls s JOIN pages p ON p.id = s.page "
        "WHERE p.url = ? AND s.closed_by IS NULL",
        (url,),
    )
    return {row[0] for row in rows}


def held_at(conn: sqlite3.Connection, capture: int) -> set[str]:
    """Kinds that were not believed as a capture shows them."""
    rows = conn.execute(
        "SELECT s.kind FROM captures c JOIN shortfalls s ON s.page = c.page AND s.capture <= c.id "
        "AND (s.until IS NULL OR s.until > c.id) WHERE c.id = ?",
        (capture,),
    )
    return {row[0] for row in rows}


# What became of a page ------------------------------------------------------------------------------------


def note(run: Run, stored: Stored, held: Sequence[Held]) -> None:
    """Note which kinds of a page are kept as they were, and that the others are believed again."""
    if not held and not holds(run.conn, stored.page):
        return
    standing = dict(
        run.conn.execute(
            "SELECT kind, id FROM shortfalls WHERE page = ? AND closed_by IS NULL", (stored.page,)
        ).fetchall()
    )
    for entry in held:
        if entry.kind in standing:
            _go_on(run, standing.pop(entry.kind))
        else:
            _begin(run, stored, entry)
    for row in standing.values():
        _end(run, row, stored.capture)


def _begin(run: Run, stored: Stored, entry: Held) -> None:
    at = run.conn.execute("SELECT fetched_at FROM captures WHERE id = ?", (stored.capture,)).fetchone()[0]
    if _open(run, stored.site, entry.kind, entry.reason, page=stored.page, capture=stored.capture):
        _tell(run, _finding(run, stored.site, entry.kind, entry.reason), stored.site, stored.page)
    for change in entry.changes:
        site, record = subject_of(run, stored, change)
        told = replace(
            change, verdict="parser", severity="info", reason=entry.reason
        )  # the finding tells the operator once
        enter(run, Event(change=told, site=site, page=stored.page, at=at, record=record))


def tell(run: Run, site: str, page: int, entry: Held) -> None:
    """Tell the operator what newer parsers no longer read of a page; nothing is kept."""
    _tell(run, _finding(run, site, entry.kind, entry.reason), site, page)


def _finding(run: Run, site: str, kind: str, reason: str) -> Change:
    name = f"{_NAMES.get(kind, kind)} of {site}"
    return Change(
        kind="finding",
        op="added",
        key=name,
        field=LOST,
        after=reason,
        verdict="parser",
        reason=None if run.rereading else _FELL,
        severity="medium",
        identity=f"{LOST}/{name}",
    )


def _open(
    run: Run, site: str, kind: str, reason: str, *, page: int | None = None, capture: int | None = None
) -> bool:
    """Enter a shortfall. Returns whether the operator is to be told: it is the first, or of this crawl."""
    earlier = run.conn.execute(
        "SELECT 1 FROM shortfalls WHERE site = ? AND kind = ? AND crawl < ? AND closed_by IS NULL LIMIT 1",
        (site, kind, run.crawl),
    ).fetchone()
    run.conn.execute(
        "INSERT INTO shortfalls (site, kind, page, capture, reason, crawl, last_crawl) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (site, kind, page, capture, reason, run.crawl, run.crawl),
    )
    return earlier is None


def _go_on(run: Run, row: int) -> None:
    run.conn.execute("UPDATE shortfalls SET last_crawl = ? WHERE id = ?", (run.crawl, row))


def _end(run: Run, row: int, until: int | None) -> None:
    run.conn.execute("UPDATE shortfalls SET closed_by = ?, until = ? WHERE id = ?", (run.crawl, until, row))


# At the end of a crawl ------------------------------------------------------------------------------------


def doubted(conn: sqlite3.Connection) -> set[tuple[str, str]]:
    """Sites and kinds of which something is not believed."""
    rows = conn.execute("SELECT DISTINCT site, kind FROM shortfalls WHERE closed_by IS NULL")
    return {(site, kind) for site, kind in rows}


def since(conn: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Site and kind of which something is not believed -> when the crawl began that met it first."""
    rows = conn.execute(
        "SELECT s.site, s.kind, min(c.started_at) FROM shortfalls s JOIN crawls c ON c.id = s.crawl "
        "WHERE s.closed_by IS NULL GROUP BY s.site, s.kind"
    )
    return {(site, kind): at for site, kind, at in rows}


def sites_below(conn: sqlite3.Connection) -> set[tuple[str, str]]:
    """Sites that stand as having fallen below a floor as a whole, and the kinds."""
    rows = conn.execute("SELECT site, kind FROM shortfalls WHERE page IS NULL AND closed_by IS NULL")
    return {(site, kind) for site, kind in rows}


def note_site(run: Run, site: str, kind: str, reason: str | None) -> None:
    """Note why a site as a whole has fallen below a floor; without a reason, that it recovered."""
    row = run.conn.execute(
        "SELECT id FROM shortfalls WHERE site = ? AND kind = ? AND page IS NULL AND closed_by IS NULL",
        (site, kind),
    ).fetchone()
    if row is not None and reason is None:
        _end(run, row[0], None)
    elif row is not None:
        _go_on(run, row[0])
    elif reason is not None and _open(run, site, kind, reason):
        _tell(run, _finding(run, site, kind, reason), site, None)


def close(run: Run) -> None:
    """End what concerned pages that are gone, and tell the operator of the kinds that recovered."""
    run.conn.execute(
        "UPDATE shortfalls SET closed_by = ? WHERE closed_by IS NULL AND page IN "
        "(SELECT id FROM pages WHERE gone_since IS NOT NULL OR moved_to IS NOT NULL)",
        (run.crawl,),
    )
    rows = run.conn.execute(
        "SELECT s.site, s.kind, max(s.page), s.reason FROM shortfalls s WHERE s.closed_by = ? "
        "AND NOT EXISTS (SELECT 1 FROM shortfalls o WHERE o.site = s.site AND o.kind = s.kind "
        "AND o.closed_by IS NULL) GROUP BY s.site, s.kind",
        (run.crawl,),
    ).fetchall()
    for site, kind, page, reason in rows:
        told = _finding(run, site, kind, reason)
        _tell(run, replace(told, op="removed", before=reason, after=None, severity="info"), site, page)


def _tell(run: Run, finding: Change, site: str, page: int | None) -> None:
    """Book a finding under a page of the site, the one that shows it where it is known."""
    row = run.conn.execute(
        "SELECT p.id, c.fetched_at FROM pages p JOIN captures c ON c.id = p.capture "
        "WHERE p.id = ? OR (? IS NULL AND p.site = ?) ORDER BY p.id LIMIT 1",
        (page, page, site),
    ).fetchone()
    if row is not None:
        enter(run, Event(change=finding, site=site, page=row[0], at=row[1]))
