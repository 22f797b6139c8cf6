"""``iclei-archive corrections``: from a question to a confirmed answer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.status import Status
from tests.cli.stored import GENOA, Nights, offices

if TYPE_CHECKING:
    from pathlib import Path

OFFICES = "https://harbours.example/offices/"
LIGURIA = ("Liguria Office", "+39 010 557 7777", "Calata Gadda 3/16126 Genova/Italy")
ENTRY = """
[[same]]
kind = "office"
site = "harbours.example"
keys = ["europe/genoa-office", "europe/liguria-office"]
why = "moved, and renamed"
"""


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    made = Nights(tmp_path / "a.db")
    made.add({OFFICES: offices(GENOA)})
    made.add({OFFICES: offices(("Lisbon Office", "+351 21 325 6789", "Rua do Arsenal 19/1100-038 Lisboa"))})
    made.add({OFFICES: offices(LIGURIA)})
    assert made.rows("SELECT count(*) FROM offices") == [(3,)]
    return made


def ask(nights: Nights, command: str, text: str, *options: str) -> tuple[int, str]:
    file = nights.path.with_name("corrections.toml")
    file.write_text(text)
    result = nights.run("corrections", command, "--corrections", str(file), *options)
    assert result.exception is None, result.exception
    return result.return_value, result.stdout


def test_from_the_question_to_the_answer(nights: Nights) -> None:
    status, told = ask(nights, "check", ENTRY)
    assert status == Status.FAULTS
    assert "to be confirmed: office europe/genoa-office" in told
    assert "because moved, and renamed" in told
    assert "europe/genoa-office says at last: Genoa Office" in told
    assert "europe/liguria-office says now: Liguria Office" in told
    made_on = re.search(r"write: (made_on = .*)", told)
    assert made_on is not None
    status, told = ask(nights, "apply", ENTRY + made_on[1])
    assert (status, told.splitlines()[-1]) == (Status.OK, "1 corrections: 1 applied")
    assert nights.rows("SELECT name, first_seen FROM offices WHERE key LIKE '%liguria%'") == [
        ("Liguria Office", "2026-11-01T02:00:00Z")
    ]
    assert nights.rows("SELECT purpose, note FROM crawls ORDER BY id DESC LIMIT 1") == [
        ("corrections", "1 corrections: 1 applied")
    ]
    status, told = ask(nights, "check", ENTRY + made_on[1])
    assert status == Status.OK
    assert told.splitlines()[0].startswith("in force: office europe/genoa-office (harbours.example) and ")
    assert told.splitlines()[-1] == "1 corrections: 1 in force"
    told = nights.run("history", "office", "europe/genoa-office").stdout
    assert "name: Genoa Office -> Liguria Office" in told
    assert "not there" in told


def test_as_json(nights: Nights) -> None:
    status, told = ask(nights, "check", ENTRY, "--json")
    state = json.loads(told)
    assert status == Status.FAULTS
    assert (state["status"], state["same"]) == ("to be confirmed", True)
    assert state["made_on"] == [name["digest"] for name in state["names"]]
    assert state["names"][1]["says"]["street"] == "Calata Gadda 3"


def test_a_name_that_nobody_bears(nights: Nights) -> None:
    status, told = ask(nights, "check", ENTRY.replace("genoa", "genua"))
    assert status == Status.FAULTS
    assert "unknown: office" in told
    assert "no office of harbours.example is, or was, called europe/genua-office" in told


def test_without_a_file_it_is_asked_for_one(nights: Nights) -> None:
    result = nights.run("corrections", "check", "--network", str(nights.network_file))
    assert "name a file with --corrections" in str(result.exception)
