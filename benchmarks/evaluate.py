"""Read invented pages in many layouts and print how much of them was read right.

python benchmarks/evaluate.py                             all kinds, open and held-out templates
python benchmarks/evaluate.py --kind offices --open --failures 30
python benchmarks/evaluate.py --kind offices --template breaks --show 4
python benchmarks/evaluate.py --made-up --kind cookies --failures    labels that no language has
python benchmarks/evaluate.py --kind news --composed --failures    structures that come from seeds
python benchmarks/evaluate.py --libraries --write docs/evaluation.md

Held-out templates measure what the parsers do on layouts that nobody wrote them for, with the words of the
open pages and once more with others. So their pages, and what goes wrong on them, are printed only with
``--reveal``, and whoever works on a parser does not ask for it. So it is with composed pages: those that
``--composed`` reads are there to work with, all other runs count those that are only measured.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.evaluation import floors  # noqa: E402  # the tests are not installed
from tests.evaluation.libraries import compare  # noqa: E402
from tests.evaluation.reporting import libraries_table, report  # noqa: E402
from tests.evaluation.runs import SIDES, evaluate  # noqa: E402
from tests.layouts.composing.compose import COMPOSED, MEASURED, composed_named  # noqa: E402
from tests.layouts.making import all_templates, make_page  # noqa: E402
from tests.layouts.model import KINDS  # noqa: E402

if TYPE_CHECKING:
    from tests.evaluation.runs import Scores
    from tests.layouts.rendering import Template

_ALL = (*KINDS, "lookalikes")
_START, _END = "<!-- figures -->\n", "<!-- end of figures -->\n"


@click.command(context_settings={"show_default": True})
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_ALL), help="All kinds by default.")
@click.option("--template", "names", multiple=True, help="All templates by default.")
@click.option("--open", "side", flag_value="open", help="Open templates only.")
@click.option("--held-out", "side", flag_value="held out", help="Held-out templates only.")
@click.option("--composed", "side", flag_value="composed", help="Composed pages to work with only.")
@click.option("--structures", default=200, help="Composed pages of each kind.")
@click.option("--seeds", default=18, help="Pages of each template; nine seeds in a row have nine languages.")
@click.option("--first", default=0, help="The first seed, also of composed pages.")
@click.option("--jobs", default=1, help="Processes.")
@click.option("--templates", "each", is_flag=True, help="Print a line for every template.")
@click.option("--failures", is_flag=False, flag_value=40, default=0, help="Print so many of each template.")
@click.option("--reveal", is_flag=True, help="Print failures and pages of held-out templates too.")
@click.option("--show", type=int, help="Print the page of this seed and its truth instead of scores.")
@click.option("--write", type=click.Path(path_type=Path), help="Put the tables into this document.")
@click.option("--made-up", is_flag=True, help="Open templates with labels that no language has.")
@click.option("--libraries", is_flag=True, help="Let trafilatura and htmldate read the articles too.")
@click.option("--raise-floors", is_flag=True, help="Only raise the floors that the tests hold.")
def main(**options: Any) -> None:
    """Print precision, recall and F1 of the parsers on invented pages."""
    asked = SimpleNamespace(**options)
    if asked.raise_floors:
        floors.write({run: floors.raised(run, floors.scores_of(run)) for run in floors.RUNS})
        return
    kinds = asked.kinds or _ALL
    templates = _chosen(kinds, asked.names, asked.side)
    structures = _structures(asked)
    if asked.show is not None:
        _show(templates, asked.show, said_in="made up" if asked.made_up else "usual", reveal=asked.reveal)
        return
    seeds = range(asked.first, asked.first + asked.seeds)
    sides = ("made-up words",) if asked.made_up else SIDES[:3]
    scores = evaluate(templates, seeds, sides=sides, structures=structures, jobs=asked.jobs)
    lines = report(scores, kinds, every_template=asked.each)
    if asked.libraries:
        lines += ["", *libraries_table(compare(seeds))]
    if asked.write:
        _write(asked.write, lines, f"{len(seeds)} pages of each template, seeds {seeds[0]} to {seeds[-1]}")
    print(*lines, sep="\n")
    if asked.failures:
        _print_failures(scores, asked.failures, reveal=asked.reveal or asked.side == "composed")


def _structures(asked: SimpleNamespace) -> list[tuple[str, int]]:
    """Kinds and seeds of composed pages: to work with where they are asked for, else those only measured."""
    if asked.side != "composed" and (asked.names or asked.side or asked.made_up):
        return []
    first = asked.first if asked.side == "composed" else MEASURED
    kinds = [kind for kind in asked.kinds or _ALL if kind in COMPOSED]
    return [(kind, seed) for kind in kinds for seed in range(first, first + asked.structures)]


def _chosen(kinds: tuple[str, ...], names: tuple[str, ...], side: str | None) -> list[Template]:
    if side == "composed":
        return []
    pairs = ((kind, name) for kind in kinds for name in names)
    named = [template for kind, name in pairs if (template := composed_named(kind, name)) is not None]
    found = named + [
        template
        for template in all_templates()
        if template.kind in kinds
        and (not names or template.name in names)
        and side in {None, "held out" if template.held_out else "open"}
    ]
    if not found:
        raise click.ClickException("no such template")
    return found


def _show(templates: list[Template], seed: int, *, said_in: str, reveal: bool) -> None:
    for template in templates:
        if template.held_out and not reveal:
            continue
        page = make_page(template, seed, said_in=said_in)
        print(page.body)
        print(f"<!-- {template.path} seed {seed}: {page.url}, fetched {page.fetched_at.isoformat()} -->")
        print(*(f"<!-- {truth} -->" for truth in page.truth), sep="\n")


def _print_failures(scores: Scores, most: int, *, reveal: bool) -> None:
    for (kind, name, side), tally in sorted(scores.by_template.items()):
        failures = [*tally.failures, *(f"{stray}, which this kind of page has not" for stray in tally.strays)]
        if not failures:
            continue
        print(f"\n{kind}/{name}, {side}: {len(failures)} failures")
        if side in {"open", "made-up words"} or reveal:
            print(*(f"  {failure}" for failure in failures[:most]), sep="\n")


def _write(path: Path, lines: list[str], measured: str) -> None:
    """Replace what stands between the marks of a document."""
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, end, after = rest.partition(_END)
    if not end:
        raise click.ClickException(f"{path} has no place for figures")
    figures = "\n".join([measured + ".", "", *lines])
    path.write_text(f"{before}{_START}{figures}\n{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
