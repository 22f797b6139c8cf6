"""What the archive finds, and that its index stays in step."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.archive import Archive, ArchiveError, SearchHit
from iclei_scraper.archive.search import index
from iclei_scraper.reading import read_page
from iclei_scraper.records import CookieDeclaration, Feature
from tests.archive.conftest import BASE, Lab, answer, claim, news, office, page

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "https://other.example"


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    return Lab(tmp_path / "archive.db")


def search(lab: Lab, query: str, **conditions: Any) -> list[SearchHit]:
    with Archive.open(lab.path, read_only=True) as archive:
        return archive.search(query, **conditions)


def titles(lab: Lab, query: str, **conditions: Any) -> list[str]:
    return [hit.title for hit in search(lab, query, **conditions)]


def faults(lab: Lab) -> list[str]:
    with Archive.open(lab.path) as archive:
        return list(archive.search_index_faults())


@pytest.fixture
def network(lab: Lab) -> Lab:
    """Pages and records in several languages on two sites."""
    article = news(
        "/trams/", "Trams return", body="Back on the rails.",
        published="2025-12-22", published_precision="day",
        language="en", tags=("transport",), authors=("City desk",),
    )  # fmt: skip
    old = news(
        "/2019/", "Trams were planned", published="2019-05", published_precision="month", language="en"
    )
    lab.crawl(
        page("/trams/", title="Trams return", news=(article,)),
        page("/", title="Home", text="Welcome to the cities of tomorrow.", news=(old,)),
        page("/about/", title="About trams", text="We write about rails."),
        page("/ja/", title="東京都の会議", text="気候変動について話し合いました。", language="ja"),
        page("/ko/", title="소식", text="서울에서 회의가 열렸습니다.", language="ko"),
        page(
            "/offices/", title="Offices",
            offices=(office("Brussels Office", "735", emails=("brussels@example.org",), city="Bruxelles"),),
            statistics=(claim(2500, "member cities"),),
            cookies=(CookieDeclaration(name="viewed_cookie_policy", category="Necessary", description="x"),),
            features=(Feature(kind="member", name="Malmö, Sweden", text="Builds with timber."),),
        ),
        page(f"{OTHER}/offices/", site="other.example", title="Our offices",
             offices=(office("Brussels Office", "735", emails=("brussels@example.org",), city="Bruxelles"),)),
    )  # fmt: skip
    return lab


def test_all_kinds_are_found(network: Lab) -> None:
    found = {
        "rails": {"news", "page"},
        "735": {"office"},
        "brussels@example.org": {"office"},
        "2500": {"statistic"},
        "viewed_cookie_policy": {"cookie"},
        "malmo": {"feature"},
        "transport desk": {"news"},
        "気候": {"page"},
        "会議": {"page"},
        "서울": {"page"},
    }
    for query, kinds in found.items():
        assert {hit.kind for hit in search(network, query)} == kinds, query


def test_an_article_is_found_once(network: Lab) -> None:
    assert sorted(titles(network, "trams")) == ["About trams", "Trams return", "Trams were planned"]
    (hit,) = search(network, "rails -about")
    assert (hit.kind, hit.url, hit.date, hit.language) == ("news", f"{BASE}/trams/", "2025-12-22", "en")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["rails"]


def test_a_word_counts_more_in_a_title_and_in_a_short_text(lab: Lab) -> None:
    lab.crawl(
        page("/a/", title="Roads", text="A bridge is mentioned " + "among many other things " * 30),
        page("/b/", title="Bridge", text="Something else " * 30),
        page("/c/", title="Roads", text="A bridge."),
        page("/d/", title="Ferries", text="None."),
    )
    assert [hit.url for hit in search(lab, "bridge")] == [f"{BASE}/{name}/" for name in "bca"]


def test_what_is_said_word_for_word_on_several_sites_is_one_hit(network: Lab) -> None:
    (hit,) = search(network, "735")
    assert sorted(hit.sites) == ["example.org", "other.example"]
    (hit,) = search(network, "735", sites=["other.example"])
    assert hit.sites == ("other.example",)


def test_a_search_is_narrowed_down(network: Lab) -> None:
    assert titles(network, "trams", kinds=["page"]) == ["About trams"]
    assert titles(network, "会議", languages=["ja"]) == ["東京都の会議"]
    assert titles(network, "会議", languages=["en"]) == []
    assert titles(network, "trams", kinds=["news"], since="2025-01-01") == ["Trams return"]
    assert titles(network, "trams", kinds=["news"], until="2025-01-01") == ["Trams were planned"]
    # What is dated by month counts where any of its days does.
    assert titles(network, "trams", since="2019-05-20", until="2019-05-25") == ["Trams were planned"]
    assert titles(network, "trams", since="2019-06-01", until="2019-06-30") == []
    assert len(search(network, "trams", limit=2)) == 2
    with pytest.raises(ValueError, match="weather"):
        search(network, "trams", kinds=["weather"])


def test_an_edit_is_found_by_its_new_words_only(network: Lab) -> None:
    network.crawl(page("/about/", title="About buses", text="We write about wheels."))
    assert titles(network, "wheels") == ["About buses"]
    assert "About trams" not in titles(network, "trams")
    assert faults(network) == []


def test_what_is_gone_is_found_and_what_moved_is_not(network: Lab) -> None:
    network.crawl(answer("/about/", 404, "gone"), answer("/ko/", 301, "moved", to="/kr/"))
    (hit,) = search(network, '"about rails"')
    assert hit.gone_since is not None
    assert titles(network, "서울") == []
    assert faults(network) == []


def test_injected_text_is_no_content(lab: Lab) -> None:
    spam = "KMSAuto Download For Windows Activator Crack"
    body = (
        "<html lang='en'><title>Water plan</title><body><main><h1>Water plan</h1>"
        "<p>The city replaces its old mains before the summer, street by street, and tells all when.</p>"
        f'<div style="position:absolute;left:-9999px"><a href="https://crack.example/kms">{spam}</a></div>'
        "</main></body></html>"
    )
    records = read_page(body, f"{BASE}/water/")
    assert any(spam in (finding.quote or "") for finding in records.findings)
    item = page("/water/", body=body)
    item.records = records
    lab.crawl(item)
    assert titles(lab, "mains summer") == ["Water plan"]
    for query in "kmsauto", "activator crack", "crack.example":
        assert titles(lab, query) == [], query


def test_a_crawl_that_was_cut_short_is_caught_up_with(network: Lab) -> None:
    with Archive.open(network.path) as archive:
        crawl = network.start(archive)
        archive.store(crawl, network.at(page("/new/", title="Ferries", text="By water.")))
        archive.store(crawl, network.at(page("/about/", title="About buses", text="We write about wheels.")))
        assert archive.search_waits
        assert archive.search("ferries") == []
    assert faults(network) == []  # it waits: that is no fault
    network.crawl(page("/"))
    assert titles(network, "ferries") == ["Ferries"]
    with Archive.open(network.path, read_only=True) as archive:
        assert not archive.search_waits


def test_an_index_that_found_no_room_is_behind_and_says_so(
    network: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArchiveError("disk full")

    with Archive.open(network.path) as archive:
        crawl = network.start(archive)
        archive.store(crawl, network.at(page("/new/", title="Ferries", text="By water.")))
        with monkeypatch.context() as patch:
            patch.setattr(index, "_write", fail)
            with pytest.raises(ArchiveError, match="disk full"):
                archive.finish_crawl(crawl, "complete")
        assert archive.search_waits
    assert network.value("SELECT status FROM crawls ORDER BY id DESC LIMIT 1") == "complete"
    assert faults(network) == []
    network.crawl()
    assert titles(network, "ferries") == ["Ferries"]


def damage(lab: Lab, script: str) -> None:
    connection = sqlite3.connect(lab.path)
    connection.executescript(script)
    connection.close()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("DELETE FROM search_documents WHERE kind = 'page'", "is not indexed as it stands"),
        ("UPDATE search_documents SET digest = 'x' WHERE kind = 'office'", "indexed with another text"),
        ("INSERT INTO search_index (search_index) VALUES ('delete-all')", "not found by its own words"),
        (
            "UPDATE pages SET moved_to = 'https://x.example/' WHERE title = 'About trams'",
            "nothing to be found",
        ),
        ("UPDATE texts SET text = 'Quite another text.'", "indexed with another text"),
        ("DELETE FROM search_index_data WHERE id > 10", "search:"),
    ],
)
def test_an_index_out_of_step_is_told_and_made_anew(network: Lab, script: str, words: str) -> None:
    damage(network, script)
    assert any(words in fault for fault in faults(network))
    with Archive.open(network.path) as archive:
        assert archive.rebuild_search_index() > 8
    assert faults(network) == []


def test_a_reader_can_check_the_index(network: Lab) -> None:
    with Archive.open(network.path, read_only=True) as archive:
        assert list(archive.search_index_faults()) == []
        assert list(archive.search_index_faults(sample=3)) == []
        with pytest.raises(ArchiveError, match="reading only"):
            archive.rebuild_search_index()


def test_an_unchanged_night_adds_nothing_to_the_index(network: Lab) -> None:
    before = network.value("SELECT count(*) FROM search_index_docsize")
    network.crawl(page("/about/", title="About trams", text="We write about rails."))
    with Archive.open(network.path) as archive:
        assert archive.update_search_index() == 0
    assert network.value("SELECT count(*) FROM search_index_docsize") == before


def test_an_archive_without_a_crawl_has_an_index(lab: Lab) -> None:
    with Archive.open(lab.path, create=True) as archive:
        assert archive.rebuild_search_index() == 0
        assert archive.search("anything") == []
        assert not archive.search_waits
        assert list(archive.search_index_faults()) == []
