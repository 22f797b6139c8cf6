"""Pages that answer with something else than themselves, night after night: told to whoever runs the crawl.

One bad night is the weather of the web. When a second crawl in a row meets the same at a page, it is named:
once for all pages of a site at which that began, and not again before it has ended.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.archive.records.booking import Event, enter, fingerprint_of
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run

_WELL = ("ok", "unchanged", "gone", "moved", "soft_404", "not_a_page")
UNREACHABLE = "unreachable"
CHARSET = "charset"
"""What is no weather: somebody has changed how the pages are sent. It is told on the first night."""
_REASON = "what came in the place of the page is not what it says"


class _Missed(NamedTuple):
    page: int
    url: str
    site: str
    title: str | None
    cause: str
    detail: str | None
    at: str


def settle_fetching(run: Run) -> None:
    """Book what the crawl before and this one have met in the place of pages, in the caller's transaction."""
    groups: dict[tuple[str, str], list[_Missed]] = defaultdict(list)
    for missed in (*_answered(run), *_unanswered(run)):
        groups[missed.site, missed.cause].append(missed)
    for (site, cause), pages in groups.items():
        first = pages[0]
        change = Change(
            kind="text",
            op="changed",
            key=first.title or first.url,
            identity=first.url,
            field=cause,
            after=first.detail,
            verdict="fetch",
            severity="low",
            reason=_REASON,
        )
        mark = fingerprint_of([site, "fetch", cause], [run.crawl])
        enter(
            run, Event(change=change, site=site, page=first.page, at=first.at, given=mark), pages=len(pages)
        )


def _before(conn: sqlite3.Connection, crawl: int, site: str) -> list[int]:
    """The two crawls before that went to a site, the latest first."""
    rows = conn.execute(
        "SELECT s.crawl FROM crawl_sites s JOIN crawls c ON c.id = s.crawl WHERE s.site = ? AND s.crawl < ? "
        "AND c.purpose = 'crawl' ORDER BY s.crawl DESC LIMIT 2",
        (site, crawl),
    )
    return [row[0] for row in rows]


def _answered(run: Run) -> list[_Missed]:
    """Known pages that sent something else, for the second time in a row."""
    rows = run.conn.execute(
        "SELECT p.id, p.url, p.site, p.title, c.outcome, "
        "CASE WHEN c.status >= 400 THEN 'status ' || c.status END, c.fetched_at "
        "FROM captures c JOIN pages p ON p.id = c.page WHERE c.confirmed_by = ? AND p.capture <> c.id "
        "AND c.outcome NOT IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM captures l WHERE l.page = c.page AND l.id > c.id) ORDER BY p.id",
        (run.crawl, to_json(_WELL)),
    ).fetchall()
    return [
        missed
        for missed in map(_Missed._make, rows)
        if _since(run.conn, missed.page, missed.cause)
        in (_before(run.conn, run.crawl, missed.site)[:1] if missed.cause != CHARSET else [run.crawl])
    ]


def _since(conn: sqlite3.Connection, page: int, outcome: str) -> int:
    """Crawl in which a page began to answer as it does now."""
    since = 0
    rows = conn.execute("SELECT outcome, crawl FROM captures WHERE page = ? ORDER BY id DESC", (page,))
    for found, crawl in rows:
        if found != outcome:
            break
        since = crawl
    return since


def _unanswered(run: Run) -> list[_Missed]:
    """Known pages of sites that could be reached, which gave no answer in this crawl and the one before."""
    rows = run.conn.execute(
        "SELECT p.id, p.url, p.site, p.title, f.reason, max(f.failed_at) FROM fetch_failures f "
        "JOIN pages p ON p.url = f.url JOIN crawl_sites s ON s.crawl = f.crawl AND s.site = p.site "
        "WHERE f.crawl = ? AND p.capture IS NOT NULL AND s.pages > 0 GROUP BY p.id ORDER BY p.id",
        (run.crawl,),
    ).fetchall()
    return [
        _Missed(page, url, site, title, UNREACHABLE, reason, at)
        for page, url, site, title, reason, at in rows
        if _failed(run.conn, url, _before(run.conn, run.crawl, site)) == [True, False]
    ]


def _failed(conn: sqlite3.Connection, url: str, crawls: list[int]) -> list[bool]:
    """Whether a page gave no answer in each of two crawls."""
    query = "SELECT 1 FROM fetch_failures WHERE crawl = ? AND url = ?"
    found = [conn.execute(query, (crawl, url)).fetchone() is not None for crawl in crawls]
    return [*found, False, False][:2]
