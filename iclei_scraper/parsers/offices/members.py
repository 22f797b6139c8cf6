"""Elements that look like entries of one list: siblings of a kind that each hold contact values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.offices.lines import Line

_DEEPEST = 60
_SIGNAL = 2.5
"""Evidence of an address from which a line counts as a sign of an entry."""


def mark_openings(lines: Sequence[Line]) -> None:
    """Set :attr:`Line.opens` on the first line of each entry-like element."""
    counts: dict[HtmlElement, list[int]] = {}
    chains = [_chain(line) for line in lines]
    for line, chain in zip(lines, chains, strict=True):
        signal = line.is_contact or line.evidence >= _SIGNAL
        for element in chain:
            tally = counts.setdefault(element, [0, 0])
            tally[0] += 1
            tally[1] += signal
    full = {element for element, (total, signals) in counts.items() if total > 1 and signals}
    kinds = Counter((element.getparent(), element.tag, _first_class(element)) for element in full)
    before: set[HtmlElement] = set()
    for line, chain in zip(lines, chains, strict=True):
        line.opens = any(
            element not in before
            and element in full
            and kinds[element.getparent(), element.tag, _first_class(element)] > 1
            for element in chain
        )
        before = set(chain)


def _chain(line: Line) -> list[HtmlElement]:
    element = line.block.element
    chain = [element]
    for ancestor in element.iterancestors():
        chain.append(ancestor)
        if len(chain) > _DEEPEST:
            break
    return chain


def _first_class(element: HtmlElement) -> str:
    names = (element.get("class") or "").split()
    return names[0] if names else ""
