from __future__ import annotations

import gzip
import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import pytest

from iclei_scraper.page import Page
from iclei_scraper.replica import Replica
from iclei_scraper.replica.answers import Request, Response, answer
from iclei_scraper.values.wording.text import fold


@dataclass
class Reply:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def text(self) -> str:
        body = gzip.decompress(self.body) if self.header("Content-Encoding") == "gzip" else self.body
        return body.decode()


@pytest.fixture(scope="session")
def running() -> Iterator[Replica]:
    with Replica() as replica:
        yield replica


@pytest.fixture
def replica(running: Replica) -> Iterator[Replica]:
    yield running
    running.heal()
    running.night = 1


def connect(replica: Replica, url: str, timeout: float = 60) -> http.client.HTTPConnection:
    """A connection that goes through the replica the way every proxy client does."""
    parts = urlsplit(url)
    if parts.scheme == "http":
        return http.client.HTTPConnection("127.0.0.1", replica.port, timeout=timeout)
    trust = ssl.create_default_context(cafile=str(replica.ca_file))
    connection = http.client.HTTPSConnection("127.0.0.1", replica.port, timeout=timeout, context=trust)
    connection.set_tunnel(parts.hostname or "")
    return connection


Fetch = Callable[..., Reply]


@pytest.fixture
def fetch(replica: Replica) -> Fetch:
    def get(url: str, method: str = "GET", timeout: float = 60, **headers: str) -> Reply:
        parts = urlsplit(url)
        target = url if parts.scheme == "http" else parts.path + (f"?{parts.query}" if parts.query else "")
        connection = connect(replica, url, timeout)
        try:
            connection.request(method, target, headers={k.replace("_", "-"): v for k, v in headers.items()})
            response = connection.getresponse()
            return Reply(response.status, response.getheaders(), response.read())
        finally:
            connection.close()

    return get


@pytest.fixture
def tunnel(replica: Replica) -> Callable[[str], ssl.SSLSocket]:
    """A raw connection to a host, for what no well-behaved client would read."""

    def to(host: str) -> ssl.SSLSocket:
        plain = socket.create_connection(("127.0.0.1", replica.port), timeout=60)
        plain.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nHost: {host}:443\r\n\r\n".encode())
        assert b"200" in plain.recv(200)
        trust = ssl.create_default_context(cafile=str(replica.ca_file))
        return trust.wrap_socket(plain, server_hostname=host)

    return to


@pytest.fixture(scope="session")
def ask() -> Callable[..., Response]:
    """The network without HTTP."""

    def get(url: str, night: int = 1, **headers: str) -> Response:
        return answer(Request(url, {k.replace("_", "-"): v for k, v in headers.items()}), night)

    return get


@pytest.fixture(scope="session")
def read(ask: Callable[..., Response]) -> Callable[..., Page]:
    """A page of the network as a parser sees it."""

    def get(url: str, night: int = 1) -> Page:
        response = ask(url, night)
        assert response.status == 200, url
        content_type = dict(response.headers)["Content-Type"]
        return Page(url, response.body, content_type=content_type)

    return get


@dataclass
class Seen:
    """What a page shows, kept since many tests ask for the same pages."""

    words: str
    """All text in reading order."""
    everything: str
    """The same, with what stands in metadata and in the addresses of links."""
    links: frozenset[str]


@pytest.fixture(scope="session")
def seen(read: Callable[..., Page]) -> Callable[[str, int], Seen]:
    @cache
    def get(url: str, night: int) -> Seen:
        page = read(url, night)
        words = fold(" ".join(block.text for block in page.blocks))
        hrefs = [element.get("href", "") for element in page.root.iter("a")]
        hidden = [element.get("content", "") for element in page.root.iter("meta")]
        hidden += [element.get("data-cfemail", "") for element in page.root.iter("a")]
        links = frozenset(link for href in hrefs if (link := page.absolute(href)))
        everything = fold(" ".join([words, page.root.text_content(), *hrefs, *hidden]))
        return Seen(words, everything, links)

    return get
