"""Readings: what was read from a page, kind by kind, as JSON that is the same for the same content.

The digest leaves the evidence out: a redesign that moves an office from one ``div`` to another says nothing
new of the office, so it is no new reading. The quotes and XPaths that are kept are those of the capture
where it was first read.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.tables import (
    BY_KIND,
    LINKS,
    NEWS,
    Link,
)
from iclei_scraper.items import PageRecords
from iclei_scraper.records import Anchor, LegalLink, SocialLink, from_dict, to_dict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

ATTRIBUTES = {
    "office": "offices",
    "news": "news",
    "statistic": "statistics",
    "cookie": "cookies",
    "cookie_category": "cookie_categories",
    "feature": "features",
    "finding": "findings",
}
"""Kind of record -> where :class:`PageRecords` keeps it; links stand in two places."""

_UNREAD = {"cookie": ("cookie", "cookie_category"), "link": ("link", "anchors", "head")}
"""Parser that failed -> kinds of readings that it feeds, where these are not its own name."""

_NOT_CONTENT = frozenset({"evidence", "published_raw"})
"""Fields that may differ from fetch to fetch ("3 minutes ago") while the record says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one page says of one kind, ready to be compared with what it said before."""

    kind: str
    digest: str
    content: tuple[Any, ...]
    """Records, or for ``text`` the text, or for ``head`` a dictionary."""


def readings_of_kinds(records: PageRecords, kinds: Iterable[str]) -> Iterator[Reading]:
    """A page's readings of some kinds of records; a kind that it has nothing of gives none."""
    for kind in kinds:
        found = records_of(records, kind)
        if found:
            yield _reading(kind, found)


def readings_of(records: PageRecords) -> Iterator[Reading]:
    """A page's readings; a kind that the page has nothing of gives none."""
    yield from readings_of_kinds(records, BY_KIND)
    if records.text:
        yield _reading("text", (records.text,))
    head = {
        "title": records.title,
        "language": records.language,
        "canonical_url": records.canonical_url,
        "alternates": dict(sorted(records.alternates.items())),
    }
    yield _reading("head", ({name: value for name, value in head.items() if value},))
    yield from _anchors(records.anchors)


def records_of(records: PageRecords, kind: str) -> tuple[Any, ...]:
    """A page's records of one kind; social and legal links as one."""
    if kind != LINKS.kind:
        found: tuple[Any, ...] = getattr(records, ATTRIBUTES[kind])
        return found
    return (
        *(Link(kind="social", label=link.network, url=link.url) for link in records.social),
        *(Link(kind="legal", label=link.label, url=link.url) for link in records.legal),
    )


def page_with(url: str, kind: str, found: Sequence[Any]) -> PageRecords:
    """A page that carries these records and nothing else."""
    if kind != LINKS.kind:
        values: dict[str, Any] = {ATTRIBUTES[kind]: tuple(found)}
    else:
        values = _both_links(found)
    return PageRecords(url=url, **values)


def unread_kinds(records: PageRecords) -> set[str]:
    """Kinds of readings that a failed parser has left empty; anchors stand for all of their places."""
    return {kind for parser in records.unread for kind in _UNREAD.get(parser, (parser,))}


def _reading(kind: str, content: tuple[Any, ...]) -> Reading:
    return Reading(kind=kind, digest=digest([_content(entry) for entry in content]), content=content)


def digest_of_entries(kind: str, entries: Sequence[Any]) -> str:
    """The digest of a reading from its entries as they are kept, long texts in place."""
    if kind == "text":
        return digest([entry["text"] for entry in entries])
    if kind == "head":
        return digest(entries)
    record = Anchor if kind.startswith("anchors/") else BY_KIND[kind].record
    return digest([_content(from_dict(record, entry)) for entry in entries])


def _anchors(anchors: Iterable[Anchor]) -> Iterator[Reading]:
    """The links of a page by place: the header's are the same on every page, the article's are not."""
    places: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        places.setdefault(anchor.place, []).append(anchor)
    for place, found in places.items():
        yield _reading(f"anchors/{place}", tuple(found))


# Content and digests -------------------------------------------------------------------------------------


_canonical = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


def digest(content: Any) -> str:
    """BLAKE2b-128 of plain values, hexadecimal."""
    return hashlib.blake2b(_canonical(content).encode(), digest_size=16).hexdigest()


def statement_digest(record: Any) -> str:
    """Digest of what is said of one record, wherever on the page it stands."""
    content = _content(record)
    content.pop("places", None)
    return digest(content)[:16]


@cache
def _shape(record: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The fields of a record type that are content, and how to get them all at once."""
    names = tuple(item.name for item in fields(record) if item.name not in _NOT_CONTENT)
    return names, attrgetter(*names)


def _content(entry: Any) -> Any:
    """What counts of an entry: empty fields left out, so that a field added later changes no digest."""
    if isinstance(entry, str | dict):
        return entry
    names, values_of = _shape(entry.__class__)
    content = {}
    for name, value in zip(names, values_of(entry), strict=True):
        if isinstance(value, tuple):
            if value:
                content[name] = [_content(item) for item in value]
        elif value is not None and value not in ("", {}):
            content[name] = value
    return content


# JSON and back -------------------------------------------------------------------------------------------


def to_json(data: Any) -> str:
    """JSON as it is kept: readable in every script, and valid UTF-8 whatever a page contained."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def plain(entry: Any) -> dict[str, Any]:
    """One entry of a reading as it is kept, its evidence included; what is empty takes no room."""
    if isinstance(entry, dict):
        return entry
    required = _required(entry.__class__)
    said = ((name, _without_nulls(value)) for name, value in to_dict(entry).items())
    return {name: value for name, value in said if name in required or not _is_empty(value)}


@cache
def _required(record: Any) -> frozenset[str]:
    without_default = (item for item in fields(record) if item.default is item.default_factory is MISSING)
    return frozenset(item.name for item in without_default)


def _without_nulls(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [
        {name: said for name, said in entry.items() if said is not None} if isinstance(entry, dict) else entry
        for entry in value
    ]


def _is_empty(value: Any) -> bool:
    return value is None or value in ([], {})


def cleaned(records: PageRecords) -> PageRecords:
    """The same records with what is no valid Unicode (half a surrogate pair) replaced."""
    readings = [
        (
            reading.kind,
            [plain(entry) if reading.kind != "text" else {"text": entry} for entry in reading.content],
        )
        for reading in readings_of(records)
    ]
    restored = restore(records.url, json.loads(to_json(readings)))
    return replace(restored, unread=records.unread, surroundings=records.surroundings)


def restore(url: str, readings: Iterable[tuple[str, list[Any]]]) -> PageRecords:
    """A page's records from its readings.

    Args:
        url: of the page.
        readings: kind and entries; of articles the body, of a text the text is already in place.
    """
    values: dict[str, Any] = {}
    anchors: list[Anchor] = []
    for kind, entries in readings:
        if kind in BY_KIND:
            found = tuple(from_dict(BY_KIND[kind].record, entry) for entry in entries)
            values.update(_both_links(found) if kind == LINKS.kind else {ATTRIBUTES[kind]: found})
        elif kind.startswith("anchors/"):
            anchors += (from_dict(Anchor, entry) for entry in entries)
        elif kind == "head":
            values.update(entries[0])
        elif kind == "text":
            values["text"] = entries[0]["text"]
    return PageRecords(url=url, **values, anchors=tuple(anchors))


def _both_links(found: Sequence[Link]) -> dict[str, Any]:
    return {
        "social": tuple(
            SocialLink(network=link.label, url=link.url) for link in found if link.kind == "social"
        ),
        "legal": tuple(LegalLink(label=link.label, url=link.url) for link in found if link.kind == "legal"),
    }


LONG_TEXT = {NEWS.kind: "body", "text": "text"}
"""Kind of reading -> the field whose text is kept once, in ``texts``."""
