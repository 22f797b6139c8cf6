"""Size and speed of the search index, against SQLite's own tokenizers over the same texts.

python benchmarks/search_speed.py [--pages 5000]

Texts have the word frequencies of prose (Zipf), two thirds in Latin script, one third in Japanese without
spaces. The peers are FTS5 tables without content with the tokenizers ``unicode61`` and ``trigram``, filled in
one transaction, and a scan with LIKE. Found counts the Japanese texts that a word of two characters finds, of
those that hold it.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
WORDS = 400
"""Of a text, on average."""
_SYLLABLES = (
    "ba",
    "ci",
    "de",
    "ful",
    "gra",
    "hon",
    "ing",
    "jo",
    "ka",
    "lin",
    "mo",
    "ner",
    "ous",
    "per",
    "ra",
)


def texts(pages: int) -> list[str]:
    """As many texts; every third is Japanese."""
    chance = random.Random("search")
    latin = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(30_000)})
    kanji = [chr(code) for code in range(0x4E00, 0x4E00 + 1_500)]
    compounds = ["".join(chance.choices(kanji, k=chance.choice((2, 2, 2, 3, 4)))) for _ in range(15_000)]
    chance.shuffle(latin)
    weights = {len(words): [1 / (rank + 8) for rank in range(len(words))] for words in (latin, compounds)}
    found = []
    for number in range(pages):
        words = compounds if is_japanese(number) else latin
        chosen = chance.choices(words, weights[len(words)], k=chance.randint(WORDS // 2, WORDS * 3 // 2))
        found.append("のをにはが"[number % 5].join(chosen) if words is compounds else " ".join(chosen))
    return found


def is_japanese(number: int) -> bool:
    """Whether a text is."""
    return number % 3 == 0


def fill(path: Path, pages: list[str]) -> tuple[float, float]:
    """Make an archive of pages with these texts: CPU seconds of storing, and of indexing."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415
    from iclei_scraper.items import Capture, PageItem, PageRecords  # noqa: PLC0415

    began = time.process_time()
    with Archive.open(path, create=True) as archive:
        crawl = archive.start_crawl(parser_version="1")
        for number, text in enumerate(pages):
            url = f"https://example.org/{number}/"
            capture = Capture(
                url=url,
                site="example.org",
                status=200,
                headers=(),
                body=str(number).encode(),
                fetched_at=datetime.now(UTC),
            )
            archive.store(
                crawl, PageItem(capture=capture, records=PageRecords(url=url, title="A page", text=text))
            )
        stored = time.process_time()
        archive.finish_crawl(crawl, "complete")
    return stored - began, time.process_time() - stored


def size(path: Path, name: str) -> int:
    """Bytes of a full text table, after merging."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608  # our own names
        query = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE ? || '_%'"
        return int(conn.execute(query, (name,)).fetchone()[0])


def peer(path: Path, pages: list[str], tokenizer: str) -> float:
    """Index the texts with one of SQLite's tokenizers: CPU seconds."""
    began = time.process_time()
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(f"CREATE VIRTUAL TABLE {tokenizer} USING fts5(body, content='', tokenize='{tokenizer}')")
        conn.execute("BEGIN")
        insert = f"INSERT INTO {tokenizer} (rowid, body) VALUES (?, ?)"  # noqa: S608  # our own names
        conn.executemany(insert, enumerate(pages, start=1))
        conn.execute("COMMIT")
    return time.process_time() - began


def milliseconds(ask: Callable[[str], object], queries: list[str]) -> float:
    """CPU time of a query, the median."""
    took = []
    for query in queries:
        began = time.process_time()
        ask(query)
        took.append((time.process_time() - began) * 1000)
    return median(took)


def main() -> int:
    """Build, ask and tell."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=5_000)
    pages = texts(options.parse_args().pages)
    chance = random.Random(2)
    latin, japanese = ([text for n, text in enumerate(pages) if is_japanese(n) is it] for it in (False, True))
    rare = [text.split()[-1] for text in chance.sample(latin, 40)]
    pairs = [text[place : place + 2] for text in chance.sample(japanese, 40) for place in (len(text) // 2,)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        storing, indexing = fill(path, pages)
        raw = sum(len(text.encode()) for text in pages)
        row = "{:22} {:5.1f} {:13.0%} {:11.2f} {:11.2f} {:11.0%}"
        print(f"{len(pages):,} texts, {raw / 1e6:.1f} MB; stored in {storing:.1f} CPU s")
        print(f"{'':22} CPU s  bytes of text  ms, a word  ms, a pair  pairs found")
        with Archive.open(path, read_only=True) as archive:
            archive.search("warm")
            word = milliseconds(archive.search, rare)
            pair = milliseconds(archive.search, pairs)
            hits = [len(archive.search(query, limit=len(pages))) for query in pairs]
        expected = [sum(query in text for text in japanese) for query in pairs]
        found = sum(hits) / sum(expected)
        share = size(path, "search_index") / raw
        print(row.format("archive, with snippets", indexing, share, word, pair, found))
        for tokenizer in "unicode61", "trigram":
            took = peer(path, pages, tokenizer)
            with closing(sqlite3.connect(path)) as conn:
                sql = f"SELECT rowid FROM {tokenizer} WHERE {tokenizer} MATCH ? ORDER BY rank LIMIT 20"  # noqa: S608
                ask = lambda it, conn=conn, sql=sql: conn.execute(sql, (f'"{it}"',)).fetchall()  # noqa: E731
                word, pair = milliseconds(ask, rare), milliseconds(ask, pairs)
                count = f"SELECT count(*) FROM {tokenizer} WHERE {tokenizer} MATCH ?"  # noqa: S608  # our own names
                hits = [conn.execute(count, (f'"{query}"',)).fetchone()[0] for query in pairs]
            share = size(path, tokenizer) / raw
            found = sum(hits) / sum(expected)
            print(row.format(tokenizer, took, share, word, pair, found))
        with closing(sqlite3.connect(path)) as conn:
            sql = "SELECT id FROM texts WHERE text LIKE '%' || ? || '%' LIMIT 20"
            scan = lambda it: conn.execute(sql, (it,)).fetchall()  # noqa: E731
            print(row.format("LIKE", 0, 0, milliseconds(scan, rare), milliseconds(scan, pairs), 1))
    return 0 if hits is not None and sum(expected) else 1


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
