"""How many records a site and a page carried night by night, and the floors that this teaches."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.floors import COUNT, FIELDS, WINDOW, Figures, Floor, figures_of, learn

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run

PAGES = "page"
"""Kind under which the pages that answered are counted."""
_HEALTHY = 0.1  # share of a site's pages that may fail in a crawl from which something is learned


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFigure:
    """One figure of a site, and the floor that is learned of it."""

    site: str
    kind: str
    figure: str
    """``count`` or the name of a field."""
    latest: float | None
    """Records, or share of them whose field is known, in the latest healthy crawl."""
    usual: float | None
    """Median of the nights; ``None`` where nothing is learned yet."""
    floor: float | None
    """Below which a crawl is not believed; ``None`` where nothing is learned yet."""
    nights: int


def note(run: Run, doubted: set[tuple[str, str]]) -> None:
    """Write down what stands on each site at the end of a whole crawl that had healthy answers from it.

    Args:
        run: the crawl.
        doubted: sites and kinds that fell below a floor: a fault must not teach what is usual.
    """
    for site, pages in _healthy_sites(run).items():
        _write(run, site, PAGES, Figures(pages))
        for kind in FIELDS:
            if (site, kind) not in doubted:
                _write(run, site, kind, standing(run.conn, site, kind))
    run.conn.execute(
        "DELETE FROM figures WHERE crawl < (SELECT min(id) FROM (SELECT DISTINCT crawl AS id FROM figures "
        "ORDER BY crawl DESC LIMIT ?))",
        (2 * WINDOW,),
    )


def _healthy_sites(run: Run) -> dict[str, int]:
    rows = run.conn.execute(
        "SELECT site, pages FROM crawl_sites WHERE crawl = ? AND pages > 0 "
        "AND failed <= ? * (pages + failed)",
        (run.crawl, _HEALTHY),
    )
    return dict(rows.fetchall())


def _write(run: Run, site: str, kind: str, figures: Figures) -> None:
    run.conn.execute(
        "INSERT OR REPLACE INTO figures (crawl, site, kind, records, filled) VALUES (?, ?, ?, ?, ?)",
        (run.crawl, site, kind, figures.records, to_json(dict(figures.filled))),
    )


def standing(conn: sqlite3.Connection, site: str, kind: str) -> Figures:
    """The figures of the records that stand on a site, without those that are missing."""
    fields = FIELDS[kind]
    sums = "".join(f", coalesce(sum({field} IS NOT NULL AND {field} <> ''), 0)" for field in fields)
    row = conn.execute(
        f"SELECT count(*){sums} FROM {BY_KIND[kind].name} t WHERE site = ? AND gone_since IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.record = t.id)",
        (site,),
    ).fetchone()
    return Figures(row[0], dict(zip(fields, row[1:], strict=True)))


# Floors --------------------------------------------------------------------------------------------------


def of_site(conn: sqlite3.Connection, site: str, kind: str) -> dict[str, Floor]:
    """Figure -> floor, of what a site carries."""
    return _learned(kind, _nights(conn, site, kind))


def of_page(conn: sqlite3.Connection, page: int, site: str, kind: str) -> dict[str, Floor]:
    """Figure -> floor, of what a page carries; shares of fields by its site while the page is new."""
    shares = {name: floor for name, floor in of_site(conn, site, kind).items() if name != COUNT}
    return shares | _learned(kind, _nights_of_page(conn, page, kind))


def listed(conn: sqlite3.Connection, site: str | None = None) -> list[SiteFigure]:
    """Every figure that is watched, with its floor as far as one is learned."""
    query = "SELECT DISTINCT site, kind FROM figures WHERE ?1 IS NULL OR site = ?1 ORDER BY site, kind"
    found: list[SiteFigure] = []
    for where, kind in conn.execute(query, (site,)).fetchall():
        nights = _nights(conn, where, kind)
        floors = _learned(kind, nights)
        if not any(figures.records for figures in nights):
            continue
        for name in (COUNT, *FIELDS.get(kind, ())):
            floor = floors.get(name)
            found.append(
                SiteFigure(
                    site=where,
                    kind=kind,
                    figure=name,
                    latest=nights[-1].of(name),
                    usual=floor.usual if floor else None,
                    floor=floor.value if floor else None,
                    nights=floor.nights if floor else len(nights),
                )
            )
    return found


def _learned(kind: str, nights: list[Figures]) -> dict[str, Floor]:
    floors = {}
    for name in (COUNT, *FIELDS.get(kind, ())):
        floor = learn(name, [value for figures in nights if (value := figures.of(name)) is not None])
        if floor is not None:
            floors[name] = floor
    return floors


def _nights(conn: sqlite3.Connection, site: str, kind: str) -> list[Figures]:
    """What a site carried in the latest nights, oldest first."""
    rows = conn.execute(
        "SELECT records, filled FROM figures WHERE site = ? AND kind = ? ORDER BY crawl DESC LIMIT ?",
        (site, kind, WINDOW),
    ).fetchall()
    return [Figures(records, json.loads(filled)) for records, filled in reversed(rows)]


def _nights_of_page(conn: sqlite3.Connection, page: int, kind: str) -> list[Figures]:
    """What a page said in each of the latest whole crawls since it was first read."""
    readings = conn.execute(
        "SELECT since.crawl, until.crawl, r.data FROM page_readings pr JOIN readings r ON r.id = pr.reading "
        "JOIN captures since ON since.id = pr.since LEFT JOIN captures until ON until.id = pr.until "
        "WHERE pr.page = ? AND pr.kind = ? ORDER BY pr.since",
        (page, kind),
    ).fetchall()
    if not readings:
        return []
    said = [(since, until, figures_of(kind, json.loads(data))) for since, until, data in readings]
    crawls = conn.execute(
        "SELECT id FROM crawls WHERE whole = 1 AND purpose = 'crawl' AND id >= "
        "(SELECT min(c.crawl) FROM captures c WHERE c.page = ?) ORDER BY id DESC LIMIT ?",
        (page, WINDOW),
    ).fetchall()
    nothing = Figures(0)
    return [
        next(
            (
                figures
                for since, until, figures in reversed(said)
                if since <= crawl and (until is None or until > crawl)
            ),
            nothing,
        )
        for (crawl,) in reversed(crawls)
    ]
