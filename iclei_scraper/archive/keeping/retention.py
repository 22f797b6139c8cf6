"""What may go when somebody asks for it: exchanges of nights that no rule keeps and that nothing else needs.

Nothing goes by itself. A rule names nights that stay: the last of each of so many days, weeks, months, years.
What a page was on a night that stays is kept. Of the other nights go the captures and fetches that nothing in
the archive refers to, and then the bodies that nothing needs any more. What always stays: the first and the
latest capture of a page, every capture that a version, a reading or another row names, the capture that
showed a change and the one before it, and every body on which another one is built.
"""

# ruff: noqa: S608  # what is put into SQL text are names of the schema; values are parameters

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Self

from iclei_scraper.archive.base.times import moment, now
from iclei_scraper.archive.exchanges import fetches

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

ALL = -1
"""Instead of a number: as many as there are."""

_PERIODS: dict[str, Callable[[datetime], object]] = {
    "last": lambda at: at,
    "daily": lambda at: at.date(),
    "weekly": lambda at: at.isocalendar()[:2],
    "monthly": lambda at: (at.year, at.month),
    "yearly": lambda at: at.year,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Which nights stay: the last one of each of so many latest periods, or of :data:`ALL`."""

    last: int = 0
    """Nights, whatever their dates."""
    daily: int = 0
    weekly: int = 0
    """Weeks from Monday to Sunday."""
    monthly: int = 0
    yearly: int = 0

    def __post_init__(self) -> None:
        """Refuse a rule that keeps nothing.

        Raises:
            ValueError: it keeps nothing, or a number is none.
        """
        numbers = [getattr(self, item.name) for item in fields(self)]
        if any(isinstance(it, bool) or not isinstance(it, int) or it < ALL for it in numbers):
            raise ValueError("a rule says how many nights stay: whole numbers, or 'all'")
        if not any(numbers):
            raise ValueError("a rule has to keep something")

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a rule from the table ``[keep]`` of a TOML file: ``daily = 30``, ``yearly = "all"``.

        Raises:
            ValueError: it is no such file.
        """
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ValueError(f"{path}: {error}") from error
        table = content.get("keep")
        if set(content) != {"keep"} or not isinstance(table, dict):
            raise ValueError(f"{path}: has to hold a table [keep], and nothing else")
        unknown = set(table) - set(_PERIODS)
        if unknown:
            raise ValueError(
                f"{path}: {', '.join(sorted(unknown))} is no period; there are {', '.join(_PERIODS)}"
            )
        return cls(**{name: ALL if value == "all" else value for name, value in table.items()})

    def kept(self, nights: Iterable[tuple[int, datetime]]) -> set[int]:
        """The nights that stay, of (id, moment)."""
        latest_first = sorted(nights, key=lambda night: (night[1], night[0]), reverse=True)
        stay: set[int] = set()
        for name, period_of in _PERIODS.items():
            wanted = getattr(self, name)
            met: dict[object, int] = {}
            for night, at in latest_first:
                met.setdefault(period_of(at) if name != "last" else night, night)
            stay.update(list(met.values())[: None if wanted == ALL else wanted])
        return stay

    def __str__(self) -> str:
        """The rule as its options say it."""
        said = ((name, getattr(self, name)) for name in _PERIODS)
        return ", ".join(f"{name} {'all' if number == ALL else number}" for name, number in said if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What goes, or would go."""

    rule: str
    nights: int
    """That have been crawled."""
    nights_kept: int
    first_kept: str | None
    """When the earliest of them began."""
    captures: int
    """That go, of :attr:`captures_all`."""
    captures_all: int
    cited: int
    """Captures of nights that do not stay that are kept because something refers to them."""
    fetches: int
    """Fetches of unchanged pages that go."""
    bodies: int
    """That go, of :attr:`bodies_all`."""
    bodies_all: int
    size: int
    """Bytes of what goes, as it is kept; the file shrinks by them when it is compacted."""
    sites: tuple[tuple[str, int], ...]
    """(site, captures that go), the one that loses most first."""


def retain(conn: sqlite3.Connection, rule: Rule) -> Account:
    """Let go what a rule does not keep, in the caller's transaction.

    A dry run is the same, rolled back: what it says is what would happen.

    Args:
        conn: the archive, in a transaction.
        rule: which nights stay.
    """
    nights = [
        (crawl, moment(at))
        for crawl, at in conn.execute("SELECT id, started_at FROM crawls WHERE purpose = 'crawl'").fetchall()
    ]
    kept = rule.kept(nights) | _unended(conn)
    counts = {table: _count(conn, table) for table in ("captures", "payloads")}
    _table(conn, "kept_nights", kept)
    gone_fetches, freed = _drop_fetches(conn)
    _table(conn, "cited", _cited(conn))
    doomed = _doomed(conn)
    cited = _spared(conn)
    sites = _by_site(conn)
    freed += _size(conn, "captures", "length(headers) + 60", "id IN (SELECT id FROM temp.doomed)")
    conn.execute("DELETE FROM captures WHERE id IN (SELECT id FROM temp.doomed)")
    bodies, freed_bodies = _drop_bodies(conn)
    account = Account(
        rule=str(rule),
        nights=len(nights),
        nights_kept=len(kept & {night for night, _ in nights}),
        first_kept=min((at.strftime("%Y-%m-%d") for night, at in nights if night in kept), default=None),
        captures=doomed,
        captures_all=counts["captures"],
        cited=cited,
        fetches=gone_fetches,
        bodies=bodies,
        bodies_all=counts["payloads"],
        size=freed + freed_bodies,
        sites=sites,
    )
    _write_down(conn, account)
    for name in "kept_nights", "cited", "doomed":
        conn.execute(f"DROP TABLE temp.{name}")
    return account


def _unended(conn: sqlite3.Connection) -> set[int]:
    """Crawls that the next one still has to settle, and the latest one in any case."""
    rows = conn.execute(
        "SELECT id FROM crawls WHERE status = 'running' UNION SELECT max(id) FROM crawls "
        "UNION SELECT crawl FROM captures WHERE compared = 0"
    )
    return {row[0] for row in rows if row[0] is not None}


def _count(conn: sqlite3.Connection, table: str) -> int:
    return int(conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _size(conn: sqlite3.Connection, table: str, size: str, condition: str) -> int:
    query = f"SELECT coalesce(sum({size}), 0) FROM {table} WHERE {condition}"
    return int(conn.execute(query).fetchone()[0])


def _table(conn: sqlite3.Connection, name: str, numbers: Iterable[int]) -> None:
    conn.execute(f"CREATE TEMP TABLE {name} (id INTEGER PRIMARY KEY)")
    conn.executemany(f"INSERT OR IGNORE INTO temp.{name} VALUES (?)", ((number,) for number in numbers))


# What goes, and what must not -------------------------------------------------------------------------------


def _drop_fetches(conn: sqlite3.Connection) -> tuple[int, int]:
    """Fetches of nights that do not stay: how many, and their bytes. A block on which one is built stays."""
    in_rows = "crawl NOT IN (SELECT id FROM temp.kept_nights)"
    in_blocks = (
        f"{in_rows} AND id NOT IN (SELECT base FROM fetch_blocks WHERE base IS NOT NULL "
        "AND crawl IN (SELECT id FROM temp.kept_nights))"
    )
    # Deltas first: what they are built on goes in the second round.
    count = size = 0
    for condition in (f"{in_blocks} AND base IS NOT NULL", f"{in_blocks} AND base IS NULL"):
        count += _size(conn, "fetch_blocks", "fetches", condition)
        size += _size(conn, "fetch_blocks", "length(digests) + length(data)", condition)
        conn.execute(f"DELETE FROM fetch_blocks WHERE {condition}")
    count += _size(conn, "fetches", "1", in_rows)
    size += _size(conn, "fetches", "length(edits) + length(headers) + 32", in_rows)
    conn.execute(f"DELETE FROM fetches WHERE {in_rows}")
    return count, size


def _cited(conn: sqlite3.Connection) -> Iterator[int]:
    """Captures that something refers to, with repetitions."""
    for table, column in references(conn, "captures"):
        rows = conn.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL")
        yield from (row[0] for row in rows.fetchall())
    yield from (entry.capture for entry in fetches.every(conn))
    # A change names its page and its moment; what it tells of stood in the capture before.
    shown = conn.execute(
        "SELECT c.id, (SELECT max(b.id) FROM captures b WHERE b.page = c.page AND b.id < c.id) "
        "FROM changes x JOIN captures c ON c.page = x.page AND c.fetched_at = x.seen_at"
    ).fetchall()
    yield from (capture for pair in shown for capture in pair if capture is not None)


def references(conn: sqlite3.Connection, parent: str) -> list[tuple[str, str]]:
    """Table and column of everything that refers to a table's rows, whoever added it."""
    tables = conn.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    ).fetchall()
    return [
        (table, column)
        for (table,) in tables
        for column, target in conn.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,))
        if target == parent
    ]


_OUT_OF_FORCE = """
SELECT id FROM (
  SELECT id, crawl, lead(crawl) OVER own AS next, lag(id) OVER own AS before FROM captures
  WINDOW own AS (PARTITION BY page ORDER BY id)
) WHERE before IS NOT NULL AND next IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.kept_nights k WHERE k.id >= crawl AND k.id < next)
"""
"""Captures that are neither their page's first nor its latest, and stood on no night that stays."""


def _doomed(conn: sqlite3.Connection) -> int:
    conn.execute("CREATE TEMP TABLE doomed (id INTEGER PRIMARY KEY)")
    conn.execute(f"INSERT INTO temp.doomed {_OUT_OF_FORCE} AND id NOT IN (SELECT id FROM temp.cited)")
    return _count(conn, "temp.doomed")


def _spared(conn: sqlite3.Connection) -> int:
    query = f"SELECT count(*) FROM ({_OUT_OF_FORCE} AND id IN (SELECT id FROM temp.cited))"
    return int(conn.execute(query).fetchone()[0])


def _by_site(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    rows = conn.execute(
        "SELECT p.site, count(*) FROM temp.doomed d JOIN captures c ON c.id = d.id "
        "JOIN pages p ON p.id = c.page GROUP BY p.site ORDER BY 2 DESC, 1"
    )
    return tuple(rows.fetchall())


def _drop_bodies(conn: sqlite3.Connection) -> tuple[int, int]:
    """Bodies that nothing refers to any more: how many, and their bytes."""
    count = size = 0
    needed = " UNION ".join(
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"
        for table, column in references(conn, "payloads")
    )
    condition = f"id NOT IN ({needed})"
    while (found := _size(conn, "payloads", "1", condition)) > 0:  # what they were built on may follow
        count += found
        size += _size(conn, "payloads", "length(data) + 80", condition)
        conn.execute(f"DELETE FROM payloads WHERE {condition}")
    return count, size


def _write_down(conn: sqlite3.Connection, account: Account) -> None:
    conn.execute(
        "INSERT INTO retentions (done_at, rule, captures, fetches, bodies, size) VALUES (?, ?, ?, ?, ?, ?)",
        (now(), account.rule, account.captures, account.fetches, account.bodies, account.size),
    )
