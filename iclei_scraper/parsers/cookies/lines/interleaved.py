"""Lines that name several cookies, what is said of each right behind it: "_ga 2 years, _gid 1 day"."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lines.noted import FACTS, how_long_and_whose
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_no_word
from iclei_scraper.parsers.cookies.words.names import is_name
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from iclei_scraper.page import Block

_FEWEST = 2
_MOST_PARTS = 120
_LONGEST = 150  # characters of what is said of one
_BEHIND = " \t,;:、，；：·|•–—-"
_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_QUOTES = "\"'“”‘’„«»`"
_SIGNS = " \t,;:、，；：·|•–—-()（）"
_AROUND = f"{_SIGNS}.。"
_NOTED = re.compile(
    r"[(（]([^()（）]{2,80})[)）](?:[\s,;、，；]*(?:and|und|et|y|e|och|en|o|ou|oder|or)?\s*$|[.。](?:\s|$))",
    re.IGNORECASE,
)
"""All that is said of a cookie, in brackets: "(2 years), and" or "(1 day). For details, see …"."""
_BETWEEN = re.compile(r"(?:and|und|et|y|e|och|en|or|oder|ou|o|&|\+|/|と|及|和|및)?", re.IGNORECASE)


def read_interleaved(block: Block) -> list[dict[str, str]]:
    """Name and facts of each cookie of a line; none where names stand without anything between them.

    What leads the line is the category of all, where it is the name of one.
    """
    parts = block.parts
    if not 2 * _FEWEST <= len(parts) <= _MOST_PARTS:
        return []
    starts = [at for at, part in enumerate(parts) if is_no_word(part.strip(_QUOTES))]
    if not starts or len(starts := _with_marked(block, starts)) < _FEWEST:
        return []
    rows = []
    for at, stop in pairwise([*starts, len(parts)]):
        behind = " ".join(parts[at + 1 : stop]).strip()
        noted = _NOTED.match(behind)
        told = noted[1] if noted is not None else behind.lstrip(_AROUND).rstrip(_BEHIND)
        if len(told) > _LONGEST or _BETWEEN.fullmatch(told):
            return []
        rows.append({"name": parts[at].strip(_QUOTES), **_facts(told)})
    lead = category_name(" ".join(parts[: starts[0]]).strip(_AROUND)) if starts[0] else None
    return [{**row, "category": lead} for row in rows] if lead else rows


def _with_marked(block: Block, starts: list[int]) -> list[int]:
    """Where names stand, with those that their element alone tells from words, as it tells others."""
    marked = [fold(inner.text or "") for inner in islice(block.element.iter(*_CODE), _MOST_PARTS)]
    if not marked or not all(block.parts[at].strip(_QUOTES) in marked for at in starts):
        return starts
    return [at for at, part in enumerate(block.parts) if part in marked and is_name(part) and part.isascii()]


def _facts(text: str) -> dict[str, str]:
    """What the words behind a name say: how long, who, what for."""
    notes = [note.strip(_SIGNS) for note in FACTS.split(text)]
    told = how_long_and_whose(notes)
    rest = ", ".join(n for n in notes if n and n not in told.values()) if told else text.rstrip(" ,;")
    return {**told, "description": rest} if rest else told
