"""How much CPU a page costs, stage by stage, and what others take for a part of the work on the same pages.

python benchmarks/parse_pace.py [--repeat N] [--budget MS]

Each page is read in two ways. *In a crawl*: all memories of lines are emptied, another page of the same site
is read, and then the page is read once; so its header, footer and dialogs were seen before and its main part
was not. This is what nearly every page of a crawl costs, and what the stages are told of. *At first sight*:
all memories are emptied and the page is read once, as the first of a process is; what stands in the program's
own files is loaded. No page is read twice in a row, so nothing is measured that only a repetition remembers.

The pages are those of the replica between 40 and 120 KB, some of each kind and of differently built sites; an
article counts with its body. Below them stand pages without such furniture, made by the layouts of the tests
(open ones, nine languages): a list of offices, cards, figures or cookies and little else, whose neighbour in
the crawl is another page of that layout. The page with the longest list of offices is told apart too: as on
the real site, all offices stand in header and footer of every page.

Times are CPU time of this process on one core, the median of the repetitions, scaled to a page of 100 KB.
``four`` is what the four parsers take with all that they need: tree, blocks, language, offices, news,
statistics and cookies. ``all`` is :func:`iclei_scraper.reading.read_page`. The peers run in the same minute
on the same bytes, so that the ratios hold on any machine: ``lxml.html`` builds a tree and nothing else,
trafilatura's ``bare_extraction`` reads the main text, title, date and authors.

With ``--budget`` the exit status says whether ``four`` stays within that many milliseconds for 100 KB, in a
crawl and for every kind of the replica's pages.
"""

from __future__ import annotations

import argparse
import gc
import re
import statistics
import sys
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import lxml.html
import trafilatura

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

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
from iclei_scraper.parsers.offices import listed_blocks, parse_offices
from iclei_scraper.parsers.statistics import parse_statistics
from iclei_scraper.reading import read_page
from iclei_scraper.replica.answers import DAWN, Request, answer
from iclei_scraper.replica.pages import load_shelves
from iclei_scraper.undisturbed import undisturbed
from tests.layouts.making import all_templates, make_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from iclei_scraper.replica.pages import PageView

SMALLEST, LARGEST = 40_000, 120_000  # bytes
A_PAGE = 100_000  # bytes that times are scaled to
OF_A_KIND = 4  # pages, of different sites as far as there are
OF_A_LAYOUT = 9  # seeds between two pages of a layout in one language
EVERY_LAYOUT = 4  # of them one is measured
STAGES = "tree blocks language injected offices news statistics cookies links normalise".split()
FOUR = frozenset("tree blocks language offices news statistics cookies".split())
MADE = "offices news statistics cookies".split()
SECOND = 1000  # milliseconds


@dataclass(slots=True, eq=False)
class Sample:
    """A page with what its server said, and the page that a crawl has read before it."""

    kind: str
    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime
    before: Sample | None = None
    stages: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    peers: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def milliseconds(self, name: str) -> float:
        """Median of a stage, or of what is put together from several, for 100 KB."""
        return statistics.median(self.stages[name]) * SECOND * A_PAGE / len(self.body)


def main() -> int:
    """Measure, print, and return 1 where a budget is given and missed."""
    parser = argparse.ArgumentParser(description="CPU a page costs, stage by stage.")
    parser.add_argument("--repeat", type=int, default=3, help="times each page is read (default 3)")
    parser.add_argument("--budget", type=float, help="milliseconds that 100 KB may take")
    options = parser.parse_args()
    network = Network.load()
    samples = [*_samples(), *_made()]
    for sample in samples:  # what is loaded on first use is no cost of a page
        _read(sample, network)
        _by_stage(sample, network)
        sample.stages.clear()
    memories = _memories()
    for _ in range(options.repeat):
        for sample in samples:
            _measure(sample, network, memories)
    return _report(samples, options.budget)


# The pages -----------------------------------------------------------------------------------------------


def _samples() -> Iterator[Sample]:
    chosen: dict[str, dict[str, list[Sample]]] = defaultdict(lambda: defaultdict(list))
    for shelf in load_shelves(1).values():
        fetched = [(_kind(view), _fetched(view)) for view in shelf.pages.values()]
        pages = sorted((sample for _, sample in fetched), key=lambda sample: -len(sample.body))
        for kind, sample in fetched:
            if SMALLEST <= len(sample.body) <= LARGEST:
                sample.before = next(other for other in pages if other is not sample)
                chosen[kind][next(iter(shelf.pages.values())).site.id].append(sample)
    for by_site in chosen.values():
        yield from _in_turn(list(by_site.values()))[:OF_A_KIND]


def _fetched(view: PageView) -> Sample:
    response = answer(Request(view.url))
    content_type = dict(response.headers)["Content-Type"]
    return Sample(_kind(view), view.url, bytes(response.body), content_type, DAWN[1])


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


def _made() -> Iterator[Sample]:
    """Pages that hold little but one list."""
    for kind in MADE:
        templates = [template for template in all_templates() if template.kind == kind]
        for seed, template in enumerate(template for template in templates if not template.held_out):
            if seed % EVERY_LAYOUT == 0:
                pages = [make_page(template, seed), make_page(template, seed + OF_A_LAYOUT)]
                last, first = (
                    Sample(f"made of {kind}", page.url, page.body.encode(), None, page.fetched_at)
                    for page in pages
                )
                last.before = first
                yield last


# Measuring -----------------------------------------------------------------------------------------------


def _memories() -> list[_lru_cache_wrapper[Any]]:
    """Every bounded memory of the program; what stands in its own files stays loaded."""
    wrappers = [found for found in gc.get_objects() if isinstance(found, _lru_cache_wrapper)]
    return [
        wrapper
        for wrapper in wrappers
        if (wrapper.__module__ or "").startswith("iclei_scraper.")
        and (wrapper.cache_parameters()["maxsize"] or 0) > 1
    ]


def _measure(sample: Sample, network: Network, memories: list[_lru_cache_wrapper[Any]]) -> None:
    def forget(before: Sample | None = None) -> None:
        for memory in memories:
            memory.cache_clear()
        re.purge()  # patterns that were made for one page
        if before is not None:
            _read(before, network)

    def timed(name: str, read: Callable[[], object]) -> None:
        started = process_time()
        read()
        sample.stages[name].append(process_time() - started)

    forget()
    timed("first all", partial(_read, sample, network))
    forget()
    stages = _by_stage(sample, network)
    sample.stages["first"].append(sum(stages[stage] for stage in FOUR))
    forget(sample.before)
    timed("all", partial(_read, sample, network))
    forget(sample.before)
    stages = _by_stage(sample, network)
    for stage, seconds in stages.items():
        sample.stages[stage].append(seconds)
    sample.stages["four"].append(sum(stages[stage] for stage in FOUR))
    for name, peer in PEERS.items():
        timed(name, partial(peer, sample.body, sample.url))


def _read(sample: Sample, network: Network) -> None:
    read_page(
        sample.body,
        sample.url,
        fetched_at=sample.fetched_at,
        content_type=sample.content_type,
        network=network,
    )


def _by_stage(sample: Sample, network: Network) -> dict[str, float]:
    """As :func:`iclei_scraper.reading.read_page` does it, one after the other on one shared page."""
    with undisturbed():
        return _stages(sample, network)


def _stages(sample: Sample, network: Network) -> dict[str, float]:
    clock = _Clock()
    site = network.site_of(sample.url)
    with clock("tree"):
        page = Page(
            sample.url,
            sample.body,
            fetched_at=sample.fetched_at,
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
        page.listed = listed_blocks(page)
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
    return clock.times


class _Clock:
    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        started = process_time()
        yield
        self.times[stage] = process_time() - started


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
    kinds["longest list"] = [max(samples, key=_dear)]
    names = [*STAGES, "four", "all", "first", "first all", *PEERS]
    print("ms of CPU for a page of 100 KB, median; in a crawl, and at first sight where it says so")
    print(f"{'kind':>18}", *(f"{head[:9]:>9}" for head in ("pages", "KB", *names)))
    worst = 0.0
    for kind, members in sorted(kinds.items(), key=lambda item: (len(item[0].split()), item[0])):
        size = sum(len(sample.body) for sample in members) / len(members) / 1000
        means = {name: statistics.fmean(sample.milliseconds(name) for sample in members) for name in names}
        print(f"{kind:>18} {len(members):9} {size:9.0f}", *(f"{time:9.1f}" for time in means.values()))
        if " " not in kind:
            worst = max(worst, means["four"])
    print(f"dearest kind: {worst:.1f} ms for the four parsers on 100 KB")
    return 1 if budget is not None and worst > budget else 0


def _dear(sample: Sample) -> float:
    return -1.0 if " " in sample.kind else statistics.median(sample.stages["offices"]) / len(sample.body)


if __name__ == "__main__":
    sys.exit(main())
