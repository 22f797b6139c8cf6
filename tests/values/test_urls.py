"""One spelling for each page; hosts, domains and private addresses."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iclei_scraper.values.wording.urls import canonical_url, host_of, is_private_address, registrable_domain
from tests.pace import within


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://www.iclei.org/.", "http://www.iclei.org/"),
        ("HTTPS://Example.ORG:443", "https://example.org/"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org./a/./b/../c/", "https://example.org/a/c/"),
        ("https://example.org/a?b=2&a=1#part", "https://example.org/a?a=1&b=2"),
        ("https://example.org/%e9%a6%96%7eX", "https://example.org/%E9%A6%96~X"),
        ("https://example.org/新闻?词=市", "https://example.org/%E6%96%B0%E9%97%BB?%E8%AF%8D=%E5%B8%82"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("https://bürger.example/", "https://xn--brger-kva.example/"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        (" https://example.org/a b\n", "https://example.org/a%20b"),
        ("https://example.org/\u200bnews\u200b", "https://example.org/news"),
    ],
)
def test_variants_of_an_address_have_one_spelling(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "parameter",
    [
        "utm_source=x",
        "UTM_Medium=mail",
        "gclid=Cj0K",
        "gad_source=1",
        "fbclid=IwAR0",
        "mc_cid=1a&mc_eid=2b",
        "_gl=1*abc",
        "mtm_campaign=q",
        "PHPSESSID=1234567890abcdef",
        "jsessionid=0A1B2C3D4E5F",
        "sid=deadbeefcafe",
        "replytocom=812",
    ],
)
def test_tracking_and_sessions_name_no_page(parameter: str) -> None:
    assert canonical_url(f"https://example.org/a?{parameter}&id=7") == "https://example.org/a?id=7"
    assert canonical_url(f"https://example.org/a?{parameter}") == "https://example.org/a"


def test_a_session_in_the_path_is_dropped() -> None:
    assert canonical_url("https://example.org/a;jsessionid=0A1B?b=1") == "https://example.org/a?b=1"


def test_short_values_of_parameters_that_may_be_sessions_stay() -> None:
    assert canonical_url("https://example.org/a?sid=12") == "https://example.org/a?sid=12"


def test_only_the_parameters_that_matter_are_kept() -> None:
    url = "http://old.example.org/index.php?id=9&L=0&memberlistABC=E&tx_ttnews%5Btt_news%5D=4&x=1"
    kept = canonical_url(url, keep=("id", "L", "tx_ttnews*"))
    assert kept == "http://old.example.org/index.php?L=0&id=9&tx_ttnews%5Btt_news%5D=4"


def test_a_query_glued_to_a_value_is_cut_off() -> None:
    url = "http://example.org/index.php?id=23&L=4%3FmemberlistUID%3D36%3FmemberlistABC%3DE"
    assert canonical_url(url) == "http://example.org/index.php?L=4&id=23"
    search = "https://example.org/?q=what%3F"
    assert canonical_url(search) == search
    target = "https://example.org/go?to=https%3A%2F%2Fb.example%2F%3Fa%3D1"
    assert canonical_url(target) == target


@pytest.mark.parametrize(
    "url", ["mailto:a@example.org", "/relative", "http://[::1", "http://a.b:99999/", "", "x"]
)
def test_what_is_no_http_address_comes_back_as_it_is(url: str) -> None:
    assert canonical_url(url) == url


_urls = st.builds(
    "{}://{}{}/{}?{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["example.org", "WWW.Example.org.", "127.0.0.1", "[::1]", "bücher.example"]),
    st.sampled_from(["", ":80", ":443", ":8080"]),
    st.text(st.sampled_from("ab/.%7e?&;=#é市 \u200b[]"), max_size=30),
    st.text(st.sampled_from("abpid=&%3F?;+[]é市"), max_size=30),
)


@given(_urls)
@example("http://example.org/?=?3=&=3")
def test_canonical_is_a_fixed_point(url: str) -> None:
    once = canonical_url(url)
    assert canonical_url(once) == once
    assert "#" not in once
    assert "\u200b" not in once


@given(st.text(max_size=80))
def test_no_text_makes_the_readers_raise(text: str) -> None:
    for value in (text, f"http://{text}", f"https://example.org/{text}"):
        assert isinstance(canonical_url(value), str)
        assert isinstance(host_of(value), str)
    assert isinstance(registrable_domain(text), str)
    assert isinstance(is_private_address(text), bool)


def test_endless_addresses_cost_no_time() -> None:
    with within(1):
        for piece in ("/..", "%3F", "?a=", "&a=1", ";sid=1", "L=4%3Fa%3D"):
            canonical_url("https://example.org/?" + piece * 100_000)
            canonical_url("https://example.org/" + (piece * 3_000)[:7_900])


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Africa.ICLEI.org:443/staff/", "africa.iclei.org"),
        ("http://[::1]:80/", "::1"),
        ("//example.org./x", "example.org"),
        ("mailto:a@example.org", ""),
        ("http://[", ""),
    ],
)
def test_host(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.iclei.org.mx", "iclei.org.mx"),
        ("talkofthecities.iclei.org", "iclei.org"),
        ("a.b.co.jp", "b.co.jp"),
        ("seoul.go.kr", "seoul.go.kr"),
        ("one.github.io", "one.github.io"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "::1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_registrable_domain(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain


@pytest.mark.parametrize(
    "host",
    "127.0.0.1 127.1 0x7f000001 2130706433 017700000001 10.1.2.3 172.16.0.1 192.168.0.1 169.254.169.254 "
    "0.0.0.0 100.64.0.1 224.0.0.1 ::1 [::1] fe80::1%eth0 fc00::1 ::ffff:10.0.0.1 64:ff9b::7f00:1 "
    "2002:7f00:1:: localhost LOCALHOST. api.localhost printer.local db.internal router.lan".split(),
)
def test_private_hosts_in_any_notation(host: str) -> None:
    assert is_private_address(host)


@pytest.mark.parametrize(
    "host", "8.8.8.8 2606:4700::1111 iclei.org 1e100.net local.example.org 3com.com".split()
)
def test_public_hosts(host: str) -> None:
    assert not is_private_address(host)
