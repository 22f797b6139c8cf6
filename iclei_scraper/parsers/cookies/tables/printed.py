"""Lists that go on over the page: tables with the heads anew, and a group that is not said again."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_MOST_BETWEEN, _LONGEST, _FEW = 4, 60, 4
"""Elements between two tables, characters and texts of each."""
_PLAIN = frozenset({"p", "div", "hr", "br", "span", "small"})
_MOST_ROWS = 200


def gone_on(runs: Sequence[tuple[list[HtmlElement], tuple[str, ...]]]) -> Iterator[list[HtmlElement]]:
    """Tables that are read as one, those joined that go on in the next.

    Such have rows across that name groups, the same heads, and short lines at most between them, such as the
    number of a page; a heading begins something else.

    Args:
        runs: tables that are read as one, each with its heads.
    """
    held: list[HtmlElement] = []
    heads: tuple[str, ...] = ()
    for run, top in runs:
        if held and not (top == heads and _stand_together(held[-1], run[0]) and any(map(_groups, held))):
            yield held
            held = []
        held, heads = held + run, top
    if held:
        yield held


def _stand_together(one: HtmlElement, other: HtmlElement) -> bool:
    behind = [*islice(one.itersiblings(), _MOST_BETWEEN + 1)]
    if not any(element is other for element in behind):
        return False
    between = takewhile(lambda element: element is not other, behind)
    return all(it.tag in _PLAIN and len("".join(islice(it.itertext(), _FEW))) <= _LONGEST for it in between)


def _groups(table: HtmlElement) -> bool:
    """Whether a row of a table, none of its foot, is one cell across."""
    rows = (row for row in islice(table.iter("tr"), _MOST_ROWS) if row.getparent().tag != "tfoot")
    return any(len(row) == 1 and row[0].get("colspan") for row in rows)
