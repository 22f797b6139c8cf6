"""Many pages: made, read and scored, on as many processors as there are."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from iclei_scraper import read_page
from tests.evaluation.scoring import score_page
from tests.evaluation.tally import Tally
from tests.layouts.composing.compose import composed
from tests.layouts.making import page_named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from iclei_scraper.items import PageRecords
    from tests.layouts.model import LayoutPage
    from tests.layouts.rendering import Template

    Look = Callable[[LayoutPage, PageRecords], Iterable[str]]


SIDES = ("open", "held out", "other words", "composed", "made-up words")
"""Open templates; held-out ones; those again with words of which no open page has any; pages whose
structure comes from a seed; and open templates with labels that no language has. The last is for working on
parsers, and only counted where it is asked for."""

Task = tuple[str, str, str, int]
"""Kind, template, side and seed of a page."""
_VOCABULARY = {"other words": "other", "made-up words": "made up"}


@dataclass(slots=True)
class Scores:
    """What was counted, for every template and side."""

    by_template: dict[tuple[str, str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))

    def kind(self, kind: str, side: str) -> Tally:
        """All templates of a kind together."""
        whole = Tally()
        for _, tally in self.templates(kind, side):
            whole.add(tally)
        return whole

    def templates(self, kind: str, side: str) -> list[tuple[str, Tally]]:
        """Name and tally of each template of a kind, the worst first."""
        chosen = [(key[1], tally) for key, tally in self.by_template.items() if key[::2] == (kind, side)]
        return sorted(chosen, key=lambda entry: (entry[1].f1, -entry[1].false, entry[0]))


def evaluate(
    templates: Sequence[Template],
    seeds: Iterable[int],
    *,
    sides: Collection[str] = SIDES[:3],
    structures: Iterable[tuple[str, int]] = (),
    jobs: int = 1,
    look: Look | None = None,
) -> Scores:
    """Read invented pages and score what comes out.

    Args:
        templates: whose pages to read.
        seeds: one page of each template and side for each.
        sides: of :data:`SIDES`.
        structures: kinds and seeds of composed pages, one page of each.
        jobs: processes.
        look: a further look at each page, since it is read anyway.
    """
    scores = Scores()
    tasks = tasks_of(templates, seeds, sides=sides, structures=structures)
    for *key, tally in _scored(tasks, jobs, look):
        scores.by_template[tuple(key)].add(tally)
    return scores


def tasks_of(
    templates: Sequence[Template],
    seeds: Iterable[int],
    *,
    sides: Collection[str] = SIDES[:3],
    structures: Iterable[tuple[str, int]] = (),
) -> list[Task]:
    """The pages that :func:`evaluate` reads."""
    tasks = [
        (template.kind, template.name, side, seed)
        for seed in seeds
        for template in templates
        for side in sides
        if template.held_out == (side in {"held out", "other words"})
    ]
    return tasks + [(kind, composed(kind, seed).name, "composed", seed) for kind, seed in structures]


def page_of(task: Task) -> LayoutPage:
    """The page of a task."""
    kind, name, side, seed = task
    return page_named(kind, name, seed, _VOCABULARY.get(side, "usual"))


def _scored(tasks: Sequence[Task], jobs: int, look: Look | None) -> Iterable[tuple[str, str, str, Tally]]:
    score = partial(_score, look)
    if jobs <= 1:
        yield from map(score, tasks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        yield from pool.map(score, tasks, chunksize=16)


def _score(look: Look | None, task: Task) -> tuple[str, str, str, Tally]:
    kind, name, side, seed = task
    page = page_of(task)
    records = read_page(page.body, page.url, fetched_at=page.fetched_at)
    tally = score_page(page, records)
    where = f"{page.kind}/{page.template} seed {seed} ({page.language})"
    tally.failures = [f"{where}: {failure}" for failure in tally.failures]
    tally.strays = [f"{where}: {stray}" for stray in tally.strays]
    tally.amiss = [f"{where}: {found}" for found in look(page, records)] if look else []
    return kind, name, side, tally
