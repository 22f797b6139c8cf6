"""``parse`` and ``diff``: read pages by hand, without an archive."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.fetching import Fetched, fetch
from iclei_scraper.http.bodies import body_kind
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from iclei_scraper.network import Network

MAX_BYTES = 64 * 2**20
"""Larger files are refused: no page of a website is that long."""


def _web_address(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.startswith(("http://", "https://")):
        raise click.BadParameter(f"{value!r} is no address of a page, such as https://iclei.org/.")
    return value


_url = click.option(
    "--url",
    callback=_web_address,
    help="Address of the page. Default: what the page itself says, or where it was fetched.",
)
_network = click.option(
    "--network",
    "network_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Network file to read with, instead of the bundled one.",
)


@click.command()
@click.argument("page")
@_url
@click.option(
    "--fetched-at",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    help="When a saved page was fetched (UTC), to read dates such as “3 days ago”.",
)
@click.option("--compact", is_flag=True, help="One line instead of indented JSON.")
@_network
def parse(
    page: str, url: str | None, fetched_at: datetime | None, network_file: Path | None, *, compact: bool
) -> None:
    """Print the records of PAGE as JSON.

    PAGE is a saved page, an http(s) address, or - for standard input.
    """
    from iclei_scraper.reading import read_page  # noqa: PLC0415  # the parsers take a moment to load

    source = _load(page, url)
    if fetched_at is not None:
        source = replace(source, fetched_at=fetched_at.replace(tzinfo=UTC))
    records = read_page(
        source.body,
        source.url,
        fetched_at=source.fetched_at,
        content_type=source.content_type,
        network=_known(network_file),
    )
    click.echo(json.dumps(records.to_dict(), ensure_ascii=False, indent=None if compact else 2))


@click.command()
@click.argument("before")
@click.argument("after")
@_url
@click.option(
    "--exit-code", is_flag=True, help=f"Leave with status {Status.CHANGES:d} where there are changes."
)
@_network
def diff(before: str, after: str, url: str | None, network_file: Path | None, *, exit_code: bool) -> int:
    """Print what changed from the page BEFORE to the page AFTER, one JSON object a line.

    Either may be a saved page, an http(s) address, or - for standard input.
    """
    from iclei_scraper.reading import compare_pages  # noqa: PLC0415  # the parsers take a moment to load
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    old, new = _load(before, url), _load(after, url)
    changes = compare_pages(old.body, new.body, new.url, network=_known(network_file))
    for change in changes:
        click.echo(json.dumps(to_dict(change), ensure_ascii=False))
    return Status.CHANGES if changes and exit_code else Status.OK


def _known(network_file: Path | None) -> Network:
    from iclei_scraper.network import Network  # noqa: PLC0415

    return Network.load(network_file)


def _load(source: str, url: str | None) -> Fetched:
    if source.startswith(("http://", "https://")):
        fetched = fetch(source, limit=MAX_BYTES)
        return replace(fetched, url=url) if url else fetched
    body = _read_stdin() if source == "-" else _read_file(Path(source))
    kind = body_kind(body, None)
    if kind == "empty":
        raise click.ClickException(f"{source}: the page is empty.")
    if kind == "other":
        raise click.ClickException(f"{source}: is no page.")
    return Fetched(body=body, url=url or _own_address(body) or "about:blank")


def _read_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise click.ClickException(f"{path}: larger than {MAX_BYTES // 2**20} MB, which no page is.")
        return path.read_bytes()
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}.") from error


def _read_stdin() -> bytes:
    body = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise click.ClickException(f"standard input: larger than {MAX_BYTES // 2**20} MB, which no page is.")
    return body


def _own_address(body: bytes) -> str | None:
    """What a saved page says of its own address."""
    from iclei_scraper.page import Page  # noqa: PLC0415

    root = Page("about:blank", body).root
    for link in root.iter("link"):
        href = link.get("href") or ""
        if "canonical" in (link.get("rel") or "").lower().split() and href.startswith(
            ("http://", "https://")
        ):
            return str(href)
    for meta in root.iter("meta"):
        content = meta.get("content") or ""
        if meta.get("property") == "og:url" and content.startswith(("http://", "https://")):
            return str(content)
    return None
