"""A record's versions from what its pages said at every time, where other parsers have read those pages anew.

The state of a record is looked at as each crawl left it. Versions that come out as they are stay; those in
between are superseded by what comes out instead.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.archive.base.tables import BY_KIND, NEWS
from iclei_scraper.archive.records import superseding
from iclei_scraper.archive.records.facts import MOST_STATEMENTS, version_digest
from iclei_scraper.archive.records.joining import Statement, join, statement
from iclei_scraper.archive.records.parting import bring_up

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run

_NO_CRAWL = 1 << 62


class _Span(NamedTuple):
    """For how long a page gave a reading that speaks of the record."""

    reading: int
    since: int
    since_crawl: int
    since_at: str
    until_crawl: int
    until_at: str | None


class _Said(NamedTuple):
    own: int
    edited: int
    """Crawl in which a page was edited to say so; 0: found so."""
    digest: str
    data: Statement


@dataclass(slots=True)
class _State:
    start: str
    end: str | None
    began: set[str]
    """Moments of the crawl that it began in: a version that begins at any of them is the same."""
    ended: set[str]
    digest: str
    data: Statement
    reading: int
    capture: int


def rederive(run: Run, kind: str, record: int) -> bool:
    """Bring a record's versions to what its pages are read to have said, in the caller's transaction.

    Returns:
        Whether any of them was another one.
    """
    table = BY_KIND[kind]
    row = run.conn.execute("SELECT 1 FROM records WHERE id = ? AND kind = ?", (record, kind)).fetchone()
    if row is None:  # it has become another one's
        return False
    begun_anew = _forget(run, record)
    known = run.conn.execute(
        "SELECT id, valid_from, valid_to, digest FROM versions WHERE record = ? AND superseded_in IS NULL "
        "ORDER BY valid_from, id",
        (record,),
    ).fetchall()
    gaps = any(one[2] and one[2] < other[1] for one, other in pairwise(known))
    if table is NEWS and gaps:
        return begun_anew  # when its own page was gone stands in no reading
    states = _states(run.conn, table, record)
    if not states:
        superseding.withdraw(run, table, record)
        return bool(known)
    if not _replace(run, table, record, known, states) and not begun_anew:
        return False
    bring_up(run, table, record)
    return True


def _forget(run: Run, record: int) -> bool:
    """Take back what this run has made of a record's versions so far, when not all of its pages were read."""
    conn = run.conn
    if (
        conn.execute("SELECT 1 FROM versions WHERE record = ? AND crawl = ?", (record, run.crawl)).fetchone()
        is None
    ):
        return False
    conn.execute(
        "UPDATE versions SET superseded_in = NULL, superseded_by = NULL "
        "WHERE record = ? AND superseded_in = ?",
        (record, run.crawl),
    )
    conn.execute("UPDATE records SET version = NULL WHERE id = ?", (record,))
    conn.execute("DELETE FROM versions WHERE record = ? AND crawl = ?", (record, run.crawl))
    return True


# What the pages said -------------------------------------------------------------------------------------


def _states(conn: sqlite3.Connection, table: RecordTable, record: int) -> list[_State]:
    spans = _spans(conn, record)
    said = _said(conn, record)
    states: list[_State] = []
    for crawl in sorted({it.since_crawl for it in spans} | {it.until_crawl for it in spans} - {_NO_CRAWL}):
        live = [it for it in spans if it.since_crawl <= crawl < it.until_crawl]
        begun = [it.since_at for it in spans if it.since_crawl == crawl]
        ended = [it.until_at for it in spans if it.until_crawl == crawl and it.until_at]
        times = {*begun, *ended}
        if not live:
            if states and states[-1].end is None and table is not NEWS:
                states[-1].end, states[-1].ended = max(ended), times
            continue
        state = _state(table, live, said, crawl, times)
        if states and states[-1].end is None:
            if states[-1].digest == state.digest:
                continue
            states[-1].end, states[-1].ended = state.start, times
        states.append(state)
    return states


def _spans(conn: sqlite3.Connection, record: int) -> list[_Span]:
    rows = conn.execute(
        "SELECT pr.reading, pr.since, f.crawl, f.fetched_at, coalesce(u.crawl, ?), u.fetched_at "
        "FROM sightings s JOIN page_readings pr ON pr.reading = s.reading JOIN captures f ON f.id = pr.since "
        "LEFT JOIN captures u ON u.id = pr.until WHERE s.record = ?",
        (_NO_CRAWL, record),
    )
    return [_Span(*row) for row in rows]


def _said(conn: sqlite3.Connection, record: int) -> dict[int, _Said]:
    rows = conn.execute(
        "SELECT s.reading, s.own, coalesce(c.crawl, 0), s.digest, "
        "json_extract(r.data, '$[' || s.position || ']') FROM sightings s "
        "JOIN readings r ON r.id = s.reading LEFT JOIN captures c ON c.id = s.edited WHERE s.record = ?",
        (record,),
    )
    return {
        reading: _Said(own, edited, digest, statement(json.loads(data)))
        for reading, own, edited, digest, data in rows
    }


def _state(
    table: RecordTable, live: list[_Span], said: dict[int, _Said], crawl: int, times: set[str]
) -> _State:
    """What is known of the record as a crawl left it: the order of belief is that of :mod:`.facts`."""
    groups: dict[str, list[int]] = {}
    for span in live:
        groups.setdefault(said[span.reading].digest, []).append(span.reading)

    def belief(readings: list[int]) -> tuple[int, int, int]:
        own = max(said[it].own for it in readings)
        edited = max(said[it].edited if said[it].edited <= crawl else 0 for it in readings)
        return (-own, -edited, min(readings))

    ordered = sorted(groups.values(), key=belief)[:MOST_STATEMENTS]
    leading = min(ordered[0])
    data = join(table, [said[min(readings)].data for readings in ordered])
    capture = min(it.since for it in live if it.reading == leading)
    return _State(min(times), None, times, set(), version_digest(data), data, leading, capture)


# What was known ------------------------------------------------------------------------------------------


def _replace(run: Run, table: RecordTable, record: int, known: list[Any], states: list[_State]) -> bool:
    before, after = _common(known, states)
    wrong, right = known[before : len(known) - after], states[before : len(states) - after]
    versions = [_insert(run, table, record, state) for state in right]
    for version, start, _, _ in wrong:
        following = [it for it, state in zip(versions, right, strict=True) if state.start <= start]
        better = following[-1] if following else versions[0] if versions else None
        run.conn.execute(
            "UPDATE versions SET superseded_in = ?, superseded_by = ? WHERE id = ?",
            (run.crawl, better, version),
        )
    matched = [*zip(known[:before], states[:before], strict=True)]
    matched += zip(known[len(known) - after :], states[len(states) - after :], strict=True)
    redated = [_redate(run.conn, table, version, state) for version, state in matched]
    return bool(wrong or right or any(redated))


def _redate(conn: sqlite3.Connection, table: RecordTable, version: Any, state: _State) -> bool:
    """Let a version that comes out as it is last from the crawl to the crawl that it comes out to last."""
    number, start, end, _ = version
    begins = start if start in state.began else state.start
    kept = table is NEWS if state.end is None else end in state.ended  # a page that is gone is no reading
    ends = end if kept else state.end
    if (begins, ends) == (start, end):
        return False
    conn.execute("UPDATE versions SET valid_from = ?, valid_to = ? WHERE id = ?", (begins, ends, number))
    return True


def _common(known: list[Any], states: list[_State]) -> tuple[int, int]:
    """How many versions at the beginning, and at the end, come out as they are."""
    most = min(len(known), len(states))
    before = 0
    while before < most and known[before][3] == states[before].digest:
        before += 1
    after = 0
    while after < most - before and known[-1 - after][3] == states[-1 - after].digest:
        after += 1
    return before, after


def _insert(run: Run, table: RecordTable, record: int, state: _State) -> int:
    cursor = run.conn.execute(
        "INSERT INTO versions (record, kind, valid_from, valid_to, crawl, capture, reading, parser_version, "
        "digest, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(record, table.kind, state.start, state.end, run.crawl, state.capture, state.reading),
            *(run.parser_version, state.digest, to_json(state.data)),
        ),
    )
    return int(cursor.lastrowid or 0)
