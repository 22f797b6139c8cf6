"""An archive of an older program is brought forward with everything that it holds."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from backports import zstd

from iclei_scraper.archive import Archive, ArchiveError, migrations
from iclei_scraper.archive.base import connection
from iclei_scraper.archive.base.tables import RECORD_TABLES
from iclei_scraper.archive.migrations import SCHEMA_VERSION, statements, steps_among

from .conftest import Lab, office, page

pytestmark = pytest.mark.usefixtures("step_by_step")

OLD = sorted((Path(__file__).parents[1] / "fixtures" / "archives").glob("schema-*.db.zst"))
KEPT = (
    "sites",
    "crawls",
    "pages",
    "records",
    *(table.name for table in RECORD_TABLES),
    "versions",
    "changes",
)
"""Tables whose rows are the archive's promise: whatever a step does to the rest, they stay as they were."""


@pytest.fixture(params=OLD, ids=[path.name.partition(".")[0] for path in OLD])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    path.write_bytes(zstd.decompress(request.param.read_bytes()))
    return path


def rows(path: Path, query: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(query)]
    finally:
        connection.close()


def schema(path: Path) -> dict[str, list[Any]]:
    """Tables and views with their columns, whatever their order."""
    found = rows(
        path, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
    )
    names = [row["name"] for row in found]
    return {name: sorted(row["name"] for row in rows(path, f"PRAGMA table_info({name})")) for name in names}


def test_every_row_that_counts_is_as_before(old: Path) -> None:
    before = {table: rows(old, f"SELECT * FROM {table} ORDER BY id") for table in KEPT}  # noqa: S608
    assert all(before.values()), {table for table in KEPT if not before[table]}
    with Archive.open(old):
        pass
    for table, was in before.items():
        now = rows(old, f"SELECT * FROM {table} ORDER BY id")  # noqa: S608
        assert [{name: row[name] for name in was[0]} for row in now] == was, table
    assert rows(old, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert rows(old, "PRAGMA foreign_key_check") == []
    assert rows(old, "PRAGMA user_version") == [{"user_version": SCHEMA_VERSION}]


def test_every_body_is_as_before(old: Path) -> None:
    before = rows(old, "SELECT digest, size FROM payloads")
    assert any(row["base"] for row in rows(old, "SELECT base FROM payloads")), "no delta to read"
    with Archive.open(old) as archive:
        for row in before:
            body = archive.body(row["digest"])
            assert (hashlib.sha256(body).hexdigest(), len(body)) == (row["digest"], row["size"])


def test_pages_and_changes_are_read_as_before(old: Path) -> None:
    changes = rows(old, "SELECT kind, op, key, field, before, after FROM changes ORDER BY seen_at, id")
    pages = rows(old, "SELECT url, title FROM pages WHERE kind IN ('page', 'article')")
    listed = rows(
        old,
        "SELECT p.url, r.data FROM pages p JOIN page_readings pr ON pr.page = p.id AND pr.until IS NULL "
        "JOIN readings r ON r.id = pr.reading WHERE r.kind = 'office'",
    )
    with Archive.open(old) as archive:
        told = archive.changes(minimum="info", verdicts=("site", "parser", "fetch", "template", "noise"))
        assert [
            [getattr(it.change, name) for name in row] for it, row in zip(told, changes, strict=True)
        ] == [list(row.values()) for row in changes]
        for row in pages:
            found = archive.previous(row["url"])
            assert found is not None
            assert found.title == row["title"]
        for row in listed:
            found = archive.previous(row["url"])
            assert found is not None
            assert [it.name for it in found.offices] == [it["name"] for it in json.loads(row["data"])]


def test_it_has_the_schema_of_a_new_one_and_takes_the_next_crawl(old: Path, tmp_path: Path) -> None:
    lab = Lab(old, night=40)
    lab.crawl(page("/", offices=(office("Bonn"),)))
    assert lab.rows("PRAGMA foreign_key_check") == []
    with Archive.open(tmp_path / "new.db", create=True):
        pass
    assert schema(old) == schema(tmp_path / "new.db")


def test_a_step_that_fails_leaves_the_archive_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: Any) -> None:
        db.execute("DELETE FROM versions")
        raise sqlite3.OperationalError("disk I/O error")

    with Archive.open(old):
        pass
    before = rows(old, "SELECT count(*) AS versions FROM versions")
    further = migrations.Migrations("iclei-archive")
    for step in migrations.migrations._migrations:
        further(name=step.name)(step.fn)
    further(name="m999_fails")(fail)
    monkeypatch.setattr(migrations, "migrations", further)
    monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(Exception, match="disk I/O error"):
        Archive.open(old)
    monkeypatch.undo()
    with Archive.open(old, read_only=True) as archive:
        assert archive.about
    assert rows(old, "SELECT count(*) AS versions FROM versions") == before
    with Archive.open(old):
        assert rows(old, "SELECT count(*) AS n FROM news_versions")[0]["n"] > 0


def test_a_reader_is_told_to_bring_it_up_to_date(old: Path) -> None:
    if rows(old, "PRAGMA user_version") == [{"user_version": SCHEMA_VERSION}]:
        with Archive.open(old, read_only=True) as archive:
            assert archive.about["made_by"]
        return
    with pytest.raises(ArchiveError, match="iclei-archive compact --archive "):
        Archive.open(old, read_only=True)


def test_views_of_another_release_are_made_anew_and_the_readers_own_stay(lab: Lab) -> None:
    lab.crawl(page("/"))
    connection = sqlite3.connect(lab.path)
    connection.executescript(
        "DROP VIEW articles; CREATE VIEW articles AS SELECT 1; CREATE VIEW mine AS SELECT 2"
    )
    connection.close()
    lab.crawl(page("/"))
    assert lab.rows("SELECT * FROM articles") == []
    assert lab.rows("SELECT name FROM sqlite_master WHERE name = 'mine'") == [("mine",)]


def test_steps_are_found_by_their_names() -> None:
    steps = steps_among(["m002_search.py", "__init__.py", "m001_first.sql", "__pycache__", "notes.sql"])
    assert [(step.number, step.name, step.language) for step in steps] == [
        (1, "m001_first", "sql"),
        (2, "m002_search", "py"),
    ]


@pytest.mark.parametrize("names", [["m001_a.sql", "m001_b.py"], ["m001_a.sql", "m003_b.sql"], ["m002_a.sql"]])
def test_numbers_are_neither_shared_nor_left_out(names: list[str]) -> None:
    with pytest.raises(RuntimeError, match="should be number"):
        steps_among(names)


def test_a_script_is_cut_at_the_ends_of_its_statements() -> None:
    script = "-- a; comment\nCREATE TABLE a (b TEXT); -- and; more\nINSERT INTO a VALUES (';\n');\n"
    database = sqlite3.connect(":memory:")
    for statement in statements(script):
        database.execute(statement)
    assert database.execute("SELECT b FROM a").fetchall() == [(";\n",)]
    database.close()


def test_the_samples_are_small() -> None:
    assert OLD
    assert all(path.stat().st_size < 300_000 for path in OLD)
