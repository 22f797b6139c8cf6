"""Records that no page carries any more: missing, gone, or lost by a parser."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.tables import (
    COOKIE_CATEGORIES,
    COOKIES,
    NEWS,
    OFFICES,
    RECORD_TABLES,
    STATISTICS,
    RecordTable,
)
from iclei_scraper.archive.nights import figures
from iclei_scraper.archive.records import absences, facts, rejects
from iclei_scraper.archive.records.booking import Event, enter
from iclei_scraper.archive.settling.court import Where, tell_removed
from iclei_scraper.floors import COUNT, FIELDS
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.settling.court import Court

_PROVEN = frozenset({OFFICES, STATISTICS, COOKIES, COOKIE_CATEGORIES})
"""Kinds whose records are gone only when several crawls have missed them; articles are, by their pages."""


def settle_records(court: Court) -> None:
    """Judge every kind but articles, which go with their pages."""
    for table in RECORD_TABLES:
        if table is not NEWS:
            _settle_kind(court, table)


def _settle_kind(court: Court, table: RecordTable) -> None:
    run = court.run
    refused = rejects.standing(run.conn, table)
    missing = [entry for entry in _absent(run.conn, table) if (entry[1], entry[2]) not in refused]
    doubtful = _doubtful(court, table, missing)
    for record, site, _ in missing:
        _settle_absence(court, table, record, site, doubtful=site in doubtful)


def _doubtful(court: Court, table: RecordTable, missing: list[tuple[int, str, str]]) -> set[str]:
    """Sites that seem to have lost so much of a kind at once that the parsers are the likelier cause."""
    run, proof = court.run, court.proof
    if table not in _PROVEN or proof.nights <= 1:
        return set()
    known = run.conn.execute("SELECT record FROM absences WHERE record IS NOT NULL").fetchall()
    waiting = {row[0] for row in known}
    new = Counter(site for record, site, _ in missing if record not in waiting)
    gone = Counter(site for _, site, _ in missing)
    found: set[str] = set()
    for site in new:
        query = f"SELECT count(*) FROM {table.name} WHERE site = ? AND gone_since IS NULL"
        stood = int(run.conn.execute(query, (site,)).fetchone()[0])
        floor = figures.of_site(run.conn, site, table.kind).get(COUNT) if table.kind in FIELDS else None
        left = stood - gone[site]
        low = left < floor.value if floor else new[site] > stood * proof.share
        if stood >= proof.least and low:
            found.add(site)
            how = floor.sentence(left) if floor else f"{left} of {stood} records are left"
            court.shortfalls[site, table.kind] = f"{how}; {stood} stood before" if floor else how
    return found


def _absent(conn: sqlite3.Connection, table: RecordTable) -> list[tuple[int, str, str]]:
    return conn.execute(
        f"SELECT t.id, t.site, t.key FROM {table.name} t WHERE t.gone_since IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM sightings s JOIN page_readings p ON p.reading = s.reading AND p.until IS NULL "
        "WHERE s.record = t.id) ORDER BY t.id"
    ).fetchall()


def _settle_absence(court: Court, table: RecordTable, record: int, site: str, *, doubtful: bool) -> None:
    run, proof = court.run, court.proof
    where, with_page = _missed(run.conn, record, site)
    first = run.conn.execute("SELECT first_crawl FROM sites WHERE id = ?", (site,)).fetchone()[0]
    # That the page which alone carried it is gone is told already; an office is worth telling all the same.
    worth_telling = table.told and (table is OFFICES or not with_page) and first != run.crawl
    if proof.nights <= 1 or table not in _PROVEN or _lost_by_parser(run, record):
        facts.bury(run.conn, table, record, where.at)
        if worth_telling and not _lost_by_parser(run, record):
            tell_removed(court, table, record, where)
        return
    known = absences.of(run.conn, record=record)
    carriers = _carriers(run.conn, record)
    if known is not None and not absences.was_looked_for(run, carriers):
        return
    lost = None if with_page else _still_there(court, table, record, where)
    if known is None:
        told = worth_telling and not doubtful and lost is None
        change = tell_removed(court, table, record, where) if told else None
        absences.begin(run, record=record, since=where.at, change=change, lost=lost)
        if lost is not None and not doubtful:
            name = _name(run.conn, table, record)
            _book_lost(run, where, name, lost)
    elif absences.go_on(run, known, lost=lost) >= proof.nights:
        facts.bury(run.conn, table, record, known.missing_since)
        if known.change is None and worth_telling:
            tell_removed(court, table, record, where)
        absences.end(run, known, "confirmed")


def _still_there(court: Court, table: RecordTable, record: int, where: Where) -> str | None:
    """What of a record still stands on the page that carried it: then the parsers have lost it."""
    if court.proof.lost is None:
        return None
    return court.proof.lost(table.kind, facts.load(court.run.conn, table, record), where.url)


def _book_lost(run: Run, where: Where, name: str, how: str) -> None:
    change = Change(
        kind="finding",
        op="added",
        key=name,
        field="extraction_lost",
        after=how,
        verdict="parser",
        reason="what no parser reads any more still stands on the page",
        severity="medium",
        identity=f"extraction_lost/{name}",
    )
    enter(run, Event(change=change, site=where.site, page=where.page, at=where.at))


def _name(conn: sqlite3.Connection, table: RecordTable, record: int) -> str:
    return f"{table.kind} {facts.key_of(conn, table, record)}"


def _carriers(conn: sqlite3.Connection, record: int) -> set[int]:
    """The pages that carried a record when it was seen last."""
    rows = conn.execute(
        "SELECT pr.page, c.crawl FROM sightings s JOIN page_readings pr ON pr.reading = s.reading "
        "JOIN captures c ON c.id = pr.until WHERE s.record = ?",
        (record,),
    ).fetchall()
    last = max((crawl for _, crawl in rows), default=0)
    return {page for page, crawl in rows if crawl == last}


def _lost_by_parser(run: Run, record: int) -> bool:
    """Whether it is booked already that today's parsers no longer read what is still there."""
    query = "SELECT 1 FROM changes WHERE crawl = ? AND record = ? AND op = 'removed' AND verdict = 'parser'"
    return run.conn.execute(query, (run.crawl, record)).fetchone() is not None


def _missed(conn: sqlite3.Connection, record: int, site: str) -> tuple[Where, bool]:
    rows = conn.execute(
        "SELECT p.id, p.url, c.fetched_at, p.gone_since IS NOT NULL OR p.moved_to IS NOT NULL, c.crawl "
        "FROM sightings s JOIN page_readings pr ON pr.reading = s.reading JOIN captures c ON c.id = pr.until "
        "JOIN pages p ON p.id = pr.page WHERE s.record = ? ORDER BY pr.until DESC",
        (record,),
    ).fetchall()
    page, url, at, _, crawl = rows[0]
    lately = [row for row in rows if row[4] == crawl]
    where = Where(page, url, site, at, len({row[0] for row in lately}))
    return where, all(row[3] for row in lately)
