"""Who sets a group of cookies as a line above it says, and what badges beside a name say."""

from __future__ import annotations

import pytest
from lxml import html

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies.groups.told_above import told_above
from iclei_scraper.parsers.cookies.sheets.sheet import Value, text_of
from iclei_scraper.parsers.cookies.tables.cell_badges import names_alone, without_badges

PAGES = {  # page; names of cookies -> who sets each of them as lines above say
    "hosts in lines of their own": (
        "<p class=h>quay.example</p><li>_a</li><li>_b</li><p class=h>tally.example</p><li>_c</li>",
        {"_a": "quay.example", "_b": "quay.example", "_c": "tally.example"},
    ),
    "companies as headings": (
        "<h3>Google</h3><li>_a</li><h3>Harbour Media Ltd</h3><li>_b</li>",
        {"_a": "Google", "_b": "Harbour Media Ltd"},
    ),
    "a higher heading ends the group": (
        "<h3>Google</h3><li>_a</li><h3>Vimeo</h3><li>_b</li><h2>More of them</h2><li>_c</li>",
        {"_a": "Google", "_b": "Vimeo"},
    ),
    "one line alone shows nothing": ("<h3>Google</h3><li>_a</li><li>_b</li>", {}),
    "links to companies with no cookie below": (
        "<p class=h>Google</p><p class=h>Vimeo</p><p class=h>Hotjar</p><li>_a</li><li>_b</li>",
        {},
    ),
    "headings that are no setters": ("<h3>Counting</h3><li>_a</li><h3>Playing</h3><li>_b</li>", {}),
}

CELLS = {  # a cell of the name -> what it says
    "<code>_a</code> <span>Marketing</span>": {"name": "_a", "category": "Marketing"},
    "<code>_a</code><br><small>2 years</small>": {"name": "_a", "duration": "2 years"},
    "<b>_a</b> <i>HTTP</i> <em>session</em>": {"name": "_a", "type": "HTTP", "duration": "session"},
    "<code>_a</code><span>quay.example</span>": {"name": "_a", "provider": "quay.example"},
    "<code>_a</code> <code>_b</code>": {"name": "_a _b"},
    "<span>Name:</span> <code>_a</code>": {"name": "Name: _a"},
    "_a": {"name": "_a"},
}


@pytest.mark.parametrize("name", PAGES)
def test_a_line_above_tells_who_sets_the_cookies_below(name):
    body, expected = PAGES[name]
    blocks = Page("https://quay.example/", f"<html><body><main>{body}</main></body></html>").content_blocks
    names = {at for at, block in enumerate(blocks) if block.text.startswith("_")}
    told = told_above(blocks, names, names, "provider")
    assert {blocks[at].text: setter for at, setter in told.items()} == expected


@pytest.mark.parametrize("inner", CELLS)
def test_badges_beside_a_name_say_more_of_the_cookie(inner):
    cell = html.fragment_fromstring(f"<table><tr><td>{inner}</td></tr></table>").find(".//td")
    value = Value(text_of(cell), cell)
    row = {role: told.text.replace("\n", " ") for role, told in without_badges({"name": value}).items()}
    assert row == CELLS[inner]
    assert names_alone([[value]])[0][0].text.replace("\n", " ") == CELLS[inner]["name"]


def test_a_column_tells_more_than_a_badge():
    cell = html.fragment_fromstring("<table><tr><td><b>_a</b> <i>1 day</i></td></tr></table>").find(".//td")
    row = without_badges({"name": Value(text_of(cell), cell), "duration": Value("2 years", cell)})
    assert (row["name"].text, row["duration"].text) == ("_a", "2 years")
