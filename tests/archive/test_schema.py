"""The tables are what ``docs/archive.md`` says, and hold what they promise."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iclei_scraper.archive import Archive, Proof
from iclei_scraper.archive.base.tables import RECORD_TABLES
from iclei_scraper.archive.migrations import APPLICATION_ID
from iclei_scraper.archive.reports.outbox import Letter, Told
from iclei_scraper.audit import AuditFinding
from iclei_scraper.items import CookiesSet
from iclei_scraper.records import Anchor, CookieDeclaration, Evidence, Finding, ObservedCookie

from .conftest import BASE, FIRST_NIGHT, SITE, Lab, claim, news, office, page

TEXT = (Path(__file__).parents[2] / "docs" / "archive.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", TEXT, re.DOTALL | re.MULTILINE))
EXAMPLES = [
    query for section in SECTIONS.values() for query in re.findall(r"```sql\n(.*?)```", section, re.DOTALL)
]


@pytest.fixture
def full(lab: Lab) -> Lab:
    """An archive with something in it for every question of the documentation."""
    brussels = office("Brussels Office", evidence=(Evidence(field="phones", quote="1", xpath="/p"),))
    link = Anchor(text="There", url="https://example.org/there/", place="main")
    for phone in "1", "2":
        listed = office("Brussels Office", phone, evidence=brussels.evidence)
        site = {"site": "iclei.org", "offices": (listed,), "statistics": (claim(2500),), "anchors": (link,)}
        lab.crawl(page("https://iclei.org/", **site), page("/"))
    twins = {"en": f"{BASE}/a/", "pt": f"{BASE}/pt/a/"}
    lab.crawl(page("/a/", news=(news("/a/", "Trams", body="Back."),), alternates=twins))
    lab.crawl(page("/x/", offices=(office("Oslo Office"),)))
    lab.proof = Proof()
    lab.crawl(page("/x/"))
    with Archive.open(lab.path) as archive:
        cookies = CookiesSet(
            site=SITE, url=f"{BASE}/", seen_at=FIRST_NIGHT, cookies=(ObservedCookie(name="sid", host=SITE),)
        )
        archive.observe(lab.start(archive), cookies)
        archive.note_audit(
            lab.start(archive),
            [AuditFinding(kind="contradiction", site=SITE, key="1", subject="members", sentence="5 and 6")],
        )
        archive.outbox.follow("Web team", 1)
        letter = Letter(key="1", destination="mail", subject="1 change", content="{}")
        archive.outbox.put("Web team", [letter], Told(changes=[1]), due=datetime(2026, 1, 1, tzinfo=UTC))
        (message,) = archive.outbox.pending()
        archive.outbox.sent(message, took=0.5)
    return lab


def tables(lab: Lab) -> dict[str, list[tuple[str, str]]]:
    listed = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
    return {
        name: [(column, kind or "TEXT") for column, kind in lab.rows(_COLUMNS, name)]
        for (name,) in lab.rows(listed)
        if not name.startswith(("sqlite_", "_sqlite"))
    }


_COLUMNS = "SELECT name, type FROM pragma_table_info(?)"


def documented() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for section in re.split(r"^### ", TEXT, flags=re.MULTILINE)[1:]:
        rows = re.findall(r"^\| `(\w+)` \| ([A-Z]+) \| (.*) \|$", section, re.MULTILINE)
        assert all(meaning.strip() for _, _, meaning in rows), section.splitlines()[0]
        found[section.splitlines()[0].strip()] = [(name, kind) for name, kind, _ in rows]
    return found


def test_every_column_is_documented_with_its_type(full: Lab) -> None:
    assert documented() == tables(full)


def test_every_view_is_documented_and_can_be_read(full: Lab) -> None:
    views = [row[0] for row in full.rows("SELECT name FROM sqlite_master WHERE type = 'view'")]
    section = TEXT.partition("## Views")[2].partition("\n## ")[0]
    assert sorted(views) == sorted(set(re.findall(r"`(\w+)`", section)) & set(views))
    named = {"articles", "cookie_comparison", "exchanges", "page_versions", "record_pages", "translations"}
    assert named | {table.history for table in RECORD_TABLES} == set(views)
    for view in views:
        full.rows(f"SELECT * FROM {view}")  # noqa: S608  # names from the schema


def test_every_query_of_the_documentation_has_an_answer(full: Lab) -> None:
    """An example beside a table may find nothing in so small an archive; it runs all the same."""
    for query in QUERIES:
        found = full.rows(query)
        assert found != [] or "'2026-11-10'" in query or query in EXAMPLES, query


def test_every_table_has_an_example_that_asks_it(full: Lab) -> None:
    for name in tables(full):
        examples = re.findall(r"```sql\n(.*?)```", SECTIONS[name], re.DOTALL)
        assert any(re.search(rf"\b(FROM|JOIN) {name}\b", query) for query in examples), name
    answered = sum(full.rows(query) != [] for query in EXAMPLES)
    assert answered >= 20, "an archive with something in most tables answers most of them"


def test_tables_are_strict_and_references_hold(full: Lab) -> None:
    listed = "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    assert [name for name, strict in full.rows(listed) if not strict and "sqlite_" not in name] == []
    assert full.rows("PRAGMA foreign_key_check") == []
    assert full.value("PRAGMA application_id") == APPLICATION_ID
    assert full.value("PRAGMA journal_mode") == "wal"


def test_every_record_has_its_row_and_its_version(full: Lab) -> None:
    for table in RECORD_TABLES:
        query = f"SELECT count(*) FROM records WHERE kind = ? AND id NOT IN (SELECT id FROM {table.name})"  # noqa: S608
        assert full.value(query, table.kind) == 0
    missing = (
        "SELECT count(*) FROM records k LEFT JOIN versions v ON v.id = k.version WHERE v.record IS NOT k.id"
    )
    assert full.value(missing) == 0


def test_columns_say_what_the_record_says(lab: Lab) -> None:
    cookie = CookieDeclaration(name="_ga_*", category="Analytics", duration="P2Y", duration_raw="2 years")
    finding = Finding(kind="contradiction", severity="low", signals=("a", "b"), values={"header": []})
    lab.crawl(
        page("/", cookies=(cookie,), findings=(finding,), offices=(office("東京", "1", emails=("a@b.c",)),))
    )
    assert lab.rows("SELECT name, category, duration, duration_raw FROM cookies") == [
        ("_ga_*", "Analytics", "P2Y", "2 years")
    ]
    assert lab.rows("SELECT signals, values_json FROM findings") == [("a; b", '{"header": []}')]
    assert lab.rows("SELECT name, phones, emails, phones_json FROM offices") == [
        ("東京", "1", "a@b.c", '[{"raw": "1", "e164": "+3200001"}]')
    ]
    history = lab.rows("SELECT name, phones, emails, phones_json FROM office_versions")
    assert history == [("東京", "1", "a@b.c", '[{"raw":"1","e164":"+3200001"}]')]
