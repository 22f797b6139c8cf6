"""Categories of consent dialogs with their explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookie_categories

if TYPE_CHECKING:
    from iclei_scraper.records import CookieCategory


def read(body: str, language: str = "en") -> list[CookieCategory]:
    page = Page("https://union.example/", f"<html lang='{language}'><body>{body}</body></html>")
    return list(parse_cookie_categories(page))


TABBED = """<div class="cli-modal" role="dialog">
<div><div><a role="button" data-toggle="t" data-target="a">Necessary</a><div><input type="checkbox" checked>
<label>Necessary</label></div><span>Always Enabled</span></div>
<div data-id="a"><div>Necessary cookies keep this website running, and nobody can do without them.
<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_keep</td><td>11 months</td></tr>
</table></div></div></div>
<div><div><a role="button" data-toggle="t" data-target="b">Others</a><div><input type="checkbox"><label>
<span>Others</span></label></div></div>
<div data-id="b"><div>Other cookies that nobody has looked at yet.</div></div>
</div></div>"""


def test_name_explanation_and_switch() -> None:
    assert [(c.name, c.always_enabled, c.description) for c in read(TABBED)] == [
        ("Necessary", True, "Necessary cookies keep this website running, and nobody can do without them."),
        ("Others", False, "Other cookies that nobody has looked at yet."),
    ]


DIALOGS = {
    "de": ("Notwendig", "Immer aktiv", "Statistiken", "Diese Cookies halten die Seite am Laufen."),
    "fr": ("Nécessaires", "Toujours actif", "Statistiques", "Ces cookies font marcher le site."),
    "es": ("Necesarias", "Siempre activas", "Analíticas", "Estas cookies hacen funcionar el sitio."),
    "pt": ("Necessários", "Sempre ativo", "Estatísticas", "Estes cookies fazem o site funcionar."),
    "it": ("Necessari", "Sempre attivi", "Statistiche", "Questi cookie fanno funzionare il sito."),
    "ja": ("必須", "常に有効", "分析", "サイトを動かすためのクッキーです。"),
    "ko": ("필수", "항상 활성", "분석", "사이트를 움직이는 데 필요한 쿠키입니다."),
    "zh": ("必要", "始终启用", "分析", "这些 Cookie 使网站得以运行。"),
    "en": ("Strictly necessary", "Always active", "Analytics", "These cookies keep the website running."),
}


@pytest.mark.parametrize("language", sorted(DIALOGS))
def test_dialogs_in_nine_languages(language: str) -> None:
    first, always, second, words = DIALOGS[language]
    body = (
        f"<div role='dialog'><h2>X</h2><div><h3>{first}</h3><span>{always}</span><p>{words}</p></div>"
        f"<div><h3>{second}</h3><button role='switch'>Off</button><p>{words}</p></div></div>"
    )
    assert [(c.name, c.always_enabled, c.description) for c in read(body, language)] == [
        (first, True, words),
        (second, False, words),
    ]


def test_the_sign_can_stand_in_the_label() -> None:
    body = (
        "<div role='dialog'><h3>Essential (always active)</h3><p>These cookies keep the website running.</p>"
        "<h3>Marketing</h3><p>These cookies follow you around the town.</p></div>"
    )
    assert [(category.name, category.always_enabled) for category in read(body)] == [
        ("Essential", True),
        ("Marketing", False),
    ]


def test_a_dialog_that_does_not_say_what_is_locked_leaves_it_open() -> None:
    body = (
        "<div class='cookie-consent'><div><label><input type='checkbox'> Statistics</label>"
        "<p>These cookies count visits to the pages.</p></div><div><label>"
        "<input type='checkbox'> Marketing</label>"
        "<p>These cookies follow you around the town.</p></div></div>"
    )
    assert [(category.name, category.always_enabled) for category in read(body)] == [
        ("Statistics", None),
        ("Marketing", None),
    ]


def test_the_same_category_twice_is_one() -> None:
    assert len(read(TABBED + TABBED)) == 2


@pytest.mark.parametrize(
    "body",
    [
        (
            "<h2>Necessary cookies</h2><p>These cookies keep the website running.</p><h2>Analytics</h2>"
            "<p>And these count.</p>"
        ),
        "<ul><li>Marketing</li><li>Statistics</li><li>Others</li></ul>",
        (
            "<form><label><input type='checkbox'> Marketing</label><label>"
            "<input type='checkbox'> Security</label></form>"
        ),
        "<div role='dialog'><h2>Newsletter</h2><p>Write to us and we write back.</p></div>",
    ],
)
def test_what_is_no_dialog(body: str) -> None:
    assert read(body) == []


@pytest.mark.parametrize(
    "opening",
    [
        "<h2>{name}{always}</h2><p>{text}</p>",
        "<summary><span>{name}</span> {always}</summary><p>{text}</p>",
        "<p><strong>{name}:</strong> {text}</p>",
    ],
)
def test_a_statement_explains_the_groups_of_its_cookies(opening: str) -> None:
    groups = {
        "Needed": ("hb_session", "The site cannot remember you without these."),
        "Statistics": ("_ga", "They count what is read."),
        "Marketing": ("_fbp", "They show you what you looked for elsewhere."),
    }
    body = "".join(
        opening.format(name=name, text=text, always="<span>Always on</span>" if name == "Needed" else "")
        + f"<table><tr><th>Cookie</th><th>Lifetime</th></tr><tr><td>{cookie}</td><td>1 year</td></tr></table>"
        for name, (cookie, text) in groups.items()
    )
    always = True if "{always}" in opening else None
    assert [(c.name, c.always_enabled, c.description) for c in read(f"<h1>Cookies we use</h1>{body}")] == [
        (name, always if name == "Needed" else None, text) for name, (_, text) in groups.items()
    ]


def test_what_a_statement_says_of_a_cookie_explains_no_group() -> None:
    body = """<h1>Cookies we use</h1><h2>Statistics</h2>
    <ul><li><b>_ga</b>: tells one visitor from another for two years.</li>
    <li><b>_gid</b>: tells visitors apart for one day.</li></ul><p>Contact us on 030 1234.</p>"""
    assert read(body) == []


def test_groups_with_their_switches_beside_them_are_one_list() -> None:
    group = "<section><div><b>{}</b> <i>{}</i></div><p>{}</p>{}</section>"
    table = "<table><tr><th>Name<th>Purpose<th>Lifetime<tr><td>{}<td>{}<td>1 year</table>"
    body = group.format(
        "Strictly necessary", "Always on", "They keep you signed in.", table.format("hb_sid", "Your key")
    )
    body += group.format("Measurement", "Off", "They count readers.", table.format("hb_tally", "A tally"))
    assert [(c.name, c.always_enabled, c.description) for c in read(f"<h1>Cookies</h1>{body}")] == [
        ("Strictly necessary", True, "They keep you signed in."),
        ("Measurement", None, "They count readers."),
    ]


def test_a_dialog_goes_before_the_statement() -> None:
    statement = """<h2>Others</h2><p>A statement tells of them in another way.</p><table><tr><th>Cookie</th>
    <th>Lifetime</th></tr><tr><td>_old</td><td>1 day</td></tr></table>"""
    assert [c.description for c in read(TABBED + statement)][1:] == [
        "Other cookies that nobody has looked at yet."
    ]


def test_labels_made_as_known_ones_are_categories_in_any_words_where_a_switch_is_beside_them() -> None:
    box = (
        "<li class='aim'><label><span class='aim-title'>{}</span></label>{}<p>{}</p>"
        "<ul><li class='service'><span class='aim-title'>Harbour Maps</span></li></ul></li>"
    )
    switch = "<input type='checkbox'>"
    told = [
        ("Overview of all", "", "Here you choose what may be kept on your device."),
        ("Security", switch, "Keeps the forms safe from robots."),
        ("Counting of boats", switch, "Tells us which quays are looked at."),
    ]
    boxes = "".join(box.format(*entry) for entry in told)
    body = f"<div id='consent-manager' role='dialog'><h2>Your choice</h2><ul>{boxes}</ul></div>"
    assert [(c.name, c.description) for c in read(body)] == [entry[::2] for entry in told[1:]]
    assert read(body.replace("consent-manager", "newsletter")) == []


def test_a_menu_before_the_panels_explains_nothing() -> None:
    tabs = ("Overview", "Necessary", "Marketing")
    menu = "".join(f"<li><button>{tab}</button></li>" for tab in tabs)
    said = (
        "We use cookies on the quay.",
        "They keep the website running.",
        "They show you what others sell.",
    )
    panels = "".join(
        f"<div><span>{tab}</span><p>{text}</p></div>" for tab, text in zip(tabs, said, strict=True)
    )
    found = read(f"<div id='cookie_modal' role='dialog'><ul>{menu}</ul>{panels}</div>")
    assert [(c.name, c.description) for c in found] == [*zip(tabs[1:], said[1:], strict=True)]


def test_a_legend_that_tells_a_category_in_its_own_words() -> None:
    body = "".join(
        f"<fieldset><legend>{name}</legend><p>{text}</p><input type='checkbox'></fieldset>"
        for name, text in (
            ("Essential cookies", "The website needs them."),
            ("Cookies that measure our reach", "We count visits with them."),
        )
    )
    assert [c.name for c in read(f"<form class='cookies'>{body}</form>")] == [
        "Essential cookies",
        "Cookies that measure our reach",
    ]


def test_a_switch_that_cannot_be_moved_is_always_on() -> None:
    item = "<li><label><input type='checkbox'{}> {}</label><p>{}</p></li>"
    told = (
        (" checked disabled", "Nödvändiga", "Behövs för att webbplatsen ska fungera."),
        ("", "Statistik", "Visar hur webbplatsen används."),
    )
    items = "".join(item.format(*entry) for entry in told)
    found = read(f"<div role='dialog'><h2>Kakor</h2><ul>{items}</ul></div>", "sv")
    assert [(c.name, c.always_enabled, c.description) for c in found] == [
        ("Nödvändiga", True, told[0][2]),
        ("Statistik", False, told[1][2]),
    ]
    assert (
        read(f"<div role='dialog'><h2>Brev</h2><ul>{items.replace(' checked disabled', '')}</ul></div>") == []
    )


def test_a_label_goes_on_with_what_explains_it() -> None:
    item = "<div><label><input type='checkbox'><strong>{}</strong> – {}</label></div>"
    items = item.format("Niezbędne", "konieczne do działania strony.")
    items += item.format("Analityczne", "pomagają nam liczyć odwiedziny.")
    found = read(f"<div class='cookie-modal'>{items}</div>", "pl")
    assert [(c.name, c.description) for c in found] == [
        ("Niezbędne", "konieczne do działania strony."),
        ("Analityczne", "pomagają nam liczyć odwiedziny."),
    ]
