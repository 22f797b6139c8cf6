"""From a response to the item that travels down the line."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.discovery import Hints, hints_of, links_of
from iclei_scraper.http.answers import (
    ERROR,
    MOVED,
    NOT_A_PAGE,
    OK,
    READ,
    UNCHANGED,
    header,
    headers_of,
    outcome_of,
    redirect_target,
)
from iclei_scraper.http.marks import FETCHED_AT
from iclei_scraper.items import Capture, PageItem
from iclei_scraper.page import Page
from iclei_scraper.reading import read_page

if TYPE_CHECKING:
    from scrapy.http import Response

    from iclei_scraper.discovery import Visit
    from iclei_scraper.http.memory import Memory
    from iclei_scraper.items import PageRecords
    from iclei_scraper.network import Network

logger = logging.getLogger(__name__)

FILE_LIMIT = 2**20
"""Bytes: larger files that turn up in the place of a page are not kept."""


@dataclass(slots=True)
class Answer:
    """A response to the visit of a page, understood."""

    response: Response
    visit: Visit
    outcome: str
    target: str | None = None
    """Canonical address that a redirect leads to."""
    records: PageRecords | None = None
    faulty: bool = False
    """A parser failed, in part or as a whole."""

    @classmethod
    def to(cls, visit: Visit, response: Response, network: Network, memory: Memory) -> Answer:
        """Understand a response; only a page that says something new is read.

        No fault of a parser comes out of here.
        """
        answer = cls(response, visit, outcome_of(response))
        if answer.outcome == MOVED:
            target = redirect_target(response)
            answer.target = network.canonical(target) if target else None
        elif answer.outcome == OK and memory.is_unchanged(visit.url, response.status, response.body):
            answer.outcome = UNCHANGED
        elif answer.outcome == OK:
            answer._read(network)
        return answer

    def _read(self, network: Network) -> None:
        try:
            self.records = read_page(
                self.response.body,
                self.visit.url,
                fetched_at=self.fetched_at,
                content_type=header(self.response, "Content-Type"),
                network=network,
            )
            self.faulty = bool(self.records.unread)
            if self.records.pretence:  # it says nothing of what the real page carries
                self.outcome, self.records = self.records.pretence, None
        except Exception:
            logger.exception("%s cannot be read", self.visit.url)
            self.outcome, self.faulty = ERROR, True

    @property
    def fetched_at(self) -> datetime:
        """When the head of the response had come."""
        moment = self.response.meta.get(FETCHED_AT)
        return moment if isinstance(moment, datetime) else datetime.now(UTC)

    @property
    def worth_keeping(self) -> bool:
        """Whether its bytes belong into the archive: a large file in the place of a page does not."""
        return self.outcome != NOT_A_PAGE or len(self.response.body) <= FILE_LIMIT

    @property
    def is_page(self) -> bool:
        """Whether a page came, known or new, and not only word that it is as before."""
        return self.outcome in READ and bool(self.response.body)

    def item(self) -> PageItem:
        """What the pipelines get."""
        capture = Capture(
            url=self.visit.url,
            site=self.visit.site.id,
            status=self.response.status,
            headers=headers_of(self.response),
            body=self.response.body,
            fetched_at=self.fetched_at,
            redirected_to=self.target,
        )
        return PageItem(
            capture=capture, records=self.records, outcome=self.outcome, listed=self.visit.modified
        )

    def links(self) -> dict[str, str]:
        """Where the page leads: URL -> words of the link."""
        records = self.records
        if records is None:
            return {}
        found = {anchor.url: anchor.text for anchor in records.anchors}
        others = [*records.alternates.values(), *([records.canonical_url] if records.canonical_url else [])]
        found |= {url: "" for url in others if url not in found}
        # A page without links may still lead on: a refresh, an image map.
        return found or dict.fromkeys(links_of(self._page()), "")

    def hints(self) -> Hints:
        """What the page says of feeds and APIs."""
        raw = self.response.headers.getlist("Link")
        return hints_of(self._page(), [value.decode("latin-1") for value in raw])

    def _page(self) -> Page:
        content_type = header(self.response, "Content-Type")
        return Page(
            self.visit.url, self.response.body if self.outcome in READ else b"", content_type=content_type
        )
