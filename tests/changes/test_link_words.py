"""A sentence that comes with a new link is one event; what else was edited is told as well."""

from __future__ import annotations

import pytest

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Anchor

URL = "https://network.example/about/"
HOME = Anchor(text="Home", url="https://network.example/", place="main")
LINK = Anchor(text="report of the tides", url="https://tides.example.net/r", place="main")
BOARD = "Our board meets twice a year. Minutes are published a week later."


def told(text: str, *, before: str = BOARD) -> list[tuple[str, str]]:
    pages = [
        PageRecords(url=URL, text=said, anchors=it) for said, it in ((before, (HOME,)), (text, (HOME, LINK)))
    ]
    return [(change.kind, change.op) for change in compare(*pages)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD}\nReport of the tides: read the report of the tides by our friends.",
        f"{BOARD} Read the report of the tides by our friends.",
        f"Read the report of the tides!\n{BOARD}",
    ],
)
def test_a_short_sentence_with_the_link_is_told_by_the_link(text: str) -> None:
    assert told(text) == [("link", "added")]


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD} Read the report of the tides. The harbour will be closed from May.",
        BOARD.replace("twice a year", "three times a year, see the report of the tides"),
        f"{BOARD} {'Whoever wants to know more of the sea ' * 6} may read the report of the tides.",
    ],
)
def test_another_edit_beside_the_link_is_told_as_text(text: str) -> None:
    assert told(text) == [("link", "added"), ("text", "changed")]
