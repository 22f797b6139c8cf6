"""``history``: every version of a record, and what changed from one to the next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.naming import Kind, records_called
from iclei_scraper.cli.options import archive_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from iclei_scraper.archive import Archive, PageVersion, RecordRow, Version


@click.command()
@archive_file
@click.option("--site", metavar="ID", help="Only the record of this site.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a version and line.")
@click.argument("kind", type=Kind(pages=True))
@click.argument("key")
def history(archive_file: Path, kind: str, key: str, *, site: str | None, as_json: bool) -> None:
    """Print every version of a record: from when to when, what changed, and which crawl saw it.

    KIND is office, news, statistic, cookie, cookie_category, feature, link, finding or page. KEY is the
    record's key (its URL, for news and pages), a former key, or its name.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, read_only=True) as archive:
        if kind == "page":
            lines = _page(archive, key, as_json=as_json)
        else:
            lines = [
                line
                for record in records_called(archive, kind, key, site)
                for line in (_as_json if as_json else _told)(record, archive.versions(record))
            ]
    for line in lines:
        click.echo(line)


def _as_json(record: RecordRow, versions: list[Version]) -> Iterator[str]:
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    standing = [version for version in versions if version.superseded_in is None]
    told = dict(zip((version.id for version in standing), _differences(record, standing), strict=True))
    for version in versions:
        yield json_line(
            {
                "kind": record.kind,
                "site": record.site,
                "key": record.key,
                "version": version.id,
                "valid_from": version.valid_from,
                "valid_to": version.valid_to,
                "crawl": version.crawl,
                "capture": version.capture,
                "parser_version": version.parser_version,
                "superseded_in": version.superseded_in,
                "superseded_by": version.superseded_by,
                "changes": told.get(version.id, []),
                "record": to_dict_of(version.data, to_dict),
            }
        )


def to_dict_of(record: Any, to_dict: Any) -> dict[str, Any]:
    """A record as the public JSON, what tells of the page left out."""
    plain = to_dict(record)
    return {name: value for name, value in plain.items() if name not in ("evidence", "places")}


def _told(record: RecordRow, versions: list[Version]) -> Iterator[str]:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    gone = f", gone since {day(record.gone_since)}" if record.gone_since else ""
    yield safe(
        f"{record.kind} {record.key} on {record.site}: first seen {day(record.first_seen)}, "
        f"last seen {day(record.last_seen)}{gone}",
        1_000,
    )
    standing = [version for version in versions if version.superseded_in is None]
    for number, (version, changes) in enumerate(zip(standing, _differences(record, standing), strict=True)):
        before = standing[number - 1] if number else None
        if before is not None and before.valid_to and before.valid_to < version.valid_from:
            yield f"  {day(before.valid_to)} to {day(version.valid_from)}  not there"
        until = f"to {day(version.valid_to)}" if version.valid_to else "until now"
        yield f"  {day(version.valid_from)} {until}  (crawl {version.crawl})"
        for change in changes:
            yield f"    {change}"
        for former in versions:
            if former.superseded_by == version.id:
                yield from _superseded(record, former, version)
    yield from _withdrawn(versions)


def _superseded(record: RecordRow, former: Version, version: Version) -> Iterator[str]:
    for change in differences(record.kind, former.data, version.data):
        yield f"    parsers before run {former.superseded_in} read: {change}"


def _withdrawn(versions: list[Version]) -> Iterator[str]:
    for version in versions:
        if version.superseded_in is not None and version.superseded_by is None:
            yield (
                f"  {day(version.valid_from)}  read by parsers before run {version.superseded_in} only: "
                "today's find no such record in the same bytes"
            )


def _differences(record: RecordRow, standing: list[Version]) -> list[list[str]]:
    """What changed with each version, in sentences; with the first one, what it says."""
    if not standing:
        return []
    return [
        differences(record.kind, None, standing[0].data),
        *(differences(record.kind, one.data, other.data) for one, other in pairwise(standing)),
    ]


def differences(kind: str, before: Any, after: Any) -> list[str]:
    """What differs between two versions of a record, in sentences that are safe to print."""
    from iclei_scraper.archive.base.encoding import page_with  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.changes import compare  # noqa: PLC0415
    from iclei_scraper.changes.sentences import sentence  # noqa: PLC0415

    pages = [page_with("about:blank", kind, [it] if it is not None else []) for it in (before, after)]
    found = [change for change in compare(*pages) if change.kind != "text"]
    if before is None:
        return [sentence(change) for change in found] or _fields(None, after)
    if {change.op for change in found} <= {"added", "removed"}:
        return _fields(before, after)  # nothing is new or gone here: it is one record
    return [sentence(change) for change in found]


def _fields(before: Any, after: Any) -> list[str]:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    was, is_now = (to_dict_of(it, to_dict) if it is not None else {} for it in (before, after))
    lines = []
    for name, value in is_now.items():
        old, new = shown(was.get(name)), shown(value)
        if old != new:
            change = f"{old} -> {new}" if old and new else f"{new} (new)" if new else f"{old} (gone)"
            lines.append(safe(f"{name}: {change if before is not None else new}", 400))
    return lines or ["written otherwise, to the same effect"]


def shown(value: Any) -> str:
    """A value in words."""
    if isinstance(value, list):
        return "; ".join(shown(entry) for entry in value)
    if isinstance(value, dict):
        return str(value.get("raw") or value)
    return "" if value is None else str(value)


def day(moment: str) -> str:
    """A moment as people write it."""
    return f"{moment[:10]} {moment[11:16]}"


# Pages ---------------------------------------------------------------------------------------------------


def _page(archive: Archive, url: str, *, as_json: bool) -> list[str]:
    versions = archive.page_versions(url)
    if not versions:
        raise click.BadParameter(f"the archive has no page {url!r}.", param_hint="KEY")
    if as_json:
        return [json_line(version._asdict()) for version in versions]
    return [_page_line(version) for version in versions]


def _page_line(version: PageVersion) -> str:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    until = f"to {day(version.valid_to)}" if version.valid_to else "until now"
    target = f" -> {version.redirected_to}" if version.redirected_to else ""
    told = f"HTTP {version.status} {version.outcome}{target}, {version.size:,} bytes, {version.digest[:12]}"
    line = f"{day(version.valid_from)} {until}  (crawl {version.crawl})  {told}  {version.title or ''}"
    return safe(line, 1_000)
