"""Records that failed validation: kept with their reason, once for each page that carries them."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import digest, to_json
from iclei_scraper.archive.base.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import PageRecords, Reject


def keep(
    run: Run, page: int, refused: Iterable[Reject], records: PageRecords | None, fetched_at: datetime
) -> None:
    """Keep what a page's validation refused, and which parsers failed on it."""
    at = stamp(fetched_at)
    for reject in refused:
        run.conn.execute(
            "INSERT INTO rejects (crawl, last_crawl, page, kind, reason, record, digest, rejected_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (page, digest) DO UPDATE SET last_crawl = excluded.last_crawl",
            (
                *(run.crawl, run.crawl, page, reject.kind, reject.reason),
                *(to_json(reject.record), _digest(reject), at),
            ),
        )
    if records is not None:
        for parser, reason in records.unread.items():
            run.conn.execute(
                "INSERT INTO rejects (crawl, last_crawl, page, kind, reason, record, digest, rejected_at) "
                "VALUES (?, ?, ?, ?, ?, '{}', ?, ?) "
                "ON CONFLICT (page, digest) DO UPDATE SET last_crawl = excluded.last_crawl",
                (
                    run.crawl,
                    run.crawl,
                    page,
                    parser,
                    f"the parser failed: {reason}",
                    digest([parser, reason]),
                    at,
                ),
            )


def parser_failed(conn: sqlite3.Connection, page: int, capture: int) -> bool:
    """Whether a parser failed on a page when a capture of it was read: it is then to be read again."""
    query = (
        "SELECT 1 FROM rejects r JOIN captures c ON c.id = ? AND r.last_crawl >= c.crawl "
        "WHERE r.page = ? AND r.record = '{}' LIMIT 1"
    )
    return conn.execute(query, (capture, page)).fetchone() is not None


def standing(conn: sqlite3.Connection, table: RecordTable) -> set[tuple[str, str]]:
    """Site and key of what pages show now and validation refuses: it is there, only not as it should be."""
    rows = conn.execute(
        "SELECT p.site, r.record FROM rejects r JOIN pages p ON p.id = r.page "
        "JOIN captures c ON c.id = p.capture AND c.crawl = r.last_crawl WHERE r.kind = ?",
        (table.kind,),
    ).fetchall()
    found = set()
    for site, record in rows:
        with suppress(TypeError, AttributeError, ValueError):  # refused for being no such record at all
            found.add((site, table.key_of(json.loads(record))))
    return found


def _digest(reject: Reject) -> str:
    """The same for the same refusal, whatever evidence comes with the record."""
    said = {name: value for name, value in reject.record.items() if name != "evidence"}
    return digest([reject.kind, reject.reason, said])
