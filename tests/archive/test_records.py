"""What is known of a record: from all pages that speak of it, now and at every time before."""

from __future__ import annotations

import json

from iclei_scraper.records import Evidence, Office, Phone

from .conftest import BASE, Lab, answer, news, office, page


def test_a_record_has_its_times(lab: Lab) -> None:
    for _ in range(3):
        lab.crawl(page("/", offices=(office("Bonn"),)))
    lab.crawl(page("/"))
    assert lab.rows("SELECT first_seen, last_seen, gone_since FROM offices") == [
        ("2026-11-01T02:00:01Z", "2026-11-03T02:00:01Z", "2026-11-04T02:00:01Z")
    ]


def test_versions_follow_each_other_without_a_gap(lab: Lab) -> None:
    for phone in "1", "1", "2", "3":
        lab.crawl(page("/", offices=(office("Bonn", phone),)))
    assert lab.rows("SELECT phones, valid_from, valid_to FROM office_versions ORDER BY version") == [
        ("1", "2026-11-01T02:00:01Z", "2026-11-03T02:00:01Z"),
        ("2", "2026-11-03T02:00:01Z", "2026-11-04T02:00:01Z"),
        ("3", "2026-11-04T02:00:01Z", None),
    ]
    at = "SELECT phones FROM office_versions WHERE valid_from <= :at AND coalesce(valid_to, '9') > :at"
    assert lab.value(at.replace(":at", "'2026-11-03T12:00:00Z'")) == "2"


def test_an_article_fills_the_card_and_is_not_overwritten_by_it(lab: Lab) -> None:
    card = news("/a/", "Trams ret…", kind="Blogs", teaser="Back.", published="2026-10")
    article = news("/a/", "Trams return", body="All of it.", published="2026-10-30")
    for night in ((card, article), (article, card)):
        lab.path.unlink(missing_ok=True)
        lab.night = -1
        lab.crawl(*[page(f"/{it.title}/" if it is card else "/a/", news=(it,)) for it in night])
        row = lab.rows("SELECT title, kind, teaser, published FROM news_items")
        assert row == [("Trams return", "Blogs", "Back.", "2026-10-30")]
        assert lab.value("SELECT count(*) FROM news_versions") == 1
    lab.crawl(page("/Trams ret…/", news=(news("/a/", "Trams?", teaser="Soon."),)))
    assert lab.rows("SELECT title, teaser, kind FROM news_items") == [("Trams return", "Soon.", None)]


def test_a_card_on_another_site_is_the_same_article(lab: Lab) -> None:
    lab.crawl(
        page("https://other.example/", site="other.example", news=(news("/a/", "Trams return"),)),
        page("/a/", news=(news("/a/", "Trams return", body="All of it."),)),
    )
    assert lab.rows("SELECT site, key FROM news_items") == [("example.org", f"{BASE}/a/")]


def test_two_pages_complete_each_other_and_the_latest_word_counts(lab: Lab) -> None:
    footer = page("/", offices=(Office(region="Europe", name="Bonn", phones=(Phone(raw="1"),)),))
    contact = Office(region="Europe", name="Bonn", address=("Street 1", "Bonn"), city="Bonn", country="DE")
    lab.crawl(footer, page("/contact/", offices=(contact,)))
    assert lab.rows("SELECT phones, address, country FROM offices") == [("1", "Street 1; Bonn", "DE")]
    lab.crawl(page("/", offices=(Office(region="Europe", name="Bonn", phones=(Phone(raw="2"),)),)))
    assert lab.rows("SELECT phones, address FROM offices") == [("2", "Street 1; Bonn")]


def test_what_is_only_inferred_gives_way(lab: Lab) -> None:
    guessed = Office(region="Europe", name="Bonn", country="AT", inferred=("country",))
    lab.crawl(page("/", offices=(Office(region="Europe", name="Bonn", country="DE"),)))
    lab.crawl(page("/later/", offices=(guessed,)))
    assert lab.rows("SELECT country, inferred FROM offices") == [("DE", None)]


def test_an_old_claim_on_another_page_is_not_news(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/", offices=(office("Bonn", "2"),)), page("/old/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/old/", offices=(office("Bonn", "1"), office("Oslo", "3"))))
    assert lab.rows("SELECT phones FROM office_versions WHERE name = 'Bonn' ORDER BY version") == [
        ("1",),
        ("2",),
    ]


def test_when_the_page_with_the_latest_word_goes_the_others_count(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)), page("/contact/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/contact/", offices=(office("Bonn", "2"),)))
    assert lab.value("SELECT phones FROM offices") == "2"
    lab.crawl(answer("/contact/", 404, "gone"))
    assert lab.value("SELECT phones FROM offices") == "1"


def test_what_a_page_says_that_is_met_late_may_be_old(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/found/", offices=(office("Bonn", "2"),)))
    assert lab.value("SELECT phones FROM offices") == "1"


def test_a_record_put_together_in_one_crawl_is_one_version(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)), page("/b/", offices=(office("Bonn", "2"),)))
    assert lab.value("SELECT count(*) FROM office_versions") == 1


def test_a_crawl_that_comes_back_to_what_was_known_leaves_no_version(lab: Lab) -> None:
    lab.crawl(page("/", offices=(office("Bonn", "1"),)))
    lab.crawl(page("/", offices=(office("Bonn", "2"),)), page("/", offices=(office("Bonn", "1"),)))
    assert lab.rows("SELECT phones, valid_to FROM office_versions") == [("1", None)]


def test_every_value_leads_back_to_its_bytes(lab: Lab) -> None:
    evidence = (Evidence(field="phones", quote="T: 1", xpath="/html/body/p[3]"),)
    lab.crawl(page("/", offices=(office("Bonn", "1", evidence=evidence),), body="<p>T: 1</p>"))
    data, position, digest = lab.rows(
        "SELECT r.data, s.position, p.digest FROM versions v JOIN readings r ON r.id = v.reading "
        "JOIN sightings s ON s.reading = r.id AND s.record = v.record "
        "JOIN captures c ON c.id = r.capture JOIN payloads p ON p.id = c.payload"
    )[0]
    (proof,) = json.loads(data)[position]["evidence"]
    assert proof == {"field": "phones", "quote": "T: 1", "xpath": "/html/body/p[3]"}
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.body(digest) == b"<p>T: 1</p>"


def test_which_pages_carry_an_office_is_one_query(lab: Lab) -> None:
    lab.crawl(*[page(f"/{n}/", offices=(office("Bonn"),)) for n in range(3)])
    lab.crawl(page("/1/"))
    query = "SELECT url FROM record_pages JOIN offices ON offices.id = record WHERE name = 'Bonn'"
    assert sorted(lab.rows(query)) == [(f"{BASE}/0/",), (f"{BASE}/2/",)]
