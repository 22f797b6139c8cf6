"""Changes are told of a site: once, however many pages show them, and only where all of it agrees."""

from __future__ import annotations

import pytest

from iclei_scraper.items import PageItem, PageRecords
from iclei_scraper.records import CookieDeclaration, Finding

from .conftest import BASE, Lab, answer, claim, news, office, page, told

BONN, PARIS, OSLO = office("Bonn", "1"), office("Paris", "2"), office("Oslo", "3")
ARTICLE = news("/news/1/", "Trams return", body="Trams are back.", published="2026-10-30")


def footer(*offices: object, pages: int = 3) -> list[PageItem]:
    return [page(f"/{number}/", offices=tuple(offices)) for number in range(pages)]


def test_the_first_crawl_of_a_site_tells_nothing(lab: Lab) -> None:
    assert lab.crawl(*footer(BONN, PARIS), page("/news/1/", news=(ARTICLE,))) == []


def test_a_night_without_change_tells_nothing(lab: Lab) -> None:
    lab.crawl(*footer(BONN))
    assert lab.crawl(*footer(BONN)) == []


def test_the_same_edit_on_many_pages_is_one_event_with_a_count(lab: Lab) -> None:
    lab.crawl(*footer(BONN, PARIS))
    changes = lab.crawl(*footer(office("Bonn", "9"), PARIS))
    assert told(changes) == [("office", "changed", "Bonn", 3)]
    assert (changes[0].change.before, changes[0].change.after) == ("1", "9")
    assert changes[0].url == f"{BASE}/0/"


def test_pages_that_follow_a_night_later_with_the_same_edit_tell_nothing_new(lab: Lab) -> None:
    lab.crawl(*footer(BONN))
    lab.crawl(*footer(office("Bonn", "9"), pages=1))
    assert lab.crawl(*footer(office("Bonn", "9"))) == []
    assert lab.value("SELECT pages FROM changes") == 3


def test_an_edit_that_was_undone_and_comes_again_is_told_again(lab: Lab) -> None:
    lab.crawl(*footer(BONN))
    assert len(lab.crawl(*footer(office("Bonn", "9")))) == 1
    assert len(lab.crawl(*footer(BONN))) == 1
    assert len(lab.crawl(*footer(office("Bonn", "9")))) == 1


def test_a_value_that_flips_back_and_forth_is_one_finding(lab: Lab) -> None:
    lab.crawl(*footer(BONN))
    counts = [told(lab.crawl(*footer(office("Bonn", "9" if night % 2 else "1")))) for night in range(1, 9)]
    assert counts[:2] == [[("office", "changed", "Bonn", 3)]] * 2
    assert counts[2] == [("finding", "added", "Bonn, phones", 1)]
    assert counts[3:] == [[]] * 5
    assert lab.value("SELECT after FROM changes WHERE field = 'unstable'") == "1 and 9 in turn, 3 times"
    assert lab.value("SELECT phones FROM offices") == "1"
    assert told(lab.crawl(*footer(office("Bonn", "7")))) == [("office", "changed", "Bonn", 3)]


def test_a_new_office_is_told_once(lab: Lab) -> None:
    lab.crawl(*footer(BONN))
    assert told(lab.crawl(*footer(BONN, OSLO))) == [("office", "added", "Oslo", 3)]


def test_an_office_that_another_page_had_all_along_is_not_added(lab: Lab) -> None:
    lab.crawl(*footer(BONN), page("/contact/", offices=(BONN, OSLO)))
    assert lab.crawl(*footer(BONN, OSLO), page("/contact/", offices=(BONN, OSLO))) == []


def test_an_office_is_removed_only_when_no_page_carries_it_any_more(lab: Lab) -> None:
    lab.crawl(*footer(BONN, PARIS))
    assert lab.crawl(*footer(BONN, pages=2), *footer(BONN, PARIS)[2:]) == []
    assert told(lab.crawl(*footer(BONN))) == [("office", "removed", "Paris", 1)]
    assert lab.value("SELECT gone_since FROM offices WHERE name = 'Paris'").startswith("2026-11-03")


def test_a_list_that_moves_to_another_page_is_no_event(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN, PARIS)), page("/about/"))
    assert lab.crawl(page("/"), page("/about/", offices=(BONN, PARIS))) == []


def test_nothing_is_called_removed_by_a_crawl_that_did_not_come_to_its_end(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN, PARIS)), page("/about/"))
    assert lab.crawl(page("/"), whole=False) == []
    assert lab.crawl(page("/"), page("/about/", offices=(BONN, PARIS))) == []


def test_what_comes_back_is_the_same_record_and_is_told(lab: Lab) -> None:
    lab.crawl(*footer(BONN, PARIS))
    lab.crawl(*footer(BONN))
    assert told(lab.crawl(*footer(BONN, PARIS))) == [("office", "added", "Paris", 3)]
    assert lab.rows("SELECT count(*), gone_since FROM offices WHERE name = 'Paris'") == [(1, None)]
    history = lab.rows("SELECT valid_to IS NULL FROM office_versions WHERE name = 'Paris' ORDER BY version")
    assert history == [(0,), (1,)]


def test_before_a_site_is_known_whole_new_pages_bring_no_news(lab: Lab) -> None:
    lab.crawl(page("/"), whole=False)
    assert lab.crawl(page("/"), page("/news/1/", news=(ARTICLE,)), page("/c/", offices=(BONN,))) == []
    later = news("/news/2/", "Buses too", body="Buses follow.")
    assert told(lab.crawl(page("/news/2/", news=(later,)))) == [("news", "added", "Buses too", 1)]


def test_a_site_that_joins_the_network_later_has_its_own_first_crawl(lab: Lab) -> None:
    lab.crawl(page("/"))
    other = page("https://other.example/", site="other.example", offices=(BONN,))
    assert lab.crawl(page("/"), other) == []


def test_counter_and_prose_that_change_alike_are_one_event(lab: Lab) -> None:
    def claims(value: int) -> list[PageItem]:
        said = (claim(value), claim(value, "local governments", "prose"))
        return [page("/", statistics=said), page("/about/", statistics=said[1:])]

    lab.crawl(*claims(2500))
    changes = lab.crawl(*claims(2600))
    assert told(changes) == [("statistic", "changed", "cities", 2)]
    assert lab.rows("SELECT value FROM statistics") == [(2600,), (2600,)]


def test_a_claim_that_two_sites_make_is_two_claims(lab: Lab) -> None:
    def pages(value: int) -> list[PageItem]:
        other = page("https://other.example/", site="other.example", statistics=(claim(value),))
        return [page("/", statistics=(claim(value),)), other]

    lab.crawl(*pages(2500))
    assert [it.site for it in lab.crawl(*pages(2600))] == ["example.org", "other.example"]


# Articles ------------------------------------------------------------------------------------------------


def test_an_article_with_its_card_on_two_pages_is_one_event(lab: Lab) -> None:
    card = news("/news/1/", "Trams return", published="2026-10-30")
    lab.crawl(page("/"), page("/news/"))
    claims = (claim(2500, context="prose"),)
    changes = lab.crawl(
        page("/", news=(card,)),
        page("/news/", news=(card,)),
        page("/news/1/", news=(ARTICLE,), statistics=claims),
    )
    assert told(changes) == [("news", "added", "Trams return", 3)]


def test_a_card_that_leaves_a_listing_is_no_event(lab: Lab) -> None:
    lab.crawl(page("/", news=(news("/news/1/", "Trams return"),)), page("/news/1/", news=(ARTICLE,)))
    assert lab.crawl(page("/"), page("/news/1/", news=(ARTICLE,))) == []


def test_an_old_article_that_is_shown_again_is_no_event(lab: Lab) -> None:
    lab.crawl(page("/"), page("/news/1/", news=(ARTICLE,)))
    assert lab.crawl(page("/", news=(news("/news/1/", "Trams return"),))) == []


@pytest.mark.parametrize("status", [404, 410])
def test_an_article_whose_page_is_gone_is_removed(lab: Lab, status: int) -> None:
    lab.crawl(page("/", news=(news("/news/1/", "Trams return"),)), page("/news/1/", news=(ARTICLE,)))
    changes = lab.crawl(page("/"), answer("/news/1/", status, "gone"))
    assert told(changes) == [("news", "removed", "Trams return", 1)]
    text = lab.value("SELECT body FROM articles WHERE gone_since IS NOT NULL")
    assert text == "Trams are back."
    assert lab.crawl(page("/"), answer("/news/1/", status, "gone", body=b"other words")) == []


def test_a_card_that_is_edited_after_its_article_went_does_not_bring_it_back(lab: Lab) -> None:
    lab.crawl(page("/", news=(news("/news/1/", "Trams return"),)), page("/news/1/", news=(ARTICLE,)))
    lab.crawl(answer("/news/1/", 404, "gone"))
    lab.crawl(page("/", news=(news("/news/1/", "Trams return", teaser="soon"),)))
    assert lab.value("SELECT gone_since IS NOT NULL FROM news_items")


def test_an_article_that_is_there_again_is_told(lab: Lab) -> None:
    item = page("/news/1/", news=(ARTICLE,))
    lab.crawl(item)
    lab.crawl(answer("/news/1/", 404, "gone"))
    assert told(lab.crawl(page("/news/1/", news=(ARTICLE,)))) == [("news", "added", "Trams return", 1)]
    assert lab.value("SELECT gone_since FROM news_items") is None


def test_another_page_that_is_gone_is_told_by_its_title(lab: Lab) -> None:
    lab.crawl(page("/"), page("/fees/", title="Fees"))
    assert told(lab.crawl(answer("/fees/", 404, "gone"))) == [("text", "removed", "Fees", 1)]


def test_what_went_with_its_page_is_told_by_the_page(lab: Lab) -> None:
    cookie = CookieDeclaration(name="_ga", duration="P2Y")
    lab.crawl(page("/"), page("/cookies/", title="Cookies", cookies=(cookie,)))
    assert told(lab.crawl(answer("/cookies/", 404, "gone"))) == [("text", "removed", "Cookies", 1)]
    assert lab.value("SELECT gone_since IS NOT NULL FROM cookies")


def test_a_page_that_never_was_is_no_loss(lab: Lab) -> None:
    lab.crawl(page("/"), answer("/broken/", 404, "gone"))
    assert lab.crawl(page("/"), answer("/broken/", 404, "gone"), answer("/too/", 404, "gone")) == []


@pytest.mark.parametrize(("status", "outcome"), [(500, "error"), (403, "blocked"), (200, "truncated")])
def test_a_page_that_fails_changes_nothing(lab: Lab, status: int, outcome: str) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    assert lab.crawl(answer("/", status, outcome, body=b"Sorry")) == []
    assert lab.crawl(page("/", offices=(BONN,))) == []
    assert lab.rows("SELECT status, outcome FROM captures") == [(200, "ok"), (status, outcome), (200, "ok")]


def test_an_edit_behind_a_failure_is_still_found(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    lab.crawl(answer("/", 500, "error", body=b"Sorry"))
    assert told(lab.crawl(page("/", offices=(office("Bonn", "9"),)))) == [("office", "changed", "Bonn", 1)]


# Findings, text, faults ----------------------------------------------------------------------------------


def test_a_finding_on_a_new_page_is_told_and_closed_when_it_is_gone(lab: Lab) -> None:
    spam = Finding(kind="injected_content", severity="high", quote="Buy now", url="https://spam.example/")
    lab.crawl(page("/"))
    assert told(lab.crawl(page("/new/", findings=(spam,)))) == [("finding", "added", "Buy now", 1)]
    assert told(lab.crawl(page("/new/"))) == [("finding", "removed", "Buy now", 1)]


def test_one_edit_in_the_text_of_many_pages_is_one_event(lab: Lab) -> None:
    lab.crawl(*[page(f"/{n}/", text="Call us.") for n in range(3)])
    changes = lab.crawl(*[page(f"/{n}/", text="Write to us.") for n in range(3)])
    assert told(changes) == [("text", "changed", "Page /0/", 3)]


def test_what_a_failed_parser_did_not_read_is_not_gone(lab: Lab) -> None:
    lab.crawl(page("/", offices=(BONN,)))
    broken = page("/", unread={"office": "ValueError: x"}, title="Other title")
    assert lab.crawl(broken) == []
    assert lab.rows("SELECT kind, reason FROM rejects") == [("office", "the parser failed: ValueError: x")]
    assert lab.crawl(page("/", offices=(BONN,))) == []


def test_what_validation_refuses_is_not_gone(lab: Lab) -> None:
    from iclei_scraper.items import Reject  # noqa: PLC0415
    from iclei_scraper.records import to_dict  # noqa: PLC0415

    lab.crawl(page("/", offices=(BONN, PARIS)))
    refused = page("/", offices=(BONN,))
    refused.rejects.append(Reject(kind="office", reason="phones: no number", record=to_dict(PARIS)))
    assert lab.crawl(refused) == []
    assert lab.value("SELECT gone_since FROM offices WHERE name = 'Paris'") is None
    assert told(lab.crawl(page("/", offices=(BONN,), body="now it is gone"))) == [
        ("office", "removed", "Paris", 1)
    ]


def test_the_empty_page_compares_with_anything(lab: Lab) -> None:
    lab.crawl(page("/"), page("/empty/"))
    assert lab.stored[1].after == PageRecords(url=f"{BASE}/empty/", title="Page /empty/", language="en")
