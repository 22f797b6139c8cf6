"""How a figure has changed, told beside it: "▲ 3 since 2024", "+12 %", "vs last year"; no figure itself."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import is_dated, is_figure, shared_depth, without_remark
from iclei_scraper.values.counting.concepts import counts_something

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.line import Line

_LONGEST = 60
_NEAR = 2  # lines behind a figure in which its trend stands
_ARROW = r"[▲▼△▽▴▾↑↓↗↘⬆⬇⇧⇩➚➘🔺🔻📈📉]\ufe0f?"
_CHANGE = r"[+＋±−–-]\s?\d[\d.,]{0,9}"
_WITH_ARROW = re.compile(rf"[(（]?\s?(?:{_ARROW}.*|[+±]?\d[\d.,]{{0,9}}\s?[%％]\s?{_ARROW}\s?[)）]?)")
_SIGNED = re.compile(rf"[(（]?\s?{_CHANGE}\s?(?:[%％]|pp|pts?)?\s?[)）]?(?P<words>\s?[^\d\s].{{0,40}})?")
_COMPARES = re.compile(
    r"[(（]?(?:vs\.?|versus|since|compared|up from|from last|over last|than last|this (?:year|month|quarter)|"
    r"year on year|yoy|seit|gegenüber|im vergleich|zum vorjahr|depuis|par rapport|contre|en un an|desde|"
    r"frente a|respecto|con respecto|em relação|face a|comparado|rispetto|dal|su base annua)(?![^\W\d_])|"
    r".{0,12}(?:前年|昨年|以来|から|전년|작년|이후|대비|同比|较|比去年|去年|上年|以來)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?<=[^\s(（])(?:\s?[(（]?\s?{_ARROW}|\s[(（]\s?{_CHANGE}[^()（）]{{0,24}}[)）]$|\s{_CHANGE}\s?[%％]).{{0,50}}$"
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"[(（]?(?:19|20)\d\d年?[)）]?")
_SEVERAL = 2
_SURELY, _MAYBE, _DAY = "surely", "maybe", "day"


def without_trends(lines: list[Line]) -> list[Line]:
    """The lines without those that tell how the figure before them has changed, and without such tails."""
    out: list[Line] = []
    for line in lines:
        if len(line.text) > _LONGEST:
            out.append(line)
            continue
        told = _change_told(line.text)
        if told is _SURELY or (told is _MAYBE and _follows_figure(line, out[-_NEAR:])):
            continue
        if told is _DAY and out and _is_of(line, out[-1]):
            continue
        rest = _without_tail(line.text)
        out.append(line if rest is None else replace(line, text=rest))
    return out


@lru_cache(maxsize=16_384)
def _without_tail(text: str) -> str | None:
    """A line without the change, or the day of its figure, that it ends with; ``None`` where with none."""
    bare = without_remark(text)
    if bare != text:
        return bare
    tail = _TAIL.search(text) if _DIGIT.search(text) else None
    cut = tail is not None and _DIGIT.search(text, 0, tail.start()) is not None
    return text[: tail.start()].rstrip() if tail and cut else None


@lru_cache(maxsize=16_384)
def _change_told(text: str) -> str | None:
    """Whether a line tells of a change: surely, or behind a figure; or of which day that is."""
    if is_dated(text):
        return _DAY
    if _DIGIT.search(text) and _WITH_ARROW.fullmatch(text):
        return _SURELY
    signed = _SIGNED.fullmatch(text)
    compares = _COMPARES.match(text) is not None
    if not (compares or signed) or (counts_something(text) and not compares):
        return None
    if signed and signed["words"] and not _COMPARES.search(signed["words"].strip()):
        return None
    return _MAYBE


def _follows_figure(line: Line, before: list[Line]) -> bool:
    """Whether a figure stands before a line, in the same box, that is not built as the line is."""
    figures = (figure for figure in before if _DIGIT.search(figure.text) and is_figure(figure.text))
    return any(_belongs(line, figure) for figure in figures)


def _is_of(line: Line, figure: Line) -> bool:
    """Whether a day stands in the element of a figure, or right beside it in one box."""
    if line.element is figure.element and _DIGIT.search(figure.text):
        return True
    return is_figure(figure.text) and _belongs(line, figure)


def _belongs(line: Line, figure: Line) -> bool:
    one, other = line.element, figure.element
    if (one.tag, one.get("class")) == (other.tag, other.get("class")):
        return False
    return shared_depth(line, figure) >= max(len(line.path), len(figure.path)) - 2


def without_same_years(lines: list[Line]) -> list[Line]:
    """The lines without a year that stands alone beside each of several: it tells when all was counted."""
    years = [line for line in lines if _YEAR.fullmatch(line.text)]
    if len(years) < _SEVERAL or len({line.text for line in years}) > 1:
        return lines
    return [line for line in lines if not _YEAR.fullmatch(line.text)]
