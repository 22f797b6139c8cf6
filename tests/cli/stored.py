"""Archives of a small network whose pages were really read, night after night, without any server."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner, Result

from iclei_scraper.archive import Archive, Proof, SiteEntry
from iclei_scraper.changes import compare
from iclei_scraper.cli import cli
from iclei_scraper.items import Capture, PageItem, PageRecords
from iclei_scraper.network import Network
from iclei_scraper.reading import read_stored, reading_version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
SITES = ("harbours.example", "africa.harbours.example")
NETWORK = "".join(f'[[sites]]\nbase = "https://{site}/"\n' for site in SITES)


def offices(*listed: tuple[str, str, str], region: str = "Europe") -> str:
    """A page that lists offices: name, phone, address with its lines cut by slashes."""
    entries = "".join(
        f"<article><h3>{name}</h3><p>{'<br>'.join(lines.split('/'))}</p><p>T: {phone}</p>"
        f"<p>E: <a href='mailto:{name.split()[0].lower()}@harbours.example'>{name.split()[0].lower()}"
        "@harbours.example</a></p></article>"
        for name, phone, lines in listed
    )
    return (
        "<!DOCTYPE html><html lang='en'><head><title>Offices</title></head><body><main><h1>Our offices</h1>"
        f"<section><h2>{region}</h2>{entries}</section></main></body></html>"
    )


def article(title: str, day: str, *paragraphs: str, head: str = "") -> str:
    """An article with its date."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>"
        f"<meta property='og:type' content='article'>{head}</head><body><main><article><h1>{title}</h1>"
        f"<time datetime='{day}'>{day}</time>{text}</article></main></body></html>"
    )


LISBON = ("Lisbon Office", "+351 21 325 6789", "Rua do Arsenal 19/1100-038 Lisboa/Portugal")
GENOA = ("Genoa Office", "+39 010 557 1234", "Via Garibaldi 9/16124 Genova/Italy")


@dataclass
class Nights:
    """An archive that takes in one night of pages after the other."""

    path: Path
    version: str | None = None
    """Of the parsers; today's by default."""
    misread: Callable[[PageRecords], PageRecords] = lambda records: records
    """What these parsers made of a page."""
    night: int = 0
    network: Network = field(default_factory=lambda: Network.read(NETWORK))

    @property
    def network_file(self) -> Path:
        """The network as a file."""
        file = self.path.with_name("network.toml")
        file.write_text(NETWORK)
        return file

    def run(self, *arguments: str) -> Result:
        """What the command line says to this."""
        return CliRunner().invoke(cli, [*arguments, "--archive", str(self.path)], standalone_mode=False)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a researcher with SQL sees."""
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def add(self, pages: dict[str, str], *, gone: tuple[str, ...] = ()) -> int:
        """Store a night's pages (URL -> HTML), and compare them with the night before.

        Returns:
            Id of the crawl.
        """
        with Archive.open(self.path, create=True) as archive:
            crawl = archive.start_crawl(
                parser_version=self.version or reading_version(self.network),
                sites=[SiteEntry(id=site.id, base=site.base) for site in self.network.sites],
                site_of=lambda url: site.id if (site := self.network.site_of(url)) else None,
            )
            archive.keep_network_file(NETWORK)
            for second, (url, html) in enumerate([*pages.items(), *((url, "") for url in gone)]):
                at = FIRST_NIGHT + timedelta(days=self.night, seconds=second)
                self._store(archive, crawl, self._item(url, html, at))
            archive.settle(crawl, partial(compare, own=self.network.owns), Proof(nights=1))
            archive.finish_crawl(crawl, "complete")
        self.night += 1
        return crawl

    def _item(self, url: str, html: str, at: datetime) -> PageItem:
        site = self.network.site_of(url)
        assert site is not None
        capture = Capture(
            url=url,
            site=site.id,
            status=200 if html else 404,
            headers=(("Content-Type", "text/html; charset=utf-8"),),
            body=html.encode(),
            fetched_at=at,
        )
        if not html:
            return PageItem(capture=capture, outcome="gone")
        records, rejects = read_stored(
            capture.body, url, fetched_at=at, content_type="text/html; charset=utf-8", network=self.network
        )
        return PageItem(capture=capture, records=self.misread(records), rejects=rejects)

    def _store(self, archive: Archive, crawl: int, item: PageItem) -> None:
        stored = archive.store(crawl, item)
        if stored.told:
            empty = PageRecords(url=stored.url)
            changes = compare(stored.before or empty, stored.after or empty, own=self.network.owns)
            archive.book(crawl, stored, changes)
