"""Figures and labels in boxes that are placed one by one, as converters of printed sheets write them.

A line of the sheet is written out after the other: first all figures of a line, then all labels below them.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import is_figure
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.line import Line

_LEFT = re.compile(r"(?:^|[;\s])left\s?:\s?(-?\d+(?:\.\d+)?)")
_FEWEST, _MOST = 2, 12  # figures of a line
_LONGEST_LABEL = 60


def below_one_another(lines: list[Line]) -> list[Line]:
    """Lines with each label behind the figure over it, where both begin at one distance from the left."""
    out: list[Line] = []
    figures: list[Line] = []
    for alone, group in groupby(lines, key=lambda line: _left(line) is not None and is_figure(line.text)):
        told = list(group)
        if not alone:
            labels = told[: len(figures)]
            if _stand_below(figures, labels):
                out[-len(figures) :] = [line for pair in zip(figures, labels, strict=True) for line in pair]
                told = told[len(labels) :]
        out += told
        figures = told if alone and _FEWEST <= len(told) <= _MOST else []
    return out


def _stand_below(figures: list[Line], labels: list[Line]) -> bool:
    return (
        0 < len(figures) == len(labels)
        and all(not has_digit(it.text) and len(it.text) <= _LONGEST_LABEL for it in labels)
        and all(_left(one) == _left(other) for one, other in zip(figures, labels, strict=True))
    )


def _left(line: Line) -> str | None:
    style = line.element.get("style")
    match = _LEFT.search(style) if style else None
    return match[1] if match else None
