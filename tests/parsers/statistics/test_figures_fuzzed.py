"""Broken, huge and hostile pages: the figure and cookie parsers neither raise nor hang on any."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import find_invisible_declaration, parse_cookie_categories, parse_cookies
from iclei_scraper.parsers.features import parse_features
from iclei_scraper.parsers.statistics import parse_statistics
from tests.pace import within
from tests.parsers.cookies import cookie_content, cookie_layouts
from tests.parsers.statistics import counter_layouts

PARSERS = (
    parse_statistics,
    parse_cookies,
    parse_cookie_categories,
    find_invisible_declaration,
    parse_features,
)


def parse(body: bytes | str) -> None:
    page = Page("https://union.example/cookies", body)
    for parser in PARSERS:
        list(parser(page))


def whole_page(seed: int) -> str:
    language, figures = counter_layouts.invent(seed)
    statement = cookie_content.invent(seed)
    parts = [layout(figures) for layout in counter_layouts.LAYOUTS.values()]
    parts += [layout(statement) for layout in cookie_layouts.LAYOUTS.values()]
    title = "Cookies of the Union | Union"
    return f"<html lang='{language}'><head><title>{title}</title></head><body>{''.join(parts)}</body></html>"


def test_mutated_pages() -> None:
    chance = random.Random(7)  # noqa: S311  # repeatable, not secret
    for seed in range(12):
        body = bytearray(whole_page(seed).encode())
        for _ in range(chance.choice([5, 50, 500])):
            at = chance.randrange(len(body))
            match chance.randrange(4):
                case 0:
                    body[at] = chance.randrange(256)
                case 1:
                    del body[at : at + chance.randrange(1, 60)]
                case 2:
                    body[at:at] = body[chance.randrange(len(body)) :][:80]
                case _:
                    body[at:at] = chance.choice(
                        [b"<td>", b"</table>", b"\x00", b"<!--", b"<svg>", b"&#0;", b"<"]
                    )
        parse(bytes(body))


@given(st.binary(max_size=400))
@settings(max_examples=60)
def test_any_bytes(body: bytes) -> None:
    parse(body)


@given(
    st.lists(
        st.sampled_from(
            "<table> <tr> <td> <th> </td> </tr> </table> <div> </div> <p> <ul> <li> <dl> <dt> <dd> "
            "<svg> <text> <tspan> <h2> </h2> Cookie Name Duration _ga 2500 + % Cities Countries session "
            "Necessary".split()
        ),
        max_size=60,
    )
)
@settings(max_examples=60)
def test_any_soup_of_tags(pieces: list[str]) -> None:
    parse("<title>Cookies</title>" + " ".join(pieces))


@pytest.mark.parametrize(
    "piece",
    [
        "<div>" * 40 + "2,500 Cities",
        "<p>We work with more than 2,500 cities in 125 countries. ",
        "<div><b>1</b><p>Cities</p></div>",
        "<tr><td>Name</td><td>_ga</td></tr>",
        "<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_ga</td><td>2 years</td></tr></table>",
        "<span data-count='5'></span>",
        "1,1.1 ",
        "Cookie: a b c ",
        "<li><b>_ga</b>: counts (2 years)</li>",
        "<div><div>Name</div><div>Purpose</div></div>",
        "<h3>Featured member</h3><h4>Blueville</h4><p>Words that tell a story of some length.</p>",
        "<svg><text>5 Cities</text></svg>",
    ],
)
def test_monotonous_pages_cost_no_more_than_their_length(piece: str) -> None:
    page = Page("https://union.example/cookies", f"<title>Cookies</title>{piece * (200_000 // len(piece))}")
    assert len(page.blocks) < 200_000
    for parser in PARSERS:
        with within(1.5, parser.__name__):
            list(parser(page))
