"""Categories told by a sign that a list elsewhere explains: "(1) Necessary: …" above a column of "(1)"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.sheet import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block

_SIGN = re.compile(r"[(（\[]?(?:\d{1,2}|[A-Za-z]{1,2}|[①-⑳]|[^\w\s()（）\[\]]{1,3})[)）\].]?")
_NAME = re.compile(
    r"[\s.:：=)）\]–—-]*(?P<name>[^\s:：.。(（][^:：.。(（]{1,60}?)\s*(?:[:：.。(（]|\s[–—-]\s|$)"
)
_LONGEST = 400  # characters of a line that explains a sign
_MOST_LINES = 5000


def explain(blocks: Sequence[Block], rows: Sequence[dict[str, Value]]) -> None:
    """Put what the signs stand for in the place of categories that are nothing but signs.

    Args:
        blocks: of the page.
        rows: of all cookies; they are changed.
    """
    told = [row["category"] for row in rows if "category" in row]
    signs = {value.text for value in told}
    if not signs or not all(map(_SIGN.fullmatch, signs)):
        return
    lines = dict(_lines(blocks, signs))
    names = {sign: name for sign, (name, _) in lines.items()}
    listed = len({line.element.getparent() for _, line in lines.values()}) == 1
    if names.keys() != signs or not (listed or any(map(category_name, names.values()))):
        return
    for row in rows:
        if (value := row.get("category")) is not None:
            row["category"] = Value(names[value.text], value.element, sure=True)


def _lines(blocks: Sequence[Block], signs: set[str]) -> Iterator[tuple[str, tuple[str, Block]]]:
    """Each sign with the name behind it and their line."""
    for block in islice(blocks, _MOST_LINES):
        text = block.text
        sign = next((sign for sign in signs if text.startswith(sign)), None)
        if sign is None or not len(sign) < len(text) <= _LONGEST or lasts(text):
            continue
        rest = text[len(sign) :]
        named = _NAME.match(rest) if not rest[0].isalnum() and not in_data_cell(block.element) else None
        if named is not None and (category_name(named["name"]) or may_head(named["name"])):
            yield sign, (named["name"], block)
