"""``Set-Cookie`` headers, as browsers read them: RFC 6265bis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import isodate
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.records import ObservedCookie
from iclei_scraper.values.lasting.cookie_dates import read_cookie_date
from iclei_scraper.values.lasting.set_cookie import read_set_cookie, read_set_cookies, without_value

AT = datetime(2026, 1, 12, 2, 0, 30, tzinfo=UTC)
URL = "https://www.iclei.org/news/story/?page=2"


def read(header: str, url: str = URL) -> ObservedCookie:
    cookie = read_set_cookie(header, url, AT)
    assert cookie is not None
    return cookie


def test_every_attribute_is_read() -> None:
    header = "sid=abc=def; Domain=.ICLEI.org; Path=/news; Max-Age=86400; Secure; HttpOnly"
    assert read(f"{header}; SameSite=lax; Partitioned") == ObservedCookie(
        name="sid",
        host="www.iclei.org",
        domain="iclei.org",
        path="/news",
        duration="P1D",
        max_age=86_400,
        lifetime_by="max-age",
        secure=True,
        http_only=True,
        same_site="Lax",
        partitioned=True,
    )


def test_a_bare_cookie_lives_for_the_session_in_the_folder_of_its_page() -> None:
    cookie = read("a=1")
    assert (cookie.duration, cookie.max_age, cookie.domain, cookie.path) == (
        "session",
        None,
        None,
        "/news/story",
    )
    assert (cookie.secure, cookie.http_only, cookie.same_site, cookie.refused) == (False, False, None, None)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://a.org", "/"),
        ("https://a.org/", "/"),
        ("https://a.org/x", "/"),
        ("https://a.org/x/", "/x"),
        ("https://a.org/x/y?z=/w/", "/x"),
    ],
)
def test_the_default_path_is_the_folder(url: str, path: str) -> None:
    assert read("a=1", url).path == path
    assert read("a=1; Path=", url).path == path
    assert read("a=1; Path=news", url).path == path


@pytest.mark.parametrize(
    "date",
    [
        "Sun, 12 Jan 2036 02:00:30 GMT",
        "Sunday, 12-Jan-36 02:00:30 GMT",
        "Sun Jan 12 02:00:30 2036",
        "Sun, 12-Jan-2036 02:00:30 GMT",
        "Sun, 12 January 2036 2:0:30",
        "02:00:30 12 jan 2036 whatever",
        '"Sun, 12-Jan-2036 02:00:30 GMT"',
    ],
)
def test_dates_are_read_in_every_form_that_browsers_read(date: str) -> None:
    assert read_cookie_date(date) == datetime(2036, 1, 12, 2, 0, 30, tzinfo=UTC)
    assert read(f"a=1; expires={date}").duration == "P3652D"


@pytest.mark.parametrize(
    "date",
    [
        "",
        "0",
        "-1",
        "tomorrow",
        "31 Feb 2036 00:00:00",
        "12 Jan 2036",
        "12 Jan 2036 25:00:00",
        "1 Jan 1500 00:00:00",
        "12 Jan 2036 1:2:3" + " x" * 512,
    ],
)
def test_a_date_that_is_none_says_nothing(date: str) -> None:
    assert read_cookie_date(date) is None
    assert read(f"a=1; Expires={date}").duration == "session"


@pytest.mark.parametrize(("year", "whole"), [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000)])
def test_years_of_two_figures(year: str, whole: int) -> None:
    moment = read_cookie_date(f"01-Mar-{year} 00:00:00 GMT")
    assert moment is not None
    assert moment.year == whole


@pytest.mark.parametrize(
    ("attributes", "duration", "seconds", "by"),
    [
        ("Max-Age=31536000", "P365D", 31_536_000, "max-age"),
        ("Max-Age=1800", "PT30M", 1_800, "max-age"),
        ("Max-Age=93784", "P1DT2H3M4S", 93_784, "max-age"),
        ("Max-Age=0", "P0D", 0, "max-age"),
        ("Max-Age=-1", "P0D", 0, "max-age"),
        ("Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "PT1M", 60, "max-age"),
        ("Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60", "PT1M", 60, "max-age"),
        ("Max-Age=60; Max-Age=120", "PT2M", 120, "max-age"),
        ("Max-Age=60; Max-Age=soon", "PT1M", 60, "max-age"),
        ("Max-Age=+60", "session", None, None),
        ("Max-Age=60s", "session", None, None),
        ("Max-Age= 60 ", "PT1M", 60, "max-age"),
        ("Max-Age=٦٠", "session", None, None),
        ("Max-Age=" + "9" * 400, "P36600D", 100 * 366 * 86_400, "max-age"),
        ("Expires=Thu, 01 Jan 1970 00:00:00 GMT", "P0D", 0, "expires"),
        ("Expires=Mon, 12 Jan 2026 02:01:00 GMT", "PT30S", 30, "expires"),
    ],
)
def test_lifetimes(attributes: str, duration: str, seconds: int | None, by: str | None) -> None:
    cookie = read(f"a=1; {attributes}")
    assert (cookie.duration, cookie.max_age, cookie.lifetime_by) == (duration, seconds, by)


def test_the_seconds_that_an_answer_took_do_not_shorten_a_date() -> None:
    sent = AT - timedelta(seconds=9)
    header = f"a=1; Expires={format_datetime(sent + timedelta(days=365), usegmt=True)}"
    assert read(header).duration == "P365D"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("  a \t=  1 ", "a"),
        ("a", ""),
        ("=a", ""),
        ("a=", "a"),
        ("a=1;;; ;Secure", "a"),
        ("a=1;=x;Secure=no", "a"),
        ('a="x; y"', "a"),
        ("ключ=1", "ключ"),
        ("a b=1", "a b"),
        ("a,b=1", "a,b"),
    ],
)
def test_malformed_headers_are_read_as_far_as_browsers_do(header: str, name: str) -> None:
    assert read(header).name == name


@pytest.mark.parametrize("header", ["", " ", ";", "=", " = ; Secure", "a\x00=1", "a=1\n", "a=1; Path=/\x7f"])
def test_what_sets_nothing_is_no_cookie(header: str) -> None:
    assert read_set_cookie(header, URL, AT) is None


def test_attributes_beyond_a_kilobyte_are_ignored() -> None:
    assert read(f"a=1; Path=/{'x' * 1024}").path == "/news/story"


@pytest.mark.parametrize(
    ("header", "url", "words"),
    [
        ("a=1; Domain=iclei-europe.org", URL, "not the host's"),
        ("a=1; Domain=clei.org", URL, "not the host's"),
        ("a=1; Domain=news.www.iclei.org", URL, "not the host's"),
        ("a=1; Domain=org", URL, "public suffix"),
        ("a=1; Domain=com.au", "https://iclei.com.au/", "public suffix"),
        ("a=1; Domain=0.0.1", "http://127.0.0.1/", "not the host's"),
        ("a=1; Secure", "http://iclei.org/", "not set over HTTPS"),
        ("a=1; SameSite=None", URL, "SameSite=None without Secure"),
        ("a=1; Partitioned", URL, "Partitioned without Secure"),
        ("__Secure-a=1", URL, "no Secure"),
        ("__HOST-a=1; Secure", URL, "not for this host"),
        ("__Host-a=1; Secure; Path=/; Domain=www.iclei.org", URL, "not for this host"),
        ("=__Host-a; Secure; Path=/", URL, "a prefix for a name"),
        (f"a={'x' * 4096}", URL, "longer than 4096"),
    ],
)
def test_what_browsers_refuse_is_kept_with_the_reason(header: str, url: str, words: str) -> None:
    assert words in (read(header, url).refused or "")


@pytest.mark.parametrize(
    "header",
    [
        "__Host-a=1; Secure; Path=/",
        "__Secure-a=1; Secure; Domain=iclei.org",
        "a=1; SameSite=None; Secure",
        "a=1; Domain=.iclei.org",
        "a=1; Domain=",
        f"a={'x' * 4095}",
    ],
)
def test_what_browsers_keep(header: str) -> None:
    assert read(header).refused is None


def test_a_host_that_is_a_public_suffix_may_set_cookies_for_itself() -> None:
    cookie = read("a=1; Domain=github.io", "https://github.io/")
    assert (cookie.domain, cookie.refused) == (None, None)


def test_all_headers_of_a_response_count() -> None:
    headers = [
        ("Set-Cookie", "a=1; Expires=Mon, 12 Jan 2026 03:00:30 GMT"),
        ("Content-Type", "text/html"),
        ("set-cookie", "b=2"),
        ("Set-Cookie2", "c=3"),
        ("SET-COOKIE", ""),
    ]
    found = list(read_set_cookies(headers, URL, AT, "https://iclei.org/"))
    assert [(cookie.name, cookie.duration, cookie.party) for cookie in found] == [
        ("a", "PT1H", "first"),
        ("b", "session", "first"),
    ]


@pytest.mark.parametrize(
    ("url", "home", "party"),
    [
        ("https://africa.iclei.org/", "https://iclei.org/", "first"),
        ("https://iclei.org.mx/", "https://iclei.org/", "third"),
        ("https://one.github.io/", "https://two.github.io/", "third"),
        ("http://127.0.0.1:81/", "http://127.0.0.1:80/", "first"),
    ],
)
def test_parties(url: str, home: str, party: str) -> None:
    cookie = read_set_cookie("a=1", url, AT, home)
    assert cookie is not None
    assert cookie.party == party


@given(st.text())
def test_any_header_is_read_without_a_fault_and_its_value_is_never_kept(text: str) -> None:
    cookie = read_set_cookie(text, URL, AT)
    if cookie is not None and cookie.duration != "session":
        assert isodate.parse_duration(cookie.duration).total_seconds() == cookie.max_age
    shown = without_value(text)
    assert shown.partition("=")[2].startswith("(not kept)")


@given(
    st.text(alphabet="0123456789abcdef", min_size=12, max_size=40), st.text(alphabet="; =abM", max_size=30)
)
def test_no_value_is_left(value: str, tail: str) -> None:
    assert value not in without_value(f"sid={value};{tail}")
    cookie = read(f"sid={value};{tail}")
    assert value not in repr(cookie)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31)))  # noqa: DTZ001  # hypothesis wants them so
def test_the_three_forms_of_http_mean_the_same(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    forms = (
        format_datetime(moment, usegmt=True),
        moment.strftime("%A, %d-%b-%y %H:%M:%S GMT"),
        moment.strftime("%a %b %d %H:%M:%S %Y").replace(" 0", "  "),
    )
    assert {read_cookie_date(form) for form in forms} == {moment}
