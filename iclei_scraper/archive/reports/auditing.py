"""What an audit needs of the archive, and where its findings are kept."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import (
    Broken,
    Claim,
    CookieChange,
    CookieFact,
    Facts,
    Loaded,
    Membership,
    OfficeFact,
    Twin,
)
from iclei_scraper.values.wording.hosts import domain_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_MOST_HOPS = 10


def facts(conn: sqlite3.Connection, reference: str | None) -> Facts:
    """All facts of the archive as it stands.

    Args:
        conn: the archive.
        reference: id of the site whose figures the others are held against.
    """
    return Facts(
        reference=reference,
        claims=_claims(conn),
        offices=_offices(conn),
        memberships=_memberships(conn),
        cookies=_cookies(conn),
        cookie_changes=_cookie_changes(conn),
        undeclarable=_undeclarable(conn),
        broken=_broken(conn),
        twins=_twins(conn),
        loaded=tuple(_loaded(conn)),
    )


def _claims(conn: sqlite3.Connection) -> tuple[Claim, ...]:
    """Figures on standing pages that are no articles: an article keeps what was true when it came out."""
    rows = conn.execute(
        "SELECT t.site, p.url, t.concept, t.value, t.label, t.context, r.since FROM statistics t "
        "JOIN record_pages r ON r.record = t.id JOIN pages p ON p.url = r.url "
        "WHERE t.gone_since IS NULL AND t.value IS NOT NULL AND p.kind <> 'article'"
    )
    names = ("site", "url", "concept", "value", "label", "context", "since")
    return tuple(Claim(**dict(zip(names, row, strict=True))) for row in rows.fetchall())


def _offices(conn: sqlite3.Connection) -> tuple[OfficeFact, ...]:
    rows = conn.execute(
        "SELECT site, key, name, country, postcode, phones_json, faxes_json, emails FROM offices "
        "WHERE gone_since IS NULL AND name IS NOT NULL"
    )
    return tuple(
        OfficeFact(
            site=site,
            key=key,
            name=name,
            country=country,
            postcode=postcode,
            phones=_numbers(phones),
            faxes=_numbers(faxes),
            emails=frozenset(emails.split("; ")) if emails else frozenset(),
        )
        for site, key, name, country, postcode, phones, faxes, emails in rows.fetchall()
    )


def _numbers(text: str | None) -> frozenset[str]:
    return frozenset(entry["e164"] for entry in json.loads(text or "[]") if entry.get("e164"))


def _memberships(conn: sqlite3.Connection) -> tuple[Membership, ...]:
    rows = conn.execute(
        "SELECT f.site, r.url, f.name, f.text FROM features f JOIN record_pages r ON r.record = f.id "
        "WHERE f.kind = 'member' AND f.gone_since IS NULL AND f.text IS NOT NULL"
    )
    return tuple(
        Membership(site=site, url=url, name=name, text=text) for site, url, name, text in rows.fetchall()
    )


def _cookies(conn: sqlite3.Connection) -> tuple[CookieFact, ...]:
    rows = conn.execute(
        "SELECT site, verdict, declared_name, observed_name, host, declared_duration, observed_duration, "
        "last_url FROM cookie_comparison WHERE refused IS NULL"
    )
    names = tuple(CookieFact.__slots__)
    return tuple(CookieFact(**dict(zip(names, row, strict=True))) for row in rows.fetchall())


def _cookie_changes(conn: sqlite3.Connection) -> tuple[CookieChange, ...]:
    """Cookies of which the latest crawl saw another form than the one before."""
    rows = conn.execute(
        "SELECT n.site, n.name, o.duration, n.duration, o.secure, n.secure, n.last_url "
        "FROM observed_cookies n JOIN observed_cookies o ON (o.site, o.name, o.host, o.path) = "
        "(n.site, n.name, n.host, n.path) AND o.domain IS n.domain AND o.last_seen < n.first_seen "
        "WHERE n.last_crawl = (SELECT max(last_crawl) FROM observed_cookies x WHERE x.site = n.site) "
        "AND NOT EXISTS (SELECT 1 FROM observed_cookies m WHERE (m.site, m.name, m.host, m.path) = "
        "(n.site, n.name, n.host, n.path) AND m.domain IS n.domain AND m.id <> o.id "
        "AND m.last_seen > o.last_seen AND m.last_seen < n.first_seen) ORDER BY n.id"
    )
    changes = []
    for site, name, before, after, was_secure, is_secure, url in rows.fetchall():
        if was_secure and not is_secure:
            changes.append(CookieChange(site=site, name=name, what="was Secure and no longer is", url=url))
        elif before != after:
            what = f"lasts {after}, it was {before}"
            changes.append(CookieChange(site=site, name=name, what=what, url=url))
    return tuple(changes)


def _undeclarable(conn: sqlite3.Connection) -> frozenset[str]:
    query = "SELECT DISTINCT site FROM findings WHERE kind = 'declaration_not_visible' AND gone_since IS NULL"
    return frozenset(row[0] for row in conn.execute(query))


def _broken(conn: sqlite3.Connection) -> tuple[Broken, ...]:
    """Links of standing pages to pages that are gone, or that only a chain of redirects leads to."""
    targets = _far(conn)
    targets |= dict.fromkeys((row[0] for row in conn.execute(_GONE)), 0)
    if not targets:
        return ()
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS audit_targets (url TEXT PRIMARY KEY, hops INTEGER)")
    conn.execute("DELETE FROM temp.audit_targets")
    conn.executemany("INSERT INTO temp.audit_targets VALUES (?, ?)", targets.items())
    rows = conn.execute(_LINKS).fetchall()
    return tuple(Broken(site=site, url=url, target=target, hops=hops) for site, url, target, hops in rows)


_GONE = "SELECT url FROM pages WHERE gone_since IS NOT NULL"
_LINKS = """\
WITH current AS (  -- each reading is looked at once, however many pages carry it
  SELECT DISTINCT reading FROM page_readings WHERE kind GLOB 'anchors/*' AND until IS NULL
), led AS (
  SELECT DISTINCT r.id, t.url, t.hops FROM current c JOIN readings r ON r.id = c.reading
  JOIN json_each(r.data) a JOIN temp.audit_targets t ON t.url = json_extract(a.value, '$.url')
)
SELECT DISTINCT p.site, p.url, led.url, led.hops FROM led
JOIN page_readings pr ON pr.reading = led.id AND pr.until IS NULL
JOIN pages p ON p.id = pr.page WHERE p.gone_since IS NULL AND p.moved_to IS NULL"""


def _far(conn: sqlite3.Connection) -> dict[str, int]:
    """Address -> redirects until a page, where there are two or more."""
    leads = dict(conn.execute("SELECT url, moved_to FROM pages WHERE moved_to IS NOT NULL").fetchall())
    hops: dict[str, int] = {}
    for url in leads:
        count, at = 0, url
        while at in leads and count < _MOST_HOPS:
            at, count = leads[at], count + 1
        if count > 1:
            hops[url] = count
    return hops


def _twins(conn: sqlite3.Connection) -> tuple[Twin, ...]:
    """Twins that are gone, or that do not name the page back."""
    rows = conn.execute(
        "SELECT t.site, t.url, t.hreflang, t.twin_url, g.gone_since IS NOT NULL FROM translations t "
        "JOIN pages g ON g.id = t.twin WHERE g.gone_since IS NOT NULL "
        "OR (g.capture IS NOT NULL AND g.moved_to IS NULL AND NOT t.mutual)"
    ).fetchall()
    return tuple(
        Twin(site=site, url=url, language=language, target=target, gone=bool(gone))
        for site, url, language, target, gone in rows
    )


_LOADED = """\
WITH heads AS (  -- each reading is looked at once, however many pages carry it
  SELECT r.id, r.site, json_extract(a.value, '$.text') AS tag, json_extract(a.value, '$.url') AS source,
    json_extract(a.value, '$.hidden') AS hidden, c.crawl, c.fetched_at
  FROM readings r JOIN captures c ON c.id = r.capture JOIN json_each(r.data) a WHERE r.kind = 'anchors/head'
)
SELECT h.site, h.tag, h.source, h.hidden, h.crawl, h.fetched_at, s.baseline_crawl,
  (SELECT min(p.url) FROM page_readings pr JOIN pages p ON p.id = pr.page WHERE pr.reading = h.id
   AND pr.until IS NULL AND p.gone_since IS NULL AND p.moved_to IS NULL)
FROM heads h JOIN sites s ON s.id = h.site
WHERE s.baseline_crawl IS NOT NULL AND h.tag IN ('script', 'iframe', 'frame', 'embed') ORDER BY h.crawl"""


def _loaded(conn: sqlite3.Connection) -> Iterator[Loaded]:
    """What the pages of a site load now that it did not when it was first gone through, host by host."""
    rows = conn.execute(_LOADED).fetchall()
    used = {(site, domain_of(source)) for site, _, source, _, crawl, _, whole, _ in rows if crawl <= whole}
    first: dict[tuple[str, str], str] = {}
    for site, _, source, _, _, seen, _, _ in rows:
        first.setdefault((site, domain_of(source)), seen)
    accused = {domain_of(url) for (url,) in conn.execute(_ACCUSED)}
    for site, tag, source, hidden, _, _, _, page in rows:
        key = (site, domain_of(source))
        if page is not None and key not in used:
            age = datetime.now(UTC) - datetime.fromisoformat(first[key])
            yield Loaded(
                site=site,
                tag=tag,
                source=source,
                url=page,
                days=age / timedelta(days=1),
                hidden=hidden is not None,
                accused=domain_of(source) in accused,
            )


_ACCUSED = (
    "SELECT url FROM findings WHERE kind = 'injected_content' AND gone_since IS NULL AND url IS NOT NULL"
)
