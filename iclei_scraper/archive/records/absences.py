"""What is missing and not yet gone: absence needs proof.

A record or a page that a whole crawl misses is noted here and told once, as missing. It is gone when as many
healthy crawls in a row as the proof asks for have looked where it stood and missed it; when it is seen again,
it has never been away. A server that says 410, or leads on to another address, is proof at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.stored import StoredPage
    from iclei_scraper.records import Change

NIGHTS = 2
"""Healthy crawls that must miss a record before it is called gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEdit:
    """Lines that left several pages of a site at one place, or came on them."""

    place: str
    """``header``, ``footer``, ``aside`` or ``dialog``."""
    removed: tuple[str, ...]
    added: tuple[str, ...]
    samples: tuple[tuple[StoredPage, StoredPage], ...]
    """Some of these pages, as they were and as they are."""


Lost = Callable[[str, Any, str], str | None]
"""Kind, record and address of a page that carried it -> what of it still stands there, or ``None``."""

Shared = Callable[[SharedEdit], "Change | None"]
"""The change that tells of an edit; ``None`` where nothing of it is news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What it takes to call something gone, or edited on many pages at once."""

    nights: int = NIGHTS
    """Whole crawls in a row that miss it; 1: the first is enough."""
    lost: Lost | None = None
    """Looks whether the parsers have lost what is still there; ``None``: nobody looks."""
    shared: Shared | None = None
    """Looks closer at what pages share; ``None``: nobody does, and nothing is told of it."""
    share: float = 0.5
    """Share of a kind's records on a site that may be missed at once; more look like a parser's fault."""
    least: int = 4
    """Records from which on that share says something."""
    floors: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Site and kind (``page`` for pages) -> how many a healthy crawl finds at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One row."""

    id: int
    missing_since: str
    last_crawl: int
    nights: int
    lost: str | None
    change: int | None


_COLUMNS = "id, missing_since, last_crawl, nights, lost, change"


def of(conn: sqlite3.Connection, *, record: int | None = None, page: int | None = None) -> Absence | None:
    """The absence of a record or of a page."""
    row = conn.execute(
        f"SELECT {_COLUMNS} FROM absences WHERE record IS ? AND page IS ?",  # noqa: S608  # our own columns
        (record, page),
    ).fetchone()
    return Absence(**dict(zip(Absence.__slots__, row, strict=True))) if row else None


def begin(
    run: Run,
    *,
    record: int | None = None,
    page: int | None = None,
    since: str,
    change: int | None,
    lost: str | None = None,
) -> None:
    """Note that something is missing for the first time."""
    run.conn.execute(
        "INSERT INTO absences (record, page, missing_since, crawl, last_crawl, nights, lost, change) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (record, page, since, run.crawl, run.crawl, 0 if lost else 1, lost, change),
    )
    if change is not None:
        run.conn.execute("UPDATE changes SET standing = 'unconfirmed' WHERE id = ?", (change,))


def go_on(run: Run, absence: Absence, *, lost: str | None = None) -> int:
    """Note that it is missed again. Returns in how many crawls by now; asked twice in one, it counts once."""
    if absence.last_crawl == run.crawl:
        return absence.nights
    nights = absence.nights + (0 if lost else 1)
    run.conn.execute(
        "UPDATE absences SET last_crawl = ?, nights = ?, lost = ? WHERE id = ?",
        (run.crawl, nights, lost, absence.id),
    )
    return nights


def end(run: Run, absence: Absence, standing: str) -> None:
    """It is gone (``confirmed``) or back (``withdrawn``)."""
    run.conn.execute("DELETE FROM absences WHERE id = ?", (absence.id,))
    if absence.change is not None:
        run.conn.execute(
            "UPDATE changes SET standing = ?, settled_by = ? WHERE id = ?",
            (standing, run.crawl, absence.change),
        )


def drop(run: Run, record: int, standing: str) -> None:
    """End the absence of a record, if it is missing."""
    absence = of(run.conn, record=record)
    if absence is not None:
        end(run, absence, standing)


def withdraw_returned(run: Run) -> None:
    """End the absences of what pages carry again, and of pages that answer again."""
    rows = run.conn.execute(
        "SELECT a.record, a.page FROM absences a WHERE EXISTS (SELECT 1 FROM sightings s "
        "JOIN page_readings p ON p.reading = s.reading AND p.until IS NULL WHERE s.record = a.record) "
        "OR EXISTS (SELECT 1 FROM pages p WHERE p.id = a.page AND p.gone_since IS NULL)"
    ).fetchall()
    for record, page in rows:
        absence = of(run.conn, record=record, page=page)
        if absence is not None:
            end(run, absence, "withdrawn")


def was_looked_for(run: Run, pages: set[int]) -> bool:
    """Whether this crawl has had a healthy answer from every page where something stood."""
    healthy = "'ok', 'gone', 'moved', 'soft_404', 'not_a_page'"
    seen = run.conn.execute(
        f"SELECT count(DISTINCT page) FROM captures WHERE confirmed_by = ? AND outcome IN ({healthy}) "  # noqa: S608  # constants
        f"AND page IN ({', '.join('?' * len(pages))})",
        (run.crawl, *pages),
    ).fetchone()[0]
    return bool(pages) and int(seen) == len(pages)
