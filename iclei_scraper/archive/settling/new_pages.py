"""Pages that are new on a site, and pages that are back.

A page that a crawl meets for the first time need not be new: a limit was raised, a list of pages was found,
a page that led to it could be read at last. New is what a page that was known before leads to now, though no
page that any earlier crawl has read ever did; and what a sitemap or feed dates after the crawl before, though
nobody leads there, unless it dates many so. What only other new pages lead to comes with them, untold.
"""

# ruff: noqa: S608  # what is put into SQL text are conditions of this module; values are parameters

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.records.booking import Event, enter
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.exchanges.run import Run

BACK = "back"
"""Field of the change that tells that a page which was gone answers again."""
_PORTION = re.compile(
    r"/page/\d+/?$|[?&](?:page|paged|start|offset|p)=\d+"
    r"|/\d{4}/\d{1,2}(?:/\d{1,2})?/?$|/\d{4}-\d{2}(?:-\d{2})?/?$|=\d{4}-?\d{2}(?:-?\d{2})?(?:&|$)"
    r"|/(?:tags?|category|categories|author)/[^/]+/?$",
    re.IGNORECASE,
)
"""Addresses of a further portion of a list, of a day or month of a calendar, of all that bears a tag: they
come by themselves as the site grows."""


_FEW = 3
"""Pages that one night may well bring to a site, however small."""
_SHARE = 0.05
"""Share of a site's pages that one night may well bring."""


class _Met(NamedTuple):
    page: int
    url: str
    site: str
    title: str | None
    at: str


def settle_new_pages(run: Run) -> None:
    """Tell which pages are new and which are back, in the caller's transaction."""
    sites: dict[int, list[str]] = defaultdict(list)
    for site, since in _sites(run):
        sites[since].append(site)
    for since, names in sites.items():  # mostly one: every link of the archive is looked at for each
        for met in _new(run, names, since):
            _tell(run, met, None)
    for met in _returned(run):
        _tell(run, met, BACK)


def _tell(run: Run, met: _Met, field: str | None) -> None:
    key = met.title or met.url
    change = Change(kind="text", op="added", key=key, identity=met.url, field=field, severity="low")
    enter(run, Event(change=change, site=met.site, page=met.page, at=met.at))


def _sites(run: Run) -> list[tuple[str, int]]:
    """Sites that this crawl has visited, each with the whole crawl that visited it before; none without."""
    return run.conn.execute(
        "SELECT now.site, max(c.id) FROM crawl_sites now JOIN crawl_sites then_ ON then_.site = now.site "
        "JOIN crawls c ON c.id = then_.crawl AND c.whole = 1 AND c.id < now.crawl "
        "WHERE now.crawl = ? AND then_.pages > then_.failed GROUP BY now.site",
        (run.crawl,),
    ).fetchall()


# New -------------------------------------------------------------------------------------------------------


def _new(run: Run, sites: list[str], since: int) -> Iterator[_Met]:
    conn = run.conn
    met = {
        row.url: row
        for site in sites
        for row in map(_Met._make, conn.execute(_MET, (site, since)).fetchall())
    }
    if not met:
        return
    told = _told_otherwise(conn, since)
    met = {url: row for url, row in met.items() if not _PORTION.search(url) and url not in told}
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS pages_met (url TEXT PRIMARY KEY)")
    conn.execute("DELETE FROM temp.pages_met")
    conn.executemany("INSERT INTO temp.pages_met VALUES (?)", [(url,) for url in met])
    before = {row[0] for row in conn.execute(_LED_BEFORE, (since,))}
    now = {row[0] for row in conn.execute(_LEADS_NOW, (since, since))}
    unknown = {url: row for url, row in met.items() if url not in before}
    listed = _listed(run, [row for url, row in unknown.items() if url not in now], since)
    yield from (row for url, row in unknown.items() if url in now or row.page in listed)


def _listed(run: Run, met: list[_Met], since: int) -> set[int]:
    """Pages that a list dates after the crawl before began; none of a site where those are many.

    A list that is found only now, or that gives every page the same moment, dates pages that are not new.
    """
    began = run.conn.execute("SELECT started_at FROM crawls WHERE id = ?", (since,)).fetchone()[0]
    dated: dict[str, set[int]] = defaultdict(set)
    for row in met:
        if run.listed.get(row.page, "") > began:
            dated[row.site].add(row.page)
    query = "SELECT count(*) FROM pages WHERE site = ? AND capture IS NOT NULL"
    return {
        page
        for site, pages in dated.items()
        if len(pages) <= max(_FEW, _SHARE * run.conn.execute(query, (site,)).fetchone()[0])
        for page in pages
    }


def _told_otherwise(conn: sqlite3.Connection, since: int) -> set[str]:
    """Addresses of what is told as a story, as the new place of a page, or as an office."""
    rows = conn.execute(
        "SELECT url FROM news_items WHERE url IS NOT NULL UNION "
        "SELECT moved_to FROM pages WHERE moved_to IS NOT NULL UNION "
        "SELECT p.url FROM changes c JOIN pages p ON p.id = c.page "
        "WHERE c.crawl > ? AND c.kind = 'office' AND c.op = 'added'",
        (since,),
    )
    return {row[0] for row in rows}


_KNOWN = (
    "EXISTS (SELECT 1 FROM page_readings f JOIN captures fc ON fc.id = f.since "
    "WHERE f.page = {page} AND fc.crawl <= ?)"
)
_MET = f"""\
SELECT p.id, p.url, p.site, p.title, c.fetched_at FROM pages p JOIN captures c ON c.id = p.capture
WHERE p.site = ? AND p.kind = 'page' AND p.gone_since IS NULL AND p.moved_to IS NULL
AND NOT {_KNOWN.format(page="p.id")}
ORDER BY p.id"""
_LED = """\
SELECT DISTINCT t.url FROM ({readings}) o JOIN readings r ON r.id = o.reading
JOIN json_each(r.data) a JOIN temp.pages_met t ON t.url = json_extract(a.value, '$.url')"""
_LED_BEFORE = _LED.format(
    readings="SELECT DISTINCT pr.reading FROM page_readings pr JOIN captures c ON c.id = pr.since "
    "WHERE pr.kind GLOB 'anchors/*' AND c.crawl <= ?"
)
_LEADS_NOW = _LED.format(
    readings="SELECT DISTINCT pr.reading FROM page_readings pr JOIN captures c ON c.id = pr.since "
    f"WHERE pr.kind GLOB 'anchors/*' AND pr.until IS NULL AND c.crawl > ? AND {_KNOWN.format(page='pr.page')}"
)


# Back ------------------------------------------------------------------------------------------------------


def _returned(run: Run) -> list[_Met]:
    """Pages that stand, and of which it was told last that they are gone for good."""
    rows = run.conn.execute(
        "SELECT p.id, p.url, p.site, p.title, c.fetched_at FROM changes g JOIN pages p ON p.id = g.page "
        "JOIN captures c ON c.id = p.capture WHERE g.kind = 'text' AND g.op = 'removed' AND g.crawl < ? "
        "AND g.identity = p.url AND coalesce(g.standing, 'confirmed') = 'confirmed' "
        "AND p.gone_since IS NULL AND p.moved_to IS NULL AND NOT EXISTS (SELECT 1 FROM changes l "
        "WHERE l.page = g.page AND l.kind = 'text' AND l.op IN ('added', 'removed') AND l.id > g.id)",
        (run.crawl,),
    ).fetchall()
    return [_Met._make(row) for row in rows]
