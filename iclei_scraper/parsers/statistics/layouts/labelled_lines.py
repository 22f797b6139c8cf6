"""Lines that hold a figure and its label: "24 offices", "Members: 2,500"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import SENTENCE, Counter
from iclei_scraper.parsers.statistics.figures.line import (
    SMALL_WORDS,
    Line,
    is_figure,
    is_noun_and_unit,
    unit_word,
    without_dated,
)
from iclei_scraper.parsers.statistics.figures.listed import tells_distance
from iclei_scraper.parsers.statistics.layouts.labelling import HAS_LETTER, REMARK, finished
from iclei_scraper.parsers.statistics.words.phrases import noun_phrase
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.numbers.quantities import Quantity, find_quantities
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOPS = frozenset("!?;。！？")
"""What ends a sentence wherever it stands; a label has none."""
_PAIR = 2
_BRACKETED = re.compile(r"([^()（）\[\]\d]{2,80}?)\s?[(（\[]\s?([^()（）\[\]]{1,24}?)\s?[)）\]]")
_BETWEEN = 2  # words between two figures of a line
_SINCE = re.compile(
    r"(?<![^\W\d_])(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|от|с|із|vuodesta)\s?$", re.IGNORECASE
)


def is_labelled(line: Line) -> bool:
    """A line that begins or ends with its one figure and is otherwise a label."""
    text = _unbracketed(line)
    if not has_digit(text) or text[0] in "([（" or text[-1] in _STOPS:
        return False
    found = find_quantities(text)
    if (
        not found
        or tells_distance(text)
        or SENTENCE.search(text[: found[0].start])
        or SENTENCE.search(text, found[0].end)
        or (found[0].like_year and _SINCE.search(text, 0, found[0].start))
    ):
        return False  # "900 Mio. Menschen" is no sentence, "in the trade since 2012" the rest of a label
    before, after = text[: found[0].start].strip(), text[found[0].end :].strip()
    before = "" if before.lower() in SMALL_WORDS else before
    named = before.endswith((":", "：")) and len(found) == 1
    if (named and (counts_something(before) or unit_word(text[found[0].start :]))) or _leads_its_label(
        line, text, found
    ):
        return True  # "Members: more than 2,500 local governments", "出版指南：240项"
    if len(found) > 1:  # "24 offices on five continents"
        return not before and _is_tagline(text, found)
    if before and after and is_noun_and_unit(before, text[found[0].start :]):
        return True  # "会員 1,250 村以上"
    return bool(before) != bool(after) and bool(HAS_LETTER.search(before + after))


def _leads_its_label(line: Line, text: str, found: Sequence[Quantity]) -> bool:
    """Whether a figure has an element of its own before a label with a year: "52", "years since 1974"."""
    parts = line.block.parts if line.block is not None and not line.strip else ()
    if len(parts) != _PAIR or len(found) != _PAIR or not found[1].like_year or not is_figure(parts[0]):
        return False
    return text.startswith(parts[0]) and parts[1][:1].isalpha() and found[1].start >= len(parts[0])


def _unbracketed(line: Line) -> str:
    """A line without a remark behind it, and without the brackets around its figure: "Offices (24)".

    Links so labelled lead to lists, and side columns count what is filed under each word.
    """
    text = without_dated(REMARK.sub("", line.text).rstrip(".。"))
    block = line.block
    match = _BRACKETED.fullmatch(text)
    if match is None or block is None or block.links or block.place != "main":
        return text
    return f"{match[1]}: {match[2]}" if is_figure(match[2]) else text


def _is_tagline(text: str, found: Sequence[Quantity]) -> bool:
    """Whether figures with what they count, and a word or two between them, are all of a line."""
    end = found[0].start
    for quantity in found:
        counted = None if quantity.like_year else noun_phrase(text[quantity.end :], quantity.end)
        if len(text[end : quantity.start].split()) > _BETWEEN or (
            counted is None and quantity is not found[-1]
        ):
            return False
        end = counted[2] if counted else quantity.end
    return "," not in text[end:] and len(text[end:].split()) <= _BETWEEN


def read_labelled(line: Line) -> list[Counter]:
    """The counters of a line that holds figure and label: "24 offices in 20 countries" has two."""
    text = _unbracketed(line)
    quantity, *more = found = find_quantities(text)
    if _leads_its_label(line, text, found):
        more = []
    before, after = text[: quantity.start].strip(), text[quantity.end :]
    label = after if before.lower() in SMALL_WORDS else f"{before} {after}"
    if before.endswith((":", "：")) and HAS_LETTER.search(after):
        label = before
    raw = text[quantity.start : quantity.end]
    if not more and is_noun_and_unit(before, text[quantity.start :]):
        raw, label = text[quantity.start :], before
    if not more:
        return [finished(line, line, quantity, raw, label)]
    return [
        finished(line, line, it, text[it.start : it.end], counted[0])
        for it in (quantity, *more)
        if (counted := noun_phrase(text[it.end :], it.end)) is not None
    ]
