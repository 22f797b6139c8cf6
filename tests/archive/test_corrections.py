"""What a person says of who is who: applied on every crawl, undone at will, asked about when in doubt."""

from __future__ import annotations

from typing import Any

import pytest

from iclei_scraper.archive import Archive, CorrectionState
from iclei_scraper.network import Correction

from .conftest import BASE, SITE, Lab, answer, news, office, page, told

BONN, SECRETARIAT, OSLO = office("Bonn", "1"), office("Secretariat", "1"), office("Oslo", "3")
KEYS = ("europe/bonn", "europe/secretariat")
NIGHTS = [f"2026-11-{night:02}T02:00:01Z" for night in range(1, 12)]


def correction(*, same: bool, keys: tuple[str, str] = KEYS, kind: str = "office", **more: Any) -> Correction:
    return Correction(same=same, kind=kind, names=((SITE, keys[0]), (SITE, keys[1])), **more)


def confirmed(lab: Lab, *, same: bool, **more: Any) -> Correction:
    """The correction with what the site says now."""
    with Archive.open(lab.path, read_only=True) as archive:
        (state,) = archive.check_corrections([correction(same=same, **more)])
    return correction(same=same, made_on=state.made_on, **more)


def apply(lab: Lab, *corrections: Correction) -> list[CorrectionState]:
    with Archive.open(lab.path) as archive:
        run = archive.start_crawl(parser_version=lab.parser_version, purpose="corrections")
        found = archive.correct(run, corrections)
        archive.finish_crawl(run, "complete", whole=False)
    assert faults(lab) == []
    return found


def faults(lab: Lab) -> list[str]:
    with Archive.open(lab.path, read_only=True) as archive:
        checks = [name for name in archive.checks if name != "search"]
        return [f"{it.where}: {it.what}" for name in checks for it in archive.check(name, {})]


def offices(lab: Lab) -> list[tuple[Any, ...]]:
    return lab.rows("SELECT name, first_seen, gone_since FROM offices ORDER BY first_seen, id")


def history(lab: Lab) -> list[tuple[Any, ...]]:
    return lab.rows(
        "SELECT key, name, valid_from, valid_to FROM office_versions ORDER BY id, valid_from, version"
    )


# Two that were taken for one -----------------------------------------------------------------------------


def renamed(lab: Lab) -> None:
    """Two offices share a telephone number; one is closed, and the other one opened."""
    lab.crawl(page("/", offices=(BONN, OSLO)))
    lab.crawl(page("/", offices=(SECRETARIAT, OSLO)))
    assert offices(lab) == [("Secretariat", NIGHTS[0], None), ("Oslo", NIGHTS[0], None)]


def test_what_was_joined_is_kept_with_its_reason(lab: Lab) -> None:
    renamed(lab)
    query = "SELECT decision, basis, kind, key, other_key, record, crawl, undone_in FROM identities"
    assert lab.rows(query) == [("joined", "comparison", "office", *KEYS, 1, 2, None)]


def test_one_record_becomes_the_two_that_it_was(lab: Lab) -> None:
    renamed(lab)
    (state,) = apply(lab, confirmed(lab, same=False))
    assert state.status == "applied"
    assert offices(lab) == [
        ("Bonn", NIGHTS[0], NIGHTS[1]),
        ("Oslo", NIGHTS[0], None),
        ("Secretariat", NIGHTS[1], None),
    ]
    assert history(lab) == [
        (KEYS[0], "Bonn", NIGHTS[0], NIGHTS[1]),
        ("europe/oslo", "Oslo", NIGHTS[0], None),
        (KEYS[1], "Secretariat", NIGHTS[1], None),
    ]
    decided = lab.rows("SELECT decision, basis, record, other, undone_in FROM identities ORDER BY id")
    assert decided == [("joined", "comparison", 1, None, 3), ("parted", "correction", 1, 3, None)]


def test_they_stay_two_whatever_the_site_shows_next(lab: Lab) -> None:
    renamed(lab)
    two = confirmed(lab, same=False)
    apply(lab, two)
    for shown in (BONN,), (SECRETARIAT,), (BONN, SECRETARIAT):
        with Archive.open(lab.path) as archive:
            crawl = lab.start(archive)
            (state,) = archive.correct(crawl, [two])
            assert state.status == "in force"
            stored = archive.store(crawl, lab.at(page("/", offices=(*shown, OSLO))))
            lab.book(archive, crawl, stored)
            archive.settle(crawl, lambda *_: [])
            archive.finish_crawl(crawl, "complete")
    assert lab.rows("SELECT name, gone_since FROM offices ORDER BY id") == [
        ("Bonn", None),
        ("Oslo", None),
        ("Secretariat", None),
    ]
    assert faults(lab) == []


def test_an_article_taken_for_another_has_its_page_again(lab: Lab) -> None:
    old, new = f"{BASE}/old/", f"{BASE}/new/"
    lab.crawl(page("/old/", news=(news("/old/", "Report", body="Of last year."),)))
    lab.crawl(
        answer("/old/", 301, "moved", to="/new/"),
        page("/new/", news=(news("/new/", "Report", body="Of this year."),)),
    )
    assert lab.value("SELECT count(*) FROM news_items") == 1
    assert lab.rows("SELECT decision, basis FROM identities") == [("joined", "redirect")]
    apply(lab, confirmed(lab, same=False, keys=(old, new), kind="news"))
    assert lab.rows("SELECT url, gone_since IS NULL FROM news_items ORDER BY id") == [(old, 0), (new, 1)]
    assert lab.rows("SELECT p.url, n.url FROM pages p JOIN news_items n ON n.id = p.article ORDER BY 1")[
        0
    ] == (
        new,
        new,
    )


# One that was taken for two ------------------------------------------------------------------------------


def moved_with_new_phones(lab: Lab) -> None:
    """A renaming that nothing tells: another name, another telephone number."""
    lab.crawl(page("/", offices=(BONN, OSLO)))
    changes = lab.crawl(page("/", offices=(office("Secretariat", "7"), OSLO)))
    assert sorted(told(changes)) == [("office", "added", "Secretariat", 1), ("office", "removed", "Bonn", 1)]


def test_two_records_become_the_one_that_it_was(lab: Lab) -> None:
    moved_with_new_phones(lab)
    apply(lab, confirmed(lab, same=True))
    assert offices(lab) == [("Secretariat", NIGHTS[0], None), ("Oslo", NIGHTS[0], None)]
    assert history(lab) == [
        (KEYS[1], "Bonn", NIGHTS[0], NIGHTS[1]),
        (KEYS[1], "Secretariat", NIGHTS[1], None),
        ("europe/oslo", "Oslo", NIGHTS[0], None),
    ]
    assert lab.rows("SELECT decision, basis FROM identities") == [("joined", "correction")]
    assert lab.value("SELECT count(*) FROM changes WHERE record = 1") == 2


def test_both_names_lead_to_it_even_side_by_side(lab: Lab) -> None:
    moved_with_new_phones(lab)
    one = confirmed(lab, same=True)
    apply(lab, one)
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        assert archive.correct(crawl, [one])[0].status == "in force"
        archive.store(crawl, lab.at(page("/", offices=(BONN, office("Secretariat", "7")))))
        archive.finish_crawl(crawl, "complete")
    assert lab.value("SELECT count(*) FROM offices WHERE key <> 'europe/oslo'") == 1


def test_two_that_stood_at_the_same_time_become_one_without_overlap(lab: Lab) -> None:
    for phone in "5", "6":
        lab.crawl(
            page("/", offices=(office("Bonn", phone),)), page("/b/", offices=(office("Bonn HQ", phone),))
        )
    apply(lab, confirmed(lab, same=True, keys=("europe/bonn", "europe/bonn-hq")))
    assert lab.value("SELECT count(*) FROM offices") == 1
    apply(lab, confirmed(lab, same=False, keys=("europe/bonn", "europe/bonn-hq")))
    assert lab.rows("SELECT key, gone_since FROM offices ORDER BY key") == [
        ("europe/bonn", None),
        ("europe/bonn-hq", None),
    ]


@pytest.mark.parametrize("prepare", [renamed, moved_with_new_phones])
def test_a_correction_is_taken_back_by_its_opposite(lab: Lab, prepare: Any) -> None:
    prepare(lab)
    was = (offices(lab), history(lab))
    first = prepare is not renamed
    apply(lab, confirmed(lab, same=first))
    assert (offices(lab), history(lab)) != was
    apply(lab, confirmed(lab, same=not first))
    assert sorted(offices(lab)) == sorted(was[0])
    assert sorted(history(lab)) == sorted(was[1])
    assert lab.value("SELECT count(*) FROM identities WHERE undone_in IS NOT NULL") >= 1


# In doubt ------------------------------------------------------------------------------------------------


def test_what_was_not_confirmed_does_nothing(lab: Lab) -> None:
    renamed(lab)
    before = (offices(lab), history(lab))
    for made_on in (), ("0" * 12, "1" * 12):
        (state,) = apply(lab, correction(same=False, made_on=made_on))
        assert state.status == "to be confirmed"
        assert len(state.changed) == 2
    assert (offices(lab), history(lab)) == before


def test_it_is_asked_about_again_when_its_source_changes(lab: Lab) -> None:
    renamed(lab)
    two = confirmed(lab, same=False)
    apply(lab, two)
    lab.crawl(page("/", offices=(office("Secretariat", "99"), OSLO)))
    with Archive.open(lab.path, read_only=True) as archive:
        (state,) = archive.check_corrections([two])
    assert state.status == "to be confirmed"
    assert [it.key for it in state.changed] == [KEYS[1]]
    assert state.changed[0].data["phones"][0]["raw"] == "99"
    assert apply(lab, confirmed(lab, same=False))[0].status == "in force"


def test_a_name_that_nobody_bore_is_unknown(lab: Lab) -> None:
    renamed(lab)
    (state,) = apply(lab, correction(same=True, keys=("europe/bonn", "europe/atlantis"), made_on=("1", "2")))
    assert state.status == "unknown"


def test_what_stood_beside_under_a_former_name_is_kept_as_parted(lab: Lab) -> None:
    renamed(lab)
    lab.crawl(page("/", offices=(SECRETARIAT, office("Bonn", "7"), OSLO)))
    assert lab.rows("SELECT decision, basis, key, other_key FROM identities ORDER BY id")[1] == (
        *("parted", "comparison", KEYS[1], KEYS[0]),
    )
