"""Rows that count what no network is known to count: claims where a heading or their making says so."""

from __future__ import annotations

import pytest

from tests.parsers.statistics.test_statistics_counters import read

HELPED = (("1,700+", "Patients treated"), ("45", "Wells built"), ("980", "Women in training"))


def row(*figures: tuple[str, str], box: str = "c", drawn: bool = False) -> str:
    shown = (
        (f'<b data-target="{value.strip("+,")}">0</b>' if drawn else f"<b>{value}</b>", label)
        for value, label in figures
    )
    return "".join(f"<div class='{box}'>{figure}<p>{label}</p></div>" for figure, label in shown)


@pytest.mark.parametrize(
    "heading",
    [
        "Our impact",
        "Impact",
        "Our impact in 2025: what changed",
        "Notre impact",
        "Quelques chiffres sur notre action",
        "Nuestro impacto",
        "Unsere Wirkung",
        "Blue Town Circle in numbers",
        "Real numbers, real impact",
    ],
)
def test_a_heading_of_ones_own_announces_any_figures(heading: str) -> None:
    found = read(f"<section><h2>{heading}</h2>{row(*HELPED)}</section>")
    assert [(s.concept, s.label, s.value, s.qualifier) for s in found] == [
        ("other", "Patients treated", 1700, "at_least"),
        ("other", "Wells built", 45, "exact"),
        ("other", "Women in training", 980, "exact"),
    ]


def test_three_figures_that_a_script_counts_up_to_or_that_are_named_so() -> None:
    drawn = (("453", "cadres accompagnés"), ("62", "groupes formés"), ("44", "bénévoles"))
    assert [s.value for s in read(row(*drawn, drawn=True))] == [453, 62, 44]
    assert len(read(row(*HELPED, box="stat-box"))) == len(HELPED)
    assert not read(row(*HELPED[:2], drawn=True))


def test_three_figures_of_which_several_have_a_plus_each_in_a_box_of_its_own() -> None:
    taught = (("+400", "schools supported"), ("+5000", "pupils reached"), ("16", "years of service"))
    assert [s.value for s in read(row(*taught))] == [400, 5000, 16]
    assert not read(row(("+7", "ORB"), ("+3", "DRB"), ("+9", "TRB")))
    assert not read(row(("+4.5", "Rating"), ("+0.7", "Change"), ("+9.1", "Score so far")))


def test_a_site_may_call_itself_by_what_it_is() -> None:
    found = read(f"<section><h2>Statistics of the municipality</h2>{row(*HELPED)}</section>")
    assert [s.value for s in found] == [1700, 45, 980]


def test_money_and_opinions_beside_are_left_out() -> None:
    mixed = (*HELPED, ("324 020 €", "Given away"), ("98%", "Satisfaction"))
    found = read(f"<section><h2>Our impact</h2>{row(*mixed)}</section>")
    assert [s.label for s in found] == [label for _, label in HELPED]


@pytest.mark.parametrize(
    "heading",
    [
        "The report in figures",
        "Our goals for 2030",
        "The impact of plastic on the sea",
        "Our project in numbers",
        "Impact of the crisis",
    ],
)
def test_what_a_heading_tells_of_something_else_is_none(heading: str) -> None:
    assert not read(f"<section><h2>{heading}</h2>{row(*HELPED)}</section>")
    if "figures" in heading or "goals" in heading:
        assert not read(f"<section><h2>{heading}</h2>{row(*HELPED, drawn=True)}</section>")


@pytest.mark.parametrize(
    "figures",
    [
        (("156", "News items"), ("48", "This year"), ("8", "Categories")),
        (("12", "Days"), ("7", "Hours"), ("45", "Minutes"), ("3", "Seconds")),
        (("1,200", "Happy customers"), ("340", "Products"), ("15", "Awards")),
        (("90%", "HTML"), ("80%", "CSS"), ("75%", "Design")),
        (("6", "Programmes BTS"), ("11", "Programmes licence"), ("14", "Programmes master")),
        (("01", "Plan"), ("02", "Build"), ("03", "Check")),
        (("3", "Beds"), ("2", "Rooms"), ("120", "Area")),
        (("87", "Bonn"), ("52", "Nairobi"), ("34", "Freiburg")),
        (("87", "Texas"), ("52", "Ontario"), ("34", "Bayern")),
        (("4", "huéspedes"), ("2", "dormitorios"), ("1", "baño")),
        (("5", "pruebas"), ("3", "minutos"), ("100%", "gratis")),
    ],
)
def test_counts_of_pages_time_goods_and_skills_are_none(figures: tuple[tuple[str, str], ...]) -> None:
    assert not read(row(*figures, drawn=True))
    assert not read(row(*figures, box="counter"))


def test_what_a_forum_counts_and_a_headline_with_a_number_are_none() -> None:
    assert not read(row(("7,122", "Total users"), ("448", "Most ever online"), ("12", "Posts"), drawn=True))
    long = (
        "<p>The council tested a quiet tram after a long public debate, with help from many volunteers.</p>"
    )
    assert not read(f"{long}<div><h2><a href='/x'>6 niche communities for retirees</a></h2></div>{long}")


SLIDES = (("&gt;90K", "Nets mended with our looms so far"), ("60K+", "Boats painted by hand so far"))


@pytest.mark.parametrize(("over", "count"), [("~ Measuring our impact", 2), ("Our products", 0), ("", 0)])
def test_what_each_slide_says_over_its_figure_announces_all(over: str, count: int) -> None:
    slides = "".join(
        f"<div class='s'><h6>{over}</h6><h2>{value}</h2><h2>{label}</h2></div>" for value, label in SLIDES
    )
    assert len(read(f"<section>{slides}</section>")) == count


def test_a_page_that_is_called_after_its_impact_announces_a_list() -> None:
    items = (
        "<li><strong>80+ girls</strong> were given lamps.</li><li><strong>3 schools</strong> joined us.</li>"
    )
    assert [s.value for s in read(f"<h1>Impact page</h1><ul>{items}</ul>")] == [80, 3]
    assert not read(f"<h1>Landing page</h1><ul>{items}</ul>")


def test_what_people_think_is_no_count() -> None:
    told = row(("368", "Projects completed"), ("99 %", "Positive feedback"), ("254", "Lamps lit"))
    assert [s.value for s in read(f"<h2>Our impact</h2>{told}")] == [368, 254]
