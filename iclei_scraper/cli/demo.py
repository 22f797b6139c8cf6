"""``demo``: two nights of the replica, from empty archive to what changed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click
from rich.console import Console

from iclei_scraper.cli.crawl import logging_to, progress_on, summary_table
from iclei_scraper.cli.options import archive_file, program
from iclei_scraper.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from iclei_scraper.crawling import CrawlOutcome
    from iclei_scraper.replica import Replica

_WIDTH = 140  # columns of the table where nobody says how wide the output is
_FIRST_QUERY = "SELECT region, name, city, phones FROM offices ORDER BY region, name"
_UNHURRIED = {
    "POLITENESS_ENABLED": False,  # the server is ours and on this machine
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 4,
    "ARCHIVE_MADE_BY": "demo",
}


@click.command()
@archive_file
def demo(archive_file: Path) -> int:
    """Crawl two nights of the bundled replica of the network and print what changed.

    Needs no internet: the replica is served on loopback and answers for the real host names. An archive of an
    earlier demo is made anew; any other file is left alone.
    """
    _clear(archive_file)
    run = _Demo(archive_file, Console(stderr=True), Console(width=_width()))
    return run.two_nights()


def _width() -> int | None:
    return None if Console().is_terminal else _WIDTH


def _clear(archive_file: Path) -> None:
    """Remove the archive of an earlier demo.

    Raises:
        ArchiveError: the file is not a demo's, so it is not ours to remove.
    """
    from iclei_scraper.archive import Archive, ArchiveError  # noqa: PLC0415  # help need not wait for it

    if not archive_file.exists():
        return
    refusal = f"{archive_file} was not made by the demo and is left alone; name another file with --archive."
    try:
        with Archive.open(archive_file) as archive:  # takes the writer's lock: nobody else is at it
            made_by = archive.about.get("made_by")
    except ArchiveError as error:
        raise ArchiveError(f"{error}. {refusal}") from error
    if made_by != "demo":
        raise ArchiveError(refusal)
    for suffix in ("", "-wal", "-shm"):
        Path(f"{archive_file}{suffix}").unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Demo:
    archive_file: Path
    progress: Console
    output: Console

    def two_nights(self) -> int:
        from iclei_scraper.replica import Replica  # noqa: PLC0415  # help need not wait for it

        with Replica(night=1) as replica, _environment(replica.environment):
            for night in (1, 2):
                replica.night = night
                outcome = self._crawl(night, replica)
                if outcome.status != "complete":
                    return outcome.exit_status
        return self._tell()

    def _crawl(self, night: int, replica: Replica) -> CrawlOutcome:
        from iclei_scraper.crawling import run_crawl  # noqa: PLC0415
        from iclei_scraper.replica import site_ids  # noqa: PLC0415

        sites = site_ids()
        self.output.print(
            f"[bold]Night {night}[/]: crawling {len(sites)} sites of the replica on 127.0.0.1:{replica.port} "
            f"into {self.archive_file}",
            highlight=False,
        )
        started = monotonic()
        with logging_to(self.progress, "warning"), progress_on(self.progress, show=True) as tell:
            outcome = run_crawl(None, sites, self.archive_file, settings=_UNHURRIED, on_event=tell)
        self.output.print(
            f"  {outcome.sentence} ({monotonic() - started:.0f} s)", markup=False, highlight=False
        )
        return outcome

    def _tell(self) -> int:
        from iclei_scraper.archive import Archive  # noqa: PLC0415
        from iclei_scraper.cli.telling import as_dict, tell  # noqa: PLC0415
        from iclei_scraper.replica.checking import differences  # noqa: PLC0415

        with Archive.open(self.archive_file, read_only=True) as archive:
            self.output.print()
            self.output.print(summary_table(archive, 2))
            booked = archive.changes()
        self.output.print("\nWhat changed from night 1 to night 2\n", style="bold", highlight=False)
        tell(self.output, booked)
        missing, unexpected = differences(as_dict(entry) for entry in booked)
        self.output.print()
        if not missing and not unexpected:
            self.output.print(
                f"All {len(booked)} changes that the second night is documented to have, and nothing else.",
                highlight=False,
            )
        for change in missing:
            self.output.print(f"Documented, but not found: {change}", markup=False, highlight=False)
        for change in unexpected:
            self.output.print(f"Found, but not documented: {change}", markup=False, highlight=False)
        self._point_further()
        return Status.UNEXPECTED if missing or unexpected else Status.OK

    def _point_further(self) -> None:
        name = self.archive_file
        archive = "" if str(name) == "archive.db" else f" --archive {name}"
        self.output.print("\nWhere to look next", style="bold")
        for command in (
            f"sqlite3 {name} '{_FIRST_QUERY}'",
            f"sqlite3 {name} .tables",
            f"{program()} changes{archive} --kind office --json",
            f"{program()} report{archive}",
        ):
            self.output.print(f"  {command}", markup=False, highlight=False, soft_wrap=True)


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set environment variables for a while."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
