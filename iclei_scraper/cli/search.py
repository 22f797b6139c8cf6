"""``search`` and ``reindex``: find pages and records by their words."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.options import archive_file, check_sites, read_moment

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rich.text import Text

    from iclei_scraper.archive import SearchHit

_KINDS = ("news", "page", "office", "statistic", "cookie", "cookie_category", "feature")
_SETTINGS = {
    "ignore_unknown_options": True,  # -word is no option but what must not occur,
    "help_option_names": ["--help"],  # -h included
}


@click.command(context_settings=_SETTINGS)
@archive_file
@click.option("--site", "sites", multiple=True, metavar="ID", help="Only this site; repeatable.")
@click.option("--lang", "languages", multiple=True, metavar="CODE", help="Only this language; repeatable.")
@click.option("--kind", "kinds", type=click.Choice(_KINDS), multiple=True, help="Only this; repeatable.")
@click.option(
    "--from",
    "since",
    callback=read_moment,
    metavar="DATE",
    help="Published (or first seen) on DATE or later.",
)
@click.option(
    "--to", "until", callback=read_moment, metavar="DATE", help="Published (or first seen) by DATE."
)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Hits at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.argument("words", nargs=-1, required=True, metavar="QUERY...")
def search(
    archive_file: Path,
    words: tuple[str, ...],
    *,
    since: datetime | None,
    until: datetime | None,
    as_json: bool,
    **narrowed: Any,
) -> None:
    """Find news, pages and records by their words, best first.

    \b
    climate cities      both words occur
    '"zero waste"'      side by side (the quotes have to reach the program)
    cities -bonn        the second one does not occur
    resilien*           words that begin so

    Case and accents do not matter. In Chinese, Japanese and Korean any part of a word is found.
    """  # noqa: D301  # click keeps the lines behind this mark as they are
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for these
    from iclei_scraper.archive.search.query import MOST_TERMS, read_query  # noqa: PLC0415

    mistaken = next((word for word in words if word.startswith("--")), None)
    if mistaken is not None:
        raise click.NoSuchOption(mistaken)
    question = " ".join(words)
    query = read_query(question)
    if not query.wanted:
        click.echo("The query holds no word that could occur.", err=True)
    if query.is_cut:
        click.echo(f"The query is long: its first {MOST_TERMS} words count.", err=True)
    days = [None if moment is None else moment.date() for moment in (since, until)]
    with Archive.open(archive_file, read_only=True) as archive:
        check_sites(archive, narrowed.get("sites", ()))
        hits = archive.search(question, since=days[0], until=days[1], **narrowed)
        if archive.search_waits:
            click.echo(
                "The latest crawl is under way or was cut short; what it brought is not found yet.", err=True
            )
    if as_json:
        for hit in hits:
            click.echo(json_line(as_dict(hit)))
    else:
        _tell(hits)


def as_dict(hit: SearchHit) -> dict[str, Any]:
    """A hit as the public JSON."""
    return {**asdict(hit), "sites": list(hit.sites), "marks": [list(mark) for mark in hit.marks]}


def _tell(hits: list[SearchHit]) -> None:
    from rich.console import Console  # noqa: PLC0415  # help need not wait for it
    from rich.text import Text  # noqa: PLC0415

    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415

    console = Console(highlight=False)
    if not hits:
        console.print("Nothing found.")
    for number, hit in enumerate(hits):
        if number:
            console.print()
        others = f" and {len(hit.sites) - 1} more" if len(hit.sites) > 1 else ""
        gone = f", gone since {hit.gone_since[:10]}" if hit.gone_since else ""
        console.print(Text(safe(hit.title) or "(no title)", style="bold"), soft_wrap=True)
        console.print(Text(f"  {hit.kind}, {safe(hit.site)}{others}, {hit.date}{gone}"), soft_wrap=True)
        console.print(Text(f"  {safe(hit.url, 2_000)}"), soft_wrap=True)
        if hit.snippet:
            console.print(Text("  ").append_text(_marked(hit)), soft_wrap=not console.is_terminal)


def _marked(hit: SearchHit) -> Text:
    """The snippet, the words that answer in colour, safe to print."""
    from rich.text import Text  # noqa: PLC0415  # help need not wait for it

    text = Text()
    place = 0
    for start, end in hit.marks:
        text.append(_piece(hit.snippet[place:start]))
        text.append(_piece(hit.snippet[start:end]), style="bold yellow")
        place = end
    return text.append(_piece(hit.snippet[place:]))


def _piece(text: str) -> str:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415  # help need not wait for it

    before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    words = safe(text, 2 * len(text) + 2)
    return f"{before}{words}{after}" if words else before


@click.command()
@archive_file
def reindex(archive_file: Path) -> None:
    """Make the search index anew, from what the archive holds."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    with Archive.open(archive_file, made_by="reindex") as archive:
        count = archive.rebuild_search_index()
    click.echo(f"{count:,} documents indexed.")
