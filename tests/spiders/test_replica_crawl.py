"""A crawl of the replica: real host names, real TLS, through a proxy, as on the live network."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.audit.certificates import SOON
from iclei_scraper.http.certificates import certificates_in
from iclei_scraper.http.health import COMPLETE, FAILED, PARTIAL
from iclei_scraper.http.memory import KnownPage
from iclei_scraper.network import Network
from iclei_scraper.replica import Replica, urls
from tests.spiders.collecting import Crawled, Remembered, crawl

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


def test_certificates_are_seen_through_the_proxy_and_end_late_enough(replica: Replica) -> None:  # noqa: ARG001
    stats = crawl(Network.load(), sites=["iclei.org.mx"], limit=1).outcome.stats
    ((site, host, ends),) = certificates_in(stats)
    assert (site, host) == ("iclei.org.mx", "iclei.org.mx")
    assert datetime.fromisoformat(ends) - datetime.now(UTC) > timedelta(days=SOON)


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


MISBEHAVIOUR = {
    "slow:0.3": "ok",
    "truncated": "truncated",
    "reset": "failed",
    "429:1:1": "ok",
    "500": "error",
    "500:1": "ok",
    "loop": "failed",
    "private": "moved",
    "charset": "ok",
    "pdf": "not_a_page",
    "octet": "ok",
    "gzip_bomb:30": "failed",
    "huge:60": "failed",
    "drip:0.2": "failed",
    "headers": "failed",
    "empty": "empty",
    "wall": "blocked",
    "maintenance:1": "error",
}


def test_every_misbehaviour_is_survived_and_told(replica: Replica) -> None:
    network = Network.load()
    (site,) = network.select(["africa.iclei.org"])
    pages = [url for url in urls(1) if network.site_of(url) is site and url != site.base]
    faulty = dict(zip(pages, MISBEHAVIOUR.items(), strict=False))
    assert len(faulty) == len(MISBEHAVIOUR)
    for url, (fault, _) in faulty.items():
        replica.fail(url, fault)
    try:
        settings = {
            "DOWNLOAD_TIMEOUT": 2,
            "DOWNLOAD_MAXSIZE": 10 * 2**20,
            "RETRY_TIMES": 1,
            "HOST_STRIKES": 50,
            "CONCURRENT_REQUESTS_PER_DOMAIN": len(faulty),  # they are waited for together
        }
        # Known from before, so that each is visited, whatever the pages that link to it do.
        memory = Remembered(pages=[KnownPage(network.canonical(url), datetime.now(UTC)) for url in faulty])
        done = crawl(network, sites=[site.id], settings=settings, memory=memory)
    finally:
        replica.heal()
    told = {url: item.outcome for url, item in done.pages.items()} | dict.fromkeys(done.failures, "failed")
    wrong = {
        fault: told.get(network.canonical(url))
        for url, (fault, outcome) in faulty.items()
        if told.get(network.canonical(url)) != outcome
    }
    assert not wrong
    assert done.outcome.status == PARTIAL
    assert told[site.base] == "ok"


def test_a_calendar_without_end_ends(replica: Replica) -> None:
    replica.fail("https://iclei.org.mx/agenda/", "calendar")
    try:
        done = crawl(Network.load(), sites=["iclei.org.mx"])
    finally:
        replica.heal()
    assert sum("/agenda/" in url for url in done.pages) < 30
    assert done.outcome.status == COMPLETE


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
