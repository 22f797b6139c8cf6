"""What can be found: articles, other pages, and records, each as a title and a body."""

# ruff: noqa: S608  # what is put into SQL text are names of this package; values are parameters

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.base.tables import (
    BY_KIND,
    COOKIE_CATEGORIES,
    COOKIES,
    FEATURES,
    NEWS,
    OFFICES,
    STATISTICS,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

PAGE = "page"
"""Kind of the documents that are pages without being articles: an article is found as the news item it is."""

_FIELDS = {
    NEWS.kind: ("title", "teaser text authors tags"),
    OFFICES.kind: ("name", "region address city country phones faxes emails website"),
    STATISTICS.kind: ("label", "raw value concept"),
    COOKIES.kind: ("name", "category duration_raw type provider description"),
    COOKIE_CATEGORIES.kind: ("name", "description"),
    FEATURES.kind: ("name", "text"),
}
"""Kind of record -> column of its title, columns of its body."""

KINDS = (PAGE, *_FIELDS)


class Key(NamedTuple):
    """Which page or record a document is of."""

    kind: str
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page or record as it can be found."""

    key: Key
    title: str
    parts: tuple[str, ...]
    """Of the body, in their order: the text of a page, the fields of a record."""
    url: str
    """Of the page itself, of the article, or of a page that shows the record."""
    site: str
    language: str | None
    date: str
    gone_since: str | None

    @property
    def digest(self) -> str:
        """BLAKE2b-128 of title and body, hexadecimal."""
        return hashlib.blake2b("\0".join((self.title, *self.parts)).encode(), digest_size=16).hexdigest()


_READING = "(SELECT pr.reading FROM page_readings pr WHERE pr.page = p.id AND pr.kind = 'text' {})"
_LATEST_READING = (  # what is gone is found by what it said last
    f"CASE WHEN p.gone_since IS NULL THEN {_READING.format('AND pr.until IS NULL')} "
    f"ELSE {_READING.format('ORDER BY pr.since DESC LIMIT 1')} END"
)
_ALL = (
    f"SELECT '{PAGE}' AS kind, p.id AS item, coalesce(p.title, '') || '|' || coalesce(p.language, '') "
    f"|| '|' || coalesce({_LATEST_READING}, '') AS source "
    "FROM pages p WHERE p.kind = 'page' AND p.capture IS NOT NULL AND p.moved_to IS NULL UNION ALL "
    "SELECT r.kind, r.id, v.id || '|' || v.digest FROM records r JOIN versions v ON v.id = r.version "
    f"WHERE r.kind IN ({', '.join(repr(kind) for kind in _FIELDS)})"
)
DUE = (
    f"SELECT a.kind, a.item, a.source FROM ({_ALL}) a LEFT JOIN search_documents d "
    "ON d.kind = a.kind AND d.item = a.item WHERE d.source IS NOT a.source"
)
"""Query of what the index lacks, or has from another source: (kind, item, source)."""
LEFT_OVER = (
    f"SELECT d.kind, d.item FROM search_documents d LEFT JOIN ({_ALL}) a "
    "ON a.kind = d.kind AND a.item = d.item WHERE a.item IS NULL"
)
"""Query of what is indexed and is no document any more, such as a page that has moved: (kind, item)."""


def documents(conn: sqlite3.Connection, keys: list[Key]) -> Iterator[Document]:
    """The documents of these keys that the archive has, in their order."""
    for key in keys:
        row = conn.execute(_query(key.kind), (key.item,)).fetchone()
        if row is not None:
            url, site, language, date, gone_since, title, *parts = row
            yield Document(
                key=key,
                title=title or "",
                parts=tuple(str(part) for part in parts if part not in (None, "")),
                url=url,
                site=site,
                language=language,
                date=date,
                gone_since=gone_since,
            )


def _query(kind: str) -> str:
    if kind == PAGE:
        return (
            "SELECT p.url, p.site, p.language, substr(p.first_seen, 1, 10), p.gone_since, p.title, x.text "
            f"FROM pages p LEFT JOIN readings r ON r.id = {_LATEST_READING} "
            "LEFT JOIN texts x ON x.id = json_extract(r.data, '$[0].text_text') WHERE p.id = ?"
        )
    title, body = _FIELDS[kind]
    columns = ", ".join(f"t.{name}" for name in body.split())
    url, language, date, text = "p.url", "p.language", "substr(t.first_seen, 1, 10)", ""
    if kind == NEWS.kind:
        url, language, date = (
            f"coalesce(t.{c}, {d})" for c, d in zip(_OF_NEWS, (url, language, date), strict=True)
        )
        columns, text = columns.replace("t.text", "x.text"), "LEFT JOIN texts x ON x.id = t.body"
    return (
        f"SELECT {url}, t.site, {language}, {date}, t.gone_since, t.{title}, {columns} "
        f"FROM {BY_KIND[kind].name} t JOIN records r ON r.id = t.id JOIN versions v ON v.id = r.version "
        f"JOIN captures c ON c.id = v.capture JOIN pages p ON p.id = c.page {text} WHERE t.id = ?"
    )


_OF_NEWS = ("url", "language", "published")
"""Columns in which an article says itself what others have of their page or their first crawl."""
