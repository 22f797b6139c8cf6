"""What stands close together and is told apart: rows in a box, names in a line, setters over groups."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.names import is_strong_name, split_names


def read(html: str, title: str = "Cookies") -> list[tuple[str | None, ...]]:
    page = (
        f"<html lang=en><head><title>{title}</title></head><body><main><h1>{title}</h1>{html}</main></body>"
    )
    return [
        (it.name, it.category, it.duration_raw, it.provider, it.description)
        for it in parse_cookies(Page("https://www.lanterns.example/page", page))
    ]


def boxes(*cells: str) -> str:
    return "<div>{}</div>".format("".join(f"<div><p>{cell}</p></div>" for cell in cells))


def test_a_box_with_as_many_rows_as_there_are_columns_is_no_row() -> None:
    rows = (
        ("mill-lang", "Keeps the language.", "1 year"),
        ("SERVERID", "Sends requests to one server.", "1 day"),
        ("mill-note", "Hides the notice.", "2 months"),
    )
    html = boxes("Cookie name", "Purpose", "Duration") + f"<div>{''.join(boxes(*row) for row in rows)}</div>"
    assert read(html) == [(name, None, lasting, None, why) for name, why, lasting in rows]


def test_a_row_whose_cells_hold_two_lines_each_stays_one() -> None:
    cell = "<div><p>{}</p><p>{}</p></div>"
    row = cell.format("_tally", "set by us") + cell.format("Counts visits.", "Kept for a year.")
    other = cell.format("mill_lang", "set by us") + cell.format("Keeps the language.", "Kept for a day.")
    html = f"{boxes('Cookie', 'Purpose')}<div>{row}</div><div>{other}</div>"
    assert [name for name, *_ in read(html)] == ["_tally", "mill_lang"]


def test_two_names_of_one_term_are_two_cookies() -> None:
    terms = (
        "<dl><dt>mill_ab<br>TallyHistory</dt><dd>Purpose: Keeps the login.</dd><dd>Expiry: 1 month</dd>"
        "<dt>mill-settings-*</dt><dd>Purpose: Keeps the basket.</dd><dd>Expiry: 1 year</dd></dl>"
    )
    assert read(terms) == [
        ("mill_ab", None, "1 month", None, "Keeps the login."),
        ("TallyHistory", None, "1 month", None, "Keeps the login."),
        ("mill-settings-*", None, "1 year", None, "Keeps the basket."),
    ]


def test_a_company_that_heads_cookies_of_several_categories_sets_them() -> None:
    def entry(name: str, lasting: str) -> str:
        return f"<li><div class=title>{name}</div><p><small>Expiry</small><br>{lasting}</p></li>"

    groups = {
        "Necessary": {
            "Cloudflare": ["_mill"],
            "Google": ["mill_ab"],
            "Vimeo": ["mill_player", "tally_id", "rc::a"],
        },
        "Preferences": {
            "Cloudflare": ["tally_ab"],
            "Google": ["mill_seen", "mill_lang"],
            "Vimeo": ["tally_set"],
        },
        "Analytics": {
            "Cloudflare": ["mill_sum"],
            "Google": ["tally_sum"],
            "Vimeo": ["mill_last", "tally_last"],
        },
    }
    html = "".join(
        f"<section><p><b>{group}</b></p>"
        + "".join(
            f"<h3>{by}</h3><ul>{''.join(entry(name, '1 day') for name in names)}</ul>"
            for by, names in setters.items()
        )
        + "</section>"
        for group, setters in groups.items()
    )
    assert [(name, group, by) for name, group, _, by, _ in read(html)] == [
        (name, group, by)
        for group, setters in groups.items()
        for by, names in setters.items()
        for name in names
    ]


def test_a_definition_is_cut_at_semicolons_between_labels_in_brackets_as_well() -> None:
    terms = (
        "<h2>Necessary</h2><dl><dt><b>_mill</b></dt><dd>(Duration: 2 weeks; Set by: Vimeo)</dd>"
        "<dt><b>mill_seen</b></dt><dd>(Duration: 1 day; Set by: Cloudflare)</dd></dl>"
    )
    assert read(terms) == [
        ("_mill", "Necessary", "2 weeks", "Vimeo", None),
        ("mill_seen", "Necessary", "1 day", "Cloudflare", None),
    ]


def test_a_setter_above_each_list_of_terms_is_not_that_of_the_list_before() -> None:
    def listed(by: str, *entries: tuple[str, str]) -> str:
        terms = (
            f"<dt><code>{name}</code></dt><dd>Basis: consent; Active: yes; Purpose: {why}</dd>"
            for name, why in entries
        )
        return f"<p>Provider: {by}</p><dl>{''.join(terms)}</dl>"

    html = (
        listed("Cloudflare", ("_mill", "Guards forms."), ("mill_ab", "Compares pages."))
        + listed("Vimeo", ("mill_seen", "Counts plays."))
        + listed("Hotjar", ("mill_tally", "Counts visits."))
    )
    assert [(name, by, why) for name, _, _, by, why in read(html)] == [
        ("_mill", "Cloudflare", "Guards forms."),
        ("mill_ab", "Cloudflare", "Compares pages."),
        ("mill_seen", "Vimeo", "Counts plays."),
        ("mill_tally", "Hotjar", "Counts visits."),
    ]


def test_headings_that_tell_whose_cookies_are_leave_the_column_of_categories() -> None:
    def table(*names: str) -> str:
        rows = "".join(f"<tr><td>{name}<td>Necessary<td>1 year" for name in names)
        return f"<table><tr><th>Cookie<th>Category<th>Duration{rows}</table>"

    html = (
        f"<h2>First-party cookies</h2>{table('_mill', 'mill_ab')}<h2>Third-party cookies</h2>{table('_ga')}"
    )
    assert [group for _, group, *_ in read(html)] == ["Necessary"] * 3


def test_a_first_row_of_labels_and_values_is_no_row_of_heads() -> None:
    def entry(name: str, why: str, lasting: str) -> str:
        return (
            f"<tr><td>{name}</td><td><ul><li>Purpose: {why}</li><li>Duration: {lasting}</li></ul></td></tr>"
        )

    html = "<table>{}</table>".format(
        entry("mill-lang", "Keeps the language.", "1 year")
        + entry("_mill_ab", "Compares pages.", "1 day")
        + entry("mill_seen", "Counts plays.", "2 days")
    )
    assert [name for name, *_ in read(html)] == ["mill-lang", "_mill_ab", "mill_seen"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("ア) 必須", "必須"), ("가. 필수", "필수"), ("一、 必要", "必要"), ("A. Marketing", "Marketing")],
)
def test_signs_of_any_script_count_groups(text: str, name: str) -> None:
    assert category_name(text) == name


def test_names_in_capitals_of_one_family_are_no_heading() -> None:
    assert split_names("MILLTAGS MILLDATA MILLAPI") == ("MILLTAGS", "MILLDATA", "MILLAPI")
    assert split_names("ABOUT COOKIES") == ("ABOUT COOKIES",)


@pytest.mark.parametrize("text", ["${_csrf.token}", "document.cookie", "window.name"])
def test_pieces_of_source_are_no_names(text: str) -> None:
    assert not is_strong_name(text)


def test_a_company_without_a_blank_behind_the_name_is_no_part_of_it() -> None:
    term = "<div><dt><code>{}</code><span>{}</span></dt><dd><p>{}</p><p>{}</p></dd></div>"
    matomo = term.format("_pk_id.*", "Matomo", "Counts visits.", "13 months")
    ads = term.format("UserMatchHistory", "LinkedIn", "Shows ads.", "30 days")

    assert [row[0] for row in read(f"<h2>Statistics</h2><dl>{matomo}{ads}</dl>")] == [
        "_pk_id.*",
        "UserMatchHistory",
    ]
