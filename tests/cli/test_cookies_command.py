"""``cookies``: declared and observed side by side, for people and for programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive, SiteEntry
from iclei_scraper.cli import main
from iclei_scraper.items import CookiesSet
from iclei_scraper.status import Status
from iclei_scraper.values.lasting.set_cookie import read_set_cookie

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2026, 1, 12, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> str:
    path = tmp_path / "archive.db"
    with Archive.open(path, create=True) as archive:
        crawl = archive.start_crawl(parser_version="1", sites=[SiteEntry(id="a.org"), SiteEntry(id="b.org")])
        for site in "a.org", "b.org":
            cookie = read_set_cookie("sid=1; Max-Age=60; SameSite=None", f"https://{site}/", AT)
            assert cookie is not None
            archive.observe(
                crawl, CookiesSet(site=site, url=f"https://{site}/", seen_at=AT, cookies=(cookie,))
            )
        archive.finish_crawl(crawl, "complete")
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as left:
        main(["cookies", *arguments])
    assert left.value.code == 0
    return capsys.readouterr().out


def test_a_table_for_each_site_says_what_disagrees(
    archive: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shown = printed(capsys, "--archive", archive)
    assert shown.index("a.org") < shown.index("b.org")
    assert "PT1M" in shown
    assert "not declared; a browser refuses it: SameSite=None without Secure" in shown


def test_one_site_as_json(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "--archive", archive, "--site", "b.org", "--json").splitlines()
    assert [
        (row["site"], row["observed_name"], row["verdict"], row["declared_name"])
        for row in map(json.loads, lines)
    ] == [("b.org", "sid", "undeclared", None)]


def test_a_site_that_the_archive_does_not_know_is_told(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["cookies", "--archive", archive, "--site", "c.org"])
    assert left.value.code == Status.USAGE
    assert "knows no site 'c.org'" in capsys.readouterr().err
