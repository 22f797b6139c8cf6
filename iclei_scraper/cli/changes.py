"""``changes``: what changed, told from the archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from rich.console import Console

from iclei_scraper.cli.options import archive_file, check_crawl, check_sites, read_moment
from iclei_scraper.records import FOR_READERS, KINDS, SEVERITIES, VERDICTS
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@archive_file
@click.option("--since", callback=read_moment, metavar="DATE", help="Seen at or after DATE (ISO 8601).")
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
@click.option(
    "--verdict",
    "verdicts",
    type=click.Choice(VERDICTS),
    multiple=True,
    help="Only with this verdict; repeatable.  [default: site, template]",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option(
    "--exit-code", is_flag=True, help=f"Leave with status {Status.CHANGES:d} where there are changes."
)
def changes(  # noqa: PLR0913  # its options
    archive_file: Path,
    *,
    since: datetime | None,
    crawl: int | None,
    kinds: tuple[str, ...],
    sites: tuple[str, ...],
    minimum: str,
    verdicts: tuple[str, ...],
    as_json: bool,
    exit_code: bool,
) -> int:
    """Print what changed on the sites, most important first, one sentence each."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.cli.telling import as_dict, tell  # noqa: PLC0415

    with Archive.open(archive_file, read_only=True) as archive:
        check_sites(archive, sites)
        check_crawl(archive, crawl)
        booked = [
            entry
            for entry in archive.changes(
                since=since, crawl=crawl, minimum=minimum, verdicts=verdicts or FOR_READERS
            )
            if (not kinds or entry.change.kind in kinds) and (not sites or entry.site in sites)
        ]
    if as_json:
        for entry in booked:
            click.echo(json.dumps(as_dict(entry), ensure_ascii=False))
    elif booked:
        tell(Console(), booked)
    else:
        click.echo("Nothing changed.")
    return Status.CHANGES if booked and exit_code else Status.OK
