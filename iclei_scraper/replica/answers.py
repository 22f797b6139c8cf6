"""What the sites of the replica answer to a request, before any misbehaviour.

No sockets here: a request goes in, a response comes out. So the whole network can also be asked without HTTP.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.replica import assets, machine
from iclei_scraper.replica.pages import load_shelves
from iclei_scraper.replica.render import environment, render_page
from iclei_scraper.replica.tokens import fill_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from iclei_scraper.replica.pages import PageView, Shelf

DAWN = {1: datetime(2026, 1, 12, 2, 0, tzinfo=UTC), 2: datetime(2026, 1, 14, 2, 0, tzinfo=UTC)}
"""Night -> when its edition of the network was published."""

Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Request:
    """A request as far as the sites look at it."""

    url: str
    """Absolute URL."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Names in lower case."""


@dataclass(slots=True)
class Response:
    """Status, headers without lengths and connection matters, and the body."""

    status: int
    headers: Headers = field(default_factory=list)
    body: bytes | Iterator[bytes] = b""
    chunked: bool = False


def answer(request: Request, night: int = 1) -> Response:
    """The response of a night's network."""
    parts = urlsplit(request.url)
    host = parts.hostname or ""
    shelves = load_shelves(night)
    shelf = shelves.get(host) or next(
        (other for other in shelves.values() if host in other.site.aliases), None
    )
    if shelf is None:
        return Response(502, [("Content-Type", "text/plain")], f"the replica has no host {host}\n".encode())
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    if parts.scheme != "https" or host != shelf.site.host:
        return _redirect(shelf, f"{shelf.site.base}{target or '/'}")
    return _on_site(shelf, request, parts.path or "/", parts.query, night)


def _on_site(shelf: Shelf, request: Request, path: str, query: str, night: int) -> Response:
    site = shelf.site
    if path == "/robots.txt":
        return _text(shelf, site.robots.strip() + "\n", "text/plain; charset=utf-8")
    if reply := machine.reply(site, path, query):
        return _validated(request, _machine(shelf, reply), reply.modified)
    view = shelf.pages.get(shelf.key(path, query))
    if view is not None:
        return _page(shelf, view, request, night)
    moved = shelf.redirects.get(shelf.key(path, query)) or _other_slash(shelf, path, query)
    if moved is not None:
        return _redirect(shelf, site.url(moved))
    if asset := assets.asset(path):
        content_type, body = asset
        return _validated(request, Response(200, [*_common(shelf), ("Content-Type", content_type)], body))
    return not_found(shelf, night)


def _other_slash(shelf: Shelf, path: str, query: str) -> str | None:
    if shelf.site.slash == "ignore" or path == "/":
        return None
    other = path.rstrip("/") if path.endswith("/") else f"{path}/"
    view = shelf.pages.get(shelf.key(other, query))
    return view.path if view else None


def _page(shelf: Shelf, view: PageView, request: Request, night: int) -> Response:
    rendered = render_page(view, night)
    body = fill_tokens(rendered.pieces, night).encode(view.encoding, errors="xmlcharrefreplace")
    charset = "; charset=UTF-8" if shelf.site.charset_in_header and view.encoding == "utf-8" else ""
    headers = [*_common(shelf), ("Content-Type", f"text/html{charset}")]
    headers += [("Set-Cookie", cookie) for cookie in shelf.site.set_cookies]
    response = Response(200, headers, body, chunked=shelf.site.chunked)
    if not shelf.site.validators:
        return response
    changed = night > 1 and _digest_before(shelf, view, night) != rendered.digest
    response.headers.append(("ETag", f'W/"{rendered.digest}"'))
    return _validated(request, response, DAWN[night] if changed else DAWN[1])


def _digest_before(shelf: Shelf, view: PageView, night: int) -> str | None:
    before = load_shelves(night - 1)[shelf.site.host]
    parts = urlsplit(view.path)
    old = before.pages.get(before.key(parts.path, parts.query))
    return render_page(old, night - 1).digest if old else None


def not_found(shelf: Shelf, night: int, status: int = 404) -> Response:
    """The site's own page for an address that it does not know."""
    site = shelf.site
    template = environment().get_template("not_found.html")
    html = template.render(site=site, night=night, **site.not_found)
    return Response(
        status, [*_common(shelf), ("Content-Type", "text/html; charset=UTF-8")], html.encode("utf-8")
    )


def _validated(request: Request, response: Response, modified: datetime | None = None) -> Response:
    """Add validators, and answer 304 where the client's still hold (RFC 9110, section 13)."""
    names = {name for name, _ in response.headers}
    if "ETag" not in names and isinstance(response.body, bytes):
        response.headers.append(("ETag", f'"{hashlib.sha256(response.body).hexdigest()[:20]}"'))
    if modified is not None:
        response.headers.append(("Last-Modified", format_datetime(modified, usegmt=True)))
    etag = next(value for name, value in response.headers if name == "ETag")
    if not _fresh(request, etag, modified):
        return response
    kept = [
        (name, value)
        for name, value in response.headers
        if name in {"ETag", "Last-Modified", "Server", "Vary"}
    ]
    return Response(304, kept)


def _fresh(request: Request, etag: str, modified: datetime | None) -> bool:
    if (tags := request.headers.get("if-none-match")) is not None:
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return "*" in known or etag.removeprefix("W/") in known
    since = request.headers.get("if-modified-since")
    if since is None or modified is None:
        return False
    try:
        return modified <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False


def _common(shelf: Shelf) -> Headers:
    return list(shelf.site.headers.items())


def _redirect(shelf: Shelf, target: str) -> Response:
    headers = [*_common(shelf), ("Location", target), ("Content-Type", "text/html; charset=UTF-8")]
    body = f"<html><head><title>301 Moved Permanently</title></head><body>{target}</body></html>\r\n"
    return Response(301, headers, body.encode())


def _text(shelf: Shelf, text: str, content_type: str) -> Response:
    return Response(200, [*_common(shelf), ("Content-Type", content_type)], text.encode())


def _machine(shelf: Shelf, reply: machine.Reply) -> Response:
    headers = [*_common(shelf), ("Content-Type", reply.content_type), *reply.headers]
    return Response(reply.status, headers, reply.body)
