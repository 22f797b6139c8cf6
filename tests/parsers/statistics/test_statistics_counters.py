"""Counters: each figure with its own label, in any layout, and none where a page only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics
from tests.parsers.statistics.counter_layouts import LAYOUTS, invent

if TYPE_CHECKING:
    from iclei_scraper.records import Statistic

FRAME = """<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>
<header><a href="/"><img class="logo" alt="Blue Town Circle" src="l.png"></a><nav><ul>
<li><a href="/a">About</a></li><li><a href="/n">News</a></li></ul></nav></header><main><h1>{heading}</h1>
<section><h2>News</h2>
<article><h3><a href="/1">A story of 2023</a></h3><p>12 May 2023</p></article></section>
{body}
<section><h2>Visit us</h2><p>Ring +49 30 123 45 67, or come to Lindenstr. 12, Berlin.</p></section></main>
<footer><p>© 2025 Blue Town Circle</p></footer></body></html>"""


def read(
    body: str,
    *,
    url: str = "https://bluetowncircle.example/",
    language: str = "en",
    heading: str = "Welcome",
    title: str = "Blue Town Circle",
) -> list[Statistic]:
    page = Page(url, FRAME.format(body=body, language=language, heading=heading, title=title))
    return list(parse_statistics(page))


@pytest.mark.parametrize("name", sorted(LAYOUTS))
@pytest.mark.parametrize("wrapper", ["<section>{}</section>", "<div class='a'><div>{}</div></div>"])
def test_every_figure_has_its_own_label(name: str, wrapper: str) -> None:
    for seed in range(12):
        language, figures = invent(seed)
        found = read(wrapper.format(LAYOUTS[name](figures)), language=language)
        counters = [statistic for statistic in found if statistic.context == "counter"]
        read_back = {(s.concept, s.value, s.unit, s.qualifier, s.label) for s in counters}
        assert read_back == {figure.expected for figure in figures}, (seed, name)


def row(*figures: tuple[str, str]) -> str:
    return "".join(f"<div class='c'><b>{figure}</b><p>{label}</p></div>" for figure, label in figures)


def test_awards_and_trees_stand_beside_members_and_countries() -> None:
    body = row(
        ("1,200+", "Member cities"), ("40", "Countries"), ("310", "Trees planted"), ("12", "Awards won")
    )
    assert [(s.concept, s.value) for s in read(body)] == [
        ("members", 1200),
        ("countries", 40),
        ("other", 310),
        ("other", 12),
    ]


def test_a_vague_label_is_read_by_its_neighbours_and_never_alone() -> None:
    vague = ("24+", "Locations"), ("310", "Workers"), ("75", "Campaigns")
    assert [s.concept for s in read(row(("1,200+", "Member cities"), vague[0]))] == ["members", "offices"]
    assert read(row(*vague), url="https://bluetowncircle.example/articles/") == []
    assert read(row(("240+", "Locations"))) == []
    assert read("<p>We have more than 240 locations and 75 campaigns.</p>") == []


def test_people_of_the_members_are_a_population() -> None:
    body = row(("1,200", "Kommunen"), ("40", "Länder"), ("320 Millionen", "Einwohner in Mitgliedskommunen"))
    assert [(s.concept, s.value) for s in read(body, language="de")] == [
        ("members", 1200),
        ("countries", 40),
        ("population", 320_000_000),
    ]


def test_digits_and_signs_in_elements_of_their_own() -> None:
    figure = (
        "<div class='d'><i>+</i><i> </i><i>3</i><i>2</i><i> %</i></div><div>of the world's population</div>"
    )
    body = f"<div>{figure}</div><div><div class='d'><i>9</i><i>0</i></div><div>Countries</div></div>"
    assert [(s.value, s.unit, s.qualifier) for s in read(body)] == [
        (32, "percent", "at_least"),
        (90, "count", "exact"),
    ]


@pytest.mark.parametrize("figure", ["1,050", "+1,094", "2.001"])
def test_a_nought_behind_the_sign_of_thousands_is_no_value_to_start_from(figure: str) -> None:
    digits = "".join(f"<i>{sign}</i>" for sign in figure)
    body = f"<div><div class='d'>{digits}</div><div>Member cities</div></div>"
    body += "<div><div class='d'><i>9</i><i>0</i></div><div>Countries</div></div>"
    wanted = int("".join(filter(str.isdigit, figure)))
    assert [s.value for s in read(f"<div>{body}</div>")] == [wanted, 90]


def test_counters_of_a_partner_are_not_claims() -> None:
    body = "<h2>Partners: Orbis Institute</h2>" + row(("120", "Staff members"), ("40", "Countries"))
    assert read(f"<section>{body}</section>") == []


def test_the_numbered_buttons_of_a_slider_are_no_figures() -> None:
    slides = "".join(
        f"<div><div>{figure}</div><div>{label}</div></div>"
        for figure, label in (
            ("90", "Countries"),
            ("1,200+", "Cities"),
            ("40", "Offices"),
            ("90", "Countries"),
        )
    )
    body = f"<div><div>{slides}</div><div><button>1</button><button>2</button></div></div>"
    assert {(s.concept, s.value) for s in read(body)} == {
        ("countries", 90),
        ("members", 1200),
        ("offices", 40),
    }


def test_every_label_of_a_row_without_digits_is_a_claim() -> None:
    body = "".join(
        f"<div><span class='n'></span><p>{label}</p></div>"
        for label in ("Cities", "Partners", "Countries", "Projects")
    )
    assert [(s.concept, s.value) for s in read(f"<section>{body}</section>")] == [
        ("members", None),
        ("partners", None),
        ("countries", None),
        ("projects", None),
    ]


def test_the_figure_is_quoted_with_its_place() -> None:
    body = (
        "<div><div><b>1,200</b> <i>+</i><p>Member cities</p></div><div><b>40</b><p>Countries</p></div></div>"
    )
    members = read(body)[0]
    assert (members.raw, members.qualifier, members.context) == ("1,200 +", "at_least", "counter")
    quotes = {evidence.field: evidence for evidence in members.evidence}
    assert quotes["value"].quote == "1,200 +"
    assert quotes["label"].quote == "Member cities"
    assert quotes["value"].xpath is not None


def test_a_percent_sign_before_the_label_belongs_to_the_figure() -> None:
    body = (
        "<div><div><p>25 +</p><p>% Global urban population</p></div>"
        "<div><p>40</p><p>Countries</p></div></div>"
    )
    share = read(body)[0]
    assert (share.concept, share.value, share.unit, share.qualifier) == (
        "urban_population_share",
        25,
        "percent",
        "at_least",
    )
    assert share.label == "Global urban population"


def test_words_over_the_figure_qualify_it() -> None:
    body = (
        "<ul><li><p>More than</p><p>1,200</p><p>Cities</p></li>"
        "<li><p>Über</p><p>40</p><p>Länder</p></li></ul>"
    )
    assert [(s.value, s.qualifier) for s in read(body)] == [(1200, "more_than"), (40, "more_than")]


def test_a_counter_without_digits_is_unknown_and_never_zero() -> None:
    empty = "<div><span class='num'></span><span>+</span><p>{}</p></div>"
    body = f"<div>{empty.format('Cities, towns & regions')}{empty.format('Countries worldwide')}</div>"
    assert [(s.concept, s.value) for s in read(body)] == [("members", None), ("countries", None)]
    zero = body.replace("class='num'></span>", "class='num'>0</span>")
    assert [(s.concept, s.value) for s in read(zero)] == [("members", None), ("countries", None)]


def test_a_row_keeps_what_it_counts_besides() -> None:
    body = (
        "<div><div><b>1,200</b><p>Cities</p></div><div><b>40</b><p>Countries</p></div>"
        "<div><b>77</b><p>Resolutions adopted</p></div></div>"
    )
    assert [(s.concept, s.value, s.label) for s in read(body)][-1] == ("other", 77, "Resolutions adopted")


def test_one_counter_alone_needs_a_concept_and_a_sign() -> None:
    assert [s.value for s in read("<div><b>1,200+</b><p>Member cities</p></div>")] == [1200]
    assert read("<div><b>14</b><p>Cities</p></div>") == []
    assert read("<div><b>1,200+</b><p>Trees planted</p></div>") == []


def test_copies_of_a_slide_are_told_twice_and_merged_later() -> None:
    slide = "<div><b>1,200+</b><p>Cities</p></div><div><b>40+</b><p>Countries</p></div>"
    assert len(read(f"<div>{slide}{slide}</div>")) == 4


ROW = "<div><div><b>{}</b><p>{}</p></div><div><b>{}</b><p>{}</p></div><div><b>{}</b><p>{}</p></div></div>"
LOOK_ALIKES = {
    "an event": (ROW.format("2,000", "Participants", "80", "Countries", "120", "Speakers"), {}),
    "an event by its address": (
        ROW.format("300", "Cities", "80", "Countries", "5", "Prizes"),
        {"url": "https://bluetowncircle.example/events/forum"},
    ),
    "a project": (
        f"<h2>The project in numbers</h2>{ROW.format('12', 'Cities', '7', 'Countries', '4', 'Years')}",
        {"heading": "Shady Streets"},
    ),
    "a town": (ROW.format("340,000", "Inhabitants", "12", "Partner cities", "8", "Countries"), {}),
    "a shop": (ROW.format("1,200", "Happy customers", "30", "Countries", "15", "Prizes"), {}),
    "a timeline": (ROW.format("1990", "Members meet", "2000", "Offices open", "2010", "Cities join"), {}),
    "chapters": (ROW.format("16", "Countries", "17", "Cities", "18", "Regions"), {}),
    "prices": (ROW.format("$25", "5 members", "$75", "20 members", "$200", "All members"), {}),
    "a board": (ROW.format("21", "Board members", "9", "Committee members", "3", "Seats"), {}),
    "a filter": (
        (
            "<ul><li><label><input type='checkbox'> Cities <span>120</span></label></li>"
            "<li><label><input type='checkbox'> Countries <span>45</span></label></li></ul>"
        ),
        {},
    ),
    "tags": ("<ul><li><a href='/a'>Members (24)</a></li><li><a href='/b'>Countries (12)</a></li></ul>", {}),
    "a table of regions": (
        (
            "<table><tr><th>Region</th><th>Members</th><th>Countries</th></tr><tr><td>North</td><td>300</td>"
            "<td>25</td></tr><tr><td>South</td><td>400</td><td>20</td></tr></table>"
        ),
        {},
    ),
    "a list of members": (
        "<ul>"
        + "".join(
            f"<li><h3>Town {i}</h3><p>Population: {i}5,000</p><p>Member since: 0{i}.05.2004</p></li>"
            for i in range(1, 8)
        )
        + "</ul>",
        {},
    ),
    "ids in attributes": (
        "<div><div data-id='2500'><p>Cities</p></div><div data-id='125'><p>Countries</p></div></div>",
        {},
    ),
    "pages": ("<ul><li>1</li><li>2</li><li>3</li></ul><p>12 comments</p><p>5 min read</p>", {}),
    "search results": ("<p>Showing 1 to 10 of 245 members</p>", {}),
}


@pytest.mark.parametrize("name", sorted(LOOK_ALIKES))
def test_look_alikes_yield_nothing(name: str) -> None:
    body, frame = LOOK_ALIKES[name]
    assert read(body, **frame) == []


def test_a_telephone_number_is_no_counter_and_spoils_no_row() -> None:
    found = read(
        "<dl><dt>Countries</dt><dd>125+</dd><dt>Members</dt><dd>900+</dd><dt>Phone</dt><dd>2289</dd></dl>"
    )
    assert [(counter.label, counter.value) for counter in found] == [("Countries", 125), ("Members", 900)]


def test_what_a_forum_counts_is_no_size_of_a_network() -> None:
    counts = (("Threads", "323,056"), ("Messages", "768,578"), ("Members", "8,146"))
    shown = "".join(f"<dl><dt>{label}</dt><dd>{figure}</dd></dl>" for label, figure in counts)
    page = Page("https://talk.green-ridge.example/", f"<html><body><h1>Talk</h1>{shown}</body></html>")
    assert list(parse_statistics(page)) == []


def test_labels_in_the_singular_and_those_who_were_helped() -> None:
    body = "".join(
        f"<div class=c><b>{value}</b><p>{label}</p></div>"
        for value, label in (
            ("120+", "Dedicated Member"),
            ("1,530+", "People Helped Happily"),
            ("40", "Projects"),
        )
    )
    assert [s.concept for s in read(f"<h2>Our impact</h2>{body}")] == ["members", "other", "projects"]
