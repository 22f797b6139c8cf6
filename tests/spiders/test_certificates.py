"""Certificates that end soon are found on the connections of a crawl: real TLS, on loopback."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.crawling import CrawlOutcome, run_crawl
from iclei_scraper.http.certificates import certificates_in
from iclei_scraper.network import Network
from iclei_scraper.replica.certificates import write_certificates
from tests.spiders.collecting import FAST
from tests.spiders.small_site import Reply, SmallSite

if TYPE_CHECKING:
    from pathlib import Path


class Nights:
    """A site over TLS, on the same port each night, and its archive."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.port = 0

    def crawl(self, days: float, **settings: object) -> CrawlOutcome:
        """A night on which the certificate has so many days left."""
        trusted, served = write_certificates(["localhost"], self.folder, timedelta(days=days))
        self.monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(served)
        with SmallSite(self.port).secure(context) as site:
            site["/"] = Reply.page("<title>Home</title><a href='/a'>a</a>")
            site["/a"] = Reply.page("<title>A</title>")
            self.port = site.port
            network = Network.read(f'[[sites]]\nid = "small"\nbase = "https://localhost:{site.port}/"')
            path = self.folder / "a.db"
            return run_crawl(network, archive_path=path, settings={**FAST, "RETRY_TIMES": 0, **settings})

    def standing(self) -> dict[str, int]:
        with Archive.open(self.folder / "a.db", read_only=True) as archive:
            return archive.standing_findings()


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    return Nights(tmp_path, monkeypatch)


def test_one_that_ends_soon_is_found_and_the_new_one_closes_it(nights: Nights) -> None:
    outcome = nights.crawl(10)
    ((site, host, ends),) = certificates_in(outcome.stats)
    assert (site, host) == ("small", f"localhost:{nights.port}")
    assert abs(datetime.fromisoformat(ends) - datetime.now(UTC) - timedelta(days=10)) < timedelta(minutes=5)
    assert nights.standing() == {"expired_certificate_soon": 1}
    nights.crawl(60)
    assert nights.standing() == {}


def test_an_expired_one_is_no_good_news(nights: Nights) -> None:
    nights.crawl(10)
    outcome = nights.crawl(-1)
    assert "certificate does not verify" in outcome.sentence
    ((_, _, ends),) = certificates_in(outcome.stats)
    assert datetime.fromisoformat(ends) <= datetime.now(UTC)
    assert nights.standing() == {"expired_certificate_soon": 1}


def test_what_was_not_verified_says_nothing(nights: Nights) -> None:
    outcome = nights.crawl(10, DOWNLOAD_VERIFY_CERTIFICATES=False)
    assert list(certificates_in(outcome.stats)) == []
    assert nights.standing() == {}
