"""Crawls: when they ran, how they ended, and what they found on each site."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.archive.base.tables import RECORD_TABLES
from iclei_scraper.archive.base.times import now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from typing import Any

    from iclei_scraper.archive.exchanges.run import Run

STATUSES = ("running", "complete", "partial", "failed", "interrupted")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntry:
    """A site as the archive lists it."""

    id: str
    name: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSummary:
    """What a crawl found on a site."""

    site: str
    pages: int
    """Pages that answered."""
    new: int
    changed: int
    unchanged: int
    gone: int
    moved: int
    failed: int
    offices: int
    """Records standing when the crawl ended; so far, while it runs."""
    news: int
    statistics: int
    cookies: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlRow:
    """A crawl as the archive has it."""

    id: int
    started_at: str
    finished_at: str | None
    status: str
    whole: bool
    note: str | None


_COUNTED = {
    "offices": "offices",
    "news": "news_items",
    "statistics": "statistics",
    "cookies": "cookies",
    "findings": "findings",
}
_STATES = ("new", "changed", "unchanged", "gone", "moved")


def interrupt_running(conn: sqlite3.Connection) -> list[int]:
    """Mark crawls that died: whoever holds the writer lock knows that none of them is alive."""
    dead = [row[0] for row in conn.execute("SELECT id FROM crawls WHERE status = 'running'")]
    for crawl in dead:
        conn.execute(
            "UPDATE crawls SET status = 'interrupted', note = coalesce(note, 'it ended without a word'), "
            "finished_at = (SELECT max(at) FROM (SELECT started_at AS at UNION ALL "
            "SELECT confirmed_until FROM captures WHERE confirmed_by = :crawl UNION ALL "
            "SELECT failed_at FROM fetch_failures WHERE crawl = :crawl)) WHERE id = :crawl",
            {"crawl": crawl},
        )
    return dead


def start(
    conn: sqlite3.Connection,
    program: str | None,
    parser_version: str,
    network: str | None,
    purpose: str = "crawl",
) -> int:
    """Enter a new crawl, or another run that writes facts: ``reparse`` or ``corrections``."""
    cursor = conn.execute(
        "INSERT INTO crawls (started_at, status, program, parser_version, network, purpose) "
        "VALUES (?, 'running', ?, ?, ?, ?)",
        (now(), program, parser_version, network, purpose),
    )
    return int(cursor.lastrowid or 0)


def adopt(conn: sqlite3.Connection, crawl: int) -> None:
    """Let a crawl tell what the runs since the crawl before have found.

    That is what a dead crawl had left and the run that read its pages again has compared; and, to the
    operator, what newer parsers no longer read.
    """
    conn.execute(
        "UPDATE OR IGNORE changes SET crawl = :crawl "
        "WHERE (verdict <> 'parser' OR field = 'extraction_lost') AND crawl IN (SELECT id FROM crawls "
        "WHERE purpose <> 'crawl' AND id > (SELECT coalesce(max(id), 0) FROM crawls "
        "WHERE purpose = 'crawl' AND id < :crawl))",
        {"crawl": crawl},
    )


def register(conn: sqlite3.Connection, sites: Iterable[SiteEntry]) -> None:
    """Enter the sites of the network; what was known of them is brought up to date."""
    for site in sites:
        conn.execute(
            "INSERT INTO sites (id, name, base) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, base = excluded.base",
            (site.id, site.name, site.base),
        )


def enter_site(run: Run, site: str) -> None:
    """See that a site and its counters have their rows."""
    if site in run.counted:
        return
    run.conn.execute("INSERT OR IGNORE INTO sites (id) VALUES (?)", (site,))
    run.conn.execute("INSERT OR IGNORE INTO crawl_sites (crawl, site) VALUES (?, ?)", (run.crawl, site))
    run.sites.add(site)
    run.counted.add(site)


def count(run: Run, site: str, state: str) -> None:
    """Count a page of a site."""
    if state in _STATES:
        run.conn.execute(
            f"UPDATE crawl_sites SET pages = pages + 1, {state} = {state} + 1 WHERE crawl = ? AND site = ?",
            (run.crawl, site),
        )
    else:
        run.conn.execute(
            "UPDATE crawl_sites SET failed = failed + 1 WHERE crawl = ? AND site = ?", (run.crawl, site)
        )
    if state == "new":
        run.conn.execute(
            "UPDATE sites SET first_crawl = ? WHERE id = ? AND first_crawl IS NULL", (run.crawl, site)
        )


def is_baseline(run: Run, site: str, *, known: bool) -> bool:
    """Whether a difference on a site is no news, since the archive is only getting to know it.

    Args:
        run: the crawl.
        site: id of the site.
        known: whether the page itself was known before.
    """
    first, baseline = run.conn.execute(
        "SELECT first_crawl, baseline_crawl FROM sites WHERE id = ?", (site,)
    ).fetchone()
    return first in (None, run.crawl) if known else baseline is None


def finish(
    conn: sqlite3.Connection,
    crawl: int,
    status: str,
    note: str | None,
    counters: Mapping[str, Any],
    *,
    whole: bool,
) -> None:
    """Close a crawl."""
    conn.execute(
        "UPDATE crawls SET finished_at = ?, status = ?, note = ?, counters = ?, whole = ? WHERE id = ?",
        (now(), status, note, to_json(dict(counters)), whole, crawl),
    )
    date_records(conn, crawl)
    for column, table in _COUNTED.items():
        conn.execute(
            f"UPDATE crawl_sites SET {column} = (SELECT count(*) FROM {table} t "
            "WHERE t.site = crawl_sites.site AND t.gone_since IS NULL) WHERE crawl = ?",
            (crawl,),
        )
    if whole:
        conn.execute(
            "UPDATE sites SET baseline_crawl = ? WHERE baseline_crawl IS NULL "
            "AND id IN (SELECT site FROM crawl_sites WHERE crawl = ? AND pages > failed)",
            (crawl, crawl),
        )


def date_records(conn: sqlite3.Connection, crawl: int) -> None:
    """Say of every record that stands on a page which this crawl saw that it was seen.

    Done once at the end, so that a page which has not changed costs nothing for its records.
    """
    conn.execute(
        "CREATE TEMP TABLE seen_readings AS SELECT pr.reading, max(p.last_seen) AS at FROM pages p "
        "JOIN captures c ON c.id = p.capture JOIN page_readings pr ON pr.page = p.id AND pr.until IS NULL "
        "WHERE c.confirmed_by = ? GROUP BY pr.reading",
        (crawl,),
    )
    conn.execute(
        "CREATE TEMP TABLE seen_records AS SELECT s.record AS id, max(r.at) AS at FROM seen_readings r "
        "JOIN sightings s ON s.reading = r.reading GROUP BY s.record"
    )
    for table in RECORD_TABLES:
        conn.execute(
            f"UPDATE {table.name} SET last_seen = s.at FROM seen_records s "
            f"WHERE s.id = {table.name}.id AND gone_since IS NULL"
        )
    conn.execute("DROP TABLE seen_readings")
    conn.execute("DROP TABLE seen_records")


def summary(conn: sqlite3.Connection, crawl: int) -> list[SiteSummary]:
    """What a crawl found, site by site."""
    standing = ", ".join(
        f"coalesce(c.{column}, (SELECT count(*) FROM {table} t "
        "WHERE t.site = c.site AND t.gone_since IS NULL))"
        for column, table in _COUNTED.items()
    )
    rows = conn.execute(
        f"SELECT site, pages, new, changed, unchanged, gone, moved, failed, {standing} "
        "FROM crawl_sites c WHERE crawl = ? ORDER BY site",
        (crawl,),
    )
    names = tuple(SiteSummary.__slots__)
    return [SiteSummary(**dict(zip(names, row, strict=True))) for row in rows]


def row(conn: sqlite3.Connection, crawl: int | None = None) -> CrawlRow | None:
    """A crawl; the latest that visited sites where none is named."""
    which = "id = ?" if crawl is not None else "? IS NULL AND purpose = 'crawl' ORDER BY id DESC LIMIT 1"
    found = conn.execute(
        f"SELECT id, started_at, finished_at, status, whole, note FROM crawls WHERE {which}",
        (crawl,),
    ).fetchone()
    if found is None:
        return None
    number, started, finished, status, whole, note = found
    return CrawlRow(
        id=number, started_at=started, finished_at=finished, status=status, whole=bool(whole), note=note
    )


def cut_off_before(conn: sqlite3.Connection, crawl: int) -> list[int]:
    """The crawls right before one that never ended by themselves; it has continued them."""
    rows = conn.execute(
        "SELECT id FROM crawls WHERE purpose = 'crawl' AND id < ?1 AND id > coalesce((SELECT max(id) "
        "FROM crawls WHERE purpose = 'crawl' AND id < ?1 AND status <> 'interrupted'), 0) ORDER BY id",
        (crawl,),
    )
    return [row[0] for row in rows]


def latest_ended(conn: sqlite3.Connection) -> CrawlRow | None:
    """The latest crawl that has ended, see :meth:`Archive.latest_ended`."""
    found = conn.execute(
        "SELECT max(id) FROM crawls WHERE status <> 'running' AND purpose = 'crawl'"
    ).fetchone()[0]
    return row(conn, found) if found is not None else None
