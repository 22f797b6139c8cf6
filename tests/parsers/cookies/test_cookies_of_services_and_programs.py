"""A company beside a category over its cookies; names of a program; uses of data on a ground of law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies

if TYPE_CHECKING:
    from iclei_scraper.records import CookieDeclaration


def _read(content: str, title: str = "Cookies") -> list[CookieDeclaration]:
    head = f"<html lang=en><head><title>{title} | Willow House</title></head>"
    page = Page(
        "https://willowhouse.example/cookies/",
        f"{head}<body><main><h1>{title}</h1>{content}</main></body></html>",
    )
    return list(parse_cookies(page))


def _service(company: str, category: str, *names: str) -> str:
    rows = "".join(
        f"<div><div><strong>Name</strong><span>{name}</span></div>"
        f"<div><strong>Expiry</strong><span>1 year</span></div>"
        f"<div><strong>Function</strong><span>Remembers a choice of visitors</span></div></div>"
        for name in names
    )
    summary = f"<summary><span><strong>{company}</strong><span>{category}</span></span></summary>"
    return f"<details>{summary}<div>{rows}</div></details>"


def test_the_company_before_a_category_sets_the_cookies_below() -> None:
    page = "".join(
        [
            _service("WordPress", "Functional", "wh_settings", "wh_test_cookie"),
            _service("Google Analytics", "Statistics", "_ga", "_gid"),
            _service("YouTube", "Marketing", "yt_seen"),
        ]
    )
    assert [(it.name, it.category, it.provider) for it in _read(page)] == [
        ("wh_settings", "Functional", "WordPress"),
        ("wh_test_cookie", "Functional", "WordPress"),
        ("_ga", "Statistics", "Google Analytics"),
        ("_gid", "Statistics", "Google Analytics"),
        ("yt_seen", "Marketing", "YouTube"),
    ]


def test_a_category_alone_is_nobody() -> None:
    page = "".join(
        f"<details><summary><span>{category}</span><b>Always active</b></summary>{rows}</details>"
        for category, rows in [
            ("Functional", _service("", "", "wh_settings").partition("</summary>")[2]),
            ("Statistics", _service("", "", "wh_count").partition("</summary>")[2]),
        ]
    )
    assert {it.provider for it in _read(page)} <= {None}


_NAMES = "<ul><li>cookie_id</li><li>cookie_name</li><li>cookie_lifetime</li></ul>"


def test_properties_of_a_program_are_no_cookies() -> None:
    assert _read(f"<h2>Properties</h2>{_NAMES}", "Cookie settings model") == []


def test_names_under_a_heading_of_their_use_are_cookies() -> None:
    read = _read(f"<h2>Necessary cookies</h2>{_NAMES}")
    assert [it.name for it in read] == ["cookie_id", "cookie_name", "cookie_lifetime"]


_USES = (
    "<li>Account-related{0}art. 6(1)(b) contract</li><li>Newsletter / marketing{0}art. 6(1)(a) consent</li>"
    "<li>Abuse-detection{0}art. 6(1)(f) legitimate interest</li>"
)
_SET = (
    "<li>wh_consent — cookie consent</li><li>wh_seen — what you saw last (30 days)</li>"
    "<li>wh_compare (sessionStorage) — what you compare</li>"
    "<li>wh_source (sessionStorage) — where you came from</li>"
)


@pytest.mark.parametrize(
    "content",
    [
        f"<p>Set:</p><ul>{_SET}</ul><h3>Grounds</h3><p>New uses:</p><ul>{_USES.format(' = ')}</ul>",
        f"<p>These cookies:</p><ul>{_USES.format(': ')}</ul><ul>{_SET}</ul>",
    ],
)
def test_what_data_are_used_for_on_which_ground_are_no_cookies(content: str) -> None:
    assert [it.name for it in _read(content)] == ["wh_consent", "wh_seen", "wh_compare", "wh_source"]


def test_cookies_may_have_a_ground_of_law_for_their_purpose() -> None:
    names = "<li>wh_consent: Art. 6(1)(c), to keep your choice</li><li>wh_seen: Art. 6(1)(a), statistics</li>"
    assert [it.name for it in _read(f"<p>These cookies are set:</p><ul>{names}</ul>")] == [
        "wh_consent",
        "wh_seen",
    ]
