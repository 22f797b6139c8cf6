"""Addresses that the crawler never visits, however they come to it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from scrapy import Request

from iclei_scraper.http.guards import GuardMiddleware, refusal
from iclei_scraper.http.refusals import PrivateAddressError, Refused
from iclei_scraper.http.resolver import GuardedResolver
from iclei_scraper.network import Network

OWN = Network.read('[[sites]]\nbase = "http://127.0.0.1:8080/"\naliases = ["http://wiki.lan/"]')


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1:9200/",
        "http://0x7f000001/",
        "http://[::1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://localhost:6379/",
        "http://printer.local/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "data:text/html,x",
        "http:///x",
        "http://example.org:port/",
        "http://[::1/",
    ],
)
def test_private_hosts_and_other_schemes_are_refused(url: str) -> None:
    reason = refusal(url, Network.load())
    assert reason
    assert "\n" not in reason


def test_what_ones_own_network_file_names_is_allowed() -> None:
    assert refusal("http://127.0.0.1:8080/a", OWN) is None
    assert refusal("http://wiki.lan/", OWN) is None
    assert refusal("https://example.org/", OWN) is None
    assert refusal("http://127.0.0.2:8080/", OWN)
    assert refusal("http://localhost:8080/", OWN)


def test_the_middleware_refuses_before_anything_is_sent() -> None:
    middleware = GuardMiddleware(OWN)
    middleware.process_request(Request("http://127.0.0.1:8080/"))
    with pytest.raises(Refused, match="private network"):
        middleware.process_request(Request("http://10.0.0.7/"))


class _System:
    """A resolver that knows four names."""

    names = {  # noqa: RUF012
        "public.example": ["203.0.114.9"],
        "rebound.example": ["127.0.0.1"],
        "mixed.example": ["10.0.0.1", "203.0.114.9"],
        "wiki.lan": ["192.168.1.4"],
    }

    async def resolve(self, host: str, port: int, family: int) -> list[dict[str, Any]]:
        if host not in self.names:
            raise OSError("no such name")
        return [
            {"hostname": host, "host": address, "port": port, "family": family}
            for address in self.names[host]
        ]


def _resolve(host: str) -> list[str]:
    async def resolved() -> list[str]:
        resolver = GuardedResolver(OWN.allows_private)
        resolver._system = _System()  # type: ignore[assignment]
        return [found["host"] for found in await resolver.resolve(host, 443)]

    return asyncio.run(resolved())


def test_public_names_must_not_lead_into_a_private_network() -> None:
    assert _resolve("public.example") == ["203.0.114.9"]
    assert _resolve("mixed.example") == ["203.0.114.9"]
    assert _resolve("wiki.lan") == ["192.168.1.4"]
    with pytest.raises(PrivateAddressError, match=r"rebound\.example resolves to 127\.0\.0\.1"):
        _resolve("rebound.example")
    with pytest.raises(OSError, match="no such name"):
        _resolve("unknown.example")
