"""The replica's server: a forward proxy on loopback that ends TLS itself and answers for all its hosts.

A client that is told ``https_proxy=http://127.0.0.1:PORT`` asks it to connect to ``iclei.org:443``; instead
of passing the bytes on it shakes hands in the name of that host and answers. So the crawler's own handling of
proxies, TLS and host names stays as it is.
"""

from __future__ import annotations

import gzip
import os
import socket
import ssl
import struct
import sys
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.replica.answers import Request, Response, answer
from iclei_scraper.replica.faults import Faults, Wire, misbehave
from iclei_scraper.replica.pages import load_shelves

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COMPRESSIBLE = ("text/", "application/json", "application/rss+xml", "application/javascript", "image/svg")
_WORTH = 500  # bytes below which compressing does not pay
_REMEMBERED = 20_000


class ReplicaServer(ThreadingHTTPServer):
    """Listens on loopback only.

    Args:
        port: port, 0 for a free one.
        certificate: PEM file with key and certificate for all hosts.
        night: which edition of the network it serves.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, certificate: Path, night: int = 1) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.load_cert_chain(certificate)
        self.faults = Faults()
        self.night = night
        self.hosts = frozenset(all_hosts())
        self.log: deque[tuple[str, str, int]] = deque(maxlen=_REMEMBERED)
        """Method, URL and status of the requests served, newest last."""
        self.closing = threading.Event()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that go away are no error; anything else is told on standard error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came


def all_hosts() -> list[str]:
    """Every host name that the replica answers for, other names of the sites among them."""
    return sorted(
        {name for shelf in load_shelves().values() for name in (shelf.site.host, *shelf.site.aliases)}
    )


class Handler(BaseHTTPRequestHandler):
    """One connection: requests in absolute form, or a tunnel with requests inside."""

    protocol_version = "HTTP/1.1"
    timeout = 120
    wbufsize = 64 * 1024
    disable_nagle_algorithm = True
    server: ReplicaServer
    tunnel: str | None = None

    def do_CONNECT(self) -> None:
        """Open a tunnel, and be the host at its end."""
        host = self.path.rpartition(":")[0].lower()
        if self.tunnel is not None or host not in self.server.hosts:
            self.send_error(502, f"the replica has no host {host}")
            return
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        self.wfile.flush()
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb", -1)
        self.wfile = self.connection.makefile("wb", self.wbufsize)
        self.tunnel = host
        self.close_connection = False

    def do_GET(self) -> None:
        """Answer as the host would, or as the fault on this URL has it."""
        url = self._url()
        if url is None:
            self.send_error(400, "send requests in absolute form, or through CONNECT")
            return
        request = Request(url, {name.lower(): value for name, value in self.headers.items()})
        fault = self.server.faults.strike(url)
        if fault is None:
            response, wire = answer(request, self.server.night), Wire()
        else:
            response, wire = misbehave(fault, request, lambda: answer(request, self.server.night))
        self._link_calendar(url, response)
        self.server.log.append((self.command, url, response.status))
        self._send(response, wire)

    do_HEAD = do_GET  # noqa: N815  # named by the base class

    def _url(self) -> str | None:
        if self.tunnel is not None:
            return f"https://{self.tunnel}{self.path}" if self.path.startswith("/") else None
        try:
            parts = urlsplit(self.path)
        except ValueError:  # such as an unclosed bracket in the host
            return None
        return self.path if parts.scheme == "http" and parts.hostname else None

    def _link_calendar(self, url: str, response: Response) -> None:
        parts = urlsplit(url)
        calendar = self.server.faults.calendar_of(parts.hostname or "") if parts.path == "/" else None
        if calendar and response.status == 200 and isinstance(response.body, bytes):  # noqa: PLR2004
            link = f'<p><a href="{calendar}?month=2026-01">Calendar</a></p></body>'.encode()
            response.body = response.body.replace(b"</body>", link)

    # Sending ------------------------------------------------------------------------------------------------

    def _send(self, response: Response, wire: Wire) -> None:
        if wire.delay:
            self.server.closing.wait(wire.delay)
        if wire.reset and not wire.cut:
            self._reset()
            return
        body, headers = self._packed(response, plain=wire.plain)
        self.send_response_only(response.status)
        self.send_header("Date", self.date_time_string())
        if wire.endless_headers:
            self._babble(wire.patience)
            return
        chunked = response.chunked and wire.length is None and self.command != "HEAD"
        for name, value in headers:
            self.send_header(name, value)
        if response.status == 304:  # noqa: PLR2004
            body = b""
        elif chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif isinstance(body, bytes):
            self.send_header("Content-Length", str(wire.length if wire.length is not None else len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(body, wire, chunked=chunked)

    def _packed(
        self, response: Response, *, plain: bool
    ) -> tuple[bytes | Iterator[bytes], list[tuple[str, str]]]:
        kind = next((value for name, value in response.headers if name == "Content-Type"), "")
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        if plain or not accepted or not isinstance(response.body, bytes) or len(response.body) < _WORTH:
            return response.body, response.headers
        if not kind.startswith(_COMPRESSIBLE):
            return response.body, response.headers
        packed = gzip.compress(response.body, 1, mtime=0)
        return packed, [*response.headers, ("Content-Encoding", "gzip")]

    def _send_body(self, body: bytes | Iterator[bytes], wire: Wire, *, chunked: bool) -> None:
        if not isinstance(body, bytes):
            self._pour(body)
        elif wire.cut is not None:
            self.wfile.write(body[: wire.cut])
            self.wfile.flush()
            self.close_connection = True
            if wire.reset:
                self._reset()
        elif wire.drip:
            self._drip(body, wire)
        elif chunked:
            for start in range(0, len(body), 16_384):
                piece = body[start : start + 16_384]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.wfile.write(body)

    def _pour(self, pieces: Iterator[bytes]) -> None:
        for piece in pieces:
            if self.server.closing.is_set():
                break
            self.wfile.write(piece)
        self.close_connection = True

    def _drip(self, body: bytes, wire: Wire) -> None:
        end = time.monotonic() + wire.patience
        for position in range(len(body)):
            self.wfile.write(body[position : position + 1])
            self.wfile.flush()
            if self.server.closing.wait(wire.drip) or time.monotonic() > end:
                break
        self.close_connection = True

    def _babble(self, patience: float) -> None:
        self.flush_headers()
        end = time.monotonic() + patience
        number = 0
        while time.monotonic() < end and not self.server.closing.wait(0.005):
            number += 1
            self.wfile.write(f"X-Filler-{number}: {'x' * 200}\r\n".encode())
            self.wfile.flush()
        self.close_connection = True

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())

    def finish(self) -> None:
        """Close what the tunnel opened; a client that is gone already is no error."""
        try:
            super().finish()
            if isinstance(self.connection, ssl.SSLSocket):
                self.connection.close()
        except OSError:
            pass

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named by the base class
        """Requests are remembered, not printed."""
