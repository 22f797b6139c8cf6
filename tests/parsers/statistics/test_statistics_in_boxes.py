"""Counters that show each digit in a box, and labels of languages without blanks."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_COUNTED = (("Member towns", "1204"), ("Countries", "86"), ("Offices", "17"))


def _figures(boxes: str, language: str = "en") -> list[tuple[str, float | None]]:
    page = read_page(
        f"<html lang={language}><head><title>Lantern Forum</title></head><body><main><h1>Lantern Forum</h1>"
        f"<h2>Lantern Forum</h2><div class=row>{boxes}</div></main></body></html>",
        "https://lantern-forum.example/about/",
    )
    return [(it.concept, it.value) for it in page.statistics]


def _box(digits: str, number: str, label: str) -> str:
    return f"<div><h3 data-count='{number}'><div>{digits}</div></h3><p>{label}</p></div>"


@pytest.mark.parametrize("others", ["8", "79", "0"])
def test_digits_among_those_that_keep_the_width_or_turn_past(others: str) -> None:
    unseen = "".join(f"<i>{digit}</i>" for digit in others)
    boxes = "".join(
        _box("".join(f"<span>{unseen}<b><u>{digit}</u></b></span>" for digit in number), number, label)
        for label, number in _COUNTED
    )
    assert _figures(boxes) == [("members", 1204), ("countries", 86), ("offices", 17)]


def test_boxes_that_show_another_number_are_believed() -> None:
    boxes = "".join(
        _box("".join(f"<span><b>{digit}</b></span>" for digit in number), "5", label)
        for label, number in _COUNTED
    )
    assert _figures(boxes) == [("members", 1204), ("countries", 86), ("offices", 17)]


def test_a_sentence_without_blanks_below_a_label_is_no_half_of_it() -> None:
    said = (("3,750+", "成员城市"), ("75", "国家"), ("44", "办公室"))
    boxes = "".join(
        f"<div><h3>{figure}</h3><div><p><strong>{label}</strong></p><p>桥边的修船人今年春天又请孩子们来量河水的深浅</p></div></div>"
        for figure, label in said
    )
    assert _figures(boxes, "zh") == [("members", 3750), ("countries", 75), ("offices", 44)]


def test_a_label_without_blanks_in_two_halves() -> None:
    said = (("3,750+", "成员", "城市"), ("75", "全球", "国家"), ("44", "各地", "办公室"))
    boxes = "".join(
        f"<div><h3>{figure}</h3><div><p>{first}</p><p>{second}</p></div></div>"
        for figure, first, second in said
    )
    assert _figures(boxes, "zh") == [("members", 3750), ("countries", 75), ("offices", 44)]


def test_boxes_that_a_script_has_still_to_fill() -> None:
    boxes = "".join(
        f"<div><h3 data-count='{number}'>{'<i></i><b></b>' * len(number)}</h3><p>{label}</p></div>"
        for label, number in _COUNTED
    )
    assert _figures(boxes) == [("members", 1204), ("countries", 86), ("offices", 17)]
