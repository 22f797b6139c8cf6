"""Counters by section and by box: whose they are, which belong together, and what only is read out."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics
from tests.parsers.statistics.test_statistics_counters import read


def figures(body: str, *, language: str = "en") -> set[tuple[str, float | None, str]]:
    return {(item.concept, item.value, item.label) for item in read(body, language=language)}


OWN = "<section><h2>Our network in numbers</h2><ul>{}</ul></section>"
ITEM = "<li><b>{}</b><span>{}</span></li>"
ROW = OWN.format(ITEM.format("2,500", "Member cities") + ITEM.format("120", "Countries"))


@pytest.mark.parametrize("heading", ["The Copperline Foundation", "Europe", "City portrait: Ardenholm"])
def test_what_another_section_counts_otherwise_is_not_the_own(heading: str) -> None:
    other = ITEM.format("430", "Member cities") + ITEM.format("40", "Countries")
    assert figures(f"{ROW}<section><h2>{heading}</h2><ul>{other}</ul></section>") == {
        ("members", 2500, "Member cities"),
        ("countries", 120, "Countries"),
    }


def test_the_own_section_stands_even_below_the_other() -> None:
    other = ITEM.format("430", "Member cities") + ITEM.format("40", "Countries")
    found = figures(f"<section><h2>The Copperline Foundation</h2><ul>{other}</ul></section>{ROW}")
    assert ("members", 2500, "Member cities") in found
    assert ("members", 430, "Member cities") not in found


def test_boxes_with_texts_between_are_one_row() -> None:
    back = "<div><h4>{}</h4><p>Some words.</p><p>More of it.</p><a>More</a></div>"
    box = "<div><div><p>{} +</p><h4>{}</h4></div>" + back + "</div>"
    pairs = [("2,500", "Member cities"), ("120", "Countries"), ("89", "Guidebooks published")]
    body = "".join(box.format(number, label, label) for number, label in pairs)
    assert figures(f"<h2>Our reach</h2><div>{body}</div>") == {
        ("members", 2500, "Member cities"),
        ("countries", 120, "Countries"),
        ("other", 89, "Guidebooks published"),
    }


def test_words_in_elements_of_their_own_do_not_run_together() -> None:
    row = "<div><span>797</span> <span>million</span><span>people represented</span></div>"
    other = "<div><span>2,500</span><span>member cities</span></div>"
    assert ("population", 797_000_000, "people represented") in figures(f"<h2>Our reach</h2>{other}{row}")


@pytest.mark.parametrize(
    "shown", ["0", "", "<i>0</i><i>1</i><i>2</i><i>3</i><i>4</i><i>5</i><i>6</i><i>7</i><i>8</i><i>9</i>"]
)
def test_what_is_read_out_is_the_figure(shown: str) -> None:
    one = '<div><div role="img" aria-label="{}">{}</div><p>{}</p></div>'
    body = one.format("2,500+", shown, "Member cities") + one.format("120", shown, "Countries")
    found = {
        (item.concept, item.value, item.qualifier) for item in read(f"<h2>Our reach</h2><div>{body}</div>")
    }
    assert found == {("members", 2500, "at_least"), ("countries", 120, "exact")}


def test_when_it_was_counted_is_no_part_of_the_label() -> None:
    one = "<li><span>{}</span><span>{}</span><span>(as of 2024)</span></li>"
    body = one.format("2,500", "Member cities") + one.format("120", "Countries")
    assert figures(f"<h2>Our reach</h2><ul>{body}</ul>") == {
        ("members", 2500, "Member cities"),
        ("countries", 120, "Countries"),
    }


GROUPS = {
    "fieldset": "<fieldset><legend>{label}</legend>{figure}</fieldset>",
    "figure": "<figure>{figure}<figcaption>{label}</figcaption></figure>",
    "table": "<table><caption>{label}</caption><tr><td>{figure}</td></tr></table>",
    "section": "<section><h3>{label}</h3>{figure}</section>",
}


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("labels", [("Lamplighters", "Lands", "Staff"), ("Members", "Lands", "Walks")])
def test_labels_that_head_a_group_may_be_any_words(group: str, labels: tuple[str, ...]) -> None:
    boxes = (
        GROUPS[group].format(label=label, figure=figure)
        for label, figure in zip(labels, ("2,500", "125", "640"), strict=True)
    )
    body = f"<h1>Lantern Forum</h1><h2>Who we are</h2>{''.join(boxes)}"
    page = Page(
        "https://lantern.example/", f"<html lang='en'><title>Lantern Forum</title><body>{body}</body>"
    )
    assert [statistic.value for statistic in parse_statistics(page)] == [2500, 125, 640]


def test_groups_of_a_form_and_prices_are_no_claims() -> None:
    boxes = "".join(
        f"<fieldset><legend>{label}</legend>{figure}</fieldset>"
        for label, figure in (("Small lamp", "12 €"), ("Large lamp", "24 €"), ("Shade", "8 €"))
    )
    page = Page("https://lantern.example/", f"<html lang='en'><title>Lamps</title><body>{boxes}</body>")
    assert list(parse_statistics(page)) == []
