"""Declarations that stand in a page's own scripts and templates, as consent managers keep them."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import find_invisible_declaration, parse_cookie_categories, parse_cookies
from iclei_scraper.parsers.cookies.scripted.literals import NotALiteralError, read_literal
from tests.pace import within

FRAME = (
    "<html lang='{language}'><title>Harbour Union</title><body>"
    "<p>We use cookies to keep this website going.</p>{body}"
)

SECTIONS = """<script>CookieConsent.run({
  categories: {necessary: {enabled: true, readOnly: true}, counting: {autoClear: {cookies: [{name: /^_t/}]}}},
  onConsent: () => { start("now") },  // a function is no data
  language: {default: 'en', translations: {
    en: {preferencesModal: {title: 'Preferences', sections: [
      {title: 'How we use them', description: 'Words.'},
      {title: 'Strictly necessary', description: 'Needed <b>here</b>.', linkedCategory: 'necessary',
       cookieTable: {
        headers: {name: 'Name', by: 'Provider', why: 'Description', exp: 'Expiration'},
        body: [{name: 'choice_v2', by: 'Union', why: 'Keeps your choice', exp: '6 months'}]}},
      {title: 'Performance', linkedCategory: 'counting', cookieTable: {
        headers: {name: 'Name', exp: 'Expiration'}, body: [{name: '_tally', exp: '1 year'}]}},
    ]}},
    de: {preferencesModal: {sections: [{title: 'Notwendig',
      cookieTable: {body: [{name: 'wahl_v2', exp: '1 Jahr'}]}}]}},
  }}
});</script>"""
COLUMNS = """<script>var cc = initCookieConsent(); cc.run({languages: {'en': {settings_modal: {title: 'All',
  cookie_table_headers: [{col1: 'Name'}, {col2: 'Domain'}, {col3: 'Expiration'}],
  blocks: [
    {title: 'Necessary', description: 'We need it.', toggle: {value: 'n', enabled: true, readonly: true}},
    {title: 'Analytics', toggle: {value: 'a', enabled: false, readonly: false},
     cookie_table: [
       {col1: '^_ta', col2: 'union.example', col3: '2 years', is_regex: true}]}]}}}});</script>"""
SERVICES = """<script>var klaroConfig = {version: 1, services: [
  {name: 'tally', title: 'Tally', purposes: ['analytics'],
   cookies: [[/^_tl_.*$/, '/', 'union.example'], 'tl_off'],
   callback: function (consent, service) { console.log("{[" + service) }},
]};</script>"""
LISTS = """<script>CookieConsentDialog.cookieTableNecessary = [
  ["CookieConsent", "<a href='/u'>Union</a>", "Stores the choice", "1 year", "HTTP Cookie", "1"]];
  CookieConsentDialog.cookieTableStatistics = [
  ["_tally", "Union", "Counts visits", "2 days", "Pixel", "1"]];</script>"""
GROUPS = """<script>window.OneTrustData = {"DomainData": {"Groups": [{
  "GroupName": "Strictly Necessary Cookies",
  "GroupDescription": "Needed.", "Status": "always active", "FirstPartyCookies": [{"Name": "choice_v2",
  "Host": "union.example", "IsSession": false, "Length": "365", "DurationType": 1,
  "description": "Keeps choices", "isThirdParty": false}],
  "Hosts": [{"HostName": "film.example", "Cookies": [{"Name": "film_x",
  "Host": "film.example", "IsSession": true, "Length": "0", "description": "Plays"}]}]}]}};</script>"""
TEMPLATE = """<script type="text/template"><div class="cookie-box"><h4>Statistik</h4><table>
  <tr><th>Name</th><td>Zähler</td></tr><tr><th>Anbieter</th><td>Union</td></tr>
  <tr><th>Cookie Name</th><td>_tally</td></tr>
  <tr><th>Cookie Laufzeit</th><td>13 Monate</td></tr></table></div></script>"""
ELEMENT = """<template><div class="cookie-modal"><h3>Analytics</h3><table>
  <tr><th>Cookie</th><th>Duration</th></tr>
  <tr><td>_tally</td><td>2 years</td></tr></table></div></template>"""
PARSED = """<script>
  window.cfg = JSON.parse('{"cookies":[{"name":"_x_y","expiry":"2 days","category":"Marketing"}]}');
  </script>"""
FLAT = """<script>const cookieTable = [{name: "sid_x", category: "Necessary", duration: "Session"},
  {name: "_tally", category: "Analytics", duration: "2 years",}];</script>"""

DECLARED = {
    "sections": (
        SECTIONS,
        [
            ("choice_v2", "Strictly necessary", "P6M", "Union"),
            ("_tally", "Performance", "P1Y", None),
        ],
    ),
    "columns": (COLUMNS, [("_ta", "Analytics", "P2Y", "union.example")]),
    "services": (SERVICES, [("_tl_*", "analytics", None, "Tally"), ("tl_off", "analytics", None, "Tally")]),
    "lists": (
        LISTS,
        [("CookieConsent", "Necessary", "P1Y", "Union"), ("_tally", "Statistics", "P2D", "Union")],
    ),
    "groups": (
        GROUPS,
        [
            ("choice_v2", "Strictly Necessary Cookies", "P365D", "union.example"),
            ("film_x", "Strictly Necessary Cookies", "session", "film.example"),
        ],
    ),
    "a template in a script": (TEMPLATE, [("_tally", "Statistik", "P13M", "Union")]),
    "a template element": (ELEMENT, [("_tally", "Analytics", "P2Y", None)]),
    "a parsed string": (PARSED, [("_x_y", "Marketing", "P2D", None)]),
    "a list alone": (FLAT, [("sid_x", "Necessary", "session", None), ("_tally", "Analytics", "P2Y", None)]),
}


def page(body: str, language: str = "en") -> Page:
    return Page("https://harbourunion.example/", FRAME.format(body=body, language=language))


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_what_a_script_holds_is_declared(name: str) -> None:
    body, expected = DECLARED[name]
    found = list(parse_cookies(page(body)))
    assert [(c.name, c.category, c.duration, c.provider) for c in found] == expected
    assert all(evidence.xpath and evidence.quote for cookie in found for evidence in cookie.evidence)
    assert list(find_invisible_declaration(page(body))) == []


def test_the_language_of_the_page_is_chosen() -> None:
    assert [(c.name, c.category) for c in parse_cookies(page(SECTIONS, "de"))] == [("wahl_v2", "Notwendig")]


def test_categories_with_their_texts_and_switches() -> None:
    assert [(c.name, c.always_enabled, c.description) for c in parse_cookie_categories(page(SECTIONS))] == [
        ("Strictly necessary", True, "Needed here ."),
        ("Performance", None, None),
    ]
    assert [(c.name, c.always_enabled) for c in parse_cookie_categories(page(COLUMNS))] == [
        ("Necessary", True),
        ("Analytics", False),
    ]


def test_what_the_page_shows_is_not_told_again_by_its_script() -> None:
    shown = (
        "<h2>Zählung (cookies)</h2><table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_tally</td>"
        "<td>1 year</td></tr></table>"
    )
    assert [cookie.name for cookie in parse_cookies(page(shown + FLAT))] == ["_tally", "sid_x"]


@pytest.mark.parametrize(
    "script",
    [
        "var s = {cookies: {enabled: true, domain: '.x'}, cookie_name: 'abc', items: [{name: 'a_b'}]}",
        "window.shop = {cookies: [{name: 'Shortbread', price: 3}, {name: 'Gingersnap', price: 4}]}",
        "window.shop = {cookies: [{name: 'Shortbread', description: 'Buttery'}]}",
        "var cookies = document.cookie.split(';').map(function (c) { return {name: c, duration: 1} })",
        "fetch('/cookies', {headers: {cookies: ['a', 'b']}})",
        "window.shop = {cookiesConsent: {enabledChannels: ['web', 'web_mobile']}}",
    ],
)
def test_scripts_that_declare_nothing(script: str) -> None:
    assert list(parse_cookies(page(f"<script>{script}</script>"))) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a: 1, 'b': [/x\\/y/, `t`,], c(x) { return {} }, d: e ? 1 : {f: 2}, g: 'h' + \"i\", ...j, k}",
         {"a": 1, "b": ["/x\\/y/", "t"], "d": None, "g": "hi"}),
        ('{"a": "\\u00e9\\n", b: !0, c: -1.5, /**/ d: null}', {"a": "é\n", "b": True, "c": -1.5, "d": None}),
    ],
)  # fmt: skip
def test_literals_of_scripts(text: str, value: object) -> None:
    assert read_literal(text, 0)[0] == value


@pytest.mark.parametrize("text", ["{", "{a: [1, 2}", "{a: 'b", "[[[[", "{" * 500, "[" * 5000])
def test_literals_without_an_end(text: str) -> None:
    with pytest.raises(NotALiteralError):
        read_literal(text, 0)


@pytest.mark.parametrize(
    "piece",
    [
        "a = {cookies: [",
        "x={'",
        "= [/[",
        "/* cookies: ",
        "={cookies:[{name:'_a',",
        "`cookies:{",
        "({cookies:1}) ",
    ],
)
def test_scripts_of_one_shape_cost_no_more_than_their_length(piece: str) -> None:
    long = page(f"<script>cookies: {piece * (300_000 // len(piece))}</script>")
    with within(1.5):
        list(parse_cookies(long))
