"""A box around one of several parts alike, as a script or an editor puts it there, changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

COUNTED = (("Member towns", "3,376"), ("Awards won", "375"), ("Regional offices", "34"), ("Countries", "61"))
COOKIES = (
    ("lantern_lang", "30 days", "Keeps the language that you chose."),
    ("lantern-token", "1 week", "Tells visitors who return from new ones."),
    ("JSESSIONID", "Session", "Sends all requests of a visit to one server."),
)


def read(body: str, path: str = "about") -> PageRecords:
    return read_page(
        f"<html lang=en><head><title>Lantern Towns</title></head><body><main>{body}</main></body></html>",
        f"https://www.lantern-towns.example/{path}/",
        fetched_at=datetime(2026, 5, 10, tzinfo=UTC),
    )


def boxed(parts: list[str], at: int, depth: int = 1) -> str:
    """Parts one after the other, one of them in boxes that hold nothing else."""
    around = ("<div>" * depth, "</div>" * depth)
    return "".join(part.join(around) if place == at else part for place, part in enumerate(parts))


@pytest.mark.parametrize("at", range(len(COUNTED)))
@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize(
    "make",
    [
        "<div class=c><div class=n>{number}<span>+</span></div><p>{label}</p></div>",
        "<div class=c><div class=i><i></i><div class=t><span>{label}</span><b>{number}</b></div></div></div>",
    ],
)
def test_a_counter_in_one_more_box(make: str, at: int, depth: int) -> None:
    counters = [make.format(label=label, number=number) for label, number in COUNTED]
    page = read(f"<h1>About us</h1><h2>Our network in numbers</h2><div>{boxed(counters, at, depth)}</div>")
    assert sorted(it.value or 0 for it in page.statistics) == [34, 61, 375, 3376]


def test_scores_of_a_match_are_no_figures_in_one_more_box() -> None:
    games = (
        ("Mill United", 9, "Hill Rovers", 3),
        ("Hill Rovers", 5, "Dale", 5),
        ("Dale", 0, "Oak", 8),
    )
    parts = [
        f"<div class=g><div><b>{one}</b><i>{home}</i></div><div><b>{other}</b><i>{away}</i></div></div>"
        for home, one, away, other in games
    ]
    for at in range(len(parts)):
        assert not read(f"<h1>Results</h1><div>{boxed(parts, at)}</div>", "league").statistics


@pytest.mark.parametrize("at", range(len(COOKIES)))
def test_a_cookie_whose_name_has_one_more_box(at: int) -> None:
    cards = []
    for place, (name, lasts, purpose) in enumerate(COOKIES):
        title = f"<h3 class=m>{name}</h3>"
        title = f"<div>{title}</div>" if place == at else title
        told = f"<div><dt>Purpose</dt><dd>{purpose}</dd></div><div><dt>Duration</dt><dd>{lasts}</dd></div>"
        cards.append(f"<div class=card>{title}<dl>{told}</dl></div>")
    page = read(f"<h1>Cookies that we use</h1><div>{''.join(cards)}</div>", "cookies")
    assert [(it.name, it.duration_raw) for it in page.cookies] == [told[:2] for told in COOKIES]


@pytest.mark.parametrize("at", range(len(COOKIES)))
def test_a_played_row_with_boxes_around_its_cells(at: int) -> None:
    def row(cells: tuple[str, ...], role: str, *, apart: bool) -> str:
        around = ("<div>", "</div>") if apart else ("", "")
        told = "".join(f"<div role={role}>{cell}</div>".join(around) for cell in cells)
        return f"<div role=row>{told}</div>".join(around)

    rows = row(("Cookie", "Duration", "Purpose"), "columnheader", apart=at == 0)
    rows += "".join(row(told, "gridcell", apart=place == at) for place, told in enumerate(COOKIES))
    page = read(f"<h1>Cookies that we use</h1><div role=grid>{rows}</div>", "cookies")
    assert [(it.name, it.duration_raw) for it in page.cookies] == [told[:2] for told in COOKIES]
