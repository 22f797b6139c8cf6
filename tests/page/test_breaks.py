"""A break that is there for some widths of the window ends no line."""

import pytest

from iclei_scraper.page import Page


@pytest.mark.parametrize(
    "name", ["d-none d-lg-block", "sp", "pcBr", "br-sp", "u-hidden-u-md", "visible-xs", "md:hidden"]
)
@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Towns that", "share a river", "Towns that share a river"),
        ("Towns that ", "\n share a river", "Towns that share a river"),
        ("川を分かち合う", "町の集まり", "川を分かち合う町の集まり"),
        ("川を分かち合う\n ", "\n 町の集まり", "川を分かち合う町の集まり"),
        ("강을 나누는", "도시들", "강을 나누는 도시들"),
    ],
)
def test_a_line_goes_on(name, before, after, whole):
    page = Page("https://example.org/", f'<body><p>{before}<br class="{name}">{after}</p></body>')
    assert [block.text for block in page.blocks] == [whole]


@pytest.mark.parametrize("name", ["", "clear", "clearfix", "astro-O7KT47ZE", "space"])
def test_any_other_break_ends_it(name):
    page = Page("https://example.org/", f'<body><p>One<br class="{name}">Two</p></body>')
    assert [block.text for block in page.blocks] == ["One", "Two"]
