"""Digits that no text holds yet: a script counts up to a number that an attribute tells.

They are put in where a reader would see them, and the start value that stands there is corrected.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import begins_line
from iclei_scraper.parsers.statistics.drawn.attributes import figure_names, says_end
from iclei_scraper.parsers.statistics.drawn.boxes import correct_boxes, running_counters
from iclei_scraper.parsers.statistics.drawn.data import label_in_attribute
from iclei_scraper.parsers.statistics.drawn.told import correct_scale, first_attribute
from iclei_scraper.parsers.statistics.figures.line import Line, is_figure, spaced, without_pictographs
from iclei_scraper.parsers.statistics.figures.notes import tail_of, without_tail
from iclei_scraper.parsers.statistics.figures.signs import sign_before, sign_of, signed, told_of
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_NUMERIC_STYLE = re.compile(
    r"(?:--(?:[\w-]{0,20}(?:num|count|target|end|value|to)[\w-]{0,10}|[nv])\s?:|counter-(?:re)?set\s?:\s?[\w-]{1,20})"
    r"\s?(\d{1,9})\s?(?:[;\"']|$)"
)
_SHEET = re.compile(
    r"[#.]([\w-]{1,40})::?(?:after|before)\s?\{[^{}]{0,200}?content\s?:\s?[\"']\s*([+~>]?\s?\d[^\"'{}]{0,20})[\"']"
)
"""Digits that a style sheet puts into an element."""
_END_NAME = (
    r"(?:to_?value|end_?val(?:ue)?|count_?to|target(?:_?value)?|final(?:_?value)?|end|to|value|number)"
)
_OPTION = re.compile(rf"""\b{_END_NAME}["']?\s*:\s*["']?(\d[\d.,]{{0,14}})(?=["'\s,}}])""", re.IGNORECASE)
_OPTIONS = re.compile(
    rf"""=\s?["']\s?\{{[^<>]{{0,400}}?\b{_END_NAME}(?:["']|&quot;|&\#34;)?\s*:\s*(?:["']|&quot;|&\#34;)?\d""",
    re.IGNORECASE,
)
_KEYED = re.compile(r"\s*[A-Za-z][\w-]{0,30}\s?:\s?[^\s:]")
_KEY = re.compile(rf"""["'\s;,]{_END_NAME}\s?\Z""", re.IGNORECASE)
_KEYED_NUMBER = re.compile(r""":\s?\d[\d.,]{0,14}\s?[;,"']""")
"""A part of the settings of an attribute that is no style: "from: 0; end: 2500; duration: 3"."""
_LONGEST_KEY = 16  # characters with what stands before and behind
_LONGEST_SETTINGS = 300
_SETS = (
    "countup",
    "countto",
    "count_to",
    "odometer",
    "animate",
    "textcontent",
    "innertext",
    "innerhtml",
)
"""What scripts call that write numbers into elements, in small letters."""
_STYLED = re.compile(r"""style\s?=\s?["'][^"'<>]{0,120}?(?:--|counter-)""")
_CONTENT = re.compile(r"""content\s?:\s?["']\s*[+~>]?\s?\d""")
_IDENTIFIER = re.compile(r"[\w-]{1,40}")
_MOST_SET = 60
_LONGEST_CODE = 100_000
_LONGEST_TOLD = 60
_LABELS = ("data-label", "data-title", "data-caption", "aria-label")
_FEW = 4  # children of an element whose words are one label
_BEFORE_DECIMALS = re.compile(r"(?<=\d) (?=[.,]\d)")
_TOLD = re.compile(r"""aria-(?:label|valuetext)\s?=\s?["']?[+>~]?\s?\d""", re.ASCII)
_BEGINS = frozenset("0123456789+>~")
_REEL = re.compile(r"(?:0123456789|9876543210|\s){1,60}")
"""All digits one after the other: a script turns to the one that counts."""
_PLAIN = re.compile(r"\s*(\d{1,3}(?:[.,' ]\d{3}){1,3}|\d{1,12}(?:[.,]\d{1,2})?)\s*([+%]?)\s*")
_START = re.compile(r"[\s0.,+%]*|1")
_START_AND_SIGN = re.compile(r"\s*[01]\s*(?P<sign>[^\d\s.,][^\d.,]{0,3}?)\s*")
_SIGNED = re.compile(r"\s*(?P<lead>[^\d]{0,24}?)(?P<digits>\d[\d.,' ]{0,14}(?<=\d))(?P<sign>[^\d]{0,24}?)\s*")
_BARE = (
    "string-length(normalize-space()) < 2 and not(*) and (self::span or self::div or self::p or "
    "self::strong or self::b or self::h2 or self::h3 or self::h4)"
)
"""XPath of an element that shows a start value or nothing: asked where an attribute's name says little."""
_SHOWS_START = (
    "not(*/*/*) and string-length(normalize-space()) < 16 and "
    "translate(normalize-space(), '123456789', '') = normalize-space()"
)
"""XPath of an element that shows no figure yet, no more than its start value and a sign."""
_MOST_DRAWN = 400  # elements with digits in attributes that are looked at
_SLOTS = frozenset("span div strong b em p h2 h3 h4 data output".split())
_CELLS = frozenset({"td", "th", "li", "option", "button", "a"})
"""Elements with numbers in attributes by which lists are sorted or filtered."""
_UNSEEN = frozenset({"script", "style", "template"})
_SMALL = 15  # elements in a counter whose outermost one carries the attribute
_RUN_LIMIT = 400  # steps over the elements of a line that is put together anew


def drawn_lines(page: Page, lines: list[Line]) -> list[Line]:
    """Lines for digits that no text holds yet; where a line shows the start value, its text is corrected."""
    wanted = figure_names(page)
    conditions = list(_conditions(page, wanted))
    if by_id := _told_by_scripts(page) | _told_by_sheets(page):
        conditions.append(f"((@id or @class) and {_BARE})")
    if not conditions:
        return []
    by_element = _by_element(lines)
    drawn: dict[HtmlElement, str] = {}
    for element in page.root.xpath(f"(//body//*[{' or '.join(conditions)}])[position() <= {_MOST_DRAWN}]"):
        if "-" in element.tag and label_in_attribute(element):
            continue  # it is read as data
        figure = _figure_of(element, wanted) or next(
            (by_id[name] for name in _names_of(element) if name in by_id), None
        )
        if figure is not None:
            drawn[element] = figure
    running = running_counters(drawn)
    return [
        line
        for element, figure in drawn.items()
        for line in _place(element, figure, by_element, element if element in running else _slot(element))
    ]


def _conditions(page: Page, wanted: list[str]) -> Iterator[str]:
    """XPath conditions of the elements whose attributes may tell a figure, as far as the page has any."""
    yield from (f"@{name}" if says_end(name) else f"(@{name} and {_BARE})" for name in wanted)
    if _STYLED.search(page.markup):
        yield "contains(@style, '--') or contains(@style, 'counter-')"
    if _TOLD.search(page.markup):
        yield "((@aria-label or @aria-valuetext) and not(self::a or self::button))"
    if "<data " in page.markup or "<meter " in page.markup:
        yield "self::data[@value] or self::meter[@value]"
    if _OPTIONS.search(page.markup):
        yield "@*[starts-with(normalize-space(), '{')]"
    if _has_keyed_number(page.markup):
        yield f"(@*[contains(., ':') and name() != 'style'] and {_SHOWS_START})"


def _has_keyed_number(markup: str) -> bool:
    """Whether a number stands behind a name of an end: most colons have no number, which is a cheap look."""
    colons = (match.start() for match in _KEYED_NUMBER.finditer(markup))
    return any(_KEY.search(markup[max(0, colon - _LONGEST_KEY) : colon]) for colon in colons)


def _told_by_scripts(page: Page) -> dict[str, str]:
    """Numbers that scripts set elements to, by the elements' ids: ``new CountUp("members", 2500)``."""
    codes = [text for _, text in page.scripts[:_MOST_SET]]
    if not any(map(_may_write, codes)):
        return {}
    code = "\n".join(codes)[:_LONGEST_CODE]
    bare = page.root.xpath(f"(//body//*[@id and {_BARE}])[position() <= {_MOST_SET}]/@id")
    found: dict[str, str] = {}
    for name in filter(_IDENTIFIER.fullmatch, bare):
        if figure := told_of(str(name), code):
            found[str(name)] = figure
    return found


@lru_cache(maxsize=128)
def _may_write(code: str) -> bool:
    """Whether a script may write into elements."""
    lower = code[:_LONGEST_CODE].lower()
    return any(word in lower for word in _SETS)


def _told_by_sheets(page: Page) -> dict[str, str]:
    """Figures that the page's own style sheets put into elements, by id or class."""
    found = (told for _, text in page.sheets[:_MOST_SET] for told in _told_by_sheet(text))
    return dict(islice(found, _MOST_DRAWN))


@lru_cache(maxsize=128)
def _told_by_sheet(text: str) -> tuple[tuple[str, str], ...]:
    """Names and figures of one style sheet."""
    if not _CONTENT.search(text):
        return ()
    found = ((match[1], fold(match[2])) for match in _SHEET.finditer(text[:_LONGEST_CODE]))
    return tuple((name, figure) for name, figure in islice(found, _MOST_DRAWN) if is_figure(figure))


def _names_of(element: HtmlElement) -> list[str]:
    return [element.get("id") or "", *(element.get("class") or "").split()]


def _by_element(lines: list[Line]) -> dict[HtmlElement, list[Line]]:
    table: dict[HtmlElement, list[Line]] = {}
    for line in lines:
        table.setdefault(line.element, []).append(line)
    return table


def _figure_of(element: HtmlElement, wanted: list[str]) -> str | None:
    """The number that a script would draw into an element, or ``None``."""
    told = fold(element.get("aria-valuetext") or element.get("aria-label") or "")
    if told[:1] in _BEGINS and _is_told(element, told):
        return told
    found: dict[bool, str] = {}
    for name in wanted:
        match = _PLAIN.fullmatch(element.get(name, ""))
        if match:
            percent = "%" if "percent" in name and not match[2] else ""
            found.setdefault(says_end(name), f"{match[1]}{match[2]}{percent}")
    if True in found:
        return _signed(element, found[True])
    if element.tag in {"data", "meter"}:
        match = _PLAIN.fullmatch(element.get("value", ""))
        return match[1] if match else None
    style = _NUMERIC_STYLE.search(element.get("style", ""))
    return style[1] if style else _of_options(element) or found.get(False)


def _is_told(element: HtmlElement, told: str) -> bool:
    """What is read out is what will be seen, signs included: a figure, or all of an empty element."""
    if is_figure(told):
        return True
    bare = len(element) == 0 and not (element.text or "").strip()
    return bare and len(told) <= _LONGEST_TOLD and Line(told, element).counts


def _of_options(element: HtmlElement) -> str | None:
    """The end of a count in the settings that an attribute holds as JSON, or as keys and values by turns."""
    for name, value in element.attrib.items():
        settings = value if value.lstrip()[:1] == "{" else _as_object(name, value)
        match = _OPTION.search(settings) if settings else None
        if match:
            return signed(match[1].rstrip(".,"), settings)
    return None


def _as_object(name: str, value: str) -> str:
    """Settings as "end: 2500; suffix: +" tells them, written as an object; nothing where they are none."""
    if name == "style" or len(value) > _LONGEST_SETTINGS or not _KEYED.match(value):
        return ""
    pairs = [it.partition(":") for it in value.split(";" if ";" in value else ",") if it.strip()]
    if not all(mark and _IDENTIFIER.fullmatch(key.strip()) for key, mark, _ in pairs):
        return ""
    return "{" + ", ".join(f'"{key.strip()}": "{told.strip()}"' for key, _, told in pairs) + "}"


def _signed(element: HtmlElement, number: str) -> str:
    """A number with what other attributes of its element, or of the one around it, put around it."""
    prefix = fold(element.get("data-prefix") or element.get("prefix") or "")
    before = sign_before(prefix) or prefix[:4]
    if not number[-1].isdigit():
        return f"{before}{number}"
    around = element.getparent()
    after = sign_of(element.attrib) or ("" if around is None else sign_of(around.attrib))
    return f"{before}{number}{after}"


def _place(
    element: HtmlElement, figure: str, by_element: dict[HtmlElement, list[Line]], target: HtmlElement | None
) -> Iterator[Line]:
    """Correct the line that shows an element's start value, or make a line for digits without text."""
    if correct_boxes(element, figure, by_element) or correct_scale(element, by_element):
        return
    label = first_attribute(element, _LABELS)
    if label and not has_digit(label) and not "".join(element.itertext()).strip():
        yield Line(figure, element, drawn=True)
        yield Line(label, element, drawn=True)
        return
    if target is None:
        if _is_label(element):
            yield Line(figure, element, drawn=True)
        elif element.tag not in _CELLS and element.get("aria-valuenow") is None:
            _mark_shown(element, figure, by_element)
        return
    around = target
    while not begins_line(around.tag) and around.getparent() is not None:
        around = around.getparent()
    shown, corrected = _run_around(around, target, figure)
    corrected = _without_twins(corrected, figure)
    for line in by_element.get(around, ()):
        if shown and shown in {line.text, line.block.text if line.block else ""}:
            tail = tail_of(line.block) if line.block else ()
            line.text, line.drawn = without_pictographs(without_tail(corrected, tail)), True
            return
    if not shown:
        yield Line(corrected, target, drawn=True)


def _mark_shown(element: HtmlElement, figure: str, by_element: dict[HtmlElement, list[Line]]) -> None:
    """Mark a line whose figure stands in the text already, for those without scripts, as drawn."""
    text = fold("".join(element.itertext()))
    if not is_figure(text) or (shown := find_quantities(text)[0]).value != _value(figure):
        return
    around = element
    while not begins_line(around.tag) and around.getparent() is not None:
        around = around.getparent()
    for line in by_element.get(around, ()):
        parts = line.block.parts[:1] if line.block is not None and not shown.like_year else ()
        line.drawn = line.drawn or text in {line.text, *parts}


def _value(figure: str) -> float | None:
    found = find_quantities(figure)
    return found[0].value if len(found) == 1 else None


def _is_label(element: HtmlElement) -> bool:
    """Whether an element holds a few words and no digits: what its number counts."""
    text = fold("".join(element.itertext())) if len(element) <= _FEW else ""
    return 0 < len(text) <= _LONGEST_TOLD and not any(map(str.isdigit, text))


def _slot(element: HtmlElement) -> HtmlElement | None:
    """The element that shows a start value or nothing: itself, or the one within it that does."""
    text = "".join(element.itertext())
    if _START.fullmatch(text) or _signs_behind(element):
        innermost = _innermost(element)
        zero = _zero_beside_signs(innermost)
        return innermost if zero is None else zero
    if _REEL.fullmatch(text):
        return element
    inner = [node for node in element.iterdescendants() if isinstance(node.tag, str)]
    leaves = [node for node in inner if len(node) == 0]
    if len(inner) > _SMALL:
        return None
    digits = [leaf for leaf in leaves if has_digit(leaf.text or "")]
    zeros = [leaf for leaf in digits if len(digits) == 1 and leaf.text.strip() in {"0", "1"}]
    if not zeros and any(has_digit(leaf.text or "") and is_figure(fold(leaf.text)) for leaf in leaves):
        return None  # the script has counted up, and what is empty is the place of a sign
    empty = [leaf for leaf in leaves if leaf.tag in _SLOTS and not (leaf.text or "").strip()]
    return next(iter(zeros or empty), None)


def _zero_beside_signs(element: HtmlElement) -> HtmlElement | None:
    """The child that shows the start value, where others show what stands around it: ``<b>0</b><i>+</i>``."""
    shown = [child for child in islice(element, _FEW) if isinstance(child.tag, str) and child.text]
    zeros = [child for child in shown if len(child) == 0 and child.text.strip() == "0"]
    return zeros[0] if len(zeros) == 1 < len(shown) else None


def _signs_behind(element: HtmlElement) -> str:
    """The sign or unit that stands behind a start value in its own element: ``0<span>+</span>``."""
    match = _START_AND_SIGN.fullmatch("".join(element.itertext())) if len(element) <= 1 else None
    return match["sign"] if match else ""


def _innermost(element: HtmlElement) -> HtmlElement:
    while len(element) == 1 and isinstance(element[0].tag, str) and not (element.text or "").strip():
        element = element[0]
    return element


def _run_around(around: HtmlElement, target: HtmlElement, figure: str) -> tuple[str, str]:
    """Text of the line that holds a slot, as it is shown and with the figure in the slot's place."""
    if _is_wide(around):
        return "", figure
    shown: list[str] = []
    corrected: list[str] = []
    found = False
    stack: list[tuple[HtmlElement, bool]] = [(around, False)]
    for _ in range(_RUN_LIMIT):
        if not stack:
            break
        element, leaving = stack.pop()
        if leaving:
            shown.append(element.tail or "")
            corrected.append(element.tail or "")
            continue
        if element is not around:
            stack.append((element, True))
            if begins_line(element.tag) or element.tag == "br":
                if found:
                    break
                shown, corrected = [], []
                continue
        if element is target:
            found = True
            shown.append("".join(element.itertext()))
            corrected.append(f" {figure}{_signs_behind(element) if figure[-1].isdigit() else ''} ")
        elif isinstance(element.tag, str) and element.tag not in _UNSEEN and not _is_wide(element):
            shown.append(element.text or "")
            corrected.append(element.text or "")
            stack.extend((child, False) for child in reversed(element))
    return fold("".join(shown)), _BEFORE_DECIMALS.sub("", fold("".join(spaced(corrected))))


def _without_twins(text: str, figure: str) -> str:
    """A line without the signs that elements beside the digits show once more: "800 million million"."""
    match = _SIGNED.fullmatch(figure)
    if match is None:
        return text
    lead, sign = match["lead"].strip(), match["sign"].strip()
    text = text.replace(f"{figure} {sign}", figure, 1) if sign else text
    return text.replace(f"{lead} {figure}", figure, 1) if lead else text


def _is_wide(element: HtmlElement) -> bool:
    """More children than a line has; counted no further than that, since counting walks all of them."""
    return next(islice(element, _RUN_LIMIT, None), None) is not None
