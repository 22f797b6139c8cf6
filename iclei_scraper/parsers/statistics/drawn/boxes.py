"""Counters that show other digits than their figure: boxes that turn, a count on its way.

A script turns ribbons of digits behind windows, each digit in a box of its own, and keeps the width of a
window by a digit that is not seen (the library Odometer holds an eight there). A page that was saved with
them says more digits than it shows; the number that the script counts to stands in an attribute.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.line import Line

_PLAIN = re.compile(r"\d{1,3}(?:[.,' ]\d{3}){1,3}(?!\d)|\d{1,9}(?![\d.,])")
_GROUPS = re.compile(r"[.,' ]")
_MOST = 600  # elements within a counter: twelve digits with ribbons of ten each


def _shows_boxes(element: HtmlElement, figure: str) -> bool:
    """Whether the digits of a figure stand in an element one a box, with others among them."""
    nodes = list(islice(element.iter(), 1, _MOST))
    if len(nodes) < 2 * len(figure) or len(nodes) == _MOST - 1:
        return False
    runs = [run.strip() for run in element.itertext()]
    shown = "".join(runs)
    wanted = [sign for sign in figure if sign.isdigit()]
    if max(map(len, runs), default=0) > 1 or sum(map(str.isdigit, shown)) <= len(wanted):
        return False
    rest = iter(shown)
    return all(digit in rest for digit in wanted)


def correct_boxes(element: HtmlElement, figure: str, by_element: dict[HtmlElement, list[Line]]) -> bool:
    """Let the line of the boxes say the figure alone, where they make one line; whether there are boxes."""
    if not _shows_boxes(element, figure):
        return False
    lines = [line for node in islice(element.iter(), _MOST) for line in by_element.get(node, ())]
    if len(lines) == 1:
        lines[0].text, lines[0].drawn = figure, True
    return True


def running_counters(drawn: dict[HtmlElement, str]) -> set[HtmlElement]:
    """Elements that show less than their ends: the page was saved while its numbers still ran.

    All of several built alike do, and their ends differ, unlike those of bars that fill to a hundred.

    Args:
        drawn: elements with the figures that a script would draw into them.
    """
    alike: defaultdict[tuple[object, ...], list[tuple[HtmlElement, int, int]]] = defaultdict(list)
    for element, figure in drawn.items():
        shown, end = (element.text or "").strip(), _PLAIN.match(figure)
        if len(element) == 0 and _PLAIN.fullmatch(shown) and end is not None:
            make = (element.tag, element.get("class"), *sorted(map(str, element.attrib)))
            alike[make].append((element, _whole(shown), _whole(end[0])))
    return {
        element
        for told in alike.values()
        if len({end for *_, end in told}) > 1 and all(0 < shown < end for _, shown, end in told)
        for element, *_ in told
    }


def _whole(text: str) -> int:
    return int(_GROUPS.sub("", text))
