"""A consent dialog that an earlier page of the site had too is not read again, nor taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies, parser
from tests.memories import forget

if TYPE_CHECKING:
    from iclei_scraper.records import CookieDeclaration

BAR = '<div class="cookie-bar"><p>This site keeps small files on your device.</p><button>Fine</button></div>'
DIALOG = """<div id="cookie-modal"><h4>Your choice</h4><h5>Analytics</h5><table>
<tr><th>Cookie</th><th>Duration</th><th>Purpose</th></tr>
<tr><td>_ga</td><td>{duration}</td><td>Tells visitors from one another.</td></tr>
<tr><td>lantern_session</td><td>Session</td><td>Keeps the form together.</td></tr></table></div>"""
STORY = "<main><h1>{title}</h1><p>Residents counted the swifts above the market hall.</p>{more}</main>"
STATEMENT = """<h2>Cookies</h2><table><tr><th>Cookie</th><th>Duration</th></tr>
<tr><td>_gid</td><td>1 day</td></tr><tr><td>_fbp</td><td>3 months</td></tr></table>"""
ON_THE_WEB = "https://www.lanterns.example"


def fetched(
    title: str, *, more: str = "", before: str = "", duration: str = "2 years", site: str = ON_THE_WEB
) -> Page:
    shown = f"{before}{STORY.format(title=title, more=more)}{BAR}{DIALOG.format(duration=duration)}"
    page = f"<html lang=en><head><title>{title}</title></head><body>{shown}</body></html>"
    return Page(f"{site}/swifts/", page)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages' tables were read; empty memories."""
    forget()
    pages: list[int] = []
    plain = parser.read_tables

    def counting(page: Page) -> object:
        pages.append(1)
        return plain(page)

    monkeypatch.setattr(parser, "read_tables", counting)
    return pages


def names(found: list[CookieDeclaration]) -> list[str]:
    return [cookie.name for cookie in found]


def stands_where_it_says(page: Page, found: list[CookieDeclaration]) -> bool:
    places = [(entry, page.root.xpath(entry.xpath or "/x")) for it in found for entry in it.evidence]
    return all(len(held) == 1 and entry.quote in held[0].text_content() for entry, held in places)


def test_the_same_dialog_is_read_once_and_leads_to_its_place_on_each_page(read: list[int]) -> None:
    pages = [fetched("Swifts"), fetched("Bees", before="<header><a href=/>Home</a></header><div>New</div>")]
    found = [list(parse_cookies(page)) for page in pages]
    assert len(read) == 1
    for page, cookies in zip(pages, found, strict=True):
        assert [(it.name, it.duration, it.category) for it in cookies] == [
            ("_ga", "P2Y", "Analytics"),
            ("lantern_session", "session", "Analytics"),
        ]
        assert stands_where_it_says(page, cookies)


def test_another_lifetime_or_site_is_read_anew(read: list[int]) -> None:
    list(parse_cookies(fetched("Swifts")))
    changed = list(parse_cookies(fetched("Swifts", duration="6 months")))
    list(parse_cookies(fetched("Swifts", site="https://www.beacons.example")))
    assert changed[0].duration == "P6M"
    assert len(read) == 3


def test_what_a_statement_tells_is_read_with_the_dialog_beside_it(read: list[int]) -> None:
    list(parse_cookies(fetched("Swifts")))
    assert {"_ga", "_gid", "_fbp"} <= set(names(list(parse_cookies(fetched("Privacy", more=STATEMENT)))))
    assert "_gid" in names(list(parse_cookies(fetched("Cookies", more=STATEMENT))))
    assert len(read) == 3


def test_a_page_that_names_no_cookie_is_not_read_for_any(read: list[int]) -> None:
    page = Page(
        f"{ON_THE_WEB}/swifts/",
        f"<body>{STORY.format(title='Swifts', more='')}<footer><a href=/c>Cookie policy</a></footer></body>",
    )
    assert list(parse_cookies(page)) == []
    assert read == []


@pytest.mark.parametrize(("inside", "times"), [(False, 1), (True, 2)])
def test_spam_in_a_page_leaves_its_dialog_known_unless_it_stands_within(
    read: list[int], *, inside: bool, times: int
) -> None:
    list(parse_cookies(fetched("Swifts")))
    page = fetched("Swifts", more="<p>Casino bonus</p>")
    spam = next(block for block in page.blocks if ("_ga" if inside else "Casino") in block.text)
    page.injected = frozenset({spam.index})
    assert "lantern_session" in names(list(parse_cookies(page)))
    assert len(read) == times
