"""Scrapy's settings: polite, guarded, and nothing listens.

The network file adds the User-Agent and each site's delay when a spider is made. ``scrapy crawl network -s
NAME=VALUE`` changes any of these for a run.
"""

from __future__ import annotations

BOT_NAME = "iclei-archive"
SPIDER_MODULES = ["iclei_scraper.spiders"]
COMMANDS_MODULE = "iclei_scraper.cli.scrapy"  # `scrapy crawl` with a true exit status

# No reactor: crawls can follow each other in one process.
TWISTED_REACTOR_ENABLED = False
DOWNLOAD_HANDLERS = {
    "http": "iclei_scraper.http.handler.HttpHandler",
    "https": "iclei_scraper.http.handler.HttpHandler",
    "ftp": None,
    "file": None,
    "data": None,
    "s3": None,
}

# Nothing that listens, and nobody who executes: both are on by default.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# Manners
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = BOT_NAME
POLITENESS_ENABLED = (
    True  # the delays of the network file and of robots.txt; False only for servers of one's own
)
CRAWL_DELAY_MAX = 60.0  # seconds; a longer Crawl-delay counts as this
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.0  # a second is a second
CONCURRENT_REQUESTS = 64
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_ITEMS = 2  # a page gives one item; Scrapy starts this many tasks for every page
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 60.0
COOKIES_ENABLED = False  # every request is a first visit; what sites try to set is kept with the headers
REFERRER_POLICY = "no-referrer"
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1"}

# Limits
DOWNLOAD_TIMEOUT = 60.0  # seconds for a whole exchange, however slowly it drips
DOWNLOAD_MAXSIZE = 20 * 2**20  # bytes, packed and unpacked
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_FAIL_ON_DATALOSS = False
DOWNLOAD_VERIFY_CERTIFICATES = True
RETRY_TIMES = 3
RETRY_BACKOFF = 2.0  # seconds before the first new attempt, doubled each time
RETRY_AFTER_MAX = 120.0  # seconds; a host that wants more is left for the next crawl
HOST_STRIKES = 5  # failing pages in a row after which a host is left alone
REDIRECT_MAX_TIMES = 5  # of robots.txt; the spiders follow the redirects of pages themselves
METAREFRESH_ENABLED = False
HTTPERROR_ALLOW_ALL = True
URLLENGTH_LIMIT = 4_000

DOWNLOADER_MIDDLEWARES = {
    "iclei_scraper.http.guards.GuardMiddleware": 25,
    "iclei_scraper.http.robots.RobotsAnswerMiddleware": 120,
    "iclei_scraper.http.conditional.ConditionalMiddleware": 450,
    "iclei_scraper.http.patience.PatienceMiddleware": 550,
    "iclei_scraper.http.cookies.CookieWatchMiddleware": 950,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
}
EXTENSIONS = {
    "iclei_scraper.http.politeness.Politeness": 500,  # after AutoThrottle
    "scrapy.extensions.corestats.CoreStats": None,  # trips over a spider that never opened
}

ITEM_PIPELINES = {
    "pipelines.normalise.NormalisePipeline": 100,
    "pipelines.validate.ValidatePipeline": 200,
    "pipelines.archive.ArchivePipeline": 300,
    "pipelines.changes.ChangesPipeline": 400,
    "pipelines.alerts.AlertsPipeline": 500,
}
ARCHIVE_PATH = "archive.db"
NOISE_ENABLED = True  # learn what differs from fetch to fetch, and leave it out when pages are compared
NOISE_SHARE = 0.01  # of a site's pages, fetched twice to learn it; its first two pages always are
CLOAKING_ENABLED = False  # ask for some pages once more in a search engine's name
CLOAKING_PAGES = 5  # of each site, besides its home page
ARCHIVE_STATION = "pipelines.archive.ArchivePipeline"

# Queues: the frontier decides what is next, Scrapy's queue only holds what is about to go out.
SCHEDULER_PRIORITY_QUEUE = "scrapy.pqueues.ScrapyPriorityQueue"
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"

LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
STATS_DUMP = False
