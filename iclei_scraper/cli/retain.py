"""``retain``: let go what no rule keeps, only when asked."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.keeping import size
from iclei_scraper.cli.options import archive_file

if TYPE_CHECKING:
    from iclei_scraper.archive.keeping.retention import Account

_ALL = -1


class _Nights(click.ParamType[int]):
    """A number of nights, or all of them."""

    name = "N|all"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read it."""
        if isinstance(value, str) and value.isdecimal():
            return int(value)
        if value != "all":
            self.fail(f"{value!r} is neither a number nor 'all'.", param, ctx)
        return _ALL


@click.command()
@archive_file
@click.option("--keep-last", "last", type=_Nights(), help="So many latest nights stay.")
@click.option("--keep-daily", "daily", type=_Nights(), help="The last night of so many latest days stays.")
@click.option("--keep-weekly", "weekly", type=_Nights(), help="Of so many weeks.")
@click.option("--keep-monthly", "monthly", type=_Nights(), help="Of so many months.")
@click.option("--keep-yearly", "yearly", type=_Nights(), help="Of so many years.")
@click.option(
    "--rule",
    "rule_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with the numbers, in a table [keep].",
)
@click.option("--apply", is_flag=True, help="Do it. Without this it is only told what would go.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def retain(
    archive_file: Path, *, rule_file: Path | None, apply: bool, as_json: bool, **numbers: int | None
) -> None:
    """Let go captures of nights that no rule keeps; nothing ever goes by itself.

    What a record's version, a reading or a change refers to stays in any case, and so do the first and the
    latest capture of every page. Records, versions and changes are never touched.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.archive.keeping.retention import Rule  # noqa: PLC0415

    named = {name: number for name, number in numbers.items() if number is not None}
    if bool(named) == (rule_file is not None):
        raise click.UsageError("Name the nights that stay: by --keep-... options, or by --rule.")
    try:
        rule = Rule.load(rule_file) if rule_file else Rule(**named)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    with Archive.open(archive_file, made_by="retain") as archive:
        account = archive.retain(rule, dry_run=not apply)
    if as_json:
        click.echo(json_line({**asdict(account), "sites": dict(account.sites), "applied": apply}))
    else:
        _tell(account, applied=apply)


def _tell(account: Account, *, applied: bool) -> None:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415  # help need not wait for it

    goes = "Gone" if applied else "Would go"
    since = f", the first of them {account.first_kept}" if account.first_kept else ""
    click.echo(f"Rule: {account.rule}. {account.nights_kept:,} of {account.nights:,} nights stay{since}.")
    click.echo(f"{goes}: {account.captures:,} of {account.captures_all:,} captures,")
    click.echo(f"  {account.fetches:,} fetches of pages that said the same,")
    click.echo(f"  {account.bodies:,} of {account.bodies_all:,} bodies; {size(account.size)} in all.")
    for site, count in account.sites:
        click.echo(f"    {safe(site)}: {count:,} captures")
    click.echo(f"Stay although their nights do not: {account.cited:,} captures that something refers to.")
    if not applied:
        click.echo("Nothing was changed; --apply does it.")
    elif account.size:
        click.echo("`iclei-archive compact` gives the room back.")
