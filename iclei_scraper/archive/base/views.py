"""The views: what readers find handy. They hold no data, so they are made anew wherever they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.base.cookies import VIEW as COOKIE_COMPARISON
from iclei_scraper.archive.base.tables import RECORD_TABLES

if TYPE_CHECKING:
    import sqlite3

VIEWS = {
    "articles": """\
CREATE VIEW articles AS
SELECT n.id, n.site, n.title, n.url, n.kind, n.published, n.modified, n.authors, n.language, n.teaser,
       t.text AS body, n.tags, n.image, n.first_seen, n.last_seen, n.gone_since
FROM news_items n JOIN texts t ON t.id = n.body""",
    "record_pages": """\
CREATE VIEW record_pages AS
SELECT s.record, r.kind, p.url, p.site, p.title, c.fetched_at AS since
FROM sightings s
JOIN readings r ON r.id = s.reading
JOIN page_readings pr ON pr.reading = s.reading AND pr.until IS NULL
JOIN pages p ON p.id = pr.page
JOIN captures c ON c.id = pr.since""",
    "exchanges": """\
CREATE VIEW exchanges AS
SELECT c.id AS capture, p.url, p.site, c.fetched_at, c.confirmed_until, c.status, c.outcome, c.redirected_to,
       CASE WHEN c.header_set IS NULL THEN c.headers ELSE (
         SELECT json_group_array(json_array(
           json_extract(h.value, '$[0]'),
           coalesce(json_extract(h.value, '$[1]'), json_extract(c.headers, '$."' || h.key || '"'))))
         FROM json_each(s.headers) h) END AS headers,
       b.digest, b.size
FROM captures c JOIN pages p ON p.id = c.page JOIN payloads b ON b.id = c.payload
LEFT JOIN header_sets s ON s.id = c.header_set""",
    "cookie_comparison": COOKIE_COMPARISON,
    "page_versions": """\
CREATE VIEW page_versions AS
SELECT p.id, c.id AS version, p.site, p.url, c.fetched_at AS valid_from,
       (SELECT n.fetched_at FROM captures n WHERE n.page = c.page AND n.id > c.id ORDER BY n.id LIMIT 1)
         AS valid_to,
       c.confirmed_until, c.status, c.outcome, c.redirected_to,
       json_extract(h.data, '$[0].title') AS title, json_extract(h.data, '$[0].language') AS language,
       b.digest, b.size, c.crawl, c.id AS capture, c.parser_version
FROM captures c
JOIN pages p ON p.id = c.page
JOIN payloads b ON b.id = c.payload
LEFT JOIN page_readings pr ON pr.page = c.page AND pr.kind = 'head' AND pr.since <= c.id
  AND (pr.until IS NULL OR pr.until > c.id)
LEFT JOIN readings h ON h.id = pr.reading""",
    "translations": """\
CREATE VIEW translations AS
SELECT p.id AS page, p.site, p.url, p.language, p.article AS record, a.key AS hreflang,
       a.value AS twin_url, t.id AS twin, t.site AS twin_site, t.language AS twin_language,
       t.article AS twin_record,
       EXISTS (SELECT 1 FROM page_readings tr JOIN readings th ON th.id = tr.reading,
               json_each(th.data, '$[0].alternates') back
               WHERE tr.page = t.id AND tr.kind = 'head' AND tr.until IS NULL AND back.value = p.url)
         AS mutual
FROM pages p
JOIN page_readings pr ON pr.page = p.id AND pr.kind = 'head' AND pr.until IS NULL
JOIN readings h ON h.id = pr.reading,
json_each(h.data, '$[0].alternates') a
LEFT JOIN pages t ON t.url = a.value
WHERE a.value <> p.url AND a.key <> 'x-default'""",
    **{table.history: table.history_view() for table in RECORD_TABLES},
}


def are_current(conn: sqlite3.Connection) -> bool:
    """Whether the archive has this program's views; those that its reader has added are his."""
    found = dict(conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    return all(found.get(name) == sql for name, sql in VIEWS.items())


def drop(conn: sqlite3.Connection) -> None:
    """Take the program's views away: a step of a migration may change what they stand on."""
    for name in VIEWS:
        conn.execute(f"DROP VIEW IF EXISTS {name}")


def make(conn: sqlite3.Connection) -> None:
    """Give the archive this program's views."""
    drop(conn)
    for statement in VIEWS.values():
        conn.execute(statement)
