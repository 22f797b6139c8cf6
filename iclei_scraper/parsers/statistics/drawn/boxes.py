"""Counters that show each digit in a box of its own, among digits that no reader sees.

A script turns ribbons of digits behind windows, and keeps the width of a window by a digit that is not seen
(the library Odometer holds an eight there). A page that was saved with them says more digits than it shows;
the number that the script counts to stands in an attribute.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.line import Line

_MOST = 600  # elements within a counter: twelve digits with ribbons of ten each


def shows_boxes(element: HtmlElement, figure: str) -> bool:
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


def correct_boxes(element: HtmlElement, figure: str, by_element: dict[HtmlElement, list[Line]]) -> None:
    """Let the line of the boxes say the figure alone, where they make one line."""
    lines = [line for node in islice(element.iter(), _MOST) for line in by_element.get(node, ())]
    if len(lines) == 1:
        lines[0].text, lines[0].drawn = figure, True
