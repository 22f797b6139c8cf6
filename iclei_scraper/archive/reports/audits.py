"""Findings of audits: opened, confirmed by the next crawl that sees them too, closed.

One is told when it is confirmed, and again when it has become graver: what a single night shows may be a page
in the middle of an edit. A new third party, and what search engines alone are shown, is
told at once. What a site's first crawl finds has always been
there, and is listed without being told.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.base.times import now
from iclei_scraper.archive.records.booking import Event, enter
from iclei_scraper.audit import KINDS
from iclei_scraper.records import SEVERITIES, Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.audit import AuditFinding

_LATELY = 7  # days
_Key = tuple[str, str, str]
_AT_ONCE = frozenset({"new_third_party", "injected_content"})
"""Kinds that a night in the middle of an edit does not show by mistake, and that cannot wait."""


def note(run: Run, findings: Iterable[AuditFinding]) -> None:
    """Keep what an audit at the end of a whole crawl has found, in the caller's transaction."""
    at = now()
    standing = _standing(run.conn)
    found: set[_Key] = set()
    for finding in findings:
        key = (finding.site, finding.kind, finding.key)
        if key in found or not _is_known(run.conn, finding.site):
            continue
        found.add(key)
        if key in standing:
            _keep(run, standing[key], finding, at)
        else:
            _open(run, finding, at)
    for key, row in standing.items():
        if key not in found and key[0] in run.counted and key[1] in KINDS:
            _close(run, row.id, at)


class _Row(NamedTuple):
    """A finding that stands."""

    id: int
    opened: int
    confirmed: int | None
    severity: str
    told: int


def note_page(run: Run, key: _Key, finding: AuditFinding | None) -> None:
    """Keep what a look at one page has found, or that it has found nothing, in the caller's transaction."""
    at = now()
    standing = _standing(run.conn).get(key)
    if finding is None:
        if standing is not None:
            _close(run, standing.id, at)
    elif standing is not None:
        _keep(run, standing, finding, at)
    elif _is_known(run.conn, finding.site):
        _open(run, finding, at)


def cloaked(conn: sqlite3.Connection, site: str) -> list[str]:
    """Pages of a site of which it stands that they show search engines something else."""
    query = (
        "SELECT url FROM audit_findings WHERE site = ? AND kind = 'injected_content' AND closed_at IS NULL"
    )
    return [url for (url,) in conn.execute(query, (site,))]


def _standing(conn: sqlite3.Connection) -> dict[_Key, _Row]:
    rows = conn.execute(
        "SELECT site, kind, key, id, opened_by, confirmed_by, severity, told FROM audit_findings "
        "WHERE closed_at IS NULL"
    )
    return {(site, kind, key): _Row(*row) for site, kind, key, *row in rows.fetchall()}


def _is_known(conn: sqlite3.Connection, site: str) -> bool:
    return conn.execute("SELECT 1 FROM sites WHERE id = ?", (site,)).fetchone() is not None


def _open(run: Run, finding: AuditFinding, at: str) -> None:
    row = run.conn.execute(
        "INSERT INTO audit_findings (site, kind, key, subject, sentence, severity, url, values_json, "
        "opened_at, opened_by, last_seen, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (
            *(finding.site, finding.kind, finding.key, finding.subject, finding.sentence, finding.severity),
            *(finding.url, _values(finding), at, run.crawl, at),
        ),
    ).lastrowid
    if row is None or finding.kind not in _AT_ONCE or _closed_lately(run.conn, finding, at):
        return
    if _is_later(run.conn, finding.site, run.crawl):
        _tell(run, row, "added")


def _closed_lately(conn: sqlite3.Connection, finding: AuditFinding, at: str) -> bool:
    """Whether it only comes and goes, which was told."""
    query = (
        "SELECT 1 FROM audit_findings WHERE site = ? AND kind = ? AND key = ? "
        "AND julianday(?) - julianday(closed_at) < ?"
    )
    return conn.execute(query, (finding.site, finding.kind, finding.key, at, _LATELY)).fetchone() is not None


def _keep(run: Run, standing: _Row, finding: AuditFinding, at: str) -> None:
    row, opened, confirmed, severity, told = standing
    run.conn.execute(
        "UPDATE audit_findings SET subject = ?, sentence = ?, severity = ?, url = ?, values_json = ?, "
        "last_seen = ? WHERE id = ?",
        (finding.subject, finding.sentence, finding.severity, finding.url, _values(finding), at, row),
    )
    if confirmed is not None and SEVERITIES.index(finding.severity) > SEVERITIES.index(severity):
        _tell(run, row, "added")
    if confirmed is not None or opened == run.crawl:
        return
    run.conn.execute("UPDATE audit_findings SET confirmed_by = ? WHERE id = ?", (run.crawl, row))
    if not told and finding.kind not in _AT_ONCE and _is_later(run.conn, finding.site, opened):
        _tell(run, row, "added")


def _is_later(conn: sqlite3.Connection, site: str, crawl: int) -> bool:
    """Whether a crawl came after the site's first."""
    first = conn.execute("SELECT first_crawl FROM sites WHERE id = ?", (site,)).fetchone()[0]
    return first is not None and crawl > int(first)


def _close(run: Run, row: int, at: str) -> None:
    run.conn.execute(
        "UPDATE audit_findings SET closed_at = ?, closed_by = ? WHERE id = ?", (at, run.crawl, row)
    )
    if run.conn.execute("SELECT told FROM audit_findings WHERE id = ?", (row,)).fetchone()[0]:
        _tell(run, row, "removed")


def _tell(run: Run, row: int, op: str) -> None:
    site, kind, key, subject, sentence, severity, url = run.conn.execute(
        "SELECT site, kind, key, subject, sentence, severity, url FROM audit_findings WHERE id = ?", (row,)
    ).fetchone()
    page = _page(run.conn, site, url)
    if page is None:
        return
    told = {"after": sentence} if op == "added" else {"before": sentence}
    change = Change(
        kind="finding",
        op=op,
        key=subject,
        field=kind,
        reason="found by holding all that the sites say against each other",
        severity=severity if op == "added" else "info",
        identity=f"{kind}/{key}",
        **told,
    )
    enter(run, Event(change=change, site=site, page=page, at=now()))
    run.conn.execute("UPDATE audit_findings SET told = 1 WHERE id = ?", (row,))


def _page(conn: sqlite3.Connection, site: str, url: str | None) -> int | None:
    """The page that shows it, else the site's first."""
    row = conn.execute("SELECT id FROM pages WHERE url = ?", (url,)).fetchone()
    row = row or conn.execute("SELECT min(id) FROM pages WHERE site = ?", (site,)).fetchone()
    return int(row[0]) if row and row[0] is not None else None


def _values(finding: AuditFinding) -> str:
    return json.dumps(finding.values, ensure_ascii=False)
