"""Corrections: what a person says of who is who, applied on every crawl and asked about when in doubt.

A correction was written on what the site said of both names then. Where the site says something else by now,
nobody knows whether it still holds: it is reported, and nothing new is done by it.
"""

# what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.archive.records import decisions, parting, sightings
from iclei_scraper.archive.records.facts import version_digest
from iclei_scraper.archive.records.joining import Statement, statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.network import Correction

APPLIED, IN_FORCE, TO_CONFIRM, UNKNOWN = "applied", "in force", "to be confirmed", "unknown"
_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the site says under one of the names of a correction."""

    site: str
    key: str
    record: int | None
    """Record that the name leads to; ``None``: no record was ever called so."""
    digest: str | None
    """Twelve digits of what is said; ``None``: no page was ever read to say anything under this name."""
    data: Statement
    live: bool
    """Whether a page says so now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionState:
    """How a correction stands."""

    correction: Correction
    status: str
    """``applied`` (just now), ``in force``, ``to be confirmed`` or ``unknown``."""
    sources: tuple[Source, Source]

    @property
    def needs_attention(self) -> bool:
        """Whether somebody has to look at it."""
        return self.status in (TO_CONFIRM, UNKNOWN)

    @property
    def made_on(self) -> tuple[str, str]:
        """The digests that would confirm it."""
        one, other = self.sources
        return (one.digest or "", other.digest or "")

    @property
    def changed(self) -> tuple[Source, ...]:
        """The names of which the site says something else than when it was written."""
        written = self.correction.made_on
        if not written:
            return self.sources
        return tuple(
            it for it, digest in zip(self.sources, written, strict=True) if digest != (it.digest or "")
        )


def check(conn: sqlite3.Connection, corrections: Iterable[Correction]) -> list[CorrectionState]:
    """How corrections stand; nothing is written."""
    return [_standing(conn, correction) for correction in corrections]


def _standing(conn: sqlite3.Connection, correction: Correction) -> CorrectionState:
    table = BY_KIND[correction.kind]
    one, other = (_source(conn, table, site, key) for site, key in correction.names)
    standing = CorrectionState(correction=correction, status=IN_FORCE, sources=(one, other))
    if one.digest is None or other.digest is None:
        status = UNKNOWN
    elif standing.changed:
        status = TO_CONFIRM
    else:
        return standing
    return CorrectionState(correction=correction, status=status, sources=(one, other))


def apply(run: Run, corrections: Sequence[Correction]) -> list[CorrectionState]:
    """Apply the corrections that hold, in the caller's transaction; the crawl then keeps to them."""
    found = [_apply(run, standing) for standing in check(run.conn, corrections)]
    holding = [it.correction for it in found if it.status in (APPLIED, IN_FORCE)]
    run.apart = frozenset((it.kind, frozenset(it.names)) for it in holding if not it.same)
    run.together = frozenset((it.kind, *name) for it in holding if it.same for name in it.names)
    return found


def _apply(run: Run, standing: CorrectionState) -> CorrectionState:
    correction, (one, other) = standing.correction, standing.sources
    if standing.status != IN_FORCE or (one.record == other.record) == correction.same:
        return standing
    assert one.record is not None  # noqa: S101  # it has a digest, so it has a record
    assert other.record is not None  # noqa: S101
    table = BY_KIND[correction.kind]
    if correction.same:
        parting.join(run, table, one.record, other.record)
        decisions.undo(run, table, correction.names, "parted")
        decisions.joined(run, table, one.record, correction.names, "correction", None)
    else:
        fresh = parting.part(run, table, one.record, *correction.names)
        decisions.undo(run, table, correction.names, "joined")
        decisions.parted(run, table, (one.record, fresh), correction.names, "correction", None)
    return CorrectionState(correction=correction, status=APPLIED, sources=standing.sources)


# What the site says under a name -------------------------------------------------------------------------


def _source(conn: sqlite3.Connection, table: RecordTable, site: str, key: str) -> Source:
    record = sightings.resolve(conn, table, site, key)
    said, live = _spoken(conn, table, record, key) if record is not None else (None, False)
    return Source(
        site=site,
        key=key,
        record=record,
        digest=None if said is None else version_digest(said)[:_DIGITS],
        data=said or {},
        live=live,
    )


def said_under(conn: sqlite3.Connection, table: RecordTable, record: int, key: str) -> Statement | None:
    """What the site says of a record under this very key; ``None`` where it never did."""
    return _spoken(conn, table, record, key)[0]


def _spoken(
    conn: sqlite3.Connection, table: RecordTable, record: int, key: str
) -> tuple[Statement | None, bool]:
    """The statement under this very key that is believed most: one that stands, else the last that stood."""
    rows: Iterable[tuple[str, Any]] = conn.execute(
        "SELECT json_extract(r.data, '$[' || s.position || ']'), EXISTS (SELECT 1 FROM page_readings p "
        "WHERE p.reading = s.reading AND p.until IS NULL) AS live FROM sightings s "
        "JOIN readings r ON r.id = s.reading WHERE s.record = ? "
        "AND EXISTS (SELECT 1 FROM page_readings p WHERE p.reading = s.reading) "
        "ORDER BY live DESC, s.own DESC, CASE WHEN live THEN s.edited END DESC, "
        "CASE WHEN live THEN s.reading ELSE -s.reading END",
        (record,),
    )
    for data, live in rows:
        said = json.loads(data)
        if table.key_of(said) == key:
            return statement(said), bool(live)
    return None, False
