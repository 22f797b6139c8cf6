"""What became of pages that did not answer as pages: where redirects led, and what is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.archive.base.tables import NEWS
from iclei_scraper.archive.exchanges.captures import PageRow, page_of
from iclei_scraper.archive.records import absences, facts
from iclei_scraper.archive.records.booking import Event, enter
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.identity import link
from iclei_scraper.archive.settling.court import Where, tell_removed
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.absences import Absence
    from iclei_scraper.archive.settling.court import Court

_MOST_HOPS = 10
_GONE_FOR_GOOD = 410


@dataclass(frozen=True, slots=True)
class _Fate:
    page: PageRow
    title: str | None
    kind: str
    seen: Seen


def settle_pages(court: Court) -> None:
    """Judge the pages that moved, then those that are gone or have been missing before."""
    for fate in _fates(court.run.conn, "moved"):
        _settle_move(court, fate)
    for fate in (*_fates(court.run.conn, "gone"), *_missing_pages(court.run.conn)):
        _settle_loss(court, fate)


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


def _settle_move(court: Court, fate: _Fate) -> None:
    run = court.run
    target, page = _destination(run.conn, fate.page)
    if page is not None and page.gone_since is not None:
        _settle_loss(court, fate)
        return
    article = _article(run.conn, fate.page)
    if article is None and page is not None and _is_front(page.url) and not _is_front(fate.page.url):
        _settle_loss(court, fate)  # who asks for it is only sent home
        return
    if article is not None and page is not None:
        if _is_sent_away(run.conn, fate, page):
            _settle_loss(court, fate)
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
    return _is_front(page.url) or (first < met and title != fate.title)


def _is_front(url: str) -> bool:
    return urlsplit(url).path in ("", "/")


def _hand_over(run: Run, fate: _Fate, target: str, page: PageRow, article: int) -> None:
    """The article goes on under the address that its page redirects to."""
    row = run.conn.execute("SELECT site, key FROM news_items WHERE id = ?", (article,)).fetchone()
    new = (run.site_of(target) or page.site, target)
    if not link(run, NEWS, (row[0], row[1]), new, fate.seen, "redirect"):
        facts.bury(run.conn, NEWS, article, fate.seen.at)  # the other address has long been another article's


# Pages that are gone -------------------------------------------------------------------------------------


def _settle_loss(court: Court, fate: _Fate) -> None:
    run, page = court.run, fate.page
    known = absences.of(run.conn, page=page.id)
    at = known.missing_since if known else fate.seen.at
    run.conn.execute("UPDATE pages SET gone_since = coalesce(gone_since, ?) WHERE id = ?", (at, page.id))
    article = _article(run.conn, page)
    proven = court.proof.nights <= 1 or _is_proven(run.conn, page)
    if known is not None:
        _go_on_missing(court, known, fate, article, proven=proven)
        return
    change = _tell_loss(court, fate, article)
    if proven:
        if article is not None:
            facts.bury(run.conn, NEWS, article, at)
    else:
        absences.begin(run, page=page.id, since=at, change=change)


def _go_on_missing(court: Court, known: Absence, fate: _Fate, article: int | None, *, proven: bool) -> None:
    """A page that was missing before is still missing, or this crawl did not look."""
    run = court.run
    if not proven and not absences.was_looked_for(run, {fate.page.id}):
        return
    if absences.go_on(run, known) >= court.proof.nights or proven:
        absences.end(run, known, "confirmed")
        if article is not None:
            facts.bury(run.conn, NEWS, article, known.missing_since)


def _is_proven(conn: sqlite3.Connection, page: PageRow) -> bool:
    """Whether the server itself says that a page is gone for good."""
    row = conn.execute(
        "SELECT status FROM captures WHERE page = ? ORDER BY id DESC LIMIT 1", (page.id,)
    ).fetchone()
    return row is not None and row[0] == _GONE_FOR_GOOD


def _tell_loss(court: Court, fate: _Fate, article: int | None) -> int | None:
    """Tell that a page, or the article on it, is gone. Returns the change's id, if it is worth telling."""
    run, page, at = court.run, fate.page, fate.seen.at
    if article is not None:
        return tell_removed(court, NEWS, article, Where(page.id, page.url, page.site, at, 1))
    if _former_article(run.conn, page) is not None:
        return None  # it has another address by now: told already
    key = fate.title or page.url
    change = Change(kind="text", op="removed", key=key, identity=page.url, severity="low")
    enter(run, Event(change=change, site=page.site, page=page.id, at=at))
    query = "SELECT id FROM changes WHERE crawl = ? AND page = ? AND kind = 'text' AND op = 'removed'"
    row = run.conn.execute(query, (run.crawl, page.id)).fetchone()
    return int(row[0]) if row else None


def _missing_pages(conn: sqlite3.Connection) -> Iterator[_Fate]:
    """Pages that an earlier crawl has missed and that have not come back."""
    rows = conn.execute(
        "SELECT p.url, p.title, p.kind, max(c.id), a.missing_since FROM absences a "
        "JOIN pages p ON p.id = a.page JOIN captures c ON c.page = p.id "
        "WHERE p.fate IS NULL GROUP BY p.id ORDER BY p.id"
    ).fetchall()
    for url, title, kind, capture, at in rows:
        page = page_of(conn, url)
        if page is not None:
            yield _Fate(page, title, kind, Seen(capture, at))
