"""``parse`` and ``diff``: pages by hand, from files, standard input and addresses."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from iclei_scraper.cli.pages import diff, parse
from iclei_scraper.status import Status
from tests.spiders.small_site import Reply, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!doctype html>
<html lang="en"><head><title>Contact</title>{head}</head>
<body><main><h1>Our offices</h1>
<div><h3>Harbour Office</h3><p>Quay Street 4<br>20457 Hamburg<br>Germany<br>T: {phone}</p></div>
<div><h3>Ridge Office</h3><p>Rue Haute 12<br>1000 Bruxelles<br>Belgium<br>T: +32 2 735 28 50</p></div>
</main></body></html>"""
BEFORE = PAGE.format(head="", phone="+49 40 368920")
AFTER = PAGE.format(head="", phone="+49 40 368999")


def parsed(*arguments: str, stdin: str | None = None) -> dict[str, Any]:
    result = CliRunner().invoke(parse, arguments, input=stdin, standalone_mode=False, catch_exceptions=False)
    read: dict[str, Any] = json.loads(result.stdout)
    return read


def test_a_saved_page_gives_the_json_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(BEFORE)
    read = parsed(str(tmp_path / "page.html"), "--url", "https://network.example/contact/")
    contract = "url language title offices news statistics cookies cookie_categories features links findings"
    assert set(contract.split()) <= set(read)
    assert [office["name"] for office in read["offices"]] == ["Harbour Office", "Ridge Office"]
    assert read["offices"][0]["phones"] == [
        {"raw": "+49 40 368920", "e164": "+4940368920", "extension": None}
    ]


def test_a_page_says_its_own_address_and_standard_input_is_a_page() -> None:
    head = '<link rel="canonical" href="https://network.example/offices/">'
    assert parsed("-", stdin=PAGE.format(head=head, phone="x"))["url"] == "https://network.example/offices/"


def test_an_address_is_fetched() -> None:
    with SmallSite() as site:
        site["/"] = Reply(
            gzip.compress(BEFORE.encode()), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}
        )
        read = parsed(site.base, "--compact")
        assert read["url"] == site.base
        assert len(read["offices"]) == 2


def test_relative_dates_count_from_when_the_page_was_fetched(tmp_path: Path) -> None:
    card = "<article><h3><a href='/{0}'>Story {0} from the harbour</a></h3><p>3 days ago</p></article>"
    (tmp_path / "news.html").write_text(
        f"<h1>News</h1>{card.format('a')}{card.format('b')}{card.format('c')}"
    )
    read = parsed(
        str(tmp_path / "news.html"), "--url", "https://network.example/", "--fetched-at", "2026-03-10"
    )
    assert {item["published"] for item in read["news"]} == {"2026-03-07"}


@pytest.mark.parametrize("asked", [True, False])
def test_diff_prints_one_change_a_line(tmp_path: Path, *, asked: bool) -> None:
    (tmp_path / "before.html").write_text(BEFORE)
    (tmp_path / "after.html").write_text(AFTER)
    files = [str(tmp_path / "before.html"), str(tmp_path / "after.html")]
    options = ["--url", "https://network.example/contact/", *(["--exit-code"] if asked else [])]
    result = CliRunner().invoke(diff, [*files, *options], standalone_mode=False)
    (change,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert change == {
        "kind": "office",
        "op": "changed",
        "key": "Harbour Office",
        "region": None,
        "field": "phones",
        "before": "+49 40 368920",
        "after": "+49 40 368999",
        "verdict": "site",
        "severity": "medium",
    }
    assert result.return_value == (Status.CHANGES if asked else Status.OK)


def test_the_same_page_has_no_changes(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(BEFORE)
    file = str(tmp_path / "page.html")
    result = CliRunner().invoke(diff, [file, file, "--exit-code"], standalone_mode=False)
    assert not result.stdout
    assert result.return_value == Status.OK
