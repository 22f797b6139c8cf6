"""Until when the certificates of the hosts are good: learned from the connections that are made anyway."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from iclei_scraper.http.health import Counters
    from iclei_scraper.network import Network

CERTIFICATES = "certificate/"
"""Prefix of counters: ``certificate/SITE/HOST`` -> when the host's certificate ends (ISO 8601, UTC)."""

_EXPIRED = 10
"""X509_V_ERR_CERT_HAS_EXPIRED: the server's own certificate, or one between it and its authority."""


class Certificates:
    """Notes for each host of the network, once a crawl, when the certificate that it showed ends.

    Args:
        stats: the crawl's counters.
        network: says which site a host belongs to; others are of no interest.
    """

    def __init__(self, stats: Counters, network: Network) -> None:
        self._stats = stats
        self._network = network
        self._seen: set[str] = set()

    def shown(self, host: str, certificate: Mapping[str, Any] | None) -> None:
        """A connection to a host stands.

        Args:
            host: with its port, if it is no usual one.
            certificate: as :meth:`ssl.SSLSocket.getpeercert` gives it: empty where it was not verified.
        """
        if host in self._seen or not certificate or "notAfter" not in certificate:
            return
        self._seen.add(host)
        ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC)
        self._note(host, ends)

    def refused(self, host: str, error: Exception) -> None:
        """A certificate did not verify; where that is because it has expired, it ended before now."""
        if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code == _EXPIRED:
            self._note(host, datetime.now(UTC))

    def _note(self, host: str, ends: datetime) -> None:
        site = self._network.site_of(f"https://{host}/")
        if site is not None:
            self._stats.set_value(f"{CERTIFICATES}{site.id}/{host}", f"{ends:%Y-%m-%dT%H:%M:%SZ}")


def certificates_in(counters: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Site, host and end of every certificate that a crawl's counters tell of."""
    for name, ends in counters.items():
        if name.startswith(CERTIFICATES):
            site, _, host = name.removeprefix(CERTIFICATES).rpartition("/")
            yield site, host, str(ends)
