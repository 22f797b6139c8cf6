"""Values that hold several things, in cells and in lines: what all of them have alike tells them apart."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

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
