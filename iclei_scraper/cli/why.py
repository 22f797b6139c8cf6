"""``why``: the chain from a value to its bytes."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.history import day, shown
from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.naming import Kind, records_called
from iclei_scraper.cli.options import archive_file, moment_named, network_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from iclei_scraper.archive import Archive, Chain, RecordRow, Version
    from iclei_scraper.network import Network


@dataclass(frozen=True, slots=True)
class _Link:
    """A chain and what its bytes say to it."""

    record: RecordRow
    version: Version
    chain: Chain
    quotes: list[dict[str, Any]]
    """Quote, XPath, and where it stands."""
    located: str | None
    """XPath of the element that shows a value without a quote."""
    damage: str | None
    """Why the bytes cannot be read."""


_NO_VALUES = frozenset({"evidence", "places", "aliases", "region_aliases"})
"""Fields that say how the page tells it, not what."""


@click.command()
@archive_file
@network_file
@click.option("--site", metavar="ID", help="Only the record of this site.")
@click.option("--at", "when", metavar="DATE", help="As it stood then: a day, a time, or 'crawl N'.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a value and line.")
@click.argument("kind", type=Kind(pages=False))
@click.argument("key")
@click.argument("field", required=False)
def why(  # noqa: PLR0913  # its options
    archive_file: Path,
    network_file: Path | None,
    kind: str,
    key: str,
    field: str | None,
    *,
    site: str | None,
    when: str | None,
    as_json: bool,
) -> None:
    """Print how the archive knows a value: record, version, reading, quote, XPath, page, capture and bytes.

    KIND and KEY name the record as for `history`; FIELD is one of its columns, all of them by default. The
    bytes are read back and their digest checked, and each quote is looked for in them.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.network import Network  # noqa: PLC0415

    network = Network.load(network_file)
    with Archive.open(archive_file, read_only=True) as archive:
        links = [
            link
            for record in records_called(archive, kind, key, site)
            for link in _links(archive, network, record, field, when)
        ]
    for number, link in enumerate(links):
        if as_json:
            click.echo(json_line(_as_dict(link)))
        else:
            click.echo("\n".join(["", *_told(link)] if number else _told(link)))


def _links(
    archive: Archive, network: Network, record: RecordRow, field: str | None, when: str | None
) -> Iterator[_Link]:

    version = _version(archive, record, when)
    names = [item.name for item in fields(version.data) if item.name not in _NO_VALUES]
    if field is not None and field not in names:
        raise click.BadParameter(
            f"there is no field {field!r} of {record.kind}; there are {', '.join(names)}.",
            param_hint="FIELD",
        )
    chains = [archive.chain(record.kind, version, name) for name in ([field] if field else names)]
    found = [chain for chain in chains if chain is not None]
    if field is not None and not found:
        raise click.BadParameter(
            f"no page says a {field} of {record.key} on {record.site}.", param_hint="FIELD"
        )
    for chain in found:
        yield _held_against(archive, network, record, version, chain)


def _version(archive: Archive, record: RecordRow, when: str | None) -> Version:
    versions = archive.versions(record)
    standing = [version for version in versions if version.superseded_in is None] or versions
    if when is None:
        return standing[-1]
    moment = moment_named(archive, when, "--at")
    then = [
        it for it in standing if it.valid_from <= moment and (it.valid_to is None or it.valid_to > moment)
    ]
    if not then:
        raise click.BadParameter(f"{record.key} did not stand at {moment}.", param_hint="--at")
    return then[-1]


def _held_against(
    archive: Archive, network: Network, record: RecordRow, version: Version, chain: Chain
) -> _Link:
    from iclei_scraper.archive import ArchiveError  # noqa: PLC0415
    from iclei_scraper.proof import FINDINGS, Proof, as_text  # noqa: PLC0415

    try:
        proof = Proof(archive.body(chain.source.digest), chain.source, network)
    except ArchiveError as error:
        return _Link(record, version, chain, [], None, str(error))
    quotes = [
        {"field": it.field, "quote": it.quote, "xpath": it.xpath, "finding": FINDINGS[proof.of(it)]}
        for it in chain.quotes
    ]
    located = None if quotes else proof.find(as_text(chain.value))
    return _Link(record, version, chain, quotes, located, None)


def _as_dict(link: _Link) -> dict[str, Any]:
    chain, source = link.chain, link.chain.source
    return {
        "kind": link.record.kind,
        "site": link.record.site,
        "key": link.record.key,
        "field": chain.field,
        "value": chain.value,
        "inferred": chain.inferred,
        "record": link.record.id,
        "version": link.version.id,
        "valid_from": link.version.valid_from,
        "valid_to": link.version.valid_to,
        "crawl": link.version.crawl,
        "reading": chain.reading,
        "position": chain.position,
        "parser_version": chain.parser_version,
        "pages": chain.pages,
        "quotes": link.quotes,
        "located": link.located,
        "capture": source.capture,
        "url": source.url,
        "fetched_at": source.fetched_at.isoformat(),
        "confirmed_until": source.confirmed_until.isoformat(),
        "status": source.status,
        "sha256": source.digest,
        "size": source.size,
        "damage": link.damage,
    }


def _told(link: _Link) -> list[str]:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    record, version, chain, source = link.record, link.version, link.chain, link.chain.source
    until = f"to {day(version.valid_to)}" if version.valid_to else "until now"
    pages = f"{chain.pages} page{'' if chain.pages == 1 else 's'} say{'s' if chain.pages == 1 else ''} so now"
    fetched, same = (f"{it:%Y-%m-%d %H:%M}" for it in (source.fetched_at, source.confirmed_until))
    head = f"{record.kind} {record.key} on {record.site}: {chain.field} = {shown(chain.value)}"
    lines = [
        ("version", f"{version.id}, {day(version.valid_from)} {until}, seen by crawl {version.crawl}"),
        (
            "reading",
            f"{chain.reading}, entry {chain.position + 1}, by parsers {chain.parser_version}; {pages}",
        ),
        *_quoted(link),
        ("page", source.url),
        ("capture", f"{source.capture}, fetched {fetched} UTC, the same until {same}, HTTP {source.status}"),
        ("bytes", f"{source.size:,}, SHA-256 {source.digest}"),
        ("", link.damage or "read back, and the digest is right"),
    ]
    return [safe(head, 1_000), *(f"  {label:<8} {safe(text, 2_000)}" for label, text in lines)]


def _quoted(link: _Link) -> Iterator[tuple[str, str]]:
    if link.chain.inferred:
        yield "quote", "none: no page states it, it was inferred from what the page says beside it"
    for entry in link.quotes:
        beside = f" (as {entry['field']})" if entry["field"] != link.chain.field else ""
        yield "quote", f"“{entry['quote']}”{beside}"
        yield "", f"{entry['finding']}: {entry['xpath'] or 'metadata of the page'}"
    if not link.quotes and not link.chain.inferred and link.damage is None:
        where = f"the value stands at {link.located}" if link.located else "the reading alone says so"
        yield "quote", f"none was kept; {where}"
