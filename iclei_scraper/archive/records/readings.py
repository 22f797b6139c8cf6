"""Which page says what, and since when: one row for a footer that stands on ten thousand pages."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import LONG_TEXT, Reading, plain, restore, to_json

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import PageRecords


def current(conn: sqlite3.Connection, page: int) -> dict[str, tuple[int, str]]:
    """What a page says now: kind -> reading and its digest."""
    rows = conn.execute(
        "SELECT pr.kind, r.id, r.digest FROM page_readings pr JOIN readings r ON r.id = pr.reading "
        "WHERE pr.page = ? AND pr.until IS NULL",
        (page,),
    )
    return {kind: (reading, digest) for kind, reading, digest in rows}


def records_at(conn: sqlite3.Connection, page: int, capture: int | None = None) -> PageRecords | None:
    """What a page said when a capture was made; what it says now where none is named.

    Returns:
        The records, or ``None`` where nothing had been read from the page.
    """
    condition = "until IS NULL" if capture is None else "since <= :at AND (until IS NULL OR until > :at)"
    rows = conn.execute(
        "SELECT pr.kind, r.data FROM page_readings pr JOIN readings r ON r.id = pr.reading "
        f"WHERE pr.page = :page AND {condition}",  # one of the two constants above
        {"page": page, "at": capture},
    ).fetchall()
    if not rows:
        return None
    url: str = conn.execute("SELECT url FROM pages WHERE id = ?", (page,)).fetchone()[0]
    return restore(url, [(kind, entries_of(conn, kind, data)) for kind, data in rows])


def find(run: Run, site: str, reading: Reading) -> int | None:
    """The row of a reading that the site has shown before, on whatever page."""
    row = run.conn.execute(
        "SELECT id FROM readings WHERE site = ? AND kind = ? AND digest = ?",
        (site, reading.kind, reading.digest),
    ).fetchone()
    return int(row[0]) if row else None


def add(run: Run, site: str, reading: Reading, capture: int) -> int:
    """Keep a reading that the site shows for the first time."""
    cursor = run.conn.execute(
        "INSERT INTO readings (site, kind, digest, capture, parser_version, data) VALUES (?, ?, ?, ?, ?, ?)",
        (site, reading.kind, reading.digest, capture, run.parser_version, _data(run.conn, reading)),
    )
    return int(cursor.lastrowid or 0)


def is_live(conn: sqlite3.Connection, reading: int) -> bool:
    """Whether any page says it now."""
    query = "SELECT 1 FROM page_readings WHERE reading = ? AND until IS NULL LIMIT 1"
    return conn.execute(query, (reading,)).fetchone() is not None


def close(conn: sqlite3.Connection, page: int, kind: str, capture: int) -> None:
    """A page no longer says it, as of a capture."""
    conn.execute(
        "UPDATE page_readings SET until = ? WHERE page = ? AND kind = ? AND until IS NULL",
        (capture, page, kind),
    )


def attach(conn: sqlite3.Connection, page: int, kind: str, reading: int, capture: int) -> None:
    """A page says it, as of a capture."""
    conn.execute(
        "INSERT INTO page_readings (page, kind, reading, since) VALUES (?, ?, ?, ?)",
        (page, kind, reading, capture),
    )


def replace_current(conn: sqlite3.Connection, page: int, kind: str, reading: int | None) -> None:
    """Let a page say something else of one kind for as long as it has said what it says now.

    A page that said nothing of it says so since it was last known to, or since it was first read.
    """
    if reading is None:
        conn.execute("DELETE FROM page_readings WHERE page = ? AND kind = ? AND until IS NULL", (page, kind))
        return
    cursor = conn.execute(
        "UPDATE page_readings SET reading = ? WHERE page = ? AND kind = ? AND until IS NULL",
        (reading, page, kind),
    )
    if cursor.rowcount == 0:
        attach(conn, page, kind, reading, began(conn, page, kind))


def began(conn: sqlite3.Connection, page: int, kind: str) -> int:
    """Capture since which a page says what it says now of one kind, be it nothing."""
    row = conn.execute(
        "SELECT since FROM page_readings WHERE page = :page AND kind = :kind AND until IS NULL UNION ALL "
        "SELECT max(until) FROM page_readings WHERE page = :page AND kind = :kind UNION ALL "
        "SELECT min(since) FROM page_readings WHERE page = :page UNION ALL "
        "SELECT capture FROM pages WHERE id = :page",
        {"page": page, "kind": kind},
    ).fetchall()
    return next(int(capture) for (capture,) in row if capture is not None)


# Long texts stand once -----------------------------------------------------------------------------------


def _data(conn: sqlite3.Connection, reading: Reading) -> str:
    field = LONG_TEXT.get(reading.kind)
    if reading.kind == "text":
        return to_json([{"text_text": keep_text(conn, reading.content[0])}])
    entries = [plain(entry) for entry in reading.content]
    if field:
        for entry in entries:
            shelve(conn, entry, field)
    return to_json(entries)


def shelve(conn: sqlite3.Connection, entry: dict[str, Any], field: str) -> None:
    """Replace a long text in a plain record by the id of its row: ``body`` becomes ``body_text``."""
    text = entry.pop(field, None)
    if text:
        entry[f"{field}_text"] = keep_text(conn, text)


def keep_text(conn: sqlite3.Connection, text: str) -> int:
    """Keep a text, and give its id."""
    encoded = text.encode("utf-8", "replace")
    digest = hashlib.blake2b(encoded, digest_size=16).hexdigest()
    row = conn.execute("SELECT id FROM texts WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        row = (
            conn.execute(
                "INSERT INTO texts (digest, text) VALUES (?, ?)", (digest, encoded.decode())
            ).lastrowid,
        )
    return int(row[0])


def text_of(conn: sqlite3.Connection, text: int) -> str:
    """A text by its id."""
    return str(conn.execute("SELECT text FROM texts WHERE id = ?", (text,)).fetchone()[0])


def unshelve(conn: sqlite3.Connection, entry: dict[str, Any], field: str) -> None:
    """Undo :func:`shelve`."""
    text = entry.pop(f"{field}_text", None)
    if text is not None:
        entry[field] = text_of(conn, text)


def entries_of(conn: sqlite3.Connection, kind: str, data: str) -> list[Any]:
    """The entries of a reading, long texts in place."""
    entries: list[Any] = json.loads(data)
    field = LONG_TEXT.get(kind)
    if field:
        for entry in entries:
            unshelve(conn, entry, field)
    return entries
