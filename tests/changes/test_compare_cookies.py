"""Cookies: rows of a declaration and the categories around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Change, CookieCategory, CookieDeclaration

URL = "https://network.example/"
CONSENT = CookieDeclaration(
    name="viewed_notice",
    category="Necessary",
    duration="P11M",
    duration_raw="11 months",
    description="Remembers that the notice was shown.",
)
COUNT = CookieDeclaration(name="_count_*", category="Analytics", duration="P2Y", duration_raw="2 years")


def told(before: list[CookieDeclaration], after: list[CookieDeclaration]) -> list[Change]:
    return compare(PageRecords(url=URL, cookies=tuple(before)), PageRecords(url=URL, cookies=tuple(after)))


def test_duration() -> None:
    (change,) = told([CONSENT, COUNT], [COUNT, replace(CONSENT, duration="P1Y", duration_raw="1 year")])
    assert (change.kind, change.op, change.key, change.field) == (
        "cookie",
        "changed",
        "viewed_notice",
        "duration",
    )
    assert (change.before, change.after, change.identity) == ("P11M", "P1Y", CONSENT.key)


@pytest.mark.parametrize(
    ("one", "other"),
    [("P12M", "P1Y"), ("P365D", "P1Y"), ("P7D", "P1W"), ("PT24H", "P1D"), ("session", "session")],
)
def test_the_same_time_in_other_words_is_no_change(one: str, other: str) -> None:
    assert (
        told([replace(CONSENT, duration=one)], [replace(CONSENT, duration=other, duration_raw="so long")])
        == []
    )


def test_an_unreadable_duration_is_compared_as_text() -> None:
    vague = replace(CONSENT, duration=None, duration_raw="some time")
    assert told([vague], [replace(vague, duration_raw="some  time")]) == []
    (change,) = told([vague], [replace(vague, duration_raw="a long time")])
    assert (change.before, change.after) == ("some time", "a long time")


def test_description_but_not_its_quotes_and_spaces() -> None:
    quoted = replace(CONSENT, description='Remembers "that" the notice was shown.')
    assert told([quoted], [replace(quoted, description="Remembers  “that” the notice was shown.")]) == []
    (change,) = told([CONSENT], [replace(CONSENT, description="Remembers your choice.")])
    assert (change.field, change.severity) == ("description", "low")


def test_another_category_is_a_move() -> None:
    (change,) = told([CONSENT], [replace(CONSENT, category="Analytics")])
    assert (change.op, change.field, change.before, change.after) == (
        "moved",
        "category",
        "Necessary",
        "Analytics",
    )


def test_the_same_name_in_two_categories_is_two_cookies() -> None:
    twin = replace(CONSENT, category="Functional")
    (change,) = told([CONSENT, twin], [CONSENT])
    assert (change.op, change.identity) == ("removed", twin.key)


def test_added_and_removed() -> None:
    (added,) = told([CONSENT], [CONSENT, COUNT])
    assert (added.op, added.key, added.after, added.severity) == (
        "added",
        "_count_*",
        "Analytics, 2 years",
        "low",
    )
    (removed,) = told([CONSENT, COUNT], [CONSENT])
    assert (removed.op, removed.before, removed.severity) == ("removed", "Analytics, 2 years", "low")


def test_categories() -> None:
    necessary = CookieCategory(name="Necessary", always_enabled=True, description="Needed.")
    extra = CookieCategory(name="Maps", description="For maps.")
    before = PageRecords(url=URL, cookie_categories=(necessary,))
    after = PageRecords(url=URL, cookie_categories=(replace(necessary, always_enabled=False), extra))
    changes = compare(before, after)
    assert [(c.op, c.key, c.field, c.after) for c in changes] == [
        ("added", "Maps", "category", None),
        ("changed", "Necessary", "always_enabled", "optional"),
    ]


def test_a_category_that_cookies_still_name_is_not_gone_with_its_dialog() -> None:
    dialog = PageRecords(
        url=URL,
        cookies=(CONSENT,),
        cookie_categories=(CookieCategory(name="Necessary", always_enabled=True),),
    )
    assert compare(dialog, PageRecords(url=URL, cookies=(CONSENT,))) == []
    (gone,) = [it for it in compare(dialog, PageRecords(url=URL, cookies=(COUNT,))) if it.field == "category"]
    assert (gone.op, gone.key) == ("removed", "Necessary")
