"""Groups named away from their cookies: by the caption of a table, or by a list that explains signs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name, heads_category
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.wording.text import fold

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
_PARTED = re.compile(r"\s*[·•|;；,，、]\s*(?=[(（\[]?[^\s,;]{1,2}[)）\]]?\s?[=:：–—-])")
"""Between signs that one line explains: "A = Necessary · B = Statistics"."""
_QUOTED = re.compile(r"[“„«「『‘\"]\s?([^“”„«»「」『』‘’\"]{2,40}?)\s?[”“»」』’\"]")
_LONGEST_LEGEND = 400  # characters of a line that explains a sign
_MOST_LINES = 5000
_LONGEST = 120  # characters
_REACH = 2  # blocks between a table and its caption
_FEWEST = 2
_NEAR = 4  # elements around a name
_MOST_SIGNS = 12
_HOLDERS = frozenset("ul ol dl table tbody section main form body".split())
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


def quoted_groups(blocks: Sequence[Block]) -> dict[int, str]:
    """Index of each sentence over cookies, like others or before a colon -> the category that it quotes."""
    found: dict[int, tuple[str, str]] = {}
    for at, block in enumerate(blocks):
        quoted = _QUOTED.findall(block.text) if len(block.text) <= _LONGEST else []
        if len(quoted) == 1 and COOKIE.search(block.text):
            found[at] = quoted[0], block.text.replace(quoted[0], "", 1)
    same = Counter(rest for _, rest in found.values())
    known = {rest for name, rest in found.values() if category_name(name)}
    return {
        at: name
        for at, (name, rest) in found.items()
        if rest in known and (same[rest] > 1 or rest[-1] in ":：?？" or blocks[at].tag == "summary")
    }


# Signs ------------------------------------------------------------------------------------------------------


def explain(blocks: Sequence[Block], rows: Sequence[dict[str, Value]]) -> None:
    """Put what the signs stand for in the place of categories that are nothing but signs.

    Args:
        blocks: of the page.
        rows: of all cookies; they are changed.
    """
    told = [(row, row["category"]) for row in rows if "category" in row]
    raised = [] if told else list(_raised(rows))
    signs = {value.text for _, value in told or raised}
    if not signs or not all(map(_MARK.fullmatch, signs)):
        return
    lines = dict(_linked(blocks, [sign for _, sign in raised])) | dict(_legends(blocks, signs))
    names = {sign: name for sign, (name, _) in lines.items()}
    listed = not raised and len({line.element.getparent() for _, line in lines.values()}) == 1
    if names.keys() != signs or not (listed or any(map(category_name, names.values()))):
        return
    for row, value in told or raised:
        row["category"] = Value(names[value.text], value.element, sure=True)


def settle_terms(blocks: Sequence[Block], rows: Sequence[dict[str, Value]]) -> None:
    """Take what rows say of cookies for their groups, where a list of terms on the page explains these words.

    Args:
        blocks: of the page.
        rows: of all cookies; they are changed.
    """
    said = [row for row in rows if "description" in row]
    words = {row["description"].text for row in said}
    terms = {block.text for block in blocks if block.tag == "dt"} if words else set()
    if words <= terms and len(terms) >= _FEWEST:
        for row in said:
            row["category"] = replace(row.pop("description"), sure=True)


def _raised(rows: Sequence[dict[str, Value]]) -> Iterator[tuple[dict[str, Value], Value]]:
    """Rows in whose cell of the name a sign is raised, which may lead to a note, with that sign."""
    for row in rows:
        for raised in islice(row["name"].element.iter("sup"), 1):
            yield row, Value(fold(raised.text_content()).strip("[]()"), raised)


def _linked(blocks: Sequence[Block], signs: Sequence[Value]) -> Iterator[tuple[str, tuple[str, Block]]]:
    """As :func:`_legends`, but of signs that lead to the line, whose number a list may count."""
    wanted = {link.get("href"): sign.text for sign in signs for link in sign.element.iter("a")}
    for block in islice(blocks, _MOST_LINES) if wanted else ():
        places = (block.element, *islice(block.element.iterancestors(), _REACH))
        sign = next((text for it in places if (text := wanted.get(f"#{it.get('id')}"))), "")
        named = _BEHIND.match(block.text.removeprefix(sign)) if sign else None
        if named is not None:
            yield sign, (named["name"], block)


def _legends(blocks: Sequence[Block], signs: set[str]) -> Iterator[tuple[str, tuple[str, Block]]]:
    """Each sign with the name behind it and their line."""
    lines = ((block, _PARTED.split(block.text)) for block in islice(blocks, _MOST_LINES))
    for block, text, alone in ((block, text, len(parts) == 1) for block, parts in lines for text in parts):
        sign = next((sign for sign in signs if text.startswith(sign)), None)
        if sign is None or not len(sign) < len(text) <= _LONGEST_LEGEND or lasts(text):
            continue
        rest = text[len(sign) :]
        named = _BEHIND.match(rest) if not rest[0].isalnum() and not in_data_cell(block.element) else None
        if named and not (alone and not category_name(named["name"]) and not may_head(named["name"])):
            yield sign, (named["name"], block)


def sign_beside(element: HtmlElement) -> str | None:
    """The category that a sign without text tells, which stands beside the name that an element holds."""
    for around in islice(element.iterancestors(), _NEAR):
        if around.tag in _HOLDERS:
            return None
        signs = (it for it in islice(around.iter("span", "i", "svg", "img"), _MOST_SIGNS) if not it.text)
        said = {category_name(it.get("aria-label") or it.get("title") or "") for it in signs} - {None}
        if said:
            return said.pop() if len(said) == 1 else None
    return None
