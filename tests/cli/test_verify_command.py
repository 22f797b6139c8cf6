"""``iclei-archive verify``: silent where all is well, one clear line for each fault."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.status import Status
from tests.cli.stored import GENOA, LISBON, Nights, article, offices

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.items import PageRecords

OFFICES, FERRIES = "https://harbours.example/offices/", "https://harbours.example/news/ferries/"
ARTICLE = article(
    "Ferries run on time",
    "2026-10-30",
    "The ferries of the estuary ran on time for a whole month, and nobody waited longer than ten minutes.",
    "It is the first time since the new timetable came into force in spring.",
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Nights:
    made = Nights(tmp_path_factory.mktemp("verify") / "a.db")
    made.add({OFFICES: offices(LISBON, GENOA), FERRIES: ARTICLE})
    made.add({OFFICES: offices(LISBON, ("Genoa Office", "+39 010 557 9999", GENOA[2])), FERRIES: ARTICLE})
    made.add({OFFICES: offices(LISBON)}, gone=(FERRIES,))
    return made


@pytest.fixture
def nights(sound: Nights, tmp_path: Path) -> Nights:
    """A copy to do harm to."""
    shutil.copy(sound.path, tmp_path / "a.db")
    return Nights(tmp_path / "a.db")


def verify(nights: Nights, *options: str) -> tuple[int, list[str]]:
    result = nights.run("verify", "--network", str(nights.network_file), *options)
    assert result.exception is None, result.exception
    return result.return_value, result.stdout.splitlines()


@pytest.mark.parametrize("options", [("--all",), ("--sample", "3"), ()])
def test_a_sound_archive_has_no_fault(sound: Nights, options: tuple[str, ...]) -> None:
    status, lines = verify(sound, *options)
    assert (status, len(lines)) == (Status.OK, 1), lines
    assert lines[0].startswith("no fault in ")


def test_everything_is_looked_at(sound: Nights) -> None:
    _, lines = verify(sound, "--all", "--json")
    checked = json.loads(lines[-1])["checked"]
    for name, table in (
        ("bodies", "payloads"),
        ("texts", "texts"),
        ("readings", "readings"),
        ("versions", "versions"),
        ("records", "records"),
        ("values", "captures WHERE outcome = 'ok'"),
        ("search", "search_documents"),
    ):
        assert checked[name] == sound.rows(f"SELECT count(*) FROM {table}")[0][0] > 0, name  # noqa: S608


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE payloads SET data = x'28b52ffd' WHERE id = 1", "bodies: payload 1: the body with SHA-256"),
        ("UPDATE payloads SET size = 7 WHERE id = 1", "bodies: payload 1: has "),
        ("UPDATE texts SET text = 'Forged.'", "texts: text "),
        ("UPDATE readings SET data = replace(data, '9999', '8888')", "says something else than its digest"),
        ("UPDATE readings SET data = 'no' WHERE kind = 'office'", "cannot be understood"),
        ("UPDATE versions SET data = replace(data, '9999', '8888')", "is another than its digest says"),
        ("UPDATE offices SET phones = '+1 800 FORGED'", "phones is '+1 800 FORGED', its version has '+351"),
        ("UPDATE offices SET gone_since = NULL", "stands, and its version has ended"),
        ("UPDATE records SET version = NULL WHERE id = 1", "has no version"),
        (
            "UPDATE versions SET valid_to = '2026-11-09T00:00:00Z' WHERE valid_to LIKE '2026-11-02%'",
            "stand at the same time",
        ),
        (
            "UPDATE page_readings SET reading = (SELECT max(id) FROM readings WHERE kind = 'office')",
            "its bytes do not give the office that is kept",
        ),
        ("DELETE FROM page_readings WHERE kind = 'news'", "its bytes do not give the news that is kept"),
        (
            "UPDATE readings SET data = replace(data, 'article[2]/p[2]', 'article[9]/p[2]')",
            "its bytes do not give the quotes that are kept of the office",
        ),
        ("PRAGMA foreign_keys = OFF; DELETE FROM crawls WHERE id = 1", "refers to no row of crawls"),
        ("DELETE FROM search_documents WHERE kind = 'office'", "search: the index: lacks "),
        ("UPDATE search_documents SET digest = 'x'", "search: the index: "),
    ],
)
def test_harm_is_found_and_told(nights: Nights, harm: str, told: str) -> None:
    with sqlite3.connect(nights.path) as connection:
        connection.executescript(harm)
    connection.close()
    status, lines = verify(nights, "--all")
    assert status == Status.FAULTS
    assert any(told in line for line in lines[:-1]), lines
    assert " fault" in lines[-1]
    assert not lines[-1].startswith("no fault")


def test_a_value_that_no_page_says_is_found_though_everything_else_agrees(nights: Nights) -> None:
    from iclei_scraper.archive.records.facts import version_digest  # noqa: PLC0415

    with sqlite3.connect(nights.path) as connection:
        query = (
            "SELECT version, data FROM versions v JOIN records r ON r.version = v.id WHERE v.kind = 'office'"
        )
        version, data = connection.execute(query).fetchone()
        forged = {**json.loads(data), "city": "Atlantis"}
        connection.execute(
            "UPDATE versions SET data = ?, digest = ? WHERE id = ?",
            (json.dumps(forged), version_digest(forged), version),
        )
        connection.execute("UPDATE offices SET city = 'Atlantis' WHERE id = 1")
    connection.close()
    status, lines = verify(nights, "--all")
    assert status == Status.FAULTS
    assert any("no reading says its city" in line for line in lines), lines


def test_a_damaged_file_is_told(nights: Nights) -> None:
    with sqlite3.connect(nights.path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'texts'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with nights.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 100)
    status, lines = verify(nights, "--all")
    assert status == Status.FAULTS
    assert any(line.startswith("structure: ") for line in lines), lines


def test_what_other_parsers_read_is_no_fault_but_a_case_for_reparse(tmp_path: Path) -> None:
    def without_phones(records: PageRecords) -> PageRecords:
        return replace(records, offices=tuple(replace(it, phones=()) for it in records.offices))

    made = Nights(tmp_path / "a.db", version="0.0.1+old", misread=without_phones)
    made.add({OFFICES: offices(LISBON)})
    status, lines = verify(made, "--all")
    assert status == Status.OK, lines
    assert lines[-1].startswith("1 captures were read by other parsers; today's read 1 of them otherwise")
    assert made.run("reparse", "--network", str(made.network_file)).return_value == Status.OK
    status, lines = verify(made, "--all")
    assert (status, len(lines)) == (Status.OK, 1), lines


def test_a_crawl_that_writes_meanwhile_is_no_fault(nights: Nights) -> None:
    with Archive.open(nights.path):
        status, lines = verify(nights, "--all")
    assert (status, len(lines)) == (Status.OK, 1), lines


def test_all_or_a_sample(nights: Nights) -> None:
    result = nights.run("verify", "--all", "--sample", "3")
    assert "exclude each other" in str(result.exception)
