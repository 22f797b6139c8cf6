"""Counters that a page holds as data alone, from which a script draws them: JSON, settings of charts.

Whether they are the network's claims is judged like that of any other row. A label that the page shows as
text is read there. Keys such as "count" are those of lists of categories more often than of counters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import Counter
from iclei_scraper.parsers.statistics.figures.line import Line, is_figure
from iclei_scraper.parsers.statistics.figures.signs import sign_after, sign_before, sign_of, unescaped
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_LABEL = r"(?:label|title|name|text|caption|heading|description|subtitle|what)"
_VALUE = r"(?:value|number|figure|end|num|stat|amount|to|counter)"
_PAIR = re.compile(
    r"""["']?(?P<key>[A-Za-z_]\w{0,24})["']?\s*:\s*(?:"(?P<double>(?:[^"\\]|\\.){0,120})"|'(?P<single>[^'\\]{0,120})'"""
    r"""|(?P<number>\d[\d.]{0,14})(?=[\s,}\]]))"""
)
_OBJECT = re.compile(r"\{[^{}]{8,600}\}")
_IS_LABEL = re.compile(rf"\w{{0,10}}{_LABEL}", re.IGNORECASE)
_IS_VALUE = re.compile(rf"\w{{0,10}}{_VALUE}(?:_?(?:to|value|end))?", re.IGNORECASE)
_IS_SIGN = re.compile(r"\w{0,10}(?:suffix|unit|postfix|sign|append|symbol|scale|after)", re.IGNORECASE)
_KEYS = ("label", "title", "name", "caption", "heading", "text")
_VALUES = ("value", "number", "figure", "amount", "counter", "stat", "end", "num")
_ESCAPED = ("&quot;:", "&#34;:", "='{", "='[")
_LONGEST = 200_000  # characters of one script
_MOST_SCRIPTS, _MOST_OBJECTS, _MOST_ELEMENTS = 60, 400, 200
_CUSTOM = re.compile(r"<[a-z][a-z0-9]*-[\w-]{0,40}\s[^<>]{0,400}?=", re.IGNORECASE | re.ASCII)
_NAMES_LABEL = re.compile(
    r"(?:^|[-_:])(?:label|title|caption|heading|headline|legend|text|what|subject|description)$",
    re.IGNORECASE,
)
_NAMES_VALUE = re.compile(
    r"(?:^|[-_:])(?:value|number|num|count|end|to|figure|amount|total|stat|target)$", re.IGNORECASE
)
_LONGEST_LABEL = 80
_FEW = 4  # children of an element that are looked at
_WRAPPERS = 2  # elements around each of several that are alone there


def find_data_rows(page: Page) -> list[list[Counter]]:
    """A row for each script, attribute or run of custom elements that has figures with labels."""
    rows: dict[HtmlElement, list[Counter]] = {}
    for element, text in _sources(page):
        for figure, label in _pairs(text):
            if label not in page.once(_shown):
                rows.setdefault(element, []).append(_counter(element, figure, label))
    rows |= _rows_of_elements(list(_of_elements(page)))
    return [row for row in rows.values() if len(row) > 1]


def _rows_of_elements(found: list[tuple[HtmlElement, str, str]]) -> dict[HtmlElement, list[Counter]]:
    """Elements with what holds them: each may be alone in a wrapper of its own."""
    holders = [_holder(element) for element, _, _ in found]
    for _ in range(_WRAPPERS):
        alone = [holders.count(holder) == 1 for holder in holders]
        holders = [
            above if single and (above := holder.getparent()) is not None else holder
            for holder, single in zip(holders, alone, strict=True)
        ]
    rows: dict[HtmlElement, list[Counter]] = {}
    for holder, entry in zip(holders, found, strict=True):
        rows.setdefault(holder, []).append(_counter(*entry))
    return rows


def _holder(element: HtmlElement) -> HtmlElement:
    """What holds an element and others of its kind, those without an end tag included."""
    chain = (it for it in element.iterancestors() if it.tag != element.tag)
    return next(islice(chain, 1), element)


def _counter(element: HtmlElement, figure: str, label: str) -> Counter:
    line = Line(figure, element, drawn=True)
    found = find_quantities(figure)
    return Counter(label, found[0] if found else None, figure, line, Line(label, element, drawn=True))


def _shown(page: Page) -> frozenset[str]:
    return frozenset(block.text for block in page.content_blocks)


def _sources(page: Page) -> Iterator[tuple[HtmlElement, str]]:
    for script, text in page.scripts[:_MOST_SCRIPTS]:
        kind = (script.get("type") or "").lower()
        if len(text) <= _LONGEST and "ld+json" not in kind and _may_hold(text):
            yield script, text
    if any(sign in page.markup for sign in _ESCAPED):
        for element in islice(page.root.xpath("//body//*[@*[contains(., '{')]]"), _MOST_ELEMENTS):
            for value in element.attrib.values():
                if len(value) <= _LONGEST and _may_hold(value):
                    yield element, value


@lru_cache(maxsize=128)
def _may_hold(text: str) -> bool:
    return (
        any(key in text for key in _KEYS)
        and any(key in text for key in _VALUES)
        and counts_something(unescaped(text))
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Figure and label of each small object."""
    text = unescaped(text)
    for match in islice(_OBJECT.finditer(text), _MOST_OBJECTS):
        if pair := _of_object(match[0]):
            yield pair


def _of_object(text: str) -> tuple[str, str] | None:
    figure = label = sign = ""
    for match in _PAIR.finditer(text):
        key = match["key"]
        value = fold(unescape(match["double"] or match["single"] or match["number"] or ""))
        if not figure and _IS_VALUE.fullmatch(key) and _is_number(value):
            figure = value
        elif not label and _IS_LABEL.fullmatch(key) and counts_something(value):
            label = value
        elif _IS_SIGN.fullmatch(key):
            sign = sign_after(value) or sign
    if not figure or not label:
        return None
    return f"{figure}{sign}", label


def _of_elements(page: Page) -> Iterator[tuple[HtmlElement, str, str]]:
    """Custom elements that have both in attributes: ``<stat-card value="2500" label="Member cities">``."""
    if not _CUSTOM.search(page.markup):
        return
    for element in islice(page.root.xpath("//body//*[contains(name(), '-')][@*]"), _MOST_ELEMENTS):
        label = label_in_attribute(element)
        figure = _named(element, _NAMES_VALUE) if label else ""
        if _is_number(figure):
            before = sign_before(element.get("prefix") or element.get("data-prefix") or "")
            yield element, f"{before}{figure}{sign_of(element.attrib)}", label


def _is_number(text: str) -> bool:
    """Whether a text is a figure that begins with digits, or with a sign before them."""
    return text[:8].lstrip("+~<> ")[:1].isdigit() and is_figure(text)


def _named(element: HtmlElement, names: re.Pattern[str]) -> str:
    """The first attribute with such a name that holds words without digits, or a figure."""
    for name, value in element.attrib.items():
        if not 0 < len(value) <= _LONGEST_LABEL or not names.search(name):
            continue
        text = fold(value)
        if has_digit(text) == (names is _NAMES_VALUE):
            return text
    return ""


def label_in_attribute(element: HtmlElement) -> str:
    """Label of a custom element that shows no figure itself; nothing where it has none."""
    label = _named(element, _NAMES_LABEL) if "-" in element.tag else ""
    return "" if label and has_digit(_text(element)) else label


def _text(element: HtmlElement) -> str:
    """What an element holds but for further ones of its kind, which are in it where end tags are missing."""
    inner = (child for child in element if isinstance(child.tag, str) and child.tag != element.tag)
    return " ".join([element.text or "", *("".join(child.itertext()) for child in islice(inner, _FEW))])
