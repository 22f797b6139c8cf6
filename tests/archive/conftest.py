"""A small site that is crawled night after night."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from iclei_scraper.archive import (
    Archive,
    BookedChange,
    Proof,
    Reread,
    RereadHistory,
    SiteEntry,
    Stored,
    StoredPage,
)
from iclei_scraper.items import Capture, PageItem, PageRecords
from iclei_scraper.records import Change, NewsItem, Office, Phone, Statistic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FIRST_NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
SITE = "example.org"
BASE = "https://example.org"


def office(name: str, phone: str = "1", region: str = "Europe", **more: Any) -> Office:
    return Office(region=region, name=name, phones=(Phone(raw=phone, e164=f"+320000{phone}"),), **more)


def news(path: str, title: str, **more: Any) -> NewsItem:
    return NewsItem(title=title, url=f"{BASE}{path}", **more)


def claim(value: int, label: str = "cities", context: str = "counter") -> Statistic:
    return Statistic(concept="members", label=label, value=value, raw=str(value), context=context)


def differences(before: PageRecords, after: PageRecords) -> list[Change]:
    """A comparison that is plain enough to trust: what is tested is what the archive makes of it."""
    return [
        *_compare("office", before.offices, after.offices, lambda it: it.name, ("phones", "emails")),
        *_compare("news", before.news, after.news, lambda it: it.title, ("title", "body", "teaser")),
        *_compare("statistic", before.statistics, after.statistics, lambda it: it.label, ("value",)),
        *_compare("cookie", before.cookies, after.cookies, lambda it: it.name, ("duration",)),
        *_compare("finding", before.findings, after.findings, lambda it: it.quote or it.url, ()),
        *(
            [Change(kind="text", op="changed", key=after.title or "", before=before.text, after=after.text)]
            if before.text != after.text and before.text and after.text
            else []
        ),
    ]


def _compare(
    kind: str, then: Any, now: Any, name: Callable[[Any], str], watched: tuple[str, ...]
) -> Iterator[Change]:
    old, new = {it.key: it for it in then}, {it.key: it for it in now}
    left, came = (
        [it for key, it in old.items() if key not in new],
        [it for key, it in new.items() if key not in old],
    )
    for one in list(left):
        match = next((two for two in came if _kin(kind, one, two)), None)
        if match is not None:
            left.remove(one)
            came.remove(match)
            yield _renamed(kind, one, match, name)
    for one in left:
        yield Change(kind=kind, op="removed", key=name(one), identity=one.key, severity="medium")
    for one in came:
        yield Change(kind=kind, op="added", key=name(one), identity=one.key, severity="medium")
    for key in [key for key in old if key in new]:
        for attribute in watched:
            was, is_now = getattr(old[key], attribute), getattr(new[key], attribute)
            if was != is_now and (kind != "news" or (was and is_now)):
                yield Change(
                    kind=kind,
                    op="changed",
                    key=name(old[key]),
                    identity=key,
                    field=attribute,
                    before=_shown(was),
                    after=_shown(is_now),
                    severity="medium",
                )


def _kin(kind: str, one: Any, two: Any) -> bool:
    if kind == "office":
        return bool(one.phones) and one.phones == two.phones
    if kind == "news":
        return bool(one.title == two.title)
    return kind == "statistic" and (one.concept, one.context) == (two.concept, two.context)


def _renamed(kind: str, one: Any, two: Any, name: Callable[[Any], str]) -> Change:
    known = {"key": name(one), "identity": one.key, "severity": "medium", "kind": kind}
    if kind == "office":
        return Change(op="renamed", field="name", before=one.name, after=two.name, **known)
    if kind == "news":
        return Change(op="moved", field="url", before=one.url, after=two.url, **known)
    return Change(op="changed", field="value", before=str(one.value), after=str(two.value), **known)


def _shown(value: Any) -> str:
    return "; ".join(phone.raw for phone in value) if isinstance(value, tuple) else str(value)


def page(path: str, *, body: bytes | str | None = None, site: str = SITE, **records: Any) -> PageItem:
    """A page that answered; its body follows from its records unless it is given."""
    url = path if path.startswith("https:") else f"{BASE}{path}"
    read = PageRecords(url=url, **{"title": f"Page {path}", "language": "en", **records})
    payload = body if body is not None else repr(read)
    return PageItem(
        capture=Capture(
            url=url,
            site=site,
            status=200,
            headers=(("Content-Type", "text/html"), ("ETag", f'"{path}"')),
            body=payload if isinstance(payload, bytes) else payload.encode(),
            fetched_at=FIRST_NIGHT,
        ),
        records=read,
    )


def answer(path: str, status: int, outcome: str, *, to: str | None = None, body: bytes = b"") -> PageItem:
    """A page that answered with something else than itself."""
    return PageItem(
        capture=Capture(
            url=f"{BASE}{path}",
            site=SITE,
            status=status,
            headers=(),
            body=body,
            fetched_at=FIRST_NIGHT,
            redirected_to=f"{BASE}{to}" if to and to.startswith("/") else to,
        ),
        outcome=outcome,
    )


@dataclass
class Lab:
    """An archive and its crawls, a night apart."""

    path: Path
    night: int = -1
    parser_version: str = "1"
    stored: list[Stored] = field(default_factory=list)
    clock: int = 0
    proof: Proof = field(default_factory=lambda: Proof(nights=1))
    """What it takes to call something gone; in these tests the first crawl that misses it is enough."""

    def at(self, item: PageItem) -> PageItem:
        """The item as fetched in this night, a second after the one before."""
        self.clock += 1
        moment = FIRST_NIGHT + timedelta(days=self.night, seconds=self.clock)
        values = {name: getattr(item.capture, name) for name in Capture.__slots__}
        item.capture = Capture(**{**values, "fetched_at": moment})
        return item

    def start(self, archive: Archive) -> int:
        self.night += 1
        self.clock = 0
        return archive.start_crawl(
            parser_version=self.parser_version,
            sites=[SiteEntry(id=SITE, name="Example", base=f"{BASE}/"), SiteEntry(id="other.example")],
            site_of=lambda url: next((it for it in (SITE, "other.example") if f"//{it}/" in url), None),
        )

    def crawl(self, *items: PageItem, whole: bool = True) -> list[BookedChange]:
        """Crawl these pages, and tell what the crawl booked."""
        with Archive.open(self.path, create=True) as archive:
            crawl = self.start(archive)
            for stored in list(archive.pending()):
                self.book(archive, crawl, stored)
            self.stored = [archive.store(crawl, self.at(item)) for item in items]
            for stored in self.stored:
                if stored.told:
                    self.book(archive, crawl, stored)
            if whole:
                archive.settle(crawl, differences, self.proof)
            archive.finish_crawl(crawl, "complete" if whole else "interrupted")
            return archive.changes(crawl=crawl, minimum="info")

    def book(self, archive: Archive, crawl: int, stored: Stored) -> None:
        empty = PageRecords(url=stored.url)
        archive.book(crawl, stored, differences(stored.before or empty, stored.after or empty))

    def reread(self, read: dict[str, PageRecords], *, sites: tuple[str, ...] | None = None) -> int:
        """Let other parsers read the stored pages again: path -> what they read, where it differs.

        Returns:
            Id of the run.
        """
        self.parser_version = str(int(self.parser_version) + 1)
        with Archive.open(self.path) as archive:
            pages = archive.outdated(self.parser_version, sites)
            crawl = archive.start_crawl(parser_version=self.parser_version, purpose="reparse")
            archive.reread(crawl, [self._reread(archive, page, read) for page in pages])
            archive.finish_crawl(crawl, "complete", whole=False)
        return crawl

    def reread_histories(self, read: dict[tuple[str, int], PageRecords], *, dies: bool = False) -> int:
        """Let other parsers read every stored version again: path and capture -> what they read, if another.

        Where a run ``dies``, the next one does not know which records it had touched.

        Returns:
            Id of the run.
        """
        from iclei_scraper.archive.records.readings import records_at  # noqa: PLC0415

        self.parser_version = str(int(self.parser_version) + 1)
        with Archive.open(self.path) as archive:
            crawl = archive.start_crawl(parser_version=self.parser_version, purpose="reparse")
            touched: set[tuple[str, int]] = set()
            for history in archive.outdated_histories(self.parser_version):
                path, records = history.url.removeprefix(BASE), {}
                page = archive._db.execute("SELECT id FROM pages WHERE url = ?", [history.url]).fetchone()[0]
                for stored, outcome in history.captures:
                    if outcome == "ok":
                        kept = records_at(archive._db.conn, page, stored.capture)
                        records[stored.capture] = read.get((path, stored.capture)) or kept
                last, outcome = history.captures[-1]
                current = None
                if outcome == "ok":
                    current = self._reread(archive, last, {path: records[last.capture]})
                otherwise = archive.history_said_otherwise(history, records)
                again = RereadHistory(history=history, current=current, read=records if otherwise else None)
                touched |= archive.reread_histories(crawl, [again])
            archive.rederive(crawl, None if dies else touched)
            archive.finish_crawl(crawl, "complete", whole=False)
        return crawl

    def _reread(self, archive: Archive, page: StoredPage, read: dict[str, PageRecords]) -> Reread:
        records = read.get(page.url.removeprefix(BASE)) or archive.previous(page.url)
        assert records is not None
        before = archive.said_otherwise(page.url, records)
        if before is None:
            return Reread(page=page)
        return Reread(page=page, records=records, changes=tuple(differences(before, records)))

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a researcher with SQL sees."""
        import sqlite3  # noqa: PLC0415  # the program itself reaches SQLite through the archive only

        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def value(self, query: str, *values: Any) -> Any:
        (row,) = self.rows(query, *values)
        return row[0]


def told(changes: list[BookedChange]) -> list[tuple[str, str, str, int]]:
    """Changes in short: kind, what happened, to whom, on how many pages."""
    return [(it.change.kind, it.change.op, it.change.key, it.pages) for it in changes]


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    return Lab(tmp_path / "archive.db")
