"""``at``: the network as it stood at a moment."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.history import to_dict_of
from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.naming import Kind
from iclei_scraper.cli.options import archive_file, check_sites, moment_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from iclei_scraper.archive import Archive

_SHOWN = {
    "office": ("region", "name", "city", "country", "phones", "emails"),
    "news": ("published", "kind", "title", "url"),
    "statistic": ("concept", "qualifier", "value", "unit", "label"),
    "cookie": ("name", "category", "duration", "provider"),
    "cookie_category": ("name", "always_enabled", "description"),
    "feature": ("kind", "name", "text"),
    "link": ("kind", "label", "url"),
    "finding": ("kind", "severity", "record", "field", "quote", "url"),
    "page": ("url", "title", "language", "status"),
}
"""Kind -> columns of the table that is printed; JSON and CSV have them all."""
_NO_COLUMN = {"body", "phones_json", "faxes_json", "values_json"}
_WIDTH = 180  # columns of the table where nobody says how wide the output is


@click.command()
@archive_file
@click.option("--site", "sites", multiple=True, metavar="ID", help="Only this site; repeatable.")
@click.option("--json", "form", flag_value="json", help="One JSON object a line.")
@click.option("--csv", "form", flag_value="csv", help="Comma-separated values with a header.")
@click.argument("words", nargs=-1, required=True, metavar="DATE KIND")
def at(archive_file: Path, words: tuple[str, ...], *, sites: tuple[str, ...], form: str | None) -> None:
    """Print the records of a KIND as they stood on a DATE.

    \b
    2026-11-10            at the end of that day (UTC)
    2026-11-10T02:30      at that moment
    crawl 7               when crawl 7 ended

    KIND is office, news, statistic, cookie, cookie_category, feature, link, finding or page.
    """  # noqa: D301  # click keeps the lines behind this mark as they are
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    *date, last = words
    if not date:
        raise click.UsageError("DATE and KIND are both needed, such as 2026-11-10 office.")
    kind = Kind(pages=True).convert(last, None, click.get_current_context())
    with Archive.open(archive_file, read_only=True) as archive:
        check_sites(archive, sites)
        moment = moment_named(archive, " ".join(date), "DATE")
        rows = _pages(archive, moment, sites) if kind == "page" else _records(archive, kind, moment, sites)
    _PRINT[form or "table"](kind, rows)
    if form is None:
        click.echo(f"{len(rows)} {kind} records stood at {moment}.", err=True)


Row = dict[str, Any]


def _records(archive: Archive, kind: str, moment: str, sites: tuple[str, ...]) -> list[tuple[Row, Row]]:
    """Columns of each record, and the whole of it."""
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    rows = []
    for entry in archive.standing(kind, moment, sites):
        head = {"site": entry.site, "key": entry.key}
        times = {"valid_from": entry.valid_from, "valid_to": entry.valid_to}
        plain = to_dict_of(entry.data, to_dict)
        plain.pop("body", None)
        rows.append(({**head, **entry.row, **times}, {**head, **plain, **times}))
    return rows


def _pages(archive: Archive, moment: str, sites: tuple[str, ...]) -> list[tuple[Row, Row]]:
    rows = [version._asdict() for version in archive.standing_pages(moment, sites)]
    return [(row, row) for row in rows]


# Printing ------------------------------------------------------------------------------------------------


def _table(kind: str, rows: list[tuple[Row, Row]]) -> None:
    from rich.console import Console  # noqa: PLC0415  # help need not wait for rich
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    names = ("site", *_SHOWN[kind])
    for name in names:
        table.add_column(name, overflow="fold")
    for row, _ in rows:
        values = ("" if row[name] is None else str(row[name]) for name in names)
        table.add_row(*(Text(safe(value)) for value in values))
    Console(width=None if sys.stdout.isatty() else _WIDTH).print(table)


def _json(_: str, rows: list[tuple[Row, Row]]) -> None:
    for _row, plain in rows:
        click.echo(json_line(plain))


def _csv(_: str, rows: list[tuple[Row, Row]]) -> None:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    names = [name for name in (rows[0][0] if rows else ()) if name not in _NO_COLUMN]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for row, _plain in rows:
        values = ("" if row[name] is None else str(row[name]) for name in names)
        writer.writerow([safe(value, len(value)) for value in values])


_PRINT: dict[str, Callable[[str, list[tuple[Row, Row]]], None]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
}
