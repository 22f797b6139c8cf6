"""What every judgement at the end of a crawl needs, and how a removal is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import page_with
from iclei_scraper.archive.records import facts
from iclei_scraper.archive.records.booking import Event, enter
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from iclei_scraper.archive.base.tables import RecordTable
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.absences import Proof

Compare = Callable[[PageRecords, PageRecords], list[Change]]
"""Differences between two readings of a page, as :func:`iclei_scraper.changes.compare` finds them."""


@dataclass(frozen=True, slots=True)
class Court:
    """What every judgement needs."""

    run: Run
    compare: Compare
    proof: Proof
    shortfalls: dict[tuple[str, str], str] = field(default_factory=dict)
    """Site and kind -> why so few records of it are not believed before another crawl finds as few."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where a record was seen last, and when it was first missed."""

    page: int
    url: str
    site: str
    at: str
    pages: int


def tell_removed(court: Court, table: RecordTable, record: int, where: Where) -> int | None:
    """Tell it in the words in which a page's comparison tells it. Returns the change's id."""
    run = court.run
    last: Any = facts.load(run.conn, table, record)
    for change in court.compare(page_with(where.url, table.kind, [last]), PageRecords(url=where.url)):
        if change.kind == (table.told_as or table.kind) and change.op == "removed":
            enter(run, Event(change=change, site=where.site, page=where.page, at=where.at, record=record))
            break
    run.conn.execute(
        "UPDATE changes SET pages = ? WHERE crawl = ? AND record = ? AND op = 'removed'",
        (where.pages, run.crawl, record),
    )
    query = (
        "SELECT id FROM changes WHERE crawl = ? AND record = ? AND op = 'removed' ORDER BY id DESC LIMIT 1"
    )
    row = run.conn.execute(query, (run.crawl, record)).fetchone()
    return int(row[0]) if row else None
