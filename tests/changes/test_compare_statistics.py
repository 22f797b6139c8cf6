"""Figures: the same claim found again, a number told once, digits that only a script draws."""

from __future__ import annotations

from dataclasses import replace

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Change, Statistic

URL = "https://network.example/"
COUNTER = Statistic(
    concept="members",
    label="Cities towns & regions",
    value=2500,
    qualifier="at_least",
    raw="2500 +",
    context="counter",
)
PROSE = Statistic(
    concept="members",
    label="local and regional governments",
    value=2500,
    qualifier="more_than",
    raw="more than 2,500",
)
COUNTRIES = Statistic(
    concept="countries", label="Countries worldwide", value=125, raw="125", context="counter"
)


def told(before: list[Statistic], after: list[Statistic]) -> list[Change]:
    return compare(
        PageRecords(url=URL, statistics=tuple(before)), PageRecords(url=URL, statistics=tuple(after))
    )


def test_a_number_is_told_with_its_label() -> None:
    (change,) = told([COUNTER, COUNTRIES], [replace(COUNTER, value=2600, raw="2600 +"), COUNTRIES])
    assert (change.kind, change.op, change.key) == ("statistic", "changed", "Cities towns & regions")
    assert (change.field, change.before, change.after) == ("value", "2500", "2600")
    assert (change.severity, change.verdict, change.identity) == ("medium", "site", COUNTER.key)


def test_counter_and_sentences_are_one_edit() -> None:
    after = [replace(PROSE, value=2600, raw="more than 2,600"), replace(COUNTER, value=2600, raw="2600 +")]
    (change,) = told([PROSE, COUNTER], after)
    assert change.key == "Cities towns & regions"


def test_sentences_that_stay_behind_are_not_swallowed() -> None:
    changes = told([PROSE, COUNTER], [PROSE, replace(COUNTER, value=2600)])
    assert [(change.before, change.after) for change in changes] == [("2500", "2600")]


def test_another_spelling_of_the_number_is_none() -> None:
    assert (
        told([COUNTER, PROSE], [replace(PROSE, raw="more than 2.500"), replace(COUNTER, raw="2,500+")]) == []
    )


def test_a_label_edit_is_told_as_such() -> None:
    (change,) = told([COUNTER], [replace(COUNTER, label="Members of all sizes")])
    assert (change.field, change.severity) == ("label", "low")


def test_label_and_number_edited_together_are_one_figure() -> None:
    (change,) = told([COUNTER], [replace(COUNTER, label="Members of all sizes", value=2700)])
    assert (change.op, change.field, change.after) == ("changed", "value", "2700")


def test_unit_and_qualifier() -> None:
    (unit,) = told([COUNTRIES], [replace(COUNTRIES, unit="percent")])
    assert (unit.field, unit.before, unit.after) == ("unit", "count", "percent")
    (qualifier,) = told([COUNTER], [replace(COUNTER, qualifier="exact")])
    assert (qualifier.field, qualifier.severity) == ("qualifier", "low")


def test_digits_that_only_a_script_draws_are_a_matter_of_fetching() -> None:
    (change,) = told([COUNTER], [replace(COUNTER, value=None, raw="")])
    assert (change.verdict, change.severity, change.before, change.after) == ("fetch", "info", "2500", None)
    assert told([replace(COUNTER, value=None)], [replace(COUNTER, value=None)]) == []


def test_a_sentence_turned_into_a_counter_is_the_same_claim() -> None:
    assert told([PROSE], [replace(PROSE, context="counter", label="Governments", qualifier="at_least")]) == []


def test_added_and_removed() -> None:
    (added,) = told([COUNTER], [COUNTER, COUNTRIES])
    assert (added.op, added.key, added.before, added.after) == ("added", "Countries worldwide", None, "125")
    (removed,) = told([COUNTER, COUNTRIES], [COUNTER])
    assert (removed.op, removed.before, removed.after) == ("removed", "125", None)
