"""Fourth station: what differs from the last time is found, judged and booked."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

from iclei_scraper.archive import Proof
from iclei_scraper.audit import audit
from iclei_scraper.audit.model import Certificate
from iclei_scraper.changes import compare
from iclei_scraper.changes.lost import digits_told, still_told
from iclei_scraper.changes.shared import Shown, shared_change
from iclei_scraper.changes.untouched import KINDS, is_untouched
from iclei_scraper.http.certificates import CERTIFICATES, certificates_in
from iclei_scraper.http.health import Tally
from iclei_scraper.items import PageItem, PageRecords, SearchVisit
from iclei_scraper.page import Page
from iclei_scraper.reading import read_stored
from iclei_scraper.withholding import text_lines
from pipelines.archive import ArchivePipeline

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from iclei_scraper.archive import SharedEdit, Stored, StoredPage
    from iclei_scraper.changes.untouched import Wording
    from iclei_scraper.records import Change

logger = logging.getLogger(__name__)

_SAMPLES = 24  # pages on which edits of a site's furniture are seen: a dozen edits on the same three or four
_STILL_THERE = "its digits still stand on the page"
_BY_OTHERS = "other parsers read it before"
_UNTOUCHED = "nobody edited the words of the page: the same parsers read them otherwise"


def _is_contradiction(change: Change) -> bool:
    return change.kind == "finding" and change.field == "contradiction"


class ChangesPipeline:
    """Compares every page that says something else with what it said before.

    It works on what the archive station has stored, and books there. A page whose comparison fails, or that
    a crawl stored before it died, stays marked in the archive and is compared by the next crawl.
    """

    station: ArchivePipeline

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._read_again = lru_cache(maxsize=_SAMPLES)(self._read)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Keep the crawler, to find the archive's station."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Catch up on what an earlier crawl stored and did not compare."""
        station = self.crawler.get_item_pipeline(ArchivePipeline)
        if station is None:
            raise RuntimeError("ChangesPipeline needs pipelines.archive.ArchivePipeline before it")
        self.station = station
        station.closing.append(self.settle)
        for stored in list(station.archive.pending()):
            self._book(stored)

    def process_item(self, item: Any) -> Any:
        """Compare a page with what it said before, note what search engines alone are shown."""
        if isinstance(item, PageItem):
            stored = self.station.stored.pop(id(item), None)
            if stored is not None:
                self._book(stored)
        elif isinstance(item, SearchVisit):
            url = self.station.network.canonical(item.url)
            self.station.archive.note_cloaking(self.station.crawl, item.site, url, item.findings)
        return item

    def settle(self) -> None:
        """Judge what is gone and what has moved, now that the crawl has seen everything; then audit."""
        archive, network = self.station.archive, self.station.network
        archive.settle(self.station.crawl, self._compare, self._proof())
        try:
            facts = archive.audit_facts(reference=network.sites[0].id)
            facts = replace(
                facts, certificates=self._certificates(), owns=network.owns, trusts=network.trusts
            )
            found = list(audit(facts))
        except Exception:  # an audit looks at everything; what it trips over must not cost the crawl
            logger.exception("the sites could not be audited")
            return
        archive.note_audit(self.station.crawl, found)

    def _certificates(self) -> tuple[Certificate, ...]:
        """As each host showed it last: one that no longer answers may well have lost its certificate."""
        counters = self.station.archive.latest_counters(CERTIFICATES) | self.crawler.stats.get_stats()
        today = datetime.now(UTC)
        return tuple(
            Certificate(
                site=site,
                host=host,
                ends=ends,
                days=(datetime.fromisoformat(ends) - today) / timedelta(days=1),
            )
            for site, host, ends in certificates_in(counters)
        )

    def _proof(self) -> Proof:
        nights = self.crawler.settings.getint("ARCHIVE_ABSENCE_NIGHTS", Proof().nights)
        floors = self.station.network.floors
        return Proof(nights=nights, lost=self._still_told, shared=self._shared, floors=floors)

    def _shared(self, edit: SharedEdit) -> Change | None:
        """What an edit of text that many pages share tells, seen on some of them."""
        try:
            pages = [self._shown(before, after) for before, after in edit.samples]
            own = self.station.network.owns
            return shared_change(edit.place, edit.removed, edit.added, pages, own)
        except Exception:  # whatever a page does to the comparison, the crawl goes on
            logger.exception("an edit of the %s of several pages could not be compared", edit.place)
            Tally(self.crawler.stats).uncompared()
            return None

    def _shown(self, before: StoredPage, after: StoredPage) -> Shown:
        sides = [self._read_again(stored) for stored in (before, after)]
        (first, lines_before), (second, lines_after) = sides
        return Shown(before=first, after=second, lines_before=lines_before, lines_after=lines_after)

    def _read(self, stored: StoredPage) -> tuple[PageRecords, list[str]]:
        """A stored page's records and its text, line by line."""
        body = self.station.archive.body(stored.digest)
        page = Page(stored.url, body, content_type=stored.content_type)
        records, _ = read_stored(
            body,
            stored.url,
            fetched_at=stored.fetched_at,
            content_type=stored.content_type,
            network=self.station.network,
        )
        return records, [*(block.text for block in page.blocks), *text_lines(page)]

    def _still_told(self, kind: str, record: Any, url: str) -> str | None:
        """What of a record stands on the page that no longer seems to carry it."""
        return still_told(kind, record, self._lines(url))

    def _lines(self, url: str) -> list[str]:
        """The text of a page as it stands, line by line; none where it does not."""
        stored = self.station.archive.current_page(url)
        if stored is None:
            return []
        body = self.station.archive.body(stored.digest)
        return text_lines(Page(url, body, content_type=stored.content_type))

    def _book(self, stored: Stored) -> None:
        empty = PageRecords(url=stored.url)
        try:
            found = compare(
                stored.before or empty,
                stored.after or empty,
                own=self.station.network.owns,
                led=lambda url: self.station.archive.led_before(stored, url),
                sides=lambda: self._wordings(stored, "news") if stored.before else None,
            )
            found = self._judged(stored, found)
        except Exception:  # whatever a page does to the comparison, the crawl goes on
            logger.exception("%s could not be compared", stored.url)
            Tally(self.crawler.stats).uncompared()
            return
        if stored.by_others:  # nobody can tell the site's doing from the parsers': then it is no news
            found = [replace(change, verdict="parser", reason=_BY_OTHERS) for change in found]
        self.station.archive.book(self.station.crawl, stored, found, self.station.telling)

    def _judged(self, stored: Stored, changes: list[Change]) -> list[Change]:
        """What a parser lost or read otherwise, though the words stand as they stood, nobody edited.

        Of a whole record that is missing this is asked when the crawl ends.
        """
        asked = {
            change.kind
            for change in changes
            if change.kind in KINDS and change.op != "removed" and change.verdict == "site"
        }
        sides = {kind: self._wordings(stored, kind) for kind in asked} if stored.before else {}
        judged = [self._judge(stored, change, sides.get(change.kind)) for change in changes]
        if any(map(_is_contradiction, changes)) and self._are_misread(stored, judged):
            judged = [
                replace(it, verdict="parser", severity="info", reason=_UNTOUCHED)
                if _is_contradiction(it)
                else it
                for it in judged
            ]
        return judged

    def _are_misread(self, stored: Stored, judged: list[Change]) -> bool:
        """Whether a page's offices are not believed, so that neither is what they contradict."""
        if self.station.archive.is_held(stored.capture, "office"):
            return True
        verdicts = {change.verdict for change in judged if change.kind == "office"}
        if verdicts:
            return "site" not in verdicts
        sides = self._wordings(stored, "office") if stored.before else None
        return sides is not None and sides[0].text == sides[1].text

    def _judge(self, stored: Stored, change: Change, sides: tuple[Wording, Wording] | None) -> Change:
        if sides and change.op != "removed" and change.verdict == "site" and is_untouched(change, *sides):
            return replace(change, verdict="parser", reason=_UNTOUCHED)
        if change.op != "changed" or change.field not in ("phones", "faxes") or change.after:
            return change
        digits = "".join(char for char in change.before or "" if char.isdigit())
        told = digits_told(digits, self._lines(stored.url))
        return replace(change, verdict="parser", reason=_STILL_THERE) if told else change

    def _wordings(self, stored: Stored, kind: str) -> tuple[Wording, Wording] | None:
        """The words of a page as its records were believed last, and as they are."""
        archive = self.station.archive
        before, after = archive.believed_before(stored.capture, kind), archive.current_page(stored.url)
        if before is None or after is None:
            return None
        return self.station.words.of(before), self.station.words.of(after)

    def _compare(self, before: PageRecords, after: PageRecords) -> list[Change]:
        return compare(before, after, own=self.station.network.owns)
