"""Does reading stored pages again use all cores? Both rates in the same run.

python benchmarks/reparse_rate.py [--copies N] [--rounds N] [--cores N]

The pages are those of the replica, each under several addresses. In each round, on the same archive:

- one core: bodies are read back and parsed by one process, and nothing else is done;
- all cores, parsing alone: as many processes do that and nothing else, which is what the machine gives now;
- reparse: :func:`iclei_scraper.rereading.reread` on all cores, with comparison, booking and progress.

The goal is 0.9 of one core's rate for each core. On a machine that others use as well, no program can reach
that; what is reached of parsing alone on as many processes tells what reparse itself adds.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sqlite3
import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.archive import Archive, SiteEntry
from iclei_scraper.items import Capture, PageItem
from iclei_scraper.network import Network
from iclei_scraper.reading import read_stored
from iclei_scraper.replica import urls
from iclei_scraper.replica.answers import Request, answer
from iclei_scraper.rereading import reread

if TYPE_CHECKING:
    from iclei_scraper.archive import StoredPage
    from iclei_scraper.rereading import Outcome

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
GOAL = 0.9
OLD = "0.0.0+before"


def main() -> None:
    """Print the rates of each round, and the medians."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--copies", type=int, default=4, help="addresses of each page of the replica")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        count = build(path, arguments.copies)
        print(f"{count} pages, {arguments.cores} cores; pages a second")
        heads = ("one core", "all, parsing alone", "reparse", "of cores x one", "of alone")
        print(*(f"{head:>18}" for head in heads))
        rounds = [measure(path, arguments.cores) for _ in range(arguments.rounds)]
    shares = statistics.median(share for share, _ in rounds)
    alone = statistics.median(share for _, share in rounds)
    print(f"median: {shares:.2f} of cores x one core's rate (goal {GOAL}), {alone:.2f} of parsing alone")


def build(path: Path, copies: int) -> int:
    """An archive of the replica's pages, as other parsers have left it."""
    network = Network.load()
    with Archive.open(path, create=True) as archive:
        crawl = archive.start_crawl(
            parser_version=OLD, sites=[SiteEntry(id=site.id, base=site.base) for site in network.sites]
        )
        pages = 0
        for url in urls(1):
            response = answer(Request(url), 1)
            site = network.site_of(url)
            if response.status != 200 or site is None:  # noqa: PLR2004
                continue
            for copy in range(copies):
                address = url if not copy else f"{url.rstrip('/')}/copy-{copy}/"
                archive.store(crawl, _item(network, site.id, address, bytes(response.body)))
                pages += 1
        archive.finish_crawl(crawl, "interrupted")  # as such it does not wait for the search index
    return pages


def _item(network: Network, site: str, url: str, body: bytes) -> PageItem:
    content_type = "text/html; charset=utf-8"
    records, rejects = read_stored(body, url, fetched_at=AT, content_type=content_type, network=network)
    capture = Capture(
        url=url,
        site=site,
        status=200,
        headers=(("Content-Type", content_type),),
        body=body,
        fetched_at=AT,
    )
    return PageItem(capture=capture, records=records, rejects=rejects)


# Measuring -----------------------------------------------------------------------------------------------


def measure(path: Path, cores: int) -> tuple[float, float]:
    """One round: shares of cores times one core's rate, and of as many processes that only parse."""
    _forget(path)
    with Archive.open(path, read_only=True) as archive:
        pages = archive.outdated("another")
    one = len(pages[::cores]) / _parse(path, pages[::cores])
    alone = _all(path, pages, cores)
    again = _reparse(path, cores)
    share, of_alone = again / (cores * one), again / alone
    print(*(f"{figure:18.2f}" for figure in (one, alone, again, share, of_alone)))
    return share, of_alone


def _forget(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE captures SET parser_version = ?", (OLD,))
    connection.close()


def _parse(path: Path, pages: list[StoredPage]) -> float:
    """Seconds that one process takes to read bodies back and parse them."""
    network = Network.load()
    with Archive.open(path, read_only=True) as archive:
        started = time.perf_counter()
        for page in pages:
            read_stored(
                archive.body(page.digest),
                page.url,
                fetched_at=page.fetched_at,
                content_type=page.content_type,
                network=network,
            )
        return time.perf_counter() - started


def _all(path: Path, pages: list[StoredPage], cores: int) -> float:
    """Pages a second of as many processes as there are cores, once they are up."""
    parts = [pages[number::cores] for number in range(cores)]
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(partial(_parse, path), [part[:8] for part in parts]))  # up, and warm
        return len(pages) / max(pool.map(partial(_parse, path), parts))


def _reparse(path: Path, cores: int) -> float:
    """Pages a second of the real thing, from its first chunk to its last: its start does not grow."""
    marks: list[tuple[float, int]] = []

    def tell(outcome: Outcome) -> None:
        marks.append((time.perf_counter(), outcome.read))

    with Archive.open(path) as archive:
        outcome = reread(archive, Network.load(), workers=cores, tell=tell)
    if outcome.failed or not outcome.read:
        raise SystemExit(f"failed: {outcome.sentence}")
    (first, early), (last, read) = marks[2 * cores - 1], marks[-1]  # each worker has had its first chunk
    return (read - early) / (last - first)


if __name__ == "__main__":
    main()
