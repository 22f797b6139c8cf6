"""One record for each claim of a page."""

from __future__ import annotations

from dataclasses import replace

from iclei_scraper.normalise.statistics import merge_statistics
from iclei_scraper.records import Evidence, Statistic

CLAIM = Statistic(
    concept="members",
    label="local governments",
    value=1300,
    qualifier="more_than",
    raw="more than 1,300",
    evidence=(Evidence(field="value", quote="first place", xpath="/html/body/p[1]"),),
)
AGAIN = replace(
    CLAIM,
    raw="more than 1300",
    evidence=(Evidence(field="value", quote="second place", xpath="/html/body/p[2]"),),
)


def test_a_claim_repeated_is_one_record_with_both_places() -> None:
    (merged,) = merge_statistics([CLAIM, AGAIN, CLAIM])
    assert merged.raw == "more than 1,300"
    assert [evidence.quote for evidence in merged.evidence] == ["first place", "second place"]


def test_what_differs_in_meaning_stays_apart() -> None:
    others = [
        replace(CLAIM, value=1400),
        replace(CLAIM, qualifier="at_least"),
        replace(CLAIM, context="counter"),
        replace(CLAIM, label="cities"),
        replace(CLAIM, concept="other"),
        replace(CLAIM, unit="percent"),
    ]
    assert len(merge_statistics([CLAIM, *others])) == 7


def test_the_order_is_that_of_the_page() -> None:
    first = replace(CLAIM, label="towns")
    assert [claim.label for claim in merge_statistics([first, CLAIM, first])] == [
        "towns",
        "local governments",
    ]


def test_a_copy_without_digits_gives_way_to_the_one_that_shows_them() -> None:
    unknown = replace(CLAIM, value=None, qualifier="exact", raw="", evidence=())
    assert merge_statistics([unknown, CLAIM]) == (CLAIM,)
    assert merge_statistics([unknown]) == (unknown,)
