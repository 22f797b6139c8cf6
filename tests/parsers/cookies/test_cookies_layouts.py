"""Declared cookies with category and lifetime, whatever plugin, table or list shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_cards import CARDS
from tests.parsers.cookies.cookie_content import framed, invent
from tests.parsers.cookies.cookie_layouts import LAYOUTS

if TYPE_CHECKING:
    from iclei_scraper.records import CookieDeclaration


def read(body: str, *, title: str = "Cookie policy", language: str = "en") -> list[CookieDeclaration]:
    return list(parse_cookies(framed(body, title=title, language=language)))


SEEDS = {invent(seed).language: seed for seed in range(18)}.values()
"""Of one statement in each language."""


@pytest.mark.parametrize("name", sorted({**LAYOUTS, **CARDS}))
def test_every_layout_in_every_language(name: str) -> None:
    for seed in SEEDS:
        statement = invent(seed)
        found = read(
            {**LAYOUTS, **CARDS}[name](statement), title=statement.title, language=statement.language
        )
        read_back = {(cookie.name, cookie.category, cookie.duration) for cookie in found}
        assert read_back == {cookie.expected for cookie in statement.cookies}, (seed, name)
        assert len(found) == len(statement.cookies)


def test_every_value_is_quoted_with_its_place() -> None:
    body = (
        "<h2>Analytics</h2><table><tr><th>Cookie</th><th>Duration</th><th>Description</th></tr>"
        "<tr><td>_tally</td><td>1 year</td><td>Counts visits.</td></tr></table>"
    )
    (cookie,) = read(body)
    assert (cookie.duration, cookie.duration_raw, cookie.description) == ("P1Y", "1 year", "Counts visits.")
    quotes = {evidence.field: evidence.quote for evidence in cookie.evidence}
    assert quotes == {
        "name": "_tally",
        "category": "Analytics",
        "duration": "1 year",
        "description": "Counts visits.",
    }
    assert all(evidence.xpath for evidence in cookie.evidence)


def test_several_names_in_a_cell_are_several_cookies() -> None:
    body = (
        "<table><tr><th>Category</th><th>Cookies</th><th>Lifespan</th></tr>"
        "<tr><td>Analytics</td><td>_ta, _tb</td><td>2 years, 1 day</td></tr>"
        "<tr><td>Necessary</td><td>sid_x<br>csrf_x</td><td>session<br>1 year</td></tr></table>"
    )
    assert [(c.name, c.category, c.duration) for c in read(body)] == [
        ("_ta", "Analytics", "P2Y"),
        ("_tb", "Analytics", "P1D"),
        ("sid_x", "Necessary", "session"),
        ("csrf_x", "Necessary", "P1Y"),
    ]


def test_a_row_without_a_name_goes_on_about_the_cookie_above() -> None:
    body = (
        "<table><tr><th>Cookie</th><th>Duration</th><th>Purpose</th></tr>"
        "<tr><td>_tally</td><td>1 year</td><td>Counts visits.</td></tr>"
        "<tr><td></td><td></td><td>Tells visitors apart.</td></tr></table>"
    )
    assert [cookie.description for cookie in read(body)] == ["Counts visits. Tells visitors apart."]


def test_a_duration_that_cannot_be_read_keeps_its_words() -> None:
    body = (
        "<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_tally</td><td>it varies</td></tr></table>"
    )
    assert [(cookie.duration, cookie.duration_raw) for cookie in read(body)] == [(None, "it varies")]


def test_a_type_that_is_a_category_is_the_category() -> None:
    body = (
        "<table><tr><th>Name</th><th>Type</th><th>Duration</th></tr>"
        "<tr><td>_tally</td><td>Analytics</td><td>1 year</td></tr></table>"
    )
    assert [(cookie.category, cookie.type) for cookie in read(body)] == [("Analytics", None)]


def test_longer_column_heads() -> None:
    body = (
        "<table><tr><th>Cookie identifier</th><th>What it’s for</th><th>How long is it stored for?</th></tr>"
        "<tr><td>_tally</td><td>Counts visits</td><td>28 days</td></tr></table>"
    )
    assert [(c.name, c.description, c.duration) for c in read(body)] == [("_tally", "Counts visits", "P28D")]


def test_a_heading_in_the_sites_own_words_is_a_category() -> None:
    table = "<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>{}</td><td>1 year</td></tr></table>"
    body = f"<h2>Video cookies</h2>{table.format('_vid')}<h2>Cookies we use</h2>{table.format('_tally')}"
    assert [(cookie.name, cookie.category) for cookie in read(body)] == [
        ("_vid", "Video cookies"),
        ("_tally", None),
    ]


def test_running_lists() -> None:
    body = (
        "<h2>Analytics</h2><ul><li><strong>_ta</strong>: tells visitors apart (2 years)</li>"
        "<li>_tb_* – slows requests down. Expires after 10 minutes.</li></ul>"
    )
    assert [(c.name, c.category, c.duration) for c in read(body)] == [
        ("_ta", "Analytics", "P2Y"),
        ("_tb_*", "Analytics", "PT10M"),
    ]


def test_names_above_their_paragraphs() -> None:
    body = (
        "<p><strong>_ta</strong></p><p>Tells visitors apart and is stored for 2 years.</p>"
        "<p>__tbid</p><p>Finds out whether the browser takes cookies at all.</p>"
    )
    assert [(cookie.name, cookie.duration) for cookie in read(body)] == [("_ta", "P2Y"), ("__tbid", None)]


def test_data_in_the_pages_own_script() -> None:
    body = (
        '<script>var _ckyConfig = {"_categories":[{"name":"Necessary","slug":"necessary","cookies":'
        '[{"cookieID":"_tally","domain":"union.example","duration":"1 year"}]}]};</script>'
    )
    assert [(c.name, c.category, c.duration) for c in read(body)] == [("_tally", "Necessary", "P1Y")]


def test_labels_whose_values_are_left_empty() -> None:
    card = (
        "<div class='cookie'><h5>Name</h5><div>{}</div><h5>Ablaufdatum</h5><div>{}</div>"
        "<h5>Funktion</h5><div></div></div>"
    )
    body = f"<h4>Gegenstand der Untersuchung</h4>{card.format('_ta', '365 Tage')}" + "".join(
        card.format(name, "") for name in ("tb-open", "_tc_*", "td.state")
    )
    assert [(c.name, c.category, c.duration) for c in read(body, language="de")] == [
        ("_ta", "Gegenstand der Untersuchung", "P365D"),
        ("tb-open", "Gegenstand der Untersuchung", None),
        ("_tc_*", "Gegenstand der Untersuchung", None),
        ("td.state", "Gegenstand der Untersuchung", None),
    ]


def test_a_grid_of_spans_has_no_blocks_for_its_cells() -> None:
    row = "<div class='x1'><span>{}</span><span>{}</span><span>{}</span></div>"
    body = "<h2>Analytics</h2><div>" + "".join(
        row.format(*cells)
        for cells in (
            ("Cookie", "Provider", "Duration"),
            ("_ta", "Union", "1 year"),
            ("tb", "Wharf", "2 days"),
        )
    )
    assert [(c.name, c.category, c.provider, c.duration) for c in read(body + "</div>")] == [
        ("_ta", "Analytics", "Union", "P1Y"),
        ("tb", "Analytics", "Wharf", "P2D"),
    ]


def test_a_page_laid_out_by_a_table() -> None:
    body = (
        "<table><tr><td>Menu</td><td><h3>Analytics</h3><p>Name: _ta</p><p>Duration: 1 year</p>"
        "<p>Name: _tb</p><p>Duration: session</p></td></tr></table>"
    )
    assert [(c.name, c.category, c.duration) for c in read(body)] == [
        ("_ta", "Analytics", "P1Y"),
        ("_tb", "Analytics", "session"),
    ]


def test_terms_with_several_definitions() -> None:
    body = (
        "<h3>Statistiques</h3><dl><dt>_ta<dd>Compte les visites.<dd>Durée de vie : 13 mois"
        "<dt>lang<dd>Retient la langue.<dd>Durée de vie : session</dl>"
    )
    assert [(c.name, c.duration, c.duration_raw, c.description) for c in read(body, language="fr")] == [
        ("_ta", "P13M", "13 mois", "Compte les visites."),
        ("lang", "session", "session", "Retient la langue."),
    ]


def test_names_with_their_lifetimes_alone() -> None:
    body = (
        "<h2>Misurazione</h2><h3>Contatore</h3><p>Durata:</p><ul><li>_ta: 1日</li></ul>"
        "<h3>Altro</h3><p>Durata:</p><ul><li>lang: 2 anni</li><li>_tc_*: durata della sessione</li></ul>"
    )
    assert [(c.name, c.duration, c.description) for c in read(body, language="it")] == [
        ("_ta", "P1D", None),
        ("lang", "P2Y", None),
        ("_tc_*", "session", None),
    ]


def test_a_duration_in_brackets_or_between_dashes_is_no_description() -> None:
    body = (
        "<ul><li><b>_ta</b> – Counts visits (Duration: 2 years)</li>"
        "<li>_tb (session): Keeps you logged in.</li><li>_tc – 13 months – Remembers banners</li>"
        "<li>player – Remembers the volume</li></ul>"
    )
    assert [(c.name, c.duration, c.duration_raw, c.description) for c in read(body)] == [
        ("_ta", "P2Y", "2 years", "Counts visits"),
        ("_tb", "session", "session", "Keeps you logged in."),
        ("_tc", "P13M", "13 months", "Remembers banners"),
        ("player", None, None, "Remembers the volume"),
    ]


def test_labels_before_a_dash() -> None:
    body = (
        "<p>Nombre técnico:</p><p>Nombre – _ta, _tb</p><p>Finalidad – contar visitas</p>"
        "<p>Caducidad – 2 años</p>"
    )
    assert [(c.name, c.duration, c.description) for c in read(body, language="es")] == [
        ("_ta", "P2Y", "contar visitas"),
        ("_tb", "P2Y", "contar visitas"),
    ]


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Statistics (anonymous)", "Statistics (anonymous)"),
        ("Strictly necessary cookies (always active)", "Strictly necessary cookies"),
        ("4.1 Cookies nécessaires", "Cookies nécessaires"),
        ("Cookies de mesure d'audience et publicité", "Cookies de mesure d'audience et publicité"),
        ("Cookies that measure your use of this site", "Cookies that measure your use of this site"),
        ("Leistungs-Cookies", "Leistungs-Cookies"),
        ("How we use analytics cookies", None),
        ("Personnalisation des cookies", None),
    ],
)
def test_a_heading_over_a_table_tells_its_category(heading: str, category: str | None) -> None:
    table = "<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_ta</td><td>1 year</td></tr></table>"
    assert [cookie.category for cookie in read(f"<h3>{heading}</h3>{table}")] == [category]


def test_columns_under_heads_that_nobody_knows_are_told_by_their_cells() -> None:
    rows = (
        ("_ta", "13 months", "Tells returning visitors from new ones", "Union"),
        ("sid_x", "session", "Keeps you logged in", "Wharf"),
        ("_tb_*", "2 days", "Slows the sending of requests down", "Union"),
    )
    heads = ("Zub", "Vam", "Kolt", "Pira")
    lines = ["".join(f"<th>{head}</th>" for head in heads)]
    lines += ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    body = "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
    assert [(c.name, c.duration_raw, c.description, c.provider) for c in read(body)] == list(rows)


@pytest.mark.parametrize(
    ("told", "lasting", "description"),
    [
        ("counts visits. Expires after 2 years", "P2Y", "counts visits."),
        ("Zählt Besuche. Speicherdauer: zwei Jahre", "P2Y", "Zählt Besuche."),
        ("訪問者を区別します。2年間保存されます。", "P2Y", "訪問者を区別します。"),
        ("방문자를 구분합니다. 유효기간: 이 년", "P2Y", "방문자를 구분합니다."),
        ("Compte les visites ; durée : 13 mois", "P13M", "Compte les visites"),
        ("Counts visits. Zubrak: 2 years", "P2Y", "Counts visits."),
        ("Keeps the session of a user open.", None, "Keeps the session of a user open."),
    ],
)
def test_a_lifetime_at_the_end_is_no_part_of_the_description(
    told: str, lasting: str | None, description: str
) -> None:
    found = read(f"<ul><li>_ta – {told}</li><li>_tb – {told}</li></ul>")
    assert [(c.name, c.duration, c.description) for c in found] == [
        ("_ta", lasting, description),
        ("_tb", lasting, description),
    ]


def test_a_heading_beside_categories_is_one_in_words_of_its_own() -> None:
    table = "<table><tr><th>Cookie</th><th>Duration</th></tr><tr><td>_ta</td><td>1 year</td></tr></table>"
    body = f"<h3>Analytics</h3>{table}<h3>Heat and clicks</h3>{table.replace('_ta', '_tb')}"
    assert [cookie.category for cookie in read(body)] == ["Analytics", "Heat and clicks"]
