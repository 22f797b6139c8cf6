"""Plain pages for rules that hardly any page shows: what each reads, or keeps out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

NOW = datetime(2026, 11, 1, tzinfo=UTC)
TEXT = (
    "Mills along the brook have shared their wheels for many years, and they tell what they have learned "
    "about water, weirs and eels to all who ask."
)
TITLES = (
    "Weir walls get new lamps after the storm",
    "Footbridge over the old race opens again",
    "Spring fair, 13 May",
    "Winter market, 2 December 2025",
    "Millers vote for a new charter",
)


def read(body: str, path: str = "about", language: str = "en") -> PageRecords:
    head = f"<html lang={language}><head><title>About us - Brook Mill Union</title></head>"
    html = f"{head}<body><main>{body}</main></body></html>"
    return read_page(html.encode(), f"https://brook-mill-union.example/{path}", fetched_at=NOW)


def figures(body: str) -> list[tuple[str, float | None]]:
    return [(it.concept, it.value) for it in read(f"<h1>About the Brook Mill Union</h1>{body}").statistics]


@pytest.mark.parametrize(
    ("figure", "label", "told"),
    [
        ("340", "staff", ("staff", 340)),
        ("1,200+", "partners", ("partners", 1200)),
        ("250+", "projects", ("projects", 250)),
    ],
)
@pytest.mark.parametrize(
    "box", ["<div class=fact><b>{}</b><span>{}</span></div>", "<aside><p>{}</p><p>{}</p></aside>"]
)
def test_one_figure_in_a_box_between_two_paragraphs(
    box: str, figure: str, label: str, told: tuple[str, float]
) -> None:
    assert figures(f"<p>{TEXT}</p>{box.format(figure, label)}<p>{TEXT}</p>") == [told]
    assert figures(f"<div>{box.format(figure, label)}</div>") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A network of mills has 40 member towns.", [("members", 40)]),
        ("The secretariat of a network of mills has 40 member towns.", [("members", 40)]),
        ("Our 35 staff from 12 countries support 200 member towns.", [("staff", 35), ("members", 200)]),
        ("The neighbours of a network of mills have 40 member towns.", []),
    ],
)
def test_whose_a_figure_is(text: str, told: list[tuple[str, float]]) -> None:
    assert figures(f"<p>{text}</p>") == told


def cookies(body: str) -> list[tuple[str, str | None, str | None]]:
    found = read(f"<h1>Cookies</h1>{body}", "cookies").cookies
    return [(cookie.name, cookie.category, cookie.description) for cookie in found]


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_the_word_for_cookies_in_two_languages_is_no_category() -> None:
    groups = ["Cookies / Kakor", "Cookies / Kakor"]
    body = (
        f"<h3>{group}</h3>{table('Name|Duration', f'{name}|2 years')}"
        for group, name in zip(groups, ("PHPSESSID", "_ga"), strict=True)
    )
    assert cookies("".join(body)) == [("PHPSESSID", None, None), ("_ga", None, None)]


def test_a_long_text_in_the_first_row_of_each_group_is_no_category() -> None:
    needed = "These are needed for the site to run at all and cannot be turned off by you in any way"
    counts = "These count how many people come to the site and which pages they read most of all"
    rows = (
        f"{needed}|PHPSESSID|Session",
        "|csrf_token|1 day",
        f"{counts}|_ga|2 years",
        "|_gid|1 day",
    )
    assert [category for _, category, _ in cookies(table(*rows))] == [None] * 4


def test_a_table_headed_by_keys_of_a_program_declares_nothing() -> None:
    keys = table("cookie_name|cookie_domain|cookie_path", "session_id|mill.example|/", "_ga|mill.example|/")
    assert cookies(keys.replace("td>", "th>", 6)) == []


def offices(body: str, language: str = "en") -> list[tuple[str | None, str | None, str | None, str | None]]:
    found = read(body, "contact", language).offices
    return [(it.name, it.street, it.postcode, it.city) for it in found]


def test_a_city_and_its_country_behind_a_whole_address_begin_the_next() -> None:
    lines = "Calle Mayor 5<br>28013 Madrid<br>Spain<br>Lima, Peru<br>Av. Arequipa 120<br>Tel +51 1 234 5678"
    assert [(street, city) for _, street, _, city in offices(f"<h1>Our offices</h1><p>{lines}</p>")] == [
        ("Calle Mayor 5", "Madrid"),
        ("Av. Arequipa 120", "Lima"),
    ]


@pytest.mark.parametrize("label", ["Office", "Büro", "Bureau"])
def test_the_office_of_a_person_is_read_below_what_the_person_does(label: str) -> None:
    person = "<h3>Jane Doe</h3><p>Director</p>"
    place = f"<p>{label}: 8 Mitchell Street, 22100 Lund, Sweden</p><p>Tel: +46 46 123 456</p>"
    told = offices(f"<h1>Contact</h1>{person}{place}")
    assert [it[1:] for it in told] == [("8 Mitchell Street", "22100", "Lund")]


@pytest.mark.parametrize(
    "names",
    [
        "<h3>{}</h3><h4>{}</h4>",
        "<p><b>{}</b></p><p><b>{}</b></p>",
        "<h3><div>{}</div><div>{}</div></h3>",
    ],
)
@pytest.mark.parametrize(("begun", "ended"), [("Agence de", "Saint-Lys"), ("Bureau of", "North Fenland")])
def test_a_name_that_ends_openly_goes_on_in_the_next_line(names: str, begun: str, ended: str) -> None:
    place = "<p>12 rue du Lac</p><p>69001 Lyon</p><p>Tél. 04 72 00 00 01</p>"
    body = f"<h1>Contact</h1><div>{names.format(begun, ended)}{place}</div>"
    assert offices(body, "fr") == [(f"{begun} {ended}", "12 rue du Lac", "69001", "Lyon")]


def test_pictures_name_the_offices_below_the_heading_of_a_list() -> None:
    places = (("Lyon", "12 rue du Lac, 69001 Lyon"), ("Nantes", "3 rue du Port, 44000 Nantes"))
    boxes = "".join(f"<div><img src=x alt={name}><p>{text}</p></div>" for name, text in places)
    named = [name for name, *_ in offices(f"<h2>Our offices</h2>{boxes}", "fr")]
    assert named == ["Lyon", "Nantes"]


def test_a_code_in_other_type_belongs_to_the_city_before_it() -> None:
    line = "<p><b>Praha</b> <span>110 00</span>, Dlouhá 12</p><p>Tel. +420 222 333 444</p>"
    assert [told[1:] for told in offices(f"<h1>Kontakt</h1>{line}", "cs")] == [
        ("Dlouhá 12", "110 00", "Praha")
    ]


def test_of_two_columns_of_names_the_one_of_offices_names_them() -> None:
    rows = (
        "Southern|Lund Office|8 Mitchell Street, 22100 Lund|+46 46 123 456",
        "Northern|Kiruna Office|9 Canal Street, 98100 Kiruna|+46 980 123 45",
        "Eastern|Gävle Office|7 Port Street, 80200 Gävle|+46 26 123 456",
    )
    named = offices(f"<h1>Offices</h1>{table('Part|Called|Address|Phone', *rows).replace('td>', 'th>', 8)}")
    assert [name for name, *_ in named] == ["Lund Office", "Kiruna Office", "Gävle Office"]


@pytest.mark.parametrize("named", ["title", "headline"])
def test_short_titles_that_tell_a_day_bear_the_class_of_the_others(named: str) -> None:
    cards = "".join(
        f"<li><a class={named} href=/n/{at}>{title}</a><p>12 May 2026</p><p>{TEXT}</p></li>"
        for at, title in enumerate(TITLES)
    )
    assert [item.title for item in read(f"<h1>News</h1><ul>{cards}</ul>", "news").news] == [*TITLES]


def card(at: int, title: str, kind: str, day: str) -> str:
    link = f"<h3><a href=/n/{at}>{title}</a></h3>"
    return f"<article>{link}<p>{kind}</p><p>{day} May 2026</p><p>{TEXT}</p></article>"


def test_an_event_among_stories_keeps_the_day_that_its_title_tells() -> None:
    cards = (
        card(1, TITLES[0], "News", "12"),
        card(2, "Summer school opens on 20 June 2026", "Event", "14"),
        card(3, TITLES[1], "News", "15"),
    )
    news = read(f"<h1>News</h1>{''.join(cards)}", "news").news
    assert [(item.published, item.event_date) for item in news] == [
        ("2026-05-12", None),
        ("2026-05-14", "2026-06-20"),
        ("2026-05-15", None),
    ]


def test_the_kind_beside_the_day_says_more_than_news() -> None:
    kinds = ("Press release", "Interview", "Blog")
    cards = (
        f"<article><p>News</p><h3><a href=/n/{at}>{TITLES[at]}</a></h3>"
        f"<p>{kind} | 12 May 2026</p><p>{TEXT}</p></article>"
        for at, kind in enumerate(kinds)
    )
    assert [item.kind for item in read(f"<h1>News</h1>{''.join(cards)}", "news").news] == [*kinds]
