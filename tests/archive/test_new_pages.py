"""Pages that are new on a site, and pages that a crawl has only now reached."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from iclei_scraper.archive import Proof
from iclei_scraper.records import Anchor

from .conftest import BASE, Lab, answer, news, page, told

if TYPE_CHECKING:
    from iclei_scraper.items import PageItem


def leads(path: str, *to: str, title: str = "Page", **more: object) -> PageItem:
    anchors = tuple(Anchor(text="there", url=f"{BASE}{target}", place="main") for target in to)
    return page(path, anchors=anchors, title=title, **more)


FEES = leads("/fees/", title="Fees")
NEW = [("text", "added", "Fees", 1)]


def test_what_a_known_page_leads_to_for_the_first_time_is_new_and_told_once(lab: Lab) -> None:
    lab.crawl(leads("/"), leads("/about/"))
    assert told(lab.crawl(leads("/", "/fees/"), leads("/about/"), FEES)) == NEW
    assert lab.crawl(leads("/", "/fees/"), leads("/about/", "/fees/"), FEES) == []


def test_a_page_of_which_no_known_page_tells_was_only_reached(lab: Lab) -> None:
    lab.crawl(leads("/", "/fees/"))
    assert lab.crawl(leads("/", "/fees/"), FEES, leads("/of-a-list/")) == []


def test_nothing_is_new_before_a_site_was_gone_through(lab: Lab) -> None:
    lab.crawl(leads("/"), whole=False)
    assert lab.crawl(leads("/", "/fees/"), FEES) == []


def test_what_a_crawl_met_that_died_is_told_by_the_next_one(lab: Lab) -> None:
    lab.crawl(leads("/"))
    lab.crawl(leads("/", "/fees/"), FEES, whole=False)
    assert told(lab.crawl(leads("/", "/fees/"), FEES)) == NEW


def test_a_section_is_told_by_its_first_page(lab: Lab) -> None:
    lab.crawl(leads("/"))
    below = [leads(f"/fees/{year}/", title=f"Fees of {year}") for year in range(2000, 2020)]
    section = leads("/fees/", *[f"/fees/{year}/" for year in range(2000, 2020)], title="Fees")
    assert told(lab.crawl(leads("/", "/fees/"), section, *below)) == NEW


def test_what_is_told_otherwise_is_no_new_page_besides(lab: Lab) -> None:
    lab.crawl(leads("/"), leads("/old/", title="Rules"))
    changes = lab.crawl(
        leads("/", "/trams/", "/rules/", "/news/page/2/", "/?paged=3", news=(news("/trams/", "Trams"),)),
        leads("/trams/", news=(news("/trams/", "Trams", body="Trams are back."),)),
        answer("/old/", 301, "moved", to="/rules/"),
        leads("/rules/", title="Rules"),
        leads("/news/page/2/"),
        leads("/?paged=3"),
    )
    assert told(changes) == [("news", "added", "Trams", 2), ("text", "moved", "Rules", 1)]


def test_a_page_that_was_gone_is_back(lab: Lab) -> None:
    lab.proof = Proof(nights=2)
    lab.crawl(leads("/", "/fees/"), FEES)
    assert [it.standing for it in lab.crawl(answer("/fees/", 404, "gone"))] == ["unconfirmed"]
    assert lab.crawl(answer("/fees/", 404, "gone")) == []
    (back,) = lab.crawl(FEES)
    assert (back.change.op, back.change.field, back.change.key) == ("added", "back", "Fees")
    assert lab.crawl(FEES) == []


def test_a_page_that_was_missing_for_one_night_was_never_away(lab: Lab) -> None:
    lab.proof = Proof(nights=2)
    lab.crawl(leads("/", "/fees/"), FEES)
    lab.crawl(answer("/fees/", 404, "gone"))
    assert lab.crawl(FEES) == []


def test_what_comes_by_itself_is_no_news(lab: Lab) -> None:
    paths = ("/2026/11/", "/calendar/2026-11-30/", "/events/?month=2026-12", "/tag/trams/", "/news/page/9")
    lab.crawl(leads("/"))
    assert lab.crawl(leads("/", *paths), *map(leads, paths)) == []
    rules = leads("/rules/2026-2030/", title="Rules")
    assert told(lab.crawl(leads("/", *paths, "/rules/2026-2030/"), rules)) == [("text", "added", "Rules", 1)]


def test_a_page_that_only_a_list_names_is_new_where_the_list_dates_it_so(lab: Lab) -> None:
    def listed(path: str, days: int) -> PageItem:
        item = leads(path, title=path)
        item.listed = datetime.now(UTC) + timedelta(days=days)
        return item

    lab.crawl(*[leads(f"/{number}/") for number in range(30)])
    assert told(lab.crawl(listed("/fees/", 1), listed("/old/", -9))) == [("text", "added", "/fees/", 1)]
    assert lab.crawl(*[listed(f"/room-{number}/", 1) for number in range(9)]) == []
