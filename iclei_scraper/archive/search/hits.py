"""Answers to a question, best first."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.archive.search.documents import KINDS, Key, documents
from iclei_scraper.archive.search.query import Query, read_query
from iclei_scraper.archive.search.snippets import snippet

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from iclei_scraper.archive.search.documents import Document

TITLE_WEIGHT = 6
"""How much more a word counts in a title than in a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A page or record that answers."""

    kind: str
    """``page``, or the kind of the record."""
    title: str
    url: str
    """Of the page, of the article, or of a page that shows the record."""
    site: str
    sites: tuple[str, ...] = ()
    """All sites that say word for word the same, this one first."""
    language: str | None
    date: str
    """Published, else first seen: 2025-12-22, 2025-12 or 2025."""
    gone_since: str | None
    score: float
    """Rank by BM25, more is better; comparable within one answer only."""
    snippet: str
    marks: tuple[tuple[int, int], ...]
    """(start, end) of the words in :attr:`snippet` that answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What narrows a search down; what is empty does not."""

    sites: Collection[str] = ()
    languages: Collection[str] = ()
    kinds: Collection[str] = ()
    since: str | None = None
    """First day, 2025-12-01; what is dated by month or year counts where any of its days does."""
    until: str | None = None
    """Last day."""

    def __post_init__(self) -> None:
        """Refuse a kind that there is not.

        Raises:
            ValueError: there is no such kind.
        """
        for kind in self.kinds:
            if kind not in KINDS:
                raise ValueError(f"{kind!r} is nothing that can be searched; there are {', '.join(KINDS)}")

    def sql(self) -> tuple[str, list[str]]:
        """Conditions on ``search_documents d`` and their values."""
        conditions: list[str] = []
        values: list[str] = []
        for column, wanted in (("site", self.sites), ("language", self.languages), ("kind", self.kinds)):
            if wanted:
                conditions.append(f"d.{column} IN ({', '.join('?' * len(wanted))})")
                values += wanted
        for sign, day in ((">=", self.since), ("<=", self.until)):
            if day is not None:
                conditions.append(f"d.date {sign} substr(?, 1, length(d.date))")
                values.append(day)
        return "".join(f" AND {condition}" for condition in conditions), values


def search(conn: sqlite3.Connection, text: str, conditions: Conditions, limit: int) -> list[SearchHit]:
    """Pages and records that answer a question, best first; what says word for word the same is one hit."""
    query = read_query(text)
    if query.expression is None or limit < 1:
        return []
    hits: dict[tuple[str, str], SearchHit] = {}
    for key, digest, score in _ranked(conn, query.expression, conditions):
        same = hits.get((key.kind, digest))
        if same is None and len(hits) == limit:
            break
        for document in documents(conn, [key]):
            if same is None:
                hits[key.kind, digest] = _hit(document, score, query)
            elif document.site not in same.sites:
                hits[key.kind, digest] = replace(same, sites=(*same.sites, document.site))
    return list(hits.values())


def _ranked(
    conn: sqlite3.Connection, expression: str, conditions: Conditions
) -> Iterator[tuple[Key, str, float]]:
    """Keys of what answers, the best first; equal documents have equal ranks, so that they stand together."""
    narrowed, values = conditions.sql()
    rows = conn.execute(
        f"SELECT d.kind, d.item, d.digest, -bm25(search_index, {TITLE_WEIGHT}, 1) AS score FROM search_index "
        f"JOIN search_documents d ON d.id = search_index.rowid WHERE search_index MATCH ?{narrowed} "
        "ORDER BY score DESC, d.digest, d.date DESC, d.id",
        [expression, *values],
    )
    return ((Key(kind, item), digest, score) for kind, item, digest, score in rows)


def _hit(document: Document, score: float, query: Query) -> SearchHit:
    body = " · ".join(" ".join(part.split()) for part in document.parts)
    shown, marks = snippet(body, query.wanted)
    return SearchHit(
        kind=document.key.kind,
        title=document.title,
        url=document.url,
        site=document.site,
        sites=(document.site,),
        language=document.language,
        date=document.date,
        gone_since=document.gone_since,
        score=round(score, 4),
        snippet=shown,
        marks=tuple(marks),
    )
