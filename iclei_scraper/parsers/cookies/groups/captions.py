"""Groups named away from their cookies: by the caption of a table, or by a list that explains signs."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name, heads_category
from iclei_scraper.parsers.cookies.words.lasting import lasts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet

_NUMBERED = re.compile(
    r"(?:table|tab\.|tabelle|tableau|tabla|cuadro|tabela|quadro|tabella|tabel|tabell|taulukko|tabulka|tabuľka|"
    r"táblázat|tabelul|tablo|таблица|таблиця|πίνακας|taula|fig\.|figure|figura|abb\.|abbildung|n[or]\.|n[º°]|№|[表図图圖]|표|그림)"
    r"(?:\s*\d{1,3}(?:\.\d{1,2})?|\s(?:[A-Z]|[ivx]{1,4})\b|\s*[一二三四五六七八九])\s*[.:：–—|)-]?\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[(（\[]?(?:\d{1,2}|[A-Za-z]{1,2}|[①-⑳]|[^\w\s()（）\[\]]{1,3})[)）\].]?")
_BEHIND = re.compile(
    r"[\s.:：=)）\]–—-]*(?P<name>[^\s:：.。(（][^:：.。(（]{1,60}?)\s*(?:[:：.。(（]|\s[–—-]\s|$)"
)
_LONGEST_LEGEND = 400  # characters of a line that explains a sign
_MOST_LINES = 5000
_LONGEST = 120  # characters
_REACH = 2  # blocks between a table and its caption
_FEWEST = 2
_Captions = dict[int, str]


def fill_from_captions(blocks: Sequence[Block], sheets: Sequence[Sheet]) -> None:
    """Give rows of tables the group that the caption of each names.

    Words that are not known name a group where several captions do, and no heading names one.

    Args:
        blocks: of the page.
        sheets: all declarations of the page; their rows are changed.
    """
    captions = {
        at: _without_number(block.text)
        for at, block in enumerate(blocks)
        if len(block.text) <= _LONGEST and (block.tag == "figcaption" or _NUMBERED.match(block.text))
    }
    if not captions:
        return
    roots = list(dict.fromkeys(sheet.root for sheet in sheets if sheet.rows))
    found = _beside(blocks, captions, roots)
    texts = {captions[at] for at in found.values()}
    unknown = len(texts) >= max(_FEWEST, len(found)) and all(map(_may_be_group, texts))
    for sheet in sheets:
        if (at := found.get(sheet.root)) is not None and (name := _group(captions[at], unknown=unknown)):
            for row in sheet.rows:
                row.setdefault("category", Value(name, blocks[at].element, sure=True))


def _without_number(text: str) -> str:
    match = _NUMBERED.match(text)
    return (match["text"] if match is not None else text).rstrip(".。")


def _group(text: str, *, unknown: bool) -> str | None:
    return category_name(text) or heads_category(text) or (text if unknown else None)


def _may_be_group(text: str) -> bool:
    """Whether a caption may be the name of a group, in whatever words."""
    return bool(category_name(text) or heads_category(text) or may_head(text))


def _beside(
    blocks: Sequence[Block], captions: _Captions, roots: Sequence[HtmlElement]
) -> dict[HtmlElement, int]:
    """Index of the numbered caption next to each table: above all of them, or below all of them."""
    held = {element: root for root in roots for element in root.iter()}
    spans: dict[HtmlElement, tuple[int, int]] = {}
    for at, block in enumerate(blocks):
        root = held.get(block.element)
        if root is not None and block.tag != "caption":
            spans[root] = (spans.get(root, (at, at))[0], at)
    free = {at for at in captions if blocks[at].element not in held or blocks[at].tag == "caption"}
    if not spans or not free:
        return {}
    starts, ends = zip(*spans.values(), strict=True)
    below = min(free) > min(starts)
    found: dict[HtmlElement, int] = {}
    for root, (start, end) in spans.items():
        reach = range(end + 1, end + 1 + _REACH) if below else range(start - 1, start - 1 - _REACH, -1)
        parted = set(starts if below else ends)
        for at in reach:
            if at in free:
                found[root] = at
            if at in free or at in parted:
                break
    return found


# Signs ------------------------------------------------------------------------------------------------------


def explain(blocks: Sequence[Block], rows: Sequence[dict[str, Value]]) -> None:
    """Put what the signs stand for in the place of categories that are nothing but signs.

    Args:
        blocks: of the page.
        rows: of all cookies; they are changed.
    """
    told = [row["category"] for row in rows if "category" in row]
    signs = {value.text for value in told}
    if not signs or not all(map(_MARK.fullmatch, signs)):
        return
    lines = dict(_legends(blocks, signs))
    names = {sign: name for sign, (name, _) in lines.items()}
    listed = len({line.element.getparent() for _, line in lines.values()}) == 1
    if names.keys() != signs or not (listed or any(map(category_name, names.values()))):
        return
    for row in rows:
        if (value := row.get("category")) is not None:
            row["category"] = Value(names[value.text], value.element, sure=True)


def _legends(blocks: Sequence[Block], signs: set[str]) -> Iterator[tuple[str, tuple[str, Block]]]:
    """Each sign with the name behind it and their line."""
    for block in islice(blocks, _MOST_LINES):
        text = block.text
        sign = next((sign for sign in signs if text.startswith(sign)), None)
        if sign is None or not len(sign) < len(text) <= _LONGEST_LEGEND or lasts(text):
            continue
        rest = text[len(sign) :]
        named = _BEHIND.match(rest) if not rest[0].isalnum() and not in_data_cell(block.element) else None
        if named is not None and (category_name(named["name"]) or may_head(named["name"])):
            yield sign, (named["name"], block)
