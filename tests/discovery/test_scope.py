"""Which addresses are visited, in which order, and where it ends."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime

import pytest

from iclei_scraper.discovery import Frontier, Scope
from iclei_scraper.discovery.frontier import KEY
from iclei_scraper.discovery.scope import is_page_address
from iclei_scraper.discovery.traps import CALENDAR_BUDGET, QUERY_BUDGET, Traps
from iclei_scraper.network import Network
from iclei_scraper.values.wording import urls

TWO = Network.read("""
[[sites]]
id = "a"
base = "https://a.example/"
skip = ["^/tags/"]
max_pages = 40
[[sites]]
id = "b"
base = "https://b.example/"
""")


def frontier(**options: object) -> Frontier:
    found = Frontier(Scope(TWO, TWO.sites), TWO.sites, **options)  # type: ignore[arg-type]
    list(found.openings())
    for site in TWO.sites:
        found.done(site)
    return found


def taken(waiting: Frontier, count: int = 1000) -> list[str]:
    return [visit.url for visit in waiting.take(count)]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/report.pdf",
        "https://a.example/IMG_1.JPG",
        "https://a.example/wp-json/wp/v2/posts",
        "https://a.example/wp-login.php",
        "https://a.example/news/feed/",
        "https://a.example/post/embed/",
        "https://a.example/?s=water",
        "https://a.example/search/water",
        "https://a.example/post/?share=twitter",
        "https://a.example/event/?ical=1",
        "mailto:a@a.example",
        "javascript:void(0)",
    ],
)
def test_files_and_interfaces_are_no_pages(url: str) -> None:
    assert not is_page_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/",
        "https://a.example/feedback/",
        "https://a.example/research/water",
        "https://a.example/index.php/2025/06/19/slug/",
        "https://a.example/page.html",
        "https://a.example/v1.2/notes",
        "https://a.example/news?newsID=AbC123",
        "https://a.example/newsdetails/article/-ad05.html",
    ],
)
def test_pages_are_pages(url: str) -> None:
    assert is_page_address(url)


def test_scope_is_the_sites_asked_for() -> None:
    scope = Scope(TWO, TWO.select(["a"]))
    page = scope.page("http://www.a.example/x?utm_source=y")
    assert page is not None
    assert (page[0], page[1].id) == ("https://a.example/x", "a")
    assert scope.page("https://b.example/x") is None
    assert scope.page("https://a.example/tags/x") is None
    assert scope.page("https://c.example/") is None
    assert scope.document("https://a.example/sitemap.xml")
    assert not scope.document("https://b.example/sitemap.xml")


# Traps ----------------------------------------------------------------------------------------------------


def followed(addresses: list[str], *, parameters_known: bool = False) -> int:
    traps = Traps(parameters_known=parameters_known)
    return sum(traps.reason(url) is None for url in addresses)


MONTHS = [f"{year}-{month:02}" for year in range(2020, 2060) for month in range(1, 13)]


@pytest.mark.parametrize(
    "pattern",
    [
        "https://a.example/calendar/?month={}",
        "https://a.example/events/?tribe-bar-date={}-01",
        "https://a.example/x?view=list&when={}",
        "https://a.example/events/month/{}/",
        "https://a.example/veranstaltungen/{}",
        "https://a.example/?cal[year]={}",
    ],
)
def test_calendars_without_end_have_a_small_budget(pattern: str) -> None:
    assert followed([pattern.format(month) for month in MONTHS]) == CALENDAR_BUDGET
    assert followed([pattern.format(month) for month in MONTHS], parameters_known=True) == CALENDAR_BUDGET


@pytest.mark.parametrize(
    "pattern",
    [
        "https://a.example/2025/06/19/slug-{}/",
        "https://a.example/events/2025/06/the-meeting-{}",
        "https://a.example/news?newsID=A{}",
        "https://a.example/board/?bmode=view&idx={}",
        "https://a.example/page/{}/",
        "https://a.example/?p={}",
    ],
)
def test_articles_and_lists_are_no_calendars(pattern: str) -> None:
    assert followed([pattern.format(number) for number in range(1000)]) == 1000


def test_filters_that_combine_have_a_budget() -> None:
    combined = [f"https://a.example/list?topic={a}&sort={b}&view=c" for a in range(100) for b in range(100)]
    assert followed(combined) == QUERY_BUDGET
    assert followed(combined, parameters_known=True) == len(combined)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/about/us/about/us/about/us",
        "https://a.example/x/x/x",
        "https://a.example/en/news/en/news/",
        "https://a.example/" + "/".join(f"s{number}" for number in range(20)),
        "https://a.example/?" + "&".join(f"p{number}=1" for number in range(9)),
        "https://a.example/" + "x" * 3000,
    ],
)
def test_addresses_that_grow_are_not_followed(url: str) -> None:
    assert Traps().reason(url)


def test_dates_that_repeat_are_no_circle() -> None:
    assert Traps().reason("https://a.example/2012/12/12/slug") is None
    assert Traps().reason("https://a.example/news/2012/news/slug") is None


# The frontier ---------------------------------------------------------------------------------------------


def test_each_page_is_visited_once() -> None:
    waiting = frontier()
    assert waiting.offer("https://a.example/x")
    for variant in ("https://a.example/x", "http://www.a.example/x#y", "https://a.example/x?gclid=1"):
        assert not waiting.offer(variant)
    assert not waiting.offer("https://a.example/")  # the home page was the first
    assert taken(waiting) == ["https://a.example/x"]
    assert not waiting.offer("https://a.example/x")
    assert not taken(waiting)


def test_sites_take_turns_and_none_crowds_out_the_others() -> None:
    waiting = frontier(abreast=3)
    for number in range(20):
        waiting.offer(f"https://a.example/{number}")
    waiting.offer("https://b.example/1")
    first = taken(waiting, 4)
    assert "https://b.example/1" in first
    assert sum(url.startswith("https://a.") for url in first) == 3
    assert not taken(waiting)  # three of a are under way
    waiting.done(TWO.sites[0])
    assert len(taken(waiting)) == 1


def test_key_pages_go_before_new_ones_and_those_before_known_ones() -> None:
    waiting = frontier()
    waiting.remember("https://a.example/known", visit=True)
    waiting.offer("https://a.example/new")
    waiting.offer("https://a.example/key", lane=KEY)
    assert taken(waiting) == [f"https://a.example/{name}" for name in ("key", "new", "known")]


def test_a_limit_and_a_budget_are_kept() -> None:
    waiting = frontier(limit=5, abreast=100)  # the two home pages count
    for number in range(10):
        waiting.offer(f"https://a.example/{number}")
    assert len(taken(waiting)) == 3
    assert waiting.limited
    assert waiting.unvisited() == {"a": 7}
    budget = frontier(abreast=100)
    for number in range(50):
        budget.offer(f"https://a.example/{number}")
    assert len(taken(budget)) == 39
    assert not budget.limited
    assert budget.unvisited() == {"a": 11}


def test_since_leaves_alone_what_is_known_and_old() -> None:
    since = datetime(2026, 6, 1, tzinfo=UTC)
    before, after = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)
    waiting = frontier(since=since)
    waiting.remember("https://a.example/known", visit=True)
    assert not waiting.offer("https://a.example/known")
    assert not waiting.offer("https://a.example/known", modified=before)
    assert not waiting.offer("https://a.example/old", modified=before)
    assert waiting.offer("https://a.example/known", modified=after)
    assert waiting.offer("https://a.example/new")
    assert waiting.offer("https://a.example/key", modified=before, lane=KEY)


def test_dropping_a_site_forgets_what_waits() -> None:
    waiting = frontier()
    for number in range(5):
        waiting.offer(f"https://a.example/{number}")
    waiting.offer("https://b.example/1")
    assert waiting.waiting() == 6
    assert waiting.drop(TWO.sites[0]) == 5
    assert taken(waiting) == ["https://b.example/1"]


def test_waiting_costs_little_memory() -> None:
    network = Network.read('[[sites]]\nbase = "https://a.example/"\nmax_pages = 1000000')
    waiting = Frontier(Scope(network, network.sites), network.sites)
    count = 4_000
    tracemalloc.start()
    for number in range(count):
        waiting.offer(f"https://a.example/news/{number}/a-slug-of-some-length-{number}")
    waiting._scope._remembered.cache_clear()  # bounded, however many wait
    network._place.cache_clear()  # type: ignore[attr-defined]
    urls._canonical.cache_clear()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert waiting.waiting() == count
    assert size / count < 350


def test_what_a_list_says_of_a_page_that_nobody_knew_goes_with_its_visit() -> None:
    edited = datetime(2026, 11, 1, tzinfo=UTC)
    waiting = frontier()
    waiting.offer("https://a.example/first/", modified=edited)  # nothing is known: all of it is new
    waiting.remember("https://a.example/known/", visit=True)
    for path in ("known/", "new/"):
        waiting.offer(f"https://a.example/{path}", modified=edited)
    said = {visit.url: visit.modified for visit in waiting.take(10)}
    assert said == {
        "https://a.example/first/": None,
        "https://a.example/known/": None,
        "https://a.example/new/": edited,
    }
    assert not waiting._dated
