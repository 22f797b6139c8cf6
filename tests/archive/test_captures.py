"""What the server sent, and for how long it sent the same."""

from __future__ import annotations

import json
import random
from datetime import timedelta

from iclei_scraper.archive import Archive
from iclei_scraper.items import FetchFailure

from .conftest import BASE, FIRST_NIGHT, SITE, Lab, answer, office, page


def intervals(lab: Lab) -> list[tuple[str, str, int]]:
    """First and last day of every capture, and its status."""
    rows = lab.rows("SELECT fetched_at, confirmed_until, status FROM captures ORDER BY id")
    return [(first[8:10], last[8:10], status) for first, last, status in rows]


def test_the_same_bytes_add_no_row_but_a_longer_interval(lab: Lab) -> None:
    for _ in range(4):
        lab.crawl(page("/"))
    assert intervals(lab) == [("01", "04", 200)]
    assert lab.rows("SELECT first_seen, last_seen FROM pages") == [
        ("2026-11-01T02:00:01Z", "2026-11-04T02:00:01Z")
    ]


def test_an_error_ends_an_interval(lab: Lab) -> None:
    for item in page("/"), answer("/", 500, "error"), page("/"), page("/"):
        lab.crawl(item)
    assert intervals(lab) == [("01", "01", 200), ("02", "02", 500), ("03", "04", 200)]
    assert lab.rows("SELECT count(*) FROM payloads") == [(2,)]


def test_behind_an_error_a_page_is_still_kept_as_what_differs(lab: Lab) -> None:
    long = random.Random(1).randbytes(9_000).hex()  # noqa: S311  # no secret
    for item in page("/", body=long), answer("/", 500, "error", body=b"Sorry"), page("/", body=long + "!"):
        lab.crawl(item)
    assert lab.rows("SELECT base FROM payloads ORDER BY id")[-1] == (1,)


def test_headers_are_kept_as_received(lab: Lab) -> None:
    lab.crawl(page("/"))
    headers = json.loads(lab.value("SELECT headers FROM exchanges"))
    assert headers == [["Content-Type", "text/html"], ["ETag", '"/"']]


def test_bytes_that_other_parsers_have_read_are_read_again(lab: Lab) -> None:
    lab.crawl(page("/", body="same"))
    lab.parser_version = "2"
    lab.crawl(page("/", body="same", offices=(office("Bonn"),)))
    assert lab.rows("SELECT parser_version FROM captures") == [("1",), ("2",)]
    assert lab.value("SELECT count(*) FROM offices") == 1


def test_other_parsers_that_read_the_same_add_no_row(lab: Lab) -> None:
    for version in "1", "2", "3":
        lab.parser_version = version
        lab.crawl(page("/", offices=(office("Bonn"),)), answer("/x/", 500, "error"))
    assert lab.rows("SELECT parser_version, confirmed_until FROM captures WHERE status = 200") == [
        ("3", "2026-11-03T02:00:01Z")
    ]
    assert lab.value("SELECT count(*) FROM captures") == 2
    assert lab.rows("SELECT DISTINCT parser_version FROM readings") == [("1",)]


def test_a_file_in_the_place_of_a_page_is_kept(lab: Lab) -> None:
    lab.crawl(answer("/report.pdf", 200, "not_a_page", body=b"%PDF-1.7"))
    assert lab.rows("SELECT url, kind, title FROM pages") == [(f"{BASE}/report.pdf", "file", None)]
    lab.crawl(answer("/report.pdf", 200, "not_a_page", body=b"%PDF-1.7"))
    assert lab.value("SELECT count(*) FROM captures") == 1


# Conditional requests ------------------------------------------------------------------------------------


def test_a_page_that_stands_is_asked_for_with_its_validators(lab: Lab) -> None:
    lab.crawl(page("/"), answer("/gone/", 404, "gone"), answer("/void/", 200, "ok"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.validators(f"{BASE}/") == ('"/"', None)
        assert archive.validators(f"{BASE}/gone/") is None
        assert archive.validators(f"{BASE}/void/") is None
        assert archive.validators(f"{BASE}/never/") is None


def test_behind_an_error_nothing_is_asked_conditionally(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.crawl(answer("/", 500, "error"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.validators(f"{BASE}/") is None


def test_not_modified_confirms_the_capture(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn"),)))
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        assert archive.confirm(crawl, f"{BASE}/", FIRST_NIGHT + timedelta(days=1))
        assert not archive.confirm(crawl, f"{BASE}/never/", FIRST_NIGHT)
        archive.finish_crawl(crawl, "complete")
        (site,) = archive.summary(crawl)
    assert (site.pages, site.unchanged, site.offices) == (1, 1, 1)
    assert intervals(lab) == [("01", "02", 200)]
    assert lab.value("SELECT last_seen FROM offices") == "2026-11-02T02:00:00Z"


def test_not_modified_behind_an_error_begins_a_new_interval(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.crawl(answer("/", 500, "error"))
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        archive.confirm(crawl, f"{BASE}/", FIRST_NIGHT + timedelta(days=2))
        archive.finish_crawl(crawl, "complete")
    assert intervals(lab) == [("01", "01", 200), ("02", "02", 500), ("03", "03", 200)]
    lab.crawl(page("/"))
    assert intervals(lab)[-1] == ("03", "04", 200)


def test_a_page_that_could_not_be_fetched_is_noted(lab: Lab) -> None:
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        failure = FetchFailure(url=f"{BASE}/", site=SITE, reason="no route to host", failed_at=FIRST_NIGHT)
        archive.fail(crawl, failure)
        archive.finish_crawl(crawl, "failed", "no site answered")
        assert archive.summary(crawl)[0].failed == 1
    assert lab.rows("SELECT url, reason, failed_at FROM fetch_failures") == [
        (f"{BASE}/", "no route to host", "2026-11-01T02:00:00Z")
    ]
    assert lab.rows("SELECT status, whole, note FROM crawls") == [("failed", 0, "no site answered")]
    assert lab.value("SELECT baseline_crawl FROM sites WHERE id = ?", SITE) is None
