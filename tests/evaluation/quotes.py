"""Whether what is quoted as evidence stands where its XPath leads."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from iclei_scraper.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Evidence
    from tests.layouts.model import LayoutPage

_ONE_OF = 12
"""Open layouts of which one is looked at, drawn by its name."""
_ABSOLUTE = frozenset({"url", "image", "website"})
"""Fields whose quotes are addresses; the page may write them otherwise."""


def misquoted(page: LayoutPage, found: PageRecords) -> Iterator[Evidence | str]:
    """Evidence whose quote stands elsewhere, or nowhere."""
    if page.held_out or crc32(page.template.encode()) % _ONE_OF:
        return
    root = Page(page.url, page.body).root
    records = [*found.offices, *found.news, *found.statistics, *found.cookies]
    entries = [entry for record in records for entry in record.evidence]
    if entries and not any(entry.xpath for entry in entries):
        yield "no quote has a place"
    for entry in entries:
        if entry.xpath is None or entry.field in _ABSOLUTE:
            continue
        elements = root.xpath(entry.xpath)
        if len(elements) != 1:
            yield entry
            continue
        shown = "".join(elements[0].itertext())
        if page.kind == "statistics" and not shown.strip():
            continue  # the element that will show a figure that a script draws
        held = [shown, *(it for inner in elements[0].iter() for it in inner.attrib.values())]
        drawn = page.kind == "statistics" and entry.field == "value"
        quote = entry.quote.strip("+% ") if drawn else entry.quote  # signs stand beside digits in attributes
        if "".join(quote.split()) not in "".join("".join(held).split()):
            yield entry
