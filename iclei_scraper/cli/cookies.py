"""``cookies``: what the sites declare beside what they set."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.options import archive_file, check_sites

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from iclei_scraper.archive import CookieComparison

_WORDS = {
    "undeclared": "not declared",
    "longer": "set for longer than declared",
    "both": "as declared",
    "declared": "not seen: a script may set it",
}


@click.command()
@archive_file
@click.option("--site", metavar="ID", help="Only this site.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def cookies(archive_file: Path, *, site: str | None, as_json: bool) -> None:
    """Print the cookies that the sites declare beside those that their servers really set.

    What disagrees comes first. Only cookies set over HTTP are seen; those of scripts are not.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, read_only=True) as archive:
        check_sites(archive, [site] if site else [])
        rows = archive.cookies(site)
    if as_json:
        for row in rows:
            click.echo(json_line(asdict(row)))
    elif rows:
        _tell(rows)
    else:
        click.echo("No cookies are declared, and none were set.")


def _tell(rows: Iterable[CookieComparison]) -> None:
    console = Console()
    for site, members in groupby(rows, key=lambda row: row.site):
        table = Table(title=Text(site), title_justify="left", box=None, pad_edge=False)
        for head in ("set", "for", "declared", "for", ""):
            table.add_column(head, overflow="fold")
        for row in members:
            cells = (row.observed_name, row.observed_duration, row.declared_name, row.declared_duration)
            words = _WORDS[row.verdict] + (f"; a browser refuses it: {row.refused}" if row.refused else "")
            table.add_row(*(Text(cell or "-") for cell in cells), Text(words))
        console.print(table)
        console.print()
