"""Fetch a single page for a person at the keyboard, as politely as the crawl would."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from http.client import HTTPResponse

TIMEOUT = 30  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page's bytes and what is known of them."""

    body: bytes
    url: str
    fetched_at: datetime | None = None
    content_type: str | None = None


def fetch(url: str, *, limit: int) -> Fetched:
    """The page at an address, redirects followed.

    Raises:
        click.ClickException: no answer, an error status, or more than ``limit`` bytes.
    """
    from iclei_scraper.network import Network  # noqa: PLC0415

    request = urllib.request.Request(  # noqa: S310  # the caller has checked the scheme
        url, headers={"User-Agent": Network.load().user_agent, "Accept-Encoding": "gzip"}
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310
            return _received(response, limit)
    except urllib.error.HTTPError as error:
        raise click.ClickException(f"{url}: answered {error.code} {error.reason}.") from error
    except (urllib.error.URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        raise click.ClickException(f"{url}: no answer ({reason}).") from error


def _received(response: HTTPResponse, limit: int) -> Fetched:
    raw = response.read(limit + 1)
    if response.headers.get("Content-Encoding", "").lower() == "gzip":
        raw = _gunzip(raw, limit)
    if len(raw) > limit:
        raise click.ClickException(f"{response.url}: larger than {limit // 2**20} MB, which no page is.")
    return Fetched(
        body=raw,
        url=response.url,
        fetched_at=datetime.now(UTC),
        content_type=response.headers.get("Content-Type"),
    )


def _gunzip(raw: bytes, limit: int) -> bytes:
    """At most ``limit + 1`` bytes of the inflated body, so that a bomb cannot fill the memory."""
    inflate = zlib.decompressobj(wbits=31)
    try:
        return inflate.decompress(raw, limit + 1)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise click.ClickException(f"the body is no valid gzip ({error}).") from error
