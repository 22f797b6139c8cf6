"""A few pages of each site are fetched twice, one right after the other: what differs is nobody's edit.

The archive learns from it what is volatile on the site. The second request waits for its turn as every other.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from iclei_scraper.http.answers import OK, outcome_of
from iclei_scraper.http.marks import FETCHED_AT
from iclei_scraper.items import SecondLook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy import Request
    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure

    from iclei_scraper.network import Network

NOISE_ENABLED = "NOISE_ENABLED"
"""Setting: ``False`` learns nothing, and leaves nothing out when pages are compared."""

NOISE_SHARE = "NOISE_SHARE"
"""Setting: share of the pages of a site that are fetched twice."""

_FIRST = 2
"""Pages of each site that are fetched twice at least: the home page and another one."""
_MOST = 20
"""Pages of each site that are fetched twice at most, in one crawl."""
_PRIORITY = 20  # before all else that waits: within minutes of the first fetch


class SecondLooks:
    """Chooses the pages, and asks for them.

    Args:
        share: of the pages of a site.
        without: ids of sites on which nothing is learned.
    """

    def __init__(self, share: float = 0.0, without: frozenset[str] = frozenset()) -> None:
        self._share = share
        self._without = without
        self._seen: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()

    @classmethod
    def for_crawl(cls, settings: BaseSettings, network: Network) -> SecondLooks:
        """As the settings and the network file want it."""
        share = settings.getfloat(NOISE_SHARE) if settings.getbool(NOISE_ENABLED, default=True) else 0.0
        return cls(share, frozenset(site.id for site in network.sites if not site.noise))

    def wanted(self, site: str, url: str) -> bool:
        """Whether a page that was just fetched is to be fetched again; other pages another night."""
        if self._share <= 0 or site in self._without or self._taken[site] >= _MOST:
            return False
        self._seen[site] += 1
        if self._seen[site] > _FIRST and chance(url) >= self._share:
            return False
        self._taken[site] += 1
        return True

    def request(self, first: Request | None, url: str) -> Request:
        """The same request once more."""
        return again(first, callback=self.answered, errback=self.failed, cb_kwargs={"url": url})

    def answered(self, response: Response, url: str) -> Iterator[SecondLook]:
        """The page has answered again."""
        if outcome_of(response) == OK:
            moment = response.meta.get(FETCHED_AT)
            at = moment if isinstance(moment, datetime) else datetime.now(UTC)
            yield SecondLook(url=url, body=response.body, fetched_at=at)

    def failed(self, failure: Failure) -> None:
        """It has not; nothing depends on it."""


def again(first: Request | None, **told: Any) -> Request:
    """A request once more, for its whole body, right after the first; ``told`` says who gets the answer."""
    assert first is not None  # noqa: S101  # Scrapy sets it for every response
    request: Request = first.replace(
        meta={"dont_redirect": True}, priority=_PRIORITY, dont_filter=True, **told
    )
    for name in ("If-None-Match", "If-Modified-Since"):  # the body is wanted, whatever is known of it
        request.headers.pop(name, None)
    return request


def chance(url: str) -> float:
    """A number from 0 to 1 for a page and a day."""
    seed = f"{datetime.now(UTC):%Y-%m-%d} {url}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(seed, digest_size=4).digest()) / 2**32
