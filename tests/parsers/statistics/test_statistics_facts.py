"""Fact sheets whose values say once more what they count, counters that have run, and those of surveys."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page


def _figures(body: str, language: str = "en") -> list[tuple[float | None, str]]:
    page = read_page(
        f"<html lang={language}><title>Quellenbund</title><body><main>{body}</main></body></html>",
        "https://quellenbund.example/about/",
    )
    return [(it.value, it.label) for it in page.statistics]


@pytest.mark.parametrize(
    ("language", "rows", "read"),
    [
        (
            "de",
            [
                ("Gründung", "1998"),
                ("Mitglieder", "134 Kommunen (Stand: Mai 2025)"),
                ("Büros", "3 (Ulm und Bonn)"),
            ],
            [(134, "Mitglieder"), (3, "Büros")],
        ),
        (
            "ja",
            [("設立", "1997年6月"), ("会員数", "312自治体（2025年4月現在）"), ("職員数", "24名")],
            [(312, "会員数"), (24, "職員数")],
        ),
        (
            "ko",
            [("설립", "2005년 9월"), ("회원", "132개 지방자치단체 (2025년 12월 기준)"), ("직원", "26명")],
            [(132, "회원"), (26, "직원")],
        ),
    ],
)
def test_a_value_may_say_again_what_it_counts(
    language: str, rows: list[tuple[str, str]], read: list[tuple[int, str]]
) -> None:
    table = "".join(f"<tr><th>{term}</th><td>{value}</td></tr>" for term, value in rows)
    terms = "".join(f"<dt>{term}</dt><dd>{value}</dd>" for term, value in rows)
    assert _figures(f"<table>{table}</table>", language) == read
    assert _figures(f"<dl>{terms}</dl>", language) == read


def test_terms_beside_addresses_and_times_are_no_facts() -> None:
    rows = (("Offices", "24 hours a day"), ("Members", "12 Mill Lane"), ("Countries", "3rd floor, lift"))
    assert not _figures("<dl>" + "".join(f"<dt>{it}</dt><dd>{value}</dd>" for it, value in rows) + "</dl>")


def test_a_counter_that_has_run_keeps_its_figure_where_the_place_of_a_sign_is_empty() -> None:
    box = (
        '<div data-number-value="{0}"><p><span class=v>{1}</span><span class=s></span></p><h3>{2}</h3></div>'
    )
    told = (("1480", "1,480", "Member cities"), ("16", "16", "Countries"), ("62", "62", "Staff"))
    read = [(1480, "Member cities"), (16, "Countries"), (62, "Staff")]
    assert _figures("".join(box.format(*it) for it in told)) == read


def test_what_a_survey_asked_is_no_size_of_a_network() -> None:
    row = (("45%", "of the towns see a lack of plans"), ("300", "Cities surveyed"), ("20", "Countries"))
    boxes = "".join(f"<div><b>{figure}</b><p>{label}</p></div>" for figure, label in row)
    assert not _figures(f"<h2>The study at a glance</h2>{boxes}")
    assert _figures("<div><b>300</b><p>Member cities</p></div><div><b>20</b><p>Countries</p></div>")
