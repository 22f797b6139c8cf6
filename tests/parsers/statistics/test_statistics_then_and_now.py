"""Figures beside what they were once, and figures whose qualifying word stands apart."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>About us – Lantern Towns Forum</title></head>
<body><header><a href="/">Lantern Towns Forum</a></header><main><h1>About us</h1>
<p>The council tested a quiet tram after a long public debate, with help from volunteers.</p>
{body}</main><footer><p>© 2026 Lantern Towns Forum</p></footer></body></html>"""


def read(body: str, language: str = "en") -> list[tuple[str, float | None, str]]:
    page = Page("https://www.lantern-towns-forum.example/about/", FRAME.format(body=body, language=language))
    return [(it.concept, it.value, it.qualifier) for it in parse_statistics(page)]


NOW = [("members", 2600, "exact"), ("countries", 125, "exact")]
IN_BRACKETS = {
    "en": "<ul><li>Members: <strong>2,600</strong> (2023: 2,540)</li>"
    "<li>Countries: <strong>125</strong> (2023: 121)</li></ul>",
    "de": "<p>Mitglieder: <b>2.600</b> (Vorjahr: 2.540)</p><p>Länder: <b>125</b> (Vorjahr: 121)</p>",
    "fr": "<p>Membres : 2 600 (en 2023 : 2 540)</p><p>Pays : 125 (en 2023 : 121)</p>",
    "es": "<ul><li>Miembros: <b>2.600</b><br><small>(2023: 2.540)</small></li>"
    "<li>Países: <b>125</b><br><small>(2023: 121)</small></li></ul>",
    "ja": "<ul><li>会員：<b>2,600</b>（2023年度：2,540）</li>"
    "<li>活動国：<b>125</b>（2023年度：121）</li></ul>",
    "ko": "<dl><dt>회원</dt><dd><b>2,600</b> (전년 2,540)</dd>"
    "<dt>국가</dt><dd><b>125</b> (전년 121)</dd></dl>",
}


@pytest.mark.parametrize("language", IN_BRACKETS)
def test_what_a_figure_was_once_stands_in_brackets_behind_it(language: str) -> None:
    assert read(IN_BRACKETS[language], language) == NOW


def test_brackets_that_tell_of_no_other_time_are_kept() -> None:
    assert read("<p>Countries (125)</p><p>Members (2,600)</p>") == NOW[::-1]


HEADS = {
    "en": ("At the start", "Today", "Members", "Countries"),
    "de": ("2015", "Heute", "Mitglieder", "Länder"),
    "fr": ("À l'origine", "Aujourd'hui", "Membres", "Pays"),
    "es": ("2015", "En la actualidad", "Miembros", "Países"),
    "pt": ("No início", "Hoje", "Membros", "Países"),
    "it": ("2014/15", "2024/25", "Membri", "Paesi"),
    "ja": ("平成27年度", "令和6年度", "会員", "活動国"),
    "ko": ("설립 당시", "현재", "회원", "국가"),
    "zh": ("成立之初", "今年", "成员", "国家"),
}


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("first", ["then", "now"])
def test_the_latest_column_counts_whatever_its_place(language: str, first: str) -> None:
    then, now, *labels = HEADS[language]
    rows = [("", then, now), (labels[0], "1,200", "2,600"), (labels[1], "84", "125")]
    if first == "now":
        rows = [(label, latest, past) for label, past, latest in rows]
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    body = "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    assert read(body, language) == NOW


def test_labels_of_such_a_table_may_be_any_words() -> None:
    body = (
        "<table><tr><th></th><th>2015</th><th>2025</th></tr><tr><th>Lamplighters</th><td>900</td>"
        "<td>2,600</td></tr><tr><th>Countries</th><td>84</td><td>125</td></tr></table>"
    )
    assert read(body) == [("other", 2600, "exact"), NOW[1]]


APART = {
    "en": ("no fewer than", "at_least"),
    "de": ("mehr als", "more_than"),
    "fr": ("au-delà de", "more_than"),
    "es": ("al menos", "at_least"),
    "pt": ("cerca de", "about"),
    "it": ("oltre", "more_than"),
    "ja": ("少なくとも", "at_least"),
    "zh": ("逾", "more_than"),
}


@pytest.mark.parametrize("language", APART)
@pytest.mark.parametrize("tag", ["p", "small"])
def test_a_qualifying_word_stands_small_above_its_figure(language: str, tag: str) -> None:
    said, qualifier = APART[language]
    box = f"<div><{tag}>{said}</{tag}><{'p' if tag == 'p' else 'b'}>{{}}</{'p' if tag == 'p' else 'b'}>"
    body = "".join(
        f"{box.format(figure)}<{tag}>{label}</{tag}></div>"
        for figure, label in (("2600", "Member cities"), ("125", "Countries"), ("340", "Trees planted"))
    )
    assert read(body, language) == [
        ("members", 2600, qualifier),
        ("countries", 125, qualifier),
        ("other", 340, qualifier),
    ]


THEN_TOLD = "The Forum counts 80 members in 15 countries."
NOW_TOLD = "The Forum counts 2,600 members in 125 countries."
TIMELINES = {
    "headings": "<h3>2003</h3><p>{then}</p><h3>2024</h3><p>{now}</p>",
    "terms": "<dl><dt>2003</dt><dd>{then}</dd><dt>2024</dt><dd>{now}</dd></dl>",
    "strong type": "<p><strong>2003</strong><br>{then}</p><p><strong>2024</strong><br>{now}</p>",
    "led": "<p>2003: {then}</p><p>2024: {now}</p>",
    "cells": "<table><tr><td>2003</td><td>{then}</td></tr><tr><td>2024</td><td>{now}</td></tr></table>",
}


@pytest.mark.parametrize("form", TIMELINES)
def test_of_a_timeline_only_the_latest_year_is_now(form: str) -> None:
    assert read(TIMELINES[form].format(then=THEN_TOLD, now=NOW_TOLD)) == NOW


@pytest.mark.parametrize(
    "body",
    [
        "<h3>2003</h3><p>{now}</p>",
        "<h3>1991</h3><p>A house was let.</p><h3>2003</h3><p>A barn was built.</p><h2>Today</h2><p>{now}</p>",
        "<p>{now}</p><h3>2025</h3><p>A barn was built.</p>",
        "<p>2003: A barn was built.</p><p>{now}</p><p>2025: A mill was built.</p>",
    ],
)
def test_what_stands_under_no_earlier_year_is_told_of_now(body: str) -> None:
    assert read(body.format(now=NOW_TOLD)) == NOW
