"""Sites that carry less of a kind than is usual there, or than the network file asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.nights import figures
from iclei_scraper.archive.nights.figures import PAGES
from iclei_scraper.archive.records import shortfalls
from iclei_scraper.floors import FIELDS

if TYPE_CHECKING:
    from iclei_scraper.archive.settling.court import Court


def settle_floors(court: Court) -> None:
    """Tell the operator of the sites that fell below a floor or recovered, and learn from the others."""
    run = court.run
    asked = {key: reason for key in court.proof.floors if (reason := _asked(court, key)) is not None}
    reasons = asked | court.shortfalls
    for site, kind in sorted({*reasons, *shortfalls.sites_below(run.conn)}):
        shortfalls.note_site(run, site, kind, reasons.get((site, kind)))
    shortfalls.close(run)
    figures.note(run, shortfalls.doubted(run.conn))


def _asked(court: Court, key: tuple[str, str]) -> str | None:
    """Why a site that this crawl visited does not carry what the network file asks for."""
    (site, kind), least = key, court.proof.floors[key]
    run = court.run
    row = run.conn.execute(
        "SELECT pages FROM crawl_sites WHERE crawl = ? AND site = ? AND pages > 0", (run.crawl, site)
    ).fetchone()
    if row is None:
        return None
    if kind != PAGES and kind not in FIELDS:
        return None
    seen = row[0] if kind == PAGES else figures.standing(run.conn, site, kind).records
    return f"{seen}, where the network file asks for {least}" if seen < least else None
