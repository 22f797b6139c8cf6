"""What the rest of the program asks of the archive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.alerts.digest import digest_of, everything_of
from iclei_scraper.archive import Archive, SiteSummary
from iclei_scraper.archive.base.times import moment
from iclei_scraper.http.memory import Memory
from iclei_scraper.records import SEVERITIES, Anchor, Change

from .conftest import BASE, SITE, Lab, answer, claim, news, office, page


def book(lab: Lab, *changes: Change) -> None:
    """A night on which the comparison of the home page says this."""
    lab.crawl(page("/", text="before"))
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        stored = archive.store(crawl, lab.at(page("/", text="after")))
        archive.book(crawl, stored, changes)
        archive.finish_crawl(crawl, "complete")


def test_changes_can_be_narrowed_down(lab: Lab) -> None:
    text = Change(kind="text", op="changed", key="Home", before="a", after="b")
    loud = [replace(text, before=severity, severity=severity) for severity in SEVERITIES]
    link = Change(kind="link", op="added", key="x", verdict="noise")
    book(lab, *loud, link)
    with Archive.open(lab.path, read_only=True) as archive:
        assert [it.change.severity for it in archive.changes()] == ["low", "medium", "high"]
        assert len(archive.changes(minimum="info")) == 4
        assert len(archive.changes(minimum="high", kind="text", site=SITE, crawl=2)) == 1
        assert archive.changes(kind="office") == archive.changes(crawl=1) == archive.changes(site="x") == []
        assert len(archive.changes(since="2026-11-02")) == 3
        assert archive.changes(since="2026-11-03") == []
        assert [it.change.kind for it in archive.changes(verdicts=("noise",))] == ["link"]
        with pytest.raises(ValueError, match="'loud' is no severity; there are info, low, medium, high"):
            archive.changes(minimum="loud")
        with pytest.raises(ValueError, match="yesterday"):
            archive.changes(since="yesterday")


def test_a_change_comes_back_as_it_was_booked(lab: Lab) -> None:
    change = Change(
        kind="text",
        op="changed",
        key="Home",
        region="Europe",
        field="text",
        before="a",
        after="b",
        reason="it is a test",
        severity="high",
        identity="home",
    )
    book(lab, change)
    with Archive.open(lab.path, read_only=True) as archive:
        (booked,) = archive.changes()
    assert booked.change == change
    assert (booked.url, booked.site, booked.crawl, booked.pages) == (f"{BASE}/", SITE, 2, 1)


def test_a_summary_counts_pages_and_records(lab: Lab) -> None:
    lab.crawl(
        page("/", offices=(office("Bonn"),), statistics=(claim(1),)), page("/b/"), page("/c/"), page("/d/")
    )
    article = news("/e/", "Trams", body="Back.")
    second = (
        page("/", offices=(office("Bonn", "2"),), statistics=(claim(1),)),
        page("/b/"),
        page("/e/", news=(article,)),
        answer("/c/", 404, "gone"),
        answer("/d/", 301, "moved", to="/e/"),
        answer("/x/", 500, "error"),
    )
    lab.crawl(*second)
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.summary(2) == [
            SiteSummary(
                site=SITE,
                pages=5,
                new=1,
                changed=1,
                unchanged=1,
                gone=1,
                moved=1,
                failed=1,
                offices=1,
                news=1,
                statistics=1,
                cookies=0,
                findings=0,
            )
        ]
        assert archive.summary(1)[0].new == 4
        assert archive.summary(7) == []


def test_crawls_are_told_by_number_and_the_latest_without(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.crawl(page("/"), whole=False)
    with Archive.open(lab.path, read_only=True) as archive:
        first, last = archive.crawl(1), archive.crawl()
        assert first is not None
        assert last is not None
        assert (first.status, first.whole) == ("complete", True)
        assert (last.id, last.status, last.whole) == (2, "interrupted", False)
        assert archive.crawl(9) is None


def test_a_crawl_is_told_with_those_that_were_cut_off_before_it(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/", offices=(office("Bonn", "2"),)), whole=False)
    lab.crawl(page("/"), whole=False)
    lab.crawl(page("/a/"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert [archive.cut_off_before(number) for number in (1, 2, 4)] == [[], [], [2, 3]]
        night = digest_of(archive, 4, everything_of(archive, 2, 3, 4))
        alone = digest_of(archive, 4)
    assert [entry.sentence for entry in night.entries if "phone" in entry.sentence] != []
    assert night.troubles[0] == "Crawl 2 was cut off; what it had found is told here."
    assert [entry for entry in alone.entries if "phone" in entry.sentence] == []


# What the crawler asks -----------------------------------------------------------------------------------


def test_the_archive_is_the_memory_that_the_crawler_asks_for(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert isinstance(archive, Memory)


def test_pages_that_stand_are_looked_at_again_whether_linked_or_not(lab: Lab) -> None:
    lab.crawl(page("/"), page("/a/"), page("/b/"), answer("/c/", 404, "gone"), answer("/d/", 500, "error"))
    lab.crawl(page("/"), answer("/b/", 404, "gone"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert list(archive.known_pages(SITE)) == [
            (f"{BASE}/", moment("2026-11-02T02:00:01Z")),
            (f"{BASE}/a/", moment("2026-11-01T02:00:02Z")),
        ]
        assert list(archive.known_pages("other.example")) == []


def test_a_site_is_unfinished_since_the_first_of_its_interrupted_crawls(lab: Lab) -> None:
    lab.crawl(page("/"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.unfinished_since(SITE) is None
    lab.crawl(page("/"), whole=False)
    lab.crawl(page("/"), whole=False)
    with Archive.open(lab.path) as archive:
        begun = archive.crawl(2)
        assert begun is not None
        assert archive.unfinished_since(SITE) == moment(begun.started_at)
        lab.start(archive)  # the crawl that asks is none of them
        assert archive.unfinished_since(SITE) == moment(begun.started_at)
        assert archive.unfinished_since("other.example") is None
    lab.crawl(page("/"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.unfinished_since(SITE) is None


def test_links_of_a_page_as_it_was_last_read(lab: Lab) -> None:
    anchors = tuple(Anchor(text=place, url=f"{BASE}/{place}/", place=place) for place in ("header", "main"))
    lab.crawl(page("/", anchors=anchors))
    lab.crawl(page("/", anchors=anchors[:1]))
    with Archive.open(lab.path, read_only=True) as archive:
        assert list(archive.links(f"{BASE}/")) == [f"{BASE}/header/"]
