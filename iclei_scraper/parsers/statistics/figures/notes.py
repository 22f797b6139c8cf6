"""What stands behind a figure or a label in its line and is neither: a button, a source, the day it is of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.wording.text import has_digit

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
_PLACE = re.compile(r"[→»›➔➜]\s?\d{1,4}|(?:pp?|pages?|s|seiten?|págs?|pag|стр)\.?\s?\d{1,4}", re.IGNORECASE)
"""Where a report tells more: an arrow and the number of its page."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)年?度?|(?:令和|平成|民國|民国)\s?(?:\d{1,3}|元)年?度?")
_THEN = re.compile(
    r"(?:(?:in|im jahr|en|em|nel|i|as of|stand|fy)\s)?(?:(?:19|20)\d\d(?:[/–-]\d\d)?\s?(?:年度?|년도?)?|"
    r"(?:令和|平成)\s?(?:\d{1,2}|元)年度?)\s?[:：=–—-]|"
    r"(?:(?:in |the )?(?:previous|prior|last|preceding) (?:year|period|report)|(?:im )?vorjahr\w{0,2}|"
    r"zuvor|vorher|bisher|"
    r"previously|formerly|before|(?:l['’])?(?:an|année) (?:dernier|précédent|passé)\w?|auparavant|"
    r"(?:el )?año (?:anterior|pasado)|antes|(?:o )?ano (?:anterior|passado)|"
    r"(?:l['’])?anno (?:precedente|scorso)|"
    r"prima|up from|from|zuletzt|contre|frente a|contra)(?![^\W\d_])|"
    r"前年度?|昨年度?|前回|以前|従来|전년도?|작년|이전|上年|去年|此前|上一?年度?|上期",
    re.IGNORECASE,
)
"""What was counted before, in brackets behind what is counted now."""
_BRACKET = re.compile(r"\s*(?:[(（]([^()（）]{3,48})[)）]|\[([^\[\]]{3,48})\])")
_BEGIN = frozenset("([（*sqfbkad出来來출資")
"""First signs of what a source or a day begins with."""
_LONGEST = 60
_LONGEST_LINE = 200
_MOST = 3


def without_then(text: str, parts: Sequence[str]) -> tuple[str, list[str]]:
    """A line and its pieces without what the figure before was once, in brackets.

    >>> without_then("Members: 2,600 (2023: 2,540)", ["Members:", "2,600", "(2023: 2,540)"])
    ('Members: 2,600', ['Members:', '2,600'])
    >>> without_then("Cities (2,500)", ["Cities (2,500)"])
    ('Cities (2,500)', ['Cities (2,500)'])
    """
    gone = _brackets_of_then(text) if len(text) <= _LONGEST_LINE else ()
    if not gone:
        return text, list(parts)
    kept: list[str] = []
    at = 0
    for part in parts:
        start = text.find(part, at)
        at = max(at, start + len(part))
        left = "".join(
            letter for place, letter in enumerate(part, start) if not any(a <= place < b for a, b in gone)
        ).strip()
        if left:
            kept.append(left)
    for start, end in reversed(gone):
        text = text[:start] + text[end:]
    return text.strip(), kept


@lru_cache(maxsize=8_192)
def _brackets_of_then(text: str) -> tuple[tuple[int, int], ...]:
    if not any(opening in text for opening in "(（["):
        return ()
    return tuple(
        match.span()
        for match in _BRACKET.finditer(text)
        if has_digit(text[: match.start()]) and _tells_then(match[1] or match[2])
    )


def _tells_then(said: str) -> bool:
    """Whether words in brackets are a time before and what was counted then."""
    match = _THEN.match(said.strip())
    if match is not None:
        return has_digit(said[match.end() :])
    rest = _YEAR.sub(" ", said)
    return rest != said and has_digit(rest) and not counts_something(rest)


def tail_of(block: Block) -> tuple[str, ...]:
    """Pieces at the end of a line that are notes, the last first; never all of the line."""
    parts = block.parts
    last = parts[-1]
    if len(parts) == 1 or len(block.text) > _LONGEST_LINE or len(last) > _LONGEST:
        return ()
    if not block.links and last[0].lower() not in _BEGIN and not has_digit(last):
        return ()  # a cheap look at what hardly any line ends with
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
    return _SOURCE.match(part) is not None or (
        has_digit(part) and (_DAY.fullmatch(part) or _PLACE.fullmatch(part)) is not None
    )


def without_tail(text: str, tail: Sequence[str]) -> str:
    """A line without the notes at its end.

    >>> without_tail("Countries Source: report (2024)", ("(2024)", "Source: report"))
    'Countries'
    """
    for note in tail:
        text = text.removesuffix(note).rstrip()
    return text
