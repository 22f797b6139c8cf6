"""Figures set apart without a heading that announces them, and the people a house gives work to."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_HOME, _ABOUT = "https://lantern-forum.example/", "https://lantern-forum.example/about/"


def _figures(body: str, url: str = _HOME) -> list[tuple[float | None, str]]:
    page = read_page(
        f"<html lang=en><head><title>Lantern Forum</title></head><body><main>{body}</main></body></html>", url
    )
    return [(it.value, it.label) for it in page.statistics]


def _boxes(*boxes: tuple[str, str]) -> str:
    inner = "".join(f"<div class=box><p>{figure}</p><span>{label}</span></div>" for figure, label in boxes)
    return f"<div class=grid>{inner}</div>"


_REACHED = (("1.2M", "children reached"), ("5", "states"), ("6,459", "villages lit"), ("97%", "stay on"))


def test_several_rounded_figures_on_a_home_page_need_no_heading() -> None:
    assert [value for value, _ in _figures(_boxes(*_REACHED))] == [1_200_000, 5, 6459, 97]


def test_those_of_a_town_stay_silent() -> None:
    town = (("1.2M", "residents"), ("5", "states"), ("6,459", "households"), ("97%", "stay on"))
    assert not _figures(_boxes(*town))


def test_a_term_beside_three_figures_with_a_plus_is_left_out() -> None:
    row = (
        ("500+", "Lamps lit"),
        ("10+", "Weeks of light"),
        ("20+", "Community members taught"),
        ("4+", "Night walks"),
    )
    assert [value for value, _ in _figures(_boxes(*row))] == [500, 20, 4]
    course = (("500", "Lamps lit"), ("10", "Weeks of light"), ("20", "Community members taught"))
    assert not _figures(_boxes(*course))


def test_words_among_the_figures_part_no_row() -> None:
    row = (
        ("30+", "Years of experience"),
        ("1st", "Keeper of lamps"),
        ("Global", "Reach"),
        ("100%", "Own team"),
    )
    assert _figures(_boxes(*row), _ABOUT) == [(30, "Years of experience"), (100, "Own team")]
    assert not _figures(_boxes(*row), "https://lantern-forum.example/lamps/")


def test_lengths_of_bars_and_the_dead_are_no_claims() -> None:
    bars = (("100%", "Lamps (324)"), ("89%", "Walks (289)"), ("42%", "Keepers (42)"))
    assert [value for value, _ in _figures(f"<h2>Our impact</h2>{_boxes(*bars)}")] == [324, 289, 42]
    ill = (("9,120", "Confirmed"), ("33,410", "Tests"), ("120", "Deaths"))
    assert not _figures("<h2>Statistics</h2>" + _boxes(*ill))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Lantern Forum employs 420 people.", "people"),
        ("Das Lantern Forum beschäftigt rund 420 Menschen.", "Menschen"),
        ("Lantern Forum dà lavoro a circa 420 persone.", "persone"),
        ("Lantern Forumは約420人を雇用しています。", "人"),
    ],
)
def test_people_employed_are_staff(sentence: str, expected: str) -> None:
    assert _figures(f"<p>{sentence}</p>", _ABOUT) == [(420, expected)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our members employ 420,000 people across the region.",
        "The steel industry employs 420 people in the valley.",
        "The Lantern Forum invited 420 people to its dinner.",
    ],
)
def test_people_of_others_and_guests_are_not(sentence: str) -> None:
    assert not _figures(f"<p>{sentence}</p>", _ABOUT)


def test_a_figure_between_boxes_of_ornaments_is_in_no_box_as_deep_as_theirs() -> None:
    ornaments = "<ul><li><div><section>" + "<p>* * *</p>" * 14 + "</section></div></li></ul>"
    page = f"<title>Verdant Cities</title><body>{ornaments}1,500 members{ornaments}"
    assert not read_page(page, "https://verdant-cities.example/about").unread
