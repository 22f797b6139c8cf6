"""Rows of counters: figures set apart with their labels, such as "2500 + Cities towns & regions".

Found by structure alone: a figure, the text in the smallest container around it, and neighbours built in the
same way. Which side the labels are on is decided for a whole row, so that no figure takes its neighbour's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.columns import without_side_columns
from iclei_scraper.parsers.statistics.counters import (
    SENTENCE,
    Counter,
    concept_of,
    label_of_statement,
)
from iclei_scraper.parsers.statistics.line import Line, is_figure, shared_depth
from iclei_scraper.parsers.statistics.trends import without_same_years, without_trends
from iclei_scraper.values.quantities import Quantity, find_quantities
from iclei_scraper.values.text import is_cjk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_DIGIT = re.compile(r"\d")
_LONGEST_LINE = 90
_MOST_FIGURES = 400
_REACH = 12  # lines to either side in which a counter's row may stand
_GAP = 3  # lines of other text between two counters of a row

_SIGN = re.compile(
    r"(?:[+%＋％]|\+ ?%|% ?\+|k|K|M|mio\.?|mrd\.?|million(?:s|en|es)?|millones|milhões|milioni|billion|"
    r"thousand|mil|万|만|億|억|以上|여|多|percent|prozent|pour cent)",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:[+>~≈≥]|over|more than|about|around|nearly|some|up to|mehr als|über|rund|etwa|plus de|environ|"
    r"más de|cerca de|mais de|oltre|più di|circa|meer dan|ruim|över|mer än|超过|超過|約|약)",
    re.IGNORECASE,
)
_ENDS_IN_DIGIT = re.compile(r"\d\s?[+%]?$")
_LONGEST_SIGN = 16
_RANKS = 3  # lines with words on each side of a figure among which its label is
_FEW_WORDS = 5  # of a label that may end with a full stop
_DIGITS_ONLY = re.compile(r"[\d.,' ’]+")
_HAN_FIGURE = re.compile(r"[一二三四五六七八九两兩][十百千万億亿]")
_REMARK = re.compile(r"\s*[(（\[][^()（）\[\]]{0,24}(?<!\d)(?:19|20)\d\d[^()（）\[\]\d]{0,8}[)）\]]\s*$")
"""When it was counted, in brackets behind a label: "(as of 2024)"."""
_AFTER_DIGITS = re.compile(r"(?<=\d)[^\d.,]*[^\W\d_][^\d.,]*$")
_LEADING_SIGN = re.compile(r"^(?:[+＋%％]\s?){1,2}")
_HAS_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class _Cell:
    """A figure and the lines around it that belong to no other figure."""

    figure: int
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    depth: int = 0
    root: HtmlElement | None = None


def find_rows(lines: list[Line]) -> list[list[Counter]]:
    """Rows of counters; a counter that stands alone is a row of one."""
    if not _figures_near_nouns(lines):
        return []
    lines = _joined(without_same_years(without_side_columns(without_trends(lines))))
    short = _figures_near_nouns(lines)
    figures = {index for index in short if is_figure(lines[index].text) and not _is_button(lines[index])}
    inline = [index for index in short if index not in figures and _is_labelled(lines[index])]
    if len(figures) > _MOST_FIGURES:
        return []
    rows = _inline_rows(lines, inline)
    cells, groups = _containers(lines, figures)
    rows += [_read_cells(lines, row) for row in _rows_of(lines, cells)]
    rows += [row for lo, hi in sorted(groups) if (row := _read_group(lines, range(lo, hi + 1), figures))]
    return [row for row in rows if row]


# Lines ------------------------------------------------------------------------------------------------------


def _figures_near_nouns(lines: list[Line]) -> list[int]:
    """Lines with digits near which a known noun stands: a cheap test before figures are read."""
    short = [index for index, line in enumerate(lines) if _has_digit(line.text)]
    if not short:
        return []
    nouns = [index for index, line in enumerate(lines) if line.counts]
    return [
        index for index in short if bisect_left(nouns, index - _REACH) < bisect_right(nouns, index + _REACH)
    ]


def _joined(lines: list[Line]) -> list[Line]:
    """Signs, units and qualifying words that stand on lines of their own, put to their figures."""
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else None
        if last is None or not (_completes(last, line) or _opens(last, line)):
            out.append(line)
            continue
        figure = last if _DIGIT.search(last.text) else line
        text = f"{last.text} {line.text}"
        out[-1] = Line(text, figure.element, figure.block, drawn=last.drawn or line.drawn)
    return out


def _completes(last: Line, line: Line) -> bool:
    """A sign or a unit after its digits."""
    if len(line.text) > _LONGEST_SIGN or len(last.text) > _LONGEST_SIGN:
        return False
    return bool(_ENDS_IN_DIGIT.search(last.text) and _SIGN.fullmatch(line.text)) and _near(last, line)


def _opens(last: Line, line: Line) -> bool:
    """A qualifying word before its digits."""
    if len(last.text) > _LONGEST_SIGN or not _DIGITS_ONLY.match(line.text):
        return False
    return bool(_PREFIX.fullmatch(last.text)) and _near(last, line)


def _near(one: Line, other: Line) -> bool:
    return shared_depth(one, other) >= max(len(one.path), len(other.path)) - 2


def _is_button(line: Line) -> bool:
    """The pages of a slider are numbered on buttons."""
    return any(element.tag == "button" for element in line.path[-2:])


@lru_cache(maxsize=16_384)
def _has_digit(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and bool(_DIGIT.search(text) or _HAN_FIGURE.search(text))


def _is_labelled(line: Line) -> bool:
    """A line that begins or ends with its one figure and is otherwise a label."""
    text = _REMARK.sub("", line.text)
    if not _DIGIT.search(text) or text[0] in "([（" or SENTENCE.search(text):
        return False
    found = find_quantities(text)
    if len(found) != 1:
        return False
    before, after = text[: found[0].start].strip(), text[found[0].end :].strip()
    return bool(before) != bool(after) and bool(_HAS_LETTER.search(before + after))


# Containers -------------------------------------------------------------------------------------------------


def _containers(lines: list[Line], figures: set[int]) -> tuple[list[_Cell], set[tuple[int, int]]]:
    """Cells of one figure each, and ranges of lines in which several figures share one container."""
    depths: dict[int, int] = {}

    def depth_between(left: int) -> int:
        if left < 0 or left + 1 >= len(lines):
            return 0
        if left not in depths:
            depths[left] = shared_depth(lines[left], lines[left + 1])
        return depths[left]

    cells: list[_Cell] = []
    groups: set[tuple[int, int]] = set()
    for index in sorted(figures):
        lo = hi = index
        for _ in range(4):
            depth = max(depth_between(lo - 1), depth_between(hi))
            while lo > 0 and index - lo < _REACH and depth_between(lo - 1) >= depth:
                lo -= 1
            while hi + 1 < len(lines) and hi - index < _REACH and depth_between(hi) >= depth:
                hi += 1
            if any(other not in figures for other in range(lo, hi + 1)):
                break
        if sum(other in figures for other in range(lo, hi + 1)) == 1:
            root = lines[index].path[depth - 1] if depth else None
            cells.append(_Cell(index, list(range(lo, index)), list(range(index + 1, hi + 1)), depth, root))
        else:
            groups.add((lo, hi))
    return cells, groups


def _rows_of(lines: list[Line], cells: list[_Cell]) -> list[list[_Cell]]:
    """Neighbouring cells that are built in the same way."""
    rows: list[list[_Cell]] = []
    for cell in cells:
        last = rows[-1][-1] if rows else None
        if last is not None and _alike(last, cell) and _neighbours(lines, cells, last, cell):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _neighbours(lines: list[Line], cells: list[_Cell], one: _Cell, other: _Cell) -> bool:
    """Hardly anything stands between two cells, or only what belongs to boxes that stand side by side."""
    between = range(_last(one) + 1, _first(other))
    if len(between) < _GAP and not _section_begins(lines, between):
        return True
    return len(between) < _REACH and _boxed(lines, cells, one, other)


def _section_begins(lines: list[Line], between: range) -> bool:
    """Whether a heading stands among the lines between two figures."""
    return any((block := lines[index].block) is not None and block.heading for index in between)


def _boxed(lines: list[Line], cells: list[_Cell], one: _Cell, other: _Cell) -> bool:
    """Whether two figures stand in boxes of one kind, one right after the other, each the only one there."""
    first, second = lines[one.figure], lines[other.figure]
    depth = shared_depth(first, second)
    if max(depth, one.depth, other.depth) >= min(len(first.path), len(second.path)):
        return False
    box, next_box = first.path[depth], second.path[depth]
    if box.tag != next_box.tag or next(box.itersiblings("*"), None) is not next_box:
        return False
    paths = [lines[cell.figure].path for cell in cells]
    return all(sum(it in path[depth : depth + 1] for path in paths) == 1 for it in (box, next_box))


def _alike(one: _Cell, other: _Cell) -> bool:
    if one.root is None or other.root is None:
        return False
    return one.depth == other.depth and one.root.tag == other.root.tag


def _first(cell: _Cell) -> int:
    return cell.before[0] if cell.before else cell.figure


def _last(cell: _Cell) -> int:
    return cell.after[-1] if cell.after else cell.figure


# Labels -----------------------------------------------------------------------------------------------------


def _read_cells(lines: list[Line], row: list[_Cell]) -> list[Counter]:
    """Counters of cells whose label stands in the same container, at the place that fits the row best."""
    after = [_labels_after(lines, cell.after) for cell in row]
    before = [_labels_before(lines, cell.before) for cell in row]
    places: list[list[range | None]] = [
        [(labels[rank] if rank < len(labels) else None) for labels in side]
        for rank in range(_RANKS)
        for side in (after, before)
    ]
    sides = sorted(
        places[:2], key=lambda side: (_fitting(lines, row, side), sum(map(bool, side))), reverse=True
    )
    least = _fitting(lines, row, sides[0])
    best = max(places[2:], key=lambda side: _fitting(lines, row, side))
    if least < len(row) and _fitting(lines, row, best) > max(least, 1):  # a remark stands between
        sides = [best, sides[0]]
    counters: list[Counter] = []
    for position, cell in enumerate(row):
        label = sides[0][position] or sides[1][position]
        if label is not None:
            counters.append(_counter(lines, cell.figure, label))
    return counters


def _fitting(lines: list[Line], row: list[_Cell], side: Sequence[range | None]) -> int:
    return sum(
        label is not None and concept_of(_counter(lines, cell.figure, label)) is not None
        for cell, label in zip(row, side, strict=True)
    )


def _labels_after(lines: list[Line], indexes: list[int]) -> list[range]:
    """The labels after a figure, each with the lines that a ``<br>`` parts it into, the nearest first."""
    found: list[range] = []
    stop = 0
    for position in indexes:
        if position < stop or not _HAS_LETTER.search(lines[position].text):
            continue
        stop = position + 1
        while stop <= indexes[-1] and lines[stop].element is lines[position].element:
            stop += 1
        found.append(range(position, stop))
    return found[:_RANKS]


def _labels_before(lines: list[Line], indexes: list[int]) -> list[range]:
    found: list[range] = []
    start = len(lines)
    for position in reversed(indexes):
        if position >= start or not _HAS_LETTER.search(lines[position].text):
            continue
        start = position
        while start > indexes[0] and lines[start - 1].element is lines[position].element:
            start -= 1
        found.append(range(start, position + 1))
    return found[:_RANKS]


def _read_group(lines: list[Line], span: range, figures: set[int]) -> list[Counter]:
    """Counters of figures and labels that are all children of one container."""
    inside = [index for index in span if index in figures]
    pairs = _zipped(lines, span, inside)
    if pairs is None:
        after = {
            index: range(index + 1, index + 2)
            for index in inside
            if index + 1 in span and index + 1 not in figures
        }
        before = {
            index: range(index - 1, index)
            for index in inside
            if index - 1 in span and index - 1 not in figures
        }
        pairs = max(
            (after, before), key=lambda side: (len(side), -_shapes(lines, side), _mapped(lines, side))
        )
    return [
        _counter(lines, index, label)
        for index, label in pairs.items()
        if _HAS_LETTER.search(lines[label.start].text)
    ]


def _zipped(lines: list[Line], span: range, inside: list[int]) -> dict[int, range] | None:
    """Figures in one run and their labels in another, as two rows of a table have them."""
    count = len(inside)
    if count < 2 or inside[-1] - inside[0] != count - 1:  # noqa: PLR2004
        return None
    for start in (inside[-1] + 1, inside[0] - count):
        labels = range(start, start + count)
        if start < span.start or labels[-1] >= span.stop:
            continue
        if len({(lines[index].element.tag, len(lines[index].path)) for index in labels}) == 1:
            return {figure: range(label, label + 1) for figure, label in zip(inside, labels, strict=True)}
    return None


def _shapes(lines: list[Line], side: dict[int, range]) -> int:
    """How many kinds of elements the labels of one side are; true labels are of one kind."""
    return len(
        {(lines[label.start].element.tag, lines[label.start].element.get("class")) for label in side.values()}
    )


def _mapped(lines: list[Line], side: dict[int, range]) -> int:
    return sum(concept_of(_counter(lines, index, label)) is not None for index, label in side.items())


def _inline_rows(lines: list[Line], inline: list[int]) -> list[list[Counter]]:
    """Lines that hold figure and label both, and neighbours of the same kind."""
    rows: list[list[int]] = []
    for index in inline:
        last = rows[-1][-1] if rows else None
        if (
            last is not None
            and index - last <= _GAP
            and not _section_begins(lines, range(last + 1, index))
            and lines[last].element.tag == lines[index].element.tag
            and len(lines[last].path) == len(lines[index].path)
        ):
            rows[-1].append(index)
        else:
            rows.append([index])
    return [[_inline(lines[index]) for index in row] for row in rows]


def _inline(line: Line) -> Counter:
    text = _REMARK.sub("", line.text)
    quantity = find_quantities(text)[0]
    label = f"{text[: quantity.start]} {text[quantity.end :]}"
    return _finished(line, line, quantity, text[quantity.start : quantity.end], label)


def _counter(lines: list[Line], index: int, label: range) -> Counter:
    line, text = lines[index], " ".join(lines[position].text for position in label)
    figure = line.text
    sign = _LEADING_SIGN.match(text)
    if sign and not is_cjk(figure[-1]):
        figure, text = f"{figure} {sign[0].strip()}", text[sign.end() :]
    found = find_quantities(f"{figure} {text}")
    if (
        found and found[0].end > len(figure) and found[0].end < len(figure) + len(text)
    ):  # "1.2" over "million people"
        text, figure = f"{figure} {text}"[found[0].end :], found[0].raw
    read = find_quantities(figure)
    return _finished(line, lines[label.start], read[0] if read else None, figure, text)


def _finished(line: Line, label_line: Line, quantity: Quantity | None, raw: str, label: str) -> Counter:
    """A counter that shows zero waits for a script: its value is unknown."""
    if quantity is not None and quantity.value == 0:
        quantity = None
        raw = raw.replace("0", "").strip()
    unit = _AFTER_DIGITS.search(raw)
    if unit and label.lstrip().startswith(unit[0].strip()):  # shown once more to those who see
        label = label.lstrip()[len(unit[0].strip()) :]
    label = _REMARK.sub("", label).strip(" :：·•|/–—-,;、・")
    if len(label.split()) <= _FEW_WORDS:
        label = label.rstrip(".。")
    label = label_of_statement(label)
    return Counter(label, quantity, raw.strip(), line, label_line)
