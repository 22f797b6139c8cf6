"""Statements in forms of their own: questions, pictograms, tabs without scripts, footnotes, shared terms."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_content import framed
from tests.parsers.cookies.cookie_pages import read, table


def test_the_mark_of_a_footnote_is_no_part_of_a_cell() -> None:
    body = table("Name|Duration", "_ga<sup>1</sup>|2 years<sup>*</sup>", "tide_sid<sup>2</sup>|session")
    assert [(row[0], row[2]) for row in read("en", body)] == [("_ga", "P2Y"), ("tide_sid", "session")]


def test_questions_name_the_cookies_that_their_answers_tell_of() -> None:
    body = "".join(
        f"<details><summary>Was macht {name}?</summary><p>{why}</p><p>Speicherdauer: {lasting}</p></details>"
        for name, why, lasting in (("_ga", "Zählt Besuche.", "2 Jahre"), ("tide_sid", "Hält sie.", "1 Tag"))
    )
    assert [(row[0], row[2], row[4]) for row in read("de", body)] == [
        ("_ga", "P2Y", "Zählt Besuche."),
        ("tide_sid", "P1D", "Hält sie."),
    ]


def test_several_terms_share_a_definition() -> None:
    body = (
        "<h3>Statistics</h3><dl><dt><code>_ga</code></dt><dt><code>_gid</code></dt>"
        "<dd>They count visits. Duration: 1 year</dd></dl>"
    )
    assert [row[:3] for row in read("en", body)] == [
        ("_ga", "Statistics", "P1Y"),
        ("_gid", "Statistics", "P1Y"),
    ]


def test_pictograms_stand_for_labels() -> None:
    cards = "".join(
        f"<div><h3>🍪 {name}</h3><p>🎯 Counts who reads us.</p><p>🏢 {by}</p><p>⏱️ {lasting}</p></div>"
        for name, by, lasting in (("_ga", "Google", "2 years"), ("_hjid", "Hotjar", "1 year"))
    )
    assert [(row[0], *row[2:4]) for row in read("en", cards)] == [
        ("_ga", "P2Y", "Google"),
        ("_hjid", "P1Y", "Hotjar"),
    ]


def test_tabs_that_only_style_opens_name_groups_in_their_order() -> None:
    tabs = "".join(
        f'<input type="radio" name="t" id="t{at}"><label for="t{at}">{group}</label>'
        for at, group in enumerate(("Necessary", "Statistics"))
    )
    panels = "".join(
        f"<div><ul><li><span>{name}</span><dl><dt>Purpose</dt><dd>Counts.</dd><dt>Duration</dt><dd>1 day</dd>"
        "</dl></li></ul></div>"
        for name in ("tide_sid", "_ga")
    )
    assert [row[:2] for row in read("en", f"<div>{tabs}{panels}</div>")] == [
        ("tide_sid", "Necessary"),
        ("_ga", "Statistics"),
    ]


def test_a_sentence_says_how_long_all_cookies_of_a_group_last() -> None:
    said = "Alle Cookies dieser Gruppe werden nach {} gelöscht."
    body = (
        f"<p>Was wir nutzen.</p><h2>Notwendig</h2><p>{said.format('1 Jahr')}</p>"
        "<ul><li><b>tide_sid</b>: Hält den Besuch</li></ul>"
        f"<h2>Statistik</h2><p>{said.format('13 Monaten')}</p>"
        "<ul><li><b>_ga</b>: Zählt Besuche</li><li><b>_gid</b>: Zählt sie auch</li></ul>"
    )
    assert [(row[0], row[2]) for row in read("de", body)] == [
        ("tide_sid", "P1Y"),
        ("_ga", "P13M"),
        ("_gid", "P13M"),
    ]


def test_a_unit_in_brackets_leaves_a_head_what_it_is() -> None:
    body = table("Naam|Duur (dagen)", "_ga|730", "tide_sid|1")
    assert [row[2] for row in read("nl", body)] == ["P730D", "P1D"]


def test_words_in_elements_of_source_below_categories_are_names() -> None:
    body = (
        "<h2>Necessary cookies</h2><ul><li><code>session</code>: Keeps what you chose (1 day)</li>"
        "<li><code>lang</code>: Keeps the language (1 year)</li></ul>"
        "<h2>Analytics cookies</h2><ul><li><code>visitor</code>: Counts visits (2 years)</li></ul>"
    )
    assert [row[0] for row in read("en", body)] == ["session", "lang", "visitor"]


def test_who_sets_a_cookie_in_brackets_is_no_further_name() -> None:
    body = table("Name|Duration", "_ga (LinkedIn)|2 years", "tide_sid (harbour.example)|session")
    assert [(row[0], row[3]) for row in read("en", body)] == [
        ("_ga", "LinkedIn"),
        ("tide_sid", "harbour.example"),
    ]


def test_what_a_service_is_for_is_not_what_its_cookie_is_for() -> None:
    body = "".join(
        f"<div><h3>{by}</h3><h4>Description</h4><p>It draws maps.</p><h4>Stored</h4><div>"
        f"<strong>{name}</strong><ul><li>Duration: 1 day</li></ul><p>{why}</p></div></div>"
        for by, name, why in (("Google", "_ga", "Counts visits."), ("Hotjar", "_hjid", "Tells them apart."))
    )
    assert [row[4] for row in read("en", body)] == ["Counts visits.", "Tells them apart."]


def test_a_category_may_have_the_word_of_another_label() -> None:
    heads = "Name|Purpose|Duration"
    body = (
        f"<p>Category: Necessary</p>{table(heads, 'tide_sid|Keeps it|1 day')}"
        f"<p>Category: Functional</p>{table(heads, 'tide_lang|Keeps it|1 day')}"
    )
    assert [row[1] for row in read("en", body)] == ["Necessary", "Functional"]
    assert [row[1] for row in read("ko", body.replace("Category", "범주").replace("Functional", "기능"))] == [
        "Necessary",
        "기능",
    ]


@pytest.mark.parametrize(
    "body",
    [
        (
            "<h2>Baking</h2><ul><li><code>dough</code>: rests (1 day)</li>"
            "<li><code>oven</code>: warms (1 hour)</li></ul>"
        ),
        (
            "<h3>What is oat_meal?</h3><p>It is ground.</p><p>Duration: 2 minutes</p>"
            "<h3>What is rye_bread?</h3><p>It is baked.</p><p>Duration: 1 hour</p>"
        ),
        "<dl><dt>butter</dt><dt>sugar</dt><dd>Stir them. Duration: 5 minutes</dd></dl>",
    ],
)
def test_bakers_ask_and_define_things_too(body: str) -> None:
    page = framed(body, title="Harbour kitchen", url="https://quaytowns.example/bakery")
    assert list(parse_cookies(page)) == []
