"""Cookies in sentences and in lines of labels without markup, and what programmers' pages name instead."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_content import framed
from tests.parsers.cookies.cookie_pages import read, table


def test_a_policy_that_only_mentions_its_cookies_declares_them() -> None:
    body = (
        "<h2>Analytical cookies</h2><p>Cookies such as <code>_ga</code> and <code>_ga_&lt;id&gt;</code> tell "
        "visitors apart. More is in our terms.</p><h2>Necessary cookies</h2><p>One cookie, "
        "<em>harbour_choice</em>, keeps what you answered.</p><p>We do not use cookies such as _fbp.</p>"
    )
    assert [(name, group) for name, group, *_ in read("en", body)] == [
        ("_ga", "Analytical cookies"),
        ("_ga_<id>", "Analytical cookies"),
        ("harbour_choice", "Necessary cookies"),
    ]


def test_labels_in_one_line_need_no_markup() -> None:
    told = (("harbour-first-page", "Greets newcomers"), ("harbour-closed-banner", "Remembers an answer"))
    items = "".join(
        f"<li>Name: {name}\n Domain: .harbour.example\n Purpose: {why}\n Vendor: Harbour Ltd</li>"
        for name, why in told
    )
    assert read("en", f"<h2>Website cookies</h2><ul>{items}</ul>") == [
        (name, None, None, "Harbour Ltd", why) for name, why in told
    ]


def test_who_sets_it_is_no_host_where_both_are_told() -> None:
    body = table(
        "Cookie|Domain|Provider|Expiry",
        "_ga|.harbour.example|Google|2 years",
        "tide_x|.harbour.example|Us|1 day",
    )
    assert [row[3] for row in read("en", body)] == ["Google", "Us"]


def test_facts_in_brackets_end_where_the_brackets_do() -> None:
    body = (
        "<p>Set after your consent: <code>_ga</code> (2-year expiry), and <code>_gid</code> (24-hour expiry)."
        " For details, see <a href='/p'>our policy</a>.</p>"
    )
    assert read("en", body) == [("_ga", None, "P2Y", None, None), ("_gid", None, "PT24H", None, None)]


def test_a_comma_of_one_explanation_parts_no_two_cookies() -> None:
    body = table("Cookie|Purpose|Expiry", "_ga, _gid|Counts visits, without names|2 years")
    assert [row[4] for row in read("en", body)] == ["Counts visits, without names"] * 2


@pytest.mark.parametrize(
    "body",
    [
        table(
            "Check|File|Detail",
            "VERIFIED|app/pages/show.html.erb|Shows the cookie notice",
            "VERIFIED|NoticesController#dismiss|Sets the cookie",
            "VERIFIED|config/routes.rb|Routes to it",
        ),
        (
            "<ul><li><code>_cookie_notice.html.erb</code> - the notice about cookies for visitors</li>"
            "<li><code>cookie_notice.css</code> - puts the notice at the bottom of the browser</li></ul>"
        ),
        table(
            "Method|What it does for cookies",
            "getHeaders()|Tells the headers of a session",
            "withHeader()|Adds one for the browser",
        ),
        (
            "<ul><li><code>analytics_storage</code> – 'denied' sets no cookies of visitors</li>"
            "<li><code>ad_storage</code> – 'denied' sets no cookies of advertisers</li></ul>"
        ),
        "<ul>"
        + "".join(f"<li>DoD: the browser keeps {n} cookies of the session</li>" for n in range(5))
        + "</ul>",
        "<p>Then set the cookie <code>session_choice</code> for the user:</p><pre>set(session_choice)</pre>",
        (
            "<p><b>Purpose:</b> Counts visits<br><b>IP-Adressen:</b> nicht dauerhaft gespeichert</p>"
            "<p><b>Session-Cookies:</b> Werden gelöscht, wenn Sie den Browser schließen.</p>"
        ),
    ],
)
def test_files_methods_and_kinds_are_no_cookies(body: str) -> None:
    assert list(parse_cookies(framed(body, title="Cookie notice"))) == []
