"""Records by their names, their versions, and all of them as they stood at a moment."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.archive.base import times
from iclei_scraper.archive.base.encoding import LONG_TEXT
from iclei_scraper.archive.records.readings import unshelve
from iclei_scraper.records import from_dict, slug

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from iclei_scraper.archive.base.tables import RecordTable

MOST_CANDIDATES = 2_000
"""Keys that are looked through for near ones."""
_MOST_NEAR = 5


class RecordRow(NamedTuple):
    """A record as the archive lists it."""

    id: int
    kind: str
    site: str
    key: str
    first_seen: str
    last_seen: str
    gone_since: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What was known of a record for a while."""

    id: int
    record: int
    valid_from: str
    """When the site was first seen to say so."""
    valid_to: str | None
    """When it was first seen not to; ``None``: current."""
    crawl: int
    """Run that saw it."""
    capture: int
    """That proves it."""
    reading: int
    """That leads: the first source of its values."""
    parser_version: str
    superseded_in: int | None
    """Run in which the same bytes were read otherwise."""
    superseded_by: int | None
    data: Any
    """The record itself."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A record as it stood at a moment; understood only when asked, for there may be thousands."""

    site: str
    key: str
    """Its present key."""
    valid_from: str
    valid_to: str | None
    table: RecordTable
    json: str
    """What was known of it."""

    @property
    def data(self) -> Any:
        """The record itself, long texts left out."""
        return from_dict(self.table.record, json.loads(self.json))

    @property
    def row(self) -> dict[str, Any]:
        """The columns of its table."""
        values = self.table.row(json.loads(self.json))
        return {column: value for (column, _, _), value in zip(self.table.columns, values, strict=True)}


# By name -------------------------------------------------------------------------------------------------


def find(conn: sqlite3.Connection, table: RecordTable, key: str, site: str | None) -> list[RecordRow]:
    """The records that are called so, or were: by key, former key, number in the archive, or name.

    Returns:
        One for each site that has such a record; those that stand first.
    """
    own = f"SELECT t.id FROM {table.name} t WHERE t.key = :key"
    former = "SELECT record FROM record_keys WHERE kind = :kind AND key = :key"
    number = f"SELECT id FROM {table.name} WHERE id = :number"
    for query in (own, former, number, _by_name(table), _BY_FORMER_NAME):
        rows = conn.execute(
            f"SELECT t.id, :kind, t.site, t.key, t.first_seen, t.last_seen, t.gone_since FROM {table.name} t "
            f"WHERE t.id IN ({query}) AND (:site IS NULL OR t.site = :site) "
            "ORDER BY t.gone_since IS NOT NULL, t.site, t.id",
            {
                "key": key,
                "kind": table.kind,
                "site": site,
                "slug": slug(key),
                "number": int(key) if re.fullmatch(r"\d{1,18}", key) else None,
            },
        ).fetchall()
        if rows:
            return [RecordRow(*row) for row in rows]
    return []


def _by_name(table: RecordTable) -> str:
    """Whoever's key ends in the name as a key writes it; articles are known by their address alone."""
    return f"SELECT id FROM {table.name} WHERE :slug <> '' AND key LIKE '%/' || :slug"


_BY_FORMER_NAME = (
    "SELECT record FROM record_keys WHERE kind = :kind AND :slug <> '' AND key LIKE '%/' || :slug"
)


def near(conn: sqlite3.Connection, table: RecordTable, key: str) -> list[str]:
    """Keys that resemble this one, the nearest first."""
    words = [word for word in re.split(r"[\W_]+", key.casefold()) if len(word) > 2]  # noqa: PLR2004  # a word
    candidates: dict[str, None] = {}
    for word in sorted(words, key=len, reverse=True)[:3] or [""]:
        rows = conn.execute(
            f"SELECT DISTINCT key FROM {table.name} WHERE instr(lower(key), ?) LIMIT ?",
            (word, MOST_CANDIDATES),
        )
        candidates.update((row[0], None) for row in rows)
    if len(candidates) < _MOST_NEAR:
        rows = conn.execute(f"SELECT DISTINCT key FROM {table.name} LIMIT ?", (MOST_CANDIDATES,))
        candidates.update((row[0], None) for row in rows)
    return get_close_matches(key, candidates, _MOST_NEAR, 0.5)


# Over time -----------------------------------------------------------------------------------------------

_VERSION = (
    "SELECT id, record, valid_from, valid_to, crawl, capture, reading, parser_version, superseded_in, "
    "superseded_by, data FROM versions "
)


def versions(conn: sqlite3.Connection, table: RecordTable, record: int) -> list[Version]:
    """Every version of a record, those that were superseded included, in the order of their times."""
    rows = conn.execute(f"{_VERSION} WHERE record = ? ORDER BY valid_from, id", (record,)).fetchall()
    names = Version.__slots__[:-1]
    return [
        Version(**dict(zip(names, row[:-1], strict=True)), data=_record(conn, table, row[-1])) for row in rows
    ]


def version_at(conn: sqlite3.Connection, record: int, at: str) -> int | None:
    """The version of a record that stood at a moment."""
    row = conn.execute(
        f"{_LATEST} AND (valid_to IS NULL OR valid_to > :at)", {"record": record, "at": at}
    ).fetchone()
    return int(row[0]) if row else None


_LATEST = (
    "SELECT id FROM (SELECT id, valid_to FROM versions WHERE record = :record AND superseded_in IS NULL "
    "AND valid_from <= :at ORDER BY valid_from DESC, id DESC LIMIT 1) WHERE 1"
)


def _record(conn: sqlite3.Connection, table: RecordTable, data: str, *, texts: bool = True) -> Any:
    said = json.loads(data)
    if table.kind in LONG_TEXT and texts:
        unshelve(conn, said, LONG_TEXT[table.kind])
    return from_dict(table.record, said)


def standing(
    conn: sqlite3.Connection, table: RecordTable, at: str, sites: Collection[str] = ()
) -> Iterator[Standing]:
    """The records of a kind that stood at a moment, as they were; by site and key.

    One step down an index for each record of the kind, however many versions there are.
    """
    which = f"AND t.site IN ({', '.join('?' * len(sites))})" if sites else ""
    rows = conn.execute(
        f"SELECT t.site, t.key, v.valid_from, v.valid_to, v.data FROM {table.name} t "
        "JOIN versions v ON v.id = (SELECT x.id FROM versions x WHERE x.record = t.id "
        "AND x.superseded_in IS NULL AND x.valid_from <= ? ORDER BY x.valid_from DESC, x.id DESC LIMIT 1) "
        "WHERE (v.valid_to IS NULL OR v.valid_to > ?) AND (t.gone_since IS NULL OR t.gone_since > ?) "
        f"{which} ORDER BY t.site, t.key",
        (at, at, at, *sites),
    )
    return (Standing(site, key, since, until, table, said) for site, key, since, until, said in rows)


# Pages ---------------------------------------------------------------------------------------------------

_PAGE = (
    "SELECT url, site, title, language, valid_from, valid_to, status, outcome, redirected_to, digest, size, "
    "crawl, capture, parser_version FROM page_versions "
)


class PageVersion(NamedTuple):
    """A page as the server sent it for a while."""

    url: str
    site: str
    title: str | None
    language: str | None
    valid_from: str
    valid_to: str | None
    status: int
    outcome: str
    redirected_to: str | None
    digest: str
    size: int
    crawl: int
    capture: int
    parser_version: str


def page_versions(conn: sqlite3.Connection, url: str) -> list[PageVersion]:
    """Every capture of a page, in their order."""
    return [PageVersion(*row) for row in conn.execute(f"{_PAGE} WHERE url = ? ORDER BY capture", (url,))]


def standing_pages(conn: sqlite3.Connection, at: str, sites: Collection[str] = ()) -> Iterator[PageVersion]:
    """The pages that answered at a moment, as they were."""
    which = f"AND site IN ({', '.join('?' * len(sites))})" if sites else ""
    rows = conn.execute(
        f"{_PAGE} WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) "
        f"AND outcome IN ('ok', 'not_a_page') {which} ORDER BY site, url",
        (at, at, *sites),
    )
    return (PageVersion(*row) for row in rows)


# Moments -------------------------------------------------------------------------------------------------

_CRAWL = re.compile(r"(?:crawl|run)\s*#?\s*(\d{1,12})", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def moment_of(conn: sqlite3.Connection, text: str) -> str:
    """The moment that a day, a time or ``crawl N`` names: the end of the day, the end of the crawl.

    Raises:
        LookupError: there is no such crawl.
        ValueError: the text is neither.
    """
    crawl = _CRAWL.fullmatch(text.strip())
    if crawl is None:
        moment = times.since(text.strip())
        return f"{moment[:10]}T23:59:59Z" if _DAY.fullmatch(text.strip()) else moment
    row = conn.execute(
        "SELECT started_at, finished_at, (SELECT max(confirmed_until) FROM captures "
        "WHERE confirmed_by = :crawl) FROM crawls WHERE id = :crawl",
        {"crawl": int(crawl[1])},
    ).fetchone()
    if row is None:
        raise LookupError(f"there is no crawl {crawl[1]}")
    return str(max(moment for moment in row if moment))
