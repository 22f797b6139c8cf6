"""The parsers on the whole replica: what they read is what its content says, on every page of both nights."""

from __future__ import annotations

from typing import Any

import pytest

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica import expected, urls
from iclei_scraper.replica.agreement import differences
from iclei_scraper.replica.answers import DAWN, Request, answer

NETWORK = Network.load(None)


def slips(url: str, night: int) -> dict[str, list[str]]:
    response = answer(Request(url), night)
    read = read_page(
        bytes(response.body),
        url,
        content_type=dict(response.headers)["Content-Type"],
        fetched_at=DAWN[night].replace(hour=12),
        network=NETWORK,
    )
    return differences(read.to_dict(), expected(url, night), NETWORK.canonical)


@pytest.mark.parametrize("night", [1, 2])
def test_the_home_page(night: int) -> None:
    assert slips("https://iclei.org/", night) == {}


@pytest.mark.slow
@pytest.mark.parametrize("night", [1, 2])
def test_every_page(night: int) -> None:
    shown = list(urls(night))[:: 1 if night == 1 else 3]  # the second night has mostly the same pages
    found: dict[str, Any] = {url: slips(url, night) for url in shown}
    assert {url: differing for url, differing in found.items() if differing} == {}
