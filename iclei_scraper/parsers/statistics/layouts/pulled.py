"""Single figures pulled out of a long text, each in a box of its own between the paragraphs.

Boxes that are built alike and count different things are one row, however far apart they stand.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import concept_of
from iclei_scraper.values.wording.text import unspaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_MOST = 40  # single figures of one build; more are a listing
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_BESIDE = 40  # characters that a box holds besides its figure and label
_PARAGRAPH = 80  # characters of a paragraph of a text
_WRAPPERS = frozenset({"aside", "blockquote", "figure", "div"})
_LISTED = frozenset({"td", "th", "tr", "li", "dd", "dt", "body", "main", "article", "section"})


def gather_pulled(rows: list[list[Counter]], accept: Callable[[list[Counter]], bool]) -> list[list[Counter]]:
    """Rows with the single counters of one build put together, where those count different things.

    Args:
        rows: rows of counters in order.
        accept: whether a row is a claim; what is none stays apart.

    Returns:
        Rows in order; one that is put together comes where its first counter was.
    """
    builds: dict[object, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if len(row) == 1 and is_boxed(row[0]):
            builds[_build(row[0])].append(place)
    united: dict[int, list[Counter]] = {}
    gone: set[int] = set()
    for places in builds.values():
        together = [rows[place][0] for place in places]
        if 1 < len(places) <= _MOST and _count_different_things(together) and accept(together):
            united[places[0]] = together
            gone.update(places[1:])
    return [united.get(place, row) for place, row in enumerate(rows) if place not in gone]


def _count_different_things(row: list[Counter]) -> bool:
    concepts = [concept for counter in row if (concept := concept_of(counter))]
    return 1 < len(set(concepts)) == len(concepts) and len(concepts) * 2 > len(row)


def is_boxed(counter: Counter) -> bool:
    """Whether a figure and its label fill a box of their own, which holds nothing else."""
    box = box_of(counter)
    if box is None or box.tag in _LISTED:
        return False
    most = len(counter.raw) + len(counter.label) + _LONGEST_BESIDE
    held = 0
    for text in box.itertext():  # no further than a box of one figure reaches
        held += len(unspaced(text))
        if held > most:
            return False
    own = {counter.line.element, counter.label_line.element}
    return all(heading in own for heading in islice(box.iter(*_HEADINGS), 3))


def in_text(counter: Counter) -> bool:
    """Whether the box of a single figure stands right beside a paragraph of a text; a headline is no box."""
    box = box_of(counter)
    block = counter.line.block
    headline = counter.line is counter.label_line and block is not None and block.heading > 0
    if box is None or headline or not is_boxed(counter):
        return False
    parent = box.getparent()
    if parent is not None and len(parent) == 1 and parent.tag in _WRAPPERS:
        box = parent
    beside = (box.getprevious(), box.getnext())
    return any(it is not None and it.tag == "p" and _is_long(it) for it in beside)


def _is_long(paragraph: HtmlElement) -> bool:
    return len("".join(paragraph.itertext())) >= _PARAGRAPH


def box_of(counter: Counter) -> HtmlElement | None:
    """The smallest element around a figure and its label."""
    if counter.line is counter.label_line:
        return counter.line.element
    around = None
    for one, other in zip(counter.line.path, counter.label_line.path, strict=False):
        if one is not other:
            break
        around = one
    return around


def _build(counter: Counter) -> object:
    """How a counter is made: the elements of its figure, its label and its box, and how deep they stand."""
    box = box_of(counter)
    elements = (counter.line.element, counter.label_line.element, box)
    made = tuple((it.tag, it.get("class")) for it in elements if it is not None)
    return made, len(counter.line.path)
