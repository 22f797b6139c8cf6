"""Paragraphs that name cookies in quotes and say for each, in a sentence or a clause of its own, how long."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies.lines.called import called_cookies
from tests.parsers.cookies.cookie_pages import read, table


def _timed(body: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    return [(name, time) for name, _, time, *_ in read(language, body)]


def test_names_in_quotes_around_the_word_have_the_times_of_their_own_clauses() -> None:
    body = (
        "<p>Most readers have a cookie called ‘MILLID’ or ‘_Mill-EN’. These remember your language. Each "
        "‘MILLID’ cookie expires 6 months after your last visit, while the ‘_Mill-EN’ cookie "
        "lasts for 13 months.</p>"
        "<p>We set the ‘QUAY’ cookie, which lasts for 2 weeks, to remember how large you like the type.</p>"
    )
    assert _timed(body) == [("MILLID", "P6M"), ("_Mill-EN", "P13M"), ("QUAY", "P2W")]


def test_a_plural_word_leads_into_several_names_with_their_times() -> None:
    body = 'La mappa ha i cookie chiamati: "NID" della durata di sei mesi e "PREF" con durata di due anni.'
    assert _timed(f"<p>{body}</p>", "it") == [("NID", "P6M"), ("PREF", "P2Y")]


def test_times_that_are_told_respectively_stay_with_the_sentence_before() -> None:
    body = (
        "<p>The ‘mill_a’ cookie counts visits. It lasts for 3 days. Cookies called ‘mill_b’ and ‘mill_c’ do "
        "the same for plays. These cookies last for 6 months and for 13 months, respectively.</p>"
    )
    assert _timed(body) == [("mill_a", "P3D"), ("mill_b", "P6M"), ("mill_c", "P13M")]


def test_a_cookie_of_two_sections_is_told_once_where_it_lasts_as_long() -> None:
    body = (
        "<h2>Functionality</h2><p>The cookie ‘mill_s’ keeps your place and lasts for 30 minutes.</p>"
        "<h2>Security</h2><p>The cookie ‘mill_s’ also keeps others out. It lasts for 30 minutes. "
        "The cookie ‘mill_t’ lasts for 2 days.</p>"
    )
    assert [cookie[:3] for cookie in read("en", body)] == [
        ("mill_s", "Functionality", "PT30M"),
        ("mill_t", "Security", "P2D"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cookies may be “session-based” or “persistent” and last for 2 years.",
        "“Session” cookies end with your visit, “Session-based” cookies as well.",
        "Choose “CONSENT” or “REFUSE” before your visit of 2 days.",
        "The cookie says that “TRUE” is what you chose for 1 year.",
    ],
)
def test_kinds_and_values_in_quotes_are_no_names(sentence: str) -> None:
    assert called_cookies(sentence) == set()
    assert _timed(f"<p>{sentence}</p>") == []


def test_kinds_side_by_side_in_elements_of_their_own_are_no_cookies() -> None:
    kinds = (
        "<p>A cookie can be <em>persistent</em> or <em>session</em>. "
        "Session cookies are kept until you close the browser.</p>"
    )
    named = "<p>The cookie <code>session</code> keeps your place. It is deleted after 2 hours.</p>"
    assert _timed(kinds) == []
    assert _timed(named) == [("session", "PT2H")]


def test_a_company_in_brackets_behind_several_names_sets_all_of_them() -> None:
    rows = table("Cookie|Purpose|Expiry", "_ga, _gid (Google Analytics)|Counts visits|2 years")
    other = table("Cookie|Purpose|Expiry", "_ga, _gid (counted daily)|Counts visits|2 years")
    assert [cookie[3] for cookie in read("en", rows)] == ["Google Analytics"] * 2
    assert [cookie[3] for cookie in read("en", other)] == [None] * 2
