"""``changes``: what the archive knows, filtered, in sentences or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from iclei_scraper.cli.changes import changes
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.spiders.small_site import SmallSite

OFFICES = """<title>Contact \x1b[31m</title><h1>Our offices</h1>
<div><h3>Harbour Office</h3><p>Quay Street 4<br>20457 Hamburg<br>Germany<br>T: {}</p></div>
<div><h3>Ridge Office</h3><p>Rue Haute 12<br>1000 Bruxelles<br>Belgium<br>T: +32 2 735 28 50</p></div>"""


@pytest.fixture
def told(site: SmallSite, run: Callable[..., Result], tmp_path: Path) -> Callable[..., Result]:
    """Two nights: a phone changed, and a link now leads elsewhere. Returns the command, ready to be run."""
    site["/a"] = OFFICES.format("+49 40 368920")
    assert run("-q").return_value == Status.OK
    site["/a"] = OFFICES.format("+49 40 368999")
    assert run("-q").return_value == Status.OK

    def tell(*arguments: str) -> Result:
        return CliRunner().invoke(
            changes, ["--archive", str(tmp_path / "a.db"), *arguments], standalone_mode=False
        )

    return tell


def test_changes_are_told_in_sentences_and_filtered(told: Callable[..., Result]) -> None:
    sentence = "   Harbour Office: phone +49 40 368920 -> +49 40 368999\n"
    assert told().stdout == f"small\n{sentence}"
    assert told("--kind", "office", "--site", "small", "--crawl", "2").stdout == f"small\n{sentence}"
    for nothing in (["--kind", "news"], ["--crawl", "1"], ["--since", "2999-01-01"]):
        assert told(*nothing, "--exit-code").stdout == "Nothing changed.\n"
    assert "did you mean small?" in str(told("--site", "smal").exception)
    assert "there is no crawl 9" in str(told("--crawl", "9").exception)
    assert told("--minimum", "high").stdout == "Nothing changed.\n"
    assert told("--verdict", "template", "--verdict", "noise").stdout == "Nothing changed.\n"
    assert told("--verdict", "site").stdout == f"small\n{sentence}"
    assert told("--since", "2020-01-01", "--exit-code").return_value == Status.CHANGES
    assert told().return_value == Status.OK


def test_json_says_where_and_when(told: Callable[..., Result], site: SmallSite) -> None:
    (change,) = [json.loads(line) for line in told("--json").stdout.splitlines()]
    assert (change["site"], change["url"], change["pages"], change["crawl"]) == (
        *("small", f"{site.base}a"),
        *(1, 2),
    )
    assert change["reason"] == "the same parsers read it from what the site sent before and now"
    assert (change["kind"], change["field"], change["verdict"]) == ("office", "phones", "site")
