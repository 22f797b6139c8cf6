"""An empty line is all that divides the entries of many a list."""

import pytest

from iclei_scraper.page import Page


@pytest.mark.parametrize(
    "separator",
    ["<br><br>", "<br>&nbsp;<br>", "</p><hr><p>", "</p><p>&nbsp;</p><p>", "</p><br><p>", "<br>\n <br>"],
)
def test_an_empty_line_marks_the_line_after_it(separator):
    page = Page("https://example.org/", f"<body><p>One<br>Two{separator}Three<br>Four</p></body>")
    assert [(block.text, block.gap) for block in page.blocks] == [
        ("One", False),
        ("Two", False),
        ("Three", True),
        ("Four", False),
    ]


@pytest.mark.parametrize("separator", ["<br>", "</p><p>", "</p>\n<p>", "</p></div><div><p>"])
def test_a_plain_line_break_is_no_gap(separator):
    page = Page("https://example.org/", f"<body><div><p>One{separator}Two</p></div></body>")
    assert [block.gap for block in page.blocks] == [False, False]
