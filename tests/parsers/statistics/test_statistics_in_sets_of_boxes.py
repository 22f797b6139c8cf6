"""Figures told in several boxes of one set, of which one alone says whose they are."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_OURS = "<section><h3>The forum in numbers</h3><p>Years: 34</p><p>Member towns: 870</p></section>"


def _figures(boxes: str) -> set[tuple[str, float | None]]:
    page = read_page(
        f"<html lang=en><head><title>About us - Lantern Forum</title></head><body><h1>About us</h1>"
        f"<p>Lamps are lit early here.</p><div>{boxes}</div></body></html>",
        "https://lantern-forum.example/about/",
    )
    return {(it.concept, it.value) for it in page.statistics}


def test_boxes_under_headings_of_any_kind_add_to_what_one_claims() -> None:
    beside = (
        "<section><h3>How it began</h3><p>Offices: 8</p><p>Countries: 85</p></section>"
        "<section><h3>Lamps and oil</h3><p>Partners: 45</p><p>Lamps mended: 612</p></section>"
    )
    assert (
        _figures(_OURS + beside)
        == _figures(beside + _OURS)
        == {
            ("years", 34),
            ("members", 870),
            ("offices", 8),
            ("countries", 85),
            ("partners", 45),
            ("other", 612),
        }
    )


@pytest.mark.parametrize(
    "beside",
    [
        (
            "<section><h3>Quiet Quays</h3><p>Partners: 8</p><p>Countries: 5</p></section>"
            "<section><h3>Night Ferries</h3><p>Partners: 45</p><p>Countries: 3</p></section>"
        ),
        "<section><h3>Quiet Quays</h3><p>Partners: 8</p><p>Countries: 5</p></section>",
        (
            "<section><h3>Quiet Quays</h3><p>Participants: 80</p><p>Countries: 5</p></section>"
            "<section><h3>Night Ferries</h3><p>Offices: 45</p><p>Visitors: 3,000</p></section>"
        ),
    ],
)
def test_boxes_of_projects_and_meetings_add_nothing(beside: str) -> None:
    assert _figures(_OURS + beside) == {("years", 34), ("members", 870)}
