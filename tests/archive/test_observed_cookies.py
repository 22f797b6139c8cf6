"""Cookies that servers set, kept beside those that the sites declare."""

from __future__ import annotations

from datetime import timedelta

import pytest

from iclei_scraper.archive import Archive, Proof
from iclei_scraper.items import CookiesSet
from iclei_scraper.records import CookieDeclaration
from iclei_scraper.values.lasting.set_cookie import read_set_cookie

from .conftest import BASE, FIRST_NIGHT, SITE, Lab, page

YEAR = 365 * 86_400


def night(lab: Lab, *headers: str, declared: dict[str, str | None] | None = None, pages: int = 1) -> None:
    """A crawl in which every page sets these cookies and declares those: name -> duration."""
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        for number in range(pages):
            at = FIRST_NIGHT + timedelta(days=lab.night, seconds=number)
            cookies = [read_set_cookie(header, f"{BASE}/{number}/", at) for header in headers]
            seen = tuple(cookie for cookie in cookies if cookie)
            archive.observe(crawl, CookiesSet(site=SITE, url=f"{BASE}/{number}/", seen_at=at, cookies=seen))
        rows = tuple(CookieDeclaration(name=name, duration=long) for name, long in (declared or {}).items())
        archive.store(crawl, lab.at(page("/", cookies=rows)))
        archive.finish_crawl(crawl, "complete")


def verdicts(lab: Lab) -> list[tuple[str | None, str | None, str]]:
    with Archive.open(lab.path, read_only=True) as archive:
        return [(row.declared_name, row.observed_name, row.verdict) for row in archive.cookies(SITE)]


def test_a_cookie_is_one_row_however_often_it_is_set(lab: Lab) -> None:
    night(lab, "sid=1; Path=/; HttpOnly", pages=3)
    night(lab, "sid=2; Path=/; HttpOnly", pages=2)
    query = (
        "SELECT name, duration, http_only, responses, first_url, first_seen, last_url, last_seen, last_crawl "
        "FROM observed_cookies"
    )
    assert lab.rows(query) == [
        (
            "sid",
            "session",
            1,
            5,
            f"{BASE}/0/",
            "2026-11-01T02:00:00Z",
            f"{BASE}/1/",
            "2026-11-02T02:00:01Z",
            2,
        )
    ]


def test_no_value_is_kept(lab: Lab) -> None:
    night(lab, "sid=8f1c0d7e2b6a4935; Path=/")
    assert b"8f1c0d7e2b6a4935" not in lab.path.read_bytes()


def test_another_attribute_or_lifetime_is_another_row_and_the_last_one_counts(lab: Lab) -> None:
    night(lab, f"a=1; Max-Age={YEAR}")
    night(lab, f"a=1; Max-Age={YEAR}; Secure")
    night(lab, f"a=1; Max-Age={2 * YEAR}; Secure")
    rows = lab.rows("SELECT duration, secure, first_seen, last_seen FROM observed_cookies ORDER BY id")
    assert [(duration, secure) for duration, secure, _, _ in rows] == [
        ("P365D", 0),
        ("P365D", 1),
        ("P730D", 1),
    ]
    assert [first[:10] for _, _, first, _ in rows] == ["2026-11-01", "2026-11-02", "2026-11-03"]
    with Archive.open(lab.path, read_only=True) as archive:
        assert [row.observed_duration for row in archive.cookies(SITE)] == ["P730D"]


def test_a_fixed_date_is_one_row_although_it_comes_nearer(lab: Lab) -> None:
    for _ in range(3):
        night(lab, "a=1; Expires=Thu, 31-Dec-2037 23:55:55 GMT")
    assert lab.rows("SELECT duration, responses FROM observed_cookies") == [("P4076DT21H56M", 3)]


def test_two_lifetimes_of_one_cookie_in_one_crawl_are_both_counted(lab: Lab) -> None:
    night(lab, "a=1; Path=/; Max-Age=60", "a=1; Path=/; Max-Age=86400", pages=3)
    assert lab.rows("SELECT duration, responses FROM observed_cookies ORDER BY id") == [
        ("PT1M", 3),
        ("P1D", 3),
    ]


def test_a_site_that_makes_up_names_fills_nothing(lab: Lab) -> None:
    night(lab, *(f"visit{number}=1" for number in range(700)))
    assert lab.value("SELECT count(*) FROM observed_cookies") == 500


def test_what_a_crawl_saw_is_there_when_it_dies(lab: Lab) -> None:
    at = FIRST_NIGHT
    cookie = read_set_cookie("a=1", BASE, at)
    assert cookie is not None
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        archive.observe(crawl, CookiesSet(site=SITE, url=BASE, seen_at=at, cookies=(cookie,)))
    assert lab.rows("SELECT name, last_seen FROM observed_cookies") == [("a", "2026-11-01T02:00:00Z")]


@pytest.mark.parametrize(
    ("declared", "observed"),
    [
        ("_ga_*", "_ga_X1Y2Z3"),
        ("_pk_id.#", "_pk_id.7.1f3c"),
        ("wp-settings-<user id>", "wp-settings-1"),
        ("_hjSession_{site_id}", "_hjSession_123"),
        ("wordpress_logged_in_[hash]", "wordpress_logged_in_a1b2"),
        ("_gat_UA-XXXXXX-X", "_gat_UA-123456-1"),
        ("_dc_gtm_...", "_dc_gtm_UA-1"),
        ("*_session", "rails_session"),
        ("a[b", "a[b"),
        ("what?", "what?"),
    ],
)
def test_declared_names_are_matched_with_their_wildcards(lab: Lab, declared: str, observed: str) -> None:
    night(lab, f"{observed}=1; Path=/", declared={declared: None})
    assert verdicts(lab) == [(declared, observed, "both")]


@pytest.mark.parametrize(
    ("declared", "observed"),
    [("_ga_*", "_ga"), ("_ga", "_ga_X"), ("*", "sid"), ("what?", "whats"), ("PHPSESSID", "phpsessid")],
)
def test_other_names_are_other_cookies(lab: Lab, declared: str, observed: str) -> None:
    night(lab, f"{observed}=1; Path=/", declared={declared: None})
    assert verdicts(lab) == [(None, observed, "undeclared"), (declared, None, "declared")]


@pytest.mark.parametrize(
    ("declared", "header", "verdict"),
    [
        ("P1Y", f"Max-Age={YEAR}", "both"),
        ("P1Y", f"Max-Age={2 * YEAR}", "longer"),
        ("P30D", f"Max-Age={YEAR}", "longer"),
        ("P11M", "Max-Age=28927182", "both"),
        ("P1Y1M4D", "Max-Age=34560000", "both"),
        ("P13M", "Max-Age=34560000", "both"),
        ("P2W", "Max-Age=1209600", "both"),
        ("P2W", "Max-Age=1309600", "longer"),
        ("PT30M", "Max-Age=1800", "both"),
        ("PT30M", "Max-Age=3600", "longer"),
        ("P1DT2H3M4S", "Max-Age=93784", "both"),
        ("P1DT2H3M4S", "Max-Age=103784", "longer"),
        ("PT20S", "Max-Age=60", "longer"),
        ("P1Y", "Secure", "both"),
        ("session", "Secure", "both"),
        ("session", "Max-Age=60", "longer"),
        ("persistent", f"Max-Age={9 * YEAR}", "both"),
        (None, f"Max-Age={9 * YEAR}", "both"),
    ],
)
def test_lifetimes_are_held_against_the_longest_reading_of_the_words(
    lab: Lab, declared: str | None, header: str, verdict: str
) -> None:
    night(lab, f"a=1; {header}", declared={"a": declared})
    assert verdicts(lab) == [("a", "a", verdict)]


def test_a_cookie_that_is_only_taken_back_is_not_set(lab: Lab) -> None:
    night(lab, "a=; Max-Age=0", declared={"a": "P1Y"})
    assert verdicts(lab) == [("a", None, "declared")]


def test_what_is_no_longer_declared_is_not_compared(lab: Lab) -> None:
    night(lab, "a=1", declared={"a": "session"})
    night(lab, "a=1")
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        archive.settle(crawl, lambda *_: [], Proof(nights=1))
        archive.finish_crawl(crawl, "complete")
    assert verdicts(lab) == [(None, "a", "undeclared")]
