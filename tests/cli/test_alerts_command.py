"""``report`` and ``alerts``: from a crawl to a message that has arrived."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from iclei_scraper.cli.alerts import alerts
from iclei_scraper.cli.report import report
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytest_httpserver import HTTPServer

    from tests.spiders.small_site import SmallSite

PAGE = """<title>Contact</title><h1>Our offices</h1>
<div><h3>Harbour Office</h3><p>Quay Street 4<br>20457 Hamburg<br>Germany<br>T: {}</p></div>
<div><h3>Ridge Office</h3><p>Rue Haute 12<br>1000 Bruxelles<br>Belgium<br>T: +32 2 735 28 50</p></div>"""
RULES = """[destinations]
hook = {{ webhook = "{}", secret = "env:HOOK_KEY" }}
[[rules]]
name = "Team"
to = ["hook"]
[feeds]
folder = "feeds"
"""


def invoked(command: object, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, standalone_mode=False)  # type: ignore[arg-type]


def test_a_crawl_tells_people_and_its_status_says_whether_they_heard(  # fixtures
    site: SmallSite,
    run: Callable[..., Result],
    tmp_path: Path,
    httpserver: HTTPServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOOK_KEY", "sesame")
    monkeypatch.setattr("iclei_scraper.cli.alerts._PATIENCE", timedelta(0))
    monkeypatch.setattr("iclei_scraper.alerts.timing.FIRST_RETRY", timedelta(milliseconds=20))
    rules = tmp_path / "alerts.toml"
    rules.write_text(RULES.format(httpserver.url_for("/hook")))
    told = ["--alerts", str(rules), "-q"]
    site["/a"] = PAGE.format("+49 40 368920")
    assert run(*told).return_value == Status.OK
    site["/a"] = PAGE.format("+49 40 368999")
    httpserver.expect_ordered_request("/hook").respond_with_data("down", status=503)
    assert run(*told).return_value == Status.UNDELIVERED
    archive = ["--archive", str(tmp_path / "a.db")]
    assert "the webhook answered 503" in invoked(alerts, "pending", *archive).stdout
    httpserver.expect_ordered_request("/hook").respond_with_data("", status=204)
    result = invoked(alerts, "send", "--rules", str(rules), "--wait", "1", *archive)
    assert (result.return_value, result.stdout) == (Status.OK, "1 message sent\n")
    assert invoked(alerts, "pending", *archive).stdout == "No message waits.\n"
    request = httpserver.log[-1][0]
    assert json.loads(request.get_data())["subject"] == "Team: 1 change on small"
    assert (tmp_path / "feeds" / "small.atom").exists()


def test_bad_rules_are_told_before_anything_is_asked(
    site: SmallSite, run: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "alerts.toml").write_text("[[rules]]\n")
    result = run("--alerts", str(tmp_path / "alerts.toml"))
    assert "rule 1: has no name" in str(result.exception)
    assert not site.asked


def test_report_in_every_form(site: SmallSite, run: Callable[..., Result], tmp_path: Path) -> None:
    archive = ["--archive", str(tmp_path / "a.db")]
    site["/a"] = PAGE.format("+49 40 368920")
    run("-q")
    assert "This was the first look at these sites." in invoked(report, *archive).stdout
    run("-q")
    assert "The sites say what they said before." in invoked(report, *archive).stdout
    site["/a"] = PAGE.format("+49 40 368999")
    run("-q")
    assert "- Harbour Office: phone +49 40 368920 -> +49 40 368999" in invoked(report, *archive).stdout
    assert "## Changed" in invoked(report, *archive, "--markdown").stdout
    assert json.loads(invoked(report, *archive, "--json").stdout)["entries"][0]["field"] == "phones"
    file = tmp_path / "report.html"
    assert invoked(report, *archive, "--html", str(file)).return_value == Status.OK
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert invoked(report, *archive, "--html", "-").stdout == file.read_text(encoding="utf-8")
    assert "First look" in invoked(report, *archive, "--crawl", "1", "--html", "-").stdout
    assert "there is no crawl 9" in str(invoked(report, *archive, "--crawl", "9").exception)
    assert "exclude each other" in str(invoked(report, *archive, "--json", "--markdown").exception)
    assert "No such file" in str(invoked(report, *archive, "--html", "/nowhere/x.html").exception)


def test_mutes_are_made_listed_and_lifted(
    run: Callable[..., Result], site: SmallSite, tmp_path: Path
) -> None:
    assert site.base
    run("-q")
    archive = ["--archive", str(tmp_path / "a.db")]
    assert "knows no site 'nowhere'" in str(invoked(alerts, "mute", *archive, "--site", "nowhere").exception)
    assert "say what to mute" in str(invoked(alerts, "mute", *archive).exception)
    assert "is in the past" in str(
        invoked(alerts, "mute", *archive, "--kind", "news", "--until", "2020-01-01").exception
    )
    made = invoked(alerts, "mute", *archive, "--kind", "news", "--until", "2999-01-01", "--reason", "busy")
    assert made.stdout == "mute 1, until 2999-01-01 00:00 UTC\n"
    assert "muted 1  news until 2999-01-01T00:00:00Z (busy)" in invoked(alerts, "pending", *archive).stdout
    assert invoked(alerts, "mute", *archive, "--lift", "1").stdout == "mute 1 is lifted\n"
    assert "there is no mute 1" in str(invoked(alerts, "mute", *archive, "--lift", "1").exception)
    assert "no message 5 waits" in str(invoked(alerts, "drop", *archive, "5").exception)
