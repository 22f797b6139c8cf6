"""Lines that open a group of cookies, told by where they stand: before the first of each group, always alike.

What a site calls a group cannot be known ("Comfort", "Little helpers"); that lines of one make stand between
groups of cookies, and nowhere else among them, can be seen.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.page.blocks import BLOCK_TAGS
from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.words.category_words import (
    ALWAYS,
    SWITCH,
    asks,
    category_name,
    without_count,
)
from iclei_scraper.parsers.cookies.words.known import is_setter
from iclei_scraper.parsers.cookies.words.lasting import lasting_in
from iclei_scraper.parsers.cookies.words.words import COOKIE, labelled, role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from iclei_scraper.page import Block

    _Make = Callable[[Block], "_Place"]

_FEW_WORDS = 2  # of a label that is not known
_LONGEST = 60  # characters of a line that opens a group
_MOST_WORDS = 6
_REACH = 24  # blocks above the first cookie of the page
_OFTEN = 0.6  # share of the gaps in which a line stands that is a head or a label
_NEARLY_ALL = 0.8
_TWICE = 2  # a page may hold its declaration once more in a dialog
_END = ".:?!。：？！,;、"
_MARKED_TAGS = frozenset({"caption", "legend", "summary"})
_GENERAL = re.compile(
    r"(?:(?:please )?note|notice|important|attention|hinweis|wichtig|achtung|remarque|nota|importante|"
    r"atención|atenção|avviso|attenzione|注意|注|ご注意|참고|주의|提示|说明|"
    r"details?|overview|list|table|summary|more|information|general|appendix|annex|übersicht|liste|tabelle|"
    r"einzelheiten|anhang|informationen|allgemeines|aperçu|tableau|annexe|informations|détails|resumen|lista|"
    r"tabla|anexo|información|detalles|resumo|tabela|informação|informações|detalhes|panoramica|elenco|tabella|"
    r"allegato|informazioni|dettagli|一覧|詳細|概要|表|목록|상세|개요|표|列表|详情|概述|表格|清单)",
    re.IGNORECASE,
)
"""Headings that say nothing of what stands below."""

_OF_ALL = re.compile(
    r"\b(?:use[ds]?|using|sets?|place|verwende\w*|eingesetzt\w*|genutzt\w*|utilis\w+|utiliz\w+|usa\w*|usiamo|"
    r"gebruik\w*|använd\w*|używ\w*)(?: (?:on|by|auf|sur|en|no|op|på|na)\b.*)?$|使用|利用|사용",
    re.IGNORECASE,
)
"""Headings over all cookies: "Cookies we use"."""

_TOKENS = re.compile(r"[a-z\d]+(?:[-_.][a-z\d]+)+", re.ASCII)
"""A name in small letters whose parts a sign joins: "site-lang"; no group is called so."""

_LEAD = re.compile(r"([^:：]{2,60}?)\s?(?:[:：]|\s[–—-]\s)\s?(?=\S{2})")

_STOPS = ".。．"
_SIGNS = f" :：–—-{_STOPS}"
_BOLD = frozenset({"b", "strong"})
_OF_LETTERS = _BOLD | {"em", "i", "u", "span", "font"}

_WORD = re.compile(r"[^\W\d_]+")

_Place = tuple[object, ...]


def openers(
    blocks: Sequence[Block], spans: Sequence[tuple[int, int]], smaller: Collection[int] = ()
) -> dict[int, str]:
    """Index and name of each line that opens a group of cookies.

    Args:
        blocks: of the page.
        spans: first and last block of each cookie, in reading order.
        smaller: lines that part a group once more and open none.
    """
    gaps = [[at for at in gap if at not in smaller] for gap in _gaps(blocks, spans)]
    again = any(sum(_lead(blocks[at]) is not None for at in gap) == 1 for gap in gaps)
    gaps = [kept for gap in gaps if (kept := _without_overview(blocks, gap, again=again))]
    if not gaps:
        return {}
    for make in (_place, _place_without_class):  # a generator may give each line a class of its own
        place = _place_of_openers(blocks, gaps, len(spans), make)
        if place is not None:
            found = (next((at for at in reversed(gap) if make(blocks[at]) == place), None) for gap in gaps)
            names = {
                at: name for at in found if at is not None and not _is_the_word(name := _name(blocks[at]))
            }
            spoken = {at for at, name in names.items() if COOKIE.search(name) and not category_name(name)}
            told = not any(_OF_ALL.search(names[at]) or asks(names[at]) for at in spoken)
            several = len(names) > _TWICE or (len(names) == _TWICE and told)
            # "Cookies we use" over one of two tables is no group
            return {at: name for at, name in names.items() if several or at not in spoken}
    return {}


def _is_the_word(name: str) -> bool:
    """Whether a line says nothing but "cookies", in one language or in two: "Cookies / Kakor"."""
    words = _WORD.findall(name)
    return len(words) > 1 and all(COOKIE.fullmatch(word.removesuffix("s")) for word in words)


@lru_cache(maxsize=8_192)  # each group looks at the lines before it, and so does the next
def may_head(text: str) -> bool:
    """Whether a short line may be the name of a group."""
    text = text.strip()
    if not 0 < len(text) <= _LONGEST or text[-1] in _END or len(text.split()) > _MOST_WORDS or "。" in text:
        return False
    if (
        not any(map(str.isalpha, text))
        or ": " in text
        or "：" in text
        or _GENERAL.fullmatch(text)
        or asks(text)
    ):
        return False
    return not (
        _TOKENS.fullmatch(text)
        or is_setter(text)
        or COOKIE.search(text)
        or role_of(text)
        or lasting_in(text) is not None
        or is_type(text)
        or ALWAYS.fullmatch(text)
    )


def named_group(text: str) -> str | None:
    """The group that a line names after its label: "Category: Statistics"."""
    said = labelled(text)
    if said is not None:
        return said[2] if said[0] == "category" and (category_name(said[2]) or may_head(said[2])) else None
    label, colon, rest = text.replace("：", ": ").partition(": ")
    short = colon and len(text) <= _LONGEST and len(label.split()) <= _FEW_WORDS
    return rest.strip() if short and category_name(rest.strip()) else None


def _gaps(blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Lines that may open a group, before the first cookie and between any two."""
    ordered = sorted(spans)
    ends = [_top(blocks, ordered[0][0]) - 1, *(last for _, last in ordered)] if ordered else []
    leads = Counter(_label(block) for block in blocks if ":" in block.text[:_LONGEST])
    between = [
        [
            at
            for at in range(end + 1, first)
            if _is_line(blocks[at]) and (leads[_label(blocks[at])] <= _TWICE or named_group(blocks[at].text))
        ]
        for end, (first, _) in zip(ends, ordered, strict=False)
    ]
    filled = [gap for gap in between if gap]
    texts = Counter(text for gap in filled for text in {blocks[at].text for at in gap})
    most = max(2, _OFTEN * len(filled)) if len(filled) > 1 else len(filled) + 1
    return [
        [
            at
            for at in gap
            if texts[blocks[at].text] < most
            or (
                texts[blocks[at].text] <= _TWICE
                and (blocks[at].heading or _is_in_menu(blocks, filled[0], at))
            )
        ]
        for gap in between
    ]


def _is_in_menu(blocks: Sequence[Block], gap: list[int], at: int) -> bool:
    """Whether lines above the first cookie say the same as a line, all in another form, as tabs do."""
    makes = {_place(blocks[other]) for other in gap if blocks[other].text == blocks[at].text}
    return bool(makes) and _place(blocks[at]) not in makes


def _label(block: Block) -> str:
    return block.text.partition(":")[0]


def _top(blocks: Sequence[Block], first: int) -> int:
    """The first line above the first cookie that may open its group: below the title of the page.

    Where several headings are of the first rank, each may head a group.
    """
    top = max(0, first - _REACH)
    heading = next((at for at in range(first - 1, top, -1) if blocks[at].heading == 1), None)
    if heading is None:
        return top
    return heading + (sum(block.heading == 1 for block in blocks) == 1)


def _is_line(block: Block) -> bool:
    name = _name(block)
    alone = block.tag not in {"td", "th"} or len(block.element.getparent()) == 1
    if category_name(name):
        return alone or block.tag == "th" or _holds_more(block)
    if not alone:
        return False
    heads = may_head(COOKIE.sub("", name) if block.heading > 1 or block.bold else name) or name == _lead(
        block
    )
    if not heads or block.place in {"header", "footer"} or _is_link(block):
        return False
    return not read_title(name, stands_out=False)


def _holds_more(cell: Block) -> bool:
    """Whether another cell of the row holds lines of its own: cookies in a list or a table."""
    row = cell.element.getparent()
    return any(child.tag in BLOCK_TAGS for other in row if other is not cell.element for child in other)


def _is_link(block: Block) -> bool:
    return bool(block.links) and block.links[0].text == block.text


def _name(block: Block) -> str:
    """The text of a line without a count in an element of its own, or what says that it is always on."""
    return named_group(block.text) or _lead(block) or _without_extras(block.text, block.parts)


def _without_overview(blocks: Sequence[Block], gap: list[int], *, again: bool) -> list[int]:
    """Lines without those that explain one group after another, where no cookie stands between them.

    Args:
        blocks: of the page.
        gap: indexes of the lines.
        again: whether such a line stands alone in another gap: the last of several heads a group too.
    """
    led = [at for at in gap if _lead(blocks[at]) is not None]
    return [at for at in gap if at not in led or (again and at == led[-1])] if len(led) > 1 else gap


def _lead(block: Block) -> str | None:
    """The group that a line names before it explains it: "Statistics: they tell us what is read"."""
    return _led(block.text, block.parts, *_beginning(block)) if len(block.parts) > 1 else _led(block.text)


def _beginning(block: Block) -> tuple[bool, bool]:
    """Whether a line begins with an element of its own that is no link, and whether that is bold."""
    first = next(iter(block.element), None)
    apart = False
    while first is not None and first.tag in _OF_LETTERS and not (first.getparent().text or "").strip():
        if first.tag in _BOLD:
            return True, True
        apart = True
        first = next(iter(first), None)
    return apart, False


@lru_cache(maxsize=8_192)
def _led(
    text: str,
    parts: tuple[str, ...] = (),
    apart: bool = False,  # noqa: FBT001, FBT002  # a key
    bold: bool = False,  # noqa: FBT001, FBT002  # a key
) -> str | None:
    """What a line names first: known words before a sign, or others in bold or in an element of their own."""
    first = parts[0].rstrip(_SIGNS) if parts else ""
    if first and len(text) > len(parts[0]):
        stops = parts[0][-1] in _STOPS or parts[1][0] in _STOPS
        if stops or (bold and parts[1][0] == parts[1][0].upper()):
            return first if category_name(first) or (apart and may_head(COOKIE.sub("", first))) else None
    match = _LEAD.match(text)
    if match is None:
        return None
    return match[1] if category_name(match[1]) or (first == match[1] and may_head(match[1])) else None


@lru_cache(maxsize=8_192)
def _without_extras(text: str, parts: tuple[str, ...]) -> str:
    kept = [
        part
        for part in parts
        if not (part.strip("()[] ").isdecimal() or ALWAYS.fullmatch(part) or SWITCH.fullmatch(part))
    ]
    return without_count(" ".join(kept) if len(kept) < len(parts) else text)


def _place_of_openers(
    blocks: Sequence[Block], gaps: list[list[int]], cookies: int, make: _Make
) -> _Place | None:
    """Of what make the lines are that open groups: that of known categories, else one that all gaps have."""
    known = Counter(
        place
        for gap in gaps
        for place in dict.fromkeys(
            make(blocks[at]) for at in gap if category_name(_name(blocks[at])) is not None
        )
    )
    held = Counter(place for gap in gaps for place in {make(blocks[at]) for at in gap})
    best = max(known, key=lambda place: known[place], default=None)
    if best is not None and 2 * held[best] >= len(gaps):
        return best
    if len(gaps) == 1:
        last = blocks[gaps[0][-1]]
        return make(last) if _lead(last) is not None and COOKIE.search(last.text) else None
    for place in _by_prominence(blocks, gaps[0], make):
        alone = held[place] == cookies > len(gaps[:2]) and not _is_marked(place)
        if held[place] >= _NEARLY_ALL * len(gaps) and not alone:
            return place
    return None


def _by_prominence(blocks: Sequence[Block], gap: list[int], make: _Make) -> Iterable[_Place]:
    """Makes of the lines above the first cookie: headings from the nearest up, then others."""
    places = list(dict.fromkeys(make(blocks[at]) for at in reversed(gap)))
    return sorted(places, key=lambda place: not _is_marked(place))


def _is_marked(place: _Place) -> bool:
    """Whether lines of a make are headings, or head something by their tag."""
    rank, bold, toggle, tag = place[:4]
    return bool((isinstance(rank, int) and rank > 1) or bold or toggle or tag in _MARKED_TAGS)


def _place(block: Block) -> _Place:
    led = _lead(block) is not None
    return (block.heading, block.bold, block.toggle, block.tag, led, block.element.get("class"))


def _place_without_class(block: Block) -> _Place:
    return _place(block)[:-1]
