"""The end of a crawl: what is no longer on a site, and what became of pages that did not answer as pages.

Only now is it known whether an office that left one page stands on another, and where a redirect led.
Everything here looks at the state of the archive, not at what this crawl did, so that a crawl which died
before its end is settled by the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.records import absences
from iclei_scraper.archive.settling.court import Compare, Court
from iclei_scraper.archive.settling.event_days import settle_event_days
from iclei_scraper.archive.settling.fetching import settle_fetching
from iclei_scraper.archive.settling.floors import settle_floors
from iclei_scraper.archive.settling.new_pages import settle_new_pages
from iclei_scraper.archive.settling.pages import settle_pages
from iclei_scraper.archive.settling.records import settle_records
from iclei_scraper.archive.settling.shared import name_templates, settle_shared
from iclei_scraper.archive.settling.turning_lines import settle_turning_lines
from iclei_scraper.archive.settling.twins import settle_twins

if TYPE_CHECKING:
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.absences import Proof

__all__ = ["Compare", "settle"]


def settle(run: Run, compare: Compare, proof: Proof) -> None:
    """Judge what is gone and what has moved, in the caller's transaction."""
    court = Court(run, compare, proof)
    settle_twins(run)
    absences.withdraw_returned(run)
    settle_pages(court)
    settle_records(court)
    settle_floors(court)
    settle_turning_lines(court)
    settle_shared(court)
    settle_event_days(run)
    settle_new_pages(run)
    settle_fetching(run)
    name_templates(run)
    run.conn.execute("UPDATE pages SET fate = NULL WHERE fate IS NOT NULL")
