"""One record for each cookie of a page."""

from __future__ import annotations

from dataclasses import replace

from iclei_scraper.normalise.cookies import merge_cookies
from iclei_scraper.records import CookieDeclaration, Evidence

COOKIE = CookieDeclaration(
    name="_tally",
    category="Analytics",
    duration="P1Y",
    duration_raw="1 year",
    evidence=(Evidence(field="name", quote="_tally", xpath="/html/body/table[1]"),),
)


def test_dialog_and_statement_say_the_same_once() -> None:
    statement = replace(
        COOKIE,
        duration="P2Y",
        duration_raw="2 years",
        description="Counts visits.",
        evidence=(Evidence(field="name", quote="_tally", xpath="/html/body/table[2]"),),
    )
    (merged,) = merge_cookies([COOKIE, statement])
    assert (merged.duration, merged.duration_raw) == ("P1Y", "1 year")
    assert merged.description == "Counts visits."
    assert len(merged.evidence) == 2


def test_two_categories_are_two_declarations() -> None:
    assert len(merge_cookies([COOKIE, replace(COOKIE, category="Marketing")])) == 2


def test_one_without_category_joins_its_namesake() -> None:
    bare = replace(COOKIE, category=None, description="Counts visits.")
    (merged,) = merge_cookies([bare, COOKIE])
    assert merged.category == "Analytics"
    assert merged.description == "Counts visits."


def test_one_without_category_stays_where_its_namesakes_disagree() -> None:
    bare = replace(COOKIE, category=None)
    assert len(merge_cookies([COOKIE, replace(COOKIE, category="Marketing"), bare])) == 3


def test_a_kept_text_is_not_given_somebody_elses_duration() -> None:
    unread = replace(COOKIE, duration=None, duration_raw="varies")
    (merged,) = merge_cookies([unread, COOKIE])
    assert (merged.duration, merged.duration_raw) == (None, "varies")
