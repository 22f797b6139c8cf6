"""The demo, as a new user runs it: two nights, every documented change, and nobody's archive destroyed."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from iclei_scraper.cli.status import Status
from iclei_scraper.replica import changes

ROOT = Path(__file__).parents[2]


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "iclei_scraper", "demo", *arguments]
    environment = {"PYTHONPATH": str(ROOT), "HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=1200
    )


@pytest.mark.slow
def test_the_demo_shows_all_that_the_second_night_changed_and_nothing_else(tmp_path: Path) -> None:
    made = demo(tmp_path)
    assert made.returncode == Status.OK, made.stdout + made.stderr
    count = len(changes())
    assert (
        f"All {count} changes that the second night is documented to have, and nothing else." in made.stdout
    )
    assert "European Secretariat: phone +49-761/368920 -> +49-761/368999" in made.stdout
    with sqlite3.connect(tmp_path / "archive.db") as db:
        assert db.execute("SELECT status FROM crawls").fetchall() == [("complete",), ("complete",)]
        assert db.execute("SELECT count(*) FROM pages").fetchone()[0] > 240
        assert not db.execute("PRAGMA foreign_key_check").fetchall()
        assert not db.execute("SELECT reason FROM rejects").fetchall()
        urls = {url for (url,) in db.execute("SELECT url FROM pages")}
    assert "https://iclei.org/" in urls
    assert not any("127.0.0.1" in url for url in urls)


def test_an_archive_that_the_demo_did_not_make_is_left_alone(tmp_path: Path) -> None:
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    Archive.open(tmp_path / "archive.db", create=True, made_by="crawl").close()
    before = (tmp_path / "archive.db").read_bytes()
    refused = demo(tmp_path)
    assert refused.returncode == Status.ARCHIVE
    assert refused.stderr.startswith("Error: archive.db was not made by the demo and is left alone")
    assert (tmp_path / "archive.db").read_bytes() == before
