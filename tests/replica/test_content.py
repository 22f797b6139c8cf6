from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import pytest

from iclei_scraper.network import Network
from iclei_scraper.replica import changes, expected, noise, site_ids, urls
from iclei_scraper.replica.content import Document, _build, load_sites
from iclei_scraper.replica.data import ContentError, data_directory
from iclei_scraper.replica.nights import apply_changes
from iclei_scraper.replica.render import cloudflare_email, typo3_email
from iclei_scraper.values.wording.text import fold

See = Callable[[str, int], Any]

HOME = "https://iclei.org/"


def test_it_is_large_enough_to_be_crawled_and_small_enough_to_be_kept() -> None:
    files = [path for path in data_directory().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 1_000_000
    assert len(urls()) >= 150


def test_the_sites_are_of_many_kinds_and_languages() -> None:
    sites = load_sites()
    assert len(sites) >= 10
    assert len({site.platform for site in sites.values()}) >= 6
    assert {document.language for site in sites.values() for document in site.documents} >= set(
        "en de fr pt es ja ko zh".split()
    )


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"path": "/", "title": "Home", "colour": "red"}, "unknown key 'colour'"),
        ({"path": "/"}, "'title' is missing"),
    ],
)
def test_a_slip_in_a_content_file_is_an_error(table: dict[str, str], complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        _build(Document, "here", table)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "office", "op": "removed", "site": "x", "key": "No Office"}, "0 entries"),
        ({"kind": "office", "op": "vanished", "site": "x", "key": "Office"}, "no rule"),
    ],
)
def test_a_change_that_finds_nothing_to_change_is_an_error(change: dict[str, str], complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        apply_changes({"x": {"offices": [{"name": "Office"}]}}, {"change": [change]})


def test_its_sites_are_those_of_the_network_file() -> None:
    network = Network.load(None)
    assert site_ids() == sorted(load_sites())
    for url in urls():
        site = network.site_of(url)
        assert site is not None
        assert site.id in site_ids()
        assert unquote(network.canonical(url)) == unquote(url)


def test_there_is_no_third_night() -> None:
    with pytest.raises(ValueError, match="nights"):
        load_sites(3)


# The home page of iclei.org ------------------------------------------------------------------------------


def test_the_home_page_has_every_kind_of_record() -> None:
    facts = expected(HOME)
    assert len(facts["offices"]) == 25
    assert len(facts["news"]) == 11
    assert sum(item["published"] is not None for item in facts["news"]) == 5
    assert [entry["value"] for entry in facts["statistics"] if entry["context"] == "counter"] == [
        2500,
        25,
        125,
        20,
    ]
    assert [entry["duration"] for entry in facts["cookies"]] == ["P11M"] * 6
    assert [entry["name"] for entry in facts["cookie_categories"]] == (
        "Necessary Functional Performance Analytics Advertisement Others".split()
    )
    assert [entry["kind"] for entry in facts["features"]] == ["member", "leader"]
    assert len(facts["findings"]) == 2


def test_the_two_office_lists_differ_as_the_real_ones_do() -> None:
    facts = expected(HOME)
    places = {office["name"]: office["places"] for office in facts["offices"]}
    assert places["Pacific Islands Office"] == ["header"]
    assert places["Southern Center"] == ["footer"]
    emails = {
        entry["record"]: entry["values"]
        for entry in facts["contradictions"]
        if entry["field"] == "emails" and isinstance(entry["record"], str)
    }
    assert emails["office:argentina-office"] == {"header": [], "footer": ["iclei-argentina@iclei.org"]}
    assert emails["office:iclei-indonesia-project-office"]["header"] == []
    mexico = next(office for office in facts["offices"] if "Mexico" in office["name"])
    assert len(mexico["regions"]) == 2


_LANDMARKS = (
    "Whistleblower",
    "iclei.ws(at)iclei.org",
    "Africa Secretariat",
    "8 Mitchell Street",
    "WATCH OUR VIDEO",
    "ABOUT OUR ORGANIZATION",
    "Videos 14 November 2025",
    "2500 +",
    "FEATURED MEMBER",
    "Piia Elo",
    "OUR MISSION",
    "exclusive benefits",
    "accelerate your progress today!",
    "KMSAuto",
    "Вавада казино",
    "Discover how to join",
    "OUR IMPACT",
    "Contact Us",
    "Bluesky",
    "Cookie statement",
    "© 2026",
    "Tyger Valley",
    "Cookie policy",
    "Privacy Overview",
    "viewed_cookie_policy",
    "SAVE & ACCEPT",
)


def test_the_blocks_of_the_home_page_stand_in_the_order_of_the_original(seen: See) -> None:
    text = seen(HOME, 1).words
    positions = [text.find(landmark) for landmark in _LANDMARKS]
    assert -1 not in positions
    assert positions == sorted(positions)


# Every page ----------------------------------------------------------------------------------------------


def _spellings(email: str) -> list[str]:
    swapped = [email.replace("@", sign) for sign in ("@", "(at)", " [at] ", "＠", "@remove-this.")]
    return [*swapped, cloudflare_email(email), typo3_email(email)]


def _every_page(seen: See) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    for night in (1, 2):
        for url in urls(night):
            yield url, seen(url, night), expected(url, night)


def test_offices_stand_on_their_pages(seen: See) -> None:
    for url, page, facts in _every_page(seen):
        for office in facts["offices"]:
            numbers = [phone["raw"] for phone in [*office["phones"], *office["faxes"]]]
            for text in [*office["names"], *office["address"], *numbers]:
                assert fold(text) in page.everything, (url, text)
            for email in office["emails"]:
                assert any(spelling in page.everything for spelling in _spellings(email)), (url, email)


def test_news_stand_on_their_pages_and_are_linked(seen: See) -> None:
    state = "q=YToxOntzOjEyOiJrZXl3b3JkX3R5cGUiO3M6MzoiYWxsIjt9&"  # in every link of a board
    for url, page, facts in _every_page(seen):
        links = {link.replace(state, "") for link in page.links} | {url}
        for item in [*facts["news"], *facts["optional"]["news"]]:
            paragraphs = (item.get("body") or "").split("\n")
            for text in [item["title"], item.get("published_raw") or "", *paragraphs]:
                assert fold(text) in page.everything, (url, text)
            assert item["url"] in links, (url, item["url"])


def test_figures_cookies_features_and_findings_stand_on_their_pages(seen: See) -> None:
    for url, page, facts in _every_page(seen):
        claims = [*facts["statistics"], *facts["optional"]["statistics"]]
        texts = [text for claim in claims for text in (claim.get("raw", ""), claim["label"])]
        texts += [text for row in facts["cookies"] for text in (row["name"], row["duration_raw"])]
        texts += [text for row in facts["features"] for text in (row["name"], row["text"])]
        texts += [finding["quote"] for finding in facts["findings"] if "quote" in finding]
        for text in texts:
            assert fold(text) in page.everything, (url, text)
        for link in [*facts["links"]["social"], *facts["links"]["legal"]]:
            assert link["url"] in page.links, (url, link)


def test_pages_weigh_what_real_ones_do(ask: Callable[..., object]) -> None:
    sizes = [len(ask(url).body) for url in urls() if url.startswith("https://iclei.org/")]  # type: ignore[attr-defined]
    assert min(sizes) > 40_000
    assert max(sizes) < 120_000


# Documentation of the second night -----------------------------------------------------------------------


def test_every_kind_of_change_is_documented() -> None:
    told = {(change["kind"], change["op"]) for change in changes()}
    assert told == {
        ("office", "changed"),
        ("office", "added"),
        ("office", "removed"),
        ("office", "renamed"),
        ("statistic", "changed"),
        ("cookie", "changed"),
        ("cookie", "added"),
        ("news", "changed"),
        ("news", "added"),
        ("news", "removed"),
        ("news", "moved"),
        ("finding", "added"),
        ("link", "changed"),
    }
    assert not any("with" in change for change in changes())


def test_noise_is_documented_for_sites_that_exist() -> None:
    sites = load_sites()
    assert {entry["when"] for entry in noise()} == {"fetch", "night"}
    assert all(set(entry["where"]) <= set(sites) for entry in noise())
