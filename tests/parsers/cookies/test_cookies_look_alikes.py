"""What looks like a declaration of cookies and is none, and declarations that only a script would show."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies import find_invisible_declaration, parse_cookies
from tests.parsers.cookies.cookie_content import framed

LOOK_ALIKES = {
    "cookies of a lesson": (
        (
            "<h1>Lesson 7: cookies</h1><table><tr><th>Name</th><th>Value</th><th>Lifetime</th>"
            "<th>Purpose</th></tr>"
            "<tr><td>paper_colour</td><td>blue</td><td>1 day</td><td>Exercise 1</td></tr>"
            "<tr><td>visits_total</td><td>3</td><td>30 days</td><td>Exercise 2</td></tr></table>"
        ),
        "Lesson 7: cookies",
    ),
    "heads of requests": (
        (
            "<h1>Cookies and headers</h1><table><tr><th>Name</th><th>Sent in</th><th>Expires</th></tr>"
            "<tr><td>X-Mill-Token</td><td>header</td><td>1 day</td></tr>"
            "<tr><td>If-None-Match</td><td>header</td><td>never</td></tr></table>"
        ),
        "Cookies and headers",
    ),
    "what others set": (
        (
            "<h1>What three shops leave behind</h1><table><tr><th>Shop</th><th>Cookie</th><th>Lifetime</th>"
            "</tr><tr><td>Alder</td><td>_fbp</td><td>3 months</td></tr>"
            "<tr><td>Birch</td><td>_ga</td><td>2 years</td></tr></table>"
        ),
        "What three shops leave behind",
    ),
    "what is kept for how long": (
        (
            "<h2>Privacy and cookies</h2><table><tr><th>Name</th><th>Purpose</th><th>Retention</th></tr>"
            "<tr><td>Contact form</td><td>Answering visitors</td><td>6 months</td></tr>"
            "<tr><td>Server logs</td><td>Keeping the website safe</td><td>7 days</td></tr></table>"
        ),
        "Privacy policy",
    ),
    "tables of a database": (
        (
            "<h2>How long we keep data</h2><table><tr><th>Data</th><th>Retention</th><th>Reason</th></tr>"
            "<tr><td>user_profiles</td><td>Until you delete the account</td><td>Contract</td></tr>"
            "<tr><td>audit_log</td><td>12 months</td><td>Security</td></tr></table>"
        ),
        "Privacy and cookie policy",
    ),
    "data that begin with cookies": (
        (
            "<h2>Retention</h2><table><thead><tr><th>Type of data</th><th>Storage period</th></tr></thead>"
            "<tr><td>Cookie (sign-in)</td><td>7–30 days</td></tr><tr><td>audit_log</td><td>90 days</td></tr>"
            "<tr><td>mail_log</td><td>30 days</td></tr></table>"
        ),
        "Privacy and cookie policy",
    ),
    "settings with their defaults": (
        (
            "<table><tr><th>Field</th><th>Kind</th><th>Usual value</th></tr>"
            "<tr><td>cookie_domain</td><td>text</td><td>auto</td></tr>"
            "<tr><td>cookie_expires</td><td>number</td><td>63072000 (2 years)</td></tr>"
            "<tr><td>cookie_prefix</td><td>text</td><td>_qcl</td></tr></table>"
        ),
        "Cookies of the counter",
    ),
    "what a scan found": (
        (
            "<table><tr><th>Cookie path</th><th>Cookie</th><th>Issue</th></tr>"
            "<tr><td>/</td><td>PHPSESSID</td><td>httponly flag not set</td></tr></table>"
        ),
        "Scan of a host",
    ),
    "a menu in capitals": (
        (
            "<div><p>SUPPORT</p><p>Join the union — book a service now</p><p>TOOLS</p>"
            "<p>All free tools and courses of ours</p></div>"
        ),
        "Cookie policy",
    ),
    "rules for requests": (
        (
            "<table><tr><th>Rule</th><th>Match</th><th>Action</th><th>Ban duration</th></tr>"
            "<tr><td>login_flood</td><td>Cookie holds a session</td><td>Block</td><td>10 minutes</td></tr>"
            "<tr><td>empty_agent</td><td>No user agent</td><td>Challenge</td><td>1 day</td></tr></table>"
        ),
        "Firewall",
    ),
    "licences": (
        (
            "<table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Type</th></tr>"
            "<tr><td>mill-cookie</td><td>Mill Ltd</td><td>Reads and writes cookies</td><td>MIT</td></tr>"
            "<tr><td>quay-cookie</td><td>Quay Ltd</td><td>A jar for cookies</td><td>BSD</td></tr></table>"
        ),
        "Licences of others",
    ),
    "browsers": (
        (
            "<h2>Deleting cookies</h2><table><tr><th>Browser</th><th>Menu</th><th>Time</th></tr>"
            "<tr><td>Firefox_ESR</td><td>Settings, Privacy</td><td>1 minute</td></tr>"
            "<tr><td>Chrome</td><td>Settings, Clear data</td><td>1 minute</td></tr></table>"
        ),
        "How to delete cookies",
    ),
    "biscuits": (
        (
            "<table><tr><th>Cookie</th><th>Duration</th><th>Description</th></tr>"
            "<tr><td>Shortbread</td><td>12 minutes</td><td>Buttery</td></tr>"
            "<tr><td>Gingersnap</td><td>10 minutes</td><td>With syrup</td></tr></table>"
        ),
        "Cookie recipes",
    ),
    "courses": (
        (
            "<p>We use cookies.</p><table><tr><th>Name</th><th>Type</th><th>Duration</th>"
            "<th>Description</th></tr>"
            "<tr><td>First steps</td><td>Online</td><td>2 weeks</td><td>How to plan a website</td></tr>"
            "<tr><td>SHADE101</td><td>On site</td><td>1 month</td><td>For visitors</td></tr></table>"
        ),
        "Courses",
    ),
    "an interface": (
        (
            "<p>This site uses cookies.</p><table><tr><th>Name</th><th>Type</th><th>Description</th></tr>"
            "<tr><td>user_id</td><td>string</td><td>Id of the user</td></tr>"
            "<tr><td>page_size</td><td>int</td><td>Rows of a page</td></tr></table>"
        ),
        "Reference",
    ),
    "fees": (
        (
            "<table><tr><th>Service</th><th>Duration</th><th>Fee</th></tr><tr><td>Advice</td><td>1 hour</td>"
            "<td>100</td></tr></table><p>We use cookies such as _ta to count visitors.</p>"
        ),
        "Privacy policy",
    ),
    "a timetable": (
        (
            "<table><tr><th>Name</th><th>Time</th><th>Period</th></tr><tr><td>Tram 5</td><td>10:30</td>"
            "<td>30 minutes</td></tr></table>"
        ),
        "Cookie policy and timetable",
    ),
    "prose": (
        (
            "<p>Cookies are small files. Session cookies are deleted when you close the browser; "
            "persistent cookies "
            "stay for up to 2 years.</p><ul><li>Session cookies: deleted when you leave</li>"
            "<li>Third-party cookies: set by others</li></ul>"
        ),
        "Cookie policy",
    ),
    "who is responsible": (
        "<p>Name: HarbourUnion</p><p>Purpose: running this website</p><p>Domain: harbourunion.example</p>",
        "Privacy policy",
    ),
    "none declared": (
        (
            "<table><thead><tr><th>Cookie</th><th>Type</th><th>Duration</th><th>Description</th></tr>"
            "</thead><tbody>"
            "<tr><td colspan='4'>No records found</td></tr></tbody></table>"
        ),
        "Cookie policy",
    ),
    "files": (
        (
            "<table><tr><th>Name</th><th>Type</th><th>Description</th></tr>"
            "<tr><td>report_2023.pdf</td><td>PDF</td><td>Yearly report</td></tr>"
            "<tr><td>plan_b.pdf</td><td>PDF</td><td>The other plan</td></tr></table>"
        ),
        "Downloads",
    ),
}


@pytest.mark.parametrize("name", sorted(LOOK_ALIKES))
def test_look_alikes_yield_nothing(name: str) -> None:
    body, title = LOOK_ALIKES[name]
    url = "https://harbourunion.example/" + title.lower().replace(" ", "-")
    assert list(parse_cookies(framed(body, title=title, url=url))) == []


def test_a_sentence_announces_a_table_that_nothing_else_does() -> None:
    body, title = LOOK_ALIKES["what others set"]
    said = body.replace("</h1>", "</h1><p>Your browser keeps each cookie as long as we say here.</p>")
    url = "https://harbourunion.example/storage"
    assert [it.name for it in parse_cookies(framed(said, title=title, url=url))] == ["_fbp", "_ga"]


@pytest.mark.parametrize("title", ["Lesson 7: soils", "What three shops leave behind", "Muster und Modelle"])
@pytest.mark.parametrize(
    "dialog",
    [
        "<div><h2>Cookie settings</h2>{}</div>",
        "<div><p>We use cookies and ask for your consent.</p>{}</div>",
        "<div role='dialog'><p>Choose.</p>{}</div>",
    ],
)
def test_a_dialog_is_read_on_whatever_page_it_stands(title: str, dialog: str) -> None:
    table = (
        "<table><tr><th>Cookie</th><th>Lifetime</th></tr><tr><td>_tally</td><td>1 year</td></tr>"
        "<tr><td>mill_lang</td><td>session</td></tr></table>"
    )
    body = f"<h1>{title}</h1><p>Peat keeps more water than sand does.</p>{dialog.format(table)}"
    page = framed(body, title=title, url="https://harbourunion.example/page")
    assert [it.name for it in parse_cookies(page)] == ["_tally", "mill_lang"]


@pytest.mark.parametrize(
    "body",
    [
        "<script id='CookieDeclaration' src='https://consent.cookiebot.com/0a1b2c3d-0000/cd.js'></script>",
        "<div id='ot-sdk-cookie-policy'></div>",
        "<p>[cookie_audit columns='cookie,duration']</p>",
        "<div class='cky-audit-table-element'></div>",
        "<script>var _ckyConfig = {categories: load()};</script>",
        "<table><thead><tr><th>Cookie</th><th>Duration</th></tr></thead><tbody></tbody></table>",
    ],
)
def test_a_declaration_that_only_a_script_draws_is_a_finding(body: str) -> None:
    page = framed(body)
    assert list(parse_cookies(page)) == []
    findings = list(find_invisible_declaration(page))
    assert [finding.kind for finding in findings] == ["declaration_not_visible"]
    assert findings[0].signals


def test_a_declaration_that_is_shown_or_none_at_all_is_no_finding() -> None:
    shown = (
        "<div id='ot-sdk-cookie-policy'><table><tr><th>Cookie</th><th>Duration</th></tr>"
        "<tr><td>_tally</td><td>1 year</td></tr></table></div>"
    )
    for body in (shown, "<p>We set no cookies.</p>", LOOK_ALIKES["none declared"][0]):
        assert list(find_invisible_declaration(framed(body, title="Cookies"))) == []
