"""``iclei-archive reparse``: stored pages read again, on all cores, stopped and resumed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import click
import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.status import Status
from tests.cli.stored import GENOA, LISBON, Nights, article, offices

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.items import PageRecords

OFFICES = "https://harbours.example/offices/"


def without_phones(records: PageRecords) -> PageRecords:
    """What parsers made of a page that took no telephone number for one."""
    return replace(records, offices=tuple(replace(office, phones=()) for office in records.offices))


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    made = Nights(tmp_path / "a.db", version="0.0.1+old", misread=without_phones)
    made.add({OFFICES: offices(LISBON, GENOA)})
    return made


def reparse(nights: Nights, *options: str) -> str:
    result = nights.run("reparse", "--network", str(nights.network_file), *options)
    assert result.return_value == Status.OK, result.output
    return result.stdout


def test_what_is_read_otherwise_is_booked_with_both_versions_and_alarms_nobody(nights: Nights) -> None:
    assert reparse(nights) == "read 1 of 1 pages again: 1 read otherwise\n"
    assert nights.rows("SELECT name, phones FROM offices ORDER BY id") == [
        ("Lisbon Office", "+351 21 325 6789"),
        ("Genoa Office", "+39 010 557 1234"),
    ]
    assert nights.rows("SELECT count(*), count(superseded_by) FROM versions WHERE kind = 'office'") == [
        (4, 2)
    ]
    assert nights.rows("SELECT DISTINCT verdict FROM changes") == [("parser",)]
    assert nights.run("changes").stdout == "Nothing changed.\n"
    assert reparse(nights) == "every stored page has been read by today's parsers\n"


def test_a_crawl_with_the_former_mistake_corrected_tells_only_the_edit(nights: Nights) -> None:
    reparse(nights)
    nights.version, nights.misread = None, lambda records: records
    nights.add({OFFICES: offices(LISBON, ("Genoa Office", "+39 010 557 9999", GENOA[2]))})
    told = nights.run("changes").stdout
    assert "Genoa Office: phone +39 010 557 1234 -> +39 010 557 9999" in told
    assert "Lisbon" not in told


def test_every_stored_version(nights: Nights) -> None:
    """Every night was read without telephone numbers, which changed in the second; the third page is gone."""
    article_url = "https://harbours.example/a/"
    edited = offices(LISBON, ("Genoa Office", "+39 010 557 9999", GENOA[2]))
    nights.add({OFFICES: edited, article_url: offices(LISBON)})
    nights.add({OFFICES: offices(LISBON)}, gone=(article_url,))
    assert reparse(nights, "--all-versions") == "read 2 of 2 pages again: 2 read otherwise\n"
    query = "SELECT phones, valid_from, valid_to FROM office_versions WHERE name = 'Genoa Office' ORDER BY 2"
    assert nights.rows(query) == [
        ("+39 010 557 1234", "2026-11-01T02:00:00Z", "2026-11-02T02:00:00Z"),
        ("+39 010 557 9999", "2026-11-02T02:00:00Z", "2026-11-03T02:00:00Z"),
    ]
    assert nights.run("changes").stdout.count("phone") == 0
    verified = nights.run("verify", "--all", "--network", str(nights.network_file))
    assert verified.stdout.startswith("no fault in ")
    assert "by other parsers" not in verified.stdout
    assert "every stored page has been read" in reparse(nights, "--all-versions")


def test_every_version_is_finished_whatever_is_done_in_between(nights: Nights) -> None:
    """A run that died before it derived the past anew is made up for by the next of its kind."""
    nights.add({OFFICES: offices(LISBON)})
    with Archive.open(nights.path) as archive:
        archive.start_crawl(parser_version="x", program="it, reparse of all versions", purpose="reparse")
    reparse(nights)
    with Archive.open(nights.path, read_only=True) as archive:
        assert archive.reparse_is_unfinished
    reparse(nights, "--all-versions")
    with Archive.open(nights.path, read_only=True) as archive:
        assert not archive.reparse_is_unfinished
    assert nights.run("verify", "--all", "--network", str(nights.network_file)).return_value == Status.OK


def test_only_some_sites(nights: Nights) -> None:
    assert "every stored page" in reparse(nights, "--site", "africa.harbours.example")
    assert "read 1 of 1" in reparse(nights, "--site", "harbours.example")


def test_a_damaged_body_is_told_and_the_others_are_read(nights: Nights) -> None:
    nights.add({OFFICES: offices(LISBON), "https://harbours.example/a/": offices(GENOA)})
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(nights.path) as connection:
        connection.execute("UPDATE payloads SET data = x'00' WHERE id = (SELECT max(id) FROM payloads)")
    connection.close()
    result = nights.run("reparse", "--network", str(nights.network_file))
    assert result.return_value == Status.PARTIAL
    assert "read 1 of 2 pages again: 1 read otherwise, 1 could not be read" in result.stdout
    assert "https://harbours.example/a/ cannot be read again: the body with SHA-256" in result.stderr


def test_no_archive_and_a_locked_one(nights: Nights, tmp_path: Path) -> None:
    missing = Nights(tmp_path / "none.db").run("reparse")
    assert "there is no archive" in str(missing.exception)
    with Archive.open(nights.path):
        assert "is being written by crawl" in str(nights.run("reparse").exception)


# With workers --------------------------------------------------------------------------------------------


def many(nights: Nights, count: int) -> None:
    pages = {
        f"https://harbours.example/{number}/": article(
            f"Harbour {number}", "2026-10-30", f"Ferry number {number} left the pier on time.", "It was full."
        )
        for number in range(count)
    }
    nights.add({**pages, OFFICES: offices(LISBON, GENOA)})


def command(nights: Nights) -> list[str]:
    module = [sys.executable, "-m", "iclei_scraper"]
    return [*module, "reparse", "-q", "--workers", "2", "--archive", str(nights.path), "--network"]


def waiting(nights: Nights) -> int:
    return int(nights.rows("SELECT count(*) FROM captures WHERE parser_version LIKE '0.0.1%'")[0][0])


def stopped(nights: Nights, arguments: list[str], how: signal.Signals) -> int:
    """Stop a reparse once it has read something; how many pages it leaves."""
    total = waiting(nights)
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as child:
        deadline = time.monotonic() + 300
        while waiting(nights) == total and time.monotonic() < deadline:
            time.sleep(0.02)
        os.kill(child.pid, how)
        output, _ = child.communicate(timeout=300)
    assert child.returncode == (-signal.SIGKILL if how is signal.SIGKILL else Status.INTERRUPTED), output
    assert 0 < waiting(nights) < total
    return waiting(nights)


@pytest.mark.slow
def test_a_reparse_that_is_killed_or_stopped_goes_on_where_it_was(nights: Nights) -> None:
    many(nights, 160)
    arguments = [*command(nights), str(nights.network_file)]
    stopped(nights, arguments, signal.SIGKILL)
    left = stopped(nights, arguments, signal.SIGINT)
    assert reparse(nights, "--workers", "1").startswith(f"read {left} of {left} pages again")
    assert nights.rows("SELECT phones FROM offices WHERE name = 'Genoa Office'") == [("+39 010 557 1234",)]
    statuses = nights.rows("SELECT status FROM crawls WHERE purpose = 'reparse' ORDER BY id")
    assert statuses == [("interrupted",), ("interrupted",), ("complete",)]
    assert nights.rows("PRAGMA foreign_key_check") == []


def test_without_a_network_file_it_takes_the_one_of_the_latest_crawl(nights: Nights) -> None:
    result = nights.run("reparse")
    assert result.return_value == Status.OK, result.output
    assert result.stdout == "read 1 of 1 pages again: 1 read otherwise\n"
    assert reparse(nights) == "every stored page has been read by today's parsers\n"
    assert "no fault" in nights.run("verify", "--all").stdout


def test_an_archive_that_never_kept_its_network_file_asks_for_it(nights: Nights) -> None:
    with Archive.open(nights.path) as archive:
        archive._db.execute("DELETE FROM about WHERE key = 'network_file'")
    for command in ("reparse", "verify"):
        result = nights.run(command)
        assert isinstance(result.exception, click.UsageError)
        assert "Name it with --network." in result.exception.message
    assert reparse(nights) == "read 1 of 1 pages again: 1 read otherwise\n"
