"""How much CPU a page costs, stage by stage, and what others take for a part of the work on the same pages.

python benchmarks/parse_pace.py [--repeat N] [--budget MS]

The pages are those of the replica between 40 and 120 KB, some of each kind and of differently built sites; an
article counts with its body. Times are CPU time of this process on one core, the median of the repetitions,
scaled to a page of 100 KB. The peers run in the same minute on the same bytes, so that the ratios hold on any
machine: ``lxml.html`` builds a tree and nothing else, trafilatura's ``bare_extraction`` reads the main text,
title, date and authors.

With ``--budget`` the exit status says whether every kind stays within that many milliseconds for 100 KB.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import process_time
from typing import TYPE_CHECKING

import lxml.html
import trafilatura

from iclei_scraper.network import Network
from iclei_scraper.normalise.cookies import merge_cookies
from iclei_scraper.normalise.news import merge_news
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.normalise.statistics import merge_statistics
from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import (
    find_invisible_declaration,
    parse_cookie_categories,
    parse_cookies,
)
from iclei_scraper.parsers.features import parse_features
from iclei_scraper.parsers.injected import find_injected
from iclei_scraper.parsers.links import parse_anchors, parse_legal, parse_social
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.statistics import parse_statistics
from iclei_scraper.reading import read_page
from iclei_scraper.replica.answers import DAWN, Request, answer
from iclei_scraper.replica.pages import load_shelves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.replica.pages import PageView

SMALLEST, LARGEST = 40_000, 120_000  # bytes
A_PAGE = 100_000  # bytes that times are scaled to
OF_A_KIND = 4  # pages, of different sites as far as there are
STAGES = "tree blocks language injected offices news statistics cookies links normalise".split()
SECOND = 1000  # milliseconds


@dataclass(slots=True, eq=False)
class Sample:
    """A page of the replica with what its server said."""

    kind: str
    url: str
    body: bytes
    content_type: str
    stages: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    whole: list[float] = field(default_factory=list)
    peers: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def scale(self) -> float:
        """From this page to one of 100 KB."""
        return A_PAGE / len(self.body)


def main() -> int:
    """Measure, print, and return 1 where a budget is given and missed."""
    parser = argparse.ArgumentParser(description="CPU a page costs, stage by stage.")
    parser.add_argument("--repeat", type=int, default=9, help="times each page is read (default 9)")
    parser.add_argument("--budget", type=float, help="milliseconds that 100 KB may take")
    options = parser.parse_args()
    network = Network.load()
    samples = list(_samples())
    for sample in samples:  # what is loaded on first use is no cost of a page
        _measure(sample, network)
        sample.stages.clear()
        sample.whole.clear()
        sample.peers.clear()
    for _ in range(options.repeat):
        for sample in samples:
            _measure(sample, network)
    return _report(samples, options.budget)


# The pages -----------------------------------------------------------------------------------------------


def _samples() -> Iterator[Sample]:
    chosen: dict[str, dict[str, list[Sample]]] = defaultdict(lambda: defaultdict(list))
    for shelf in load_shelves(1).values():
        for view in shelf.pages.values():
            response = answer(Request(view.url))
            body = bytes(response.body)
            if SMALLEST <= len(body) <= LARGEST:
                sample = Sample(_kind(view), view.url, body, dict(response.headers)["Content-Type"])
                chosen[sample.kind][view.site.id].append(sample)
    for by_site in chosen.values():
        yield from _in_turn(list(by_site.values()))[:OF_A_KIND]


def _in_turn(lists: list[list[Sample]]) -> list[Sample]:
    """First one of each list, the largest, then the second ones."""
    ranked = [sorted(samples, key=lambda sample: -len(sample.body)) for samples in lists]
    return [
        samples[place] for place in range(max(map(len, ranked))) for samples in ranked if place < len(samples)
    ]


def _kind(view: PageView) -> str:
    document = view.document
    if document is None:
        return "listing"
    if document.is_article:
        return "article"
    if document.path in {"/", "/en/"}:
        return "home"
    if document.cookies:
        return "cookies"
    return "contact" if document.offices else "page"


# Measuring -----------------------------------------------------------------------------------------------


def _measure(sample: Sample, network: Network) -> None:
    started = process_time()
    read_page(sample.body, sample.url, fetched_at=DAWN[1], content_type=sample.content_type, network=network)
    sample.whole.append(process_time() - started)
    _by_stage(sample, network)
    for name, peer in PEERS.items():
        started = process_time()
        peer(sample.body, sample.url)
        sample.peers[name].append(process_time() - started)


def _by_stage(sample: Sample, network: Network) -> None:
    """As :func:`iclei_scraper.reading.read_page` does it, one after the other on one shared page."""
    clock = _Clock(sample.stages)
    site = network.site_of(sample.url)
    with clock("tree"):
        page = Page(
            sample.url,
            sample.body,
            fetched_at=DAWN[1],
            content_type=sample.content_type,
            languages=site.languages if site else (),
            date_order=site.date_order if site else None,
        )
        _ = page.root
    with clock("blocks"):
        _ = page.blocks
    with clock("language"):
        _ = page.language, page.title
    with clock("injected"):
        _, page.injected = find_injected(page, network.owns)
    with clock("offices"):
        offices = list(parse_offices(page))
    with clock("news"):
        news = list(parse_news(page))
    with clock("statistics"):
        claims = list(parse_statistics(page))
    with clock("cookies"):
        cookies = list(parse_cookies(page))
        _ = list(parse_cookie_categories(page)), list(find_invisible_declaration(page, shown=bool(cookies)))
    with clock("links"):
        _ = list(parse_social(page)), list(parse_legal(page)), list(parse_anchors(page))
        _ = list(parse_features(page))
    with clock("normalise"):
        merge_offices(offices, network)
        merge_news(news, page.url, network)
        merge_statistics(claims)
        merge_cookies(cookies)


@dataclass(slots=True)
class _Clock:
    times: dict[str, list[float]]

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        started = process_time()
        yield
        self.times[stage].append(process_time() - started)


def _lxml(body: bytes, _: str) -> None:
    lxml.html.document_fromstring(body)


def _trafilatura(body: bytes, url: str) -> None:
    trafilatura.bare_extraction(body, url=url, with_metadata=True)


PEERS: dict[str, Callable[[bytes, str], None]] = {"lxml": _lxml, "trafilatura": _trafilatura}


# Telling -----------------------------------------------------------------------------------------------


def _report(samples: list[Sample], budget: float | None) -> int:
    kinds: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        kinds[sample.kind].append(sample)
    heads = ["kind", "pages", "KB", *STAGES, "all", *PEERS]
    print("ms of CPU for a page of 100 KB, median")
    print(" ".join(f"{head[:9]:>9}" for head in heads), f"{'all/traf.':>9}")
    worst = 0.0
    for kind, members in sorted(kinds.items()):
        cells = [f"{sum(len(s.body) for s in members) / len(members) / 1000:9.0f}"]
        cells += [f"{_scaled(members, stage):9.1f}" for stage in STAGES]
        whole = statistics.fmean(statistics.median(s.whole) * SECOND * s.scale for s in members)
        peers = {
            name: statistics.fmean(statistics.median(s.peers[name]) * SECOND * s.scale for s in members)
            for name in PEERS
        }
        cells += [f"{whole:9.1f}", *(f"{time:9.1f}" for time in peers.values())]
        print(f"{kind:>9} {len(members):9}", *cells, f"{whole / peers['trafilatura']:9.2f}")
        worst = max(worst, whole)
    print(f"dearest kind: {worst:.1f} ms for 100 KB")
    return 1 if budget is not None and worst > budget else 0


def _scaled(members: list[Sample], stage: str) -> float:
    return statistics.fmean(statistics.median(s.stages[stage]) * SECOND * s.scale for s in members)


if __name__ == "__main__":
    sys.exit(main())
