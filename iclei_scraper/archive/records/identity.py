"""One record under two names: an office renamed, an article moved, a claim whose label was edited.

Who is who is decided where two readings of a page are compared; here the verdict is carried out, so that the
record keeps its history under its new key.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import records_of
from iclei_scraper.archive.base.tables import (
    COOKIE_CATEGORIES,
    COOKIES,
    LINKS,
    NEWS,
    OFFICES,
    STATISTICS,
    RecordTable,
)
from iclei_scraper.archive.records import absences, decisions, facts
from iclei_scraper.archive.records.sightings import owner, resolve
from iclei_scraper.records import slug

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.facts import Seen
    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Change, Office


def follow(
    run: Run, site: str, before: PageRecords, after: PageRecords, changes: Sequence[Change], seen: Seen
) -> None:
    """Let records keep their history where the comparison of a page found them under another key."""
    for table, old, new in _pairs(before, after, changes):
        link(
            run, table, (owner(run, site, old), table.key(old)), (owner(run, site, new), table.key(new)), seen
        )


def _pairs(
    before: PageRecords, after: PageRecords, changes: Sequence[Change]
) -> Iterator[tuple[RecordTable, Any, Any]]:
    """Records that left and records that came, where the comparison calls neither removed nor added."""
    for table, kin in _KIN:
        then = {table.key(record): record for record in records_of(before, table.kind)}
        now = {table.key(record): record for record in records_of(after, table.kind)}
        told = [change for change in changes if change.kind == table.kind]
        left = [
            record
            for key, record in then.items()
            if key not in now and not _said(told, "removed", table, record)
        ]
        came = [
            record
            for key, record in now.items()
            if key not in then and not _said(told, "added", table, record)
        ]
        for old in left:
            about = [change for change in told if concerns(change, table, old)]
            new = next((new for new in came if _named(about, new)), None) or next(
                (new for new in came if kin(old, new)), None
            )
            if new is not None:
                came.remove(new)
                yield table, old, new


def _said(changes: Sequence[Change], op: str, table: RecordTable, record: Any) -> bool:
    return any(change.op == op and concerns(change, table, record) for change in changes)


def concerns(change: Change, table: RecordTable, record: Any) -> bool:
    """Whether a change is about this record."""
    if table is LINKS:
        return record.url in (change.before, change.after) and slug(record.label) == slug(change.key)
    if table is COOKIE_CATEGORIES:
        return change.identity == f"category/{table.key(record)}"
    if change.identity is not None:
        return change.identity == table.key(record)
    if change.key == table.key(record):
        return True
    return change.key in readable(record) and change.region in (None, getattr(record, "region", None))


def readable(record: Any) -> set[str]:
    """Names by which a reader knows a record."""
    names = (getattr(record, field, None) for field in ("name", "title", "label", "url", "quote"))
    return {name for name in names if name}


def _named(about: Sequence[Change], new: Any) -> bool:
    """Whether a change says that the record now bears this one's name, region, URL or category."""
    values = {getattr(new, field, None) for field in ("name", "region", "url", "title", "category")} - {None}
    return any(change.op in ("renamed", "moved") and change.after in values for change in about)


def _same_office(old: Office, new: Office) -> bool:
    def contacts(office: Office) -> set[str]:
        numbers = (number.e164 or number.raw for number in (*office.phones, *office.faxes))
        return {*numbers, *office.emails, *filter(None, (office.website, office.street))}

    return old.name == new.name or bool(contacts(old) & contacts(new))


_KIN: tuple[tuple[RecordTable, Callable[[Any, Any], bool]], ...] = (
    (OFFICES, _same_office),
    (NEWS, lambda old, new: old.title == new.title),
    (STATISTICS, lambda old, new: (old.concept, old.context) == (new.concept, new.context)),
    (COOKIES, lambda old, new: old.name == new.name),
    (LINKS, lambda old, new: old.kind == new.kind and (old.label == new.label or old.url == new.url)),
)


def link(
    run: Run,
    table: RecordTable,
    old: tuple[str, str],
    new: tuple[str, str],
    seen: Seen,
    basis: str = "comparison",
) -> bool:
    """Let the record at ``old`` (site and key) go on under ``new``, and take over what this crawl saw there.

    Returns:
        Whether it does. Not where the new key has long been another record's, where both stand side by side,
        or where a correction says that they are two.
    """
    heir, fresh = resolve(run.conn, table, *old), resolve(run.conn, table, *new)
    if heir is None or heir == fresh:
        return heir is not None
    if (table.kind, frozenset((old, new))) in run.apart:
        return False
    if fresh is None:
        facts.lead(run.conn, table, *new, heir)
    elif not appeared(run, fresh, seen.capture) or are_side_by_side(run.conn, heir, fresh):
        return False
    else:
        crawl = run.conn.execute("SELECT crawl FROM captures WHERE id = ?", (seen.capture,)).fetchone()[0]
        take_over(run, table, heir, fresh, run.crawl if run.rereading else crawl)
        if old[0] != new[0]:
            run.conn.execute(f"UPDATE {table.name} SET site = ? WHERE id = ?", (new[0], heir))
            facts.lead(run.conn, table, *old, heir)
        facts.compose(run, table, heir, seen, has_moved=True)
    decisions.joined(run, table, heir, (old, new), basis, seen.capture)
    return True


def appeared(run: Run, record: int, capture: int) -> bool:
    """Whether a record came to its site in the crawl that made a capture (or later, where that one died)."""
    query = "SELECT r.added_by, c.crawl FROM records r, captures c WHERE r.id = ? AND c.id = ?"
    added, crawl = run.conn.execute(query, (record, capture)).fetchone()
    return bool(added == run.crawl if run.rereading else added >= crawl)


def are_side_by_side(conn: sqlite3.Connection, one: int, other: int) -> bool:
    """Whether a page has ever shown both."""
    query = (
        "SELECT 1 FROM sightings a JOIN sightings b ON b.reading = a.reading "
        "WHERE a.record = ? AND b.record = ? LIMIT 1"
    )
    return conn.execute(query, (one, other)).fetchone() is not None


def take_over(run: Run, table: RecordTable, heir: int, fresh: int, crawl: int) -> None:
    """Give a record all that another one has, which a crawl brought, and let that one go."""
    conn, both = run.conn, (heir, fresh)
    conn.execute("UPDATE sightings SET record = ? WHERE record = ?", both)
    conn.execute("UPDATE pages SET article = ? WHERE article = ?", both)
    conn.execute("UPDATE record_keys SET record = ? WHERE record = ?", both)
    conn.execute("DELETE FROM changes WHERE record = ? AND crawl >= ? AND op = 'added'", (fresh, crawl))
    conn.execute("UPDATE changes SET record = ? WHERE record = ?", both)
    decisions.hand_over(conn, heir, fresh)
    absences.drop(run, fresh, "withdrawn")
    conn.execute("UPDATE records SET version = NULL WHERE id = ?", (fresh,))
    conn.execute("DELETE FROM versions WHERE record = ? AND crawl >= ? AND valid_to IS NULL", (fresh, crawl))
    conn.execute("UPDATE versions SET record = ? WHERE record = ?", both)
    conn.execute(f"DELETE FROM {table.name} WHERE id = ?", (fresh,))
    conn.execute("DELETE FROM records WHERE id = ?", (fresh,))
