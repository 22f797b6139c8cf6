"""The demo, as a new user runs it: two nights, every documented change, and nobody's archive destroyed.

It crawls the whole replica, so what the parsers read of every page in both nights is looked at here too.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from iclei_scraper.archive.records.readings import records_at
from iclei_scraper.network import Network
from iclei_scraper.replica import changes, expected, urls
from iclei_scraper.replica.agreement import differences
from iclei_scraper.status import Status

ROOT = Path(__file__).parents[2]


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "iclei_scraper", "demo", *arguments]
    environment = {"PYTHONPATH": str(ROOT), "HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=1200
    )


def slips(path: Path) -> dict[tuple[str, int], Any]:
    """Where the archive has another reading of a page, in either night, than the replica's content tells."""
    network = Network.load()
    pages = "captures c JOIN pages p ON p.id = c.page"
    query = f"SELECT c.page, max(c.id) FROM {pages} WHERE p.url = ? AND c.crawl <= ?"  # noqa: S608
    found: dict[tuple[str, int], Any] = {}
    with closing(sqlite3.connect(path)) as db:
        for night in (1, 2):
            for url in urls(night):
                page, capture = db.execute(query, [network.canonical(url), night]).fetchone()
                read = records_at(db, page, capture)
                told = expected(url, night)
                found[url, night] = (
                    differences(read.to_dict(), told, network.canonical) if read else "not read"
                )
    return {where: what for where, what in found.items() if what}


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
        assert not db.execute("SELECT * FROM shortfalls").fetchall()  # no reading was held back
        known = {url for (url,) in db.execute("SELECT url FROM pages")}
    assert "https://iclei.org/" in known
    assert not any("127.0.0.1" in url for url in known)
    assert slips(tmp_path / "archive.db") == {}


def test_an_archive_that_the_demo_did_not_make_is_left_alone(tmp_path: Path) -> None:
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    Archive.open(tmp_path / "archive.db", create=True, made_by="crawl").close()
    before = (tmp_path / "archive.db").read_bytes()
    refused = demo(tmp_path)
    assert refused.returncode == Status.ARCHIVE
    assert refused.stderr.startswith("Error: archive.db was not made by the demo and is left alone")
    assert (tmp_path / "archive.db").read_bytes() == before
