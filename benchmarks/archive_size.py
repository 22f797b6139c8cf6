"""What an archive takes: nights of a site whose every fetch differs, against WARC, read back and timed.

    python benchmarks/archive_size.py                      # 30 nights of 2,000 pages, some minutes
    python benchmarks/archive_size.py --nights 5 --pages 200

The pages are those of :mod:`benchmarks.nights`. They go through the archive as a crawl sends them, without
parsers: of each page its text is told as a short digest, so that what is measured are the bytes. The file's
size is taken after a checkpoint, free pages, indexes and all. An unchanged page and night costs its share of
the tables of fetches and their indexes, of the digests beside the captures and of the pages of the file that
are free; all else that grows after the first night is the price of the edits. The same fetches are written by
warcio as WARC.gz, record by record. Then every fetch of every page is read back by address and moment,
compared byte for byte, and timed. The exit status says whether the goals are met.
"""

from __future__ import annotations

import argparse
import io
import sqlite3
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path
from time import process_time

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.nights import SITE, Site
from iclei_scraper.archive import Archive, SiteEntry
from iclei_scraper.items import Capture, PageItem, PageRecords

TWICE = 0.01
"""Share of the pages that the first night fetches twice."""

GOALS = {
    "bytes a page, first copy": ("at most", 6_000),
    "bytes an unchanged page and night": ("at most", 64),
    "WARC.gz / archive": ("at least", 60),
    "median ms to read any version back": ("below", 1),
    "99th percentile, ms": ("below", 1),
    "edits found, %": ("at least", 100),
    "unchanged pages called changed, %": ("at most", 1),
}


@dataclass
class Measured:
    """What a run has given."""

    first_copies: int = 0
    """Bytes of the file after the first night."""
    file: int = 0
    """Bytes of the file at the end."""
    fetches: int = 0
    """Bytes of the file that unchanged pages have cost."""
    edits: int = 0
    edits_found: int = 0
    unchanged: int = 0
    """Fetches after the first night whose page nobody had edited."""
    called_changed: int = 0
    warc: int = 0
    station: float = 0
    """CPU seconds in the archive."""
    warc_time: float = 0
    rules: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    """CPU milliseconds to read each version back; the machine may have other things to do."""
    wrong: int = 0
    """Versions that came back otherwise, or not."""


def main() -> int:
    """Run, print, and leave with 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--nights", type=int, default=30)
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--keep", type=Path, metavar="FILE", help="Write the archive to FILE and keep it.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.db"
        measured = measure(path, options.pages, options.nights)
    return report(measured, options.pages, options.nights)


def measure(path: Path, pages: int, nights: int) -> Measured:
    """Write the nights to an archive and as WARC, and read them back."""
    measured = Measured()
    site = Site(pages)
    digests: dict[tuple[int, int], bytes] = {}
    for night in range(nights):
        edited = site.edit(night) if night else set()
        _night(path, site, night, edited, measured, digests)
        if night == 0:
            measured.first_copies = path.stat().st_size
        _tell(f"night {night + 1} of {nights}")
    measured.file = path.stat().st_size
    measured.fetches = _taken_by_fetches(path)
    _read_back(path, site, nights, digests, measured)
    return measured


def _night(
    path: Path,
    site: Site,
    night: int,
    edited: set[int],
    measured: Measured,
    digests: dict[tuple[int, int], bytes],
) -> None:
    twice = set(range(0, site.pages, max(round(1 / TWICE), 1))) if night == 0 else set()
    with Archive.open(path, create=True) as archive:
        crawl = archive.start_crawl(parser_version="1", sites=[SiteEntry(id=SITE)])
        for number in range(site.pages):
            body, at, headers = site.fetch(number, night)
            digests[number, night] = blake2b(body, digest_size=16).digest()
            started = process_time()
            known = archive.is_unchanged(site.url(number), 200, body)
            item = _item(site, number, (body, at, headers), known=known)
            archive.store(crawl, item)
            if number in twice:
                archive.learn(
                    crawl, site.url(number), site.fetch(number, night, 1)[0], at + timedelta(seconds=2)
                )
            measured.station += process_time() - started
            if night and number in edited:
                measured.edits += 1
                measured.edits_found += not known
            elif night:
                measured.unchanged += 1
                measured.called_changed += not known
            _warc(site.url(number), (body, headers), measured)
        started = process_time()
        archive.finish_crawl(crawl, "complete")
        measured.station += process_time() - started
        measured.rules = [f"{rule.place} ({rule.why})" for rule in archive.noise() if rule.active]


def _taken_by_fetches(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        tables = connection.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'fetches*' OR name GLOB 'fetch_blocks*'"
        ).fetchone()[0]
        digests = connection.execute("SELECT sum(length(last_digest)) FROM captures").fetchone()[0] or 0
        free, size = (
            connection.execute(f"PRAGMA {it}").fetchone()[0] for it in ("freelist_count", "page_size")
        )
    finally:
        connection.close()
    return int(tables + digests + free * size)


def _item(site: Site, number: int, fetched: tuple, *, known: bool) -> PageItem:
    body, at, headers = fetched
    url = site.url(number)
    capture = Capture(url=url, site=SITE, status=200, headers=headers, body=body, fetched_at=at)
    if known:
        return PageItem(capture=capture, outcome="unchanged")
    said = blake2b(site.said(number).encode(), digest_size=16).hexdigest()
    return PageItem(capture=capture, records=PageRecords(url=url, title=f"Page {number}", text=said))


def _warc(url: str, fetched: tuple, measured: Measured) -> None:
    body, headers = fetched
    started = process_time()
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=True)
    writer.write_record(
        writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders("200 OK", list(headers), protocol="HTTP/1.1"),
        )
    )
    measured.warc += target.tell()
    measured.warc_time += process_time() - started


def _read_back(
    path: Path, site: Site, nights: int, digests: dict[tuple[int, int], bytes], measured: Measured
) -> None:
    """Every version by address and moment, no two that lie together following each other."""
    with Archive.open(path, read_only=True) as archive:
        wanted = [(number, night) for night in range(nights) for number in range(site.pages)]
        for step in range(97):
            for number, night in wanted[step::97]:
                at = site.moment(number, night)
                started = process_time()
                found = archive.fetch(site.url(number), at)
                measured.times.append((process_time() - started) * 1000)
                right = (
                    found is not None
                    and blake2b(found.body, digest_size=16).digest() == digests[number, night]
                )
                measured.wrong += not right
        _tell(f"{len(measured.times)} versions read back")


def report(measured: Measured, pages: int, nights: int) -> int:
    """Print what was measured beside the goals."""
    later = max(measured.unchanged, 1)
    times = sorted(measured.times)
    values = {
        "bytes a page, first copy": measured.first_copies / pages,
        "bytes an unchanged page and night": measured.fetches / later,
        "WARC.gz / archive": measured.warc / measured.file,
        "median ms to read any version back": statistics.median(times),
        "99th percentile, ms": times[int(len(times) * 0.99)],
        "edits found, %": 100 * measured.edits_found / max(measured.edits, 1),
        "unchanged pages called changed, %": 100 * measured.called_changed / later,
    }
    print(f"{nights} nights of {pages:,} pages, {measured.edits} edits\n")
    missed = 0
    for name, value in values.items():
        relation, goal = GOALS[name]
        met = value >= goal if relation == "at least" else value <= goal
        missed += not met
        print(f"{name:40} {value:10,.2f}   {relation} {goal:,}{'' if met else '   MISSED'}")
    edits = (measured.file - measured.first_copies - measured.fetches) / max(measured.edits, 1)
    print(f"\n{'bytes an edit':40} {edits:10,.0f}")
    print(f"{'archive':40} {measured.file / 1e6:10,.2f} MB")
    print(f"{'WARC.gz':40} {measured.warc / 1e6:10,.2f} MB")
    print(f"{'versions read back':40} {len(times):10,}   {measured.wrong} wrong")
    fetched = pages * nights
    print(
        f"{'CPU ms a page: archive / warcio':40} {1000 * measured.station / fetched:10.2f} / "
        f"{1000 * measured.warc_time / fetched:.2f}"
    )
    for rule in measured.rules:
        print(f"learned: {rule}")
    return 1 if missed or measured.wrong else 0


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
