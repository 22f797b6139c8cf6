"""A short line of a page: its text, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.page.alone import is_only_child
from iclei_scraper.values.counting.concepts import counts_something, read_concept
from iclei_scraper.values.counting.further_concepts import further_concept
from iclei_scraper.values.counting.likely_concepts import likely_concept
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.furniture import without_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_JOINS = frozenset("-’'/(@")
_SIGNS = frozenset("+<>~≈≥≤")
_LONGEST_LABEL = 120
_LONGEST_FIGURE, _LONGEST_UNITED = 40, 20
SMALL_WORDS = frozenset("in en em dans aus auf with mit avec con com from from and und et y e i".split())
"""What may stand before a figure set apart: "in" above "125" above "countries"."""
_COUNTED = frozenset({"人", "件", "社", "団体", "都市", "か所", "명", "개", "곳"})
_UNIT = re.compile(
    r"\s?[余多여]?\s?(?P<unit>人|名|社|件|本|台|校|店|店舗|生協|拠点|施設|団体|自治体|都市|言語|"
    r"世帯|村|町村|市|年|年間|周年|回|棟|[かカヵヶケ箇个個]所|"
    r"[かカヵヶケ箇]国(?:・地域)?|都道府県|市町村|명|명의|개|개국|개 국가|개사|개소|개 도시|"
    r"곳|건|년|주년|회|대|가구|세대|호점|"
    r"家|位|个|個|个国家|個國家|国|所|项|項|座|次|户|座城市|个城市|"
    r"時間|日|歳|시간|일|세|小时|天|岁)\s?(?:以上|이상)?\s?[+＋]?"
)
"""What is counted, as one sign or two behind the digits in Japanese, Korean and Chinese."""
_MEASURE = re.compile(
    r"\s?(?:[kc]?m[²³23]?|sq\.? ?(?:ft|m)|qm|ha|hectares?|acres?|t|tons?|tonnes?|tonnen|kg|[kMGT]W[hp]?|"
    r"MT(?:PA|PD)?|TP[AD]|"
    r"[kh]?l)(?: CO(?:2|₂)e?)?\s?[+＋]?"
)
"""What is measured, behind its digits."""
_LEADING_UNIT = re.compile(rf"(?:{_UNIT.pattern})\s+(?=[^\W\d_])")
_LEADING_MEASURE = re.compile(r"(?:[kc]?m[²³]|qm)\s+(?=[^\W\d_])")
_SAID_TWICE = re.compile(r"(?P<word>[^\W\d_]{2,12})\s+(?=(?P=word)[^\W\d_])")
"""A unit that the label begins with once more: "4 事業 事業領域"."""
_HAS_LETTER = re.compile(r"[^\W\d_]")
_CLOSING = frozenset(")）]】〕")
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)|\d年\s?\d{1,2}月"
_DATED = rf"[(（\[【〔]\s?(?=[^()（）\[\]]*(?:{_YEAR}))[^()（）\[\]【】〔〕]{{4,48}}[)）\]】〕]"
_REMARK = re.compile(rf"(?:\s*{_DATED}|\s?\[\w{{1,3}}\])$")
"""The day that a figure is of, "(as of 31 December 2024)", or the number of a reference: "[3]"."""
_DATED_END = re.compile(rf"\s*{_DATED}$")
_DATED_LINE = re.compile(_DATED)
_PICTOGRAPHS = re.compile(
    "^[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ue000-\uf8ff\ufe0f\u200d\u20e3]+\\s*"
)
"""Small pictures before a figure: a house, a globe."""
_OF_DAY = re.compile(r"\d+\s?[年년]")


def without_pictographs(text: str) -> str:
    """A text without the small pictures that it begins with.

    >>> without_pictographs("🌍 125")
    '125'
    """
    return text if text.isascii() else _PICTOGRAPHS.sub("", text)


def without_ornaments(text: str) -> str:
    """A text without pictures before it, and without the arrow or the sign of a note behind what it says.

    >>> without_ornaments("🌍 Member cities →"), without_ornaments("Countries¹"), without_ornaments("12 % ↑")
    ('Member cities', 'Countries', '12 % ↑')
    """
    text = without_pictographs(text)
    return without_furniture(text) if _HAS_LETTER.search(text) else text


def without_remark(text: str) -> str:
    """A figure without the day that it is of in brackets, or the number of a reference; else the text itself.

    >>> without_remark("2,500 (31 December 2024)"), without_remark("125[3]"), without_remark("Cities [3]")
    ('2,500', '125', 'Cities [3]')
    """
    if text[-1:] not in _CLOSING or (match := _REMARK.search(text)) is None or not match.start():
        return text
    rest = text[: match.start()]
    return rest if is_figure(rest) else text


def without_dated(text: str) -> str:
    """A text without the day that it is of, in brackets behind it.

    >>> without_dated("134 towns (as of 31 December 2025)"), without_dated("134 towns (of 250)")
    ('134 towns', '134 towns (of 250)')
    """
    return _DATED_END.sub("", text) if text[-1:] in _CLOSING else text


def is_dated(text: str) -> bool:
    """Whether a line is the day that a figure is of, in brackets, and names nothing that is counted."""
    if text[-1:] not in _CLOSING or not _DATED_LINE.fullmatch(text):
        return False
    return not counts_something(_OF_DAY.sub("", text))  # "2024年" counts no years


_TWO_FIGURES = re.compile(r"\d\s?[(:;/][^\d]{0,12}\d|\d\s?[^\W\d_]{2,}\W{1,3}\d")
"""Digits, something said of them or behind them, and digits again: more than one figure."""


def is_figure(text: str) -> bool:
    """Whether a text is a figure and nothing else.

    >>> is_figure("+ 233 million"), is_figure("233 cities")
    (True, False)
    """
    if len(text) > _LONGEST_FIGURE or _TWO_FIGURES.search(text):
        return False
    found = find_quantities(text)
    if len(found) != 1:
        return False
    before, after = text[: found[0].start].strip().lower(), text[found[0].end :].strip()
    return not _HAS_LETTER.search("" if before in SMALL_WORDS else before) and (
        after in _COUNTED or not _HAS_LETTER.search(after)
    )


def unit_word(text: str) -> str:
    """The sign of what is counted behind a figure in Japanese, Korean or Chinese, ``""`` where there is none.

    >>> unit_word("126年"), unit_word("178만명"), unit_word("500余家"), unit_word("9 offices")
    ('年', '명', '家', '')
    """
    if text.isascii() or len(text) > _LONGEST_UNITED or len(found := find_quantities(text)) != 1:
        return ""
    if found[0].start or found[0].like_year:
        return ""
    match = _UNIT.fullmatch(text, found[0].end)
    if match is None and found[0].raw[-1:] in _COUNTED:  # 人 and 명 are read with their figure
        return found[0].raw[-1]
    return match["unit"] if match else ""


_LASTED = re.compile(
    r"(?<![^\W\d_])(?:experience|in business|heritage|know-how|track record|on the market|of service|"
    r"\w{0,14}erfahrung|tradition|geschichte|am markt|expériences?|d['’]existence|savoir-faire|histoire|"
    r"experiencia|trayectoria|historia|en el mercado|experiência|trajetória|história|no mercado|esperienza|"
    r"storia|tradizione|sul mercato|ervaring|erfarenhet|erfaring|doświadczeni\w{1,2}|tradycji|na rynku|"
    r"zkušenost\w{1,2}|skúseností|tradice|na trhu|izkušenj|iskustva|kokemus\w{0,2}|tapasztalat\w{0,2}|"
    r"experiență|tecrübe\w{0,3}|deneyim\w{0,3}|опыт\w{0,2}|на рынке|досвід\w{0,2}|pengalaman|"
    r"kinh nghiệm)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What years are told of where a house says how long it has been at work; a guarantee lasts, too."""
_SINCE = re.compile(
    r"[\s~+]*(?:(?:for|seit|(?:desde )?hace|h[áa]|depuis|da|sinds|al|sedan|siden|od|bereits|déjà|ya)\s*)?",
    re.IGNORECASE,
)
_YEARS_BEHIND = re.compile(r"\s?[+＋]?\s?(?P<word>[^\W\d_]{2,8})\.?\s?[+＋]?")


def are_years_of(text: str, label: str) -> bool:
    """Whether a text is a number of years and nothing else, and a label says that it is a house's experience.

    >>> are_years_of("30+ years", "of experience"), are_years_of("5 Jahre", "Garantie")
    (True, False)
    """
    if len(text) > _LONGEST_UNITED or len(found := find_quantities(text)) != 1 or not _LASTED.search(label):
        return False
    match = _YEARS_BEHIND.fullmatch(text, found[0].end)
    if match is None or not _SINCE.fullmatch(text, 0, found[0].start):
        return False
    word = match["word"].lower()
    return "years" in {read_concept(word), further_concept(word)}


def is_noun_and_unit(before: str, rest: str) -> bool:
    """Whether what is counted stands before a figure, and no more than a counting word behind it.

    >>> is_noun_and_unit("会員", "1,250 村以上"), is_noun_and_unit("世界の", "1,250 都市")
    (True, False)
    """
    if not before or before.isascii() or not unit_word(rest):
        return False
    return counts_something(before) or likely_concept(before) is not None


def is_measured(text: str) -> bool:
    """Whether a text is a figure with the measure it is told in, and nothing else.

    >>> is_measured("~6,8 MWp"), is_measured("22.700 m²"), is_measured("12 trees")
    (True, True, False)
    """
    if len(text) > _LONGEST_UNITED or len(found := find_quantities(text)) != 1:
        return False
    return not text[: found[0].start].strip() and _MEASURE.fullmatch(text, found[0].end) is not None


def without_unit(label: str) -> str:
    """A label without the unit of its figure, which a blank parts from it: "社 加盟企業".

    >>> without_unit("社 加盟企業"), without_unit("事業 事業領域"), without_unit("日本 支部")
    ('加盟企業', '事業領域', '日本 支部')
    """
    if not label or label.isascii():
        return label
    for lead in (_LEADING_UNIT, _LEADING_MEASURE, _SAID_TWICE):
        match = lead.match(label)
        label = label[match.end() :] if match else label
    return label


@dataclass(eq=False)
class Line:
    """One line of text and where it stands."""

    text: str
    element: HtmlElement
    block: Block | None = None
    """The block it is; ``None`` for SVG text and for digits that no text holds yet."""
    over: tuple[Block, ...] = ()
    """The headings over a line that is no block."""
    drawn: bool = False
    """Digits come from an attribute."""
    digits: bool = False
    """It is put together from digits that have a line each."""
    strip: bool = False
    """It is one of several figures with labels in one plain line."""

    @property
    def counts(self) -> bool:
        """A short text that names something countable of the known concepts."""
        return len(self.text) <= _LONGEST_LABEL and counts_something(self.text)

    @cached_property
    def path(self) -> list[HtmlElement]:
        """Elements from the root down to its own."""
        return [*reversed(list(self.element.iterancestors())), self.element]


def alike_but_boxed(one: HtmlElement, other: HtmlElement) -> bool:
    """Whether two elements of one class stand on one level, but for boxes that hold one of them alone."""
    return one.get("class") == other.get("class") and _level(one) == _level(other)


def _level(element: HtmlElement) -> int:
    """How many elements from one upwards stand beside others."""
    return sum(not is_only_child(it) for it in (element, *element.iterancestors()))


def shared_depth(one: Line, other: Line) -> int:
    """Number of elements around both lines."""
    depth = 0
    for left, right in zip(one.path, other.path, strict=False):
        if left is not right:
            break
        depth += 1
    return depth


def parted(last: str, part: str) -> bool:
    """Whether a word ends and another word or a figure begins, or the other way round."""
    end, begin = last[-1], part[0]
    if end.isalpha():
        return (begin.isalpha() and len(last) > 1) or begin.isdigit() or begin in _SIGNS
    return begin.isalpha() and end not in _JOINS


def spaced(runs: list[str]) -> Iterator[str]:
    """Pieces of a line with blanks where words would run together."""
    last = ""
    for run in filter(None, runs):
        if last and not last[-1].isspace() and not run[0].isspace() and parted(last, run):
            yield " "
        yield run
        last = run
