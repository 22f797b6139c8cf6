"""Addresses of an exchange take their one form, and a page without a language gets its site's."""

from __future__ import annotations

import pytest

from iclei_scraper.items import Capture, FetchFailure, PageItem, PageRecords
from iclei_scraper.network import Network
from pipelines.normalise import NormalisePipeline
from tests.archive.conftest import FIRST_NIGHT

NETWORK = Network.read(
    """
[[sites]]
base = "https://example.org/"
aliases = ["https://old.example.org/"]
languages = ["pt"]
[[sites]]
base = "https://two.example/"
languages = ["en", "fr"]
"""
)


@pytest.fixture
def station() -> NormalisePipeline:
    return NormalisePipeline(NETWORK)


def item(url: str, language: str | None = None, redirected_to: str | None = None) -> PageItem:
    capture = Capture(
        url=url,
        site="example.org",
        status=200,
        headers=(),
        body=b"",
        fetched_at=FIRST_NIGHT,
        redirected_to=redirected_to,
    )
    return PageItem(capture=capture, records=PageRecords(url=url, language=language))


def test_addresses_are_canonical(station: NormalisePipeline) -> None:
    given = item(
        "https://old.example.org/a?utm_source=x#top", redirected_to="http://www.example.org/b?gclid=1"
    )
    passed = station.process_item(given)
    assert passed.capture.url == passed.records.url == "https://example.org/a"
    assert passed.capture.redirected_to == "https://example.org/b"


def test_what_is_canonical_stays(station: NormalisePipeline) -> None:
    given = item("https://example.org/a", "en")
    records = given.records
    assert station.process_item(given).records is records


@pytest.mark.parametrize(
    ("url", "read", "language"),
    [
        ("https://example.org/", None, "pt"),
        ("https://example.org/", "en", "en"),
        ("https://two.example/", None, None),
        ("https://elsewhere.example/", None, None),
    ],
)
def test_only_a_site_with_one_language_lends_it(
    station: NormalisePipeline, url: str, read: str | None, language: str | None
) -> None:
    assert station.process_item(item(url, read)).records.language == language


def test_failures_are_noted_under_the_same_address(station: NormalisePipeline) -> None:
    failure = FetchFailure(
        url="https://old.example.org/a", site="example.org", reason="x", failed_at=FIRST_NIGHT
    )
    assert station.process_item(failure).url == "https://example.org/a"
    assert station.process_item("something else") == "something else"
