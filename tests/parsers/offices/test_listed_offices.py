"""A list of offices around a page's text is what the parser of offices read; other parsers pass it over."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import listed_blocks
from tests.memories import forget

CITIES = (("Hamburg", "Germany", "49 40"), ("Milano", "Italy", "39 02"), ("Porto", "Portugal", "351 22"))


def _office(place: str, country: str, code: str) -> str:
    return (
        f"<div class=office><h4>{place} Office</h4><p>Harbour Road 12, 20457 {place}, {country}</p>"
        f"<p>Tel.: +{code} 3344 5566</p></div>"
    )


def page_with(offices: int, *, place: str = "footer", beside: str = "", title: str = "Swifts") -> Page:
    """A page with some offices in one place, and something beside them."""
    entries = "".join(_office(*city) for city in CITIES[:offices])
    return Page(
        f"https://www.lanterns.example/{title.lower()}/",
        f"<html lang=en><head><title>{title} | Lantern Towns</title></head><body><main><h1>{title}</h1>"
        f"<p>Residents counted the birds above the market hall all summer.</p></main>"
        f"<{place}><p>Subscribe to our letters</p>{entries}{beside}</{place}></body></html>",
    )


def _words(page: Page) -> str:
    listed = listed_blocks(page)
    return " ".join(block.text for block in page.blocks if block.index in listed)


def test_only_the_lines_of_its_entries_are_passed_over() -> None:
    page = page_with(3)
    page.listed = listed_blocks(page)
    assert all(f"{city} Office" in _words(page) for city, _, _ in CITIES)
    assert "letters" not in _words(page)
    left = [block.text for block in page.free_blocks if block.place == "footer"]
    assert left == ["Subscribe to our letters"]


@pytest.mark.parametrize(("offices", "place"), [(2, "footer"), (3, "section")])
def test_a_pair_of_offices_or_the_page_s_own_text_is_no_such_list(offices: int, place: str) -> None:
    assert listed_blocks(page_with(offices, place=place)) == frozenset()


def test_a_list_that_is_known_from_another_page_is_the_same_list() -> None:
    forget()
    listed_blocks(page_with(3, title="Owls"))
    again = _words(page_with(3))
    forget()
    assert again == _words(page_with(3))
    assert again


def test_what_stands_beside_the_list_is_read() -> None:
    news = (
        "<section><h3>Latest news</h3><ul>"
        "<li><a href='/news/lanterns-lit/'>Nine towns light their lanterns</a> <time>3 May 2025</time></li>"
        "<li><a href='/news/birds-back/'>Storks are back on the mill roof</a> <time>9 April 2025</time></li>"
        "</ul></section>"
        "<ul><li><b>2,500+</b> member cities</li><li><b>125</b> countries</li></ul>"
    )
    page = page_with(3, beside=news)
    records = read_page(page.text, page.url)
    assert [office.name for office in records.offices] == [f"{city} Office" for city, _, _ in CITIES]
    assert {item.title for item in records.news} >= {
        "Nine towns light their lanterns",
        "Storks are back on the mill roof",
    }
    assert {(it.concept, it.value) for it in records.statistics} >= {("members", 2500), ("countries", 125)}
