"""The short lines of a page among which counters stand, with the digits that scripts draw filled in.

The page's blocks hold what stands in its text. Three kinds of figures do not: digits that a script counts up
to from a ``data-*`` attribute, the text of SVG drawings, and what a canvas holds for those to whom it draws
nothing. All are put in where a reader would see them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, pairwise, zip_longest
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.drawn.drawn import drawn_lines
from iclei_scraper.parsers.statistics.drawn.told import told_lines
from iclei_scraper.parsers.statistics.figures.line import (
    Line,
    is_figure,
    is_noun_and_unit,
    parted,
    without_ornaments,
    without_pictographs,
)
from iclei_scraper.parsers.statistics.figures.notes import tail_of, without_tail, without_then
from iclei_scraper.parsers.statistics.figures.signs import sign_after, sign_before
from iclei_scraper.parsers.statistics.layouts.dialogs import telling_dialogs
from iclei_scraper.parsers.statistics.layouts.led import led_lines
from iclei_scraper.parsers.statistics.layouts.numbered import row_numbers
from iclei_scraper.parsers.statistics.layouts.placed import below_one_another
from iclei_scraper.parsers.statistics.layouts.strips import are_chips, divide_strip
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_FIGURE_PART = re.compile(r"[+~>]?\s?\d[\d.,' ’]{0,14}\s?(?:[+%]\s?){0,2}")
_COUNTED = re.compile(r"[+~>]?\s?[1-9]")
"""A figure that does not go on after a point, as 0.5 does."""
_HALVES, _GROUPING = (4, 3, 2), ".,'"
_START_VALUE = re.compile(r"(?<![\w.,])0(?![\w.,])")
_FEWEST_PARTS = 4
_FEWEST_PIECES, _MOST_NOTES = 2, 4
_NOTE = re.compile(r"[^\W\d_][)\]]|[^+%％\w]|\d|\(\w{1,3}\)|\[\w{1,3}\]")
"""The sign of a footnote: "*", "1", "[3]", "(a)"."""
_CLOSING = frozenset("])")
_STOPS = (".", "!", "。")
_STOPPED = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+[^\W\d_]|[。！？]\S")
"""Where one sentence ends and another begins."""
_WITH_LEAD, _LEAD_WORDS = 3, 4
_LONGEST_SHORT = 40
_NUMERIC = re.compile(r"[\d.,’']+")
_LEADER = re.compile(r"(?<!\d)\s*(?:\.\s?|…|·\s?|_){3,}\s*(?=[+~>≈]?\s?\d)")
"""Dots that lead from a label to its figure, as in a table of contents."""
_CLAIM = re.compile(r"[+~>]?\s?\d[\d.,' ]{0,14}\s?[+%]{0,2}\s?[^\W\d_][^\d.!?。:：;]{1,60}[.。]")
_STRONG = ("b", "strong")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT_CELL = re.compile(r"\d|[.,+%’']")
_CELLS = frozenset({"div", "span", "b", "i", "strong", "em", "p", "img"})
_MOST_PARTS = 60
_MOST_BLOCKS = 20_000  # of one page; what has more is no page of counters
MANY, SHORT = 2_000, 40
"""Lines from which a page may be any text, so that only short ones are looked at for figures; characters."""
_PLACES = frozenset({"main", "header", "footer", "aside"})
_MOST_CHARTS = 40
_OF_A_CHART = ("li", "p", "dt", "dd", "td", "th", "figcaption")
"""What a canvas holds for those to whom it draws nothing."""
_MOST_TEXTS = 2000  # SVG texts of one page


def read_lines(page: Page) -> list[Line]:
    """The page's lines in reading order, drawn digits and SVG text included."""
    told = page.once(telling_dialogs)
    blocks = [
        block
        for block in page.free_blocks[:_MOST_BLOCKS]
        if block.text and (block.place in _PLACES or block.index in told)
    ]
    numbers = row_numbers(blocks)
    blocks = [block for block in blocks if block.index not in numbers]
    led = led_lines(blocks)
    lines = [
        line
        for block in blocks
        for line in (
            [Line(led[block.index], block.element, block, strip=True)]
            if block.index in led
            else _divided(block)
            if len(blocks) <= MANY or len(block.text) <= SHORT
            else [Line(block.text, block.element, block)]
        )
    ]
    lines = below_one_another(_with_hidden_twins(lines))
    extra = [*_drawing_lines(page), *told_lines(page, lines), *drawn_lines(page, lines)]
    return _with_whole_numbers(_in_order(page, lines, extra) if extra else lines)


def _with_hidden_twins(lines: list[Line]) -> list[Line]:
    """Lines with the figure that screen readers are told in place of the 0 or of the flaps that are shown.

    Other words that only they are told beside a figure are left out where its label stands below.
    """
    out: list[Line] = []
    for line, following in zip_longest(lines, lines[1:]):
        last = out[-1] if out else None
        hidden = line.block is not None and line.block.hidden is not None
        if last is None or not hidden or last.element is not line.element:
            out.append(line)
        elif is_figure(line.text) and (at := _shown_for(line.text, last.text)):
            text = f"{last.text[: at.start]}{line.text}{last.text[at.stop :]}"
            out[-1] = Line(text, last.element, last.block, drawn=True)
        elif not _is_spoken(line, last, following):
            out.append(line)
    return out


def _shown_for(figure: str, text: str) -> slice | None:
    """Where a text shows something for a figure: the start value, or each digit on the halves of a flap.

    >>> _shown_for("139+", "111333999+ towns"), _shown_for("8", "0 offices"), _shown_for("8", "8 offices")
    (slice(0, 10, None), slice(0, 1, None), None)
    """
    for times in _HALVES:
        flaps = "".join(sign * times if sign.isdigit() or sign in _GROUPING else sign for sign in figure)
        if (at := text.find(flaps)) >= 0:
            return slice(at, at + len(flaps))
    start = _START_VALUE.search(text)
    return slice(*start.span()) if start else None


def _is_spoken(line: Line, figure: Line, following: Line | None) -> bool:
    """Whether hidden words beside a figure only lead to it: "Figure:", "More than"."""
    if following is None or line.counts or not is_figure(figure.text):
        return False
    return any(map(str.isalpha, following.text)) and not has_digit(following.text)


def _with_whole_numbers(lines: list[Line]) -> list[Line]:
    """Lines with each number in one, where every digit has a line of its own: "2", "5", "0", "0"."""
    if not any(len(line.text) == 1 and line.text.isdecimal() for line in lines):
        return lines
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else None
        if last is not None and _DIGIT_CELL.fullmatch(line.text) and _goes_on(last, line):
            out[-1] = Line(last.text + line.text, line.element.getparent(), last.block)
            out[-1].digits = True
        else:
            out.append(line)
    return out


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a digit stands in the same box of digits as those before it."""
    parent = line.element.getparent()
    if parent is None or line.element.tag not in _CELLS:
        return False
    if last.digits:
        return bool(parent is last.element)
    return bool(
        _DIGIT_CELL.fullmatch(last.text)
        and last.element.getparent() is parent
        and last.element.tag == line.element.tag
    ) and all(_DIGIT_CELL.fullmatch(fold(cell.get("alt") or "".join(cell.itertext()))) for cell in parent)


def _divided(block: Block) -> list[Line]:
    """A block as lines: more than one where elements or marks alone set several figures and labels apart."""
    if len(block.parts) == 1:
        return _lines(_pieces_of_one(block.text), block)
    tail = tail_of(block)
    text = without_tail(without_ornaments(block.text), tail)
    bare = [part for part in map(without_ornaments, block.parts[: len(block.parts) - len(tail)]) if part]
    text, bare = without_then(text, bare)
    parts = _without_start(_without_flaps(_without_marks(bare, block)))
    text = _set_apart(text, parts) if len(parts) == len(bare) else " ".join(parts)
    parts = _whole_numbers(parts, text)
    if _leads_in(parts):
        return [Line(part, block.element, block) for part in (f"{sign_before(parts[0])}{parts[1]}", parts[2])]
    if (opens := _opens_with_claim(block)) or are_chips(tuple(parts)):
        set_apart = [block.parts[0].rstrip(".。")] if opens else parts
        return [Line(part, block.element, block, strip=True) for part in set_apart]
    if len(parts) < _FEWEST_PARTS or _is_running(text, parts):
        return _strip(text, block)
    figures = sum(bool(_FIGURE_PART.fullmatch(part)) for part in parts)
    labels = sum(any(map(str.isalpha, part)) for part in parts)  # none where each digit has its element
    if 1 < figures <= labels and len(parts) >= 2 * figures and len(parts) <= _MOST_PARTS:
        return [Line(part, block.element, block) for part in parts]
    return _strip(text, block)


def _opens_with_claim(block: Block) -> bool:
    """Whether a paragraph begins with a figure and its label in strong type: "**40 offices.** We ..."."""
    first, rest = block.parts[0], block.parts[1:]
    if not (first[-1:] in ".。" and _CLAIM.fullmatch(first)) or any(map(has_digit, rest)):
        return False
    lead = next(block.element.iterchildren(*_STRONG), None)
    return lead is not None and fold("".join(lead.itertext())) == first


def _is_running(text: str, parts: list[str]) -> bool:
    """Whether figures are only set in strong type in what is a sentence: "We have 24 offices in 9 towns."."""
    framed = not _FIGURE_PART.fullmatch(parts[0]) and not _FIGURE_PART.fullmatch(parts[-1])
    return (framed and text.endswith(_STOPS)) or any(map(_STOPPED.search, parts))


def _without_start(parts: list[str]) -> list[str]:
    """Pieces of a line without the start value or the twin of a figure that is told once more: "0", "25"."""
    for place, (one, other) in enumerate(pairwise(parts)):
        if not _FIGURE_PART.fullmatch(one):
            continue
        led = other[:1].isalpha() and one == "0" and is_figure(other)  # "more than 110"
        if not led and (other[-1:].isalpha() or not _FIGURE_PART.fullmatch(other)):
            continue
        within = place > 0 and bool(_NUMERIC.fullmatch(parts[place - 1][-1]))  # "1", ",", "0", "5", "0"
        starts = one == "0" and not within and (led or _COUNTED.match(other))
        if starts or (one == other and len(one) > 1):
            return [*parts[:place], *parts[place + 1 :]]
    return parts


def _without_flaps(parts: list[str]) -> list[str]:
    """Pieces of a line without the flaps that show each digit of its figure several times more."""
    figure = "".join(parts[:1]).replace(" ", "")
    for times in _HALVES if figure[:1].isdigit() and parts[1:2] == [figure[0]] else ():
        flaps = [sign for sign in figure if sign.isdigit() or sign in _GROUPING for _ in range(times)]
        rest = parts[len(flaps) + 1 :]
        if parts[1 : len(flaps) + 1] == flaps and not _NUMERIC.fullmatch("".join(rest[:1])):
            return [parts[0], *(rest[1:] if rest and rest[0] in figure else rest)]
    return parts


def _without_marks(parts: list[str], block: Block) -> list[str]:
    """Pieces of a line without the number of a footnote behind a figure or a label, or the year before it."""
    if len(parts) < _FEWEST_PIECES:
        return parts
    if _BARE_YEAR.fullmatch(parts[0]) and _FIGURE_PART.fullmatch(parts[1]):
        return parts[1:]
    if not (_NOTE.fullmatch(parts[-1]) or parts[-1] in _CLOSING):
        return parts
    notes = [*islice(block.element.iter("sup"), _MOST_NOTES)]
    raised = {fold(text) for note in notes for text in note.itertext()}
    start = len(parts)
    while start > 1 and parts[start - 1] in raised:
        start -= 1
    told = "".join(parts[start:])
    if not _NOTE.fullmatch(told):
        return parts
    return parts[:start] if has_digit(parts[start - 1]) or not told.isdigit() or _lead_down(notes) else parts


def _lead_down(notes: list[HtmlElement]) -> bool:
    """Whether raised numbers are links to notes on the same page; without a link one may be the figure."""
    return any((link.get("href") or "").startswith("#") for note in notes for link in note.iter("a"))


def _leads_in(parts: list[str]) -> bool:
    """Whether a line is some words, a figure set apart, and what it counts: "We unite", "2,500", "cities"."""
    if len(parts) != _WITH_LEAD or not _FIGURE_PART.fullmatch(parts[1]):
        return False
    lead, label = parts[0], parts[2]
    return (
        len(lead.split()) <= _LEAD_WORDS
        and len(label) <= _LONGEST_SHORT
        and not has_digit(lead + label)
        and label[-1:] not in ".!?。"
        and lead[:1].isalpha()
        and not is_noun_and_unit(lead, f"{parts[1]}{label}")
        and (counts_something(label) or bool(sign_before(lead) and not sign_after(label)))  # no unit
    )


def _whole_numbers(parts: list[str], text: str) -> list[str]:
    """Pieces of a line with the digits of one number in one: "2", ".", "5" are "2.5"."""
    out: list[str] = []
    end = 0
    for part in parts:
        start = text.find(part, end)
        glued = start == end or end == len(text)
        end = start + len(part) if start >= 0 else len(text)
        if out and glued and _NUMERIC.fullmatch(part) and _NUMERIC.fullmatch(out[-1]):
            out[-1] += part
        else:
            out.append(part)
    return out


def _strip(text: str, block: Block) -> list[Line]:
    return _lines(_pieces(text), block)


def _lines(pieces: tuple[str, ...], block: Block) -> list[Line]:
    return [Line(piece, block.element, block, strip=len(pieces) > 1) for piece in pieces]


@lru_cache(maxsize=16_384)
def _pieces(text: str) -> tuple[str, ...]:
    """The figures with labels that one plain line strings together; the line itself where it does not."""
    text = _LEADER.sub(": ", text).strip("| ")
    return tuple(divide_strip(text)) or (text,)


@lru_cache(maxsize=16_384)
def _pieces_of_one(text: str) -> tuple[str, ...]:
    """The same of a line that no element divides."""
    text, _ = without_then(without_ornaments(text.replace("**", "")), ())
    return _pieces(text)


def _set_apart(text: str, parts: Sequence[str]) -> str:
    """A line with blanks where one element ends and another begins, as its look has them.

    Digits and signs stay together: each may have an element of its own. So does a word whose first letter is
    set apart.

    >>> _set_apart("797 milioniPersone", ("797", "milioni", "Persone")), _set_apart("25+", ("2", "5", "+"))
    ('797 milioni Persone', '25+')
    """
    out: list[str] = []
    end = 0
    for part in parts:
        start = text.find(part, end)
        if start < 0:
            return text
        if out and start == end and parted(out[-1], part):
            out.append(" ")
        out += [text[end:start], part]
        end = start + len(part)
    return "".join(out) + text[end:]


def _in_order(page: Page, lines: list[Line], extra: list[Line]) -> list[Line]:
    """Lines that the blocks do not have, put where their elements stand."""
    order = {element: position for position, element in enumerate(page.root.iter())}
    merged: list[tuple[int, int, Line]] = []
    latest = 0
    for line in lines:
        latest = max(latest, order.get(line.element, latest))
        merged.append((latest, 1, line))
    merged.extend((order.get(line.element, latest), 0, line) for line in extra)
    merged.sort(key=lambda entry: entry[:2])
    before: Block | None = None
    for _, _, line in merged:
        if line.block is None and before is not None:
            line.over = (*before.headings, before) if before.heading else tuple(before.headings)
        before = line.block or before
    return [line for _, _, line in merged]


# SVG text --------------------------------------------------------------------------------------------------


def _drawing_lines(page: Page) -> list[Line]:
    lines = [
        Line(text, element)
        for element in islice(page.root.iter("text"), _MOST_TEXTS)
        if not _stands_in(element)
        for said in _texts(element)
        if (text := without_pictographs(said))
    ]
    lines += [
        Line(text, element)
        for canvas in islice(page.root.iter("canvas"), _MOST_CHARTS)
        for element in islice(canvas.iter(*_OF_A_CHART), _MOST_TEXTS)
        if (text := fold("".join(element.itertext())))
    ]
    return lines if any(has_digit(line.text) for line in lines) else []


def _stands_in(text: HtmlElement) -> bool:
    """Whether a text is shown only where a drawing cannot hold ordinary markup, which stands beside it."""
    parent = text.getparent()
    return parent is not None and parent.tag == "switch" and parent.find("foreignobject") is not None


def _texts(element: HtmlElement) -> Iterator[str]:
    """Lines of an SVG ``<text>``: a ``<tspan>`` with a position of its own begins a new one."""
    runs = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if "x" in child.attrib and ("y" in child.attrib or "dy" in child.attrib):
            if fold("".join(runs)):
                yield fold("".join(runs))
            runs = []
        runs += [" ", "".join(child.itertext()), child.tail or ""]
    if fold("".join(runs)):
        yield fold("".join(runs))
