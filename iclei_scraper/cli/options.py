"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

archive_file = click.option(
    "--archive",
    "archive_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    show_default=True,
    help="The archive.",
)
