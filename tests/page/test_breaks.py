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


@pytest.mark.parametrize("day", ["9/4/2026", "2026-04-09", "09.04.2026"])
def test_a_day_in_a_piece_of_its_own_is_apart(day):
    box = f"<a href=/a><span>A new bridge</span></a><span>{day}</span><span>It is made of oak.</span>"
    page = Page("https://example.org/", f"<body><article>{box}</article></body>")
    assert [block.text for block in page.blocks] == [f"A new bridge {day} It is made of oak."]


def test_figures_in_pieces_stay_together():
    page = Page(
        "https://example.org/", "<body><p><b>2</b>.<b>500</b> <i>m</i><sup>2</sup>, v<b>1.2.3</b>b</p></body>"
    )
    assert [block.text for block in page.blocks] == ["2.500 m2, v1.2.3b"]


@pytest.mark.parametrize("look", ['style="display: block"', 'class="d-block"', 'class="mt-2 block"'])
@pytest.mark.parametrize("tag", ["p", "li", "div", "address"])
def test_spans_that_style_makes_lines_are_lines(look, tag):
    inside = f"<span {look}>12 Quay Street</span><span {look}>Riverton</span>"
    page = Page("https://example.org/", f"<body><{tag}>{inside}</{tag}></body>")
    assert [block.text for block in page.blocks] == ["12 Quay Street", "Riverton"]


@pytest.mark.parametrize(
    "inside",
    [
        '<span class="d-block">Two thousand towns</span> share <b>one river</b>',
        '<span class="inline-block">Two</span><span class="blocky">thousand</span>',
        '<span style="display: inline-block">Two</span><span style="display:none">thousand</span>',
    ],
)
def test_other_pieces_of_a_line_stay_on_it(inside):
    page = Page("https://example.org/", f"<body><p>{inside}</p></body>")
    assert len([block for block in page.blocks if block.hidden is None]) == 1


@pytest.mark.parametrize(
    ("inside", "whole"),
    [
        ('<span class="d-block">Two thousand towns</span><span class="d-block">share a river</span>', None),
        (
            '<a href="/"><span class="block">Two towns</span><span class="block">share it</span></a>',
            "Two towns share it",
        ),
        (
            '<span style="display:block">川を分かち</span><span style="display:block">合う町</span>',
            "川を分かち合う町",
        ),
    ],
)
def test_words_of_a_broken_heading_are_apart(inside, whole):
    page = Page("https://example.org/", f"<body><h2>{inside}</h2></body>")
    assert [block.text for block in page.blocks] == [whole or "Two thousand towns share a river"]
