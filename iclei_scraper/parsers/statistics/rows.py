"""Rows of counters: figures set apart with their labels, such as "2500 + Cities towns & regions".

Found by structure alone: a figure, the text in the smallest container around it, and neighbours built in the
same way. Which side the labels are on is decided for a whole row, so that no figure takes its neighbour's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter as Counts
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import SENTENCE
from iclei_scraper.parsers.statistics.figures.facts import with_bare_facts
from iclei_scraper.parsers.statistics.figures.line import (
    Line,
    alike_but_boxed,
    are_years_of,
    is_figure,
    is_measured,
    shared_depth,
    unit_word,
)
from iclei_scraper.parsers.statistics.figures.signs import sign_before
from iclei_scraper.parsers.statistics.figures.trends import without_same_years, without_trends
from iclei_scraper.parsers.statistics.layouts.columns import without_side_columns
from iclei_scraper.parsers.statistics.layouts.labelled_lines import is_labelled, read_labelled
from iclei_scraper.parsers.statistics.layouts.labelling import is_remark, read_cells, read_groups
from iclei_scraper.parsers.statistics.layouts.lines import MANY, SHORT
from iclei_scraper.parsers.statistics.layouts.neighbours import (
    GAP,
    REACH,
    cells_around,
    rows_of,
    section_begins,
)
from iclei_scraper.parsers.statistics.verdict.announced import says_figures
from iclei_scraper.parsers.statistics.verdict.made import is_named
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.numbers.quantity_words import may_hold_words
from iclei_scraper.values.wording.text import unspaced

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_DIGIT = re.compile(r"\d")
_LONGEST_LINE, _LONGEST_LABEL, _MOST_HELD = 90, 24, 300
_MOST_FIGURES, _FEW_FIGURES = 400, 60

_SIGN = re.compile(
    r"(?:[+%＋％]|\+ ?%|% ?\+|k|K|M|mio\.?|mrd\.?|million(?:s|en|es)?|millones|milhões|milioni|billion|"
    r"thousand|mil|万|만|億|억|以上|여|多|percent|prozent|pour cent)(?:\s?[+＋])?",
    re.IGNORECASE,
)
_ENDS_IN_DIGIT = re.compile(r"\d\s?[+%]?$")
_YEAR_ALONE = re.compile(r"(?:19[5-9]|20[0-4])\d")
_LONGEST_SIGN, _LONGEST_PREFIX = 16, 20
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FEWEST_HEADS, _MOST_HEADS = 3, 24
_LED = re.compile(r"(?P<lead>[^\W\d][^\d:：]{1,23})[:：]\s*(?=[+~>]?\s?\d)")
_SET_APART = re.compile(r"[+~>≈<]?\s?\d[\d.,' ’]{0,12}(?:\s?[^\s\d]{1,3}){0,2}")
"""A figure with a sign or a short unit."""
_GONE = frozenset({"display:none", "hidden attribute"})
_FEW_PARTS = 4
_UP_TO = frozenset({"at_most", "less_than"})
_DIGITS_ONLY = re.compile(r"[\d.,' ’]+")
_HAN_FIGURE = re.compile(r"[一二三四五六七八九两兩][十百千万億亿]")


def find_rows(lines: list[Line], own: Own) -> list[list[Counter]]:
    """Rows of counters; a counter that stands alone is a row of one."""
    if not _figures_near_nouns(lines, own):
        return []
    lines = with_bare_facts(_without_leads(lines))
    lines = _joined(without_same_years(without_side_columns(without_trends(lines), own)))
    short = _figures_near_nouns(lines, own)
    figures = {index for index in short if is_figure(lines[index].text) and not _is_button(lines[index])}
    figures |= {index for index in short if index not in figures and _is_united(lines, index)}
    few = len(short) <= MANY
    inline = [
        index
        for index in short
        if index not in figures and (few or len(lines[index].text) <= SHORT) and is_labelled(lines[index])
    ]
    if len(figures) > _MOST_FIGURES:
        return []
    rows = _inline_rows(lines, inline)
    cells, groups = cells_around(lines, figures)
    rows += [read_cells(lines, row) for row in rows_of(lines, cells)]
    rows += read_groups(lines, groups, figures)
    return [row for row in rows if row]


# Lines ------------------------------------------------------------------------------------------------------


def _figures_near_nouns(lines: list[Line], own: Own) -> list[int]:
    """Lines with digits near which a known noun stands, or what announces figures: a cheap test first.

    Where a home page or one about the site's organisation has few of them, all are looked at.
    """
    short = [index for index, line in enumerate(lines) if _has_digit(line.text)]
    if not short or (len(short) <= _FEW_FIGURES and (own.is_about or own.is_home)):
        return short
    nouns = [index for index, line in enumerate(lines) if line.drawn or line.counts or _announces(line)]
    nouns = sorted({*nouns, *_of_one_make(lines, short)})
    return [
        index
        for index in short
        if bisect_left(nouns, index - REACH) < bisect_right(nouns, index + REACH) or is_named(lines[index])
    ]


def _of_one_make(lines: list[Line], short: list[int]) -> list[int]:
    """Figures alone in elements of one name, where a page has some and no list, whatever they count."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in short:
        line = lines[index]
        named = line.element.get("class") or ("h" if line.element.tag in _HEADINGS else "")
        if named and line.element.tag not in _CELLS and _holds_figure(line):
            found[line.element.tag, named].append(index)
    return [it for made in found.values() if _FEWEST_HEADS <= len(made) <= _MOST_HEADS for it in made]


def _holds_figure(line: Line) -> bool:
    """Whether a figure is all of a line, or all of an element within it."""
    parts = line.block.parts if line.block is not None and not line.strip else ()
    return _SET_APART.fullmatch(line.text) is not None or (
        1 < len(parts) <= _FEW_PARTS and any(map(_SET_APART.fullmatch, parts))
    )


def _announces(line: Line) -> bool:
    """Whether a line is a heading such as "Our impact" or "In numbers"."""
    return line.block is not None and line.block.heading > 0 and says_figures(line.text)


def _without_leads(lines: list[Line]) -> list[Line]:
    """Lines without the words that lead to each of several figures and say nothing of any: "Amount: 224".

    Such as what several disclosures say that is to be pressed: "Show the answer".
    """
    pressed = Counts(line.text for line in lines if line.element.tag == "summary")
    if pressed and pressed.most_common(1)[0][1] > 1:
        lines = [it for it in lines if it.element.tag != "summary" or pressed[it.text] == 1]
    led = {
        index: match
        for index, line in enumerate(lines)
        if ":" in line.text and (match := _LED.match(line.text))
    }
    often = Counts(match["lead"] for match in led.values())
    if not led or often.most_common(1)[0][1] < _FEWEST_HEADS:
        return lines
    return [
        Line(figure, line.element, line.block)
        if index in led
        and often[led[index]["lead"]] >= _FEWEST_HEADS
        and is_figure(figure := line.text[led[index].end() :])
        else line
        for index, line in enumerate(lines)
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
    """A sign or a unit after its digits, and not one that stands there but is not shown."""
    if _is_gone(line) and not _is_gone(last):
        return False
    if len(line.text) > _LONGEST_SIGN or len(last.text) > _LONGEST_SIGN:
        return False
    if not _ENDS_IN_DIGIT.search(last.text) or (
        _YEAR_ALONE.fullmatch(last.text) and not line.text.startswith("+")
    ):
        return False
    return bool(_SIGN.fullmatch(line.text) or _is_size(line.text)) and _near(last, line)


def _is_gone(line: Line) -> bool:
    return line.block is not None and line.block.hidden in _GONE


@lru_cache(maxsize=8_192)
def _is_size(text: str) -> bool:
    """Whether a text says by how much a number is to be multiplied, and no more than a sign beside it.

    >>> _is_size("million +"), _is_size("Mio."), _is_size("cities")
    (True, True, False)
    """
    if not text[:1].isalpha() or _has_digit(text):
        return False
    found = find_quantities(f"2 {text}")
    return len(found) == 1 and found[0].value > 2 and not text[max(found[0].end - 2, 0) :].strip(" .+")  # noqa: PLR2004


def _opens(last: Line, line: Line) -> bool:
    """A qualifying word before its digits."""
    if len(last.text) > _LONGEST_PREFIX or not _DIGITS_ONLY.match(line.text):
        return False
    return bool(sign_before(last.text)) and _near(last, line)


def _near(one: Line, other: Line) -> bool:
    return shared_depth(one, other) >= max(len(one.path), len(other.path)) - 2


def _is_united(lines: list[Line], index: int) -> bool:
    """Whether a figure is told with its unit, "126年" or "22 ha", and a label beside it says of what."""
    line = lines[index]
    lasting = any(are_years_of(line.text, it.text) for it in lines[max(index - 1, 0) : index + 2])
    measured = not unit_word(line.text)
    if measured and not lasting and not is_measured(line.text):
        return False
    longest = _LONGEST_LABEL + _LONGEST_PREFIX * measured
    near = range(max(index - GAP, 0), min(index + GAP + 1, len(lines)))
    figures = [
        lines[it]
        for it in near
        if it != index
        and _has_digit(lines[it].text)
        and len(lines[it].text) <= longest
        and not is_remark(lines[it].text)
    ]
    return any(
        not _has_digit(other.text) and len(other.text) <= longest and _hold_each_other(line, other, figures)
        for other in lines[max(index - 1, 0) : index + 2]
        if other is not line and any(map(str.isalpha, other.text)) and not SENTENCE.search(other.text)
    )


def _hold_each_other(one: Line, other: Line, figures: list[Line]) -> bool:
    """Whether a box holds two lines, and at most a text behind them that says more, no further figure."""
    box = one.path[shared_depth(one, other) - 1]
    if any(box in figure.path for figure in figures):
        return False
    held = ""
    for text in box.itertext():
        held += unspaced(text)
        if len(held) > _MOST_HELD:
            return False
    pair = [unspaced(line.text) for line in (one, other)]
    return any(map(held.startswith, ("".join(pair), "".join(pair[::-1]))))


def _is_button(line: Line) -> bool:
    """The pages of a slider are numbered on buttons."""
    return any(element.tag == "button" for element in line.path[-2:])


@lru_cache(maxsize=16_384)
def _has_digit(text: str) -> bool:
    if len(text) > _LONGEST_LINE:
        return False
    return bool(_DIGIT.search(text) or _HAN_FIGURE.search(text)) or (may_hold_words(text) and is_figure(text))


# Lines that hold figure and label both ----------------------------------------------------------------------


def _inline_rows(lines: list[Line], inline: list[int]) -> list[list[Counter]]:
    """Lines that hold figure and label both, and neighbours of the same kind."""
    rows: list[list[int]] = []
    for index in inline:
        last = rows[-1][-1] if rows else None
        if (
            last is not None
            and index - last <= GAP
            and not section_begins(lines, range(last + 1, index))
            and lines[last].element.tag == lines[index].element.tag
            and _on_one_level(lines[last], lines[index])
        ):
            rows[-1].append(index)
        else:
            rows.append([index])
    return _without_steps(
        [[counter for index in row for counter in read_labelled(lines[index])] for row in rows]
    )


def _without_steps(rows: list[list[Counter]]) -> list[list[Counter]]:
    """Rows without the steps of a list of fees: "100+ members" beside "Up to 50 members" of the same make."""
    steps = {_make(it) for row in rows for it in row if it.quantity and it.quantity.qualifier in _UP_TO}
    return [[it for it in row if _make(it) not in steps] for row in rows] if steps else rows


def _make(counter: Counter) -> tuple[str, str, str]:
    """How a counter within one line is made, and what it counts."""
    return counter.line.element.tag, counter.line.element.get("class") or "", counter.label.casefold()


def _on_one_level(one: Line, other: Line) -> bool:
    if _is_link_beside(one, other) or _is_link_beside(other, one):
        return True
    return len(one.path) == len(other.path) or alike_but_boxed(one.element, other.element)


def _is_link_beside(one: Line, other: Line) -> bool:
    """Whether a line is a link that stands as a box beside that of another: tiles of which some lead on."""
    if one.block is None or other.element.getparent() is not one.element:
        return False
    links = one.block.links
    return len(links) == 1 and unspaced(links[0].text) == unspaced(one.block.text)
