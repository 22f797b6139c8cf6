"""Pages and what the server sent for them: a new row for new bytes, a longer interval for the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.exchanges import headers, payloads

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import Capture, PageItem


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page as the archive has it."""

    id: int
    url: str
    site: str
    capture: int | None
    """Latest capture that could be read."""
    article: int | None
    gone_since: str | None
    moved_to: str | None

    @property
    def stands(self) -> bool:
        """Whether it was there when it was last looked at."""
        return self.capture is not None and self.gone_since is None and self.moved_to is None


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """A capture as the archive has it."""

    id: int
    status: int
    outcome: str
    redirected_to: str | None
    digest: str
    payload: int
    parser_version: str
    last_digest: str
    """SHA-256 of the body that confirmed it last; its own where no other has."""
    content: str | None
    """Digest of the body without volatile parts, by the rules of ``content_rules``."""
    content_rules: str | None


_PAGE = "SELECT id, url, site, capture, article, gone_since, moved_to FROM pages WHERE "
_CAPTURE = (
    "SELECT c.id, c.status, c.outcome, c.redirected_to, p.digest, c.payload, c.parser_version, "
    "coalesce(c.last_digest, p.digest), c.content, c.content_rules "
    "FROM captures c JOIN payloads p ON p.id = c.payload WHERE "
)


def page_of(conn: sqlite3.Connection, url: str) -> PageRow | None:
    """The page at a canonical URL."""
    row = conn.execute(f"{_PAGE} url = ?", (url,)).fetchone()
    return PageRow(*row) if row else None


def page_or_new(run: Run, capture: Capture) -> PageRow:
    """The page that was fetched, entered where the archive has not met it."""
    page = page_of(run.conn, capture.url)
    if page is not None:
        return page
    at = stamp(capture.fetched_at)
    run.conn.execute(
        "INSERT INTO pages (url, site, first_seen, last_seen) VALUES (?, ?, ?, ?)",
        (capture.url, capture.site, at, at),
    )
    entered = page_of(run.conn, capture.url)
    assert entered is not None  # noqa: S101  # the line above has just written it
    return entered


def latest(conn: sqlite3.Connection, page: int) -> CaptureRow | None:
    """The last thing the server sent for a page, good or bad."""
    row = conn.execute(f"{_CAPTURE} c.page = ? ORDER BY c.id DESC LIMIT 1", (page,)).fetchone()
    return CaptureRow(*row) if row else None


def is_same(last: CaptureRow, item: PageItem, digest: str) -> bool:
    """Whether the server sent what it sent last time."""
    return last.last_digest == digest and answers_alike(last, item)


def answers_alike(last: CaptureRow, item: PageItem) -> bool:
    """Whether the server answered as it did last time, whatever it sent."""
    return (
        last.status == item.capture.status
        and last.outcome == item.outcome
        and last.redirected_to == item.capture.redirected_to
    )


def extend(run: Run, page: int, capture: int, at: str, *, stands: bool) -> None:
    """The server sent the same again."""
    run.conn.execute(
        "UPDATE captures SET confirmed_until = ?, confirmed_by = ? WHERE id = ?", (at, run.crawl, capture)
    )
    if stands:
        run.conn.execute("UPDATE pages SET last_seen = ? WHERE id = ?", (at, page))


def reread(run: Run, capture: int) -> None:
    """Today's parsers have read the same from it."""
    run.conn.execute(
        "UPDATE captures SET parser_version = :now WHERE id = :id AND parser_version <> :now",
        {"now": run.parser_version, "id": capture},
    )


def add(
    run: Run, page: PageRow, item: PageItem, last: CaptureRow | None, digests: tuple[str, str, str]
) -> int:
    """Keep a new exchange; the caller says later whether its differences are booked.

    Args:
        run: the crawl.
        page: that was fetched.
        item: what came.
        last: what came before.
        digests: of the body, of its content, and of the rules by which that was found.
    """
    at = stamp(item.capture.fetched_at)
    digest, content, rules = digests
    payload = payloads.put(run.conn, item.capture.body, digest, _like(run.conn, page, last), page.site)
    header_set, varying = headers.keep(run.conn, item.capture.headers)
    values = (
        *(
            page.id,
            run.crawl,
            at,
            at,
            run.crawl,
            item.capture.status,
            item.outcome,
            item.capture.redirected_to,
        ),
        *(varying, payload, run.parser_version, header_set, content, rules),
    )
    cursor = run.conn.execute(
        "INSERT INTO captures (page, crawl, fetched_at, confirmed_until, confirmed_by, status, outcome, "
        "redirected_to, headers, payload, parser_version, header_set, content, content_rules, compared) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        values,
    )
    return int(cursor.lastrowid or 0)


def _like(conn: sqlite3.Connection, page: PageRow, last: CaptureRow | None) -> int | None:
    """A payload that a new one probably resembles: the page's last good one, not the error in between."""
    if page.capture is None or (last is not None and last.id == page.capture):
        return last.payload if last else None
    return int(conn.execute("SELECT payload FROM captures WHERE id = ?", (page.capture,)).fetchone()[0])


def repeat(run: Run, page: PageRow, at: str) -> None:
    """The server says (304) that the page is as it was when it could last be read."""
    last = latest(run.conn, page.id)
    if last is None or page.capture is None:
        return
    if last.id == page.capture:
        extend(run, page.id, last.id, at, stands=True)
        return
    # There was an error in between, so the interval of the good capture cannot be stretched over it.
    cursor = run.conn.execute(
        "INSERT INTO captures (page, crawl, fetched_at, confirmed_until, confirmed_by, status, outcome, "
        "redirected_to, headers, payload, parser_version, header_set, content, content_rules, compared) "
        "SELECT page, ?, ?, ?, ?, status, outcome, redirected_to, headers, payload, parser_version, "
        "header_set, content, content_rules, 1 FROM captures WHERE id = ?",
        (run.crawl, at, at, run.crawl, page.capture),
    )
    run.conn.execute(
        "UPDATE pages SET capture = ?, last_seen = ? WHERE id = ?", (cursor.lastrowid, at, page.id)
    )
