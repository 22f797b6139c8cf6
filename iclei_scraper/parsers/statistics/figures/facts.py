"""Values of fact sheets that say once more what they count: "Members | 134 towns (as of 2025)".

A term or the head of a row tells what is counted, the value beside it begins with the figure. What follows is
a noun of the same kind, a remark in brackets, or both; the figure alone is what the term is the label of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import Line, is_figure, unit_word, without_dated
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_TERM, _LONGEST_VALUE = 40, 90
_NEAR = 2  # elements above a value among which the one beside its term is
_BRACKETED = re.compile(r"\s?[(（][^()（）\d]{2,60}[)）]$")
"""A remark that has no figure: "2 (Lyon and Lille)"."""
_BROKEN_DOWN = re.compile(
    r"^(?:(?:連結|全体|グループ(?:全体|連結)?|正会員|総数|合計|全社|총|전체|总计|共有?|合计)\s?[:：]?\s?)?"
    r"(?P<whole>(?:約|约|약\s?)?\d[\d,.]*(?:万|億|만)?\s?(?:名|人|社|団体|生協|自治体|都市|校|명|개사|개|家|位|个)?)"
    r"(?:\s?[（(][^（()）]{2,80}[)）].{0,24}|(?<=[名人社体명사家])[\s、，,・／/][^.。]{2,40}"
    r")$|"
    r"^(?P<latin>\d[\d.,’' ]*)\s?\((?:of which|of whom|incl|including|davon|darunter|dont|de (?:los|"
    r"las) cuales|"
    r"dos quais|di cui|waarvan|varav|heraf)[^()]{2,60}\)$"
)
"""The whole before its parts: "1,200名（正社員800名、パート400名）", "連結1,200名 単体300名"."""
_SENTENCE = re.compile(r"[,;.!?、。，；](?:\s|$)")


def with_bare_facts(lines: list[Line]) -> list[Line]:
    """Lines of which the values of fact sheets are their figures alone."""
    return [replace(line, text=figure) if (figure := _figure_of(line)) else line for line in lines]


def _figure_of(line: Line) -> str:
    """The figure that a value begins with, where it stands beside the term that says what is counted."""
    text = line.text
    if len(text) > _LONGEST_VALUE or not has_digit(text[:12]) or is_figure(text):
        return ""
    return _bare(text) if _is_term(_beside(line.element)) else ""


def _bare(text: str) -> str:
    """The figure of a value that says no more than what it counts, or ``""``.

    >>> _bare("134 towns (as of December 2025)"), _bare("312自治体（2025年4月現在）"), _bare("2 (Lyon)")
    ('134', '312', '2')
    >>> _bare("24 hours a day"), _bare("350 towns in 40 countries"), _bare("12 Main Street")
    ('', '', '')
    """
    told = without_dated(text)
    rest = _BROKEN_DOWN.sub(_whole, _BRACKETED.sub("", told))
    found = find_quantities(rest)
    if len(found) != 1 or found[0].start or found[0].like_year or has_digit(rest[found[0].end :]):
        return ""
    noun = rest[found[0].end :].strip()
    figure = rest[: found[0].end]
    if noun and not unit_word(rest) and (_SENTENCE.search(noun) or not counts_something(noun)):
        return ""
    return figure


def _whole(match: re.Match[str]) -> str:
    return match["whole"] or match["latin"].rstrip()


def _beside(element: HtmlElement) -> HtmlElement | None:
    """The element right before a value, where the two are all that stands there, or a term before it."""
    for _ in range(_NEAR):
        before = element.getprevious()
        around = element.getparent()
        if around is None:
            return None
        if before is not None:
            alone = before.getprevious() is None and element.getnext() is None
            return before if alone or before.tag == "dt" else None
        if element.getnext() is not None:
            return None  # more is said below it
        element = around
    return None


def _is_term(element: HtmlElement | None) -> bool:
    if element is None or not isinstance(element.tag, str):
        return False
    text = fold("".join(element.itertext())) if len(element) <= _NEAR else ""
    return 0 < len(text) <= _LONGEST_TERM and not has_digit(text) and counts_something(text)
