"""``reparse``: read the stored pages again with today's parsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.console import Console

from iclei_scraper.cli.networks import network_in_use
from iclei_scraper.cli.options import archive_file, network_file
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.rereading import Outcome


@click.command()
@archive_file
@network_file
@click.option("--site", "sites", multiple=True, metavar="ID", help="Only this site; repeatable.")
@click.option("--all-versions", is_flag=True, help="Read every stored version of every page, gone ones too.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes.  [default: one a core]")
@click.option("-q", "--quiet", is_flag=True, help="No progress, only the last line.")
def reparse(  # its options
    archive_file: Path,
    network_file: Path | None,
    *,
    sites: tuple[str, ...],
    all_versions: bool,
    workers: int | None,
    quiet: bool,
) -> int:
    """Read stored pages again where other parsers than today's have read them.

    What is read otherwise is booked as the parsers' doing, with both versions; `changes` does not tell it.
    Ctrl-C stops after the pages in hand, and the next run goes on from there, also after a kill.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for any of these
    from iclei_scraper.cli.crawl import logging_to  # noqa: PLC0415
    from iclei_scraper.rereading import reread  # noqa: PLC0415

    console = Console(stderr=True)
    with logging_to(console, "error"), Archive.open(archive_file, made_by="reparse") as archive:
        network = network_in_use(archive, network_file)
        chosen = {site.id for site in network.select(sites)} if sites else None
        tell = None if quiet or not console.is_terminal else _Progress(console)
        outcome = reread(archive, network, sites=chosen, history=all_versions, workers=workers, tell=tell)
    click.echo(outcome.sentence)
    if outcome.stopped:
        return Status.INTERRUPTED
    return Status.PARTIAL if outcome.failed else Status.OK


class _Progress:
    """One line that is written over."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def __call__(self, outcome: Outcome) -> None:
        done = outcome.read + outcome.failed
        end = "\n" if done >= outcome.pages else "\r"
        self._console.print(
            f"{done} of {outcome.pages} pages, {outcome.different} read otherwise", end=end, highlight=False
        )
