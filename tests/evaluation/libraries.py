"""The same articles read by libraries alone, for comparison: trafilatura, and htmldate for the date."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import trafilatura
from htmldate import find_date

from iclei_scraper import read_page
from iclei_scraper.items import PageRecords
from iclei_scraper.records import NewsItem
from tests.evaluation.scoring import score_page
from tests.evaluation.tally import Tally
from tests.layouts.making import make_page
from tests.layouts.rendering import templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.layouts.model import LayoutPage

FIELDS = ("title", "date", "authors", "body")


def by_trafilatura(page: LayoutPage) -> PageRecords:
    """What trafilatura makes of a page, comments left out."""
    found = trafilatura.bare_extraction(page.body, url=page.url, include_comments=False, with_metadata=True)
    if found is None:
        return PageRecords(url=page.url)
    said = found.as_dict()
    item = NewsItem(
        title=said["title"] or "",
        url=page.url,
        published=said["date"],
        published_precision="day" if said["date"] else None,
        body=said["text"],
        authors=tuple(name.strip() for name in (said["author"] or "").split(";") if name.strip()),
    )
    return PageRecords(url=page.url, news=(item,))


def by_htmldate(page: LayoutPage) -> PageRecords:
    """The date that htmldate finds: the first of publication."""
    date = find_date(page.body, url=page.url, original_date=True, max_date=page.fetched_at)
    item = NewsItem(title="", url=page.url, published=date, published_precision="day" if date else None)
    return PageRecords(url=page.url, news=(item,))


def by_parsers(page: LayoutPage) -> PageRecords:
    """What the parsers of this project make of it."""
    return read_page(page.body, page.url, fetched_at=page.fetched_at)


READERS: dict[str, tuple[Callable[[LayoutPage], PageRecords], tuple[str, ...]]] = {
    "this project": (by_parsers, FIELDS),
    "trafilatura": (by_trafilatura, FIELDS),
    "htmldate": (by_htmldate, ("date",)),
}
"""Name -> reader, and the fields that it can tell."""


def compare(seeds: Iterable[int], *, one_of: int = 1) -> dict[str, dict[str, float]]:
    """Name of a reader -> field -> share of the articles that it reads right; a miss counts as wrong.

    Args:
        seeds: one page of each layout for each.
        one_of: so many layouts one is read, drawn by its name.
    """
    chosen = [it for it in templates("articles") if crc32(it.name.encode()) % one_of == 0]
    pages = [make_page(template, seed) for seed in seeds for template in chosen]
    return {name: _shares(reader, fields, pages) for name, (reader, fields) in READERS.items()}


def _shares(
    reader: Callable[[LayoutPage], PageRecords], fields: Iterable[str], pages: Iterable[LayoutPage]
) -> dict[str, float]:
    whole, asked = Tally(), Tally()
    for page in pages:
        whole.add(score_page(page, reader(page)))
        for field in fields:
            asked.share(field).add(0, float(field != "authors" or bool(page.truth[0].authors)))
    return {
        field: whole.share(field).right / max(whole.share(field).total, asked.share(field).total)
        for field in fields
    }
