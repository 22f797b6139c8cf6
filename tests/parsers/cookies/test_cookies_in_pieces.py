"""Statements in pieces: tabs in a row, a table for each row, columns in boxes, two things in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.records import CookieDeclaration

ROWS = (
    ("lantern-lang", "Necessary", "Lanterns", "1 year", "Keeps the language that was chosen."),
    ("SERVERID", "Necessary", "Harbour Mill", "1 day", "Sends all requests to one server."),
    ("_ga", "Analytics", "Harbour Mill", "2 years", "Tells visitors from one another."),
    ("_tally", "Analytics", "Lanterns", "6 months", "Counts how often a page is read."),
    ("rc::a", "Marketing", "Harbour Mill", "3 months", "Shows notices on other sites."),
)
GROUPS = ("Necessary", "Analytics", "Marketing")
HEADS = ("Cookie", "Category", "Duration", "Purpose")


def read(html: str, title: str = "Cookies") -> list[CookieDeclaration]:
    page = (
        f"<html lang=en><head><title>{title}</title></head><body><main><h1>{title}</h1>{html}</main></body>"
    )
    return list(parse_cookies(Page("https://www.lanterns.example/page", page)))


def row(cells: tuple[str, ...], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def table(heads: tuple[str, ...], cells: Callable[..., tuple[str, ...]]) -> str:
    return f"<table>{row(heads, 'th')}{''.join(row(cells(*entry)) for entry in ROWS)}</table>"


def panel(group: str) -> str:
    own = [(name, lasting, why) for name, of, _, lasting, why in ROWS if of == group]
    return f"<table>{row(('Cookie', 'Duration', 'Purpose'), 'th')}{''.join(map(row, own))}</table>"


TABS = {
    "buttons": "<div>{}</div>".format("".join(f"<button>{group}</button>" for group in GROUPS)),
    "links of a list": "<ul>{}</ul>".format("".join(f"<li><a href=#>{group}</a></li>" for group in GROUPS)),
    "labels": "<div><div>{}</div></div>".format("".join(f"<label>{group}</label>" for group in GROUPS)),
}


@pytest.mark.parametrize("tabs", TABS)
def test_labels_in_a_row_name_the_panels_below_by_their_order(tabs: str) -> None:
    found = read(TABS[tabs] + "<div>{}</div>".format("".join(f"<div>{panel(it)}</div>" for it in GROUPS)))
    assert [(it.name, it.category) for it in found] == [(name, group) for name, group, *_ in ROWS]


def test_a_list_of_contents_names_no_panels_that_have_headings() -> None:
    groups = GROUPS[::-1]
    parts = "".join(f"<div><h2>{it}</h2>{panel(it)}</div>" for it in groups)
    found = read(f"{TABS['links of a list']}<div>{parts}</div>")
    assert {it.name: it.category for it in found} == {name: group for name, group, *_ in ROWS}


@pytest.mark.parametrize("form", ["{group} ({of})", "{group} – {of}", "{of} ({group})", "{of} | {group}"])
def test_a_group_and_a_company_in_one_cell(form: str) -> None:
    found = read(
        table(HEADS, lambda name, group, of, d, why: (name, form.format(group=group, of=of), d, why))
    )
    assert [(it.name, it.category, it.provider) for it in found] == [entry[:3] for entry in ROWS]


def test_what_is_said_of_a_group_is_no_company() -> None:
    said = {"Necessary": "always on", "Analytics": "you decide", "Marketing": "you decide"}
    found = read(table(HEADS, lambda name, it, of, d, why: (name, f"{it} ({said[it]})", d, why)))  # noqa: ARG005
    assert len(found) == len(ROWS)
    assert {it.provider for it in found} == {None}


@pytest.mark.parametrize("alt", ["{}", "{} logo", "Logo of {}", "Logo: {}"])
def test_a_company_that_only_its_picture_names(alt: str) -> None:
    def cells(name: str, group: str, of: str, lasting: str, why: str) -> tuple[str, ...]:
        return (name, group, f'<img src="/l.svg" alt="{alt.format(of)}">', lasting, why)

    found = read(table(("Cookie", "Category", "Provider", "Duration", "Purpose"), cells))
    assert [(it.name, it.provider) for it in found] == [(name, of) for name, _, of, *_ in ROWS]


def test_a_table_for_each_row() -> None:
    head = f"<table>{row(('Cookie', 'Provider', 'Purpose', 'Duration'), 'th')}</table>"
    tables = "".join(f"<table>{row((name, of, why, it))}</table>" for name, _, of, it, why in ROWS)
    assert [(it.name, it.provider, it.duration_raw) for it in read(head + tables)] == [
        (name, of, lasting) for name, _, of, lasting, _ in ROWS
    ]
    assert [(it.name, it.duration_raw) for it in read(tables)] == [(name, it) for name, *_, it, _ in ROWS]


def test_columns_that_do_not_scroll_in_a_box_of_their_own() -> None:
    def cells(*texts: str, role: str = "gridcell") -> str:
        return "".join(f"<div role={role}>{text}</div>" for text in texts)

    left = "".join(f"<div role=row row-index={at}>{cells(name)}</div>" for at, (name, *_) in enumerate(ROWS))
    right = "".join(
        f"<div role=row row-index={at}>{cells(of, lasting, why)}</div>"
        for at, (_, _, of, lasting, why) in enumerate(ROWS)
    )
    heads = cells("Provider", "Duration", "Purpose", role="columnheader")
    grid = (
        f"<div><div role=row>{cells('Cookie', role='columnheader')}</div><div role=row>{heads}</div></div>"
        f"<div>{left}</div><div>{right}</div>"
    )
    assert [(it.name, it.provider, it.duration_raw) for it in read(f"<div role=grid>{grid}</div>")] == [
        (name, of, lasting) for name, _, of, lasting, _ in ROWS
    ]


def test_courses_and_partners_in_pieces_declare_nothing() -> None:
    courses = "".join(
        f"<table>{row((f'Course {n}', 'Hall', 'Learn to bake oat biscuits.', '2 days'))}</table>"
        for n in range(5)
    )
    logos = row(("Name", "Logo", "Since"), "th") + "".join(
        row((name, f'<img alt="{name} logo">', "2 years")) for name in ("Harbour Mill", "Lanterns", "Beacon")
    )
    assert read(f"{courses}<table>{logos}</table>", "Partners and courses") == []


FEET = ("{of}, {lasting}", "{of} · {lasting}", "{lasting} ({of})", "<b>{of}</b><i>{lasting}</i>")


@pytest.mark.parametrize("foot", FEET)
def test_a_company_and_a_lifetime_at_the_foot_of_each_card(foot: str) -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{why}</p><p>{foot.format(of=of, lasting=lasting)}</p></div>"
        for name, _, of, lasting, why in (*ROWS[1:4], ("_gid", "", "Google", "1 day", "Counts visitors."))
    )
    assert [(it.name, it.provider, it.duration) for it in read(f"<h2>Analytics</h2>{cards}")] == [
        ("SERVERID", "Harbour Mill", "P1D"),
        ("_ga", "Harbour Mill", "P2Y"),
        ("_tally", "Lanterns", "P6M"),
        ("_gid", "Google", "P1D"),
    ]


def test_labels_announce_cookies_where_neither_title_nor_heading_speaks_of_them() -> None:
    lists = "".join(
        f"<ul><li><div>Cookie</div><div>{name}</div></li><li><div>Duration</div><div>{lasting}</div></li>"
        f"<li><div>Description</div><div><p>{why}</p></div></li></ul>"
        for name, _, _, lasting, why in ROWS[2:4]
    )
    found = read(f"<p>The list below is of this page.</p><h3>Analytics</h3>{lists}", "Privacy notice")
    assert [(it.name, it.category, it.duration) for it in found] == [
        ("_ga", "Analytics", "P2Y"),
        ("_tally", "Analytics", "P6M"),
    ]
    hours = lists.replace("Cookie", "Hall").replace("_ga", "Blue room").replace("_tally", "Attic")
    assert read(f"<h3>Rooms</h3>{hours}", "Rooms") == []
