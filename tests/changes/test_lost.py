"""Whether what a parser no longer reads still stands on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.changes.lost import digits_told, still_told
from iclei_scraper.records import CookieDeclaration, Feature, Office, Phone, Statistic

OFFICE = Office(
    name="Harbour Office",
    street="Quay Street 4",
    phones=(Phone(raw="+49-40/368920", e164="+4940368920"),),
    emails=("harbour@network.example",),
)


@pytest.mark.parametrize(
    "number", ["+49 40 368920", "0049 40 36 89 20", "040/368920", "(040) 368-920", "+4940368920"]
)
def test_an_office_stands_where_its_name_and_number_do_in_any_spelling(number: str) -> None:
    assert still_told("office", OFFICE, ["Our offices", "HARBOUR OFFICE", f"Call {number} today"])


@pytest.mark.parametrize(
    "lines",
    [
        ["The Harbour Office closed in March."],
        ["Call +49 40 368920"],
        ["Harbour Office", "+49 40 368999"],
        [],
    ],
)
def test_a_name_or_a_number_alone_is_not_enough(lines: list[str]) -> None:
    assert still_told("office", OFFICE, lines) is None


def test_an_office_whose_number_was_edited_stands_by_its_name_and_email() -> None:
    lines = ["Harbour Office", "+49 40 368999", "harbour@network.example"]
    assert still_told("office", OFFICE, lines) == "Harbour Office; harbour@network.example"


def test_an_office_without_a_number_stands_by_its_email_or_street() -> None:
    by_mail = Office(name="Ridge Office", emails=("ridge@network.example",))
    assert still_told("office", by_mail, ["Ridge Office", "E: ridge@network.example"])
    by_street = Office(name="Suva Office", street="8 Mitchell Street")
    assert still_told("office", by_street, ["Suva Office, 8 Mitchell Street, Suva"])
    assert still_told("office", by_street, ["Suva Office moved"]) is None


def test_cookies_figures_and_features() -> None:
    cookie = CookieDeclaration(name="_ga", duration="P2Y", duration_raw="2 years")
    assert still_told("cookie", cookie, ["_ga", "2 years", "counts visits"]) == "_ga"
    assert still_told("cookie", cookie, ["_ga_4XT", "2 years"]) is None
    assert still_told("cookie", cookie, ["We dropped _ga last year"]) is None
    claim = Statistic(concept="members", label="cities", value=2500, raw="2,500+")
    assert still_told("statistic", claim, ["2500", "Cities"])
    assert still_told("statistic", claim, ["2600", "Cities"]) is None
    feature = Feature(kind="member", name="Altsund", text="Altsund has been a member since 1998.")
    assert (
        still_told("feature", feature, ["Altsund", "Altsund has been a member since 1998. More"]) == "Altsund"
    )
    assert still_told("feature", feature, ["Altsund"]) is None
    assert still_told("news", object(), ["anything"]) is None


@given(st.text(alphabet="0123456789", max_size=20), st.lists(st.text(max_size=80), max_size=5))
def test_digits_of_anything(digits: str, lines: list[str]) -> None:
    found = digits_told(digits, lines)
    assert found is None or any(found in line for line in lines)
