"""A website on a loopback port that says what its tests tell it to say, and remembers what it was asked."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import socket
    import ssl
    from collections.abc import Callable

HTML = "text/html; charset=utf-8"


@dataclass
class Reply:
    """An answer; ``raw`` is sent instead of everything else, and the connection closed."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str | list[str]] = field(default_factory=dict)
    """A list is a header that comes more than once."""
    raw: Callable[[socket.socket], None] | None = None

    @classmethod
    def page(cls, text: str, **headers: str | list[str]) -> Reply:
        return cls(text.encode(), headers={"Content-Type": HTML, **headers})

    @classmethod
    def redirect(cls, target: str, status: int = 301) -> Reply:
        return cls(status=status, headers={"Location": target})


@dataclass
class Asked:
    """A request as it came."""

    path: str
    headers: dict[str, str]
    at: float


class SmallSite:
    """Use it as a context manager; ``site["/path"] = Reply(...)``, or a function of the request."""

    def __init__(self, port: int = 0) -> None:
        self.replies: dict[str, Reply | Callable[[Asked], Reply]] = {}
        self.asked: list[Asked] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one packet: the client's kernel would wait 40 ms for the second
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic())
                site.asked.append(asked)
                reply = site.replies.get(self.path) or site.replies.get(self.path.partition("?")[0])
                if callable(reply):
                    reply = reply(asked)
                self._send(reply or Reply(b"<html><title>Not found</title>", 404, {"Content-Type": HTML}))

            def _send(self, reply: Reply) -> None:
                if reply.raw is not None:
                    self.close_connection = True
                    self.wfile.flush()
                    reply.raw(self.connection)
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    for each in [value] if isinstance(value, str) else value:
                        self.send_header(name, each)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                if reply.status != 304:
                    self.wfile.write(reply.body)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                """A client that hangs up is no news."""

        self._server = Server(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/"

    def secure(self, context: ssl.SSLContext) -> Self:
        """Speak TLS; before it is entered."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        return self

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def id(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def __setitem__(self, path: str, reply: Reply | Callable[[Asked], Reply] | str) -> None:
        self.replies[path] = Reply.page(reply) if isinstance(reply, str) else reply

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def links(*paths: str) -> str:
    """A page with nothing but links."""
    anchors = "".join(f'<li><a href="{path}">{path}</a></li>' for path in paths)
    return f"<!doctype html><html><head><title>Links</title></head><body><ul>{anchors}</ul></body></html>"
