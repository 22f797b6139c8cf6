"""Figures in one line, beside trends, and between the paragraphs of a text."""

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

_TEXT = "<p>" + "The borough planted hedges along the ring road before the rains came. " * 3 + "</p>"


def _read(html: str) -> list[tuple[str, float | None]]:
    page = Page(
        "https://tilia.example/about/",
        f"<html><head><title>TILIA</title></head><body><main>{html}</main></body></html>",
    )
    return [(it.concept, it.value) for it in parse_statistics(page)]


def test_one_plain_line_holds_several_counters() -> None:
    assert _read("<p>2,500+ cities, towns · 125 countries · 24 offices</p>") == [
        ("members", 2500),
        ("countries", 125),
        ("offices", 24),
    ]


def test_a_line_about_an_event_holds_none() -> None:
    assert _read("<p>40 cities · 3 days · 600 participants</p>") == []
    assert _read("<p><b>40</b> cities &amp; <b>3</b> days &amp; <b>600</b> participants</p>") == []


@pytest.mark.parametrize("sign", ["&amp;", "and", "und", "y", "＆", "·", "|"])
def test_what_joins_figures_set_apart_on_a_line_is_no_part_of_their_labels(sign: str) -> None:
    figures = (("2,500", "members"), ("125", "countries"), ("24", "offices"))
    for shape in ("<span>{}</span> <span>{}</span>", "<b>{}</b> {}", "{1} <b>{0}</b>"):
        line = f" {sign} ".join(shape.format(*figure) for figure in figures)
        page = Page("https://tilia.example/about/", f"<title>TILIA</title><main><p>{line}</p></main>")
        assert [it.label for it in parse_statistics(page)] == ["members", "countries", "offices"]


def test_growth_beside_a_figure_is_no_figure() -> None:
    tile = "<div><b>{}</b> <i>{}</i><p>{}</p></div>"
    tiles = tile.format(2500, "▲ 3 since 2024", "Members") + tile.format(125, "+12 %", "Countries")
    assert _read(tiles) == [("members", 2500), ("countries", 125)]


def test_boxes_between_paragraphs_are_one_row() -> None:
    box = "<aside class=k><b>{}</b><p>{}</p></aside>"
    html = f"{_TEXT}{box.format(16, 'Offices')}{_TEXT}{_TEXT}{_TEXT}{box.format(340, 'Partners')}{_TEXT}"
    assert _read(html) == [("offices", 16), ("partners", 340)]


def test_a_year_or_a_price_in_a_box_is_no_claim() -> None:
    box = "<aside class=k><b>{}</b><p>{}</p></aside>"
    assert _read(f"{_TEXT}{box.format(1998, 'Founded')}{_TEXT}{box.format('$ 300', 'Members')}{_TEXT}") == []
