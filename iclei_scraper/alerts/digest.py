"""A digest: what changed, how sure it is, and how healthy the crawl was that saw it.

It is plain data. ``iclei-archive report --json`` prints it, the outbox keeps it, and every other form is made
from it.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from iclei_scraper.alerts.bundling import bundled
from iclei_scraper.changes.sentences import MOVING, grouped, headline, of_pages, safe, sentence
from iclei_scraper.records import FOR_READERS, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.archive import Archive, BookedChange, SiteSummary

OPERATOR = ("parser", "fetch")
"""Verdicts that concern whoever runs the crawl, not the readers of the sites."""

_MOST_PAGES = 50
"""Addresses of further pages that an entry names."""
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The stored bytes of a page."""

    id: int
    fetched_at: str
    digest: str
    """SHA-256 of the body, hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change, ready to be told."""

    id: int
    site: str
    kind: str
    op: str
    key: str
    sentence: str
    headline: str
    """The sentence without the values of an edit."""
    severity: str
    verdict: str
    url: str
    """The page that shows it."""
    pages: int
    more: tuple[str, ...] = ()
    """Addresses of further pages that came or left with it, fifty at most: the entry tells of them all."""
    region: str | None = None
    field: str | None = None
    before: str | None = None
    after: str | None = None
    seen_at: str = ""
    captures: tuple[Capture, ...] = ()
    """The page before and after, as stored."""
    evidence: str | None = None
    """The command that prints the chain from the value to its bytes."""

    @property
    def hostile(self) -> bool:
        """Whether an address in it may be an attacker's: it is never to be made a link."""
        return self.kind == "finding" or (self.kind == "link" and self.severity == SEVERITIES[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a site's part of a crawl went."""

    site: str
    pages: int
    new: int
    changed: int
    unchanged: int
    gone: int
    moved: int
    failed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What one message tells."""

    crawl: int
    started_at: str
    finished_at: str | None
    status: str
    note: str | None
    entries: tuple[Entry, ...] = ()
    """For readers, the most important first."""
    settled: tuple[Entry, ...] = ()
    """Removals told before: confirmed by now, or withdrawn."""
    operator: tuple[Entry, ...] = ()
    """What the parsers or the fetching did; nobody else's business."""
    left_out: int = 0
    """Changes beyond the cap, which ``iclei-archive changes`` tells."""
    noise: int = 0
    """Differences that are no change: rotation, counters, what only a clock did."""
    health: tuple[Health, ...] = ()
    troubles: tuple[str, ...] = ()
    """What keeps a site or a delivery from working: new, still standing, and cleared."""
    findings: dict[str, int] = field(default_factory=dict)
    """Kind of finding -> how many stand."""
    title: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Digest:
        """The digest that :meth:`to_dict` wrote; unknown keys are ignored."""
        known = {item.name for item in fields(cls)}
        values = {name: value for name, value in data.items() if name in known}
        values["entries"] = tuple(map(_entry, values.get("entries", ())))
        values["settled"] = tuple(map(_entry, values.get("settled", ())))
        values["operator"] = tuple(map(_entry, values.get("operator", ())))
        values["health"] = tuple(Health(**entry) for entry in values.get("health", ()))
        values["troubles"] = tuple(values.get("troubles", ()))
        return cls(**values)


def _entry(data: dict[str, Any]) -> Entry:
    known = {item.name for item in fields(Entry)}
    values = {name: value for name, value in data.items() if name in known}
    values["captures"] = tuple(Capture(**entry) for entry in values.get("captures", ()))
    values["more"] = tuple(values.get("more", ()))
    return Entry(**values)


class Parts(NamedTuple):
    """What a digest tells."""

    booked: Sequence[BookedChange]
    settled: Sequence[BookedChange] = ()
    """Removals told before whose end is told now."""
    troubles: Sequence[str] = ()
    """Lines of :attr:`Digest.troubles`."""


def digest_of(
    archive: Archive,
    crawl: int,
    parts: Parts | None = None,
    *,
    cap: int | None = None,
    title: str | None = None,
) -> Digest:
    """The digest of a crawl.

    Args:
        archive: where it is kept.
        crawl: its id.
        parts: what to tell; by default all that the crawl booked of severity ``low`` and above, and all that
            it settled.
        cap: entries told, at most.
        title: of the message.

    Raises:
        LookupError: there is no such crawl.
    """
    row = archive.crawl(crawl)
    if row is None:
        raise LookupError(f"there is no crawl {crawl}")
    if parts is None:
        parts = everything_of(archive, crawl)
    booked = parts.booked
    told = bundled(ordered([entry for entry in booked if entry.change.verdict not in OPERATOR]))
    operator = ordered([entry for entry in booked if entry.change.verdict in OPERATOR])
    shown = told[:cap]
    return Digest(
        crawl=crawl,
        started_at=row.started_at,
        finished_at=row.finished_at,
        status=row.status,
        note=row.note,
        entries=tuple(entry_of(archive, *bundle) for bundle in shown),
        settled=tuple(entry_of(archive, *bundle) for bundle in bundled(ordered(parts.settled))[:cap]),
        operator=tuple(entry_of(archive, entry) for entry in operator[:cap]),
        left_out=sum(map(len, told[len(shown) :])),
        noise=len(archive.changes(crawl=crawl, minimum="info", verdicts=("noise",))),
        health=tuple(map(_health, archive.summary(crawl))),
        troubles=tuple(parts.troubles),
        findings=archive.standing_findings(),
        title=title,
    )


def everything_of(archive: Archive, *crawls: int) -> Parts:
    """All that some crawls booked of severity ``low`` and above, and all that they settled."""
    *cut_off, _ = crawls
    booked = (archive.changes(crawl=crawl, verdicts=(*FOR_READERS, *OPERATOR)) for crawl in crawls)
    settled = (archive.settled(crawl) for crawl in crawls)
    return Parts(
        [*chain.from_iterable(booked)],
        [*chain.from_iterable(settled)],
        [f"Crawl {crawl} was cut off; what it had found is told here." for crawl in cut_off],
    )


def ordered(booked: Iterable[BookedChange]) -> list[BookedChange]:
    """By falling severity, then by site: the first lines are what to look at first."""
    entries = list(booked)
    by_change = {id(entry.change): entry for entry in entries}
    told: list[BookedChange] = []
    for severity in reversed(SEVERITIES):
        level = ((entry.site, entry.change) for entry in entries if entry.change.severity == severity)
        for by_kind in grouped(level).values():
            told += (by_change[id(change)] for of_kind in by_kind.values() for change in of_kind)
    return told


def entry_of(archive: Archive, entry: BookedChange, *others: BookedChange) -> Entry:
    """A booked change with its captures, ready to be told; with others that it stands for."""
    told = _alone(archive, entry)
    if not others:
        return told
    line = of_pages([(it.change, it.url) for it in (entry, *others)], entry.standing)
    return replace(told, sentence=line, headline=line, more=tuple(it.url for it in others[:_MOST_PAGES]))


def _alone(archive: Archive, entry: BookedChange) -> Entry:
    change = entry.change
    captures = archive.proof(entry.id)
    return Entry(
        id=entry.id,
        site=entry.site,
        kind=change.kind,
        op=change.op,
        key=change.key,
        sentence=sentence(change, entry.standing),
        headline=headline(change, entry.standing),
        severity=change.severity,
        verdict=change.verdict,
        url=entry.url,
        pages=entry.pages,
        region=change.region,
        field=change.field,
        before=change.before,
        after=change.after,
        seen_at=entry.seen_at,
        captures=tuple(Capture(id=number, fetched_at=at, digest=digest) for number, at, digest in captures),
        evidence=_evidence(entry.site, change.kind, change.identity or change.key, change.field),
    )


def _evidence(site: str, kind: str, key: str, field_: str | None) -> str | None:
    """The command to copy; a key that a shell could misread is quoted by leaving it out."""
    if kind in ("text", "link", "finding") or not re.fullmatch(r"[\w./:@?=&%+~-]+", key):
        return None
    field_ = "body" if field_ in MOVING else field_  # what moved within it is no field of its own
    quoted = key if re.fullmatch(r"[\w./:@%+~-]+", key) else f"'{key}'"
    return f"iclei-archive why {kind} {quoted}" + (f" {field_}" if field_ else "") + f" --site {site}"


def _health(summary: SiteSummary) -> Health:
    return Health(**{item.name: getattr(summary, item.name) for item in fields(Health)})


def defanged(text: str) -> str:
    """A text whose web addresses no program turns into links.

    >>> defanged("see https://casino.example/win")
    'see hxxps://casino[.]example/win'
    """

    def defang(match: re.Match[str]) -> str:
        scheme, _, rest = match[0].partition("://")
        host, slash, path = rest.partition("/")
        return f"hxxp{scheme[4:]}://{host.replace('.', '[.]')}{slash}{path}"

    return _ADDRESS.sub(defang, text)


def words(entry: Entry, text: str | None, limit: int = 600) -> str:
    """A value of a change for people: on one line, without control characters, hostile addresses defanged."""
    shown = safe(text, limit)
    return defanged(shown) if entry.hostile else shown
