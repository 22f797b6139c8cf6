"""``search`` and ``reindex``: what they print, and that nothing that is typed upsets them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.cli import main
from iclei_scraper.cli.json_lines import json_line
from tests.archive.conftest import BASE, Lab, page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def archive(tmp_path: Path) -> str:
    lab = Lab(tmp_path / "a.db")
    lab.crawl(
        page("/trams/", title="Trams \x1b[31mreturn\u202e", text="They are back \x9b2J\x07 on the rails."),
        page("/ja/", title="東京都の会議", text="気候変動について。", language="ja"),
    )
    return str(lab.path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    printed = capsys.readouterr()
    assert isinstance(left.value.code, int)
    return left.value.code, printed.out, printed.err


def test_hits_are_told_without_what_a_terminal_would_act_on(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "search", "--archive", archive, "rails")
    assert status == 0
    assert out.splitlines() == [
        "Trams return",
        "  page, example.org, 2026-11-01",
        f"  {BASE}/trams/",
        "  They are back on the rails.",
    ]
    _, out, _ = run(capsys, "search", "--archive", archive, "--json", "rails")
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(out)
    hit = json.loads(out)
    start, end = hit["marks"][0]
    assert hit["snippet"][start:end] == "rails"


@pytest.mark.parametrize(
    "query", ["", '"', "OR", "🌍", "NEAR(", "-trams", "x" * 10_000, '"' * 999, "(a", "*", "-", "-heat", "'"]
)
def test_any_query_is_answered(archive: str, query: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "search", "--archive", archive, query)
    assert (status, out) == (0, "Nothing found.\n")
    assert "Traceback" not in err


def test_options_and_exclusions_stand_beside_each_other(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "東京都の会議" in run(capsys, "search", "--archive", archive, "気候", "-trams", "--lang", "ja")[1]
    assert run(capsys, "search", "--archive", archive, "気候", "-東京")[1] == "Nothing found.\n"
    assert run(capsys, "search", "--archive", archive, "rails", "--to", "2020-01-01")[1] == "Nothing found.\n"
    status, _, err = run(capsys, "search", "--archive", archive, "--jsno", "rails")
    assert status == 2
    assert "No such option" in err
    assert run(capsys, "search", "--archive", archive, "rails", "--from", "soon")[0] == 2


def test_the_index_is_made_anew(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "reindex", "--archive", archive)[:2] == (0, "2 documents indexed.\n")
    assert "Trams" in run(capsys, "search", "--archive", archive, "rails")[1]


def test_json_is_escaped_and_the_same() -> None:
    data = {"a": "東京\x7f\x9b\u202e\u2028\ufeff"}
    assert json_line(data).isprintable()
    assert json.loads(json_line(data)) == data
