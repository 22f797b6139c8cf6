"""The stations in a real crawl: Scrapy hands items down the line, and the archive tells the truth."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING, Any, Self

import pytest
from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.settings import Settings

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.http.health import OPENED, Tally
from iclei_scraper.http.memory import memory_of
from iclei_scraper.items import FetchFailure, PageItem, PageRecords
from iclei_scraper.network import Network, read_corrections
from iclei_scraper.records import Anchor, CookieCategory, LegalLink, Office, SocialLink
from tests.archive.conftest import BASE, FIRST_NIGHT, SITE, Lab, answer, news, office, page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

NETWORK = Network.read(f'[[sites]]\nbase = "{BASE}/"\n[[sites]]\nbase = "https://other.example/"\n')

SETTINGS = {
    "TWISTED_REACTOR_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "LOG_ENABLED": False,
    "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https", "ftp", "file", "data", "s3")),  # none is asked
    "DOWNLOADER_MIDDLEWARES_BASE": {},
    "SPIDER_MIDDLEWARES_BASE": {},
    "ITEM_PIPELINES": {
        "pipelines.normalise.NormalisePipeline": 100,
        "pipelines.validate.ValidatePipeline": 200,
        "pipelines.archive.ArchivePipeline": 300,
        "pipelines.changes.ChangesPipeline": 400,
    },
    "ARCHIVE_STATION": "pipelines.archive.ArchivePipeline",
}


class Courier(Spider):
    """Hands over what it was given, without asking any server."""

    name = "courier"
    network = NETWORK
    cargo: tuple[Any, ...] = ()
    left: int | None = 0

    async def start(self) -> AsyncIterator[Any]:
        tally = Tally(self.crawler.stats)
        for item in self.cargo:
            if isinstance(item, PageItem):
                tally.site(item.capture.site, OPENED)
                tally.page(item.capture.site, item.outcome)
            elif isinstance(item, FetchFailure):
                tally.site(item.site, item.reason)
                tally.failure(item.site)
            yield item
        if self.left is not None:
            tally.bounds(left=self.left, limited=False, narrowed=False)


class _OneCrawl(Settings):
    """Settings of a single crawl, which needs no copy of them."""

    def copy(self) -> Self:
        return self


def run(path: Path, *cargo: Any, left: int | None = 0, **settings: Any) -> Crawler:
    """A crawl that ends up with these items."""

    async def crawl() -> Crawler:
        chosen = _OneCrawl({**SETTINGS, "ARCHIVE_PATH": str(path), **settings}, priority="project")
        crawler = Crawler(Courier, chosen)
        await crawler.crawl_async(cargo=cargo, left=left)
        return crawler

    return asyncio.run(crawl())


def changes(path: Path) -> list[tuple[str, str, str, int]]:
    """What the latest crawl told."""
    with Archive.open(path, read_only=True) as archive:
        latest = archive.crawl()
        assert latest is not None
        booked = archive.changes(crawl=latest.id, minimum="info")
    return [(it.change.kind, it.change.op, it.change.key, it.pages) for it in booked]


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def test_two_nights_from_items_to_changes(path: Path) -> None:
    run(path, *[page(f"/{n}/", offices=(office("Bonn", "11"), office("Oslo", "3"))) for n in range(3)])
    assert changes(path) == []
    new = news(
        "/news/", "Trams return", body="Trams are back.", published="2026-11-01", published_precision="day"
    )
    run(
        path,
        *[page(f"/{n}/", offices=(office("Bonn", "12"),)) for n in range(3)],
        page("/news/", news=(new,)),
    )
    assert sorted(changes(path)) == [
        ("news", "added", "Trams return", 1),
        ("office", "changed", "Bonn", 3),
        ("office", "removed", "Oslo", 3),
    ]
    assert rows(path, "SELECT status, whole, note FROM crawls") == [
        ("complete", 1, "3 pages of 1 site"),
        ("complete", 1, "4 pages of 1 site"),
    ]
    counters = rows(path, "SELECT json_extract(counters, '$.item_scraped_count') FROM crawls")
    assert counters == [(3,), (4,)]


def test_a_quiet_night(path: Path) -> None:
    for _ in range(2):
        run(path, page("/", offices=(office("Bonn"),)))
        assert changes(path) == []
    assert rows(path, "SELECT count(*) FROM captures") == [(1,)]


def test_a_record_that_is_refused_is_kept_with_its_reason(path: Path) -> None:
    crawler = run(path, page("/", offices=(office("Bonn"), Office(name="Oslo", country="Norway"))))
    assert rows(path, "SELECT name FROM offices") == [("Bonn",)]
    ((kind, reason),) = rows(path, "SELECT kind, reason FROM rejects")
    assert (kind, reason) == ("office", "country: 'Norway' is no ISO 3166-1 alpha-2 code")
    assert crawler.stats.get_value("rejects/office") == 1


def test_a_crawl_without_an_answer_is_a_failed_one(path: Path) -> None:
    failure = FetchFailure(url=f"{BASE}/", site=SITE, reason="no route to host", failed_at=FIRST_NIGHT)
    run(path, failure)
    ((status, whole, note),) = rows(path, "SELECT status, whole, note FROM crawls")
    assert (status, whole) == ("failed", 0)
    assert "no site answered: example.org: no route to host" in note
    assert rows(path, "SELECT url FROM fetch_failures") == [(f"{BASE}/",)]


def test_a_crawl_with_a_failing_page_is_a_partial_one_and_still_tells(path: Path) -> None:
    run(path, page("/", offices=(office("Bonn"),)))
    run(path, page("/"), answer("/b/", 500, "error"))
    assert rows(path, "SELECT status FROM crawls") == [("complete",), ("partial",)]
    assert changes(path) == [("office", "removed", "Bonn", 1)]


def test_a_crawl_that_left_pages_out_takes_nothing_for_gone(path: Path) -> None:
    run(path, page("/", offices=(office("Bonn"),)))
    run(path, page("/"), left=7)
    assert rows(path, "SELECT status, whole FROM crawls") == [("complete", 1), ("partial", 0)]
    assert changes(path) == []


def test_not_modified_confirms_the_page(path: Path) -> None:
    run(path, page("/"))
    run(path, answer("/", 304, "unchanged"))
    assert rows(path, "SELECT status, confirmed_by FROM captures") == [(200, 2)]
    assert rows(path, "SELECT unchanged FROM crawl_sites WHERE crawl = 2") == [(1,)]


def test_what_a_dead_crawl_left_is_compared_first(path: Path) -> None:
    run(path, page("/", offices=(office("Bonn", "11"),)))
    lab = Lab(path, night=0)
    with Archive.open(path) as archive:
        archive.store(lab.start(archive), lab.at(page("/", offices=(office("Bonn", "12"),))))
    run(path, page("/", offices=(office("Bonn", "12"),)))
    assert changes(path) == [("office", "changed", "Bonn", 1)]


def test_a_comparison_that_fails_is_made_up_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(path, page("/", offices=(office("Bonn", "11"),)))

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("what a page")

    with monkeypatch.context() as patch:
        patch.setattr("pipelines.changes.compare", fail)
        run(path, page("/", offices=(office("Bonn", "12"),)))
    ((status, note),) = rows(path, "SELECT status, note FROM crawls WHERE id = 2")
    assert (status, note) == ("partial", "1 page of 1 site; 1 page could not be compared")
    run(path, page("/", offices=(office("Bonn", "12"),)))
    assert changes(path) == [("office", "changed", "Bonn", 1)]


def test_an_archive_in_other_hands_stops_the_crawl_before_it_begins(path: Path) -> None:
    with Archive.open(path, create=True), pytest.raises(ArchiveError, match="is being written by crawl"):
        run(path, page("/"))
    assert rows(path, "SELECT count(*) FROM crawls") == [(0,)]


def test_the_crawler_finds_its_memory_in_the_station(path: Path) -> None:
    found: list[Any] = []

    class Curious(Courier):
        async def start(self) -> AsyncIterator[Any]:
            found.append(memory_of(self.crawler))
            async for item in super().start():
                yield item

    run(path, page("/"))
    settings = Settings({**SETTINGS, "ARCHIVE_PATH": str(path)}, priority="project")

    async def crawl() -> None:
        await Crawler(Curious, settings).crawl_async(cargo=(page("/"),))

    asyncio.run(crawl())
    assert isinstance(found[0], Archive)


def test_articles_are_kept_under_the_site_of_their_address(path: Path) -> None:
    card = news("/a/", "Trams return")
    run(path, page("https://other.example/", site="other.example", news=(card,)), page("/"))
    assert rows(path, "SELECT site FROM news_items") == [("example.org",)]
    assert sorted(rows(path, "SELECT id, base FROM sites")) == [
        ("example.org", f"{BASE}/"),
        ("other.example", "https://other.example/"),
    ]


def test_links_and_categories_are_told_of_the_site(path: Path) -> None:
    def shown(*, profile: str, categories: tuple[str, ...], legal: bool = True) -> list[PageItem]:
        return [
            page(
                f"/{number}/",
                social=(SocialLink(network="LinkedIn", url=f"https://www.linkedin.com/company/{profile}"),),
                legal=(LegalLink(label="Imprint", url=f"{BASE}/imprint/"),) if legal or number else (),
                cookie_categories=tuple(CookieCategory(name=name) for name in categories),
            )
            for number in range(3)
        ]

    run(path, *shown(profile="one", categories=("Necessary", "Analytics")))
    run(path, *shown(profile="two", categories=("Necessary", "Advertising"), legal=False))
    told = sorted(changes(path))
    assert ("link", "changed", "LinkedIn", 3) in told
    assert [it for it in told if it[0] == "link"] == [("link", "changed", "LinkedIn", 3)]
    assert {(op, pages) for kind, op, _, pages in told if kind == "cookie"} <= {
        ("added", 3),
        ("removed", 3),
        ("renamed", 3),
    }
    assert rows(path, "SELECT count(*) FROM links WHERE gone_since IS NULL") == [(2,)]
    run(path, *[page(f"/{number}/") for number in range(3)])
    gone = [it for it in changes(path) if it[0] == "link"]
    assert sorted(gone) == [("link", "removed", "Imprint", 2), ("link", "removed", "LinkedIn", 3)]


def test_a_foreign_host_is_new_where_the_site_never_linked_to_it(path: Path) -> None:
    def anchor(url: str, **more: Any) -> Anchor:
        return Anchor(text="Partner", url=url, place="main", **more)

    home, known = anchor(f"{BASE}/a/"), anchor("https://partner.example/")
    run(path, page("/0/", anchors=(home, known)), page("/1/", anchors=(home,)), page("/2/", anchors=(home,)))
    new = anchor("https://stranger.example/x/")
    run(path, *[page(f"/{number}/", anchors=(home, known, new)) for number in range(3)])
    assert [(kind, op, pages) for kind, op, _, pages in changes(path)] == [("link", "added", 3)]
    with Archive.open(path, read_only=True) as archive:
        (booked,) = archive.changes()
        assert booked.change.after == new.url
    hidden = anchor("https://stranger.example/y/", hidden="display: none")
    run(path, page("/3/", anchors=(home,)))
    run(path, page("/3/", anchors=(home, hidden)))
    assert [(kind, op, pages) for kind, op, _, pages in changes(path)] == [("link", "added", 1)]


def other_parsers(monkeypatch: pytest.MonkeyPatch, read: dict[bytes, PageRecords]) -> None:
    """Let the parsers be others from now on, which read this from the bodies."""
    for module in "pipelines.archive", "iclei_scraper.rereading":
        monkeypatch.setattr(f"{module}.reading_version", lambda _: "9.9+other")
    monkeypatch.setattr("iclei_scraper.rereading.read_stored", lambda body, *_, **__: (read[body], []))


def test_what_today_s_parsers_read_differently_is_no_change_of_the_site(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bonn, oslo = office("Bonn", "11"), office("Oslo", "3")
    run(path, page("/", offices=(bonn, oslo), body="old bytes"))
    other_parsers(monkeypatch, {b"old bytes": PageRecords(url=f"{BASE}/", offices=(bonn,))})
    run(path, page("/", offices=(office("Bonn", "12"),), body="new bytes"))
    assert changes(path) == [("office", "changed", "Bonn", 1)]
    with Archive.open(path, read_only=True) as archive:
        parser = archive.changes(verdicts=["parser"])
    assert [(it.change.op, it.change.key) for it in parser] == [("removed", "Oslo")]
    run(path, page("/", offices=(office("Bonn", "12"),), body="new bytes"))
    assert changes(path) == []
    assert rows(path, "SELECT purpose, status FROM crawls") == [
        ("crawl", "complete"),
        ("reparse", "complete"),
        ("crawl", "complete"),
        ("crawl", "complete"),
    ]


def test_what_could_not_be_read_again_is_told_as_the_parsers_doing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(path, page("/", offices=(office("Bonn", "11"),), body="old bytes"))
    other_parsers(monkeypatch, {})
    run(path, page("/", offices=(office("Bonn", "12"),), body="new bytes"))
    assert changes(path) == []
    with Archive.open(path, read_only=True) as archive:
        (parser,) = archive.changes(verdicts=["parser"])
    assert (parser.change.before, parser.change.after) == ("11", "12")


def test_a_crawl_applies_corrections_and_asks_about_those_in_doubt(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old, new = office("Bonn", "11"), office("Secretariat", "12")
    run(path, page("/", offices=(old,), body="old"))
    run(path, page("/", offices=(new,), body="new"))
    assert rows(path, "SELECT count(*) FROM offices") == [(2,)]
    file = tmp_path / "corrections.toml"
    entry = f'[[same]]\nkind = "office"\nsite = "{SITE}"\nkeys = ["europe/bonn", "europe/secretariat"]\n'
    file.write_text(entry)
    run(path, page("/", offices=(new,), body="new"), ARCHIVE_CORRECTIONS=str(file))
    assert "the correction of europe/bonn and europe/secretariat is to be confirmed" in caplog.text
    assert rows(path, "SELECT count(*) FROM offices") == [(2,)]
    with Archive.open(path, read_only=True) as archive:
        (state,) = archive.check_corrections(read_corrections(entry, "it"))
    file.write_text(f"{entry}made_on = {list(state.made_on)}")
    run(path, page("/", offices=(new,), body="new"), ARCHIVE_CORRECTIONS=str(file))
    assert rows(path, "SELECT name, first_seen = last_seen FROM offices") == [("Secretariat", 1)]
