"""How true the alerts are: the labelled corpus of nights, and nights on which nothing changed.

python benchmarks/verdicts.py [--group GROUP] [--quiet-nights N] [--injections N]

Prints, for each group, how many changes were to be told, how many were, and how many nobody asked for. What
is compared with: telling every difference of the pages' text, as page monitors do. Then the same by verdict
and by kind of record; nights of which nothing is to be told count once for the verdict ``noise``. With
``--injections``, how many attacks on invented pages are found, and how many honest pages are called attacked.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.verdict_tables import Sums, injections
from tests.nights.corpus import SITE, corpus
from tests.nights.theatre import Answer, Case, play, text_differs


@click.command()
@click.option("--group", "groups", multiple=True, help="Only this group; repeatable.")
@click.option("--quiet-nights", default=0, show_default=True, help="Nights without any change, played after.")
@click.option(
    "--injections", "planted", default=0, show_default=True, help="Honest pages to plant words into."
)
def main(groups: tuple[str, ...], quiet_nights: int, planted: int) -> None:
    """Print precision and recall for each group of the corpus."""
    table: dict[str, Counter[str]] = {}
    sums = Sums()
    for case in corpus():
        if not groups or case.group in groups:
            table.setdefault(case.group, Counter()).update(_score(case, sums))
    click.echo("| group | pairs | to tell | told | wrong | precision | recall | a text monitor's alarms |")
    click.echo("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for group, counts in table.items():
        click.echo(f"| {group} | {_row(counts)} |")
    click.echo(f"| all | {_row(sum(table.values(), Counter()))} |")
    click.echo("\n" + "\n".join(sums.rows()))
    for line in injections(planted, max(planted // 20, 1)) if planted else ():
        click.echo(line)
    if quiet_nights:
        click.echo(f"\n{quiet_nights} quiet nights: {_quiet(quiet_nights)} alarms")


def _score(case: Case, sums: Sums) -> Counter[str]:
    with tempfile.TemporaryDirectory() as folder:
        told = Counter(play(case, Path(folder) / "a.db"))
    expected = Counter(case.expected)
    sums.add(expected, told)
    right, wrong = (expected & told).total(), told - expected
    if wrong or expected - told:
        click.echo(
            f"{case.group}: {case.name}: missing {dict(expected - told)}, wrong {dict(wrong)}", err=True
        )
    return Counter(
        pairs=1,
        expected=expected.total(),
        right=right,
        wrong=wrong.total(),
        plain=sum(text_differs(case.nights[-2].get(path), said) for path, said in case.nights[-1].items()),
    )


def _row(counts: Counter[str]) -> str:
    right, wrong, expected = counts["right"], counts["wrong"], counts["expected"]
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / expected if expected else 1.0
    figures = (counts["pairs"], expected, right, wrong, f"{precision:.3f}", f"{recall:.3f}", counts["plain"])
    return " | ".join(map(str, figures))


def _quiet(number: int) -> int:
    """Alarms over nights on which only what nobody edited differs."""
    chance = random.Random(1)
    alarms = 0
    with tempfile.TemporaryDirectory() as folder:
        for night in range(number + 1):
            pages: dict[str, str | Answer] = {
                path: _disturbed(html, chance, night) for path, html in SITE.items()
            }
            told = play(
                Case(name="quiet", group="quiet", nights=(pages,)), Path(folder) / "a.db", night=night
            )
            alarms += len(told)
    return alarms


def _disturbed(html: str, chance: random.Random, night: int) -> str:
    """A page with a nonce, a token, a counter, a clock and a cache buster of its own."""
    nonce, visits = f"{chance.getrandbits(64):016x}", 1_000 + night * 7 + chance.randrange(5)
    head = f'<script nonce="{nonce}">var t="{nonce}";</script><link rel="stylesheet" href="/a.css?v={night}">'
    foot = f"<p>Visitors: {visits:,}</p><p>Updated {chance.randrange(2, 59)} minutes ago</p><!-- {nonce} -->"
    return html.replace("</head>", f"{head}</head>").replace("</footer>", f"{foot}</footer>")


if __name__ == "__main__":
    main()
