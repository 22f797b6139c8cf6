from __future__ import annotations

from collections.abc import Callable

import pytest

from iclei_scraper.page import Page
from iclei_scraper.replica import changes, expected, noise, urls
from iclei_scraper.replica.content import Document, _build, load_sites
from iclei_scraper.replica.data import ContentError, data_directory
from iclei_scraper.replica.nights import apply_changes
from iclei_scraper.replica.render import cloudflare_email, typo3_email
from iclei_scraper.values.text import fold

Read = Callable[..., Page]

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
        entry["record"]: entry["values"] for entry in facts["contradictions"] if entry["field"] == "emails"
    }
    assert emails["office:argentina-office"] == {"header": [], "footer": ["iclei-argentina@iclei.org"]}
    assert emails["office:iclei-indonesia-project-office"]["header"] == []
    mexico = next(office for office in facts["offices"] if "Mexico" in office["name"])
    assert len(mexico["regions"]) == 2


def test_the_blocks_of_the_home_page_stand_in_the_order_of_the_original(read: Read) -> None:
    text = " ".join(block.text for block in read(HOME).blocks)
    landmarks = [
        "Whistleblower", "iclei.ws(at)iclei.org", "Africa Secretariat", "8 Mitchell Street", "WATCH OUR VIDEO",
        "ABOUT OUR ORGANIZATION", "Videos 14 November 2025", "2500 +", "FEATURED MEMBER", "Piia Elo", "OUR MISSION",
        "exclusive benefits", "accelerate your progress today!", "KMSAuto", "Вавада казино", "Discover how to join",
        "OUR IMPACT", "Contact Us", "Bluesky", "Cookie statement", "© 2026", "Tyger Valley", "Cookie policy",
        "Privacy Overview", "viewed_cookie_policy", "SAVE & ACCEPT",
    ]  # fmt: skip
    positions = [text.find(landmark) for landmark in landmarks]
    assert -1 not in positions
    assert positions == sorted(positions)


# Every page ----------------------------------------------------------------------------------------------


def _shown(page: Page) -> str:
    hidden = [element.get("content", "") for element in page.root.iter("meta")]
    links = [element.get("href", "") for element in page.root.iter("a")]
    ciphers = [element.get("data-cfemail", "") for element in page.root.iter("a")]
    return " ".join([page.root.text_content(), *hidden, *links, *ciphers])


def _spellings(email: str) -> list[str]:
    swapped = [email.replace("@", sign) for sign in ("@", "(at)", " [at] ", "＠", "@remove-this.")]
    return [*swapped, cloudflare_email(email), typo3_email(email)]


@pytest.mark.parametrize("night", [1, 2])
def test_what_is_expected_of_a_page_stands_on_it(read: Read, night: int) -> None:
    for url in urls(night):
        page = read(url, night)
        blocks = fold(" ".join(block.text for block in page.blocks))
        shown = fold(_shown(page)) + blocks
        facts = expected(url, night)
        for office in facts["offices"]:
            for text in [*office["names"], *office["address"], *(phone["raw"] for phone in office["phones"])]:
                assert fold(text) in shown, (url, text)
            for email in office["emails"]:
                assert any(spelling in shown for spelling in _spellings(email)), (url, email)
        for item in facts["news"]:
            raw = item.get("published_raw") or item["title"]
            for text in [item["title"], *(raw if isinstance(raw, list) else [raw])]:
                assert fold(text) in shown, (url, text)
            for paragraph in (item.get("body") or "").split("\n"):
                assert fold(paragraph) in shown, (url, paragraph)
            assert (
                item["url"] == url
                or item["url"] in {page.absolute(link) for link in _hrefs(page)}
                or ("icleikorea" in url)
            ), (url, item["url"])
        for claim in [*facts["statistics"], *facts["optional"]["statistics"]]:
            assert fold(claim["raw"]) in shown, (url, claim)
            assert fold(claim["label"]) in shown, (url, claim)
        for cookie in facts["cookies"]:
            assert fold(f"{cookie['name']}") in shown, (url, cookie)
            assert cookie["duration_raw"] in shown, (url, cookie)
        for finding in facts["findings"]:
            assert finding.get("quote", "") in shown, (url, finding)
        for link in [*facts["links"]["social"], *facts["links"]["legal"]]:
            assert link["url"] in {page.absolute(href) for href in _hrefs(page)}, (url, link)


def _hrefs(page: Page) -> list[str]:
    return [element.get("href") for element in page.root.iter("a") if element.get("href")]


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
