"""Pages that show search engines something else are found by asking in a search engine's name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive import Archive
from iclei_scraper.crawling import CrawlOutcome, run_crawl
from iclei_scraper.items import SearchVisit
from iclei_scraper.network import Network
from iclei_scraper.replica import Replica
from tests.spiders.collecting import FAST, Collector
from tests.spiders.collecting import crawl as collect
from tests.spiders.small_site import Asked, Reply, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SPAM = (
    '<div style="display:none"><a href="https://reels.example/bonus">best online casino bonus without deposit'
    '</a> <a href="https://pills.example/">cheap viagra without prescription</a></div>'
)


def searches(asked: Asked) -> bool:
    return "Googlebot" in asked.headers["user-agent"]


def page(title: str, *paths: str, spam: str = "") -> Any:
    def answer(asked: Asked) -> Reply:
        links = "".join(f'<p><a href="{path}">{path}</a></p>' for path in paths)
        html = f"<html><head><title>{title}</title></head><body><main>{links}</main>"
        if not searches(asked):
            return Reply.page(f"{html}</body></html>")
        return Reply.page(f"{html}{spam}</body></html>", **{"Set-Cookie": "seen=1; Path=/"})

    return answer


def crawl(site: SmallSite, path: Path, *, cloaking: bool = True, **settings: Any) -> CrawlOutcome:
    site.asked.clear()
    network = Network.read(f'[[sites]]\nid = "small"\nbase = "{site.base}"')
    more = {"CLOAKING_ENABLED": True} if cloaking else {}
    return run_crawl(network, archive_path=path, settings={**FAST, **more, **settings})


def as_search_engine(site: SmallSite) -> list[str]:
    return sorted(asked.path for asked in site.asked if searches(asked))


def told(path: Path) -> list[tuple[str, str, str]]:
    with Archive.open(path, read_only=True) as archive:
        crawl = archive.latest_ended()
        assert crawl is not None
        return [
            (it.change.op, it.change.severity, it.change.after or it.change.before or "")
            for it in archive.changes(crawl=crawl.id, minimum="info")
            if it.change.kind == "finding"
        ]


def test_nobody_poses_as_a_search_engine_unless_asked_to(site: SmallSite, tmp_path: Path) -> None:
    site["/"] = page("Home", "/a", spam=SPAM)
    site["/a"] = page("A", "/")
    crawl(site, tmp_path / "a.db", cloaking=False)
    assert as_search_engine(site) == []
    assert all("referer" not in asked.headers for asked in site.asked)


def test_a_cloaked_page_over_nights(site: SmallSite, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    site["/"] = page("Home", "/a", "/b")
    site["/a"], site["/b"] = page("A", "/"), page("B", "/")
    crawl(site, path)
    assert told(path) == []

    site["/"] = page("Home", "/a", "/b", spam=SPAM)
    assert crawl(site, path).status == "complete"
    assert {asked.headers.get("referer") for asked in site.asked if searches(asked)} == {
        "https://www.google.com/"
    }
    ((op, severity, sentence),) = told(path)
    assert (op, severity) == ("added", "high")
    assert sentence.startswith("cloaking: search engines alone are shown https://reels.example/bonus")
    with closing(sqlite3.connect(path)) as database:  # the ordinary crawl saw nothing of it
        assert database.execute("SELECT count(*) FROM captures").fetchone() == (3,)
        assert database.execute("SELECT count(*) FROM findings").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM observed_cookies").fetchone() == (0,)

    crawl(site, path)
    assert told(path) == []
    crawl(site, path, cloaking=False)
    assert told(path) == []
    with Archive.open(path, read_only=True) as archive:
        assert archive.standing_findings() == {"injected_content": 1}
    site["/"] = page("Home", "/a", "/b")
    crawl(site, path)
    assert told(path) == [("removed", "info", sentence)]


def test_few_pages_and_always_those_that_were_cloaked(site: SmallSite, tmp_path: Path) -> None:
    path, names = tmp_path / "a.db", [f"/{number}" for number in range(30)]
    site["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /0", headers={"Content-Type": "text/plain"})
    site["/"] = page("Home", *names)
    for name in names:
        site[name] = page(name, "/", spam=SPAM)
    crawl(site, path, CLOAKING_PAGES=1)
    home, found = as_search_engine(site)
    assert home == "/"
    assert found in names[1:]
    crawl(site, path, CLOAKING_PAGES=0)
    assert as_search_engine(site) == ["/", found]


def test_search_engines_that_are_sent_elsewhere(site: SmallSite, tmp_path: Path) -> None:
    def home(asked: Asked) -> Reply:
        return (
            Reply.redirect("https://reels.example/", 302)
            if searches(asked)
            else Reply.page("<title>Home</title>")
        )

    site["/"] = home
    crawl(site, tmp_path / "a.db")
    with Archive.open(tmp_path / "a.db", read_only=True) as archive:
        assert archive.standing_findings() == {"injected_content": 1}


def test_a_host_that_turns_search_engines_away_is_crawled_all_the_same(
    site: SmallSite, tmp_path: Path
) -> None:
    names = [f"/{number}" for number in range(12)]

    def turned_away(title: str, *paths: str) -> Any:
        ordinary = page(title, *paths)
        later = {"Retry-After": "9999"}
        return lambda asked: Reply(status=503, headers=dict(later)) if searches(asked) else ordinary(asked)

    site["/"] = turned_away("Home", *names)
    for name in names:
        site[name] = turned_away(name, "/")
    outcome = crawl(site, tmp_path / "a.db", HOST_STRIKES=1, CLOAKING_PAGES=1, RETRY_AFTER_MAX=0.05)
    assert outcome.status == "complete", outcome.sentence
    assert as_search_engine(site)[0] == "/"
    assert set(site.paths) >= {"/", *names}


def test_the_replica_cloaks(monkeypatch: pytest.MonkeyPatch) -> None:
    with Replica(night=1) as replica:
        for name, value in replica.environment.items():
            monkeypatch.setenv(name, value)
        replica.fail("https://iclei.org.mx/", "cloak")
        done = collect(Network.load(), sites=["iclei.org.mx"], settings={"CLOAKING_ENABLED": True})
    visits = [item for item in Collector.items if isinstance(item, SearchVisit)]
    assert 2 <= len(visits) <= 6
    (cloaked,) = [visit for visit in visits if visit.findings]
    assert cloaked.url == "https://iclei.org.mx/"
    assert {it.signals[0] for it in cloaked.findings} == {"cloaking"}
    assert any("lucky-reels.example" in (it.url or "") for it in cloaked.findings)
    assert all(b"casino" not in item.capture.body for item in done.pages.values())
