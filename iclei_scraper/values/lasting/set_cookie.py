"""What a ``Set-Cookie`` header says, read as browsers read it: RFC 6265bis, sections 5.6 and 5.7.

The value is never kept: it may identify a visitor, and what is asked is which cookies a site sets and for how
long.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from isodate import duration_isoformat

from iclei_scraper.records import ObservedCookie
from iclei_scraper.values.lasting.cookie_dates import read_cookie_date
from iclei_scraper.values.wording.hosts import domain_of_host, is_address
from iclei_scraper.values.wording.urls import host_of, is_public_suffix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

NOT_KEPT = "(not kept)"
"""Stands in the place of a cookie's value."""

_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_SECONDS = re.compile(r"-?[0-9]+")
_MOST_BYTES = 4096  # of name and value together
_MOST_BYTES_OF_ATTRIBUTE = 1024
_LONGEST = 100 * 366 * 86_400  # seconds; more says "for ever"
_HOUR, _MINUTE = 3600, 60
_SAME_SITE = {"strict": "Strict", "lax": "Lax", "none": "None"}
_PREFIXES = ("__secure-", "__host-")


@dataclass(slots=True)
class _Pair:
    """A header taken apart."""

    name: str
    value: str
    attributes: dict[str, str] = field(default_factory=dict)
    """Name in lower case -> value; of several the last one that is valid."""


def read_set_cookies(
    headers: Iterable[tuple[str, str]], url: str, fetched_at: datetime, home: str | None = None
) -> Iterator[ObservedCookie]:
    """The cookies that a response sets, in the order of its headers.

    Args:
        headers: all headers of the response, in order, as pairs of name and value.
        url: address that answered.
        fetched_at: when it answered (aware); ``Expires`` becomes a lifetime from there.
        home: address of the site's home page, for telling first from third parties; the answering one's own
            site if ``None``.
    """
    for name, value in headers:
        if name.lower() == "set-cookie" and (cookie := read_set_cookie(value, url, fetched_at, home)):
            yield cookie


def read_set_cookie(
    header: str, url: str, fetched_at: datetime, home: str | None = None
) -> ObservedCookie | None:
    """The cookie of one ``Set-Cookie`` header; ``None`` where it sets none, not even a refused one.

    >>> from datetime import datetime, timezone
    >>> at = datetime(2026, 1, 12, tzinfo=timezone.utc)
    >>> cookie = read_set_cookie("sid=1; Max-Age=3600; HttpOnly", "https://iclei.org/a/b", at)
    >>> cookie.name, cookie.duration, cookie.path, cookie.http_only
    ('sid', 'PT1H', '/a', True)
    """
    pair = _take_apart(header)
    host = host_of(url)
    if pair is None or not host:
        return None
    said = pair.attributes
    domain = _domain(said, host)
    seconds, by = _lifetime(said, fetched_at)
    return ObservedCookie(
        name=pair.name,
        host=host,
        domain=domain,
        path=said["path"] if said.get("path", "").startswith("/") else _default_path(url),
        duration="session" if seconds is None else duration_isoformat(timedelta(seconds=seconds)),
        max_age=seconds,
        lifetime_by=by,
        secure="secure" in said,
        http_only="httponly" in said,
        same_site=_SAME_SITE.get(said.get("samesite", "").lower()),
        partitioned="partitioned" in said,
        party="first" if domain_of_host(host) == domain_of_host(host_of(home or url)) else "third",
        refused=_refusal(pair, domain, host, url),
    )


def without_value(header: str) -> str:
    """A ``Set-Cookie`` header with its value left out.

    >>> without_value("PHPSESSID=8f1c0d7e; Path=/; HttpOnly")
    'PHPSESSID=(not kept); Path=/; HttpOnly'
    """
    pair, semicolon, attributes = header.partition(";")
    name, equals, _ = pair.partition("=")
    return f"{name if equals else ''}={NOT_KEPT}{semicolon}{attributes}"


# Taking apart ----------------------------------------------------------------------------------------------


def _take_apart(header: str) -> _Pair | None:
    """Section 5.6: name, value and attributes; ``None`` where a browser ignores the header as a whole."""
    if _CONTROLS.search(header):
        return None
    first, *rest = header.split(";")
    name, equals, value = first.partition("=")
    if not equals:  # a cookie without a name
        name, value = "", first
    pair = _Pair(name.strip(" \t"), value.strip(" \t"))
    if not pair.name and not pair.value:
        return None
    for piece in rest:
        key, _, text = (part.strip(" \t") for part in piece.partition("="))
        key = key.lower()
        if len(text.encode("utf-8", "replace")) <= _MOST_BYTES_OF_ATTRIBUTE and _is_valid(key, text):
            pair.attributes[key] = text
    return pair


def _is_valid(key: str, text: str) -> bool:
    """Whether an attribute counts; one that does not leaves an earlier one of its name standing."""
    if key == "max-age":
        return _SECONDS.fullmatch(text) is not None
    if key == "expires":
        return read_cookie_date(text) is not None
    return bool(key)


def _lifetime(said: dict[str, str], fetched_at: datetime) -> tuple[int | None, str | None]:
    """Seconds that the cookie is kept, 0 where it is taken back, and which attribute says so.

    A lifetime told as a date is counted from the moment of the answer, which is some seconds later than the
    server's: from an hour on it is rounded to minutes.
    """
    if (text := said.get("max-age")) is not None:
        digits = text.lstrip("-0")
        too_long = len(digits) > len(str(_LONGEST))
        return (0 if text[0] == "-" else _LONGEST if too_long else min(int(text), _LONGEST)), "max-age"
    moment = read_cookie_date(said["expires"]) if "expires" in said else None
    if moment is None:
        return None, None
    seconds = round((moment - fetched_at).total_seconds())
    if seconds >= _HOUR:
        seconds = round(seconds / _MINUTE) * _MINUTE
    return min(max(seconds, 0), _LONGEST), "expires"


def _default_path(url: str) -> str:
    """Section 5.1.4: the folder of the address."""
    path = urlsplit(url).path
    return path[: path.rindex("/")] or "/" if path.startswith("/") else "/"


def _domain(said: dict[str, str], host: str) -> str | None:
    """Domain attribute; ``None`` where the cookie goes back to its host alone."""
    domain = said.get("domain", "").removeprefix(".").lower()
    if not domain.isascii():
        with suppress(UnicodeError):  # no name of a host: a browser compares it as it is, and refuses
            domain = domain.encode("idna").decode("ascii")
    return None if not domain or (domain == host and is_public_suffix(host)) else domain


# What a browser makes of it -------------------------------------------------------------------------------


def _refusal(pair: _Pair, domain: str | None, host: str, url: str) -> str | None:
    """Section 5.7: why a browser would not keep the cookie, in words, or ``None``."""
    said = pair.attributes
    if len(f"{pair.name}{pair.value}".encode("utf-8", "replace")) > _MOST_BYTES:
        return f"longer than {_MOST_BYTES} bytes"
    if domain is not None and not (_covers(domain, host) and not is_public_suffix(domain)):
        return "its domain is a public suffix" if _covers(domain, host) else "its domain is not the host's"
    if "secure" in said and urlsplit(url).scheme != "https":
        return "Secure, but not set over HTTPS"
    if "secure" not in said and said.get("samesite", "").lower() == "none":
        return "SameSite=None without Secure"
    if "secure" not in said and "partitioned" in said:
        return "Partitioned without Secure"
    return _refusal_by_name(pair, domain)


def _refusal_by_name(pair: _Pair, domain: str | None) -> str | None:
    said = pair.attributes
    name = (pair.name or pair.value).lower()
    if name.startswith(_PREFIXES) and (not pair.name or "secure" not in said):
        return (
            f"a name with {name[: name.index('-') + 1]} and no Secure" if pair.name else "a prefix for a name"
        )
    if name.startswith("__host-") and (domain is not None or said.get("path") != "/"):
        return "a name with __host-, but not for this host and all its paths"
    return None


def _covers(domain: str, host: str) -> bool:
    """Section 5.1.3: the host itself, or a name above it."""
    return host == domain or (host.endswith(f".{domain}") and not is_address(host))
