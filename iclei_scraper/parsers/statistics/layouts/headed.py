"""Which headings are those of the section that figures stand in."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import shared_depth
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.figures.line import Line

_MOST_WRAPPERS, _MOST_SECTION_WRAPPERS = 4, 8
"""Elements around a heading alone, and around one that has a section for itself, as page builders make it."""
_MOST_TEXTS = 8
_FEWEST, _FEW_WORDS = 2, 5
_MOST_BESIDE = 200  # characters of text that stand beside a heading in such a section
_SECTIONS = frozenset({"section", "article", "aside", "li", "a"})
"""Elements that are sections of their own: a heading within heads them alone, one before them does not."""
_FOOT_OR_PART = frozenset({"footer", "main", "article", "section"})
"""A foot that is in none of the others is that of the site."""


def own_headings(row: list[Counter]) -> list[Block]:
    """The headings of the section that a row stands in, outermost first; labels are none."""
    line = row[0].line
    block = line.block or row[0].label_line.block
    over = block.headings if block is not None else line.over
    labels = {counter.label_line.element for counter in row}
    return [heading for heading in over if heading.element not in labels and heads(heading, line)]


def said_over_each(row: list[Counter]) -> str:
    """The short line that stands over every figure of a row alike, as slides have it; else nothing."""
    said = {_line_over(counter.line.element) for counter in row}
    return said.pop() if len(said) == 1 and len(row) > 1 else ""


def said_above(row: list[Counter]) -> str:
    """The few words right above the box of a row, which head it though they are no heading; else nothing."""
    if len(row) < _FEWEST:
        return ""
    line, other = row[0].line, row[1].line
    box = line.path[max(shared_depth(line, other) - 1, 0)]
    before = next(box.itersiblings("*", preceding=True), None)
    text = fold("".join(islice(before.itertext(), _MOST_TEXTS))) if before is not None else ""
    return text if len(text.split()) <= _FEW_WORDS else ""


def _line_over(element: HtmlElement) -> str:
    for _ in range(_MOST_WRAPPERS):
        before = next(element.itersiblings("*", preceding=True), None)
        if before is not None:
            text = "".join(islice(before.itertext(), _MOST_TEXTS))
            return fold(text) if len(text) <= _MOST_BESIDE else ""
        parent = element.getparent()
        if parent is None:
            return ""
        element = parent
    return ""


def heads(heading: Block, line: Line) -> bool:
    """Whether a heading belongs to the section that a line stands in, not to one before it.

    The title of the page does for all but the foot of the site.
    """
    if heading.heading == 1:
        foot = next((it for it in line.path if it.tag in _FOOT_OR_PART), None)
        return foot is None or foot.tag != "footer" or foot in heading.element.iterancestors()
    wrapper, alone = heading.element, False
    for step in range(_MOST_SECTION_WRAPPERS):
        parent = wrapper.getparent()
        linked = wrapper.tag == "a" and len(wrapper) == 1 and wrapper[0] is heading.element
        if parent is None or (wrapper.tag in _SECTIONS and wrapper.tag != "section" and not linked):
            return False
        if (wrapper.tag == "section" or step >= _MOST_WRAPPERS) and not _holds_little(wrapper, heading):
            return False
        alone = alone or wrapper.tag == "section"
        if parent in line.path:
            below = line.path[line.path.index(parent) + 1 :]
            if alone:
                return bool(below) and next(wrapper.itersiblings("*"), None) is below[0]
            return not below or below[0].tag not in _SECTIONS
        wrapper = parent
    return False


def _holds_little(box: HtmlElement, heading: Block) -> bool:
    """Whether a box holds hardly more than a heading."""
    if sum(1 for _ in islice(box.iter("h1", "h2", "h3", "h4", "h5", "h6"), 2)) > 1:
        return False
    room = len(heading.text) + _MOST_BESIDE
    for text in box.itertext():
        room -= len(text.strip())
        if room < 0:
            return False
    return True
