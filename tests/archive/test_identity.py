"""A record keeps its history under a new name, a new URL, a new label."""

from __future__ import annotations

from iclei_scraper.archive import Archive

from .conftest import BASE, Lab, answer, claim, news, office, page, told

BONN = office("Bonn", "1")
RENAMED = office("World Secretariat", "1")
BODY = "Trams are back in town."


def versions(lab: Lab, view: str, column: str) -> list[str]:
    return [row[0] for row in lab.rows(f"SELECT {column} FROM {view} ORDER BY version")]  # noqa: S608


def test_a_renamed_office_stays_the_same_record(lab: Lab) -> None:
    lab.crawl(*[page(f"/{n}/", offices=(BONN,)) for n in range(3)])
    changes = lab.crawl(*[page(f"/{n}/", offices=(RENAMED,)) for n in range(3)])
    assert told(changes) == [("office", "renamed", "Bonn", 3)]
    row = lab.rows("SELECT key, name, gone_since, first_seen FROM offices")
    assert row == [("europe/world-secretariat", "World Secretariat", None, "2026-11-01T02:00:01Z")]
    assert versions(lab, "office_versions", "name") == ["Bonn", "World Secretariat"]


def test_a_renamed_office_is_found_by_its_former_name(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    lab.crawl(page("/", offices=(RENAMED,)))
    with Archive.open(lab.path, read_only=True) as archive:
        for name in ("Bonn", "europe/bonn", "World Secretariat"):
            assert [row.key for row in archive.find("office", name)] == ["europe/world-secretariat"]


def test_a_page_that_still_shows_the_former_name_means_the_same_office(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)), page("/old/", offices=(BONN,)))
    lab.crawl(page("/", offices=(RENAMED,)))
    assert lab.crawl(page("/old/", offices=(BONN, office("Oslo", "3")))) != []
    assert lab.rows("SELECT name FROM offices ORDER BY id") == [("World Secretariat",), ("Oslo",)]


def test_a_new_office_that_takes_a_former_name_is_another_one(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    lab.crawl(page("/", offices=(RENAMED,)))
    changes = lab.crawl(page("/", offices=(RENAMED, office("Bonn", "7"))))
    assert told(changes) == [("office", "added", "Bonn", 1)]
    assert lab.value("SELECT count(*) FROM offices") == 2


def test_a_name_taken_back_is_one_office_with_three_versions(lab: Lab) -> None:
    for shown in (BONN, RENAMED, BONN):
        lab.crawl(page("/", offices=(shown,)))
    assert lab.rows("SELECT key FROM offices WHERE gone_since IS NULL") == [("europe/bonn",)]
    assert lab.value("SELECT count(*) FROM offices") == 1
    assert versions(lab, "office_versions", "name") == ["Bonn", "World Secretariat", "Bonn"]


def test_two_offices_that_stand_side_by_side_are_never_merged(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)), page("/all/", offices=(BONN, RENAMED)))
    lab.crawl(page("/", offices=(RENAMED,)), page("/all/", offices=(BONN, RENAMED)))
    assert lab.value("SELECT count(*) FROM offices WHERE gone_since IS NULL") == 2


def test_a_claim_whose_label_was_edited_is_the_same_claim(lab: Lab) -> None:
    lab.crawl(page("/", statistics=(claim(2500, "cities"),)))
    changes = lab.crawl(page("/", statistics=(claim(2600, "local governments"),)))
    assert told(changes) == [("statistic", "changed", "cities", 1)]
    assert lab.rows("SELECT label, value, gone_since FROM statistics") == [("local governments", 2600, None)]


# Articles that move --------------------------------------------------------------------------------------


def moved(lab: Lab, *second_night: object) -> list[tuple[str, str, str, int]]:
    """The first night has an article and its card; tell what the second one brings."""
    lab.crawl(
        page("/", news=(news("/old/", "Trams return"),)),
        page("/old/", title="Trams return", news=(news("/old/", "Trams return", body=BODY),)),
    )
    return told(lab.crawl(*second_night))  # type: ignore[arg-type]


def assert_moved(lab: Lab) -> None:
    """There is one article, under its new address, with its whole history."""
    assert lab.rows("SELECT url, key, gone_since, first_seen FROM news_items") == [
        (f"{BASE}/new/", f"{BASE}/new/", None, "2026-11-01T02:00:01Z")
    ]
    assert versions(lab, "news_versions", "url") == [f"{BASE}/old/", f"{BASE}/new/"]
    assert lab.value("SELECT body FROM articles") == BODY
    booked = lab.rows("SELECT kind, op, field, before, after FROM changes")
    assert booked == [("news", "moved", "url", f"{BASE}/old/", f"{BASE}/new/")]


def card_page() -> object:
    return page("/", news=(news("/new/", "Trams return"),))


def article_page() -> object:
    return page("/new/", title="Trams return", news=(news("/new/", "Trams return", body=BODY),))


def test_a_card_with_the_new_address_the_redirect_and_the_article(lab: Lab) -> None:
    changes = moved(lab, card_page(), answer("/old/", 301, "moved", to="/new/"), article_page())
    assert changes == [("news", "moved", "Trams return", 2)]
    assert_moved(lab)


def test_the_article_is_met_before_anything_tells_that_it_moved(lab: Lab) -> None:
    changes = moved(lab, article_page(), answer("/old/", 301, "moved", to="/new/"), card_page())
    assert changes == [("news", "moved", "Trams return", 2)]
    assert_moved(lab)


def test_only_the_redirect_tells(lab: Lab) -> None:
    changes = moved(lab, article_page(), answer("/old/", 301, "moved", to="/new/"), page("/"))
    assert changes == [("news", "moved", "Trams return", 1)]
    assert_moved(lab)


def test_only_the_card_tells_and_the_old_address_is_gone(lab: Lab) -> None:
    assert moved(lab, article_page(), card_page(), answer("/old/", 404, "gone")) == [
        ("news", "moved", "Trams return", 1)
    ]
    assert_moved(lab)


def test_a_chain_of_redirects_is_one_move(lab: Lab) -> None:
    hops = (
        answer("/old/", 301, "moved", to="/between/"),
        answer("/between/", 302, "moved", to="/new/"),
    )
    assert moved(lab, *hops, article_page(), page("/")) == [("news", "moved", "Trams return", 1)]
    assert_moved(lab)


def test_a_quiet_night_after_a_move(lab: Lab) -> None:
    redirect = answer("/old/", 301, "moved", to="/new/")
    moved(lab, card_page(), redirect, article_page())
    assert lab.crawl(card_page(), answer("/old/", 301, "moved", to="/new/"), article_page()) == []  # type: ignore[arg-type]


def test_an_article_sent_to_the_home_page_is_gone(lab: Lab) -> None:
    assert moved(lab, page("/"), answer("/old/", 302, "moved", to="/")) == [
        ("news", "removed", "Trams return", 1)
    ]


def test_articles_sent_to_a_listing_are_gone(lab: Lab) -> None:
    article = page("/old/", title="Trams return", news=(news("/old/", "Trams return", body=BODY),))
    lab.crawl(article, page("/news/", title="News"))
    changes = lab.crawl(answer("/old/", 302, "moved", to="/news/"), page("/news/", title="News"))
    assert told(changes) == [("news", "removed", "Trams return", 1)]


def test_a_redirect_into_nothing_is_a_loss(lab: Lab) -> None:
    gone = answer("/new/", 404, "gone")
    changes = moved(lab, page("/"), answer("/old/", 301, "moved", to="/new/"), gone)
    assert changes == [("news", "removed", "Trams return", 1)]


def test_redirects_in_a_circle_end(lab: Lab) -> None:
    there, back = answer("/old/", 301, "moved", to="/new/"), answer("/new/", 301, "moved", to="/old/")
    assert moved(lab, page("/"), there, back) == [("news", "moved", "Trams return", 1)]


def test_a_redirect_to_a_foreign_host_is_told_louder(lab: Lab) -> None:
    moved(lab, page("/"), answer("/old/", 301, "moved", to="https://casino.example/"))
    assert lab.rows("SELECT op, after, severity FROM changes") == [
        ("moved", "https://casino.example/", "medium")
    ]


def test_a_target_that_could_not_be_read_yet_takes_over_later(lab: Lab) -> None:
    failed = answer("/new/", 500, "error")
    assert moved(lab, page("/"), answer("/old/", 301, "moved", to="/new/"), failed) == [
        ("news", "moved", "Trams return", 1)
    ]
    assert lab.crawl(article_page()) == []  # type: ignore[arg-type]
    assert_moved(lab)


def test_a_page_that_moves_is_told_as_such(lab: Lab) -> None:
    lab.crawl(page("/fees/", title="Fees"))
    changes = lab.crawl(page("/cost/", title="Fees"), answer("/fees/", 301, "moved", to="/cost/"))
    assert told(changes) == [("text", "moved", "Fees", 1)]
    assert lab.rows("SELECT moved_to FROM pages WHERE url LIKE '%fees/'") == [(f"{BASE}/cost/",)]


def test_an_address_that_always_redirected_is_no_event(lab: Lab) -> None:
    shortlink = answer("/?p=7", 301, "moved", to="/new/")
    lab.crawl(page("/"))
    assert lab.crawl(shortlink) == []


def test_a_redirect_to_the_same_page_is_passed_over(lab: Lab) -> None:
    lab.crawl(page("/"))
    lab.crawl(answer("/", 301, "moved", to="/"), page("/"))
    assert lab.stored[0].state == "alias"
    assert lab.value("SELECT count(*) FROM captures") == 1


def test_a_page_that_only_cards_announce_moves_as_what_they_announce(lab: Lab) -> None:
    lab.crawl(page("/", news=(news("/cop/", "COP in 2025"),)), page("/cop/", title="COP | Example"))
    changes = lab.crawl(
        answer("/cop/", 301, "moved", to="/cop30/"),
        page("/", news=(news("/cop30/", "COP in 2025"),)),
        page("/cop30/", title="COP | Example"),
    )
    assert told(changes) == [("news", "moved", "COP in 2025", 2)]
    assert lab.rows("SELECT url FROM news_items") == [(f"{BASE}/cop30/",)]


def test_a_page_that_only_cards_announce_is_gone_as_what_they_announce(lab: Lab) -> None:
    lab.crawl(page("/", news=(news("/cop/", "COP in 2025"),)), page("/cop/", title="COP | Example"))
    changes = lab.crawl(page("/"), answer("/cop/", 404, "gone"))
    assert told(changes) == [("news", "removed", "COP in 2025", 1)]
