"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import datetime

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
