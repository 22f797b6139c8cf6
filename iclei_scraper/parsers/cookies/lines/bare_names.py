"""Lists of names of which nothing else is said: "We use these cookies of Google Analytics:" over bullets."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.page.alone import is_only_child
from iclei_scraper.parsers.cookies.sheets.cells import is_taken
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.sheets.shares import names_in
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words.known import (
    are_tokens,
    is_company,
    is_host,
    is_known_name,
    is_no_word,
    is_sure_name,
)
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_capitalised, is_name, split_names
from iclei_scraper.parsers.cookies.words.words import labelled, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_BULLET = re.compile(r"[-–—•·*▪‣○]\s+")
_FURNITURE = frozenset({"header", "footer"})
_MOST = 500
_LONGEST = 120  # characters of an item
_LONGEST_RUN = 1500
_PARTED = re.compile(r"[\s,;]+")
_OF_CODE = re.compile(
    r"propert(?:y|ies)|attributes|fields|columns|parameters|methods|relationships", re.IGNORECASE
)
"""What heads the names of a program, as documentation lists them."""
_FEWEST = 2
_HALF = 0.5


def read_bare_names(
    blocks: list[Block], taken: set[HtmlElement], under_heads: AbstractSet[int]
) -> Iterator[Sheet]:
    """One sheet of the items of lists that hold names and nothing else.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
        under_heads: see :func:`lists_under_heads`.
    """
    lists = [
        listed
        for listed in (list(group) for kind, group in groupby(blocks, key=_kind) if kind)
        if not any(is_taken(block.element, taken) for block in listed)
        and not any(_OF_CODE.fullmatch(heading.text) for heading in listed[0].headings[-1:])
    ]
    alike: defaultdict[tuple[object, ...], list[Block]] = defaultdict(list)
    for listed in lists:
        alike[_make(listed)] += listed
    sure = {make for make, listed in alike.items() if _are_sure(listed)}
    headed = {blocks[at].element for at in under_heads}
    rows = [
        {"name": Value(text, block.element)}
        for listed in lists
        if _holds_run(listed[0])
        or _are_sure(listed)
        or listed[0].element in headed
        or (_make(listed) in sure and all(map(_is_token, listed)))
        for block in listed
        for text in (_PARTED.split(_announced(block.text)) if _holds_run(block) else (_text(block),))
        if are_tokens(text)
    ]
    if len(rows) >= _FEWEST and not all(_is_constant(row["name"].text) for row in rows):
        yield Sheet(rows[0]["name"].element, rows[:_MOST])


def runs_alone(blocks: Sequence[Block]) -> set[int]:
    """Indexes of lines that hold several names and nothing else, and below which nothing is said of them.

    Args:
        blocks: of the page.
    """
    runs = {at: _make([block]) for at, block in enumerate(blocks) if is_run(block)}
    makes = {
        make for at, make in runs.items() if at + 1 == len(blocks) or at + 1 in runs or _opens(blocks[at + 1])
    }
    return {at for at, make in runs.items() if make in makes}


def lists_under_heads(blocks: Sequence[Block]) -> set[int]:
    """Indexes of lines that are a label for names and no more, and of the items of the lists below them.

    One list at least has several items, and most items of lists under labels alike are no words.

    Args:
        blocks: of the page.
    """
    heads: defaultdict[tuple[object, ...], list[tuple[int, list[Block]]]] = defaultdict(list)
    for at, block in enumerate(blocks[:-1]):
        if role_of(block.text) != "name":
            continue
        kind, group = next(groupby(islice(blocks, at + 1, None), key=_kind))
        if kind and _kind(block) != kind:
            heads[_make([block])].append((at, [*group]))
    return {
        at + number
        for lists in heads.values()
        if any(len(listed) >= _FEWEST for _, listed in lists)
        and _are_sure([block for _, listed in lists for block in listed])
        for at, listed in lists
        for number in range(len(listed) + 1)
    }


def _opens(block: Block) -> bool:
    """Whether a line begins something else than what stands above it."""
    return bool(block.heading or block.bold or block.toggle or block.links)


def is_run(block: Block) -> bool:
    """Whether a line is made of names alone: pills side by side, or names between commas."""
    if block.place in _FURNITURE or not block.text.isascii() or len(block.text) > _LONGEST_RUN:
        return False
    return _is_run(block.text)


def _holds_run(block: Block) -> bool:
    """Whether a line is made of names alone, or of a label for names and names: "Cookies: _ga, _gid"."""
    if is_run(block):
        return True
    names = _announced(block.text) if block.place not in _FURNITURE and _has_sign(block.text) else block.text
    single = " " not in names and _is_sure(names)
    return len(names) < len(block.text) <= _LONGEST_RUN and (single or _is_run(names))


def _has_sign(text: str) -> bool:
    return ":" in text or "：" in text


def _announced(text: str) -> str:
    """The names behind a label for names."""
    said = labelled(_BULLET.sub("", text))
    return said[2].strip(" .") if said is not None and said[0] == "name" else text


@lru_cache(maxsize=8_192)  # the lines of menus come with every page
def _is_run(text: str) -> bool:
    names = _PARTED.split(text)
    if len(names) < _FEWEST or not all(map(is_name, names)):
        return False
    if any(map(_says_else, names)):
        return False
    tokens = all(is_sure_name(name) or "-" in name for name in names)
    return tokens and any(map(_is_sure, names)) and len(set(names)) == len(names)


def _says_else(word: str) -> bool:
    return is_capitalised(word) or is_company(word) or is_host(word) or lasts(word) or is_type(word)


def _text(block: Block) -> str:
    return _BULLET.sub("", block.text)


def _is_constant(text: str) -> bool:
    """Whether a name is built as the constants of programs are, and no site is known to set it."""
    return all(name.isupper() and "_" in name and not is_known_name(name) for name in names_in(text))


def _make(listed: list[Block]) -> tuple[object, ...]:
    """What lists have in common that hold the same: a list of two words may be one of names beside others."""
    first = listed[0]
    item = _item(first)
    element = first.element if item is None else item
    around = element.getparent()
    return (
        element.tag,
        element.get("class"),
        around.get("class") if around is not None else None,
        _BULLET.match(first.text) is not None,
    )


def _are_sure(listed: list[Block]) -> bool:
    return sum(_is_sure(_text(block)) for block in listed) > _HALF * len(listed)


def _is_token(block: Block) -> bool:
    """Whether an item holds tokens alone, none of them a word with a capital."""
    names = split_names(_text(block))
    return bool(names) and all(
        is_name(name) and name.isascii() and not (is_capitalised(name) or is_company(name)) for name in names
    )


def _kind(block: Block) -> tuple[HtmlElement | None, bool] | None:
    """The list that a line is an item of, by its tag or by a dash before it; ``None`` where it is none."""
    if _holds_run(block):
        return block.element, False
    if block.place in _FURNITURE or not 0 < len(block.text) <= _LONGEST:
        return None
    item = _item(block)
    if item is not None:
        return item.getparent(), False
    return (block.element.getparent(), True) if _BULLET.match(block.text) else None


def _item(block: Block) -> HtmlElement | None:
    """The item of a list that holds a line and nothing else, in a box of its own or not."""
    element: HtmlElement | None = block.element
    while element is not None and element.tag == "div" and is_only_child(element):
        element = element.getparent()
    return element if element is not None and element.tag == "li" else None


def _is_sure(text: str) -> bool:
    """Whether a text is one or several names that no word can be."""
    names = split_names(text)
    return bool(names) and all(map(is_no_word, names))
