"""Playing nights: real parsers, the real assembly line, a real archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from iclei_scraper.archive import Archive
from iclei_scraper.items import Capture, FetchFailure, PageItem, PageRecords
from iclei_scraper.network import Network
from iclei_scraper.page import Page
from iclei_scraper.reading import read_page
from tests.archive.conftest import FIRST_NIGHT
from tests.nights.site import BASE
from tests.pipelines.test_line import Courier, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

NETWORK = Network.read(
    f'name = "Harbour Network"\nown_names = ["Harbour Network"]\n[[sites]]\nid = "main"\nbase = "{BASE}/"\n'
)
OPERATOR = ("parser", "fetch")
Told = tuple[str, str, str]
"""Kind, what happened, verdict."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page answers with instead of itself."""

    status: int
    outcome: str
    body: str = ""
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A page gives no answer at all."""

    reason: str


Night = dict[str, "str | Answer | Silence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Nights, and what the last of them is to be told of."""

    name: str
    group: str
    nights: tuple[Night, ...]
    expected: tuple[Told, ...] = ()
    """Of severity ``low`` and above, whoever is told."""
    minimum: str = "low"
    """Least severity that counts."""
    misread: Callable[[PageRecords], PageRecords] = field(default=lambda records: records)
    """What a faulty parser makes of a page."""
    faulty: int = 1
    """How many nights it reads, the last ones by default."""
    healed: int = 0
    """How many nights after them are read as they should be."""


def play(case: Case, path: Path, *, night: int = 0) -> list[Told]:
    """What the last night of a case books, without what nobody is told.

    Args:
        case: the nights.
        path: of the archive; one that is there goes on.
        night: of the first one.
    """
    before = Courier.network
    Courier.network = NETWORK
    try:
        for number, pages in enumerate(case.nights):
            faulty = 0 < len(case.nights) - case.healed - number <= case.faulty
            if number == night == 0 and not faulty and not path.exists():
                path.write_bytes(_after_first(tuple(pages.items())))
                continue
            shown = [_item(at, said, night + number, case if faulty else None) for at, said in pages.items()]
            run(path, *shown)
    finally:
        Courier.network = before
    with Archive.open(path, read_only=True) as archive:
        crawl = archive.crawl()
        assert crawl is not None
        assert crawl.status in ("complete", "partial"), crawl
        wanted = ("site", "template", *OPERATOR)
        booked = archive.changes(crawl=crawl.id, minimum=case.minimum, verdicts=wanted)
    return sorted((it.change.kind, it.change.op, it.change.verdict) for it in booked)


@lru_cache(maxsize=8)
def _after_first(pages: tuple[tuple[str, str | Answer | Silence], ...]) -> bytes:
    """The archive after a first night, which most cases have in common."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        run(path, *(_item(at, said, 0, None) for at, said in pages))
        return path.read_bytes()


def _item(path: str, said: str | Answer | Silence, night: int, case: Case | None) -> PageItem | FetchFailure:
    if isinstance(said, Silence):
        at = FIRST_NIGHT + timedelta(days=night)
        return FetchFailure(url=f"{BASE}{path}", site="main", reason=said.reason, failed_at=at)
    given = said if isinstance(said, Answer) else Answer(200, "ok", said)
    capture = Capture(
        url=f"{BASE}{path}",
        site="main",
        status=given.status,
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=given.body.encode("utf-8", "surrogateescape"),
        fetched_at=FIRST_NIGHT + timedelta(days=night),
        redirected_to=f"{BASE}{given.to}" if given.to else None,
    )
    if given.outcome != "ok":
        return PageItem(capture=capture, outcome=given.outcome)
    records = _read(capture.body, capture.url, capture.fetched_at)
    if records.pretence:
        return PageItem(capture=capture, outcome=records.pretence)
    return PageItem(capture=capture, records=case.misread(records) if case else records)


@cache
def _read(body: bytes, url: str, fetched_at: datetime) -> PageRecords:
    """What is read from a page; most cases have most pages in common."""
    content_type = "text/html; charset=utf-8"
    return read_page(body, url, fetched_at=fetched_at, content_type=content_type, network=NETWORK)


def text_differs(before: str | Answer | Silence | None, after: str | Answer | Silence) -> bool:
    """Whether somebody who compares the pages' text alone would raise an alarm."""
    first, second = (
        said if isinstance(said, str) else said.body if isinstance(said, Answer) else ""
        for said in (before, after)
    )
    return bool(_words(first) != _words(second))


def _words(html: str) -> list[str]:
    return Page(f"{BASE}/", html).selector.xpath("//body//text()[normalize-space()]").getall() if html else []
