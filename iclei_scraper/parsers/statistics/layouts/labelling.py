"""Which of the lines around a figure is its label."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.statistics.figures.counters import (
    SENTENCE,
    Counter,
    concept_of,
    label_of_statement,
)
from iclei_scraper.parsers.statistics.figures.line import (
    Line,
    unit_word,
    without_unit,
)
from iclei_scraper.parsers.statistics.words.phrases import noun_phrase
from iclei_scraper.values.counting.concepts import read_concept
from iclei_scraper.values.numbers.quantities import Quantity, find_quantities
from iclei_scraper.values.wording.text import has_digit, is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_DIGIT = re.compile(r"\d")
_RANKS = 3  # lines with words on each side of a figure among which its label is
_LABEL_WORDS = 12
_BOTH = 2  # parts of a label of which the second explains the first
_HALF_WORDS = 2  # of a label that is parted into two
_FEW_WORDS = 5  # of a label that may end with a full stop
REMARK = re.compile(r"\s*[(（\[][^()（）\[\]]{0,24}(?<!\d)(?:19|20)\d\d[^()（）\[\]\d]{0,8}[)）\]]\s*$")
"""When it was counted, in brackets behind a label: "(as of 2024)"."""
_AFTER_DIGITS = re.compile(r"(?<=\d)[^\d.,]*[^\W\d_][^\d.,]*$")
_OR_MORE = re.compile("(?:以上|이상)$")
"""Behind the unit of a figure: 1,250 村以上."""
_LEADING_SIGN = re.compile(r"^(?:[+＋%％]\s?){1,2}")
HAS_LETTER = re.compile(r"[^\W\d_]")
_REMARKS = re.compile(r"[※＊/／]|(?:19|20)\d\d(?!\d)\s?[年년]")
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "strong", "b"})
_PICTURES = re.compile("\\s*[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+\\s*$")
"""Small pictures behind a label."""
_JOINED = r"&|＆|＋|\+|~|→|and|und|et|och|sowie|as well as|(?-i:[yei]|ed|sau)"
_LEAD = re.compile(rf"^(?:{_JOINED})\s+(?=\S)", re.IGNORECASE)
_TAIL = re.compile(
    rf"(?:\s(?:{_JOINED}|with|in|across|from|mit|aus|avec|dans|con|com|en|em)|\s?[&＆｜+~]"
    r"|\s(?:と|および|及び|및|과|와|그리고|和|与|與|及|以及))$",
    re.IGNORECASE,
)
"""What joins a label to the figure before or after it on its line: "members &", "and countries"."""
_BEGAN = re.compile(
    r"(?<![^\W\d_])(?:since|est(?![^\W\d_])|year|incepti|start|began|open|launch|creat|incorporat|found|establish|begin|"
    r"seit|jahr|gründ|eröffn|beginn|depuis|année|fond|créa|ouver|début|desde|año|fund|inici|apertura|cread|criad|ano|"
    r"anno|nasc|avvi|apert|sinds|jaar|opgericht|geopend|sedan|grunda|år|"
    r"rok(?:u|ul)?(?![^\W\d_])|założ|powsta|kurul|основ|год|рік)|年|設立|創|成立|创|설립|창립|창업|연도|개교",
    re.IGNORECASE,
)
"""Beginnings of the words for when something began."""
_EXPLAINED = re.compile(r"(?P<label>[^—–]{8,60}?)\s[—–]\s\S.{16,}")
"""A label, and what is said of it behind a dash."""


@dataclass(slots=True)
class Cell:
    """A figure and the lines around it that belong to no other figure."""

    figure: int
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    depth: int = 0
    root: HtmlElement | None = None


def read_cells(lines: list[Line], row: list[Cell]) -> list[Counter]:
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
    remark = least < len(row) and _fitting(lines, row, best) > max(least, 1)
    if remark and not _are_heads(lines, sides[0], best):  # a remark stands between
        sides = [best, sides[0]]
    found = [
        (cell.figure, side) for cell, *both in zip(row, *sides, strict=True) if (side := both[0] or both[1])
    ]
    counters = [_counter(lines, figure, label) for figure, label in found]
    if not _explain(lines, [label for _, label in found]) or all(map(_is_brief, counters)):
        return counters
    return [_counter(lines, figure, label, headed=True) for figure, label in found]


def _explain(lines: list[Line], labels: list[range]) -> bool:
    """Whether each of several labels has two elements, a few words and what says more of them."""
    parts = [block.parts for label in labels if (block := lines[label.start].block) is not None]
    heads = [it[0] for it in parts if len(it) == _BOTH and not has_digit(it[0])]
    return len(heads) == len(labels) >= _RANKS and all(word_count(it) <= _HALF_WORDS + 1 for it in heads)


def _is_brief(counter: Counter) -> bool:
    return not has_digit(counter.label) and word_count(counter.label) <= _FEW_WORDS


def _are_heads(lines: list[Line], near: Sequence[range | None], far: Sequence[range | None]) -> bool:
    """Whether the labels next to the figures are headings, and those farther off only explain them."""
    tags = [{lines[label.start].element.tag for label in side if label is not None} for side in (near, far)]
    return None not in near and tags[0] <= _HEADS and not tags[1] & _HEADS


def _fitting(lines: list[Line], row: list[Cell], side: Sequence[range | None]) -> int:
    return sum(
        label is not None and concept_of(_counter(lines, cell.figure, label)) is not None
        for cell, label in zip(row, side, strict=True)
    )


def _labels_after(lines: list[Line], indexes: list[int]) -> list[range]:
    """The labels after a figure, each with the lines that a ``<br>`` parts it into, the nearest first."""
    found: list[range] = []
    stop = 0
    for position in indexes:
        if position < stop or not may_label(lines[position].text):
            continue
        stop = position + 1
        while stop <= indexes[-1] and (
            lines[stop].element is lines[position].element or _is_second_half(lines, position, stop)
        ):
            stop += 1
        found.append(range(position, stop))
    return found[:_RANKS]


def _is_second_half(lines: list[Line], position: int, stop: int) -> bool:
    """Whether a line goes on with a label that two elements of one box parts: "Number of", "Embassies"."""
    first, second = lines[position].element, lines[stop].element
    if second.getprevious() is not first or first.getprevious() is not None or second.getnext() is not None:
        return False
    if first.tag != second.tag or first.get("class") != second.get("class"):
        return False
    texts = (lines[position].text, lines[stop].text)
    return not any(_DIGIT.search(text) or word_count(text) > _HALF_WORDS for text in texts)


def may_label(text: str) -> bool:
    """Whether a line has words, and is no remark."""
    return not is_remark(text) and HAS_LETTER.search(text) is not None


def is_remark(text: str) -> bool:
    """Whether a line says more of a figure than what it counts: "※2024年度", "/ year", "2002년 부터"."""
    return _REMARKS.match(text) is not None


def _labels_before(lines: list[Line], indexes: list[int]) -> list[range]:
    found: list[range] = []
    start = len(lines)
    for position in reversed(indexes):
        if position >= start or not may_label(lines[position].text):
            continue
        start = position
        while start > indexes[0] and lines[start - 1].element is lines[position].element:
            start -= 1
        found.append(range(start, position + 1))
    return found[:_RANKS]


def read_groups(
    lines: list[Line], spans: list[tuple[int, int]], figures: set[int]
) -> Iterator[list[Counter]]:
    """Counters of each container that holds several figures; those of the rows of one table together."""
    rows: list[tuple[HtmlElement | None, list[Counter]]] = []
    for lo, hi in spans:
        row = _read_group(lines, range(lo, hi + 1), figures)
        table = next((it for it in reversed(lines[lo].path) if it.tag in {"table", "tbody"}), None)
        if rows and table is not None and rows[-1][0] is table:
            rows[-1][1].extend(row)
        else:
            rows.append((table, row))
    return (row for _, row in rows)


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
            (after, before), key=lambda side: _likeness(lines, side, len(inside), first=side is before)
        )
    return [
        _counter(lines, index, label)
        for index, label in pairs.items()
        if HAS_LETTER.search(lines[label.start].text)
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


def _likeness(
    lines: list[Line], side: dict[int, range], count: int, *, first: bool
) -> tuple[bool, int, int, bool, int]:
    """How well the lines on one side of figures are their labels.

    All of one kind, and for as many figures as can be; what begins or ends a list by turns is of another kind
    than its labels, or no label.

    Args:
        lines: lines of the page.
        side: figures with the line on this side.
        count: how many figures there are.
        first: whether the lines stand before the figures, as headings and terms do.
    """
    sound = [label for label in side.values() if _is_short(lines[label.start].text)]
    heads = first and all(lines[label.start].element.tag in _HEADS for label in sound)
    bare = not any(lines[index].element.tag in _HEADS for index in side)
    return len(sound) >= count - 1, -_shapes(lines, side), len(sound), heads and bare, _mapped(lines, side)


def _is_short(text: str) -> bool:
    """Whether a line may be a label by its length; a sentence that leads in or closes is none."""
    return may_label(text) and word_count(text) <= _LABEL_WORDS and SENTENCE.search(text) is None


def _mapped(lines: list[Line], side: dict[int, range]) -> int:
    return sum(concept_of(_counter(lines, index, label)) is not None for index, label in side.items())


def _counter(lines: list[Line], index: int, label: range, *, headed: bool = False) -> Counter:
    line, text = lines[index], " ".join(lines[position].text for position in label)
    if headed and (block := lines[label.start].block) is not None:
        text = block.parts[0]  # what stands behind it says more of it
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
    return finished(line, lines[label.start], read[0] if read else None, figure, text)


def _told_again(label: str, quantity: Quantity) -> str:
    """What a figure counts in a sentence that tells it once more: "We work in 125 countries." below "125"."""
    for again in find_quantities(label):
        if again.value == quantity.value:
            counted = noun_phrase(label[again.end :], again.end)
            return counted[0] if counted else label
    return label


def _tells_year(label: str, value: float) -> bool:
    """Whether a drawn figure may be a year: its label is one word, or tells when something began."""
    return value % 100 != 0 and (" " not in label or _BEGAN.search(label) is not None)


def finished(line: Line, label_line: Line, quantity: Quantity | None, raw: str, label: str) -> Counter:
    """A counter that shows zero waits for a script: its value is unknown."""
    if quantity is not None and quantity.value == 0:
        quantity = None
        raw = raw.replace("0", "").strip()
    if quantity is not None and quantity.qualifier == "exact" and _OR_MORE.search(raw):
        quantity = replace(quantity, qualifier="at_least")
    unit = _AFTER_DIGITS.search(raw)
    again = unit[0].strip() if unit else ""
    if again and label.lstrip().startswith(again):  # shown once more to those who see
        rest = label.lstrip()[len(again) :]
        label = label if is_cjk(again[-1]) and rest[:1].isalpha() else rest
    if not label.isascii():
        label = without_unit(whole := _PICTURES.sub("", label).strip())
        told = f"{raw.strip()}{whole.removesuffix(label).strip()}"
        raw = told if told in line.text and read_concept(unit_word(told)) else raw  # "51개국 네트워크"
    label = REMARK.sub("", label).strip(" :：·•|/–—-,;、・")
    label = _TAIL.sub("", _LEAD.sub("", label)) if line.block is label_line.block else label
    if explained := _EXPLAINED.fullmatch(label):
        label = explained["label"]
    if len(label.split()) <= _FEW_WORDS:
        label = label.rstrip(".。")
    if quantity is not None and has_digit(label):
        label = _told_again(label, quantity)
    label = label_of_statement(label)
    if quantity is not None and quantity.like_year and line.drawn and not _tells_year(label, quantity.value):
        quantity = replace(quantity, like_year=False)  # a script hardly counts up to a year
    return Counter(label, quantity, raw.strip(), line, label_line)
