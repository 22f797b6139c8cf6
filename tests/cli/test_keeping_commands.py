"""``backup``, ``compact`` and ``stats`` as they are typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.cli import main
from tests.archive.conftest import BASE, Lab, office, page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def archive(tmp_path: Path) -> str:
    lab = Lab(tmp_path / "a.db")
    for night in "first", "second":
        lab.crawl(page("/", text=f"The {night} night."))
    return str(lab.path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    printed = capsys.readouterr()
    assert isinstance(left.value.code, int)
    return left.value.code, printed.out, printed.err


def test_backup(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = str(tmp_path / "copy.db")
    status, out, _ = run(capsys, "backup", "--archive", archive, copy)
    assert status == 0
    assert out.startswith(f"{copy}: ")
    assert out.endswith("checked.\n")
    status, out, err = run(capsys, "backup", "--archive", archive, copy)
    assert (status, out) == (6, "")
    assert "exists already" in err
    assert run(capsys, "backup", "--archive", archive, "--force", copy)[0] == 0


def test_compact(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "compact", "--archive", archive)
    assert status == 0
    assert " before, " in out
    assert "1 documents indexed anew" in out
    with Archive.open(archive):
        status, _, err = run(capsys, "compact", "--archive", archive)
    assert status == 6
    assert "is being written by crawl" in err


def test_stats(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "stats", "--archive", archive)
    assert status == 0
    for words in "payloads", "example.org", "complete", "a day", "in a year":
        assert words in out
    found = json.loads(run(capsys, "stats", "--archive", archive, "--json")[1])
    assert [night["crawl"] for night in found["nights"]] == [1, 2]
    assert found["tables"][0]["size"] > 0
    assert found["in_a_year"] >= found["size"] - found["free"]


def test_floors_are_listed_with_what_the_network_file_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lab = Lab(tmp_path / "week.db")
    for _ in range(6):
        lab.crawl(page("/", offices=tuple(office(f"Office {number}", str(number)) for number in range(8))))
    network = tmp_path / "network.toml"
    network.write_text(f'[[sites]]\nbase = "{BASE}/"\n[sites.floors]\noffices = 3\n', encoding="utf-8")
    options = ("stats", "--floors", "--archive", str(lab.path), "--network", str(network))
    status, out, _ = run(capsys, *options)
    assert status == 0
    (row,) = [line.split() for line in out.splitlines() if " count " in line and " office " in line]
    assert row == ["example.org", "office", "count", "8", "8", "6", "3", "6"]
    found = [json.loads(line) for line in run(capsys, *options, "--json")[1].splitlines()]
    (phones,) = [entry for entry in found if (entry["kind"], entry["figure"]) == ("office", "phones")]
    assert (phones["latest"], round(phones["floor"], 2), phones["asked_for"]) == (1.0, 0.8, None)
