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
from tests.layouts.making import make_page, template_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.layouts.rendering import Template


@dataclass(slots=True)
class Scores:
    """What was counted, for every template."""

    by_template: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    held_out: dict[tuple[str, str], bool] = field(default_factory=dict)

    def kind(self, kind: str, *, held_out: bool | None = None) -> Tally:
        """All templates of a kind together; only the open or only the held-out ones where that is asked."""
        whole = Tally()
        for _, tally in self.templates(kind, held_out=held_out):
            whole.add(tally)
        return whole

    def templates(self, kind: str, *, held_out: bool | None = None) -> list[tuple[str, Tally]]:
        """Name and tally of each template of a kind, the worst first."""
        chosen = [
            (name, tally)
            for (of, name), tally in self.by_template.items()
            if of == kind and held_out in {None, self.held_out[of, name]}
        ]
        return sorted(chosen, key=lambda entry: (entry[1].f1, -entry[1].false, entry[0]))


def evaluate(templates: Sequence[Template], seeds: Iterable[int], *, jobs: int = 1) -> Scores:
    """Read invented pages and score what comes out.

    Args:
        templates: whose pages to read.
        seeds: one page of each template for each.
        jobs: processes.
    """
    tasks = [(template.kind, template.name, seed) for seed in seeds for template in templates]
    scores = Scores(held_out={(template.kind, template.name): template.held_out for template in templates})
    for kind, name, tally in _scored(tasks, jobs):
        scores.by_template[kind, name].add(tally)
    return scores


def _scored(tasks: Sequence[tuple[str, str, int]], jobs: int) -> Iterable[tuple[str, str, Tally]]:
    if jobs <= 1:
        yield from map(_score, tasks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        yield from pool.map(_score, tasks, chunksize=16)


def _score(task: tuple[str, str, int]) -> tuple[str, str, Tally]:
    kind, name, seed = task
    return kind, name, score_template(template_named(kind, name), seed)


def score_template(template: Template, seed: int) -> Tally:
    """Tally of one page; its failures say which page it was."""
    page = make_page(template, seed)
    read = partial(read_page, page.body, page.url, fetched_at=page.fetched_at)
    tally = score_page(page, read())
    where = f"{page.kind}/{page.template} seed {seed} ({page.language})"
    tally.failures = [f"{where}: {failure}" for failure in tally.failures]
    return tally
