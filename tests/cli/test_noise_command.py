"""``noise`` lists what was learned, for people and for programs, and switches it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from iclei_scraper.archive import Archive
from iclei_scraper.cli import cli
from tests.archive.conftest import BASE, SITE, Lab, page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    """An archive that has learned one rule."""
    lab = Lab(tmp_path / "a.db")
    form = '<form><input type="hidden" name="token\x1b[31m" value="{}"></form>'
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        item = lab.at(page("/", body=form.format("0a1b2c3d4e")))
        archive.store(crawl, item)
        again = form.format("f5e6d7c8b9").encode()
        archive.learn(crawl, f"{BASE}/", again, item.capture.fetched_at + timedelta(seconds=1))
        archive.finish_crawl(crawl, "complete")
    return lab.path


def noise(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["noise", "--archive", str(path), *arguments])


def test_rules_are_listed_by_site_with_what_is_volatile_everywhere(taught: Path) -> None:
    told = noise(taught).output
    assert "3 minutes ago" in told.partition(SITE)[0]
    assert "input[name=token" in told
    assert "(a token)" in told
    assert "1 page, 1 crawl, learned from pages fetched twice" in told
    assert "0a1b2c3d4e" in told
    assert "\x1b" not in told
    assert SITE not in noise(taught, "--site", "other.example").output


def test_a_program_gets_patterns_and_examples(taught: Path) -> None:
    (line,) = noise(taught, "--json").output.splitlines()
    rule = json.loads(line)
    assert (rule["id"], rule["site"], rule["zone"], rule["active"], rule["off"]) == (
        *(1, SITE, "attribute", True, False),
    )
    assert rule["pattern"].startswith("(<input")
    assert rule["examples"][0]["url"] == f"{BASE}/"


def test_a_rule_is_switched_off_and_on(taught: Path) -> None:
    assert "  off" in noise(taught, "--off", "1").output
    assert json.loads(noise(taught, "--json").output)["off"]
    assert "  off" not in noise(taught, "--on", "1").output
    failed = noise(taught, "--off", "7")
    assert failed.exit_code != 0
    assert "there is no rule 7" in str(failed.exception)
