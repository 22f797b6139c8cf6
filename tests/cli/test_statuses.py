"""The exit statuses: documented, and true where something goes wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.cli import COMMANDS, main
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"


def left_with(arguments: Sequence[str]) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code


def test_every_status_is_documented() -> None:
    rows = re.findall(r"^\| (\d+) \| (\w+) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert {(int(number), name.upper()) for number, name in rows} == {
        (status.value, status.name) for status in Status
    }


def test_every_command_is_documented_and_answers(capsys: pytest.CaptureFixture[str]) -> None:
    documented = re.findall(r"^\| `([\w-]+)[^|]*` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(set(documented)) == sorted(COMMANDS)
    for command in COMMANDS:
        assert left_with([command, "--help"]) == Status.OK
        assert command in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["frobnicate"], Status.USAGE, "No such command"),
        (["changes", "--kind", "weather"], Status.USAGE, "weather"),
        (["parse", "missing.html"], Status.USAGE, "No such file"),
        (["parse", "empty.html"], Status.USAGE, "the page is empty"),
        (["parse", "http://127.0.0.1:9/"], Status.USAGE, "no answer"),
        (["parse", "page.html", "--network", "bad.toml"], Status.USAGE, "bad.toml"),
        (["changes", "--archive", "missing.db"], Status.ARCHIVE, "there is no archive"),
        (["changes", "--archive", "page.html"], Status.ARCHIVE, "not a database"),
        (["demo", "--archive", "page.html"], Status.ARCHIVE, "left alone"),
        (["parse", "picture.png"], Status.USAGE, "is no page"),
        (["parse", "page.html", "--url", "ftp://x/"], Status.USAGE, "is no address of a page"),
        (["crawl", "--network", "asleep.toml"], Status.USAGE, "no site is active"),
        (["replica", "--fault", "x"], Status.USAGE, "no fault of kind"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_true_status(
    arguments: list[str],
    status: Status,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text("<h1>Not an archive, and longer than the head of a database</h1>" * 3)
    Path("empty.html").write_text(" \n")
    Path("bad.toml").write_text("[[sites]\n")
    Path("asleep.toml").write_text('[[sites]]\nbase = "http://127.0.0.1:9/"\nactive = false\n')
    Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert left_with(arguments) == status
    printed = capsys.readouterr()
    assert not printed.out
    assert words in printed.err.splitlines()[-1]
    assert "Traceback" not in printed.err
    assert Path("page.html").read_text().startswith("<h1>Not an archive")
