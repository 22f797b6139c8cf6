"""A page may leave out the tags around its head and its body, as minified ones do."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page

URL = "https://network.example/"


@pytest.mark.parametrize("first", ["main", "header", "article", "section", "nav", "app-root"])
@pytest.mark.parametrize(
    "head",
    ["<title>A</title>", "<meta charset=utf-8><title>A</title><script>1</script>", "<head><title>A</title>"],
)
def test_the_first_element_that_is_no_metadata_opens_the_body(head: str, first: str) -> None:
    page = Page(
        URL, f"<!doctype html><html lang=en>{head}<{first}>One</{first}><footer>Two <a href=/x>x</a></footer>"
    )
    assert [block.text for block in page.blocks] == ["One", "Two x"]
    assert [page.xpath(block.element) for block in page.blocks] == [
        f"/html/body/{first}",
        "/html/body/footer",
    ]


def test_what_the_parser_put_into_the_body_stands_behind_it() -> None:
    page = Page(URL, "<title>A</title><header>One</header>two<p>Three</p><main>Four</main>")
    assert [block.text for block in page.blocks] == ["One", "two", "Three", "Four"]


def test_metadata_stays_in_the_head() -> None:
    page = Page(
        URL, "<title>A</title><main>One</main><link rel=canonical href=/b><meta name=author content=B>"
    )
    assert [element.tag for element in page.root.find("head")] == ["title", "link", "meta"]
