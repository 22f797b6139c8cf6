"""Figures in the smallest containers that hold a label too, and rows of those built in the same way."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import alike_but_boxed, shared_depth
from iclei_scraper.parsers.statistics.layouts.labelling import Cell, may_label

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.line import Line

REACH = 12  # lines to either side in which a counter's row may stand
_WORD_BOXES = 2  # boxes between those of two counters, which tell "Global" or "1st" in their places
GAP = 3  # lines of other text between two counters of a row


def cells_around(lines: list[Line], figures: set[int]) -> tuple[list[Cell], list[tuple[int, int]]]:
    """Cells of one figure each, and ranges of lines in which several figures share one container."""
    depths: dict[int, int] = {}

    def depth_between(left: int) -> int:
        if left < 0 or left + 1 >= len(lines):
            return 0
        if left not in depths:
            depths[left] = shared_depth(lines[left], lines[left + 1])
        return depths[left]

    cells: list[Cell] = []
    groups: set[tuple[int, int]] = set()
    for index in sorted(figures):
        lo = hi = index
        for _ in range(4):
            depth = max(depth_between(lo - 1), depth_between(hi))
            while lo > 0 and index - lo < REACH and depth_between(lo - 1) >= depth:
                lo -= 1
            while hi + 1 < len(lines) and hi - index < REACH and depth_between(hi) >= depth:
                hi += 1
            if any(other not in figures and may_label(lines[other].text) for other in range(lo, hi + 1)):
                break
        if sum(other in figures for other in range(lo, hi + 1)) == 1:
            # Lines beyond a bound may share more with each other than with the figure.
            depth = min(map(depth_between, range(lo, hi)), default=depth)
            root = lines[index].path[depth - 1] if depth else None
            cells.append(Cell(index, list(range(lo, index)), list(range(index + 1, hi + 1)), depth, root))
        else:
            groups.add((lo, hi))
    return cells, _merged(sorted(groups))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of lines, those that share lines made one: each was looked for around one figure."""
    merged: list[tuple[int, int]] = []
    for lo, hi in spans:
        if merged and lo <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(hi, merged[-1][1]))
        else:
            merged.append((lo, hi))
    return merged


def rows_of(lines: list[Line], cells: list[Cell]) -> list[list[Cell]]:
    """Neighbouring cells that are built in the same way."""
    rows: list[list[Cell]] = []
    for cell in cells:
        last = rows[-1][-1] if rows else None
        if last is not None and _alike(lines, last, cell) and _neighbours(lines, cells, last, cell):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _neighbours(lines: list[Line], cells: list[Cell], one: Cell, other: Cell) -> bool:
    """Hardly anything stands between two cells, or only what belongs to boxes that stand side by side."""
    between = range(_last(one) + 1, _first(other))
    if len(between) < GAP and not section_begins(lines, between):
        return True
    return len(between) < REACH and _boxed(lines, cells, one, other)


def section_begins(lines: list[Line], between: range) -> bool:
    """Whether a heading stands among the lines between two figures."""
    return any((block := lines[index].block) is not None and block.heading for index in between)


def _boxed(lines: list[Line], cells: list[Cell], one: Cell, other: Cell) -> bool:
    """Whether two figures stand in boxes of one kind, one right after the other, each the only one there."""
    first, second = lines[one.figure], lines[other.figure]
    depth = shared_depth(first, second)
    shortest = min(len(first.path), len(second.path))
    if depth >= shortest or max(one.depth, other.depth) > shortest:
        return False
    box, next_box = first.path[depth], second.path[depth]
    if box.tag != next_box.tag or not _follows(box, next_box):
        return False
    paths = [lines[cell.figure].path for cell in cells]
    return all(sum(it in path[depth : depth + 1] for path in paths) == 1 for it in (box, next_box))


def _follows(box: HtmlElement, other: HtmlElement) -> bool:
    """Whether a box comes right after another, or after boxes of its kind that tell a word for a figure."""
    for between in islice(box.itersiblings("*"), _WORD_BOXES + 1):
        if between is other:
            return True
        if between.tag != box.tag or between.get("class") != box.get("class") or not box.get("class"):
            return False
    return False


def _alike(lines: list[Line], one: Cell, other: Cell) -> bool:
    if one.root is None or other.root is None or one.root.tag != other.root.tag:
        return False
    level = one.depth == other.depth or alike_but_boxed(one.root, other.root)
    return level and not _are_apart(lines[one.figure], lines[other.figure])


def _are_apart(one: Line, other: Line) -> bool:
    """Whether figures stand in two sections and are made otherwise: steps of a work, and what came of it."""
    first, second = (line.element.get("class", "").split() for line in (one, other))
    return bool(first and second) and set(first).isdisjoint(second) and _section(one) is not _section(other)


def _section(line: Line) -> HtmlElement | None:
    return next((it for it in reversed(line.path) if it.tag == "section"), None)


def _first(cell: Cell) -> int:
    return cell.before[0] if cell.before else cell.figure


def _last(cell: Cell) -> int:
    return cell.after[-1] if cell.after else cell.figure
