"""Changes as the archive tells them: of the site, not of a page; once, however many pages show them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.archive.base.encoding import digest, records_of
from iclei_scraper.archive.base.tables import FEATURES, LINKS, OFFICES, STATISTICS, tables_told_as
from iclei_scraper.archive.base.times import now
from iclei_scraper.archive.nights import flapping
from iclei_scraper.archive.records import identity
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.sightings import owner, resolve
from iclei_scraper.records import SEVERITIES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.stored import Stored
    from iclei_scraper.records import Change

_ON_NEW_PAGES = ("office", "news", "statistic", "cookie", "finding")
"""Kinds of records that are told where a new page brings them; its links and text come with the page."""


_OWN_DIGITS = 7
"""Digits at the end of a telephone number by which it is known, however its prefixes are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A change about to be booked."""

    change: Change
    site: str
    page: int
    at: str
    record: int | None = None
    given: str | None = None
    """Its fingerprint, where more is known than the change says."""

    @property
    def fingerprint(self) -> str:
        """Who changed, and how: equal for the same edit elsewhere, its first half for the same field."""
        if self.given is not None:
            return self.given
        change = self.change
        values: tuple[object, ...] = ()
        if change.op not in ("added", "removed"):
            values = (change.before, change.after)
            if change.kind == OFFICES.kind and change.field in ("phones", "faxes"):
                values = tuple(_numbers(value) for value in values)
        if change.kind == STATISTICS.kind and change.field:
            # The concept, since a counter and a sentence about the same figure say one thing.
            who: object = (change.identity or change.key).partition("/")[0]
        elif self.record is not None:
            who = self.record
        else:
            who = None if any(values) else change.identity or change.key
        subject = [self.site, change.kind, who, change.field]
        return fingerprint_of(subject, [change.op, values, change.verdict == "parser"])

    @property
    def subject(self) -> str:
        """The same for every change of the same field."""
        return self.fingerprint.partition(":")[0]

    def told_as(self, change: Change) -> Event:
        """The same event in another change's words; a finding is about no record."""
        record = self.record if change.kind == self.change.kind else None
        return Event(change=change, site=self.site, page=self.page, at=self.at, record=record)


def _numbers(written: str | None) -> list[str]:
    """Numbers by the digits that are their own: a footer may spell them otherwise than a contact page."""
    parts = (re.sub(r"\D", "", part)[-_OWN_DIGITS:] for part in (written or "").split(";"))
    return sorted(filter(None, parts))


def fingerprint_of(subject: object, values: object) -> str:
    """Digest of what changed and, behind a colon, of how it did; both are plain values."""
    return f"{digest(subject)[:16]}:{digest(values)[:16]}"


def book(run: Run, stored: Stored, changes: Sequence[Change]) -> int:
    """Book what changed on a page, in the caller's transaction.

    Returns:
        How many of the changes tell something of the site. A record that only left this page, or that other
        pages have carried all along, is none.
    """
    at = run.conn.execute("SELECT fetched_at FROM captures WHERE id = ?", (stored.capture,)).fetchone()[0]
    if stored.before is not None and stored.after is not None:
        identity.follow(run, stored.site, stored.before, stored.after, changes, Seen(stored.capture, at))
    if run.rereading:
        at = now()  # it is no event of the site's that the page tells of, but one of today
    events: dict[str, Event] = {}
    for change in changes:
        site, record = subject_of(run, stored, change)
        if _tells(run, stored, change, record):
            said = _placed(run, change, record)
            event = Event(change=said, site=site, page=stored.page, at=at, record=record)
            events.setdefault(event.fingerprint, event)  # a page counts once
    for event in events.values():
        for change in flapping.steadied(run, event.change, event.subject):
            enter(run, event if change is event.change else event.told_as(change))
    run.conn.execute("UPDATE captures SET compared = 1 WHERE id = ?", (stored.capture,))
    return len(events)


def _placed(run: Run, change: Change, record: int | None) -> Change:
    """The change with the region that other pages give the office, where this one does not."""
    if change.kind != OFFICES.kind or change.region is not None or record is None:
        return change
    row = run.conn.execute("SELECT region FROM offices WHERE id = ?", (record,)).fetchone()
    return replace(change, region=row[0]) if row and row[0] else change


def subject_of(run: Run, stored: Stored, change: Change) -> tuple[str, int | None]:
    """The record that a change is about, and its site."""
    page = stored.after if change.op == "added" else stored.before
    if page is None:
        return stored.site, None
    for table in tables_told_as(change.kind):
        for entry in records_of(page, table.kind):
            if identity.concerns(change, table, entry):
                site = owner(run, stored.site, entry)
                return site, resolve(run.conn, table, site, table.key(entry))
    return stored.site, None


def _tells(run: Run, stored: Stored, change: Change, record: int | None) -> bool:
    if change.op == "added":
        if stored.before is None and not _comes_with_page(stored, change):
            return False
        if change.kind == LINKS.kind and change.field == "source":
            return False  # what the site as a whole has never loaded is found when the crawl ends
        if record is None:
            quiet = change.severity != SEVERITIES[-1]  # what is hidden is told in any case
            return not (
                change.kind == LINKS.kind and quiet and led_before(run.conn, stored, change.after or "")
            )
        return identity.appeared(run, record, stored.capture)
    if change.op == "removed":
        # Whether another page still carries it is known when the crawl ends, see settling; that the parsers
        # no longer read it is known now.
        return record is None or change.kind == FEATURES.kind or change.verdict == "parser"
    return True


def _comes_with_page(stored: Stored, change: Change) -> bool:
    """Whether a new page's record is an event of its own: an article is one, whatever claims it repeats."""
    if change.kind not in _ON_NEW_PAGES:
        return False
    articles = stored.after.news if stored.after else ()
    is_article = any(item.body and item.url == stored.url for item in articles)
    return change.kind != "statistic" or not is_article


def led_before(conn: sqlite3.Connection, stored: Stored, url: str) -> bool:
    """Whether the site of a page led to the host of an address before the crawl that stored it."""
    host = urlsplit(url).netloc
    if not host:
        return False
    query = (
        "SELECT 1 FROM readings r JOIN captures c ON c.id = r.capture WHERE r.site = ? "
        "AND r.kind GLOB 'anchors/*' AND instr(r.data, ?) "
        "AND c.crawl < (SELECT crawl FROM captures WHERE id = ?) LIMIT 1"
    )
    return conn.execute(query, (stored.site, f"//{host}", stored.capture)).fetchone() is not None


# One event, many pages -----------------------------------------------------------------------------------


BY_OTHERS = "other parsers read the same bytes"
"""Why what stored bytes are read to say differs."""
_LATE = 14
"""Crawls within which a page may follow with an edit that two others have shown."""


def _reason(run: Run, change: Change) -> str | None:
    """Of a verdict that was given none."""
    if change.verdict == "site":
        return "the same parsers read it from what the site sent before and now"
    if change.verdict != "parser":
        return None
    if run.rereading:
        return BY_OTHERS
    return "the same parsers read less of other bytes"


def enter(run: Run, event: Event, pages: int = 1) -> None:
    """Book an event that some pages show, or count them where it is booked already."""
    told = _told(run, event)
    change = event.change
    if told is not None:
        row, severity = told
        louder = max(severity, change.severity, key=SEVERITIES.index)
        query = "UPDATE changes SET pages = pages + ?, severity = ? WHERE id = ?"
        run.conn.execute(query, (pages, louder, row))
        return
    run.conn.execute(
        "INSERT INTO changes (crawl, seen_at, site, kind, op, key, identity, region, field, before, after, "
        "verdict, severity, page, pages, record, fingerprint, share, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(
                run.crawl,
                event.at,
                event.site,
                change.kind,
                change.op,
                change.key,
                change.identity or change.key,
            ),
            *(change.region, change.field, change.before, change.after, change.verdict, change.severity),
            *(event.page, pages, event.record, event.fingerprint, change.share),
            change.reason or _reason(run, change),
        ),
    )


def hush(run: Run, row: int, reason: str) -> None:
    """Make noise of a booked change: what it tells is told elsewhere, or turns by itself."""
    query = "UPDATE changes SET verdict = 'noise', severity = 'info', reason = ? WHERE id = ?"
    run.conn.execute(query, (reason, row))


def _told(run: Run, event: Event) -> tuple[int, str] | None:
    """The row that tells the same event: of this crawl, or of an earlier one whose edit a page follows now.

    A page that follows a later night with an edit that was told before says nothing new, unless the value has
    been another one in between.
    """
    same = run.conn.execute(
        "SELECT id, severity FROM changes WHERE crawl = ? AND fingerprint = ?", (run.crawl, event.fingerprint)
    ).fetchone()
    if same is not None or event.change.op in ("added", "removed"):
        return (int(same[0]), str(same[1])) if same else None
    if event.record is None and event.given is None:
        return _shared(run, event) if event.change.kind == "text" else None
    return told_last(run, event.fingerprint)


def told_last(run: Run, fingerprint: str) -> tuple[int, str] | None:
    """The row and severity of the latest event with a fingerprint's subject, if it is this very one."""
    subject = fingerprint.partition(":")[0]
    last = run.conn.execute(
        "SELECT id, severity, fingerprint FROM changes WHERE fingerprint > ? AND fingerprint < ? "
        "ORDER BY id DESC LIMIT 1",
        (f"{subject}:", f"{subject};"),
    ).fetchone()
    follows = last is not None and last[2] == fingerprint
    return (int(last[0]), str(last[1])) if follows else None


def _shared(run: Run, event: Event) -> tuple[int, str] | None:
    """The row of an earlier crawl that tells the same edit of a text which several pages share.

    A text that one page alone has shown may well be written on another one by chance.
    """
    change = event.change
    row = run.conn.execute(
        "SELECT id, severity FROM changes c WHERE fingerprint = ?1 AND pages > 1 "
        "AND (verdict = 'template' OR crawl >= ?4) AND NOT EXISTS (SELECT 1 FROM changes d WHERE d.id > c.id "
        "AND d.site = c.site AND d.kind = c.kind AND d.before IS ?2 AND d.after IS ?3) "
        "ORDER BY id DESC LIMIT 1",
        (event.fingerprint, change.after, change.before, run.crawl - _LATE),
    ).fetchone()
    return (int(row[0]), str(row[1])) if row else None
