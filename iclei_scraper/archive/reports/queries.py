"""Questions to the archive that the program itself asks."""

# what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.archive.base import times
from iclei_scraper.archive.exchanges import fetches
from iclei_scraper.archive.exchanges.captures import latest, page_of
from iclei_scraper.archive.exchanges.headers import value_of
from iclei_scraper.records import SEVERITIES, Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

_BOOKED = (
    "SELECT c.id, c.crawl, c.seen_at, c.site, p.url, c.pages, c.kind, c.op, c.key, c.region, c.field, "
    "c.before, c.after, c.verdict, c.severity, c.identity, c.share, c.reason, c.standing "
    "FROM changes c JOIN pages p ON p.id = c.page"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedChange:
    """A change as the archive tells it."""

    id: int
    crawl: int
    seen_at: str
    site: str
    url: str
    """Page where it was first seen."""
    pages: int
    """On how many pages."""
    change: Change
    standing: str | None = None
    """Of a removal: ``unconfirmed``, ``confirmed`` or ``withdrawn``; ``None``: certain at once."""


class KnownPage(NamedTuple):
    """A page that stands."""

    url: str
    seen_at: datetime
    """When it was last fetched, or confirmed to be unchanged."""


def changes(
    conn: sqlite3.Connection,
    exact: Mapping[str, object],
    since: str | None,
    minimum: str,
    verdicts: Collection[str],
) -> list[BookedChange]:
    """Booked changes, see :meth:`Archive.changes`; ``None`` leaves a condition out."""
    if minimum not in SEVERITIES:
        raise ValueError(f"{minimum!r} is no severity; there are {', '.join(SEVERITIES)}")
    severities = SEVERITIES[SEVERITIES.index(minimum) :]
    conditions = [f"c.severity IN ({_marks(severities)})", f"c.verdict IN ({_marks(verdicts)})"]
    values: list[object] = [*severities, *verdicts]
    for column, value in exact.items():
        if value is not None:
            conditions.append(f"c.{column} = ?")
            values.append(value)
    if since is not None:
        conditions.append("c.seen_at >= ?")
        values.append(since)
    rows = conn.execute(
        f"{_BOOKED} WHERE {' AND '.join(conditions)} ORDER BY c.id",
        values,
    )
    return [_booked(row) for row in rows]


def _booked(row: tuple[object, ...]) -> BookedChange:
    names = (
        "kind",
        "op",
        "key",
        "region",
        "field",
        "before",
        "after",
        "verdict",
        "severity",
        "identity",
        "share",
        "reason",
    )
    change = Change(**dict(zip(names, row[6:-1], strict=True)))  # type: ignore[arg-type]  # as the schema says
    return BookedChange(
        **dict(zip(("id", "crawl", "seen_at", "site", "url", "pages"), row[:6], strict=True)),  # type: ignore[arg-type]
        change=change,
        standing=row[-1],  # type: ignore[arg-type]
    )


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def settled(conn: sqlite3.Connection, crawl: int | None) -> list[BookedChange]:
    """Removals that a crawl confirmed or withdrew; that any crawl did, where none is named."""
    rows = conn.execute(
        f"{_BOOKED} WHERE c.settled_by = coalesce(?, c.settled_by) ORDER BY c.id",
        (crawl,),
    )
    return [_booked(row) for row in rows]


def proof(conn: sqlite3.Connection, change: int) -> list[tuple[int, str, str]]:
    """The captures before and after a change, see :meth:`Archive.proof`."""
    rows = conn.execute(
        "SELECT k.id, k.fetched_at, p.digest FROM changes c JOIN captures k ON k.page = c.page "
        "AND k.fetched_at <= c.seen_at JOIN payloads p ON p.id = k.payload "
        "WHERE c.id = ? ORDER BY k.id DESC LIMIT 2",
        (change,),
    )
    return [(int(number), str(at), str(digest)) for number, at, digest in rows.fetchall()][::-1]


def standing_findings(conn: sqlite3.Connection) -> dict[str, int]:
    """Kind of finding -> how many stand."""
    rows = conn.execute(
        "SELECT kind, count(*) FROM (SELECT kind FROM findings WHERE gone_since IS NULL UNION ALL "
        "SELECT kind FROM audit_findings WHERE closed_at IS NULL AND severity <> 'info' UNION ALL "
        "SELECT 'extraction_lost' FROM (SELECT DISTINCT site, kind FROM shortfalls WHERE closed_by IS NULL)) "
        "GROUP BY kind ORDER BY kind"
    )
    return dict(rows.fetchall())


def latest_counters(conn: sqlite3.Connection, prefix: str, crawls: int) -> dict[str, Any]:
    """Counters whose names begin so -> their values, as the latest of so many crawls has them."""
    rows = conn.execute(
        "SELECT e.key, e.value FROM (SELECT id, counters FROM crawls WHERE purpose = 'crawl' "
        "ORDER BY id DESC LIMIT ?) c, json_each(c.counters) e WHERE substr(e.key, 1, ?) = ? ORDER BY c.id",
        (crawls, len(prefix), prefix),
    )
    return dict(rows.fetchall())


def site_ids(conn: sqlite3.Connection) -> list[str]:
    """Ids of the sites that a crawl has met."""
    return [row[0] for row in conn.execute("SELECT DISTINCT site FROM crawl_sites ORDER BY site")]


def site_states(conn: sqlite3.Connection, crawl: int) -> dict[str, str]:
    """What became of opening each site, see :meth:`Archive.site_states`."""
    prefix = "crawl/sites/"
    rows = conn.execute(
        "SELECT substr(e.key, ?), e.value FROM crawls c, json_each(coalesce(c.counters, '{}')) e "
        "WHERE c.id = ? AND substr(e.key, 1, ?) = ?",
        (len(prefix) + 1, crawl, len(prefix), prefix),
    )
    return {str(site): str(state) for site, state in rows.fetchall()}


def validators(conn: sqlite3.Connection, url: str) -> tuple[str | None, str | None] | None:
    """``ETag`` and ``Last-Modified`` of the page as it stands, for a conditional request."""
    page = page_of(conn, url)
    if page is None or not page.stands:
        return None
    last = latest(conn, page.id)
    if last is None or last.id != page.capture:
        return None
    received = fetches.last_headers(conn, page.id, last)
    etag, modified = value_of(received, "ETag"), value_of(received, "Last-Modified")
    return (etag, modified) if etag or modified else None


def known_pages(conn: sqlite3.Connection, site: str) -> Iterator[KnownPage]:
    """The pages of a site that stand or are missing; a crawl looks at each again, linked or not."""
    rows = conn.execute(
        "SELECT url, last_seen FROM pages WHERE site = ? "
        "AND ((capture IS NOT NULL AND gone_since IS NULL AND moved_to IS NULL) "
        "OR id IN (SELECT page FROM absences)) ORDER BY id",
        (site,),
    ).fetchall()
    return (KnownPage(url, times.moment(seen)) for url, seen in rows)


def unfinished_since(conn: sqlite3.Connection, site: str) -> datetime | None:
    """Start of the first of the site's latest crawls that were all interrupted, else ``None``."""
    rows = conn.execute(
        "SELECT c.status, c.started_at FROM crawls c JOIN crawl_sites s ON s.crawl = c.id "
        "WHERE s.site = ? AND c.status <> 'running' ORDER BY c.id DESC",
        (site,),
    )
    begun = None
    for status, started in rows:
        if status != "interrupted":
            break
        begun = started
    return times.moment(begun) if begun else None


def links(conn: sqlite3.Connection, url: str) -> Iterator[str]:
    """Where a page links to, as it was last read."""
    rows = conn.execute(
        "SELECT json_extract(a.value, '$.url') FROM pages p "
        "JOIN page_readings pr ON pr.page = p.id AND pr.until IS NULL AND pr.kind GLOB 'anchors/*' "
        "JOIN readings r ON r.id = pr.reading, json_each(r.data) a WHERE p.url = ?",
        (url,),
    ).fetchall()
    return (row[0] for row in rows)
