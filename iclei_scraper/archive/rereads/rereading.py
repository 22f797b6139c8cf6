"""Stored pages read again: what today's parsers see in them takes the place of what others saw.

What is left to do stands in the archive itself (``captures.parser_version``), and each chunk is one
transaction: whoever is stopped goes on where he was.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import Reading, readings_of, unread_kinds
from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.archive.base.times import moment
from iclei_scraper.archive.exchanges import captures, headers
from iclei_scraper.archive.nights import surroundings
from iclei_scraper.archive.records import (
    booking,
    facts,
    readings,
    rejects,
    shortfalls,
    sightings,
    superseding,
)
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.stored import Stored, StoredPage
from iclei_scraper.archive.records.storing import article_of, kinds_changed, ready
from iclei_scraper.items import PageRecords

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from iclei_scraper.archive.exchanges.captures import PageRow
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.shortfalls import Held
    from iclei_scraper.items import Reject
    from iclei_scraper.records import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What reading a capture again has given."""

    page: StoredPage
    records: PageRecords | None = None
    """``None`` where they are what the archive has."""
    rejects: tuple[Reject, ...] = ()
    changes: tuple[Change, ...] = ()
    """From what the archive has to what was read now."""
    lost: tuple[Held, ...] = ()
    """Kinds of which less is read than is usual, though it still stands: taken in, for newer parsers may know
    better, and told to the operator."""


_CURRENT = (
    "SELECT c.id, p.url, b.digest, c.fetched_at, c.header_set, c.headers FROM pages p "
    "JOIN captures c ON c.id = p.capture "
    "JOIN payloads b ON b.id = c.payload WHERE c.outcome = 'ok' "
)


def outdated(conn: sqlite3.Connection, version: str, sites: Collection[str] | None) -> list[StoredPage]:
    """The pages that stand and were read by other parsers, of some sites or of all."""
    which, values = of_sites(sites)
    rows = conn.execute(
        f"{_CURRENT} AND p.gone_since IS NULL AND p.moved_to IS NULL AND c.parser_version <> ? {which} "
        "ORDER BY c.id",
        (version, *values),
    )
    return [_page(conn, row) for row in rows]


def current(conn: sqlite3.Connection, url: str) -> StoredPage | None:
    """The capture that says what a page says now."""
    row = conn.execute(f"{_CURRENT} AND p.url = ?", (url,)).fetchone()
    return _page(conn, row) if row else None


def by_capture(conn: sqlite3.Connection, capture: int) -> StoredPage | None:
    """A capture of a page by its id."""
    row = conn.execute(
        "SELECT c.id, p.url, b.digest, c.fetched_at, c.header_set, c.headers FROM captures c "
        "JOIN pages p ON p.id = c.page JOIN payloads b ON b.id = c.payload WHERE c.id = ?",
        (capture,),
    ).fetchone()
    return _page(conn, row) if row else None


def of_sites(sites: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """A condition on pages ``p``, and its values."""
    if sites is None:
        return "", ()
    return f"AND p.site IN ({', '.join('?' * len(sites))})", tuple(sites)


def _page(conn: sqlite3.Connection, row: tuple[int, str, str, str, int | None, str]) -> StoredPage:
    capture, url, digest, at, header_set, varying = row
    content_type = headers.value_of(headers.joined(conn, header_set, varying), "Content-Type")
    return StoredPage(
        capture=capture, url=url, digest=digest, fetched_at=moment(at), content_type=content_type
    )


def said_otherwise(conn: sqlite3.Connection, url: str, records: PageRecords) -> PageRecords | None:
    """What the archive has of a page, where these records say something else; else ``None``."""
    page = captures.page_of(conn, url)
    if page is None:
        return None
    if not _differing(conn, page, records) and not surroundings.differ(conn, page.id, page.site, records):
        return None
    return readings.records_at(conn, page.id) or PageRecords(url=url)


def _differing(conn: sqlite3.Connection, page: PageRow, records: PageRecords) -> list[str]:
    now = {reading.kind: reading for reading in readings_of(records)}
    return kinds_changed(readings.current(conn, page.id), now, unread_kinds(records))


def take_in(run: Run, batch: Sequence[Reread]) -> None:
    """Book what reading captures again has given, in the caller's transaction."""
    for read in batch:
        page = captures.page_of(run.conn, read.page.url)
        if read.records is not None and page is not None and page.capture == read.page.capture:
            _correct(run, page, read, read.records)
            for entry in read.lost:
                shortfalls.tell(run, page.site, page.id, entry)
    run.conn.executemany(
        "UPDATE captures SET parser_version = ? WHERE id = ?",
        [(run.parser_version, read.page.capture) for read in batch],
    )


def _correct(run: Run, page: PageRow, read: Reread, records: PageRecords) -> None:
    now = {reading.kind: reading for reading in readings_of(records)}
    then = readings.current(run.conn, page.id)
    before = readings.records_at(run.conn, page.id)
    lost: list[tuple[str, int]] = []
    for kind in kinds_changed(then, now, unread_kinds(records)):
        former = then[kind][0] if kind in then else None
        lost += [(kind, record) for record in _swap(run, page, (kind, former, now.get(kind)))]
    rejects.keep(run, page.id, read.rejects, records, read.page.fetched_at)
    _note(run, page, records)
    surroundings.note(run, page.id, page.site, records, news=False)
    stored = Stored(
        url=page.url,
        site=page.site,
        state="changed",
        page=page.id,
        capture=read.page.capture,
        before=before,
        after=readings.records_at(run.conn, page.id),
        told=True,
    )
    booking.book(run, stored, [replace(change, verdict="parser", reason=None) for change in read.changes])
    for kind, record in lost:
        if run.conn.execute("SELECT 1 FROM records WHERE id = ?", (record,)).fetchone():
            superseding.withdraw(run, BY_KIND[kind], record)


def _swap(run: Run, page: PageRow, turn: tuple[str, int | None, Reading | None]) -> list[int]:
    """Replace what a page says of one kind.

    Returns:
        The records that it no longer speaks of.
    """
    kind, then, now = turn
    seen = Seen(page.capture or 0, _at(run.conn, readings.began(run.conn, page.id, kind)))
    reading, concerned = ready(run, page, now, seen) if now else (None, set())
    readings.replace_current(run.conn, page.id, kind, reading)
    if kind not in BY_KIND:
        return []
    said, says = sightings.of_reading(run.conn, then), sightings.of_reading(run.conn, reading)
    if reading is not None:
        _date(run.conn, page, kind, reading)
    if reading is not None and then is not None:
        sightings.inherit(run.conn, then, reading)
    if then is not None and not readings.is_live(run.conn, then):
        concerned |= {record for record in said if said[record] != says.get(record)}
    for record in sorted(concerned):
        facts.compose(run, BY_KIND[kind], record, seen)
    return [record for record in said if record not in says]


def _at(conn: sqlite3.Connection, capture: int) -> str:
    return str(conn.execute("SELECT fetched_at FROM captures WHERE id = ?", (capture,)).fetchone()[0])


def _date(conn: sqlite3.Connection, page: PageRow, kind: str, reading: int) -> None:
    """A record was seen whenever a page that carries it was."""
    name = BY_KIND[kind].name
    conn.execute(
        f"UPDATE {name} SET last_seen = max({name}.last_seen, p.last_seen) FROM pages p "
        f"WHERE p.id = ? AND {name}.id IN (SELECT record FROM sightings WHERE reading = ?)",
        (page.id, reading),
    )


def _note(run: Run, page: PageRow, records: PageRecords) -> None:
    article = article_of(run, page, records)
    run.conn.execute(
        "UPDATE pages SET title = ?, language = ?, kind = ?, article = ? WHERE id = ?",
        (records.title, records.language, "page" if article is None else "article", article, page.id),
    )
