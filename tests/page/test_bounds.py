"""Pages beyond any for readers: how much of them is read, and that nothing of it is lost on the way."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.page import Page
from iclei_scraper.page.bounds import DEEPEST, MOST_LINES, MOST_SHOWN, MOST_TAGS, within_bounds

SITE = "https://example.org/"


def depth(page: Page) -> int:
    deepest = 0
    level = [page.root]
    while level:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


def plain(markup: str) -> str:
    """Text of a tree as libxml2 builds it, at whatever depth."""
    return "".join(
        lxml.html.document_fromstring(markup, parser=lxml.html.HTMLParser(huge_tree=True)).itertext()
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<div>a" * 1000 + "x" + "</div>b" * 1000,
        "<b>a<i>b</i>c<!-- d -->e" * 2000,
        "".join(f"<div>{n}<p>q{n}</p>r" for n in range(700)) + "".join(f"</div>t{n}" for n in range(700)),
        "<ul><li>x" * 1000,
        "<div>a\x01" * 400 + "<!-- \x02 -->",
    ],
)
def test_what_is_nested_too_deep_keeps_its_text_and_order(markup: str) -> None:
    page = Page(SITE, markup)
    assert depth(page) <= DEEPEST + 2
    assert (
        "".join(page.root.itertext()).split() == plain(markup).replace("\x01", "").split() or "\x01" in markup
    )
    assert not page.is_cut


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(["<div>", "</div>", "<b>", "</b>", "<!-- c -->", "one ", "two "]), max_size=30)
)
def test_any_end_of_a_deep_page_is_kept_in_order(pieces: list[str]) -> None:
    markup = "<div>" * (DEEPEST - 8) + "<i>start " + "".join(pieces)
    assert "".join(Page(SITE, markup).root.itertext()).split() == plain(markup).split()


def test_a_page_for_readers_is_left_as_it_is() -> None:
    markup = "<html><body>" + "<div>" * 60 + "<p>text</p>" * 4000
    assert within_bounds(markup) is markup
    page = Page(SITE, markup)
    assert len(page.blocks) == 4000
    assert not page.is_cut


def test_scripts_are_no_part_of_the_text_that_is_read() -> None:
    page = Page(SITE, f"<p>before</p><script>{'x' * (MOST_SHOWN + 1)}</script><p>after</p>")
    assert [block.text for block in page.blocks] == ["before", "after"]
    assert not page.is_cut


@pytest.mark.parametrize(
    "markup",
    ["<p>x" * (MOST_LINES + 1), "<i>" * (MOST_TAGS + 1), "x" * 6_000_000, f"<p>{'ab ' * 1000}" * 400],
)
def test_of_a_page_beyond_the_beginning_is_read(markup: str) -> None:
    page = Page(SITE, markup)
    assert page.is_cut
    assert len(page.blocks) <= MOST_LINES
    assert sum(len(block.text) for block in page.blocks) <= MOST_SHOWN
