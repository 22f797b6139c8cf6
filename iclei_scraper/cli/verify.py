"""``verify``: is what the archive says what it has kept?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.console import Console

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.networks import network_in_use
from iclei_scraper.cli.options import archive_file, network_file
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.archive import Fault
    from iclei_scraper.verification import Report

_SAMPLE = 200
_NAMES = {
    "structure": "pages of the file",
    "references": "tables",
    "confirmations": "confirming fetches",
    "values": "captures read again",
    "search": "indexed documents",
}


@click.command()
@archive_file
@network_file
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"Look at N things of each kind, by chance.  [default: {_SAMPLE}]",
)
@click.option("--all", "everything", is_flag=True, help="Look at everything.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes.  [default: one a core]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="One JSON object a fault and line, then one of what was looked at.",
)
def verify(  # its options
    archive_file: Path,
    network_file: Path | None,
    *,
    sample: int | None,
    everything: bool,
    workers: int | None,
    as_json: bool,
) -> int:
    """Check the archive: the file, references, bodies, readings, versions, records and the search index.

    Bodies are hashed again, and today's parsers read them again: what they give has to be what is kept. Where
    other parsers made the reading, a difference is no fault but a case for `reparse`. One line a fault; the
    exit status is 8 where there is one.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for any of these
    from iclei_scraper.verification import Report  # noqa: PLC0415
    from iclei_scraper.verification import verify as verified  # noqa: PLC0415

    if everything and sample is not None:
        raise click.UsageError("--sample and --all exclude each other.")
    report, console = Report(), Console(stderr=True)
    with Archive.open(archive_file, read_only=True) as archive, console.status("") as status:
        network = network_in_use(archive, network_file)
        faults = verified(
            archive,
            network,
            report,
            sample=None if everything else sample or _SAMPLE,
            workers=workers,
            tell=status.update,
        )
        for fault in faults:
            click.echo(json_line(fault._asdict()) if as_json else _line(fault))
    click.echo(json_line(_as_dict(report)) if as_json else _summary(report))
    return Status.INTERRUPTED if report.stopped else Status.FAULTS if report.faults else Status.OK


def _line(fault: Fault) -> str:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415  # help need not wait for it

    return safe(f"{fault.check}: {fault.where}: {fault.what}", 2_000)


def _as_dict(report: Report) -> dict[str, object]:
    return {
        "faults": report.faults,
        "checked": report.checked,
        "by_other_parsers": report.by_others,
        "by_another_network_file": report.by_network,
        "read_otherwise": report.otherwise,
    }


def _summary(report: Report) -> str:
    counts = {name: count for name, count in report.checked.items() if count}
    looked = ", ".join(f"{count:,} {_NAMES.get(name, name)}" for name, count in counts.items())
    faults = "no fault" if not report.faults else f"{report.faults:,} fault{'s' if report.faults > 1 else ''}"
    told = f"{faults} in {looked}."
    causes = []
    if parsers := report.by_others - report.by_network:
        causes.append(f"{parsers:,} captures were read by other parsers")
    if report.by_network:
        causes.append(
            f"{report.by_network:,} captures were read with another network file (name it with `--network`)"
        )
    if causes:
        told += (
            f"\n{', '.join(causes)}; today's read {report.otherwise:,} of them otherwise "
            "(`iclei-archive reparse` books that)."
        )
    return told
