"""Every stored version of a page read again: what it said from which capture to which."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import readings_of, unread_kinds
from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.archive.base.times import moment
from iclei_scraper.archive.exchanges import captures, headers
from iclei_scraper.archive.records import readings, sightings, timeline
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.stored import StoredPage
from iclei_scraper.archive.rereads import rereading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence

    from iclei_scraper.archive.base.encoding import Reading
    from iclei_scraper.archive.exchanges.captures import PageRow
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.rereads.rereading import Reread
    from iclei_scraper.items import PageRecords

CLOSING = ("gone", "moved", "not_a_page")
"""Outcomes after which a page says nothing any more."""

Spans = dict[str, list[tuple[int, int | None, str]]]
"""Kind -> first capture, first capture that says otherwise, digest; in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHistory:
    """All that the server sent for a page that says something of what it said."""

    url: str
    captures: tuple[tuple[StoredPage, str], ...]
    """With their outcomes, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RereadHistory:
    """What reading them again has given."""

    history: StoredHistory
    current: Reread | None
    """Of the capture that the page stands by, if it does."""
    read: Mapping[int, PageRecords] | None
    """Capture -> its records; ``None`` where every one says what the archive has."""


def outdated(conn: sqlite3.Connection, version: str, sites: Collection[str] | None) -> list[StoredHistory]:
    """Pages of which any capture was read by other parsers, with all their captures."""
    which, values = rereading.of_sites(sites)
    pages = conn.execute(
        "SELECT DISTINCT p.id, p.url FROM pages p JOIN captures c ON c.page = p.id "
        f"WHERE c.outcome = 'ok' AND c.parser_version <> ? {which} ORDER BY p.id",
        (version, *values),
    ).fetchall()
    return [StoredHistory(url=url, captures=tuple(_captures(conn, url, page))) for page, url in pages]


def _captures(conn: sqlite3.Connection, url: str, page: int) -> list[tuple[StoredPage, str]]:
    rows = conn.execute(
        "SELECT c.id, b.digest, c.fetched_at, c.header_set, c.headers, c.outcome FROM captures c "
        "JOIN payloads b ON b.id = c.payload WHERE c.page = ? "
        "AND c.outcome IN ('ok', 'gone', 'moved', 'not_a_page') ORDER BY c.id",
        (page,),
    ).fetchall()
    found = []
    for capture, digest, at, header_set, varying, outcome in rows:
        content_type = headers.value_of(headers.joined(conn, header_set, varying), "Content-Type")
        stored = StoredPage(
            capture=capture, url=url, digest=digest, fetched_at=moment(at), content_type=content_type
        )
        found.append((stored, str(outcome)))
    return found


def spans_of(history: StoredHistory, read: Mapping[int, PageRecords]) -> Spans:
    """What a page said of each kind, from when to when, by these readings."""
    spans: Spans = {}
    for stored, outcome in history.captures:
        records = read.get(stored.capture)
        now = {it.kind: it.digest for it in readings_of(records)} if records else {}
        unread = unread_kinds(records) if records else set()
        if records is None and outcome not in CLOSING:
            continue
        for kind in {*spans, *now}:
            if kind.partition("/")[0] in unread:
                continue
            open_now = spans[kind][-1] if spans.get(kind) and spans[kind][-1][1] is None else None
            if open_now is not None and open_now[2] == now.get(kind):
                continue
            if open_now is not None:
                spans[kind][-1] = (open_now[0], stored.capture, open_now[2])
            if kind in now:
                spans.setdefault(kind, []).append((stored.capture, None, now[kind]))
    return spans


def kept_spans(conn: sqlite3.Connection, url: str) -> Spans:
    """What the archive has."""
    spans: Spans = {}
    rows = conn.execute(
        "SELECT pr.kind, pr.since, pr.until, r.digest FROM pages p JOIN page_readings pr ON pr.page = p.id "
        "JOIN readings r ON r.id = pr.reading WHERE p.url = ? ORDER BY pr.since",
        (url,),
    )
    for kind, since, until, digest in rows:
        spans.setdefault(kind, []).append((since, until, digest))
    return spans


def take_in(run: Run, batch: Sequence[RereadHistory]) -> set[tuple[str, int]]:
    """Book what reading pages' histories again has given, in the caller's transaction.

    Returns:
        Kind and id of the records whose versions have to be derived again once all pages are read.
    """
    touched: set[tuple[str, int]] = set()
    for read in batch:
        if read.current is not None:
            rereading.take_in(run, [read.current])
        page = captures.page_of(run.conn, read.history.url)
        if read.read is not None and page is not None:
            touched |= _rewrite(run, page, read.history, read.read)
        run.conn.executemany(
            "UPDATE captures SET parser_version = ? WHERE id = ? AND outcome = 'ok'",
            [(run.parser_version, stored.capture) for stored, _ in read.history.captures],
        )
    return touched


def _rewrite(
    run: Run, page: PageRow, history: StoredHistory, read: Mapping[int, PageRecords]
) -> set[tuple[str, int]]:
    touched: set[tuple[str, int]] = set()
    kept, spans = kept_spans(run.conn, page.url), spans_of(history, read)
    dates = {stored.capture: stored for stored, _ in history.captures}
    for kind in {*kept, *spans}:
        if kept.get(kind) == spans.get(kind):
            continue
        former = dict(
            run.conn.execute(
                "SELECT since, reading FROM page_readings WHERE page = ? AND kind = ?", (page.id, kind)
            ).fetchall()
        )
        involved = set(former.values())
        run.conn.execute("DELETE FROM page_readings WHERE page = ? AND kind = ?", (page.id, kind))
        for since, until, digest in spans.get(kind, []):
            now = next(it for it in readings_of(read[since]) if (it.kind, it.digest) == (kind, digest))
            at = run.conn.execute("SELECT fetched_at FROM captures WHERE id = ?", (since,)).fetchone()[0]
            reading = _reading(run, page, now, Seen(dates[since].capture, at))
            involved.add(reading)
            if kind in BY_KIND and since in former:
                sightings.inherit(run.conn, former[since], reading)
            run.conn.execute(
                "INSERT INTO page_readings (page, kind, reading, since, until) VALUES (?, ?, ?, ?, ?)",
                (page.id, kind, reading, since, until),
            )
        touched |= {
            (kind, record) for reading in involved for record in sightings.of_reading(run.conn, reading)
        }
    _settle_new(run)
    return touched


def _reading(run: Run, page: PageRow, now: Reading, seen: Seen) -> int:
    """The row of a reading, its records entered where it is a new one."""
    found = readings.find(run, page.site, now)
    if found is not None:
        return found
    reading = readings.add(run, page.site, now, seen.capture)
    if now.kind in BY_KIND:
        place = sightings.Place(site=page.site, table=BY_KIND[now.kind], reading=reading, seen=seen)
        sightings.enter(run, place, now.content)
    return reading


def _settle_new(run: Run) -> None:
    """A record that this run has found in the past alone must not stand for one of today."""
    rows = run.conn.execute(
        "SELECT k.id, k.kind FROM records k JOIN versions v ON v.id = k.version WHERE k.added_by = ? "
        "AND v.valid_to IS NULL AND v.superseded_in IS NULL AND NOT EXISTS (SELECT 1 FROM sightings s "
        "JOIN page_readings p ON p.reading = s.reading AND p.until IS NULL WHERE s.record = k.id)",
        (run.crawl,),
    ).fetchall()
    for record, kind in rows:
        timeline.rederive(run, kind, record)
