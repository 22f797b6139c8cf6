"""The parsers on the home page of the replica; the test of the demo, which crawls all pages, looks at all."""

from __future__ import annotations

import pytest

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica import expected
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
