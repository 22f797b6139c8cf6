"""The end of a crawl: what is no longer on a site, and what became of pages that did not answer as pages.

Only now is it known whether an office that left one page stands on another, and where a redirect led.
Everything here looks at the state of the archive, not at what this crawl did, so that a crawl which died
before its end is settled by the next one.
"""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iclei_scraper.archive import facts, rejects
from iclei_scraper.archive.booking import Event, enter
from iclei_scraper.archive.captures import PageRow, page_of
from iclei_scraper.archive.encoding import page_with
from iclei_scraper.archive.facts import Seen
from iclei_scraper.archive.identity import link
from iclei_scraper.archive.tables import NEWS, OFFICES, RECORD_TABLES, RecordTable
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.run import Run

Compare = Callable[[PageRecords, PageRecords], list[Change]]
"""Differences between two readings of a page, as :func:`iclei_scraper.changes.compare` finds them."""

_MOST_HOPS = 10


@dataclass(frozen=True, slots=True)
class _Fate:
    page: PageRow
    title: str | None
    kind: str
    seen: Seen


def settle(run: Run, compare: Compare) -> None:
    """Judge what is gone and what has moved, in the caller's transaction."""
    for fate in _fates(run.conn, "moved"):
        _settle_move(run, fate, compare)
    for fate in _fates(run.conn, "gone"):
        _settle_loss(run, fate, compare)
    for table in RECORD_TABLES:
        if table is not NEWS:
            refused = rejects.standing(run.conn, table)
            for record, site, key in _absent(run.conn, table):
                if (site, key) not in refused:
                    _settle_absence(run, table, record, site, compare)
    run.conn.execute("UPDATE pages SET fate = NULL WHERE fate IS NOT NULL")


def _fates(conn: sqlite3.Connection, fate: str) -> Iterator[_Fate]:
    rows = conn.execute(
        "SELECT p.url, p.title, p.kind, max(c.id), c.fetched_at "
        "FROM pages p JOIN captures c ON c.page = p.id "
        "WHERE p.fate = ? GROUP BY p.id ORDER BY p.id",
        (fate,),
    ).fetchall()
    for url, title, kind, capture, at in rows:
        page = page_of(conn, url)
        if page is not None:
            yield _Fate(page, title, kind, Seen(capture, at))


# Pages that moved ----------------------------------------------------------------------------------------


def _settle_move(run: Run, fate: _Fate, compare: Compare) -> None:
    target, page = _destination(run.conn, fate.page)
    if page is not None and page.gone_since is not None:
        _settle_loss(run, fate, compare)
        return
    article = _article(run.conn, fate.page)
    if article is not None and page is not None:
        if _is_sent_away(run.conn, fate, page):
            _settle_loss(run, fate, compare)
            return
        _hand_over(run, fate, target, page, article)
    elif article is not None and (site := run.site_of(target)) is not None:
        facts.lead(run.conn, NEWS, site, target, article)
    record = article or _former_article(run.conn, fate.page)
    change = Change(
        kind="news" if record is not None else "text",
        op="moved",
        key=_title(run.conn, fate, record),
        identity=fate.page.url,
        field="url",
        before=fate.page.url,
        after=target,
        severity="low" if page is not None or run.site_of(target) else "medium",
    )
    enter(run, Event(change=change, site=fate.page.site, page=fate.page.id, at=fate.seen.at, record=record))


def _title(conn: sqlite3.Connection, fate: _Fate, article: int | None) -> str:
    """The name under which a reader knows what the page holds."""
    if article is None:
        return fate.title or fate.page.url
    return str(conn.execute("SELECT title FROM news_items WHERE id = ?", (article,)).fetchone()[0])


def _destination(conn: sqlite3.Connection, page: PageRow) -> tuple[str, PageRow | None]:
    """Where a chain of redirects ends, and the page there, if the archive has it."""
    target = page.moved_to or page.url
    for _ in range(_MOST_HOPS):
        found = page_of(conn, target)
        if found is None or found.moved_to is None:
            known = found is not None and (found.capture is not None or found.gone_since is not None)
            return target, found if known else None
        target = found.moved_to
    return target, None


def _article(conn: sqlite3.Connection, page: PageRow) -> int | None:
    """The news item that stands under a page's address: its article, or what cards announce there."""
    row = conn.execute(
        "SELECT id FROM news_items WHERE url = ? AND gone_since IS NULL ORDER BY id = ? DESC LIMIT 1",
        (page.url, page.article),
    ).fetchone()
    return int(row[0]) if row else None


def _former_article(conn: sqlite3.Connection, page: PageRow) -> int | None:
    """The news item that stood under a page's address and has another one by now."""
    if page.article is not None:
        return page.article
    row = conn.execute(
        "SELECT record FROM record_keys WHERE kind = ? AND key = ?", (NEWS.kind, page.url)
    ).fetchone()
    return int(row[0]) if row else None


def _is_sent_away(conn: sqlite3.Connection, fate: _Fate, page: PageRow) -> bool:
    """Whether an article's readers are sent on to the home page or a listing: the article is gone."""
    if page.article is not None:
        return False
    title, first = conn.execute(
        "SELECT p.title, min(c.crawl) FROM pages p JOIN captures c ON c.page = p.id WHERE p.id = ?",
        (page.id,),
    ).fetchone()
    met = conn.execute("SELECT crawl FROM captures WHERE id = ?", (fate.seen.capture,)).fetchone()[0]
    return urlsplit(page.url).path in ("", "/") or (first < met and title != fate.title)


def _hand_over(run: Run, fate: _Fate, target: str, page: PageRow, article: int) -> None:
    """The article goes on under the address that its page redirects to."""
    row = run.conn.execute("SELECT site, key FROM news_items WHERE id = ?", (article,)).fetchone()
    new = (run.site_of(target) or page.site, target)
    if not link(run, NEWS, (row[0], row[1]), new, fate.seen, "redirect"):
        facts.bury(run.conn, NEWS, article, fate.seen.at)  # the other address has long been another article's


# Pages that are gone -------------------------------------------------------------------------------------


def _settle_loss(run: Run, fate: _Fate, compare: Compare) -> None:
    page, at = fate.page, fate.seen.at
    run.conn.execute("UPDATE pages SET gone_since = coalesce(gone_since, ?) WHERE id = ?", (at, page.id))
    article = _article(run.conn, page)
    if article is not None:
        facts.bury(run.conn, NEWS, article, at)
        _tell_removed(run, NEWS, article, _Where(page.id, page.url, page.site, at, 1), compare)
    elif _former_article(run.conn, page) is None:  # else it has another address by now: told already
        key = fate.title or page.url
        change = Change(kind="text", op="removed", key=key, identity=page.url, severity="low")
        enter(run, Event(change=change, site=page.site, page=page.id, at=at))


# Records that no page carries any more -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a record was seen last, and when it was first missed."""

    page: int
    url: str
    site: str
    at: str
    pages: int


def _absent(conn: sqlite3.Connection, table: RecordTable) -> list[tuple[int, str, str]]:
    return conn.execute(
        f"SELECT t.id, t.site, t.key FROM {table.name} t WHERE t.gone_since IS NULL AND NOT EXISTS ("
        "SELECT 1 FROM sightings s JOIN page_readings p ON p.reading = s.reading AND p.until IS NULL "
        "WHERE s.record = t.id) ORDER BY t.id"
    ).fetchall()


def _settle_absence(run: Run, table: RecordTable, record: int, site: str, compare: Compare) -> None:
    where, with_page = _missed(run.conn, record, site)
    facts.bury(run.conn, table, record, where.at)
    first = run.conn.execute("SELECT first_crawl FROM sites WHERE id = ?", (site,)).fetchone()[0]
    # That the page which alone carried it is gone is told already; an office is worth telling all the same.
    worth_telling = table.told and (table is OFFICES or not with_page)
    if worth_telling and first != run.crawl and not _lost_by_parser(run, record):
        _tell_removed(run, table, record, where, compare)


def _lost_by_parser(run: Run, record: int) -> bool:
    """Whether it is booked already that today's parsers no longer read what is still there."""
    query = "SELECT 1 FROM changes WHERE crawl = ? AND record = ? AND op = 'removed' AND verdict = 'parser'"
    return run.conn.execute(query, (run.crawl, record)).fetchone() is not None


def _missed(conn: sqlite3.Connection, record: int, site: str) -> tuple[_Where, bool]:
    rows = conn.execute(
        "SELECT p.id, p.url, c.fetched_at, p.gone_since IS NOT NULL OR p.moved_to IS NOT NULL, c.crawl "
        "FROM sightings s JOIN page_readings pr ON pr.reading = s.reading JOIN captures c ON c.id = pr.until "
        "JOIN pages p ON p.id = pr.page WHERE s.record = ? ORDER BY pr.until DESC",
        (record,),
    ).fetchall()
    page, url, at, _, crawl = rows[0]
    lately = [row for row in rows if row[4] == crawl]
    where = _Where(page, url, site, at, len({row[0] for row in lately}))
    return where, all(row[3] for row in lately)


def _tell_removed(run: Run, table: RecordTable, record: int, where: _Where, compare: Compare) -> None:
    """Tell it in the words in which a page's comparison tells it."""
    last: Any = facts.load(run.conn, table, record)
    for change in compare(page_with(where.url, table.kind, [last]), PageRecords(url=where.url)):
        if change.kind == (table.told_as or table.kind) and change.op == "removed":
            enter(run, Event(change=change, site=where.site, page=where.page, at=where.at, record=record))
            break
    run.conn.execute(
        "UPDATE changes SET pages = ? WHERE crawl = ? AND record = ? AND op = 'removed'",
        (where.pages, run.crawl, record),
    )
