"""How a person names records on the command line, and what is said where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from iclei_scraper.archive import Archive, RecordRow

PLURALS = {
    "offices": "office",
    "news_items": "news",
    "statistics": "statistic",
    "cookies": "cookie",
    "cookie_categories": "cookie_category",
    "features": "feature",
    "links": "link",
    "findings": "finding",
    "pages": "page",
}
"""Table -> kind of its rows."""


class Kind(click.ParamType[str]):
    """A kind of record, or the name of its table; ``page`` too where pages are understood."""

    name = "kind"

    def __init__(self, *, pages: bool) -> None:
        """Say whether ``page`` is one."""
        self.kinds = [kind for kind in ("news", *PLURALS.values()) if pages or kind != "page"]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind."""
        kind = PLURALS.get(str(value).lower(), str(value).lower())
        if kind not in self.kinds:
            self.fail(f"{value!r} is none of {', '.join(sorted(set(self.kinds)))}.", param, ctx)
        return kind


def records_called(archive: Archive, kind: str, key: str, site: str | None) -> list[RecordRow]:
    """The records that a person means, one for each site that has one.

    Raises:
        click.BadParameter: there is none; the message names keys that are near.
    """
    found = archive.find(kind, key, site)
    if found:
        return found
    elsewhere = sorted({row.site for row in archive.find(kind, key)}) if site else []
    if elsewhere:
        raise click.BadParameter(
            f"{site} has no {kind} {key!r}; {', '.join(elsewhere)} has.", param_hint="--site"
        )
    message = f"no {kind} is called {key!r}"
    near = archive.near(kind, key)
    if near:
        message += f"; near are {', '.join(near)}"
    raise click.BadParameter(f"{_printable(message)}.", param_hint="KEY")


def _printable(message: str) -> str:
    from iclei_scraper.changes.sentences import safe  # noqa: PLC0415  # help need not wait for it

    return safe(message, 1_000)
