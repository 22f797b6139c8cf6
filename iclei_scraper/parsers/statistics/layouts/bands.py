"""Bands of facts: boxes of one make side by side, each with something large and what it is, and no more.

Not all of them need to be figures that can be read: "24/7", "€ 95k", "Since 1998" stand among them. How many
such boxes there are says more of a row than how many of its figures are counts.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.listed import is_distance
from iclei_scraper.parsers.statistics.layouts.pulled import box_of
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_LONGEST, _WORDS, _MOST, _MOST_WRAPPERS = 120, 13, 12, 3
"""Characters and words of a box, boxes of a band, and elements around a box that hold nothing else."""
_NO_LABEL = re.compile(r"[\d\s.,+~<>]+")
_NO_BANDS = frozenset({"table", "tbody", "tr", "nav", "form", "select", "body", "html"})
_NO_BOXES = frozenset({"td", "th", "tr", "option", "button", "a"})


def size_of_band(row: Sequence[Counter]) -> int:
    """How many boxes with a fact each stand side by side, those of a row among them; 0 where no band is."""
    boxes = [_outermost(box) for it in row if (box := box_of(it)) is not None]
    holder = boxes[0].getparent() if boxes else None
    if holder is None or len(boxes) < len(row) or holder.tag in _NO_BANDS or boxes[0].tag in _NO_BOXES:
        return 0
    make = _make(boxes[0])
    beside = [it for it in islice(holder.iterchildren(boxes[0].tag), _MOST + 1) if _make(it) == make]
    facts = [it for it in beside if _is_fact(it)]
    if len(beside) > _MOST or len(facts) * 2 <= len(beside) or any(box not in facts for box in boxes):
        return 0
    return len(facts) if len(set(boxes)) == len(boxes) else 0


def _outermost(box: HtmlElement) -> HtmlElement:
    """The element around a box which has more than this box beside others."""
    for _ in range(_MOST_WRAPPERS):
        parent = box.getparent()
        if parent is None or len(parent) > 1 or parent.tag in _NO_BANDS or parent.getparent() is None:
            return box
        box = parent
    return box


def _make(box: HtmlElement) -> str:
    """The first of the names of a box, which those of one kind have in common."""
    return (box.get("class") or " ").split(" ", 1)[0]


def _is_fact(box: HtmlElement) -> bool:
    """Whether a box holds a few words and a digit, and not a mere length of time or way."""
    held, room = "", _LONGEST
    for text in box.itertext():
        room -= len(text.strip())
        if room < 0:
            return False
        held += f" {text}"
    label = _NO_LABEL.sub(" ", held).strip()
    few = len(label.split()) <= _WORDS
    return few and has_digit(held) and any(map(str.isalpha, label)) and not is_distance(label)
