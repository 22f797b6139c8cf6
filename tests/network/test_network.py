"""To whom a URL belongs, how it is written, what the network knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.network import Network, NetworkFileError

if TYPE_CHECKING:
    from pathlib import Path

FILE = """
name = "Green Harbours"
own_names = ["Green Harbours", "Grüne Häfen"]
contact = "https://harbours.example/bot"
domains = ["harbours.example"]
sister_hosts = ["ferries.example", "pages.example/harbours"]
trusted_domains = ["seas.example"]

[[regions]]
name = "Northern Waters"
synonyms = ["Northern Seas & Straits", "Nordmeere", "北の海"]

[[sites]]
id = "main"
base = "https://harbours.example/"
aliases = ["https://staging.builder.example/harbours/"]
former = ["http://old.port.example/"]
languages = ["en", "de"]
date_order = "DMY"
parameters = ["p", "item*"]
skip = ["^/search/", "[?&]month="]

[[sites]]
id = "archive"
base = "https://harbours.example/archive"
active = false

[[sites]]
base = "https://www.quay.example/"
"""


@pytest.fixture
def network() -> Network:
    return Network.read(FILE)


@pytest.mark.parametrize(
    ("url", "canonical", "site"),
    [
        ("http://www.harbours.example/.", "https://harbours.example/", "main"),
        ("https://harbours.example", "https://harbours.example/", "main"),
        ("https://harbours.example:443/a?b=1&p=2&utm_source=x#y", "https://harbours.example/a?p=2", "main"),
        ("https://harbours.example/a?itemID=7&x=1", "https://harbours.example/a?itemID=7", "main"),
        ("https://staging.builder.example/harbours/news/?p=3", "https://harbours.example/news/?p=3", "main"),
        ("https://staging.builder.example/other/", "https://staging.builder.example/other/", None),
        ("http://harbours.example/archive", "https://harbours.example/archive/", "archive"),
        (
            "https://harbours.example/archive/1.html?q=1",
            "https://harbours.example/archive/1.html?q=1",
            "archive",
        ),
        ("https://harbours.example/archived", "https://harbours.example/archived", "main"),
        ("http://quay.example/x", "https://www.quay.example/x", "quay.example"),
        ("http://old.port.example/x.html", "http://old.port.example/x.html", None),
        ("https://info.harbours.example/", "https://info.harbours.example/", None),
        ("mailto:port@harbours.example", "mailto:port@harbours.example", None),
        ("", "", None),
    ],
)
def test_variants_of_a_page_are_one_page_of_one_site(
    network: Network, url: str, canonical: str, site: str | None
) -> None:
    assert network.canonical(url) == canonical
    found = network.site_of(url)
    assert (found.id if found else None) == site
    assert network.canonical(canonical) == canonical


@pytest.mark.parametrize(
    ("url", "owned"),
    [
        ("https://harbours.example/", True),
        ("https://any.host.harbours.example/x", True),
        ("http://www.quay.example/", True),
        ("http://old.port.example/", True),
        ("https://staging.builder.example/elsewhere", True),
        ("https://www.ferries.example/", True),
        ("https://pages.example/harbours/2", True),
        ("https://pages.example/casino", False),
        ("https://harbours.example.evil.example/", False),
        ("https://evil.example/?u=https://harbours.example/", False),
        ("ferries.example", True),
        ("evil.example:8080", False),
        ("javascript:void(0)", False),
        ("http://[", False),
    ],
)
def test_owned_are_sites_aliases_sisters_and_domains(network: Network, url: str, *, owned: bool) -> None:
    assert network.owns(url) is owned


def test_partners_are_trusted_with_all_their_hosts(network: Network) -> None:
    assert network.trusts("https://data.seas.example/x")
    assert not network.trusts("https://seas.example.evil.example/")
    assert not network.trusts("https://harbours.example/")


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("Northern Waters", "Northern Waters"),
        ("northern  seas and the straits", "Northern Waters"),
        ("NORDMEERE", "Northern Waters"),
        ("北の海", "Northern Waters"),
        ("Green Harbours Northern Waters", "Northern Waters"),
        ("Our offices in Northern Waters", "Northern Waters"),
        ("Southern Waters", "Southern Waters"),
        (" Not\u00a0a region ", "Not a region"),
        ("", ""),
    ],
)
def test_regions_have_one_name(network: Network, heading: str, region: str) -> None:
    assert network.region(heading) == region


def test_skip_rules_look_at_path_and_query(network: Network) -> None:
    main = network.select(["main"])[0]
    assert main.skips("https://harbours.example/search/ships")
    assert main.skips("https://harbours.example/calendar/?month=2031-05")
    assert not main.skips("https://harbours.example/research/")


def test_sites_are_selected_by_id_host_or_address(network: Network) -> None:
    assert [site.id for site in network.select()] == ["main", "quay.example"]
    assert [site.id for site in network.select(["archive", "quay.example", "archive"])] == [
        "archive",
        "quay.example",
    ]
    assert network.select(["https://www.quay.example/"])[0].id == "quay.example"
    assert network.select(["www.harbours.example"])[0].id == "main"
    with pytest.raises(NetworkFileError, match=r"no site 'quai\.example'; did you mean quay\.example\?"):
        network.select(["quai.example"])


def test_the_crawler_says_who_it_is(network: Network) -> None:
    assert re.fullmatch(r"iclei-archive/[\w.]+ \(\+https://harbours\.example/bot\)", network.user_agent)


def test_a_base_is_enough() -> None:
    network = Network.read('[[sites]]\nbase = "http://127.0.0.1:8080/"')
    (site,) = network.select()
    assert (site.id, site.name, site.base) == ("127.0.0.1:8080", "127.0.0.1:8080", "http://127.0.0.1:8080/")
    assert network.name == "127.0.0.1:8080"
    assert network.site_of("http://127.0.0.1:8080/a?b=1") is site
    assert network.site_of("http://127.0.0.1:9090/") is None
    assert network.allows_private("127.0.0.1")
    assert not network.allows_private("10.0.0.1")
    assert network.region("Asie du Sud") == "South Asia"  # geography need not be repeated


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"f.toml: no \[\[sites\]\]"),
        ("[[sites]]\nbase = nothing", r"f.toml: not valid TOML: .*line 2"),
        ("sites = 3", r"f.toml: sites must be a list of tables"),
        ("sitess = []", r"f.toml: unknown key 'sitess'; did you mean 'sites'\?"),
        ("[[sites]]\nname='a'", r"f.toml: \[\[sites\]\] a: base is missing"),
        ("[[sites]]\nbase='harbour'", r"f.toml: \[\[sites\]\] harbour: base: 'harbour' is not an absolute"),
        ("[[sites]]\nbase='ftp://a.example/'", "is not an absolute http or https URL"),
        ("[[sites]]\nbase='http://a.example/?id=1'", "must end with its path, without a query"),
        ("[[sites]]\nbase='http://a.example'\nlangauges=[]", "'langauges'; did you mean 'languages'"),
        (
            "[[sites]]\nbase='http://a.example'\nlanguages='en'",
            "languages must be a list of strings, not 'en'",
        ),
        ("[[sites]]\nbase='http://a.example'\nlanguages=['English']", "'English' must be ISO 639-1 codes"),
        ("[[sites]]\nbase='http://a.example'\ndate_order='MM'", "date_order must be one of DMY, MDY, YMD"),
        ("[[sites]]\nbase='http://a.example'\nskip=['(']", r"skip: '\(' is not a regular expression"),
        ("[[sites]]\nbase='http://a.example'\nmax_pages=0", "max_pages must be at least 1, not 0"),
        ("[[sites]]\nbase='http://a.example'\nactive=1", "active must be true or false, not 1"),
        (
            "[[sites]]\nbase='http://a.example'\n[sites.politeness]\ndelay=true",
            "delay must be a number of seconds",
        ),
        ("[[sites]]\nbase='http://a.example'\n[sites.politeness]\ndelay=nan", "delay must be from 0 to 3600"),
        (
            "[[sites]]\nbase='http://a.example'\n[sites.floors]\nofices=1",
            r"\[sites.floors\] a.example: unknown key",
        ),
        ("[[sites]]\nbase='http://a.example'\n[[sites]]\nbase='http://a.example'", "stands there twice"),
        (
            "[[regions]]\nsynonyms=['a']\n[[sites]]\nbase='http://a.example'",
            r"\[\[regions\]\] number 1: name",
        ),
    ],
)
def test_what_is_wrong_is_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(NetworkFileError, match=message) as caught:
        Network.read(text, source="f.toml")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(NetworkFileError, match=r"nowhere\.toml: cannot be read: No such file or directory"):
        Network.load(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe9'")
    with pytest.raises(NetworkFileError, match=r"latin\.toml: cannot be read"):
        Network.load(tmp_path / "latin.toml")
