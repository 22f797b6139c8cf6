"""What takes the room, how fast it grows, and where that leads."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.tables import RECORD_TABLES
from iclei_scraper.archive.base.times import moment
from iclei_scraper.archive.keeping.compact import size_on_disk

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from pathlib import Path

NIGHTS = 30
"""Crawls that are looked back upon."""
BYTES = "archive/bytes"
"""Counter of a crawl: bytes in use when it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRoom:
    """What a table takes."""

    table: str
    rows: int
    size: int
    """Bytes, indexes included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRoom:
    """What is kept of a site."""

    site: str
    pages: int
    captures: int
    records: int
    bodies: int
    """Bytes of its bodies as they are kept; one that several sites share counts where it was met first."""
    raw: int
    """Bytes of the same bodies as they were sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What a crawl added."""

    crawl: int
    started_at: str
    status: str
    pages: int
    """Pages that answered."""
    captures: int
    versions: int
    changes: int
    size: int | None
    """Bytes in use when it ended; ``None`` where it was killed or an older program ran it."""
    growth: int | None
    """Bytes more than after the crawl before it that has a size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What an archive holds and takes."""

    size: int
    """Bytes of the file and its log."""
    free: int
    """Bytes in it that nothing uses."""
    pages: int
    captures: int
    records: int
    versions: int
    changes: int
    tables: tuple[TableRoom, ...]
    """Largest first."""
    sites: tuple[SiteRoom, ...]
    """The one with most captures first."""
    nights: tuple[Night, ...]
    """The latest ones, oldest first."""
    growth_per_day: int | None
    """Bytes; ``None`` where there are too few nights to tell."""
    in_a_year: int | None
    """Bytes in use a year after the latest crawl, if it goes on like this."""


def gather(conn: sqlite3.Connection, path: Path) -> Stats:
    """Look through an archive; takes about a second a gigabyte."""
    nights = _nights(conn)
    rate = _growth_per_day(nights)
    used, free = _room(conn)
    counts = {name: _count(conn, name) for name in ("pages", "captures", "records", "versions", "changes")}
    return Stats(
        size=size_on_disk(path),
        free=free,
        tables=_tables(conn),
        sites=_sites(conn),
        nights=tuple(nights[-NIGHTS:]),
        growth_per_day=rate,
        in_a_year=None if rate is None else max(used + 365 * rate, 0),
        **counts,
    )


def note_size(conn: sqlite3.Connection, crawl: int) -> None:
    """Write down how large the archive is now that a crawl has ended."""
    conn.execute(
        "UPDATE crawls SET counters = json_set(counters, ?, ?) WHERE id = ?",
        (f'$."{BYTES}"', _room(conn)[0], crawl),
    )


def _room(conn: sqlite3.Connection) -> tuple[int, int]:
    pages, free, size = (
        conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size, free * size


def _count(conn: sqlite3.Connection, table: str) -> int:
    return int(conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _tables(conn: sqlite3.Connection) -> tuple[TableRoom, ...]:
    shadows = dict.fromkeys(
        conn.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"
        ).fetchall()
    )
    sizes: dict[str, int] = {}
    for name, size in conn.execute(
        "SELECT coalesce(m.tbl_name, d.name), sum(d.pgsize) FROM dbstat d "
        "LEFT JOIN sqlite_master m ON m.name = d.name WHERE d.aggregate = 1 GROUP BY 1"
    ):
        table = "search_index" if (name,) in shadows else name
        sizes[table] = sizes.get(table, 0) + size
    found = [TableRoom(table=table, rows=_rows(conn, table), size=size) for table, size in sizes.items()]
    return tuple(sorted(found, key=lambda it: (-it.size, it.table)))


def _rows(conn: sqlite3.Connection, table: str) -> int:
    return _count(conn, "search_index_docsize" if table == "search_index" else table)


def _sites(conn: sqlite3.Connection) -> tuple[SiteRoom, ...]:
    records = " UNION ALL ".join(f"SELECT site FROM {table.name}" for table in RECORD_TABLES)
    rows = conn.execute(
        "WITH firsts AS (SELECT payload, min(id) AS capture FROM captures GROUP BY payload), "
        "bodies AS (SELECT p.site, sum(length(y.data)) AS kept, sum(y.size) AS raw FROM firsts f "
        "JOIN captures c ON c.id = f.capture JOIN pages p ON p.id = c.page "
        "JOIN payloads y ON y.id = f.payload GROUP BY p.site), fetched AS (SELECT p.site, "
        "count(*) AS captures FROM captures c JOIN pages p ON p.id = c.page GROUP BY p.site), "
        "met AS (SELECT site, count(*) AS pages FROM pages GROUP BY site), "
        f"known AS (SELECT site, count(*) AS records FROM ({records}) GROUP BY site) "
        "SELECT s.id, coalesce(m.pages, 0), coalesce(f.captures, 0), coalesce(k.records, 0), "
        "coalesce(b.kept, 0), coalesce(b.raw, 0) FROM sites s LEFT JOIN met m ON m.site = s.id "
        "LEFT JOIN fetched f ON f.site = s.id LEFT JOIN known k ON k.site = s.id "
        "LEFT JOIN bodies b ON b.site = s.id WHERE m.pages > 0 OR k.records > 0 ORDER BY 3 DESC, 1"
    )
    names = ("site", "pages", "captures", "records", "bodies", "raw")
    return tuple(SiteRoom(**dict(zip(names, row, strict=True))) for row in rows)


def _nights(conn: sqlite3.Connection) -> list[Night]:
    rows = conn.execute(
        "SELECT c.id, c.started_at, c.status, "
        "coalesce((SELECT sum(pages) FROM crawl_sites s WHERE s.crawl = c.id), 0), "
        "(SELECT count(*) FROM changes x WHERE x.crawl = c.id), c.counters FROM crawls c "
        "WHERE c.purpose = 'crawl' ORDER BY c.id"
    ).fetchall()
    captures = dict(conn.execute("SELECT crawl, count(*) FROM captures GROUP BY crawl").fetchall())
    versions = dict(conn.execute("SELECT crawl, count(*) FROM versions GROUP BY crawl").fetchall())
    nights: list[Night] = []
    last = None
    for crawl, started, status, pages, changes, counters in rows:
        size = json.loads(counters).get(BYTES)
        nights.append(
            Night(
                crawl=crawl,
                started_at=started,
                status=status,
                pages=pages,
                captures=captures.get(crawl, 0),
                versions=versions.get(crawl, 0),
                changes=changes,
                size=size,
                growth=None if size is None or last is None else size - last,
            )
        )
        last = last if size is None else size
    return nights


def _growth_per_day(nights: list[Night]) -> int | None:
    """The median of what the days added, so that one redesign or compaction does not make the forecast.

    Where all crawls are of one day, each is taken for a night.
    """
    days: dict[date, int] = {}
    growths = []
    for night in nights:
        if night.size is not None:
            days[moment(night.started_at).date()] = night.size
        if night.growth is not None:
            growths.append(night.growth)
    sized = sorted(days.items())[-NIGHTS - 1 :]
    rates = [(after[1] - before[1]) / (after[0] - before[0]).days for before, after in pairwise(sized)]
    found = rates or growths[-NIGHTS:]
    return round(median(found)) if found else None
