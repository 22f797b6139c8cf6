"""Every stored version read again: the past is told as today's parsers read it; what was believed stays."""

from __future__ import annotations

from typing import Any

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.items import PageRecords

from .conftest import BASE, Lab, answer, news, office, page, told

OSLO = office("Oslo", "3")
FIRST, SECOND, THIRD, FOURTH = (f"2026-11-0{night}T02:00:01Z" for night in (1, 2, 3, 4))


def reading(night: int, *, path: str = "/", **records: Any) -> PageRecords:
    title = f"Night {night}"
    return PageRecords(url=f"{BASE}{path}", **{"title": title, "language": "en", **records})


def nights(lab: Lab, *shown: tuple[Any, ...]) -> None:
    """The home page with these offices night after night; capture N is of night N."""
    for night, offices in enumerate(shown, 1):
        lab.crawl(page("/", title=f"Night {night}", offices=offices))


def phones(lab: Lab, name: str = "Bonn") -> list[tuple[Any, ...]]:
    query = "SELECT phones, valid_from, valid_to FROM office_versions WHERE name = ? ORDER BY valid_from"
    return lab.rows(query, name)


@pytest.fixture(autouse=True)
def sound(lab: Lab) -> Any:
    """Whatever was read again, the archive holds together."""
    yield
    with Archive.open(lab.path, read_only=True) as archive:
        checks = [name for name in archive.checks if name != "search"]
        assert [fault for name in checks for fault in archive.check(name, {})] == []


def test_a_change_that_only_former_parsers_saw_is_none(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"),), (office("Bonn", "2"),), (office("Bonn", "3"),))
    run = lab.reread_histories({("/", 1): reading(1, offices=(office("Bonn", "2"),))})
    assert phones(lab) == [("2", FIRST, THIRD), ("3", THIRD, None)]
    superseded = "SELECT data ->> '$.phones[0].raw', superseded_in FROM versions WHERE superseded_in > 0"
    assert lab.rows(superseded) == [("1", run)]


def test_a_change_that_former_parsers_did_not_see(lab: Lab) -> None:
    nights(lab, *[(office("Bonn", "1"),)] * 3)
    assert phones(lab) == [("1", FIRST, None)]
    lab.reread_histories({("/", 1): reading(1, offices=(office("Bonn", "7"),))})
    assert phones(lab) == [("7", FIRST, SECOND), ("1", SECOND, None)]
    assert lab.rows("SELECT phones, first_seen, gone_since FROM offices") == [("1", FIRST, None)]


def test_after_a_run_that_died_all_records_are_looked_at(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"), OSLO), (office("Bonn", "2"), OSLO), (office("Bonn", "3"), OSLO))
    corrected = reading(1, offices=(office("Bonn", "2"), OSLO))
    lab.reread_histories({("/", 1): corrected}, dies=True)
    assert phones(lab) == [("2", FIRST, THIRD), ("3", THIRD, None)]
    assert phones(lab, "Oslo") == [("3", FIRST, None)]


def test_all_of_the_past_read_otherwise(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"),), (office("Bonn", "2"),))
    better = {("/", night): reading(night, offices=(office("Bonn", f"+{night}"),)) for night in (1, 2)}
    lab.reread_histories(better)
    assert phones(lab) == [("+1", FIRST, SECOND), ("+2", SECOND, None)]
    assert lab.value("SELECT count(*) FROM versions WHERE superseded_by IS NOT NULL") == 2


def test_an_office_that_is_found_in_the_past_alone_is_gone_and_nobody_is_told(lab: Lab) -> None:
    nights(lab, (), (), ())
    lab.reread_histories({("/", 1): reading(1, offices=(OSLO,)), ("/", 2): reading(2, offices=(OSLO,))})
    assert lab.rows("SELECT name, first_seen, gone_since FROM offices") == [("Oslo", FIRST, THIRD)]
    assert phones(lab, "Oslo") == [("3", FIRST, THIRD)]
    assert lab.crawl(page("/", title="Night 4")) == []


def test_an_office_that_was_there_in_the_past_by_mistake(lab: Lab) -> None:
    nights(lab, (OSLO,), (OSLO,), (OSLO,))
    lab.reread_histories({("/", 1): reading(1), ("/", 3): reading(3, offices=(OSLO,))})
    assert lab.rows("SELECT first_seen, gone_since FROM offices") == [(SECOND, None)]
    assert phones(lab, "Oslo") == [("3", SECOND, None)]


def test_one_that_never_was(lab: Lab) -> None:
    nights(lab, (OSLO,), (OSLO,), ())
    assert lab.value("SELECT gone_since FROM offices") == THIRD
    lab.reread_histories({("/", 1): reading(1), ("/", 2): reading(2)})
    assert phones(lab, "Oslo") == []
    assert lab.value("SELECT count(*) FROM versions WHERE superseded_in IS NOT NULL") == 1


def test_the_same_reading_changes_nothing(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"),), (office("Bonn", "2"), OSLO), (OSLO,), (office("Bonn", "2"),))
    lab.crawl(answer("/", 404, "gone"))
    tables = ("versions", "page_readings", "offices", "changes")
    before = [lab.rows(f"SELECT * FROM {table}") for table in tables]  # noqa: S608
    lab.reread_histories({})
    assert [lab.rows(f"SELECT * FROM {table}") for table in tables] == before  # noqa: S608
    assert lab.rows("SELECT DISTINCT parser_version FROM captures WHERE outcome = 'ok'") == [("2",)]
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.outdated_histories("2") == []


def test_a_page_that_is_gone_is_read_for_the_time_that_it_was_there(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"),))
    lab.crawl(answer("/", 404, "gone"))
    lab.reread_histories({("/", 1): reading(1, offices=(office("Bonn", "9"),))})
    assert phones(lab) == [("9", FIRST, SECOND)]
    assert lab.value("SELECT gone_since FROM offices") == SECOND


def test_several_pages_that_were_read_otherwise_at_different_times(lab: Lab) -> None:
    bonn, edited = office("Bonn", "1"), office("Bonn", "2")
    lab.crawl(page("/", title="Night 1", offices=(bonn,)), page("/b/", title="B", offices=(bonn,)))
    lab.crawl(page("/", title="Night 2", offices=(edited,)), page("/b/", title="B", offices=(bonn,)))
    better = office("Bonn", "8")
    lab.reread_histories(
        {
            ("/", 1): reading(1, offices=(better,)),
            ("/b/", 2): reading(1, path="/b/", title="B", offices=(better,)),
        }
    )
    assert phones(lab) == [("8", FIRST, SECOND), ("2", SECOND, None)]


def test_an_unlisted_article_stays_and_its_past_is_corrected(lab: Lab) -> None:
    lab.crawl(page("/", title="Night 1", news=(news("/a/", "Trams?"),)))
    lab.crawl(page("/", title="Night 2"))
    lab.reread_histories({("/", 1): reading(1, news=(news("/a/", "Trams return"),))})
    assert lab.rows("SELECT title, gone_since FROM news_items") == [("Trams return", None)]
    assert lab.rows("SELECT title, valid_to FROM news_versions") == [("Trams return", None)]


def test_what_the_next_night_brings_is_told_as_ever(lab: Lab) -> None:
    nights(lab, (office("Bonn", "1"),), (office("Bonn", "2"),))
    lab.reread_histories({("/", 1): reading(1, offices=(office("Bonn", "2"), OSLO))})
    changes = lab.crawl(page("/", title="Night 3", offices=(office("Bonn", "5"),)))
    assert told(changes) == [("office", "changed", "Bonn", 1)]
    assert phones(lab) == [("2", FIRST, THIRD), ("5", THIRD, None)]
