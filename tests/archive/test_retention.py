"""What goes when somebody asks for it, and what never does."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.exchanges import fetches
from iclei_scraper.archive.keeping.retention import ALL, Rule, references
from iclei_scraper.cli import main

from .conftest import BASE, Lab, office, page

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.archive.keeping.retention import Account

START = datetime(2026, 1, 1, 2, tzinfo=UTC)  # a Thursday
NIGHTS = [(number, START + timedelta(days=number)) for number in range(100)]


def kept(**numbers: int) -> list[str]:
    moments = dict(NIGHTS)
    return [f"{moments[night]:%m-%d}" for night in sorted(Rule(**numbers).kept(NIGHTS))]


@pytest.mark.parametrize(
    ("numbers", "stay"),
    [
        ({"last": 2}, ["04-09", "04-10"]),
        ({"daily": 3}, ["04-08", "04-09", "04-10"]),
        ({"weekly": 3}, ["03-29", "04-05", "04-10"]),
        ({"monthly": 9}, ["01-31", "02-28", "03-31", "04-10"]),
        ({"yearly": 1}, ["04-10"]),
        ({"daily": 2, "monthly": 3}, ["02-28", "03-31", "04-09", "04-10"]),
        ({"monthly": ALL}, ["01-31", "02-28", "03-31", "04-10"]),
    ],
)
def test_the_last_night_of_each_period_stays(numbers: dict[str, int], stay: list[str]) -> None:
    assert kept(**numbers) == stay
    assert Rule(daily=ALL).kept(NIGHTS) == set(range(100))


@given(
    st.dictionaries(
        st.sampled_from(["last", "daily", "weekly", "monthly", "yearly"]), st.integers(1, 40), min_size=1
    )
)
@settings(max_examples=40)
def test_the_latest_night_stays_and_more_never_keeps_less(numbers: dict[str, int]) -> None:
    stay = Rule(**numbers).kept(NIGHTS)
    assert 99 in stay
    assert stay <= Rule(**{name: number + 1 for name, number in numbers.items()}).kept(NIGHTS)


@pytest.mark.parametrize("numbers", [{}, {"daily": 0}, {"daily": -2}, {"daily": True}, {"daily": "3"}])
def test_a_rule_that_keeps_nothing_is_none(numbers: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"keep something|whole numbers"):
        Rule(**numbers)


def test_a_rule_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "retain.toml"
    path.write_text('[keep]\ndaily = 30\nyearly = "all"\n')
    assert Rule.load(path) == Rule(daily=30, yearly=ALL)
    assert str(Rule.load(path)) == "daily 30, yearly all"
    for text in "", "[keep]\nhourly = 3", "[keep\n", "daily = 3\n[keep]\nweekly = 1", "keep = 3", "[keep]":
        path.write_text(text)
        with pytest.raises(ValueError, match=r"retain\.toml|keep something"):
            Rule.load(path)


@pytest.fixture(scope="module")
def ten_nights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages whose token, whose whole markup and whose content change, and one that stays as it is."""
    lab = Lab(tmp_path_factory.mktemp("nights") / "archive.db")
    chance = random.Random(1)  # noqa: S311  # no secret
    for night in range(10):
        markup = "".join(chance.choice("abcdefgh <>/") for _ in range(400))
        lab.crawl(
            page("/token/", body=f"<p class=n{night}>" + "token " * 50, title="Token", text="Same."),
            page("/markup/", body=markup, title="Markup", text="Same."),
            page("/offices/", offices=(office("Bonn", str(night // 4)),)),
            page("/still/", body="still", text="Still."),
        )
    with closing(sqlite3.connect(lab.path)) as conn, conn:
        # All of them ran today: the nights are those of the fetches, the first a Sunday.
        moment = "strftime('%Y-%m-%dT02:00:00Z', '2026-11-01', (id - 1) || ' days')"
        conn.execute(f"UPDATE crawls SET started_at = {moment}")  # noqa: S608  # the line above
    return lab.path


@pytest.fixture
def nights(ten_nights: Path, lab: Lab) -> Lab:
    shutil.copyfile(ten_nights, lab.path)
    lab.night = 9
    return lab


def bodies(lab: Lab, night: int) -> dict[int, bytes | None]:
    """What each page was in a night, 1 to 10, as far as the archive knows."""
    at = f"2026-11-{night:02}T12:00:00Z"
    with closing(sqlite3.connect(lab.path)) as conn:
        pages = [row[0] for row in conn.execute("SELECT id FROM pages").fetchall()]
        found = {number: fetches.at_moment(conn, number, at) for number in pages}
    return {number: None if fetch is None else fetch.body for number, fetch in found.items()}


def state(lab: Lab) -> dict[str, list[tuple[Any, ...]]]:
    """What no rule may touch."""
    tables = (
        "records",
        "offices",
        "versions",
        "changes",
        "readings",
        "page_readings",
        "pages",
        "crawls",
        "texts",
    )
    return {table: lab.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in tables}  # noqa: S608


def retain(lab: Lab, *, dry_run: bool = False, **numbers: int) -> Account:
    with Archive.open(lab.path) as archive:
        return archive.retain(Rule(**numbers), dry_run=dry_run)


def faults(lab: Lab) -> list[Any]:
    with Archive.open(lab.path) as archive:
        return [fault for name in archive.checks for fault in archive.check(name, {})]


def urls(lab: Lab) -> list[str]:
    return [
        row[0]
        for row in lab.rows("SELECT url FROM captures JOIN pages ON pages.id = page ORDER BY captures.id")
    ]


def test_nothing_goes_unless_it_is_asked_for(nights: Lab) -> None:
    before, captures = state(nights), urls(nights)
    told = retain(nights, dry_run=True, last=1)
    assert told.captures > 0
    assert urls(nights) == captures
    assert nights.rows("SELECT * FROM retentions") == []
    done = retain(nights, last=1)
    assert done == told
    assert len(captures) - len(urls(nights)) == done.captures
    assert state(nights) == before


def test_what_something_refers_to_stays(nights: Lab) -> None:
    done = retain(nights, last=1)
    # Of the page with the markup its first and latest capture; of the offices those that showed an edit.
    assert urls(nights).count(f"{BASE}/markup/") == 2
    shown = nights.rows(
        "SELECT x.seen_at, c.id FROM changes x "
        "JOIN captures c ON c.page = x.page AND c.fetched_at = x.seen_at"
    )
    assert len(shown) == nights.value("SELECT count(*) FROM changes") == 2
    assert done.cited > 0
    assert faults(nights) == []
    digests = [row[0] for row in nights.rows("SELECT digest FROM payloads")]
    with Archive.open(nights.path, read_only=True) as archive:
        for digest in digests:
            archive.body(digest)


def test_a_night_that_stays_stays_whole(nights: Lab) -> None:
    before = {night: bodies(nights, night) for night in range(1, 11)}
    assert before[4] != before[5] != before[6]
    done = retain(nights, weekly=3)
    assert done.captures > 0
    assert done.fetches > 0
    for night in (1, 8, 10):  # the Sundays, and the latest
        assert bodies(nights, night) == before[night], night
    assert bodies(nights, 5) != before[5]
    assert faults(nights) == []


def test_what_went_is_written_down_and_the_next_crawl_goes_on(nights: Lab) -> None:
    size = nights.path.stat().st_size
    done = retain(nights, last=2)
    assert nights.rows("SELECT rule, captures, bodies, size FROM retentions") == [
        ("last 2", done.captures, done.bodies, done.size)
    ]
    assert done.bodies > 0
    with Archive.open(nights.path) as archive:
        archive.compact()
    assert nights.path.stat().st_size <= size
    changes = nights.crawl(
        page("/offices/", offices=(office("Bonn", "9"),)), page("/markup/", title="Markup", text="Same.")
    )
    assert [(it.change.before, it.change.after) for it in changes] == [("2", "9")]
    assert faults(nights) == []
    assert retain(nights, dry_run=True, last=3).captures == 0


def test_every_reference_to_a_capture_is_known(nights: Lab) -> None:
    with closing(sqlite3.connect(nights.path)) as conn:
        found = references(conn, "captures")
    assert {
        ("readings", "capture"),
        ("versions", "capture"),
        ("pages", "capture"),
        ("page_readings", "until"),
    } <= set(found)


def test_a_reader_lets_nothing_go(nights: Lab) -> None:
    with (
        Archive.open(nights.path, read_only=True) as archive,
        pytest.raises(ArchiveError, match="reading only"),
    ):
        archive.retain(Rule(last=1))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["retain", *arguments])
    printed = capsys.readouterr()
    assert isinstance(left.value.code, int)
    return left.value.code, printed.out, printed.err


def test_the_command_tells_first_and_does_then(
    nights: Lab, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    archive = ("--archive", str(nights.path))
    captures = urls(nights)
    status, out, _ = run(capsys, *archive, "--keep-last", "1")
    assert status == 0
    assert f"Would go: 10 of {len(captures)} captures" in out
    assert "Nothing was changed" in out
    assert urls(nights) == captures
    rule = tmp_path / "rule.toml"
    rule.write_text("[keep]\nlast = 1\n")
    found = json.loads(run(capsys, *archive, "--rule", str(rule), "--apply", "--json")[1])
    assert (found["captures"], found["applied"], found["sites"]) == (10, True, {"example.org": 10})
    assert len(urls(nights)) == len(captures) - 10


@pytest.mark.parametrize(
    "options",
    [(), ("--keep-daily", "0"), ("--keep-daily", "some"), ("--keep-daily", "-1"), ("--rule", "none.toml")],
)
def test_a_bad_rule_is_told_in_one_line(
    nights: Lab, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "--archive", str(nights.path), *options)
    assert (status, out) == (2, "")
    assert "Traceback" not in err
