"""What is quoted as evidence stands where its XPath leads."""

from __future__ import annotations

from zlib import crc32

import pytest

from iclei_scraper.page import Page
from iclei_scraper.reading import read_page
from tests.layouts.making import make_page, templates

KINDS = ("offices", "news", "articles", "statistics", "cookies")
ONE_OF = 12
"""Open layouts of each kind of which one is read, drawn by its name."""
_ABSOLUTE = frozenset({"url", "image", "website"})
"""Fields whose quotes are addresses; the page may write them otherwise."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_quote_stands_where_its_xpath_leads(kind: str) -> None:
    chosen = [it for it in templates(kind) if not it.held_out and crc32(it.name.encode()) % ONE_OF == 0]
    seen = 0
    for seed, template in enumerate(chosen):
        made = make_page(template, seed)
        root = Page(made.url, made.body).root
        found = read_page(made.body, made.url, fetched_at=made.fetched_at)
        records = [*found.offices, *found.news, *found.statistics, *found.cookies]
        for entry in (entry for record in records for entry in record.evidence):
            if entry.xpath is None or entry.field in _ABSOLUTE:
                continue
            (element,) = root.xpath(entry.xpath)
            shown = "".join(element.itertext())
            if kind == "statistics" and not shown.strip():
                continue  # the element that will show a figure that a script draws
            held = [shown, *(it for inner in element.iter() for it in inner.attrib.values())]
            said = "".join("".join(held).split())
            assert "".join(entry.quote.split()) in said, (template.name, entry)
            seen += 1
    assert seen > ONE_OF
