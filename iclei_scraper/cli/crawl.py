"""``crawl``: visit the sites, keep what they say, tell how it went."""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.logging import RichHandler
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from iclei_scraper.cli.options import corrections_file, program, read_moment
from iclei_scraper.status import Status
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from iclei_scraper.archive import Archive
    from iclei_scraper.crawling import CrawlOutcome
    from iclei_scraper.spiders.base import Event

_WIDTH = 140  # columns of the table where nobody says how wide the output is
_EVERY = 10.0  # seconds between two lines of progress where there is no terminal
_LEVELS = ("debug", "info", "warning", "error")


@click.command()
@click.argument("sites", nargs=-1, metavar="[SITE]...")
@click.option(
    "--network",
    "network_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Network file with the sites, instead of the bundled one.",
)
@click.option(
    "--archive",
    "archive_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    show_default=True,
    help="The archive; made where there is none.",
)
@corrections_file
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Visit N pages in all, at most.")
@click.option(
    "--since",
    callback=read_moment,
    metavar="DATE",
    help="Leave alone what has not changed since DATE, as far as lists say.",
)
@click.option(
    "--fresh", is_flag=True, help="Fetch every page anew, and do not continue an interrupted crawl."
)
@click.option("--no-noise", is_flag=True, help="Read every page whose bytes differ, however little.")
@click.option(
    "--cloaking",
    is_flag=True,
    help="Fetch some pages of each site once more as a search engine would, and tell what only it is shown.",
)
@click.option(
    "--alerts",
    "rules_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Rules file: tell people what changed.",
)
@click.option("--log-level", type=click.Choice(_LEVELS), help="What to log.  [default: warning]")
@click.option("-v", "--verbose", count=True, help="Log more; twice: everything.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no table, only the last line.")
def crawl(  # noqa: PLR0913  # its options
    sites: tuple[str, ...],
    network_file: Path | None,
    archive_file: Path,
    corrections_file: Path | None,
    *,
    limit: int | None,
    since: datetime | None,
    rules_file: Path | None,
    log_level: str | None,
    verbose: int,
    fresh: bool,
    no_noise: bool,
    cloaking: bool,
    quiet: bool,
) -> int:
    """Crawl SITEs into the archive: all active ones of the network by default.

    A SITE is the id, host or address of a site in the network file. Ctrl-C ends the crawl gracefully; the
    next one continues it.
    """
    from iclei_scraper.network import Network, load_corrections  # noqa: PLC0415  # help need not wait

    network = Network.load(network_file)
    network.select(sites)
    load_corrections(corrections_file, network)  # a bad file is told before anything starts
    from iclei_scraper.cli.alerts import load_rules, tell_of_crawl  # noqa: PLC0415
    from iclei_scraper.crawling import run_crawl  # noqa: PLC0415

    rules = load_rules(rules_file) if rules_file else None  # a bad file is told before anything is asked

    console = Console(stderr=True)
    level = log_level or ("error" if quiet else ("warning", "info", "debug")[min(verbose, 2)])
    settings: dict[str, Any] = {"NOISE_ENABLED": False} if no_noise else {}
    if cloaking:
        settings["CLOAKING_ENABLED"] = True
    if rules_file:
        settings["ALERTS_RULES"] = str(rules_file)
    if corrections_file:
        settings["ARCHIVE_CORRECTIONS"] = str(corrections_file)
    with logging_to(console, level), progress_on(console, show=not quiet) as tell:
        outcome = run_crawl(
            network,
            sites,
            archive_file,
            limit=limit,
            since=since,
            fresh=fresh,
            settings=settings,
            on_event=tell,
        )
    report(outcome, archive_file, table=not quiet)
    arrived = rules is None or tell_of_crawl(archive_file, rules)
    return outcome.exit_status if arrived or outcome.exit_status else Status.UNDELIVERED


@contextmanager
def logging_to(console: Console, level: str) -> Iterator[None]:
    """Log to the console that shows the progress, so that neither disturbs the other."""
    handler: logging.Handler
    if console.is_terminal:
        handler = RichHandler(console=console, show_path=False, markup=False, highlighter=None)
        handler.setFormatter(_Harmless("%(message)s"))
    else:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_Harmless("%(levelname)s: %(message)s"))
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(level.upper())
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


class _Harmless(logging.Formatter):
    """What servers and pages say may reach a log line: it must not steer the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return "\n".join(fold(line) for line in text.splitlines())


@contextmanager
def progress_on(console: Console, *, show: bool = True) -> Iterator[Callable[[Event], None] | None]:
    """What to call after each page: on a terminal it moves a bar, elsewhere it prints a line at times."""
    if not show:
        yield None
    elif not console.is_terminal:
        yield _Lines(console)
    else:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("opening the sites", total=None)

            def tell(event: Event) -> None:
                total = event.done + event.waiting
                progress.update(task, description=f"{event.site:<26.26}", completed=event.done, total=total)

            yield tell


class _Lines:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._last = monotonic()

    def __call__(self, event: Event) -> None:
        if monotonic() - self._last >= _EVERY:
            self._last = monotonic()
            line = f"{event.done} pages done, {event.waiting} waiting; {event.site}"
            self._console.print(line, markup=False, highlight=False)


def report(outcome: CrawlOutcome, archive_file: Path, *, table: bool = True) -> None:
    """Print what the crawl found, site by site, and how it went in one line."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    number = outcome.stats.get("archive/crawl")
    output = Console(width=None if sys.stdout.isatty() else _WIDTH)
    if table and isinstance(number, int) and outcome.exit_status != Status.FAILED:
        with Archive.open(archive_file, read_only=True) as archive:
            output.print(summary_table(archive, number))
            found = len(archive.changes(crawl=number))
        if found:
            named = "" if str(archive_file) == "archive.db" else f" --archive {archive_file}"
            hint = f"{found} changes; `{program()} changes{named}` tells which"
            output.print(hint, highlight=False, markup=False, soft_wrap=True)
    well = outcome.exit_status == Status.OK
    click.echo(fold(f"{outcome.status}: {outcome.sentence}"), err=not well)


def summary_table(archive: Archive, crawl: int) -> Table:
    """What a crawl found, one row a site."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_footer=True)
    rows = archive.summary(crawl)
    counts = ("pages", "new", "changed", "unchanged", "gone", "moved", "failed")
    standing = ("offices", "news", "statistics", "cookies", "findings")
    table.add_column("site", footer="together")
    for name in counts:
        table.add_column(name, justify="right", footer=str(sum(getattr(row, name) for row in rows)))
    for name in standing:  # the same office stands on several sites: a sum would say nothing
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(row.site, *(_figure(getattr(row, name)) for name in (*counts, *standing)))
    return table


def _figure(number: int) -> str:
    return str(number) if number else "·"
