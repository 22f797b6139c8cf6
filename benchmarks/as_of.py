"""How fast is the past? Questions about a moment, in an archive with a million versions.

Builds a synthetic archive (not of pages, but with the tables, indexes and JSON of a real one, versions in the
order of their nights) and times the calls that ``at``, ``history`` and ``why`` make, at random moments.

    python benchmarks/as_of.py [--versions 1000000] [--keep FILE]
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.archive import Archive, SiteEntry
from iclei_scraper.archive.base.tables import BY_KIND
from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.records.facts import version_digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from iclei_scraper.archive import RecordRow

FIRST = datetime(1996, 1, 1, 2, tzinfo=UTC)
NIGHTS = 11_000
"""Thirty years."""
SITES = 25
PER_SITE = {
    "office": (20, 30),
    "statistic": (40, 200),
    "cookie": (60, 60),
    "link": (60, 40),
    "news": (4_000, 7),
}
"""Kind -> records of a site, and versions of each for a million in all."""
GOAL_MS = 10
ROUNDS = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--versions", type=int, default=1_000_000, help="about so many")
    parser.add_argument("--keep", type=Path, help="leave the archive here, and ask it again the next time")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.keep or Path(folder) / "million.db"
        if not path.exists():
            started = time.process_time()
            count = build(path, arguments.versions)
            size = path.stat().st_size / 2**20
            print(
                f"{count:,} versions, {size:,.0f} MB, built in {time.process_time() - started:.0f} s of CPU"
            )
        ask(path)


# Building ------------------------------------------------------------------------------------------------


def build(path: Path, versions: int) -> int:
    random.seed(4)
    with Archive.open(path, create=True) as archive:
        crawl = archive.start_crawl(
            parser_version="bench", sites=[SiteEntry(id=f"site-{number}.example") for number in range(SITES)]
        )
        conn = archive._db.conn  # noqa: SLF001  # no public call writes versions without pages
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("BEGIN")
        _exchange(conn, crawl)
        records = _records(conn, crawl)
        count = _versions(conn, crawl, records, versions)
        conn.execute("COMMIT")
        conn.execute("ANALYZE")
        archive.finish_crawl(crawl, "interrupted")  # as such it indexes no words, which nobody asks for here
    return count


def _exchange(conn: sqlite3.Connection, crawl: int) -> None:
    first, last = _night(0), _night(NIGHTS)
    conn.execute(
        "INSERT INTO pages (id, url, site, first_seen, last_seen) "
        "VALUES (1, 'https://site-0.example/', 'site-0.example', ?, ?)",
        (first, last),
    )
    conn.execute("INSERT INTO payloads (id, digest, size, data) VALUES (1, 'x', 0, x'')")
    conn.execute(
        "INSERT INTO captures (id, page, crawl, fetched_at, confirmed_until, confirmed_by, status, outcome, "
        "headers, payload, parser_version, compared) "
        "VALUES (1, 1, ?, ?, ?, ?, 200, 'ok', '[]', 1, 'bench', 1)",
        (crawl, first, last, crawl),
    )


def _records(conn: sqlite3.Connection, crawl: int) -> list[tuple[int, str, int]]:
    """Record, kind and share of the versions; each has its row and a reading that speaks of it."""
    found: list[tuple[int, str, int]] = []
    for site in range(SITES):
        for kind, (count, share) in PER_SITE.items():
            for place in range(count):
                number = len(found) + 1
                _record(conn, (number, crawl), kind, f"site-{site}.example", _said(kind, place, 0))
                found.append((number, kind, share))
    return found


def _record(
    conn: sqlite3.Connection, ids: tuple[int, int], kind: str, site: str, data: dict[str, object]
) -> None:
    number, crawl = ids
    table = BY_KIND[kind]
    columns = ", ".join(column for column, _, _ in table.columns)
    marks = ", ".join("?" * (5 + len(table.columns)))
    conn.execute("INSERT INTO records (id, kind, added_by) VALUES (?, ?, ?)", (number, kind, crawl))
    conn.execute(
        f"INSERT INTO {table.name} (id, site, key, {columns}, first_seen, last_seen) "  # noqa: S608
        f"VALUES ({marks})",
        (number, site, table.key_of(data), *table.row(data), _night(0), _night(NIGHTS)),
    )
    conn.execute(
        "INSERT INTO readings (id, site, kind, digest, capture, parser_version, data) "
        "VALUES (?, ?, ?, ?, 1, 'bench', ?)",
        (number, site, kind, str(number), json.dumps([data])),
    )
    conn.execute(
        "INSERT INTO sightings (record, reading, position, own, digest) VALUES (?, ?, 0, 0, '')",
        (number, number),
    )


def _versions(conn: sqlite3.Connection, crawl: int, records: list[tuple[int, str, int]], wanted: int) -> int:
    factor = wanted / sum(share for _, _, share in records)
    dated: list[tuple[int, int, int]] = []
    for record, _, share in records:
        count = max(1, int(share * factor + random.random()))
        nights = sorted(random.sample(range(NIGHTS), min(count, NIGHTS)))
        dated += (
            (night, record, following) for night, following in zip(nights, [*nights[1:], -1], strict=True)
        )
    dated.sort()
    kinds = {record: kind for record, kind, _ in records}
    conn.executemany(
        "INSERT INTO versions (record, kind, valid_from, valid_to, crawl, capture, reading, parser_version, "
        "digest, data) VALUES (?, ?, ?, ?, ?, 1, ?, 'bench', ?, ?)",
        _rows(dated, kinds, crawl),
    )
    conn.execute(
        "UPDATE records SET version = (SELECT id FROM versions v WHERE v.record = records.id "
        "ORDER BY superseded_in, valid_from DESC LIMIT 1)"
    )
    return len(dated)


def _rows(
    dated: list[tuple[int, int, int]], kinds: dict[int, str], crawl: int
) -> Iterator[tuple[object, ...]]:
    for night, record, following in dated:
        kind = kinds[record]
        data = _said(kind, record, night)
        until = _night(following) if following >= 0 else None
        yield (record, kind, _night(night), until, crawl, record, version_digest(data), json.dumps(data))


def _night(night: int) -> str:
    return stamp(FIRST + timedelta(days=night))


def _said(kind: str, place: int, night: int) -> dict[str, object]:
    """A record of usual size."""
    match kind:
        case "office":
            phone = f"+49 228 {place} {night}"
            return {
                "region": "Europe",
                "name": f"Office {place}",
                "street": f"Street {night}",
                "city": "Bonn",
                "address": [f"Street {night}", "53113 Bonn", "Germany"],
                "postcode": "53113",
                "country": "DE",
                "phones": [{"raw": phone, "e164": phone.replace(" ", "")}],
                "emails": [f"o{place}@site.example"],
            }
        case "statistic":
            return {
                "concept": "members",
                "label": f"cities and regions {place}",
                "value": night,
                "unit": "count",
                "qualifier": "at_least",
                "raw": f"{night} +",
                "context": "counter",
            }
        case "cookie":
            return {
                "name": f"_ga_{place}",
                "category": "Analytics",
                "duration": f"P{night}D",
                "description": "Counts visits without telling who it was, for the report of the year.",
            }
        case "link":
            return {"kind": "social", "label": "LinkedIn", "url": f"https://social.example/{place}/{night}"}
    return {
        "title": f"Cities ask for seat {place} in talks {night}",
        "url": f"https://site.example/news/{place}/",
        "kind": "News",
        "published": "2025-12-22",
        "published_precision": "day",
        "language": "en",
        "teaser": "Mayors of forty cities ask the talks to hear those who run buses and collect bins.",
    }


# Asking --------------------------------------------------------------------------------------------------


def ask(path: Path) -> None:
    """Time the questions; those that answer with a handful of records or a network of offices are bound."""
    with Archive.open(path, read_only=True) as archive:
        version = archive.versions(_one(archive))[0]

        def whole(kind: str) -> Callable[[str], int]:
            return lambda at: len(archive.standing(kind, at))

        def of_site(kind: str) -> Callable[[str], int]:
            return lambda at: len(archive.standing(kind, at, (_site(),)))

        questions: dict[str, tuple[Callable[[str], int], bool]] = {
            "at DATE office (the whole network)": (whole("office"), True),
            "at DATE office --site": (of_site("office"), True),
            "at DATE statistic --site": (of_site("statistic"), True),
            "at DATE cookie --site": (of_site("cookie"), True),
            "at DATE statistic (the whole network)": (whole("statistic"), True),
            "at DATE news --site (all of a site's news)": (of_site("news"), False),
            "history office KEY --site": (lambda _: len(archive.versions(_one(archive))), True),
            "why office KEY phones": (lambda _: int(bool(archive.chain("office", version, "phones"))), True),
        }
        print(f"{'question':44} {'rows':>7} {'median ms':>10} {'worst ms':>9}")
        missed = [
            name for name, (asked, bound) in questions.items() if _time(name, asked) > GOAL_MS and bound
        ]
    print(f"goal: under {GOAL_MS} ms; {'missed by ' + ', '.join(missed) if missed else 'reached'}")


def _site() -> str:
    return f"site-{random.randrange(SITES)}.example"


def _one(archive: Archive) -> RecordRow:
    (record,) = archive.find("office", "europe/office-7", _site())
    return record


def _time(name: str, question: Callable[[str], int]) -> float:
    took, rows = [], 0
    for _ in range(ROUNDS):
        at = _night(random.randrange(NIGHTS))
        started = time.process_time()
        rows = max(rows, question(at))
        took.append((time.process_time() - started) * 1000)
    print(f"{name:44} {rows:7,} {statistics.median(took):10.2f} {max(took):9.2f}")
    return statistics.median(took)


if __name__ == "__main__":
    main()
