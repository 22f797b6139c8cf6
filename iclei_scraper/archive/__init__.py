"""The SQLite archive: the only room that knows SQL. ``docs/archive.md`` describes its tables."""

from iclei_scraper.archive.absences import Proof, SharedEdit
from iclei_scraper.archive.archive import Archive
from iclei_scraper.archive.cookies import CookieComparison
from iclei_scraper.archive.correcting import CorrectionState
from iclei_scraper.archive.crawls import CrawlRow, SiteEntry, SiteSummary
from iclei_scraper.archive.differing import Differing
from iclei_scraper.archive.doubting import Doubt
from iclei_scraper.archive.errors import ArchiveError
from iclei_scraper.archive.evidence import Chain, Source
from iclei_scraper.archive.fetches import Fetch
from iclei_scraper.archive.figures import SiteFigure
from iclei_scraper.archive.history import PageVersion, RecordRow, Standing, Version
from iclei_scraper.archive.queries import BookedChange
from iclei_scraper.archive.rereading import Reread, StoredPage
from iclei_scraper.archive.rereading_history import RereadHistory, StoredHistory
from iclei_scraper.archive.search.hits import SearchHit
from iclei_scraper.archive.shortfalls import Held
from iclei_scraper.archive.storing import Stored
from iclei_scraper.archive.verifying import Fault
from iclei_scraper.archive.volatile import NoiseRule

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
