"""The title of a unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.anchors import LINE, LINK, after_date, leading_date, title_part
from iclei_scraper.parsers.signs.controls import placeholder
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.titles import clean_title

if TYPE_CHECKING:
    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.anchors import Anchor
    from iclei_scraper.parsers.news.units import Unit
    from iclei_scraper.parsers.signs.context import Context

_SENTENCE = re.compile(r".{12,220}?(?:[.!?](?=\s+[^a-z\s])|[。!?])")
_LONGEST_LINE = 160
_MOSTLY = 0.6
"""Share of a heading's characters in its link from which the link's words are the title."""
_SHORTEST = 4  # words after a date on the same line
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u9fff\uac00-\ud7af]{2}")


def title_of(unit: Unit, context: Context) -> tuple[Block, str] | None:
    """The line that has the title, and its words; ``None`` where there is none worth the name."""
    anchor = unit.anchor
    named = _on_line(unit, context) if anchor.level == LINE else (anchor.block, _of_anchor(anchor, context))
    if named is None or placeholder(named[1]) or not _says_something(named[1], context):
        return None
    return named


def _of_anchor(anchor: Anchor, context: Context) -> str:
    text = anchor.text
    if anchor.level != LINK and anchor.link is not None:
        part = len(anchor.link.text) / len(text)
        if _MOSTLY <= part <= 1:  # else the link is all round
            text = anchor.link.text
    return clean_title(text, anchor.link, context)


def _on_line(unit: Unit, context: Context) -> tuple[Block, str] | None:
    """The words beside a date: on its line, else on the first line with words."""
    line = unit.anchor.block
    words = title_part(line, context, dated=False)
    date = leading_date(line.text, context) if words is None else None
    if date is not None:  # "12.05.2024 – The title on the same line"
        rest = after_date(line.text, date).strip()
        words = rest if word_count(rest) > _SHORTEST else None
    if words:
        return line, clean_title(_first_sentence(words).rstrip("."), unit.anchor.link, context)
    others = [block for block in unit.blocks if block is not line and _wordy(block, context)]
    best = next((block for block in others if block.bold), others[0] if others else None)
    return (best, clean_title(_first_sentence(best.text), None, context)) if best else None


def _wordy(block: Block, context: Context) -> bool:
    meta = context.meta(block)
    return meta.bare and meta.words > 1


def _first_sentence(text: str) -> str:
    """The first of several sentences; of a single long one what fits a title."""
    match = _SENTENCE.match(text)
    if match and len(match[0]) < len(text):
        return match[0].strip()
    return text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE].rsplit(" ", 1)[0]


def _says_something(title: str, context: Context) -> bool:
    """Whether a title has a word in it, and is not only a date or a time of day."""
    if not _WORD.search(title):
        return False
    meta = context.meta_of(title)
    return not meta.dates or meta.words > 1 or meta.kind is not None
