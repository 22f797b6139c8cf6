"""Misbehaviour on demand: what a site may do wrong, for any URL, and for how many requests.

A fault is written ``KIND`` or ``KIND:ARGUMENT:…``; :data:`KINDS` says what there is. It stands for one URL,
or, where that ends in ``*``, for all that begin with it.
"""

from __future__ import annotations

import threading
import zlib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from iclei_scraper.replica import assets
from iclei_scraper.replica.answers import Response
from iclei_scraper.replica.render import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.replica.answers import Request

KINDS = {
    "slow": "slow[:SECONDS]: the response comes after a while (5 s)",
    "truncated": "truncated[:SHARE]: the connection closes after this share of the promised length (0.5)",
    "reset": "reset[:BYTES]: the connection is reset at once, or after so many bytes of the body",
    "429": "429[:RETRY_AFTER[:TIMES]]: too many requests (1 s), so many times, then fine (always)",
    "500": "500[:TIMES]: an error, so many times, then fine (always); any other status from 400 works too",
    "loop": "loop[:grow]: redirects to itself, or to itself with a parameter that grows",
    "private": "private[:URL]: redirects to a private address (http://169.254.169.254/latest/meta-data/)",
    "charset": "charset[:NAME]: the header names another character set than the body has (iso-8859-1)",
    "pdf": "pdf: the bytes of a PDF as text/html",
    "octet": "octet: HTML as application/octet-stream",
    "calendar": "calendar: the site links to a calendar under this URL whose months never end",
    "gzip_bomb": "gzip_bomb[:MEGABYTES]: small when sent, large when unpacked (200)",
    "huge": "huge[:MEGABYTES]: a body without sense or end (2048)",
    "drip": "drip[:SECONDS]: the body comes byte by byte (0.5 s each)",
    "headers": "headers: header lines without end",
    "empty": "empty: status 200 and nothing",
    "soft404": "soft404: a page that says that there is none, with status 200",
    "wall": "wall: status 403 and a page that wants to know whether you are human",
    "login": "login: a login form instead of the page",
    "cloak": "cloak[:URL]: search engines alone are shown hidden advertisements, or sent to another site",
    "maintenance": "maintenance[:RETRY_AFTER]: status 503 during an update (60 s)",
}

_PATIENCE = 600.0  # seconds after which even what never ends does
_CHUNK = 64 * 1024
_MEGABYTE = 1024 * 1024


class FaultError(ValueError):
    """A fault that is not written as it should be."""


@dataclass(slots=True)
class Wire:
    """How a response goes over the wire where it is not simply sent."""

    delay: float = 0.0
    """Seconds before it begins."""
    length: int | None = None
    """Promised length, where it is not the true one."""
    cut: int | None = None
    """Bytes of the body after which the connection ends."""
    reset: bool = False
    """Whether that end is a reset."""
    drip: float = 0.0
    """Seconds between two bytes."""
    endless_headers: bool = False
    patience: float = _PATIENCE
    plain: bool = False
    """Whether the body goes out as it is, not compressed."""


@dataclass(slots=True)
class Fault:
    """One kind of misbehaviour with its arguments."""

    kind: str
    arguments: list[str] = field(default_factory=list)
    left: int | None = None
    """How many more requests it strikes; ``None``: all."""

    def number(self, default: float) -> float:
        """The first argument as a number."""
        return float(self.arguments[0]) if self.arguments else default


def parse_fault(text: str) -> Fault:
    """Read ``KIND[:ARGUMENT…]``.

    Raises:
        FaultError: no such kind, or an argument that is no number where one is wanted.
    """
    kind, *arguments = text.split(":")
    if kind in {"private", "cloak"}:
        return Fault(kind, [":".join(arguments)] if arguments else [])
    is_status = kind.isdigit() and 400 <= int(kind) < 600  # noqa: PLR2004  # client and server errors
    if kind not in KINDS and not is_status:
        raise FaultError(f"no fault of kind {kind!r}; there are: {', '.join(KINDS)}")
    fault = Fault(kind, arguments)
    try:
        if kind not in {"charset", "loop"}:
            fault.number(0)
        if is_status:
            position = 1 if kind == "429" else 0
            fault.left = int(arguments[position]) if len(arguments) > position else None
    except ValueError as error:
        raise FaultError(f"fault {text!r}: an argument is no number") from error
    return fault


class Faults:
    """The faults in force, by URL. Safe to use from several threads."""

    def __init__(self) -> None:
        self._faults: dict[str, Fault] = {}
        self._lock = threading.Lock()

    def set(self, url: str, text: str) -> None:
        """Put a fault on a URL, in place of one that was there."""
        fault = parse_fault(text)
        with self._lock:
            self._faults[url] = fault

    def clear(self, url: str | None = None) -> None:
        """Take the fault of a URL away, or all."""
        with self._lock:
            if url is None:
                self._faults.clear()
            else:
                self._faults.pop(url, None)

    def strike(self, url: str) -> Fault | None:
        """The fault that this request meets, counted off where it does not last."""
        plain = _without_hop(url)
        with self._lock:
            fault = self._faults.get(plain) or next(
                (
                    fault
                    for pattern, fault in self._faults.items()
                    if plain.startswith(pattern[:-1] if pattern.endswith("*") else _never(pattern, fault))
                ),
                None,
            )
            if fault is None or fault.left == 0:
                return None
            if fault.left is not None:
                fault.left -= 1
            return fault

    def calendar_of(self, host: str) -> str | None:
        """URL of the endless calendar of a host, where it has one."""
        with self._lock:
            return next(
                (
                    url
                    for url, fault in self._faults.items()
                    if fault.kind == "calendar" and urlsplit(url).hostname == host
                ),
                None,
            )


def _never(pattern: str, fault: Fault) -> str:
    """A calendar answers for everything below its URL; any other URL must match as a whole."""
    return pattern if fault.kind == "calendar" else f"{pattern}\0"


def _without_hop(url: str) -> str:
    parts = urlsplit(url)
    if "hop=" not in parts.query:
        return url
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name != "hop"]
    return urlunsplit(parts._replace(query=urlencode(kept)))


# What each kind does ----------------------------------------------------------------------------------------


def misbehave(fault: Fault, request: Request, respond: Callable[[], Response]) -> tuple[Response, Wire]:
    """The response that a request meets instead of the site's own, and how it is sent.

    Args:
        fault: what is wrong.
        request: what is asked.
        respond: gives the site's own response.
    """
    url = request.url
    if fault.kind == "cloak":
        return _cloaked(fault, request, respond()), Wire()
    if fault.kind in _ON_THE_WIRE:
        response = respond()
        return response, _ON_THE_WIRE[fault.kind](fault, response)
    if fault.kind in _INSTEAD:
        return _INSTEAD[fault.kind](fault, url), Wire(plain=fault.kind in {"gzip_bomb", "huge"})
    if fault.kind in {"charset", "octet"}:
        response = respond()
        value = "application/octet-stream"
        if fault.kind == "charset":
            value = f"text/html; charset={fault.arguments[0] if fault.arguments else 'iso-8859-1'}"
        response.headers = [pair for pair in response.headers if pair[0] != "Content-Type"]
        response.headers.append(("Content-Type", value))
        return response, Wire()
    return _status(fault, url), Wire()


def _cloaked(fault: Fault, request: Request, response: Response) -> Response:
    """What search engines and those who come from them are shown, as hacked sites do it."""
    asked = f"{request.headers.get('user-agent', '')} {request.headers.get('referer', '')}".lower()
    if "googlebot" not in asked and "google." not in asked:
        return response
    if fault.arguments:
        return Response(302, [("Location", fault.arguments[0])], b"")
    if isinstance(response.body, bytes):
        spam = environment().get_template("misbehaviour/cloak.html").render().encode()
        response.body = response.body.replace(b"</body>", spam + b"</body>")
    return response


def _truncated(fault: Fault, response: Response) -> Wire:
    body = response.body if isinstance(response.body, bytes) else b""
    return Wire(length=len(body), cut=int(len(body) * fault.number(0.5)), plain=True)


_ON_THE_WIRE: dict[str, Callable[[Fault, Response], Wire]] = {
    "slow": lambda fault, _: Wire(delay=fault.number(5)),
    "truncated": _truncated,
    "reset": lambda fault, _: Wire(cut=int(fault.number(0)), reset=True, plain=True),
    "drip": lambda fault, _: Wire(drip=fault.number(0.5), plain=True),
    "headers": lambda _fault, _: Wire(endless_headers=True),
}


def _page(name: str, status: int, url: str, headers: list[tuple[str, str]] | None = None) -> Response:
    html = (
        environment().get_template(f"misbehaviour/{name}.html").render(url=url, host=urlsplit(url).hostname)
    )
    return Response(status, [("Content-Type", "text/html; charset=UTF-8"), *(headers or [])], html.encode())


def _status(fault: Fault, url: str) -> Response:
    headers = []
    if fault.kind == "429":
        headers.append(("Retry-After", str(int(fault.number(1)))))
    return _page("error", int(fault.kind), url, headers)


def _loop(fault: Fault, url: str) -> Response:
    target = url
    if fault.arguments == ["grow"]:
        hop = int(dict(parse_qsl(urlsplit(url).query)).get("hop", "0")) + 1
        plain = _without_hop(url)
        target = f"{plain}{'&' if '?' in plain else '?'}hop={hop}"
    return Response(302, [("Location", target)], b"")


def _private(fault: Fault, _url: str) -> Response:
    target = fault.arguments[0] if fault.arguments else "http://169.254.169.254/latest/meta-data/"
    return Response(302, [("Location", target)], b"")


def _calendar(_fault: Fault, url: str) -> Response:
    parts = urlsplit(url)
    month = dict(parse_qsl(parts.query)).get("month", "2026-01")
    try:
        year, number = (int(part) for part in month.split("-"))
    except ValueError:
        year, number = 2026, 1
    count = year * 12 + number - 1
    base = f"{parts.scheme}://{parts.netloc}{parts.path}"
    links = {
        name: f"{base}?month={(count + step) // 12:04}-{(count + step) % 12 + 1:02}"
        for name, step in (("previous", -1), ("next", 1))
    }
    html = environment().get_template("misbehaviour/calendar.html").render(month=month, **links)
    return Response(200, [("Content-Type", "text/html; charset=UTF-8")], html.encode())


def _bomb(fault: Fault, _url: str) -> Response:
    headers = [("Content-Type", "text/html; charset=UTF-8"), ("Content-Encoding", "gzip")]
    return Response(200, headers, gzip_bomb(int(fault.number(200))))


@cache
def gzip_bomb(megabytes: int) -> bytes:
    """A gzip stream of so many megabytes of blanks, about a thousandth of that in size.

    One megabyte is packed, and its packed form repeated: a full flush makes it independent of what is before.
    """
    block = b" " * _MEGABYTE
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 0
    for _ in range(megabytes):
        checksum = zlib.crc32(block, checksum)
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    tail = checksum.to_bytes(4, "little") + (megabytes * _MEGABYTE % 2**32).to_bytes(4, "little")
    return head + packed * megabytes + zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS).flush() + tail


def _huge(fault: Fault, _url: str) -> Response:
    size = int(fault.number(2048)) * _MEGABYTE
    return Response(
        200, [("Content-Type", "text/html; charset=UTF-8"), ("Content-Length", str(size))], _flood(size)
    )


def _flood(size: int) -> Iterator[bytes]:
    chunk = b"<p>and so on and on</p>\n" * (_CHUNK // 24)
    while size > 0:
        yield chunk[:size]
        size -= len(chunk)


_INSTEAD: dict[str, Callable[[Fault, str], Response]] = {
    "loop": _loop,
    "private": _private,
    "calendar": _calendar,
    "gzip_bomb": _bomb,
    "huge": _huge,
    "pdf": lambda _fault, _: Response(200, [("Content-Type", "text/html; charset=UTF-8")], assets.pdf()),
    "empty": lambda _fault, _: Response(200, [("Content-Type", "text/html; charset=UTF-8")], b""),
    "soft404": lambda _fault, url: _page("soft404", 200, url),
    "wall": lambda _fault, url: _page(
        "wall", 403, url, [("Server", "cloudflare"), ("CF-Mitigated", "challenge")]
    ),
    "login": lambda _fault, url: _page("login", 200, url),
    "maintenance": lambda fault, url: _page(
        "maintenance", 503, url, [("Retry-After", str(int(fault.number(60))))]
    ),
}
