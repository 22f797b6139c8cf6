"""Is what the archive says what it has kept? Each check yields its faults; none of them writes.

What only the parsers can tell, whether the bytes still give the readings, is asked from outside, see
:func:`derived`.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.archive.base.encoding import digest_of_entries, plain, readings_of, unread_kinds
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.tables import BY_KIND, RECORD_TABLES
from iclei_scraper.archive.base.times import moment
from iclei_scraper.archive.exchanges import fetches, headers, payloads
from iclei_scraper.archive.records import readings
from iclei_scraper.archive.records.facts import version_digest
from iclei_scraper.archive.records.joining import statement
from iclei_scraper.archive.records.shortfalls import held_at
from iclei_scraper.archive.records.stored import StoredPage
from iclei_scraper.archive.search import index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from iclei_scraper.archive.base.encoding import Reading
    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.items import PageRecords


class Fault(NamedTuple):
    """Something that is not as it should be."""

    check: str
    """What found it: ``structure``, ``references``, ``bodies``, …"""
    where: str
    """What it is about."""
    what: str
    """In words."""


@dataclass(slots=True)
class Checked:
    """How many things a check has looked at."""

    count: int = 0


def structure(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """The file: pages, tables, indexes; a sample leaves out whether indexes hold what their tables do."""
    pragma = "integrity_check" if sample is None else "quick_check"
    checked.count = int(conn.execute("PRAGMA page_count").fetchone()[0])
    for (line,) in conn.execute(f"PRAGMA {pragma}").fetchall():
        if line != "ok":
            yield Fault("structure", "the file", str(line))


def references(conn: sqlite3.Connection, _: int | None, checked: Checked) -> Iterator[Fault]:
    """Rows that refer to no row."""
    checked.count = len(conn.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'").fetchall())
    for table, row, parent, _key in conn.execute("PRAGMA foreign_key_check").fetchall():
        yield Fault("references", f"{table} {row}", f"refers to no row of {parent}")


def bodies(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """Every body is read back and hashed."""
    for number, digest, size in _some(conn, "id, digest, size", "payloads", sample):
        checked.count += 1
        try:
            body = payloads.get(conn, digest)
        except (ArchiveError, LookupError, ValueError) as error:
            yield Fault("bodies", f"payload {number}", str(error))
            continue
        if len(body) != size:
            yield Fault("bodies", f"payload {number}", f"has {len(body)} bytes, not {size}")


def confirmations(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """Every fetch whose bytes differed from its capture's in nothing that counts is rebuilt and hashed."""
    try:
        for entry in _fetched(conn, sample):
            checked.count += 1
            try:
                fetches.body_of(conn, entry)
            except (ArchiveError, LookupError, ValueError) as error:
                yield Fault("confirmations", f"page {entry.page}", str(error))
    except ArchiveError as error:  # a whole block
        yield Fault("confirmations", "a block of fetches", str(error))


def _fetched(conn: sqlite3.Connection, sample: int | None) -> Iterator[Any]:
    if sample is None:
        yield from fetches.every(conn)
        return
    for (page,) in _some(conn, "id", "pages", sample):
        yield from fetches.entries(conn, page)


def texts(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """Long texts are what their digests say."""
    for number, digest, text in _some(conn, "id, digest, text", "texts", sample):
        checked.count += 1
        if hashlib.blake2b(text.encode(), digest_size=16).hexdigest() != digest:
            yield Fault("texts", f"text {number}", "is another one than its digest says")


def said(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """What was read is what its digest says."""
    for number, kind, digest, data in _some(conn, "id, kind, digest, data", "readings", sample):
        checked.count += 1
        try:
            found = digest_of_entries(kind, readings.entries_of(conn, kind, data))
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            yield Fault("readings", f"reading {number} ({kind})", f"cannot be understood: {error}")
            continue
        if found != digest:
            yield Fault("readings", f"reading {number} ({kind})", "says something else than its digest")


def versions(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """Versions are what their digests say, and do not overlap."""
    columns = "id, record, kind, digest, data"
    for number, record, kind, digest, data in _some(conn, columns, "versions", sample):
        checked.count += 1
        if version_digest(json.loads(data)) != digest:
            yield Fault("versions", f"version {number} of {kind} {record}", "is another than its digest says")
    if sample is not None:
        return
    query = (
        "SELECT record, kind, id, next FROM (SELECT record, kind, id, valid_to, lead(id) OVER own AS next, "
        "lead(valid_from) OVER own AS until FROM versions WHERE superseded_in IS NULL "
        "WINDOW own AS (PARTITION BY record ORDER BY valid_from, id)) "
        "WHERE until < coalesce(valid_to, '9999')"
    )
    for record, kind, one, other in conn.execute(query).fetchall():
        yield Fault("versions", f"{kind} {record}", f"versions {one} and {other} stand at the same time")


def records(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """The tables show the latest version of each record, and some page says each of its values."""
    for table in RECORD_TABLES:
        for row in _records(conn, table, sample):
            checked.count += 1
            yield from _record(conn, table, row)


def _records(conn: sqlite3.Connection, table: RecordTable, sample: int | None) -> list[Any]:
    columns = ", ".join(f"t.{column}" for column, _, _ in table.columns)
    limit = -1 if sample is None else max(1, sample // len(RECORD_TABLES))
    order = "" if sample is None else "ORDER BY random()"
    return conn.execute(
        f"SELECT t.id, t.site, t.key, t.gone_since, v.id, v.valid_to, v.superseded_in, v.data, {columns} "
        f"FROM {table.name} t LEFT JOIN records k ON k.id = t.id LEFT JOIN versions v ON v.id = k.version "
        f"{order} LIMIT ?",
        (limit,),
    ).fetchall()


def _record(conn: sqlite3.Connection, table: RecordTable, row: Any) -> Iterator[Fault]:
    number, site, key, gone, version, valid_to, superseded, data = row[:8]
    where = f"{table.kind} {key} on {site}"
    if version is None:
        yield Fault("records", where, "has no version")
        return
    known = json.loads(data)
    for (column, _, _), shown, meant in zip(table.columns, row[8:], table.row(known), strict=True):
        if shown != meant:
            yield Fault("records", where, f"{column} is {shown!r:.80}, its version has {meant!r:.80}")
    if (gone is None) != (valid_to is None and superseded is None):
        yield Fault("records", where, "stands, and its version has ended" if gone is None else _STILL)
    for field in _unsaid(conn, number, known):
        yield Fault("records", where, f"no reading says its {field}")


_STILL = "is gone, and its version has not ended"


def _unsaid(conn: sqlite3.Connection, record: int, known: dict[str, Any]) -> list[str]:
    """Fields of a version that no reading of the record has."""
    left = {
        field: value for field, value in known.items() if value not in (None, "", []) and field != "inferred"
    }
    rows = conn.execute(
        "SELECT json_extract(r.data, '$[' || s.position || ']') FROM sightings s "
        "JOIN readings r ON r.id = s.reading WHERE s.record = ? ORDER BY s.own DESC, s.reading DESC",
        (record,),
    )
    for (data,) in rows:
        stated = statement(json.loads(data))
        left = {field: value for field, value in left.items() if stated.get(field) != value}
        if not left:
            break
    return list(left)


def search(conn: sqlite3.Connection, sample: int | None, checked: Checked) -> Iterator[Fault]:
    """The search index finds what it should."""
    documents = int(conn.execute("SELECT count(*) FROM search_documents").fetchone()[0])
    checked.count = documents if sample is None else min(sample, documents)
    due = 0
    for line in index.faults(conn, sample=sample):
        if line.endswith(_DUE):
            due += 1  # one omission, however much it left out
        else:
            yield Fault("search", "the index", line.removeprefix("search: "))
    if due:
        yield Fault("search", "the index", f"lacks {due:,} documents as they stand; `reindex` makes it anew")


_DUE = "is not indexed as it stands"


CHECKS = {
    "structure": structure,
    "references": references,
    "bodies": bodies,
    "confirmations": confirmations,
    "texts": texts,
    "readings": said,
    "versions": versions,
    "records": records,
    "search": search,
}
"""The checks, the most basic first."""


def _some(conn: sqlite3.Connection, columns: str, table: str, sample: int | None) -> Iterable[Any]:
    """Rows of a table: all of them, or so many by chance."""
    if sample is None:
        return conn.execute(f"SELECT {columns} FROM {table}")
    return conn.execute(
        f"SELECT {columns} FROM {table} WHERE id IN (SELECT id FROM {table} ORDER BY random() LIMIT ?)",
        (sample,),
    ).fetchall()


# What the bytes give -------------------------------------------------------------------------------------


def readable(conn: sqlite3.Connection, sample: int | None) -> list[StoredPage]:
    """Captures that were read as pages: all of them, or so many by chance."""
    order = "c.id" if sample is None else "random()"
    rows = conn.execute(
        "SELECT c.id, p.url, b.digest, c.fetched_at, c.header_set, c.headers FROM captures c "
        "JOIN pages p ON p.id = c.page JOIN payloads b ON b.id = c.payload "
        f"WHERE c.outcome = 'ok' ORDER BY {order} LIMIT ?",
        (-1 if sample is None else sample,),
    ).fetchall()
    return [
        StoredPage(
            capture=capture,
            url=url,
            digest=digest,
            fetched_at=moment(at),
            content_type=headers.value_of(headers.joined(conn, header_set, varying), "Content-Type"),
        )
        for capture, url, digest, at, header_set, varying in rows
    ]


class Derivation(NamedTuple):
    """How what today's parsers read from a capture stands to what the archive has of it."""

    by_others: bool
    """Other parsers read it: a difference is theirs."""
    differing: tuple[str, ...]
    """Kinds of which something else is read."""
    misquoted: tuple[str, ...]
    """Kinds of which the same is read, from other quotes or other places than are kept."""
    by_network: bool = False
    """The same parsers read it, with another network file."""


def derived(conn: sqlite3.Connection, capture: int, records: PageRecords, parser_version: str) -> Derivation:
    """Hold what was read from a capture now against what the archive has of it."""
    now = {reading.kind: reading for reading in readings_of(records)}
    unread = unread_kinds(records) | held_at(conn, capture)
    version = conn.execute("SELECT parser_version FROM captures WHERE id = ?", (capture,)).fetchone()[0]
    then = {
        kind: (digest, capture == first and made_by == parser_version, data)
        for kind, digest, first, made_by, data in conn.execute(
            "SELECT pr.kind, r.digest, r.capture, r.parser_version, r.data FROM captures c "
            "JOIN page_readings pr ON pr.page = c.page AND pr.since <= c.id "
            "AND (pr.until IS NULL OR pr.until > c.id) JOIN readings r ON r.id = pr.reading WHERE c.id = ?",
            (capture,),
        )
    }
    differing, misquoted = [], []
    for kind in dict.fromkeys((*then, *now)):
        if kind.partition("/")[0] in unread:
            continue
        if kind not in now or kind not in then or then[kind][0] != now[kind].digest:
            differing.append(kind)
        elif then[kind][1] and kind in BY_KIND and not _quotes_alike(now[kind], then[kind][2]):
            misquoted.append(kind)
    others = version != parser_version
    alike = others and _parsers_of(version) == _parsers_of(parser_version)
    return Derivation(others, tuple(differing), tuple(misquoted), alike)


def _parsers_of(version: str) -> str:
    """A reading's version without the digest of its network file: release, ``+``, digest of the parsers."""
    release, _, digests = version.partition("+")
    return f"{release}+{digests.partition('.')[0]}"


def _quotes_alike(now: Reading, data: str) -> bool:
    try:
        kept = [entry.get("evidence", []) for entry in json.loads(data)]
    except (ValueError, TypeError, AttributeError):
        return False
    return kept == [plain(record).get("evidence", []) for record in now.content]
