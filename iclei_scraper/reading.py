"""Read one page: every parser over one tree, then normalisation.

A page read by hand and a page crawled go through here, so they give the same records.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from iclei_scraper.changes import compare
from iclei_scraper.changes.untouched import Wording, is_untouched
from iclei_scraper.items import PageRecords
from iclei_scraper.network import Network
from iclei_scraper.normalise.cookies import merge_cookies
from iclei_scraper.normalise.news import merge_news
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.normalise.pages import at_home
from iclei_scraper.normalise.statistics import merge_statistics
from iclei_scraper.normalise.validity import validate
from iclei_scraper.page import Page
from iclei_scraper.page.bounds import MOST_LINES, MOST_SHOWN, MOST_TAGS, MOST_TEXT
from iclei_scraper.parsers.cookies import (
    find_invisible_declaration,
    parse_cookie_categories,
    parse_cookies,
)
from iclei_scraper.parsers.features import parse_features
from iclei_scraper.parsers.injected import find_injected, without_injected
from iclei_scraper.parsers.links import parse_anchors, parse_legal, parse_social
from iclei_scraper.parsers.main_text import main_text
from iclei_scraper.parsers.metadata import parse_alternates, parse_canonical
from iclei_scraper.parsers.mixed_content import find_mixed_content
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.offices import listed_blocks, parse_offices
from iclei_scraper.parsers.pretence import pretence
from iclei_scraper.parsers.statistics import parse_statistics
from iclei_scraper.parsers.surroundings import parse_surroundings
from iclei_scraper.parsers.version import parser_version
from iclei_scraper.records import Finding
from iclei_scraper.undisturbed import undisturbed
from iclei_scraper.values.lasting.durations import read_duration
from iclei_scraper.values.wording.urls import can_be_split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from iclei_scraper.items import Reject
    from iclei_scraper.records import Change, NewsItem, Office, Statistic

logger = logging.getLogger(__name__)

Read = TypeVar("Read")


def read_page(
    body: bytes | str,
    url: str,
    *,
    fetched_at: datetime | None = None,
    content_type: str | None = None,
    network: Network | None = None,
) -> PageRecords:
    """All records of a page.

    Args:
        body: the payload, or its text.
        url: address of the page; relative links are resolved against it. One that is none, such as
            ``http://[``, counts as unknown.
        fetched_at: when it was fetched (aware). Without it, dates told relative to it ("3 days ago") and
            dates without a year stay unread, and no date is refused for lying in the future.
        content_type: the ``Content-Type`` header, for its charset.
        network: what is known of the network; the bundled network file by default.

    Returns:
        The records. Malformed markup gives what can be read; a parser that fails loses its own kind alone,
        which :attr:`PageRecords.unread` then names.
    """
    known = network or Network.load()
    with undisturbed():
        page = _page(body, url, known, fetched_at=fetched_at, content_type=content_type)
        return _Reading(page, known).records()


def _page(
    body: bytes | str,
    url: str,
    network: Network,
    *,
    fetched_at: datetime | None = None,
    content_type: str | None = None,
) -> Page:
    url = url if can_be_split(url) else ""
    site = network.site_of(url)
    return Page(
        url,
        body,
        fetched_at=fetched_at,
        content_type=content_type,
        languages=site.languages if site else (),
        date_order=site.date_order if site else None,
    )


def read_stored(
    body: bytes, url: str, *, fetched_at: datetime, content_type: str | None, network: Network
) -> tuple[PageRecords, list[Reject]]:
    """What the assembly line makes of a stored body: its records, and those that validation refuses."""
    records = read_page(body, url, fetched_at=fetched_at, content_type=content_type, network=network)
    return validate(at_home(records, network))


def reading_version(network: Network) -> str:
    """Version of all that decides what is read from bytes: the code, its libraries, the network file."""
    known = f".{network.digest[:8]}" if network.digest else ""
    return f"{parser_version()}{known}"


def compare_pages(
    before: bytes | str,
    after: bytes | str,
    url: str,
    *,
    fetched_at: datetime | None = None,
    network: Network | None = None,
) -> list[Change]:
    """What changed between two bodies of the same address; markup alone is no change.

    What is read otherwise from words that nobody edited is no change either.

    Args:
        before: the older body.
        after: the newer body.
        url: address of both.
        fetched_at: when they were fetched (aware), as :func:`read_page` has it.
        network: what is known of the network; the bundled network file by default.
    """
    known = network or Network.load()
    pages = [_page(body, url, known, fetched_at=fetched_at) for body in (before, after)]
    records = [_Reading(page, known).records() for page in pages]
    sides = Wording(pages[0]), Wording(pages[1])
    changes = compare(*records, own=known.owns, sides=lambda: sides)
    return [it for it in changes if it.verdict != "site" or not is_untouched(it, *sides)]


_BOUNDS = (
    f"more than {MOST_TAGS} tags, {MOST_LINES} lines, {MOST_SHOWN >> 20} million characters of text"
    f" or {MOST_TEXT >> 20} million of markup"
)
_CUT = Finding(
    kind="page_cut",
    severity="low",
    quote="only the beginning of the page was read",
    signals=(_BOUNDS,),
)


class _Reading:
    """One page being read, kind by kind."""

    def __init__(self, page: Page, network: Network) -> None:
        self._page = page
        self._network = network
        self._unread: dict[str, str] = {}

    def records(self) -> PageRecords:
        page = self._page
        injected, page.injected = self._injected()
        offices, contradictions = self._offices()
        page.listed = self._read("office", lambda: listed_blocks(page), frozenset())
        news = self._all("news", lambda: merge_news(parse_news(page), page.url, self._network))
        news = tuple(_without_injected(item, injected) for item in news) if injected else news
        cookies = self._all("cookie", lambda: merge_cookies(parse_cookies(page)))
        shown = None if "cookie" in self._unread else bool(cookies)
        return PageRecords(
            url=page.url,
            language=page.language,
            title=page.title,
            offices=offices,
            news=news,
            statistics=self._statistics(lasting=bool(cookies)),
            cookies=cookies,
            cookie_categories=self._all("cookie", lambda: parse_cookie_categories(page)),
            features=self._all("feature", lambda: parse_features(page)),
            social=self._all("link", lambda: parse_social(page)),
            legal=self._all("link", lambda: parse_legal(page)),
            findings=(
                *injected,
                *contradictions,
                *self._all("finding", lambda: find_invisible_declaration(page, shown=shown)),
                *self._all("finding", lambda: find_mixed_content(page)),
                *([_CUT] if page.is_cut else []),
            ),
            canonical_url=self._read("link", lambda: parse_canonical(page), None),
            alternates=self._read("link", lambda: parse_alternates(page), {}),
            text=None if _is_article(page.url, news) else self._text(injected),
            anchors=self._all("link", lambda: parse_anchors(page)),
            surroundings=self._read("surroundings", lambda: parse_surroundings(page), {}),
            pretence=self._read("pretence", lambda: _pretence(page), None),
            unread=self._unread,
        )

    def _injected(self) -> tuple[tuple[Finding, ...], frozenset[int]]:
        """Looked for first: what was put into the page is no content."""
        nothing: tuple[tuple[Finding, ...], frozenset[int]] = ((), frozenset())
        return self._read("finding", lambda: find_injected(self._page, self._network.owns), nothing)

    def _statistics(self, *, lasting: bool) -> tuple[Statistic, ...]:
        """What the page counts; beside cookies a length of time is how long one of them is kept."""
        told = self._all("statistic", lambda: merge_statistics(parse_statistics(self._page)))
        return tuple(one for one in told if not (lasting and _is_time(one)))

    def _offices(self) -> tuple[tuple[Office, ...], tuple[Finding, ...]]:
        nothing: tuple[tuple[Office, ...], tuple[Finding, ...]] = ((), ())
        return self._read("office", lambda: merge_offices(parse_offices(self._page), self._network), nothing)

    def _text(self, injected: tuple[Finding, ...]) -> str | None:
        return self._read("text", lambda: without_injected(main_text(self._page), injected), None)

    def _all(self, kind: str, read: Callable[[], Iterable[Read]]) -> tuple[Read, ...]:
        return self._read(kind, lambda: tuple(read()), ())

    def _read(self, kind: str, read: Callable[[], Read], empty: Read) -> Read:
        """What a parser reads, or ``empty`` and a note: one fault must not cost the other kinds."""
        try:
            return read()
        except Exception as error:
            logger.exception("the %s parser failed on %s", kind, self._page.url)
            self._unread[kind] = f"{type(error).__name__}: {error}"
            return empty


def _pretence(page: Page) -> str | None:
    found = pretence(page)
    return found.kind if found else None


def _is_time(claim: Statistic) -> bool:
    """Whether a claim is nothing but a length of time: "365", "days"."""
    return " " not in claim.label and read_duration(f"{claim.raw} {claim.label}") is not None


def _without_injected(item: NewsItem, injected: tuple[Finding, ...]) -> NewsItem:
    """A news item without what was put into the paragraphs that it was read from."""
    return replace(
        item,
        teaser=without_injected(item.teaser, injected) or None if item.teaser else None,
        body=without_injected(item.body, injected) or None if item.body else None,
    )


def _is_article(url: str, news: tuple[NewsItem, ...]) -> bool:
    return any(item.body and item.url == url for item in news)
