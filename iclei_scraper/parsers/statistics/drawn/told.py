"""Figures and labels that attributes tell: those of pictures, scales and hints."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import Line, is_figure
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_MOST = 2000  # elements of a kind that are looked at
_FEWEST, _MOST_TOLD = 2, 60  # pictures or hints of one make; one may say anything
_PICTURE = re.compile(r"[+~>]?\s?\d[\d.,' ]{0,12}\s?[+%]?|[.,+%]")
_HINTS = ("aria-label", "title", "data-original-title", "data-bs-original-title", "data-tooltip", "data-tip")
_MOST_TEXTS = 12  # of a box with a figure
_MOST_BOXES = 3  # around a figure, that hold nothing else
_LONGEST_LABEL, _MOST_WORDS = 60, 9


def told_lines(page: Page, lines: list[Line]) -> list[Line]:
    """Lines for what attributes tell of the page's figures."""
    return [*_of_pictures(page), *_of_hints(lines)]


def _of_pictures(page: Page) -> Iterator[Line]:
    """Figures, or their digits one by one, in alternative texts; with labels where several tell both."""
    labelled: defaultdict[tuple[object, ...], list[Line]] = defaultdict(list)
    for picture in islice(page.root.iter("img"), _MOST):
        text = fold(picture.get("alt") or "")
        if text and (_PICTURE.fullmatch(text) or is_figure(text)):
            yield Line(text, picture)
        elif _is_labelled(text):
            around = picture.getparent()
            make = (around.tag, around.get("class")) if around is not None else ()
            labelled[make, picture.get("class")].append(Line(text, picture))
    for told in labelled.values():
        if _FEWEST <= len(told) <= _MOST_TOLD and 2 * sum(line.counts for line in told) >= len(told):
            yield from told


def _is_labelled(text: str) -> bool:
    """Whether a text is a figure and what it counts: "2,500 member cities", no sentence."""
    if not (has_digit(text) and len(text) <= _LONGEST_LABEL and len(text.split()) <= _MOST_WORDS):
        return False
    found = find_quantities(text)
    return len(found) == 1 and text[-1] not in ".!?。" and not text[: found[0].start].strip()


def _of_hints(lines: list[Line]) -> Iterator[Line]:
    """Labels that are shown when one points at a figure, of figures that follow one another without any."""
    for alone, group in groupby(lines, key=lambda line: is_figure(line.text)):
        figures = list(group) if alone else []
        hints = [hint for line in figures if (hint := _hint(line)) is not None]
        if len(figures) >= _FEWEST and len(hints) == len(figures):
            yield from hints


def _hint(line: Line) -> Line | None:
    element = line.element
    for _ in range(_MOST_BOXES):
        told = first_attribute(element, _HINTS)
        if any(map(str.isalpha, told)) and not has_digit(told) and len(told) <= _LONGEST_LABEL:
            return Line(told, element)
        parent = element.getparent()
        if parent is None or fold("".join(islice(parent.itertext(), _MOST_TEXTS))) != line.text:
            return None
        element = parent
    return None


def first_attribute(element: HtmlElement, names: Iterable[str]) -> str:
    """The text of the first of some attributes that says anything."""
    return next((fold(text) for name in names if (text := element.get(name))), "")


def correct_scale(element: HtmlElement, by_element: dict[HtmlElement, list[Line]]) -> bool:
    """Leave the figure of a meter alone in its line, without the ends of its scale; whether there was one."""
    ends = {element.get("aria-valuemin", "0"), element.get("aria-valuemax")}
    if None in ends:
        return False
    texts = [fold(text) for text in islice(element.itertext(), _MOST_TEXTS)]
    shown = [text for text in texts if text and text.replace(",", "").replace(".", "") not in ends]
    if len(shown) != 1 or not is_figure(shown[0]):
        return False
    for line in by_element.get(element, ()):
        line.text, line.drawn = shown[0], True
    return True
