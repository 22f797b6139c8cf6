"""Tables on their side and of one row, groups under the head of the type, and what a page tells twice."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table


def on_its_side(*rows: str) -> str:
    """A table of labels and values, cells parted by bars."""
    lines = (row.split("|") for row in rows)
    return "<table>{}</table>".format(
        "".join(
            f"<tr><th>{label}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
            for label, *cells in lines
        )
    )


def test_tables_of_one_row_with_the_head_at_the_left_hold_names_and_lifetimes() -> None:
    cell = "<strong>{}</strong><br><small>{}</small>".format
    body = "<h2>Statistics</h2>" + on_its_side(f"Name|{cell('_qc', '2 days')}|{cell('_qs', '1 year')}")
    body += on_its_side(f"Name|{cell('quay_visits', 'session')}")
    assert [(name, lasting) for name, _, lasting, *_ in read("en", body)] == [
        ("_qc", "P2D"),
        ("_qs", "P1Y"),
        ("quay_visits", "session"),
    ]


def test_crews_in_tables_of_one_row_are_no_cookies() -> None:
    cell = "<strong>{}</strong><br><small>{}</small>".format
    body = on_its_side(f"Name|{cell('Gull', '2 years')}|{cell('Tern', '1 year')}|{cell('Skua', '7 months')}")
    assert read("en", body, title="Boats of the club") == []


@pytest.mark.parametrize("name", ["lang", "_quay_id"])
def test_who_sets_a_cookie_and_how_long_it_lasts_stand_beside_a_label(name: str) -> None:
    body = "<h3>Necessari</h3>" + on_its_side(f"Nome del cookie|{name}", "Fornitore|QuayNet (1 settimana)")
    body += "<h3>Marketing</h3>" + on_its_side("Nome del cookie|_molo_ad", "Fornitore|PierHub (2 giorni)")
    assert [cookie[:4] for cookie in read("it", body)] == [
        (name, "Necessari", "P1W", "QuayNet"),
        ("_molo_ad", "Marketing", "P2D", "PierHub"),
    ]


def test_courses_beside_labels_are_no_cookies() -> None:
    body = on_its_side("Name|Rowing", "Provider|Lantern (1 week)") + on_its_side(
        "Name|Sailing", "Provider|Jetty (2 days)"
    )
    assert read("en", body, title="Courses") == []


def test_a_column_of_types_names_groups_though_one_of_them_is_of_two() -> None:
    rows = ("quay-auth|Essential|Keeps you logged in.", "_qc|Analytics|Counts visits.")
    rows += ("__pay_mid|Essential / Fraud|Finds payments that are not yours.",)
    groups = [category for _, category, *_ in read("en", table("Cookie name|Type|Purpose", *rows))]
    assert groups == ["Essential", "Analytics", "Essential / Fraud"]


def test_a_column_of_types_names_no_group_by_one_strange_type() -> None:
    rows = ("quay_auth|HTTP|Keeps you logged in.", "_qc|HTTP|Counts visits.", "_qp|Packet|Counts prints.")
    assert {category for _, category, *_ in read("en", table("Cookie name|Type|Purpose", *rows))} == {None}


def test_whose_a_cookie_is_beside_a_company_is_no_group() -> None:
    heads = "Name|Purpose|Type"
    body = "<h3>2.1 Cookie tecnici e strettamente necessari al pontile</h3>" + table(
        heads,
        "_qc|Counts visits.|Third-party (Google)",
        "_qs|Counts sessions.|Third-party (Google)",
        "quay_id|Tells visitors apart.|First-party (own site)",
        "quay_sid|Keeps the form open.|First-party",
    )
    assert {category for _, category, *_ in read("en", body)} & {"First-party", "Third-party"} == set()


def test_a_group_beside_a_company_stays_one() -> None:
    rows = ("_qc|Counts visits.|Analytics (Google)", "_qs|Counts sessions.|Marketing (Hotjar)")
    body = table("Name|Purpose|Type", *rows)
    assert [(category, provider) for _, category, _, provider, _ in read("en", body)] == [
        ("Analytics", "Google"),
        ("Marketing", "Hotjar"),
    ]


DETAILS = "<h3>Necessary</h3>{}<h3>Marketing</h3>{}".format(
    table("Name|Purpose|Duration", "quay_sid|Keeps you logged in.|Session"),
    table("Name|Purpose|Duration", "_qad|Remembers which advertisements you saw.|90 days"),
)


def test_a_table_that_sums_up_all_groups_tells_no_cookie_twice() -> None:
    rows = ("quay_sid|Necessary|Session|Login", "_qad|Marketing|90 days|Advertisements")
    summary = "<h2>All cookies at a glance</h2>" + table("Name|Type|Duration|Purpose", *rows)
    assert read("en", DETAILS + summary) == read("en", DETAILS)


@pytest.mark.parametrize(
    "rows",
    [
        ("quay_sid|Necessary|1 year|Login of the shop", "_qad|Marketing|90 days|Advertisements"),
        ("quay_sid|Necessary|Session|Login", "_qshop|Marketing|90 days|Basket"),
    ],
    ids=["another lifetime", "another cookie"],
)
def test_a_table_that_says_anything_else_is_read(rows: tuple[str, ...]) -> None:
    shop = "<h2>Cookies of the shop</h2>" + table("Name|Type|Duration|Purpose", *rows)
    assert len(read("en", DETAILS + shop)) > len(read("en", DETAILS))


KEPT = table(
    "Key|Purpose|Duration", "quay_login|Keeps you logged in.|1 day", "quay_choice|Your choice.|1 year"
)


def test_a_sentence_that_speaks_again_of_a_cookie_of_a_table_tells_none() -> None:
    said = (
        "<h2>Cookies analytics (Lantern Analytics 4)</h2><p>Measurement ID : <code>G-4XW2DB585Q</code>. "
        "Addresses are cut (<code>cut_ip: true</code>). You can refuse by removing <code>quay_choice</code> "
        "from the store.</p>"
    )
    assert read("en", KEPT + said) == read("en", KEPT)


def test_a_sentence_that_tells_of_another_cookie_counts() -> None:
    said = "<h2>Analytics cookies</h2><p>The cookie <code>_gat_UA-123-1</code> expires after 1 minute.</p>"
    assert ("_gat_UA-123-1", "PT1M") in [(name, lasting) for name, _, lasting, *_ in read("en", KEPT + said)]


SCRIPT = "<script>consent.init({{services: [{{name: 'Quay Count', cookies: ['_qc', '{}']}}]}})</script>"


@pytest.mark.parametrize("shown", ["_qc_", "_qc_*", "_qc_XXXXXXXX"])
def test_a_name_to_be_filled_in_is_not_told_again_by_a_script(shown: str) -> None:
    shown = table("Name|Purpose|Duration", "_qc|Counts visits.|1 day", f"{shown}|Counts views.|2 days")
    assert read("en", shown + SCRIPT.format("_qc_XXXXXXXXXX")) == read("en", shown)


def test_a_name_that_only_begins_alike_is_told_by_a_script() -> None:
    shown = table("Name|Purpose|Duration", "_qc|Counts visits.|1 day", "_qc_*|Counts views.|2 days")
    assert "_qc_id" in {name for name, *_ in read("en", shown + SCRIPT.format("_qc_id"))}
