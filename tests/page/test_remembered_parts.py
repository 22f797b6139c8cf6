"""Menus, footers and dialogs that stood on an earlier page give the same blocks as when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.page import Block, Page
from iclei_scraper.page import blocks as reading
from iclei_scraper.page.remembered import Part, again
from tests.memories import forget

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ITEMS = "".join(
    f'<li{{{place}}}><a href="/{place}/">Topic {place}</a><ul><li><a href="/{place}/a/">First</a>'
    f'<li><a href="/{place}/b/"><b>Second</b></a></ul></li>'
    for place in range(3)
)
FOOTER = (
    '<footer><div><h3>Visit us</h3><p>Long Lane 4<br>Hexham</p><h4>Write</h4><p class="quiet">Box 7</p>'
    '<p>Or <a href="mailto:us@vale.example"><span>send</span> a <b>line</b></a></p></div></footer>'
)


def page(current: int = 0, main: str = "<h1>Trees</h1><p>They grow.", head: str = "") -> Page:
    marks = [' class="current"' if place == current else "" for place in range(3)]
    return Page(
        "https://vale.example/",
        f"<html><head>{head}</head><body><nav><ul>{ITEMS.format(*marks)}</ul></nav>"
        f"<main>{main}</main>{FOOTER}</body></html>",
    )


def as_told(blocks: list[Block]) -> list[tuple[Any, ...]]:
    """All that blocks say, their elements by their paths."""
    path = blocks[0].element.getroottree().getpath
    return [
        (
            *(block.index, block.text, path(block.element), block.tag, block.parts, block.heading),
            tuple((link.href, link.text, path(link.element)) for link in block.links),
            tuple(heading.index for heading in block.headings),
            *(block.toggle, block.bold, block.hidden, block.place, block.gap),
        )
        for block in blocks
    ]


@pytest.mark.parametrize(
    "later",
    [
        page(1),
        page(2, "<h1>Wells</h1><h2>Dug</h2><h3>By hand</h3><p>They are deep."),
        page(0, "<p>Nothing is said.<hr>"),
        page(0, head="<style>.quiet{display:none}.größe{display:none}</style>"),
    ],
    ids=["another place", "headings above", "a rule above", "hidden by a class"],
)
def test_a_part_gives_the_same_on_another_page(later: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    alone = as_told(Page(later.url, later.text).blocks)
    forget()
    _ = page().blocks
    known = []

    def counted(part: Part, root: HtmlElement, *where: Any) -> Any:
        known.append(part)
        return again(part, root, *where)

    monkeypatch.setattr(reading, "again", counted)
    assert as_told(Page(later.url, later.text).blocks) == alone
    assert known


def test_links_of_one_part_are_the_same_in_all_its_blocks() -> None:
    forget()
    box = '<footer><div><div><a href="/way/"><p>One</p><p>Two</p></a></div></div></footer>'
    pages = [Page("https://vale.example/", f"<body><main><p>{word}</main>{box}") for word in ("Hill", "Dale")]
    for one in pages:
        links = [link for block in one.blocks if block.place == "footer" for link in block.links]
        assert len(links) > 1
        assert len(set(links)) == 1


def test_a_word_that_all_of_the_page_makes_a_picture_is_asked_for_anew() -> None:
    forget()
    part = '<footer><div><p><i class="x">home</i> Long Lane 4</p><p>Hexham</p></div></footer>'
    first = Page("https://vale.example/", f"<body><p>Trees</p>{part}")
    second = Page("https://vale.example/", f'<body><p><i class="x">mail</i> Trees</p>{part}')
    assert [block.text for block in first.blocks] == ["Trees", "home Long Lane 4", "Hexham"]
    assert [block.text for block in second.blocks] == ["Trees", "Long Lane 4", "Hexham"]
