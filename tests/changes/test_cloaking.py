"""What search engines alone are shown; and how honest pages differ between two fetches."""

from __future__ import annotations

import pytest

from iclei_scraper.changes.cloaking import only_for_search_engines
from iclei_scraper.reading import read_page

URL = "https://harbour.example/tides/"
TIDES = "".join(
    f"<p>At {hour} o'clock the {boat} leaves the {pier} pier for the {isle} island, "
    "weather permitting; dogs travel free.</p>"
    for hour, boat, pier, isle in zip(
        ("six", "seven", "eight", "nine", "ten", "eleven", "noon"),
        ("ferry", "cutter", "barge", "schooner", "launch", "dinghy", "trawler"),
        ("north", "south", "stone", "wooden", "old", "customs", "coal"),
        ("green", "sandy", "seal", "heron", "cliff", "lighthouse", "meadow"),
        strict=True,
    )
)
SPAM = (
    '<div style="position:absolute;left:-9999px"><a href="https://reels.example/bonus">best online casino '
    'bonus without deposit</a> <a href="https://pills.example/">cheap viagra without prescription</a></div>'
)
JAPANESE = "".join(
    f"<p>激安通販の{name}を送料無料でお届けします。人気の新作を大特価で販売中、在庫限りの特別価格です。</p>"
    for name in ("財布", "時計", "鞄", "靴", "眼鏡", "指輪", "帽子")
)


def told(readers: str, robots: str, title: str = "Tides") -> list[tuple[str, ...]]:
    pages = [
        read_page(
            f"<html><head><title>{title}</title></head><body><main><h1>Tides</h1>{it}</main></body></html>",
            URL,
        )
        for it in (readers, robots)
    ]
    return [
        finding.signals
        for finding in only_for_search_engines(*pages, lambda url: "//harbour.example" in url)
        if finding.kind == "injected_content" and finding.severity == "high"
    ]


def test_spam_that_only_the_robot_is_shown() -> None:
    signals = told(TIDES, TIDES + SPAM)
    assert signals
    assert all(it[0] == "cloaking" and len(it) > 1 for it in signals)


def test_spam_that_everybody_is_shown_is_the_page_s_own_finding() -> None:
    assert told(TIDES + SPAM, TIDES + SPAM) == []
    assert told(TIDES + SPAM, TIDES) == []


def test_another_text() -> None:
    assert told(TIDES, JAPANESE)[-1] == ("cloaking", "another text than readers are shown")


def test_a_farm_of_links() -> None:
    farm = "".join(
        f'<p>See <a href="https://site{n}.example/">the partner number {n}</a></p>' for n in range(5)
    )
    assert ("cloaking", "links to 5 foreign domains") in told(TIDES, TIDES + farm)


@pytest.mark.parametrize(
    ("readers", "robots"),
    [
        (TIDES, TIDES),
        (TIDES, TIDES + "<p>Photo of the day: a heron on the breakwater.</p>"),
        (TIDES, f'{TIDES}<p>Our sponsor tonight: <a href="https://ropes.example/">Ropes and Sons</a></p>'),
        ('<div id="app">Loading</div>', TIDES),  # drawn by a script for readers, by the server for machines
        (TIDES, '<div id="app">Loading</div>'),
        (TIDES, TIDES + '<a href="https://harbour.example/a/">A</a>' * 9),
    ],
)
def test_honest_differences_are_none(readers: str, robots: str) -> None:
    assert told(readers, robots) == []
