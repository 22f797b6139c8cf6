"""An office that one page lists with its region and another without is one record, whoever was met first."""

from __future__ import annotations

import tempfile
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.archive import Archive
from iclei_scraper.network import Correction
from iclei_scraper.records import Office, Phone

from .conftest import SITE, Lab, differences, page, told

NUMBER = Phone(raw="1", e164="+3200001")
ADDRESS = ("Rue Haute 12", "1000 Bruxelles")
LISTED = Office(
    region="Europe", name="Brussels Office", phones=(NUMBER,), emails=("b@x.example",), address=ADDRESS
)
BARE = {
    "a phone": Office(name="Brussels Office", phones=(NUMBER,)),
    "a phone in another spelling": Office(
        name="Brussels Office", phones=(Phone(raw="(0) 000 01", e164="+3200001"),)
    ),
    "an email": Office(
        name="Brussels Office", emails=("b@x.example",), phones=(Phone(raw="9", e164="+3200009"),)
    ),
    "an address": Office(name="Brussels Office", address=("Rue Haute 12, 1000 Bruxelles",)),
    "nothing but its website": Office(name="Brussels Office", website="https://x.example/"),
}


def offices(lab: Lab) -> list[tuple[Any, ...]]:
    return lab.rows("SELECT key, region, gone_since FROM offices ORDER BY key")


def assert_sound(lab: Lab) -> None:
    with Archive.open(lab.path, read_only=True) as archive:
        faults = [fault for name in archive.checks if name != "search" for fault in archive.check(name, {})]
    assert faults == []


@pytest.mark.parametrize("bare", BARE.values(), ids=BARE)
def test_twins_are_one_office_that_is_told_once(lab: Lab, bare: Office) -> None:
    lab.crawl(page("/contact/", offices=(bare,)), page("/offices/", offices=(LISTED,)))
    assert offices(lab) == [("europe/brussels-office", "Europe", None)]
    assert lab.value("SELECT count(*) FROM versions WHERE kind = 'office'") == 1
    assert_sound(lab)


EDITED = {"phones": (Phone(raw="2", e164="+3200002"),)}
PAGES = {
    "/contact/": Office(name="Brussels Office", phones=(NUMBER,)),
    "/visit/": Office(name="Brussels Office", phones=(NUMBER,), website="https://x.example/"),
    "/offices/": LISTED,
}


@settings(max_examples=8, deadline=None)
@given(order=st.sampled_from(list(permutations(PAGES))), nights=st.tuples(*[st.integers(0, 2)] * 3))
def test_in_whatever_order_and_on_whatever_night_pages_are_met(
    order: tuple[str, ...], nights: tuple[int, ...]
) -> None:
    lab = Lab(Path(tempfile.mkdtemp()) / "a.db")
    lab.crawl(page("/"))
    for night in sorted(set(nights)):
        met = [
            page(path, offices=(PAGES[path],)) for path, at in zip(order, nights, strict=True) if at == night
        ]
        changes = lab.crawl(page("/"), *met)
        first = night == min(nights)
        assert [(kind, op) for kind, op, *_ in told(changes)] == [("office", "added")] * first
    assert offices(lab) == [("europe/brussels-office", "Europe", None)]
    changes = lab.crawl(*[page(path, offices=(_with(it, **EDITED),)) for path, it in PAGES.items()])
    assert [(it.change.region, it.change.field, it.pages) for it in changes] == [("Europe", "phones", 3)]
    assert lab.crawl(page("/contact/"), page("/visit/")) == []
    assert told(lab.crawl(page("/offices/"))) == [("office", "removed", "Brussels Office", 1)]
    assert_sound(lab)
    with Archive.open(lab.path, read_only=True) as archive:
        (row,) = archive.find("office", "europe/brussels-office")
        history = [it for it in archive.versions(row) if it.superseded_in is None]
        assert all(one.valid_to == other.valid_from for one, other in pairwise(history))
        assert [it.key for it in archive.standing("office", archive.moment("2026-11-02"))] == [row.key]
        assert archive.standing("office", archive.moment("2026-11-10")) == []


def _with(office: Office, **more: Any) -> Office:
    return Office(**{name: getattr(office, name) for name in Office.__slots__} | more)


OF_EUROPE = {
    "a number": {"phones": (NUMBER,)},
    "a number, and an email of another": {"phones": (NUMBER,), "emails": ("no@x.example",)},
}
OF_NOBODY = {
    "nothing": {"website": "https://x.example/"},
    "a third number": {"phones": (Phone(raw="7", e164="+3200007"),)},
    "the numbers of both": {"phones": (NUMBER, Phone(raw="5", e164="+2700005"))},
    "a number, in another country": {"phones": (NUMBER,), "country": "ZA"},
}
SHOWN = {
    "/e/": {"region": "Europe", "phones": (NUMBER,), "emails": ("rs@x.example",), "country": "BE"},
    "/a/": {"region": "Africa", "phones": (Phone(raw="5", e164="+2700005"),)},
}


@pytest.mark.parametrize("order", list(permutations(("/e/", "/f/", "/a/"))), ids="".join)
def test_of_two_regions_only_the_one_that_is_meant(lab: Lab, order: tuple[str, ...]) -> None:
    """Offices of six names, each in two regions, and one that gives no region."""
    lone = OF_EUROPE | OF_NOBODY
    pages = {path: tuple(Office(name=name, **said) for name in lone) for path, said in SHOWN.items()}
    pages["/f/"] = tuple(Office(name=name, **said) for name, said in lone.items())
    for path in order:
        lab.crawl(page(path, offices=pages[path]))
    left = lab.rows("SELECT name FROM offices WHERE region IS NULL AND gone_since IS NULL")
    assert {name for (name,) in left} == set(OF_NOBODY)
    assert lab.value("SELECT count(*) FROM offices WHERE region IS NOT NULL") == 2 * len(lone)
    assert_sound(lab)


def test_two_that_a_page_shows_side_by_side_are_two(lab: Lab) -> None:
    lab.crawl(page("/", offices=(LISTED, BARE["a phone"])), page("/b/", offices=(LISTED,)))
    assert len(offices(lab)) == 2


def test_what_a_correction_keeps_apart_stays_apart(lab: Lab) -> None:
    shown = page("/f/", offices=(BARE["a phone"],)), page("/l/", offices=(LISTED,))
    lab.crawl(*shown)
    names = ((SITE, "europe/brussels-office"), (SITE, "unknown/brussels-office"))
    with Archive.open(lab.path) as archive:
        (state,) = archive.check_corrections([Correction(same=False, kind="office", names=names)])
    two = Correction(same=False, kind="office", names=names, made_on=state.made_on)
    for _ in range(2):
        with Archive.open(lab.path) as archive:
            crawl = lab.start(archive)
            archive.correct(crawl, [two])
            for item in shown:
                archive.store(crawl, lab.at(item))
            archive.settle(crawl, differences)
            archive.finish_crawl(crawl, "complete")
        assert [row[0] for row in offices(lab)] == [key for _, key in names]
        assert_sound(lab)


def test_twins_of_an_archive_that_did_not_know_them_become_one(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as former:
        former.setattr("iclei_scraper.archive.settling.settle_twins", lambda _: None)
        lab.crawl(page("/f/", offices=(BARE["a phone"],)), page("/l/", offices=(LISTED,)))
        edited = {"/f/": _with(BARE["a phone"], **EDITED), "/l/": _with(LISTED, **EDITED)}
        lab.crawl(*[page(path, offices=(it,)) for path, it in edited.items()])
        assert len(offices(lab)) == 2
    again = {"phones": (Phone(raw="3", e164="+3200003"),)}
    changes = lab.crawl(*[page(path, offices=(_with(it, **again),)) for path, it in edited.items()])
    assert [(it.change.after, it.pages) for it in changes] == [("3", 2)]
    assert offices(lab) == [("europe/brussels-office", "Europe", None)]
    numbers = lab.rows("SELECT phones FROM office_versions ORDER BY valid_from")
    assert [row[0] for row in numbers] == ["1", "2", "3"]
    assert_sound(lab)
