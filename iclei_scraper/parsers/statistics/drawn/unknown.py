"""Counters whose digits a script brings from elsewhere: labels beside empty elements.

Such a counter is recorded as unknown, never as zero and never left out: it says that the page makes a claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import Counter
from iclei_scraper.values.counting.concepts import read_concept
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.line import Line

_MOST_WORDS = 6
_LONGEST = 60
_SIGNS = re.compile(r"^(?P<signs>(?:[+%＋％]\s?){1,3})(?P<label>[^\W\d].*)$")
_SLOTS = frozenset("span div strong b h1 h2 h3 h4 h5 h6 p dd dt td em data output".split())
_MOST_HELD = 2_000  # characters of the element of a label
_CLIMB = 3
_GAP = 2


def find_unknown_rows(lines: list[Line], taken: set[HtmlElement]) -> list[list[Counter]]:
    """Rows of at least two labels of known concepts, each beside an empty element or after a bare sign.

    Args:
        lines: lines of the page.
        taken: elements of lines that are counters already.
    """
    rows: list[list[tuple[int, Counter, str]]] = []
    for index, line in enumerate(lines):
        if line.element in taken or len(line.text) > _LONGEST or len(line.text.split()) > _MOST_WORDS:
            continue
        if not line.counts or has_digit(line.text):
            continue
        counter = _read(line)
        if counter is None:
            continue
        shape = f"{line.element.tag}/{len(line.path)}"
        if rows and rows[-1][-1][2] == shape and index - rows[-1][-1][0] <= _GAP:
            rows[-1].append((index, counter, shape))
        else:
            rows.append([(index, counter, shape)])
    return [[counter for _, counter, _ in row] for row in rows if len(row) > 1]


def _read(line: Line) -> Counter | None:
    match = _SIGNS.match(line.text)
    label, signs = (match["label"], match["signs"].strip()) if match else (line.text, "")
    concept = read_concept(label, "percent" if "%" in signs else "count")
    if concept is None and read_concept(label, "percent") is None:
        return None
    slot = _slot_beside(line)
    if slot is None and not signs:
        return None
    signs = signs or (slot or "")
    return Counter(label.strip(), None, signs, line, line)


def _slot_beside(line: Line) -> str | None:
    """Sign within the empty element that shares a container with the label alone, or ``None``."""
    around = line.element
    room = _signs(around, _MOST_HELD) + 2
    if room > _MOST_HELD:
        return None  # a line of a long text
    for _ in range(_CLIMB):
        for inner in around.iterdescendants():
            if (
                inner.tag in _SLOTS
                and len(inner) == 0
                and not (inner.text or "").strip()
                and inner is not line.element
            ):
                return ""
        parent = around.getparent()
        if parent is None or parent.tag in {"body", "main", "html"} or _signs(parent, room) > room:
            return None
        around = parent
    return None


def _signs(element: HtmlElement, enough: int) -> int:
    """How many characters an element holds, white space left out; counted until they are enough."""
    count = 0
    for text in element.itertext():
        count += sum(map(len, text.split()))
        if count > enough:
            break
    return count
