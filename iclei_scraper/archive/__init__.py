"""The SQLite archive: the only room that knows SQL. ``docs/archive.md`` describes its tables."""

from iclei_scraper.archive.archive import Archive
from iclei_scraper.archive.base.cookies import CookieComparison
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.exchanges.fetches import Fetch
from iclei_scraper.archive.exchanges.volatile import NoiseRule
from iclei_scraper.archive.nights.crawls import CrawlRow, SiteEntry, SiteSummary
from iclei_scraper.archive.nights.figures import SiteFigure
from iclei_scraper.archive.parts.doubting import Doubt
from iclei_scraper.archive.records.absences import Proof, SharedEdit
from iclei_scraper.archive.records.correcting import CorrectionState
from iclei_scraper.archive.records.evidence import Chain, Source
from iclei_scraper.archive.records.history import PageVersion, RecordRow, Standing, Version
from iclei_scraper.archive.records.shortfalls import Held
from iclei_scraper.archive.records.stored import Stored, StoredPage
from iclei_scraper.archive.reports.queries import BookedChange
from iclei_scraper.archive.rereads.differing import Differing
from iclei_scraper.archive.rereads.rereading import Reread
from iclei_scraper.archive.rereads.rereading_history import RereadHistory, StoredHistory
from iclei_scraper.archive.rereads.verifying import Fault
from iclei_scraper.archive.search.hits import SearchHit

__all__ = [
    "Archive",
    "ArchiveError",
    "BookedChange",
    "Chain",
    "CookieComparison",
    "CorrectionState",
    "CrawlRow",
    "Differing",
    "Doubt",
    "Fault",
    "Fetch",
    "Held",
    "NoiseRule",
    "PageVersion",
    "Proof",
    "RecordRow",
    "Reread",
    "RereadHistory",
    "SearchHit",
    "SharedEdit",
    "SiteEntry",
    "SiteFigure",
    "SiteSummary",
    "Source",
    "Standing",
    "Stored",
    "StoredHistory",
    "StoredPage",
    "Version",
]
