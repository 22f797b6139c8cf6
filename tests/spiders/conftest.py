"""The crawl without the parsers: pages are read for their links alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.items import PageRecords
from iclei_scraper.page import Page
from iclei_scraper.records import Anchor
from tests.spiders.small_site import SmallSite

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_links(body: bytes, url: str, **_: Any) -> PageRecords:
    """A reader that finds nothing but links, and fails where the page says so."""
    if b"POISON" in body:
        raise RuntimeError("a parser that fails")
    page = Page(url, body)
    anchors = [
        Anchor(text="".join(anchor.itertext()), url=target, place="main")
        for anchor in page.root.iter("a")
        if (target := page.absolute(anchor.get("href", "mailto:")))
    ]
    return PageRecords(url=url, title=page.title, anchors=tuple(anchors))


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iclei_scraper.spiders.reading.read_page", read_links)


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with SmallSite() as running:
        yield running
