"""Headings without what is no part of their name: "Show details ▾", "(can be switched off)", arrows.

What such a remark says in each language cannot be known; that the headings of a page end with it alike can be
seen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.words.category_words import ALWAYS, SWITCH, category_name
from iclei_scraper.parsers.cookies.words.known import is_company, is_setter
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.wording.caseless import Caseless
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from iclei_scraper.page import Block, Page

_LONGEST = 240  # characters of a heading with its remark
_LONGEST_PARTIES = 60
_TAGS = frozenset({"summary", "button", "legend", "caption"})
_ARROWS = " \t▸▾▴▹▶▷▼▽▲△►◄◂◀⌄⌃⏷⏵↓↑→↗›‹»«+−✓✔✕✗×…"
_TAIL = re.compile(
    r"\s*[(（\[【](?P<noted>[^()（）\[\]【】]{2,60})[)）\]】]$|\s[–—|·•-]\s(?P<parted>[^–—|·•]{2,40})$"
)
_SAID = re.compile(
    r"optional|consent|permission|opt[ -]?(?:in|out)|(?:switch|turn)ed off|disabled|deselect|einwilligung|"
    r"zustimmung|abschalt|abwähl|deaktivier|facultati|désactiv|consentement|accord|opcional|desactiv|"
    r"consentimiento|desativ|consentimento|facoltativ|disattiv|consenso|toestemming|uitschakel|optioneel|"
    r"samtycke|valfri|zgod|opcjonaln|任意|同意|無効|オフ|선택|동의|해제|可选|可選|可关闭|可關閉",
    re.IGNORECASE,
)
"""Whether a category may be refused, as a remark behind its name says."""


_PARTIES = Caseless(
    r"first[ -]?part|third[ -]?part|1st|3rd|\bown\b|\bours?\b|\bus\b|\bothers\b|"
    r"other (?:compan|provider|site)|"
    r"erstanbieter|drittanbieter|\bdritte|\beigene|\bfremde|\bunsere|\banderer|propi[ao]s|terceros|nuestras|"
    r"propri|própri|terceiros|noss[ao]s|\btiers\b|propres|\bnous\b|\bnos\b|prim[ae] part|terz[ae] part|"
    r"\bterzi|nostri|\beigen|derden|\begna|tredje|własne|stron trzecich|自社|自サイト|当サイト|ファースト|"
    r"サード|第三者|他社|外部|第[一三]方|本站|自有|他方|자사|타사|"
    r"제 ?3자|퍼스트|서드|당사|자체|외부|본 사이트"
)
"""Who sets the cookies below: the site, or others."""


def subheads(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the smaller headings that part a group: "First-party cookies", "Third-party cookies".

    They come again under several headings, or stand under that of a known category.

    Args:
        blocks: of the page.
    """
    above: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for at, block in enumerate(blocks):
        if (
            (block.heading > 1 or block.bold)
            and len(block.text) <= _LONGEST_PARTIES
            and _PARTIES.search(block.text)
        ):
            above[block.text][at] = _heading_above(block)
    return frozenset(
        at
        for text, heads in above.items()
        for at, head in heads.items()
        if (category_name(head) and not _PARTIES.search(head))
        or len({over for over in heads.values() if not COOKIE.search(over)}) > 1
    )


def _heading_above(block: Block) -> str:
    over = [head.text for head in block.headings if not block.heading or head.heading < block.heading]
    return over[-1] if over else ""


def named_blocks(page: Page) -> list[Block]:
    """The page's blocks, headings, tabs and heads of accordions without remarks at their end.

    Args:
        page: the page; ask by ``page.once``.
    """
    blocks = list(page.free_blocks)
    heads = {at: block for at, block in enumerate(blocks) if _may_end_so(block)}
    again = recurring(_pieces(block) for block in heads.values())
    makes = _places_of_groups(heads.values())
    for at, block in heads.items():
        text, parts = _without(block, again, makes)
        if text and text != block.text and not read_title(text, stands_out=False):
            blocks[at] = replace(block, text=text, parts=parts)
    return blocks


def without_arrow(block: Block) -> Block:
    """A title without an arrow before or behind it, in an element of its own."""
    parts, text = block.parts, block.text
    while len(parts) > 1 and not parts[-1].strip(_ARROWS):
        text = text.removesuffix(parts[-1]).rstrip()
        parts = parts[:-1]
    return replace(block, text=text, parts=parts) if parts != block.parts else block


def recurring(texts: Iterable[Sequence[str]]) -> set[str]:
    """What several headings have behind the first of their pieces, and is no name of a group.

    Args:
        texts: the pieces of each heading.
    """
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for first, *others in filter(None, texts):
        for piece in others:
            behind[_key(piece)].add(first)
    return {
        piece
        for piece, firsts in behind.items()
        if len(firsts) > 1 and (not _may_name(piece) or _are_groups(firsts))
    }


def _are_groups(firsts: Collection[str]) -> bool:
    """Whether what stands first names the groups, so that a word behind it, such as "required", does not."""
    return any(map(category_name, firsts)) and not any(
        is_setter(first) or read_title(first, stands_out=False) for first in firsts
    )


def is_remark(piece: str, again: Collection[str]) -> bool:
    """Whether a piece at the end of a heading is no part of its name.

    Args:
        piece: what an element of its own, or a pair of brackets, holds.
        again: what other headings of the page end with, see :func:`recurring`.
    """
    return _key(piece) in again or not _key(piece) or SWITCH.fullmatch(piece) is not None


def _may_end_so(block: Block) -> bool:
    """Whether a block heads something, and holds more than one text: a cheap test."""
    heads = block.heading or block.toggle or block.bold or block.tag in _TAGS
    if not heads or not 0 < len(block.text) <= _LONGEST:
        return False
    return len(block.parts) > 1 or block.text[-1] in _ARROWS or _TAIL.search(block.text) is not None


def _pieces(block: Block) -> list[str]:
    tail = _TAIL.search(block.text.rstrip(_ARROWS))
    if len(block.parts) > 1 or tail is None:
        return list(block.parts)
    return [block.text[: tail.start()], tail["noted"] or tail["parted"]]


def _make(block: Block) -> tuple[object, ...]:
    return block.heading, block.tag, block.element.get("class"), len(block.parts) > 1


def _places_of_groups(heads: Iterable[Block]) -> dict[tuple[object, ...], int]:
    """Make of headings -> which of their elements names the group, as the known words among them say."""
    named: defaultdict[tuple[object, ...], Counter[int]] = defaultdict(Counter)
    for block in heads:
        if len(block.parts) > 1 and not read_title(block.parts[0], stands_out=False):
            found = (at for at, part in enumerate(block.parts) if category_name(part) is not None)
            named[_make(block)].update(islice(found, 1))
    return {make: counts.most_common(1)[0][0] for make, counts in named.items() if counts}


def _without(
    block: Block, again: Collection[str], makes: Mapping[tuple[object, ...], int]
) -> tuple[str, tuple[str, ...]]:
    """Text and parts of a heading without its remarks.

    Args:
        block: the heading.
        again: what several headings end with.
        makes: of headings, with the place of the element that names a group.
    """
    small = {fold("".join(inner.itertext())) for inner in block.element.iter("small")}
    text, parts = block.text.strip(_ARROWS), block.parts
    while len(parts) > 1 and (
        is_remark(parts[-1], again) or (parts[-1] in small and not _may_name(parts[-1]))
    ):
        text = text.removesuffix(parts[-1].strip(_ARROWS)).rstrip(_ARROWS)
        parts = parts[:-1]
    tail = _TAIL.search(text)
    if tail is not None and not ALWAYS.fullmatch(said := tail["noted"] or tail["parted"]):
        first = text[: tail.start()]
        if _key(said) in again or _SAID.search(said) or (category_name(first) and not category_name(text)):
            return first, (first,)
    if len(parts) > 1 and (category_name(text) is None or all(map(category_name, parts))):
        own = _own_part(block, parts, makes)
        return (parts[own], parts[own : own + 1]) if own is not None else (text, parts)
    return text, parts


def _own_part(block: Block, parts: Sequence[str], makes: Mapping[tuple[object, ...], int]) -> int | None:
    """Which element of a heading names the group, where others say more, or are there to be pressed."""
    at = makes.get(_make(block), len(parts))
    product = is_company(parts[0]) and block.text == " ".join(parts[:2])  # "Google", "Analytics"
    if at < len(parts) and not (at and (product or read_title(parts[0], stands_out=False))):
        return at
    pressed = {fold("".join(inner.itertext())) for inner in block.element.iter("a", "button")}
    may = block.heading > 1 and parts[0] not in pressed and " ".join(parts[1:]) in pressed
    return 0 if may else None


def _key(piece: str) -> str:
    """A piece without signs, and without the numbers that count what stands below."""
    return "".join(sign for sign in piece.lower() if not sign.isdecimal()).strip(
        f"{_ARROWS}()（）[]:：–—-·•|"
    )


def _may_name(piece: str) -> bool:
    """Whether a piece may be the name of a group, or tell something of a cookie."""
    return (
        category_name(piece) is not None
        or is_type(piece)
        or COOKIE.fullmatch(piece.removesuffix("s")) is not None
    )
