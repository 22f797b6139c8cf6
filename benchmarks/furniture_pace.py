"""What a page costs when its header, footer and dialog were read before, and what it costs when nothing was.

python benchmarks/furniture_pace.py [SITE] [--pages N]

Every page of a site of the replica is read once, as a crawl does: once with all memories of lines emptied
before each page, once with what the pages before have left in them. Times are CPU time of this process; the
main part of every page is new in both runs.
"""

from __future__ import annotations

import argparse
import gc
import statistics
from functools import _lru_cache_wrapper
from time import process_time

from iclei_scraper.network import Network
from iclei_scraper.reading import read_page
from iclei_scraper.replica import urls
from iclei_scraper.replica.answers import DAWN, Request, answer

Fetched = list[tuple[str, bytes, str]]


def main() -> None:
    """Read, and print the two medians."""
    parser = argparse.ArgumentParser(description="What remembered furniture saves.")
    parser.add_argument("site", nargs="?", default="https://iclei.org/", help="beginning of the pages' URLs")
    parser.add_argument("--pages", type=int, default=40, help="pages at most (default 40)")
    options = parser.parse_args()
    network = Network.load()
    pages = [_fetched(url) for url in urls(1) if url.startswith(options.site)][: options.pages]
    _read(pages[:2], network, forgetting=False)  # what is loaded on first use is no cost of a page
    without = _read(pages, network, forgetting=True)
    _forget()
    known = _read(pages, network, forgetting=False)[1:]
    size = statistics.fmean(len(body) for _, body, _ in pages) / 1000
    print(f"{len(pages)} pages of {options.site}, {size:.0f} KB on average; ms of CPU a page, median")
    print(f"nothing remembered   {1000 * statistics.median(without):7.1f}")
    print(f"furniture remembered {1000 * statistics.median(known):7.1f}")
    print(f"share                {statistics.median(known) / statistics.median(without):7.2f}")


def _fetched(url: str) -> tuple[str, bytes, str]:
    response = answer(Request(url))
    return url, bytes(response.body), dict(response.headers)["Content-Type"]


def _read(pages: Fetched, network: Network, *, forgetting: bool) -> list[float]:
    """Seconds for each page."""
    spent: list[float] = []
    for url, body, content_type in pages:
        if forgetting:
            _forget()
        started = process_time()
        read_page(body, url, fetched_at=DAWN[1], content_type=content_type, network=network)
        spent.append(process_time() - started)
    return spent


def _forget() -> None:
    """Empty every bounded memory of the program; what stands in its own files stays loaded."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and (found.__module__ or "").startswith("iclei_scraper."):
            maxsize = found.cache_parameters()["maxsize"]
            if maxsize is not None and maxsize > 1:
                found.cache_clear()


if __name__ == "__main__":
    main()
