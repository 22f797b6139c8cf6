"""What stands behind the end of a page is part of it, as in a browser."""

from __future__ import annotations

from iclei_scraper.page import Page

URL = "https://network.example/"


def texts(html: str) -> list[str]:
    return [block.text for block in Page(URL, html).blocks]


def test_content_after_the_end_tag_is_kept() -> None:
    page = Page(URL, '<html><body><p>In the body</p></body></html><p>Behind <a href="/x">it</a></p>')
    assert [block.text for block in page.blocks] == ["In the body", "Behind it"]
    assert page.blocks[1].links[0].href == "/x"


def test_an_ordinary_end_changes_nothing() -> None:
    assert texts("<html><body><p>One</p></body>\n<!-- cached --></html>\n") == ["One"]


def test_a_second_document_is_read_on() -> None:
    assert texts("<html><body><p>One</p></body></html><html><body><p>Two</p></body></html>") == ["One", "Two"]
