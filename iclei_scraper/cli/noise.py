"""``noise``: what the archive has learned to be volatile, and switching it off."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from iclei_scraper.cli.json_lines import json_line
from iclei_scraper.cli.options import archive_file, check_sites
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from iclei_scraper.archive import NoiseRule

_LEARNED = {"twice": "pages fetched twice", "nights": "nights alike"}
_WIDEST = 160


@click.command()
@archive_file
@click.option("--site", metavar="ID", help="Only of this site.")
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object a line, patterns and examples included."
)
@click.option(
    "--off", "switched_off", type=int, multiple=True, metavar="N", help="Switch rule N off; repeatable."
)
@click.option(
    "--on", "switched_on", type=int, multiple=True, metavar="N", help="Use rule N again; repeatable."
)
def noise(
    archive_file: Path,
    *,
    site: str | None,
    as_json: bool,
    switched_off: tuple[int, ...],
    switched_on: tuple[int, ...],
) -> None:
    """List what differs from fetch to fetch without an edit, as the pages of each site have taught it.

    A page that differs in nothing else counts as unchanged and is not read. Its exact bytes are kept all the
    same.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415  # help need not wait for it

    writes = bool(switched_off or switched_on)
    with Archive.open(archive_file, read_only=not writes, made_by="noise") as archive:
        check_sites(archive, [site] if site else [])
        for rule in switched_off:
            archive.switch_noise(rule, off=True)
        for rule in switched_on:
            archive.switch_noise(rule, off=False)
        rules = archive.noise(site)
    for line in (json_line(asdict(rule)) for rule in rules) if as_json else _told(rules):
        click.echo(line)


def _told(rules: Iterable[NoiseRule]) -> Iterator[str]:
    from iclei_scraper.noise.rules import BUILT_IN  # noqa: PLC0415

    yield "on every site"
    for what in BUILT_IN.values():
        yield f"       {what}"
    site = None
    for rule in rules:
        if rule.site != site:
            site = rule.site
            yield from ("", site)
        state = "  off" if rule.off else "" if rule.active else "  not used yet"
        yield f"{rule.id:5}  {fold(rule.place):.{_WIDEST}}  ({rule.why}){state}"
        learned = _LEARNED[rule.learned_from]
        met = f"{_many(rule.pages, 'page')}, {_many(rule.nights, 'crawl')}"
        yield f"         since {rule.since[:10]}, {met}, learned from {learned}"
        for example in rule.examples[:1]:
            shown = [f"{fold(example[when]):.{_WIDEST}}" for when in ("before", "after")]
            if any(shown):
                yield f"         {'  ->  '.join(shown)}"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
