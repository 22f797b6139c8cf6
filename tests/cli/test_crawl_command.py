"""``iclei-archive crawl`` and ``scrapy crawl``: what they print, and the exit statuses that they promise."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.status import Status
from tests.spiders.small_site import Reply, links

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.spiders.small_site import SmallSite

    Run = Callable[..., Result]

ROOT = Path(__file__).parents[2]


def crawls(tmp_path: Path) -> list[tuple[str, int, str]]:
    with sqlite3.connect(tmp_path / "a.db") as db:
        return db.execute("SELECT status, whole, note FROM crawls ORDER BY id").fetchall()


def test_a_crawl_fills_the_archive_and_tells_what_it_found(site: SmallSite, run: Run, tmp_path: Path) -> None:  # noqa: ARG001
    result = run()
    assert result.return_value == Status.OK, result.output
    assert "small" in result.stdout
    assert "complete: 3 pages of 1 site" in result.stdout
    assert crawls(tmp_path) == [("complete", 1, "3 pages of 1 site")]


def test_a_second_crawl_says_what_is_unchanged(site: SmallSite, run: Run) -> None:
    run()
    site["/"] = links("/a", "/b", "/c")
    site["/c"] = "<title>C</title><p>x</p>"
    result = run("small")
    assert result.return_value == Status.OK
    rows = [line.split() for line in result.stdout.splitlines() if line.startswith("small")]
    names = next(line.split() for line in result.stdout.splitlines() if line.startswith("site"))
    told = dict(zip(names, rows[0], strict=True))
    assert (told["pages"], told["new"], told["unchanged"]) == ("4", "1", "2")


def test_a_failed_page_makes_the_status_partial(site: SmallSite, run: Run) -> None:
    site["/a"] = Reply(b"oops", 500)
    result = run("-q")
    assert result.return_value == Status.PARTIAL
    assert result.stderr == "partial: 3 pages of 1 site; 1 page could not be fetched whole\n"
    assert not result.stdout


def test_a_limit_is_fine(site: SmallSite, run: Run, tmp_path: Path) -> None:  # noqa: ARG001
    result = run("-q", "--limit", "1")
    assert result.return_value == Status.OK
    assert crawls(tmp_path) == [("partial", 0, "1 page of 1 site, where the limit was reached")]


def test_without_any_answer_it_fails_in_one_line_and_the_archive_knows(run: Run, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text('[[sites]]\nbase = "http://127.0.0.1:9/"')
    result = run()
    assert result.return_value == Status.FAILED
    assert result.stderr.startswith("failed: no site answered: 127.0.0.1:9: ")
    assert len(result.output.splitlines()) == 1
    assert crawls(tmp_path)[0][:2] == ("failed", 0)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.example"], "no site 'nowhere.example'"),
        (["--since", "yesterday"], "is no ISO date"),
        (["--limit", "0"], "0 is not in the range"),
    ],
)
def test_bad_usage_is_told_before_anything_is_asked(
    site: SmallSite, run: Run, tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = run(*arguments)
    assert result.exception is not None
    assert message in str(result.exception)
    assert not site.asked
    assert not (tmp_path / "a.db").exists()


def started(tmp_path: Path, *command: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment | {"HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_crawl_keeps_what_it_has_and_is_continued(
    site: SmallSite, run: Run, tmp_path: Path, number: signal.Signals
) -> None:
    site["/"] = links(*(f"/p{page}" for page in range(200)))
    for page in range(200):
        site[f"/p{page}"] = "<title>P</title><p>x</p>"
    text = (tmp_path / "network.toml").read_text().replace("0.01", "0.05")
    (tmp_path / "network.toml").write_text(text)
    options = ["--network", str(tmp_path / "network.toml"), "--archive", str(tmp_path / "a.db")]
    process = started(tmp_path, "iclei_scraper", "crawl", *options)
    deadline = time.monotonic() + 300
    while len(site.asked) < 20 and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(number)
    _, errors = process.communicate(timeout=300)
    assert process.returncode == Status.INTERRUPTED, errors
    ((status, whole, _),) = crawls(tmp_path)
    assert (status, whole) == ("interrupted", 0)
    asked = {path for path in site.paths if path.startswith("/p")}
    assert 10 < len(asked) < 150
    site.asked.clear()
    assert run("-q", "--limit", "15").return_value == Status.OK
    again = {path for path in site.paths if path.startswith("/p")}
    assert again
    assert not again & asked


def test_a_stop_while_the_archive_is_opened_is_obeyed(
    site: SmallSite, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site["/"] = "".join(f'<a href="/p{number}">page {number}</a>' for number in range(100))
    for number in range(100):
        site[f"/p{number}"] = f"<p>{number}</p>"
    opened = Archive.open

    def stopped(*arguments: Any, **more: Any) -> Archive:
        signal.raise_signal(signal.SIGTERM)
        return opened(*arguments, **more)

    monkeypatch.setattr(Archive, "open", stopped)
    assert run("-q").return_value == Status.INTERRUPTED
    monkeypatch.undo()
    assert [status for status, _, _ in crawls(tmp_path)] == ["interrupted"]
    assert len(site.asked) < 50


@pytest.mark.usefixtures("site")
def test_a_full_disk_has_its_own_exit_status(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise ArchiveError("the archive could not be written: database or disk is full")

    monkeypatch.setattr(Archive, "store", full)
    monkeypatch.setattr(Archive, "finish_crawl", full)
    result = run("-q")
    assert result.return_value == Status.ARCHIVE
    assert "Traceback" not in result.output + result.stderr
    assert result.stderr.count("disk is full") <= 2


@pytest.mark.slow
def test_scrapy_crawl_works_from_the_checkout_with_a_true_exit_status(
    site: SmallSite, tmp_path: Path
) -> None:
    def scrapy(*more: str) -> tuple[int, str]:
        arguments = ("-a", f"network={tmp_path / 'network.toml'}", "-s", f"ARCHIVE_PATH={tmp_path / 'a.db'}")
        process = started(tmp_path, "scrapy", "crawl", "network", *arguments, "-L", "ERROR", *more)
        _, errors = process.communicate(timeout=300)
        return process.returncode, errors

    site["/b"] = Reply(b"oops", 500)
    status, errors = scrapy("-s", "RETRY_TIMES=0")
    assert status == Status.PARTIAL
    assert errors == "partial: 3 pages of 1 site; 1 page could not be fetched whole\n"
    (tmp_path / "a.db").write_text("no archive")
    status, errors = scrapy()
    assert status == Status.ARCHIVE
    assert errors.startswith("Error: ")
