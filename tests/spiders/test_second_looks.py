"""A few pages are fetched twice, politely, and a page that says nothing new is not read again."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from scrapy.settings import Settings

from iclei_scraper.archive import Archive
from iclei_scraper.crawling import run_crawl
from iclei_scraper.network import Network
from iclei_scraper.spiders import reading
from iclei_scraper.spiders.second_looks import SecondLooks
from tests.spiders.collecting import FAST
from tests.spiders.small_site import Asked, Reply, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FETCHES = itertools.count(1)


def page(title: str, *paths: str) -> Any:
    """A page that carries another token at each fetch."""

    def answer(_: Asked) -> Reply:
        token = f"{next(FETCHES) * 7_919_317:010x}"
        links = "".join(f'<a href="{path}">{path}</a>' for path in paths)
        return Reply.page(
            f"<html><head><title>{title}</title></head><body>{links}<form>"
            f'<input type="hidden" name="nonce" value="{token}"></form></body></html>'
        )

    return answer


def crawl(site: SmallSite, path: Path, share: float, more: str = "", **settings: Any) -> dict[str, int]:
    """Crawl into an archive: how often each page was asked for, and read."""
    site.asked.clear()
    network = Network.read(f'[[sites]]\nid = "small"\nbase = "{site.base}"\n{more}')
    outcome = run_crawl(network, archive_path=path, settings={**FAST, "NOISE_SHARE": share, **settings})
    assert outcome.status == "complete", outcome.sentence
    pages = [asked for asked in site.paths if asked in site.replies]
    return {found: pages.count(found) for found in sorted(set(pages))}


def serve(site: SmallSite) -> None:
    site["/"] = page("Home", "/a", "/b", "/c")
    for name in "abc":
        site[f"/{name}"] = page(name, "/")


def test_the_first_pages_are_fetched_twice_and_the_next_night_is_not_read(
    site: SmallSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(site)
    asked = crawl(site, tmp_path / "a.db", 1e-9)
    assert asked["/"] == 2
    assert sorted(asked.values()) == [1, 1, 2, 2]  # which page comes second is for the network to decide
    with Archive.open(tmp_path / "a.db", read_only=True) as archive:
        assert [(rule.place, rule.active) for rule in archive.noise("small")] == [
            ("input[name=nonce]@value", True)
        ]
    read: list[str] = []
    real = reading.read_page

    def counted(body: bytes, url: str, **options: Any) -> Any:
        read.append(url)
        return real(body, url, **options)

    monkeypatch.setattr(reading, "read_page", counted)
    assert crawl(site, tmp_path / "a.db", 0) == {"/": 1, "/a": 1, "/b": 1, "/c": 1}
    assert read == []
    with closing(sqlite3.connect(tmp_path / "a.db")) as database:
        assert database.execute("SELECT count(*) FROM captures").fetchone() == (4,)
        assert database.execute("SELECT sum(fetches) FROM fetch_blocks").fetchone() == (4,)
    site["/b"] = page("another title", "/")
    crawl(site, tmp_path / "a.db", 0)
    assert read == [f"{site.base}b"]


def test_a_site_and_a_crawl_can_be_left_out(site: SmallSite, tmp_path: Path) -> None:
    serve(site)
    once = {"/": 1, "/a": 1, "/b": 1, "/c": 1}
    assert crawl(site, tmp_path / "a.db", 1, "noise = false") == once
    assert crawl(site, tmp_path / "b.db", 1, NOISE_ENABLED=False) == once
    assert crawl(site, tmp_path / "c.db", 1) == dict.fromkeys(once, 2)


def test_not_more_than_some_pages_of_a_site_are_fetched_twice() -> None:
    looks = SecondLooks.for_crawl(Settings({"NOISE_SHARE": 1.0}), Network.load())
    assert sum(looks.wanted("iclei.org", f"https://iclei.org/{number}/") for number in range(500)) == 20
    looks = SecondLooks(0.05)
    assert 3 <= sum(looks.wanted("x", f"https://x.example/{number}/") for number in range(250)) <= 20
