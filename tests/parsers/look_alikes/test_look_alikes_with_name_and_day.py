"""Records with a name, a day and a fact or two, which stories are only where something else says so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

DAYS = ("2025-06-26", "2025-05-14", "2025-04-03", "2025-03-11", "2025-02-09")
TEXT = "For two years the town had argued over it, and now the old wall is down and the path is open."
RECORDS = {
    "en": (
        "Things of the collection",
        "objects/{}-one-of-many-such",
        ("Pocket sundial of brass", "Cap for a child", "Model of a ship", "Sign of a baker", "Flute of bone"),
        ("brass", "linen", "wood and thread", "iron", "bone"),
    ),
    "de": (
        "Baustellen der Woche",
        "baustellen/{}-one-of-many-such",
        ("Mühlgasse gesperrt", "Nachtarbeit am Ring", "Gasrohr im Weg", "Linie 4 umgeleitet", "Neuer Belag"),
        ("bis Freitag", "zwei Nächte", "bis auf weiteres", "bis Montag", "eine Woche"),
    ),
    "fr": (
        "Recettes de nos lectrices",
        "recettes/{}-one-of-many-such",
        (
            "Soupe de lentilles",
            "Galette de sarrasin",
            "Potiron au four",
            "Pain de seigle",
            "Gâteau aux poires",
        ),
        ("35 minutes", "25 minutes", "45 minutes", "une nuit", "70 minutes"),
    ),
    "it": (
        "Partite della serie",
        "partite/{}-one-of-many-such",
        (
            "Ponte – Porto Unito",
            "Mulino – Porta Nord",
            "Cava – Tramvia",
            "Fiume – Veterani",
            "Porto – Mulino",
        ),
        ("2:1", "0:0", "3:2", "1:4", "2:2"),
    ),
    "ja": (
        "放送された曲",
        "kyoku/{}-one-of-many-such",
        ("夜の渡し船の歌", "雨の中の塩", "銅の針金の夢", "九つの橋を渡る", "青い電車の朝"),
        ("ラ・ランテルヌ", "港合唱団", "電柱", "吹奏楽団", "二人"),
    ),
}
SHAPES = {
    "cards": "<div><h3><a href='{url}'>{name}</a></h3><p>{day}</p><p>{fact}</p>{more}</div>",
    "rows": "<tr><td>{day}</td><td><a href='{url}'>{name}</a>{more}</td><td>{fact}</td></tr>",
    "lines": "<p>{day}<br><a href='{url}'>{name}</a><br>{fact}</p>{more}",
    "terms": "<dt>{day}</dt><dd><a href='{url}'>{name}</a><br>{fact}{more}</dd>",
}
AROUND = {
    "cards": "<div>{}</div>",
    "rows": "<table>{}</table>",
    "lines": "<div>{}</div>",
    "terms": "<dl>{}</dl>",
}


def titles(language: str, shape: str, *, folder: str = "", path: str = "liste", more: str = "") -> list[str]:
    heading, address, names, facts = RECORDS[language]
    address = folder or f"/{address}"
    rows = (
        SHAPES[shape].format(url=address.format(4711 + n), name=name, day=day, fact=fact, more=more)
        for n, (name, day, fact) in enumerate(zip(names, DAYS, facts, strict=True))
    )
    body = f"<h1>{heading}</h1>{AROUND[shape].format(''.join(rows))}"
    page = Page(
        f"https://rivertowns.example/{path}",
        f"<html lang='{language}'><title>{heading} | River Towns</title><main>{body}</main></html>",
        fetched_at=datetime(2026, 3, 8, tzinfo=UTC),
    )
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", RECORDS)
def test_a_name_a_day_and_a_fact_are_no_story(language: str, shape: str) -> None:
    assert titles(language, shape) == []


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_same_with_a_text_below_each_is(language: str) -> None:
    assert titles(language, "cards", more=f"<p>{TEXT}</p>") == list(RECORDS[language][2])


@pytest.mark.parametrize("shape", ["cards", "lines"])
def test_so_is_what_is_kept_where_stories_are(shape: str) -> None:
    assert titles("en", shape, folder="/news/2025/{}") == list(RECORDS["en"][2])
