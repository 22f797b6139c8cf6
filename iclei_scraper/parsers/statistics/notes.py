"""What stands behind a figure or a label in its line and is neither: a button, a source, the day it is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.values.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iclei_scraper.page import Block

_SOURCE = re.compile(
    r"[(（\[*]?\s?(?:(?:data )?sources?|quellen?|fuentes?|fontes?|fonti|bron|källa|stand|as (?:of|at)|"
    r"données)(?![^\W\d_])\s?[:：]?|[(（]?(?:出典|来源|來源|출처|資料)\s?[:：]?",
    re.IGNORECASE,
)
_DAY = re.compile(r"[(（\[]\s?(?:[^\W\d_]{1,12}\.?\s){0,2}(?:19|20)\d\d年?\s?[)）\]]|(?:19|20)\d\d年")
_LONGEST = 60
_LONGEST_LINE = 200
_MOST = 3


def tail_of(block: Block) -> tuple[str, ...]:
    """Pieces at the end of a line that are notes, the last first; never all of the line."""
    parts = block.parts
    if len(parts) == 1 or len(block.text) > _LONGEST_LINE:
        return ()
    linked = {link.text for link in block.links} if block.links else frozenset()
    tail: list[str] = []
    for part in reversed(parts[1:]):
        if len(tail) == _MOST or not _is_note(part, linked):
            break
        tail.append(part)
    return tuple(tail)


def _is_note(part: str, linked: AbstractSet[str]) -> bool:
    if len(part) > _LONGEST:
        return False
    if part in linked:
        return not has_digit(part) and button(part)
    return _SOURCE.match(part) is not None or (has_digit(part) and _DAY.fullmatch(part) is not None)


def without_tail(text: str, tail: Sequence[str]) -> str:
    """A line without the notes at its end.

    >>> without_tail("Countries Source: report (2024)", ("(2024)", "Source: report"))
    'Countries'
    """
    for note in tail:
        text = text.removesuffix(note).rstrip()
    return text
