"""``backup``, ``compact`` and ``stats``: looking after the archive's file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.options import archive_file, network_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from iclei_scraper.archive.keeping.stats import Night, Stats

_WIDTH = 140  # columns of the tables where nobody says how wide the output is


@click.command()
@archive_file
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.argument("file", type=click.Path(path_type=Path))
def backup(archive_file: Path, file: Path, *, force: bool) -> None:
    """Copy the archive into FILE and check the copy; a crawl may go on meanwhile."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, read_only=True) as archive:
        made = archive.backup(file, force=force)
    rows = sum(made.rows.values())
    click.echo(f"{file}: {size(made.size)}, {rows:,} rows in {len(made.rows)} tables, checked.")


@click.command()
@archive_file
def compact(archive_file: Path) -> None:
    """Give back the room that nothing uses any more, and tidy the search index."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, made_by="compact") as archive:
        done = archive.compact()
    gained = done.before - done.after
    told = f"{size(gained)} gained" if gained > 0 else "nothing to gain"
    click.echo(f"{archive_file}: {size(done.before)} before, {size(done.after)} now, {told}.")
    if done.reindexed:
        click.echo(f"{done.reindexed:,} documents indexed anew.")
    if done.log_left:
        click.echo(
            f"A reader still needs {size(done.log_left)} of the log; they go when it has ended.", err=True
        )


@click.command()
@archive_file
@click.option("--floors", "with_floors", is_flag=True, help="What is usual on each site, and its floors.")
@network_file
@click.option("--json", "as_json", is_flag=True, help="One JSON object; with --floors one a line.")
def stats(archive_file: Path, network_file: Path | None, *, with_floors: bool, as_json: bool) -> None:
    """Tell what the archive holds, what takes the room, and how it grows."""
    if with_floors:
        _tell_floors(archive_file, network_file, as_json=as_json)
        return
    from rich.console import Console  # noqa: PLC0415  # help need not wait for these

    from iclei_scraper.archive import Archive  # noqa: PLC0415

    with Archive.open(archive_file, read_only=True) as archive:
        found = archive.stats()
    if as_json:
        click.echo(json_line(asdict(found)))
    else:
        width = None if Console().is_terminal else _WIDTH
        _tell(Console(highlight=False, width=width), found)


def _tell_floors(archive_file: Path, network_file: Path | None, *, as_json: bool) -> None:
    from rich.console import Console  # noqa: PLC0415  # help need not wait for these

    from iclei_scraper.cli.floors import COLUMNS, floors, shown  # noqa: PLC0415

    found = list(floors(archive_file, network_file))
    if as_json:
        for entry in found:
            click.echo(json_line(entry))
        return
    console = Console(highlight=False, width=None if Console().is_terminal else _WIDTH)
    _table(console, "Floors", COLUMNS, map(shown, found))


def size(count: int) -> str:
    """Bytes for a reader.

    >>> size(999), size(12_345), size(-3_000_000)
    ('999 bytes', '12.3 KB', '-3.0 MB')
    """
    value = float(count)
    for unit in ("bytes", "KB", "MB", "GB"):
        if abs(value) < 1000:  # noqa: PLR2004  # as a unit is
            return f"{value:.0f} bytes" if unit == "bytes" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:,.1f} TB"


def _tell(console: Console, found: Stats) -> None:
    console.print(
        f"{size(found.size)}, {size(found.free)} of them unused. {found.pages:,} pages, "
        f"{found.captures:,} captures, {found.records:,} records in {found.versions:,} versions, "
        f"{found.changes:,} changes.",
        soft_wrap=True,
    )
    _table(
        console,
        "Tables",
        ("table", "rows", "size"),
        ((it.table, f"{it.rows:,}", size(it.size)) for it in found.tables if it.size),
    )
    columns = ("site", "pages", "captures", "records", "bodies", "as sent")
    rows = (
        (it.site, f"{it.pages:,}", f"{it.captures:,}", f"{it.records:,}", size(it.bodies), size(it.raw))
        for it in found.sites
    )
    _table(console, "Sites", columns, rows)
    _table(
        console,
        "Latest nights",
        ("crawl", "started", "status", "pages", "captures", "versions", "changes", "growth"),
        _nights(found.nights),
    )
    console.print()
    console.print(_forecast(found))


def _nights(nights: Iterable[Night]) -> Iterator[tuple[str, ...]]:
    for night in nights:
        counts = (night.pages, night.captures, night.versions, night.changes)
        growth = "" if night.growth is None else size(night.growth)
        yield (str(night.crawl), night.started_at, night.status, *(f"{count:,}" for count in counts), growth)


def _forecast(found: Stats) -> str:
    if found.growth_per_day is None or found.in_a_year is None:
        return "Growth: two nights are needed to tell."
    a_day, in_a_year = size(found.growth_per_day), size(found.in_a_year)
    return f"Growth: {a_day} a day; {in_a_year} in a year if it goes on like this."


def _table(console: Console, title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    from rich.table import Table  # noqa: PLC0415  # help need not wait for these
    from rich.text import Text  # noqa: PLC0415

    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in columns:
        is_text = column in (columns[0], "started", "status", "kind", "figure")
        table.add_column(column, justify="left" if is_text else "right", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    console.print()
    console.print(Text(title, style="bold"))
    console.print(table)
