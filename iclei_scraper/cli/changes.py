"""``changes``: what changed, told from the archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.options import archive_file
from iclei_scraper.cli.status import Status
from iclei_scraper.records import KINDS, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from iclei_scraper.archive import BookedChange


def _since(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from iclei_scraper.spiders.arguments import read_since  # noqa: PLC0415  # help need not wait for Scrapy

    try:
        moment = read_since(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no ISO date such as 2026-11-01.") from error
    return moment.isoformat() if moment else None


@click.command()
@archive_file
@click.option("--since", callback=_since, metavar="DATE", help="Seen at or after DATE (ISO 8601).")
@click.option("--crawl", type=click.IntRange(min=1), metavar="N", help="Seen by crawl N.")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this kind; repeatable.")
@click.option("--site", "sites", multiple=True, metavar="ID", help="Only this site; repeatable.")
@click.option(
    "--minimum",
    type=click.Choice(SEVERITIES),
    default="low",
    show_default=True,
    help="Least severity to tell.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option(
    "--exit-code", is_flag=True, help=f"Leave with status {Status.CHANGES:d} where there are changes."
)
def changes(  # noqa: PLR0913  # its options
    archive_file: Path,
    *,
    since: str | None,
    crawl: int | None,
    kinds: tuple[str, ...],
    sites: tuple[str, ...],
    minimum: str,
    as_json: bool,
    exit_code: bool,
) -> int:
    """Print what changed on the sites, most important first, one sentence each."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, read_only=True) as archive:
        booked = [
            entry
            for entry in archive.changes(since=since, crawl=crawl, minimum=minimum)
            if (not kinds or entry.change.kind in kinds) and (not sites or entry.site in sites)
        ]
    if as_json:
        for entry in booked:
            click.echo(json.dumps(as_dict(entry), ensure_ascii=False))
    elif booked:
        click.echo("\n".join(told(booked)))
    else:
        click.echo("Nothing changed.")
    return Status.CHANGES if booked and exit_code else Status.OK


def as_dict(entry: BookedChange) -> dict[str, Any]:
    """A booked change as the public JSON, with where and when it was seen."""
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    return {
        **to_dict(entry.change),
        "site": entry.site,
        "url": entry.url,
        "pages": entry.pages,
        "crawl": entry.crawl,
        "seen_at": entry.seen_at,
    }


def told(booked: Iterable[BookedChange]) -> list[str]:
    """Lines that tell changes in sentences, grouped by site, safe to print."""
    from iclei_scraper.changes.sentences import grouped, sentence  # noqa: PLC0415

    entries = list(booked)
    pages = {id(entry.change): entry.pages for entry in entries}
    lines: list[str] = []
    for site, by_kind in grouped((entry.site, entry.change) for entry in entries).items():
        lines += ["", site] if lines else [site]
        for kind_changes in by_kind.values():
            for change in kind_changes:
                count = pages[id(change)]
                on = f"  (on {count} pages)" if count > 1 else ""
                mark = "!" if change.severity == "high" else " "
                lines.append(f" {mark} {sentence(change)}{on}")
    return lines
