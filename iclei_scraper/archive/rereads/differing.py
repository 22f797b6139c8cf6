"""Kinds of which a page is read otherwise than it is kept, and the bytes from which that was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import readings_of_kinds, records_of, unread_kinds
from iclei_scraper.archive.exchanges import captures
from iclei_scraper.archive.records import readings
from iclei_scraper.archive.records.storing import kinds_changed
from iclei_scraper.archive.rereads import rereading
from iclei_scraper.floors import FIELDS

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.captures import PageRow
    from iclei_scraper.archive.records.stored import StoredPage
    from iclei_scraper.items import PageRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A kind that is read otherwise now."""

    kind: str
    before: tuple[Any, ...]
    """The page's records as they are kept."""
    after: tuple[Any, ...]
    """As they were read now."""
    believed: StoredPage
    """The page as it was when its records were believed last."""


def kinds_differing(conn: sqlite3.Connection, page: PageRow | None, records: PageRecords) -> list[str]:
    """The kinds with floors of which a page that stands is read otherwise than it is kept."""
    if page is None or page.capture is None or not page.stands:
        return []
    then = {kind: said for kind, said in readings.current(conn, page.id).items() if kind in FIELDS}
    now = {entry.kind: entry for entry in readings_of_kinds(records, FIELDS)}
    return [kind for kind in kinds_changed(then, now, unread_kinds(records)) if kind in then]


def differing(conn: sqlite3.Connection, url: str, records: PageRecords) -> list[Differing]:
    """The records of these kinds as they are kept and as they were read now."""
    page = captures.page_of(conn, url)
    changed = kinds_differing(conn, page, records)
    kept = readings.records_at(conn, page.id) if page and changed else None
    if page is None or page.capture is None or kept is None:
        return []
    found = []
    for kind in changed:
        believed = rereading.by_capture(conn, _believed(conn, page.id, kind, page.capture))
        if believed is not None:
            sides = (tuple(records_of(side, kind)) for side in (kept, records))
            before, after = sides
            found.append(Differing(kind=kind, before=before, after=after, believed=believed))
    return found


def believed_before(conn: sqlite3.Connection, capture: int, kind: str) -> StoredPage | None:
    """The page of a capture as it was when a kind of its records was believed last."""
    page, crawl = conn.execute("SELECT page, crawl FROM captures WHERE id = ?", (capture,)).fetchone()
    row = conn.execute(
        "SELECT max(id) FROM captures WHERE page = ? AND id < ? AND outcome = 'ok'", (page, capture)
    ).fetchone()
    if row[0] is None:
        return None
    return rereading.by_capture(conn, _believed(conn, page, kind, row[0], crawl))


def is_held(conn: sqlite3.Connection, capture: int, kind: str) -> bool:
    """Whether a kind of a capture's page is kept as it was, or was until this crawl."""
    row = conn.execute(
        "SELECT 1 FROM captures c JOIN shortfalls s ON s.page = c.page AND s.kind = ? "
        "AND (s.closed_by IS NULL OR s.closed_by = c.crawl) WHERE c.id = ?",
        (kind, capture),
    ).fetchone()
    return row is not None


def _believed(
    conn: sqlite3.Connection, page: int, kind: str, current: int, ended_in: int | None = None
) -> int:
    """The capture from which a kind was believed last: the one before those of which it is not."""
    row = conn.execute(
        "SELECT max(c.id) FROM captures c WHERE c.page = ?1 AND c.outcome = 'ok' AND c.id < ("
        "SELECT min(s.capture) FROM shortfalls s WHERE s.page = ?1 AND s.kind = ?2 "
        "AND (s.closed_by IS NULL OR s.closed_by = ?3))",
        (page, kind, ended_in),
    ).fetchone()
    return int(row[0]) if row[0] is not None else current
