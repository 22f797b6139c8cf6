"""Values that hold several things, in cells and in lines: what all of them have alike tells them apart."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_pages import FRAME, read, table

TOLD = (
    ("_ga", "Counts visits and pages.", "2 years", "Google"),
    ("harbour_choice", "Keeps what you answered.", "6 months", "Vimeo"),
    ("tide_lang", "Remembers the language.", "Session", "Matomo"),
)
AS_TOLD = [
    ("_ga", None, "P2Y", "Google", "Counts visits and pages."),
    ("harbour_choice", None, "P6M", "Vimeo", "Keeps what you answered."),
    ("tide_lang", None, "session", "Matomo", "Remembers the language."),
]
WAYS = {
    "lifetime and company below the purpose": table(
        "Cookie|Purpose", *(f"{name}|{why}<br>{time}<br>{by}" for name, why, time, by in TOLD)
    ),
    "lifetime in brackets behind the company": table(
        "Cookie|Purpose|Provider / Duration", *(f"{name}|{why}|{by} ({time})" for name, why, time, by in TOLD)
    ),
    "lifetime in brackets behind the name": table(
        "Cookie / Duration|Provider|Purpose", *(f"{name} ({time})|{by}|{why}" for name, why, time, by in TOLD)
    ),
    "labels in words that no list knows": "<ul>"
    + "".join(
        f"<li><b>{name}</b>: Zorvik: {by}; Tupkel: {time}; Melrab: {why}</li>" for name, why, time, by in TOLD
    )
    + "</ul>",
    "labels behind the purpose in one paragraph": "".join(
        f"<div><h3>{name}</h3><p>{why} Duration: {time}. Provider: {by}.</p></div>"
        for name, why, time, by in TOLD
    ),
    "values in spans, a sentence among them": "<dl>"
    + "".join(
        f"<dt>{name}</dt><dd><span>{time}</span> <span>{why}</span> <span>{by}</span></dd>"
        for name, why, time, by in TOLD
    )
    + "</dl>",
    "labels in brackets": "".join(
        f"<p><code>{name}</code> – {why} (Provider: {by}; Duration: {time})</p>"
        for name, why, time, by in TOLD
    ),
    "facts with a dot between, one label in words that no list knows": "".join(
        f"<div><h3>{name}</h3><p>{why}</p><p>Zorvik: {by} • Duration: {time}</p></div>"
        for name, why, time, by in TOLD
    ),
    "companies in tabs and again over tables": "<ul>"
    + "".join(f"<li><a href='#{by}'>{by}</a></li>" for *_, by in TOLD)
    + "</ul>"
    + "".join(
        f"<div id='{by}'><h3>{by}</h3>{table('Cookie|Purpose|Duration', f'{name}|{why}|{time}')}</div>"
        for name, why, time, by in TOLD
    ),
    "companies between lists of one": "".join(
        f'<div class="by">{by}</div><ul><li>{name} – {time} – {why}</li></ul>' for name, why, time, by in TOLD
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_is_parted(way: str) -> None:
    assert read("en", WAYS[way]) == AS_TOLD


def test_a_cell_that_names_the_group_beside_its_table() -> None:
    rows = "".join(
        f"<tr><td>{group}</td><td>{table('Cookie|Duration', f'{name}|{time}')}</td></tr>"
        for group, name, time in (("Necessary", "harbour_x", "1 day"), ("Statistics", "_ga", "2 years"))
    )
    assert [row[:3] for row in read("en", f"<table>{rows}</table>")] == [
        ("harbour_x", "Necessary", "P1D"),
        ("_ga", "Statistics", "P2Y"),
    ]


def test_signs_and_answers_explain_nothing() -> None:
    body = table("Cookie|Provider|Purpose|Duration", "_ga|---|Yes|2 years", "tide_x|---|No|1 day")
    assert read("en", body) == [("_ga", None, "P2Y", None, None), ("tide_x", None, "P1D", None, None)]


def test_a_cookie_listed_by_group_and_told_of_elsewhere_is_one() -> None:
    body = (
        "<h2>Types of cookies</h2><h3>Analytics cookies</h3><ul><li><b>_ga</b></li><li><b>_ga_*</b></li></ul>"
        "<h2>In detail</h2><ul><li><b>_ga</b>, Google Analytics, tells visitors apart, 2 years.</li>"
        "<li><b>_ga_*</b>, Google Analytics, measures visits, 2 years.</li></ul>"
    )
    assert read("en", body) == [
        ("_ga", "Analytics cookies", "P2Y", "Google Analytics", "tells visitors apart"),
        ("_ga_*", "Analytics cookies", "P2Y", "Google Analytics", "measures visits"),
    ]


def test_a_technique_and_a_lifetime_may_share_a_cell() -> None:
    rows = ("_ga|ピクセル, 2年", "tide_x|HTTPクッキー, セッション終了まで")
    found = read("ja", table("クッキー名|種類, 有効期間", *rows))
    assert [cookie[2] for cookie in found] == ["P2Y", "session"]


def test_a_head_in_korean_is_no_duration() -> None:
    rows = ("_ga|Google|2년|픽셀", "tide_x|Vimeo|1일|픽셀")
    assert [row[3] for row in read("ko", table("쿠키명|심는 곳|유효기간|구분", *rows))] == ["Google", "Vimeo"]


LABELLED = "<table><caption>{0}</caption><tr>{1}</tr></table>"


def _labelled(group: str, **cells: str) -> str:
    return LABELLED.format(
        group, "".join(f'<td data-label="{key}">{text}</td>' for key, text in cells.items())
    )


def test_a_row_of_labelled_cells_is_read_whose_name_is_plain_and_stands_last() -> None:
    body = _labelled("Necesarias", Dominio="Hotjar", Uso="Protege los formularios.", Nombre="muelle-lang")
    body += _labelled("Preferencias", Dominio="Matomo", Uso="Recuerda el idioma.", Nombre="muelle_x")
    assert [row[:2] for row in read("es", body)] == [
        ("muelle-lang", "Necesarias"),
        ("muelle_x", "Preferencias"),
    ]
    staff = _labelled("Equipo", Cargo="Capitana", Uso="Lleva el puerto.", Nombre="Marea Alta")
    staff += _labelled("Taller", Cargo="Piloto", Uso="Lleva los barcos.", Nombre="Viento Sur")
    assert read("es", staff) == []


def test_a_known_name_in_capitals_alone_heads_what_it_does_and_a_word_does_not() -> None:
    body = "<h2>Fonctionnels</h2><h3>{}</h3><p>Répartit les requêtes.</p>"
    body += "<h2>Statistiques</h2><h3>_ga</h3><p>Compte les visites.</p>"
    assert [row[0] for row in read("fr", body.format("SERVERID"))] == ["SERVERID", "_ga"]
    assert "RAPPEL" not in [row[0] for row in read("fr", body.format("RAPPEL"))]


def test_a_service_before_a_dash_leads_the_names_of_a_cell_and_is_none() -> None:
    rows = ("Kai Ads - IDE, RUL, test_cookie|1 Jahr", "Kai Pixel - _kai, fr|2 Jahre")
    names = [row[0] for row in read("de", table("Name|Dauer", *rows))]
    assert names == ["IDE", "RUL", "test_cookie", "_kai", "fr"]


@pytest.mark.parametrize(
    ("said", "setter", "kind"),
    [
        ("Quay Analytics (Third Party)", "Quay Analytics", "Third Party"),
        ("Quay Analytics (Erstanbieter)", "Quay Analytics", "Erstanbieter"),
        ("Meta (Facebook)", "Meta (Facebook)", None),
    ],
)
def test_whose_cookies_they_are_behind_a_setter_is_their_type(
    said: str, setter: str, kind: str | None
) -> None:
    body = f"<ul><li>Name: _quay</li><li>Purpose: Counts visits.</li><li>Vendor: {said}</li></ul>"
    page = Page("https://quaytowns.example/cookies", FRAME.format(language="en", title="Cookies", body=body))
    assert [(cookie.provider, cookie.type) for cookie in parse_cookies(page)] == [(setter, kind)]
