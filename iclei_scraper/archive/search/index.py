"""The index kept in step with the archive: what is due is found by comparison, and written in batches.

Nothing marks a page as due while a crawl stores it. At its end one query finds every document that stands
with another source than the index has it from; each batch of them is a transaction of its own. So a crawl
that is killed, or an index that was never made, leaves nothing to repair: the next time finds the rest.
"""

from __future__ import annotations

import sqlite3
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.archive.search.documents import DUE, LEFT_OVER, Document, Key, documents
from iclei_scraper.archive.search.words import indexed, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    Transaction = Callable[[], AbstractContextManager[sqlite3.Connection]]

BATCH = 200
"""Documents of a transaction."""
_MARK = "indexed_crawl"
"""Key in ``about``: the latest crawl when the index was last brought up to date."""
_PROBE = 8
"""Words of a document that the index is asked for when it is checked."""


def update(conn: sqlite3.Connection, transaction: Transaction) -> int:
    """Index what is due and forget what is no document any more.

    Args:
        conn: the archive, in no transaction.
        transaction: begins a short one.

    Returns:
        How many documents were indexed.
    """
    due = {Key(kind, item): source for kind, item, source in conn.execute(DUE).fetchall()}
    left_over = conn.execute(LEFT_OVER).fetchall()
    if left_over:
        with transaction() as writing:
            writing.executemany("DELETE FROM search_documents WHERE kind = ? AND item = ?", left_over)
    keys = iter(due)
    while batch := list(islice(keys, BATCH)):
        with transaction() as writing:
            _write(writing, list(documents(writing, batch)), due)
    with transaction() as writing:
        writing.execute(
            "INSERT INTO about (key, value) SELECT ?, coalesce(max(id), 0) FROM crawls WHERE true "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_MARK,),
        )
    return len(due)


def _write(conn: sqlite3.Connection, batch: list[Document], sources: dict[Key, str]) -> None:
    conn.executemany("DELETE FROM search_documents WHERE kind = ? AND item = ?", [it.key for it in batch])
    entered = [
        conn.execute(
            "INSERT INTO search_documents (kind, item, site, language, date, source, digest) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*it.key, it.site, it.language, it.date, sources[it.key], it.digest),
        ).lastrowid
        for it in batch
    ]
    conn.executemany(
        "INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)",
        ((row, indexed(it.title), _body(it)) for row, it in zip(entered, batch, strict=True)),
    )


def _body(document: Document) -> str:
    # A mark of its own keeps a phrase from reaching out of one field into the next.
    return " \u241e ".join(indexed(part) for part in document.parts)


def clear(conn: sqlite3.Connection) -> None:
    """Empty the index, in the caller's transaction."""
    conn.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    conn.execute("DELETE FROM search_documents")


def past(conn: sqlite3.Connection) -> int:
    """Entries of the index that are of the past: they take room and are not found."""
    query = "SELECT (SELECT count(*) FROM search_index_docsize) - (SELECT count(*) FROM search_documents)"
    return int(conn.execute(query).fetchone()[0])


def waits(conn: sqlite3.Connection) -> bool:
    """Whether the latest crawl has not been indexed: it is under way, was cut short, or found no room."""
    query = "SELECT max(id) > coalesce((SELECT value + 0 FROM about WHERE key = ?), 0) FROM crawls"
    return bool(conn.execute(query, (_MARK,)).fetchone()[0])


def faults(conn: sqlite3.Connection, *, sample: int | None = None) -> Iterator[str]:
    """What is wrong with the index, one line a fault; nothing where it is in step.

    Args:
        conn: the archive.
        sample: documents that are looked at word by word; all by default.
    """
    yield from _damage(conn)
    due = {Key(kind, item) for kind, item, _ in conn.execute(DUE).fetchall()}
    if not waits(conn):
        yield from (f"search: {kind} {item} is not indexed as it stands" for kind, item in due)
    for kind, item in conn.execute(LEFT_OVER).fetchall():
        yield f"search: {kind} {item} is indexed and is nothing to be found"
    query = "SELECT id, kind, item, digest FROM search_documents ORDER BY {} LIMIT ?"
    order = "id" if sample is None else "random()"
    for row, kind, item, digest in conn.execute(
        query.format(order), (-1 if sample is None else sample,)
    ).fetchall():
        for document in documents(conn, [Key(kind, item)] if (kind, item) not in due else []):
            if document.digest != digest:
                yield f"search: {kind} {item} is indexed with another text"
            elif not _is_found(conn, row, document):
                yield f"search: {kind} {item} is not found by its own words"


def _damage(conn: sqlite3.Connection) -> Iterator[str]:
    """What SQLite's own check of the index finds; to a reader's connection it is a write, so left out."""
    try:
        conn.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise
    except sqlite3.DatabaseError as error:
        yield f"search: the index is damaged: {error}"


def _is_found(conn: sqlite3.Connection, row: int, document: Document) -> bool:
    for column, texts in (("title", [document.title]), ("body", list(document.parts[-1:]))):
        words = [word for text in texts for word in tokens(text)]
        if not words:
            continue
        place = len(words) // 3
        probe = f'{column} : "{" ".join(words[place : place + _PROBE])}"'
        query = "SELECT 1 FROM search_index WHERE search_index MATCH ? AND rowid = ?"
        try:
            if conn.execute(query, (probe, row)).fetchone() is None:
                return False
        except sqlite3.DatabaseError:
            return False
    return True
