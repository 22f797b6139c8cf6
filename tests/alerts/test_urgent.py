"""What is certain is told while the crawl runs: once, without slowing or breaking it."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.alerts.urgent import is_certain
from iclei_scraper.archive import Archive
from iclei_scraper.records import Anchor, Change, Finding
from tests.archive.conftest import page
from tests.pipelines.test_line import SETTINGS, Courier, run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from iclei_scraper.items import PageItem

LINE = SETTINGS["ITEM_PIPELINES"] | {"pipelines.alerts.AlertsPipeline": 500}
RULES = """\
[destinations]
hook = {{ webhook = "{hook}" }}
[[rules]]
name = "Spam"
to = ["hook"]
when = "at once"
[[rules]]
name = "Team"
to = ["hook"]
"""


def broken_into(path: str) -> PageItem:
    url = f"https://casino.example{path}"
    found = Finding(
        kind="injected_content", severity="high", quote=f"Win {path}", url=url, signals=("hidden",)
    )
    return page(path, findings=(found,), anchors=(Anchor(text="Win", url=url, place="main"),))


@pytest.fixture
def spam(tmp_path: Path, httpserver: HTTPServer) -> Path:
    rules = tmp_path / "alerts.toml"
    rules.write_text(RULES.format(hook=httpserver.url_for("/hook")), encoding="utf-8")
    run(tmp_path / "a.db", *[page(f"/{number}/") for number in range(3)])
    return rules


def crawl(rules: Path, *cargo: Any) -> None:
    run(rules.parent / "a.db", *cargo, ITEM_PIPELINES=LINE, ALERTS_RULES=str(rules))


def outbox(rules: Path) -> list[tuple[Any, ...]]:
    with Archive.open(rules.parent / "a.db", read_only=True) as archive:
        query = "SELECT rule, sent_at IS NOT NULL, attempts FROM outbox ORDER BY id"
        return archive._db.execute(query).fetchall()


def test_it_arrives_before_the_crawl_ends(
    spam: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived: list[str] = []

    async def start(self: Courier) -> AsyncIterator[Any]:
        for item in self.cargo:
            yield item
            for _ in range(100):
                if httpserver.log:
                    break
                await asyncio.sleep(0.02)
            arrived.extend(request.get_json()["subject"] for request, _ in httpserver.log)

    httpserver.expect_request("/hook").respond_with_data("")
    monkeypatch.setattr(Courier, "start", start)
    crawl(spam, broken_into("/0/"), broken_into("/1/"))
    assert arrived == ["Spam: 1 urgent change on example.org"] * 2
    assert outbox(spam) == [("Spam", 1, 1)]


def test_the_rest_is_told_when_the_crawl_has_ended_and_nothing_twice(
    spam: Path, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/hook").respond_with_data("")
    crawl(spam, broken_into("/0/"), broken_into("/1/"), page("/2/"))
    from iclei_scraper.cli.alerts import load_rules, tell_of_crawl  # noqa: PLC0415

    assert tell_of_crawl(spam.parent / "a.db", load_rules(spam))
    assert tell_of_crawl(spam.parent / "a.db", load_rules(spam))
    told = [request.get_json() for request, _ in httpserver.log]
    keys = [(it["rule"], [entry["key"] for entry in it["digest"]["entries"]]) for it in told]
    assert keys == [("Spam", ["Win /0/"]), ("Spam", ["Win /1/"]), ("Team", ["Win /0/", "Win /1/"])]


def test_a_receiver_that_fails_is_asked_again_when_the_crawl_has_ended(
    spam: Path, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/hook").respond_with_data("", status=500)
    crawl(spam, broken_into("/0/"), page("/1/"))
    assert outbox(spam) == [("Spam", 0, 1)]


def test_a_receiver_that_hangs_does_not_slow_the_crawl(
    spam: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[float] = []
    began = time.monotonic()

    def slow(_: object) -> Any:
        time.sleep(0.5)
        from werkzeug import Response  # noqa: PLC0415

        return Response("")

    httpserver.expect_request("/hook").respond_with_handler(slow)
    monkeypatch.setattr(
        "pipelines.alerts.AlertsPipeline.close_spider",
        lambda self: done.append(time.monotonic() - began) or self.urgent.close(),
    )
    crawl(spam, *[broken_into(f"/{number}/") for number in range(3)])
    assert done[0] < 0.5
    assert outbox(spam) == [("Spam", 1, 1)]


def test_what_goes_wrong_with_telling_costs_no_page(spam: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("iclei_scraper.alerts.urgent.letters", fails)
    crawl(spam, broken_into("/0/"), page("/1/"))
    with Archive.open(spam.parent / "a.db", read_only=True) as archive:
        assert [it.change.key for it in archive.changes()] == ["Win /0/"]
        assert archive.crawl().status == "complete"
        assert archive.outbox.told("Spam") == set()


def test_only_what_the_rest_of_the_crawl_cannot_change_is_certain() -> None:
    sure = {"kind": "finding", "op": "added", "key": "Win", "field": "injected_content", "severity": "high"}
    assert is_certain(Change(**sure))
    for other in (
        {"verdict": "parser"},
        {"op": "removed"},
        {"field": "contradiction"},
        {"severity": "low"},
        {"kind": "link"},
    ):
        assert not is_certain(Change(**sure | other))
