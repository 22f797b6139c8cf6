"""Options that several commands share."""

from __future__ import annotations

import shutil
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from iclei_scraper.archive import Archive

archive_file = click.option(
    "--archive",
    "archive_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    show_default=True,
    help="The archive.",
)


def read_moment(_: click.Context, __: click.Parameter, value: str | None) -> datetime | None:
    """Read the value of an option that names a date, as a click callback."""
    from iclei_scraper.spiders.arguments import read_since  # noqa: PLC0415  # help need not wait for Scrapy

    try:
        return read_since(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no ISO date such as 2026-11-01.") from error


network_file = click.option(
    "--network",
    "network_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Network file, instead of the bundled one.",
)

corrections_file = click.option(
    "--corrections",
    "corrections_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Corrections file, instead of the one that the network file names.",
)


def check_sites(archive: Archive, sites: Iterable[str]) -> None:
    """See that the archive has met the sites that somebody asks for.

    Raises:
        click.UsageError: it has not met one of them.
    """
    known = archive.site_ids()
    for site in sites:
        if site not in known:
            close = get_close_matches(site, known, 1)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise click.UsageError(f"the archive knows no site {site!r}{hint}")


def check_crawl(archive: Archive, crawl: int | None) -> None:
    """See that the archive has the crawl that somebody asks for, if any.

    Raises:
        click.UsageError: it has none of that number.
    """
    if crawl is not None and archive.crawl(crawl) is None:
        raise click.UsageError(f"there is no crawl {crawl}.")


def moment_named(archive: Archive, text: str, where: str) -> str:
    """The moment that somebody names: a day, a time or a crawl.

    Args:
        archive: knows when its crawls ended.
        text: what was typed.
        where: the argument or option it was typed for.

    Raises:
        click.BadParameter: there is no such crawl, or the text names no moment.
    """
    try:
        return archive.moment(text)
    except LookupError as error:
        raise click.BadParameter(f"{error}.", param_hint=where) from error
    except ValueError as error:
        reason = f"{text!r} is no date such as 2026-11-10, nor crawl 7."
        raise click.BadParameter(reason, param_hint=where) from error


def program() -> str:
    """How a reader calls this program, for hints that can be pasted."""
    if shutil.which("iclei-archive"):
        return "iclei-archive"
    called = Path(sys.argv[0])
    return sys.argv[0] if called.name == "iclei-archive" else f"{sys.executable} -m iclei_scraper"
