"""Booked changes for people and for programs: sentences grouped by site, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from iclei_scraper.changes.sentences import grouped, sentence
from iclei_scraper.records import to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from iclei_scraper.archive import BookedChange

_Line = tuple[str, str]


def as_dict(entry: BookedChange) -> dict[str, Any]:
    """A booked change as the public JSON, with where and when it was seen."""
    return {
        **to_dict(entry.change),
        "site": entry.site,
        "url": entry.url,
        "pages": entry.pages,
        "standing": entry.standing,
        "crawl": entry.crawl,
        "seen_at": entry.seen_at,
    }


def tell(console: Console, booked: Iterable[BookedChange]) -> None:
    """Print changes in sentences, most important first, grouped by site.

    On a terminal long sentences are wrapped under themselves; elsewhere each is one line, for ``grep``.
    """
    for number, (site, lines) in enumerate(_by_site(booked)):
        if number:
            console.print()
        console.print(Text(site, style="bold"))
        if console.is_terminal:
            console.print(_grid(lines))
        else:
            for mark, words in lines:
                console.print(Text(f" {mark} {words}"), soft_wrap=True)


def _by_site(booked: Iterable[BookedChange]) -> Iterator[tuple[str, list[_Line]]]:
    entries = list(booked)
    booked_as = {id(entry.change): entry for entry in entries}
    for site, by_kind in grouped((entry.site, entry.change) for entry in entries).items():
        lines: list[_Line] = []
        for change in (change for of_kind in by_kind.values() for change in of_kind):
            entry = booked_as[id(change)]
            count = entry.pages
            on = f"  (on {count} pages)" if count > 1 else ""
            lines.append(
                ("!" if change.severity == "high" else " ", f"{sentence(change, entry.standing)}{on}")
            )
        yield site, lines


def _grid(lines: Iterable[_Line]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for mark, words in lines:
        grid.add_row("", Text(mark, style="bold red"), Text(words, style="red" if mark == "!" else ""))
    return grid
