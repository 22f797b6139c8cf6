"""A crawl keeps which cookies the servers set: over real HTTP, in a real archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.crawling import run_crawl
from iclei_scraper.network import Network
from iclei_scraper.replica import Replica
from tests.spiders.collecting import FAST
from tests.spiders.small_site import Asked, Reply, SmallSite, links
from tests.spiders.test_crawls import network

if TYPE_CHECKING:
    from pathlib import Path


def test_cookies_of_every_kind_of_answer_are_kept_and_never_sent_back(
    site: SmallSite, tmp_path: Path
) -> None:
    site["/robots.txt"] = Reply(b"User-agent: *\nDisallow:\n", headers={"Set-Cookie": "robots=1; Path=/"})
    site["/"] = Reply.page(
        links("/moved", "/missing", "/page", "/page2"),
        **{"Set-Cookie": ["home=secret-value; Max-Age=3600; Path=/; HttpOnly", "second=2; SameSite=Lax"]},
    )
    site["/moved"] = Reply(status=302, headers={"Location": "/page", "Set-Cookie": "hop=1"})
    site["/missing"] = Reply(b"gone", 404, {"Content-Type": "text/html", "Set-Cookie": "lost=1"})
    site["/page"] = Reply.page("<p>a</p>", **{"Set-Cookie": "broken"})
    site["/page2"] = Reply.page("<p>b</p>", **{"Set-Cookie": "home=other; Max-Age=3600; Path=/; HttpOnly"})
    path = tmp_path / "archive.db"
    run_crawl(Network.read(network(site)), archive_path=path, settings=FAST)
    assert all("cookie" not in asked.headers for asked in site.asked)
    assert b"secret-value" not in path.read_bytes()
    with Archive.open(path, read_only=True) as archive:
        rows = archive._db.execute(
            "SELECT name, duration, http_only, same_site, party, responses FROM observed_cookies "
            "ORDER BY name"
        ).fetchall()
        assert rows == [
            ("", "session", 0, None, "first", 1),
            ("home", "PT1H", 1, None, "first", 2),
            ("hop", "session", 0, None, "first", 1),
            ("lost", "session", 0, None, "first", 1),
            ("robots", "session", 0, None, "first", 1),
            ("second", "session", 0, "Lax", "first", 1),
        ]
        assert {row.verdict for row in archive.cookies(site.id)} == {"undeclared"}


def test_a_page_that_was_not_changed_still_tells_its_cookies(site: SmallSite, tmp_path: Path) -> None:
    def page(asked: Asked) -> Reply:
        cookie = {"Set-Cookie": "seen=1", "ETag": '"1"'}
        return (
            Reply(status=304, headers=cookie)
            if "if-none-match" in asked.headers
            else Reply.page("a", **cookie)
        )

    site["/"] = links("/a")
    site["/a"] = page
    for _ in range(2):
        run_crawl(Network.read(network(site)), archive_path=tmp_path / "archive.db", settings=FAST)
    with Archive.open(tmp_path / "archive.db", read_only=True) as archive:
        assert archive._db.execute("SELECT responses, last_crawl FROM observed_cookies").fetchall() == [
            (2, 2)
        ]


@pytest.mark.slow
def test_declared_and_observed_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sites = ["iclei-europe.org", "japan.iclei.org", "icleicanada.org"]
    monkeypatch.undo()  # the true reader: statements are read
    with Replica(night=1) as replica:
        for name, value in replica.environment.items():
            monkeypatch.setenv(name, value)
        run_crawl(Network.load(), sites=sites, archive_path=tmp_path / "archive.db", settings=FAST)
    with Archive.open(tmp_path / "archive.db", read_only=True) as archive:
        found = {
            (row.site, row.declared_name, row.observed_name, row.observed_duration): row.verdict
            for row in archive.cookies()
            if row.observed_name
        }
    assert found == {
        ("iclei-europe.org", "PHPSESSID", "PHPSESSID", "session"): "both",
        ("iclei-europe.org", "_pk_ses.*", "_pk_ses.7.4c1d", "PT30M"): "both",
        ("japan.iclei.org", "wp-lang", "wp-lang", "P365D"): "longer",
        ("icleicanada.org", None, "3f8a1b0c9d2e7f6a5b4c3d2e1f0a9b8c", "session"): "undeclared",
    }
