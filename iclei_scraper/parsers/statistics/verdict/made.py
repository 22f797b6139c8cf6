"""How rows of counters are made, whatever they count: drawn by a script, named so, or with a plus each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import shared_depth
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.figures.line import Line

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:stats?|stat(?:istics?|box|card|item|number)|counters?|counter(?:box|item|up)|count-?up|"
    r"fun-?facts?|facts?|kpis?|metrics?|achievements?|odometer|impact|chiffres?|cifras|zahlen|numeros)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NAMED_ABOVE = 3  # elements around a figure, the names of which are looked at
_PARTS = frozenset({"html", "body", "main", "header", "footer"})
_FEWEST_SIGNED = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGER_THAN_MONTHS, _MORE_THAN_STEPS = 5, 20
"""Letters of a label that is no month's name, and a figure that numbers no step of a few."""
_ABBREVIATION = re.compile(r"[A-Z0-9/+%.-]{1,5}")


def are_made(row: list[Counter]) -> bool:
    """Whether all counters of a row are made as counters are; columns of a results list are not."""
    if _all_shares(row) or sum(bool(_ABBREVIATION.fullmatch(it.label)) for it in row) * 2 >= len(row):
        return False
    if not all(map(_is_together, row)):
        return False
    if all(_is_drawn(counter) or (is_apart(counter) and is_named(counter.line)) for counter in row):
        return True
    if all(map(_is_head, row)) and any(it.quantity and it.quantity.value >= _MORE_THAN_STEPS for it in row):
        return True
    apart = all(counter.line is not counter.label_line for counter in row)
    return apart and sum("+" in counter.raw for counter in row) >= _FEWEST_SIGNED


def are_drawn_of_ours(row: list[Counter], heading: str) -> bool:
    """Whether a script counts up all figures below "What our projects say"; one project's stand still."""
    return len(row) > 1 and all(it.line.drawn for it in row) and FIRST_PERSON.search(heading) is not None


def _is_together(counter: Counter) -> bool:
    """Whether figure and label stand in one box, not in parts of the page that follow each other."""
    return counter.line.path[shared_depth(counter.line, counter.label_line) - 1].tag not in _PARTS


def _is_drawn(counter: Counter) -> bool:
    """Whether a script draws a figure into a place or element of its own, unlike times in attributes."""
    element = counter.line.element
    return counter.line.drawn and (element is not counter.label_line.element or "-" in element.tag)


def _is_head(counter: Counter) -> bool:
    """Whether a figure alone is a heading, and its label neither a month nor the like."""
    return counter.line.element.tag in _HEADINGS and len(counter.label) >= _LONGER_THAN_MONTHS


def is_apart(counter: Counter) -> bool:
    """Whether a figure has a line or an element for itself."""
    block = counter.line.block
    return counter.line is not counter.label_line or (block is not None and len(block.parts) > 1)


def _all_shares(row: list[Counter]) -> bool:
    return all("%" in counter.raw or "％" in counter.raw for counter in row)


def is_named(line: Line) -> bool:
    """Whether the element of a line, or one around it, is named as those of counters are."""
    node: HtmlElement | None = line.element
    for _ in range(_NAMED_ABOVE):
        if node is None or node.tag in {"body", "main", "section"}:
            return False
        if _names_counter(node.get("class") or ""):
            return True
        node = node.getparent()
    return False


@lru_cache(maxsize=4096)
def _names_counter(names: str) -> bool:
    return _NAMED.search(names) is not None
