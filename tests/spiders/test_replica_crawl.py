"""A crawl of the replica: real host names, real TLS, through a proxy, as on the live network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.http.health import COMPLETE, FAILED, PARTIAL
from iclei_scraper.network import Network
from iclei_scraper.replica import Replica, urls
from tests.spiders.collecting import Crawled, crawl

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def running() -> Iterator[Replica]:
    with Replica(night=1) as replica:
        yield replica


@pytest.fixture
def replica(running: Replica, monkeypatch: pytest.MonkeyPatch) -> Replica:
    for name, value in running.environment.items():
        monkeypatch.setenv(name, value)
    return running


def served() -> list[str]:
    network = Network.load()
    sites = {site.id for url in urls(1) if (site := network.site_of(url))}
    return sorted(sites)


def test_every_page_of_the_replica_is_found(replica: Replica) -> None:  # noqa: ARG001
    network = Network.load()
    done = crawl(network, sites=served())
    assert done.outcome.status == COMPLETE, done.outcome.sentence
    assert not done.failures
    missing = {network.canonical(url) for url in urls(1)} - set(done.pages)
    assert not missing
    for url, item in done.pages.items():
        assert item.capture.site == getattr(network.site_of(url), "id", None)
        assert network.canonical(url) == url


def test_the_second_night_finds_what_was_published(replica: Replica) -> None:
    network = Network.load()
    first = crawl(network, sites=["iclei.org"])
    replica.night = 2
    try:
        second = crawl(network, sites=["iclei.org"])
    finally:
        replica.night = 1
    assert set(second.pages) - set(first.pages)
    assert "gone" not in {item.outcome for item in first.pages.values()}


def test_a_certificate_that_does_not_verify_is_no_answer(
    replica: Replica,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    done: Crawled = crawl(Network.load(), sites=["iclei.org"], settings={"RETRY_TIMES": 0})
    assert done.outcome.status == FAILED
    assert "certificate does not verify" in done.outcome.sentence


def test_sites_that_the_proxy_does_not_know_make_it_partial(replica: Replica) -> None:  # noqa: ARG001
    done = crawl(
        Network.load(), sites=["iclei.org.mx", "worldcongress.iclei.org"], settings={"RETRY_TIMES": 0}
    )
    assert done.outcome.status == PARTIAL
    assert "worldcongress.iclei.org" in done.outcome.sentence
