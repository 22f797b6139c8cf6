"""What is remembered of lines that were read before changes no record, and stays within bounds.

The readers of values are pure functions of a line of text, so they keep what they have read: the lines of a
header, footer, menu or dialog on ten thousand pages are read once. Here every memory of the program is found,
emptied and filled.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica import urls
from iclei_scraper.replica.answers import DAWN, Request, answer
from tests.memories import forget, memories
from tests.pace import seconds

NETWORK = Network.load()
MOST = 20_000
"""Entries of one memory: a few megabytes of lines."""


@cache
def fetched(url: str) -> tuple[bytes, str]:
    """Body and type of a page, asked for once: some count their visitors."""
    response = answer(Request(url))
    return bytes(response.body), dict(response.headers)["Content-Type"]


def read(url: str) -> dict[str, Any]:
    """All that is read from a page, evidence and links included."""
    body, content_type = fetched(url)
    records = read_page(body, url, fetched_at=DAWN[1], content_type=content_type, network=NETWORK)
    return {**records.to_dict(), "anchors": records.anchors, "text": records.text}


def same_with_and_without(pages: list[str]) -> None:
    forget()
    remembering = {url: read(url) for url in pages}
    again = {url: read(url) for url in reversed(pages)}
    for url in pages:
        forget()
        assert read(url) == remembering[url] == again[url], url


@pytest.mark.sample("test_every_page_reads_the_same_with_and_without_what_was_read_before")
def test_a_page_reads_the_same_with_and_without_what_was_read_before() -> None:
    same_with_and_without(urls(1)[1::48])


@pytest.mark.slow
def test_every_page_reads_the_same_with_and_without_what_was_read_before() -> None:
    same_with_and_without(urls(1)[1::20])


def test_every_memory_has_a_bound() -> None:
    found = list(memories())
    assert len(found) > 40
    assert {memory.cache_parameters()["maxsize"] for memory in found if memory.cache_info().maxsize} <= set(
        range(1, MOST + 1)
    )


def test_furniture_that_was_read_before_costs_less() -> None:
    pages = [url for url in urls(1) if url.startswith("https://iclei.org/")][:5]
    for url in pages:
        read(url)
    without = []
    for url in pages[1:]:
        forget()
        without.append(seconds(lambda url=url: read(url)))
    forget()
    read(pages[0])
    with_memory = [seconds(lambda url=url: read(url)) for url in pages[1:]]
    assert sum(with_memory) < 0.8 * sum(without)
