"""``backup``, ``compact`` and ``stats`` as they are typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.cli import main
from tests.archive.conftest import Lab, page

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
