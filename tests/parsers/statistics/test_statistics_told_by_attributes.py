"""Figures and labels in attributes: fields that show, hints, pictures, scales, flaps, counts on their way."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

COUNTED = (("Member towns", "1,204", 1204), ("Countries", "86", 86), ("Offices", "17", 17))
TOLD = [("members", 1204), ("countries", 86), ("offices", 17)]


def figures(body: str, heading: str = "The forum in numbers") -> list[tuple[str, float | None]]:
    page = read_page(
        f"<html lang=en><head><title>About us – Lantern Forum</title></head><body><main><h1>About us</h1>"
        f"<h2>{heading}</h2>{body}</main><footer><p>© 2026 Lantern Forum</p></footer></body></html>",
        "https://lantern-forum.example/about/",
    )
    return [(it.concept, it.value) for it in page.statistics]


def boxes(form: str) -> str:
    return "".join(
        f"<div class=cell>{form.format(label=label, figure=figure, number=number, most=number * 3)}</div>"
        for label, figure, number in COUNTED
    )


@pytest.mark.parametrize(
    "form",
    [
        "<input type=text class=dial value='{figure}' readonly><p>{label}</p>",
        "<input class=dial value='{number}' readonly data-width=90><div>{label}</div>",
    ],
)
def test_a_field_that_nobody_writes_into_shows_a_figure(form: str) -> None:
    assert figures(boxes(form)) == TOLD


@pytest.mark.parametrize("name", ["aria-label", "title", "data-bs-original-title", "data-original-title"])
@pytest.mark.parametrize(
    "form", ["<p {name}='{{label}}'><i></i> <b>{{figure}}</b></p>", "<p {name}='{{label}}'>{{figure}}</p>"]
)
def test_a_hint_is_the_label_of_a_figure_alone(name: str, form: str) -> None:
    assert figures(boxes(form.format(name=name))) == TOLD


def test_a_hint_adds_nothing_to_a_label_that_is_shown() -> None:
    assert figures(boxes("<p title='Open the list'>{figure}</p><p>{label}</p>")) == TOLD


def test_pictures_tell_figure_and_label() -> None:
    pictures = boxes(
        "<figure><img src=/a.png alt='{figure} {label}'><figcaption>A lamp is lit.</figcaption></figure>"
    )
    assert figures(pictures) == TOLD
    assert (
        figures("<img src=/a.png alt='40 mayors on a bridge'><img src=/b.png alt='3 lamps'>", "Gallery") == []
    )


def test_the_ends_of_a_scale_are_no_part_of_its_figure() -> None:
    form = (
        "<span id=g{number}>{label}</span><div role=meter aria-labelledby=g{number} aria-valuemin=0 "
        "aria-valuemax={most} aria-valuenow={number}><b>{figure}</b>"
        "<small>0</small><small>{most}</small></div>"
    )
    assert figures(boxes(form)) == TOLD


@pytest.mark.parametrize("hidden", ["class=sr-only", "class=x"])
def test_flaps_show_each_digit_several_times(hidden: str) -> None:
    rows = "".join(
        f"<div class=row><span {hidden}>{figure}</span><span aria-hidden=true>"
        + "".join(f"<span><i>{sign}</i><i>{sign}</i><u>{sign}</u></span>" for sign in figure)
        + f"</span><span>{label}</span></div>"
        for label, figure, _ in COUNTED
    )
    assert figures(rows) == TOLD


def test_numbers_that_still_ran_when_a_page_was_saved() -> None:
    running = "".join(
        f"<div><h3>{label}</h3><span data-countup-end={number}>{number * 7 // 10}</span></div>"
        for label, _, number in COUNTED
    )
    assert figures(running) == TOLD


def test_what_is_less_than_a_common_end_is_what_it_shows() -> None:
    shares = (("Members that reported", 40), ("Countries that reported", 70))
    bars = "".join(f"<div><h3>{label}</h3><span data-end=100>{share}</span></div>" for label, share in shares)
    assert 100 not in {value for _, value in figures(bars)}


def test_bars_that_all_tell_one_number_are_not_set_yet() -> None:
    bars = "".join(
        f"<div><h4>{label} <small>{share}%</small></h4><div role=progressbar aria-valuenow=85 "
        f"aria-valuemin=0 aria-valuemax=100 style='width:{share}%'></div></div>"
        for label, share in (("Lamps lit", 32), ("Quays swept", 45), ("Bells rung", 54))
    )
    assert 85 not in {value for _, value in figures(bars)}


@pytest.mark.parametrize("note", ["→ 12", "p. 12", "S. 12"])
def test_the_page_of_a_report_is_no_figure(note: str) -> None:
    form = "<a href=/r.pdf><span>{{figure}}</span> <span>{{label}}</span> <span>{}</span></a>"
    assert figures(boxes(form.format(note))) == TOLD


def test_labels_below_figures_that_are_placed_one_by_one() -> None:
    lefts = (60, 320, 580)
    first = "".join(
        f"<div style='left:{at}px;top:9px'>{it[1]}</div>" for at, it in zip(lefts, COUNTED, strict=True)
    )
    second = "".join(
        f"<div style='left:{at}px;top:60px'>{it[0]}</div>" for at, it in zip(lefts, COUNTED, strict=True)
    )
    assert figures(f"<div>{first}{second}</div>") == TOLD
