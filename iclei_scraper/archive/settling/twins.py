"""Offices that one page lists with their region and another one without: one record, whoever came first.

Judged when a crawl ends, from what the pages say by then, so that the order of fetching plays no part. What
was taken for one by its name alone, or by a value that a later office of that name gives as well, is parted
again when that office comes.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.base.tables import OFFICES
from iclei_scraper.archive.records import decisions, facts, identity, parting, timeline
from iclei_scraper.archive.records.booking import Event
from iclei_scraper.archive.records.correcting import said_under
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.twins import BY_CONTACT, BY_NAME, choose, is_doubtful
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.joining import Statement

_NAMELESS_REGION = "unknown/"
_NAMESAKE = "namesake"
"""Why one is two again: another office of that name has come."""


class _Listed(NamedTuple):
    """An office that stands."""

    record: int
    site: str
    key: str
    added: int
    """Crawl that brought it."""

    @property
    def name(self) -> tuple[str, str]:
        return self.site, self.key


def settle_twins(run: Run) -> None:
    """Make one record of the offices that are one, in the caller's transaction."""
    for name, joined, others, basis in list(_joined(run)):
        _part_if_doubtful(run, (name, joined), others, basis)
    for lone in list(_lone(run.conn)):
        candidates = {
            it.record: it
            for it in _namesakes(run.conn, *lone.name)
            if ("office", frozenset((lone.name, it.name))) not in run.apart
            and not identity.are_side_by_side(run.conn, lone.record, it.record)
        }
        said = {record: _said(run.conn, record) for record in candidates}
        chosen = choose(_said(run.conn, lone.record), said) if candidates else None
        if chosen is not None:
            _join(run, lone, candidates[chosen[0]], chosen[1])


# Who stands ----------------------------------------------------------------------------------------------

_STANDING = (
    "SELECT o.id, o.site, o.key, r.added_by FROM offices o JOIN records r ON r.id = o.id "
    "WHERE o.gone_since IS NULL AND o.name IS NOT NULL "
)


def _lone(conn: sqlite3.Connection) -> Iterator[_Listed]:
    query = f"{_STANDING} AND o.region IS NULL AND o.key LIKE ? || '%' ORDER BY o.id"
    yield from map(_Listed._make, conn.execute(query, (_NAMELESS_REGION,)).fetchall())


def _namesakes(conn: sqlite3.Connection, site: str, key: str) -> list[_Listed]:
    """The offices of some region that bear the name of a key without one."""
    query = (
        f"{_STANDING} AND o.region IS NOT NULL AND o.site = ? "
        "AND substr(o.key, instr(o.key, '/') + 1) = ? ORDER BY o.id"
    )
    rows = conn.execute(query, (site, key.removeprefix(_NAMELESS_REGION))).fetchall()
    return [_Listed._make(row) for row in rows]


def _said(conn: sqlite3.Connection, record: int) -> Statement:
    query = "SELECT v.data FROM records r JOIN versions v ON v.id = r.version WHERE r.id = ?"
    said: Statement = json.loads(conn.execute(query, (record,)).fetchone()[0])
    return said


# Two that are one ----------------------------------------------------------------------------------------


def _join(run: Run, lone: _Listed, placed: _Listed, basis: str) -> None:
    """Let the one that was known first go on as both."""
    heir, other = sorted((placed, lone), key=lambda it: it.added)
    began = facts.began(run.conn, other.record)
    _tell_once(run, heir, other)
    if other.added == run.crawl:
        identity.take_over(run, OFFICES, heir.record, other.record, run.crawl)
        facts.compose(run, OFFICES, heir.record, Seen(0, began))
    else:
        parting.join(run, OFFICES, heir.record, other.record)
        timeline.rederive(replace(run, rereading=True), OFFICES.kind, heir.record)
    present = facts.key_of(run.conn, OFFICES, heir.record)
    for site, key in (lone.name, placed.name):
        if key != present:
            facts.lead(run.conn, OFFICES, site, key, heir.record)
    decisions.joined(run, OFFICES, heir.record, (placed.name, lone.name), basis, None)


def _tell_once(run: Run, heir: _Listed, other: _Listed) -> None:
    """Make one event of what this crawl has booked of either."""
    rows = run.conn.execute(
        "SELECT id, op, key, identity, field, before, after, verdict, pages, page, seen_at FROM changes "
        "WHERE crawl = ? AND record = ? AND kind = 'office'",
        (run.crawl, other.record),
    ).fetchall()
    for row, op, key, known_as, field, before, after, verdict, pages, page, at in rows:
        change = Change(
            kind="office",
            op=op,
            key=key,
            field=field,
            before=before,
            after=after,
            verdict=verdict,
            identity=known_as,
        )
        event = Event(change=change, site=heir.site, page=page, at=at, record=heir.record)
        counted = run.conn.execute(
            "UPDATE changes SET pages = pages + ? WHERE crawl = ? AND record = ? AND op = ? AND field IS ? "
            "AND (op = 'added' OR fingerprint = ?)",
            (pages, run.crawl, heir.record, op, field, event.fingerprint),
        )
        if counted.rowcount:
            run.conn.execute("DELETE FROM changes WHERE id = ?", (row,))
        else:
            run.conn.execute("UPDATE changes SET fingerprint = ? WHERE id = ?", (event.fingerprint, row))


# One that was two all the while --------------------------------------------------------------------------


def _joined(run: Run) -> Iterator[tuple[tuple[str, str], _Listed, list[_Listed], str]]:
    """Offices that were taken for one, beside others of that name that have come since."""
    settled = run.conn.execute(
        "SELECT coalesce(max(id), 0) FROM crawls WHERE whole = 1 AND id < ?", (run.crawl,)
    ).fetchone()[0]
    rows = run.conn.execute(
        "SELECT site, key, other_key, basis, record FROM identities "
        "WHERE kind = 'office' AND decision = 'joined' AND basis IN (?, ?) AND undone_in IS NULL",
        (BY_CONTACT, BY_NAME),
    ).fetchall()
    for site, key, lone, basis, record in rows:
        namesakes = _namesakes(run.conn, site, lone)
        joined = next((it for it in namesakes if it.record == record), None)
        others = [it for it in namesakes if it.record != record and it.added > settled]
        if joined is not None and joined.key == key and others:
            yield (site, lone), joined, others, basis


def _part_if_doubtful(
    run: Run, pair: tuple[tuple[str, str], _Listed], others: list[_Listed], basis: str
) -> None:
    lone, joined = pair
    said = [said_under(run.conn, OFFICES, joined.record, key) for key in (lone[1], joined.key)]
    if said[0] is None or said[1] is None or ("office", *lone) in run.together:
        return
    if not is_doubtful(said[0], said[1], [_said(run.conn, it.record) for it in others], basis):
        return
    fresh = parting.part(run, OFFICES, joined.record, joined.name, lone)
    decisions.undo(run, OFFICES, (joined.name, lone), "joined")
    decisions.parted(run, OFFICES, (joined.record, fresh), (joined.name, lone), _NAMESAKE, None)
